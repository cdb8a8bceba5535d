//! Moments in a scenario file: TOML's own date and time with an offset.

use chrono::{DateTime, Utc};
use serde::de::Error;
use serde::{Deserialize, Deserializer};
use toml::value::Datetime;

/// `2026-11-20T06:00:00+09:00`.
pub(crate) fn read<'de, D: Deserializer<'de>>(from: D) -> Result<DateTime<Utc>, D::Error> {
    let written = Datetime::deserialize(from)?.to_string();
    let at = DateTime::parse_from_rfc3339(&written).map_err(|_| {
        D::Error::custom(format!("{written} is no moment: a day, a time and an offset are needed"))
    })?;
    Ok(at.to_utc())
}

/// The same where it may be left out.
pub(crate) fn read_optional<'de, D: Deserializer<'de>>(from: D) -> Result<Option<DateTime<Utc>>, D::Error> {
    read(from).map(Some)
}
