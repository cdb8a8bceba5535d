//! What Amazon Business gives whose account is a company's: orders with their items, and with their shipments where these are asked for.
//!
//! Columns as its help pages name them; no file was seen. The order's total repeats on each of its rows.

use super::{MERCHANT, STATUSES};
use crate::table::layout::{Layout, PLAIN, Totals, may, must, should};
use crate::{DayOrder, Field, Kind};

pub(in crate::shop) const LAYOUT: Layout = Layout {
    kind: Kind::new("amazon_business"),
    marks: &[(
        3,
        &[
            "Account Group",
            "Account User",
            "Order Net Total",
            "Order Shipping & Handling",
            "Item Net Total",
            "Invoice Status",
            "Payment Reference ID",
        ],
    )],
    columns: &[
        must(Field::OrderNo, &["Order ID"]),
        must(Field::OrderedOn, &["Order Date"]),
        should(Field::Waybill, &["Carrier Tracking #", "Carrier Name & Tracking Number"]),
        should(Field::Item, &["Title"]),
        may(Field::Quantity, &["Item Quantity"]),
        may(Field::Status, &["Order Status"]),
        may(Field::OrderTotal, &["Order Net Total"]),
        may(Field::UnitPrice, &["Purchase PPU"]),
        may(Field::Currency, &["Currency"]),
        may(Field::Carrier, &["Carrier Name"]),
        may(Field::Store, &["Seller Name"]),
        may(Field::ShippedOn, &["Shipment Date"]),
    ],
    merchant: MERCHANT,
    totals: Totals::Once,
    statuses: STATUSES,
    days: DayOrder::MonthFirst,
    is_confirmed: false,
    ..PLAIN
};
