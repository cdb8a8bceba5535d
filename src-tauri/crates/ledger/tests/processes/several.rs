//! Programs that work at the same time.

use munjigi_ledger::Ledger;

use crate::child::{ACTS, Other, key, note, noted};

pub fn write_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger");
    let ledger = Ledger::open(&path, &key()).unwrap();
    let mut others: Vec<Other> = (1..5).map(|n| Other::start(&format!("write:{n}"), &path)).collect();
    for other in &mut others {
        assert_eq!(other.hear(), "open");
    }
    others.iter_mut().for_each(Other::go);
    for n in 0..ACTS {
        note(&ledger, n).unwrap();
        let so_far = noted(&ledger);
        assert!((0..=n).all(|mine| so_far.binary_search(&mine).is_ok()));
        assert_eq!(ledger.verify().unwrap(), [], "others' writing does not look like damage");
    }
    others.into_iter().for_each(Other::ends_well);
    assert_eq!(noted(&ledger), (0..5 * ACTS).collect::<Vec<_>>());
    assert_eq!(ledger.verify().unwrap(), []);
}

pub fn make_at_once() {
    let folder = tempfile::tempdir().unwrap();
    for round in 0..5 {
        let path = folder.path().join(format!("ledger {round}"));
        let mut others: Vec<Other> = (0..5).map(|n| Other::start(&format!("make:{n}"), &path)).collect();
        others.iter_mut().for_each(Other::go);
        others.into_iter().for_each(Other::ends_well);
        let ledger = Ledger::open(&path, &key()).unwrap();
        assert_eq!(noted(&ledger), [0, 1, 2, 3, 4]);
        assert_eq!(ledger.read(|r| r.holders().all()).unwrap().len(), 1);
        assert_eq!(ledger.verify().unwrap(), []);
    }
}

/// SQLCipher makes itself ready at the first opening of a process; see `store/connection.rs`.
pub fn first_threads() {
    let folder = tempfile::tempdir().unwrap();
    for round in 0..20 {
        Other::start("threads", &folder.path().join(format!("ledger {round}"))).ends_well();
    }
}

pub fn notice() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger");
    let ledger = Ledger::open(&path, &key()).unwrap();
    let mut other = Other::start("open", &path);
    assert_eq!(other.hear(), "[]");
    let before = ledger.data_version().unwrap();
    note(&ledger, 1).unwrap();
    assert_eq!(ledger.data_version().unwrap(), before, "one's own write");
    other.go();
    other.ends_well();
    assert_ne!(ledger.data_version().unwrap(), before, "another program's write");
    assert_eq!(noted(&ledger), [1, 99]);
}

pub fn die() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger");
    for n in 0..3 {
        let mut other = Other::start("open", &path);
        other.hear();
        let ledger = Ledger::open(&path, &key()).unwrap();
        note(&ledger, n).unwrap();
        other.kill();
        note(&ledger, 10 + n).unwrap();
        assert_eq!(noted(&ledger).len() as i64, 2 * (n + 1));
        assert_eq!(ledger.verify().unwrap(), []);
    }
}
