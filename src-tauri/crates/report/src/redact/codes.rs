//! Customs codes.

use munjigi_model::Pccc;

use super::Cover;
use super::glyphs::{Glyph, before, cover, is_digit, is_in_longer, spelled, stands_between};

/// Digits behind the `P`.
const DIGITS: usize = 12;

/// The codes that are known.
pub(super) struct Codes(Vec<Known>);

struct Known {
    /// With its `p`.
    word: Vec<char>,
    masked: String,
}

impl Codes {
    pub fn new(codes: &[Pccc]) -> Self {
        let known = |code: &Pccc| Known {
            word: code.reveal().to_lowercase().chars().collect(),
            masked: code.masked(),
        };
        Self(codes.iter().map(known).collect())
    }

    /// A known code is masked wherever it stands, and its digits without the `P` where they are no part of a longer number.
    pub fn known(&self, glyphs: &[Glyph]) -> Vec<Cover> {
        let mut covers = Vec::new();
        for (at, rest) in (0..glyphs.len()).filter_map(|at| Some((at, glyphs.get(at..)?))) {
            for code in &self.0 {
                let whole = spelled(rest, &code.word);
                let digits = code.word.get(1..).and_then(|digits| spelled(rest, digits));
                let digits = digits.filter(|length| !is_in_longer(glyphs, at, at + length));
                if let Some(length) = whole.or(digits) {
                    covers.extend(cover(glyphs, at, at + length, code.masked.clone()));
                }
            }
        }
        covers
    }
}

/// Whatever looks like a code: `P` and twelve digits. `LP00123456789012` is a parcel's number, and so is one with more digits.
pub(super) fn alike(glyphs: &[Glyph]) -> Vec<Cover> {
    let begins = |at: &usize| {
        let is_p = glyphs.get(*at).is_some_and(|glyph| glyph.c == 'p');
        is_p && !before(glyphs, *at).is_some_and(|glyph| glyph.is_capital && glyph.c.is_ascii_alphabetic())
    };
    (0..glyphs.len()).filter(begins).filter_map(|at| one(glyphs, at)).collect()
}

fn one(glyphs: &[Glyph], at: usize) -> Option<Cover> {
    let mut digits = String::with_capacity(DIGITS);
    let mut end = at + 1;
    while digits.len() < DIGITS {
        let glyph = glyphs.get(end)?;
        if glyph.c.is_ascii_digit() {
            digits.push(glyph.c);
        } else if !stands_between(glyph.c) {
            return None;
        }
        end += 1;
    }
    let code = Pccc::parse(&format!("P{digits}")).ok().filter(|_| !is_digit(glyphs.get(end)))?;
    cover(glyphs, at, end, code.masked())
}
