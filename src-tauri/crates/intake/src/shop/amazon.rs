//! Amazon: what it gives of its own, and what the extension AZAD makes of its pages.

mod azad;
mod business;
mod order_history_report;
mod request_my_data;

pub(super) use azad::{ITEMS as AZAD_ITEMS, ORDERS as AZAD_ORDERS};
pub(super) use business::LAYOUT as BUSINESS;
pub(super) use order_history_report::LAYOUT as ORDER_HISTORY_REPORT;
pub(super) use request_my_data::LAYOUT as REQUEST_MY_DATA;
pub(crate) use request_my_data::is_of_other_things;

use crate::Progress;

/// The shop where a row leaves out which of its countries' it is.
const MERCHANT: &str = "Amazon";
/// "Shipped", "Closed" and "Cancelled" were seen; the rest is unverified.
const STATUSES: &[(&str, Progress)] = &[
    ("Shipped", Progress::Shipped),
    ("Closed", Progress::Completed),
    ("Cancelled", Progress::Cancelled),
    ("Canceled", Progress::Cancelled),
    ("Delivered", Progress::Delivered),
    ("Pending", Progress::Ordered),
    ("Authorized", Progress::Ordered),
    ("New", Progress::Ordered),
];
const TRACKING: &str = "Carrier Name & Tracking Number";
