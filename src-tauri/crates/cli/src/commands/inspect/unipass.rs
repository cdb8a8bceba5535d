//! `inspect unipass`.

use std::path::Path;

use munjigi_engine::inspect;
use munjigi_wire::UnipassReading;
use munjigi_words::Word;

use crate::Result;
use crate::exit::Exit;
use crate::lang::say;
use crate::output::{Output, printable};

pub fn run(path: &Path, out: Output) -> Result<Exit> {
    let reading = inspect::unipass(&super::read(path)?);
    out.result(&reading, told);
    Ok(if reading.kind == "not_understood" { Exit::CannotSee } else { Exit::Quiet })
}

fn told(reading: &UnipassReading) -> String {
    let why = reading.why.as_deref().unwrap_or_default();
    let sentence = match reading.kind.as_str() {
        "one" => say(Word::InspectOne { events: reading.events as u64 }),
        "many" => say(Word::InspectMany { parcels: reading.parcels as u64 }),
        "none" => say(Word::InspectNone),
        "refused" => say(Word::InspectRefused { notice: &reading.notice }),
        _ => say(Word::InspectNotUnderstood { why: &why }),
    };
    let facts = [
        ("stage", reading.stage.clone()),
        ("cleared_at", reading.cleared_at.clone()),
        ("released_at", reading.released_at.clone()),
    ];
    let lines =
        facts.into_iter().filter_map(|(name, value)| value.map(|value| format!("\n  {name}: {value}")));
    printable(&sentence) + &lines.collect::<String>()
}
