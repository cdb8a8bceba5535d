//! The handle: what is written is there, what failed is not, and all threads may use it.

use std::panic::resume_unwind;
use std::sync::Barrier;
use std::thread;

use munjigi_ledger::{Error, Ledger, Result};

use crate::support::*;

/// Notes one act; its number is its subject.
fn note(ledger: &Ledger, n: i64) -> Result<()> {
    ledger.write(move |w| w.acts().note(None, "test", Some(n), "{}", hour(0)))
}

fn noted(ledger: &Ledger) -> Vec<i64> {
    let acts = ledger.read(|r| r.acts().newest(usize::MAX >> 1)).unwrap();
    let mut subjects: Vec<_> = acts.iter().filter_map(|a| a.subject).collect();
    subjects.sort_unstable();
    subjects
}

#[test]
fn an_error_takes_everything_back() {
    let home = Home::new();
    let told: Result<()> = home.ledger.write(|w| {
        w.acts().note(None, "test", Some(1), "{}", hour(0))?;
        Err(Error::NoSuch { what: "order" })
    });
    assert!(matches!(told, Err(Error::NoSuch { what: "order" })));
    assert_eq!(noted(&home.ledger), [] as [i64; 0]);
    note(&home.ledger, 2).unwrap();
    assert_eq!(noted(&home.ledger), [2]);
}

#[test]
fn a_panic_takes_everything_back_and_the_next_write_works() {
    let home = Home::new();
    let told: Result<()> = home.ledger.write(|w| {
        w.acts().note(None, "test", Some(1), "{}", hour(0))?;
        resume_unwind(Box::new("a fault in the program"))
    });
    assert!(matches!(told, Err(Error::Faulted)));
    note(&home.ledger, 2).unwrap();
    assert_eq!(noted(&home.ledger), [2]);
}

#[test]
fn closing_waits_for_what_other_threads_do() {
    let home = Home::new();
    let path = home.path();
    let Home { ledger, folder: _folder, .. } = home;
    let (at_work, begins) = (ledger.clone(), Barrier::new(2));
    let log_is_folded_in = thread::scope(|threads| {
        threads.spawn(|| {
            begins.wait();
            for n in 0..20 {
                note(&at_work, n).unwrap();
            }
            drop(at_work);
        });
        begins.wait();
        ledger.close();
        !path.with_extension("munjigi-wal").exists()
    });
    assert!(log_is_folded_in);
    assert_eq!(noted(&Ledger::open(&path, &key()).unwrap()).len(), 20);
}

#[test]
fn a_panic_while_reading_leaves_the_handle_usable() {
    let home = Home::new();
    for _ in 0..4 {
        let read = std::panic::AssertUnwindSafe(|| {
            home.ledger.read(|r| -> Result<()> {
                r.acts().newest(1)?;
                resume_unwind(Box::new("a fault in the program"))
            })
        });
        assert!(std::panic::catch_unwind(read).is_err());
    }
    note(&home.ledger, 1).unwrap();
    assert_eq!(noted(&home.ledger), [1]);
}

#[test]
fn a_write_within_a_write_is_refused_and_does_not_wait_for_itself() {
    let home = Home::new();
    let clone = home.ledger.clone();
    let told = home.ledger.write(move |w| {
        w.acts().note(None, "test", Some(1), "{}", hour(0))?;
        note(&clone, 2)
    });
    assert!(matches!(told, Err(Error::Faulted)));
    assert_eq!(noted(&home.ledger), [] as [i64; 0]);
}

#[test]
fn a_write_is_not_seen_before_it_is_done() {
    let home = Home::new();
    let other = home.ledger.clone();
    home.ledger
        .write(move |w| {
            w.acts().note(None, "test", Some(1), "{}", hour(0))?;
            assert_eq!(noted(&other), [] as [i64; 0]);
            assert_eq!(w.reading().acts().newest(9)?.len(), 1);
            Ok(())
        })
        .unwrap();
    assert_eq!(noted(&home.ledger), [1]);
}

#[test]
fn a_reader_sees_one_moment() {
    let home = Home::new();
    let seen = home.ledger.read(|r| {
        let before = r.acts().newest(9)?.len();
        note(&home.ledger, 1)?;
        Ok((before, r.acts().newest(9)?.len()))
    });
    assert_eq!(seen.unwrap(), (0, 0));
    assert_eq!(noted(&home.ledger), [1]);
}

#[test]
fn threads_lose_nothing_and_readers_see_whole_writes() {
    const EACH: i64 = 25;
    let home = Home::new();
    let second = Ledger::open(&home.path(), &key()).unwrap();
    thread::scope(|scope| {
        for thread in 0..6 {
            let ledger = if thread % 2 == 0 { &home.ledger } else { &second };
            scope.spawn(move || {
                for n in 0..EACH {
                    let pair = move |w: &munjigi_ledger::Writing<'_>| {
                        w.acts().note(None, "test", Some(2 * (thread * EACH + n)), "{}", hour(0))?;
                        w.acts().note(None, "test", Some(2 * (thread * EACH + n) + 1), "{}", hour(0))
                    };
                    ledger.write(pair).unwrap();
                    assert_eq!(noted(ledger).len() % 2, 0, "half a write");
                }
            });
        }
    });
    assert_eq!(noted(&home.ledger), (0..12 * EACH).collect::<Vec<_>>());
    drop(second);
    home.assert_sound();
}

