//! What matching in other programs got wrong. The numbers are those of the lessons in the project's reference of such programs;
//! lessons 1 and 3 stand in `sharing.rs`.

use munjigi_model::{AnswerKind, ClearanceFacts, ClearanceId, MerchantKey, Verdict};
use munjigi_reconcile::Reason;

use crate::ledger::*;

/// Lesson 2.
#[test]
fn what_an_answer_would_change_is_what_it_changes() {
    let mut ledger = Ledger::default();
    let order = ledger.order(camera_order(10));
    let first = ledger.clearance(camera_parcel("509812044885", 16));
    ledger.clearance(camera_parcel("509812044911", 17));
    let before = ledger.judge();
    assert_eq!(before, ledger.judge(), "the same ledger is judged alike twice");

    let mut preview = ledger.clone();
    preview.say(first, AnswerKind::Mine, Some(order));
    let shown = preview.judge();
    ledger.say(first, AnswerKind::Mine, Some(order));
    assert_eq!(shown, ledger.judge());
    assert_ne!(shown, before);
    ledger.answers.clear();
    assert_eq!(before, ledger.judge(), "and taking it back leaves nothing behind");
}

/// Lesson 3.
#[test]
fn the_order_of_import_changes_nothing() {
    let mut ledger = Ledger::default();
    for on in [10, 10, 12, 20] {
        ledger.order(camera_order(on));
    }
    for (number, on) in
        [("509812044885", 17), ("509812044911", 17), ("509812051203", 21), ("509812060011", 29)]
    {
        ledger.clearance(camera_parcel(number, on));
    }
    let before = ledger.judge();
    for _ in 0..ledger.orders.len() {
        ledger.orders.rotate_left(1);
        ledger.clearances.rotate_right(1);
        assert_eq!(ledger.judge(), before);
    }
    ledger.orders.reverse();
    assert_eq!(ledger.judge(), before);
}

/// Lesson 4.
#[test]
fn a_strong_number_that_is_different_is_evidence_against() {
    let mut ledger = Ledger::default();
    let order = ledger.order(camera_order(10));
    let parcel = ledger.clearance(ClearanceFacts {
        weight: None,
        declared: None,
        ..camera_parcel("509812044885", 17)
    });
    let without = ledger.judge();
    ledger.give_number(order, "681230455921");
    let with = ledger.judge();
    assert!(with.of(parcel).unexplained > without.of(parcel).unexplained);
    assert!(gives(with.of(parcel), Reason::OtherNumber(order)));
}

/// Lesson 4.
#[test]
fn a_number_that_is_used_again_a_year_later_is_no_key() {
    let mut ledger = Ledger::default();
    let order = ledger.order(camera_order(-340));
    ledger.give_number(order, "509812044885");
    ledger.order(bought("Zappos", 30, "Canvas sneakers navy"));
    let own = ledger.clearance(camera_parcel("509812044885", -333));
    let again = ledger.clearance(parcel("509812044885", 40, "WIG"));
    let judged = ledger.judge();
    assert_eq!((judged.of(own).verdict, &judged.of(own).orders), (Verdict::Confirmed, &vec![order]));
    assert!(judged.of(again).verdict.needs_person());
    assert!(gives(judged.of(again), Reason::SameNumberOtherTime(order)));
    assert!(!judged.of(again).orders.contains(&order));

    ledger.clearances.retain(|clearance| clearance.id == again);
    let judged = ledger.judge();
    assert!(judged.of(again).verdict.needs_person(), "nor where the first parcel is not known");
}

/// Lesson 4.
#[test]
fn two_parcels_under_one_number_within_days_are_both_asked_about() {
    let mut ledger = Ledger::default();
    let order = ledger.order(camera_order(10));
    ledger.give_number(order, "509812044885");
    let parcels = [
        ledger.clearance(camera_parcel("509812044885", 17)),
        ledger.clearance(parcel("509812044885", 27, "WIG")),
    ];
    let judged = ledger.judge();
    for parcel in parcels {
        assert_eq!(judged.of(parcel).verdict, Verdict::Ask, "{:?}", judged.of(parcel));
        assert!(gives(judged.of(parcel), Reason::SeveralUnderOneNumber));
    }
}

/// Lesson 5.
#[test]
fn a_near_number_helps_what_fits_otherwise_and_is_no_proof() {
    let mut ledger = Ledger::default();
    let order = ledger.order(camera_order(10));
    ledger.give_number(order, "509812044858");
    let fits = ledger.clearance(camera_parcel("509812044885", 17));
    let judged = ledger.judge();
    assert_eq!((judged.of(fits).verdict, &judged.of(fits).orders), (Verdict::Likely, &vec![order]));
    assert!(gives(judged.of(fits), Reason::NearlySameNumber(order)));
}

