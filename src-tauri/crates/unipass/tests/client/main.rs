//! Asking over a real connection: what is sent, and what every way of not being answered is taken for.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, in the functions that it calls too")]

mod encryption;
mod faults;
mod loopback;
mod questions;
