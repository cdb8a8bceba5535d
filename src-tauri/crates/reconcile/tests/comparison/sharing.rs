//! Which parcels share an order and which orders share a parcel. The numbers are those of the lessons (`lessons.rs`).

use munjigi_model::{ClearanceFacts, Item, OrderFacts, OrderId, OrderStatus, Verdict};
use munjigi_reconcile::Reason;

use crate::ledger::*;

/// Lesson 1.
#[test]
fn twins_by_their_numbers_are_told_apart() {
    let mut ledger = Ledger::default();
    for number in ["509812044885", "509812044911"] {
        let order = ledger.order(camera_order(10));
        ledger.give_number(order, number);
        let own = ledger.clearance(camera_parcel(number, 17));
        let judged = ledger.judge();
        assert_eq!((judged.of(own).verdict, &judged.of(own).orders), (Verdict::Confirmed, &vec![order]));
    }
}

/// Lesson 1.
#[test]
fn twins_of_other_weeks_are_told_apart_by_their_days() {
    let mut ledger = Ledger::default();
    let pairs = [5, 30].map(|on| {
        let order = ledger.order(camera_order(on));
        (order, ledger.clearance(camera_parcel(&format!("5098120{:05}", on * 701), on + 6)))
    });
    let judged = ledger.judge();
    for (order, own) in pairs {
        assert_eq!((judged.of(own).verdict, &judged.of(own).orders), (Verdict::Likely, &vec![order]));
    }
}

/// Lesson 1.
#[test]
fn of_three_twin_parcels_of_two_orders_one_is_asked_about() {
    let mut ledger = Ledger::default();
    ledger.order(camera_order(10));
    ledger.order(camera_order(10));
    for number in ["509812044885", "509812044911", "509812051203"] {
        ledger.clearance(camera_parcel(number, 17));
    }
    let judged = ledger.judge();
    assert!(judged.0.values().any(|judgement| judgement.verdict.needs_person()));
}

/// Lesson 1.
#[test]
fn a_twin_parcel_beyond_its_keyed_orders_is_asked_about() {
    let mut ledger = Ledger::default();
    for number in ["509812044885", "509812044911"] {
        let order = ledger.order(camera_order(10));
        ledger.give_number(order, number);
        ledger.clearance(camera_parcel(number, 17));
    }
    let third = ledger.clearance(camera_parcel("509812051203", 17));
    let judged = ledger.judge();
    assert!(judged.of(third).verdict.needs_person(), "{:?}", judged.of(third));
    assert!(judged.without(&[third]).0.values().all(|judgement| judgement.verdict == Verdict::Confirmed));
}

/// Lesson 1.
#[test]
fn twins_of_one_week_never_fall_onto_one_order() {
    for later in [2, 4, 7] {
        let mut ledger = Ledger::default();
        let orders = [10, 10 + later].map(|on| ledger.order(camera_order(on)));
        for (number, on) in [("509812044885", 17), ("509812044911", 17 + later)] {
            ledger.clearance(camera_parcel(number, on));
        }
        let judged = ledger.judge();
        assert!(judged.0.values().all(is_quiet), "{later}: {judged:?}");
        let mut named: Vec<_> = judged.0.values().flat_map(|judgement| judgement.orders.clone()).collect();
        named.sort_unstable();
        assert_eq!(named, orders, "{later}: each order explains one parcel");
    }
}

/// Lesson 1. Their kind alone says which orders they may be of.
#[test]
fn of_three_parcels_of_a_kind_and_two_orders_one_is_asked_about() {
    let mut ledger = Ledger::default();
    for _ in 0..2 {
        ledger.order(bought("Kitamura", 10, "Olympus OM-10 film camera body silver"));
    }
    for number in ["509812044885", "509812044911", "509812051203"] {
        ledger.clearance(parcel(number, 17, "FILM CAMERA"));
    }
    let judged = ledger.judge();
    assert!(judged.0.values().any(|judgement| judgement.verdict.needs_person()), "{judged:?}");
}

/// An order of three pieces, each with a parcel of its own.
fn split() -> (Ledger, OrderId) {
    let mut ledger = Ledger::default();
    let order = ledger.order(OrderFacts {
        items: vec![item("Canvas sneakers navy"), item("Travel backpack 30L"), item("Bluetooth headphones")],
        ships_from: Some("US".into()),
        ..bought("Zappos", 10, "")
    });
    (ledger, order)
}

fn from_us(facts: ClearanceFacts) -> ClearanceFacts {
    ClearanceFacts { country: Some("US".into()), ..facts }
}

/// Lesson 3.
#[test]
fn an_order_of_three_pieces_explains_three_parcels_by_their_numbers() {
    let (mut ledger, order) = split();
    let numbers = ["509812044885", "509812044911", "509812051203"];
    let parcels: Vec<_> = numbers
        .iter()
        .map(|number| {
            ledger.give_number(order, number);
            ledger.clearance(bare(number, 17))
        })
        .collect();
    let judged = ledger.judge();
    for parcel in parcels {
        assert_eq!(
            (judged.of(parcel).verdict, &judged.of(parcel).orders),
            (Verdict::Confirmed, &vec![order])
        );
    }
}

