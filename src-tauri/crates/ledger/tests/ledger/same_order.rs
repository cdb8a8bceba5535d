//! Which order is the same order: each rule with what it must not join. Forwarders' rules stand in `forwarders.rs`.

use munjigi_ledger::tables::Recorded;
use munjigi_ledger::tables::sightings::Origin;
use munjigi_model::Source::Export;
use munjigi_model::{Item, OrderFacts, OrderId, OrderStatus, can_be_known_again};
use proptest::prelude::*;

use crate::orders::*;
use crate::support::*;

fn of(merchant: &str, facts: OrderFacts) -> OrderFacts {
    OrderFacts { merchant: merchant.into(), ..facts }
}

/// What a page says that shows neither numbers nor waybills.
fn listed(names: &[&str]) -> OrderFacts {
    OrderFacts {
        merchant: "Coupang".into(),
        order_no: None,
        ordered_on: Some(day("2026-10-22")),
        total: None,
        status: OrderStatus::Unknown,
        items: names.iter().map(|name| Item { name: (*name).into(), quantity: 1, price: None }).collect(),
        ..OrderFacts::default()
    }
}

fn is_new(recorded: Recorded<OrderId>) -> bool {
    matches!(recorded, Recorded::New(_))
}

#[test]
fn one_shop_by_whatever_name_and_country_gives_a_number_once() {
    let home = Home::new();
    let id = home.export(1, &shipped("112-1")).id();
    for name in ["Amazon", "amazon.co.jp", "아마존", "Amazon.com.au", "www.amazon.de"] {
        assert_eq!(home.export(2, &of(name, shipped("112-1"))), Recorded::Same(id), "{name}");
    }
    assert_eq!(home.order(id).facts.merchant, "Amazon.com", "the first name stays");
    assert!(is_new(home.export(2, &of("알리익스프레스", shipped("112-1")))), "another shop's number");
    let ali = home.export(3, &of("AliExpress", order("8196234512345678"))).id();
    assert_eq!(home.export(4, &of("알리익스프레스", order("8196234512345678"))), Recorded::Same(ali));
    home.assert_sound();
}

#[test]
fn small_shops_count_from_one_each() {
    let home = Home::new();
    let tea = home.export(1, &of("Northfield Tea Co", order("#1001"))).id();
    assert!(is_new(home.export(1, &of("Kettle & Cup", order("#1001")))));
    assert_eq!(home.export(2, &of("NORTHFIELD TEA CO.", order("#1001"))), Recorded::Same(tea));
    assert!(is_new(home.export(2, &of("Northfield Tea Co", order("#1002")))));
}

#[test]
fn a_page_that_does_not_say_the_shop_means_the_one_order_with_the_number() {
    let home = Home::new();
    let id = home.export(1, &shipped("112-1")).id();
    assert_eq!(home.export(2, &of("", shipped("112-1"))), Recorded::Same(id));
    assert_eq!(home.order(id).facts.merchant, "Amazon.com");
    home.export(3, &of("iHerb", order("112-1")));
    let of_neither = home.export(4, &of("", order("112-1")));
    assert!(is_new(of_neither), "two shops have the number");
    assert_eq!(home.export(5, &of("", order("112-1"))), Recorded::Same(of_neither.id()));
    assert!(is_new(home.export(6, &of("", order("112-2")))), "nobody has it");
}

#[test]
fn an_order_without_its_shop_gets_it_from_who_says_it() {
    let home = Home::new();
    let id = home.export(1, &of("", order("112-1"))).id();
    assert_eq!(home.export(2, &shipped("112-1")), Recorded::Updated(id));
    assert_eq!(home.order(id).facts, shipped("112-1"));
    assert!(is_new(home.export(3, &of("iHerb", order("112-1")))), "now it has a shop");
    assert_eq!(home.export(4, &shipped("112-1")), Recorded::Same(id), "and is found by it");
}

#[test]
fn a_name_that_another_order_has_stops_no_import() {
    let home = Home::new();
    let (amazon, iherb) =
        (home.export(1, &order("112-1")).id(), home.export(1, &of("iHerb", order("112-1"))).id());
    let unnumbered = OrderFacts { order_no: None, ..shipped("112-2") };
    let sent = home.export(1, &unnumbered).id();
    let of_neither = OrderFacts { status: OrderStatus::Delivered, ..of("", shipped("112-1")) };
    assert_eq!(home.export(2, &of_neither), Recorded::Updated(sent), "found by its parcel");
    let facts = home.order(sent).facts;
    assert_eq!((facts.order_no, facts.status), (None, OrderStatus::Delivered));
    let known = home.order(sent);
    assert_eq!(home.export(3, &of_neither), Recorded::Same(sent));
    assert_eq!(home.order(sent), known, "not even the moment of its change");
    assert!([amazon, iherb].iter().all(|id| home.order(*id).facts.order_no.as_deref() == Some("112-1")));
    home.assert_sound();
}

