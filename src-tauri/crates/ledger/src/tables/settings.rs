//! What the person chose, and what the program has to remember of itself: words under names.

use rusqlite::{Connection, OptionalExtension};

use crate::Result;
use crate::migrations::Step;

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 3,
    sql: "CREATE TABLE setting (
        name   TEXT NOT NULL PRIMARY KEY,
        value  TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;",
}];

/// Settings, to read.
pub struct Settings<'a>(pub(crate) &'a Connection);

impl Settings<'_> {
    /// What stands under a name; `None` where nothing was ever chosen.
    ///
    /// # Errors
    /// Those of the database.
    pub fn get(&self, name: &str) -> Result<Option<String>> {
        let mut statement = self.0.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
        Ok(statement.query_row([name], |row| row.get(0)).optional()?)
    }
}

/// Settings, to write.
pub struct SettingsMut<'a>(pub(crate) &'a Connection);

impl SettingsMut<'_> {
    /// Puts a value under a name; `None` takes it away.
    ///
    /// # Errors
    /// Those of the database.
    pub fn set(&self, name: &str, value: Option<&str>) -> Result<()> {
        match value {
            Some(value) => self
                .0
                .execute("INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)", (name, value))?,
            None => self.0.execute("DELETE FROM setting WHERE name = ?1", [name])?,
        };
        Ok(())
    }
}
