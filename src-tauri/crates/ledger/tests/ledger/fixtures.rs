//! Every schema that was ever released opens, and reads as it was listed when it was frozen (`examples/freeze`).

use std::path::{Path, PathBuf};

use munjigi_ledger::key::{DataKey, KeysFile, Ways, unlock};
use munjigi_ledger::{Ledger, SCHEMA};

use crate::support::hour;

#[path = "../../examples/freeze/listing.rs"]
mod listing;
#[path = "../../examples/freeze/rows.rs"]
mod rows;

fn frozen() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/data/ledgers")
}

/// The schemas that are frozen: all but the newest, which is frozen when its issue is resolved.
fn schemas() -> Vec<u32> {
    let is_frozen = |schema: &u32| frozen().join(format!("schema-{schema}.munjigi")).exists();
    let schemas: Vec<u32> = (1..=SCHEMA).filter(is_frozen).collect();
    assert!((1..SCHEMA).all(|schema| schemas.contains(&schema)), "{schemas:?}");
    schemas
}

#[test]
fn every_frozen_ledger_opens_and_reads_as_it_was_listed() {
    for schema in schemas() {
        let named = |ending: &str| frozen().join(format!("schema-{schema}{ending}"));
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ledger.munjigi");
        std::fs::copy(named(".munjigi"), &path).unwrap();
        std::fs::copy(named(".munjigi.keys"), KeysFile::path_for(&path)).unwrap();

        let ways = Ways { key_file: Some(named(".key")), ..Ways::default() };
        let unlocked = unlock(&path, &ways).unwrap();
        assert!(!unlocked.is_new);
        let ledger = Ledger::open(&path, &unlocked.key).unwrap();
        let listed = std::fs::read_to_string(named(".txt")).unwrap();
        assert_eq!(ledger.read(listing::listing).unwrap(), listed, "schema {schema}");
        assert_eq!(ledger.verify().unwrap(), [], "schema {schema}");
        let backup = folder.path().join(format!("ledger.munjigi.before-schema-{}", schema + 1));
        assert_eq!(backup.exists(), schema < SCHEMA);

        // And it goes on.
        let kept = ledger.write(|w| w.evidence().keep(b"something new", hour(0))).unwrap();
        assert!(kept.is_new);
        drop(ledger);
        assert!(Ledger::open(&path, &DataKey::from_bytes([1; 32])).is_err());
        Ledger::open(&path, &unlocked.key).unwrap();
    }
}

/// Whoever edits a step that ledgers were made with finds out here.
#[test]
fn a_frozen_ledger_has_the_tables_of_a_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let tables = |path: &Path, key: &[u8]| -> Vec<(String, Option<String>)> {
        drop(Ledger::open(path, &DataKey::from_bytes(key.try_into().unwrap())).unwrap());
        let conn = under(path, key);
        let mut rows = conn.prepare("SELECT name, sql FROM sqlite_schema ORDER BY name").unwrap();
        rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect()
    };
    let new = tables(&folder.path().join("new"), &[7; 32]);
    for schema in schemas() {
        let path = folder.path().join(format!("schema-{schema}"));
        std::fs::copy(frozen().join(format!("schema-{schema}.munjigi")), &path).unwrap();
        let key = std::fs::read(frozen().join(format!("schema-{schema}.key"))).unwrap();
        assert_eq!(tables(&path, &key), new, "schema {schema}");
    }
}

/// A table that a frozen ledger leaves empty is a table whose migration nobody tries.
#[test]
fn what_is_frozen_has_rows_in_every_table() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger");
    let key = [7; 32];
    Ledger::open(&path, &DataKey::from_bytes(key)).unwrap().write(rows::fill).unwrap();
    assert_no_table_is_empty(&path, &key);
    for schema in schemas().into_iter().filter(|schema| *schema == SCHEMA) {
        let path = folder.path().join(format!("schema-{schema}"));
        std::fs::copy(frozen().join(format!("schema-{schema}.munjigi")), &path).unwrap();
        assert_no_table_is_empty(
            &path,
            &std::fs::read(frozen().join(format!("schema-{schema}.key"))).unwrap(),
        );
    }
}

fn assert_no_table_is_empty(path: &Path, key: &[u8]) {
    let conn = under(path, key);
    let mut tables = conn
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        .unwrap();
    let names: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert!(names.len() >= 30, "{names:?}");
    for name in names {
        let rows: i64 =
            conn.query_row(&format!("SELECT count(*) FROM {name}"), [], |row| row.get(0)).unwrap();
        assert!(rows > 0, "{name} is empty");
    }
}

fn under(path: &Path, key: &[u8]) -> rusqlite::Connection {
    let hex: String = key.iter().map(|b| format!("{b:02x}")).collect();
    let conn = rusqlite::Connection::open(path).unwrap();
    conn.execute_batch(&format!("PRAGMA key = \"x'{hex}'\";")).unwrap();
    conn
}
