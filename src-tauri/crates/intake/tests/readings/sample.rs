//! The sample data that the program shows to those who try it tells the story that its README promises.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use munjigi_intake::{ListForm, Reading};
use munjigi_model::{ClearanceFacts, KstDate, OrderFacts, Stage, WaybillKey};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../engine/sample").join(name)
}

fn list(name: &str, from: &str, to: &str) -> Vec<ClearanceFacts> {
    let reading: Reading = crate::reading(&file(name));
    let extent = reading.list.unwrap();
    assert_eq!(extent.form, ListForm::Page);
    assert!(extent.complete && extent.said == Some(reading.clearances.len()), "{name}");
    assert_eq!(extent.period, KstDate::parse(from).ok().zip(KstDate::parse(to).ok()));
    reading.clearances.into_iter().map(|row| row.value).collect()
}

fn first() -> Vec<ClearanceFacts> {
    list("first-list.html", "2026-08-15", "2026-11-12")
}

fn second() -> Vec<ClearanceFacts> {
    list("second-list.html", "2026-08-22", "2026-11-20")
}

fn orders() -> Vec<OrderFacts> {
    let reading = crate::reading(&file("orders.csv"));
    assert_eq!((reading.kind.as_str(), reading.unread.len()), ("amazon_order_history_report", 0));
    reading.orders.into_iter().map(|order| order.value.facts).collect()
}

fn keys(list: &[ClearanceFacts]) -> BTreeSet<WaybillKey> {
    list.iter().map(|facts| facts.hbl_key().unwrap()).collect()
}

fn ordered(orders: &[OrderFacts]) -> BTreeSet<WaybillKey> {
    orders.iter().flat_map(|order| &order.waybills).map(|waybill| waybill.key()).collect()
}

#[test]
fn the_first_list_is_fully_explained() {
    let first = keys(&first());
    assert_eq!(first.len(), 7);
    assert!(first.is_subset(&ordered(&orders())));
}

#[test]
fn with_the_second_list_twelve_are_known_and_two_were_never_ordered() {
    let (first, second, ordered) = (keys(&first()), keys(&second()), ordered(&orders()));
    let known: BTreeSet<_> = first.union(&second).cloned().collect();
    assert_eq!(known.len(), 12);
    let unexplained: Vec<&str> = known.difference(&ordered).map(WaybillKey::as_str).collect();
    assert_eq!(unexplained, ["6092418847761", "DMO2611020917"]);
    assert!(unexplained.iter().all(|number| !first.contains(&WaybillKey::of(number))));
    assert_eq!(ordered.difference(&known).count(), 0, "no order waits for a parcel with a number");
}

#[test]
fn what_was_in_progress_has_its_day_in_the_second_list() {
    let second: BTreeMap<_, _> = second().into_iter().map(|facts| (facts.hbl_key(), facts)).collect();
    let waiting: Vec<ClearanceFacts> =
        first().into_iter().filter(|facts| facts.stage == Stage::Declared).collect();
    assert_eq!(waiting.len(), 1);
    for facts in waiting {
        assert_eq!(facts.accepted_on, None);
        let later = &second[&facts.hbl_key()];
        assert_eq!(later.stage, Stage::Released);
        assert!(later.accepted_on > KstDate::from_ymd(2026, 11, 12));
    }
}

#[test]
fn parcels_come_three_to_twenty_days_after_their_orders() {
    let days: BTreeMap<_, _> = first()
        .into_iter()
        .chain(second())
        .filter_map(|facts| Some((facts.hbl_key()?, facts.accepted_on?)))
        .collect();
    for order in orders() {
        for waybill in &order.waybills {
            let lag = days[&waybill.key()].days_since(order.ordered_on.unwrap());
            assert!((3..=20).contains(&lag), "{waybill}: {lag}");
        }
    }
}

/// So that no guess of a carrier in the demonstration is wrong by accident.
#[test]
fn numbers_are_well_formed() {
    for waybill in orders().iter().flat_map(|order| &order.waybills) {
        assert!(!waybill.carriers().is_empty(), "{waybill}");
    }
}

#[test]
fn it_says_of_itself_that_it_is_a_sample() {
    for name in ["first-list.html", "second-list.html"] {
        let page = String::from_utf8(crate::bytes(&file(name))).unwrap();
        assert!(page.contains("<!-- SAMPLE, made for Munjigi"), "{name}");
    }
}
