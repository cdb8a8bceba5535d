//! Orders: what imports and the person say of them, and how they are listed.

use std::sync::Mutex;

use munjigi_ledger::Error;
use munjigi_ledger::tables::Recorded;
use munjigi_ledger::tables::orders::Page;
use munjigi_ledger::tables::sightings::Origin;
use munjigi_model::Source::{Export, Person};
use munjigi_model::{
    Item, Kilograms, KstDate, Leg, Money, Order, OrderFacts, OrderId, OrderStatus, Waybill, WaybillKey,
};
use proptest::prelude::*;

use crate::support::*;

pub fn waybill(number: &str) -> Waybill {
    Waybill::parse(number, Leg::Unknown).unwrap()
}

pub fn item(name: &str) -> Item {
    Item { name: name.into(), quantity: 1, price: None }
}

pub fn order(number: &str) -> OrderFacts {
    OrderFacts {
        merchant: "Amazon.com".into(),
        order_no: Some(number.into()),
        ordered_on: None,
        total: None,
        status: OrderStatus::Unknown,
        items: Vec::new(),
        ..OrderFacts::default()
    }
}

/// What a shop's export says of an order that was sent.
pub fn shipped(number: &str) -> OrderFacts {
    OrderFacts {
        ordered_on: Some(day("2026-11-02")),
        total: Some("79.98 USD".parse().unwrap()),
        status: OrderStatus::Shipped,
        items: vec![item("Tea"), item("Kettle")],
        waybills: vec![waybill("TBA383366192759")],
        ..order(number)
    }
}

impl Home {
    pub fn record(&self, origin: &Origin, said: &OrderFacts) -> Recorded<OrderId> {
        let (holder, origin, said) = (self.holder, origin.clone(), said.clone());
        self.ledger.write(move |w| w.orders().record(holder, &said, &origin)).unwrap()
    }

    pub fn export(&self, at: i64, said: &OrderFacts) -> Recorded<OrderId> {
        self.record(&said_at(Export, at), said)
    }

    pub fn set(&self, id: OrderId, facts: &OrderFacts, at: i64) -> munjigi_ledger::Result<bool> {
        let facts = facts.clone();
        self.ledger.write(move |w| w.orders().set(id, &facts, &Origin::person(hour(at))))
    }

    pub fn order(&self, id: OrderId) -> Order {
        self.ledger.read(|r| r.orders().get(id)).unwrap()
    }

    pub fn orders(&self) -> Vec<Order> {
        self.ledger.read(|r| r.orders().all()).unwrap()
    }
}

pub fn numbers(facts: &OrderFacts) -> Vec<&str> {
    facts.waybills.iter().map(Waybill::number).collect()
}

#[test]
fn the_same_rows_again_change_nothing_and_say_so() {
    let home = Home::new();
    let file = home.keep(b"orders.csv");
    let import =
        |at| [1, 2].map(|row| home.record(&row_of(file, Export, row, at), &shipped(&format!("112-{row}"))));
    let first = import(1);
    assert!(first.iter().all(|r| matches!(r, Recorded::New(_))));
    let known = home.orders();
    for at in [1, 5] {
        assert_eq!(import(at), first.map(|r| Recorded::Same(r.id())));
        assert_eq!(home.orders(), known);
    }
    assert_eq!(known[0].facts, shipped("112-1"));
    assert_eq!(home.ledger.read(|r| r.orders().count()).unwrap(), 2);
    home.assert_sound();
}

#[test]
fn an_order_is_updated_and_not_doubled() {
    let home = Home::new();
    let id = home.export(1, &OrderFacts { status: OrderStatus::Ordered, ..order("112-1") }).id();
    let other_case = OrderFacts { merchant: "AMAZON.COM".into(), ..shipped("112-1") };
    assert_eq!(home.export(2, &other_case), Recorded::Updated(id));
    assert_eq!(home.order(id).facts, shipped("112-1"));
    assert_eq!((home.order(id).added_at, home.order(id).changed_at), (hour(1), hour(2)));
    let elsewhere = OrderFacts { merchant: "iHerb".into(), ..shipped("112-1") };
    assert!(matches!(home.export(3, &elsewhere), Recorded::New(_)), "a number is unique within one shop");
    assert_eq!(home.orders().len(), 2);
}

