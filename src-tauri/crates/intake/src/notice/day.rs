//! Days as Korean messages write them, shorter than elsewhere: `26.09.30`, `9/30`, `20260930151244`.

use munjigi_model::KstDate;

use crate::dates::Days;

/// The day of a value beside a label that is for days.
pub(super) fn labelled(value: &str, days: Days) -> Option<KstDate> {
    days.first_in(&spelled_out(value, true))
}

/// Every day in a sentence.
pub(super) fn all_in(text: &str, days: Days) -> Vec<KstDate> {
    let mut found = days.all_in(&spelled_out(text, false));
    found.sort();
    found.dedup();
    found
}

/// The same text with its short days in full. A point between two numbers is a day beside a label only: elsewhere it is a price.
fn spelled_out(text: &str, is_labelled: bool) -> String {
    let mut full = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while !rest.is_empty() {
        let is_of_day = |c: char| c.is_ascii_digit() || matches!(c, '.' | '/' | '-' | '\'' | '’');
        let length = rest
            .find(|c| !is_of_day(c))
            .unwrap_or(rest.len())
            .max(rest.chars().next().map_or(0, char::len_utf8));
        let Some((word, after)) = rest.split_at_checked(length) else { break };
        let joined = full.chars().next_back().is_some_and(|c| c.is_ascii_alphanumeric())
            || after.starts_with(|c: char| c.is_ascii_alphabetic() && c != 'T');
        match (!joined).then(|| in_full(word, is_labelled)).flatten() {
            Some(day) => full.push_str(&day),
            None => full.push_str(word),
        }
        rest = after;
    }
    full
}

fn in_full(word: &str, is_labelled: bool) -> Option<String> {
    let word = word.trim_matches(['\'', '’', '.', '-', '/']);
    // A moment without signs.
    if is_labelled && matches!(word.len(), 12 | 14) && word.bytes().all(|byte| byte.is_ascii_digit()) {
        return KstDate::parse(word.get(..8)?).ok().map(|day| format!(" {day} "));
    }
    let sign = word.chars().find(|c| !c.is_ascii_digit())?;
    let parts: Vec<&str> = word.split(sign).collect();
    if parts
        .iter()
        .any(|part| part.is_empty() || part.len() > 2 || !part.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return None;
    }
    match (parts.as_slice(), sign) {
        // Korea writes the year first, wherever it writes two digits of it.
        ([year, month, day], '.' | '/' | '-') if year.len() == 2 => Some(format!(" 20{year}-{month}-{day} ")),
        ([month, day], '/') | ([month, day], '.' | '-') if sign == '/' || is_labelled => {
            let in_calendar = month.parse().is_ok_and(|month: u8| (1..=12).contains(&month))
                && day.parse().is_ok_and(|day: u8| (1..=31).contains(&day));
            in_calendar.then(|| format!(" {month}월 {day}일 "))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::DayOrder;

    fn days() -> Days {
        Days { order: DayOrder::Unknown, today: KstDate::from_ymd(2026, 11, 22), is_korean: true }
    }

    #[test]
    fn days_beside_labels() {
        for text in [
            "2026-09-30",
            "2026.09.30.",
            "2026. 9. 30.(수) 15:12",
            "2026년 09월 30일 15시 12분",
            "20260930",
            "20260930151244",
            "26.09.30",
            "'26.9.30",
            "26/09/30 15:12",
            "9월 30일",
            "09월30일(수)",
            "9/30",
            "09.30 15:12",
            "9-30",
        ] {
            assert_eq!(labelled(text, days()), KstDate::from_ymd(2026, 9, 30), "{text}");
        }
        for text in ["", "미정", "13/40", "368120305771", "35,000원"] {
            assert_eq!(labelled(text, days()), None, "{text}");
        }
    }

    #[test]
    fn days_in_sentences() {
        let expected = KstDate::from_ymd(2026, 9, 30).into_iter().collect::<Vec<_>>();
        assert_eq!(all_in("고객님의 물품이 9월 30일 통관되었습니다", days()), expected);
        assert_eq!(all_in("9/30 통관 (26.09.30)", days()), expected);
        assert_eq!(all_in("총 9.30 USD, 운송장 3681-20-30, 24/7", days()), []);
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "\\PC{0,40}", dated in "[0-9./' -]{0,40}") {
            let _ = (labelled(&text, days()), all_in(&text, days()), labelled(&dated, days()), all_in(&dated, days()));
        }
    }
}
