//! The tracking numbers of a cell: `UPS(1Z…)`, `USPS(9361…) and USPS(9400…)`, `509812044885, 509812503341`.

use munjigi_model::carrier::spreadsheet_damage;
use munjigi_model::{KstDate, Leg, Waybill, WaybillError};

use crate::Why;
use crate::personal::is_code;

/// What tables write for "no number yet".
const NONE: [&str; 12] =
    ["-", "0", "없음", "미정", "준비중", "null", "none", "n/a", "无", "暂无", "なし", "not available"];

/// The number of a cell that holds one and nothing more, or one behind its carrier's name: `UPS(1Z…)`. By far most are so.
pub(crate) fn only(cell: &str, leg: Leg) -> Option<Waybill> {
    let number = match cell.split_once('(') {
        Some((_, number)) => number.strip_suffix(')')?,
        None => cell,
    };
    let is_plain = number.len() > 1 && number.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let is_plain = is_plain && !is_rounded(number);
    is_plain.then(|| Waybill::parse(number, leg).ok()).flatten().filter(|waybill| !is_code(waybill.number()))
}

/// Every number in the cell. Which leg it belongs to its column says, or nobody: a shop's carrier may deliver in Korea, to a
/// forwarder, or to the border.
pub(crate) fn read(cell: &str, leg: Leg) -> Vec<Result<Waybill, Why>> {
    if let Some(waybill) = only(cell, leg) {
        return vec![Ok(waybill)];
    }
    if says_none(cell) {
        return Vec::new();
    }
    let before_brackets = cell.split('(').next().unwrap_or_default();
    let parcels: Vec<&str> = if !cell.contains('(') {
        vec![cell]
    } else if digits(before_brackets) >= FEWEST && !in_brackets(cell).iter().any(|inside| digits(inside) > 0)
    {
        // `509812044885 (CJ대한통운)`; a carrier's name has fewer digits.
        vec![before_brackets]
    } else {
        in_brackets(cell)
    };
    // A rounded number may have a comma, and is one number.
    let apart = |text: &str| -> Vec<String> {
        if spreadsheet_damage(text) {
            return vec![text.to_owned()];
        }
        text.split([',', ';', '/', '|', '\n', '、', '，'])
            .flat_map(|text| text.split(" and "))
            .map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty())
            .collect()
    };
    let mut numbers: Vec<String> = parcels.into_iter().flat_map(apart).collect();
    // A carrier in a line of its own.
    if numbers.len() > 1 && numbers.iter().any(|text| digits(text) > 0) {
        numbers.retain(|text| !text.chars().all(|c| c.is_alphabetic() || c.is_whitespace()));
    }
    if numbers.is_empty() {
        return vec![Err(Why::NoNumber)];
    }
    if numbers.len() > MOST {
        return vec![Err(Why::NotANumber(WaybillError::TooLong { characters: cell.chars().count() }))];
    }
    numbers.iter().flat_map(|number| read_one(number, leg)).collect()
}

/// Parcels of one order that are kept: a list of more is none of an order.
const MOST: usize = 500;

/// Whether a spreadsheet has rounded a number without showing it: it keeps fifteen digits, and fills up with zeros. One number in a
/// thousand ends in three zeros by itself; with fewer nobody can tell.
pub(crate) fn is_rounded(number: &str) -> bool {
    const KEPT: usize = 15;
    const ZEROS: usize = 3;
    number.len() >= KEPT + ZEROS
        && number.ends_with("000")
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && number.bytes().skip(KEPT).all(|byte| byte == b'0')
}

/// Digits that no carrier's name has.
const FEWEST: usize = 6;

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// Adds a number where it is new.
pub(crate) fn add(waybills: &mut Vec<Waybill>, waybill: Waybill) {
    if waybills.len() < MOST && waybills.iter().all(|known| !are_same(known, &waybill)) {
        waybills.push(waybill);
    }
}

/// Whether two numbers are compared as one: digits without their leading zeros, as [`munjigi_model::WaybillKey`] has it.
pub(crate) fn are_same(one: &Waybill, other: &Waybill) -> bool {
    let (one, other) = (one.number(), other.number());
    let are_digits = |number: &str| number.bytes().all(|byte| byte.is_ascii_digit());
    one == other
        || (are_digits(one)
            && are_digits(other)
            && one.trim_start_matches('0') == other.trim_start_matches('0'))
}

/// Whether a cell says that there is no number.
pub(crate) fn says_none(cell: &str) -> bool {
    let cell = cell.trim().trim_matches(['\'', '"']);
    cell.is_empty() || NONE.iter().any(|none| cell.eq_ignore_ascii_case(none))
}

/// A number may have spaces in it, as people group it; two whole numbers with nothing but a space between are two.
fn read_one(text: &str, leg: Leg) -> Vec<Result<Waybill, Why>> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_whole = |word: &&str| {
        word.len() >= 9 && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    if words.len() > 1 && words.iter().all(|word| is_whole(word) && Waybill::parse(word, leg).is_ok()) {
        return words.into_iter().map(|word| waybill(word, leg)).collect();
    }
    // A carrier before its number: `CJ대한통운 509812044885`.
    if let [carrier @ .., number] = words.as_slice()
        && !carrier.is_empty()
        && carrier.iter().all(|word| !word.chars().any(|c| c.is_ascii_digit()))
        && number.chars().any(|c| c.is_ascii_digit())
    {
        return vec![waybill(number, leg)];
    }
    vec![waybill(text, leg)]
}

