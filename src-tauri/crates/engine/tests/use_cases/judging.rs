//! What is kept of comparisons, and what the person can do about them: previews of answers, links given up, questions by hand.

use chrono::{DateTime, TimeDelta, Utc};
use munjigi_engine::brought::{Brought, read};
use munjigi_engine::by_hand::{self, Told};
use munjigi_engine::{Error, check, clearances, import, incidents, notices, orders, unlink, why};
use munjigi_ledger::tables::verdicts::KeptVerdict;
use munjigi_model::{
    AnswerKind, ClearanceFacts, ClearanceId, IncidentId, KstDate, Leg, Occasion, OrderFacts, OrderId,
    OrderStatus, Verdict, Waybill,
};
use munjigi_wire::{CheckState, Incident, IncidentState};

use crate::fresh::{House, now, sample};

impl House {
    fn verdict(&self, id: ClearanceId) -> KeptVerdict {
        self.ledger.read(|r| r.verdicts().of(id)).unwrap().unwrap()
    }

    fn keep(&self, verdict: KeptVerdict) {
        self.ledger.write(move |w| w.verdicts().keep(&verdict)).unwrap();
    }

    fn first_order(&self) -> OrderId {
        self.ledger.read(|r| r.orders().all()).unwrap()[0].id
    }

    /// The first clearance that an order's number explains.
    fn matched(&self) -> munjigi_wire::Clearance {
        let all = clearances::list(&self.ledger, now()).unwrap();
        all.into_iter().find(|it| it.verdict.as_deref() == Some("confirmed")).unwrap()
    }

    fn until(&self) -> Vec<(String, DateTime<Utc>)> {
        let seen = self.ledger.read(|r| r.shops_seen().all()).unwrap();
        seen.into_iter().map(|it| (it.merchant.as_str().to_owned(), it.until)).collect()
    }
}

fn number(id: &str) -> i64 {
    id.parse().unwrap()
}

fn clearance_of(incident: &Incident) -> ClearanceId {
    ClearanceId(number(&incident.clearance.id))
}

#[test]
fn every_clearance_has_its_verdict_and_a_second_look_writes_nothing() {
    let house = House::with_sample();
    let kept = house.ledger.read(|r| r.verdicts().all()).unwrap();
    assert_eq!(kept.len(), 12);
    assert_eq!(kept.values().filter(|it| it.verdict.needs_person()).count(), 2);
    let before = house.ledger.state_of_writing().unwrap();
    check::check(&house.ledger, now() + TimeDelta::hours(1)).unwrap();
    assert_eq!(house.ledger.state_of_writing().unwrap(), before);
    // Of other weights it is made anew, and only then.
    let of_before = KeptVerdict { weights: 0, verdict: Verdict::Unknown, ..house.verdict(ClearanceId(1)) };
    house.keep(of_before);
    check::check(&house.ledger, now()).unwrap();
    assert_eq!(house.verdict(ClearanceId(1)), kept[&ClearanceId(1)]);
}

#[test]
fn a_link_that_is_given_up_is_asked_about_and_says_what_it_was() {
    let house = House::with_sample();
    let [asked, _] = house.open().try_into().unwrap();
    let (clearance, order) = (clearance_of(&asked), house.first_order());
    // As it stood while the comparison took it for an order.
    let likely = KeptVerdict { verdict: Verdict::Likely, orders: vec![order], ..house.verdict(clearance) };
    house.keep(likely);
    let id = IncidentId(number(&asked.id));
    house.ledger.write(move |w| w.incidents().close(id, munjigi_model::Closed::Explained, now())).unwrap();
    let again = house.open();
    assert_eq!(again.len(), 2, "{again:?}");
    let again = again.into_iter().find(|incident| incident.id == asked.id).unwrap();
    let given_up = again.reasons.iter().find(|reason| reason.code == "link_given_up").unwrap();
    assert_eq!(given_up.order, Some(order.to_string()));
    assert!(given_up.order_label.as_deref().unwrap().contains("112-9900118-2000001"));
    let of_comparison = asked.reasons.iter().map(|reason| reason.code.as_str());
    let codes = again.reasons.iter().map(|reason| reason.code.as_str());
    assert_eq!(
        codes.filter(|code| *code != "link_given_up").collect::<Vec<_>>(),
        of_comparison.collect::<Vec<_>>()
    );
}

