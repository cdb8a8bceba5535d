//! The fraud report kit (도용신고 자료): papers that an office can act on, made from what the ledger holds.
//!
//! Takes a [`Case`], gives the files of a kit. Touches neither the network nor the clock nor the ledger.
//!
//! | what | file |
//! |---|---|
//! | what is reported, by whom, and what shows it | `case.rs` |
//! | a paper and how it becomes a PDF | `paper/` |
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

mod case;
pub mod paper;

pub use case::{
    Case, Code, Content, Counts, Coverage, Event, Evidence, Filing, Kind, OrderLine, Parcel, Reporter, Seen,
    Span, Spans, Statement,
};