/// What stands in the last brackets before each " and " or end. A carrier may have brackets in its name: what is in them
/// has no digit.
fn in_brackets(cell: &str) -> Vec<&str> {
    let groups: Vec<&str> = cell
        .split('(')
        .skip(1)
        .map(|group| group.split_once(')').map_or(group, |(inside, _)| inside))
        .collect();
    let numbers: Vec<&str> =
        groups.iter().copied().filter(|inside| inside.chars().any(|c| c.is_ascii_digit())).collect();
    if numbers.is_empty() { groups } else { numbers }
}

/// What is written as a day or a telephone is no number of a parcel, whatever column it stands in.
pub(crate) fn is_day_or_phone(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    let is_phone = matches!(groups.as_slice(), [area, middle, last]
        if area.starts_with('0') && (2..=3).contains(&area.len()) && (3..=4).contains(&middle.len()) && last.len() == 4);
    (is_phone && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'))
        || (text.contains(['-', '.', '/']) && KstDate::parse(text).is_ok())
}

fn waybill(text: &str, leg: Leg) -> Result<Waybill, Why> {
    let read = Waybill::parse(text, leg);
    if read.as_ref().is_ok_and(|waybill| is_rounded(waybill.number())) {
        return Err(Why::DamagedBySpreadsheet);
    }
    if read.as_ref().is_ok_and(|waybill| is_code(waybill.number())) {
        return Err(Why::NoNumber);
    }
    read.map_err(|error| match error {
        WaybillError::DamagedBySpreadsheet => Why::DamagedBySpreadsheet,
        WaybillError::Masked => Why::Masked,
        WaybillError::Empty | WaybillError::NoDigit => Why::NoNumber,
        other @ (WaybillError::Character(_)
        | WaybillError::TooShort { .. }
        | WaybillError::TooLong { .. }) => Why::NotANumber(other),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_in_cells() {
        for (cell, expected) in [
            ("UPS(1ZA9956E0329298321)", &["1ZA9956E0329298321"][..]),
            (
                "USPS(9361264602815536072662) and USPS(9361232637782740567879)",
                &["9361264602815536072662", "9361232637782740567879"],
            ),
            (
                "China Post(RB331204885CN), Yun Express(YT2331204885000001)",
                &["RB331204885CN", "YT2331204885000001"],
            ),
            ("LaserShip (OnTrac)(LX59214710)", &["LX59214710"]),
            ("UPS(1ZA9956E0329298321, 1Z2345YY0677190437)", &["1ZA9956E0329298321", "1Z2345YY0677190437"]),
            ("CJ( 5091-1200-4434 )", &["509112004434"]),
            ("UPS(1ZA9956E0329298321", &["1ZA9956E0329298321"]),
            ("TBA383366192759", &["TBA383366192759"]),
            ("5098 1204 4885", &["509812044885"]),
            ("\t509812044885", &["509812044885"]),
            ("509812044885 / 509812503341", &["509812044885", "509812503341"]),
            ("509812044885\n509812503341", &["509812044885", "509812503341"]),
            ("509812044885 509812503341", &["509812044885", "509812503341"]),
            ("CJ대한통운 5098-1204-4885", &["509812044885"]),
            ("509812044885(CJ대한통운)", &["509812044885"]),
            ("5098-1204-4885\n(CJ대한통운)", &["509812044885"]),
            ("CJ대한통운/509812044885", &["509812044885"]),
            ("9361264602815540000010", &["9361264602815540000010"]),
            ("8190011223344550", &["8190011223344550"]),
            ("CJ대한통운\n509812044885", &["509812044885"]),
            ("DPD24(15501844030125)", &["15501844030125"]),
            ("0", &[]),
            ("-", &[]),
            ("없음", &[]),
        ] {
            let numbers: Vec<_> = read(cell, Leg::Unknown)
                .into_iter()
                .map(|waybill| waybill.unwrap().number().to_owned())
                .collect();
            assert_eq!(numbers, expected, "{cell}");
        }
    }

    #[test]
    fn what_is_no_number_is_said() {
        for (cell, why) in [
            ("AMZN_US(8.12346E+15)", Why::DamagedBySpreadsheet),
            ("AMZN_US(8,12346E+15)", Why::DamagedBySpreadsheet),
            ("9361264602815540000000", Why::DamagedBySpreadsheet),
            ("USPS(9361 2646 0281 5540 0000 00)", Why::DamagedBySpreadsheet),
            ("UPS()", Why::NoNumber),
            ("DPD24()", Why::NoNumber),
            ("In store pickup", Why::NoNumber),
            ("UPS(1Z****0329298321)", Why::Masked),
            ("UPS(12)", Why::NotANumber(WaybillError::TooShort { characters: 2 })),
        ] {
            assert_eq!(read(cell, Leg::Unknown), [Err(why)], "{cell}");
        }
    }

    proptest! {
        #[test]
        fn the_same_are_those_of_one_key(one in "0{0,2}[0-9A]{6,7}", other in "0{0,2}[0-9A]{6,7}") {
            for other in [&other, &one, &format!("0{one}")] {
                let (Ok(one), Ok(other)) = (Waybill::parse(&one, Leg::Korea), Waybill::parse(other, Leg::Korea)) else { continue };
                prop_assert_eq!(are_same(&one, &other), one.key() == other.key());
            }
        }

        #[test]
        fn nothing_panics(cell in "[()a9, E+.]{0,40}|\\\\PC{0,40}") {
            let _ = read(&cell, Leg::Korea);
        }
    }
}
