//! What holds of every ledger.

use std::collections::BTreeSet;

use munjigi_model::{
    AnswerKind, Clearance, ClearanceFacts, Form, Item, Leg, Order, OrderFacts, OrderStatus, Stage, Verdict,
    Waybill,
};
use munjigi_reconcile::{CodeLife, Judgement, Suspension};
use proptest::prelude::*;
use proptest::sample::select;

use crate::ledger::*;

const TITLES: &[&str] = &[
    "Olympus OM-10 film camera body silver",
    "Canvas sneakers navy",
    "남성 캔버스 운동화",
    "Travel backpack 30L grey",
    "Bluetooth headphones black",
    "",
];
const GOODS: &[&str] =
    &["FILM CAMERA", "SNEAKERS", "운동화", "BACKPACK 1/SNEAKERS 1", "HEADPHONES", "WIG", "GOODS"];
const SHOPS: &[&str] = &["Zappos", "Kitamura", "Taobao"];
/// Twelve digits, some of them a slip of the hand apart.
const NUMBERS: &[&str] = &["509812044885", "509812044858", "5O9812044885", "681230455921", "690112044885"];

fn order_facts() -> impl Strategy<Value = OrderFacts> {
    let what = (select(SHOPS), 0..40_i64, proptest::collection::vec(select(TITLES), 1..3));
    let more = (
        proptest::option::of(select(NUMBERS)),
        proptest::option::of(1..4_u32),
        select(&["JP", "US", "CN"][..]),
        proptest::option::of(select(&["Malltail"][..])),
        select(
            &[OrderStatus::Shipped, OrderStatus::Delivered, OrderStatus::Cancelled, OrderStatus::Unknown][..],
        ),
    );
    (what, more).prop_map(|((shop, on, titles), (number, tens, country, forwarder, status))| OrderFacts {
        items: titles.into_iter().map(item).collect(),
        waybills: number.map(korean).into_iter().collect(),
        total: tens.map(|tens| format!("{tens}9 USD").parse().unwrap()),
        ships_from: Some(country.into()),
        forwarder: forwarder.map(str::to_owned),
        status,
        ..bought(shop, on, "")
    })
}

fn parcel_facts() -> impl Strategy<Value = ClearanceFacts> {
    let what = (proptest::option::of(select(NUMBERS)), 0..TODAY, proptest::option::of(select(GOODS)));
    let more = (
        proptest::option::of(1..4_u32),
        proptest::option::of(select(&["JP", "US", "CN"][..])),
        select(&[Form::List, Form::Import, Form::Postal][..]),
        select(&[Stage::Cleared, Stage::Held, Stage::Declared][..]),
    );
    (what, more).prop_map(|((number, on, goods), (tens, country, form, stage))| ClearanceFacts {
        hbl: number.map(str::to_owned),
        goods: goods.map(str::to_owned),
        declared: tens.map(|tens| format!("{tens}9 USD").parse().unwrap()),
        country: country.map(str::to_owned),
        form,
        stage,
        ..bare("", on)
    })
}

fn code() -> impl Strategy<Value = CodeLife> {
    let days = (
        0..TODAY,
        proptest::option::of(1..20_i64),
        proptest::option::of(0..TODAY),
        select(&[HOLDER, FAMILY][..]),
    );
    days.prop_map(|(from, length, reissued_on, holder)| CodeLife {
        holder,
        issued_on: None,
        suspended: vec![Suspension { from: day(from), to: length.map(|length| day(from + length)) }],
        reissued_on: reissued_on.map(day),
    })
}

/// Answers and apart pairs speak of places among the parcels and orders.
fn said() -> impl Strategy<Value = Vec<(usize, AnswerKind, Option<usize>, bool)>> {
    let answer = select(&[AnswerKind::Mine, AnswerKind::Gift, AnswerKind::NotMine, AnswerKind::Unsure][..]);
    proptest::collection::vec((0..7_usize, answer, proptest::option::of(0..6_usize), any::<bool>()), 0..3)
}

