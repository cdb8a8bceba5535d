//! The watch against a simulated UNI-PASS: real HTTP, a real ledger, and a clock that jumps to whatever comes next.

mod crowd;
mod crowds;
mod faults;
mod list;
mod looking_again;
mod manners;
mod parcels;
mod world;
