//! What a file says, read without a ledger.

use serde::{Deserialize, Serialize};

use crate::Money;

/// All that a file says, in the words of the files that say what is expected of a reading (`tests/data/**/expected.json`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileReading {
    /// What it is, as in [`crate::Imported`]; `refused` where it is an answer that says that it failed.
    pub kind: String,
    /// Its orders.
    pub orders: Vec<ReadOrder>,
    /// Its clearances.
    pub clearances: Vec<ReadClearance>,
    /// What carriers say of parcels.
    pub deliveries: Vec<ReadDelivery>,
    /// What to know before trusting what was read, a sentence in English each.
    pub warnings: Vec<String>,
    /// What could not be read.
    pub unread: Vec<ReadNot>,
    /// How complete it is, in the person's language.
    pub summary: String,
}

/// An order as a file tells of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadOrder {
    /// The shop.
    pub merchant: String,
    /// The shop's number.
    pub order_no: Option<String>,
    /// Day of the order.
    pub ordered_on: Option<String>,
    /// What was paid for the whole of it.
    pub total: Option<Money>,
    /// Its lines.
    pub items: Vec<ReadItem>,
    /// Its numbers that may stand on a clearance: of the way in Korea, or of a leg that is not said.
    pub waybills: Vec<String>,
    /// Its numbers of the way to a forwarder or to the border.
    pub origin_waybills: Vec<String>,
    /// `ordered`, `awaiting_arrival_at_forwarder`, `partly_shipped`, `shipped`, `partly_delivered`, `delivered`, `completed`,
    /// `partly_cancelled`, `cancelled`, `partly_returned`, `returned`; null where the file does not say it, or says what is not understood.
    pub status: Option<String>,
}

/// A clearance as a file tells of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadClearance {
    /// House B/L.
    pub hbl: Option<String>,
    /// Master B/L.
    pub mbl: Option<String>,
    /// Declaration number.
    pub declaration_no: Option<String>,
    /// `list`, `import`, `postal`, `unknown`.
    pub form: String,
    /// `in_progress`, `cleared`, `held`, `released`, `unknown`: coarser than the stages of [`crate::Clearance`].
    pub state: String,
    /// Day of acceptance.
    pub accepted_on: Option<String>,
    /// Goods.
    pub goods: Option<String>,
}

/// What a carrier says of a parcel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadDelivery {
    /// The carrier, as the file names it.
    pub carrier: Option<String>,
    /// The number.
    pub waybill: String,
    /// `announced`, `in_transit`, `at_customs`, `out_for_delivery`, `waiting`, `delivered`, `returned`, `unknown`.
    pub status: String,
}

/// A part that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadNot {
    /// The place in the file.
    #[serde(rename = "where")]
    pub place: String,
    /// Why, a sentence in English.
    pub why: String,
}

/// A line of an order in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadItem {
    /// The shop's title; empty where the source leaves it out.
    pub name: String,
    /// Pieces.
    pub quantity: u32,
}
