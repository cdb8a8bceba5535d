//! The fraud report kit (도용신고 자료): papers that an office can act on, made from what the ledger holds.
//!
//! Takes a [`Case`], gives the files of a kit. Touches neither the network nor the clock nor the ledger.
//!
//! | what | file |
//! |---|---|
//! | what is reported, by whom, and what shows it | `case.rs` |
//! | a paper and how it becomes a PDF | `paper/` |

mod case;
pub mod paper;

pub use case::{
    Case, Code, Content, Counts, Coverage, Event, Evidence, Filing, Kind, OrderLine, Parcel, Reporter, Seen,
    Span, Spans, Statement,
};
