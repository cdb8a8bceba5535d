//! What the comparison said last of each clearance, and by which weights. Its reasons stand as the comparison's caller wrote them.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use munjigi_model::{ClearanceId, OrderId, Verdict};
use rusqlite::{Connection, Row};

use crate::columns::{millis, moment, word};
use crate::migrations::Step;
use crate::{Error, Result};

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 4,
    sql: "CREATE TABLE verdict (
        clearance_id  INTEGER PRIMARY KEY REFERENCES clearance (id),
        verdict       TEXT NOT NULL CHECK (verdict IN ('confirmed', 'likely', 'ask', 'unknown')),
        orders        TEXT NOT NULL,    -- JSON: the orders that explain it, or might
        unexplained   REAL NOT NULL,    -- probability that no known order explains it
        evidence      TEXT NOT NULL,    -- JSON: the reasons, the weightiest first
        weights       INTEGER NOT NULL, -- version of the weights
        judged_at     INTEGER NOT NULL  -- Unix ms: since when it is so
    ) STRICT;",
}];

/// A verdict as kept.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptVerdict {
    /// Over which clearance.
    pub clearance: ClearanceId,
    /// The verdict.
    pub verdict: Verdict,
    /// The orders that explain it; of one that needs the person, those that might.
    pub orders: Vec<OrderId>,
    /// The probability, 0 to 1, that no known order explains it.
    pub unexplained: f64,
    /// The reasons, as JSON.
    pub evidence: String,
    /// The version of the weights.
    pub weights: u32,
    /// Since when it is so.
    pub judged_at: DateTime<Utc>,
}

impl KeptVerdict {
    /// Whether another judgement says the very same, whenever it was made.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let judged_at = self.judged_at;
        *self == Self { judged_at, ..other.clone() }
    }
}

/// Verdicts, to read.
pub struct Verdicts<'a>(pub(crate) &'a Connection);

impl Verdicts<'_> {
    /// That of one clearance.
    ///
    /// # Errors
    /// Those of the database.
    pub fn of(&self, clearance: ClearanceId) -> Result<Option<KeptVerdict>> {
        let mut statement = self.0.prepare_cached("SELECT * FROM verdict WHERE clearance_id = ?1")?;
        statement.query_and_then([clearance.0], read)?.next().transpose()
    }

    /// All of them.
    ///
    /// # Errors
    /// Those of the database.
    pub fn all(&self) -> Result<HashMap<ClearanceId, KeptVerdict>> {
        let mut statement = self.0.prepare_cached("SELECT * FROM verdict")?;
        let rows = statement.query_and_then([], read)?;
        rows.map(|verdict| verdict.map(|it| (it.clearance, it))).collect()
    }
}

fn read(row: &Row<'_>) -> Result<KeptVerdict> {
    let orders: String = row.get("orders")?;
    Ok(KeptVerdict {
        clearance: ClearanceId(row.get("clearance_id")?),
        verdict: word(row, "verdict")?,
        orders: orders_of(&orders, "orders")?,
        unexplained: row.get("unexplained")?,
        evidence: row.get("evidence")?,
        weights: row.get("weights")?,
        judged_at: moment(row, "judged_at")?,
    })
}

/// Verdicts, to write.
pub struct VerdictsMut<'a>(pub(crate) &'a Connection);

impl VerdictsMut<'_> {
    /// Keeps a verdict in the place of what was said before.
    ///
    /// # Errors
    /// Those of the database.
    pub fn keep(&self, verdict: &KeptVerdict) -> Result<()> {
        let mut keep = self.0.prepare_cached(
            "INSERT OR REPLACE INTO verdict (clearance_id, verdict, orders, unexplained, evidence, weights, judged_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?;
        keep.execute((
            verdict.clearance.0,
            verdict.verdict.as_str(),
            orders_text(&verdict.orders)?,
            verdict.unexplained,
            &verdict.evidence,
            verdict.weights,
            millis(verdict.judged_at),
        ))?;
        Ok(())
    }

    /// Forgets what was said of a clearance, of which nothing can be said now.
    ///
    /// # Errors
    /// Those of the database.
    pub fn forget(&self, clearance: ClearanceId) -> Result<()> {
        forget(self.0, clearance)
    }
}

/// Forgets what was said of a clearance.
pub(super) fn forget(conn: &Connection, clearance: ClearanceId) -> Result<()> {
    conn.prepare_cached("DELETE FROM verdict WHERE clearance_id = ?1")?.execute([clearance.0])?;
    Ok(())
}

/// Orders as they stand in a column.
pub(super) fn orders_text(orders: &[OrderId]) -> Result<String> {
    let ids: Vec<i64> = orders.iter().map(|order| order.0).collect();
    serde_json::to_string(&ids).map_err(|e| Error::Io(e.into()))
}

/// As [`orders_text`] writes them.
pub(super) fn orders_of(text: &str, column: &'static str) -> Result<Vec<OrderId>> {
    let ids: Vec<i64> = serde_json::from_str(text).map_err(|_| Error::Value { column })?;
    Ok(ids.into_iter().map(OrderId).collect())
}
