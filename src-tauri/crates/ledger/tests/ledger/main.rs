//! The ledger as other rooms use it: real files, real SQLCipher. A file a subject.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, in the functions that it calls too")]

mod brought;
mod debug;
mod evidence;
mod fixtures;
mod forwarders;
mod handle;
mod identity;
mod judged;
mod opening;
mod orders;
mod rates_and_checks;
mod reports;
mod same_order;
mod support;
mod tables;
mod trouble;
