//! Dates and times as UNI-PASS writes them.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};

/// Korea's offset. A fixed one is right for every record of UNI-PASS: Korea last changed its clocks in
/// 1988, records reach back three years, and the oldest sample is of 2000.
const KOREA: FixedOffset = FixedOffset::east_opt(9 * 60 * 60).expect("nine hours are less than a day");

/// `YYYYMMDDHHMMSS` (prcsDttm, and rlbrDttm in a guide example) or `YYYY-MM-DD HH:MM:SS` (rlbrDttm as
/// captured). Neither names a zone; flights and working hours fit Korea's.
pub(crate) fn time(text: &str) -> Option<DateTime<FixedOffset>> {
    let format = match text.len() {
        14 if text.bytes().all(|byte| byte.is_ascii_digit()) => "%Y%m%d%H%M%S",
        19 => "%Y-%m-%d %H:%M:%S",
        _ => return None,
    };
    NaiveDateTime::parse_from_str(text, format).ok()?.and_local_timezone(KOREA).single()
}

/// `YYYYMMDD` (etprDt).
pub(crate) fn date(text: &str) -> Option<NaiveDate> {
    let digits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| NaiveDate::parse_from_str(text, "%Y%m%d").ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::{date, time};

    #[test]
    fn both_ways_of_writing_a_time_are_korea_time() {
        for text in ["20261102105954", "2026-11-02 10:59:54"] {
            assert_eq!(time(text).unwrap().to_rfc3339(), "2026-11-02T10:59:54+09:00", "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_none() {
        let no_times = [
            "",
            "(도)03911095 동방창",
            "20261301000000",
            "20260229000000",
            "20260101250000",
            "2026110210595",
            "+2026110210595",
            "2026-11-02T10:59:54",
            "2026-11-02 10:59",
            "2026110*******",
        ];
        for text in no_times {
            assert_eq!(time(text), None, "{text}");
        }
    }

    #[test]
    fn a_date_is_eight_digits_that_exist() {
        assert_eq!(date("20240229").unwrap().to_string(), "2024-02-29");
        for text in ["20230229", "2024-02-29", "240229", "00000000", "+2024022", "2024022９"] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
