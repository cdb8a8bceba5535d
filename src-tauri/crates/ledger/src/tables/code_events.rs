//! What happened to a code: entered, issued, suspended, reissued, cancelled, expired. Rows are only ever added.

use chrono::{DateTime, Utc};
use munjigi_model::{CodeId, HolderId, KstDate};
use rusqlite::Connection;

use crate::Result;
use crate::columns::{day_or_none, day_text, millis, moment};
use crate::migrations::Step;

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 1,
    sql: "CREATE TABLE code_event (
        id           INTEGER PRIMARY KEY,
        holder_id    INTEGER NOT NULL REFERENCES holder (id),
        code_id      INTEGER NOT NULL REFERENCES code (id),
        kind         TEXT NOT NULL,    -- a word; what is not known to a program is shown as it is
        happened_on  TEXT,             -- YYYY-MM-DD
        recorded_at  INTEGER NOT NULL  -- Unix ms
    ) STRICT;
    CREATE INDEX code_event_code ON code_event (code_id);
    CREATE INDEX code_event_holder ON code_event (holder_id);",
}];

/// One event in a code's life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeEvent {
    /// The code.
    pub code: CodeId,
    /// What happened: `entered`, `issued`, `suspended`, `resumed`, …; `taken_back` of what was told of it last.
    pub kind: String,
    /// On which day, where that is known.
    pub happened_on: Option<KstDate>,
    /// When it was entered here.
    pub recorded_at: DateTime<Utc>,
}

/// Events of codes, to read.
pub struct CodeEvents<'a>(pub(crate) &'a Connection);

impl CodeEvents<'_> {
    /// The events of one code, oldest first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn of(&self, code: CodeId) -> Result<Vec<CodeEvent>> {
        let mut statement =
            self.0.prepare_cached("SELECT * FROM code_event WHERE code_id = ?1 ORDER BY id")?;
        statement
            .query_and_then([code.0], |row| {
                Ok(CodeEvent {
                    code,
                    kind: row.get("kind")?,
                    happened_on: day_or_none(row, "happened_on")?,
                    recorded_at: moment(row, "recorded_at")?,
                })
            })?
            .collect()
    }
}

/// Events of codes, to write.
pub struct CodeEventsMut<'a>(pub(crate) &'a Connection);

impl CodeEventsMut<'_> {
    /// Adds one.
    ///
    /// # Errors
    /// Those of the database.
    pub fn add(
        &self,
        holder: HolderId,
        code: CodeId,
        kind: &str,
        happened_on: Option<KstDate>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.0.execute(
            "INSERT INTO code_event (holder_id, code_id, kind, happened_on, recorded_at) VALUES (?1, ?2, ?3, ?4, ?5)",
            (holder.0, code.0, kind, day_text(happened_on, "happened_on")?, millis(now)),
        )?;
        Ok(())
    }
}
