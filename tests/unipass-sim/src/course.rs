//! What a test may know of a parcel's course.

use chrono::{DateTime, Utc};

use crate::cargo::Cargo;

/// All that happens to a parcel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// Its cargo control number.
    pub cargo_no: String,
    /// Its Master B/L.
    pub mbl: String,
    /// The year with which it is asked for.
    pub year: i32,
    /// When, and what in UNI-PASS's word; the earliest first.
    pub events: Vec<(DateTime<Utc>, &'static str)>,
    /// When customs clears it, if ever.
    pub cleared_at: Option<DateTime<Utc>>,
    /// When its last package is released, if ever.
    pub released_at: Option<DateTime<Utc>>,
}

impl Course {
    pub(crate) fn of(cargo: &Cargo) -> Self {
        Self {
            cargo_no: cargo.cargo_no.clone(),
            mbl: cargo.numbers.mbl.clone(),
            year: cargo.year(),
            events: cargo.events.iter().map(|event| (event.at, event.kind.name)).collect(),
            cleared_at: cargo.cleared_at(),
            released_at: cargo.released_at(),
        }
    }

    /// When the first event of this kind happens.
    #[must_use]
    pub fn first(&self, kind: &str) -> Option<DateTime<Utc>> {
        self.events.iter().find(|(_, name)| *name == kind).map(|(at, _)| *at)
    }
}
