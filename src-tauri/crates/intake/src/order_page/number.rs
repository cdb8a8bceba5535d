//! Which texts can be an order's number, and which a parcel's.

use munjigi_model::carrier::not_a_waybill;
use munjigi_model::{KstDate, Leg, Waybill, WaybillError};

use super::carrier;
use crate::Why;
use crate::personal::is_code;

/// What pages put behind a number: a button, glued to it where it stands in the same line.
const BEHIND: [&str; 9] = ["복사하기", "복사", "copied", "copy", "コピー", "复制", "複製", "상세", "조회"];
/// Shortest and longest order number of a shop that is not known.
const ORDER: std::ops::RangeInclusive<usize> = 4..=32;
/// Shortest and longest number that is taken for a parcel's. Six digits are a code, eight a date.
const PARCEL: std::ops::RangeInclusive<usize> = 9..=40;

/// The order number that a text begins with. `None` where it begins with something else: a price, a day, a phone number, half a
/// number behind `*`.
pub(super) fn order_number(text: &str) -> Option<&str> {
    let text = text
        .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '#' | '№' | '(' | '[' | ':' | '：'));
    let end =
        text.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_')).unwrap_or(text.len());
    let (number, rest) = text.split_at_checked(end)?;
    let number = without_button(number).trim_end_matches(['-', '_']);
    let goes_on = match rest.chars().next() {
        None => false,
        Some(c) if c.is_whitespace() || matches!(c, ')' | ']' | '|' | '·' | '>' | '›') => false,
        // A full stop or comma that ends it; within an amount or a day digits follow.
        Some('.' | ',' | ':') => rest.chars().nth(1).is_some_and(|c| !c.is_whitespace()),
        Some(_) => !BEHIND.iter().any(|word| starts_with(rest, word)),
    };
    (!goes_on && is_order_number(number)).then_some(number)
}

fn is_order_number(number: &str) -> bool {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    ORDER.contains(&number.len())
        && digits >= 3
        && (digits * 3 >= number.len())
        && KstDate::parse(number).is_err()
        && !is_phone(number)
        && !is_year(number)
}

/// A year in a list of years beside the label of a search.
fn is_year(number: &str) -> bool {
    number.len() == 4 && (number.starts_with("19") || number.starts_with("20"))
}

/// What stands at the end of a number without being of it.
fn without_button(number: &str) -> &str {
    ["Copied", "copied", "COPY", "Copy", "copy"]
        .iter()
        .find_map(|word| number.strip_suffix(word))
        .unwrap_or(number)
}

fn starts_with(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

/// Whether a text hides a part of a number.
pub(super) fn is_masked(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    first.contains("**") && first.chars().any(|c| c.is_ascii_digit())
}

/// Phone numbers as they are written in Korea: 010-1234-5678, 02-123-4567, +82 10-…
pub(super) fn is_phone(text: &str) -> bool {
    let groups: Vec<&str> = text.split(['-', ' ', ')', '.']).filter(|group| !group.is_empty()).collect();
    let all_digits =
        |groups: &[&str]| groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
    match groups.as_slice() {
        [plus, ..] if plus.starts_with("+82") || plus.starts_with("+1") => true,
        [area, middle, last] if all_digits(&[area, middle, last]) => {
            area.starts_with('0')
                && matches!(area.len(), 2..=4)
                && matches!(middle.len(), 3 | 4)
                && last.len() == 4
        }
        // A company's: 1588-1255.
        [first, last] if all_digits(&[first, last]) => {
            first.starts_with('1') && first.len() == 4 && last.len() == 4
        }
        [all] => all.len() == 11 && all.starts_with("010") && all_digits(&[all]),
        _ => false,
    }
}

/// Whether a text names its number itself, by a label that is not known here: below the button 배송조회 stands the number of an item.
pub(super) fn is_of_another_kind(text: &str) -> bool {
    const NAMES: [&str; 8] = ["번호", "코드", "番号", "编号", "number", "no.", "code", "id:"];
    let end = text.find(|c: char| c.is_ascii_digit()).unwrap_or(text.len());
    let before = text.get(..end).unwrap_or_default().to_lowercase();
    NAMES.iter().any(|name| before.contains(name))
}

/// The parcels' numbers in what stands beside a label. Nothing where there is none yet.
pub(super) fn waybills(text: &str, leg: Leg) -> Vec<Result<Waybill, Why>> {
    let (_, text) = carrier::before(text).unwrap_or(("", text));
    let mut found = Vec::new();
    for part in text.split([',', '/', '|', ';', '(', ')', '[', ']', '、', '，', '·']) {
        found.extend(in_part(part, leg));
    }
    found
}

/// Words that are numbers, each; groups of digits with spaces between them are one.
fn in_part(part: &str, leg: Leg) -> Vec<Result<Waybill, Why>> {
    let words: Vec<&str> = part.split_whitespace().map(without_words).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let groups = words
            .iter()
            .skip(at)
            .take_while(|word| {
                (2..=6).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
            })
            .count();
        if groups > 1 {
            let number = words.get(at..at + groups).unwrap_or_default().join(" ");
            found.extend((!is_phone(&number)).then(|| waybill(&number, leg)).flatten());
            at += groups;
        } else {
            found.extend(waybill(word, leg));
            at += 1;
        }
    }
    found
}

