//! What only a hand inside the crate can bring about: a full disk, a busy ledger that is not waited for, a later version.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use tempfile::TempDir;

use super::*;
use crate::migrations::{SCHEMA, complete, version};
use crate::verify::Fault;

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

mod migration {
    use super::*;

    type Version = fn(u32) -> String;

    /// What a later program will do: one step, which older programs may still read and may not write.
    const LATER: Plan = Plan {
        schema: SCHEMA + 1,
        version: |schema| {
            if schema <= SCHEMA {
                return version(schema);
            }
            format!(
                "ALTER TABLE act ADD COLUMN by TEXT;
                 CREATE TABLE later (id INTEGER PRIMARY KEY, act_id INTEGER REFERENCES act (id)) STRICT;
                 INSERT INTO later (act_id) SELECT id FROM act;
                 UPDATE meta SET schema = {schema}, min_writer = {schema};"
            )
        },
        complete,
    };

    /// The same with something wrong at its end.
    fn failing(version: Version) -> Plan {
        Plan { version, ..LATER }
    }

    fn backup(site: &Site) -> PathBuf {
        backup_path_of(&site.path, "")
    }

    fn backup_path_of(path: &Path, suffix: &str) -> PathBuf {
        PathBuf::from(format!("{}.before-schema-{}{suffix}", path.display(), SCHEMA + 1))
    }

    fn later_rows(ledger: &Ledger) -> i64 {
        let count = |conn: &Connection| {
            conn.query_row("SELECT count(*) FROM later", [], |row| row.get(0)).map_err(Error::from)
        };
        ledger.inner.readers.read(count).unwrap()
    }

    #[test]
    fn an_older_ledger_is_migrated_after_a_backup_that_opens() {
        let (folder, site) = closed();
        let ledger = Ledger::open_as(site.clone(), LATER).unwrap();
        assert_eq!((noted(&ledger), later_rows(&ledger)), (vec![1], 1));
        note(&ledger, 2).unwrap();
        assert_eq!(ledger.verify().unwrap(), [] as [Fault; 0]);
        drop(ledger);
        assert_eq!(names(&folder), ["ledger", "ledger.before-schema-3", "ledger.keys"]);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(backup(&site).metadata().unwrap().permissions().mode() & 0o777, 0o600);
        }

        let before = Ledger::open(&backup(&site), &key()).unwrap();
        assert_eq!(before.verify().unwrap(), [] as [Fault; 0]);
        note(&before, 3).unwrap();
        assert_eq!(noted(&before), [1, 3], "the backup is a ledger of its own");

