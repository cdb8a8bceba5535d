//! The words themselves, made from `ko.toml` and `en.toml` when the crate is built.

use std::fmt::{self, Display};

include!(concat!(env!("OUT_DIR"), "/word.rs"));

/// The key only: what fills a word may be a secret.
impl fmt::Debug for Word<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(key(*self))
    }
}

#[cfg(test)]
#[path = "word_tests.rs"]
mod tests;
