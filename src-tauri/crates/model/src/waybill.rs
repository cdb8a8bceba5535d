//! Waybill numbers: as a person has them, and normalised for comparison.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

use crate::carrier::{self, Guess};
use crate::text::worded;

/// Shortest number taken for a waybill: the shortest real form known here has 10 characters, private couriers' have fewer.
const SHORTEST: usize = 6;
/// Longest: USPS with routing has 34, DHL eCommerce up to 41.
const LONGEST: usize = 44;

worded! {
    /// Which part of the way a number belongs to. A number of the origin leg can never equal a House B/L in Korea.
    pub enum Leg {
        /// From the shop: to a forwarder's warehouse, or to the Korean border.
        Origin => "origin",
        /// A forwarder's own number (신청번호), known to nobody else.
        Forwarder => "forwarder",
        /// The number under which it is delivered in Korea; on express clearance it is the House B/L.
        Korea => "korea",
        /// The source does not say.
        Unknown => "unknown",
    }
}

impl Leg {
    /// Whether a number of this leg may stand on a clearance as its House B/L.
    pub const fn may_be_house_bl(self) -> bool {
        match self {
            Self::Korea | Self::Unknown => true,
            Self::Origin | Self::Forwarder => false,
        }
    }
}

/// One tracking number with its leg.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Waybill {
    number: String,
    leg: Leg,
}

impl Waybill {
    /// Reads a number as people and spreadsheets write it: width, case, spaces, hyphens, a leading TAB or apostrophe are forgiven.
    ///
    /// # Errors
    /// [`WaybillError`] names what is wrong: above all, a number that a spreadsheet has rounded (`8.12346E+15`) is lost and is never guessed back.
    pub fn parse(text: &str, leg: Leg) -> Result<Self, WaybillError> {
        // By far most are plain, and a file has a hundred thousand of them: nothing of what follows would change such a one.
        if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Self::check(text.to_ascii_uppercase(), leg);
        }
        if is_damaged(text) {
            return Err(WaybillError::DamagedBySpreadsheet);
        }
        let mut number = String::with_capacity(text.len());
        for c in text.nfkc().filter(|c| !is_padding(*c)) {
            match c.to_ascii_uppercase() {
                c @ ('A'..='Z' | '0'..='9') => number.push(c),
                '*' => return Err(WaybillError::Masked),
                other => return Err(WaybillError::Character(other)),
            }
        }
        Self::check(number, leg)
    }

    /// Reads a House B/L as customs prints it. Consolidators write free text there, so whatever is neither letter nor digit is dropped.
    ///
    /// # Errors
    /// As [`Waybill::parse`], but never [`WaybillError::Character`].
    pub fn from_customs(text: &str) -> Result<Self, WaybillError> {
        if is_damaged(text) {
            return Err(WaybillError::DamagedBySpreadsheet);
        }
        if text.contains('*') {
            return Err(WaybillError::Masked);
        }
        Self::check(normalise(text), Leg::Unknown)
    }

    fn check(number: String, leg: Leg) -> Result<Self, WaybillError> {
        match number.len() {
            0 => Err(WaybillError::Empty),
            n if n < SHORTEST => Err(WaybillError::TooShort { characters: n }),
            n if n > LONGEST => Err(WaybillError::TooLong { characters: n }),
            _ if !number.bytes().any(|b| b.is_ascii_digit()) => Err(WaybillError::NoDigit),
            _ => Ok(Self { number, leg }),
        }
    }

    /// The number in capital letters and digits only.
    pub fn number(&self) -> &str {
        &self.number
    }

    /// What two numbers are compared by.
    pub fn key(&self) -> WaybillKey {
        WaybillKey::of(&self.number)
    }

    /// The part of the way it belongs to.
    pub fn leg(&self) -> Leg {
        self.leg
    }

    /// The same number on another leg.
    pub fn with_leg(self, leg: Leg) -> Self {
        Self { leg, ..self }
    }

    /// Which carriers have numbers of this form, the most certain first.
    pub fn carriers(&self) -> Vec<Guess> {
        carrier::guesses(&self.number)
    }
}

impl fmt::Display for Waybill {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.number)
    }
}

/// A number as it is compared: capital letters and digits; a number of digits only is compared without its leading zeros,
/// which spreadsheets drop. Never fuzzy: a number that differs in one digit is somebody else's parcel.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WaybillKey(String);

impl WaybillKey {
    /// The key of any text; the empty key of a text without letters and digits equals no parcel's.
    pub fn of(text: &str) -> Self {
        let number = normalise(text);
        if number.bytes().all(|b| b.is_ascii_digit()) {
            let stripped = number.trim_start_matches('0');
            return Self(stripped.to_owned());
        }
        Self(number)
    }

    /// The key as stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// NFKC, capital letters, and nothing but `0-9A-Z`.
fn normalise(text: &str) -> String {
    if text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()) {
        return text.to_owned();
    }
    text.nfkc().map(|c| c.to_ascii_uppercase()).filter(char::is_ascii_alphanumeric).collect()
}

