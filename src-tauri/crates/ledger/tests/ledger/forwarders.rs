//! What forwarders (배대지) say of orders of shops, in whatever order the files come.

use munjigi_ledger::Result;
use munjigi_ledger::tables::Recorded;
use munjigi_ledger::tables::orders::Forwarded;
use munjigi_model::Source::Export;
use munjigi_model::{
    Kilograms, Leg, Order, OrderFacts, OrderId, OrderName, OrderNames, OrderStatus, Waybill,
};
use proptest::prelude::*;

use crate::orders::*;
use crate::support::*;

const REQUEST: &str = "SM260918-00417";
const FORWARDER: &str = "세모배대지";

fn leg(number: &str, leg: Leg) -> Waybill {
    Waybill::parse(number, leg).unwrap()
}

/// The parcel that comes to Korea, as a forwarder's message says it.
fn message(request: &str, waybills: &[&str]) -> OrderFacts {
    OrderFacts {
        merchant: FORWARDER.into(),
        status: OrderStatus::Shipped,
        waybills: waybills.iter().map(|number| leg(number, Leg::Korea)).collect(),
        ..order(request)
    }
}

fn refers(orders: &[(&str, &str)]) -> OrderNames {
    let name = |(shop, number): &(&str, &str)| OrderName {
        merchant: Some((*shop).to_owned()).filter(|shop| !shop.is_empty()),
        order_no: (*number).into(),
    };
    OrderNames { forwarder_no: None, refers_to: orders.iter().map(name).collect() }
}

/// A row of the forwarder's list.
fn row(shop: &str, number: Option<&str>, waybills: &[Waybill]) -> OrderFacts {
    let facts = OrderFacts { merchant: shop.into(), waybills: waybills.to_vec(), ..order("") };
    OrderFacts { order_no: number.map(str::to_owned), ..facts }
}

fn in_list(request: &str) -> OrderNames {
    OrderNames { forwarder_no: Some(request.into()), refers_to: Vec::new() }
}

impl Home {
    /// Records what a file says, a file for each sentence.
    fn hear(&self, file: &str, at: i64, said: &OrderFacts, names: &OrderNames) -> Recorded<OrderId> {
        let evidence = self.keep(file.as_bytes());
        let origin = row_of(evidence, Export, 1, at);
        let (holder, said, names) = (self.holder, said.clone(), names.clone());
        self.ledger.write(move |w| w.orders().record_as(holder, &said, &names, &origin)).unwrap()
    }

    fn names(&self, id: OrderId) -> Vec<String> {
        let names = self.ledger.read(|r| r.orders().names(id)).unwrap();
        names.into_iter().map(|name| name.order_no).collect()
    }

    fn the_order(&self) -> Order {
        let [one] = self.orders().try_into().unwrap_or_else(|all| panic!("{all:?}"));
        one
    }
}

#[test]
fn a_forwarders_record_of_a_known_order_gives_it_waybills_and_a_name_and_nothing_else() {
    for shop in ["", "아마존", "Amazon.com"] {
        let home = Home::new();
        let id = home.export(5, &shipped("112-1")).id();
        let said = OrderFacts {
            status: OrderStatus::Delivered,
            total: Some("5000 KRW".parse().unwrap()),
            ordered_on: Some(day("2026-11-10")),
            ..message(REQUEST, &["6091240077312", "6091240077313"])
        };
        assert_eq!(home.hear("mail", 9, &said, &refers(&[(shop, "112-1")])), Recorded::Updated(id), "{shop}");
        let known = home.the_order();
        let mut waybills = shipped("112-1").waybills;
        waybills.extend(said.waybills.clone());
        waybills.sort_by_key(Waybill::key);
        assert_eq!(known.facts, OrderFacts { waybills, ..shipped("112-1") });
        assert_eq!(home.names(id), [REQUEST]);
        assert_eq!(home.ledger.read(|r| r.sightings().of_order(id)).unwrap().len(), 2);
        assert_eq!(home.hear("mail", 9, &said, &refers(&[(shop, "112-1")])), Recorded::Same(id));
        home.assert_sound();
    }
}

