//! Numbers in lines: which may be an order's, which a parcel's, and which are neither.

use munjigi_model::carrier::{Carrier, Check, guesses, not_a_waybill, spreadsheet_damage};
use munjigi_model::{Leg, Waybill};

use crate::parcels;
use crate::personal::is_code;

/// Fewer digits are a code, a day, a price.
const FEWEST_DIGITS: usize = 9;
const FEWEST_WITH_LETTERS: usize = 8;
/// Words behind a label among which its number stands: `CJ대한통운 (택배) 5098…`.
const WORDS: usize = 8;

/// The tokens of a text that have the form: `#` is a digit, `@` a capital letter, `*` either; each other character itself.
pub(super) fn of_form<'t>(text: &'t str, form: &'static str) -> impl Iterator<Item = &'t str> {
    tokens(text).filter(move |token| is_of_form(token, form))
}

/// Letters, digits and hyphens that stand together.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_')))
        .map(|token| token.trim_matches(['-', '_']))
        .filter(|token| !token.is_empty())
}

fn is_of_form(token: &str, form: &str) -> bool {
    let mut token = token.chars();
    form.chars().all(|form| {
        token.next().is_some_and(|c| match form {
            '#' => c.is_ascii_digit(),
            '@' => c.is_ascii_uppercase(),
            '*' => c.is_ascii_digit() || c.is_ascii_uppercase(),
            other => c == other,
        })
    }) && token.next().is_none()
}

/// The number at the beginning of what stands behind the label of an order's number, where any number may be one.
pub(super) fn any_order_no(value: &str) -> Option<&str> {
    let token = value
        .split(|c: char| {
            c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '[' | ']' | '"' | '“' | '”' | '|')
        })
        .find(|token| !token.is_empty())?
        .trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let digits = token.bytes().filter(u8::is_ascii_digit).count();
    let is_made_so =
        token.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'/' | b'.'));
    let may_be = digits >= 2 && (3..=40).contains(&token.len()) && is_made_so;
    // A day or an amount that a label is followed by.
    let is_other = token.contains('.') || token.matches('/').count() > 1 || spreadsheet_damage(token);
    (may_be && !is_other).then_some(token)
}

/// What stands behind the label of a tracking number.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Behind {
    Numbers(Vec<Waybill>),
    /// Part of it is hidden behind `*`.
    Masked,
    Nothing,
}

/// The numbers behind a label, a carrier's name before them or not.
pub(super) fn behind_label(value: &str, leg: Leg) -> Behind {
    let words: Vec<&str> = value.split_whitespace().collect();
    let mut found: Vec<Waybill> = Vec::new();
    let mut at = 0;
    let mut last = WORDS;
    while at < words.len() && at < last {
        let rest = words.get(at..).unwrap_or_default();
        if found.is_empty() && rest.first().is_some_and(|word| is_masked(word)) {
            return Behind::Masked;
        }
        let (numbers, length) = first_numbers(rest, leg);
        at += length.max(1);
        if !numbers.is_empty() {
            // Another number follows at once, or none does.
            last = at + 2;
        }
        for waybill in numbers {
            parcels::add(&mut found, waybill);
        }
    }
    if found.is_empty() { Behind::Nothing } else { Behind::Numbers(found) }
}

fn is_masked(word: &str) -> bool {
    word.contains("**") && word.bytes().filter(u8::is_ascii_digit).count() >= 4
}

/// The numbers that some words begin with, and how many of the words they have.
fn first_numbers(words: &[&str], leg: Leg) -> (Vec<Waybill>, usize) {
    // `1Z…/1Z…`, `1Z…,1Z…`, `5098-1311-2072(CJ대한통운)`.
    let first = words.first().copied().unwrap_or_default();
    let whole: Vec<Waybill> =
        first.split([',', '/', ';', '(', ')', '[', ']']).filter_map(|part| number(bare(part), leg)).collect();
    if !whole.is_empty() {
        return (whole, 1);
    }
    // In groups, as it stands on the label: `5098 1311 2072`, `RK 100 200 305 GB`.
    let groups: Vec<&str> =
        words.iter().take(9).map(|word| bare(word)).take_while(|word| is_group(word)).collect();
    let in_groups = (2..=groups.len()).rev().find_map(|length| {
        let waybill = number(&groups.get(..length)?.concat(), leg)?;
        let best = *guesses(waybill.number()).first()?;
        (best.check == Check::Passed || length >= 3).then_some((vec![waybill], length))
    });
    in_groups.unwrap_or_default()
}

/// Without the signs around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '*')
        .trim_end_matches(|c: char| !c.is_ascii_alphanumeric() && c != '*')
}

fn is_group(word: &str) -> bool {
    (1..=6).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && (word.bytes().all(|byte| byte.is_ascii_digit()) || word.len() <= 4)
}