#[test]
fn a_preview_says_what_the_answer_does_and_does_nothing() {
    let house = House::with_sample();
    let [asked, other] = house.open().try_into().unwrap();
    // What was likely before, and is not any more, changes with whatever brings the verdicts up to date.
    let (clearance, order) = (clearance_of(&other), house.first_order());
    let likely = KeptVerdict { verdict: Verdict::Likely, orders: vec![order], ..house.verdict(clearance) };
    house.keep(likely.clone());
    let (id, mine) = (IncidentId(number(&asked.id)), AnswerKind::Mine);
    let foretold = incidents::preview(&house.ledger, id, mine, Some(order), now()).unwrap();
    assert_eq!(house.verdict(clearance), likely);
    assert!(house.ledger.read(|r| r.answers().of(id)).unwrap().is_empty());
    let answered = incidents::answer(&house.ledger, id, mine, Some(order), now()).unwrap();
    let without_row =
        |answered: &munjigi_wire::Answered| (answered.incident.clone(), answered.changes.clone());
    assert_eq!(without_row(&answered), without_row(&foretold));
    assert_eq!(answered.incident.state, IncidentState::Answered);
    let [change] = answered.changes.as_slice() else { panic!("{:?}", answered.changes) };
    assert_eq!((&change.clearance.id, change.was.as_deref()), (&other.clearance.id, Some("likely")));
    assert_eq!(change.was_order_labels.len(), 1);
    let undone = incidents::undo(&house.ledger, id, now()).unwrap();
    assert_eq!((undone.incident.state, undone.incident.answer), (IncidentState::Open, None));
}

#[test]
fn an_answer_answers_nothing_but_what_it_was_asked() {
    for kind in AnswerKind::ALL {
        let house = House::with_sample();
        let [asked, other] = house.open().try_into().unwrap();
        incidents::answer(&house.ledger, IncidentId(number(&asked.id)), *kind, None, now()).unwrap();
        let open = house.open();
        let expected: Vec<_> = if kind.settles() { vec![&other.id] } else { vec![&asked.id, &other.id] };
        assert_eq!(open.iter().map(|it| &it.id).collect::<Vec<_>>(), expected, "{kind:?}");
    }
}

#[test]
fn a_wrong_link_is_given_up_in_one_step_and_comes_back_only_when_that_is_taken_back() {
    let house = House::with_sample();
    let linked = house.matched();
    let id = ClearanceId(number(&linked.id));
    let asked = unlink::unlink(&house.ledger, id, now()).unwrap();
    assert_eq!((&asked.clearance.id, asked.state), (&linked.id, IncidentState::Open));
    assert_eq!(
        (asked.reasons[0].code.as_str(), &asked.reasons[0].order),
        ("set_apart", &linked.orders.first().cloned())
    );
    assert!(!asked.clearance.orders.contains(&linked.orders[0]), "others may be named, this one is not");
    assert!(asked.reasons.iter().all(|reason| reason.code != "link_given_up"), "it is said once");
    assert!(asked.reasons.iter().all(|reason| reason.code != "same_number"), "{:?}", asked.reasons);
    assert!(matches!(unlink::unlink(&house.ledger, id, now()), Err(Error::NotLinked)));
    import::import(&house.ledger, sample("orders.csv"), now()).unwrap();
    assert_eq!(house.open().len(), 3, "an import does not link it again");

    let linked_again = unlink::undo(&house.ledger, id, now()).unwrap();
    assert_eq!(linked_again, linked);
    assert_eq!(house.open().len(), 2);
    assert!(matches!(unlink::undo(&house.ledger, id, now()), Err(Error::NothingToUndo)));
}

#[test]
fn an_order_that_a_parcel_was_taken_from_is_free_for_another() {
    let house = House::new();
    let facts = OrderFacts {
        merchant: "iHerb".into(),
        order_no: Some("532004417".into()),
        ordered_on: KstDate::parse("2026-11-02").ok(),
        status: OrderStatus::Shipped,
        waybills: vec![Waybill::parse("509812044885", Leg::Korea).unwrap()],
        ..OrderFacts::default()
    };
    let order = orders::add(&house.ledger, facts, now()).unwrap();
    let cleared = |declaration: &str, day: &str| {
        let facts = ClearanceFacts {
            hbl: Some("509812044885".into()),
            declaration_no: Some(declaration.into()),
            accepted_on: KstDate::parse(day).ok(),
            ..ClearanceFacts::default()
        };
        clearances::add(&house.ledger, facts, now()).unwrap().unwrap()
    };
    let first = cleared("1235626107745M", "2026-11-12");
    assert_eq!(first.orders, [order.id.as_str()]);
    unlink::unlink(&house.ledger, ClearanceId(number(&first.id)), now()).unwrap();
    let other = cleared("1235626107746M", "2026-11-13");
    assert_eq!((other.verdict.as_deref(), other.orders), (Some("confirmed"), vec![order.id]));
    let [asked] = house.open().try_into().unwrap();
    assert_eq!(asked.clearance.id, first.id);
}

