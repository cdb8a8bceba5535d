//! Tables of words and labels, each looked for all at once: a mail has some hundred lines, and the tables some hundred words.
//!
//! A table is one text, its words in small letters between `|` and line ends. Case does not matter.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, MatchKind};

use super::view::small;

/// Labels or words.
pub(super) struct Words {
    words: &'static str,
    finder: OnceLock<AhoCorasick>,
}

/// A word in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found<'l> {
    /// Where it begins.
    pub at: usize,
    /// What follows it in the line.
    pub after: &'l str,
}

impl Words {
    pub const fn of(words: &'static str) -> Self {
        Self { words, finder: OnceLock::new() }
    }

    /// The first in a line that is no part of a longer word; of several that begin together the longest.
    pub fn first<'l>(&self, line: &'l str) -> Option<Found<'l>> {
        let finder = self.finder.get_or_init(|| finder(each(self.words), MatchKind::LeftmostLongest));
        finder.find_iter(line).find_map(|found| {
            let (before, word, after) =
                (line.get(..found.start())?, line.get(found.range())?, line.get(found.end()..)?);
            stands_alone(before, word, after).then_some(Found { at: found.start(), after })
        })
    }

    /// Whether a line has one of them.
    pub fn are_in(&self, line: &str) -> bool {
        self.first(line).is_some()
    }
}

/// Rows of words, each row with what it means.
pub(super) struct Rows<T: 'static> {
    rows: &'static [(T, &'static str)],
    finder: OnceLock<(AhoCorasick, Vec<usize>)>,
}

impl<T: Copy> Rows<T> {
    pub const fn of(rows: &'static [(T, &'static str)]) -> Self {
        Self { rows, finder: OnceLock::new() }
    }

    /// What the first row means of which a line has a word; its end may be the beginning of a longer one.
    pub fn said(&self, line: &str) -> Option<T> {
        let (finder, rows) = self.finder.get_or_init(|| {
            let rows = self.rows.iter().enumerate();
            let rows = rows.flat_map(|(at, (_, words))| each(words).flat_map(forms).map(move |_| at));
            (finder(self.rows.iter().flat_map(|(_, words)| each(words)), MatchKind::Standard), rows.collect())
        });
        let row = finder
            .find_overlapping_iter(line)
            .filter(|found| {
                line.get(..found.start())
                    .is_some_and(|before| begins_a_word(before, line.get(found.range()).unwrap_or_default()))
            })
            .filter_map(|found| rows.get(found.pattern().as_usize()))
            .min()?;
        self.rows.get(*row).map(|(means, _)| *means)
    }
}

fn each(words: &'static str) -> impl Iterator<Item = &'static str> {
    words.split(['|', '\n']).map(str::trim).filter(|word| !word.is_empty())
}

/// ASCII letters are found in either case; of the others both forms are looked for.
fn finder(words: impl Iterator<Item = &'static str>, kind: MatchKind) -> AhoCorasick {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .match_kind(kind)
        .build(words.flat_map(forms))
        .expect("a table of some hundred short words is far below the limits of the finder")
}

fn forms(word: &str) -> impl Iterator<Item = String> {
    let capital = word.to_uppercase();
    let other = (!word.is_ascii() && small(&capital) == word && capital != word).then_some(capital);
    [word.to_owned()].into_iter().chain(other)
}

/// In languages that write words together nothing can be said of where one ends.
fn stands_alone(before: &str, word: &str, after: &str) -> bool {
    let ends_in_word = word.ends_with(is_of_spaced_word) && after.starts_with(is_of_spaced_word);
    let begins_in_word = word.starts_with(is_of_spaced_word)
        && before.ends_with(|c: char| is_of_spaced_word(c) || c.is_ascii_digit());
    !ends_in_word && !begins_in_word
}

fn begins_a_word(before: &str, word: &str) -> bool {
    !(word.starts_with(is_of_spaced_word) && before.ends_with(is_of_spaced_word))
}

fn is_of_spaced_word(c: char) -> bool {
    c.is_alphabetic() && !is_of_east_asia(c)
}

fn is_of_east_asia(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    static LABELS: Words = Words::of(
        "order no | order no. | numéro
주문번호 | notre n°",
    );
    static SAID: Rows<u8> = Rows::of(&[(1, "cancel | 취소"), (2, "expédié | shipped")]);

    #[test]
    fn labels_are_words_of_their_own() {
        for (line, expected) in [
            ("Order No. 5", Some((0, " 5"))),
            ("reorder no 5, order no 6", Some((14, " 6"))),
            ("order north", None),
            ("LE NUMÉRO: 3", Some((3, ": 3"))),
            ("고객주문번호는 3", Some((6, "는 3"))),
        ] {
            assert_eq!(LABELS.first(line).map(|found| (found.at, found.after)), expected, "{line}");
        }
    }

    #[test]
    fn the_first_row_counts() {
        for (line, expected) in [
            ("was shipped, then cancelled", Some(1)),
            ("EXPÉDIÉE", Some(2)),
            ("주문이 취소되었습니다", Some(1)),
            ("unshipped", None),
        ] {
            assert_eq!(SAID.said(line), expected, "{line}");
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(line in "(order no|é|É|주문번호|cancel|\\PC)*") {
            let _ = (LABELS.first(&line), SAID.said(&line));
        }
    }
}
