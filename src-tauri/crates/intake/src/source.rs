//! What a reader is given: an opened file, what is known of it beforehand, and how much may still be opened within it.

use std::cell::Cell;

use crate::document::Document;
use crate::{Error, Hint, Reading, readers};

/// A file in a file in a file: a table in an archive that came with a mail in a mailbox.
const DEEPEST: u8 = 4;
/// Bytes of inner files, as they are when opened, of one outer file. Each byte is counted once at each depth.
const MOST_INSIDE: usize = 256 * 1024 * 1024;

/// A file to be read.
#[derive(Clone, Copy)]
pub(crate) struct Source<'s> {
    pub document: &'s Document<'s>,
    pub hint: &'s Hint,
    nest: &'s Nest<'s>,
}

/// How much more may be opened.
struct Nest<'s> {
    deeper: u8,
    left: &'s Cell<usize>,
}

/// Opens and reads a file that stands in no other.
pub(crate) fn read(bytes: &[u8], hint: &Hint) -> Result<Reading, Error> {
    let left = Cell::new(MOST_INSIDE);
    Nest { deeper: DEEPEST, left: &left }.read(bytes, hint)
}

impl<'s> Source<'s> {
    /// What a person would see of it, in lines: the text itself, or each page of it. Nothing of what is neither text nor page.
    pub fn texts(&self) -> Vec<&'s str> {
        match self.document {
            Document::Text(text) => vec![text],
            Document::Page { page, .. } => vec![&page.lines],
            Document::Archive { pages, .. } => pages.iter().map(|page| page.lines.as_str()).collect(),
            Document::Json(_)
            | Document::Mail(_)
            | Document::Mailbox(_)
            | Document::Packed(_)
            | Document::Workbook(_)
            | Document::Picture => Vec::new(),
        }
    }

    /// Opens and reads a file within this one: a member of an archive, an attachment, a message of a mailbox.
    ///
    /// # Errors
    /// As [`crate::read`]; [`Error::TooDeep`] and [`Error::TooMuchInside`] where files are packed into files without end.
    pub fn read_within(&self, bytes: &[u8]) -> Result<Reading, Error> {
        self.nest.inner(bytes.len())?.read(bytes, self.hint)
    }
}

impl<'s> Nest<'s> {
    fn inner(&self, bytes: usize) -> Result<Self, Error> {
        let deeper = self.deeper.checked_sub(1).ok_or(Error::TooDeep)?;
        let left = self.left.get().checked_sub(bytes).ok_or(Error::TooMuchInside { most: MOST_INSIDE })?;
        self.left.set(left);
        Ok(Self { deeper, left: self.left })
    }

    fn read(&self, bytes: &[u8], hint: &Hint) -> Result<Reading, Error> {
        let document = Document::open(bytes)?;
        readers::read(&Source { document: &document, hint, nest: self })
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Reads a document with one reader.
    pub(crate) fn read_with(
        reader: readers::Reader,
        document: &Document<'_>,
        hint: &Hint,
    ) -> Option<Result<Reading, Error>> {
        let left = Cell::new(MOST_INSIDE);
        reader(&Source { document, hint, nest: &Nest { deeper: DEEPEST, left: &left } })
    }

    #[test]
    fn files_within_files_end() {
        let left = Cell::new(10);
        let nest = Nest { deeper: 2, left: &left };
        let inner = nest.inner(4).unwrap();
        assert!(matches!(inner.inner(7), Err(Error::TooMuchInside { .. })));
        assert!(matches!(inner.inner(6).unwrap().inner(0), Err(Error::TooDeep)));
        assert_eq!(left.get(), 0);
    }
}
