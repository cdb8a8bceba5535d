//! Bringing older ledgers to a newer schema: the first one to this program's, and this one to that of a later program.

use munjigi_model::{HolderId, OrderFacts, OrderId, OrderStatus, Source};

use super::*;
use crate::tables::Recorded;
use crate::tables::sightings::Origin;

type Version = fn(u32) -> String;

/// The program of schema 1.
const FIRST: Plan = Plan { schema: 1, ..Plan::OURS };

/// A ledger of schema 1 with the orders that the SQL puts in it, opened by this program.
fn migrated_from_first(orders: &str) -> (TempDir, Ledger) {
    let folder = tempfile::tempdir().unwrap();
    let site = site(&folder);
    let ledger = Ledger::open_as(site.clone(), FIRST).unwrap();
    let sql = format!("INSERT INTO holder VALUES (1, '나', 0), (2, '다른 이', 0); {orders}");
    ledger.writer().unwrap().on_connection(move |conn| Ok(conn.execute_batch(&sql)?)).unwrap();
    drop(ledger);
    let ledger = Ledger::open_as(site, Plan::OURS).unwrap();
    assert_eq!(ledger.verify().unwrap(), [] as [Fault; 0]);
    (folder, ledger)
}

fn numbered(merchant: &str, order_no: &str) -> OrderFacts {
    OrderFacts {
        merchant: merchant.into(),
        order_no: Some(order_no.into()),
        ordered_on: None,
        total: None,
        status: OrderStatus::Shipped,
        items: Vec::new(),
        ..OrderFacts::default()
    }
}

fn record(ledger: &Ledger, holder: i64, facts: OrderFacts) -> Recorded<OrderId> {
    let origin = Origin { source: Source::Export, ..Origin::person(now()) };
    ledger.write(move |w| w.orders().record(HolderId(holder), &facts, &origin)).unwrap()
}

#[test]
fn orders_of_the_first_schema_are_found_by_their_shop_however_it_is_spelled() {
    let (_folder, ledger) = migrated_from_first(
        "INSERT INTO orders VALUES (7, 1, 'Amazon.com', '112-1', '2026-10-02', '79.98', 'USD', 'shipped', 'total', 5, 6, 7);
         INSERT INTO item VALUES (7, 0, 'Tea', 2);
         INSERT INTO waybill VALUES (7, 1, 'TBA383366192759', 'TBA383366192759', 'origin');
         INSERT INTO sighting VALUES (1, 1, NULL, 7, 'export', 5, 6, NULL, '', NULL);
         INSERT INTO orders VALUES (9, 1, '', '77', NULL, NULL, NULL, 'unknown', '', 5, 6, 6);
         INSERT INTO orders VALUES (11, 1, 'Coupang', NULL, NULL, NULL, NULL, 'unknown', '', 5, 6, 6);",
    );
    let known = ledger.read(|r| r.orders().get(OrderId(7))).unwrap();
    assert_eq!((known.facts.items.len(), known.facts.waybills.len()), (1, 1));
    assert_eq!((known.added_at.timestamp_millis(), known.changed_at.timestamp_millis()), (6, 7));
    assert_eq!(known.facts.total.map(|total| total.to_string()), Some("79.98 USD".into()));
    assert_eq!(ledger.read(|r| r.sightings().of_order(OrderId(7))).unwrap().len(), 1);
    assert_eq!(record(&ledger, 1, numbered("아마존", "112-1")), Recorded::Same(OrderId(7)));
    assert_eq!(
        record(&ledger, 1, numbered("iHerb", "77")),
        Recorded::Updated(OrderId(9)),
        "it gets its shop"
    );
    assert!(matches!(record(&ledger, 2, numbered("아마존", "112-1")), Recorded::New(_)));
    assert_eq!(ledger.read(|r| r.orders().count()).unwrap(), 4);
}