#[test]
fn a_number_that_comes_later_joins_by_the_parcel() {
    let home = Home::new();
    let unnumbered = OrderFacts { order_no: None, ..shipped("") };
    let id = home.export(1, &unnumbered).id();
    let elsewhere = of("iHerb", shipped("532004417"));
    assert!(is_new(home.export(2, &elsewhere)), "another shop may use the number again");
    let with_other_parcel = OrderFacts { waybills: vec![waybill("509812044885")], ..shipped("112-2") };
    assert!(is_new(home.export(2, &with_other_parcel)));
    assert_eq!(home.export(3, &shipped("112-1")), Recorded::Updated(id));
    assert_eq!(home.order(id).facts, shipped("112-1"));
    assert_eq!(home.export(4, &shipped("112-1")), Recorded::Same(id));
    assert!(
        is_new(home.export(5, &shipped("112-3"))),
        "it has its number now, and a parcel holds several orders"
    );
}

#[test]
fn of_two_without_numbers_in_one_parcel_neither_gets_the_number() {
    let home = Home::new();
    let file = home.keep(b"a page");
    let sent = |name: &str| OrderFacts { waybills: vec![waybill("509812044885")], ..listed(&[name]) };
    home.record(&row_of(file, Export, 1, 1), &listed(&["tea"]));
    home.record(&row_of(file, Export, 2, 1), &listed(&["cup"]));
    home.record(&row_of(file, Export, 1, 2), &sent("tea"));
    home.record(&row_of(file, Export, 2, 2), &sent("cup"));
    let numbered = OrderFacts { order_no: Some("31000012345678".into()), ..sent("kettle") };
    assert!(is_new(home.export(3, &numbered)));
}

#[test]
fn a_waybill_that_comes_later_joins_its_order() {
    let home = Home::new();
    let id = home.export(1, &OrderFacts { waybills: Vec::new(), ..shipped("112-1") }).id();
    let two =
        OrderFacts { waybills: vec![waybill("509812044885"), waybill("509812044886")], ..order("112-1") };
    assert_eq!(home.export(2, &two), Recorded::Updated(id));
    assert_eq!(numbers(&home.order(id).facts), ["509812044885", "509812044886"], "two parcels");
    let unnumbered =
        of("", OrderFacts { order_no: None, waybills: vec![waybill("509812044886")], ..order("") });
    assert_eq!(home.export(3, &unnumbered), Recorded::Same(id));
}

#[test]
fn a_list_without_numbers_is_known_by_shop_day_and_lines() {
    let home = Home::new();
    let (first, again) = (home.keep(b"a copied page"), home.keep(b"the same page a week later"));
    let id = home.record(&row_of(first, Export, 1, 1), &listed(&["오메가3", "비타민 D"])).id();
    let turned =
        OrderFacts { status: OrderStatus::Delivered, ..of("쿠팡", listed(&["비타민 D", "오메가3"])) };
    assert_eq!(home.record(&row_of(again, Export, 7, 2), &turned), Recorded::Updated(id));
    assert_eq!(home.record(&row_of(again, Export, 7, 2), &turned), Recorded::Same(id));
    let others = [
        of("11번가", listed(&["오메가3", "비타민 D"])),
        OrderFacts { ordered_on: Some(day("2026-10-23")), ..listed(&["오메가3", "비타민 D"]) },
        listed(&["오메가3"]),
        OrderFacts { ordered_on: None, ..listed(&["오메가3", "비타민 D"]) },
    ];
    let last = home.keep(b"a third");
    for (row, other) in others.iter().enumerate() {
        let origin = row_of(last, Export, u32::try_from(row).unwrap(), 3);
        assert!(is_new(home.record(&origin, other)), "{other:?}");
        assert!(!is_new(home.record(&origin, other)), "its place is known");
    }
    home.assert_sound();
}

