//! What schema 2 brought beside orders: teachings, unread parts, deliveries, pages of lists, folders.

use std::time::Duration;

use munjigi_ledger::Error;
use munjigi_ledger::tables::Recorded;
use munjigi_ledger::tables::coverage::Span;
use munjigi_ledger::tables::deliveries::{Delivery, DeliveryRow};
use munjigi_ledger::tables::folder_files::FolderFile;
use munjigi_ledger::tables::list_pages::ListPage;
use munjigi_ledger::tables::teachings::TeachingKind;
use munjigi_ledger::tables::unread::{UnreadPart, UnreadRow};
use munjigi_model::{DeliveryId, EvidenceId, FolderId, HolderId, Leg, Source, UnreadId, Waybill, WaybillKey};
use proptest::prelude::*;

use crate::support::*;

#[test]
fn what_was_taught_is_kept_until_it_is_forgotten() {
    let home = Home::new();
    let keep = |kind, key: &'static str, body: &'static str, at| {
        home.ledger.write(move |w| w.teachings().keep(kind, key, body, hour(at))).unwrap()
    };
    assert!(keep(TeachingKind::Columns, "a", "{\"1\":2}", 1));
    assert!(keep(TeachingKind::Page, "a", "{}", 2), "one key of each kind");
    assert!(!keep(TeachingKind::Columns, "a", "{\"1\":2}", 3), "the same again");
    assert!(keep(TeachingKind::Columns, "a", "{\"1\":3}", 4));
    let all = home.ledger.read(|r| r.teachings().all()).unwrap();
    let shown: Vec<_> = all.iter().map(|t| (t.kind, t.key.as_str(), t.body.as_str(), t.taught_at)).collect();
    let expected =
        [(TeachingKind::Columns, "a", "{\"1\":3}", hour(4)), (TeachingKind::Page, "a", "{}", hour(2))];
    assert_eq!(shown, expected);
    let forget = |kind| home.ledger.write(move |w| w.teachings().forget(kind, "a")).unwrap();
    assert!(forget(TeachingKind::Columns) && !forget(TeachingKind::Columns) && !forget(TeachingKind::Sender));
    let get = |kind| home.ledger.read(|r| r.teachings().get(kind, "a")).unwrap();
    assert!(get(TeachingKind::Columns).is_none());
    assert_eq!(get(TeachingKind::Page).unwrap(), all[1]);
}

fn part(place: &str, why: &str) -> UnreadPart {
    UnreadPart { place: place.into(), why: why.into(), column: None }
}

impl Home {
    fn unread_of(&self, holder: HolderId, file: EvidenceId, parts: &[UnreadPart], at: i64) -> bool {
        let parts = parts.to_vec();
        self.ledger.write(move |w| w.unread().replace(holder, file, "table", &parts, hour(at))).unwrap()
    }

    fn unread(&self) -> Vec<UnreadRow> {
        self.ledger.read(|r| r.unread().newest(100)).unwrap()
    }
}

#[test]
fn unread_parts_are_those_of_the_last_reading_and_keep_their_rows() {
    let home = Home::new();
    let (holder, other) = (home.holder, home.another_holder());
    let (file, later) = (home.keep(b"file"), home.keep(b"later"));
    let column = UnreadPart { column: Some("송장번호".into()), ..part("row 3", "damaged_number") };
    assert!(home.unread_of(holder, file, &[part("row 2", "no_day"), column.clone()], 1));
    assert!(home.unread_of(other, file, &[part("row 2", "no_day")], 1));
    assert!(home.unread_of(holder, later, &[part("row 1", "no_day")], 2));
    let places = |rows: &[UnreadRow]| rows.iter().map(|u| u.part.place.clone()).collect::<Vec<_>>();
    let before = home.unread();
    assert_eq!(places(&before), ["row 1", "row 2", "row 3", "row 2"], "the newest file first");
    assert!(!home.unread_of(holder, file, &[part("row 2", "no_day"), column.clone()], 5), "the same again");
    assert_eq!(home.unread(), before);

    assert!(home.unread_of(holder, file, &[column, part("row 4", "no_day")], 5));
    let after = home.unread();
    assert_eq!(after.len(), 4);
    assert!(after.contains(&before[2]) && !after.contains(&before[1]), "what stays has its row");
    assert!(after.contains(&before[3]), "another holder's is another's");
    let id = before[2].id;
    assert_eq!(home.ledger.read(|r| r.unread().get(id)).unwrap(), before[2]);
    assert!(home.unread_of(holder, file, &[], 6));
    assert_eq!(home.ledger.read(|r| r.unread().count()).unwrap(), 2);
    assert_eq!(home.ledger.read(|r| r.unread().newest(1)).unwrap().len(), 1);
    let gone = home.ledger.read(|r| r.unread().get(UnreadId(99)));
    assert!(matches!(gone, Err(Error::NoSuch { what: "unread" })));
    home.assert_sound();
}

