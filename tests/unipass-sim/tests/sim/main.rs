//! The simulator is read as it is meant: by the `unipass` crate, and by the reader of clearance lists.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, in the functions that it calls too")]

mod answers;
mod asking;
mod courses;
mod faults;
mod list_page;
mod others;
#[cfg(unix)]
mod program;
mod record;
mod scenario_file;
