//! What was done, when: imports, edits, answers. For the person's own history and for finding out what happened.

use chrono::{DateTime, Utc};
use munjigi_model::HolderId;
use rusqlite::Connection;

use crate::Result;
use crate::columns::{millis, moment};
use crate::migrations::Step;

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 1,
    sql: "CREATE TABLE act (
        id         INTEGER PRIMARY KEY,
        holder_id  INTEGER REFERENCES holder (id),
        kind       TEXT NOT NULL,   -- a word: 'import', 'order_set', 'answer', …
        subject    INTEGER,         -- the row that it was done to; which table follows from the kind
        detail     TEXT NOT NULL,   -- JSON, numbers and words only
        at         INTEGER NOT NULL -- Unix ms
    ) STRICT;
    CREATE INDEX act_subject ON act (kind, subject);",
}];

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// What kind.
    pub kind: String,
    /// The row that it was done to.
    pub subject: Option<i64>,
    /// JSON, numbers and words only.
    pub detail: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Acts, to read.
pub struct Acts<'a>(pub(crate) &'a Connection);

impl Acts<'_> {
    /// The newest acts, newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn newest(&self, limit: usize) -> Result<Vec<Act>> {
        let mut statement = self.0.prepare_cached("SELECT * FROM act ORDER BY id DESC LIMIT ?1")?;
        statement
            .query_and_then([limit as i64], |row| {
                Ok(Act {
                    kind: row.get("kind")?,
                    subject: row.get("subject")?,
                    detail: row.get("detail")?,
                    at: moment(row, "at")?,
                })
            })?
            .collect()
    }
}

/// Acts, to write.
pub struct ActsMut<'a>(pub(crate) &'a Connection);

impl ActsMut<'_> {
    /// Notes one.
    ///
    /// # Errors
    /// Those of the database.
    pub fn note(
        &self,
        holder: Option<HolderId>,
        kind: &str,
        subject: Option<i64>,
        detail: &str,
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.0.execute(
            "INSERT INTO act (holder_id, kind, subject, detail, at) VALUES (?1, ?2, ?3, ?4, ?5)",
            (holder.map(|h| h.0), kind, subject, detail, millis(now)),
        )?;
        Ok(())
    }
}
