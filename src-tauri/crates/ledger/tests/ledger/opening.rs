//! Making a ledger, opening it again, and what lies beside it.

use std::sync::Barrier;

use munjigi_ledger::key::{DataKey, KeysFile, Ways, unlock};
use munjigi_ledger::{Error, Ledger};

use crate::support::*;

fn keys_of(home: &Home) -> Vec<u8> {
    std::fs::read(KeysFile::path_for(&home.path())).unwrap()
}

fn names(home: &Home) -> Vec<String> {
    files(home.folder.path()).into_keys().collect()
}

#[test]
fn a_ledger_lies_in_one_file_with_its_keys_beside_it() {
    let home = Home::new();
    assert_eq!(
        names(&home),
        ["ledger.munjigi", "ledger.munjigi-shm", "ledger.munjigi-wal", "ledger.munjigi.keys"]
    );
    let folder = home.close();
    assert_eq!(
        files(folder.path()).into_keys().collect::<Vec<_>>(),
        ["ledger.munjigi", "ledger.munjigi.keys"],
        "closing folds the log in"
    );
}

#[test]
fn nothing_in_it_can_be_read_without_the_key() {
    let home = Home::new();
    home.keep(&b"TBA383366192759 ".repeat(2000));
    home.see(munjigi_model::Source::ClearanceList, 1, &cleared("509812044885", "2026-11-20"));
    let keys = keys_of(&home);
    for (name, bytes) in files(home.folder.path()) {
        if name.ends_with("-shm") {
            continue;
        }
        let holds = |text: &[u8]| bytes.windows(text.len()).any(|w| w == text);
        assert!(!holds(b"509812044885") && !holds(b"TBA383366192759") && !holds(b"SQLite format"), "{name}");
        assert!(!holds(&KEY) && !holds(b"a7a7a7"), "{name}");
    }
    assert!(keys.starts_with(b"{"));
}

#[test]
fn what_was_written_is_there_when_it_is_opened_again() {
    let home = Home::new();
    let id = home.keep(b"a page");
    let path = home.path();
    let keys = keys_of(&home);
    let folder = home.close();
    for _ in 0..2 {
        let ledger = Ledger::open(&path, &key()).unwrap();
        assert_eq!(ledger.read(|r| r.evidence().bytes(id)).unwrap(), b"a page");
        assert_eq!(ledger.path(), path);
    }
    assert_eq!(std::fs::read(KeysFile::path_for(&path)).unwrap(), keys, "the keys are written once");
    drop(folder);
}

#[test]
fn a_reader_alone_leaves_the_ledger_as_it_was() {
    let home = Home::new();
    home.keep(b"a page");
    let path = home.path();
    let folder = home.close();
    let before = std::fs::read(&path).unwrap();
    let ledger = Ledger::open(&path, &key()).unwrap();
    assert_eq!(ledger.read(|r| r.evidence().count()).unwrap(), 1);
    assert_eq!(ledger.verify().unwrap(), []);
    drop(ledger);
    assert!(std::fs::read(&path).unwrap() == before);
    assert_eq!(files(folder.path()).len(), 2, "no log stays behind");
}

/// A first start that was cut off leaves an empty file; so does a person who makes one.
#[test]
fn an_empty_file_holds_nothing_to_lose_and_becomes_a_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger");
    std::fs::write(&path, b"").unwrap();
    let key_file = folder.path().join("key");
    std::fs::write(&key_file, KEY).unwrap();
    let ways = Ways { key_file: Some(key_file), ..Ways::default() };
    let unlocked = unlock(&path, &ways).unwrap();
    assert!(unlocked.is_new, "the person is told that it is made");
    let ledger = Ledger::open(&path, &unlocked.key).unwrap();
    assert_eq!(ledger.verify().unwrap(), []);
    assert!(!unlock(&path, &ways).unwrap().is_new);
}

#[test]
fn the_key_file_opens_it_where_the_wrapped_keys_are_lost() {
    let home = Home::new();
    let id = home.keep(b"a page");
    let path = home.path();
    let folder = home.close();
    std::fs::remove_file(KeysFile::path_for(&path)).unwrap();
    let ledger = Ledger::open(&path, &key()).unwrap();
    assert_eq!(ledger.read(|r| r.evidence().bytes(id)).unwrap(), b"a page");
    drop(ledger);
    assert!(matches!(unlock(&path, &Ways::default()), Err(Error::KeyGone)), "and only the key file does");
    assert!(matches!(refused(&path, &DataKey::from_bytes([1; 32])), Error::WrongKey));
    drop(folder);
}

#[test]
fn many_who_make_the_same_ledger_in_one_moment_make_one() {
    let folder = tempfile::tempdir().unwrap();
    for round in 0..4 {
        let path = folder.path().join(format!("ledger {round}"));
        let start = Barrier::new(6);
        let made: Vec<_> = std::thread::scope(|scope| {
            let make = || {
                start.wait();
                let ledger = Ledger::open(&path, &key())?;
                ledger.write(|w| w.holders().first_or_make("나", hour(0)))?;
                Ok::<_, Error>(ledger)
            };
            let threads: Vec<_> = (0..6).map(|_| scope.spawn(make)).collect();
            threads.into_iter().map(|t| t.join().unwrap()).collect()
        });
        for ledger in &made {
            let holders = ledger.as_ref().unwrap().read(|r| r.holders().all()).unwrap();
            assert_eq!(holders.len(), 1);
        }
    }
    let drafts = files(folder.path()).into_keys().filter(|n| n.contains(".keys.")).count();
    assert_eq!(drafts, 0, "no draft of a keys file is left");
}

#[test]
fn of_two_keys_for_one_new_ledger_one_counts() {
    let folder = tempfile::tempdir().unwrap();
    for round in 0..8 {
        let path = folder.path().join(format!("ledger {round}"));
        let start = Barrier::new(2);
        let opened: Vec<_> = std::thread::scope(|scope| {
            let start = &start;
            let path = &path;
            let make = |n: u8| {
                move || {
                    start.wait();
                    Ledger::open(path, &DataKey::from_bytes([n; 32])).map(drop)
                }
            };
            [scope.spawn(make(1)), scope.spawn(make(2))].into_iter().map(|t| t.join().unwrap()).collect()
        });
        let told: Vec<_> = opened.iter().map(|o| o.as_ref().err()).collect();
        assert!(
            matches!(told[..], [None, Some(Error::WrongKey)] | [Some(Error::WrongKey), None]),
            "{told:?}"
        );
        let counts = if told[0].is_none() { 1 } else { 2 };
        opens(&path, &DataKey::from_bytes([counts; 32])).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn nobody_else_may_look_into_it() {
    use std::os::unix::fs::PermissionsExt;

    let home = Home::new();
    assert!(names(&home).len() >= 4);
    for name in names(&home) {
        let mode = home.folder.path().join(&name).metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    let sub = home.folder.path().join("made/for it");
    let key_file = home.folder.path().join("key");
    std::fs::write(&key_file, KEY).unwrap();
    unlock(&sub.join("ledger"), &Ways { key_file: Some(key_file), ..Ways::default() }).unwrap();
    assert_eq!(sub.metadata().unwrap().permissions().mode() & 0o777, 0o700);
}
