//! The commands: a few lines each over the engine.

mod answer;
mod brought;
mod check;
mod clearance;
mod code;
mod export;
mod folder;
mod follow;
mod import;
mod incident;
mod inspect;
mod key;
mod order;
mod report;
mod review;
mod setting;
mod sources;
mod unlink;
mod watch;
mod why;

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap_complete::generate;
use munjigi_engine::Ledger;
use munjigi_engine::keychain::SystemKeychain;
use munjigi_engine::opening::{Opened, Opening, open};
use munjigi_words::Word;

use crate::args::{Cli, Command, Global};
use crate::exit::Exit;
use crate::lang::say;
use crate::output::Output;
use crate::{Result, args, output, prompt};

/// Runs one command.
pub fn run(cli: Cli) -> Result<Exit> {
    let out = Output { json: cli.global.json };
    let global = &cli.global;
    match cli.command {
        Command::Import { files, how } => import::run(global, out, &files, &how),
        Command::Paste { how } => import::paste(global, out, &how),
        Command::Review => review::run(global, out),
        Command::Sources => sources::run(global, out),
        Command::Sample { unread } => sources::sample(global, out, unread),
        Command::Check => check::run(global, out),
        Command::Incidents { all } => incident::list(global, out, all),
        Command::Answer { incidents, answer, order, dry_run } => match incidents.as_slice() {
            [incident] => answer::one(global, out, *incident, &answer, order, dry_run),
            incidents => answer::all(global, out, incidents, &answer, order, dry_run),
        },
        Command::Incident(command) => incident::run(global, out, command),
        Command::Why { clearance, all } => why::run(global, out, clearance, all),
        Command::Unlink { clearance, undo } => unlink::run(global, out, clearance, undo),
        Command::Order(command) => order::run(global, out, command),
        Command::Clearance(command) => clearance::run(global, out, command),
        Command::Code(command) => code::run(global, out, command),
        Command::Folder(command) => folder::run(global, out, command),
        Command::Watch { once, now } => watch::run(global, out, once, now),
        Command::Follow(how) => follow::run(global, out, &how),
        Command::Key(command) => key::run(global, out, &command),
        Command::Report(how) => report::run(global, out, how),
        Command::Setting(how) => setting::run(global, out, &how),
        Command::Export { out: path } => export::run(global, path),
        Command::Verify => check::verify(global, out),
        Command::Inspect(command) => inspect::run(command, out),
        Command::Completions { shell } => {
            let mut text = Vec::new();
            generate(shell, &mut args::parser(), "munjigi", &mut text);
            output::print(&String::from_utf8_lossy(&text));
            Ok(Exit::Quiet)
        }
    }
}

/// Opens the person's ledger; a new one is said on standard error.
fn ledger(global: &Global) -> Result<Ledger> {
    let key_file =
        global.key_file.clone().or_else(|| std::env::var_os("MUNJIGI_KEY_FILE").map(PathBuf::from));
    let ask = |which| prompt::passphrase(which);
    let Opened { ledger, made } = open(Opening {
        ledger: global.ledger.clone(),
        key_file,
        keychain: Some(&SystemKeychain::new(prompt::is_possible())),
        ask: prompt::is_possible().then_some(&ask),
    })?;
    if made {
        output::remark(&say(Word::CliLedgerMade { path: &ledger.path().display() }));
    }
    Ok(ledger)
}

/// The moment. The command line is an outermost room: below it, time is an argument.
#[expect(clippy::disallowed_methods, reason = "the outermost room reads the clock")]
fn now() -> DateTime<Utc> {
    Utc::now()
}

/// A word for what is not known.
fn or_dash(text: Option<String>) -> String {
    text.unwrap_or_else(|| "–".to_owned())
}

/// Facts, a line each, their names in one column.
fn facts<'w>(rows: impl IntoIterator<Item = (Word<'w>, String)>) -> String {
    output::table(&[], rows.into_iter().map(|(name, value)| vec![say(name), value]))
}
