//! A postal item of a scenario.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::moment;

/// A postal item.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostalItem {
    /// Its number, in the form S10.
    pub postal_no: String,
    /// When it comes to the customs post office: before that nothing is known of it.
    #[serde(deserialize_with = "moment::read")]
    pub arrives_at: DateTime<Utc>,
    /// When customs approves it; never where it is left out.
    #[serde(default, deserialize_with = "moment::read_optional")]
    pub approved_at: Option<DateTime<Utc>>,
    /// Where it was sent from, in Korean.
    #[serde(default = "sent_from")]
    pub sent_from: String,
    /// Gross weight.
    #[serde(default = "grams")]
    pub grams: u32,
}

impl PostalItem {
    /// An item that is approved a day after it came.
    #[must_use]
    pub fn new(postal_no: impl Into<String>, arrives_at: DateTime<Utc>) -> Self {
        Self {
            postal_no: postal_no.into(),
            arrives_at,
            approved_at: Some(arrives_at + chrono::TimeDelta::days(1)),
            sent_from: sent_from(),
            grams: grams(),
        }
    }
}

fn sent_from() -> String {
    "일본".to_owned()
}

fn grams() -> u32 {
    800
}
