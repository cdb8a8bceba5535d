//! UNI-PASS's services, as they were met: how they answer, and how often they were asked today. One row a service.

use chrono::{DateTime, Utc};
use munjigi_model::KstDate;
use rusqlite::{Connection, Row};

use crate::Result;
use crate::columns::{day_or_none, day_text, millis, moment_or_none};
use crate::migrations::Step;

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 3,
    sql: "CREATE TABLE service (
        name         TEXT NOT NULL PRIMARY KEY, -- API001, …
        failures     INTEGER NOT NULL, -- how many times in a row it did not answer
        not_before   INTEGER,          -- Unix ms: it is not asked until then
        asked_on     TEXT,             -- YYYY-MM-DD, a day in Korea
        asked        INTEGER NOT NULL, -- requests on that day
        asked_at     INTEGER,          -- Unix ms
        answered_at  INTEGER,          -- Unix ms: the newest answer that was understood
        trouble      TEXT,             -- why it cannot be seen by: a word of the watch; NULL: it can
        trouble_at   INTEGER,          -- Unix ms: since when
        told_at      INTEGER           -- Unix ms: when the person was last told of trouble
    ) STRICT, WITHOUT ROWID;",
}];

/// A service, as it was met.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServiceState {
    /// How many times in a row it did not answer.
    pub failures: u32,
    /// It is not asked until then.
    pub not_before: Option<DateTime<Utc>>,
    /// The day in Korea of [`Self::asked`].
    pub asked_on: Option<KstDate>,
    /// Requests on that day.
    pub asked: u32,
    /// When it was last asked.
    pub asked_at: Option<DateTime<Utc>>,
    /// When it last gave an answer that was understood.
    pub answered_at: Option<DateTime<Utc>>,
    /// Why nothing can be seen by it: a word of the watch.
    pub trouble: Option<String>,
    /// Since when.
    pub trouble_at: Option<DateTime<Utc>>,
    /// When the person was last told of trouble.
    pub told_at: Option<DateTime<Utc>>,
}

/// Services, to read.
pub struct Services<'a>(pub(crate) &'a Connection);

impl Services<'_> {
    /// One of them; as new where it was never asked.
    ///
    /// # Errors
    /// Those of the database.
    pub fn get(&self, name: &str) -> Result<ServiceState> {
        let mut statement = self.0.prepare_cached("SELECT * FROM service WHERE name = ?1")?;
        Ok(statement.query_and_then([name], read)?.next().transpose()?.unwrap_or_default())
    }
}

fn read(row: &Row<'_>) -> Result<ServiceState> {
    Ok(ServiceState {
        failures: row.get("failures")?,
        not_before: moment_or_none(row, "not_before")?,
        asked_on: day_or_none(row, "asked_on")?,
        asked: row.get("asked")?,
        asked_at: moment_or_none(row, "asked_at")?,
        answered_at: moment_or_none(row, "answered_at")?,
        trouble: row.get("trouble")?,
        trouble_at: moment_or_none(row, "trouble_at")?,
        told_at: moment_or_none(row, "told_at")?,
    })
}

/// Services, to write.
pub struct ServicesMut<'a>(pub(crate) &'a Connection);

impl ServicesMut<'_> {
    /// Puts a service in the place of what it was.
    ///
    /// # Errors
    /// Those of the database.
    pub fn put(&self, name: &str, state: &ServiceState) -> Result<()> {
        let mut put = self.0.prepare_cached(
            "INSERT OR REPLACE INTO service (name, failures, not_before, asked_on, asked, asked_at, answered_at,
                 trouble, trouble_at, told_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?;
        put.execute((
            name,
            state.failures,
            state.not_before.map(millis),
            day_text(state.asked_on, "asked_on")?,
            state.asked,
            state.asked_at.map(millis),
            state.answered_at.map(millis),
            &state.trouble,
            state.trouble_at.map(millis),
            state.told_at.map(millis),
        ))?;
        Ok(())
    }
}