        let again = Ledger::open_as(site.clone(), LATER).unwrap();
        assert_eq!(noted(&again), [1, 2]);
        assert!(!backup_path_of(&site.path, "-2").exists(), "it is migrated once");
    }

    #[test]
    fn a_new_ledger_is_made_with_all_versions_and_no_backup() {
        let folder = tempfile::tempdir().unwrap();
        let ledger = Ledger::open_as(site(&folder), LATER).unwrap();
        assert_eq!(later_rows(&ledger), 0);
        drop(ledger);
        assert_eq!(names(&folder), ["ledger", "ledger.keys"]);
    }

    #[test]
    fn an_earlier_program_reads_what_a_later_one_migrated() {
        let (_folder, site) = closed();
        drop(Ledger::open_as(site.clone(), LATER).unwrap());
        let ledger = Ledger::open(&site.path, &key()).unwrap();
        assert_eq!(noted(&ledger), [1]);
        assert!(matches!(note(&ledger, 2), Err(Error::TooNewToWrite { needed: 3, known: SCHEMA })));
    }

    #[test]
    fn what_another_program_has_open_is_not_migrated() {
        let (folder, site) = closed();
        let other = Ledger::open(&site.path, &key()).unwrap();
        let before = fs::read(&site.path).unwrap();
        for _ in 0..2 {
            assert!(matches!(Ledger::open_as(site.clone(), LATER), Err(Error::InUse)));
        }
        assert!(fs::read(&site.path).unwrap() == before);
        assert_eq!(names(&folder), ["ledger", "ledger.keys"]);
        note(&other, 2).unwrap();
        drop(other);
        assert_eq!(noted(&Ledger::open_as(site, LATER).unwrap()), [1, 2]);
    }

    #[test]
    fn of_many_later_programs_one_migrates() {
        let (folder, site) = closed();
        let start = std::sync::Barrier::new(6);
        let opened: Vec<Ledger> = std::thread::scope(|scope| {
            let open = || {
                start.wait();
                Ledger::open_as(site.clone(), LATER).unwrap()
            };
            let threads: Vec<_> = (0..6).map(|_| scope.spawn(open)).collect();
            threads.into_iter().map(|t| t.join().unwrap()).collect()
        });
        assert!(opened.iter().all(|ledger| later_rows(ledger) == 1));
        drop(opened);
        assert_eq!(names(&folder), ["ledger", "ledger.before-schema-3", "ledger.keys"]);
    }

    #[test]
    fn a_migration_that_fails_leaves_everything_as_it_was() {
        let broken: [(&str, Version); 4] = [
            ("a statement fails", |schema| (LATER.version)(schema) + "INSERT INTO nowhere VALUES (1);"),
            ("it forgets to say that it was done", |_| "CREATE TABLE later (id INTEGER) STRICT;".into()),
            ("it says so of another version", |_| "UPDATE meta SET schema = 1".into()),
            ("it leaves a row that refers to nothing", |schema| {
                (LATER.version)(schema) + "INSERT INTO later (act_id) VALUES (99);"
            }),
        ];
        for (what, version) in broken {
            let (folder, site) = closed();
            let told = Ledger::open_as(site.clone(), failing(version));
            assert!(matches!(told, Err(Error::Sqlite(_) | Error::Faulted)), "{what}: {told:?}");
            assert_eq!(names(&folder), ["ledger", "ledger.keys"], "{what}");
            let ledger = Ledger::open(&site.path, &key()).unwrap();
            assert_eq!(noted(&ledger), [1], "{what}");
            note(&ledger, 2).unwrap();
            assert_eq!(ledger.verify().unwrap(), [] as [Fault; 0], "{what}");
            drop(ledger);
            assert_eq!(
                noted(&Ledger::open_as(site, LATER).unwrap()),
                [1, 2],
                "{what}: the mended one goes on"
            );
        }
    }

    #[test]
    fn a_backup_never_takes_the_place_of_another() {
        let (_folder, site) = closed();
        fs::write(backup(&site), "an earlier one").unwrap();
        drop(Ledger::open_as(site.clone(), LATER).unwrap());
        assert_eq!(fs::read(backup(&site)).unwrap(), b"an earlier one");
        let second = Ledger::open(&backup_path_of(&site.path, "-2"), &key()).unwrap();
        assert_eq!(noted(&second), [1]);
    }

    #[test]
    fn without_its_backup_nothing_is_migrated() {
        let (folder, site) = closed();
        let nowhere = Site { path: folder.path().join("not there/copy"), ..site.clone() };
        let conn = site.connect(Access::Write).unwrap();
        assert!(matches!(store::backup(&conn, &nowhere), Err(Error::Folder { .. })));
        // A copy that is given up in the middle is taken away.
        let full =
            Site { path: folder.path().join("copy"), key: DataKey::from_bytes([1; 32]), ..site.clone() };
        fs::write(&full.path, vec![9; 4096]).unwrap();
        assert!(matches!(store::backup(&conn, &full), Err(Error::WrongKey)));
        drop(conn);
        assert_eq!(names(&folder), ["ledger", "ledger.keys"]);
    }

    #[test]
    fn the_backup_is_encrypted_whole() {
        let (_folder, site) = closed();
        let ledger = Ledger::open(&site.path, &key()).unwrap();
        ledger.write(|w| w.acts().note(None, "TBA383366192759", None, "{}", now())).unwrap();
        drop(ledger);
        drop(Ledger::open_as(site.clone(), LATER).unwrap());
        let bytes = fs::read(backup(&site)).unwrap();
        assert!(!bytes.windows(15).any(|w| w == b"TBA383366192759"));
        assert!(!bytes.starts_with(b"SQLite"));
        assert_eq!(bytes.len() % 4096, 0);
    }
}