/// Lesson 6. A source edits its text: the number still decides.
#[test]
fn an_edited_text_loses_no_key() {
    let mut ledger = Ledger::default();
    let order = ledger.order(camera_order(10));
    ledger.give_number(order, "509812044885");
    let own = ledger.clearance(camera_parcel("509812044885", 17));
    for goods in [None, Some("CAMERA"), Some("카메라"), Some("FILM CAMERA, USED (1 PC)")] {
        ledger.clearances[0].facts.goods = goods.map(str::to_owned);
        assert_eq!(ledger.judge().of(own).verdict, Verdict::Confirmed, "{goods:?}");
    }
}

/// Lesson 7. What is said and what is done agree.
#[test]
fn the_reasons_are_those_of_the_verdict() {
    let mut ledger = Ledger::default();
    let keyed = ledger.order(bought("Zappos", 12, "Canvas sneakers navy"));
    ledger.give_number(keyed, "681230455921");
    let soft = ledger.order(camera_order(10));
    let by_number = ledger.clearance(bare("681230455921", 19));
    let by_likeness = ledger.clearance(camera_parcel("509812044885", 17));
    let judged = ledger.judge();
    assert_eq!(judged.of(by_number).evidence[0].reason, Reason::SameNumber(keyed));
    assert!(!says(judged.of(by_likeness), |reason| matches!(
        reason,
        Reason::SameNumber(_) | Reason::NothingFits
    )));
    assert!(gives(judged.of(by_likeness), Reason::SameTitle(soft)));
    assert!(!gives(judged.of(by_likeness), Reason::SameTitle(keyed)));
}

/// Lesson 8.
#[test]
fn a_link_by_hand_has_every_effect_of_an_automatic_one() {
    let mut by_number = Ledger::default();
    let order = by_number.order(camera_order(10));
    let first = by_number.clearance(camera_parcel("509812044885", 16));
    let second = by_number.clearance(camera_parcel("509812044911", 17));
    let mut by_hand = by_number.clone();
    by_number.give_number(order, "509812044885");
    by_hand.say(first, AnswerKind::Mine, Some(order));

    let (by_number, by_hand) = (by_number.judge(), by_hand.judge());
    assert_eq!(by_hand.of(first).verdict, Verdict::Confirmed);
    assert_eq!(by_hand.of(first).orders, [order]);
    assert_eq!(by_hand.of(second), by_number.of(second));
}

/// Lesson 8.
#[test]
fn an_order_that_was_linked_by_hand_is_used_up() {
    let mut ledger = Ledger::default();
    let order = ledger.order(camera_order(10));
    let first = ledger.clearance(camera_parcel("509812044885", 16));
    let second = ledger.clearance(camera_parcel("509812044911", 17));
    ledger.say(first, AnswerKind::Mine, Some(order));
    let judged = ledger.judge();
    assert!(judged.of(second).verdict.needs_person(), "{:?}", judged.of(second));
}

/// Lesson 9. Rows of one parcel are one parcel: they take one order's place, not two.
#[test]
fn a_parcel_that_is_listed_twice_is_one_parcel() {
    let mut ledger = Ledger::default();
    let order = ledger.order(camera_order(10));
    let rows = [
        ledger.clearance(camera_parcel("509812044885", 17)),
        ledger.clearance(camera_parcel("5098-1204-4885", 17)),
    ];
    let judged = ledger.judge();
    for row in rows {
        assert_eq!((judged.of(row).verdict, &judged.of(row).orders), (Verdict::Likely, &vec![order]));
    }
}

/// Lesson 11.
#[test]
fn a_soft_match_is_given_up_when_the_exact_number_arrives() {
    let mut ledger = Ledger::default();
    let order = ledger.order(camera_order(10));
    let soft = ledger.clearance(camera_parcel("509812044885", 17));
    let before = ledger.judge();
    assert_eq!((before.of(soft).verdict, &before.of(soft).orders), (Verdict::Likely, &vec![order]));

    ledger.give_number(order, "681230455921");
    let exact = ledger.clearance(bare("681230455921", 22));
    let after = ledger.judge();
    assert_eq!((after.of(exact).verdict, &after.of(exact).orders), (Verdict::Confirmed, &vec![order]));
    assert!(after.of(soft).verdict.needs_person(), "{:?}", after.of(soft));
}

/// Lesson 12. Text and kind are one piece of evidence about the goods.
#[test]
fn text_and_kind_are_not_added_up_twice() {
    let mut ledger = Ledger::default();
    let order = ledger.order(camera_order(10));
    let clearance = ledger.clearance(camera_parcel("509812044885", 17));
    let judged = ledger.judge();
    let of_goods = judged.of(clearance).evidence.iter().filter(|evidence| {
        [
            Reason::SameTitle(order),
            Reason::SharedWords(order),
            Reason::SameGoods(order),
            Reason::RelatedGoods(order),
            Reason::OtherGoods(order),
        ]
        .contains(&evidence.reason)
    });
    assert_eq!(of_goods.count(), 1);
}

