//! Everything that can be wrong with the file: each by its name, with every file as it was.
//!
//! What needs a second program (silence on stderr, a folder that may not be written) is in `tests/processes`, what needs a full disk,
//! a busy ledger or a later version in the crate itself.

use std::path::Path;

use munjigi_ledger::key::{DataKey, KeysFile, Ways, unlock};
use munjigi_ledger::{Error, Fault, Ledger, Result, SCHEMA};
use munjigi_model::Source::ClearanceList;
use proptest::prelude::*;

use crate::support::*;

const PAGE: usize = 4096;

fn other_key() -> DataKey {
    DataKey::from_bytes([1; 32])
}

#[test]
fn a_wrong_key_is_told() {
    let home = Home::new();
    let path = home.path();
    let folder = home.close();
    assert!(matches!(refused(&path, &other_key()), Error::WrongKey));
    std::fs::remove_file(KeysFile::path_for(&path)).unwrap();
    assert!(matches!(refused(&path, &other_key()), Error::WrongKey), "without the file of keys too");
    drop(folder);
}

#[test]
fn a_wrong_key_is_told_while_the_ledger_is_open_and_does_not_disturb_it() {
    let home = Home::new();
    std::fs::remove_file(KeysFile::path_for(&home.path())).unwrap();
    for _ in 0..3 {
        assert!(matches!(opens(&home.path(), &other_key()), Err(Error::WrongKey)));
        home.keep(b"written meanwhile");
    }
    home.assert_sound();
}

/// What a killed program wrote last stands in the log only.
#[test]
fn a_wrong_key_leaves_a_full_log_alone() {
    let home = Home::new();
    home.keep(b"a page");
    let copy = home.folder.path().join("copy");
    for log in ["", "-wal"] {
        let named = |path: &Path| format!("{}{log}", path.display());
        std::fs::copy(named(&home.path()), named(&copy)).unwrap();
    }
    let lies = || ["copy", "copy-wal"].map(|name| hashes(home.folder.path()).remove(name));
    let before = lies();
    assert!(before.iter().all(Option::is_some));
    assert!(matches!(opens(&copy, &other_key()), Err(Error::WrongKey)));
    assert_eq!(lies(), before);
    let ledger = Ledger::open(&copy, &key()).unwrap();
    assert_eq!(ledger.read(|r| r.evidence().count()).unwrap(), 1);
}

#[test]
fn keys_without_their_ledger_are_not_taken_for_anothers() {
    let home = Home::new();
    let path = home.path();
    let folder = home.close();
    std::fs::remove_file(&path).unwrap();
    assert!(matches!(refused(&path, &other_key()), Error::WrongKey));
    assert!(!path.exists(), "no ledger is made that its keys would not open");
    drop(folder);
}

#[test]
fn keys_that_cannot_be_understood_are_told() {
    let whole = {
        let home = Home::new();
        std::fs::read(KeysFile::path_for(&home.path())).unwrap()
    };
    let newer = String::from_utf8(whole.clone()).unwrap().replace("\"format\": 1", "\"format\": 2");
    let huge = vec![b' '; 70_000];
    for bytes in [b"".as_slice(), b"{}", b"\xff\xfe", &whole[..whole.len() / 2], newer.as_bytes(), &huge] {
        let home = Home::new();
        let path = home.path();
        let folder = home.close();
        std::fs::write(KeysFile::path_for(&path), bytes).unwrap();
        assert!(matches!(refused(&path, &key()), Error::KeysDamaged));
        assert!(matches!(unlock(&path, &Ways::default()), Err(Error::KeysDamaged)));
        drop(folder);
    }
}

#[test]
fn a_ledger_whose_key_is_gone_is_left_alone() {
    let home = Home::new();
    let path = home.path();
    let folder = home.close();
    std::fs::remove_file(KeysFile::path_for(&path)).unwrap();
    let before = hashes(folder.path());
    let ask = |_| panic!("nobody is asked for a passphrase that opens nothing");
    let told = unlock(&path, &Ways { ask: Some(&ask), ..Ways::default() });
    assert!(matches!(told, Err(Error::KeyGone)));
    assert_eq!(hashes(folder.path()), before);
}