/// Lesson 3.
#[test]
fn an_order_of_three_pieces_goes_out_in_three_parcels() {
    let (mut ledger, order) = split();
    for (number, goods) in [
        ("509812044885", "CANVAS SNEAKERS"),
        ("509812044911", "BACKPACK"),
        ("509812051203", "BLUETOOTH HEADPHONES"),
    ] {
        ledger.clearance(from_us(parcel(number, 17, goods)));
    }
    let judged = ledger.judge();
    for judgement in judged.0.values() {
        assert_ne!(judgement.verdict, Verdict::Unknown, "{judgement:?}");
        assert_eq!(judgement.orders, [order], "{judgement:?}");
    }
}

/// Lesson 3.
#[test]
fn an_order_never_goes_beyond_its_pieces() {
    let (mut ledger, order) = split();
    for number in ["509812044885", "509812044911", "509812051203"] {
        ledger.give_number(order, number);
        ledger.clearance(from_us(parcel(number, 17, "CANVAS SNEAKERS")));
    }
    let fourth = ledger.clearance(from_us(parcel("509812060011", 18, "CANVAS SNEAKERS NAVY")));
    assert!(ledger.judge().of(fourth).verdict.needs_person());
}

/// Lesson 3.
#[test]
fn three_orders_of_one_forwarder_come_in_one_parcel() {
    let mut ledger = Ledger::default();
    let by_forwarder = |shop: &str, on: i64, title: &str, usd: &str, kg: &str| OrderFacts {
        forwarder: Some("Malltail".into()),
        ships_from: Some("US".into()),
        total: Some(format!("{usd} USD").parse().unwrap()),
        weight: Some(kilograms(kg)),
        ..bought(shop, on, title)
    };
    let mut orders = vec![
        ledger.order(by_forwarder("Zappos", 10, "Canvas sneakers navy", "60.00", "1.00")),
        ledger.order(by_forwarder("Rei", 11, "Travel backpack 30L grey", "49.00", "0.90")),
        ledger.order(by_forwarder("Crutchfield", 11, "Bluetooth headphones black", "38.00", "0.30")),
    ];
    let other = ledger.order(by_forwarder("Macys", 11, "Wool scarf", "25.00", "0.20"));
    let bundle = ledger.clearance(ClearanceFacts {
        declared: Some("147.00 USD".parse().unwrap()),
        weight: Some(kilograms("2.20")),
        ..from_us(parcel("509812044885", 20, "CANVAS SNEAKERS 1/TRAVEL BACKPACK 1/BLUETOOTH HEADPHONES 1"))
    });
    let judged = ledger.judge();
    let judgement = judged.of(bundle);
    orders.sort_unstable();
    assert_ne!(judgement.verdict, Verdict::Unknown);
    assert_eq!(judgement.orders, orders, "{judgement:?}");
    assert!(!judgement.orders.contains(&other));
    assert!(gives(judgement, Reason::SeveralOrders));
}

/// Lesson 3. Two pieces of one line are two pieces.
#[test]
fn a_quantity_of_two_may_come_in_two_parcels() {
    let mut ledger = Ledger::default();
    let title = "Olympus OM-10 film camera body silver";
    let order = ledger.order(OrderFacts {
        items: vec![Item { quantity: 2, ..item(title) }],
        ships_from: Some("JP".into()),
        ..bought("Kitamura", 10, title)
    });
    for number in ["509812044885", "509812051203"] {
        ledger.clearance(ClearanceFacts { declared: None, weight: None, ..camera_parcel(number, 17) });
    }
    for judgement in ledger.judge().0.values() {
        assert_ne!(judgement.verdict, Verdict::Unknown, "{judgement:?}");
        assert_eq!(judgement.orders, [order], "{judgement:?}");
    }
}

#[test]
fn an_order_may_be_anothers_only_where_there_is_another() {
    // An order of these days may well be under way still, though no other parcel asks for it.
    let mut ledger = Ledger::default();
    let order = ledger.order(OrderFacts {
        status: OrderStatus::Shipped,
        ..bought("Kitamura", TODAY - 2, "Olympus OM-10 film camera body silver")
    });
    let alone = ledger.clearance(bare("509812044885", TODAY));
    let judged = ledger.judge();
    assert!(gives(judged.of(alone), Reason::UnderWay(order)), "{:?}", judged.of(alone));
    assert!(!gives(judged.of(alone), Reason::OfAnother(order)));

    let mut ledger = Ledger::default();
    let order = ledger.order(bought("Kitamura", 10, "Olympus OM-10 film camera body silver"));
    let first = ledger.clearance(bare("509812044885", 17));
    assert!(gives(ledger.judge().of(first), Reason::OrderWaits(order)));
    let others = [ledger.clearance(bare("681230455921", 17)), ledger.clearance(bare("570073769393", 18))];
    let judged = ledger.judge();
    for parcel in [first, others[0], others[1]] {
        assert!(gives(judged.of(parcel), Reason::OfAnother(order)), "{:?}", judged.of(parcel));
        assert!(!gives(judged.of(parcel), Reason::OrderWaits(order)));
    }
}
