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

    proptest! {
        #[test]
        fn the_short_way_reads_what_the_long_way_does(text in "20[0-9]{2}-[01][0-9]-[0-3][0-9](T[0-2][0-9]:[0-6][0-9]:[0-6][0-9]([.][0-9]{0,9})?Z)?") {
            if let Some(day) = day(&text) {
                prop_assert_eq!(Some(day), Days::default().day_of_parts(&text), "{}", text);
            }
        }
    }
}
