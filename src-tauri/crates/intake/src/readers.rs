//! The table of what Munjigi can read: a new kind of file is one line here and a file or folder of its own. A new shop whose
//! orders come as a table is one line in `shop.rs`.

use crate::source::Source;
use crate::{Error, Reading, clearance_list, inside, munjigi, shop};

/// Looks at a document; `None` where it is nothing of its own, an error where it is and cannot be read.
pub(crate) type Reader = fn(&Source<'_>) -> Option<Result<Reading, Error>>;

/// The first that knows a document reads it. Those that look at a first line only stand before those that search, and those that
/// know one layout before those that read by labels.
///
/// `shop::any` stands last: it asks about every table that nobody before it knew.
const READERS: &[Reader] = &[inside::read, munjigi::read, shop::read, clearance_list::read, shop::any::read];

/// Reads a document by the first reader that knows it.
pub(crate) fn read(source: &Source<'_>) -> Result<Reading, Error> {
    READERS.iter().find_map(|reader| reader(source)).unwrap_or(Err(Error::NotRecognised))
}
