//! The report of what is not the person's, from the answer to the kits: each is made by the built `munjigi`, and read as an office would.
//!
//! | what | file |
//! |---|---|
//! | a person with parcels that nobody ordered, and the kits that they make | `victim.rs`, `kits.rs` |
//! | what a PDF says | `pdf.rs` |
//! | that every fact is in the papers: one parcel, twenty, long names, missing ones, English | `papers.rs`, `bursts.rs` |
//! | that files, fingerprints and both languages agree | `made.rs` |
//! | that nothing personal is where it does not belong | `masking.rs` |
//! | that each changed byte is named | `verifying.rs` |
//! | what keeps a kit from being made | `refused.rs`, `unwritable.rs` |
//! | who reports, captures, the log, what customs' form asks, what to do now | `around.rs`, `filing.rs` |
//! | how it looks on a terminal | `shown.rs` |

mod around;
mod bursts;
mod filing;
mod kits;
mod made;
mod masking;
mod papers;
mod pdf;
mod refused;
mod shown;
mod unwritable;
mod verifying;
mod victim;
