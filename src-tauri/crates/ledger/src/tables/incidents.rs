//! Incidents: at most one for a clearance, ever. Closing and opening again never makes a second one.

use chrono::{DateTime, Utc};
use munjigi_model::{ClearanceId, Closed, HolderId, Incident, IncidentId, IncidentKind, Occasion, OrderId};
use rusqlite::{Connection, OptionalExtension, Row};

use super::verdicts::{orders_of, orders_text};
use super::{answers, captures, reports};
use crate::columns::{millis, moment, moment_or_none, word, word_or_none};
use crate::migrations::Step;
use crate::{Error, Result};

pub(crate) const STEPS: &[Step] = &[
    Step {
    schema: 1,
    sql: "CREATE TABLE incident (
        id            INTEGER PRIMARY KEY,
        holder_id     INTEGER NOT NULL REFERENCES holder (id),
        clearance_id  INTEGER NOT NULL UNIQUE REFERENCES clearance (id),
        kind          TEXT NOT NULL CHECK (kind IN ('question', 'review')),
        opened_at     INTEGER NOT NULL, -- Unix ms
        notified_at   INTEGER,          -- Unix ms; once set, it never rings again
        closed_at     INTEGER,
        closed_by     TEXT CHECK (closed_by IN ('answered', 'explained')),
        CHECK ((closed_at IS NULL) = (closed_by IS NULL))
    ) STRICT;
    CREATE INDEX incident_open ON incident (id) WHERE closed_at IS NULL;",
},
    Step {
        schema: 4,
        sql: "ALTER TABLE incident ADD COLUMN given_up TEXT;  -- JSON: the orders that it was taken for until it was raised
    ALTER TABLE incident ADD COLUMN by_hand TEXT CHECK (by_hand IN ('door', 'bill', 'message')); -- what made the person raise it
    ALTER TABLE incident ADD COLUMN by_hand_at INTEGER; -- Unix ms
    ALTER TABLE incident ADD COLUMN note TEXT;      -- what they noted of it",
    },
];

/// Incidents, to read.
pub struct Incidents<'a>(pub(crate) &'a Connection);

impl Incidents<'_> {
    /// One incident.
    ///
    /// # Errors
    /// [`Error::NoSuch`].
    pub fn get(&self, id: IncidentId) -> Result<Incident> {
        let mut statement = self.0.prepare_cached("SELECT * FROM incident WHERE id = ?1")?;
        statement.query_and_then([id.0], read)?.next().ok_or(Error::NoSuch { what: "incident" })?
    }

    /// All incidents, in the order of their numbers.
    ///
    /// # Errors
    /// Those of the database.
    pub fn all(&self) -> Result<Vec<Incident>> {
        let mut statement = self.0.prepare_cached("SELECT * FROM incident ORDER BY id")?;
        statement.query_and_then([], read)?.collect()
    }

    /// Open questions that have not rung yet, in the order of their numbers. A review never rings.
    ///
    /// # Errors
    /// Those of the database.
    pub fn unnotified(&self) -> Result<Vec<Incident>> {
        let mut statement = self.0.prepare_cached(
            "SELECT * FROM incident
             WHERE kind = 'question' AND closed_at IS NULL AND notified_at IS NULL ORDER BY id",
        )?;
        statement.query_and_then([], read)?.collect()
    }
}

fn read(row: &Row<'_>) -> Result<Incident> {
    let closed_at = moment_or_none(row, "closed_at")?;
    let closed_by: Option<Closed> = word_or_none(row, "closed_by")?;
    let given_up: Option<String> = row.get("given_up")?;
    let by_hand: Option<Occasion> = word_or_none(row, "by_hand")?;
    Ok(Incident {
        id: IncidentId(row.get("id")?),
        holder: HolderId(row.get("holder_id")?),
        clearance: ClearanceId(row.get("clearance_id")?),
        kind: word(row, "kind")?,
        opened_at: moment(row, "opened_at")?,
        closed: closed_at.zip(closed_by),
        by_hand: by_hand.zip(moment_or_none(row, "by_hand_at")?),
        note: row.get("note")?,
        given_up: given_up.map_or(Ok(Vec::new()), |text| orders_of(&text, "given_up"))?,
    })
}

/// Incidents, to write.
pub struct IncidentsMut<'a>(pub(crate) &'a Connection);

