//! How much of a clearance list was seen.

use chrono::{DateTime, Utc};
use munjigi_model::KstDate;

/// How much of a clearance list was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListExtent {
    /// The form in which it came.
    pub form: ListForm,
    /// The days that were asked about, first and last, where the list says so.
    pub period: Option<(KstDate, KstDate)>,
    /// The moment of which it speaks, where the file says so.
    pub as_of: Option<DateTime<Utc>>,
    /// How many rows it should have by its own account.
    pub said: Option<usize>,
    /// The lowest number of its rows (the column No), where each row has one and they run on without a gap: which part of a longer
    /// list a page shows.
    pub first_row: Option<usize>,
    /// Whether every row that it speaks of was read, as far as the file can tell.
    pub complete: bool,
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
    /// A workbook of a spreadsheet.
    Sheet,
    /// Text with tabs: copied from the page, or a table with tabs.
    Text,
}

impl ListForm {
    /// Whether it is what a browser showed, page by page.
    pub(crate) fn is_of_a_page(self) -> bool {
        match self {
            Self::Page | Self::Archive | Self::Text => true,
            Self::Answer | Self::Csv | Self::Sheet => false,
        }
    }
}

impl ListExtent {
    /// Of two lists in one file: what they asked about is not one period, and together they prove no more than they say each.
    pub(super) fn beside(self, other: Self) -> Self {
        Self {
            form: self.form,
            period: self.period.filter(|_| self.period == other.period),
            as_of: self.as_of.min(other.as_of),
            first_row: None,
            said: self.said.zip(other.said).and_then(|(one, other)| one.checked_add(other)),
            complete: self.complete && other.complete && self.period == other.period,
        }
    }
}
