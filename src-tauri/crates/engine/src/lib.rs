//! The use cases: what a person can do with Munjigi, with or without a window.
//!
//! Plain functions over a [`Ledger`]. They take the moment as an argument, do everything that belongs together in one transaction, and give
//! the shapes of [`munjigi_wire`]. Whatever changes orders, clearances or answers ends by bringing the incidents up to date
//! ([`check`]), so that no surface can forget it.
//!
//! | use case | file |
//! |---|---|
//! | open the ledger, by key file, keychain or passphrase | `opening.rs`, `keychain.rs` |
//! | read what is brought, with what the person taught | `brought.rs`, `teaching.rs`, `answers.rs` |
//! | preview and bring it | `import.rs`, `import/`; what is not taken `not_kept.rs`; in the shapes of wire `shown.rs` |
//! | folders that are watched, and what appears in them | `folders.rs`, `folders/` |
//! | the review of the history | `review.rs` |
//! | shops, what could not be read, a sample of it | `sources.rs` |
//! | how complete a reading is, and what it is, in words | `completeness.rs`, `kind.rs` |
//! | the state and the line of truth | `check.rs`, over `compared.rs` and `sight.rs`; in words `line.rs` |
//! | questions and answers; those that the person raises | `incidents.rs`, `incidents/`; `by_hand.rs` |
//! | what is compared, and what is kept of it | `case.rs`, `judged.rs` |
//! | why it is judged so, in words | `why.rs`, `reasons.rs` |
//! | giving up a wrong link | `unlink.rs` |
//! | the watch: what is followed at UNI-PASS, when, and what comes of it | `watch.rs`, `watch/`; by hand `follow.rs` |
//! | when to look again, and when to leave a service alone: pure | `schedule.rs`, `breaker.rs` |
//! | how each source is | `health.rs`, `health/` |
//! | keys and addresses; what the person chose; the reminder of the week | `services.rs`; `settings.rs`; `reminder.rs` |
//! | what rings, once | `notices.rs` |
//! | the report of what is not theirs: the case, and all that is done around it | `report.rs`, `report/` |
//! | orders, clearances, codes by hand | `orders.rs`, `clearances.rs`, `codes.rs` |
//! | take everything away, look at everything | `export.rs`, `verify` of the ledger |
//! | read a file or a captured answer without a ledger | `inspect.rs`, `inspect/` |
//! | what a foreign amount is in won, and by which rate | `rates.rs` |
//! | whether the own code is in use | `code_check.rs` |
//! | when to look again; when to leave a service alone | `schedule.rs`, `breaker.rs`: pure |
//! | refuse secrets as arguments; where a secret may be sent | `arguments.rs`; `address.rs` |
//!
//! Errors are [`Error`]: each says itself in the person's language and names what to do.
//!
//! ```
//! use chrono::{TimeZone, Utc};
//! use munjigi_engine::{Ledger, check, import};
//! use munjigi_ledger::key::DataKey;
//!
//! let folder = tempfile::tempdir()?;
//! let now = Utc.with_ymd_and_hms(2026, 11, 20, 3, 0, 0).unwrap();
//! let ledger = Ledger::open(&folder.path().join("ledger.munjigi"), &DataKey::random()?)?;
//! for file in ["orders.csv", "first-list.html", "second-list.html"] {
//!     let path = format!("{}/sample/{file}", env!("CARGO_MANIFEST_DIR"));
//!     import::import(&ledger, std::fs::read(path)?, now)?;
//! }
//! let check = check::check(&ledger, now)?.check;
//! assert_eq!((check.clearances, check.matched, check.ask), (12, 10, 2));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod address;
mod answers;
pub mod arguments;
pub mod breaker;
pub mod brought;
pub mod by_hand;
mod case;
mod changes;
pub mod check;
pub mod clearances;
pub mod code_check;
pub mod codes;
mod compared;
mod completeness;
mod draws;
mod error;
mod explain;
pub mod export;
pub mod folders;
pub mod follow;
pub mod health;
mod history;
pub mod import;
pub mod incidents;
pub mod inspect;
mod judged;
pub mod keychain;
mod kind;
mod line;
mod not_kept;
pub mod notices;
mod nouns;
pub mod opening;
pub mod orders;
pub mod rates;
mod reasons;
pub mod reminder;
pub mod report;
pub mod review;
pub mod schedule;
pub mod services;
pub mod settings;
pub mod shown;
mod sight;
pub mod sources;
pub mod suspensions;
pub mod teaching;
pub mod unlink;
pub mod watch;
mod why;

pub use completeness::completeness;
pub use draws::Draws;
pub use error::{Error, Result};
pub use explain::{caution, other_number, pccc_fault, unread_part, waybill_fault};
pub use kind::kind;
pub use line::{day, full_day, line_of_truth, moment, state_line};
pub use munjigi_ledger::{Fault, Ledger};
pub use reasons::reason;
pub use why::why;
