//! What UNI-PASS said of a code (API028). Rows are only ever added.

use chrono::{DateTime, Utc};
use munjigi_model::{CodeId, EvidenceId};
use rusqlite::{Connection, Row};

use crate::Result;
use crate::columns::{millis, moment};
use crate::migrations::Step;

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 3,
    sql: "CREATE TABLE code_check (
        id           INTEGER PRIMARY KEY,
        code_id      INTEGER NOT NULL REFERENCES code (id),
        checked_at   INTEGER NOT NULL, -- Unix ms
        outcome      TEXT NOT NULL,    -- a word of the watch: match, mismatch, cannot_see
        reasons      TEXT NOT NULL,    -- UNI-PASS's sentences, one a line
        evidence_id  INTEGER REFERENCES evidence (id)
    ) STRICT;
    CREATE INDEX code_check_code ON code_check (code_id);",
}];

/// What was said of a code once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeCheck {
    /// The code.
    pub code: CodeId,
    /// When it was asked about.
    pub checked_at: DateTime<Utc>,
    /// What came of it: a word of the watch.
    pub outcome: String,
    /// UNI-PASS's sentences, as they came.
    pub reasons: Vec<String>,
    /// The answer.
    pub evidence: Option<EvidenceId>,
}

/// Checks of codes, to read.
pub struct CodeChecks<'a>(pub(crate) &'a Connection);

impl CodeChecks<'_> {
    /// The newest of a code.
    ///
    /// # Errors
    /// Those of the database.
    pub fn newest(&self, code: CodeId) -> Result<Option<CodeCheck>> {
        let mut statement =
            self.0.prepare_cached("SELECT * FROM code_check WHERE code_id = ?1 ORDER BY id DESC LIMIT 1")?;
        statement.query_and_then([code.0], read)?.next().transpose()
    }

    /// The newest of a code with an outcome other than this one.
    ///
    /// # Errors
    /// Those of the database.
    pub fn newest_but(&self, code: CodeId, outcome: &str) -> Result<Option<CodeCheck>> {
        let mut statement = self.0.prepare_cached(
            "SELECT * FROM code_check WHERE code_id = ?1 AND outcome <> ?2 ORDER BY id DESC LIMIT 1",
        )?;
        statement.query_and_then((code.0, outcome), read)?.next().transpose()
    }
}

fn read(row: &Row<'_>) -> Result<CodeCheck> {
    let reasons: String = row.get("reasons")?;
    Ok(CodeCheck {
        code: CodeId(row.get("code_id")?),
        checked_at: moment(row, "checked_at")?,
        outcome: row.get("outcome")?,
        reasons: reasons.lines().map(str::to_owned).collect(),
        evidence: row.get::<_, Option<i64>>("evidence_id")?.map(EvidenceId),
    })
}

/// Checks of codes, to write.
pub struct CodeChecksMut<'a>(pub(crate) &'a Connection);

impl CodeChecksMut<'_> {
    /// Adds one.
    ///
    /// # Errors
    /// Those of the database.
    pub fn add(&self, check: &CodeCheck) -> Result<()> {
        self.0.execute(
            "INSERT INTO code_check (code_id, checked_at, outcome, reasons, evidence_id) VALUES (?1, ?2, ?3, ?4, ?5)",
            (
                check.code.0,
                millis(check.checked_at),
                &check.outcome,
                check.reasons.join("\n"),
                check.evidence.map(|evidence| evidence.0),
            ),
        )?;
        Ok(())
    }
}
