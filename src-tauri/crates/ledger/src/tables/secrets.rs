//! Secrets other than the code, such as UNI-PASS service keys: inside the encrypted ledger, never in the keychain or a settings file.

use std::fmt;

use munjigi_model::HolderId;
use rusqlite::{Connection, OptionalExtension};
use zeroize::Zeroizing;

use crate::Result;
use crate::migrations::Step;

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 1,
    sql: "CREATE TABLE secret (
        name       TEXT NOT NULL,
        holder_id  INTEGER REFERENCES holder (id),
        value      BLOB NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX secret_name ON secret (name, ifnull(holder_id, 0));",
}];

/// A secret. Wiped on drop, never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<Vec<u8>>);

impl Secret {
    /// The bytes. Every call of this is a place where they may leave the program.
    pub fn reveal(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Secrets, to read.
pub struct Secrets<'a>(pub(crate) &'a Connection);

impl Secrets<'_> {
    /// A secret by its name.
    ///
    /// # Errors
    /// Those of the database.
    pub fn get(&self, name: &str, holder: Option<HolderId>) -> Result<Option<Secret>> {
        Ok(self
            .0
            .query_row(
                "SELECT value FROM secret WHERE name = ?1 AND holder_id IS ?2",
                (name, holder.map(|h| h.0)),
                |row| row.get(0).map(|bytes| Secret(Zeroizing::new(bytes))),
            )
            .optional()?)
    }
}

/// Secrets, to write.
pub struct SecretsMut<'a>(pub(crate) &'a Connection);

impl SecretsMut<'_> {
    /// Keeps a secret in place of a former one of this name.
    ///
    /// # Errors
    /// Those of the database.
    pub fn set(&self, name: &str, holder: Option<HolderId>, value: &[u8]) -> Result<()> {
        self.0.execute(
            "INSERT INTO secret (name, holder_id, value) VALUES (?1, ?2, ?3)
             ON CONFLICT (name, ifnull(holder_id, 0)) DO UPDATE SET value = excluded.value",
            (name, holder.map(|h| h.0), value),
        )?;
        Ok(())
    }

    /// Forgets a secret. Gives whether there was one.
    ///
    /// # Errors
    /// Those of the database.
    pub fn remove(&self, name: &str, holder: Option<HolderId>) -> Result<bool> {
        let removed = self
            .0
            .execute("DELETE FROM secret WHERE name = ?1 AND holder_id IS ?2", (name, holder.map(|h| h.0)))?;
        Ok(removed > 0)
    }
}
