//! Order and ParcelDelivery as orders and parcels of ours.

use munjigi_model::{Item, KstDate, Leg, Money, Waybill};
use serde_json::Value;

use crate::dates::Days;
use crate::{Delivery, DeliveryStatus, Hint, Progress, ReadOrder, Why, money, parcels, personal};

const DAY: &str = "orderDate";
const PRICE: &str = "price";

/// What the things of a page tell of.
#[derive(Debug, Default)]
pub(crate) struct Read {
    pub orders: Vec<ReadOrder>,
    pub deliveries: Vec<Delivery>,
    pub unread: Vec<Why>,
}

const STATUS: &[(&str, Progress)] = &[
    ("OrderProcessing", Progress::Ordered),
    ("OrderPaymentDue", Progress::Ordered),
    ("OrderInTransit", Progress::Shipped),
    ("OrderPickupAvailable", Progress::Shipped),
    ("OrderDelivered", Progress::Delivered),
    ("OrderCancelled", Progress::Cancelled),
    ("OrderReturned", Progress::Returned),
];

/// Reads orders first, then the parcels that belong to them or stand alone.
pub(super) fn read(things: &[Value], merchant: Option<&str>, hint: &Hint) -> Read {
    let mut read = Read::default();
    for thing in things.iter().filter(|thing| is(thing, "Order")) {
        match order(thing, merchant, hint, &mut read.unread) {
            Ok(order) => read.join(order),
            Err(why) => read.unread.push(why),
        }
    }
    for thing in things.iter().filter(|thing| is(thing, "ParcelDelivery")) {
        read.parcel(thing, merchant, hint);
    }
    read
}

/// Whether a thing is of a type.
pub(super) fn is(thing: &Value, name: &str) -> bool {
    let names = |value: &Value| value.as_str().is_some_and(|of| last_of(of) == name);
    match thing.get("@type") {
        Some(Value::Array(types)) => types.iter().any(names),
        Some(of) => names(of),
        None => false,
    }
}

/// The shop that an order names.
pub(super) fn merchant(thing: &Value) -> Option<&str> {
    ["merchant", "seller", "broker"]
        .iter()
        .find_map(|key| name(thing.get(key)?))
        .or_else(|| list(thing.get("acceptedOffer")).find_map(|offer| name(offer.get("seller")?)))
}

impl Read {
    /// The same order may stand in a page twice, as JSON-LD and as microdata.
    fn join(&mut self, order: ReadOrder) {
        let known = self.orders.iter_mut().find(|known| {
            known.facts.order_no == order.facts.order_no && known.facts.merchant == order.facts.merchant
        });
        match known {
            Some(known) => {
                for waybill in order.facts.waybills {
                    parcels::add(&mut known.facts.waybills, waybill);
                }
            }
            None => self.orders.push(order),
        }
    }

    fn parcel(&mut self, thing: &Value, merchant: Option<&str>, hint: &Hint) {
        let carrier = carrier(thing);
        let not_read = self.unread.len();
        let waybills = waybills(thing, &mut self.unread);
        let parents: Vec<&Value> =
            list(thing.get("partOfOrder")).filter(|order| text(order.get("orderNumber")).is_some()).collect();
        if parents.is_empty() {
            match waybills.is_empty() {
                true if self.unread.len() == not_read => self.unread.push(Why::NoNumber),
                true => {}
                false => self.deliveries.extend(waybills.into_iter().map(|waybill| Delivery {
                    carrier: carrier.clone(),
                    waybill,
                    status: DeliveryStatus::InTransit,
                })),
            }
            return;
        }
        for parent in parents {
            let parent = match order(parent, merchant, hint, &mut self.unread) {
                Ok(parent) => parent,
                Err(why) => {
                    self.unread.push(why);
                    continue;
                }
            };
            let at = self
                .orders
                .iter()
                .position(|known| known.facts.order_no == parent.facts.order_no)
                .unwrap_or_else(|| {
                    self.orders.push(parent);
                    self.orders.len() - 1
                });
            let Some(order) = self.orders.get_mut(at) else { continue };
            if order.facts.items.is_empty() {
                order.facts.items =
                    list(thing.get("itemShipped")).filter_map(|item| product(item, 1, None)).collect();
            }
            if matches!(order.progress, Progress::Unknown | Progress::Ordered) {
                *order = order.clone().with_progress(Progress::Shipped);
            }
            for waybill in &waybills {
                parcels::add(&mut order.facts.waybills, waybill.clone());
            }
            order.carrier = order.carrier.take().or_else(|| carrier.clone());
        }
    }
}

