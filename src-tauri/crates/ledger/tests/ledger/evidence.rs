//! Evidence: once by content, never changed, checked when read.

use munjigi_ledger::Fault;
use munjigi_ledger::{Error, tables::evidence::Kept};
use munjigi_model::EvidenceId;
use munjigi_model::Source::ClearanceList;
use proptest::prelude::*;

use crate::support::*;

impl Home {
    fn keep_at(&self, bytes: &[u8], at: i64) -> Kept {
        let bytes = bytes.to_vec();
        self.ledger.write(move |w| w.evidence().keep(&bytes, hour(at))).unwrap()
    }

    fn bytes(&self, id: EvidenceId) -> munjigi_ledger::Result<Vec<u8>> {
        self.ledger.read(|r| r.evidence().bytes(id))
    }
}

#[test]
fn the_same_bytes_are_kept_once() {
    let home = Home::new();
    let first = home.keep_at("해외직구 통관정보조회".as_bytes(), 1);
    assert!(first.is_new);
    let again = home.keep_at("해외직구 통관정보조회".as_bytes(), 2);
    assert_eq!(again, Kept { is_new: false, ..first });
    assert_eq!(again.kept_at, hour(1));
    assert!(home.keep_at(b"", 3).is_new);
    assert_eq!(home.ledger.read(|r| r.evidence().count()).unwrap(), 2);
    assert_eq!(home.bytes(first.id).unwrap(), "해외직구 통관정보조회".as_bytes());
    assert!(matches!(home.bytes(EvidenceId(99)), Err(Error::NoSuch { what: "evidence" })));
}

#[test]
fn an_unchanged_answer_adds_a_sighting_and_no_bytes() {
    let home = Home::new();
    let mut clearance = None;
    for at in [1, 2, 3] {
        let kept = home.keep_at(b"the list of the day", at);
        let origin = row_of(kept.id, ClearanceList, 1, at);
        clearance = Some(placed(home.see_as(home.holder, &origin, &cleared("509812044885", "2026-11-20"))));
    }
    assert_eq!(home.ledger.read(|r| r.evidence().count()).unwrap(), 1);
    assert_eq!(home.sightings(clearance.unwrap()).len(), 3);
}

#[test]
fn evidence_is_compressed() {
    let home = Home::new();
    let id = home.keep_at(&b"<tr><td>509812044885</td></tr>".repeat(1000), 1).id;
    let stored: i64 = raw(&home.path())
        .query_row("SELECT length(deflated) FROM evidence WHERE id = ?1", [id.0], |r| r.get(0))
        .unwrap();
    assert!(stored < 3000, "{stored} bytes");
}

#[test]
fn nothing_changes_deletes_or_replaces_it() {
    let home = Home::new();
    let id = home.keep_at(b"as it came", 1).id;
    let conn = raw(&home.path());
    for sql in [
        "UPDATE evidence SET kept_at = 0",
        "UPDATE evidence SET deflated = x'00' WHERE id = 1",
        "DELETE FROM evidence",
        "DELETE FROM evidence WHERE id = 1",
        "REPLACE INTO evidence (id, sha256, bytes, deflated, kept_at) VALUES (1, zeroblob(32), 0, x'0300', 0)",
        "REPLACE INTO evidence (sha256, bytes, deflated, kept_at) SELECT sha256, 0, x'0300', 0 FROM evidence",
        "UPDATE OR REPLACE evidence SET bytes = 0",
    ] {
        let told = conn.execute_batch(sql).unwrap_err().to_string();
        assert!(told.contains("append-only"), "{sql}: {told}");
    }
    assert_eq!(home.bytes(id).unwrap(), b"as it came");
    home.assert_sound();
}

/// What a fault below SQLite might do, past the triggers.
fn tamper(home: &Home, sql: &str) {
    let conn = raw(&home.path());
    conn.execute_batch(
        "DROP TRIGGER evidence_is_not_changed; DROP TRIGGER evidence_is_not_deleted;
         DROP TRIGGER evidence_is_not_replaced;",
    )
    .unwrap();
    conn.execute_batch(sql).unwrap();
}

#[test]
fn bytes_unlike_their_hash_are_found_and_never_given() {
    for sql in [
        "UPDATE evidence SET sha256 = zeroblob(32) WHERE id = 2",
        "UPDATE evidence SET bytes = bytes - 1 WHERE id = 2",
        "UPDATE evidence SET bytes = -1 WHERE id = 2",
        "UPDATE evidence SET bytes = 9223372036854775807 WHERE id = 2",
        "UPDATE evidence SET deflated = x'FF' WHERE id = 2",
        "UPDATE evidence SET deflated = (SELECT deflated FROM evidence WHERE id = 1) WHERE id = 2",
    ] {
        let home = Home::new();
        let ids = ["first", "second", "third"].map(|text| home.keep_at(text.as_bytes(), 1).id);
        tamper(&home, sql);
        assert_eq!(home.ledger.verify().unwrap(), [Fault::Evidence { id: ids[1].0 }], "{sql}");
        assert!(matches!(home.bytes(ids[1]), Err(Error::Damaged)), "{sql}");
        assert_eq!(home.bytes(ids[2]).unwrap(), b"third");
    }
}

#[test]
fn a_reference_to_nothing_is_found() {
    let home = Home::new();
    let id = home.keep_at(b"a list", 1).id;
    let origin = row_of(id, ClearanceList, 1, 1);
    home.see_as(home.holder, &origin, &cleared("509812044885", "2026-11-20"));
    tamper(&home, "PRAGMA foreign_keys = OFF; DELETE FROM evidence; DELETE FROM clearance;");
    let faults = home.ledger.verify().unwrap();
    assert_eq!(faults, vec![Fault::Reference { table: "sighting".into() }; 2]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn bytes_come_back_as_they_came(bytes in prop::collection::vec(any::<u8>(), 0..9000), times in 1usize..4) {
        let home = Home::new();
        let bytes = bytes.repeat(times);
        let kept = home.keep_at(&bytes, 1);
        prop_assert_eq!(home.bytes(kept.id).unwrap(), bytes);
    }
}
