//! `inspect unipass`.

use std::path::Path;

use munjigi_engine::inspect;
use munjigi_wire::{
    CargoProgressReading, CodeCheckReading, CustomsRatesReading, PostalReading, UnipassReading,
};
use munjigi_words::Word;

use crate::Result;
use crate::exit::Exit;
use crate::lang::say;
use crate::output::{Output, printable};

pub fn run(path: &Path, out: Output) -> Result<Exit> {
    let reading = inspect::unipass(&super::read(path)?);
    out.result(&reading, told);
    Ok(if reading.kind() == "not_understood" { Exit::CannotSee } else { Exit::Quiet })
}

fn told(reading: &UnipassReading) -> String {
    match reading.kind() {
        "refused" => return printable(&say(Word::InspectRefused { notice: &reading.notice() })),
        "not_understood" => {
            return printable(&say(Word::InspectNotUnderstood { why: &reading.why().unwrap_or_default() }));
        }
        _ => {}
    }
    let (sentence, facts) = match reading {
        UnipassReading::CargoProgress(reading) => parcel(reading),
        UnipassReading::CodeCheck(reading) => code(reading),
        UnipassReading::Postal(reading) => items(reading),
        UnipassReading::CustomsRates(reading) => rates(reading),
    };
    let lines = facts.iter().map(|(name, value)| format!("\n  {}", printable(&format!("{name}: {value}"))));
    printable(&sentence) + &lines.collect::<String>()
}

/// A sentence, and facts by the names that they have in JSON.
type Told = (String, Vec<(String, String)>);

fn parcel(reading: &CargoProgressReading) -> Told {
    let sentence = match reading.kind.as_str() {
        "many" => say(Word::InspectMany { parcels: reading.parcels as u64 }),
        "none" => say(Word::InspectNone),
        _ => say(Word::InspectOne { events: reading.events as u64 }),
    };
    (
        sentence,
        given([
            ("stage", reading.stage.as_ref()),
            ("cleared_at", reading.cleared_at.as_ref()),
            ("released_at", reading.released_at.as_ref()),
        ]),
    )
}

fn code(reading: &CodeCheckReading) -> Told {
    let matches = reading.is_match == Some(true);
    let sentence = say(if matches { Word::InspectCodeMatches } else { Word::InspectCodeDiffers });
    let because = |message: &String| ("message".to_owned(), message.clone());
    let notice = Some(&reading.notice).filter(|notice| !notice.is_empty());
    (sentence, reading.messages.iter().chain(notice).map(because).collect())
}

fn items(reading: &PostalReading) -> Told {
    if reading.items.is_empty() {
        return (say(Word::InspectNone), Vec::new());
    }
    let facts = reading.items.iter().flat_map(|item| {
        given([
            ("postal_no", item.postal_no.as_ref()),
            ("step", item.step.as_ref()),
            ("arrived_on", item.arrived_on.as_ref()),
            ("cleared_on", item.cleared_on.as_ref()),
        ])
    });
    (say(Word::InspectPostal { items: reading.items.len() as u64 }), facts.collect())
}

fn rates(reading: &CustomsRatesReading) -> Told {
    if reading.krw_per_unit.is_empty() {
        return (say(Word::InspectNoRates), Vec::new());
    }
    let sentence = say(Word::InspectRates { currencies: reading.krw_per_unit.len() as u64 });
    let facts =
        given([("valid_from", reading.valid_from.as_ref()), ("direction", reading.direction.as_ref())]);
    let rates = reading.krw_per_unit.iter().map(|(currency, krw)| (currency.clone(), krw.clone()));
    (sentence, facts.into_iter().chain(rates).collect())
}

fn given<const N: usize>(facts: [(&str, Option<&String>); N]) -> Vec<(String, String)> {
    facts.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?.clone()))).collect()
}