/// Lesson 12.
#[test]
fn what_is_not_known_weighs_nothing() {
    let mut ledger = Ledger::default();
    let order = ledger.order(bought("Kitamura", 10, "Olympus OM-10 film camera body silver"));
    let clearance = ledger.clearance(camera_parcel("509812044885", 17));
    let judged = ledger.judge();
    for absent in [
        Reason::SameValue(order),
        Reason::OtherValue(order),
        Reason::SameWeight(order),
        Reason::OtherWeight(order),
        Reason::OtherNumber(order),
    ] {
        assert!(!gives(judged.of(clearance), absent.clone()), "{absent:?}");
    }
}

/// Lesson 13.
#[test]
fn by_number_by_likeness_and_not_in_the_list_are_three_things() {
    let mut ledger = Ledger::default();
    let keyed = ledger.order(bought("Zappos", 12, "Canvas sneakers navy"));
    ledger.give_number(keyed, "681230455921");
    ledger.order(camera_order(10));
    let by_number = ledger.clearance(bare("681230455921", 19));
    let by_likeness = ledger.clearance(camera_parcel("509812044885", 17));
    let stranger = ledger.clearance(ClearanceFacts {
        country: Some("CN".into()),
        ..parcel("570073769393", 50, "HUMAN HAIR WIG 20 INCH BLONDE")
    });
    let judged = ledger.judge();
    assert_eq!(judged.of(by_number).verdict, Verdict::Confirmed);
    assert_eq!(judged.of(by_likeness).verdict, Verdict::Likely);
    assert_eq!(judged.of(stranger).verdict, Verdict::Unknown, "{:?}", judged.of(stranger));
    assert!(judged.of(stranger).orders.is_empty());
}

/// A stranger's parcel beside an order whose own parcel is known.
fn stranger() -> (Ledger, ClearanceId) {
    let mut ledger = Ledger::default();
    let order = ledger.order(bought("Zappos", 30, "Canvas sneakers navy"));
    ledger.give_number(order, "681230455921");
    ledger.clearance(bare("681230455921", 36));
    let stranger = ledger.clearance(ClearanceFacts {
        country: Some("CN".into()),
        ..parcel("570073769393", 37, "HUMAN HAIR WIG 20 INCH BLONDE")
    });
    (ledger, stranger)
}

/// Lesson 14.
#[test]
fn nothing_is_unknown_by_an_old_list() {
    let (mut ledger, stranger) = stranger();
    assert_eq!(ledger.judge().of(stranger).verdict, Verdict::Unknown);
    ledger.seen_until("Zappos", 33);
    let judged = ledger.judge();
    assert_eq!(judged.of(stranger).verdict, Verdict::Ask);
    let old = Reason::OrdersStale { merchant: MerchantKey::of("Zappos"), since: day(33) };
    assert!(gives(judged.of(stranger), old), "{:?}", judged.of(stranger));
}

/// Lesson 14.
#[test]
fn an_old_list_says_nothing_against_what_is_explained() {
    let mut ledger = Ledger::default();
    let keyed = ledger.order(bought("Zappos", 12, "Canvas sneakers navy"));
    ledger.give_number(keyed, "681230455921");
    ledger.order(camera_order(10));
    ledger.clearance(bare("681230455921", 19));
    ledger.clearance(camera_parcel("509812044885", 17));
    let before = ledger.judge();
    assert!(before.0.values().all(is_quiet));
    ledger.seen_until("Zappos", 13);
    ledger.seen_until("Kitamura", 11);
    assert_eq!(ledger.judge(), before);
}

/// Lesson 14.
#[test]
fn of_several_lists_the_old_one_is_named() {
    let (mut ledger, stranger) = stranger();
    let order = ledger.order(bought("Rei", 20, "Travel backpack 30L grey"));
    ledger.give_number(order, "690112044885");
    ledger.clearance(bare("690112044885", 28));
    ledger.seen_until("Rei", 25);
    let judged = ledger.judge();
    assert_eq!(judged.of(stranger).verdict, Verdict::Ask);
    let old = Reason::OrdersStale { merchant: MerchantKey::of("Rei"), since: day(25) };
    assert!(gives(judged.of(stranger), old), "{:?}", judged.of(stranger));
}

/// Lesson 14.
#[test]
fn nothing_is_unknown_where_no_order_is_known() {
    let mut ledger = Ledger::default();
    let parcels = [
        ledger.clearance(parcel("570073769393", 37, "HUMAN HAIR WIG 20 INCH BLONDE")),
        ledger.clearance(bare("509812044885", 40)),
    ];
    let judged = ledger.judge();
    for parcel in parcels {
        assert_eq!(judged.of(parcel).verdict, Verdict::Ask);
        assert!(gives(judged.of(parcel), Reason::NoOrders));
    }
}
