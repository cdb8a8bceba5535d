//! Amazon.

mod order;
pub(crate) mod order_history_report;
