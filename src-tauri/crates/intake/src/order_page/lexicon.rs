//! Words by their first letter: a page has many lines, and each is compared with few of the words.

use std::collections::BTreeMap;

use super::label::{begun_with, is_word, lower};

/// Words that mean something.
pub(super) struct Lexicon<T> {
    by_first: BTreeMap<char, Vec<(&'static str, T)>>,
}

impl<T: Copy> Lexicon<T> {
    pub fn new(words: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let mut by_first: BTreeMap<char, Vec<(&'static str, T)>> = BTreeMap::new();
        for (word, meaning) in words {
            if let Some(first) = word.chars().next() {
                by_first.entry(lower(first)).or_default().push((word, meaning));
            }
        }
        for words in by_first.values_mut() {
            words.sort_by_key(|(word, _)| {
                std::cmp::Reverse(word.chars().filter(|c| !c.is_whitespace()).count())
            });
        }
        Self { by_first }
    }

    /// Those that may begin a text, the longest first.
    pub fn of(&self, text: &str) -> impl Iterator<Item = (&'static str, T)> {
        let first = text.chars().next().map(lower);
        first.and_then(|first| self.by_first.get(&first)).into_iter().flatten().copied()
    }

    /// The longest that a text begins with, and what follows.
    pub fn begins<'t>(&self, text: &'t str) -> Option<(T, &'t str)> {
        self.of(text).find_map(|(word, meaning)| Some((meaning, begun_with(text, word)?)))
    }

    /// The one that a text is.
    pub fn is(&self, text: &str) -> Option<T> {
        self.of(text).find(|(word, _)| is_word(text, word)).map(|(_, meaning)| meaning)
    }
}
