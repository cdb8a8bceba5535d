//! Parcels by post are slower, and teach nothing of the courier's.

use munjigi_model::{ClearanceFacts, Form, OrderFacts, Verdict};
use munjigi_reconcile::Judgement;

use crate::ledger::*;

fn order(on: i64) -> OrderFacts {
    bought("Kitamura", on, "Olympus OM-10 film camera body silver")
}

/// What is said of a parcel that came in that form, so many days after its order.
fn after(mut ledger: Ledger, form: Form, days: i64) -> Judgement {
    ledger.order(order(20));
    let own = ledger.clearance(ClearanceFacts { form, ..parcel("509812044885", 20 + days, "FILM CAMERA") });
    ledger.judge().of(own).clone()
}

#[test]
fn a_parcel_by_post_may_take_weeks() {
    let (by_post, by_courier) =
        (after(Ledger::default(), Form::Postal, 24), after(Ledger::default(), Form::List, 24));
    assert_eq!(by_post.verdict, Verdict::Likely, "{by_post:?}");
    assert_eq!(by_courier.verdict, Verdict::Ask, "{by_courier:?}");
}

/// A shop of which six parcels are known, by post or by courier, each so many days after its order.
fn known(form: Form, days: i64) -> Ledger {
    let mut ledger = Ledger::default();
    for n in 0..6 {
        let number = (681_230_455_921_u64 + 11 * n).to_string();
        let known = ledger.order(order(-100));
        ledger.give_number(known, &number);
        ledger.clearance(ClearanceFacts { form, ..bare(&number, days - 100) });
    }
    ledger
}

#[test]
fn what_came_by_post_says_nothing_of_couriers() {
    let (slow, quick) = (known(Form::Postal, 24), known(Form::Postal, 8));
    let by = |ledger: &Ledger, form| after(ledger.clone(), form, 24).unexplained;
    assert!((by(&slow, Form::List) - by(&quick, Form::List)).abs() < 1e-9);
    assert!(by(&slow, Form::Postal) < by(&quick, Form::Postal), "of the post it does");
}

#[test]
fn what_came_by_courier_says_nothing_of_the_post() {
    let (slow, quick) = (known(Form::List, 24), known(Form::List, 8));
    let by = |ledger: &Ledger, form| after(ledger.clone(), form, 24).unexplained;
    assert!(by(&slow, Form::List) < by(&quick, Form::List));
    assert!((by(&slow, Form::Postal) - by(&quick, Form::Postal)).abs() < 1e-9);
}
