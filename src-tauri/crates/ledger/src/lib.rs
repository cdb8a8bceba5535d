//! The ledger: the one encrypted file that holds what a person expects, what cleared, and what they answered.
//!
//! It is an SQLite database under SQLCipher with a raw 32-byte data key. Beside it lies `<ledger>.keys`, which wraps that key once
//! for each way in ([`key::unlock`]). [`Ledger`] is a cloneable handle over one writer thread and two read-only connections; any
//! number of processes may open the same ledger.
//!
//! - What was reported as saved is saved: writes are short `IMMEDIATE` transactions with `synchronous=FULL`.
//! - Evidence is append-only and kept once by content; a clearance is joined by [`munjigi_model::identity`], an order by the rules in
//!   `tables/orders/same.rs`.
//! - What a write would do is told by [`Ledger::rehearse`], which does it and takes it back.
//! - Every [`Error`] leaves the ledger as it was.
//!
//! One file of `tables/` holds one table (`forwardings.rs` four that are nothing apart, `reports.rs` two): its migration, its row, its read handle and
//! its write handle.
//!
//! ```
//! use chrono::{TimeZone, Utc};
//! use munjigi_ledger::{key::DataKey, Ledger};
//! use munjigi_model::Pccc;
//!
//! let folder = tempfile::tempdir()?;
//! let now = Utc.with_ymd_and_hms(2026, 11, 22, 3, 0, 0).unwrap();
//! let ledger = Ledger::open(&folder.path().join("ledger.munjigi"), &DataKey::random()?)?;
//! let code = Pccc::parse("P210123456734")?;
//! ledger.write(move |w| {
//!     let holder = w.holders().first_or_make("나", now)?;
//!     w.codes().add(holder, &code, None, now)
//! })?;
//! assert_eq!(ledger.read(|r| r.codes().all())?.len(), 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod columns;
mod error;
pub mod key;
mod ledger;
mod migrations;
mod store;
pub mod tables;
mod verify;

pub use error::{Error, Result};
pub use ledger::{Ledger, Reading, StateOfWriting, Writing};
pub use migrations::SCHEMA;
pub use verify::Fault;
