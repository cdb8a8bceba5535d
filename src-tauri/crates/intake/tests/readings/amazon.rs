//! 228 real rows of Amazon's retired order report.

use std::collections::{BTreeMap, BTreeSet};

use munjigi_intake::{Place, Reading};
use munjigi_model::{Leg, OrderFacts, WaybillKey};
use rust_decimal::Decimal;
use serde_json::{Value, json};

const FOLDER: &str = "orders/amazon";
const REPORT: &str = "order-history-report-old.csv";

fn report() -> Reading {
    crate::reading(&crate::data(FOLDER).join(REPORT))
}

fn order<'r>(reading: &'r Reading, number: &str) -> &'r OrderFacts {
    let mut found =
        reading.orders.iter().filter(|order| order.value.facts.order_no.as_deref() == Some(number));
    let order = found.next().unwrap_or_else(|| panic!("{number} is missing"));
    assert!(found.next().is_none(), "{number} is there twice");
    &order.value.facts
}

/// In the words of expected.json.
fn as_json(order: &OrderFacts) -> Value {
    json!({
        "merchant": order.merchant,
        "order_no": order.order_no,
        "ordered_on": order.ordered_on.map(|day| day.to_string()),
        "total": order.total.map(|total| json!({"amount": total.amount.to_string(), "currency": total.currency.to_string()})),
        "items": order.items.iter().map(|item| json!({"name": item.name, "quantity": item.quantity})).collect::<Vec<_>>(),
        "waybills": order.waybills.iter().map(|waybill| waybill.number()).collect::<Vec<_>>(),
        "status": order.status.as_str(),
    })
}

#[test]
fn reads_as_expected() {
    let expected = crate::expected(&crate::data(FOLDER)).remove(REPORT).unwrap();
    let reading = report();
    assert_eq!(reading.kind.as_str(), expected["kind"]);
    assert_eq!(reading.unread, []);
    assert!(reading.clearances.is_empty() && reading.list.is_none());

    let orders: Vec<&OrderFacts> = reading.orders.iter().map(|order| &order.value.facts).collect();
    let mut carried: BTreeMap<WaybillKey, usize> = BTreeMap::new();
    for waybill in orders.iter().flat_map(|order| &order.waybills) {
        assert_eq!(waybill.leg(), Leg::Unknown);
        *carried.entry(waybill.key()).or_default() += 1;
    }
    let days: BTreeSet<_> = orders.iter().map(|order| order.ordered_on.unwrap()).collect();
    let sum: Decimal = orders.iter().map(|order| order.total.unwrap().amount).sum();
    let currencies: BTreeSet<String> =
        orders.iter().map(|order| order.total.unwrap().currency.to_string()).collect();
    let actual = json!({
        "rows": orders.iter().map(|order| order.items.len()).sum::<usize>(),
        "orders_count": orders.len(),
        "waybills_count": carried.len(),
        "orders_in_several_parcels": orders.iter().filter(|order| order.waybills.len() > 1).count(),
        "waybills_with_several_orders": carried.values().filter(|orders| **orders > 1).count(),
        "item_total_sum": sum.to_string(),
        "currency": currencies.first(),
        "first_ordered_on": days.first().map(|day| day.to_string()),
        "last_ordered_on": days.last().map(|day| day.to_string()),
        "first_order": as_json(orders[0]),
        "a_split_order": as_json(order(&reading, expected["a_split_order"]["order_no"].as_str().unwrap())),
    });
    assert_eq!(currencies.len(), 1);
    for (key, value) in actual.as_object().unwrap() {
        assert_eq!(value, &expected[key], "{key}");
    }
    let looked_at_elsewhere = ["kind", "odd_rows", "rows_without_waybill", "note"];
    for key in expected.as_object().unwrap().keys() {
        assert!(
            actual.get(key).is_some() || looked_at_elsewhere.contains(&key.as_str()),
            "{key} is not compared"
        );
    }
}

/// One row tells of an item that was never sent: it changes neither the status nor the total of its order.
#[test]
fn a_row_of_nothing_is_no_shipped_item() {
    let expected = crate::expected(&crate::data(FOLDER)).remove(REPORT).unwrap();
    let reading = report();
    for odd in expected["odd_rows"].as_array().unwrap() {
        let order = order(&reading, odd["order_no"].as_str().unwrap());
        assert_eq!(order.items.iter().filter(|item| item.quantity == odd["quantity"]).count(), 1);
        assert_eq!(order.status.as_str(), "shipped");
        assert_eq!(order.total.map(|total| total.to_string()).as_deref(), Some("14.86 USD"));
    }
}

/// Each row read by itself.
#[test]
fn rows_without_a_waybill_give_none() {
    let expected = crate::expected(&crate::data(FOLDER)).remove(REPORT).unwrap();
    let text = String::from_utf8(crate::bytes(&crate::data(FOLDER).join(REPORT))).unwrap();
    let (header, rows) = text.split_once('\n').unwrap();
    let has_waybill = |row: &str| {
        let reading = crate::read(format!("{header}\n{row}").as_bytes()).unwrap();
        assert_eq!((reading.orders.len(), reading.unread.len()), (1, 0), "{row}");
        !reading.orders[0].value.facts.waybills.is_empty()
    };
    assert_eq!(rows.lines().count(), expected["rows"]);
    assert_eq!(rows.lines().filter(|row| !has_waybill(row)).count(), expected["rows_without_waybill"]);
}

#[test]
fn an_orders_place_is_its_first_line() {
    let reading = report();
    let text = String::from_utf8(crate::bytes(&crate::data(FOLDER).join(REPORT))).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(reading.orders[0].place.to_string(), "line 2");
    for order in &reading.orders {
        let number = order.value.facts.order_no.as_deref().unwrap();
        let first = lines.iter().position(|line| line.contains(number)).unwrap() as u64 + 1;
        assert_eq!(order.place, Place::Line(first), "{number}");
    }
    let places: BTreeSet<Place> = reading.orders.iter().map(|order| order.place.clone()).collect();
    assert_eq!(places.len(), reading.orders.len());
}