pub(crate) fn ledger() -> impl Strategy<Value = Ledger> {
    let orders = proptest::collection::vec((select(&[HOLDER, HOLDER, FAMILY][..]), order_facts()), 1..6);
    let parcels = proptest::collection::vec(parcel_facts(), 1..7);
    (orders, parcels, proptest::collection::vec(code(), 0..2), said()).prop_map(
        |(orders, parcels, codes, said)| {
            let mut ledger = Ledger { codes, ..Ledger::default() };
            // The holder has an order at least: without one, nothing is ever unknown.
            ledger.order(bought("Zappos", 5, "Wool scarf"));
            for (holder, facts) in orders {
                ledger.order_of(holder, facts);
            }
            for facts in parcels {
                ledger.clearance(facts);
            }
            for (place, answer, order, is_apart) in said {
                let clearance = ledger.clearances[place % ledger.clearances.len()].id;
                let order = order.map(|place| ledger.orders[place % ledger.orders.len()].id);
                if let (true, Some(order)) = (is_apart, order) {
                    ledger.apart.push((clearance, order));
                } else if ledger.answers.iter().all(|said| said.clearance != clearance) {
                    ledger.say(clearance, answer, order.filter(|_| answer == AnswerKind::Mine));
                }
            }
            ledger
        },
    )
}

/// The same ledger without answers, every parcel with a number of its own that no order has.
fn numbered_ledger() -> impl Strategy<Value = Ledger> {
    ledger().prop_map(|mut ledger| {
        ledger.answers.clear();
        ledger.apart.clear();
        for (clearance, n) in ledger.clearances.iter_mut().zip(0..) {
            clearance.facts.hbl = Some((570_011_223_300_u64 + 7_001 * n).to_string());
        }
        ledger
    })
}

/// Orders of one piece, each with its parcel by number.
fn full_ledger() -> impl Strategy<Value = Ledger> {
    proptest::collection::vec((order_facts(), 2..20_i64, parcel_facts()), 1..6).prop_map(|pairs| {
        let mut ledger = Ledger::default();
        for (n, (order, later, parcel)) in (0..).zip(pairs) {
            let number = (570_011_223_300_u64 + 7_001 * n).to_string();
            let accepted_on = order.ordered_on.map(|on| on.plus(later.unsigned_abs()));
            let items: Vec<Item> = order.items.into_iter().take(1).collect();
            let status = OrderStatus::Shipped;
            let goods = items.first().map(|item| item.name.clone()).filter(|name| !name.is_empty());
            let declared = order.total;
            let country = order.ships_from.clone();
            let weight = Some(kilograms("1.40"));
            ledger.order(OrderFacts { items, status, weight, waybills: vec![korean(&number)], ..order });
            let hbl = Some(number);
            ledger.clearance(ClearanceFacts { hbl, accepted_on, goods, declared, country, weight, ..parcel });
        }
        ledger
    })
}

/// A parcel that is all that one of a ledger's parcels is, but for its number.
fn like_one_of(ledger: &Ledger, place: usize, later: u64) -> ClearanceFacts {
    let like = ledger.clearances[place % ledger.clearances.len()].facts.clone();
    let accepted_on = like.accepted_on.map(|on| on.plus(later));
    ClearanceFacts { hbl: Some("570011998877".into()), accepted_on, ..like }
}

/// Whatever anybody may write.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "\\PC{0,40}", "[0-9OIl\\-() ]{0,20}", select(TITLES).prop_map(str::to_owned)]
}

fn any_order() -> impl Strategy<Value = Order> {
    let money = proptest::option::of((any::<i64>(), 0..10_u32));
    let facts = (text(), proptest::option::of(-9_000..9_000_i64), text(), any::<u32>(), text(), money);
    (facts, text(), text()).prop_map(|((shop, on, title, quantity, number, money), country, forwarder)| {
        let mut ledger = Ledger::default();
        ledger.order(OrderFacts {
            merchant: shop,
            ordered_on: on.map(day),
            items: vec![Item { name: title.clone(), quantity, price: None }],
            waybills: [&number, &title]
                .iter()
                .filter_map(|text| Waybill::parse(text, Leg::Unknown).ok())
                .collect(),
            total: money.map(|(units, scale)| format!("{} USD", decimal(units, scale)).parse().unwrap()),
            ships_from: Some(country),
            forwarder: Some(forwarder),
            weight: money.map(|(units, scale)| kilograms(&decimal(units, scale))),
            ..OrderFacts::default()
        });
        ledger.orders.remove(0)
    })
}

