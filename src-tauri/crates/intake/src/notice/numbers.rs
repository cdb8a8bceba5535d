//! Numbers of parcels in values and sentences.

use munjigi_model::carrier::{LegHint, OtherNumber, guesses, not_a_waybill, spreadsheet_damage};
use munjigi_model::{KstDate, Leg, Waybill};

use crate::personal::is_code;
use crate::{Why, parcels};

/// Shorter ones are a part of a number, or something else: the shortest House B/L that was seen has ten characters, and a private
/// courier's number is not trusted without an order beside it.
const SHORTEST: usize = 9;
/// What is not understood of a piece of a number.
const COLUMN: &str = "운송장번호";
/// Digits in a number that stands without a label.
const FEWEST_DIGITS_BARE: usize = 9;
/// Sentences in which numbers are of something else.
const NOT_OF_PARCELS: [&str; 11] =
    ["문의", "전화", "고객센터", "tel", "☎", "계좌", "사업자", "연락처", "주문번호", "번지", "콜센터"];

/// A thing that is bought, and no way to reach somebody.
const A_PHONE: &str = "전화기";

/// A number by what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Number {
    Parcel(Waybill),
    /// 화물관리번호
    Cargo(String),
    /// 신고번호, 제출번호
    Declaration(String),
    Not(Why),
}

/// The numbers of a value beside a label.
pub(super) fn labelled(value: &str, leg: Leg) -> Vec<Number> {
    let is_of_number =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '*' | '.' | '+' | '\u{a0}');
    let mut numbers: Vec<Number> =
        value.split(|c| !is_of_number(c)).flat_map(|piece| in_piece(piece, leg)).collect();
    // A day or a floor beside a whole number is no part of one; of several pieces without a number the first says why.
    let is_piece = |number: &Number| matches!(number, Number::Not(Why::NotUnderstood { .. }));
    if numbers.iter().any(|number| !is_piece(number)) {
        numbers.retain(|number| !is_piece(number));
    } else {
        numbers.truncate(1);
    }
    numbers
}

/// The numbers of a line that may be a parcel's, as they are written, whatever stands before them. Written in groups as days and telephones
/// are, they are too short: `2026-09-30`, `1588-1255`.
pub(super) fn bare(line: &str) -> impl Iterator<Item = (&str, Waybill)> {
    let sentences = line.split(". ").filter(|sentence| !is_of_something_else(sentence));
    let words = sentences.flat_map(|line| line.split(|c: char| !c.is_ascii_alphanumeric() && c != '-'));
    words.map(|word| word.trim_matches('-')).filter_map(|word| {
        let waybill = Waybill::parse(word, Leg::Korea).ok()?;
        let number = waybill.number();
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let is_phone = number.starts_with('0') && number.len() <= 12;
        let may_be_one = digits >= FEWEST_DIGITS_BARE && !is_phone && !is_moment(number);
        (may_be_one && kind_of(waybill.clone()).is_ok()).then_some((word, waybill))
    })
}

fn is_of_something_else(sentence: &str) -> bool {
    let lower = sentence.to_lowercase().replace(A_PHONE, "");
    NOT_OF_PARCELS.iter().any(|word| lower.match_indices(word).any(|(at, _)| is_a_word(&lower, at, word)))
}

/// `Tel` is one, and a part of `HOTEL SLIPPERS`; Korean words stand with others.
fn is_a_word(text: &str, at: usize, word: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let after = text.get(at + word.len()..).and_then(|after| after.chars().next());
    !word.is_ascii() || !(is_letter(before) || is_letter(after))
}

/// Whether a number has the form of a carrier whose numbers are known in Korea.
pub(super) fn is_of_carrier(waybill: &Waybill) -> bool {
    guesses(waybill.number()).iter().any(|guess| guess.leg != LegHint::Origin)
}

/// `20260930151244`: a day and a time.
fn is_moment(number: &str) -> bool {
    let is_time = |at: usize, most: u8| {
        number.get(at..at + 2).is_some_and(|two| two.parse().is_ok_and(|two: u8| two < most))
    };
    matches!(number.len(), 12 | 14)
        && number.starts_with("20")
        && number.get(..8).is_some_and(|day| KstDate::parse(day).is_ok())
        && is_time(8, 24)
        && is_time(10, 60)
}

fn in_piece(piece: &str, leg: Leg) -> Vec<Number> {
    let words: Vec<&str> = piece.split_whitespace().collect();
    let mut numbers = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        at += 1;
        if spreadsheet_damage(word) {
            numbers.push(Number::Not(Why::DamagedBySpreadsheet));
        } else if word.contains('*') {
            numbers.push(Number::Not(Why::Masked));
        } else if length(word) >= SHORTEST {
            if has_digit(word) {
                numbers.extend(parcels::read(word.trim_matches(['.', '-']), leg).into_iter().map(kind));
            }
        } else if is_group(word) {
            // `5098 1311 2072`, `EM 123 456 789 KR`
            let more = words.get(at..).unwrap_or_default().iter().take_while(|word| is_group(word)).count();
            let group = words.get(at - 1..at + more).unwrap_or_default().concat();
            at += more;
            if has_digit(&group) {
                numbers.extend(parcels::read(&group, leg).into_iter().map(kind));
            }
        }
    }
    numbers
}

