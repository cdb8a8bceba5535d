//! Filings: where a report kit was handed in, when, and when to look at it again.

use std::fmt;

use chrono::{DateTime, Utc};
use munjigi_model::{FilingId, KstDate, ReportId};
use rusqlite::{Connection, Row};

use crate::columns::{day_or_none, day_text, millis, moment, moment_or_none};
use crate::migrations::Step;
use crate::{Error, Result};

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 5,
    sql: "CREATE TABLE filing (
        id           INTEGER PRIMARY KEY,
        report_id    INTEGER NOT NULL REFERENCES report (id),
        office       TEXT NOT NULL,    -- its word, or the person's own words
        filed_on     TEXT NOT NULL,    -- YYYY-MM-DD
        receipt      TEXT,             -- the office's number for it
        next_on      TEXT,             -- YYYY-MM-DD: when to look at it again
        note         TEXT,
        added_at     INTEGER NOT NULL, -- Unix ms
        closed_on    TEXT,             -- YYYY-MM-DD
        reminded_at  INTEGER           -- Unix ms: when the person was last reminded of this next_on
    ) STRICT;
    CREATE INDEX filing_report ON filing (report_id);
    CREATE INDEX filing_open ON filing (next_on) WHERE closed_on IS NULL;",
}];

/// What the person says of a filing.
#[derive(Clone, PartialEq, Eq)]
pub struct FilingFacts {
    /// Which office: its word in the table of offices, or the person's own words.
    pub office: String,
    /// When it was filed.
    pub filed_on: KstDate,
    /// The office's number for it.
    pub receipt: Option<String>,
    /// When to look at it again.
    pub next_on: Option<KstDate>,
    /// What they note of it.
    pub note: Option<String>,
}

impl fmt::Debug for FilingFacts {
    /// Its texts are the person's own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("FilingFacts");
        shown.field("filed_on", &self.filed_on).field("next_on", &self.next_on).finish_non_exhaustive()
    }
}

/// A filing as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filing {
    /// Its row.
    pub id: FilingId,
    /// The kit that was handed in.
    pub report: ReportId,
    /// What the person says of it.
    pub facts: FilingFacts,
    /// When it was entered.
    pub added_at: DateTime<Utc>,
    /// When it came to an end.
    pub closed_on: Option<KstDate>,
    /// When the person was last reminded of it, since the next date was set.
    pub reminded_at: Option<DateTime<Utc>>,
}

/// Filings, to read.
pub struct Filings<'a>(pub(crate) &'a Connection);

impl Filings<'_> {
    /// All of them, the earliest filed first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn all(&self) -> Result<Vec<Filing>> {
        let mut statement = self.0.prepare_cached("SELECT * FROM filing ORDER BY filed_on, id")?;
        statement.query_and_then([], read)?.collect()
    }

    /// Those of one kit, the earliest filed first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn of_report(&self, report: ReportId) -> Result<Vec<Filing>> {
        let mut statement =
            self.0.prepare_cached("SELECT * FROM filing WHERE report_id = ?1 ORDER BY filed_on, id")?;
        statement.query_and_then([report.0], read)?.collect()
    }

    /// One of them.
    ///
    /// # Errors
    /// [`Error::NoSuch`].
    pub fn get(&self, id: FilingId) -> Result<Filing> {
        let mut statement = self.0.prepare_cached("SELECT * FROM filing WHERE id = ?1")?;
        statement.query_and_then([id.0], read)?.next().ok_or(Error::NoSuch { what: "filing" })?
    }

    /// The open ones that are to be looked at again on a day, or were before it.
    ///
    /// # Errors
    /// Those of the database.
    pub fn due(&self, on: KstDate) -> Result<Vec<Filing>> {
        let mut statement = self.0.prepare_cached(
            "SELECT * FROM filing WHERE closed_on IS NULL AND next_on <= ?1 ORDER BY next_on, id",
        )?;
        statement.query_and_then([on.to_string()], read)?.collect()
    }
}

fn read(row: &Row<'_>) -> Result<Filing> {
    Ok(Filing {
        id: FilingId(row.get("id")?),
        report: ReportId(row.get("report_id")?),
        facts: FilingFacts {
            office: row.get("office")?,
            filed_on: day_or_none(row, "filed_on")?.ok_or(Error::Value { column: "filed_on" })?,
            receipt: row.get("receipt")?,
            next_on: day_or_none(row, "next_on")?,
            note: row.get("note")?,
        },
        added_at: moment(row, "added_at")?,
        closed_on: day_or_none(row, "closed_on")?,
        reminded_at: moment_or_none(row, "reminded_at")?,
    })
}

/// Filings, to write.
pub struct FilingsMut<'a>(pub(crate) &'a Connection);

impl FilingsMut<'_> {
    /// Adds one to a kit.
    ///
    /// # Errors
    /// Those of the database.
    pub fn add(&self, report: ReportId, facts: &FilingFacts, now: DateTime<Utc>) -> Result<FilingId> {
        self.0.execute(
            "INSERT INTO filing (report_id, office, filed_on, receipt, next_on, note, added_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            (
                report.0,
                &facts.office,
                day_text(Some(facts.filed_on), "filed_on")?,
                &facts.receipt,
                day_text(facts.next_on, "next_on")?,
                &facts.note,
                millis(now),
            ),
        )?;
        Ok(FilingId(self.0.last_insert_rowid()))
    }

    /// Changes what is said of one. Of another next date nobody was reminded yet.
    ///
    /// # Errors
    /// [`Error::NoSuch`].
    pub fn set(&self, id: FilingId, facts: &FilingFacts) -> Result<()> {
        some(self.0.execute(
            "UPDATE filing SET office = ?2, filed_on = ?3, receipt = ?4, note = ?6, next_on = ?5,
                 reminded_at = CASE WHEN next_on IS ?5 THEN reminded_at END WHERE id = ?1",
            (
                id.0,
                &facts.office,
                day_text(Some(facts.filed_on), "filed_on")?,
                &facts.receipt,
                day_text(facts.next_on, "next_on")?,
                &facts.note,
            ),
        )?)
    }

    /// Says when it came to an end; `None` that it did not.
    ///
    /// # Errors
    /// [`Error::NoSuch`].
    pub fn set_closed(&self, id: FilingId, on: Option<KstDate>) -> Result<()> {
        let on = day_text(on, "closed_on")?;
        some(self.0.execute("UPDATE filing SET closed_on = ?2 WHERE id = ?1", (id.0, on))?)
    }

    /// Says when the person was reminded of it; `None` where they could not be.
    ///
    /// # Errors
    /// [`Error::NoSuch`].
    pub fn mark_reminded(&self, id: FilingId, at: Option<DateTime<Utc>>) -> Result<()> {
        some(self.0.execute("UPDATE filing SET reminded_at = ?2 WHERE id = ?1", (id.0, at.map(millis)))?)
    }
}

fn some(changed: usize) -> Result<()> {
    if changed == 0 { Err(Error::NoSuch { what: "filing" }) } else { Ok(()) }
}