#[test]
fn an_older_export_only_fills_gaps() {
    let home = Home::new();
    let newer = OrderFacts { total: None, status: OrderStatus::Delivered, ..shipped("112-1") };
    let id = home.export(9, &newer).id();
    let older =
        OrderFacts { ordered_on: Some(day("2026-10-30")), items: vec![item("Te")], ..shipped("112-1") };
    assert_eq!(home.export(5, &older), Recorded::Updated(id));
    assert_eq!(home.order(id).facts, OrderFacts { total: older.total, ..newer });

    let silent = home.export(9, &order("112-2")).id();
    home.export(5, &shipped("112-2"));
    assert_eq!(home.order(silent).facts, shipped("112-2"), "a status that was not said is a gap too");
}

#[test]
fn a_newer_export_that_says_the_same_still_makes_the_older_ones_old() {
    let home = Home::new();
    let id = home.export(1, &shipped("112-1")).id();
    assert_eq!(home.export(9, &shipped("112-1")), Recorded::Same(id));
    let between = OrderFacts { status: OrderStatus::Cancelled, ..shipped("112-1") };
    assert_eq!(home.export(5, &between), Recorded::Same(id));
    assert_eq!(home.order(id).facts.status, OrderStatus::Shipped);
}

#[test]
fn a_shorter_export_drops_no_waybill_and_no_item_list() {
    let home = Home::new();
    let long = OrderFacts {
        waybills: vec![waybill("509812044885"), waybill("TBA383366192759")],
        ..shipped("112-1")
    };
    let id = home.export(1, &long).id();
    let short = OrderFacts { items: Vec::new(), waybills: vec![waybill("0509812044885")], ..order("112-1") };
    assert_eq!(home.export(2, &short), Recorded::Same(id));
    assert_eq!(home.order(id).facts, long);
    let more = OrderFacts { waybills: vec![waybill("1Z879E930346834440")], ..order("112-1") };
    assert_eq!(home.export(3, &more), Recorded::Updated(id));
    assert_eq!(numbers(&home.order(id).facts), ["1Z879E930346834440", "509812044885", "TBA383366192759"]);
}

#[test]
fn a_leg_that_becomes_known_is_kept() {
    let home = Home::new();
    let with =
        |leg| OrderFacts { waybills: vec![Waybill::parse("509812044885", leg).unwrap()], ..order("112-1") };
    let id = home.export(1, &with(Leg::Unknown)).id();
    assert_eq!(home.export(2, &with(Leg::Korea)), Recorded::Updated(id));
    assert_eq!(home.export(3, &with(Leg::Unknown)), Recorded::Same(id));
    assert_eq!(home.order(id).facts.waybills, with(Leg::Korea).waybills);
}

#[test]
fn imports_that_disagree_keep_both_proofs_and_show_the_newer_fact() {
    for order_of_arrival in [[1, 2], [2, 1]] {
        let home = Home::new();
        let said = |version: i64| OrderFacts {
            total: Some(format!("{version}.00 USD").parse().unwrap()),
            ..shipped("112-1")
        };
        let mut id = None;
        for version in order_of_arrival {
            let file = home.keep(format!("export {version}").as_bytes());
            id = Some(home.record(&row_of(file, Export, 1, version), &said(version)).id());
        }
        let id = id.unwrap();
        assert_eq!(home.order(id).facts, said(2));
        let proofs = home.ledger.read(|r| r.sightings().of_order(id)).unwrap();
        let [older, newer] = proofs.try_into().expect("both are kept");
        assert_eq!((older.as_of, newer.as_of), (hour(1), hour(2)));
        let bytes = home.ledger.read(|r| r.evidence().bytes(newer.evidence.unwrap())).unwrap();
        assert_eq!(bytes, b"export 2");
        assert_ne!(older.evidence, newer.evidence);
    }
}

