//! Where in a file something stands.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, Utc};

/// A value, where it was read and of which moment it speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed<T> {
    /// Where.
    pub place: Place,
    /// The moment of which it speaks, where its own place says so: a mail's Date, a message's time. Of a list as a whole see
    /// [`super::ListExtent::as_of`].
    pub as_of: Option<DateTime<Utc>>,
    /// What.
    pub value: T,
}

/// A place in a file. Its text (`line 4`, `row 3`, `Orders.csv: line 4`) names one place of a file only, and the same one each
/// time it is read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A line of text, from 1; of a row over several lines, the first.
    Line(u64),
    /// A row of a page's table or of a sheet, or an entry of an answer's list, from 1.
    Row(u64),
    /// A message of a mailbox or of a talk, from 1.
    Message(u64),
    /// A part that has a name of ours: a header of a mail, the list of a page.
    Named(&'static str),
    /// A place of a file within the file: a member of an archive, a sheet of a workbook, an attachment.
    Within {
        /// The inner file, as the outer one names it.
        file: Arc<str>,
        /// The place in it.
        at: Box<Place>,
    },
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(n) => write!(f, "line {n}"),
            Self::Row(n) => write!(f, "row {n}"),
            Self::Message(n) => write!(f, "message {n}"),
            Self::Named(name) => f.write_str(name),
            Self::Within { file, at } => write!(f, "{file}: {at}"),
        }
    }
}

impl Place {
    /// The same place in a part of a file that has a name.
    pub(crate) fn within(self, part: &str) -> Self {
        Self::Within { file: part.into(), at: Box::new(self) }
    }
}

impl<T> Placed<T> {
    /// A value of a place that does not date itself.
    pub(crate) const fn new(place: Place, value: T) -> Self {
        Self { place, as_of: None, value }
    }

    pub(super) fn within(self, file: &Within) -> Self {
        Self { place: file.place(self.place), ..self }
    }
}

/// An inner file, by a name that its places share.
pub(super) struct Within(Arc<str>);

impl Within {
    pub fn new(file: &str) -> Self {
        Self(file.into())
    }

    pub fn place(&self, at: Place) -> Place {
        Place::Within { file: Arc::clone(&self.0), at: Box::new(at) }
    }
}
