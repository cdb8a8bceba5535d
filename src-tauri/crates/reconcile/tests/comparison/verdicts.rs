//! The verdicts: what vetoes, what explains, what never does.

use munjigi_model::{ClearanceFacts, Form, OrderFacts, OrderStatus, Verdict};
use munjigi_reconcile::{CodeLife, Reason, Suspension};

use crate::ledger::*;

#[test]
fn the_number_of_a_cancelled_order_is_no_key() {
    let (mut ledger, order, clearance) = fitting(true);
    ledger.orders[0].facts.status = OrderStatus::Cancelled;
    let judged = ledger.judge();
    assert!(judged.of(clearance).verdict.needs_person(), "{:?}", judged.of(clearance));
    assert!(gives(judged.of(clearance), Reason::SameNumberCancelled(order)), "{:?}", judged.of(clearance));
}

#[test]
fn no_number_is_a_key_on_a_day_on_which_the_code_was_suspended() {
    for to in [None, Some(18)] {
        let (mut ledger, order, clearance) = fitting(true);
        ledger.codes.push(code(vec![Suspension { from: day(17), to: to.map(day) }], None));
        let judged = ledger.judge();
        assert!(judged.of(clearance).verdict.needs_person(), "{:?}", judged.of(clearance));
        assert!(gives(judged.of(clearance), Reason::SameNumberSuspended(order)));
    }
}

#[test]
fn nothing_is_quiet_on_a_day_on_which_the_code_was_suspended() {
    for to in [None, Some(18)] {
        let (mut ledger, _, clearance) = fitting(false);
        ledger.codes.push(code(vec![Suspension { from: day(17), to: to.map(day) }], None));
        let judged = ledger.judge();
        assert!(judged.of(clearance).verdict.needs_person(), "{:?}", judged.of(clearance));
        assert!(gives(judged.of(clearance), Reason::CodeSuspended));
    }
}

#[test]
fn a_suspension_says_nothing_of_the_days_around_it() {
    for by_number in [false, true] {
        for (from, to) in [(18, None), (5, Some(17))] {
            let (mut ledger, _, clearance) = fitting(by_number);
            let before = ledger.judge();
            ledger.codes.push(code(vec![Suspension { from: day(from), to: to.map(day) }], None));
            assert_eq!(ledger.judge().of(clearance).verdict, before.of(clearance).verdict, "{from} {to:?}");
        }
    }
}

#[test]
fn a_suspension_of_one_holder_says_nothing_of_another() {
    let (mut ledger, _, clearance) = fitting(false);
    let suspended = vec![Suspension { from: day(0), to: None }];
    ledger.codes.push(CodeLife { holder: FAMILY, issued_on: None, suspended, reissued_on: None });
    assert_eq!(ledger.judge().of(clearance).verdict, Verdict::Likely);
}

#[test]
fn a_parcel_that_is_stuck_under_the_old_code_is_less_likely_an_own_one() {
    let (mut ledger, held) = held();
    let before = ledger.judge();
    ledger.codes.push(code(Vec::new(), Some(15)));
    let after = ledger.judge();
    assert!(after.of(held).unexplained > before.of(held).unexplained);
    assert!(gives(after.of(held), Reason::CodeReplaced));
    ledger.codes[0].reissued_on = Some(day(18));
    assert_eq!(ledger.judge().of(held), before.of(held), "the code was replaced later");
}

#[test]
fn no_parcel_comes_before_its_order() {
    for by_number in [false, true] {
        let (mut ledger, order, clearance) = fitting(by_number);
        ledger.orders[0].facts.ordered_on = Some(day(20));
        let judged = ledger.judge();
        assert!(judged.of(clearance).verdict.needs_person(), "{:?}", judged.of(clearance));
        assert!(!judged.of(clearance).orders.contains(&order));
        if by_number {
            assert!(gives(judged.of(clearance), Reason::SameNumberOtherTime(order)));
        }
    }
}

#[test]
fn the_shops_day_may_be_a_day_ahead_of_ours() {
    let (mut ledger, _, clearance) = fitting(true);
    ledger.orders[0].facts.ordered_on = Some(day(18));
    assert_eq!(ledger.judge().of(clearance).verdict, Verdict::Confirmed);
}

#[test]
fn a_day_alone_never_links() {
    for form in [Form::List, Form::Import, Form::Postal, Form::Unknown] {
        for after in 0..40 {
            let mut ledger = Ledger::default();
            ledger.order(bought("Kitamura", 10, "Olympus OM-10 film camera body silver"));
            let clearance = ledger.clearance(ClearanceFacts { form, ..bare("509812044885", 10 + after) });
            let judged = ledger.judge();
            assert!(
                judged.of(clearance).verdict.needs_person(),
                "{form:?} {after}: {:?}",
                judged.of(clearance)
            );
        }
    }
}

#[test]
fn an_order_of_family_explains_a_parcel_under_this_code() {
    let mut ledger = Ledger::default();
    ledger.order(bought("Zappos", 12, "Canvas sneakers navy"));
    let order = ledger.order_of(FAMILY, camera_order(10));
    ledger.give_number(order, "509812044885");
    let clearance = ledger.clearance(camera_parcel("509812044885", 17));
    let judged = ledger.judge();
    assert_eq!(
        (judged.of(clearance).verdict, &judged.of(clearance).orders),
        (Verdict::Confirmed, &vec![order])
    );
}

