//! The retired Order History Report, which Amazon Business still gives: one row is one item of one shipment.
//!
//! Layout and values as in 228 real rows (aberke/amazon-study).

use super::{MERCHANT, STATUSES, TRACKING};
use crate::table::layout::{By, Layout, PLAIN, Totals, may, must, should};
use crate::{DayOrder, Field, Kind};

pub(in crate::shop) const LAYOUT: Layout = Layout {
    kind: Kind::new("amazon_order_history_report"),
    // Request My Data says Product Name, ASIN, Total Owed or Total Amount.
    marks: &[(
        2,
        &["Item Total", "Title", "ASIN/ISBN", "UNSPSC Code", "Shipment Date", "Purchase Price Per Unit"],
    )],
    columns: &[
        must(Field::OrderNo, &["Order ID"]),
        must(Field::OrderedOn, &["Order Date"]),
        // Without numbers to compare by, the report would explain nothing and seem to be read.
        must(Field::Waybill, &[TRACKING]),
        should(Field::Item, &["Title"]),
        should(Field::Merchant, &["Website"]),
        should(Field::Quantity, &["Quantity"]),
        should(Field::Status, &["Order Status"]),
        should(Field::RowTotal, &["Item Total"]),
        may(Field::UnitPrice, &["Purchase Price Per Unit"]),
        may(Field::Currency, &["Currency"]),
        may(Field::Store, &["Seller"]),
        may(Field::ShippedOn, &["Shipment Date"]),
    ],
    merchant: MERCHANT,
    by: By::OrderNo,
    totals: Totals::Rows,
    statuses: STATUSES,
    days: DayOrder::MonthFirst,
    ..PLAIN
};
