//! `report log`: where kits were handed in.

use munjigi_engine::full_day;
use munjigi_engine::report::filings::{self, Filed};
use munjigi_engine::report::office_name;
use munjigi_model::{FilingId, KstDate, ReportId};
use munjigi_wire::Filing;
use munjigi_words::Word;
use serde::Serialize;

use super::super::{ledger, now, or_dash};
use crate::args::{FiledArgs, Global, LogCommand};
use crate::exit::Exit;
use crate::lang::{lang, say};
use crate::output::{Output, table};
use crate::{Result, given};

/// What `report log --json` gives.
#[derive(Serialize)]
struct Listed {
    filings: Vec<Filing>,
}

pub fn run(global: &Global, out: Output, command: Option<LogCommand>) -> Result<Exit> {
    let ledger = ledger(global)?;
    let filing = match command {
        None => {
            out.result(&Listed { filings: filings::all(&ledger)? }, listed);
            return Ok(Exit::Quiet);
        }
        Some(LogCommand::Add { report, filed }) => {
            filings::add(&ledger, ReportId(report), read(filed)?, now())?
        }
        Some(LogCommand::Change { filing, filed }) => {
            filings::change(&ledger, FilingId(filing), read(filed)?, now())?
        }
        Some(LogCommand::Close { filing }) => filings::close(&ledger, FilingId(filing), now())?,
        Some(LogCommand::Reopen { filing }) => filings::reopen(&ledger, FilingId(filing), now())?,
    };
    out.result(&filing, |filing| say(Word::ReportCliLogged { filing: &filing.id }));
    Ok(Exit::Quiet)
}

fn read(FiledArgs { office, on, receipt, next, note }: FiledArgs) -> Result<Filed> {
    let filed_on = on.as_deref().map_or_else(|| Ok(KstDate::of(now())), given::day)?;
    let next_on = next.as_deref().map(given::day).transpose()?;
    Ok(Filed { office, filed_on, receipt, next_on, note })
}

fn listed(Listed { filings }: &Listed) -> String {
    if filings.is_empty() {
        return say(Word::ReportCliNoFilings);
    }
    let header = [
        Word::CliColumnNumber,
        Word::ReportHeadOffice,
        Word::ReportCliColumnFiled,
        Word::ReportHeadReceipt,
        Word::ReportCliColumnNext,
        Word::ReportCliColumnState,
        Word::ReportFactNote,
    ];
    table(&header.map(say), filings.iter().map(row))
}

fn row(filing: &Filing) -> Vec<String> {
    let day = |iso: &str| full_day(iso, lang());
    let state = match &filing.closed_on {
        None => say(Word::ReportCliOpen),
        Some(closed) => say(Word::ReportCliClosed { day: &day(closed) }),
    };
    vec![
        filing.id.clone(),
        office_name(&filing.office, lang()),
        day(&filing.filed_on),
        or_dash(filing.receipt.clone()),
        or_dash(filing.next_on.as_deref().map(day)),
        state,
        or_dash(filing.note.clone()),
    ]
}