/// An error is about the order as a whole; into `unread` comes what else of it could not be read.
fn order(thing: &Value, shop: Option<&str>, hint: &Hint, unread: &mut Vec<Why>) -> Result<ReadOrder, Why> {
    let number = text(thing.get("orderNumber"))
        .or_else(|| text(thing.get("confirmationNumber")))
        .filter(|number| !is_personal(number))
        .ok_or(Why::NoNumber)?;
    let merchant =
        merchant(thing).or(shop).filter(|name| !name.is_empty()).ok_or(Why::NoKey { key: "merchant" })?;
    let lines: Vec<&Value> = list(thing.get("orderedItem")).collect();
    let mut order = ReadOrder::new(merchant, Some(&number)).with_progress(progress(thing, &lines));
    order.facts.ordered_on = day(thing, hint, unread);
    order.facts.total = total(thing, hint);
    if order.facts.total.is_none() && says_a_price(thing) {
        unread.push(Why::NotUnderstood { column: PRICE });
    }
    order.facts.items = items(thing, &lines);
    for parcel in
        list(thing.get("orderDelivery")).chain(lines.iter().flat_map(|line| list(line.get("orderDelivery"))))
    {
        for waybill in waybills(parcel, unread) {
            parcels::add(&mut order.facts.waybills, waybill);
        }
        order.carrier = order.carrier.take().or_else(|| carrier(parcel));
    }
    Ok(order)
}

fn day(thing: &Value, hint: &Hint, unread: &mut Vec<Why>) -> Option<KstDate> {
    let text = text(thing.get(DAY))?;
    let day = Days::of(hint).day(&text);
    if day.is_none() {
        unread.push(Why::NotUnderstood { column: DAY });
    }
    day
}

/// By the order itself, else by what its lines say together.
fn progress(thing: &Value, lines: &[&Value]) -> Progress {
    let status = |value: Option<&Value>| {
        let value = text(value)?;
        let word = last_of(&value);
        STATUS.iter().find(|(name, _)| *name == word).map(|(_, progress)| *progress)
    };
    if let Some(progress) = status(thing.get("orderStatus")) {
        return progress;
    }
    let of_lines: Vec<Option<Progress>> =
        lines.iter().map(|line| status(line.get("orderItemStatus"))).collect();
    let Some(most) = of_lines.iter().flatten().max().copied() else { return Progress::Unknown };
    // What is called off is no part of what is still to come.
    let going_on =
        of_lines.iter().filter(|line| !matches!(line, Some(Progress::Cancelled | Progress::Returned)));
    let all = going_on.clone().count() == 0 || going_on.clone().all(|line| *line == Some(most));
    if all {
        most
    } else if most == Progress::Delivered {
        Progress::PartlyDelivered
    } else if most == Progress::Shipped {
        Progress::PartlyShipped
    } else {
        most
    }
}

/// Whether the order itself says what it cost.
fn says_a_price(thing: &Value) -> bool {
    [PRICE, "totalPrice"].iter().any(|key| text(thing.get(key)).is_some())
}

