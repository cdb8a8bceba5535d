//! The report of what is not the person's: what a kit is made from, and what is done around it.
//!
//! | what | file |
//! |---|---|
//! | the case that papers are made from | `case.rs`, `case/` |
//! | kits, and the letters beside them | `making.rs` |
//! | texts to copy for each office; the fields of customs' form | `texts.rs`; `form.rs` |
//! | all of it, as a surface shows it | `all.rs` |
//! | who reports | `reporter.rs` |
//! | pictures and files that the person adds | `captures.rs` |
//! | kits that were made, and whether one is to be withdrawn | `kept.rs` |
//! | where they were handed in, and when to look again | `filings.rs` |
//! | what to do now, in the order that customs gives | `steps.rs`, `steps.toml` |
//! | what to do instead of an accusation | `guidance.rs` |
//! | what keeps a kit from being written or read, in words | `trouble.rs` |
//! | what the person wrote, as it is kept | `written.rs` |

mod all;
pub mod captures;
mod case;
pub mod filings;
pub mod form;
pub mod guidance;
pub mod kept;
mod making;
pub mod reporter;
pub mod steps;
mod texts;
pub(crate) mod trouble;
mod written;

pub use all::reports;
pub use case::gather;
pub use making::{Made, Making, agent_letter, make, stem, withdraw};
pub use munjigi_report::verify::{self, Verified, verify};
pub use munjigi_report::{CustomsForm, FormError, Office, Redaction, answer_word, office_name};
pub use texts::{offices, text};

use chrono::{DateTime, SecondsFormat, Utc};

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
