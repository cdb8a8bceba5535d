//! Numbers as shoppers have them: damage that can only be read in one way is repaired, any other proves nothing.

use munjigi_model::{AnswerKind, Leg, OrderFacts, OrderId, Verdict, Waybill};
use munjigi_reconcile::{Reason, UsdRates, judge, set};
use serde_json::json;

use crate::ledger::*;

#[test]
fn spaces_hyphens_width_and_case_are_no_damage() {
    for (of_order, of_parcel) in [
        ("5098 1204 4885", "509812044885"),
        ("5098-1204-4885", "509812044885"),
        ("509812044885", "5098-1204-4885"),
        ("509812044885", " 509812044885 "),
        ("５０９８１２０４４８８５", "509812044885"),
        ("lp025010508cn", "LP025010508CN"),
        ("LP025010508CN", "lp 025 010 508 cn"),
    ] {
        let mut ledger = Ledger::default();
        let order = ledger.order(bought("Kitamura", 10, "Film camera"));
        ledger.give_number(order, of_order);
        let own = ledger.clearance(bare(of_parcel, 17));
        let judged = ledger.judge();
        assert_eq!(judged.of(own).verdict, Verdict::Confirmed, "{of_order} {of_parcel}");
        assert_eq!(judged.of(own).orders, [order]);
        assert!(gives(judged.of(own), Reason::SameNumber(order)));
    }
}

#[test]
fn letters_for_digits_are_read_in_the_one_way_that_there_is() {
    for damaged in ["5O98I2O44885", "5o98120448B5", "S09812044885"] {
        let mut ledger = Ledger::default();
        let order = ledger.order(bought("Kitamura", 10, "Film camera"));
        ledger.give_number(order, damaged);
        let own = ledger.clearance(bare("509812044885", 17));
        let judged = ledger.judge();
        assert_eq!(judged.of(own).verdict, Verdict::Confirmed, "{damaged}");
        assert!(gives(judged.of(own), Reason::SameNumberRepaired(order)), "{damaged}");
    }
}

#[test]
fn an_exact_number_goes_before_a_repaired_one() {
    let mut ledger = Ledger::default();
    let exact = ledger.order(bought("Kitamura", 10, "Film camera"));
    ledger.give_number(exact, "509812044885");
    let own = ledger.clearance(bare("509812044885", 17));
    let judged = ledger.judge();
    assert!(gives(judged.of(own), Reason::SameNumber(exact)));
    assert!(!gives(judged.of(own), Reason::SameNumberRepaired(exact)));
}

#[test]
fn a_carrier_around_a_number_is_no_part_of_it() {
    for text in ["Hanjin(509812044885)", "CJ대한통운(5098-1204-4885)", "509812044885 (배송완료)"] {
        let file = json!({"format": set::FORMAT, "name": "one", "fx_usd": {"USD": 1}, "households": [{
            "id": "h1", "today": "2026-04-30",
            "codes": [{"holder": "a", "issued_on": null, "suspended": [], "reissued_on": null}],
            "orders": [{
                "id": "o1", "merchant": "Kitamura", "order_no": null, "ordered_on": "2026-03-11",
                "items": [{"title": "Film camera", "quantity": 1, "price": null}], "total": null, "ships_from": null,
                "tracking": [{"number": text, "leg": "korea"}], "forwarder": null, "weight_kg": null,
                "status": "shipped", "holder": "a",
            }],
            "clearances": [{
                "id": "c1", "hbl": "509812044885", "mbl": null, "declaration_no": null, "form": "list",
                "state": "cleared", "accepted_on": "2026-03-18", "arrived_on": null, "goods": null, "weight_kg": null,
                "packages": null, "country": null, "forwarder": null, "customs_office": null, "declared_usd": null,
                "holder": "a",
            }],
        }]});
        let households = set::households(&file.to_string()).unwrap();
        let judgements = judge(&households[0].case());
        assert_eq!(judgements[0].verdict, Verdict::Confirmed, "{text}");
        assert!(gives(&judgements[0], Reason::SameNumber(households[0].orders[0].id)));
    }
}

#[test]
fn a_slip_of_the_hand_never_confirms() {
    for near in ["509812044858", "509812044886", "50981204488", "5098120448855"] {
        let mut ledger = Ledger::default();
        let order = ledger.order(camera_order(10));
        ledger.give_number(order, near);
        let alone = ledger.clearance(bare("509812044885", 17));
        assert_ne!(ledger.judge().of(alone).verdict, Verdict::Confirmed, "{near}");
        ledger.clearances[0].facts = camera_parcel("509812044885", 17);
        assert_ne!(ledger.judge().of(alone).verdict, Verdict::Confirmed, "{near}, with everything else");
    }
}

