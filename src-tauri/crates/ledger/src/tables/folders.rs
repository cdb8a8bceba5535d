//! Folders that are watched for new files.

use chrono::{DateTime, Utc};
use munjigi_model::FolderId;
use rusqlite::{Connection, Row};

use super::Recorded;
use crate::columns::{millis, moment};
use crate::migrations::Step;
use crate::{Error, Result};

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 2,
    sql: "CREATE TABLE folder (
        id        INTEGER PRIMARY KEY,
        path      TEXT NOT NULL UNIQUE,
        added_at  INTEGER NOT NULL -- Unix ms
    ) STRICT;",
}];

/// A watched folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// Its row.
    pub id: FolderId,
    /// Where it lies.
    pub path: String,
    /// When the person added it.
    pub added_at: DateTime<Utc>,
}

/// Folders, to read.
pub struct Folders<'a>(pub(crate) &'a Connection);

impl Folders<'_> {
    /// All of them, in the order in which they were added.
    ///
    /// # Errors
    /// Those of the database.
    pub fn all(&self) -> Result<Vec<Folder>> {
        let mut statement = self.0.prepare_cached("SELECT * FROM folder ORDER BY id")?;
        statement.query_and_then([], read)?.collect()
    }

    /// One of them.
    ///
    /// # Errors
    /// [`Error::NoSuch`].
    pub fn get(&self, id: FolderId) -> Result<Folder> {
        let mut statement = self.0.prepare_cached("SELECT * FROM folder WHERE id = ?1")?;
        statement.query_and_then([id.0], read)?.next().ok_or(Error::NoSuch { what: "folder" })?
    }
}

fn read(row: &Row<'_>) -> Result<Folder> {
    Ok(Folder { id: FolderId(row.get("id")?), path: row.get("path")?, added_at: moment(row, "added_at")? })
}

/// Folders, to write.
pub struct FoldersMut<'a>(pub(crate) &'a Connection);

impl FoldersMut<'_> {
    /// Adds a folder; the same path again is the same folder.
    ///
    /// # Errors
    /// Those of the database.
    pub fn add(&self, path: &str, now: DateTime<Utc>) -> Result<Recorded<FolderId>> {
        let inserted = self.0.execute(
            "INSERT INTO folder (path, added_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            (path, millis(now)),
        )?;
        if inserted > 0 {
            return Ok(Recorded::New(FolderId(self.0.last_insert_rowid())));
        }
        let id = self.0.query_row("SELECT id FROM folder WHERE path = ?1", [path], |row| row.get(0))?;
        Ok(Recorded::Same(FolderId(id)))
    }

    /// Removes a folder, with what is known of its files. What was read from them stays.
    ///
    /// # Errors
    /// [`Error::NoSuch`].
    pub fn remove(&self, id: FolderId) -> Result<()> {
        self.0.execute("DELETE FROM folder_file WHERE folder_id = ?1", [id.0])?;
        match self.0.execute("DELETE FROM folder WHERE id = ?1", [id.0])? {
            0 => Err(Error::NoSuch { what: "folder" }),
            _ => Ok(()),
        }
    }
}
