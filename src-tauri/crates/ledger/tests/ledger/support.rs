//! What the tests share: a ledger in a folder of its own, and words for what is put into it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use data_encoding::HEXLOWER;
use munjigi_ledger::key::DataKey;
use munjigi_ledger::tables::clearances::Seen;
use munjigi_ledger::tables::sightings::Origin;
use munjigi_ledger::{Ledger, Result};
use munjigi_model::{
    Clearance, ClearanceFacts, ClearanceId, EvidenceId, HolderId, KstDate, Sighting, Source, Stage,
};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

pub const KEY: [u8; 32] = [0xa7; 32];

pub fn key() -> DataKey {
    DataKey::from_bytes(KEY)
}

/// A ledger with one holder.
pub struct Home {
    pub ledger: Ledger,
    pub holder: HolderId,
    pub folder: TempDir,
}

impl Home {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ledger = Ledger::open(&folder.path().join("ledger.munjigi"), &key()).unwrap();
        let holder = ledger.write(|w| w.holders().first_or_make("나", hour(0))).unwrap();
        Self { ledger, holder, folder }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("ledger.munjigi")
    }

    /// Another holder; the program makes one so far.
    pub fn another_holder(&self) -> HolderId {
        let conn = raw(&self.path());
        conn.execute("INSERT INTO holder (label, made_at) VALUES ('다른 이', 0)", []).unwrap();
        HolderId(conn.last_insert_rowid())
    }

    /// Ends the handle and gives the folder, where the ledger now lies closed.
    pub fn close(self) -> TempDir {
        drop(self.ledger);
        self.folder
    }

    pub fn keep(&self, bytes: &[u8]) -> EvidenceId {
        let bytes = bytes.to_vec();
        self.ledger.write(move |w| w.evidence().keep(&bytes, hour(0))).unwrap().id
    }

    /// Records what a source says, of the given hour.
    pub fn see(&self, source: Source, at: i64, said: &ClearanceFacts) -> Seen {
        self.see_as(self.holder, &said_at(source, at), said)
    }

    pub fn see_as(&self, holder: HolderId, origin: &Origin, said: &ClearanceFacts) -> Seen {
        let (origin, said) = (origin.clone(), said.clone());
        self.ledger.write(move |w| w.clearances().record(holder, &said, &origin, false)).unwrap()
    }

    pub fn merge(&self) -> usize {
        let holder = self.holder;
        self.ledger.write(move |w| w.clearances().merge_provisional(holder)).unwrap()
    }

    pub fn clearance(&self, id: ClearanceId) -> Clearance {
        self.ledger.read(|r| r.clearances().get(id)).unwrap()
    }

    pub fn clearances(&self) -> Vec<Clearance> {
        self.ledger.read(|r| r.clearances().all()).unwrap()
    }

    pub fn sightings(&self, id: ClearanceId) -> Vec<Sighting> {
        self.ledger.read(|r| r.sightings().of_clearance(id)).unwrap()
    }

    pub fn unjoined(&self) -> Vec<Sighting> {
        self.ledger.read(|r| r.sightings().unjoined()).unwrap()
    }

    pub fn assert_sound(&self) {
        assert_eq!(self.ledger.verify().unwrap(), []);
    }
}

/// The clearance of a sighting that has one.
pub fn placed(seen: Seen) -> ClearanceId {
    match seen {
        Seen::Placed(recorded) => recorded.id(),
        Seen::Unjoined => panic!("joined to none"),
    }
}

/// The moment `n` hours after the tests' beginning, 20 November 2026 in Korea.
pub fn hour(n: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 19, 15, 0, 0).unwrap() + TimeDelta::hours(n)
}

pub fn day(text: &str) -> KstDate {
    KstDate::parse(text).unwrap()
}

/// A source's word of the given hour, without evidence.
pub fn said_at(source: Source, at: i64) -> Origin {
    Origin { source, evidence: None, place: String::new(), as_of: hour(at), seen_at: hour(at) }
}

/// A row of a piece of evidence, read in the given hour.
pub fn row_of(evidence: EvidenceId, source: Source, row: u32, at: i64) -> Origin {
    Origin { evidence: Some(evidence), place: format!("row {row}"), ..said_at(source, at) }
}

/// A parcel as a list shows it.
pub fn parcel(hbl: &str) -> ClearanceFacts {
    ClearanceFacts { hbl: Some(hbl.into()), ..ClearanceFacts::default() }
}

/// A parcel that was accepted on a day.
pub fn cleared(hbl: &str, on: &str) -> ClearanceFacts {
    ClearanceFacts { accepted_on: Some(day(on)), stage: Stage::Cleared, ..parcel(hbl) }
}

/// A message without a number.
pub fn notice(on: &str) -> ClearanceFacts {
    ClearanceFacts { accepted_on: Some(day(on)), stage: Stage::Cleared, ..ClearanceFacts::default() }
}

/// A connection past the ledger's own rooms, under the same key: what a fault of the disk or another program may do.
pub fn raw(path: &Path) -> rusqlite::Connection {
    let conn = rusqlite::Connection::open(path).unwrap();
    let hex: String = KEY.iter().map(|b| format!("{b:02x}")).collect();
    conn.execute_batch(&format!("PRAGMA cipher_log_level = NONE; PRAGMA key = \"x'{hex}'\";")).unwrap();
    conn
}

/// Every file of a folder with its bytes.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
    entries
        .filter(|p| p.is_file())
        .map(|p| (p.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&p).unwrap()))
        .collect()
}

/// Every file of a folder with the hash of its bytes.
pub fn hashes(folder: &Path) -> BTreeMap<String, String> {
    files(folder).into_iter().map(|(name, bytes)| (name, HEXLOWER.encode(&Sha256::digest(&bytes)))).collect()
}

/// What opening gives where it must not succeed, with every file of the folder as it was.
pub fn refused(path: &Path, key: &DataKey) -> munjigi_ledger::Error {
    let folder = path.parent().unwrap();
    let before = hashes(folder);
    let error = opens(path, key).expect_err("it must not open");
    assert_eq!(hashes(folder), before, "{error}");
    error
}

pub fn opens(path: &Path, key: &DataKey) -> Result<()> {
    Ledger::open(path, key).map(drop)
}