#[test]
fn a_part_that_is_told_twice_is_one() {
    let home = Home::new();
    let file = home.keep(b"file");
    home.unread_of(home.holder, file, &[part("row 2", "no_day"), part("row 2", "no_day")], 1);
    assert_eq!(home.unread().len(), 1);
}

impl Home {
    fn carrier_says(
        &self,
        at: i64,
        carrier: Option<&'static str>,
        status: &'static str,
    ) -> Recorded<DeliveryId> {
        let evidence = self.keep(format!("message of {at}").as_bytes());
        let holder = self.holder;
        self.ledger
            .write(move |w| {
                let waybill = Waybill::parse("5098-1204-4885", Leg::Korea).unwrap();
                let said = Delivery { carrier, waybill: &waybill, status };
                w.deliveries().record(holder, &said, &row_of(evidence, Source::Notice, 1, at))
            })
            .unwrap()
    }

    fn delivery(&self) -> DeliveryRow {
        let [one] = self.ledger.read(|r| r.deliveries().all()).unwrap().try_into().unwrap();
        one
    }
}

#[test]
fn a_delivery_is_what_was_said_of_the_newest_moment() {
    let home = Home::new();
    let first = home.carrier_says(5, None, "out_for_delivery");
    let id = first.id();
    assert_eq!(first, Recorded::New(id));
    assert_eq!(home.carrier_says(5, None, "out_for_delivery"), Recorded::Same(id));
    assert_eq!(home.carrier_says(3, Some("CJ"), "arrived"), Recorded::Updated(id), "older news fill a gap");
    let known = home.delivery();
    assert_eq!((known.carrier.as_deref(), known.status.as_str()), (Some("CJ"), "out_for_delivery"));
    assert_eq!(known.as_of, hour(5));
    assert_eq!(home.carrier_says(4, Some("Hanjin"), "arrived"), Recorded::Same(id), "and overrule nothing");
    assert_eq!(home.carrier_says(8, None, "delivered"), Recorded::Updated(id));
    assert_eq!(home.carrier_says(9, None, "delivered"), Recorded::Same(id));
    assert_eq!(home.carrier_says(8, None, "failed"), Recorded::Same(id), "between the two that agree");
    let known = home.delivery();
    assert_eq!((known.carrier.as_deref(), known.status.as_str()), (Some("CJ"), "delivered"));
    assert_eq!((known.as_of, known.first_seen_at, known.changed_at), (hour(9), hour(5), hour(8)));
    assert_eq!(known.evidence, Some(home.keep(b"message of 9")), "of the newest word");
    assert_eq!(known.place, "row 1");
    let (holder, other) = (home.holder, home.another_holder());
    let of = |holder, number: &str| {
        let key = WaybillKey::of(number);
        home.ledger.read(|r| r.deliveries().of(holder, &key)).unwrap()
    };
    assert_eq!(of(holder, "0509812044885").unwrap(), known);
    assert!(of(other, "509812044885").is_none() && of(holder, "509812044886").is_none());
    home.assert_sound();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn the_order_of_arrival_means_nothing_to_a_delivery(arrival in Just((1i64..5).collect::<Vec<_>>()).prop_shuffle()) {
        let home = Home::new();
        for at in &arrival {
            home.carrier_says(*at, Some("CJ"), ["a", "b", "c", "d", "e"][usize::try_from(*at).unwrap()]);
        }
        let known = home.delivery();
        prop_assert_eq!((known.status.as_str(), known.as_of), ("e", hour(4)));
        prop_assert_eq!(known.evidence, Some(home.keep(b"message of 4")));
        for at in arrival {
            let again = home.carrier_says(at, Some("CJ"), ["a", "b", "c", "d", "e"][usize::try_from(at).unwrap()]);
            prop_assert!(matches!(again, Recorded::Same(_)));
        }
    }
}

const HOUR: Duration = Duration::from_secs(3600);

