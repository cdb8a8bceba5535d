//! Whoever brings a parcel, as a shop's mail names them.

use munjigi_model::Leg;

use super::labels::{self, CARRIER, TRACKING};
use super::number::{self, Behind};
use super::view::{cells, small};
use super::words::Words;

/// What is called a carrier's name at most, in characters.
const LONGEST_CARRIER: usize = 40;
/// Before a carrier's name in a sentence.
static SENT_BY: Words = Words::of(
    "
    being sent by | sent by | sent via | shipped via | shipped with | shipped by | delivered by
    handed over to | versand durch | versandt mit | durch | expédié par | livré par | enviado por
    enviado con | spedito con | spedito tramite
",
);

/// By a label, before the label of its number, or in a sentence.
pub(super) fn of(lines: &[&str]) -> Option<String> {
    let labelled =
        || labels::values(lines, &CARRIER).into_iter().find_map(|(_, value)| as_name(cells(value).next()?));
    labelled().or_else(|| lines.iter().find_map(|line| before_label(line))).or_else(|| {
        lines.iter().find_map(|line| {
            let name = SENT_BY.first(line)?.after.split(['.', ',', ';', '!', '(', ':']).next()?;
            // The sentence goes on in small letters.
            let name: Vec<&str> = name
                .split(' ')
                .take_while(|word| !word.starts_with(|c: char| c.is_ascii_lowercase()))
                .collect();
            as_name(&name.join(" "))
        })
    })
}

/// `Royal Mail tracking number: …`
fn before_label(line: &str) -> Option<String> {
    let cell = cells(line).find(|cell| TRACKING.first(cell).is_some_and(|label| label.at > 0))?;
    let label = TRACKING.first(cell)?;
    let name = cell.get(..label.at)?.trim().trim_end_matches(['-', ':', '\'']).trim();
    let words = name.split_whitespace().count();
    let says_whose = [
        "your",
        "the",
        "my",
        "with",
        "is",
        "order",
        "package",
        "shipment",
        "local",
        "international",
        "해외",
        "국내",
        "현지",
        "한국",
    ];
    let is_name =
        words <= 4 && !name.split_whitespace().any(|word| says_whose.contains(&small(word).as_str()));
    let has_number = number::behind_label(labels::value(label.after), Leg::Unknown) != Behind::Nothing;
    (is_name && (has_number || labels::value(label.after).is_empty())).then(|| as_name(name)).flatten()
}

pub(super) fn as_name(text: &str) -> Option<String> {
    let text = text.split(['(', '|', ',', '/']).next()?;
    // Its number may follow at once.
    let has_number = |word: &&str| word.bytes().filter(u8::is_ascii_digit).count() >= 6;
    let words: Vec<&str> = text.split_whitespace().take_while(|word| !has_number(word)).collect();
    let text = words.join(" ");
    let text = text.trim_end_matches(['.', ':']).trim();
    let begins_as_a_name = text.starts_with(|c: char| c.is_uppercase() || !c.is_ascii() && c.is_alphabetic());
    let is_name = begins_as_a_name
        && text.chars().count() <= LONGEST_CARRIER
        && text.chars().filter(|c| c.is_ascii_digit()).count() < 4
        && !labels::is_label(text);
    is_name.then(|| text.to_owned())
}