#[test]
fn two_orders_that_come_out_as_one_are_both_kept() {
    let (_folder, ledger) = migrated_from_first(
        "INSERT INTO orders VALUES (1, 1, 'Amazon', '112-1', NULL, NULL, NULL, 'ordered', '', 5, 5, 5);
         INSERT INTO orders VALUES (2, 1, 'Amazon.com', '112-1', NULL, NULL, NULL, 'ordered', '', 5, 5, 5);
         INSERT INTO orders VALUES (3, 2, 'Amazon.com', '112-1', NULL, NULL, NULL, 'ordered', '', 5, 5, 5);
         INSERT INTO waybill VALUES (2, 1, '509812044885', '509812044885', 'korea');",
    );
    let [elder, younger] = [1, 2].map(|id| ledger.read(|r| r.orders().get(OrderId(id))).unwrap());
    assert_eq!((elder.facts.waybills.len(), younger.facts.waybills.len()), (0, 1));
    assert_eq!(record(&ledger, 1, numbered("Amazon.co.jp", "112-1")), Recorded::Same(OrderId(1)));
    assert_eq!(record(&ledger, 2, numbered("Amazon.co.jp", "112-1")), Recorded::Same(OrderId(3)));
    assert_eq!(record(&ledger, 1, numbered("", "112-1")), Recorded::Same(OrderId(1)));
    assert_eq!(ledger.read(|r| r.orders().get(OrderId(2))).unwrap(), younger);

    // The person may still change the younger, and give it a name of its own; not that of the elder.
    let set =
        |facts: OrderFacts| ledger.write(move |w| w.orders().set(OrderId(2), &facts, &Origin::person(now())));
    assert!(set(OrderFacts { status: OrderStatus::Returned, ..younger.facts.clone() }).unwrap());
    let taken = set(OrderFacts { merchant: "아마존".into(), ..younger.facts.clone() });
    assert!(matches!(taken, Err(Error::AlreadyThere { what: "order" })));
    assert!(set(numbered("Amazon.com", "112-2")).unwrap());
    assert_eq!(record(&ledger, 1, numbered("Amazon", "112-2")), Recorded::Same(OrderId(2)));
    let shops = ledger.read(|r| r.orders().shops()).unwrap();
    assert_eq!(shops.iter().map(|shop| shop.orders).collect::<Vec<_>>(), [3], "one shop");
    assert_eq!(ledger.verify().unwrap(), [] as [Fault; 0]);
}

#[test]
fn a_program_of_the_first_schema_reads_and_does_not_write() {
    let (folder, ledger) = migrated_from_first(
        "INSERT INTO orders VALUES (1, 1, 'Amazon', '112-1', NULL, NULL, NULL, 'ordered', '', 5, 5, 5);",
    );
    drop(ledger);
    let first = Ledger::open_as(site(&folder), FIRST).unwrap();
    let listed: Vec<i64> = {
        let list = |conn: &Connection| {
            let mut orders = conn.prepare("SELECT id, merchant, order_no FROM orders")?;
            let ids = orders.query_map([], |row| row.get(0))?.collect::<std::result::Result<_, _>>()?;
            Ok(ids)
        };
        first.inner.readers.read(list).unwrap()
    };
    assert_eq!(listed, [1]);
    assert!(matches!(note(&first, 1), Err(Error::TooNewToWrite { needed: 5, known: 1 })));
}

#[test]
fn what_was_imported_before_is_the_newest_look_at_its_shop() {
    let (_folder, ledger) = migrated_from_first(
        "INSERT INTO orders VALUES (1, 1, 'Amazon.com', '112-1', NULL, NULL, NULL, 'shipped', '', 7, 8, 8);
         INSERT INTO orders VALUES (2, 1, '아마존', '112-2', NULL, NULL, NULL, 'shipped', '', 5, 8, 8);
         INSERT INTO orders VALUES (3, 2, 'iHerb', '5', NULL, NULL, NULL, 'ordered', '', 9, 9, 9);
         INSERT INTO sighting VALUES (1, 1, NULL, 1, 'export', 6, 8, NULL, '', NULL);
         INSERT INTO sighting VALUES (2, 1, NULL, 2, 'export', 5, 8, NULL, '', NULL);
         INSERT INTO sighting VALUES (3, 2, NULL, 3, 'person', 9, 9, NULL, '', NULL);",
    );
    let seen = ledger.read(|r| r.shops_seen().all()).unwrap();
    let seen: Vec<_> =
        seen.iter().map(|it| (it.holder.0, it.merchant.as_str(), it.until.timestamp_millis())).collect();
    assert_eq!(seen, [(1, "amazon", 6)], "what the person entered was no import");
}

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

/// The name of that backup.
fn before() -> String {
    format!("ledger.before-schema-{}", SCHEMA + 1)
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
    assert_eq!(names(&folder), ["ledger", &before(), "ledger.keys"]);
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
    let refused = note(&ledger, 2);
    assert!(
        matches!(refused, Err(Error::TooNewToWrite { needed, known: SCHEMA }) if needed == SCHEMA + 1),
        "{refused:?}"
    );
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
    assert_eq!(names(&folder), ["ledger", &before(), "ledger.keys"]);
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
        assert_eq!(noted(&Ledger::open_as(site, LATER).unwrap()), [1, 2], "{what}: the mended one goes on");
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
    let full = Site { path: folder.path().join("copy"), key: DataKey::from_bytes([1; 32]), ..site.clone() };
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