fn any_clearance() -> impl Strategy<Value = Clearance> {
    let money = proptest::option::of((any::<i64>(), 0..10_u32));
    let texts = (text(), text(), text(), text(), text());
    (texts, proptest::option::of(-9_000..9_000_i64), money).prop_map(
        |((number, goods, list, country, by), on, money)| {
            let mut ledger = Ledger::default();
            ledger.clearance(ClearanceFacts {
                hbl: Some(number),
                goods: Some(goods),
                declaration_no: Some(list),
                country: Some(country),
                forwarder: Some(by),
                accepted_on: on.map(day),
                declared: money
                    .map(|(units, scale)| format!("{} USD", decimal(units, scale)).parse().unwrap()),
                weight: money.map(|(units, scale)| kilograms(&decimal(units, scale))),
                ..ClearanceFacts::default()
            });
            ledger.clearances.remove(0)
        },
    )
}

/// An amount as text: so many units, with so many digits behind the point.
fn decimal(units: i64, scale: u32) -> String {
    format!("{units}e-{scale}").parse::<f64>().map_or_else(|_| "0".into(), |amount| format!("{amount:.3}"))
}

fn texts_ledger() -> impl Strategy<Value = Ledger> {
    let orders = proptest::collection::vec(any_order(), 0..5);
    (orders, proptest::collection::vec(any_clearance(), 0..5)).prop_map(|(orders, clearances)| {
        let mut ledger = Ledger::default();
        orders.into_iter().for_each(|order| {
            ledger.order(order.facts);
        });
        clearances.into_iter().for_each(|clearance| {
            ledger.clearance(clearance.facts);
        });
        ledger
    })
}

/// What is shown of judgements.
fn shown(judged: &Judged) -> Vec<(Verdict, &[munjigi_model::OrderId])> {
    judged.0.values().map(|judgement| (judgement.verdict, judgement.orders.as_slice())).collect()
}

/// What holds of every judgement over a ledger.
fn is_sound(ledger: &Ledger, judgement: &Judgement) -> Result<(), TestCaseError> {
    prop_assert!((0.0..=1.0).contains(&judgement.unexplained), "{judgement:?}");
    prop_assert!(!judgement.evidence.is_empty(), "{judgement:?}");
    prop_assert!(judgement.evidence.iter().all(|evidence| evidence.bits.is_finite()), "{judgement:?}");
    let known: BTreeSet<_> = ledger.orders.iter().map(|order| order.id).collect();
    prop_assert!(judgement.orders.iter().all(|order| known.contains(order)), "{judgement:?}");
    let named: BTreeSet<_> = judgement.orders.iter().collect();
    prop_assert_eq!(named.len(), judgement.orders.len(), "no order twice");
    prop_assert!(judgement.verdict != Verdict::Unknown || judgement.orders.is_empty(), "{judgement:?}");
    prop_assert!(judgement.verdict != Verdict::Likely || !judgement.orders.is_empty(), "{judgement:?}");
    Ok(())
}

/// The weightiest first: of orders that are named, whatever it speaks for; where none is, what speaks most against one.
pub(crate) fn is_sorted(judgement: &Judgement) -> bool {
    let bits: Vec<f64> =
        judgement.evidence.iter().map(|evidence| evidence.bits).filter(|bits| *bits != 0.0).collect();
    if judgement.orders.is_empty() { bits.is_sorted() } else { bits.is_sorted_by(|a, b| a.abs() >= b.abs()) }
}