#[test]
fn who_says_later_that_it_is_of_the_order_is_believed() {
    let house = House::with_sample();
    let linked = house.matched();
    let asked = unlink::unlink(&house.ledger, ClearanceId(number(&linked.id)), now()).unwrap();
    let order = OrderId(number(&linked.orders[0]));
    let id = IncidentId(number(&asked.id));
    let answered =
        incidents::answer(&house.ledger, id, AnswerKind::Mine, Some(order), now()).unwrap().incident;
    assert_eq!(
        (answered.state, answered.clearance.verdict.as_deref()),
        (IncidentState::Answered, Some("confirmed"))
    );
    assert_eq!(answered.clearance.orders, linked.orders);
    let own = unlink::unlink(&house.ledger, ClearanceId(number(&linked.id)), now());
    assert!(matches!(own, Err(Error::NotLinked)), "an answer is taken back by undoing it");
}

fn told(occasion: Occasion, number: Option<&str>) -> Told {
    Told {
        occasion,
        day: KstDate::parse("2026-11-20").unwrap(),
        number: number.map(str::to_owned),
        note: Some("갈색 상자".into()),
    }
}

#[test]
fn a_parcel_at_the_door_is_asked_about_until_it_is_answered_and_never_rings() {
    let house = House::new();
    let raised = by_hand::raise(&house.ledger, told(Occasion::Door, None), now()).unwrap().unwrap();
    assert_eq!((raised.by_hand.as_deref(), raised.note.as_deref()), (Some("door"), Some("갈색 상자")));
    assert_eq!(raised.reasons[0].code, "by_hand_door");
    assert!(raised.clearance.provisional, "nothing but its day is known");
    assert!(notices::take(&house.ledger, now()).unwrap().is_empty());
    assert_eq!(
        check::check(&house.ledger, now()).unwrap().check.state,
        CheckState::Ask,
        "without any order too"
    );
    let id = IncidentId(number(&raised.id));
    incidents::answer(&house.ledger, id, AnswerKind::Gift, None, now()).unwrap();
    assert!(house.open().is_empty());
    incidents::undo(&house.ledger, id, now()).unwrap();
    assert_eq!(house.open().len(), 1);
}

#[test]
fn a_bill_for_a_parcel_that_an_order_explains_is_asked_about_all_the_same() {
    let house = House::with_sample();
    let known = house.matched();
    let raised =
        by_hand::raise(&house.ledger, told(Occasion::Bill, known.hbl.as_deref()), now()).unwrap().unwrap();
    assert_eq!((&raised.clearance.id, raised.clearance.verdict.as_deref()), (&known.id, Some("confirmed")));
    assert_eq!(raised.clearance.accepted_on, known.accepted_on, "the day of a bill is no fact of the parcel");
    assert_eq!(house.open().len(), 3);
    let checked = check::check(&house.ledger, now()).unwrap().check;
    assert_eq!((checked.matched, checked.ask), (9, 3));
    import::import(&house.ledger, sample("second-list.html"), now()).unwrap();
    assert_eq!(house.open().len(), 3, "it ends by an answer alone");
}

#[test]
fn what_was_answered_before_is_no_answer_to_a_new_doubt() {
    let house = House::with_sample();
    let [asked, _] = house.open().try_into().unwrap();
    let id = IncidentId(number(&asked.id));
    incidents::answer(&house.ledger, id, AnswerKind::Mine, None, now()).unwrap();
    let later = now() + TimeDelta::hours(1);
    let of_it = told(Occasion::Message, asked.clearance.hbl.as_deref());
    let raised = by_hand::raise(&house.ledger, of_it, later).unwrap().unwrap();
    assert_eq!((&raised.id, raised.state), (&asked.id, IncidentState::Open));
    let answered = incidents::answer(&house.ledger, id, AnswerKind::NotMine, None, later).unwrap().incident;
    assert_eq!(answered.state, IncidentState::Answered);
}

#[test]
fn why_gives_all_reasons_of_a_verdict() {
    let house = House::with_sample();
    let linked = house.matched();
    let told = why(&house.ledger, ClearanceId(number(&linked.id)), now()).unwrap();
    assert_eq!((told.clearance.order_labels.len(), told.incident), (1, None));
    assert_eq!(told.reasons[0].code, "same_number");
    assert_eq!(told.judged_at.as_deref(), Some("2026-11-20T03:00:00Z"));
    let [asked, _] = house.open().try_into().unwrap();
    let told = why(&house.ledger, clearance_of(&asked), now()).unwrap();
    assert_eq!((told.incident, told.reasons), (Some(asked.id), asked.reasons));
    assert!(why(&house.ledger, ClearanceId(999), now()).is_err());
    let empty = House::new();
    let raised = by_hand::raise(&empty.ledger, told_of_message(), now()).unwrap().unwrap();
    let told = why(&empty.ledger, clearance_of(&raised), now()).unwrap();
    assert_eq!((told.clearance.verdict, told.unexplained, told.judged_at), (None, None, None));
}