fn total(thing: &Value, hint: &Hint) -> Option<Money> {
    let of = |thing: &Value| {
        let currency =
            text(thing.get("priceCurrency")).or_else(|| hint.currency.map(|code| code.to_string()));
        let price = text(thing.get("price")).or_else(|| text(thing.get("totalPrice")))?;
        money::read(&price, currency.as_deref()).ok()
    };
    of(thing)
        .or_else(|| {
            list(thing.get("totalPaymentDue")).chain(list(thing.get("priceSpecification"))).find_map(
                |price| {
                    of(price).or_else(|| {
                        let currency =
                            text(price.get("currency")).or_else(|| text(price.get("priceCurrency")));
                        money::read(&text(price.get("value"))?, currency.as_deref()).ok()
                    })
                },
            )
        })
        .or_else(|| {
            let invoices = list(thing.get("partOfInvoice"));
            invoices.flat_map(|invoice| list(invoice.get("totalPaymentDue"))).find_map(of)
        })
}

fn items(thing: &Value, lines: &[&Value]) -> Vec<Item> {
    let of_offers: Vec<Item> = list(thing.get("acceptedOffer"))
        .flat_map(|offer| {
            let pieces = pieces(offer.get("eligibleQuantity"));
            let price = price(offer).filter(|_| pieces == 1);
            list(offer.get("itemOffered"))
                .filter_map(move |item| product(item, pieces, price))
                .collect::<Vec<_>>()
        })
        .collect();
    if !of_offers.is_empty() {
        return of_offers;
    }
    lines
        .iter()
        .filter_map(|line| {
            let pieces = pieces(line.get("orderQuantity"));
            match line.get("orderedItem") {
                Some(inner) => list(Some(inner)).find_map(|item| product(item, pieces, None)),
                None => product(line, pieces, None),
            }
        })
        .collect()
}

fn product(thing: &Value, quantity: u32, price: Option<Money>) -> Option<Item> {
    let name = name(thing)?.to_owned();
    Some(Item { name, quantity, price })
}

/// What an offer costs; whether that of several pieces is of one of them or of all, pages do not agree.
fn price(offer: &Value) -> Option<Money> {
    money::read(&text(offer.get(PRICE))?, text(offer.get("priceCurrency")).as_deref()).ok()
}

/// `2`, `"2"`, or a value with that.
fn pieces(value: Option<&Value>) -> u32 {
    let number = match value {
        Some(Value::Object(object)) => text(object.get("value")),
        other => text(other),
    };
    number.and_then(|number| number.trim_end_matches(".0").parse().ok()).unwrap_or(1)
}

fn carrier(parcel: &Value) -> Option<String> {
    ["carrier", "provider"].iter().find_map(|key| name(parcel.get(key)?)).map(str::to_owned)
}

/// Its numbers. What stands in their place and is none, as a person's code, comes into `unread`.
fn waybills(parcel: &Value, unread: &mut Vec<Why>) -> Vec<Waybill> {
    let mut waybills = Vec::new();
    for text in list(parcel.get("trackingNumber")).filter_map(|number| text(Some(number))) {
        if parcels::is_day_or_phone(&text) {
            unread.push(Why::NoNumber);
            continue;
        }
        for found in parcels::read(&text, Leg::Unknown) {
            match found {
                Ok(waybill) => waybills.push(waybill),
                Err(why) => unread.push(why),
            }
        }
    }
    waybills
}

/// Whether a number is a person's and none of an order's.
fn is_personal(number: &str) -> bool {
    personal::without_codes(number) != number
}

/// A name, or a thing that has one.
fn name(value: &Value) -> Option<&str> {
    let name = match value {
        Value::Array(values) => return values.iter().find_map(name),
        Value::Object(object) => object.get("name")?.as_str()?,
        Value::String(name) => name.as_str(),
        Value::Null | Value::Bool(_) | Value::Number(_) => return None,
    };
    Some(name.trim()).filter(|name| !name.is_empty())
}

/// One value, or each of a list.
fn list(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    match value {
        Some(Value::Array(values)) => values.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    }
    .iter()
}

fn text(value: Option<&Value>) -> Option<String> {
    let text = match value? {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Array(values) => return text(values.first()),
        Value::Object(object) => return text(object.get("@id").or_else(|| object.get("name"))),
        Value::Null | Value::Bool(_) => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// `OrderDelivered` of `https://schema.org/OrderDelivered`.
fn last_of(text: &str) -> &str {
    text.trim().rsplit(['/', '#', ':']).next().unwrap_or(text)
}
