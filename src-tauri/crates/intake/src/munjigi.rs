//! What Munjigi itself wrote to be taken away: `munjigi.export/1`. Codes and incidents in it are not read: a code is masked there, and
//! what is asked follows from orders and clearances.

use munjigi_model::{
    ClearanceFacts, Currency, Form, Item, Kilograms, KstDate, Leg, Money, OrderStatus, Stage, Waybill,
};
use rust_decimal::Decimal;
use serde_json::Value;

use crate::document::Document;
use crate::personal::is_code;
use crate::source::Source;
use crate::{Error, Kind, Place, Placed, Progress, ReadOrder, Reading, Unread, Why};

const KIND: Kind = Kind::new("munjigi_export");
const FORMAT: &str = "format";
/// What every version's format begins with, and the one version there is.
const FORMATS: &str = "munjigi.export/";
const VERSION: &str = "1";

/// Reads an export; `None` where the document is none.
pub(crate) fn read(source: &Source<'_>) -> Option<Result<Reading, Error>> {
    let Document::Json(value) = source.document else { return None };
    let version = value.get(FORMAT)?.as_str()?.strip_prefix(FORMATS)?;
    Some(if version == VERSION { read_export(value) } else { Err(Error::AnswerIncomplete { key: FORMAT }) })
}

fn read_export(export: &Value) -> Result<Reading, Error> {
    let list =
        |key: &'static str| export.get(key).and_then(Value::as_array).ok_or(Error::AnswerIncomplete { key });
    let (orders, clearances) = (list("orders")?, list("clearances")?);
    let mut reading = Reading { entries: orders.len() + clearances.len(), ..Reading::new(KIND) };
    let place = |list: &str, number| Place::Row(number).within(list);
    for (entry, number) in orders.iter().zip(1..) {
        match order(entry) {
            Ok(order) => reading.orders.push(Placed::new(place("orders", number), order)),
            Err(why) => reading.unread.push(Unread { place: place("orders", number), why }),
        }
    }
    for (entry, number) in clearances.iter().zip(1..) {
        match clearance(entry) {
            Ok(facts) => reading.clearances.push(Placed::new(place("clearances", number), facts)),
            Err(why) => reading.unread.push(Unread { place: place("clearances", number), why }),
        }
    }
    Ok(reading)
}

fn order(entry: &Value) -> Result<ReadOrder, Why> {
    let merchant = text(entry, "merchant")?.ok_or(Why::NoKey { key: "merchant" })?;
    let status: OrderStatus = word(entry, "status")?.unwrap_or(OrderStatus::Unknown);
    let mut order = ReadOrder::new(merchant, text(entry, "order_no")?).with_progress(progress(status));
    order.facts.ordered_on = day(entry, "ordered_on")?;
    order.facts.total = match entry.get("total") {
        None | Some(Value::Null) => None,
        Some(total) => Some(money(total).ok_or(Why::NotUnderstood { column: "total" })?),
    };
    for item in entries(entry, "items")? {
        let quantity = item.get("quantity").and_then(Value::as_u64).and_then(|it| u32::try_from(it).ok());
        let quantity = quantity.ok_or(Why::NotUnderstood { column: "quantity" })?;
        let name = text(item, "name")?.unwrap_or_default().to_owned();
        let price = match item.get("price") {
            None | Some(Value::Null) => None,
            Some(price) => Some(money(price).ok_or(Why::NotUnderstood { column: "price" })?),
        };
        order.facts.items.push(Item { name, quantity, price });
    }
    order.facts.ships_from = text(entry, "ships_from")?.map(str::to_owned);
    order.facts.forwarder = text(entry, "forwarder")?.map(str::to_owned);
    order.facts.weight = weight(entry)?;
    order.weight = order.facts.weight;
    for waybill in entries(entry, "waybills")? {
        let number = text(waybill, "number")?.ok_or(Why::NoNumber)?;
        let leg: Leg = word(waybill, "leg")?.unwrap_or(Leg::Unknown);
        if is_code(number.trim()) {
            return Err(Why::NoNumber);
        }
        order.facts.waybills.push(Waybill::parse(number, leg).map_err(Why::NotANumber)?);
    }
    Ok(order)
}

fn clearance(entry: &Value) -> Result<ClearanceFacts, Why> {
    let own = |key| text(entry, key).map(|text| text.map(str::to_owned));
    Ok(ClearanceFacts {
        cargo_no: own("cargo_no")?,
        hbl: own("hbl")?,
        mbl: own("mbl")?,
        declaration_no: own("declaration_no")?,
        form: word(entry, "form")?.unwrap_or(Form::Unknown),
        stage: word(entry, "stage")?.unwrap_or(Stage::Unknown),
        stage_text: own("stage_text")?,
        accepted_on: day(entry, "accepted_on")?,
        arrived_on: day(entry, "arrived_on")?,
        goods: own("goods")?,
        weight: weight(entry)?,
        packages: entry.get("packages").and_then(Value::as_u64).and_then(|it| u32::try_from(it).ok()),
        country: own("country")?,
        forwarder: own("forwarder")?,
        office: own("office")?,
        declared: match entry.get("declared") {
            None | Some(Value::Null) => None,
            Some(declared) => Some(money(declared).ok_or(Why::NotUnderstood { column: "declared" })?),
        },
    })
}

