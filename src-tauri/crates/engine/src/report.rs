//! The report of what is not the person's: what a kit is made from, and what is done around it.
//!
//! | what | file |
//! |---|---|
//! | the case that papers are made from | `case.rs`, `case/` |
//! | who reports | `reporter.rs` |
//! | pictures and files that the person adds | `captures.rs` |
//! | kits that were made, and whether one is to be withdrawn | `kept.rs` |
//! | where they were handed in, and when to look again | `filings.rs` |
//! | what to do now, in the order that customs gives | `steps.rs`, `steps.toml` |
//! | what to do instead of an accusation | `guidance.rs` |
//! | what the person wrote, as it is kept | `written.rs` |

pub mod captures;
mod case;
pub mod filings;
pub mod guidance;
pub mod kept;
pub mod reporter;
pub mod steps;
mod written;

pub use case::gather;

use chrono::{DateTime, SecondsFormat, Utc};

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
