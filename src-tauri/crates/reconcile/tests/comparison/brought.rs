//! What an order's own parcels brought comes no second time.

use munjigi_model::{ClearanceFacts, Item, OrderFacts, OrderId, Verdict};
use munjigi_reconcile::Judgement;

use crate::ledger::*;

const SNEAKERS: &str = "Canvas sneakers navy";
const BACKPACK: &str = "Travel backpack 30L";
const TIED: &str = "509812044885";

/// An order of these lines, and a parcel that its number ties to it.
fn tied(lines: Vec<Item>, goods: &str) -> (Ledger, OrderId) {
    let mut ledger = Ledger::default();
    let order =
        ledger.order(OrderFacts { items: lines, ships_from: Some("US".into()), ..bought("Zappos", 10, "") });
    ledger.give_number(order, TIED);
    let first = ledger.clearance(from_us(parcel(TIED, 16, goods)));
    assert_eq!(ledger.judge().of(first).verdict, Verdict::Confirmed);
    (ledger, order)
}

fn from_us(facts: ClearanceFacts) -> ClearanceFacts {
    ClearanceFacts { country: Some("US".into()), ..facts }
}

/// What is said of a second parcel with these goods, two days later.
fn second(ledger: &Ledger, goods: &str) -> Judgement {
    let mut ledger = ledger.clone();
    let second = ledger.clearance(from_us(parcel("681230455921", 18, goods)));
    ledger.judge().of(second).clone()
}

#[test]
fn a_line_that_came_comes_no_second_time() {
    let (came, order) = tied(vec![item(SNEAKERS), item(BACKPACK)], "CANVAS SNEAKERS");
    let again = second(&came, "CANVAS SNEAKERS NAVY");
    assert!(again.verdict.needs_person(), "{again:?}");
    // Nobody knows which of the two came in a parcel without a goods name.
    let (unsaid, _) = tied(vec![item(SNEAKERS), item(BACKPACK)], "");
    let first = second(&unsaid, "CANVAS SNEAKERS NAVY");
    assert_eq!(first.orders, [order], "{first:?}");
    assert!(again.unexplained > first.unexplained, "{again:?} {first:?}");
}

#[test]
fn what_is_left_of_an_order_is_believed_the_more() {
    let (came, order) = tied(vec![item(SNEAKERS), item(BACKPACK)], "CANVAS SNEAKERS");
    let (unsaid, _) = tied(vec![item(SNEAKERS), item(BACKPACK)], "");
    let (rest, either) = (second(&came, "BACKPACK"), second(&unsaid, "BACKPACK"));
    assert_eq!(rest.orders, [order], "{rest:?}");
    assert!(rest.unexplained < either.unexplained, "{rest:?} {either:?}");
}

#[test]
fn a_line_of_two_pieces_comes_twice() {
    let two = |name: &str| Item { quantity: 2, ..item(name) };
    let (ledger, order) = tied(vec![two(SNEAKERS), item(BACKPACK)], "CANVAS SNEAKERS");
    let again = second(&ledger, "CANVAS SNEAKERS NAVY");
    assert_eq!(again.orders, [order], "{again:?}");
}

#[test]
fn of_lines_that_cannot_be_told_apart_none_is_known_to_have_come() {
    let lines = || vec![item("Converse Chuck 70 sneakers"), item("Vans Old Skool sneakers")];
    let ((alike, _), (unsaid, order)) = (tied(lines(), "SNEAKERS"), tied(lines(), ""));
    for goods in ["CONVERSE CHUCK 70 SNEAKERS", "VANS OLD SKOOL SNEAKERS"] {
        let (again, first) = (second(&alike, goods), second(&unsaid, goods));
        assert_eq!(again.orders, [order], "{goods}: {again:?}");
        assert!((again.unexplained - first.unexplained).abs() < 1e-9, "{goods}: {again:?} {first:?}");
    }
}

#[test]
fn a_line_whose_name_says_nothing_may_be_still_to_come() {
    let (ledger, order) =
        tied(vec![item(SNEAKERS), item(BACKPACK), item("-")], "CANVAS SNEAKERS 1/BACKPACK 1");
    let rest = second(&ledger, "");
    assert_eq!(rest.orders, [order], "{rest:?}");
}

#[test]
fn an_order_of_which_everything_came_has_no_further_parcel() {
    let lines = || vec![item(SNEAKERS), item(BACKPACK), item("Bluetooth headphones")];
    let (part, order) = tied(lines(), "CANVAS SNEAKERS 1/BACKPACK 1");
    let further = second(&part, "BLUETOOTH HEADPHONES");
    assert_eq!(further.orders, [order], "{further:?}");
    let (all, _) = tied(lines(), "CANVAS SNEAKERS 1/BACKPACK 1/BLUETOOTH HEADPHONES 1");
    for goods in ["", "BLUETOOTH HEADPHONES", "CANVAS SNEAKERS", "TRAVEL BACKPACK 30L"] {
        let further = second(&all, goods);
        assert_eq!((further.verdict, further.orders.len()), (Verdict::Unknown, 0), "{goods}: {further:?}");
    }
}

#[test]
fn of_an_order_of_one_line_the_pieces_say_all() {
    for (quantity, is_explained) in [(1, false), (2, true), (3, true)] {
        let (ledger, order) = tied(vec![Item { quantity, ..item(SNEAKERS) }], "CANVAS SNEAKERS");
        let again = second(&ledger, "CANVAS SNEAKERS NAVY");
        assert_eq!(again.orders.contains(&order), is_explained, "{quantity}: {again:?}");
    }
}