fn weight(entry: &Value) -> Result<Option<Kilograms>, Why> {
    let weight = text(entry, "weight_kg")?.map(|text| {
        Decimal::from_str_exact(text).map(Kilograms).map_err(|_| Why::NotUnderstood { column: "weight_kg" })
    });
    weight.transpose()
}

/// How far an order has come, from the ledger's word for it.
const fn progress(status: OrderStatus) -> Progress {
    match status {
        OrderStatus::Ordered => Progress::Ordered,
        OrderStatus::Shipped => Progress::Shipped,
        OrderStatus::Delivered => Progress::Delivered,
        OrderStatus::Completed => Progress::Completed,
        OrderStatus::Cancelled => Progress::Cancelled,
        OrderStatus::Returned => Progress::Returned,
        OrderStatus::Unknown => Progress::Unknown,
    }
}

fn text<'e>(entry: &'e Value, key: &'static str) -> Result<Option<&'e str>, Why> {
    match entry.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_)) => {
            Err(Why::NotUnderstood { column: key })
        }
    }
}

fn word<T: std::str::FromStr>(entry: &Value, key: &'static str) -> Result<Option<T>, Why> {
    text(entry, key)?.map(|text| text.parse().map_err(|_| Why::NotUnderstood { column: key })).transpose()
}

fn day(entry: &Value, key: &'static str) -> Result<Option<KstDate>, Why> {
    text(entry, key)?
        .map(|text| KstDate::parse(text).map_err(|_| Why::NotUnderstood { column: key }))
        .transpose()
}

fn entries<'e>(entry: &'e Value, key: &'static str) -> Result<&'e [Value], Why> {
    match entry.get(key) {
        None | Some(Value::Null) => Ok(&[]),
        Some(value) => value.as_array().map(Vec::as_slice).ok_or(Why::NotUnderstood { column: key }),
    }
}

fn money(total: &Value) -> Option<Money> {
    let amount = Decimal::from_str_exact(total.get("amount")?.as_str()?).ok()?;
    let currency: Currency = total.get("currency")?.as_str()?.parse().ok()?;
    Some(Money { amount, currency })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::Hint;
    use crate::source::tests::read_with;

    fn read(value: Value) -> Option<Result<Reading, Error>> {
        read_with(super::read, &Document::Json(value), &Hint::default())
    }

    #[test]
    fn what_was_taken_away_comes_back() {
        let reading = read(json!({
            "format": "munjigi.export/1", "made_at": "2026-11-22T00:00:00Z", "check": {}, "codes": [{"code": "P***"}], "incidents": [],
            "orders": [
                {"id": "1", "holder": "1", "merchant": "iHerb", "order_no": "532004417", "ordered_on": "2026-10-22",
                 "total": {"amount": "33.78", "currency": "USD"}, "status": "shipped", "items": [{"name": "Tea", "quantity": 2, "price": {"amount": "16.89", "currency": "USD"}}],
                 "ships_from": "US", "forwarder": "세모배송", "weight_kg": "0.70",
                 "waybills": [{"number": "509813112072", "leg": "korea", "carriers": ["cj"]}]},
                {"merchant": "x", "status": "on a ship"},
                {"merchant": "x", "waybills": [{"number": "P123456789012"}]}, 5],
            "clearances": [{"id": "9", "hbl": "509813112072", "form": "list", "stage": "released", "stage_text": "통관완료 후 반출",
                "accepted_on": "2026-11-01", "weight_kg": "0.88", "packages": 1,
                "declared": {"amount": "31.5", "currency": "USD"}, "provisional": false}],
        }));
        let reading = reading.unwrap().unwrap();
        let facts = &reading.orders[0].value.facts;
        assert_eq!((facts.status, facts.items[0].quantity), (OrderStatus::Shipped, 2));
        assert_eq!(facts.waybills[0].leg(), Leg::Korea);
        let told = [&facts.ships_from, &facts.forwarder].map(|text| text.as_deref().unwrap_or_default());
        assert_eq!((told, facts.weight), (["US", "세모배송"], "0.70".parse().ok().map(Kilograms)));
        assert_eq!(facts.items[0].price, "16.89 USD".parse().ok());
        assert_eq!(facts.total.map(|total| total.to_string()).as_deref(), Some("33.78 USD"));
        let cleared = &reading.clearances[0].value;
        assert_eq!((cleared.form, cleared.stage, cleared.packages), (Form::List, Stage::Released, Some(1)));
        assert_eq!(cleared.declared, "31.5 USD".parse().ok());
        assert!(reading.list.is_none(), "it shows nothing of what else cleared");
        assert_eq!(reading.unread[0].place.to_string(), "orders: row 2");
        let whys: Vec<&Why> = reading.unread.iter().map(|unread| &unread.why).collect();
        let (status, merchant) = (Why::NotUnderstood { column: "status" }, Why::NoKey { key: "merchant" });
        assert_eq!(whys, [&status, &Why::NoNumber, &merchant]);
    }

    #[test]
    fn another_version_is_not_guessed_at() {
        let error = |value| read(value).unwrap().unwrap_err();
        assert_eq!(error(json!({"format": "munjigi.export/2"})), Error::AnswerIncomplete { key: "format" });
        assert_eq!(
            error(json!({"format": "munjigi.export/1", "orders": []})),
            Error::AnswerIncomplete { key: "clearances" }
        );
        assert!(read(json!({"orders": []})).is_none());
    }
}