#[test]
fn a_total_that_both_say_must_be_the_same() {
    let home = Home::new();
    let files = [b"1", b"2", b"3", b"4"].map(|bytes| home.keep(bytes));
    let of = |total: &str| OrderFacts { total: Some(total.parse().unwrap()), ..listed(&["오메가3"]) };
    let id = home.record(&row_of(files[0], Export, 1, 1), &of("15900 KRW")).id();
    assert!(is_new(home.record(&row_of(files[1], Export, 1, 2), &of("16900 KRW"))));
    assert_eq!(home.record(&row_of(files[2], Export, 1, 3), &of("15900 KRW")), Recorded::Same(id));
    assert!(
        !is_new(home.record(&row_of(files[3], Export, 1, 4), &listed(&["오메가3"]))),
        "one that is not said"
    );
}

#[test]
fn two_equal_orders_of_one_day_stay_two_in_every_copy() {
    let home = Home::new();
    let mut known = Vec::new();
    for copy in 0..3 {
        let file = home.keep(format!("copy {copy}").as_bytes());
        for row in [1, 2] {
            // A row more above them each time.
            known.push(home.record(&row_of(file, Export, copy + row, 1), &listed(&["오메가3"])));
        }
    }
    let (first, second) = (known[0].id(), known[1].id());
    assert_ne!(first, second);
    let same = [Recorded::Same(first), Recorded::Same(second)];
    assert_eq!(known, [[Recorded::New(first), Recorded::New(second)], same, same].concat());
    assert_eq!(home.orders().len(), 2);
}

/// What comes after the page: the page of one order, with its number, then its parcel.
#[test]
fn what_a_list_left_out_joins_it_in_any_order() {
    let page = || listed(&["오메가3"]);
    let detail = || OrderFacts { order_no: Some("31000012345678".into()), ..listed(&["오메가3"]) };
    let sent = || OrderFacts { waybills: vec![waybill("509812044885")], ..detail() };
    let said = [page(), detail(), sent()];
    for turn in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let home = Home::new();
        for n in turn {
            let file = home.keep(format!("file {n}").as_bytes());
            home.record(&row_of(file, Export, 1, 1), &said[n]);
        }
        let [one] = home.orders().try_into().unwrap_or_else(|all| panic!("{turn:?}: {all:?}"));
        assert_eq!(one.facts, sent(), "{turn:?}");
    }
    let home = Home::new();
    let file = home.keep(b"page");
    home.record(&row_of(file, Export, 1, 1), &page());
    let other = home.keep(b"other");
    home.record(&row_of(other, Export, 1, 1), &detail());
    let next = OrderFacts { order_no: Some("31000087654321".into()), ..detail() };
    assert!(is_new(home.record(&row_of(other, Export, 2, 1), &next)), "it has its number now");
}

#[test]
fn what_the_person_enters_anew_is_another_order() {
    let home = Home::new();
    let file = home.keep(b"page");
    home.record(&row_of(file, Export, 1, 1), &listed(&["오메가3"]));
    assert!(is_new(home.record(&Origin::person(hour(2)), &listed(&["오메가3"]))));
}

#[test]
fn a_waybill_that_was_taken_off_does_not_come_back_by_any_way() {
    let home = Home::new();
    let sent = |facts: OrderFacts| OrderFacts { waybills: vec![waybill("509812044885")], ..facts };
    let file = home.keep(b"page");
    let id = home.record(&row_of(file, Export, 1, 1), &sent(listed(&["오메가3"]))).id();
    home.set(id, &listed(&["오메가3"]), 2).unwrap();
    let detail = OrderFacts { order_no: Some("31000012345678".into()), ..listed(&["오메가3"]) };
    let other = home.keep(b"other");
    for said in [sent(listed(&["오메가3"])), detail.clone(), sent(detail.clone()), of("", sent(detail))] {
        assert!(!is_new(home.record(&row_of(other, Export, 1, 3), &said)));
        assert_eq!(numbers(&home.order(id).facts), [""; 0]);
    }
    assert_eq!(home.orders().len(), 1);
}

#[test]
fn orders_of_two_holders_never_mix() {
    let home = Home::new();
    let other = home.another_holder();
    let file = home.keep(b"page");
    let said = [
        shipped("112-1"),
        of("", order("532004417")),
        OrderFacts { order_no: None, waybills: vec![waybill("509812044885")], ..shipped("") },
        listed(&["오메가3"]),
    ];
    for (row, said) in (0..).zip(said) {
        assert!(is_new(home.record(&row_of(file, Export, row, 1), &said)), "{said:?}");
        let origin = row_of(file, Export, row, 1);
        let theirs = home.ledger.write(move |w| w.orders().record(other, &said, &origin)).unwrap();
        assert!(is_new(theirs));
    }
}

