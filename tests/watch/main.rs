//! The watch against a simulated UNI-PASS: real HTTP, a real ledger, and a clock that jumps to whatever comes next.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, in the functions that it calls too")]

mod code_check;
mod crowd;
mod crowds;
mod faults;
mod list;
mod looking_again;
mod manners;
mod parcels;
mod rates;
mod world;
