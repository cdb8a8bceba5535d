//! The table of what Munjigi can read: a new kind of file is one line here and a file or folder of its own. A new shop whose
//! orders come as a table is one line in `shop.rs`.

use crate::source::Source;
use crate::{
    Error, Reading, clearance_list, inside, kakao, mail, munjigi, notice, order_page, schema_org, shop,
};

/// Looks at a document; `None` where it is nothing of its own, an error where it is and cannot be read.
pub(crate) type Reader = fn(&Source<'_>) -> Option<Result<Reading, Error>>;

/// The first that knows a document reads it. Those that look at a first line only stand before those that search, and those that
/// know one layout before those that read by labels.
///
/// An order page is known by its shop, a message by its words; a page of no known shop has the weakest mark of all, an order's label,
/// and stands behind both.
///
/// `shop::any` stands last: it asks about every table that nobody before it knew.
const READERS: &[Reader] = &[
    inside::read,
    mail::read,
    schema_org::read_file,
    munjigi::read,
    kakao::read,
    shop::read,
    clearance_list::read,
    order_page::read_of_known_shop,
    notice::read,
    shop::any::read_copied,
    order_page::read,
    shop::any::read,
];

/// Reads a document by the first reader that knows it.
///
/// The clearance list's name without a list is not the last word: notices and shops name that page too. But only what another reader
/// really reads there stands against it.
pub(crate) fn read(source: &Source<'_>) -> Result<Reading, Error> {
    let mut without_list = None;
    for reader in READERS {
        match reader(source) {
            None => {}
            Some(Err(Error::NoList)) => without_list = Some(Error::NoList),
            Some(Ok(reading)) if without_list.is_some() && reading.says_nothing() => {}
            Some(read) => return read,
        }
    }
    Err(without_list.unwrap_or(Error::NotRecognised))
}
