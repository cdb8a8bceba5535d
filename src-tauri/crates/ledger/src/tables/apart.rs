//! Clearances and orders that the person set apart: whatever the comparison finds, this parcel is not of that order.
//!
//! It is no answer to what the parcel is: that is asked then. An entry that is taken back keeps its date.

use chrono::{DateTime, Utc};
use munjigi_model::{ClearanceId, HolderId, OrderId};
use rusqlite::Connection;

use crate::Result;
use crate::columns::millis;
use crate::migrations::Step;

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 4,
    sql: "CREATE TABLE apart (
        id            INTEGER PRIMARY KEY,
        holder_id     INTEGER NOT NULL REFERENCES holder (id),
        clearance_id  INTEGER NOT NULL REFERENCES clearance (id),
        order_id      INTEGER NOT NULL REFERENCES orders (id),
        at            INTEGER NOT NULL, -- Unix ms
        undone_at     INTEGER
    ) STRICT;
    CREATE INDEX apart_clearance ON apart (clearance_id);
    CREATE INDEX apart_order ON apart (order_id);",
}];

/// What was set apart, to read.
pub struct Apart<'a>(pub(crate) &'a Connection);

impl Apart<'_> {
    /// The pairs that hold, each once.
    ///
    /// # Errors
    /// Those of the database.
    pub fn in_force(&self) -> Result<Vec<(ClearanceId, OrderId)>> {
        let mut statement = self.0.prepare_cached(
            "SELECT DISTINCT clearance_id, order_id FROM apart WHERE undone_at IS NULL ORDER BY clearance_id, order_id",
        )?;
        let rows = statement.query_map([], |row| Ok((ClearanceId(row.get(0)?), OrderId(row.get(1)?))))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }
}

/// What was set apart, to write.
pub struct ApartMut<'a>(pub(crate) &'a Connection);

impl ApartMut<'_> {
    /// Sets a clearance and an order apart.
    ///
    /// # Errors
    /// Those of the database.
    pub fn set(
        &self,
        holder: HolderId,
        clearance: ClearanceId,
        order: OrderId,
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.0.execute(
            "INSERT INTO apart (holder_id, clearance_id, order_id, at) VALUES (?1, ?2, ?3, ?4)",
            (holder.0, clearance.0, order.0, millis(now)),
        )?;
        Ok(())
    }

    /// Takes back all that holds of a clearance. Gives how many pairs that were.
    ///
    /// # Errors
    /// Those of the database.
    pub fn undo(&self, clearance: ClearanceId, now: DateTime<Utc>) -> Result<usize> {
        Ok(self.0.execute(
            "UPDATE apart SET undone_at = ?2 WHERE clearance_id = ?1 AND undone_at IS NULL",
            (clearance.0, millis(now)),
        )?)
    }
}

/// Gives what was set apart of a clearance that is merged away to the one that stays.
pub(super) fn move_to(conn: &Connection, from: ClearanceId, to: ClearanceId) -> Result<()> {
    conn.execute("UPDATE apart SET clearance_id = ?2 WHERE clearance_id = ?1", (from.0, to.0))?;
    Ok(())
}
