//! A day in Korea.

use std::fmt;

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, NaiveTime, Utc};

/// Korea's offset, in seconds. Fixed since the last summer time (1988); UNI-PASS has no older records.
const KST: i32 = 9 * 3600;

/// A calendar day in Korea (Asia/Seoul). Printed and stored as `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KstDate(NaiveDate);

impl KstDate {
    /// The day that it is in Korea at a moment.
    pub fn of(moment: DateTime<Utc>) -> Self {
        let korea = FixedOffset::east_opt(KST).expect("nine hours is within a day");
        Self(moment.with_timezone(&korea).date_naive())
    }

    /// Reads `YYYY-MM-DD`, `YYYY.MM.DD`, `YYYY/MM/DD` or `YYYYMMDD`.
    ///
    /// # Errors
    /// [`DayError`] where it is none of these, or no day of the calendar.
    pub fn parse(text: &str) -> Result<Self, DayError> {
        let text = text.trim();
        let digits: String = match text.len() {
            8 => text.to_owned(),
            10 => {
                let mut separators =
                    text.chars().enumerate().filter(|(i, _)| matches!(i, 4 | 7)).map(|(_, c)| c);
                match (separators.next(), separators.next()) {
                    (Some(a), Some(b)) if a == b && matches!(a, '-' | '.' | '/') => text
                        .chars()
                        .enumerate()
                        .filter(|(i, _)| !matches!(i, 4 | 7))
                        .map(|(_, c)| c)
                        .collect(),
                    _ => return Err(DayError),
                }
            }
            _ => return Err(DayError),
        };
        if digits.len() != 8 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(DayError);
        }
        NaiveDate::parse_from_str(&digits, "%Y%m%d").map(Self).map_err(|_| DayError)
    }

    /// A day by its numbers, `None` where the calendar has no such day.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// Days from `earlier` to this day; negative when `earlier` is later.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }

    /// The day `n` days later; the same day at the end of the calendar.
    pub fn plus(self, n: u64) -> Self {
        Self(self.0.checked_add_days(Days::new(n)).unwrap_or(self.0))
    }

    /// The day `n` days earlier; the same day at the beginning of the calendar.
    pub fn minus(self, n: u64) -> Self {
        Self(self.0.checked_sub_days(Days::new(n)).unwrap_or(self.0))
    }

    /// The Sunday on which its week begins: the customs' exchange rates hold from Sunday to Saturday.
    pub fn sunday(self) -> Self {
        self.minus(self.0.weekday().num_days_from_sunday().into())
    }

    /// Its first second.
    pub fn begin(self) -> DateTime<Utc> {
        let korea = FixedOffset::east_opt(KST).expect("nine hours is within a day");
        (self.0.and_time(NaiveTime::MIN) - korea).and_utc()
    }

    /// Its last second.
    pub fn end(self) -> DateTime<Utc> {
        let korea = FixedOffset::east_opt(KST).expect("nine hours is within a day");
        let last = self.0.and_hms_opt(23, 59, 59).expect("every day has this second in Korea's fixed offset");
        (last - korea).and_utc()
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, from 1.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u32 {
        self.0.day()
    }
}

impl From<KstDate> for NaiveDate {
    fn from(day: KstDate) -> Self {
        day.0
    }
}

impl From<NaiveDate> for KstDate {
    fn from(day: NaiveDate) -> Self {
        Self(day)
    }
}

impl fmt::Display for KstDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A text that is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a day (YYYY-MM-DD)")]
pub struct DayError;

#[cfg(test)]
mod tests {
    use chrono::TimeZone;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_day_turns_at_midnight_in_korea() {
        let before = Utc.with_ymd_and_hms(2026, 11, 21, 14, 59, 59).unwrap();
        let after = Utc.with_ymd_and_hms(2026, 11, 21, 15, 0, 0).unwrap();
        assert_eq!(KstDate::of(before).to_string(), "2026-11-21");
        assert_eq!(KstDate::of(after).to_string(), "2026-11-22");
    }

    #[test]
    fn a_day_ends_before_the_next_begins() {
        let day = KstDate::from_ymd(2026, 11, 21).unwrap();
        assert_eq!(day.end(), Utc.with_ymd_and_hms(2026, 11, 21, 14, 59, 59).unwrap());
        assert_eq!(KstDate::of(day.end()), day);
    }

    #[test]
    fn a_day_begins_when_the_one_before_has_ended() {
        let day = KstDate::from_ymd(2026, 11, 21).unwrap();
        assert_eq!(day.begin(), Utc.with_ymd_and_hms(2026, 11, 20, 15, 0, 0).unwrap());
        assert_eq!(KstDate::of(day.begin()), day);
    }

    #[test]
    fn a_week_begins_on_its_sunday() {
        let sunday = KstDate::from_ymd(2026, 11, 15).unwrap();
        for n in 0..7 {
            assert_eq!(sunday.plus(n).sunday(), sunday, "{n}");
        }
        assert_eq!(sunday.plus(7).sunday(), sunday.plus(7));
    }

    #[test]
    fn reads_the_forms_of_unipass_and_of_people() {
        for text in ["20261109", "2026-11-09", "2026.11.09", "2026/11/09", " 2026-11-09 "] {
            assert_eq!(KstDate::parse(text).map(|d| d.to_string()), Ok("2026-11-09".into()), "{text:?}");
        }
        for text in
            ["", "2026-13-01", "20260230", "2026-11/09", "1109", "2026119", "２０２６1109", "2026-11-0x"]
        {
            assert_eq!(KstDate::parse(text), Err(DayError), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn print_then_parse_is_the_same(n in 0u64..40_000) {
            let day = KstDate::from_ymd(1970, 1, 1).unwrap().plus(n);
            prop_assert_eq!(KstDate::parse(&day.to_string()), Ok(day));
        }

        #[test]
        fn nothing_panics(text in "\\PC{0,12}") {
            let _ = KstDate::parse(&text);
        }
    }
}