#[test]
fn one_parcel_of_several_orders_is_each_ones() {
    let home = Home::new();
    let tea = home.export(1, &shipped("112-1")).id();
    let cup = home.export(1, &OrderFacts { waybills: Vec::new(), ..shipped("112-2") }).id();
    let names = refers(&[("", "112-1"), ("", "112-2")]);
    let said = message(REQUEST, &["6091240077312"]);
    assert_eq!(home.hear("mail", 2, &said, &names), Recorded::Updated(tea));
    assert_eq!(numbers(&home.order(cup).facts), ["6091240077312"]);
    assert_eq!(numbers(&home.order(tea).facts), ["6091240077312", "TBA383366192759"]);
    for id in [tea, cup] {
        assert_eq!(home.names(id), [REQUEST]);
        assert_eq!(home.ledger.read(|r| r.sightings().of_order(id)).unwrap().len(), 2, "each has the proof");
    }
    assert_eq!(home.orders().len(), 2, "no order of the forwarder's own");
    assert_eq!(home.hear("mail", 2, &said, &names), Recorded::Same(tea));
}

#[test]
fn a_number_that_two_shops_have_is_nobodys_where_the_shop_is_not_said() {
    let home = Home::new();
    let (one, two) = (
        home.export(1, &shipped("1001")).id(),
        home.export(1, &OrderFacts { merchant: "Kettle & Cup".into(), ..shipped("1001") }).id(),
    );
    let said = message(REQUEST, &["6091240077312"]);
    let own = home.hear("mail", 2, &said, &refers(&[("", "1001")]));
    assert!(matches!(own, Recorded::New(_)));
    for id in [one, two] {
        assert_eq!(numbers(&home.order(id).facts), ["TBA383366192759"]);
    }
    let named = refers(&[("Kettle & Cup", "1001")]);
    assert_eq!(home.hear("named", 3, &said, &named), Recorded::Updated(own.id()));
    assert_eq!(home.hear("named", 3, &said, &named), Recorded::Same(own.id()));
    assert_eq!(numbers(&home.order(two).facts), ["6091240077312", "TBA383366192759"], "named, it is told");
    assert_eq!(home.ledger.read(|r| r.sightings().of_order(two)).unwrap().len(), 2, "with the proof");
    assert_eq!(numbers(&home.order(one).facts), ["TBA383366192759"]);
}

#[test]
fn a_later_message_has_nothing_but_the_forwarders_number() {
    for merchant in [FORWARDER, ""] {
        let home = Home::new();
        let id = home.export(1, &shipped("112-1")).id();
        home.hear("mail", 2, &message(REQUEST, &[]), &refers(&[("", "112-1")]));
        let later = OrderFacts { merchant: merchant.into(), ..message(REQUEST, &["6091240077312"]) };
        assert_eq!(home.hear("later", 3, &later, &OrderNames::default()), Recorded::Updated(id));
        assert_eq!(home.hear("later", 3, &later, &OrderNames::default()), Recorded::Same(id));
        assert_eq!(home.the_order().facts.status, OrderStatus::Shipped);
        let of_another =
            OrderFacts { merchant: "네모배대지".into(), ..message(REQUEST, &["6091240077319"]) };
        let other = home.hear("other", 4, &of_another, &OrderNames::default());
        assert!(matches!(other, Recorded::New(_)), "another forwarder's number is another's");
        let of_market = OrderFacts { merchant: "iHerb".into(), ..order(REQUEST) };
        assert!(matches!(home.hear("shop", 4, &of_market, &OrderNames::default()), Recorded::New(_)));
    }
}

#[test]
fn what_a_shop_says_after_its_forwarder_takes_the_forwarders_place() {
    let home = Home::new();
    let said =
        OrderFacts { total: Some("5000 KRW".parse().unwrap()), ..message(REQUEST, &["6091240077312"]) };
    let id = home.hear("mail", 9, &said, &refers(&[("아마존", "112-1")])).id();
    assert_eq!(home.the_order().facts, said);
    let elsewhere = OrderFacts { merchant: "iHerb".into(), ..order("112-1") };
    assert!(matches!(home.export(4, &elsewhere), Recorded::New(_)), "not the shop that is referred to");
    assert_eq!(home.export(5, &OrderFacts { total: None, ..shipped("112-1") }), Recorded::Updated(id));
    let mut waybills = shipped("112-1").waybills;
    waybills.insert(0, said.waybills[0].clone());
    assert_eq!(home.order(id).facts, OrderFacts { total: None, waybills, ..shipped("112-1") });
    assert_eq!(home.names(id), [REQUEST]);
    assert_eq!(home.hear("mail", 9, &said, &refers(&[("아마존", "112-1")])), Recorded::Same(id));
}

