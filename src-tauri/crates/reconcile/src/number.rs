//! Numbers as shoppers have them: with a carrier around them, or with a slip of the hand in them.

use munjigi_model::{KstDate, Leg, Waybill};

/// The shortest number that is looked for in a longer text.
const SHORTEST_IN_TEXT: usize = 9;
/// A forwarder's number is given so many days after the order at most. Six digits that only look like a day hardly ever fall there.
const GIVEN_WITHIN: i64 = 45;
/// The day takes six digits, and what counts the parcels of a day takes two or more.
const SHORTEST_WITH_DAY: usize = 8;

/// The waybills that a text holds: the text itself, else what stands in brackets, else the one of its words that is a number.
pub(crate) fn waybills_in(text: &str, leg: Leg) -> Vec<Waybill> {
    if let Ok(waybill) = Waybill::parse(text, leg) {
        return vec![waybill];
    }
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '+' && c != '.');
    words
        .filter(|word| word.bytes().filter(u8::is_ascii_digit).count() >= SHORTEST_IN_TEXT)
        .filter_map(|word| Waybill::parse(word, leg).ok())
        .collect()
}

/// A number with the letters that are taken for digits read as digits. None where nothing but digits would not be left.
pub(crate) fn read_as_digits(number: &str) -> Option<String> {
    let digits: Option<String> = number
        .chars()
        .map(|c| match c {
            'O' | 'Q' | 'D' => Some('0'),
            'I' | 'L' => Some('1'),
            'Z' => Some('2'),
            'S' => Some('5'),
            'B' => Some('8'),
            '0'..='9' => Some(c),
            _ => None,
        })
        .collect();
    let letters = number.bytes().filter(u8::is_ascii_alphabetic).count();
    digits.filter(|_| letters > 0 && letters * 3 <= number.len())
}

/// The day in a forwarder's number for an order: letters, if any, then year, month and day in two digits each, then digits that count.
pub(crate) fn day_in(number: &str, ordered: KstDate) -> Option<KstDate> {
    let digits = number.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    if digits.len() < SHORTEST_WITH_DAY || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let two = |at: usize| digits.get(at..at + 2)?.parse::<u32>().ok();
    let year = 2000 + i32::try_from(two(0)?).ok()?;
    let day = KstDate::from_ymd(year, two(2)?, two(4)?)?;
    (0..=GIVEN_WITHIN).contains(&day.days_since(ordered)).then_some(day)
}

/// Whether two numbers differ by one slip: one character another, one left out or one too many, or two neighbours swapped.
pub(crate) fn differ_by_a_slip(a: &str, b: &str) -> bool {
    let (a, b) = if a.len() <= b.len() { (a.as_bytes(), b.as_bytes()) } else { (b.as_bytes(), a.as_bytes()) };
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    match b.len() - a.len() {
        0 => {
            let wrong = a.len().saturating_sub(head + tail.min(a.len() - head));
            wrong == 1 || (wrong == 2 && a.get(head) == b.get(head + 1) && a.get(head + 1) == b.get(head))
        }
        1 => head + tail >= a.len(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_carrier_around_a_number_is_no_part_of_it() {
        for text in [
            "Hanjin(8603175092)",
            "CJ대한통운(8603175092)",
            " 8603175092 ",
            "8603175092 (배송완료)",
            "8603-1750-92",
        ] {
            let numbers: Vec<_> =
                waybills_in(text, Leg::Korea).iter().map(|w| w.number().to_owned()).collect();
            assert_eq!(numbers, ["8603175092"], "{text}");
        }
        assert!(waybills_in("8.60303E+9", Leg::Korea).is_empty());
    }

    #[test]
    fn letters_are_read_as_the_digits_that_they_look_like() {
        assert_eq!(read_as_digits("5O0035895672").as_deref(), Some("500035895672"));
        assert_eq!(read_as_digits("500035895672"), None, "there is nothing to repair");
        assert_eq!(read_as_digits("LP025010508CN"), None);
        assert_eq!(read_as_digits("SOLIDSIZ01"), None, "mostly letters is another form of number");
    }

    #[test]
    fn the_day_stands_in_a_forwarders_number() {
        let day = |month, day| KstDate::from_ymd(2026, month, day).unwrap();
        for (number, is) in [
            ("MT260312004171", true),
            ("260312004171", true),
            ("MT26031200", true),
            ("MT2603120", false),
            ("MT260312", false),
            ("MT", false),
            ("", false),
            ("MT2603120041A7", false),
            ("MT26O312004171", false),
            ("MT260312004171KR", false),
            ("MT261312004171", false),
            ("MT260012004171", false),
            ("MT260400004171", false),
            ("MT260431004171", false),
        ] {
            assert_eq!(day_in(number, day(3, 10)), is.then(|| day(3, 12)), "{number}");
        }
        assert_eq!(day_in("MT260230004171", day(2, 10)), None, "there is no such day");
    }

    #[test]
    fn a_forwarder_gives_its_number_in_the_weeks_after_the_order() {
        let number = "MT260312004171";
        let given = KstDate::from_ymd(2026, 3, 12).unwrap();
        for (before, is) in [(0, true), (1, true), (45, true), (46, false), (365, false)] {
            assert_eq!(day_in(number, given.minus(before)), is.then_some(given), "{before}");
        }
        assert_eq!(day_in(number, given.plus(1)), None, "it was there before the order");
    }

    #[test]
    fn one_slip_and_no_more() {
        for (a, b, is) in [
            ("8603468156", "8630468156", true),
            ("5502975925", "5502995925", true),
            ("570073769393", "57007376939", true),
            ("570073769393", "5700737693931", true),
            ("570073769393", "570073769393", false),
            ("570073769393", "570037769339", false),
            ("570073769393", "5700737693", false),
        ] {
            assert_eq!(differ_by_a_slip(a, b), is, "{a} {b}");
            assert_eq!(differ_by_a_slip(b, a), is, "{b} {a}");
        }
    }
}