fn kind(read: Result<Waybill, Why>) -> Number {
    match read {
        Ok(waybill) if waybill.number().len() < SHORTEST => {
            Number::Not(Why::NotUnderstood { column: COLUMN })
        }
        Ok(waybill) => kind_of(waybill.clone()).map_or_else(|other| other, |()| Number::Parcel(waybill)),
        Err(Why::NotANumber(_)) => Number::Not(Why::NotUnderstood { column: COLUMN }),
        Err(why) => Number::Not(why),
    }
}

/// What else a number is than a parcel's.
fn kind_of(waybill: Waybill) -> Result<(), Number> {
    let number = waybill.number();
    // A person's code: it is never kept.
    if is_code(number) {
        return Err(Number::Not(Why::NoNumber));
    }
    match not_a_waybill(number).map(|not| not.what) {
        Some(OtherNumber::CargoControl) => Err(Number::Cargo(number.to_owned())),
        Some(OtherNumber::ListClearance | OtherNumber::ImportDeclaration) => {
            Err(Number::Declaration(number.to_owned()))
        }
        Some(OtherNumber::MobilePhone) => Err(Number::Not(Why::NoNumber)),
        None => Ok(()),
    }
}

fn length(word: &str) -> usize {
    word.bytes().filter(u8::is_ascii_alphanumeric).count()
}

fn has_digit(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
}

fn is_group(word: &str) -> bool {
    let plain = word.trim_matches('-');
    let digits = !plain.is_empty() && plain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    digits || (plain.len() == 2 && plain.bytes().all(|byte| byte.is_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parcels_of(value: &str) -> Vec<String> {
        labelled(value, Leg::Korea)
            .into_iter()
            .map(|number| match number {
                Number::Parcel(waybill) => waybill.number().to_owned(),
                other @ (Number::Cargo(_) | Number::Declaration(_) | Number::Not(_)) => format!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn numbers_beside_labels() {
        for (value, expected) in [
            ("368120305771", &["368120305771"][..]),
            ("3681-2030-5771", &["368120305771"]),
            ("5098 1311 2072", &["509813112072"]),
            ("EM 123 456 785 KR", &["EM123456785KR"]),
            ("6091240077312 (우체국택배)", &["6091240077312"]),
            ("CJ대한통운 509812044885", &["509812044885"]),
            ("368120305771번 입니다", &["368120305771"]),
            ("368120305771 SHOES", &["368120305771"]),
            ("368120305771 2026-09-30", &["368120305771"]),
            ("368120305771(SHOES), 509813112072(TEA)", &["368120305771", "509813112072"]),
            ("NSM2609110481", &["NSM2609110481"]),
            ("368120305771)", &["368120305771"]),
            ("없음", &[]),
            ("", &[]),
        ] {
            assert_eq!(parcels_of(value), expected, "{value}");
        }
    }

    #[test]
    fn what_is_none_is_said() {
        for (value, expected) in [
            ("3.6812E+11", Number::Not(Why::DamagedBySpreadsheet)),
            ("3681****5771", Number::Not(Why::Masked)),
            ("3681203", Number::Not(Why::NotUnderstood { column: COLUMN })),
            ("010-1234-5678", Number::Not(Why::NoNumber)),
            ("P123456789012", Number::Not(Why::NoNumber)),
            ("26SEMO0284I09041013", Number::Cargo("26SEMO0284I09041013".into())),
            ("1235626107745M", Number::Declaration("1235626107745M".into())),
        ] {
            assert_eq!(labelled(value, Leg::Korea), [expected], "{value}");
        }
    }

    #[test]
    fn bare_numbers_are_forms_of_carriers() {
        for (text, expected) in [
            ("고객님의 물품(368120305771)이 통관되었습니다", &["368120305771"][..]),
            ("6091240077312 통관완료", &["6091240077312"]),
            ("2026-09-30 통관, 문의 02-1234-5678, 1588-1255, 010-1234-5678", &[]),
            ("문의 3681-2030-5771", &[]),
            ("6091240077312 통관되었습니다. 문의 15881255123", &["6091240077312"]),
            ("6091240077312 HOTEL SLIPPERS", &["6091240077312"]),
            ("6091240077312 전화기 케이스", &["6091240077312"]),
            ("Tel.6091240077312", &[]),
            ("P123456789012", &[]),
            ("35,000원 20260930", &[]),
            ("20260930151244 통관, 202609301512", &[]),
        ] {
            let numbers = bare(text).filter(|(_, number)| is_of_carrier(number));
            let found: Vec<String> = numbers.map(|(_, number)| number.number().to_owned()).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_persons_code_is_never_a_number(digits in "[0-9]{12}", before in "[ :가-힣]{0,3}") {
            let text = format!("{before}P{digits}");
            prop_assert!(bare(&text).next().is_none());
            prop_assert!(!labelled(&text, Leg::Korea).iter().any(|number| matches!(number, Number::Parcel(_))));
        }

        #[test]
        fn nothing_panics(text in "\\PC{0,60}", number in "[0-9A-Z *.E+(),-]{0,60}") {
            let _ = (bare(&text).count(), bare(&number).count(), labelled(&text, Leg::Korea), labelled(&number, Leg::Korea));
        }
    }
}
