//! A reading in the words of the expected.json files: every key that an entry has is compared, and one that nobody compares fails.

use munjigi_intake::{Caution, Delivery, Placed, ReadOrder, Reading, Warning};
use munjigi_model::{ClearanceFacts, Form, KstDate, Leg};
use serde_json::{Map, Value, json};

/// Compares a reading with an entry.
pub fn compare(file: &str, reading: &Reading, entry: &Value) {
    for (key, expected) in entry.as_object().unwrap() {
        let actual = match key.as_str() {
            // For people.
            "note" => continue,
            "kind" => json!(reading.kind.as_str()),
            // A table that asks first has no orders yet.
            "orders_count" if expected.is_null() => {
                assert!(reading.orders.is_empty() && !reading.questions.is_empty(), "{file}");
                Value::Null
            }
            "orders_count" => json!(reading.orders.len()),
            "rows" | "messages" => json!(reading.entries),
            "orders" => list(&reading.orders, expected, order),
            "clearances" => list(&reading.clearances, expected, clearance),
            "deliveries" => list(&reading.deliveries, expected, |delivery, _| self::delivery(delivery)),
            "unread" => reading
                .unread
                .iter()
                .map(|unread| json!({"where": unread.place.to_string(), "why": unread.why.to_string()}))
                .collect(),
            "warnings" => reading.warnings.iter().map(|warning| json!(warning.caution.to_string())).collect(),
            "carrier" => json!(reading.orders.iter().find_map(|order| order.value.carrier.as_deref())),
            "mail_date" => {
                let moments = reading.orders.iter().map(|order| order.as_of);
                let moment =
                    moments.chain(reading.deliveries.iter().map(|delivery| delivery.as_of)).next().flatten();
                json!(moment.map(|moment| KstDate::of(moment).to_string()))
            }
            other => panic!("{file}: {other} is not compared"),
        };
        assert_eq!(&actual, expected, "{file}: {key}\n{reading:#?}");
    }
    let said = |key: &str| entry.get(key).is_some();
    assert!(said("unread") || reading.unread.is_empty(), "{file}: {:?}", reading.unread);
    // What layouts nobody has confirmed is a fact of today, and of no file.
    let is_said = |warning: &&Warning| warning.caution != Caution::Unconfirmed;
    let cautions: Vec<_> = reading.warnings.iter().filter(is_said).collect();
    assert!(said("warnings") || cautions.is_empty(), "{file}: {cautions:?}");
    assert!(said("clearances") || reading.clearances.is_empty(), "{file}");
}

fn list<T>(
    actual: &[Placed<T>],
    expected: &Value,
    as_json: impl Fn(&T, &Map<String, Value>) -> Value,
) -> Value {
    let none = Map::new();
    let keys = |at: usize| expected.get(at).and_then(Value::as_object).unwrap_or(&none);
    actual.iter().enumerate().map(|(at, placed)| as_json(&placed.value, keys(at))).collect()
}

/// Beside what every order has, the keys that are expected of this one, and those of which it says something.
fn order(order: &ReadOrder, keys: &Map<String, Value>) -> Value {
    let facts = &order.facts;
    let numbers = |leg: fn(Leg) -> bool| -> Vec<&str> {
        facts.waybills.iter().filter(|waybill| leg(waybill.leg())).map(|waybill| waybill.number()).collect()
    };
    let day = |day: Option<KstDate>| day.map(|day| day.to_string());
    // An entry says null where its source says nothing of a status.
    let status = Some(order.progress.as_str()).filter(|word| *word != "unknown");
    let mut json = json!({
        "merchant": facts.merchant,
        "order_no": facts.order_no,
        "ordered_on": day(facts.ordered_on),
        "total": facts.total.map(|total| json!({"amount": total.amount.to_string(), "currency": total.currency.to_string()})),
        "items": facts.items.iter().map(|item| json!({"name": item.name, "quantity": item.quantity})).collect::<Vec<_>>(),
        "waybills": numbers(Leg::may_be_house_bl),
        "status": status,
    });
    let refers_to: Vec<Value> = order
        .refers_to
        .iter()
        .map(|other| json!({"merchant": other.merchant, "order_no": other.order_no}))
        .collect();
    let beside = [
        ("store", json!(order.store)),
        ("shipped_on", json!(day(order.shipped_on))),
        ("forwarder_no", json!(order.forwarder_no)),
        ("weight_kg", json!(order.weight.map(|weight| weight.0.to_string()))),
        ("origin_waybills", json!(numbers(|leg| leg == Leg::Origin))),
        ("refers_to", json!(refers_to)),
    ];
    let object = json.as_object_mut().unwrap();
    for (key, value) in beside {
        let says_something = !value.is_null() && value != json!([]);
        if keys.contains_key(key) || (says_something && key != "store" && key != "shipped_on") {
            object.insert(key.to_owned(), value);
        }
    }
    json
}

fn clearance(facts: &ClearanceFacts, keys: &Map<String, Value>) -> Value {
    let all = json!({
        "hbl": facts.hbl,
        "mbl": facts.mbl,
        "declaration_no": facts.declaration_no,
        "form": (facts.form != Form::Unknown).then(|| facts.form.as_str()),
        "goods": facts.goods,
        "accepted_on": facts.accepted_on.map(|day| day.to_string()),
    });
    let asked = all.as_object().unwrap().iter().filter(|(key, _)| keys.contains_key(*key));
    Value::Object(asked.map(|(key, value)| (key.clone(), value.clone())).collect())
}

fn delivery(delivery: &Delivery) -> Value {
    json!({"carrier": delivery.carrier, "waybill": delivery.waybill.number(), "status": delivery.status.as_str()})
}