#[test]
fn of_several_requests_for_one_order_one_becomes_it_and_all_give_their_waybills() {
    let home = Home::new();
    let first = home.hear("mail 1", 1, &message("SM-000001", &["6091240077312"]), &refers(&[("", "112-1")]));
    let second = home.hear("mail 2", 2, &message("SM-000002", &["6091240077313"]), &refers(&[("", "112-1")]));
    assert_ne!(first.id(), second.id());
    assert_eq!(home.export(3, &order("112-1")), Recorded::Updated(first.id()));
    assert_eq!(numbers(&home.order(first.id()).facts), ["6091240077312", "6091240077313"]);
    assert_eq!(home.names(first.id()), ["SM-000001", "SM-000002"]);
    assert_eq!(home.order(second.id()).facts, message("SM-000002", &["6091240077313"]), "it stays");
    assert_eq!(home.export(3, &order("112-1")), Recorded::Same(first.id()));
}

#[test]
fn another_order_in_the_parcel_stays_an_order_of_its_own() {
    let home = Home::new();
    let shared = leg("6091240077312", Leg::Korea);
    let tea = row("Amazon", Some("112-1"), &[shared.clone(), leg("1Z879E930346834440", Leg::Origin)]);
    let cup = row("REI", Some("A100234"), &[leg("9361232637782740567879", Leg::Origin)]);
    let tea_id = home.hear("list 1", 1, &tea, &in_list(REQUEST)).id();
    let cup_id = home.hear("list 2", 1, &cup, &in_list(REQUEST)).id();
    assert_ne!(tea_id, cup_id);
    assert_eq!(numbers(&home.order(tea_id).facts), ["1Z879E930346834440", "6091240077312"]);
    assert_eq!(
        numbers(&home.order(cup_id).facts),
        ["6091240077312", "9361232637782740567879"],
        "the way to the forwarder is each one's own"
    );
    assert_eq!(home.hear("list 1", 1, &tea, &in_list(REQUEST)), Recorded::Same(tea_id));
    assert_eq!(home.hear("list 2", 1, &cup, &in_list(REQUEST)), Recorded::Same(cup_id));
}

#[test]
fn a_row_that_names_the_shop_names_what_a_message_left_unnamed() {
    let home = Home::new();
    let id = home.hear("mail", 2, &message(REQUEST, &["8601990143"]), &OrderNames::default()).id();
    let rei = row("REI", None, &[]);
    assert_eq!(home.hear("list", 1, &rei, &in_list(REQUEST)), Recorded::Updated(id));
    assert_eq!(home.the_order().facts, row("REI", None, &[leg("8601990143", Leg::Korea)]));
    assert_eq!(home.names(id), [REQUEST]);
    assert_eq!(home.hear("list", 1, &rei, &in_list(REQUEST)), Recorded::Same(id));
}

/// A message that names no order of a shop looks like any order, until the list says whose number it is.
#[test]
fn a_message_without_a_reference_and_the_row_of_its_list_are_one_order() {
    let mail = message(REQUEST, &["6091240077312"]);
    let of_shop = row("Amazon", Some("112-1"), &[leg("1Z879E930346834440", Leg::Origin)]);
    let said_so = in_list(REQUEST);
    let plain = OrderNames::default();
    for names in [&plain, &said_so] {
        for mail_first in [true, false] {
            let home = Home::new();
            let mut said = [("mail", &mail, names), ("list", &of_shop, &said_so)];
            if !mail_first {
                said.reverse();
            }
            for (file, facts, names) in said {
                home.hear(file, 1, facts, names);
            }
            let known = home.the_order();
            assert_eq!(
                (known.facts.merchant.as_str(), known.facts.order_no.as_deref()),
                ("Amazon", Some("112-1"))
            );
            assert_eq!(numbers(&known.facts), ["1Z879E930346834440", "6091240077312"]);
            assert_eq!(home.names(known.id), [REQUEST]);
            for (file, facts, names) in said {
                assert_eq!(home.hear(file, 1, facts, names), Recorded::Same(known.id));
            }
        }
    }
    // A small shop's count is not taken for a forwarder's number, nor is a market place's number.
    for (merchant, number) in [("Kettle & Cup", "1001"), ("iHerb", "532004417")] {
        let home = Home::new();
        home.export(1, &OrderFacts { merchant: merchant.into(), ..order(number) });
        let listed = home.hear("list", 2, &of_shop, &in_list(number));
        assert!(matches!(listed, Recorded::New(_)), "{merchant}");
    }
}

