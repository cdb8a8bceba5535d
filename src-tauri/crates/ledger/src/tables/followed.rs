//! Numbers that are followed at UNI-PASS: how far each is, and when it is to be looked at again. One row a number and service.

use chrono::{DateTime, Utc};
use munjigi_model::{EvidenceId, FollowedId, HolderId, KstDate, Phase, WaybillKey};
use rusqlite::{Connection, OptionalExtension, Row};

use super::Recorded;
use crate::columns::{day_or_none, day_text, millis, moment, moment_or_none, word};
use crate::migrations::Step;
use crate::{Error, Result};

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 3,
    sql: "CREATE TABLE followed (
        id           INTEGER PRIMARY KEY,
        holder_id    INTEGER NOT NULL REFERENCES holder (id),
        service      TEXT NOT NULL,    -- API001, API037
        number       TEXT NOT NULL,    -- as it is asked for
        key          TEXT NOT NULL,    -- what it is compared by
        cargo_no     TEXT,             -- which of several parcels under one number it is
        by_hand      INTEGER NOT NULL CHECK (by_hand IN (0, 1)), -- 1: the person asked for it
        from_day     TEXT,             -- YYYY-MM-DD: a record from before is of another parcel with the number
        phase        TEXT NOT NULL CHECK (phase IN ('no_record', 'announced', 'under_way', 'released', 'given_up')),
        since        INTEGER NOT NULL, -- Unix ms: since when it is asked for
        moved_at     INTEGER NOT NULL, -- Unix ms: when what is known of it last changed
        failures     INTEGER NOT NULL, -- how many times in a row nothing was answered
        due          INTEGER,          -- Unix ms: when to look again; NULL: never
        asked_at     INTEGER,          -- Unix ms
        answered_at  INTEGER,          -- Unix ms: the newest answer that was understood
        said         TEXT,             -- what came of asking last: a word of the watch
        evidence_id  INTEGER REFERENCES evidence (id), -- the newest answer with a record
        UNIQUE (holder_id, service, key)
    ) STRICT;
    CREATE INDEX followed_due ON followed (due) WHERE due IS NOT NULL;",
}];

/// A number that is followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// Its row.
    pub id: FollowedId,
    /// Whose parcel it is.
    pub holder: HolderId,
    /// Which service is asked: `API001`, `API037`.
    pub service: String,
    /// As it is asked for.
    pub number: String,
    /// Which of several parcels under one number it is, by its cargo control number.
    pub cargo_no: Option<String>,
    /// Whether the person asked for it; else it is an order's or a clearance's.
    pub by_hand: bool,
    /// A record from before this day is of another parcel, which had the number earlier.
    pub from_day: Option<KstDate>,
    /// How far it is.
    pub phase: Phase,
    /// Since when it is asked for.
    pub since: DateTime<Utc>,
    /// When what is known of it last changed.
    pub moved_at: DateTime<Utc>,
    /// How many times in a row nothing was answered.
    pub failures: u32,
    /// When to look again; `None` for never.
    pub due: Option<DateTime<Utc>>,
    /// When it was last asked for.
    pub asked_at: Option<DateTime<Utc>>,
    /// When it was last answered for, and understood.
    pub answered_at: Option<DateTime<Utc>>,
    /// What came of asking last: a word of the watch.
    pub said: Option<String>,
    /// The newest answer with a record.
    pub evidence: Option<EvidenceId>,
}

/// What decides when a followed number is looked at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rhythm {
    /// How far it is.
    pub phase: Phase,
    /// Since when it is asked for.
    pub since: DateTime<Utc>,
    /// When what is known of it last changed.
    pub moved_at: DateTime<Utc>,
    /// How many times in a row nothing was answered.
    pub failures: u32,
}

/// Followed numbers, to read.
pub struct FollowedRead<'a>(pub(crate) &'a Connection);

impl FollowedRead<'_> {
    /// All of them: those that are looked at again first, the next first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn all(&self) -> Result<Vec<Followed>> {
        let mut statement = self.0.prepare_cached("SELECT * FROM followed ORDER BY due IS NULL, due, id")?;
        statement.query_and_then([], read)?.collect()
    }

    /// Those that are due at a moment, the longest due first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn due(&self, service: &str, now: DateTime<Utc>) -> Result<Vec<Followed>> {
        let mut statement = self
            .0
            .prepare_cached("SELECT * FROM followed WHERE service = ?1 AND due <= ?2 ORDER BY due, id")?;
        statement.query_and_then((service, millis(now)), read)?.collect()
    }

    /// Those of a service that are looked at again, with nothing but what decides when.
    ///
    /// # Errors
    /// Those of the database.
    pub fn rhythms(&self, service: &str) -> Result<Vec<Rhythm>> {
        let mut statement = self.0.prepare_cached(
            "SELECT phase, since, moved_at, failures FROM followed WHERE service = ?1 AND due IS NOT NULL",
        )?;
        statement.query_and_then([service], rhythm)?.collect()
    }

    /// When the next of a service is due.
    ///
    /// # Errors
    /// Those of the database.
    pub fn next_due(&self, service: &str) -> Result<Option<DateTime<Utc>>> {
        self.0.query_one("SELECT min(due) AS due FROM followed WHERE service = ?1", [service], |row| {
            Ok(moment_or_none(row, "due"))
        })?
    }

    /// One of them.
    ///
    /// # Errors
    /// [`Error::NoSuch`].
    pub fn get(&self, id: FollowedId) -> Result<Followed> {
        let mut statement = self.0.prepare_cached("SELECT * FROM followed WHERE id = ?1")?;
        statement.query_and_then([id.0], read)?.next().ok_or(Error::NoSuch { what: "followed" })?
    }
}

