//! The watch against a simulated UNI-PASS: real HTTP, a real ledger, and a clock that jumps to whatever comes next.

mod code_check;
mod parcels;
mod rates;
mod world;