#[test]
fn a_cancelled_order_gets_its_waybills_like_others() {
    let home = Home::new();
    let cancelled = OrderFacts { status: OrderStatus::Cancelled, ..order("112-1") };
    let id = home.export(1, &cancelled).id();
    assert_eq!(home.export(2, &of("아마존", shipped("112-1"))), Recorded::Updated(id));
    assert_eq!(numbers(&home.order(id).facts), ["TBA383366192759"]);
}

#[test]
fn shops_are_listed_with_how_far_imports_go() {
    let home = Home::new();
    home.export(5, &shipped("112-1"));
    home.export(9, &of("amazon.co.jp", shipped("249-1")));
    home.export(7, &of("AliExpress", order("8196234512345678")));
    home.export(30, &of("", order("77")));
    let typed = home.record(&Origin::person(hour(40)), &of("iHerb", order("532004417"))).id();
    let shops = || home.ledger.read(|r| r.orders().shops()).unwrap();
    let shown = || shops().into_iter().map(|s| (s.merchant, s.orders, s.until)).collect::<Vec<_>>();
    let [amazon, ali] = [("amazon.co.jp".into(), 2, Some(hour(9))), ("AliExpress".into(), 1, Some(hour(7)))];
    assert_eq!(shown(), [amazon, ali.clone(), ("iHerb".into(), 1, None)]);
    home.set(typed, &of("iHerb", shipped("532004417")), 50).unwrap();
    home.export(6, &of("iHerb", shipped("532004417")));
    assert_eq!(shown()[2], ("iHerb".into(), 1, Some(hour(6))), "what the person says is no import");
    assert_eq!(shown()[1], ali);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Files that each say a part of a few purchases: brought again they change nothing, and no order is of two purchases.
    #[test]
    fn the_same_files_again_change_nothing(
        said in prop::collection::vec((0usize..3, 0u32..4, any::<[bool; 4]>()), 1..14),
    ) {
        static HOME: std::sync::Mutex<Option<Home>> = std::sync::Mutex::new(None);
        emptied(&HOME, |home| {
            let purchase = |n: usize| OrderFacts {
                merchant: ["Amazon", "아마존", "Northfield Tea Co"][n].into(),
                order_no: Some(format!("112-{n}")),
                waybills: vec![waybill(&format!("50981204488{n}"))],
                ..listed(&[["tea", "cup", "kettle"][n]])
            };
            let part = |n: usize, [shop, number, parcel, lines]: [bool; 4]| {
                let whole = purchase(n);
                OrderFacts {
                    merchant: if shop { whole.merchant } else { String::new() },
                    order_no: whole.order_no.filter(|_| number),
                    waybills: if parcel { whole.waybills } else { Vec::new() },
                    items: if lines { whole.items } else { Vec::new() },
                    ..whole
                }
            };
            let said: Vec<_> = (0..)
                .zip(&said)
                .map(|(row, (n, file, says))| (row, file, part(*n, *says)))
                .filter(|(.., facts)| can_be_known_again(facts))
                .collect();
            let bring = || -> Vec<Recorded<OrderId>> {
                let record = |(row, file, facts): &(u32, &u32, OrderFacts)| {
                    let file = home.keep(format!("file {file}").as_bytes());
                    home.record(&row_of(file, Export, *row, 1), facts)
                };
                said.iter().map(record).collect()
            };
            bring();
            // What a later file said may show where an earlier one belongs; from then on nothing moves.
            bring();
            let settled = home.orders();
            for order in &settled {
                let is_part = |n| {
                    let whole = purchase(n);
                    let facts = &order.facts;
                    facts.order_no.iter().all(|no| whole.order_no.as_ref() == Some(no))
                        && facts.waybills.iter().all(|w| whole.waybills.contains(w))
                        && facts.items.iter().all(|item| whole.items.contains(item))
                };
                prop_assert!((0..3).any(is_part), "{order:?}");
            }
            for recorded in bring() {
                prop_assert!(matches!(recorded, Recorded::Same(_)), "{recorded:?} of {said:?}");
            }
            prop_assert_eq!(home.orders(), settled);
            Ok(())
        })?;
    }
}
