//! Orders.

use serde::{Deserialize, Serialize};

/// An order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Order {
    /// Its row.
    pub id: String,
    /// Whose it is.
    pub holder: String,
    /// The shop.
    pub merchant: String,
    /// The shop's number.
    pub order_no: Option<String>,
    /// Day of the order.
    pub ordered_on: Option<String>,
    /// What was paid for the whole of it.
    pub total: Option<Money>,
    /// `ordered`, `shipped`, `delivered`, `completed`, `cancelled`, `returned`, `unknown`.
    pub status: String,
    /// Its lines.
    pub items: Vec<Item>,
    /// Its tracking numbers.
    pub waybills: Vec<Waybill>,
    /// The country that the shop sends from, two letters.
    pub ships_from: Option<String>,
    /// The forwarder that the shop sends it to.
    pub forwarder: Option<String>,
    /// What the shop or the forwarder weighed, in kilograms.
    pub weight_kg: Option<String>,
    /// When it became known.
    pub added_at: String,
    /// When a fact of it last changed.
    pub changed_at: String,
}

/// An amount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Money {
    /// Exact decimal.
    pub amount: String,
    /// ISO 4217.
    pub currency: String,
}

/// What a foreign amount is in won.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InWon {
    /// Won, rounded.
    pub krw: u64,
    /// By which rate, of which day, in the person's language.
    pub said: String,
}

/// A line of an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Item {
    /// The shop's title; empty where the source leaves it out.
    pub name: String,
    /// Pieces.
    pub quantity: u32,
    /// The price of one piece.
    pub price: Option<Money>,
}

/// A tracking number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Waybill {
    /// Capital letters and digits.
    pub number: String,
    /// `origin`, `forwarder`, `korea`, `unknown`.
    pub leg: String,
    /// Codes of the carriers whose numbers look like this, the most certain first.
    pub carriers: Vec<String>,
}

/// A page of orders, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OrderPage {
    /// The orders of this page.
    pub orders: Vec<Order>,
    /// How many there are in all.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub total: usize,
}

/// What an order is called where there is no room for all of it: its shop with the shop's number, else with the day, else with the
/// first item.
pub fn order_label(order: &munjigi_model::Order) -> String {
    let facts = &order.facts;
    let item = || facts.items.iter().map(|i| i.name.clone()).find(|name| !name.is_empty());
    let which = facts.order_no.clone().or_else(|| facts.ordered_on.map(|d| d.to_string())).or_else(item);
    [Some(facts.merchant.clone()), which].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

impl From<&munjigi_model::Order> for Order {
    fn from(order: &munjigi_model::Order) -> Self {
        let facts = &order.facts;
        Self {
            id: order.id.to_string(),
            holder: order.holder.to_string(),
            merchant: facts.merchant.clone(),
            order_no: facts.order_no.clone(),
            ordered_on: facts.ordered_on.map(|d| d.to_string()),
            total: facts.total.as_ref().map(Money::from),
            status: facts.status.as_str().to_owned(),
            items: facts.items.iter().map(Item::from).collect(),
            waybills: facts.waybills.iter().map(Waybill::from).collect(),
            ships_from: facts.ships_from.clone(),
            forwarder: facts.forwarder.clone(),
            weight_kg: facts.weight.map(|w| w.0.to_string()),
            added_at: crate::moment(order.added_at),
            changed_at: crate::moment(order.changed_at),
        }
    }
}

impl From<&munjigi_model::Item> for Item {
    fn from(item: &munjigi_model::Item) -> Self {
        Self { name: item.name.clone(), quantity: item.quantity, price: item.price.as_ref().map(Money::from) }
    }
}

impl From<&munjigi_model::Money> for Money {
    fn from(money: &munjigi_model::Money) -> Self {
        Self { amount: money.amount.to_string(), currency: money.currency.as_str().to_owned() }
    }
}

impl From<&munjigi_model::Waybill> for Waybill {
    fn from(waybill: &munjigi_model::Waybill) -> Self {
        let mut carriers: Vec<String> =
            waybill.carriers().iter().map(|guess| guess.carrier.as_str().to_owned()).collect();
        carriers.dedup();
        Self { number: waybill.number().to_owned(), leg: waybill.leg().as_str().to_owned(), carriers }
    }
}
