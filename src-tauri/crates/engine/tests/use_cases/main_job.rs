//! The main job through all rooms: real ledger, real files, no clock.

use munjigi_engine::{check, clearances, export, import, incidents, notices, orders};
use munjigi_model::{AnswerKind, IncidentId, Leg, OrderFacts, OrderStatus, Waybill};
use munjigi_wire::{Check, CheckState, Imported, IncidentState};

use crate::fresh::{House, now, sample};

impl House {
    fn bring(&self, bytes: impl Into<Vec<u8>>) -> Imported {
        import::import(&self.ledger, bytes.into(), now()).unwrap()
    }

    fn sample(&self, file: &str) -> Imported {
        self.bring(sample(file))
    }

    fn check(&self) -> Check {
        check::check(&self.ledger, now()).unwrap().check
    }

    fn answer(&self, id: &str, kind: AnswerKind) {
        incidents::answer(&self.ledger, IncidentId(id.parse().unwrap()), kind, None, now()).unwrap();
    }

    fn order(&self, ordered_on: &str, number: &str) -> munjigi_wire::Order {
        let facts = OrderFacts {
            merchant: "세모몰".into(),
            order_no: Some(format!("A-{number}")),
            ordered_on: munjigi_model::KstDate::parse(ordered_on).ok(),
            total: None,
            status: OrderStatus::Shipped,
            items: Vec::new(),
            waybills: vec![Waybill::parse(number, Leg::Korea).unwrap()],
            ..OrderFacts::default()
        };
        orders::add(&self.ledger, facts, now()).unwrap()
    }
}

/// A saved page of the list: period, and rows of (day, House B/L).
fn page(from: &str, to: &str, rows: &[(&str, &str)]) -> String {
    let body: String = rows
        .iter()
        .enumerate()
        .map(|(n, (day, hbl))| {
            // A parcel keeps its declaration from list to list.
            let declaration: String = hbl.chars().rev().take(4).collect();
            let state = if day.is_empty() { "통관진행중" } else { "통관완료 후 반출" };
            format!("<tr><td>{}</td><td>{day}</td><td>목록통관</td><td>PE020726{declaration:0>8}</td><td>SEMOKE26A0{declaration} - {hbl}</td><td>{state}</td></tr>", n + 1)
        })
        .collect();
    format!(
        "<html><head><meta charset=\"utf-8\"><title>해외직구 통관정보조회</title></head><body><h2>해외직구 통관정보조회</h2>\
         <input name=\"dclrStrtDt\" value=\"{from}\"><input name=\"dclrEndDt\" value=\"{to}\"><p>총 <strong>{}</strong>건</p>\
         <table><thead><tr><th>No</th><th>수입신고수리일</th><th>통관형태</th><th>신고(제출)번호</th><th>M B/L - H B/L</th><th>처리상태</th></tr></thead>\
         <tbody>{body}</tbody></table></body></html>",
        rows.len()
    )
}

#[test]
fn the_sample_is_silent_first_and_asks_exactly_two() {
    let house = House::new();
    house.sample("orders.csv");
    let first = house.sample("first-list.html");
    assert_eq!((first.clearances.new, first.questions.len(), first.reviews.len()), (7, 0, 0));
    let second = house.sample("second-list.html");
    assert_eq!((second.questions.len(), second.reviews.len()), (2, 0));
    let check = house.check();
    assert_eq!((check.state, check.clearances, check.matched, check.ask), (CheckState::Ask, 12, 10, 2));
    assert_eq!(check.sight.until.as_deref(), Some("2026-11-20"));
}

#[test]
fn the_same_files_again_change_nothing_and_say_so() {
    let house = House::new();
    for file in ["orders.csv", "first-list.html", "second-list.html"] {
        assert!(!house.sample(file).nothing_new);
    }
    let before = export::export(&house.ledger, now()).unwrap();
    for file in ["second-list.html", "orders.csv", "first-list.html"] {
        let again = house.sample(file);
        assert!(again.nothing_new, "{file}: {again:?}");
        assert!(again.questions.is_empty() && again.reviews.is_empty());
    }
    assert_eq!(export::export(&house.ledger, now()).unwrap(), before);
}

