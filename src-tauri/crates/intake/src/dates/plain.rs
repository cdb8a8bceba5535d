//! Days as programs write them, without taking the text apart: a long table has a hundred thousand of them.

use munjigi_model::KstDate;

/// From this hour on in Greenwich it is the next day in Korea.
const NEXT_DAY: u32 = 15;

/// `2026-09-14`, and `2026-09-14T02:17:15Z` with or without a fraction. `None` for everything else, which may be a day all the same.
pub(super) fn day(text: &str) -> Option<KstDate> {
    let (date, time) = match text.split_at_checked(10)? {
        (date, "") => (date, None),
        (date, time) => (date, Some(time)),
    };
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *date.as_bytes() else { return None };
    let year = number(&[y1, y2, y3, y4])?;
    let day = KstDate::from_ymd(i32::try_from(year).ok()?, number(&[m1, m2])?, number(&[d1, d2])?)?;
    // The years that the long way reads.
    if !(1990..2100).contains(&year) {
        return None;
    }
    let Some(time) = time else { return Some(day) };
    let [b'T', h1, h2, b':', n1, n2, b':', s1, s2, rest @ ..] = time.as_bytes() else { return None };
    let (hour, minute, second) = (number(&[*h1, *h2])?, number(&[*n1, *n2])?, number(&[*s1, *s2])?);
    let is_utc = match rest {
        [b'Z'] => true,
        [b'.', digits @ .., b'Z'] => (1..=9).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit),
        _ => false,
    };
    let is_time = hour < 24 && minute < 60 && second < 60 && is_utc;
    is_time.then(|| if hour >= NEXT_DAY { day.plus(1) } else { day })
}

/// `46056`, with or without the time as a fraction: days since the end of 1899, from 2000 to 2049. A number of five digits is no
/// other day.
pub(crate) fn counted(text: &str) -> Option<KstDate> {
    const FIRST: u64 = 36_526;
    const LAST: u64 = 54_788;
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let days: u64 = whole.parse().ok().filter(|_| are_digits(whole) && are_digits(fraction))?;
    let first = KstDate::from_ymd(2000, 1, 1)?;
    (FIRST..=LAST).contains(&days).then(|| first.plus(days - FIRST))
}

fn number(digits: &[u8]) -> Option<u32> {
    digits
        .iter()
        .try_fold(0, |number, byte| byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0')))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::dates::Days;

    #[test]
    fn the_day_turns_in_korea() {
        for (text, expected) in [
            ("2026-09-14", Some("2026-09-14")),
            ("2026-09-14T14:59:59Z", Some("2026-09-14")),
            ("2026-09-14T15:00:00.441Z", Some("2026-09-15")),
            ("2026-09-14T15:00:00", None),
            ("2026-09-31", None),
            ("0026-09-30", None),
        ] {
            assert_eq!(day(text).map(|day| day.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn days_as_a_spreadsheet_counts_them() {
        for (text, expected) in [
            ("46056", Some("2026-02-03")),
            ("46056.75", Some("2026-02-03")),
            ("36526", Some("2000-01-01")),
            ("54788", Some("2049-12-31")),
            ("54789", None),
            ("20260203", None),
            ("+46056", None),
            ("46056.", None),
            ("", None),
        ] {
            assert_eq!(counted(text).map(|day| day.to_string()).as_deref(), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn the_short_way_reads_what_the_long_way_does(text in "20[0-9]{2}-[01][0-9]-[0-3][0-9](T[0-2][0-9]:[0-6][0-9]:[0-6][0-9]([.][0-9]{0,9})?Z)?") {
            if let Some(day) = day(&text) {
                prop_assert_eq!(Some(day), Days::default().day_of_parts(&text), "{}", text);
            }
        }
    }
}
