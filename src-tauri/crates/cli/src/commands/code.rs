//! `code`.

use munjigi_engine::code_check::{self, Asked};
use munjigi_engine::{Draws, codes, full_day, pccc_fault, suspensions};
use munjigi_model::{CodeId, KstDate, Pccc};
use munjigi_wire::{Code, CodeChanged, Suspended};
use munjigi_words::Word;
use serde::Serialize;
use zeroize::Zeroizing;

use super::answer::change_lines;
use super::{ledger, now, or_dash};
use crate::args::{CodeCommand, Global, VerifyArgs};
use crate::exit::{Exit, Failure};
use crate::lang::{lang, say};
use crate::output::{Output, printable, table};
use crate::{Result, given, network, output, prompt};

/// What `code list --json` gives.
#[derive(Serialize)]
struct Listed {
    codes: Vec<Code>,
}

/// What `code verify --forget --json` gives.
#[derive(Serialize)]
struct Forgotten {
    forgotten: bool,
}

pub fn run(global: &Global, out: Output, command: CodeCommand) -> Result<Exit> {
    match command {
        CodeCommand::Add { issued_on } => {
            let issued_on = issued_on.as_deref().map(given::day).transpose()?;
            let pccc =
                Pccc::parse(&prompt::code()?).map_err(|error| Failure::usage(pccc_fault(error, lang())))?;
            let code = codes::add(&ledger(global)?, pccc, issued_on, now())?;
            out.result(&code, |code| say(Word::CliCodeKept { masked: &code.masked }));
        }
        CodeCommand::Show { reveal } => {
            let ledger = ledger(global)?;
            if reveal {
                // The one place of this program that prints a whole code: the person asked for it by name.
                let code = codes::newest(&ledger)?;
                // A code is a letter and digits: in quotes it is JSON, in a text that is wiped.
                output::print(&Zeroizing::new(if out.json {
                    format!("\"{}\"", code.reveal())
                } else {
                    code.reveal().to_owned()
                }));
            } else {
                let masked = codes::newest(&ledger)?.masked();
                out.result(&masked, String::clone);
            }
        }
        CodeCommand::List => {
            let listed = Listed { codes: codes::list(&ledger(global)?)? };
            out.result(&listed, |listed| {
                if listed.codes.is_empty() {
                    return say(Word::CliNoCodes);
                }
                let header =
                    [Word::CliColumnNumber, Word::NounPccc, Word::CliColumnIssued, Word::CliColumnSuspended];
                table(&header.map(say), listed.codes.iter().map(row))
            });
        }
        CodeCommand::Suspend { code, from, to, undo } => {
            let day = |given: Option<String>| given.as_deref().map(given::day).transpose();
            let (from, to) = (day(from)?.unwrap_or_else(|| KstDate::of(now())), day(to)?);
            let (ledger, code) = (ledger(global)?, code.map(CodeId));
            let changed = if undo {
                suspensions::undo(&ledger, code, now())?
            } else {
                suspensions::suspend(&ledger, code, from, to, now())?
            };
            out.result(&changed, told);
        }
        CodeCommand::Resume { code, on } => {
            let on = on.as_deref().map_or_else(|| Ok(KstDate::of(now())), given::day)?;
            let changed = suspensions::resume(&ledger(global)?, code.map(CodeId), on, now())?;
            out.result(&changed, told);
        }
        CodeCommand::Verify(how) => return verify(global, out, &how),
    }
    Ok(Exit::Quiet)
}

fn verify(global: &Global, out: Output, how: &VerifyArgs) -> Result<Exit> {
    let ledger = ledger(global)?;
    if how.forget {
        let forgotten = Forgotten { forgotten: code_check::forget(&ledger)? };
        out.result(&forgotten, |was| {
            say(if was.forgotten { Word::CodeCheckForgotten } else { Word::CodeCheckNothingKept })
        });
        return Ok(Exit::Quiet);
    }
    // Nobody is asked for their name before it is known to be of use.
    code_check::may_ask(&ledger, how.changed, now())?;
    let is_given_anew = how.again || !code_check::has_details(&ledger)?;
    let details = if is_given_anew { Some(prompt::details()?) } else { None };
    let asked = Asked { details, changed: how.changed, within: None };
    let check = network::wait_for(code_check::verify(&ledger, asked, now, &Draws::by_chance()))??;
    // UNI-PASS's own sentences may stand in it.
    out.result(&check, |check| {
        code_check::said(check, lang()).lines().map(printable).collect::<Vec<_>>().join("\n")
    });
    Ok(check.outcome.into())
}

fn row(code: &Code) -> Vec<String> {
    let issued = code.issued_on.as_deref().map(|day| full_day(day, lang()));
    vec![code.id.clone(), code.masked.clone(), or_dash(issued), or_dash(days_suspended(code))]
}

/// When a code could not be used.
fn days_suspended(code: &Code) -> Option<String> {
    let days = code.suspended.iter().map(|Suspended { from, to }| {
        let from = full_day(from, lang());
        match to {
            Some(to) => say(Word::CliSuspendedUntil { from: &from, to: &full_day(to, lang()) }),
            None => say(Word::CliSuspendedSince { from: &from }),
        }
    });
    Some(days.collect::<Vec<_>>().join("; ")).filter(|days| !days.is_empty())
}

/// What is known of a code's suspensions then, and what changes by it.
fn told(CodeChanged { code, changes }: &CodeChanged) -> String {
    let head = match days_suspended(code) {
        Some(days) => say(Word::CliCodeSuspended { masked: &code.masked, days: &days }),
        None => say(Word::CliCodeNeverSuspended { masked: &code.masked }),
    };
    let changed = if changes.is_empty() {
        say(Word::CliNothingChanges)
    } else {
        format!("{}\n{}", say(Word::CliClearancesChange), change_lines(changes).join("\n"))
    };
    format!("{head}\n{changed}")
}
