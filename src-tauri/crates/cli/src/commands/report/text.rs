//! `report text`.

use munjigi_engine::report;
use munjigi_model::ReportId;
use munjigi_words::Word;

use super::super::{ledger, now};
use crate::Result;
use crate::args::Global;
use crate::exit::Exit;
use crate::lang::{lang, say};
use crate::output::{Output, printable};

pub fn run(global: &Global, out: Output, report: i64, office: &str) -> Result<Exit> {
    let text = report::text(&ledger(global)?, ReportId(report), office, lang(), now())?;
    out.result(&text, |text| {
        let notes = text.notes.join("\n");
        let begin = say(Word::ReportTextBegin);
        // What sources and the person wrote stands in it.
        let body: Vec<String> = text.body.lines().map(printable).collect();
        format!("{}\n\n{notes}\n\n{begin}\n{}", text.name, body.join("\n"))
    });
    Ok(Exit::Quiet)
}
