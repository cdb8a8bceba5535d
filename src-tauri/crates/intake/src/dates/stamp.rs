//! Days with their time, as the lines of a talk begin with them.

use chrono::{NaiveDateTime, NaiveTime};

use super::words::{Part, parts};
use super::{Days, time};

/// The longest that is looked at, in bytes: `2026년 11월 22일 일요일 오전 11:29:44` has under half of it.
const LONGEST: usize = 100;

impl Days {
    /// Reads a text that is a day and a time of the day, in either order, and nothing else. No zone: a talk is in its reader's.
    pub fn day_and_time(self, text: &str) -> Option<NaiveDateTime> {
        if text.len() > LONGEST {
            return None;
        }
        let parts = parts(text);
        let (mut day, mut moment) = (None, None);
        let mut at = 0;
        while let Some(rest) = parts.get(at..).filter(|rest| !rest.is_empty()) {
            at += if let Some((found, length)) = day.is_none().then(|| self.date(rest)).flatten() {
                day = Some(found);
                length
            } else if let Some((found, length)) = moment.is_none().then(|| time(rest)).flatten() {
                moment = Some(found);
                length
            } else if is_between(rest.first()?) {
                1
            } else {
                return None;
            };
        }
        Some(day?.and_time(moment?))
    }

    /// Reads a text that is a day with its weekday, and nothing else: the line that begins a day of a talk.
    pub fn day_with_weekday(self, text: &str) -> Option<munjigi_model::KstDate> {
        let is_day = text.len() <= LONGEST && parts(text).contains(&Part::Weekday);
        is_day.then(|| self.day(text)).flatten()
    }
}

/// Reads a text that is a time of the day and nothing else.
pub(crate) fn time_of_day(text: &str) -> Option<NaiveTime> {
    if text.len() > LONGEST {
        return None;
    }
    let parts = parts(text);
    time(&parts).filter(|(_, length)| *length == parts.len()).map(|(time, _)| time)
}

fn is_between(part: &Part<'_>) -> bool {
    matches!(part, Part::Weekday | Part::Of | Part::Sign(',' | '.' | '(' | ')'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_of_talks() {
        for (text, expected) in [
            ("2016년 2월 5일 오전 1:33", "2016-02-05T01:33:00"),
            ("2016년 2월 5일 금요일 오후 12:03", "2016-02-05T12:03:00"),
            ("2025. 10. 23. 오전 11:44", "2025-10-23T11:44:00"),
            ("2025. 10. 23. 목요일 오전 12:04", "2025-10-23T00:04:00"),
            ("2023. 5. 10. 21:23", "2023-05-10T21:23:00"),
            ("2015-07-09 20:34:26", "2015-07-09T20:34:26"),
            ("February 10, 2016, 2:33 AM", "2016-02-10T02:33:00"),
            ("Feb 10, 2016 at 14:33", "2016-02-10T14:33:00"),
            ("8:34pm, July 9, 2015", "2015-07-09T20:34:00"),
            ("2016年2月5日 午後3:05", "2016-02-05T15:05:00"),
        ] {
            let found = Days::default().day_and_time(text).map(|at| at.format("%FT%T").to_string());
            assert_eq!(found.as_deref(), Some(expected), "{text}");
        }
        for text in [
            "",
            "2016년 2월 5일",
            "1:33",
            "2016년 2월 5일 오전 1:33 통관",
            "February 10, 2:33 AM",
            "2016-02-05 25:00",
        ] {
            assert_eq!(Days::default().day_and_time(text), None, "{text}");
        }
        assert_eq!(time_of_day("오후 3:12"), NaiveTime::from_hms_opt(15, 12, 0));
        assert_eq!(time_of_day("2:37 PM"), NaiveTime::from_hms_opt(14, 37, 0));
        assert_eq!(time_of_day("3:12 통관"), None);
        assert!(Days::default().day_with_weekday("2015년 7월 9일 목요일").is_some());
        assert_eq!(Days::default().day_with_weekday("2015년 7월 9일"), None);
    }
}