#[test]
fn pages_of_the_very_same_list_are_found_together() {
    let home = Home::new();
    let (holder, other) = (home.holder, home.another_holder());
    let period = Some(Span { from: day("2026-10-01"), to: day("2026-11-20") });
    let add = |holder, name: &str, period, said, at| {
        let evidence = home.keep(name.as_bytes());
        let page = ListPage { evidence, as_of: hour(at), first_row: Some(11), rows: 10 };
        home.ledger.write(move |w| w.list_pages().add(holder, &page, period, said, hour(at))).unwrap();
        evidence
    };
    let beside = |period, said, at, within| {
        let pages = home.ledger.read(|r| r.list_pages().beside(holder, period, said, hour(at), within));
        let pages = pages.unwrap();
        assert!(pages.iter().all(|page| (page.first_row, page.rows) == (Some(11), 10)));
        pages.into_iter().map(|page| (page.evidence, page.as_of)).collect::<Vec<_>>()
    };
    let first = add(holder, "page 1", period, 29, 10);
    let second = add(holder, "page 2", period, 29, 11);
    let undated = add(holder, "of no period", None, 29, 10);
    add(holder, "of another period", Some(Span { from: day("2026-10-02"), to: day("2026-11-20") }), 29, 10);
    add(holder, "of another count", period, 30, 10);
    add(holder, "of yesterday", period, 29, -14);
    add(other, "another's", period, 29, 10);
    assert_eq!(beside(period, 29, 10, HOUR), [(first, hour(10)), (second, hour(11))]);
    assert_eq!(beside(period, 29, 12, HOUR), [(second, hour(11))]);
    assert_eq!(beside(None, 29, 10, HOUR), [(undated, hour(10))]);
    assert_eq!(beside(period, 28, 10, HOUR), []);
    assert_eq!(beside(period, 29, 10, Duration::MAX).len(), 3);
    assert_eq!(add(holder, "page 1", period, 29, 10), first, "the same page again");
    assert_eq!(beside(period, 29, 10, HOUR).len(), 2);
}

#[test]
fn what_the_pages_of_a_list_show_together_is_counted_once() {
    let home = Home::new();
    let (first, second) = (home.keep(b"page 1"), home.keep(b"page 2"));
    let see = |page, row, hbl: &str, source| {
        placed(home.see_as(home.holder, &row_of(page, source, row, 1), &cleared(hbl, "2026-11-18")))
    };
    let a = see(first, 1, "509812044881", Source::ClearanceList);
    let b = see(first, 2, "509812044882", Source::ClearanceList);
    assert_eq!(see(second, 1, "509812044882", Source::ClearanceList), b, "on both pages");
    let c = see(second, 2, "509812044883", Source::ClearanceList);
    see(second, 3, "509812044884", Source::Notice);
    let of = |pages: &[EvidenceId]| home.ledger.read(|r| r.sightings().clearances_of(pages)).unwrap();
    assert_eq!(of(&[first]), [a, b]);
    assert_eq!(of(&[first, second]), [a, b, c]);
    assert_eq!(of(&[]), []);
}

#[test]
fn folders_and_what_was_read_in_them() {
    let home = Home::new();
    let add = |path: &'static str, at| home.ledger.write(move |w| w.folders().add(path, hour(at))).unwrap();
    let downloads = add("/home/a/Downloads", 1);
    let id = downloads.id();
    assert_eq!(downloads, Recorded::New(id));
    assert_eq!(add("/home/a/Downloads", 2), Recorded::Same(id));
    let mails = add("/home/a/Mail", 3).id();
    let file = |name: &str, offset, why: Option<&str>| FolderFile {
        name: name.into(),
        bytes: 1000 + offset,
        modified_at: hour(1),
        offset,
        messages: offset / 100,
        read_at: hour(2),
        why: why.map(str::to_owned),
    };
    let note =
        |folder, file: FolderFile| home.ledger.write(move |w| w.folder_files().note_file(folder, &file));
    note(mails, file("inbox.mbox", 500, None)).unwrap();
    note(mails, file("x.bin", 0, Some("unknown"))).unwrap();
    note(id, file("x.bin", 0, None)).unwrap();
    let known = |folder, name: &str| home.ledger.read(|r| r.folder_files().file(folder, name)).unwrap();
    assert_eq!(known(mails, "inbox.mbox"), Some(file("inbox.mbox", 500, None)));
    assert_eq!(known(id, "inbox.mbox"), None);
    note(mails, file("inbox.mbox", 900, None)).unwrap();
    assert_eq!(known(mails, "inbox.mbox"), Some(file("inbox.mbox", 900, None)));
    let unread = |folder| home.ledger.read(|r| r.folder_files().unread_files(folder)).unwrap();
    assert_eq!(unread(mails), [file("x.bin", 0, Some("unknown"))]);
    assert_eq!(unread(id), []);
    assert!(matches!(note(id, file("long", u64::MAX - 1000, None)), Err(Error::Value { column: "bytes" })));
    assert!(note(FolderId(99), file("nowhere", 0, None)).is_err());

    home.ledger.write(move |w| w.folders().remove(mails)).unwrap();
    let left = home.ledger.read(|r| r.folders().all()).unwrap();
    assert_eq!(
        left.iter().map(|f| (f.id, f.path.as_str(), f.added_at)).collect::<Vec<_>>(),
        [(id, "/home/a/Downloads", hour(1))]
    );
    assert_eq!(known(mails, "inbox.mbox"), None);
    assert!(known(id, "x.bin").is_some(), "another folder's file");
    assert_eq!(home.ledger.read(|r| r.folders().get(id)).unwrap(), left[0]);
    let again = home.ledger.write(move |w| w.folders().remove(mails));
    assert!(matches!(again, Err(Error::NoSuch { what: "folder" })));
    home.assert_sound();
}