#[test]
fn a_row_without_the_shops_number_is_known_by_the_forwarders() {
    let home = Home::new();
    let bare = row("REI", None, &[]);
    let id = home.hear("list", 1, &bare, &in_list(REQUEST)).id();
    let sent =
        OrderFacts { status: OrderStatus::Shipped, ..row("REI", None, &[leg("8601990143", Leg::Korea)]) };
    assert_eq!(home.hear("list of a week later", 2, &sent, &in_list(REQUEST)), Recorded::Updated(id));
    assert_eq!(home.the_order().facts, sent);
    assert!(matches!(home.hear("another", 2, &bare, &in_list("SM260918-00418")), Recorded::New(_)));
    let older = OrderFacts { status: OrderStatus::Ordered, ..bare };
    assert_eq!(home.hear("an older list", 1, &older, &in_list(REQUEST)), Recorded::Same(id));
    let mail = OrderFacts { status: OrderStatus::Unknown, ..message(REQUEST, &[]) };
    assert_eq!(home.hear("mail", 2, &mail, &OrderNames::default()), Recorded::Same(id));
    assert_eq!(home.order(id).facts, sent);
    let named = row("REI", Some("A100234"), &[]);
    assert_eq!(home.hear("list, filled in", 3, &named, &in_list(REQUEST)), Recorded::Updated(id));
    assert_eq!(home.order(id).facts.order_no.as_deref(), Some("A100234"));
    assert_eq!(numbers(&home.order(id).facts), ["8601990143"]);
    let export = OrderFacts { merchant: "REI".into(), ..shipped("A100234") };
    assert_eq!(home.export(4, &export), Recorded::Updated(id));
}

#[test]
fn a_waybill_that_the_person_took_off_does_not_come_back_with_a_forwarder() {
    let home = Home::new();
    let id = home.export(1, &order("112-1")).id();
    let mail = message(REQUEST, &["6091240077312"]);
    home.hear("mail", 2, &mail, &refers(&[("", "112-1")]));
    home.set(id, &order("112-1"), 3).unwrap();
    home.hear("mail", 2, &mail, &refers(&[("", "112-1")]));
    home.hear("another mail", 4, &mail, &refers(&[("", "112-1")]));
    home.hear("list", 4, &row("Amazon", Some("112-1"), &mail.waybills), &in_list(REQUEST));
    home.hear("later", 5, &mail, &OrderNames::default());
    assert_eq!(home.the_order().facts, order("112-1"));

    // Nor with the shop that comes after it.
    let home = Home::new();
    let id = home.hear("mail", 2, &mail, &refers(&[("", "112-1")])).id();
    home.set(id, &message(REQUEST, &[]), 3).unwrap();
    assert_eq!(home.export(4, &shipped("112-1")), Recorded::Updated(id));
    home.hear("mail", 2, &mail, &refers(&[("", "112-1")]));
    assert_eq!(home.the_order().facts, shipped("112-1"));
}

#[test]
fn what_the_person_set_of_a_forwarders_record_stays_set() {
    let home = Home::new();
    let mail = message(REQUEST, &["6091240077312"]);
    let id = home.hear("mail", 2, &mail, &refers(&[("", "112-1")])).id();
    home.set(id, &OrderFacts { total: Some("70 USD".parse().unwrap()), ..mail }, 3).unwrap();
    home.export(4, &shipped("112-1"));
    let known = home.the_order().facts;
    assert_eq!((known.total, known.status), (Some("70 USD".parse().unwrap()), OrderStatus::Shipped));
    assert_eq!(known.items, shipped("112-1").items);
}

#[test]
fn a_forwarder_of_one_holder_says_nothing_of_anothers_orders() {
    let home = Home::new();
    let (holder, other) = (home.holder, home.another_holder());
    let said = message(REQUEST, &["6091240077312"]);
    let names = refers(&[("", "112-1")]);
    let theirs = home.ledger.write(move |w| -> Result<OrderId> {
        let id = w.orders().record(other, &shipped("112-1"), &said_at(Export, 1))?.id();
        w.orders().record_as(holder, &said, &names, &said_at(Export, 2))?;
        Ok(id)
    });
    assert_eq!(home.order(theirs.unwrap()).facts, shipped("112-1"));
    assert_eq!(home.orders().len(), 2);
}

