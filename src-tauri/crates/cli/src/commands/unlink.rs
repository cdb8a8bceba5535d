//! `unlink`.

use munjigi_engine::unlink;
use munjigi_model::ClearanceId;
use munjigi_words::Word;

use super::{clearance, ledger, now};
use crate::Result;
use crate::args::Global;
use crate::exit::Exit;
use crate::lang::say;
use crate::output::{Output, printable};

pub fn run(global: &Global, out: Output, id: i64, undo: bool) -> Result<Exit> {
    let (ledger, id) = (ledger(global)?, ClearanceId(id));
    if undo {
        let linked = unlink::undo(&ledger, id, now())?;
        out.result(&linked, |linked| {
            let verdict = printable(&clearance::verdict(linked));
            say(Word::CliRelinked { clearance: &linked.id, verdict: &verdict })
        });
        return Ok(Exit::Quiet);
    }
    let asked = unlink::unlink(&ledger, id, now())?;
    out.result(&asked, |asked| {
        say(Word::CliUnlinked { clearance: &asked.clearance.id, incident: &asked.id })
    });
    Ok(Exit::Quiet)
}
