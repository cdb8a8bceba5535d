//! The use cases, each over a ledger of its own: real files, no clock.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, in the functions that it calls too")]

mod folders;
mod fresh;
mod intake;
mod judging;
mod likely;
mod main_job;
mod placing;
mod report;
mod suspensions;
