//! Amazon.

mod money;
mod order;
pub(crate) mod order_history_report;
mod tracking;
