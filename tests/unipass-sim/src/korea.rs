//! Days and times as UNI-PASS writes them: Korea's, without a zone.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Utc};

const KOREA: FixedOffset = FixedOffset::east_opt(9 * 60 * 60).expect("nine hours are less than a day");

/// `YYYYMMDDHHMMSS`.
pub(crate) fn stamp(at: DateTime<Utc>) -> String {
    at.with_timezone(&KOREA).format("%Y%m%d%H%M%S").to_string()
}

/// `YYYY-MM-DD HH:MM:SS`, as 반출입일시 has it.
pub(crate) fn dashed_stamp(at: DateTime<Utc>) -> String {
    at.with_timezone(&KOREA).format("%Y-%m-%d %H:%M:%S").to_string()
}

/// The day in Korea.
pub(crate) fn day(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&KOREA).date_naive()
}

/// `YYYYMMDD`.
pub(crate) fn plain(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

/// `YYYYMMDD`, as plain digits and nothing else.
pub(crate) fn read_plain(text: &str) -> Option<NaiveDate> {
    let digits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| NaiveDate::parse_from_str(text, "%Y%m%d").ok()).flatten()
}

/// The last two digits of a day's year, as numbers have them.
pub(crate) fn short_year(day: NaiveDate) -> String {
    format!("{:02}", day.year().rem_euclid(100))
}
