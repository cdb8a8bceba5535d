//! An order as one file tells of it.

use munjigi_model::{Kilograms, KstDate, Leg, OrderFacts, OrderStatus, Waybill};

/// An order, and what a file says beside the facts that every order has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadOrder {
    /// What the ledger keeps. Its waybills have their legs.
    pub facts: OrderFacts,
    /// How far it has come, in finer words than the ledger's: a part of an order can be sent or cancelled.
    pub progress: Progress,
    /// The source's own word for it, where no word of ours fits.
    pub status_text: Option<String>,
    /// A forwarder's own number (신청번호), as it is written.
    pub forwarder_no: Option<String>,
    /// Weighed by whoever sent it: the same as among the facts.
    pub weight: Option<Kilograms>,
    /// The seller within a market place.
    pub store: Option<String>,
    /// The carrier of its parcels, as the source names it.
    pub carrier: Option<String>,
    /// The day on which it was sent.
    pub shipped_on: Option<KstDate>,
    /// Orders of other shops that this one carries on: a forwarder names the shop's own order.
    pub refers_to: Vec<OrderRef>,
}

/// An order by what another file calls it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OrderRef {
    /// The shop, where it is named.
    pub merchant: Option<String>,
    /// Its number there.
    pub order_no: String,
}

impl ReadOrder {
    /// An order of which nothing but its shop and number is known.
    pub fn new(merchant: &str, order_no: Option<&str>) -> Self {
        Self {
            facts: OrderFacts {
                merchant: merchant.to_owned(),
                order_no: order_no.map(str::to_owned),
                ..OrderFacts::default()
            },
            progress: Progress::Unknown,
            status_text: None,
            forwarder_no: None,
            weight: None,
            store: None,
            carrier: None,
            shipped_on: None,
            refers_to: Vec::new(),
        }
    }

    /// Sets how far it has come, in both words.
    pub fn with_progress(mut self, progress: Progress) -> Self {
        self.progress = progress;
        self.facts.status = progress.status();
        self
    }

    /// The numbers that may stand on a clearance.
    pub fn korea_waybills(&self) -> impl Iterator<Item = &Waybill> {
        self.facts.waybills.iter().filter(|waybill| waybill.leg().may_be_house_bl())
    }

    /// The numbers that belong to the way to a forwarder or to the border, by the file's own words.
    pub fn origin_waybills(&self) -> impl Iterator<Item = &Waybill> {
        self.facts.waybills.iter().filter(|waybill| waybill.leg() == Leg::Origin)
    }
}

/// How far an order has come. Declared from what is called off to what is done: of several rows of an order the later one says
/// how it stands, for of any order that is not wholly called off a parcel may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Progress {
    /// All of it is cancelled.
    Cancelled,
    /// All of it was sent back or refunded.
    Returned,
    /// Not said, or not understood.
    Unknown,
    /// A part is cancelled; how the rest stands is not said.
    PartlyCancelled,
    /// A part was sent back or refunded; how the rest stands is not said.
    PartlyReturned,
    /// Placed, not sent.
    Ordered,
    /// On its way to a forwarder, who waits for it.
    AwaitingArrivalAtForwarder,
    /// A part is sent.
    PartlyShipped,
    /// Sent.
    Shipped,
    /// A part is delivered.
    PartlyDelivered,
    /// Delivered, by the shop's account.
    Delivered,
    /// Closed by the shop.
    Completed,
}

impl Progress {
    /// A stable word for JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::Returned => "returned",
            Self::Unknown => "unknown",
            Self::PartlyCancelled => "partly_cancelled",
            Self::PartlyReturned => "partly_returned",
            Self::Ordered => "ordered",
            Self::AwaitingArrivalAtForwarder => "awaiting_arrival_at_forwarder",
            Self::PartlyShipped => "partly_shipped",
            Self::Shipped => "shipped",
            Self::PartlyDelivered => "partly_delivered",
            Self::Delivered => "delivered",
            Self::Completed => "completed",
        }
    }

    /// The ledger's word. What is said of a part only is said of the order as far as it goes: never that it is called off.
    pub const fn status(self) -> OrderStatus {
        match self {
            Self::Cancelled => OrderStatus::Cancelled,
            Self::Returned => OrderStatus::Returned,
            Self::Unknown | Self::PartlyCancelled | Self::PartlyReturned => OrderStatus::Unknown,
            Self::Ordered | Self::AwaitingArrivalAtForwarder => OrderStatus::Ordered,
            Self::PartlyShipped | Self::Shipped | Self::PartlyDelivered => OrderStatus::Shipped,
            Self::Delivered => OrderStatus::Delivered,
            Self::Completed => OrderStatus::Completed,
        }
    }
}
