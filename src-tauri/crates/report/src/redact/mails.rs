//! Mail addresses.

use unicode_normalization::UnicodeNormalization;

use super::Cover;
use super::glyphs::{Glyph, cover, is_invisible, spelled};

/// Letters and digits of the shortest address that is looked for: `a@b.kr`.
const SHORTEST: usize = 4;

/// The mail address that is known: its letters and digits.
pub(super) struct Mails(Vec<char>);

impl Mails {
    pub fn new(mail: Option<&str>) -> Self {
        let letters = mail.unwrap_or_default().nfkc().flat_map(char::to_lowercase);
        let letters: Vec<char> = letters.filter(|c| c.is_alphanumeric()).collect();
        Self(if letters.len() < SHORTEST { Vec::new() } else { letters })
    }

    /// With whatever signs between its letters, or none: it is written around by who fears machines.
    pub fn known(&self, glyphs: &[Glyph]) -> Vec<Cover> {
        let one = |at: usize| {
            let length = spelled(glyphs.get(at..)?, &self.0)?;
            cover(glyphs, at, at + length, masked(glyphs.get(at)?))
        };
        (0..glyphs.len()).filter_map(one).collect()
    }
}

/// Whatever looks like a mail address.
pub(super) fn alike(glyphs: &[Glyph]) -> Vec<Cover> {
    let is_at = |at: &usize| glyphs.get(*at).is_some_and(|glyph| glyph.c == '@');
    (0..glyphs.len()).filter(is_at).filter_map(|at| around(glyphs, at)).collect()
}

fn around(glyphs: &[Glyph], at: usize) -> Option<Cover> {
    let is_local = |glyph: &&Glyph| {
        glyph.c.is_ascii_alphanumeric() || "._%+-".contains(glyph.c) || is_invisible(glyph.c)
    };
    let is_domain =
        |glyph: &&Glyph| glyph.c.is_alphanumeric() || matches!(glyph.c, '.' | '-') || is_invisible(glyph.c);
    let from = at - glyphs.get(..at)?.iter().rev().take_while(is_local).count();
    let mut to = at + 1 + glyphs.iter().skip(at + 1).take_while(is_domain).count();
    // The full stop behind it ends the sentence.
    while glyphs.get(to.checked_sub(1)?).is_some_and(|last| matches!(last.c, '.' | '-')) {
        to -= 1;
    }
    let domain = glyphs.get(at + 1..to)?;
    let is_address = from < at && domain.iter().any(|glyph| glyph.c == '.');
    cover(glyphs, from, to, masked(glyphs.get(from)?)).filter(|_| is_address)
}

/// `g***@…`
fn masked(first: &Glyph) -> String {
    format!("{}***@…", first.c)
}
