//! Proofs that fit several clearances: asked about once, placed by the person, and an order's name beside its number.

use munjigi_engine::{Error, Ledger, check, clearances, incidents, orders};
use munjigi_model::{
    AnswerKind, ClearanceFacts, ClearanceId, Form, IncidentId, Item, KstDate, Leg, OrderFacts, OrderId,
    OrderStatus, SightingId, Waybill,
};
use munjigi_wire::{CheckState, Unjoined};
use tempfile::TempDir;

use crate::fresh::{ledger, now};

const HBL: &str = "5512099003";

fn see(ledger: &Ledger, declaration: Option<&str>, goods: Option<&str>) -> bool {
    let facts = ClearanceFacts {
        hbl: Some(HBL.into()),
        declaration_no: declaration.map(str::to_owned),
        accepted_on: KstDate::parse("2026-11-18").ok(),
        form: Form::Import,
        goods: goods.map(str::to_owned),
        ..ClearanceFacts::default()
    };
    clearances::add(ledger, facts, now()).unwrap().is_some()
}

/// Two parcels under one number, and proofs that say no more than that number.
fn two_that_fit() -> (Ledger, TempDir) {
    let (ledger, folder) = ledger();
    assert!(see(&ledger, Some("1235626107745M"), Some("TEA")));
    assert!(see(&ledger, Some("1235626107746M"), Some("CUPS")));
    (ledger, folder)
}

fn the_one(ledger: &Ledger) -> Unjoined {
    let [one] = clearances::unjoined(ledger, now()).unwrap().try_into().unwrap();
    one
}

fn id(text: &str) -> i64 {
    text.parse().unwrap()
}

#[test]
fn what_fits_two_is_asked_once_with_both_and_placed() {
    let (ledger, _folder) = two_that_fit();
    assert!(!see(&ledger, None, None));
    let asked = the_one(&ledger);
    assert!(!see(&ledger, None, None), "the same again");
    assert_eq!(the_one(&ledger), asked, "is the same proof");
    let everything = check::everything(&ledger, munjigi_words::Lang::Ko, now()).unwrap();
    assert_eq!((everything.check.unjoined, everything.check.state), (1, CheckState::Ask));
    assert_eq!(everything.unjoined, std::slice::from_ref(&asked));

    let mut goods: Vec<_> = asked.candidates.iter().map(|c| c.goods.as_deref()).collect();
    goods.sort_unstable();
    assert_eq!(goods, [Some("CUPS"), Some("TEA")]);

    let proof = SightingId(id(&asked.proof.id));
    let tea = asked.candidates.iter().find(|c| c.goods.as_deref() == Some("TEA")).unwrap();
    let joined = clearances::join(&ledger, proof, Some(ClearanceId(id(&tea.id))), now()).unwrap();
    assert_eq!(joined.to_string(), tea.id);
    assert_eq!(check::check(&ledger, now()).unwrap().check.unjoined, 0);
    let (_, sightings) = clearances::show(&ledger, joined, now()).unwrap();
    assert_eq!(sightings.len(), 3, "both went with it");
    assert!(matches!(clearances::join(&ledger, proof, None, now()), Err(Error::Ledger(_))), "once");
}

#[test]
fn it_may_be_another_parcel_which_is_then_asked_about() {
    let (ledger, _folder) = two_that_fit();
    see(&ledger, None, None);
    order(&ledger, Some("A-1"), Some("2026-11-01"), "509812044885");
    let before = check::check(&ledger, now()).unwrap().check;
    let proof = SightingId(id(&the_one(&ledger).proof.id));
    clearances::join(&ledger, proof, None, now()).unwrap();
    let after = check::check(&ledger, now()).unwrap().check;
    assert_eq!((after.clearances, after.unjoined), (before.clearances + 1, 0));
    assert_eq!(after.ask, before.ask + 1);
}

#[test]
fn proofs_that_say_something_else_are_asked_apart() {
    let (ledger, _folder) = two_that_fit();
    see(&ledger, None, None);
    see(&ledger, None, Some("SAUCERS"));
    assert_eq!(clearances::unjoined(&ledger, now()).unwrap().len(), 2);
    assert_eq!(check::check(&ledger, now()).unwrap().check.unjoined, 2);
}

fn order(ledger: &Ledger, number: Option<&str>, day: Option<&str>, waybill: &str) -> OrderId {
    let facts = OrderFacts {
        merchant: "세모몰".into(),
        order_no: number.map(str::to_owned),
        ordered_on: day.map(|day| KstDate::parse(day).unwrap()),
        total: None,
        status: OrderStatus::Shipped,
        items: vec![
            Item { name: String::new(), quantity: 1, price: None },
            Item { name: "등산 양말".into(), quantity: 2, price: None },
        ],
        waybills: vec![Waybill::parse(waybill, Leg::Korea).unwrap()],
        ..OrderFacts::default()
    };
    OrderId(id(&orders::add(ledger, facts, now()).unwrap().id))
}

#[test]
fn an_order_is_called_by_its_shop_and_the_best_that_is_known() {
    let (ledger, _folder) = ledger();
    assert!(see(&ledger, None, None));
    let by_number = order(&ledger, Some("A-7"), Some("2026-11-01"), "509812044885");
    let by_day = order(&ledger, None, Some("2026-11-02"), "509812044886");
    let by_item = order(&ledger, None, None, "509812044887");
    let incident = IncidentId(1);
    for (order, label) in
        [(by_number, "세모몰 A-7"), (by_day, "세모몰 2026-11-02"), (by_item, "세모몰 등산 양말")]
    {
        let answered =
            incidents::answer(&ledger, incident, AnswerKind::Mine, Some(order), now()).unwrap().incident;
        let answer = answered.answer.unwrap();
        assert_eq!((answer.order, answer.order_label.as_deref()), (Some(order.to_string()), Some(label)));
    }
}

#[test]
fn a_reason_names_the_order_that_it_speaks_of() {
    let (ledger, _folder) = ledger();
    assert!(see(&ledger, None, None));
    let id = order(&ledger, Some("A-7"), Some("2026-11-01"), HBL);
    orders::cancel(&ledger, id, now()).unwrap();
    let asked = check::check(&ledger, now()).unwrap().incidents.remove(0);
    assert_eq!(asked.reasons[0].code, "same_number_cancelled");
    assert_eq!(asked.reasons[0].order_label.as_deref(), Some("세모몰 A-7"));
}
