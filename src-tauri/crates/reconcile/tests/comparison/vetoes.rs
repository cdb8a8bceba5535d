//! What is never passed over quietly, however well the rest fits.

use munjigi_model::{ClearanceFacts, OrderStatus, Verdict};
use munjigi_reconcile::Reason;
use proptest::prelude::*;

use crate::ledger::*;
use crate::properties::{is_sorted, ledger};

/// Lesson 10.
#[test]
fn a_strong_mismatch_vetoes() {
    let mut ledger = Ledger::default();
    let order = ledger.order(camera_order(10));
    let matching = ledger.clearance(camera_parcel("509812044885", 17));
    assert_eq!(ledger.judge().of(matching).verdict, Verdict::Likely);
    // Value, weight and country still fit.
    ledger.clearances[0].facts.goods = Some("HUMAN HAIR WIG 20 INCH BLONDE".into());
    let judged = ledger.judge();
    assert!(judged.of(matching).verdict.needs_person(), "{:?}", judged.of(matching));
    assert!(gives(judged.of(matching), Reason::OtherGoods(order)));
}

/// Lesson 5. Swapped neighbours, one digit off, one left out.
#[test]
fn off_by_a_little_is_offered_and_not_accepted() {
    for near in ["509812044858", "509812044886", "50981204485"] {
        let mut ledger = Ledger::default();
        let order = ledger.order(bought("Kitamura", 10, "Olympus OM-10 film camera body silver"));
        ledger.give_number(order, near);
        let alone = ledger.clearance(bare("509812044885", 17));
        let judged = ledger.judge();
        assert_eq!(judged.of(alone).verdict, Verdict::Ask, "{near}: {:?}", judged.of(alone));
        assert_eq!(judged.of(alone).orders, [order], "{near}: it is offered");
        assert!(gives(judged.of(alone), Reason::NearlySameNumber(order)));
    }
}

/// Lesson 1.
#[test]
fn two_twin_parcels_never_fall_onto_one_order() {
    for (first, second) in [(10, 10), (10, 12), (10, 14)] {
        let mut ledger = Ledger::default();
        let orders = [ledger.order(camera_order(first)), ledger.order(camera_order(second))];
        let parcels = [
            ledger.clearance(camera_parcel("509812044885", first + 7)),
            ledger.clearance(camera_parcel("509812044911", second + 7)),
        ];
        let judged = ledger.judge();
        let mut named: Vec<_> = parcels
            .iter()
            .flat_map(|parcel| {
                assert!(is_quiet(judged.of(*parcel)), "{:?}", judged.of(*parcel));
                judged.of(*parcel).orders.clone()
            })
            .collect();
        named.sort_unstable();
        assert_eq!(named, orders, "each order explains one parcel");
    }
}

#[test]
fn a_cancelled_order_explains_nothing() {
    let (mut ledger, _, clearance) = fitting(false);
    ledger.orders[0].facts.status = OrderStatus::Cancelled;
    let judged = ledger.judge();
    assert!(judged.of(clearance).verdict.needs_person(), "{:?}", judged.of(clearance));
}

#[test]
fn who_goes_on_with_the_old_code_is_not_passed_over() {
    let (mut ledger, held) = held();
    ledger.codes.push(code(Vec::new(), Some(15)));
    let judged = ledger.judge();
    assert!(judged.of(held).verdict.needs_person(), "{:?}", judged.of(held));
}

/// Lesson 1. No order goes beyond its pieces.
#[test]
fn of_several_parcels_of_one_order_of_one_piece_one_is_asked_about() {
    for parcels in 2..6 {
        for is_of_kind_only in [false, true] {
            let mut ledger = Ledger::default();
            ledger.order(camera_order(10));
            for n in 0..parcels {
                let number = (509_812_044_885_u64 + 7_001 * n).to_string();
                ledger.clearance(if is_of_kind_only {
                    parcel(&number, 17, "FILM CAMERA")
                } else {
                    camera_parcel(&number, 17)
                });
            }
            let judged = ledger.judge();
            let quiet = judged.0.values().filter(|judgement| is_quiet(judgement)).count();
            assert!(quiet <= 1, "{parcels} {is_of_kind_only}: {judged:?}");
        }
    }
}

/// Lesson 4. Couriers use numbers again after some months.
#[test]
fn a_number_that_comes_again_with_everything_else_different_is_no_proof() {
    let mut ledger = Ledger::default();
    let order = ledger.order(camera_order(-100));
    ledger.give_number(order, "509812044885");
    let again = ledger.clearance(ClearanceFacts {
        declared: Some("12.00 USD".parse().unwrap()),
        weight: Some(kilograms("0.10")),
        country: Some("CN".into()),
        ..parcel("509812044885", 40, "HUMAN HAIR WIG 20 INCH BLONDE")
    });
    let judged = ledger.judge();
    assert!(judged.of(again).verdict.needs_person(), "{:?}", judged.of(again));
    assert!(gives(judged.of(again), Reason::SameNumberContradicted(order)));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

    #[test]
    fn an_order_that_is_removed_is_not_named_by_an_answer(ledger in ledger()) {
        for order in &ledger.orders {
            let mut without = ledger.clone();
            without.orders.retain(|known| known.id != order.id);
            let judged = without.judge();
            prop_assert!(judged.0.values().all(|judgement| !judgement.orders.contains(&order.id)), "{judged:?}");
        }
    }

    #[test]
    fn the_weightiest_reason_comes_first_beside_a_key_too(ledger in ledger()) {
        for judgement in ledger.judge().0.values() {
            prop_assert!(is_sorted(judgement), "{judgement:?}");
        }
    }
}