#[test]
fn a_number_of_the_way_to_the_warehouse_is_no_key() {
    for leg in [Leg::Origin, Leg::Forwarder] {
        let mut ledger = Ledger::default();
        let order = ledger.order(bought("Kitamura", 10, "Film camera"));
        ledger.orders[0].facts.waybills.push(Waybill::parse("509812044885", leg).unwrap());
        let clearance = ledger.clearance(bare("509812044885", 17));
        let judged = ledger.judge();
        assert!(judged.of(clearance).verdict.needs_person(), "{leg:?}");
        assert!(!gives(judged.of(clearance), Reason::SameNumber(order)));
    }
}

/// A camera and sneakers, both with the number of the camera's parcel.
fn with_one_number(camera: OrderFacts, sneakers: OrderFacts) -> (Ledger, [OrderId; 2]) {
    let mut ledger = Ledger::default();
    let orders = [camera, sneakers].map(|facts| ledger.order(facts));
    orders.iter().for_each(|order| ledger.give_number(*order, "509812044885"));
    ledger.clearance(camera_parcel("509812044885", 17));
    (ledger, orders)
}

#[test]
fn of_two_shops_with_one_number_one_has_noted_it_wrongly() {
    // The camera is the older order, and the younger.
    for on in [10, 12] {
        let sneakers = bought("Zappos", 11, "Canvas sneakers navy");
        let (ledger, [camera, other]) = with_one_number(camera_order(on), sneakers);
        let judged = ledger.judge();
        let judgement = judged.of(ledger.clearances[0].id);
        assert_eq!((judgement.verdict, &judgement.orders), (Verdict::Confirmed, &vec![camera]), "{on}");
        assert!(!gives(judgement, Reason::SameNumber(other)));
    }
}

#[test]
fn an_order_that_has_a_number_by_mistake_waits_for_its_own_parcel() {
    let sneakers = bought("Zappos", 11, "Canvas sneakers navy");
    let (mut ledger, [_, other]) = with_one_number(camera_order(10), sneakers);
    let own = ledger.clearance(parcel("570073769393", 18, "CANVAS SNEAKERS NAVY"));
    let judged = ledger.judge();
    assert_eq!((judged.of(own).verdict, &judged.of(own).orders), (Verdict::Likely, &vec![other]));
}

#[test]
fn orders_that_may_go_together_share_a_number() {
    let by = |forwarder: Option<&str>, facts| OrderFacts { forwarder: forwarder.map(str::to_owned), ..facts };
    for (forwarder, shop) in [(Some("Malltail"), "Zappos"), (None, "Kitamura")] {
        let sneakers = by(forwarder, bought(shop, 11, "Canvas sneakers navy"));
        let (ledger, orders) = with_one_number(by(forwarder, camera_order(10)), sneakers);
        let judged = ledger.judge();
        let judgement = judged.of(ledger.clearances[0].id);
        assert_eq!((judgement.verdict, &judgement.orders[..]), (Verdict::Confirmed, &orders[..]));
    }
}

#[test]
fn the_persons_word_stands_whatever_fits_better() {
    let sneakers = bought("Zappos", 11, "Canvas sneakers navy");
    let (mut ledger, [_, other]) = with_one_number(camera_order(10), sneakers);
    let own = ledger.clearances[0].id;
    ledger.say(own, AnswerKind::Mine, Some(other));
    let judged = ledger.judge();
    assert_eq!((judged.of(own).verdict, &judged.of(own).orders), (Verdict::Confirmed, &vec![other]));
    assert!(gives(judged.of(own), Reason::PersonSaid(AnswerKind::Mine)));
}

#[test]
fn a_rate_may_be_written_as_science_writes_it() {
    for (text, usd) in [("1e-5", "0.00001"), ("4.1E-05", "0.000041"), ("7.3e-4", "0.00073"), ("1e0", "1")] {
        let file = format!(
            r#"{{"format": "{}", "fx_usd": {{"VND": {text}}}, "households": [
            {{"id": "h1", "today": "2026-04-30", "codes": [], "orders": [], "clearances": []}}]}}"#,
            set::FORMAT
        );
        let households = set::households(&file).unwrap();
        let expected = UsdRates::new([("VND".parse().unwrap(), usd.parse().unwrap())]);
        assert_eq!(households[0].case().rates, &expected, "{text}");
    }
    let file = format!(r#"{{"format": "{}", "fx_usd": {{"VND": 1e300}}, "households": []}}"#, set::FORMAT);
    assert!(set::households(&file).is_err(), "no money is worth so much");
}
