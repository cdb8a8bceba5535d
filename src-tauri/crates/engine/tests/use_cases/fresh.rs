//! What each use case begins with: a new ledger, a moment, the files of the sample.

use std::fs;
use std::path::Path;

use chrono::{DateTime, TimeZone, Utc};
use munjigi_engine::{Ledger, check, import};
use munjigi_ledger::key::DataKey;
use munjigi_wire::Incident;
use tempfile::TempDir;

/// A new ledger and the folder that it goes with, for those who look at nothing else.
pub(crate) struct House {
    pub(crate) ledger: Ledger,
    _folder: TempDir,
}

impl House {
    pub(crate) fn new() -> Self {
        let (ledger, _folder) = ledger();
        Self { ledger, _folder }
    }

    /// Twelve clearances, two of which no order explains.
    pub(crate) fn with_sample() -> Self {
        let house = Self::new();
        for file in ["orders.csv", "first-list.html", "second-list.html"] {
            import::import(&house.ledger, sample(file), now()).unwrap();
        }
        house
    }

    /// What is asked about.
    pub(crate) fn open(&self) -> Vec<Incident> {
        check::check(&self.ledger, now()).unwrap().incidents
    }
}

/// A ledger with nothing in it, and the folder that it goes with.
pub(crate) fn ledger() -> (Ledger, TempDir) {
    ledger_by(&DataKey::random().unwrap())
}

/// The same by a key that the test knows.
pub(crate) fn ledger_by(key: &DataKey) -> (Ledger, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::open(&folder.path().join("ledger.munjigi"), key).unwrap();
    (ledger, folder)
}

/// Noon in Korea of the last day of the sample.
pub(crate) fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 20, 3, 0, 0).unwrap()
}

/// A file of the sample, as it is shipped.
pub(crate) fn sample(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("sample").join(name)).unwrap()
}
