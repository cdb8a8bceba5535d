//! Why something could not be read.

use munjigi_model::WaybillError;

use super::Place;
use crate::Error;

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
    /// The rows came without what stands around them on the page: whether they are all of the list nobody knows.
    #[error("how far the list goes is not seen: copy or save the whole page with its count")]
    NoExtent,
    /// The file breaks off in this row.
    #[error("the file breaks off here")]
    CutOff,
    /// A file within the file is nothing that Munjigi knows.
    #[error("not a file that Munjigi knows")]
    NotRecognised,
    /// A file within the file has nothing that clears customs: subscriptions, a cart, what was read on a screen.
    #[error("nothing in it clears customs")]
    NothingToClear,
    /// A file within the file could not be opened or read.
    #[error("{0}")]
    NotRead(Box<Error>),
    /// The sender is no shop or carrier that is known, and the message asks for something that those do not ask for.
    #[error("the sender is not a shop that we know and the mail asks for a customs code: no order is read")]
    Spoofed,
    /// A message that has the name or the domain of a shop or a carrier that it is not from, or that is not signed by it.
    #[error("the sender is not who it says it is: no order is read")]
    Impersonated,
    /// A message or a row in which no label and no number is known.
    #[error("nothing in it is understood")]
    Nothing,
}

impl Why {
    /// A stable word for JSON and for the words of a person's language.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::DamagedBySpreadsheet => "damaged",
            Self::NoNumber => "no_number",
            Self::Masked => "masked",
            Self::NotANumber(_) => "not_a_number",
            Self::NumbersTogether => "numbers_together",
            Self::NotUnderstood { .. } => "column",
            Self::NoColumn { .. } | Self::NoKey { .. } => "no_column",
            Self::Cells { .. } => "cells",
            Self::Quotes => "quotes",
            Self::Count { .. } => "count",
            Self::MorePages => "more_pages",
            Self::NoExtent => "no_extent",
            Self::CutOff => "cut_off",
            Self::NotRecognised => "not_recognised",
            Self::NothingToClear => "nothing_to_clear",
            Self::NotRead(_) => "not_read",
            Self::Spoofed => "spoofed",
            Self::Impersonated => "impersonated",
            Self::Nothing => "nothing",
        }
    }

    /// The column or key that it is about.
    pub fn column(&self) -> Option<&str> {
        match self {
            Self::NotUnderstood { column } | Self::NoColumn { column } | Self::NoKey { key: column } => {
                Some(column)
            }
            Self::DamagedBySpreadsheet
            | Self::NoNumber
            | Self::Masked
            | Self::NotANumber(_)
            | Self::NumbersTogether
            | Self::Cells { .. }
            | Self::Quotes
            | Self::Count { .. }
            | Self::MorePages
            | Self::NoExtent
            | Self::CutOff
            | Self::NotRecognised
            | Self::NothingToClear
            | Self::NotRead(_)
            | Self::Spoofed
            | Self::Impersonated
            | Self::Nothing => None,
        }
    }

    /// Whether it is about a row, a message or an entry, and not about a column of all rows or about a list as a whole.
    pub(super) const fn is_of_a_whole_entry(&self) -> bool {
        match self {
            Self::DamagedBySpreadsheet
            | Self::NoNumber
            | Self::Masked
            | Self::NotANumber(_)
            | Self::NumbersTogether
            | Self::NotUnderstood { .. }
            | Self::NoKey { .. }
            | Self::Cells { .. }
            | Self::Quotes
            | Self::CutOff
            | Self::Spoofed
            | Self::Impersonated
            | Self::Nothing => true,
            Self::NoColumn { .. }
            | Self::Count { .. }
            | Self::MorePages
            | Self::NoExtent
            | Self::NotRecognised
            | Self::NothingToClear
            | Self::NotRead(_) => false,
        }
    }
}