/// A word that can be a parcel's number.
fn number(word: &str, leg: Leg) -> Option<Waybill> {
    if !word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') || is_phone(word) {
        return None;
    }
    let waybill = Waybill::parse(word, leg).ok()?;
    let number = waybill.number();
    // A number that has run together with a word is none.
    if number.bytes().rev().take_while(u8::is_ascii_alphabetic).count() > 3 {
        return None;
    }
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let enough = if digits == number.len() {
        digits >= FEWEST_DIGITS
    } else {
        number.len() >= FEWEST_WITH_LETTERS && digits >= 4
    };
    (enough && !is_something_else(number)).then_some(waybill)
}

/// `02-000-0000`, `080-822-0000`: an area's number, and two groups.
fn is_phone(word: &str) -> bool {
    let groups: Vec<&str> = word.split('-').collect();
    matches!(groups.as_slice(), [area, middle, last]
        if area.starts_with('0') && (2..=4).contains(&area.len()) && (3..=4).contains(&middle.len()) && last.len() == 4)
}

/// Whether a number of letters and digits only is known to be something else: a phone's, a declaration's, a person's code.
pub(super) fn is_something_else(number: &str) -> bool {
    is_code(number) || not_a_waybill(number).is_some() || number.len() < FEWEST_WITH_LETTERS
}

/// Numbers that are a parcel's by their form alone, wherever they stand: letters in them, and a check digit or a form that
/// nothing else has.
pub(super) fn unmistakable(line: &str) -> impl Iterator<Item = Waybill> {
    tokens(line).filter(|token| (9..=30).contains(&token.len())).filter_map(|token| {
        let number = token.to_ascii_uppercase();
        let best = *guesses(&number).first()?;
        let passed = best.check == Check::Passed;
        let is_sure = (best.carrier == Carrier::Ups && number.starts_with("1Z") && passed)
            || (best.carrier == Carrier::Post && passed)
            || (best.carrier == Carrier::Amazon && number.starts_with("TB"));
        is_sure.then(|| Waybill::parse(&number, Leg::Unknown).ok()).flatten()
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn behind(value: &str) -> Vec<String> {
        match behind_label(value, Leg::Unknown) {
            Behind::Numbers(numbers) => numbers.iter().map(|waybill| waybill.number().to_owned()).collect(),
            Behind::Masked => vec!["masked".into()],
            Behind::Nothing => Vec::new(),
        }
    }

    #[test]
    fn numbers_behind_labels() {
        for (value, expected) in [
            ("QA0533917460. Depending on the delivery method", &["QA0533917460"][..]),
            ("5098-1311-2072", &["509813112072"]),
            ("5098 1311 2072", &["509813112072"]),
            ("CJ대한통운 509812044885", &["509812044885"]),
            ("(UPS) 1Z2345YY0677190437", &["1Z2345YY0677190437"]),
            ("RK 100 200 305 GB", &["RK100200305GB"]),
            ("1Z2345YY0677190437, 1Z0Y12345678022177", &["1Z2345YY0677190437", "1Z0Y12345678022177"]),
            ("509812044885입니다", &["509812044885"]),
            ("6091240077312 (우체국택배)", &["6091240077312"]),
            ("5098-1311-2072(CJ대한통운)", &["509813112072"]),
            ("CJ대한통운/509812044885", &["509812044885"]),
            ("509812044885,509812503341", &["509812044885", "509812503341"]),
            ("5098****2072", &["masked"]),
            ("010-1234-5678Order", &[]),
            ("204417", &[]),
            ("02-000-0000", &[]),
            ("010-1234-5678", &[]),
            ("P210112345678", &[]),
            ("2026-10-23", &[]),
            ("will be sent soon", &[]),
            ("US$33.78", &[]),
        ] {
            assert_eq!(behind(value), expected, "{value}");
        }
    }

    #[test]
    fn orders_numbers() {
        let all = |text, form| of_form(text, form).collect::<Vec<_>>();
        assert_eq!(all("#112-0047713-5529018.", "###-#######-#######"), ["112-0047713-5529018"]);
        assert_eq!(all("(112-0047713-5529018)", "###-#######-#######"), ["112-0047713-5529018"]);
        assert!(all("1112-0047713-55290187 D01-0047713-5529018", "###-#######-#######").is_empty());
        for (value, expected) in [
            ("NF10428 confirmed", Some("NF10428")),
            ("\"LA-20261008-117\"", Some("LA-20261008-117")),
            ("확인", None),
            ("2026.10.08", None),
            ("10/08/2026", None),
            ("$12.00", None),
            ("12345.", Some("12345")),
        ] {
            assert_eq!(any_order_no(value), expected, "{value}");
        }
    }

    #[test]
    fn what_is_a_parcels_wherever_it_stands() {
        let all = |text| unmistakable(text).map(|waybill| waybill.number().to_owned()).collect::<Vec<_>>();
        assert_eq!(
            all("UPS Ground 1Z2345YY0677190437 / RK100200305GB"),
            ["1Z2345YY0677190437", "RK100200305GB"]
        );
        assert!(all("1Z2345YY0677190438 RK100200306GB 509812044885 B07ZV6FHWF").is_empty());
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "[0-9A-Z#*, -]{0,60}|\\PC{0,60}") {
            let _ = (behind(&text), any_order_no(&text), unmistakable(&text).count());
        }
    }
}
