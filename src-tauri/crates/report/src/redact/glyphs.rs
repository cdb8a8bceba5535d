//! A text as it is searched: letter by letter, with the place of each in the original.

use unicode_normalization::UnicodeNormalization;

use super::Cover;

/// A letter, a digit or a sign.
pub(super) struct Glyph {
    /// In small letters of the usual width: Korean keyboards write `Ｐ２１` too.
    pub c: char,
    /// Whether it was a capital letter.
    pub is_capital: bool,
    /// Where it is in the original. Several letters may be of one original: `㏂` is two.
    pub from: usize,
    pub to: usize,
}

pub(super) fn glyphs(text: &str) -> Vec<Glyph> {
    let mut glyphs = Vec::with_capacity(text.len());
    for (from, original) in text.char_indices() {
        let to = from + original.len_utf8();
        for wide in original.nfkc() {
            let is_capital = wide.is_uppercase();
            glyphs.extend(wide.to_lowercase().map(|c| Glyph { c, is_capital, from, to }));
        }
    }
    glyphs
}

/// How many glyphs from the first on spell a word, with anything but letters and digits in between: `P21-01 …`, `2.1`, with signs
/// that nobody sees, or in rows of a table.
pub(super) fn spelled(glyphs: &[Glyph], word: &[char]) -> Option<usize> {
    let mut letters = word.iter().peekable();
    for (at, glyph) in glyphs.iter().enumerate() {
        if letters.next_if_eq(&&glyph.c).is_some() {
            if letters.peek().is_none() {
                return Some(at + 1);
            }
        } else if at == 0 || glyph.c.is_alphanumeric() {
            return None;
        }
    }
    None
}

/// Whether a glyph is a digit.
pub(super) fn is_digit(glyph: Option<&Glyph>) -> bool {
    glyph.is_some_and(|glyph| glyph.c.is_ascii_digit())
}

/// The glyph before a place.
pub(super) fn before(glyphs: &[Glyph], at: usize) -> Option<&Glyph> {
    at.checked_sub(1).and_then(|before| glyphs.get(before))
}

/// Whether digits go on before or behind a part: then it is a part of a longer number.
pub(super) fn is_in_longer(glyphs: &[Glyph], from: usize, to: usize) -> bool {
    is_digit(before(glyphs, from)) || is_digit(glyphs.get(to))
}

/// A cover of the glyphs from a place up to another.
pub(super) fn cover(glyphs: &[Glyph], from: usize, to: usize, with: String) -> Option<Cover> {
    let (first, last) = (glyphs.get(from)?, before(glyphs, to)?);
    Some(Cover { from: first.from, to: last.to, with })
}

/// What pages and people put between groups of digits where they mean one number.
pub(super) fn stands_between(c: char) -> bool {
    let is_dash = matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    let is_dot =
        matches!(c, '.' | '·' | '・' | '\u{2022}' | '\u{2027}' | '\u{2219}' | '\u{318d}' | '\u{119e}');
    c.is_whitespace() || is_dash || is_dot || is_invisible(c) || matches!(c, '(' | ')' | '_' | '~')
}

/// Signs that nobody sees.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00ad}' | '\u{034f}' | '\u{061c}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}
