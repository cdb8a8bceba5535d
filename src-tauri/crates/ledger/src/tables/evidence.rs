//! Evidence: the bytes that facts were read from. Kept once by content, compressed, never changed; `forget`, when it comes, is the
//! one way to erase.

use std::io::{Read, Write};

use chrono::{DateTime, Utc};
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use munjigi_model::EvidenceId;
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};

use crate::columns::{millis, moment};
use crate::migrations::Step;
use crate::{Error, Result};

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 1,
    sql: "CREATE TABLE evidence (
        id        INTEGER PRIMARY KEY,
        sha256    BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32), -- of the bytes as they came
        bytes     INTEGER NOT NULL,                                 -- their number
        deflated  BLOB NOT NULL,                                    -- raw DEFLATE (RFC 1951)
        kept_at   INTEGER NOT NULL                                  -- Unix ms
    ) STRICT;
    CREATE TRIGGER evidence_is_not_changed BEFORE UPDATE ON evidence
        BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
    CREATE TRIGGER evidence_is_not_deleted BEFORE DELETE ON evidence
        BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
    -- INSERT OR REPLACE deletes without asking the trigger above.
    CREATE TRIGGER evidence_is_not_replaced BEFORE INSERT ON evidence
        WHEN EXISTS (SELECT 1 FROM evidence WHERE id = NEW.id OR sha256 = NEW.sha256)
        BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;",
}];

/// A piece of evidence as kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its row.
    pub id: EvidenceId,
    /// When these bytes were first brought.
    pub kept_at: DateTime<Utc>,
    /// Whether they were new now.
    pub is_new: bool,
}

/// What is known of a piece of evidence beside its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// SHA-256 of the bytes as they came.
    pub sha256: [u8; 32],
    /// When these bytes were first brought.
    pub kept_at: DateTime<Utc>,
}

/// Evidence, to read.
pub struct EvidenceRead<'a>(pub(crate) &'a Connection);

impl EvidenceRead<'_> {
    /// The bytes as they came.
    ///
    /// # Errors
    /// [`Error::NoSuch`]; [`Error::Damaged`] where they are not what was kept.
    pub fn bytes(&self, id: EvidenceId) -> Result<Vec<u8>> {
        self.0
            .query_row("SELECT sha256, bytes, deflated FROM evidence WHERE id = ?1", [id.0], |row| {
                Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, i64>(1)?, row.get::<_, Vec<u8>>(2)?))
            })
            .optional()?
            .ok_or(Error::NoSuch { what: "evidence" })
            .and_then(|(hash, length, deflated)| inflate(&deflated, length, &hash).ok_or(Error::Damaged))
    }

    /// What is known of a piece beside its bytes, whatever became of those.
    ///
    /// # Errors
    /// [`Error::NoSuch`].
    pub fn stamp(&self, id: EvidenceId) -> Result<Stamp> {
        let mut find = self.0.prepare_cached("SELECT sha256, kept_at FROM evidence WHERE id = ?1")?;
        let stamp = find
            .query_and_then([id.0], |row| {
                Ok(Stamp { sha256: row.get("sha256")?, kept_at: moment(row, "kept_at")? })
            })?
            .next();
        stamp.ok_or(Error::NoSuch { what: "evidence" })?
    }

    /// How many pieces there are.
    ///
    /// # Errors
    /// Those of the database.
    pub fn count(&self) -> Result<usize> {
        let count: i64 = self.0.query_row("SELECT count(*) FROM evidence", [], |row| row.get(0))?;
        Ok(usize::try_from(count).unwrap_or(0))
    }
}

/// Evidence, to write.
pub struct EvidenceMut<'a>(pub(crate) &'a Connection);

impl EvidenceMut<'_> {
    /// Keeps bytes; the same bytes again are the same piece.
    ///
    /// # Errors
    /// Those of the database.
    pub fn keep(&self, bytes: &[u8], now: DateTime<Utc>) -> Result<Kept> {
        let hash = Sha256::digest(bytes).into();
        match self.known(&hash)? {
            Some(known) => Ok(known),
            None => self.insert(&Packed { hash, length: bytes.len(), deflated: deflated(bytes)? }, now),
        }
    }

    /// Keeps bytes that were packed before, while nobody waited for this transaction.
    ///
    /// # Errors
    /// Those of the database.
    pub fn keep_packed(&self, packed: &Packed, now: DateTime<Utc>) -> Result<Kept> {
        match self.known(&packed.hash)? {
            Some(known) => Ok(known),
            None => self.insert(packed, now),
        }
    }

    fn known(&self, hash: &[u8; 32]) -> Result<Option<Kept>> {
        let mut find = self.0.prepare_cached("SELECT id, kept_at FROM evidence WHERE sha256 = ?1")?;
        let mut rows = find.query_and_then([hash.as_slice()], |row| {
            Ok(Kept { id: EvidenceId(row.get("id")?), kept_at: moment(row, "kept_at")?, is_new: false })
        })?;
        rows.next().transpose()
    }

    fn insert(&self, packed: &Packed, now: DateTime<Utc>) -> Result<Kept> {
        self.0.execute(
            "INSERT INTO evidence (sha256, bytes, deflated, kept_at) VALUES (?1, ?2, ?3, ?4)",
            (packed.hash.as_slice(), packed.length as i64, &packed.deflated, millis(now)),
        )?;
        Ok(Kept { id: EvidenceId(self.0.last_insert_rowid()), kept_at: now, is_new: true })
    }
}

/// Bytes as they are kept.
pub struct Packed {
    hash: [u8; 32],
    length: usize,
    deflated: Vec<u8>,
}

impl Packed {
    /// Packs bytes.
    ///
    /// # Errors
    /// [`Error::Io`] where the system has no memory left for it.
    pub fn of(bytes: &[u8]) -> Result<Self> {
        Ok(Self { hash: Sha256::digest(bytes).into(), length: bytes.len(), deflated: deflated(bytes)? })
    }
}

impl std::fmt::Debug for Packed {
    /// What it holds is a person's.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Packed").field("length", &self.length).finish_non_exhaustive()
    }
}

fn deflated(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).map_err(Error::Io)?;
    encoder.finish().map_err(Error::Io)
}

/// The bytes, where they are as long as they were and have their hash.
fn inflate(deflated: &[u8], length: i64, hash: &[u8]) -> Option<Vec<u8>> {
    let length = u64::try_from(length).ok()?;
    let mut bytes = Vec::new();
    // One byte more than it had is enough to know that it is not what was kept.
    DeflateDecoder::new(deflated).take(length + 1).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 == length && Sha256::digest(&bytes).as_slice() == hash).then_some(bytes)
}

/// Pieces whose bytes do not have the hash that they were kept under.
pub(crate) fn unlike_their_hash(conn: &Connection) -> Result<Vec<EvidenceId>> {
    let mut statement = conn.prepare("SELECT id, sha256, bytes, deflated FROM evidence")?;
    let mut rows = statement.query([])?;
    let mut unlike = Vec::new();
    while let Some(row) = rows.next()? {
        let (hash, length, deflated) =
            (row.get::<_, Vec<u8>>(1)?, row.get::<_, i64>(2)?, row.get::<_, Vec<u8>>(3)?);
        if inflate(&deflated, length, &hash).is_none() {
            unlike.push(EvidenceId(row.get(0)?));
        }
    }
    Ok(unlike)
}