fn without_words(word: &str) -> &str {
    let word = word.trim_matches(|c: char| matches!(c, ':' | '：' | '.' | '#' | '"' | '\''));
    let word = without_button(word);
    BEHIND.iter().find_map(|behind| word.strip_suffix(behind)).unwrap_or(word)
}

/// One number; `None` where the text is none.
fn waybill(text: &str, leg: Leg) -> Option<Result<Waybill, Why>> {
    if is_phone(text) {
        return None;
    }
    match Waybill::parse(text, leg) {
        Ok(waybill) => {
            let number = waybill.number();
            let digits = number.bytes().filter(u8::is_ascii_digit).count();
            let is_one = PARCEL.contains(&number.len())
                && digits * 2 >= number.len()
                && not_a_waybill(number).is_none()
                && !is_code(number)
                && KstDate::parse(text).is_err();
            is_one.then_some(Ok(waybill))
        }
        Err(WaybillError::DamagedBySpreadsheet) => {
            // A price has a point too: only what has an exponent is a number that a spreadsheet has rounded.
            text.contains(['E', 'e']).then_some(Err(Why::DamagedBySpreadsheet))
        }
        Err(WaybillError::Masked) => is_masked(text).then_some(Err(Why::Masked)),
        Err(
            WaybillError::Empty
            | WaybillError::Character(_)
            | WaybillError::TooShort { .. }
            | WaybillError::TooLong { .. }
            | WaybillError::NoDigit,
        ) => None,
    }
}

/// Whether a text is a parcel's number and nothing else.
pub(super) fn is_waybill_alone(text: &str) -> bool {
    let said = text.split_whitespace().all(|word| {
        let word = without_words(word);
        word.is_empty() || word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    });
    said && matches!(waybills(text, Leg::Unknown).as_slice(), [Ok(_)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_numbers() {
        for (text, expected) in [
            ("532004417", Some("532004417")),
            (": 8192345678901234Copy", Some("8192345678901234")),
            ("8192345678901234 Copy", Some("8192345678901234")),
            ("532004417복사", Some("532004417")),
            ("#1001", Some("1001")),
            ("112-0039921-6640117.", Some("112-0039921-6640117")),
            ("12,000원", None),
            ("12.50", None),
            ("2026-10-22", None),
            ("20261022", None),
            ("010-1234-5678", None),
            ("02-123-4567", None),
            ("1588-1255", None),
            ("2026", None),
            ("1234****5678", None),
            ("를 입력하세요", None),
            ("2개", None),
            ("ABCDEF", None),
        ] {
            assert_eq!(order_number(text), expected, "{text}");
        }
    }

    #[test]
    fn parcels_beside_a_label() {
        for (text, expected) in [
            ("5098 1311 2072", &["509813112072"][..]),
            ("CJ대한통운 509813112072 복사", &["509813112072"]),
            ("509813112072 (CJ대한통운)", &["509813112072"]),
            ("509812044885, 509812503341", &["509812044885", "509812503341"]),
            ("UPS 1Z2345YY0677190437", &["1Z2345YY0677190437"]),
            ("LP00123456789012Copy", &["LP00123456789012"]),
            ("등록 전", &[]),
            ("010-1234-5678", &[]),
            ("02 123 4567", &[]),
            ("1588-1255", &[]),
            ("123456", &[]),
            ("2026-10-22", &[]),
            ("12,980", &[]),
            ("", &[]),
        ] {
            let numbers: Vec<String> = waybills(text, Leg::Unknown)
                .into_iter()
                .filter_map(|found| Some(found.ok()?.number().to_owned()))
                .collect();
            assert_eq!(numbers, expected, "{text}");
        }
        assert_eq!(waybills("5098****4885", Leg::Unknown), [Err(Why::Masked)]);
        assert_eq!(waybills("5.09812E+11", Leg::Unknown), [Err(Why::DamagedBySpreadsheet)]);
    }
}
