//! The columns of the report, by their names.

use crate::Error;

pub const ORDER_DATE: &str = "Order Date";
pub const ORDER_ID: &str = "Order ID";
pub const TRACKING: &str = "Carrier Name & Tracking Number";
pub const TITLE: &str = "Title";
pub const WEBSITE: &str = "Website";
pub const QUANTITY: &str = "Quantity";
pub const STATUS: &str = "Order Status";
pub const TOTAL: &str = "Item Total";
pub const CURRENCY: &str = "Currency";

/// Columns that no other layout of Amazon's has (Request My Data says Product Name, ASIN, Total Owed or Total Amount).
const MARKS: [&str; 6] =
    [TOTAL, TITLE, "ASIN/ISBN", "UNSPSC Code", "Shipment Date", "Purchase Price Per Unit"];
/// So many of them, beside number and date of the order, make it this report: one alone may stand in any table.
const ENOUGH_MARKS: usize = 2;

/// Whether a row is this report's header.
pub(super) fn is_header(cells: &[&str]) -> bool {
    let has = |name: &str| cells.contains(&name);
    let marks = MARKS.into_iter().filter(|mark| has(mark)).count();
    has(ORDER_ID) && has(ORDER_DATE) && marks >= ENOUGH_MARKS
}

/// Where each column stands, from 0.
pub(super) struct Columns {
    pub width: usize,
    pub order_id: usize,
    pub order_date: usize,
    pub tracking: usize,
    pub title: Option<usize>,
    pub website: Option<usize>,
    pub quantity: Option<usize>,
    pub status: Option<usize>,
    pub total: Option<usize>,
    pub currency: Option<usize>,
}

impl Columns {
    /// Without numbers to compare by, the report would explain nothing and seem to be read: that is an error.
    pub fn of(header: &[&str]) -> Result<Self, Error> {
        let place = |name: &str| header.iter().position(|cell| *cell == name);
        let needed = |column: &'static str| place(column).ok_or(Error::NoColumn { column });
        Ok(Self {
            width: header.len(),
            order_id: needed(ORDER_ID)?,
            order_date: needed(ORDER_DATE)?,
            tracking: needed(TRACKING)?,
            title: place(TITLE),
            website: place(WEBSITE),
            quantity: place(QUANTITY),
            status: place(STATUS),
            total: place(TOTAL),
            currency: place(CURRENCY),
        })
    }

    /// What the orders will lack, each time. The currency is not among it: amounts have a sign.
    pub fn absent(&self) -> impl Iterator<Item = &'static str> {
        [
            (TITLE, self.title),
            (WEBSITE, self.website),
            (QUANTITY, self.quantity),
            (STATUS, self.status),
            (TOTAL, self.total),
        ]
        .into_iter()
        .filter_map(|(name, place)| place.is_none().then_some(name))
    }
}
