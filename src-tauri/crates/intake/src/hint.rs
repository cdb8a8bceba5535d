//! What the person or the caller knows of a file beyond its bytes.

use munjigi_model::{Currency, KstDate};

use crate::Learned;
use crate::PageLesson;

/// What is known beforehand. [`Hint::default`] is nothing; what a file says itself goes before a hint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hint {
    /// Today, for dates without a year and for "yesterday". Without it such dates are not read.
    pub today: Option<KstDate>,
    /// The shop, where the file does not name it: the person said so.
    pub merchant: Option<String>,
    /// The currency of amounts without one.
    pub currency: Option<Currency>,
    /// Which of 03/04/2026 is the day, where the file does not show it.
    pub days: DayOrder,
    /// Column mappings that the person confirmed, of this file or of an earlier one.
    pub mappings: Vec<Mapping>,
    /// What the person taught of order pages.
    pub pages: Vec<PageLesson>,
    /// What the person's answers have taught about the messages of a sender.
    pub learned: Vec<Learned>,
}

/// Whether day or month stands first in dates that are numbers only and do not begin with the year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DayOrder {
    /// Nobody knows. Of a date that could be either, none is made.
    #[default]
    Unknown,
    /// 25/12/2026, as in most of the world.
    DayFirst,
    /// 12/25/2026, as in the United States.
    MonthFirst,
}

/// A mapping of columns that the person confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// The header that it is for: [`crate::ColumnsQuestion::header`].
    pub header: String,
    /// What each column is, in their order; `None` for one that says nothing.
    pub columns: Vec<Option<Field>>,
    /// The shop of its rows, where no column names it.
    pub merchant: Option<String>,
}

/// What a column, or a label, tells of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// The shop.
    Merchant,
    /// The seller within a market place.
    Store,
    /// The shop's number of the order.
    OrderNo,
    /// A forwarder's own number (신청번호).
    ForwarderNo,
    /// The day of the order.
    OrderedOn,
    /// The day on which it was sent.
    ShippedOn,
    /// The title of an item.
    Item,
    /// Pieces of it.
    Quantity,
    /// The price of one piece.
    UnitPrice,
    /// What the row comes to.
    RowTotal,
    /// What the whole order comes to: the same on each of its rows.
    OrderTotal,
    /// The currency of its amounts.
    Currency,
    /// How far it has come.
    Status,
    /// A tracking number of which it is not said for which leg it is.
    Waybill,
    /// The number under which it is delivered in Korea.
    KoreaWaybill,
    /// The number of the way to a forwarder or to the border.
    OriginWaybill,
    /// The carrier.
    Carrier,
    /// Its weight in kilograms.
    Weight,
}

impl Field {
    /// Every field, in the order in which a person is offered them.
    pub const ALL: &'static [Self] = &[
        Self::OrderNo,
        Self::OrderedOn,
        Self::Item,
        Self::Quantity,
        Self::OrderTotal,
        Self::RowTotal,
        Self::UnitPrice,
        Self::Currency,
        Self::Status,
        Self::Waybill,
        Self::KoreaWaybill,
        Self::OriginWaybill,
        Self::Carrier,
        Self::Merchant,
        Self::Store,
        Self::ForwarderNo,
        Self::ShippedOn,
        Self::Weight,
    ];

    /// A stable word for JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Merchant => "merchant",
            Self::Store => "store",
            Self::OrderNo => "order_no",
            Self::ForwarderNo => "forwarder_no",
            Self::OrderedOn => "ordered_on",
            Self::ShippedOn => "shipped_on",
            Self::Item => "item",
            Self::Quantity => "quantity",
            Self::UnitPrice => "unit_price",
            Self::RowTotal => "row_total",
            Self::OrderTotal => "order_total",
            Self::Currency => "currency",
            Self::Status => "status",
            Self::Waybill => "waybill",
            Self::KoreaWaybill => "korea_waybill",
            Self::OriginWaybill => "origin_waybill",
            Self::Carrier => "carrier",
            Self::Weight => "weight_kg",
        }
    }
}

impl std::str::FromStr for Field {
    type Err = UnknownField;

    fn from_str(word: &str) -> Result<Self, UnknownField> {
        Self::ALL.iter().copied().find(|field| field.as_str() == word).ok_or(UnknownField)
    }
}

/// A word that no field has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a field of an order")]
pub struct UnknownField;
