//! SQLCipher has a log of its own, which goes to stderr where nobody tells it otherwise.

use std::path::Path;

use munjigi_ledger::Ledger;
use munjigi_ledger::key::KeysFile;

use crate::child::{Other, key, note};

pub fn nothing_on_stderr() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger");
    let ledger = Ledger::open(&path, &key()).unwrap();
    for n in 0..200 {
        note(&ledger, n).unwrap();
    }
    drop(ledger);
    // Without its file of keys the ledger itself is asked whether a key fits.
    std::fs::remove_file(KeysFile::path_for(&path)).unwrap();
    let (_, _, loud) = Other::start("bare-wrong-key", &path).end();
    assert!(loud.contains("sqlcipher") || loud.contains("ERROR"), "it would be heard: {loud:?}");

    let mut bytes = std::fs::read(&path).unwrap();
    bytes[(page_of_acts(&path) - 1) * 4096 + 1000] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let (well, said, told) = Other::start("wrong-key", &path).end();
    assert!(well, "{said}{told}");
    assert_eq!(told, "");
}

/// The last page in which acts stand.
fn page_of_acts(ledger: &Path) -> usize {
    let conn = rusqlite::Connection::open(ledger).unwrap();
    conn.execute_batch(&format!("PRAGMA key = \"x'{}'\";", "a7".repeat(32))).unwrap();
    let page: i64 =
        conn.query_row("SELECT max(pageno) FROM dbstat WHERE name = 'act'", [], |row| row.get(0)).unwrap();
    usize::try_from(page).unwrap()
}
