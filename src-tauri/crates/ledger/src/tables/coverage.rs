//! Coverage (확인 범위): which days of which form a clearance *list* really showed. Nothing else may write here: an answer about a
//! known number, or a notice, never shows that nothing else cleared.
//!
//! A list speaks until the moment at which it was made. The day of that moment was not over: it is seen in part, and a later list that
//! begins on the next day leaves the rest of it unseen.

use chrono::{DateTime, Utc};
use munjigi_model::{EvidenceId, Form, HolderId, KstDate, Source};
use rusqlite::{Connection, Row};

use crate::Result;
use crate::columns::{day_or_none, day_text};
use crate::migrations::Step;

pub(crate) const STEPS: &[Step] = &[
    Step {
        schema: 1,
        sql: "CREATE TABLE coverage (
        holder_id    INTEGER NOT NULL REFERENCES holder (id),
        source       TEXT NOT NULL CHECK (source = 'clearance_list'),
        form         TEXT NOT NULL CHECK (form IN ('list', 'import', 'postal', 'unknown')),
        day          TEXT NOT NULL, -- YYYY-MM-DD, a day in Korea
        evidence_id  INTEGER NOT NULL REFERENCES evidence (id), -- the first list that showed it
        PRIMARY KEY (holder_id, source, form, day)
    ) STRICT, WITHOUT ROWID;",
    },
    Step {
        schema: 2,
        // Of what an older program kept only the day of bringing is known: 32,400 seconds are Korea's nine hours.
        sql: "ALTER TABLE coverage ADD COLUMN whole INTEGER NOT NULL DEFAULT 1 CHECK (whole IN (0, 1)); -- whether a list was made after it
    UPDATE coverage SET whole = 0 WHERE day >=
        (SELECT date(kept_at / 1000 + 32400, 'unixepoch') FROM evidence WHERE evidence.id = coverage.evidence_id);",
    },
];

/// Consecutive days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub from: KstDate,
    /// The last day.
    pub to: KstDate,
}

/// Coverage, to read.
pub struct Coverage<'a>(pub(crate) &'a Connection);

impl Coverage<'_> {
    /// The spans of days seen for a holder in one form, oldest first. A day that was seen in part ends the last of them, and is in none
    /// where a later day was seen.
    ///
    /// # Errors
    /// Those of the database.
    pub fn spans(&self, holder: HolderId, form: Form) -> Result<Vec<Span>> {
        let mut statement = self.0.prepare_cached(
            "SELECT day FROM coverage WHERE holder_id = ?1 AND form = ?2
                 AND (whole = 1 OR day = (SELECT max(day) FROM coverage WHERE holder_id = ?1 AND form = ?2))
                 ORDER BY day",
        )?;
        let mut rows = statement.query((holder.0, form.as_str()))?;
        let mut spans: Vec<Span> = Vec::new();
        while let Some(row) = rows.next()? {
            let Some(day) = day_or_none(row, "day")? else { continue };
            match spans.last_mut() {
                Some(last) if day.days_since(last.to) == 1 => last.to = day,
                _ => spans.push(Span { from: day, to: day }),
            }
        }
        Ok(spans)
    }

    /// The first day that the first list ever brought showed: from there on, what is new is a question and not history.
    ///
    /// # Errors
    /// Those of the database.
    pub fn watched_since(&self, holder: HolderId) -> Result<Option<KstDate>> {
        let read = |row: &Row<'_>| Ok(day_or_none(row, "day"));
        self.0.query_one(
            "SELECT min(day) AS day FROM coverage WHERE holder_id = ?1
             AND evidence_id = (SELECT min(evidence_id) FROM coverage WHERE holder_id = ?1)",
            [holder.0],
            read,
        )?
    }
}

/// Coverage, to write.
pub struct CoverageMut<'a>(pub(crate) &'a Connection);

impl CoverageMut<'_> {
    /// Adds the days that a list showed, which was made at `as_of`. Gives how many were new, or are whole by now.
    ///
    /// # Errors
    /// Those of the database.
    pub fn add_list(
        &self,
        holder: HolderId,
        form: Form,
        span: Span,
        as_of: DateTime<Utc>,
        evidence: EvidenceId,
    ) -> Result<usize> {
        let mut insert = self.0.prepare_cached(
            "INSERT INTO coverage (holder_id, source, form, day, evidence_id, whole) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT DO UPDATE SET whole = 1 WHERE whole < excluded.whole",
        )?;
        let made_on = KstDate::of(as_of);
        let mut added = 0;
        let days = span.to.days_since(span.from).max(-1) + 1;
        for n in 0..u64::try_from(days).unwrap_or(0) {
            let day = span.from.plus(n);
            let is_whole = day < made_on;
            let day = day_text(Some(day), "day")?;
            let source = Source::ClearanceList.as_str();
            added += insert.execute((holder.0, source, form.as_str(), day, evidence.0, is_whole))?;
        }
        Ok(added)
    }
}
