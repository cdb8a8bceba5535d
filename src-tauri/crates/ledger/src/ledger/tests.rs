//! What only a hand inside the crate can bring about: a full disk, a busy ledger that is not waited for, a later version.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use tempfile::TempDir;

use super::*;
use crate::migrations::{SCHEMA, complete, version};
use crate::verify::Fault;

mod migration;

fn key() -> DataKey {
    DataKey::from_bytes([0xa7; 32])
}

fn now() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH
}

fn site(folder: &TempDir) -> Site {
    Site::new(&folder.path().join("ledger"), &key())
}

fn note(ledger: &Ledger, n: i64) -> Result<()> {
    ledger.write(move |w| w.acts().note(None, "test", Some(n), "{}", now()))
}

fn noted(ledger: &Ledger) -> Vec<i64> {
    let acts = ledger.read(|r| r.acts().newest(1000)).unwrap();
    acts.iter().rev().filter_map(|a| a.subject).collect()
}

/// A ledger of this version with one act, closed.
fn closed() -> (TempDir, Site) {
    let folder = tempfile::tempdir().unwrap();
    let site = site(&folder);
    note(&Ledger::open(&site.path, &key()).unwrap(), 1).unwrap();
    (folder, site)
}

fn names(folder: &TempDir) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .filter(|n| !n.ends_with("-wal") && !n.ends_with("-shm"))
        .collect();
    names.sort();
    names
}

mod trouble {
    use super::*;

    #[test]
    fn a_ledger_that_another_program_writes_is_busy_and_can_be_read() {
        let folder = tempfile::tempdir().unwrap();
        let impatient = Site { busy: Duration::ZERO, ..site(&folder) };
        let ledger = Ledger::open_as(impatient.clone(), Plan::OURS).unwrap();
        note(&ledger, 1).unwrap();
        let other = impatient.connect(Access::Write).unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        assert!(matches!(note(&ledger, 2), Err(Error::Busy)));
        assert_eq!(noted(&ledger), [1]);
        let second = Ledger::open_as(impatient, Plan::OURS).unwrap();
        assert_eq!(noted(&second), [1], "and it can be opened");
        other.execute_batch("ROLLBACK").unwrap();
        note(&ledger, 3).unwrap();
        assert_eq!(noted(&ledger), [1, 3]);
    }

    #[test]
    fn on_a_full_disk_nothing_is_written_and_nothing_is_lost() {
        let folder = tempfile::tempdir().unwrap();
        let ledger = Ledger::open(&site(&folder).path, &key()).unwrap();
        note(&ledger, 1).unwrap();
        let limit = |ledger: &Ledger, pages: i64| {
            let set = move |conn: &mut Connection| {
                let now: i64 = conn.query_row("PRAGMA page_count", [], |row| row.get(0))?;
                Ok(conn.execute_batch(&format!("PRAGMA max_page_count = {}", now + pages))?)
            };
            ledger.writer().unwrap().on_connection(set).unwrap();
        };
        limit(&ledger, 4);
        let told: Result<()> = ledger.write(|w| {
            let long = "가".repeat(1000);
            (0..100).try_for_each(|n| w.acts().note(None, "test", Some(n), &long, now()))
        });
        assert!(matches!(told, Err(Error::DiskFull)));
        assert_eq!(noted(&ledger), [1]);
        assert_eq!(ledger.verify().unwrap(), [] as [Fault; 0]);
        limit(&ledger, 1000);
        note(&ledger, 3).unwrap();
        assert_eq!(noted(&ledger), [1, 3]);
    }

    #[test]
    fn each_of_sqlites_errors_has_the_name_of_what_a_person_can_do() {
        use rusqlite::ffi;
        type Check = fn(&Error) -> bool;
        let damaged: Check = |e| matches!(e, Error::Damaged);
        let refused: Check = |e| matches!(e, Error::Io(_));
        let codes: [(i32, Check); 15] = [
            (ffi::SQLITE_BUSY, |e| matches!(e, Error::Busy)),
            (ffi::SQLITE_BUSY_SNAPSHOT, |e| matches!(e, Error::Busy)),
            (ffi::SQLITE_FULL, |e| matches!(e, Error::DiskFull)),
            (ffi::SQLITE_IOERR_SHMSIZE, |e| matches!(e, Error::DiskFull)),
            (ffi::SQLITE_READONLY, |e| matches!(e, Error::ReadOnly)),
            (ffi::SQLITE_CANTOPEN, |e| matches!(e, Error::ReadOnly)),
            (ffi::SQLITE_CORRUPT, damaged),
            (ffi::SQLITE_NOTADB, damaged),
            (ffi::SQLITE_NOMEM, damaged),
            (ffi::SQLITE_IOERR_SHORT_READ, damaged),
            (ffi::SQLITE_IOERR_CORRUPTFS, damaged),
            (ffi::SQLITE_IOERR_READ, refused),
            (ffi::SQLITE_IOERR_WRITE, refused),
            (ffi::SQLITE_IOERR_FSYNC, refused),
            (ffi::SQLITE_CONSTRAINT_CHECK, |e| matches!(e, Error::Sqlite(_))),
        ];
        for (code, is_it) in codes {
            let error = Error::from(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None));
            assert!(is_it(&error), "{code}: {error:?}");
        }
    }
}