#[test]
fn a_stranger_in_the_first_list_is_reviewed_and_never_rung() {
    let house = House::new();
    house.order("2026-11-01", "6001977027743");
    let first = house.bring(page(
        "2026-10-01",
        "2026-11-10",
        &[("2026-11-05", "6001977027743"), ("2026-10-20", "509812044885")],
    ));
    assert_eq!((first.questions.len(), first.reviews.len()), (0, 1));
    assert_eq!(house.check().review, 1);
    // A stranger's parcel in a later list is a question, once; older history brought later is not.
    let later = house.bring(page(
        "2026-10-15",
        "2026-11-18",
        &[("2026-11-15", "509813112072"), ("2026-11-05", "6001977027743"), ("2026-10-20", "509812044885")],
    ));
    assert_eq!((later.questions.len(), later.reviews.len()), (1, 0));
    let history = house.bring(page("2026-07-01", "2026-09-30", &[("2026-08-01", "8601990143")]));
    assert_eq!((history.questions.len(), history.reviews.len()), (0, 1));
}

#[test]
fn without_any_order_nothing_is_asked_and_nothing_is_called_quiet() {
    let house = House::new();
    let first = house.bring(page("2026-10-01", "2026-11-19", &[("2026-11-05", "6001977027743")]));
    assert!(first.questions.is_empty() && first.reviews.is_empty());
    let check = house.check();
    assert_eq!(
        (check.state, check.ask, check.review, check.sight.no_orders),
        (CheckState::CannotSee, 0, 0, true)
    );
    // With the first order the comparison begins; what the first list showed stays history.
    house.order("2026-11-01", "509813112072");
    assert_eq!((house.check().ask, house.check().review), (0, 1));
}

#[test]
fn before_any_list_and_after_a_month_nothing_can_be_said() {
    let house = House::new();
    assert_eq!(house.check().state, CheckState::CannotSee);
    house.order("2026-11-01", "6001977027743");
    assert_eq!(house.check().state, CheckState::CannotSee);
    house.bring(page("2026-10-01", "2026-11-19", &[("2026-11-05", "6001977027743")]));
    assert_eq!(house.check().state, CheckState::Quiet);
    for (days, state) in [(6, CheckState::Quiet), (7, CheckState::CannotSee), (40, CheckState::CannotSee)] {
        let later = check::check(&house.ledger, now() + chrono::Duration::days(days)).unwrap().check;
        assert_eq!(later.state, state, "{days} days later");
    }
}

#[test]
fn after_a_first_list_that_is_empty_a_stranger_is_a_question() {
    let house = House::new();
    house.order("2026-09-01", "6001977027743");
    assert!(house.bring(page("2026-09-01", "2026-11-01", &[])).seen.is_some());
    let later = house.bring(page("2026-09-01", "2026-11-20", &[("2026-11-15", "509812044885")]));
    assert_eq!((later.questions.len(), later.reviews.len()), (1, 0));
}

#[test]
fn an_old_page_brought_late_does_not_overrule_a_newer_one() {
    let house = House::new();
    house.order("2026-08-01", "6001977027743");
    house.bring(page("2026-08-01", "2026-11-10", &[("2026-08-12", "6001977027743")]));
    house.bring(page("2026-08-01", "2026-08-31", &[("2026-08-21", "6001977027743")]));
    let (clearance, sightings) =
        clearances::show(&house.ledger, munjigi_model::ClearanceId(1), now()).unwrap();
    assert_eq!((clearance.accepted_on.as_deref(), sightings.len()), (Some("2026-08-12"), 2));
}

#[test]
fn a_gap_between_lists_is_not_quiet_until_it_is_filled() {
    let house = House::new();
    house.order("2026-09-01", "6001977027743");
    house.bring(page("2026-08-01", "2026-09-10", &[("2026-09-05", "6001977027743")]));
    house.bring(page("2026-09-21", "2026-11-20", &[]));
    let check = house.check();
    assert_eq!(check.state, CheckState::CannotSee);
    assert_eq!(
        (check.sight.gaps[0].from.as_str(), check.sight.gaps[0].to.as_str()),
        ("2026-09-10", "2026-09-20"),
        "nobody knows how late on the tenth the file was saved"
    );
    house.bring(page("2026-09-01", "2026-09-30", &[("2026-09-05", "6001977027743")]));
    assert_eq!(house.check().state, CheckState::Quiet);
}

#[test]
fn a_list_that_lacks_what_was_there_counts_for_nothing() {
    let house = House::new();
    house.order("2026-10-20", "6001977027743");
    house.bring(page("2026-10-01", "2026-11-01", &[("2026-10-25", "6001977027743")]));
    let empty = house.bring(page("2026-10-01", "2026-11-20", &[]));
    assert_eq!((empty.seen, empty.unseen_because.as_deref()), (None, Some("shrunk")));
    assert_eq!(house.check().clearances, 1, "and nothing is taken for gone");
    assert_eq!(house.check().state, CheckState::CannotSee);
}