impl IncidentsMut<'_> {
    /// Raises the question about a clearance. Gives its number, and whether it is new: the same clearance never has two.
    ///
    /// # Errors
    /// Those of the database.
    pub fn open(
        &self,
        holder: HolderId,
        clearance: ClearanceId,
        kind: IncidentKind,
        now: DateTime<Utc>,
    ) -> Result<(IncidentId, bool)> {
        let known: Option<i64> = self
            .0
            .prepare_cached("SELECT id FROM incident WHERE clearance_id = ?1")?
            .query_row([clearance.0], |row| row.get(0))
            .optional()?;
        if let Some(id) = known {
            self.0.execute(
                "UPDATE incident SET closed_at = NULL, closed_by = NULL, given_up = NULL WHERE id = ?1",
                [id],
            )?;
            return Ok((IncidentId(id), false));
        }
        self.0.execute(
            "INSERT INTO incident (holder_id, clearance_id, kind, opened_at) VALUES (?1, ?2, ?3, ?4)",
            (holder.0, clearance.0, kind.as_str(), millis(now)),
        )?;
        Ok((IncidentId(self.0.last_insert_rowid()), true))
    }

    /// Notes the orders that its clearance was taken for until now.
    ///
    /// # Errors
    /// Those of the database.
    pub fn note_given_up(&self, id: IncidentId, orders: &[OrderId]) -> Result<()> {
        self.0.execute("UPDATE incident SET given_up = ?2 WHERE id = ?1", (id.0, orders_text(orders)?))?;
        Ok(())
    }

    /// Notes that the person raised it. It needs no bell: they know of it.
    ///
    /// # Errors
    /// Those of the database.
    pub fn note_by_hand(
        &self,
        id: IncidentId,
        occasion: Occasion,
        note: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.0.execute(
            "UPDATE incident SET by_hand = ?2, by_hand_at = ?4, note = ifnull(?3, note), notified_at = ifnull(notified_at, ?4) WHERE id = ?1",
            (id.0, occasion.as_str(), note, millis(now)),
        )?;
        Ok(())
    }

    /// Ends it.
    ///
    /// # Errors
    /// [`Error::NoSuch`].
    pub fn close(&self, id: IncidentId, by: Closed, now: DateTime<Utc>) -> Result<()> {
        let closed = self.0.execute(
            "UPDATE incident SET closed_at = ?2, closed_by = ?3 WHERE id = ?1",
            (id.0, millis(now), by.as_str()),
        )?;
        if closed == 0 { Err(Error::NoSuch { what: "incident" }) } else { Ok(()) }
    }

    /// Says that it has rung (`Some`), or that it could not and may ring later (`None`).
    ///
    /// # Errors
    /// [`Error::NoSuch`].
    pub fn mark_notified(&self, id: IncidentId, at: Option<DateTime<Utc>>) -> Result<()> {
        let marked =
            self.0.execute("UPDATE incident SET notified_at = ?2 WHERE id = ?1", (id.0, at.map(millis)))?;
        if marked == 0 { Err(Error::NoSuch { what: "incident" }) } else { Ok(()) }
    }
}

/// Gives the incident of a clearance that is merged away to the one that stays, with its answers, captures and reports.
pub(super) fn take_over(conn: &Connection, from: ClearanceId, to: ClearanceId) -> Result<()> {
    let of = |clearance: ClearanceId| -> Result<Option<i64>> {
        Ok(conn
            .query_row("SELECT id FROM incident WHERE clearance_id = ?1", [clearance.0], |row| row.get(0))
            .optional()?)
    };
    match (of(from)?, of(to)?) {
        (None, _) => {}
        (Some(theirs), None) => {
            conn.execute("UPDATE incident SET clearance_id = ?2 WHERE id = ?1", (theirs, to.0))?;
        }
        (Some(theirs), Some(stays)) => {
            answers::move_to(conn, IncidentId(theirs), IncidentId(stays))?;
            captures::move_to(conn, IncidentId(theirs), IncidentId(stays))?;
            reports::move_to(conn, IncidentId(theirs), IncidentId(stays))?;
            // What has rung for either of the two does not ring again.
            conn.execute(
                "UPDATE incident SET opened_at = min(incident.opened_at, other.opened_at),
                    by_hand = ifnull(incident.by_hand, other.by_hand),
                    by_hand_at = ifnull(incident.by_hand_at, other.by_hand_at), note = ifnull(incident.note, other.note),
                    notified_at = ifnull(min(incident.notified_at, other.notified_at),
                                         ifnull(incident.notified_at, other.notified_at))
                 FROM incident other WHERE incident.id = ?2 AND other.id = ?1",
                (theirs, stays),
            )?;
            conn.execute("DELETE FROM incident WHERE id = ?1", [theirs])?;
        }
    }
    Ok(())
}
