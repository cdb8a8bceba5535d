//! Parts of kept evidence that could not be read. Nothing is lost: they are listed with the reason until a later reading makes
//! something of them.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use munjigi_model::{EvidenceId, HolderId, UnreadId};
use rusqlite::{Connection, Row};

use crate::columns::{millis, moment};
use crate::migrations::Step;
use crate::{Error, Result};

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 2,
    sql: "CREATE TABLE unread (
        id           INTEGER PRIMARY KEY,
        holder_id    INTEGER NOT NULL REFERENCES holder (id),
        evidence_id  INTEGER NOT NULL REFERENCES evidence (id),
        kind         TEXT NOT NULL,    -- what the file is: a word of the reader
        place        TEXT NOT NULL,    -- where in the evidence
        why          TEXT NOT NULL,    -- the reason: a word of the reader
        column       TEXT,             -- the column or label that it is about
        brought_at   INTEGER NOT NULL  -- Unix ms
    ) STRICT;
    CREATE INDEX unread_evidence ON unread (evidence_id, holder_id);",
}];

/// A part that could not be read, as a reader tells of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnreadPart {
    /// Where in the evidence.
    pub place: String,
    /// The reason: a word of the reader.
    pub why: String,
    /// The column or label that it is about.
    pub column: Option<String>,
}

/// A part that could not be read, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadRow {
    /// Its row.
    pub id: UnreadId,
    /// Who brought it.
    pub holder: HolderId,
    /// The bytes that it stands in.
    pub evidence: EvidenceId,
    /// What the file is: a word of the reader.
    pub kind: String,
    /// Where, and why.
    pub part: UnreadPart,
    /// When it was first brought.
    pub brought_at: DateTime<Utc>,
}

/// Unread parts, to read.
pub struct Unread<'a>(pub(crate) &'a Connection);

impl Unread<'_> {
    /// The newest, newest first; those of one file in the order of the file.
    ///
    /// # Errors
    /// Those of the database.
    pub fn newest(&self, limit: usize) -> Result<Vec<UnreadRow>> {
        let mut statement = self
            .0
            .prepare_cached("SELECT * FROM unread ORDER BY brought_at DESC, evidence_id DESC, id LIMIT ?1")?;
        statement.query_and_then([i64::try_from(limit).unwrap_or(i64::MAX)], read)?.collect()
    }

    /// One of them.
    ///
    /// # Errors
    /// [`Error::NoSuch`].
    pub fn get(&self, id: UnreadId) -> Result<UnreadRow> {
        let mut statement = self.0.prepare_cached("SELECT * FROM unread WHERE id = ?1")?;
        statement.query_and_then([id.0], read)?.next().ok_or(Error::NoSuch { what: "unread" })?
    }

    /// How many there are.
    ///
    /// # Errors
    /// Those of the database.
    pub fn count(&self) -> Result<usize> {
        let count: i64 = self.0.query_row("SELECT count(*) FROM unread", [], |row| row.get(0))?;
        Ok(usize::try_from(count).unwrap_or(0))
    }
}

fn read(row: &Row<'_>) -> Result<UnreadRow> {
    Ok(UnreadRow {
        id: UnreadId(row.get("id")?),
        holder: HolderId(row.get("holder_id")?),
        evidence: EvidenceId(row.get("evidence_id")?),
        kind: row.get("kind")?,
        part: UnreadPart { place: row.get("place")?, why: row.get("why")?, column: row.get("column")? },
        brought_at: moment(row, "brought_at")?,
    })
}

/// Unread parts, to write.
pub struct UnreadMut<'a>(pub(crate) &'a Connection);

impl UnreadMut<'_> {
    /// Makes exactly these the unread parts of a piece of evidence: what is still unread keeps its row, what could be read goes.
    /// Gives whether anything is other than before.
    ///
    /// # Errors
    /// Those of the database.
    pub fn replace(
        &self,
        holder: HolderId,
        evidence: EvidenceId,
        kind: &str,
        parts: &[UnreadPart],
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let mut new: BTreeSet<&UnreadPart> = parts.iter().collect();
        let mut changed = false;
        let mut forget = self.0.prepare_cached("DELETE FROM unread WHERE id = ?1")?;
        for known in self.of(holder, evidence)? {
            if known.kind != kind || !new.remove(&known.part) {
                forget.execute([known.id.0])?;
                changed = true;
            }
        }
        let mut insert = self.0.prepare_cached(
            "INSERT INTO unread (holder_id, evidence_id, kind, place, why, column, brought_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?;
        // In the order of the file, each once.
        for part in parts {
            if !new.remove(part) {
                continue;
            }
            let values = (holder.0, evidence.0, kind, &part.place, &part.why, &part.column, millis(now));
            insert.execute(values)?;
            changed = true;
        }
        Ok(changed)
    }

    fn of(&self, holder: HolderId, evidence: EvidenceId) -> Result<Vec<UnreadRow>> {
        let mut statement = self
            .0
            .prepare_cached("SELECT * FROM unread WHERE evidence_id = ?1 AND holder_id = ?2 ORDER BY id")?;
        statement.query_and_then((evidence.0, holder.0), read)?.collect()
    }
}