#[test]
fn another_kind_of_file_is_not_a_ledger() {
    let plain = |wal: bool| {
        move |path: &Path| {
            let conn = rusqlite::Connection::open(path).unwrap();
            if wal {
                conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).unwrap();
            }
            conn.execute_batch("CREATE TABLE meta (schema, min_reader, min_writer)").unwrap();
        }
    };
    // As a program leaves it that was killed: what it wrote last stands in the log only.
    let with_full_log = |path: &Path| {
        let made = path.with_extension("made");
        let conn = rusqlite::Connection::open(&made).unwrap();
        conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).unwrap();
        conn.execute_batch("CREATE TABLE photos (id INTEGER); INSERT INTO photos VALUES (1)").unwrap();
        for log in ["", "-wal"] {
            let named = |path: &Path| format!("{}{log}", path.display());
            std::fs::copy(named(&made), named(path)).unwrap();
        }
    };
    let text = |path: &Path| std::fs::write(path, "주문 목록\n".repeat(1000)).unwrap();
    let short = |path: &Path| std::fs::write(path, "x").unwrap();
    let folder = |path: &Path| std::fs::create_dir(path).unwrap();
    let zeros = |bytes: usize| move |path: &Path| std::fs::write(path, vec![0; bytes]).unwrap();
    type Make<'a> = &'a dyn Fn(&Path);
    let kinds: [(&str, Make<'_>); 8] = [
        ("a few zeros", &zeros(12)),
        ("less than a page", &zeros(PAGE - 1)),
        ("a plain database", &plain(false)),
        ("a plain database with a log", &plain(true)),
        ("a plain database with something in its log", &with_full_log),
        ("a text", &text),
        ("one byte", &short),
        ("a folder", &folder),
    ];
    for (what, make) in kinds {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ledger");
        make(&path);
        assert!(matches!(refused(&path, &key()), Error::NotALedger), "{what}");
    }
}

/// SQLite would take the first for an empty database of its own, and SQLCipher lets pages of zeros pass.
#[test]
fn what_a_fault_of_the_disk_left_of_a_ledger_is_not_made_anew() {
    for left in [vec![7], vec![0; PAGE], vec![0; 40 * PAGE]] {
        let home = filled();
        let path = home.path();
        let folder = home.close();
        std::fs::write(&path, &left).unwrap();
        assert!(matches!(refused(&path, &key()), Error::NotALedger | Error::Damaged), "{} bytes", left.len());
        std::fs::remove_file(KeysFile::path_for(&path)).unwrap();
        assert!(
            matches!(refused(&path, &key()), Error::NotALedger | Error::WrongKey),
            "{} bytes",
            left.len()
        );
        drop(folder);
    }
}

/// An encrypted database of somebody else and a heap of random pages look the same: the key does not fit.
#[test]
fn random_pages_are_no_ledger_of_this_key() {
    for pages in 1..3 {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ledger");
        let bytes: Vec<u8> =
            (0..pages * PAGE as u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        std::fs::write(&path, bytes).unwrap();
        assert!(matches!(refused(&path, &key()), Error::WrongKey));
    }
}

#[test]
fn an_encrypted_database_of_another_program_is_not_a_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger");
    raw(&path).execute_batch("CREATE TABLE photos (id INTEGER)").unwrap();
    assert!(matches!(refused(&path, &key()), Error::NotALedger));
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("not there/ledger");
    match opens(&path, &key()) {
        Err(Error::Folder { folder: named, .. }) => assert_eq!(named, path.parent().unwrap()),
        other => panic!("{other:?}"),
    }
}

fn state(path: &Path, sql: &str) {
    raw(path).execute_batch(sql).unwrap();
}

#[test]
fn a_ledger_that_is_too_new_to_read_is_not_read() {
    let home = Home::new();
    let path = home.path();
    let folder = home.close();
    state(&path, "UPDATE meta SET schema = 9, min_reader = 8, min_writer = 9");
    assert!(matches!(refused(&path, &key()), Error::TooNewToRead { needed: 8, known: SCHEMA }));
    drop(folder);
}

