//! What an order comes to, as a mail says it.

use munjigi_model::Money;

use super::labels::{self, TOTAL};
use crate::money;

/// What the whole order comes to.
pub(super) fn of(lines: &[&str]) -> Option<Money> {
    TOTAL.iter().find_map(|labels| {
        lines.iter().enumerate().find_map(|(at, line)| {
            line.split('\t').enumerate().find_map(|(column, cell)| {
                let label = labels.first(cell).filter(|label| label.at == 0)?;
                let behind = labels::value(label.after);
                let rest: Vec<&str> = line.split('\t').skip(column + 1).collect();
                let next = lines.get(at + 1).copied().unwrap_or_default();
                let value = match (behind.is_empty(), rest.is_empty()) {
                    (false, _) => behind.to_owned(),
                    (true, false) => rest.join(" "),
                    (true, true) => next.to_owned(),
                };
                amount_at_start(&value)
            })
        })
    })
}

/// An amount that a value begins with, a remark in brackets before it or not: `Total savings: $5` has none.
fn amount_at_start(value: &str) -> Option<Money> {
    let value = value.trim();
    let value = match value.strip_prefix(['(', '（']).and_then(|rest| rest.split_once([')', '）'])) {
        Some((_, rest)) => rest.trim_start_matches([':', ' ']),
        None => value,
    };
    let words: Vec<&str> = value.split_whitespace().take(3).collect();
    (1..=words.len()).rev().find_map(|length| {
        let text = words.get(..length)?.join(" ");
        money::read(text.trim_matches(['.', ',', ':', ';', '(', ')', '*']), None).ok()
    })
}
