//! What the person said: it goes before what is compared, and never further than it was asked about.

use munjigi_model::{AnswerKind, ClearanceId, OrderId, Verdict};
use munjigi_reconcile::{Judgement, Reason};

use crate::ledger::*;

/// A ledger with a parcel of each verdict, and its orders: keyed, soft.
struct Mixed {
    ledger: Ledger,
    keyed: OrderId,
    stranger: ClearanceId,
    /// Nothing is known of it but its number and its day, and an order is of that day.
    asked: ClearanceId,
}

impl Mixed {
    fn new() -> Self {
        let mut ledger = Ledger::default();
        let keyed = ledger.order(bought("Zappos", 12, "Canvas sneakers navy"));
        ledger.give_number(keyed, "681230455921");
        ledger.order(camera_order(10));
        ledger.order(bought("Rei", 44, "Travel backpack 30L grey"));
        ledger.clearance(bare("681230455921", 19));
        ledger.clearance(camera_parcel("509812044885", 17));
        let stranger = ledger.clearance(parcel("570073769393", 30, "HUMAN HAIR WIG 20 INCH BLONDE"));
        let asked = ledger.clearance(bare("509812060011", 51));
        let judged = ledger.judge();
        let verdicts: Vec<_> = judged.0.values().map(|judgement| judgement.verdict).collect();
        assert_eq!(verdicts, [Verdict::Confirmed, Verdict::Likely, Verdict::Unknown, Verdict::Ask]);
        Self { ledger, keyed, stranger, asked }
    }
}

/// What is shown of judgements.
fn shown(judgement: &Judgement) -> (ClearanceId, Verdict, Vec<OrderId>) {
    (judgement.clearance, judgement.verdict, judgement.orders.clone())
}

const YES: [AnswerKind; 5] =
    [AnswerKind::Mine, AnswerKind::Family, AnswerKind::Gift, AnswerKind::Agent, AnswerKind::Return];

#[test]
fn a_yes_settles_the_parcel_and_changes_no_other() {
    for answer in YES {
        let Mixed { mut ledger, stranger, .. } = Mixed::new();
        let before = ledger.judge().without(&[stranger]);
        ledger.say(stranger, answer, None);
        let after = ledger.judge();
        let said = after.of(stranger);
        assert_eq!((said.verdict, said.orders.len()), (Verdict::Confirmed, 0), "{answer:?}");
        assert!(gives(said, Reason::PersonSaid(answer)));
        let others = after.without(&[stranger]);
        assert!(before.0.values().map(shown).eq(others.0.values().map(shown)), "{answer:?}");
    }
}

#[test]
fn a_yes_with_an_order_names_it_and_uses_it_up() {
    let Mixed { mut ledger, stranger, .. } = Mixed::new();
    let order = ledger.order(bought("Gmarket Global", 22, "Party costume"));
    let before = ledger.judge().without(&[stranger]);
    ledger.say(stranger, AnswerKind::Mine, Some(order));
    let after = ledger.judge();
    assert_eq!((after.of(stranger).verdict, &after.of(stranger).orders), (Verdict::Confirmed, &vec![order]));
    assert!(after.of(stranger).unexplained < 0.01);
    let others = after.without(&[stranger]);
    assert!(others.0.values().all(|judgement| !judgement.orders.contains(&order)));
    assert!(before.0.values().map(shown).eq(others.0.values().map(shown)));
}

#[test]
fn a_no_stays_a_warning_and_changes_no_other() {
    for of_number in [false, true] {
        let Mixed { mut ledger, stranger, keyed, .. } = Mixed::new();
        if of_number {
            // What the person says goes before a number.
            ledger.give_number(keyed, "570073769393");
        }
        let before = ledger.judge().without(&[stranger]);
        ledger.say(stranger, AnswerKind::NotMine, None);
        let after = ledger.judge();
        let said = after.of(stranger);
        assert_eq!((said.verdict, said.orders.len()), (Verdict::Unknown, 0));
        assert!(said.unexplained > 0.99);
        assert!(gives(said, Reason::PersonSaid(AnswerKind::NotMine)));
        let others = after.without(&[stranger]);
        assert!(before.0.values().map(shown).eq(others.0.values().map(shown)));
    }
}