#[test]
fn what_was_declared_before_the_first_day_asked_about_is_not_missed() {
    let house = House::new();
    house.order("2026-10-01", "6001977027743");
    house.bring(page("2026-10-01", "2026-11-01", &[("2026-10-25", "6001977027743")]));
    // Declared on the 19th, accepted on the 25th: a list from the 20th on does not have it.
    assert!(house.bring(page("2026-10-20", "2026-11-20", &[])).seen.is_some());
}

#[test]
fn a_page_cannot_have_seen_days_after_it_was_brought() {
    let house = House::new();
    house.order("2026-11-01", "6001977027743");
    let list = house.bring(page("2026-11-01", "2027-01-31", &[("2026-11-05", "6001977027743")]));
    assert_eq!(list.seen.map(|s| s.to).as_deref(), Some("2026-11-20"));
}

#[test]
fn an_answer_holds_until_it_is_undone() {
    let house = House::new();
    for file in ["orders.csv", "first-list.html", "second-list.html"] {
        house.sample(file);
    }
    let [first, second] = house.open().try_into().unwrap();
    house.answer(&first.id, AnswerKind::Unsure);
    assert_eq!(house.check().ask, 2, "unsure settles nothing");
    house.answer(&first.id, AnswerKind::Mine);
    house.answer(&second.id, AnswerKind::NotMine);
    let check = house.check();
    assert_eq!(
        (check.state, check.ask, check.answered, check.not_mine, check.matched),
        (CheckState::Quiet, 0, 1, 1, 10)
    );
    // Bringing the same list again asks nothing again.
    house.sample("second-list.html");
    assert_eq!(house.check().ask, 0);
    incidents::undo(&house.ledger, IncidentId(second.id.parse().unwrap()), now()).unwrap();
    assert_eq!(house.open().iter().map(|i| i.id.as_str()).collect::<Vec<_>>(), [second.id.as_str()]);
    assert!(incidents::undo(&house.ledger, IncidentId(second.id.parse().unwrap()), now()).is_err());
}

#[test]
fn an_order_that_becomes_known_ends_the_question_and_its_cancelling_asks_again() {
    let house = House::new();
    for file in ["orders.csv", "first-list.html", "second-list.html"] {
        house.sample(file);
    }
    let asked = house.open().remove(0);
    let order = house.order("2026-11-01", asked.clearance.hbl.as_deref().unwrap());
    let ended = incidents::all(&house.ledger, now()).unwrap();
    let ended = ended.iter().find(|i| i.id == asked.id).unwrap();
    assert_eq!(ended.state, IncidentState::Explained);
    assert_eq!(ended.clearance.orders, std::slice::from_ref(&order.id));
    orders::cancel(&house.ledger, munjigi_model::OrderId(order.id.parse().unwrap()), now()).unwrap();
    let again = house.open();
    assert!(again.iter().any(|i| i.id == asked.id && i.reasons[0].code == "same_number_cancelled"));
}

#[test]
fn the_newer_of_two_disagreeing_lists_counts_and_both_are_kept() {
    let house = House::new();
    house.order("2026-11-01", "6001977027743");
    house.bring(page("2026-11-01", "2026-11-10", &[("", "6001977027743")]));
    let updated = house.bring(page("2026-11-01", "2026-11-20", &[("2026-11-12", "6001977027743")]));
    assert_eq!((updated.clearances.new, updated.clearances.updated), (0, 1));
    let (clearance, sightings) =
        clearances::show(&house.ledger, munjigi_model::ClearanceId(1), now()).unwrap();
    assert_eq!(clearance.accepted_on.as_deref(), Some("2026-11-12"));
    assert_eq!(clearance.stage, "released");
    assert_eq!(sightings.len(), 2);
}

#[test]
fn what_is_no_list_changes_nothing() {
    let house = House::new();
    let before = export::export(&house.ledger, now()).unwrap();
    for bytes in [
        &b""[..],
        b"<html><body><h1>502 Bad Gateway</h1></body></html>",
        "{\"error\": true, \"message\": \"조회 중 오류가 발생하였습니다.\"}".as_bytes(),
        b"\x89PNG\r\n\x1a\n",
    ] {
        let told = import::import(&house.ledger, bytes.to_vec(), now()).unwrap_err();
        assert_eq!(told.code(), munjigi_wire::ErrorCode::CannotSee);
    }
    assert_eq!(export::export(&house.ledger, now()).unwrap(), before);
}

