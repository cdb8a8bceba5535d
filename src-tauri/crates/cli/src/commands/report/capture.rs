//! `report capture`: pictures and files that the person adds to an incident.

use std::path::Path;

use munjigi_engine::moment;
use munjigi_engine::report::captures;
use munjigi_model::{CaptureId, IncidentId};
use munjigi_wire::Capture;
use munjigi_words::Word;
use serde::Serialize;

use super::super::{ledger, now};
use crate::args::{CaptureCommand, Global};
use crate::exit::{Exit, Failure};
use crate::lang::say;
use crate::output::{Output, narrow_table, printable};
use crate::{Result, files};

/// What `report capture list --json` gives.
#[derive(Serialize)]
struct Listed {
    captures: Vec<Capture>,
}

pub fn run(global: &Global, out: Output, command: CaptureCommand) -> Result<Exit> {
    let ledger = ledger(global)?;
    match command {
        CaptureCommand::Add { incident, files } => {
            let all = files.iter().map(|path| read(path)).collect::<Result<Vec<_>>>()?;
            let added = all.iter().map(|bytes| captures::add(&ledger, IncidentId(incident), bytes, now()));
            let captures = added.collect::<munjigi_engine::Result<Vec<_>>>()?;
            out.result(&Listed { captures }, |listed| {
                let kept =
                    listed.captures.iter().map(|it| say(Word::ReportCliCaptureKept { capture: &it.id }));
                kept.collect::<Vec<_>>().join("\n")
            });
        }
        CaptureCommand::List { incident } => {
            let listed = Listed { captures: captures::list(&ledger, IncidentId(incident))? };
            out.result(&listed, listed_as);
        }
        CaptureCommand::Remove { capture } => {
            captures::remove(&ledger, CaptureId(capture), now())?;
            out.result(&Listed { captures: Vec::new() }, |_| say(Word::ReportCliCaptureRemoved));
        }
    }
    Ok(Exit::Quiet)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    captures::read(path).map_err(|error| {
        let file = printable(&path.display().to_string());
        Failure::cannot_see(format!("{file}: {}", files::reason(&error)))
    })
}

fn listed_as(Listed { captures }: &Listed) -> String {
    if captures.is_empty() {
        return say(Word::ReportCliNoCaptures);
    }
    let header = [Word::CliColumnNumber, Word::CliColumnWhat, Word::CliColumnReadAt];
    let rows = captures.iter().map(|it| vec![it.id.clone(), it.kind.clone(), moment(&it.added_at)]);
    narrow_table(&header.map(say), rows)
}