#[test]
fn who_is_unsure_has_settled_nothing() {
    let Mixed { mut ledger, stranger, asked, .. } = Mixed::new();
    let before = ledger.judge();
    for open in [stranger, asked] {
        ledger.say(open, AnswerKind::Unsure, None);
    }
    let after = ledger.judge();
    assert!(before.0.values().map(shown).eq(after.0.values().map(shown)));
    for open in [stranger, asked] {
        assert!(after.of(open).verdict.needs_person());
        assert!(gives(after.of(open), Reason::PersonUnsure));
    }
}

#[test]
fn a_yes_about_one_parcel_says_nothing_of_its_like() {
    let mut ledger = Ledger::default();
    ledger.order(bought("Zappos", 30, "Canvas sneakers navy"));
    let answered = ledger.clearance(parcel("570073769393", 37, "HUMAN HAIR WIG"));
    let like_it = ledger.clearance(parcel("570073769415", 37, "HUMAN HAIR WIG"));
    ledger.say(answered, AnswerKind::Gift, None);
    let judged = ledger.judge();
    assert_eq!(judged.of(answered).verdict, Verdict::Confirmed);
    assert!(judged.of(like_it).verdict.needs_person());
}

#[test]
fn what_was_set_apart_is_not_linked_again() {
    for by_number in [false, true] {
        let mut ledger = Ledger::default();
        let order = ledger.order(camera_order(10));
        if by_number {
            ledger.give_number(order, "509812044885");
        }
        let clearance = ledger.clearance(camera_parcel("509812044885", 17));
        assert_eq!(ledger.judge().of(clearance).orders, [order]);
        ledger.apart.push((clearance, order));
        let judged = ledger.judge();
        let judgement = judged.of(clearance);
        assert!(judgement.verdict.needs_person(), "{judgement:?}");
        assert!(!judgement.orders.contains(&order));
        assert!(gives(judgement, Reason::SetApart(order)));
    }
}

#[test]
fn what_was_set_apart_from_one_order_is_asked_about_though_another_may_be_meant() {
    let mut ledger = Ledger::default();
    let order = ledger.order(camera_order(10));
    let clearance = ledger.clearance(camera_parcel("509812044885", 17));
    ledger.apart.push((clearance, order));
    let other = ledger.order(camera_order(11));
    let judged = ledger.judge();
    assert_eq!((judged.of(clearance).verdict, &judged.of(clearance).orders), (Verdict::Ask, &vec![other]));
}

#[test]
fn an_order_that_was_set_apart_may_explain_another_parcel() {
    let mut ledger = Ledger::default();
    let order = ledger.order(camera_order(10));
    let stranger = ledger.clearance(camera_parcel("509812044885", 17));
    let own = ledger.clearance(camera_parcel("509812044911", 17));
    ledger.apart.push((stranger, order));
    let judged = ledger.judge();
    assert!(judged.of(stranger).verdict.needs_person());
    assert_eq!((judged.of(own).verdict, &judged.of(own).orders), (Verdict::Likely, &vec![order]));
}

#[test]
fn a_row_of_a_parcel_that_is_known_is_asked_about_and_no_warning() {
    for answer in YES {
        let Mixed { mut ledger, stranger, .. } = Mixed::new();
        // The same row a second time, as from another source.
        let again = ledger.clearance(parcel("570073769393", 30, "HUMAN HAIR WIG 20 INCH BLONDE"));
        assert_eq!(ledger.judge().of(again).verdict, Verdict::Unknown);
        ledger.say(stranger, answer, None);
        let judged = ledger.judge();
        assert_eq!(judged.of(stranger).verdict, Verdict::Confirmed);
        let unanswered = judged.of(again);
        assert_eq!((unanswered.verdict, unanswered.orders.len()), (Verdict::Ask, 0), "{answer:?}");
        assert!(gives(unanswered, Reason::OtherRowAnswered));
        ledger.say(again, AnswerKind::Unsure, None);
        let unsure = ledger.judge();
        assert_eq!(unsure.of(again).verdict, Verdict::Ask);
        assert!(gives(unsure.of(again), Reason::PersonUnsure));
        // What is said of the row itself goes before that.
        ledger.answers.retain(|said| said.clearance != again);
        ledger.say(again, AnswerKind::NotMine, None);
        assert_eq!(ledger.judge().of(again).verdict, Verdict::Unknown);
    }
}