#[test]
fn what_the_person_set_stays_set() {
    let home = Home::new();
    let id = home.export(1, &shipped("112-1")).id();
    let corrected = OrderFacts {
        ordered_on: Some(day("2026-11-01")),
        total: Some("70 USD".parse().unwrap()),
        status: OrderStatus::Cancelled,
        items: vec![item("Tea only")],
        waybills: vec![waybill("509812044885")],
        ..shipped("112-1")
    };
    assert!(home.set(id, &corrected, 2).unwrap());
    assert!(!home.set(id, &corrected, 3).unwrap(), "the same again is no change");
    assert_eq!(home.export(4, &shipped("112-1")), Recorded::Same(id));
    assert_eq!(home.order(id).facts, corrected, "a waybill that was taken off does not come back either");

    let another = OrderFacts { waybills: vec![waybill("1Z879E930346834440")], ..shipped("112-1") };
    assert_eq!(home.export(5, &another), Recorded::Updated(id), "a number that nobody took off is added");
    assert_eq!(numbers(&home.order(id).facts), ["1Z879E930346834440", "509812044885"]);

    let mut back = home.order(id).facts;
    back.waybills.push(waybill("TBA383366192759"));
    assert!(home.set(id, &back, 6).unwrap());
    let of_origin = Waybill::parse("TBA383366192759", Leg::Origin).unwrap();
    home.export(7, &OrderFacts { waybills: vec![of_origin.clone()], ..shipped("112-1") });
    assert_eq!(numbers(&home.order(id).facts).len(), 3);
    assert!(
        home.order(id).facts.waybills.contains(&of_origin),
        "once it is put back imports may speak of it"
    );

    let mut turned = home.order(id).facts;
    turned.waybills.reverse();
    assert!(!home.set(id, &turned, 8).unwrap(), "the order of waybills means nothing");
    let sources: Vec<_> =
        home.ledger.read(|r| r.sightings().of_order(id)).unwrap().iter().map(|s| s.source).collect();
    assert_eq!(sources, [Export, Person, Export, Export, Person, Export]);
    home.assert_sound();
}

#[test]
fn what_the_person_left_alone_goes_on_with_the_imports() {
    let home = Home::new();
    let id = home.export(1, &shipped("112-1")).id();
    home.set(id, &OrderFacts { total: Some("70 USD".parse().unwrap()), ..shipped("112-1") }, 9).unwrap();
    let export_of_before = OrderFacts { status: OrderStatus::Delivered, ..shipped("112-1") };
    assert_eq!(home.export(5, &export_of_before), Recorded::Updated(id));
    assert_eq!(home.order(id).facts.status, OrderStatus::Delivered);
    assert_eq!(home.order(id).facts.total, Some("70 USD".parse().unwrap()));

    // The same where the person enters once more what is known already.
    let entered = OrderFacts { total: Some("60 USD".parse().unwrap()), ..order("112-1") };
    assert_eq!(home.record(&Origin::person(hour(10)), &entered), Recorded::Updated(id));
    home.export(6, &OrderFacts { status: OrderStatus::Completed, ..shipped("112-1") });
    assert_eq!(home.order(id).facts.status, OrderStatus::Completed);
    assert_eq!(home.order(id).facts.total, entered.total);
}

#[test]
fn an_order_entered_by_hand_keeps_its_facts_and_takes_the_shops_status() {
    let home = Home::new();
    let typed =
        OrderFacts { status: OrderStatus::Ordered, total: Some("70 USD".parse().unwrap()), ..order("112-1") };
    let id = home.record(&Origin::person(hour(1)), &typed).id();
    home.export(2, &shipped("112-1"));
    assert_eq!(home.order(id).facts, OrderFacts { total: typed.total, ..shipped("112-1") });

    let again = OrderFacts { status: OrderStatus::Cancelled, ..order("112-1") };
    assert_eq!(home.record(&Origin::person(hour(3)), &again), Recorded::Updated(id));
    home.export(4, &shipped("112-1"));
    assert_eq!(
        home.order(id).facts.status,
        OrderStatus::Cancelled,
        "said of a known order it is a correction"
    );
}