#[test]
fn the_version_changes_with_others_writes_and_not_with_ones_own() {
    let home = Home::new();
    let other = Ledger::open(&home.path(), &key()).unwrap();
    let first = home.ledger.data_version().unwrap();
    note(&home.ledger, 1).unwrap();
    assert_eq!(noted(&home.ledger), [1]);
    assert_eq!(home.ledger.data_version().unwrap(), first, "one's own write");
    note(&other, 2).unwrap();
    let second = home.ledger.data_version().unwrap();
    assert_ne!(second, first, "another's write");
    assert_eq!(noted(&other), [1, 2]);
    assert_eq!(home.ledger.data_version().unwrap(), second, "another's reading");
}

#[test]
fn the_last_clone_closes_it() {
    let home = Home::new();
    let clone = home.ledger.clone();
    note(&home.ledger, 1).unwrap();
    let path = home.path();
    let folder = home.close();
    assert!(files(folder.path()).contains_key("ledger.munjigi-wal"));
    assert_eq!(noted(&clone), [1]);
    drop(clone);
    assert_eq!(files(folder.path()).len(), 2);
    assert_eq!(noted(&Ledger::open(&path, &key()).unwrap()), [1]);
}

#[test]
fn a_rehearsal_tells_what_a_write_would_do_and_leaves_nothing() {
    let home = Home::new();
    note(&home.ledger, 1).unwrap();
    let ledger = home.ledger.clone();
    let rows = || -> Vec<(String, i64)> {
        let conn = raw(&home.path());
        let mut tables = conn
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
            .unwrap();
        let names = tables.query_map([], |row| row.get(0)).unwrap().map(|name| name.unwrap());
        let count = |name: &String| {
            conn.query_row(&format!("SELECT count(*) FROM {name}"), [], |row| row.get(0)).unwrap()
        };
        names
            .map(|name: String| {
                let n = count(&name);
                (name, n)
            })
            .collect()
    };
    let before = rows();
    let keep = |w: &munjigi_ledger::Writing<'_>| -> Result<_> {
        let kept = w.evidence().keep(b"a page", hour(1))?;
        w.acts().note(None, "test", Some(2), "{}", hour(0))?;
        Ok((kept, w.reading().acts().newest(9)?.len(), w.reading().evidence().bytes(kept.id)?))
    };
    let version = raw(&home.path());
    let version = || -> i64 { version.query_row("PRAGMA data_version", [], |row| row.get(0)).unwrap() };
    let first = version();
    let rehearsed = ledger.rehearse(keep).unwrap();
    assert_eq!((rehearsed.1, rehearsed.2.as_slice()), (2, b"a page".as_slice()), "it sees what it did");
    assert_eq!(rows(), before);
    assert_eq!(version(), first, "to others nothing has happened");
    assert_eq!(noted(&ledger), [1]);
    assert_eq!(ledger.rehearse(keep).unwrap(), rehearsed, "the same numbers are given again");
    let written = ledger.write(keep).unwrap();
    assert_eq!(written, rehearsed, "and by the write itself");
    assert_eq!(noted(&ledger), [1, 2]);
    home.assert_sound();
}

#[test]
fn a_rehearsal_blocks_nobody_afterwards() {
    let home = Home::new();
    let other = Ledger::open(&home.path(), &key()).unwrap();
    home.ledger.rehearse(|w| w.acts().note(None, "test", Some(1), "{}", hour(0))).unwrap();
    note(&other, 2).unwrap();
    note(&home.ledger, 3).unwrap();
    let failed: Result<()> = home.ledger.rehearse(|w| {
        w.acts().note(None, "test", Some(4), "{}", hour(0))?;
        Err(Error::NoSuch { what: "order" })
    });
    assert!(matches!(failed, Err(Error::NoSuch { what: "order" })));
    note(&other, 5).unwrap();
    assert_eq!(noted(&home.ledger), [2, 3, 5]);
}

#[test]
fn a_panic_in_a_rehearsal_is_one_in_a_write() {
    let home = Home::new();
    let told: Result<()> = home.ledger.rehearse(|w| {
        w.acts().note(None, "test", Some(1), "{}", hour(0))?;
        resume_unwind(Box::new("a fault in the program"))
    });
    assert!(matches!(told, Err(Error::Faulted)));
    let clone = home.ledger.clone();
    let within =
        home.ledger.write(move |_| clone.rehearse(|w| w.acts().note(None, "test", None, "{}", hour(0))));
    assert!(matches!(within, Err(Error::Faulted)), "nor does it wait for itself");
    note(&home.ledger, 2).unwrap();
    assert_eq!(noted(&home.ledger), [2]);
}
