//! Opening one connection.

use std::io::Read;
use std::path::Path;
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::key::DataKey;
use crate::{Error, Result};

/// How long a connection waits for another program's transaction.
const BUSY: Duration = Duration::from_secs(5);
/// SQLCipher's page size; an encrypted file has a whole number of pages.
const PAGE: u64 = 4096;
/// How every plain SQLite file begins.
const PLAIN_HEADER: &[u8] = b"SQLite format 3\0";

/// What a connection may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    Read,
    Write,
    /// Makes the file where it is missing.
    Make,
}

/// Opens a connection and proves that the key is right.
///
/// [`Error::WrongKey`] here means wrong key or another kind of file: SQLCipher cannot tell them apart.
pub(crate) fn connect(path: &Path, key: &DataKey, access: Access) -> Result<Connection> {
    let flags = match access {
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::Make => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
    };
    if access == Access::Make {
        make_private(path)?;
    }
    let conn = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    conn.busy_timeout(BUSY)?;
    // SQLCipher would write its own words about a wrong key to stderr.
    conn.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    conn.execute_batch(&key.pragma())?;
    match conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0)) {
        Ok(_) => {}
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) => {
            return Err(Error::WrongKey);
        }
        Err(error) => return Err(error.into()),
    }
    // Facts that a person was told are saved must survive a power cut: FULL, also in WAL mode.
    conn.execute_batch("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA synchronous = FULL;")?;
    if access != Access::Read {
        conn.execute_batch("PRAGMA secure_delete = ON;")?;
        let mode: String = conn.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
        if mode != "wal" {
            return Err(Error::ReadOnly);
        }
    }
    Ok(conn)
}

/// A new ledger is for its owner's eyes, whatever the umask.
fn make_private(path: &Path) -> Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop).map_err(Error::io)
}

/// Whether a file is certainly no encrypted database: a plain one, or not made of pages.
pub(crate) fn is_plain_database(path: &Path) -> bool {
    let Ok(file) = std::fs::File::open(path) else { return false };
    let length = file.metadata().map_or(0, |m| m.len());
    let mut head = Vec::new();
    let read = file.take(PLAIN_HEADER.len() as u64).read_to_end(&mut head);
    read.is_ok() && (head == PLAIN_HEADER || length % PAGE != 0)
}

/// Copies the whole database to `to`, under the same key, by SQLite's backup interface.
pub(crate) fn backup(from: &Connection, to: &Path, key: &DataKey) -> Result<()> {
    // The destination takes its key before the first page arrives, or it would be written unencrypted.
    let mut copy = connect(to, key, Access::Make)?;
    let backup = Backup::new(from, &mut copy)?;
    loop {
        let step = backup.step(1024)?;
        if step == StepResult::Done {
            return Ok(());
        }
        // Nobody else writes: backups are made while the ledger is held alone.
        if step != StepResult::More {
            return Err(Error::Busy);
        }
    }
}