#[test]
fn without_a_number_an_order_is_known_by_its_place_or_its_waybill() {
    let home = Home::new();
    let unnumbered = |waybills| OrderFacts { order_no: None, waybills, ..shipped("") };
    let file = home.keep(b"a copied page");
    let id = home.record(&row_of(file, Export, 1, 1), &unnumbered(Vec::new())).id();
    let with_waybill = unnumbered(vec![waybill("509812044885")]);
    assert_eq!(
        home.record(&row_of(file, Export, 1, 2), &with_waybill),
        Recorded::Updated(id),
        "by its place"
    );
    let elsewhere = home.keep(b"another copy");
    let by_waybill =
        home.record(&row_of(elsewhere, Export, 8, 3), &unnumbered(vec![waybill("0509812044885")]));
    assert_eq!(by_waybill, Recorded::Same(id));

    let neighbour = home.record(&row_of(file, Export, 2, 3), &unnumbered(Vec::new()));
    assert!(matches!(neighbour, Recorded::New(_)), "another place is another order");
    let of_another_shop = OrderFacts { merchant: "iHerb".into(), ..order("532004417") };
    home.export(4, &OrderFacts { waybills: with_waybill.waybills.clone(), ..of_another_shop });
    let shared = home.record(&said_at(Export, 5), &with_waybill);
    assert!(matches!(shared, Recorded::New(_)), "a number that two orders have names neither");
}

#[test]
fn numbers_of_nothing_but_zeros_join_nothing() {
    let home = Home::new();
    let zeros = |n| OrderFacts { order_no: None, waybills: vec![waybill(&"0".repeat(n))], ..shipped("") };
    let first = home.export(1, &zeros(8)).id();
    assert!(matches!(home.export(2, &zeros(9)), Recorded::New(id) if id != first));
}

#[test]
fn two_orders_of_a_shop_cannot_get_one_number() {
    let home = Home::new();
    home.export(1, &shipped("112-1"));
    let second = home.export(1, &order("112-2")).id();
    let told = home.set(second, &order("112-1"), 2);
    assert!(matches!(told, Err(Error::AlreadyThere { what: "order" })));
    assert_eq!(home.order(second).facts, order("112-2"));
    assert!(matches!(home.set(OrderId(99), &order("1"), 2), Err(Error::NoSuch { what: "order" })));
}

#[test]
fn a_day_that_cannot_be_written_is_refused_and_nothing_of_the_order_stays() {
    let home = Home::new();
    let beyond = OrderFacts { ordered_on: KstDate::from_ymd(10_000, 1, 1), ..shipped("112-1") };
    let holder = home.holder;
    let told = home.ledger.write(move |w| w.orders().record(holder, &beyond, &said_at(Export, 1)));
    assert!(matches!(told, Err(Error::Value { column: "ordered_on" })));
    assert_eq!(home.orders(), []);
}