#[test]
fn a_ledger_that_is_too_new_to_write_is_read_only() {
    let home = Home::new();
    let id = home.keep(b"a page");
    let path = home.path();
    let folder = home.close();
    state(&path, "UPDATE meta SET schema = 9, min_writer = 7");
    let before = std::fs::read(&path).unwrap();
    let ledger = Ledger::open(&path, &key()).unwrap();
    assert_eq!(ledger.read(|r| r.evidence().bytes(id)).unwrap(), b"a page");
    let told = ledger.write(|w| w.evidence().keep(b"another", hour(1)));
    assert!(matches!(told, Err(Error::TooNewToWrite { needed: 7, known: SCHEMA })));
    let told = ledger.rehearse(|w| w.evidence().keep(b"another", hour(1)));
    assert!(matches!(told, Err(Error::TooNewToWrite { needed: 7, known: SCHEMA })), "nor is it tried");
    assert_eq!(ledger.verify().unwrap(), []);
    let version = ledger.data_version().unwrap();
    state(&path, "UPDATE meta SET schema = 10");
    assert_ne!(ledger.data_version().unwrap(), version, "the newer program's writes are noticed");
    state(&path, "UPDATE meta SET schema = 9");
    drop(ledger);
    assert_eq!(before.len(), std::fs::read(&path).unwrap().len());
    drop(folder);
}

/// A ledger with something in every page that a person would miss.
fn filled() -> Home {
    let home = Home::new();
    let noise = |seed: u32, n: u32| -> Vec<u8> {
        (0..n).map(|i| ((i ^ seed).wrapping_mul(2_654_435_761) >> 9) as u8).collect()
    };
    let list = home.keep(&noise(1, 60_000));
    for row in 0..40 {
        let said = cleared(&format!("5098120448{row:02}"), "2026-11-20");
        home.see_as(home.holder, &row_of(list, ClearanceList, row, 1), &said);
    }
    // An item's name that fills pages of its own, the last of them not quite.
    let long = "가나다 ".repeat(5000);
    home.ledger.write(move |w| w.acts().note(None, "long", None, &long, hour(1))).unwrap();
    home
}

/// Everything there is to read, each by itself.
fn everything(ledger: &Ledger) -> [Result<String>; 6] {
    let shown = |seen: Result<Vec<String>>| seen.map(|lines| lines.join("\n"));
    fn lines<T: std::fmt::Debug>(rows: Vec<T>) -> Vec<String> {
        rows.iter().map(|row| format!("{row:?}")).collect()
    }
    [
        shown(ledger.read(|r| Ok(lines(r.clearances().all()?)))),
        shown(ledger.read(|r| Ok(lines(r.acts().newest(9)?)))),
        shown(ledger.read(|r| Ok(lines(r.holders().all()?)))),
        shown(ledger.read(|r| {
            let mut all = Vec::new();
            for clearance in r.clearances().all()? {
                all.extend(lines(r.sightings().of_clearance(clearance.id)?));
            }
            Ok(all)
        })),
        shown(ledger.read(|r| {
            let (mut all, apart) = (lines(r.shops_seen().all()?), lines(r.apart().in_force()?));
            all.extend(apart.into_iter().chain(lines(r.verdicts().all()?.into_values().collect())));
            Ok(all)
        })),
        shown(ledger.read(|r| Ok(lines(r.evidence().bytes(munjigi_model::EvidenceId(1))?)))),
    ]
}

/// What a broken ledger gives is either what was written or [`Error::Damaged`]. Gives how much could not be read.
fn assert_never_false(path: &Path, whole: &[Result<String>; 6]) -> usize {
    let ledger = match Ledger::open(path, &key()) {
        Ok(ledger) => ledger,
        Err(Error::Damaged | Error::NotALedger) => return whole.len(),
        Err(other) => panic!("{other}"),
    };
    let mut lost = 0;
    for (was, is) in whole.iter().zip(everything(&ledger)) {
        match is {
            Ok(is) => assert!(is == *was.as_ref().unwrap(), "read well, and something else than was written"),
            Err(Error::Damaged) => lost += 1,
            Err(other) => panic!("{other}"),
        }
    }
    assert!(lost == 0 || !ledger.verify().unwrap().is_empty());
    lost
}

