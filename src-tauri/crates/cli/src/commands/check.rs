//! `check` and `verify`.

use munjigi_engine::{Fault, check, line_of_truth};
use munjigi_wire::{Check, Incident};
use munjigi_words::Word;
use serde::Serialize;

use super::{incident, ledger, now};
use crate::Result;
use crate::args::Global;
use crate::exit::Exit;
use crate::lang::{lang, say};
use crate::output::Output;

/// What `check --json` gives.
#[derive(Serialize)]
struct Checked {
    /// What can be said now, in the language of this run.
    line: Vec<String>,
    #[serde(flatten)]
    check: Check,
    /// The open incidents.
    incidents: Vec<Incident>,
}

pub fn run(global: &Global, out: Output) -> Result<Exit> {
    let check::Checked { check, incidents } = check::check(&ledger(global)?, now())?;
    let checked = Checked { line: line_of_truth(&check, lang()), check, incidents };
    out.result(&checked, |checked| {
        let mut text = checked.line.join("\n");
        if !checked.incidents.is_empty() {
            text.push_str("\n\n");
            text.push_str(&incident::table_of(&checked.incidents));
            text.push('\n');
            text.push_str(&say(Word::CliHowToAnswer));
        }
        text
    });
    Ok(checked.check.state.into())
}

/// What `verify --json` gives.
#[derive(Serialize)]
struct Verified {
    clean: bool,
    faults: Vec<String>,
}

pub fn verify(global: &Global, out: Output) -> Result<Exit> {
    let faults = ledger(global)?.verify().map_err(munjigi_engine::Error::from)?;
    let verified = Verified { clean: faults.is_empty(), faults: faults.iter().map(fault).collect() };
    out.result(&verified, |verified| {
        if verified.clean {
            return say(Word::CliVerifyClean);
        }
        let listed: String = verified.faults.iter().map(|fault| format!("\n- {fault}")).collect();
        format!("{}{listed}", say(Word::CliVerifyFaults { count: verified.faults.len() as u64 }))
    });
    Ok(if verified.clean { Exit::Quiet } else { Exit::Ledger })
}

fn fault(fault: &Fault) -> String {
    match fault {
        Fault::Page(what) => say(Word::CliFaultPage { what }),
        Fault::Structure(what) => say(Word::CliFaultStructure { what }),
        Fault::Reference { table } => say(Word::CliFaultReference { table }),
        Fault::Evidence { id } => say(Word::CliFaultEvidence { id }),
    }
}
