//! Moments as text.

use chrono::{DateTime, FixedOffset, SecondsFormat, Utc};

/// Korea's offset, in seconds.
const KST: i32 = 9 * 3600;

/// RFC 3339 in UTC: `2026-11-20T03:00:00Z`.
pub(crate) fn in_utc(moment: DateTime<Utc>) -> String {
    moment.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// As a spreadsheet reads it: `2026-11-20 12:00:00`.
pub(crate) fn in_korea(moment: DateTime<Utc>) -> String {
    korean(moment, "%Y-%m-%d %H:%M:%S")
}

/// As a person reads it: `2026-11-20 12:00`.
pub(crate) fn to_the_minute(moment: DateTime<Utc>) -> String {
    korean(moment, "%Y-%m-%d %H:%M")
}

/// The time of day there.
pub(crate) fn there(moment: DateTime<Utc>) -> DateTime<FixedOffset> {
    let korea = FixedOffset::east_opt(KST).expect("nine hours are within a day");
    moment.with_timezone(&korea)
}

fn korean(moment: DateTime<Utc>, form: &str) -> String {
    there(moment).format(form).to_string()
}
