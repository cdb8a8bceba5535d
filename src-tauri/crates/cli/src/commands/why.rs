//! `why`.

use std::collections::BTreeSet;

use munjigi_engine::{reason, why};
use munjigi_model::ClearanceId;
use munjigi_wire::{Reason, Why};
use munjigi_words::Word;

use super::incident::FEW_REASONS;
use super::{clearance, ledger, now};
use crate::Result;
use crate::args::Global;
use crate::exit::Exit;
use crate::lang::{lang, say};
use crate::output::{Output, narrow_table, printable};

pub fn run(global: &Global, out: Output, id: i64, all: bool) -> Result<Exit> {
    let why = why(&ledger(global)?, ClearanceId(id), now())?;
    out.result(&why, |why| {
        let reasons = if all { weighed(&why.reasons) } else { in_short(why) };
        let (head, maybe, next) = (head(why), maybe(why), next(why));
        [head, reasons, maybe, next]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("\n")
    });
    Ok(Exit::Quiet)
}

fn head(Why { clearance, .. }: &Why) -> String {
    if clearance.verdict.is_none() {
        return say(Word::CliWhyUnjudged);
    }
    printable(&say(Word::CliWhyLine { clearance: &clearance.id, verdict: &clearance::verdict(clearance) }))
}

/// The weightiest reasons, and how many more there are.
fn in_short(why: &Why) -> String {
    let mut lines: Vec<String> = why
        .reasons
        .iter()
        .take(FEW_REASONS)
        .map(|it| format!("- {}", printable(&reason(it, lang()))))
        .collect();
    if let Some(more) = why.reasons.len().checked_sub(FEW_REASONS).filter(|more| *more > 0) {
        lines.push(say(Word::CliWhyMore { more: more as u64, clearance: &why.clearance.id }));
    }
    lines.join("\n")
}

/// All reasons with what they weigh for a known order, what that comes to, and how it is read.
fn weighed(reasons: &[Reason]) -> String {
    let weighed = || reasons.iter().filter(|it| it.bits != "0");
    let orders: BTreeSet<&str> = weighed().filter_map(|it| it.order.as_deref()).collect();
    // What speaks for one order of a parcel speaks for the next one too: only of one order does it add up.
    let adds_up = orders.len() <= 1;
    let mut header = vec![say(Word::CliColumnWhy), say(Word::CliColumnBits)];
    header.extend(adds_up.then(|| say(Word::CliColumnSum)));
    let mut sum = 0;
    let rows = reasons.iter().map(|it| {
        let tenths = tenths(&it.bits);
        sum += tenths;
        let decides = it.bits == "0";
        let mut row = vec![reason(it, lang())];
        row.push(if decides { say(Word::CliWhyDecides) } else { signed(tenths) });
        row.extend(adds_up.then(|| if decides { String::new() } else { signed(sum) }));
        row
    });
    let table = narrow_table(&header, rows);
    let read = weighed().next().map(|_| say(if adds_up { Word::CliWhySum } else { Word::CliWhyNoSum }));
    [Some(table), read].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// `-4.1` as -41.
fn tenths(bits: &str) -> i64 {
    bits.replace('.', "").parse().unwrap_or(0)
}

fn signed(tenths: i64) -> String {
    let sign = if tenths < 0 { "-" } else { "+" };
    format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}

/// The orders that it may be of, as `answer --order` takes them.
fn maybe(Why { clearance, .. }: &Why) -> String {
    let needs_person = matches!(clearance.verdict.as_deref(), Some("ask" | "unknown"));
    if !needs_person || clearance.orders.is_empty() {
        return String::new();
    }
    let orders = clearance.orders.iter().zip(&clearance.order_labels);
    let orders: Vec<String> = orders.map(|(id, label)| format!("{id} ({label})")).collect();
    printable(&say(Word::CliWhyMaybe { orders: &orders.join(", ") }))
}

/// What the person can do about it.
fn next(Why { clearance, incident, .. }: &Why) -> String {
    match (clearance.verdict.as_deref(), incident) {
        (Some("likely"), _) => say(Word::CliWhyWrongLink { clearance: &clearance.id }),
        (Some("ask" | "unknown"), Some(incident)) => say(Word::CliWhyAnswer { incident }),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_add_up_with_their_signs() {
        let bits = ["12.5", "-0.4", "0", "-13.0"].map(tenths);
        assert_eq!(bits, [125, -4, 0, -130]);
        assert_eq!([-9, 0, 125].map(signed), ["-0.9", "+0.0", "+12.5"]);
    }
}
