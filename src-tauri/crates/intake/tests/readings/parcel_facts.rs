//! What files say of an order beside what it is compared by first: prices of pieces, weights, countries.

use munjigi_intake::Reading;
use munjigi_model::{Item, OrderFacts};

use crate::{data, reading};

fn of(folder: &str, file: &str) -> Reading {
    reading(&data(folder).join(file))
}

fn facts(reading: &Reading) -> impl Iterator<Item = &OrderFacts> {
    reading.orders.iter().map(|order| &order.value.facts)
}

fn prices(reading: &Reading) -> Vec<String> {
    let items: Vec<&Item> = facts(reading).flat_map(|facts| &facts.items).collect();
    items.iter().map(|item| item.price.map_or_else(|| "-".to_owned(), |price| price.to_string())).collect()
}

#[test]
fn prices_are_of_one_piece() {
    for (folder, file, expected) in [
        ("orders/amazon", "own-azad-items.csv", &["39.99 USD", "3.99 USD"][..]),
        ("orders/amazon", "own-request-my-data-new-layout.csv", &["39.99 USD", "45.20 USD"]),
        ("orders/aliexpress", "shopper-inventory.csv", &["120.95 USD", "129.46 PLN"]),
        ("orders/taobao", "own-userscript-english.csv", &["139.00 CNY"]),
        ("orders/other", "own-forwarder-list-cp949.csv", &["41.20 USD", "148.00 USD"]),
        ("orders/schema-org", "gmail-order-basic.jsonld", &["29.99 USD"]),
    ] {
        let found = prices(&of(folder, file));
        let same = |(found, wanted): (&String, &&str)| {
            found.parse::<munjigi_model::Money>().ok() == wanted.parse().ok()
        };
        assert!(found.len() >= expected.len() && found.iter().zip(expected).all(same), "{file}: {found:?}");
    }
    let report = of("orders/amazon", "order-history-report-old.csv");
    assert!(prices(&report).iter().all(|price| price.ends_with(" USD")), "each of its rows has one");
}

#[test]
fn a_forwarders_weight_and_a_shops_country_are_facts_of_the_order() {
    let list = of("orders/other", "own-forwarder-list-cp949.csv");
    let weights: Vec<_> = facts(&list).map(|facts| facts.weight.map(|weight| weight.0.to_string())).collect();
    assert_eq!(weights[..3], [Some("1.2".to_owned()), Some("9.6".to_owned()), None]);
    let bought = of("orders/aliexpress", "shopper-inventory.csv");
    let countries: Vec<_> = facts(&bought).filter_map(|facts| facts.ships_from.as_deref()).collect();
    assert_eq!(countries[..2], ["DE", "PL"]);
}
