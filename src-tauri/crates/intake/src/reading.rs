//! What a file turned out to say.

use std::fmt;

use chrono::{DateTime, Utc};
use munjigi_model::{ClearanceFacts, KstDate, OrderFacts, WaybillError};

/// All that one file says, and what in it could not be read. No field or column of a person (code, name, address) is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What the file is.
    pub kind: Kind,
    /// The orders, each at its first line.
    pub orders: Vec<Placed<OrderFacts>>,
    /// The clearances, each at its row.
    pub clearances: Vec<Placed<ClearanceFacts>>,
    /// How much a clearance list showed; `None` where the file is none.
    pub list: Option<ListExtent>,
    /// What could not be read. Nothing is left out without standing here.
    pub unread: Vec<Unread>,
}

/// What a file is, told by its content alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Amazon's retired Order History Report, which Amazon Business still gives.
    AmazonOrderHistoryReport,
    /// «해외직구 통관정보조회»: what cleared under a code.
    ClearanceList(ListForm),
}

impl Kind {
    /// A stable word for JSON and the ledger.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AmazonOrderHistoryReport => "amazon_order_history_report",
            Self::ClearanceList(_) => "clearance_list",
        }
    }
}

/// The form in which a clearance list came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ListForm {
    /// A saved page (HTML).
    Page,
    /// A page saved with all that belongs to it (MHTML).
    Archive,
    /// The page's own answer (JSON).
    Answer,
    /// A table with commas or semicolons.
    Csv,
    /// Text with tabs: copied from the page, or a table with tabs.
    Text,
}

/// A value and where it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed<T> {
    /// Where.
    pub place: Place,
    /// What.
    pub value: T,
}

/// A place in a file. Its text (`line 4`, `row 3`) names one place of a file only, and the same one each time it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A line of text, from 1; of a row over several lines, the first.
    Line(u64),
    /// A row of a page's table, or an entry of an answer's list, from 1.
    Row(u64),
    /// A part that has a name.
    Named(&'static str),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(n) => write!(f, "line {n}"),
            Self::Row(n) => write!(f, "row {n}"),
            Self::Named(name) => f.write_str(name),
        }
    }
}

/// Something that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Where it stands.
    pub place: Place,
    /// What is wrong with it.
    pub why: Why,
}

/// Why something could not be read. It repeats nothing of the file but the names of its columns.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// A spreadsheet has rounded a number: its digits are lost.
    #[error("number damaged by a spreadsheet (scientific notation)")]
    DamagedBySpreadsheet,
    /// There is no number to know the row by, or a carrier is named without one.
    #[error("there is no number")]
    NoNumber,
    /// Part of the number is hidden behind `*`.
    #[error("part of the number is masked")]
    Masked,
    /// What stands in the number's place is none.
    #[error("not a parcel's number: {0}")]
    NotANumber(WaybillError),
    /// One cell holds Master and House B/L, and where one ends cannot be told.
    #[error("Master and House B/L cannot be told apart")]
    NumbersTogether,
    /// What stands in a column is not what belongs there.
    #[error("{column} is not understood")]
    NotUnderstood {
        /// The column.
        column: &'static str,
    },
    /// A column that should be there is not.
    #[error("the column {column} is missing")]
    NoColumn {
        /// The column.
        column: &'static str,
    },
    /// An entry of an answer lacks a key.
    #[error("{key} is missing")]
    NoKey {
        /// The key.
        key: &'static str,
    },
    /// The row does not have the header's cells, so that none of them can be trusted.
    #[error("{found} cells where the header has {expected}")]
    Cells {
        /// Cells of the row.
        found: usize,
        /// Cells of the header.
        expected: usize,
    },
    /// A quotation mark is missing or too many, and rows have run into one another.
    #[error("a quotation mark is missing, and rows have run together")]
    Quotes,
    /// The list says how long it is, and is not.
    #[error("count says {said}, the list holds {held}")]
    Count {
        /// Rows by its own account.
        said: usize,
        /// Rows that are there.
        held: usize,
    },
    /// More pages of the list are offered than this one.
    #[error("the list goes on, on further pages")]
    MorePages,
    /// The file breaks off in this row.
    #[error("the file breaks off here")]
    CutOff,
}

/// How much of a clearance list was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListExtent {
    /// The days that were asked about, first and last, where the list says so.
    pub period: Option<(KstDate, KstDate)>,
    /// The moment of which it speaks, where the file says so.
    pub as_of: Option<DateTime<Utc>>,
    /// How many rows it should have by its own account.
    pub said: Option<usize>,
    /// Whether every row that it speaks of was read, as far as the file can tell.
    pub complete: bool,
}