/// Whether a spreadsheet has written it as a number of its own: rounded (`8.12346E+15`), or with a fraction (`509812044885.0`),
/// whose zero would otherwise be read as a digit more.
fn is_damaged(text: &str) -> bool {
    let text = text.trim();
    let is_fraction = text.split_once('.').is_some_and(|(whole, fraction)| {
        !whole.is_empty()
            && !fraction.is_empty()
            && text.bytes().all(|b| b.is_ascii_digit() || b == b'.')
            && !fraction.contains('.')
    });
    is_fraction || carrier::spreadsheet_damage(text)
}

/// Characters that pages, spreadsheets and people put into numbers without meaning anything by them.
fn is_padding(c: char) -> bool {
    c.is_whitespace() || is_dash(c) || is_invisible(c) || matches!(c, '\'' | '’' | '‘' | '`')
}

pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

/// Why a text is no waybill number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WaybillError {
    /// Nothing but spaces.
    #[error("no number was given")]
    Empty,
    /// A spreadsheet has turned it into a rounded number; its digits are gone.
    #[error("a spreadsheet has rounded this number (it looks like 8.12346E+15): its digits are lost")]
    DamagedBySpreadsheet,
    /// Some of its characters are masked by `*`.
    #[error("part of the number is masked")]
    Masked,
    /// A character that no waybill has.
    #[error("the character {0:?} does not belong in a waybill number")]
    Character(char),
    /// Too short to tell parcels apart.
    #[error("{characters} characters, at least 6 are needed")]
    TooShort {
        /// Letters and digits found.
        characters: usize,
    },
    /// Longer than any known form.
    #[error("{characters} characters, at most 44 are possible")]
    TooLong {
        /// Letters and digits found.
        characters: usize,
    },
    /// Letters only.
    #[error("there is no digit in it")]
    NoDigit,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn forgives_what_spreadsheets_and_people_do() {
        for text in [
            "509812044885",
            "5098-1204-4885",
            "\t509812044885",
            "'509812044885",
            "５０９８ 1204\u{a0}4885",
            "0509812044885",
        ] {
            assert_eq!(Waybill::parse(text, Leg::Korea).unwrap().key().as_str(), "509812044885", "{text:?}");
        }
        assert_eq!(Waybill::parse("tba383366192759", Leg::Unknown).unwrap().number(), "TBA383366192759");
    }

    #[test]
    fn refuses_by_name() {
        use WaybillError::*;
        for (text, error) in [
            ("", Empty),
            ("8.12346E+15", DamagedBySpreadsheet),
            ("6.09124e+12", DamagedBySpreadsheet),
            ("5098****4885", Masked),
            ("509812044885.0", DamagedBySpreadsheet),
            ("5098.1204.4885", Character('.')),
            ("송장509812044885", Character('송')),
            ("12345", TooShort { characters: 5 }),
            ("ABCDEFGH", NoDigit),
        ] {
            assert_eq!(Waybill::parse(text, Leg::Unknown), Err(error), "{text:?}");
        }
        assert!(matches!(Waybill::parse(&"1".repeat(45), Leg::Unknown), Err(TooLong { characters: 45 })));
    }

    #[test]
    fn customs_free_text_is_kept_by_its_letters_and_digits() {
        assert_eq!(Waybill::from_customs("SEMS/2610031 A").unwrap().number(), "SEMS2610031A");
        assert_eq!(Waybill::from_customs("509812044885.0"), Err(WaybillError::DamagedBySpreadsheet));
        assert_eq!(Waybill::from_customs("6.09124E+12"), Err(WaybillError::DamagedBySpreadsheet));
        assert_eq!(Waybill::from_customs("26SM****0002"), Err(WaybillError::Masked));
    }

    #[test]
    fn leading_zeros_are_part_of_a_number_with_letters() {
        assert_ne!(WaybillKey::of("0NSM26"), WaybillKey::of("NSM26"));
    }

    proptest! {
        #[test]
        fn print_then_parse_is_the_same(number in "[A-Z0-9]{6,44}") {
            if let Ok(waybill) = Waybill::parse(&number, Leg::Korea) {
                prop_assert_eq!(Waybill::parse(&waybill.to_string(), Leg::Korea).unwrap(), waybill);
            }
        }

        #[test]
        fn the_key_of_a_key_is_the_key(text in "\\PC{0,50}") {
            let key = WaybillKey::of(&text);
            prop_assert_eq!(WaybillKey::of(key.as_str()), key);
        }

        #[test]
        fn spaces_hyphens_and_case_never_change_the_key(number in "[a-z0-9]{6,20}", cut in 1usize..5) {
            let (front, back) = number.split_at(cut);
            prop_assert_eq!(WaybillKey::of(&format!(" {front}- {}", back.to_uppercase())), WaybillKey::of(&number));
        }

        #[test]
        fn nothing_panics(text in any::<String>()) {
            let _ = Waybill::parse(&text, Leg::Unknown).map(|w| w.carriers());
            let _ = Waybill::from_customs(&text);
        }
    }
}
