//! The fraud report kit (도용신고 자료): papers that an office can act on, made from what the ledger holds.
//!
//! Takes a [`Case`], gives the files of a kit. Touches neither the network nor the clock nor the ledger.
//!
//! | what | file |
//! |---|---|
//! | what is reported, by whom, and what shows it | `case.rs` |
//! | the same without what is a person's: what all papers but one are made of | `masked.rs` |
//! | what a text gives away, and how that is masked | `redact/` |
//! | what the person wants covered of their orders | `redaction.rs` |
//! | a paper and how it becomes a PDF | `paper/` |
//! | the files of a kit | `kit.rs` |
//! | the facts, for programs and for spreadsheets | `facts/`, `../facts.schema.json` |
//! | letters: to whom, and from which parts | `letter.rs`, `sections/`; beside kits `agent.rs`, `withdrawal.rs` |
//! | the statement of orders | `statement.rs` |
//! | texts to copy for each office; the fields of customs' form | `texts.rs`; `field.rs`, `form.rs`, `form.toml` |
//! | README.txt | `readme.rs` |
//! | what is in which kit | `kits.rs` |
//! | the evidence: as it came, or what it says of the parcels | `evidence/` |
//! | what is in a kit, with hashes; the fingerprint | `manifest.rs` |
//! | how a kit is written: a folder and a ZIP | `folder/` |
//! | whether a kit is still as it was made | `verify/` |
//!
//! ```
//! use chrono::DateTime;
//! use munjigi_report::paper::{self, Block, Paper};
//! use munjigi_words::Lang;
//!
//! let made_at = DateTime::UNIX_EPOCH;
//! let blocks = vec![Block::Heading("통관 건".into()), Block::Facts(vec![("품명".into(), "신발".into())])];
//! let paper = Paper { title: "도용 신고서".into(), lang: Lang::Ko, made_at, foot: String::new(), blocks };
//! assert!(paper::pdf(&paper)?.starts_with(b"%PDF"));
//! # Ok::<(), paper::PaperError>(())
//! ```

mod agent;
mod case;
pub mod evidence;
mod exhibit;
pub mod facts;
mod field;
pub mod folder;
mod form;
mod hash;
mod kit;
mod kits;
#[cfg(test)]
mod kits_tests;
mod letter;
pub mod manifest;
mod masked;
#[cfg(test)]
mod masking_tests;
mod moment;
pub mod paper;
mod readme;
mod redact;
mod redaction;
mod said;
#[cfg(test)]
mod sample;
mod sections;
mod statement;
mod texts;
pub mod verify;
mod who;
mod withdrawal;

pub use case::{
    Case, Code, Content, Counts, Coverage, Event, Evidence, Filing, Kind, OrderLine, Parcel, Reporter, Seen,
    Span, Spans, Statement,
};
pub use field::Field;
pub use form::{CustomsForm, FormError, FormField};
pub use hash::Sha256;
pub use kit::{File, Files, Which};
pub use kits::{How, Kit, agent_letter, kits, withdrawal_letter};
pub use masked::{
    MaskedCase, MaskedCode, MaskedEvidence, MaskedOrder, MaskedStatement, MaskedWaybill, Shown, State,
};
pub use redact::Redactor;
pub use redaction::{Redaction, UnknownRedaction};

pub use said::answer_word;
pub use texts::{Office, OfficeText, office_name, text};
pub use withdrawal::Withdrawal;
