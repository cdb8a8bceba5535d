//! Orders: overseas purchases that the person knows of.

use chrono::{DateTime, Utc};

use crate::text::worded;
use crate::{HolderId, Kilograms, KstDate, Money, OrderId, Waybill};

worded! {
    /// What the shop said last. Stale at times: a shop's "delivered" can mean the forwarder's warehouse.
    pub enum OrderStatus {
        /// Placed, not sent.
        Ordered => "ordered",
        /// Sent.
        Shipped => "shipped",
        /// Delivered, by the shop's account.
        Delivered => "delivered",
        /// Closed by the shop.
        Completed => "completed",
        /// Cancelled: no parcel of it is expected.
        Cancelled => "cancelled",
        /// Sent back or refunded.
        Returned => "returned",
        /// Not said, or not understood.
        Unknown => "unknown",
    }
}

/// One line of an order.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Item {
    /// The shop's title; empty where the source leaves it out.
    pub name: String,
    /// Pieces.
    pub quantity: u32,
    /// The price of one piece.
    pub price: Option<Money>,
}

/// What one source says of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderFacts {
    /// The shop, as the source names it.
    pub merchant: String,
    /// The shop's number. Unique within one shop only.
    pub order_no: Option<String>,
    /// The day of the order. Shops give it in their own zone: it may be a day off in Korea.
    pub ordered_on: Option<KstDate>,
    /// What was paid for the whole order.
    pub total: Option<Money>,
    /// What the shop said last.
    pub status: OrderStatus,
    /// Its lines, in the source's order.
    pub items: Vec<Item>,
    /// Its tracking numbers.
    pub waybills: Vec<Waybill>,
    /// The country that the shop sends from, two letters.
    pub ships_from: Option<String>,
    /// The forwarder (배대지) that the shop sends it to, as the person knows it.
    pub forwarder: Option<String>,
    /// What the shop or the forwarder weighed.
    pub weight: Option<Kilograms>,
}

impl Default for OrderFacts {
    fn default() -> Self {
        Self {
            merchant: String::new(),
            order_no: None,
            ordered_on: None,
            total: None,
            status: OrderStatus::Unknown,
            items: Vec::new(),
            waybills: Vec::new(),
            ships_from: None,
            forwarder: None,
            weight: None,
        }
    }
}

impl OrderFacts {
    /// Whether a parcel of this order may still clear customs.
    pub fn expects_parcels(&self) -> bool {
        match self.status {
            OrderStatus::Cancelled => false,
            OrderStatus::Ordered
            | OrderStatus::Shipped
            | OrderStatus::Delivered
            | OrderStatus::Completed
            | OrderStatus::Returned
            | OrderStatus::Unknown => true,
        }
    }
}

/// An order as the ledger holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Its row.
    pub id: OrderId,
    /// Whose it is.
    pub holder: HolderId,
    /// The newest known facts.
    pub facts: OrderFacts,
    /// When it became known.
    pub added_at: DateTime<Utc>,
    /// When a fact of it last changed.
    pub changed_at: DateTime<Utc>,
}
