//! What a carrier says of a parcel.

use munjigi_model::Waybill;

/// A parcel on its way, told by its carrier: a number without an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// The carrier, as the source names it.
    pub carrier: Option<String>,
    /// The number.
    pub waybill: Waybill,
    /// How far it has come.
    pub status: DeliveryStatus,
}

/// How far a parcel has come, by its carrier's account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DeliveryStatus {
    /// Not said, or not understood.
    Unknown,
    /// A label was made; the carrier has not seen the parcel.
    Announced,
    /// On its way.
    InTransit,
    /// At customs.
    AtCustoms,
    /// With the deliverer.
    OutForDelivery,
    /// Somebody has to act: nobody at home, duty to pay, address wrong.
    Waiting,
    /// Delivered.
    Delivered,
    /// Going back.
    Returned,
}

impl DeliveryStatus {
    /// A stable word for JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Announced => "announced",
            Self::InTransit => "in_transit",
            Self::AtCustoms => "at_customs",
            Self::OutForDelivery => "out_for_delivery",
            Self::Waiting => "waiting",
            Self::Delivered => "delivered",
            Self::Returned => "returned",
        }
    }
}