#[test]
fn a_forwarders_word_does_not_make_an_import_newer() {
    let home = Home::new();
    home.export(5, &shipped("112-1"));
    home.hear("mail", 9, &message(REQUEST, &["6091240077312"]), &refers(&[("", "112-1")]));
    let shops = home.ledger.read(|r| r.orders().shops()).unwrap();
    assert_eq!(shops[0].until, Some(hour(5)));
    assert_eq!(
        home.export(6, &OrderFacts { status: OrderStatus::Completed, ..order("112-1") }).id(),
        home.the_order().id
    );
    assert_eq!(home.the_order().facts.status, OrderStatus::Completed);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// The forwarder's list, its messages and the shops' exports of two purchases in one parcel: two orders, whatever comes first.
    #[test]
    fn one_purchase_is_one_order_whatever_comes_first(
        arrival in Just((0usize..7).collect::<Vec<_>>()).prop_shuffle(),
        says_shop: bool,
    ) {
        static HOME: std::sync::Mutex<Option<Home>> = std::sync::Mutex::new(None);
        emptied(&HOME, |home| {
            let shop = if says_shop { "아마존" } else { "" };
            let korean = leg("6091240077312", Leg::Korea);
            let second = OrderFacts { waybills: vec![leg("TBA383366192760", Leg::Origin)], ..shipped("112-2") };
            let said = [
                (shipped("112-1"), OrderNames::default()),
                (second, OrderNames::default()),
                (OrderFacts { merchant: "Amazon.co.jp".into(), ..order("112-1") }, OrderNames::default()),
                (message(REQUEST, &["6091240077312"]), refers(&[(shop, "112-1"), (shop, "112-2")])),
                (message(REQUEST, &["6091240077313"]), refers(&[(shop, "112-1"), (shop, "112-2")])),
                (row("Amazon", Some("112-1"), std::slice::from_ref(&korean)), in_list(REQUEST)),
                (row("Amazon", Some("112-2"), std::slice::from_ref(&korean)), in_list(REQUEST)),
            ];
            for n in &arrival {
                home.hear(&format!("file {n}"), 1, &said[*n].0, &said[*n].1);
            }
            let mut known: Vec<_> = home
                .orders()
                .into_iter()
                .map(|o| (o.facts.order_no.clone().unwrap(), numbers(&o.facts).join(" "), home.names(o.id), o.facts.total))
                .collect();
            known.sort_by(|a, b| a.0.cmp(&b.0));
            let parcels = "6091240077312 6091240077313";
            let total = shipped("112-1").total;
            let expected = ["112-1", "112-2"].map(|no| {
                let own = if no == "112-1" { "TBA383366192759" } else { "TBA383366192760" };
                (no.to_owned(), format!("{parcels} {own}"), vec![REQUEST.to_owned()], total)
            });
            prop_assert_eq!(known, expected.to_vec());
            let settled = home.orders();
            for (n, (facts, names)) in said.iter().enumerate() {
                let again = home.hear(&format!("file {n}"), 1, facts, names);
                prop_assert!(matches!(again, Recorded::Same(_)), "{again:?} of {n}");
            }
            prop_assert_eq!(home.orders(), settled);
            Ok(())
        })?;
    }
}

#[test]
fn what_a_parcel_weighed_is_its_orders_weight_where_it_carries_no_other() {
    for list_first in [true, false] {
        let home = Home::new();
        let weight: Kilograms = Kilograms("1.25".parse().unwrap());
        let listed = OrderFacts { weight: Some(weight), ..row("Amazon", Some("112-1"), &[]) };
        let hear_list = || home.hear("list", 2, &listed, &in_list(REQUEST));
        if list_first {
            hear_list();
        }
        let tea = home.export(5, &shipped("112-1")).id();
        hear_list();
        home.hear("mail", 3, &message(REQUEST, &[]), &OrderNames::default());
        let forwarded = || home.ledger.read(|r| r.orders().forwarded()).unwrap();
        let of_tea = |weight| Forwarded { order: tea, forwarder: Some(FORWARDER.into()), weight };
        assert_eq!(forwarded(), [of_tea(Some(weight))], "{list_first}");
        home.hear(
            "list",
            2,
            &OrderFacts { order_no: Some("112-2".into()), ..listed.clone() },
            &in_list(REQUEST),
        );
        assert_eq!(forwarded().first(), Some(&of_tea(None)), "what two weigh is neither one's weight");
    }
}
