//! Request My Data: `Retail.OrderHistory.1.csv` until 2025, `Your Amazon Orders/Order History.csv` since, its columns then in the order
//! of the alphabet and some renamed. One row is one item of one shipment.
//!
//! Headers as two open clients have them in their samples. Traps that were seen: two moments in a cell, "Not Available" in any
//! column, negatives between apostrophes, quantity 0 where an item is cancelled, two parcels in a cell, and Shipment Item Subtotal,
//! which repeats on every row of a shipment and is none of the amounts here.

use super::{MERCHANT, STATUSES, TRACKING};
use crate::table::layout::{By, Layout, PLAIN, Role, Totals, may, must, other, should};
use crate::{Field, Kind};

pub(in crate::shop) const LAYOUT: Layout = Layout {
    kind: Kind::new("amazon_request_my_data"),
    marks: &[(
        3,
        &[
            "Total Amount",
            "Total Owed",
            "Original Quantity",
            "Payment Method Type",
            "Shipment Item Subtotal",
            "Shipment Status",
            "Product Condition",
            "Product Name",
            "ASIN",
        ],
    )],
    columns: &[
        must(Field::OrderNo, &["Order ID"]),
        must(Field::OrderedOn, &["Order Date"]),
        must(Field::Waybill, &[TRACKING]),
        should(Field::Item, &["Product Name"]),
        should(Field::Merchant, &["Website"]),
        should(Field::Quantity, &["Original Quantity", "Quantity"]),
        should(Field::Status, &["Order Status"]),
        other(Role::ShipmentStatus, &["Shipment Status"]),
        should(Field::RowTotal, &["Total Amount", "Total Owed"]),
        may(Field::UnitPrice, &["Unit Price"]),
        may(Field::Currency, &["Currency"]),
        may(Field::ShippedOn, &["Ship Date"]),
    ],
    merchant: MERCHANT,
    by: By::OrderNo,
    totals: Totals::Rows,
    statuses: STATUSES,
    drops_zeros: true,
    ..PLAIN
};

/// Files of the same archive about what clears no customs, by words of their paths: what was read or watched, what was sent back,
/// what stands in the cart.
const OTHER_THINGS: [&str; 8] =
    ["digital", "cart", "return", "refund", "kindle", "subscri", "wholefoods", "primevideo"];

/// Whether a file in an archive of Amazon's is about nothing that clears customs.
pub(crate) fn is_of_other_things(path: &str) -> bool {
    let path: String = path.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    OTHER_THINGS.iter().any(|word| path.contains(word))
}