fn told_of_message() -> Told {
    told(Occasion::Message, Some("509812044999"))
}

#[test]
fn a_shop_is_known_until_its_newest_file_was_made() {
    let house = House::new();
    let take = |bytes: Vec<u8>, made_at: Option<DateTime<Utc>>, now: DateTime<Utc>| {
        let brought = made_at.map_or_else(
            || Brought::file(bytes.clone()),
            |made_at| Brought::file_of(bytes.clone(), Some(made_at)),
        );
        import::take(&house.ledger, &read(&house.ledger, &brought, now).unwrap(), now, None).unwrap();
        house.until()
    };
    let (orders, day) = (sample("orders.csv"), TimeDelta::days(1));
    let saved = now() - day * 5;
    assert_eq!(take(orders.clone(), Some(saved), now()), [("amazon".to_owned(), saved)]);
    // The very same bytes: the day on which they were first brought is the latest that they can speak of.
    assert_eq!(take(orders.clone(), None, now() + day), [("amazon".to_owned(), now())]);
    // Downloaded again with nothing new in it: a look all the same.
    assert_eq!(
        take(orders.clone(), Some(now() + day * 2), now() + day * 3),
        [("amazon".to_owned(), now() + day * 2)]
    );
    // No file is of a moment after it was brought, and an older one takes nothing back.
    assert_eq!(
        take(orders.clone(), Some(now() + day * 9), now() + day * 4),
        [("amazon".to_owned(), now() + day * 4)]
    );
    assert_eq!(take(orders, Some(saved), now() + day * 5), [("amazon".to_owned(), now() + day * 4)]);
}

/// A mail of a shop about an order that was sent.
fn mail(from: &str, number: &str, day: &str) -> String {
    format!(
        "From: {from}\r\nDate: {day} Nov 2026 09:00:00 +0900\r\nSubject: Shipped: order {number}\r\n\r\n\
         Order # {number}\r\nTracking number: 509812044885\r\n"
    )
}

#[test]
fn a_mail_shows_a_shops_orders_until_it_was_written_and_a_mailbox_until_its_newest_one() {
    let days = |house: &House| -> Vec<(String, String)> {
        house.until().into_iter().map(|(shop, until)| (shop, KstDate::of(until).to_string())).collect()
    };
    let amazon = mail("shipment-tracking@amazon.com", "112-0039921-6640117", "03");
    let house = House::new();
    import::import(&house.ledger, amazon.clone().into_bytes(), now()).unwrap();
    assert_eq!(days(&house), [("amazon".to_owned(), "2026-11-03".to_owned())]);

    let house = House::new();
    let newer = mail("shipment-tracking@amazon.com", "112-0039921-6640118", "10");
    let other = mail("auto-confirm@amazon.co.jp", "250-7700441-0000004", "05");
    let mailbox: String =
        [amazon, newer, other].map(|mail| format!("From x Sun Nov 22 10:12:00 2026\n{mail}\n")).concat();
    import::import(&house.ledger, mailbox.into_bytes(), now()).unwrap();
    assert_eq!(days(&house), [("amazon".to_owned(), "2026-11-10".to_owned())]);
}

#[test]
fn what_is_shown_is_what_was_found_last() {
    let house = House::with_sample();
    let [asked, _] = house.open().try_into().unwrap();
    let (id, order) = (clearance_of(&asked), house.first_order());
    house.keep(KeptVerdict { verdict: Verdict::Likely, orders: vec![order], ..house.verdict(id) });
    let before = house.ledger.state_of_writing().unwrap();
    let (shown, _) = clearances::show(&house.ledger, id, now()).unwrap();
    assert_eq!((shown.verdict.as_deref(), &shown.orders), (Some("likely"), &vec![order.to_string()]));
    assert_eq!(house.ledger.state_of_writing().unwrap(), before);
    // What other weights found is found again before it is shown.
    house.keep(KeptVerdict { weights: 0, verdict: Verdict::Likely, ..house.verdict(id) });
    let (shown, _) = clearances::show(&house.ledger, id, now()).unwrap();
    assert_eq!(shown.verdict, asked.clearance.verdict);
}

#[test]
fn who_enters_an_order_knows_the_shop_until_that_order() {
    let house = House::new();
    let facts = OrderFacts {
        merchant: "iHerb".into(),
        ordered_on: KstDate::parse("2026-11-02").ok(),
        status: OrderStatus::Ordered,
        waybills: vec![Waybill::parse("509812044885", Leg::Korea).unwrap()],
        ..OrderFacts::default()
    };
    orders::add(&house.ledger, facts, now()).unwrap();
    let (shop, until) = house.until().remove(0);
    assert_eq!((shop.as_str(), KstDate::of(until).to_string()), ("iherb", "2026-11-02".to_owned()));
}
