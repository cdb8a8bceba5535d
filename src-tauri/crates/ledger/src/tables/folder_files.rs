//! What was read in watched folders: how far each file is known, so that it is read once and a mailbox from where it had ended.

use chrono::{DateTime, Utc};
use munjigi_model::FolderId;
use rusqlite::{Connection, Row};

use crate::columns::{millis, moment};
use crate::migrations::Step;
use crate::{Error, Result};

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 2,
    sql: "CREATE TABLE folder_file (
        folder_id    INTEGER NOT NULL REFERENCES folder (id),
        name         TEXT NOT NULL,    -- within the folder
        bytes        INTEGER NOT NULL, -- its length when it was read
        modified_at  INTEGER NOT NULL, -- Unix ms, by the file system
        offset       INTEGER NOT NULL, -- how far a mailbox was read
        messages     INTEGER NOT NULL, -- of a mailbox: how many messages stand before the offset
        read_at      INTEGER NOT NULL, -- Unix ms
        why          TEXT,             -- why it could not be read; NULL: it was
        PRIMARY KEY (folder_id, name)
    ) STRICT, WITHOUT ROWID;",
}];

/// A file of a watched folder, as it was when it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderFile {
    /// Its name within the folder.
    pub name: String,
    /// Its length.
    pub bytes: u64,
    /// When it was last changed, by the file system.
    pub modified_at: DateTime<Utc>,
    /// How far a mailbox was read.
    pub offset: u64,
    /// Of a mailbox: how many messages stand before the offset.
    pub messages: u64,
    /// When it was read.
    pub read_at: DateTime<Utc>,
    /// Why it could not be read; `None`: it was.
    pub why: Option<String>,
}

/// Files of watched folders, to read.
pub struct FolderFiles<'a>(pub(crate) &'a Connection);

impl FolderFiles<'_> {
    /// One file of a folder.
    ///
    /// # Errors
    /// Those of the database.
    pub fn file(&self, folder: FolderId, name: &str) -> Result<Option<FolderFile>> {
        let mut statement =
            self.0.prepare_cached("SELECT * FROM folder_file WHERE folder_id = ?1 AND name = ?2")?;
        statement.query_and_then((folder.0, name), read)?.next().transpose()
    }

    /// All files of a folder that were read or tried, by name.
    ///
    /// # Errors
    /// Those of the database.
    pub fn all(&self, folder: FolderId) -> Result<Vec<FolderFile>> {
        let mut statement =
            self.0.prepare_cached("SELECT * FROM folder_file WHERE folder_id = ?1 ORDER BY name")?;
        statement.query_and_then([folder.0], read)?.collect()
    }

    /// The files of a folder that could not be read, by name.
    ///
    /// # Errors
    /// Those of the database.
    pub fn unread_files(&self, folder: FolderId) -> Result<Vec<FolderFile>> {
        let mut statement = self.0.prepare_cached(
            "SELECT * FROM folder_file WHERE folder_id = ?1 AND why IS NOT NULL ORDER BY name",
        )?;
        statement.query_and_then([folder.0], read)?.collect()
    }
}

fn read(row: &Row<'_>) -> Result<FolderFile> {
    Ok(FolderFile {
        name: row.get("name")?,
        bytes: whole(row, "bytes")?,
        modified_at: moment(row, "modified_at")?,
        offset: whole(row, "offset")?,
        messages: whole(row, "messages")?,
        read_at: moment(row, "read_at")?,
        why: row.get("why")?,
    })
}

fn whole(row: &Row<'_>, column: &'static str) -> Result<u64> {
    u64::try_from(row.get::<_, i64>(column)?).map_err(|_| Error::Value { column })
}

fn stored(number: u64, column: &'static str) -> Result<i64> {
    i64::try_from(number).map_err(|_| Error::Value { column })
}

/// Files of watched folders, to write.
pub struct FolderFilesMut<'a>(pub(crate) &'a Connection);

impl FolderFilesMut<'_> {
    /// Notes how far a file is known, in the place of what was known of it.
    ///
    /// # Errors
    /// [`Error::Value`] for a length beyond what a file can have; those of the database.
    pub fn note_file(&self, folder: FolderId, file: &FolderFile) -> Result<()> {
        let mut note = self.0.prepare_cached(
            "INSERT INTO folder_file (folder_id, name, bytes, modified_at, offset, messages, read_at, why)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (folder_id, name) DO UPDATE SET bytes = excluded.bytes, modified_at = excluded.modified_at,
                 offset = excluded.offset, messages = excluded.messages, read_at = excluded.read_at, why = excluded.why",
        )?;
        note.execute((
            folder.0,
            &file.name,
            stored(file.bytes, "bytes")?,
            millis(file.modified_at),
            stored(file.offset, "offset")?,
            stored(file.messages, "messages")?,
            millis(file.read_at),
            &file.why,
        ))?;
        Ok(())
    }
}
