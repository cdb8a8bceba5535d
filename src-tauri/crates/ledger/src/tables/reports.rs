//! Report kits that were made: of which incidents, and by which fingerprints they are known again. The kits themselves are files of
//! the person's.

use std::fmt;

use chrono::{DateTime, Utc};
use munjigi_model::{HolderId, IncidentId, ReportId};
use rusqlite::{Connection, Row};

use crate::columns::{millis, moment};
use crate::migrations::Step;
use crate::{Error, Result};

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 5,
    sql: "CREATE TABLE report (
        id               INTEGER PRIMARY KEY,
        holder_id        INTEGER NOT NULL REFERENCES holder (id),
        made_at          INTEGER NOT NULL, -- Unix ms
        lang             TEXT NOT NULL CHECK (lang IN ('ko', 'en')),
        customs_police   TEXT NOT NULL,    -- fingerprint of the kit for customs and police: lower-case hex
        others           TEXT NOT NULL,    -- of the kit for everybody else
        place            TEXT,             -- the folder in which both lie; NULL where its name cannot be kept
        redaction        TEXT NOT NULL     -- words: what was left out
    ) STRICT;
    CREATE TABLE report_incident (
        report_id    INTEGER NOT NULL REFERENCES report (id),
        incident_id  INTEGER NOT NULL REFERENCES incident (id),
        PRIMARY KEY (report_id, incident_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX report_of_incident ON report_incident (incident_id);",
}];

/// A report kit to keep.
#[derive(Clone, PartialEq, Eq)]
pub struct NewReport {
    /// Whose case it is.
    pub holder: HolderId,
    /// What it reports.
    pub incidents: Vec<IncidentId>,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// `ko` or `en`.
    pub lang: String,
    /// Fingerprint of the kit for customs and police, in hex.
    pub customs_police: String,
    /// Fingerprint of the kit for everybody else, in hex.
    pub others: String,
    /// The folder in which both lie. It may hold a person's name.
    pub place: Option<String>,
    /// What was left out, in words.
    pub redaction: String,
}

impl fmt::Debug for NewReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewReport").field("incidents", &self.incidents).finish_non_exhaustive()
    }
}

/// A report kit that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Its row.
    pub id: ReportId,
    /// What is known of it.
    pub facts: NewReport,
}

/// Reports, to read.
pub struct Reports<'a>(pub(crate) &'a Connection);

impl Reports<'_> {
    /// All of them, the first made first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn all(&self) -> Result<Vec<Report>> {
        let mut statement = self.0.prepare_cached("SELECT * FROM report ORDER BY id")?;
        statement.query_and_then([], |row| self.read(row))?.collect()
    }

    /// One of them.
    ///
    /// # Errors
    /// [`Error::NoSuch`].
    pub fn get(&self, id: ReportId) -> Result<Report> {
        let mut statement = self.0.prepare_cached("SELECT * FROM report WHERE id = ?1")?;
        let found = statement.query_and_then([id.0], |row| self.read(row))?.next();
        found.ok_or(Error::NoSuch { what: "report" })?
    }

    fn read(&self, row: &Row<'_>) -> Result<Report> {
        let id = ReportId(row.get("id")?);
        Ok(Report {
            id,
            facts: NewReport {
                holder: HolderId(row.get("holder_id")?),
                incidents: self.incidents_of(id)?,
                made_at: moment(row, "made_at")?,
                lang: row.get("lang")?,
                customs_police: row.get("customs_police")?,
                others: row.get("others")?,
                place: row.get("place")?,
                redaction: row.get("redaction")?,
            },
        })
    }

    fn incidents_of(&self, id: ReportId) -> Result<Vec<IncidentId>> {
        let mut statement = self.0.prepare_cached(
            "SELECT incident_id FROM report_incident WHERE report_id = ?1 ORDER BY incident_id",
        )?;
        let rows = statement.query_map([id.0], |row| row.get(0).map(IncidentId))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// Reports, to write.
pub struct ReportsMut<'a>(pub(crate) &'a Connection);

impl ReportsMut<'_> {
    /// Keeps one.
    ///
    /// # Errors
    /// Those of the database.
    pub fn add(&self, report: &NewReport) -> Result<ReportId> {
        self.0.execute(
            "INSERT INTO report (holder_id, made_at, lang, customs_police, others, place, redaction)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            (
                report.holder.0,
                millis(report.made_at),
                &report.lang,
                &report.customs_police,
                &report.others,
                &report.place,
                &report.redaction,
            ),
        )?;
        let id = ReportId(self.0.last_insert_rowid());
        let mut insert = self.0.prepare_cached(
            "INSERT OR IGNORE INTO report_incident (report_id, incident_id) VALUES (?1, ?2)",
        )?;
        for incident in &report.incidents {
            insert.execute((id.0, incident.0))?;
        }
        Ok(id)
    }
}

/// Gives the reports of an incident to another one.
pub(super) fn move_to(conn: &Connection, from: IncidentId, to: IncidentId) -> Result<()> {
    conn.execute(
        "UPDATE OR IGNORE report_incident SET incident_id = ?2 WHERE incident_id = ?1",
        (from.0, to.0),
    )?;
    // What is left was of both.
    conn.execute("DELETE FROM report_incident WHERE incident_id = ?1", [from.0])?;
    Ok(())
}
