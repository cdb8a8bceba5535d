//! What the extension AZAD (Amazon Order History Reporter) makes of Amazon's pages: a list of orders, and one of their items.
//!
//! Columns as its sources write them. It knows no waybills. The column "to" is a person's name and is not read.

use super::MERCHANT;
use crate::table::layout::{Layout, PLAIN, Role, Totals, may, must, other};
use crate::{Field, Kind};

/// One row is an order. Below the last one stand sums.
pub(in crate::shop) const ORDERS: Layout = Layout {
    kind: Kind::new("amazon_azad_orders"),
    marks: &[(
        3,
        &[
            "shipping_refund",
            "gift",
            "VAT",
            "GST",
            "PST",
            "subscribe & save",
            "payments",
            "invoice",
            "order url",
        ],
    )],
    columns: &[
        must(Field::OrderNo, &["order id"]),
        other(Role::Link, &["order url", "invoice"]),
        must(Field::OrderedOn, &["date", "order date"]),
        may(Field::Item, &["items"]),
        may(Field::OrderTotal, &["total"]),
    ],
    merchant: MERCHANT,
    totals: Totals::Once,
    ..PLAIN
};

/// One row is an item, at the price of a piece: what was paid for the order is not said.
pub(in crate::shop) const ITEMS: Layout = Layout {
    kind: Kind::new("amazon_azad_items"),
    marks: &[(3, &["item url", "order url", "description", "ASIN", "category", "price"])],
    columns: &[
        must(Field::OrderNo, &["order id"]),
        other(Role::Link, &["order url", "item url"]),
        must(Field::OrderedOn, &["order date", "date"]),
        may(Field::Item, &["description"]),
        may(Field::Quantity, &["quantity"]),
        may(Field::UnitPrice, &["price"]),
    ],
    merchant: MERCHANT,
    totals: Totals::Unknown,
    ..PLAIN
};
