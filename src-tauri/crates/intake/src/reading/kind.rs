//! What a file is.

use std::fmt;

/// What a file is, told by its content alone: a stable word for JSON and the ledger. Each reader has the word of its own, so that
/// a new one is a new file and not a change to this one.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Kind(&'static str);

impl Kind {
    /// A kind by its word: lower case, `_` between words.
    pub(crate) const fn new(word: &'static str) -> Self {
        Self(word)
    }

    /// The word.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}
