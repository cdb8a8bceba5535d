//! What the comparison says of made-up ledgers, by its public surface alone: the lessons of other programs, its verdicts, its properties.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, in the functions that it calls too")]

mod answers;
mod brought;
mod forwarders;
mod ledger;
mod lessons;
mod numbers;
mod post;
mod properties;
mod quiet;
mod sharing;
mod verdicts;
mod vetoes;
