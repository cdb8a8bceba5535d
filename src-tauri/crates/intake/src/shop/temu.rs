//! Temu: what an extension makes of its pages. Five real rows were seen (my-purchases/web). It knows no waybills.

use crate::table::layout::{Layout, PLAIN, Totals, may, must, should};
use crate::{Field, Kind};

/// An order of several items repeats its total on each of their rows. How it stands is not said: it was sent where it has a day of that.
pub(super) const ORDER_HISTORY: Layout = Layout {
    kind: Kind::new("temu_order_history"),
    marks: &[(2, &["Item description at order time", "Order detail URL", "Price tax", "Shipped date"])],
    columns: &[
        must(Field::OrderNo, &["Order ID"]),
        should(Field::OrderedOn, &["Order time", "Order date"]),
        should(Field::Item, &["Item description at order time", "Item description"]),
        may(Field::ShippedOn, &["Shipped date", "Shipped time"]),
        may(Field::Quantity, &["Quantity", "Qty"]),
        should(Field::OrderTotal, &["Order total"]),
        may(Field::Currency, &["Currency"]),
        may(Field::Status, &["Order status", "Status"]),
        may(Field::Waybill, &["Tracking number", "Tracking"]),
        may(Field::Carrier, &["Carrier"]),
    ],
    merchant: "Temu",
    totals: Totals::Once,
    ..PLAIN
};
