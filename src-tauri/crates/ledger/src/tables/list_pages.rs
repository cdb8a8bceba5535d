//! Pages of clearance lists that are longer than one page.
//!
//! The page says how many it found and shows some of them. Only when the pages that are known of the very same list together show as
//! many as it said may its days count as seen.

use std::time::Duration;

use chrono::{DateTime, Utc};
use munjigi_model::{EvidenceId, HolderId};
use rusqlite::{Connection, Row};

use super::coverage::Span;
use crate::Result;
use crate::columns::{day_text, millis, moment};
use crate::migrations::Step;

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 2,
    sql: "CREATE TABLE list_page (
        holder_id    INTEGER NOT NULL REFERENCES holder (id),
        evidence_id  INTEGER NOT NULL REFERENCES evidence (id),
        asked_from   TEXT,             -- YYYY-MM-DD: the period that was asked for, where the page shows it
        asked_to     TEXT,
        said         INTEGER NOT NULL, -- how many the list has, by its own word
        first_row    INTEGER,          -- the lowest of its rows' numbers, where they run on without a gap
        rows         INTEGER NOT NULL, -- how many it shows
        as_of        INTEGER NOT NULL, -- Unix ms: the moment of which it speaks
        brought_at   INTEGER NOT NULL,
        PRIMARY KEY (holder_id, evidence_id)
    ) STRICT, WITHOUT ROWID;",
}];

/// A page of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListPage {
    /// Its bytes.
    pub evidence: EvidenceId,
    /// The moment of which it speaks.
    pub as_of: DateTime<Utc>,
    /// The lowest of its rows' numbers, where they run on without a gap.
    pub first_row: Option<usize>,
    /// How many rows it shows.
    pub rows: usize,
}

/// Pages of lists, to read.
pub struct ListPages<'a>(pub(crate) &'a Connection);

impl ListPages<'_> {
    /// The pages of the very same list: of the same period, with the same count, spoken within a time of this moment. Oldest first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn beside(
        &self,
        holder: HolderId,
        period: Option<Span>,
        said: usize,
        as_of: DateTime<Utc>,
        within: Duration,
    ) -> Result<Vec<ListPage>> {
        let mut statement = self.0.prepare_cached(
            "SELECT evidence_id, as_of, first_row, rows FROM list_page
             WHERE holder_id = ?1 AND asked_from IS ?2 AND asked_to IS ?3 AND said = ?4 AND abs(as_of - ?5) <= ?6
             ORDER BY as_of, evidence_id",
        )?;
        let [from, to] = stored(period)?;
        let within = i64::try_from(within.as_millis()).unwrap_or(i64::MAX);
        let values = (holder.0, from, to, count(said), millis(as_of), within);
        let read = |row: &Row<'_>| -> Result<ListPage> {
            let number = |n: i64| usize::try_from(n).unwrap_or(usize::MAX);
            Ok(ListPage {
                evidence: EvidenceId(row.get("evidence_id")?),
                as_of: moment(row, "as_of")?,
                first_row: row.get::<_, Option<i64>>("first_row")?.map(number),
                rows: number(row.get("rows")?),
            })
        };
        statement.query_and_then(values, read)?.collect()
    }
}

/// Pages of lists, to write.
pub struct ListPagesMut<'a>(pub(crate) &'a Connection);

impl ListPagesMut<'_> {
    /// Adds a page; the same evidence again is the same page, and speaks of the moment of which it last was said to.
    ///
    /// # Errors
    /// Those of the database.
    pub fn add(
        &self,
        holder: HolderId,
        page: &ListPage,
        period: Option<Span>,
        said: usize,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let mut add = self.0.prepare_cached(
            "INSERT INTO list_page (holder_id, evidence_id, asked_from, asked_to, said, first_row, rows, as_of, brought_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (holder_id, evidence_id) DO UPDATE SET asked_from = excluded.asked_from, asked_to = excluded.asked_to,
                 said = excluded.said, first_row = excluded.first_row, rows = excluded.rows, as_of = excluded.as_of",
        )?;
        let [from, to] = stored(period)?;
        let numbers = (page.first_row.map(count), count(page.rows));
        add.execute((
            holder.0,
            page.evidence.0,
            from,
            to,
            count(said),
            numbers.0,
            numbers.1,
            millis(page.as_of),
            millis(now),
        ))?;
        Ok(())
    }
}

fn stored(period: Option<Span>) -> Result<[Option<String>; 2]> {
    let [from, to] = [period.map(|span| span.from), period.map(|span| span.to)];
    Ok([day_text(from, "asked_from")?, day_text(to, "asked_to")?])
}

fn count(said: usize) -> i64 {
    i64::try_from(said).unwrap_or(i64::MAX)
}
