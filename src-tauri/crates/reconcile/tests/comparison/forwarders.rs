//! The day in a forwarder's number: what it says of when a parcel comes, and of what comes in one parcel.

use munjigi_model::{ClearanceFacts, Leg, OrderFacts, OrderId, Verdict, Waybill};

use crate::ledger::*;

/// A number of the forwarder's, given on that day.
fn given(on: i64, count: u32) -> Waybill {
    let on = day(on);
    let number = format!("MT{:02}{:02}{:02}{count:05}", on.year() % 100, on.month(), on.day());
    Waybill::parse(&number, Leg::Forwarder).unwrap()
}

fn forwarded(number: Waybill, order: OrderFacts) -> OrderFacts {
    OrderFacts { forwarder: Some("Malltail".into()), waybills: vec![number], ..order }
}

#[test]
fn the_day_in_its_number_tells_an_order_from_its_like() {
    for (came_on, is_second) in [(15, false), (24, true)] {
        let mut ledger = Ledger::default();
        let orders = [
            ledger.order(forwarded(given(12, 311), camera_order(10))),
            ledger.order(forwarded(given(21, 417), camera_order(10))),
        ];
        let own = ledger.clearance(camera_parcel("509812044885", came_on));
        let judged = ledger.judge();
        let meant = orders[usize::from(is_second)];
        assert_eq!((judged.of(own).verdict, &judged.of(own).orders), (Verdict::Likely, &vec![meant]));
    }
}

#[test]
fn days_after_the_forwarders_number_an_order_is_believed_the_more() {
    let unexplained = |number: Waybill| {
        let mut ledger = Ledger::default();
        ledger.order(forwarded(number, bought("Kitamura", 10, "Olympus OM-10 film camera body silver")));
        let own = ledger.clearance(parcel("509812044885", 24, "FILM CAMERA"));
        ledger.judge().of(own).unexplained
    };
    let without_a_day = unexplained(Waybill::parse("MT00311", Leg::Forwarder).unwrap());
    assert!(unexplained(given(21, 311)) < without_a_day);
    assert!(unexplained(given(24, 311)) > without_a_day, "it went out on that very day");
}

/// Two orders of the forwarder's, and which of them are named for a parcel that is declared for the sum of both.
fn in_one_parcel(ordered: [i64; 2], packed: [i64; 2]) -> (Vec<OrderId>, Vec<OrderId>) {
    let mut ledger = Ledger::default();
    let by_forwarder = |n: usize, shop: &str, title: &str, usd: &str| OrderFacts {
        ships_from: Some("US".into()),
        total: Some(usd.parse().unwrap()),
        ..forwarded(given(packed[n], 311), bought(shop, ordered[n], title))
    };
    let orders = vec![
        ledger.order(by_forwarder(0, "Zappos", "Canvas sneakers navy", "60.00 USD")),
        ledger.order(by_forwarder(1, "Rei", "Travel backpack 30L grey", "49.00 USD")),
    ];
    let bundle = ledger.clearance(ClearanceFacts {
        declared: Some("109.00 USD".parse().unwrap()),
        country: Some("US".into()),
        ..bare("509812044885", 18)
    });
    (orders, ledger.judge().of(bundle).orders.clone())
}

#[test]
fn what_was_packed_on_one_day_comes_in_one_parcel() {
    // However long before the one was ordered.
    for first in [10, 0, -15] {
        let (orders, named) = in_one_parcel([first, 10], [15, 15]);
        assert_eq!(named, orders, "{first}");
    }
}

#[test]
fn what_was_packed_on_two_days_does_not() {
    for second in [14, 16, 12] {
        let (_, named) = in_one_parcel([10, 10], [15, second]);
        assert!(named.len() < 2, "{second}: {named:?}");
    }
}
