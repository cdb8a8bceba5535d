//! Captures: pictures and files that the person added to an incident. Their bytes are evidence; taking one off leaves those where they
//! are.

use chrono::{DateTime, Utc};
use munjigi_model::{CaptureId, EvidenceId, HolderId, IncidentId};
use rusqlite::{Connection, OptionalExtension, Row};

use super::Recorded;
use crate::columns::{millis, moment};
use crate::migrations::Step;
use crate::{Error, Result};

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 5,
    sql: "CREATE TABLE capture (
        id           INTEGER PRIMARY KEY,
        holder_id    INTEGER NOT NULL REFERENCES holder (id),
        incident_id  INTEGER NOT NULL REFERENCES incident (id),
        evidence_id  INTEGER NOT NULL REFERENCES evidence (id),
        kind         TEXT NOT NULL,    -- what a file of it is called by: 'png', 'pdf', 'txt', …
        added_at     INTEGER NOT NULL, -- Unix ms
        removed_at   INTEGER           -- Unix ms: the person took it off again
    ) STRICT;
    CREATE INDEX capture_incident ON capture (incident_id);",
}];

/// A capture that was not taken off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capture {
    /// Its row.
    pub id: CaptureId,
    /// Whose it is.
    pub holder: HolderId,
    /// What it belongs to.
    pub incident: IncidentId,
    /// Its bytes.
    pub evidence: EvidenceId,
    /// What a file of it is called by: `png`, `pdf`, `txt`, …
    pub kind: String,
    /// When it was added.
    pub added_at: DateTime<Utc>,
}

/// Captures, to read.
pub struct Captures<'a>(pub(crate) &'a Connection);

impl Captures<'_> {
    /// Those of an incident that were not taken off, in the order in which they were added.
    ///
    /// # Errors
    /// Those of the database.
    pub fn of_incident(&self, incident: IncidentId) -> Result<Vec<Capture>> {
        let mut statement = self.0.prepare_cached(
            "SELECT * FROM capture WHERE incident_id = ?1 AND removed_at IS NULL ORDER BY added_at, id",
        )?;
        statement.query_and_then([incident.0], read)?.collect()
    }

    /// One that was not taken off.
    ///
    /// # Errors
    /// [`Error::NoSuch`].
    pub fn get(&self, id: CaptureId) -> Result<Capture> {
        let mut find = self.0.prepare_cached("SELECT * FROM capture WHERE id = ?1 AND removed_at IS NULL")?;
        find.query_and_then([id.0], read)?.next().ok_or(Error::NoSuch { what: "capture" })?
    }
}

fn read(row: &Row<'_>) -> Result<Capture> {
    Ok(Capture {
        id: CaptureId(row.get("id")?),
        holder: HolderId(row.get("holder_id")?),
        incident: IncidentId(row.get("incident_id")?),
        evidence: EvidenceId(row.get("evidence_id")?),
        kind: row.get("kind")?,
        added_at: moment(row, "added_at")?,
    })
}

/// Captures, to write.
pub struct CapturesMut<'a>(pub(crate) &'a Connection);

impl CapturesMut<'_> {
    /// Adds a capture to an incident; the same bytes again are the same one.
    ///
    /// # Errors
    /// Those of the database.
    pub fn add(
        &self,
        holder: HolderId,
        incident: IncidentId,
        evidence: EvidenceId,
        kind: &str,
        now: DateTime<Utc>,
    ) -> Result<Recorded<CaptureId>> {
        let known: Option<i64> = self
            .0
            .prepare_cached(
                "SELECT id FROM capture WHERE incident_id = ?1 AND evidence_id = ?2 AND removed_at IS NULL",
            )?
            .query_row((incident.0, evidence.0), |row| row.get(0))
            .optional()?;
        if let Some(id) = known {
            return Ok(Recorded::Same(CaptureId(id)));
        }
        self.0.execute(
            "INSERT INTO capture (holder_id, incident_id, evidence_id, kind, added_at) VALUES (?1, ?2, ?3, ?4, ?5)",
            (holder.0, incident.0, evidence.0, kind, millis(now)),
        )?;
        Ok(Recorded::New(CaptureId(self.0.last_insert_rowid())))
    }

    /// Takes one off.
    ///
    /// # Errors
    /// [`Error::NoSuch`], also where it was taken off before.
    pub fn remove(&self, id: CaptureId, now: DateTime<Utc>) -> Result<()> {
        let removed = self.0.execute(
            "UPDATE capture SET removed_at = ?2 WHERE id = ?1 AND removed_at IS NULL",
            (id.0, millis(now)),
        )?;
        if removed == 0 { Err(Error::NoSuch { what: "capture" }) } else { Ok(()) }
    }
}

/// Gives the captures of an incident to another one. What both have is the other's already.
pub(super) fn move_to(conn: &Connection, from: IncidentId, to: IncidentId) -> Result<()> {
    conn.execute(
        "DELETE FROM capture WHERE incident_id = ?1 AND removed_at IS NULL AND evidence_id IN
             (SELECT evidence_id FROM capture WHERE incident_id = ?2 AND removed_at IS NULL)",
        (from.0, to.0),
    )?;
    conn.execute("UPDATE capture SET incident_id = ?2 WHERE incident_id = ?1", (from.0, to.0))?;
    Ok(())
}
