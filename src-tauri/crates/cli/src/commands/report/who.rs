//! `report who`: who reports.

use munjigi_engine::report::reporter;
use munjigi_wire::Reporter;
use munjigi_words::Word;
use serde::Serialize;

use super::super::{facts, ledger, now};
use crate::args::Global;
use crate::exit::Exit;
use crate::lang::say;
use crate::output::Output;
use crate::{Result, prompt};

/// What `report who --json` gives: that something is kept, and never what.
#[derive(Serialize)]
struct IsSaid {
    name: bool,
    phone: bool,
    address: bool,
    mail: bool,
}

pub fn run(global: &Global, out: Output, show: bool, forget: bool) -> Result<Exit> {
    let ledger = ledger(global)?;
    let who = if show {
        reporter::get(&ledger)?
    } else if forget {
        reporter::set(&ledger, &Reporter::default(), now())?
    } else {
        reporter::set(&ledger, &prompt::reporter(), now())?
    };
    let is_said = IsSaid {
        name: who.name.is_some(),
        phone: who.phone.is_some(),
        address: who.address.is_some(),
        mail: who.mail.is_some(),
    };
    out.result(&is_said, |it| {
        let done = match (show, forget) {
            (true, _) => String::new(),
            (false, true) => format!("{}\n", say(Word::ReportCliForgotten)),
            (false, false) => format!("{}\n", say(Word::ReportCliKept)),
        };
        let said = |is: bool| say(if is { Word::ReportCliIsSaid } else { Word::ReportCliIsNotSaid });
        let rows = [
            (Word::ReportFactName, said(it.name)),
            (Word::ReportFactPhone, said(it.phone)),
            (Word::ReportFactAddress, said(it.address)),
            (Word::ReportFactMail, said(it.mail)),
        ];
        format!("{done}{}", facts(rows))
    });
    Ok(Exit::Quiet)
}