/// So many that all of them together take a second or two.
const CASES: u32 = 96;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(CASES) })]

    #[test]
    fn every_judgement_is_sound(ledger in ledger()) {
        for judgement in ledger.judge().0.values() {
            is_sound(&ledger, judgement)?;
        }
    }

    #[test]
    fn the_weightiest_reason_comes_first(ledger in ledger()) {
        for judgement in ledger.judge().0.values().filter(|judgement| judgement.verdict != Verdict::Confirmed) {
            prop_assert!(is_sorted(judgement), "{judgement:?}");
        }
    }

    #[test]
    fn the_order_of_everything_changes_nothing(
        (ledger, shuffled) in ledger().prop_flat_map(|ledger| {
            let orders = Just(ledger.orders.clone()).prop_shuffle();
            let clearances = Just(ledger.clearances.clone()).prop_shuffle();
            let codes = Just(ledger.codes.clone()).prop_shuffle();
            let answers = Just(ledger.answers.clone()).prop_shuffle();
            let apart = Just(ledger.apart.clone()).prop_shuffle();
            let shuffled = (orders, clearances, codes, answers, apart);
            (Just(ledger), shuffled.prop_map(|(orders, clearances, codes, answers, apart)| {
                Ledger { orders, clearances, codes, answers, apart, seen: Vec::new() }
            }))
        })
    ) {
        let places: Vec<_> = shuffled.clearances.iter().map(|clearance| clearance.id).collect();
        let given: Vec<_> = shuffled.verdicts().iter().map(|judgement| judgement.clearance).collect();
        prop_assert_eq!(places, given, "in the order of the clearances");
        prop_assert_eq!(ledger.judge(), shuffled.judge());
    }

    #[test]
    fn an_unrelated_order_changes_no_verdict(mut ledger in ledger()) {
        let before = ledger.judge();
        ledger.order(OrderFacts { ships_from: Some("DE".into()), ..bought("Thomann", -300, "Violin strings") });
        let after = ledger.judge();
        prop_assert_eq!(shown(&before), shown(&after));
    }

    #[test]
    fn an_unrelated_parcel_changes_no_verdict(mut ledger in ledger()) {
        let before = ledger.judge();
        let facts = ClearanceFacts { country: Some("DE".into()), ..parcel("720055667788", -300, "VIOLIN STRINGS") };
        let unrelated = ledger.clearance(facts);
        let after = ledger.judge().without(&[unrelated]);
        prop_assert_eq!(shown(&before), shown(&after));
    }

    #[test]
    fn a_stronger_key_never_lowers_a_match(ledger in numbered_ledger()) {
        for judgement in ledger.judge().0.values().filter(|judgement| is_quiet(judgement)) {
            let clearance = ledger.clearances.iter().find(|known| known.id == judgement.clearance).unwrap();
            let number = clearance.facts.hbl.clone().unwrap();
            let mut stronger = ledger.clone();
            stronger.give_number(judgement.orders[0], &number);
            let judged = stronger.judge();
            prop_assert!(is_quiet(judged.of(judgement.clearance)), "{:?}", judged.of(judgement.clearance));
            prop_assert!(judged.of(judgement.clearance).orders.contains(&judgement.orders[0]));
        }
    }

    #[test]
    fn an_order_that_is_removed_frees_its_parcels(ledger in ledger()) {
        for order in &ledger.orders {
            let mut without = ledger.clone();
            without.answers.retain(|said| said.order != Some(order.id));
            without.orders.retain(|known| known.id != order.id);
            let judged = without.judge();
            prop_assert!(judged.0.values().all(|judgement| !judgement.orders.contains(&order.id)), "{judged:?}");
        }
    }

    #[test]
    fn a_theft_never_takes_a_keyed_orders_place(mut ledger in full_ledger(), place in 0..6_usize, later in 0..5_u64) {
        let before = ledger.judge();
        prop_assert!(before.0.values().all(|judgement| judgement.verdict == Verdict::Confirmed));
        let theft = ledger.clearance(like_one_of(&ledger, place, later));
        let after = ledger.judge();
        prop_assert!(after.of(theft).verdict.needs_person(), "{:?}", after.of(theft));
        let keyed = after.without(&[theft]);
        prop_assert_eq!(shown(&before), shown(&keyed));
    }

    #[test]
    fn a_row_that_stands_twice_gets_one_verdict(mut ledger in ledger(), place in 0..7_usize) {
        let place = place % ledger.clearances.len();
        // Rows without a number cannot be known to mean one parcel; an answer is about one row.
        ledger.clearances[place].facts.hbl.get_or_insert_with(|| "570011998877".into());
        let row = ledger.clearances[place].clone();
        ledger.answers.retain(|said| said.clearance != row.id);
        let before = ledger.judge();
        let again = ledger.clearance(row.facts.clone());
        let after = ledger.judge();
        prop_assert_eq!(after.of(row.id).verdict, after.of(again).verdict);
        prop_assert_eq!(&after.of(row.id).orders, &after.of(again).orders);
        let others = after.without(&[again]);
        prop_assert_eq!(shown(&before), shown(&others));
    }

    #[test]
    fn no_text_is_too_strange(ledger in texts_ledger()) {
        for judgement in ledger.judge().0.values() {
            is_sound(&ledger, judgement)?;
        }
    }
}
