//! `setting`: what the person chose of the watch.

use munjigi_engine::settings::{self, Choice};
use munjigi_words::Word;
use serde::Serialize;

use super::ledger;
use crate::Result;
use crate::args::{Global, SettingArgs};
use crate::exit::{Exit, Failure};
use crate::lang::say;
use crate::output::{Output, printable, table};

/// What `setting --json` gives.
#[derive(Serialize)]
struct Listed {
    settings: Vec<Set>,
}

#[derive(Serialize)]
struct Set {
    name: &'static str,
    value: String,
}

pub fn run(global: &Global, out: Output, how: &SettingArgs) -> Result<Exit> {
    let ledger = ledger(global)?;
    if let Some(name) = &how.name {
        let choice = Choice::of_word(name).ok_or_else(|| Failure::usage(say(Word::CliUnknownArgument)))?;
        if how.default || how.value.is_some() {
            settings::choose(&ledger, choice, how.value.as_deref())?;
        }
    }
    let all = settings::all(&ledger)?.into_iter();
    let set = all.map(|(choice, value)| Set { name: choice.as_str(), value });
    let wanted = |set: &Set| how.name.as_deref().is_none_or(|name| name == set.name);
    out.result(&Listed { settings: set.filter(wanted).collect() }, |listed| {
        let row = |set: &Set| vec![set.name.to_owned(), printable(&set.value), say(about(set.name))];
        table(&[], listed.settings.iter().map(row))
    });
    Ok(Exit::Quiet)
}

fn about(name: &str) -> Word<'static> {
    match Choice::of_word(name) {
        Some(Choice::StaleAfter) => Word::CliSettingStaleAfter,
        Some(Choice::Reminder) => Word::CliSettingReminder,
        Some(Choice::UnipassAddress) | None => Word::CliSettingUnipassAddress,
    }
}
