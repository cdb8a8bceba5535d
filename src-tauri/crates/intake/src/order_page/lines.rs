//! Lines of pages that are no facts of an order: buttons, menus, other goods, what is said of returning.

mod words;

use super::label::{begun_with, rest_after};
use super::lexicon::Lexicon;
use words::{BELOW_AN_ITEM, HEADS_OF_GOODS, NOISE, NOISE_BEGINS, OTHER_GOODS};

/// Words of an example, beside which no number is meant.
const EXAMPLES: [&str; 10] =
    ["예)", "예 :", "예:", "예시", "(예", "ex)", "e.g.", "for example", "example:", "例："];

/// What a line is that is no fact of an order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Noise,
    BelowAnItem,
    OtherGoods,
    HeadOfGoods,
}

/// Lines that are known whole, by their first letters.
pub(super) struct Lines {
    buttons: Lexicon<Line>,
    others: Lexicon<Line>,
    heads: Lexicon<Line>,
}

/// A head of other goods as long as this may go on: «Your recently viewed items and featured recommendations».
const LONG_HEAD: usize = 10;
/// The longest row of buttons, and the longest head, in bytes.
const LONGEST: usize = 200;

impl Lines {
    pub fn new() -> Self {
        let of = |words: &'static [&'static str], line| words.iter().map(move |word| (*word, line));
        Self {
            buttons: Lexicon::new(of(BELOW_AN_ITEM, Line::BelowAnItem).chain(of(NOISE, Line::Noise))),
            others: Lexicon::new(of(OTHER_GOODS, Line::OtherGoods)),
            heads: Lexicon::new(of(HEADS_OF_GOODS, Line::HeadOfGoods)),
        }
    }

    /// Whether a line is made of buttons only, and whether one of them stands below an item.
    pub fn buttons(&self, text: &str) -> Option<bool> {
        let mut rest = text;
        let mut below = false;
        while !rest.is_empty() {
            let (line, after) = self.buttons.begins(rest).filter(|_| text.len() <= LONGEST)?;
            below |= line == Line::BelowAnItem;
            rest = after.trim_start();
        }
        Some(below)
    }

    /// The title in a line that ends in a button.
    pub fn title_above_button<'t>(&self, text: &'t str) -> Option<&'t str> {
        let mut ends = text.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at);
        ends.find_map(|at| {
            let (title, button) = text.split_at_checked(at)?;
            (self.buttons.is(button.trim_start()) == Some(Line::BelowAnItem)).then(|| title.trim_end())
        })
    }

    pub fn begins_other_goods(&self, text: &str) -> bool {
        let text = text.trim_end_matches(['>', '›', ':', '.', ' ']);
        let is_long = |word: &str| word.chars().count() >= LONG_HEAD;
        text.len() <= LONGEST
            && (self.others.is(text).is_some()
                || self.others.of(text).any(|(word, _)| is_long(word) && rest_after(text, word).is_some()))
    }

    pub fn is_head_of_goods(&self, cell: &str) -> bool {
        self.heads.is(cell).is_some()
    }
}

/// Whether a line shows how something is written.
pub(super) fn is_example(text: &str) -> bool {
    let lower = text.to_lowercase();
    EXAMPLES.iter().any(|word| lower.contains(word))
}

/// Whether a line tells of returning, of the doorstep, of what will not be charged.
pub(super) fn begins_like_noise(text: &str) -> bool {
    NOISE_BEGINS.iter().any(|begin| begun_with(text, begin).is_some())
}