/// One ledger for all cases of a property; emptied of orders before each.
pub fn emptied<T>(home: &Mutex<Option<Home>>, act: impl FnOnce(&Home) -> T) -> T {
    let mut home = home.lock().unwrap();
    let home = home.get_or_insert_with(Home::new);
    raw(&home.path())
        .execute_batch("DELETE FROM sighting; DELETE FROM item; DELETE FROM waybill; DELETE FROM forwarding_order; DELETE FROM forwarding_awaits;
             DELETE FROM forwarding_waybill; DELETE FROM forwarding; DELETE FROM orders;")
        .unwrap();
    act(home)
}

fn pages(home: &Home, limit: usize) -> Vec<Page> {
    let mut pages = Vec::new();
    let mut after = None;
    loop {
        let page = home.ledger.read(|r| r.orders().page(after.as_ref(), limit)).unwrap();
        after.clone_from(&page.next);
        pages.push(page);
        if after.is_none() {
            return pages;
        }
    }
}

static PAGED: Mutex<Option<Home>> = Mutex::new(None);
static WRITTEN: Mutex<Option<Home>> = Mutex::new(None);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn all_pages_together_are_all_orders_once(
        days in prop::collection::vec(prop::option::of(0u64..4), 0..20),
        limit in 1usize..8,
    ) {
        emptied(&PAGED, |home| {
            let facts: Vec<OrderFacts> = days
                .iter()
                .enumerate()
                .map(|(i, on)| OrderFacts {
                    ordered_on: on.map(|n| day("2026-11-01").plus(n)),
                    items: vec![item(&format!("item of {i}"))],
                    ..order(&format!("112-{i}"))
                })
                .collect();
            for said in &facts {
                home.export(1, said);
            }
            let pages = pages(home, limit);
            for page in &pages {
                prop_assert!(page.orders.len() <= limit);
                prop_assert!(page.next.is_none() || page.orders.len() == limit);
                prop_assert!(facts.is_empty() || !page.orders.is_empty(), "the last page is not empty");
            }
            let listed: Vec<Order> = pages.into_iter().flat_map(|p| p.orders).collect();
            let newest_first =
                listed.windows(2).all(|w| (w[0].facts.ordered_on, w[0].id) > (w[1].facts.ordered_on, w[1].id));
            prop_assert!(newest_first);
            let mut by_number: Vec<_> = listed.into_iter().map(|o| (o.id, o.facts)).collect();
            by_number.sort_by_key(|(id, _)| *id);
            prop_assert_eq!(by_number.into_iter().map(|(_, f)| f).collect::<Vec<_>>(), facts);
            Ok(())
        })?;
    }

    /// Whatever number the model takes from a page or a spreadsheet can be read from the ledger again.
    #[test]
    fn every_waybill_reads_back(
        texts in prop::collection::vec("[0-9A-Za-z][0-9A-Za-z.,+/ -]{4,20}|[0-9]{1,3}[.]?[0-9]{0,9}E[+-]?[0-9]{2,8}", 1..6),
        leg in prop::sample::select(Leg::ALL),
    ) {
        let mut waybills: Vec<Waybill> = Vec::new();
        for text in &texts {
            for made in [Waybill::parse(text, leg), Waybill::from_customs(text)].into_iter().flatten() {
                if waybills.iter().all(|w| w.key() != made.key()) {
                    waybills.push(made);
                }
            }
        }
        waybills.sort_by_key(Waybill::key);
        emptied(&WRITTEN, |home| {
            let said = OrderFacts { waybills: waybills.clone(), ..order("112-1") };
            let id = home.export(1, &said).id();
            prop_assert_eq!(home.order(id).facts, said);
            Ok(())
        })?;
    }

    /// The facts of exports that all say everything do not depend on the order in which they come.
    #[test]
    fn the_newest_full_export_counts(arrival in Just((1i64..6).collect::<Vec<_>>()).prop_shuffle()) {
        emptied(&WRITTEN, |home| {
            let said = |version: i64| OrderFacts {
                total: Some(format!("{version}.50 USD").parse().unwrap()),
                items: vec![item(&format!("version {version}"))],
                ..shipped("112-1")
            };
            let mut id = None;
            for version in &arrival {
                id = Some(home.export(*version, &said(*version)).id());
            }
            prop_assert_eq!(home.order(id.unwrap()).facts, said(5));
            Ok(())
        })?;
    }
}

#[test]
fn the_waybill_of_a_source_is_what_it_is_compared_by() {
    let home = Home::new();
    home.record(&said_at(Export, 1), &shipped("112-1"));
    let stored: String =
        raw(&home.path()).query_row("SELECT key FROM waybill", [], |row| row.get(0)).unwrap();
    assert_eq!(stored, WaybillKey::of("tba 3833-66192759").as_str());
}

#[test]
fn newer_facts_of_the_parcel_count_and_known_ones_are_not_lost() {
    let home = Home::new();
    let price: Money = "39.99 USD".parse().unwrap();
    let first = OrderFacts {
        items: vec![Item { price: Some(price), ..item("Green tea") }, item("Kettle")],
        ships_from: Some("US".into()),
        forwarder: Some("세모배대지".into()),
        weight: "1.25".parse().ok().map(Kilograms),
        ..shipped("112-1")
    };
    let id = home.export(1, &first).id();
    assert_eq!(home.order(id).facts, first);
    let later = OrderFacts { items: vec![item("Green tea"), item("Cup")], ..shipped("112-1") };
    home.export(2, &later);
    let known = home.order(id).facts;
    assert_eq!(known.items, [Item { price: Some(price), ..item("Green tea") }, item("Cup")]);
    assert_eq!((known.ships_from.as_deref(), known.weight), (Some("US"), first.weight));
    home.export(3, &OrderFacts { ships_from: Some("DE".into()), ..shipped("112-1") });
    assert_eq!(home.order(id).facts.ships_from.as_deref(), Some("DE"));
    home.set(id, &OrderFacts { ships_from: Some("JP".into()), ..home.order(id).facts }, 4).unwrap();
    home.export(5, &OrderFacts { ships_from: Some("DE".into()), ..shipped("112-1") });
    assert_eq!(home.order(id).facts.ships_from.as_deref(), Some("JP"), "what the person set stays");
}
