//! Asking over a real connection: what is sent, and what every way of not being answered is taken for.

mod encryption;
mod faults;
mod loopback;
mod questions;
