//! The format `munjigi.reconcile/1`: households with orders, clearances and the truth.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What [`Set::format`] says.
pub const FORMAT: &str = "munjigi.reconcile/1";

/// Households of one kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Set {
    /// [`FORMAT`].
    pub format: String,
    /// The set's name; unique among those that are scored together.
    pub name: String,
    /// USD for one unit of a currency; USD itself is not listed.
    pub fx_usd: BTreeMap<String, f64>,
    /// The households, independent of each other.
    pub households: Vec<Household>,
}

impl Set {
    /// As a file has it.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("names, numbers and dates can always be written as JSON")
    }

    /// Reads a file.
    ///
    /// # Errors
    /// What serde says where the text is not JSON or not of this format.
    pub fn from_json(text: &str) -> serde_json::Result<Self> {
        serde_json::from_str(text)
    }

    /// As a matcher gets it.
    pub fn without_truth(&self) -> Self {
        let mut set = self.clone();
        for household in &mut set.households {
            household.truth.clear();
        }
        set
    }
}

/// People who shop together, and what is known of their parcels.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Household {
    /// Unique in the set.
    pub id: String,
    /// The day on which the lists were taken.
    pub today: NaiveDate,
    /// One for each holder.
    pub codes: Vec<Code>,
    /// The orders that they know of.
    pub orders: Vec<Order>,
    /// The parcels that cleared under their codes, theirs or not.
    pub clearances: Vec<Clearance>,
    /// One for each clearance; empty in what a matcher gets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub truth: Vec<Truth>,
}

/// What is known of a holder's customs code.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Code {
    /// Whose.
    pub holder: String,
    /// The day of issue.
    pub issued_on: NaiveDate,
    /// When it could not be used.
    pub suspended: Vec<Suspension>,
    /// Since when another number is in force.
    pub reissued_on: Option<NaiveDate>,
}

/// A time without a usable code.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Suspension {
    /// The first day.
    pub from: NaiveDate,
    /// The first day on which it can be used again; none while it is still suspended.
    pub to: Option<NaiveDate>,
}

/// An order, as the shop's export or mail has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Order {
    /// Unique in the household.
    pub id: String,
    /// The shop.
    pub merchant: String,
    /// The shop's number of it.
    pub order_no: String,
    /// The day of the order.
    pub ordered_on: NaiveDate,
    /// What was bought.
    pub items: Vec<Item>,
    /// What was paid.
    pub total: Money,
    /// Two letters, where the shop says so.
    pub ships_from: Option<String>,
    /// The numbers that the shopper has, as written there.
    pub tracking: Vec<Tracking>,
    /// Who takes it in abroad, where somebody does.
    pub forwarder: Option<String>,
    /// A decimal.
    pub weight_kg: Option<String>,
    /// As the shop shows it, sometimes stale.
    pub status: Status,
    /// Who ordered.
    pub holder: String,
}

/// One thing of an order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// As the shop calls it.
    pub title: String,
    /// How many.
    pub quantity: u32,
    /// Of one.
    pub price: Money,
}

/// An amount in a currency.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Money {
    /// A decimal.
    pub amount: String,
    /// Three letters.
    pub currency: String,
}

/// A number of a parcel, as the shopper has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tracking {
    /// With everything that stands around it.
    pub number: String,
    /// Which part of the way it is for.
    pub leg: Leg,
}

/// Part of a parcel's way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Leg {
    /// Abroad, to the forwarder or to the border: never the House number.
    Origin,
    /// The forwarder's own number.
    Forwarder,
    /// The waybill in Korea: the House number.
    Korea,
    /// The shop does not say.
    Unknown,
}

/// What a shop says about an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Paid.
    Ordered,
    /// Handed over.
    Shipped,
    /// Arrived; where there is a forwarder, perhaps only there.
    Delivered,
    /// Called off: there is no parcel.
    Cancelled,
    /// Sent back after it came.
    Returned,
}

/// A row of the clearance list, with what the number's own page added.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Clearance {
    /// Unique in the household.
    pub id: String,
    /// The House number, as the list shows it.
    pub hbl: String,
    /// The Master B/L, which thousands of parcels share.
    pub mbl: Option<String>,
    /// Of the declaration or the list.
    pub declaration_no: Option<String>,
    /// How it was declared.
    pub form: Form,
    /// How far it is.
    pub state: State,
    /// Null while it waits.
    pub accepted_on: Option<NaiveDate>,
    /// The day of arrival.
    pub arrived_on: Option<NaiveDate>,
    /// The customs wording: from a whole title to one word.
    pub goods: Option<String>,
    /// A decimal, with the box.
    pub weight_kg: Option<String>,
    /// How many boxes.
    pub packages: Option<u32>,
    /// Of loading.
    pub country: Option<String>,
    /// The handler on the customs record, not the shopper's forwarder.
    pub forwarder: Option<String>,
    /// Where it was cleared.
    pub customs_office: Option<String>,
    /// A decimal.
    pub declared_usd: Option<String>,
    /// Under whose code.
    pub holder: String,
}

/// How a parcel was declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// List clearance.
    List,
    /// Declared in full.
    Import,
    /// By post.
    Postal,
}

/// How far a clearance is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Not accepted yet.
    InProgress,
    /// Done.
    Cleared,
    /// Stopped.
    Held,
}

/// What a clearance truly is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Truth {
    /// Which clearance.
    pub clearance: String,
    /// Whose it is.
    pub kind: Kind,
    /// The orders in it; empty but for [`Kind::Own`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub orders: Vec<String>,
    /// For the scorer's strata, such as `route:direct`, `key:absent`, `theft:burst`.
    pub tags: Vec<String>,
}

/// Whose a parcel is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The shopper's, of listed orders.
    Own,
    /// The shopper's, of an order that is not listed.
    Unlisted,
    /// Somebody else's under the shopper's code.
    Theft,
}