#[test]
fn an_order_of_family_weighs_less_than_an_own_one() {
    let (ledger, _, clearance) = fitting(false);
    let mut family = ledger.clone();
    family.orders[0].holder = FAMILY;
    assert!(family.judge().of(clearance).unexplained > ledger.judge().of(clearance).unexplained);
}

#[test]
fn eight_strangers_in_a_week_are_all_unknown() {
    let mut ledger = Ledger::default();
    let keyed = ledger.order(bought("Zappos", 28, "Canvas sneakers navy"));
    ledger.give_number(keyed, "681230455921");
    let own = ledger.clearance(parcel("681230455921", 34, "SNEAKERS"));
    ledger.order(camera_order(27));
    let soft = ledger.clearance(camera_parcel("690112044885", 34));
    ledger.order(bought("Rei", 30, "Travel backpack 30L grey"));
    let goods = ["HUMAN HAIR WIG", "WIG", "PERFUME", "WIG", "WRIST WATCH", "WIG", "PERFUME", "WRIST WATCH"];
    let strangers: Vec<_> = goods
        .iter()
        .zip(0..)
        .map(|(goods, n)| {
            ledger.clearance(ClearanceFacts {
                country: Some("CN".into()),
                ..parcel(
                    &(570_073_769_390_u64 + 11 * n).to_string(),
                    33 + i64::try_from(n).unwrap() % 7,
                    goods,
                )
            })
        })
        .collect();
    let judged = ledger.judge();
    for stranger in strangers {
        assert_eq!(judged.of(stranger).verdict, Verdict::Unknown, "{:?}", judged.of(stranger));
    }
    assert_eq!(judged.of(own).verdict, Verdict::Confirmed);
    assert_eq!(judged.of(soft).verdict, Verdict::Likely);
}

#[test]
fn goods_of_one_kind_match_in_every_language() {
    let kinds = [
        ["SNEAKERS", "운동화", "运动鞋", "スニーカー"],
        ["BACKPACK", "백팩", "双肩包", "リュックサック"],
        ["WRIST WATCH", "손목시계", "手表", "腕時計"],
    ];
    for (n, names) in kinds.iter().enumerate() {
        for title in names {
            for goods in names {
                let mut ledger = Ledger::default();
                let order = ledger.order(OrderFacts {
                    total: Some("64.00 USD".parse().unwrap()),
                    ships_from: Some("JP".into()),
                    ..bought("Kitamura", 10, title)
                });
                let others = kinds.iter().enumerate().filter(|(m, _)| *m != n).map(|(_, others)| others[0]);
                for (other, on) in others.zip(8..) {
                    ledger.order(bought("Zappos", on, other));
                }
                let clearance = ledger.clearance(ClearanceFacts {
                    declared: Some("64.00 USD".parse().unwrap()),
                    country: Some("JP".into()),
                    ..parcel("509812044885", 17, goods)
                });
                let judged = ledger.judge();
                let judgement = judged.of(clearance);
                assert_eq!(judgement.verdict, Verdict::Likely, "{title} {goods}: {judgement:?}");
                assert_eq!(judgement.orders, [order], "{title} {goods}");
                assert!(gives(judgement, Reason::SameGoods(order)), "{title} {goods}: {judgement:?}");
            }
        }
    }
}

#[test]
fn goods_of_another_kind_do_not() {
    let mut ledger = Ledger::default();
    ledger.order(OrderFacts { ships_from: Some("JP".into()), ..bought("Kitamura", 10, "スニーカー") });
    for goods in ["가방", "WRIST WATCH", "双肩包"] {
        ledger.clearances.clear();
        let facts = ClearanceFacts { country: Some("JP".into()), ..parcel("509812044885", 17, goods) };
        let clearance = ledger.clearance(facts);
        assert!(ledger.judge().of(clearance).verdict.needs_person(), "{goods}");
    }
}

/// Of one parcel and one order nothing else is in doubt.
#[test]
fn the_reasons_add_up_to_what_is_believed() {
    let misused = ("FRAGRANCE EAU DE PARFUM", "Eau de parfum 50ml", Reason::OftenMisused);
    let not = ("FILM CAMERA", "Film camera body", Reason::SeldomMisused);
    for (goods, title, kind) in [misused, not] {
        for came_on in [14, 17, 30, 45] {
            let mut ledger = Ledger::default();
            ledger.order(bought("Kitamura", 10, title));
            let clearance = ledger.clearance(parcel("509812044885", came_on, goods));
            let judged = ledger.judge();
            let judgement = judged.of(clearance);
            assert!(gives(judgement, kind.clone()), "{judgement:?}");
            let sum: f64 = judgement.evidence.iter().map(|evidence| evidence.bits).sum();
            let believed = (1.0 / judgement.unexplained - 1.0).log2();
            assert!((sum - believed).abs() < 0.2, "{sum} against {believed}: {judgement:?}");
        }
    }
}
