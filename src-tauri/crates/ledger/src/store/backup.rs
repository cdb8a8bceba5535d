//! A copy of the whole ledger.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::{Access, Site};
use crate::{Error, Result};

/// Copies the whole database to `to`, under the same key, by SQLite's backup interface. Where that fails nothing stays there.
pub(crate) fn backup(from: &Connection, to: &Site) -> Result<()> {
    let done = copy(from, to);
    if done.is_err() {
        remove(&to.path);
    }
    done
}

/// Takes a copy away again, after a failure. What cannot be removed either is no worse than the failure that is told.
pub(crate) fn remove(path: &Path) {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        let _ = std::fs::remove_file(name);
    }
}

fn copy(from: &Connection, to: &Site) -> Result<()> {
    // The destination takes its key before the first page arrives, or it would be written unencrypted.
    let mut copy = to.connect(Access::Make)?;
    let backup = Backup::new(from, &mut copy)?;
    // Nobody else writes: backups are made while the ledger is held alone.
    if backup.step(-1)? != StepResult::Done {
        return Err(Error::Busy);
    }
    drop(backup);
    // Into the one file, as long as an error can still be told: closing folds the log in too, and says nothing.
    let left: i64 = copy.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    copy.close().map_err(|(_, error)| error)?;
    if left == 0 { Ok(()) } else { Err(Error::Busy) }
}