#[test]
fn a_question_rings_once_and_history_never() {
    let house = House::new();
    house.sample("orders.csv");
    house.sample("first-list.html");
    let ring = || notices::take(&house.ledger, now()).unwrap();
    assert!(ring().is_empty(), "the first list is history");
    house.sample("second-list.html");
    let rung = ring();
    assert_eq!(rung.len(), 2);
    assert!(rung.iter().all(|i| i.kind == "question" && i.state == IncidentState::Open));
    assert!(ring().is_empty(), "not again");

    let first = IncidentId(rung[0].id.parse().unwrap());
    notices::give_back(&house.ledger, first).unwrap();
    assert_eq!(ring().len(), 1, "one that could not ring rings later");
    house.answer(&rung[0].id, AnswerKind::Mine);
    incidents::undo(&house.ledger, first, now()).unwrap();
    house.sample("second-list.html");
    assert!(ring().is_empty(), "opened again, imported again: it has rung");
    assert!(notices::give_back(&house.ledger, IncidentId(99)).is_err());
}

#[test]
fn what_was_answered_before_it_could_ring_stays_silent() {
    let house = House::new();
    for file in ["orders.csv", "first-list.html", "second-list.html"] {
        house.sample(file);
    }
    let open = house.open();
    house.answer(&open[0].id, AnswerKind::Gift);
    let rung = notices::take(&house.ledger, now()).unwrap();
    assert_eq!(rung.iter().map(|i| &i.id).collect::<Vec<_>>(), [&open[1].id]);
}

#[test]
fn orders_are_found_by_any_of_their_words() {
    let house = House::new();
    house.sample("orders.csv");
    let find = |words: &str| orders::find(&house.ledger, words, 100).unwrap();
    let all = find(" ");
    assert!(all.total > 5 && all.orders.len() == all.total);
    assert_eq!(all, orders::newest(&house.ledger, 100).unwrap());
    let lamp = find("DESK lamp");
    assert_eq!(lamp.total, 1);
    assert_eq!(lamp.orders[0].order_no.as_deref(), Some("112-9900118-2000001"));
    assert_eq!(find("509471203313").orders, lamp.orders, "by its tracking number");
    assert_eq!(find("2000001 amazon").orders, lamp.orders, "words of different places");
    assert_eq!(find("lamp nothing-like-it").total, 0);
    let page = orders::find(&house.ledger, "amazon", 2).unwrap();
    assert_eq!((page.orders.len(), page.total), (2, all.total));
    assert_eq!(page.orders, all.orders[..2], "the newest first");
}

fn fixture(file: &str) -> Vec<u8> {
    std::fs::read(format!("{}/../../../tests/data/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[test]
fn what_notices_tell_is_there_and_shows_no_day_to_be_complete() {
    let house = House::new();
    house.sample("orders.csv");
    let brought = house.bring(fixture("orders/kakao/windows-ko.txt"));
    assert_eq!((brought.clearances.new, brought.unread.len()), (2, 0), "{brought:?}");
    assert_eq!((brought.seen, brought.questions.len(), brought.reviews.len()), (None, 0, 2));
    let check = house.check();
    assert_eq!((check.state, check.clearances, check.sight.until), (CheckState::Ask, 2, None));
    assert!(house.bring(fixture("orders/kakao/windows-ko.txt")).nothing_new);
}

#[test]
fn a_message_that_looks_like_smishing_is_named_and_gives_nothing() {
    let house = House::new();
    let brought = house.bring(fixture("orders/kakao/android-en.txt"));
    assert!(brought.unread.iter().any(|part| part.why == "smishing"), "{:?}", brought.unread);
    assert_eq!((brought.orders.new, brought.clearances.new), (0, 0));
}

#[test]
fn a_forwarders_korean_number_explains_what_cleared_under_it() {
    let house = House::new();
    let brought = house.bring(fixture("orders/other/own-forwarder-list-cp949.csv"));
    assert_eq!(brought.orders.new, 3, "{brought:?}");
    let list = "총 1건\n수입신고수리일\t통관형태\t신고(제출)번호\tM B/L - H B/L\t처리상태\n\
                20261109\t목록통관\tPE02072600005102\tSEMOKE26A0123A - 6091240077312\t통관완료 후 반출\n";
    assert_eq!(house.bring(list).clearances.new, 1);
    assert_eq!((house.check().matched, house.open().len()), (1, 0));
}

#[test]
fn a_mail_updates_the_order_that_it_is_about() {
    let house = House::new();
    assert_eq!(house.bring(fixture("orders/mail/own-iherb-shipped-korean.eml")).orders.new, 1);
    let again = house.bring(fixture("orders/paste/own-iherb-order-page.txt"));
    assert_eq!((again.orders.new, house.check().orders), (0, 1), "the same shop and number: {again:?}");
}
