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
//! | the evidence: as it came, or what it says of the parcels | `evidence/` |
//! | what is in a kit, with hashes; the fingerprint | `manifest.rs` |
//! | how a kit is written: a folder and a ZIP | `folder/` |
//! | whether a kit is still as it was made | `verify/` |

mod case;
pub mod evidence;
pub mod facts;
pub mod folder;
mod hash;
mod kit;
pub mod manifest;
mod masked;
#[cfg(test)]
mod masking_tests;
pub mod paper;
mod redact;
mod redaction;
#[cfg(test)]
mod sample;
pub mod verify;

pub use case::{
    Case, Code, Content, Counts, Coverage, Event, Evidence, Filing, Kind, OrderLine, Parcel, Reporter, Seen,
    Span, Spans, Statement,
};
pub use hash::Sha256;
pub use kit::{File, Files, Which};
pub use masked::{
    MaskedCase, MaskedCode, MaskedEvidence, MaskedOrder, MaskedStatement, MaskedWaybill, Shown, State,
};
pub use redact::Redactor;
pub use redaction::{Redaction, UnknownRedaction};