fn read(row: &Row<'_>) -> Result<Followed> {
    Ok(Followed {
        id: FollowedId(row.get("id")?),
        holder: HolderId(row.get("holder_id")?),
        service: row.get("service")?,
        number: row.get("number")?,
        cargo_no: row.get("cargo_no")?,
        by_hand: row.get("by_hand")?,
        from_day: day_or_none(row, "from_day")?,
        phase: word(row, "phase")?,
        since: moment(row, "since")?,
        moved_at: moment(row, "moved_at")?,
        failures: row.get("failures")?,
        due: moment_or_none(row, "due")?,
        asked_at: moment_or_none(row, "asked_at")?,
        answered_at: moment_or_none(row, "answered_at")?,
        said: row.get("said")?,
        evidence: row.get::<_, Option<i64>>("evidence_id")?.map(EvidenceId),
    })
}

fn rhythm(row: &Row<'_>) -> Result<Rhythm> {
    Ok(Rhythm {
        phase: word(row, "phase")?,
        since: moment(row, "since")?,
        moved_at: moment(row, "moved_at")?,
        failures: row.get("failures")?,
    })
}

/// Followed numbers, to write.
pub struct FollowedMut<'a>(pub(crate) &'a Connection);

impl FollowedMut<'_> {
    /// Follows a number from now on, to be looked at from `due` on. One that is followed already stays as it is.
    ///
    /// # Errors
    /// Those of the database.
    pub fn add(
        &self,
        holder: HolderId,
        service: &str,
        number: &str,
        by_hand: bool,
        due: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<Recorded<FollowedId>> {
        let key = WaybillKey::of(number);
        let mut find = self
            .0
            .prepare_cached("SELECT id FROM followed WHERE holder_id = ?1 AND service = ?2 AND key = ?3")?;
        let known = find.query_row((holder.0, service, key.as_str()), |row| row.get(0)).optional()?;
        if let Some(id) = known {
            return Ok(Recorded::Same(FollowedId(id)));
        }
        let mut insert = self.0.prepare_cached(
            "INSERT INTO followed (holder_id, service, number, key, by_hand, phase, since, moved_at, failures, due)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, 0, ?8)",
        )?;
        let phase = Phase::NoRecord.as_str();
        insert.execute((
            holder.0,
            service,
            number,
            key.as_str(),
            by_hand,
            phase,
            millis(now),
            millis(due),
        ))?;
        Ok(Recorded::New(FollowedId(self.0.last_insert_rowid())))
    }

    /// Puts a row in the place of what it was. Whose it is, its service and its number do not change.
    ///
    /// # Errors
    /// [`Error::NoSuch`].
    pub fn put(&self, row: &Followed) -> Result<()> {
        let mut put = self.0.prepare_cached(
            "UPDATE followed SET cargo_no = ?2, by_hand = ?3, phase = ?4, since = ?5, moved_at = ?6, failures = ?7, due = ?8,
                 asked_at = ?9, answered_at = ?10, said = ?11, evidence_id = ?12, from_day = ?13
             WHERE id = ?1",
        )?;
        let changed = put.execute((
            row.id.0,
            &row.cargo_no,
            row.by_hand,
            row.phase.as_str(),
            millis(row.since),
            millis(row.moved_at),
            row.failures,
            row.due.map(millis),
            row.asked_at.map(millis),
            row.answered_at.map(millis),
            &row.said,
            row.evidence.map(|evidence| evidence.0),
            day_text(row.from_day, "from_day")?,
        ))?;
        if changed == 0 { Err(Error::NoSuch { what: "followed" }) } else { Ok(()) }
    }

    /// Follows it no more. The answers that were kept stay.
    ///
    /// # Errors
    /// [`Error::NoSuch`].
    pub fn remove(&self, id: FollowedId) -> Result<()> {
        match self.0.execute("DELETE FROM followed WHERE id = ?1", [id.0])? {
            0 => Err(Error::NoSuch { what: "followed" }),
            _ => Ok(()),
        }
    }
}