/// Of every page in turn one bit is turned over.
#[test]
fn a_damaged_page_is_told_wherever_it_is_and_never_read_as_something_else() {
    let home = filled();
    let whole = everything(&home.ledger);
    let path = home.path();
    let folder = home.close();
    let bytes = std::fs::read(&path).unwrap();
    let pages = bytes.len() / PAGE;
    let mut noticed = 0;
    for page in 1..=pages {
        let mut broken = bytes.clone();
        broken[(page - 1) * PAGE + 999] ^= 0x10;
        std::fs::write(&path, &broken).unwrap();
        noticed += usize::from(assert_never_false(&path, &whole) > 0);
        if page > 1
            && let Ok(ledger) = Ledger::open(&path, &key())
        {
            let named =
                |fault: &Fault| matches!(fault, Fault::Page(text) if text.ends_with(&format!("page {page}")));
            let faults = ledger.verify().unwrap();
            assert!(faults.iter().any(named), "page {page}: {faults:?}");
        }
        assert!(std::fs::read(&path).unwrap() == broken, "it is left as it is");
    }
    assert!(noticed * 3 > pages, "{noticed} of {pages} pages are read by this test");
    std::fs::write(&path, &bytes).unwrap();
    assert_eq!(assert_never_false(&path, &whole), 0);
    drop(folder);
}

#[test]
fn one_damaged_page_does_not_take_the_rest_with_it() {
    let home = filled();
    let path = home.path();
    // The page of the long text's end: nothing else stands there.
    let last: i64 = raw(&path)
        .query_row("SELECT max(pageno) FROM dbstat WHERE name = 'act' AND pagetype = 'overflow'", [], |r| {
            r.get(0)
        })
        .unwrap();
    let folder = home.close();
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[(last as usize - 1) * PAGE + 100] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    let ledger = Ledger::open(&path, &key()).unwrap();
    for _ in 0..4 {
        // SQLCipher itself would give the text with a hole in it here.
        assert!(matches!(ledger.read(|r| r.acts().newest(9)), Err(Error::Damaged)));
        assert_eq!(ledger.read(|r| r.clearances().all()).unwrap().len(), 40);
        let write = ledger.write(|w| w.reading().acts().newest(9));
        assert!(matches!(write, Err(Error::Damaged)));
        ledger.write(|w| w.evidence().keep(b"what is not damaged goes on", hour(2))).unwrap();
    }
    assert_eq!(ledger.read(|r| r.evidence().count()).unwrap(), 2);
    drop(folder);
}

#[test]
fn a_ledger_that_was_cut_short_is_damaged() {
    let home = filled();
    let whole = everything(&home.ledger);
    let path = home.path();
    let folder = home.close();
    let bytes = std::fs::read(&path).unwrap();
    for left in [100, PAGE, PAGE + 1, 2 * PAGE, bytes.len() / 2, bytes.len() - PAGE, bytes.len() - 1] {
        std::fs::write(&path, &bytes[..left]).unwrap();
        let noticed = assert_never_false(&path, &whole);
        // The last page may be one that nothing stands in: its loss is then nobody's.
        assert!(noticed > 0 || left > bytes.len() / 2, "{left} bytes left");
    }
    drop(folder);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever stands in the file: no panic, no ledger, and no byte of it changes.
    #[test]
    fn any_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 1..9000), pages in 0usize..3) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ledger");
        let mut bytes = bytes;
        if pages > 0 {
            bytes.resize(pages * PAGE, 7);
        }
        std::fs::write(&path, &bytes).unwrap();
        prop_assert!(matches!(refused(&path, &key()), Error::NotALedger | Error::WrongKey));
    }

    /// Whatever stands in the file of keys: no panic, and the ledger's own key opens it or is told that the file is damaged.
    #[test]
    fn any_keys_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..300), text in "\\PC{0,80}", as_text: bool) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ledger");
        std::fs::write(&path, [7; PAGE]).unwrap();
        let bytes = if as_text { text.into_bytes() } else { bytes };
        std::fs::write(KeysFile::path_for(&path), bytes).unwrap();
        prop_assert!(matches!(refused(&path, &key()), Error::KeysDamaged));
        prop_assert!(matches!(unlock(&path, &Ways::default()), Err(Error::KeysDamaged)));
    }
}
