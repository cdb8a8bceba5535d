//! What a text gives away of a person, and how that is masked.
//!
//! | what | file | becomes |
//! |---|---|---|
//! | customs codes: the known ones and whatever looks like one | `codes.rs` | `P21*******34` |
//! | phone numbers: the known one and Korean mobile numbers | `phones.rs` | `010-****-1234` |
//! | mail addresses | `mails.rs` | `g***@…` |
//! | the known address, and its parts that lead to the door | `address.rs` | `(가림)` |

mod address;
mod codes;
mod glyphs;
mod mails;
mod phones;

use std::borrow::Cow;

use munjigi_model::Pccc;
use unicode_normalization::UnicodeNormalization;

use crate::Reporter;
use address::Address;
use codes::Codes;
use glyphs::{Glyph, glyphs};
use mails::Mails;
use phones::Phones;

/// Masks what would give away a person's code, phone number, address or mail address.
pub struct Redactor {
    codes: Codes,
    phones: Phones,
    mails: Mails,
    address: Address,
}

impl std::fmt::Debug for Redactor {
    /// All that it knows is personal.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Redactor").finish_non_exhaustive()
    }
}

impl Redactor {
    /// Knows the codes of a person, and what they told of themselves.
    pub fn new(codes: &[Pccc], reporter: &Reporter) -> Self {
        Self {
            codes: Codes::new(codes),
            phones: Phones::new(reporter.phone.as_deref()),
            mails: Mails::new(reporter.mail.as_deref()),
            address: Address::new(reporter.address.as_deref()),
        }
    }

    /// A text of any kind: what is known is masked, and what looks like a code, a mobile number or a mail address.
    pub fn text(&self, text: &str) -> String {
        self.masked(text, |redactor, glyphs| {
            let mut covers = redactor.known(glyphs);
            covers.extend(codes::alike(glyphs));
            covers.extend(phones::alike(glyphs));
            covers.extend(mails::alike(glyphs));
            covers
        })
    }

    /// A parcel's or an order's number: only what is known is masked, for such a number may look like a code or a phone number, and
    /// an office needs it whole.
    pub fn number(&self, number: &str) -> String {
        self.masked(number, Self::known)
    }

    pub(crate) fn maybe_text(&self, text: &Option<String>) -> Option<String> {
        text.as_deref().map(|text| self.text(text))
    }

    pub(crate) fn maybe_number(&self, number: &Option<String>) -> Option<String> {
        number.as_deref().map(|number| self.number(number))
    }

    fn known(&self, glyphs: &[Glyph]) -> Vec<Cover> {
        let mut covers = self.codes.known(glyphs);
        covers.extend(self.phones.known(glyphs));
        covers.extend(self.mails.known(glyphs));
        covers.extend(self.address.known(glyphs));
        covers
    }

    fn masked(&self, text: &str, find: impl Fn(&Self, &[Glyph]) -> Vec<Cover>) -> String {
        let composed = composed(text);
        let covers = find(self, &glyphs(&composed));
        if covers.is_empty() { text.to_owned() } else { covered(&composed, covers) }
    }
}

/// What is written over a part of a text.
struct Cover {
    /// The place of its first byte.
    from: usize,
    /// The place behind its last byte.
    to: usize,
    with: String,
}

/// macOS takes syllables apart: an address in such a text would not be found letter by letter.
fn composed(text: &str) -> Cow<'_, str> {
    if text.contains(|c| matches!(c, '\u{1100}'..='\u{11ff}')) {
        Cow::Owned(text.nfc().collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Of covers that overlap the first and longest says what is written, over all that they cover.
fn covered(text: &str, mut covers: Vec<Cover>) -> String {
    covers.sort_by_key(|cover| (cover.from, std::cmp::Reverse(cover.to)));
    let mut masked = String::with_capacity(text.len());
    let mut done = 0;
    for cover in covers {
        if cover.from >= done {
            masked.push_str(text.get(done..cover.from).unwrap_or_default());
            masked.push_str(&cover.with);
        }
        done = done.max(cover.to);
    }
    masked.push_str(text.get(done..).unwrap_or_default());
    masked
}

#[cfg(test)]
mod tests;
