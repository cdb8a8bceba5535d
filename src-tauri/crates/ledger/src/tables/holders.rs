//! Holders (명의인).

use chrono::{DateTime, Utc};
use munjigi_model::{Holder, HolderId};
use rusqlite::{Connection, OptionalExtension};

use crate::Result;
use crate::columns::millis;
use crate::migrations::Step;

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 1,
    sql: "CREATE TABLE holder (
        id       INTEGER PRIMARY KEY,
        label    TEXT NOT NULL,
        made_at  INTEGER NOT NULL
    ) STRICT;",
}];

/// Holders, to read.
pub struct Holders<'a>(pub(crate) &'a Connection);

impl Holders<'_> {
    /// All of them, the first made first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn all(&self) -> Result<Vec<Holder>> {
        let mut statement = self.0.prepare_cached("SELECT id, label FROM holder ORDER BY id")?;
        let rows =
            statement.query_map([], |row| Ok(Holder { id: HolderId(row.get(0)?), label: row.get(1)? }))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The first one; `None` in a ledger that has not been used yet.
    ///
    /// # Errors
    /// Those of the database.
    pub fn first(&self) -> Result<Option<HolderId>> {
        let id =
            self.0.query_row("SELECT id FROM holder ORDER BY id LIMIT 1", [], |row| row.get(0)).optional()?;
        Ok(id.map(HolderId))
    }
}

/// Holders, to write.
pub struct HoldersMut<'a>(pub(crate) &'a Connection);

impl HoldersMut<'_> {
    /// The first holder, made with this label where there is none.
    ///
    /// # Errors
    /// Those of the database.
    pub fn first_or_make(&self, label: &str, now: DateTime<Utc>) -> Result<HolderId> {
        if let Some(id) = Holders(self.0).first()? {
            return Ok(id);
        }
        self.0.execute("INSERT INTO holder (label, made_at) VALUES (?1, ?2)", (label, millis(now)))?;
        Ok(HolderId(self.0.last_insert_rowid()))
    }
}
