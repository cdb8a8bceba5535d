//! What shops and carriers tell programs: Order and ParcelDelivery of schema.org, as JSON-LD or as microdata, in mails and in files
//! of their own. Read as Google's reference for mails and real senders write them.

mod microdata;
mod order;
mod script;

use serde_json::Value;

use crate::document::Document;
use crate::source::Source;
use crate::{Error, Hint, Kind, Place, Placed, ReadOrder, Reading, Unread, Why};

pub(crate) use order::Read;

const KIND: Kind = Kind::new("schema_org");
/// Things within things.
const DEEPEST: usize = 8;
/// Orders and parcels of one page: a mail has one, at times two.
const MOST: usize = 1000;

/// The orders and parcels of a page or a file, unread yet.
pub(crate) struct SchemaOrg {
    things: Vec<Value>,
}

impl SchemaOrg {
    /// In the scripts and attributes of pages; `None` where there are none.
    pub fn in_pages<'p>(pages: impl Iterator<Item = &'p str>) -> Option<Self> {
        let mut things = Vec::new();
        for page in pages.filter(|page| memchr::memmem::find(page.as_bytes(), b"schema.org").is_some()) {
            for value in script::json_of(page) {
                collect(value, DEEPEST, &mut things);
            }
            for value in microdata::of(page) {
                collect(value, DEEPEST, &mut things);
            }
        }
        Self::of(things)
    }

    fn in_json(value: &Value) -> Option<Self> {
        let mut things = Vec::new();
        collect(value.clone(), DEEPEST, &mut things);
        Self::of(things)
    }

    fn of(things: Vec<Value>) -> Option<Self> {
        (!things.is_empty()).then_some(Self { things })
    }

    /// The shops that they name.
    pub fn merchants(&self) -> impl Iterator<Item = &str> {
        self.things.iter().filter_map(|thing| {
            order::merchant(thing).or_else(|| thing.get("partOfOrder").and_then(order::merchant))
        })
    }
}

/// Reads them; `merchant` is the shop where they name none.
pub(crate) fn read(found: SchemaOrg, merchant: Option<&str>, hint: &Hint) -> Read {
    order::read(&found.things, merchant, hint)
}

/// Reads a file that is JSON-LD, or a page that has it; `None` where neither tells of an order.
pub(crate) fn read_file(source: &Source<'_>) -> Option<Result<Reading, Error>> {
    let found = match source.document {
        Document::Json(value) => SchemaOrg::in_json(value),
        Document::Page { html, .. } => SchemaOrg::in_pages([html.as_ref()].into_iter()),
        Document::Archive { .. }
        | Document::Mail(_)
        | Document::Mailbox(_)
        | Document::Packed(_)
        | Document::Workbook(_)
        | Document::Picture
        | Document::Text(_) => None,
    }?;
    let entries = found.things.len();
    let read = read(found, source.hint.merchant.as_deref(), source.hint);
    let row = |at: usize| Place::Row(u64::try_from(at).unwrap_or(u64::MAX).saturating_add(1));
    let count = read.orders.len();
    let orders: Vec<Placed<ReadOrder>> =
        read.orders.into_iter().enumerate().map(|(at, order)| Placed::new(row(at), order)).collect();
    let deliveries = read
        .deliveries
        .into_iter()
        .enumerate()
        .map(|(at, delivery)| Placed::new(row(count + at), delivery))
        .collect::<Vec<_>>();
    let first_unread = count + deliveries.len();
    let unread = read
        .unread
        .into_iter()
        .enumerate()
        .map(|(at, why): (usize, Why)| Unread { place: row(first_unread + at), why })
        .collect();
    Some(Ok(Reading { orders, deliveries, unread, entries, ..Reading::new(KIND) }))
}

/// Orders and parcels among things, in lists and graphs.
fn collect(value: Value, deeper: usize, things: &mut Vec<Value>) {
    let Some(deeper) = deeper.checked_sub(1) else { return };
    match value {
        Value::Array(values) => values.into_iter().for_each(|value| collect(value, deeper, things)),
        Value::Object(mut object) => {
            if let Some(graph) = object.remove("@graph") {
                collect(graph, deeper, things);
            }
            let thing = Value::Object(object);
            if (order::is(&thing, "Order") || order::is(&thing, "ParcelDelivery")) && things.len() < MOST {
                things.push(thing);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::source::tests::read_with;

    fn read(value: Value) -> Reading {
        read_with(read_file, &Document::Json(value), &Hint::default()).unwrap().unwrap()
    }

    fn order(more: Value) -> Value {
        let mut order = json!({"@type": "Order", "orderNumber": "7", "merchant": {"name": "Tea"}});
        if let (Value::Object(order), Value::Object(more)) = (&mut order, more) {
            order.extend(more);
        }
        order
    }

    #[test]
    fn a_code_is_no_number_and_that_is_said() {
        const CODE: &str = "P123456789012";
        let parcel = |number: &str| json!({"@type": "ParcelDelivery", "trackingNumber": number});
        for (thing, orders) in [
            (order(json!({"orderDelivery": parcel(CODE)})), 1),
            (json!({"@type": "ParcelDelivery", "trackingNumber": CODE, "partOfOrder": order(json!({}))}), 1),
            (parcel(CODE), 0),
            (parcel("010-1234-5678"), 0),
            (order(json!({"orderNumber": CODE})), 0),
        ] {
            let reading = read(thing);
            let whys: Vec<&Why> = reading.unread.iter().map(|unread| &unread.why).collect();
            assert_eq!((reading.orders.len(), whys), (orders, vec![&Why::NoNumber]));
            assert!(reading.orders.iter().all(|order| order.value.facts.waybills.is_empty()));
            assert!(reading.deliveries.is_empty());
        }
    }

    #[test]
    fn what_is_not_understood_is_said_and_the_order_is_there() {
        let reading = read(order(json!({
            "orderDate": "soon", "price": "a lot", "priceCurrency": "USD",
            "orderDelivery": [{"trackingNumber": ["5.09812E+11", "509812044885"]}],
        })));
        let whys: Vec<Why> = reading.unread.into_iter().map(|unread| unread.why).collect();
        let not_understood = |column| Why::NotUnderstood { column };
        assert_eq!(whys, [not_understood("orderDate"), not_understood("price"), Why::DamagedBySpreadsheet]);
        assert_eq!(reading.orders[0].value.facts.waybills[0].number(), "509812044885");
        assert!(read(order(json!({}))).unread.is_empty());
    }
}
