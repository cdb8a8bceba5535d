//! The table of what Munjigi can read: a new shop or list is one line here and one file of its own.

use crate::clearance_list;
use crate::document::Document;
use crate::shop::amazon;
use crate::{Error, Reading};

/// Looks at a document; `None` where it is nothing of its own, an error where it is and cannot be read.
type Reader = fn(&Document) -> Option<Result<Reading, Error>>;

/// The first that knows a document reads it. Those that look at a first line only stand before those that search.
const READERS: &[Reader] = &[amazon::order_history_report::read, clearance_list::read];

/// Reads a document by the first reader that knows it.
pub(crate) fn read(document: &Document) -> Result<Reading, Error> {
    READERS.iter().find_map(|reader| reader(document)).unwrap_or(Err(Error::NotRecognised))
}
