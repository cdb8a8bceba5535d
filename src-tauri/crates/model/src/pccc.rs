//! The personal customs clearance code (개인통관고유부호).

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// Digits after the `P`.
const DIGITS: usize = 12;

/// A personal customs clearance code: `P` and 12 digits (issue year 2, serial 9, check 1).
///
/// The check digit's rule is not public, so the form alone is checked. The digits are wiped on drop; `Debug` is
/// masked and there is no `Display` and no serialisation: [`Pccc::reveal`] is the one way to the whole code.
#[derive(Clone, PartialEq, Eq)]
pub struct Pccc {
    code: Zeroizing<String>,
}

impl Pccc {
    /// Reads a code as people write it: full-width forms, spaces, hyphens and small letters are forgiven.
    ///
    /// # Errors
    /// [`PcccError`] says what is wrong with this input, without repeating it.
    pub fn parse(text: &str) -> Result<Self, PcccError> {
        let mut code = Zeroizing::new(String::with_capacity(DIGITS + 1));
        let mut stray = None;
        for c in text.nfkc().filter(|c| !is_forgiven(*c)) {
            if code.is_empty() {
                match c {
                    'P' | 'p' => code.push('P'),
                    '0'..='9' => return Err(PcccError::MissingP),
                    _ => return Err(PcccError::OtherFirstLetter),
                }
            } else if c.is_ascii_digit() {
                // One digit over the length is enough to know that it is too long.
                if code.len() > DIGITS + 1 {
                    break;
                }
                code.push(c);
            } else {
                stray.get_or_insert(PcccError::NotADigit { position: code.len() });
                break;
            }
        }
        match (stray, code.len()) {
            (Some(error), _) => Err(error),
            (None, 0) => Err(PcccError::Empty),
            (None, n) if n < DIGITS + 1 => Err(PcccError::TooShort { digits: n - 1 }),
            (None, n) if n > DIGITS + 1 => Err(PcccError::TooLong),
            (None, _) => Ok(Self { code }),
        }
    }

    /// `P21*******34`: the issue year and the last two digits. The stars do not count the digits that they hide.
    pub fn masked(&self) -> String {
        let digits = |from: usize, n: usize| self.code.chars().skip(from).take(n).collect::<String>();
        format!("P{}*******{}", digits(1, 2), digits(DIGITS - 1, 2))
    }

    /// The whole code. Every call of this is a place where it may leave the program: the ledger, an official form.
    pub fn reveal(&self) -> &str {
        &self.code
    }
}

/// What stands between digits when people copy or speak a code.
fn is_forgiven(c: char) -> bool {
    c.is_whitespace() || crate::waybill::is_dash(c) || crate::waybill::is_invisible(c)
}

impl fmt::Debug for Pccc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pccc({})", self.masked())
    }
}

/// Why a text is no customs code. Never holds the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PcccError {
    /// Nothing but spaces.
    #[error("nothing was given")]
    Empty,
    /// Begins with a digit.
    #[error("the P in front is missing")]
    MissingP,
    /// Begins with something that is neither P nor a digit.
    #[error("a personal code begins with P")]
    OtherFirstLetter,
    /// Fewer than 12 digits.
    #[error("{digits} digits after the P, 12 are needed")]
    TooShort {
        /// How many digits there are.
        digits: usize,
    },
    /// More than 12 digits.
    #[error("more than 12 digits after the P")]
    TooLong,
    /// Something else than a digit among the digits.
    #[error("place {position} after the P is not a digit")]
    NotADigit {
        /// Place after the P, from 1.
        position: usize,
    },
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn forgives_what_people_write() {
        for text in [
            "P210123456734",
            "p210123456734",
            " P 2101-2345-6734 ",
            "Ｐ２１０１２３４５６７３４",
            "P2101\u{2013}23456734\u{200b}",
        ] {
            assert_eq!(
                Pccc::parse(text).map(|p| p.reveal().to_owned()),
                Ok("P210123456734".into()),
                "{text:?}"
            );
        }
    }

    #[test]
    fn says_what_is_wrong() {
        for (text, error) in [
            ("", PcccError::Empty),
            (" - ", PcccError::Empty),
            ("210123456734", PcccError::MissingP),
            ("M210123456734", PcccError::OtherFirstLetter),
            ("개인통관", PcccError::OtherFirstLetter),
            ("P", PcccError::TooShort { digits: 0 }),
            ("P21012345673", PcccError::TooShort { digits: 11 }),
            ("P2101234567345", PcccError::TooLong),
            ("P21012345673412345678901234567890", PcccError::TooLong),
            ("P21O123456734", PcccError::NotADigit { position: 3 }),
            ("PP10123456734", PcccError::NotADigit { position: 1 }),
            ("P210123456734x", PcccError::NotADigit { position: 13 }),
        ] {
            assert_eq!(Pccc::parse(text), Err(error), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn print_then_parse_is_the_same(digits in "[0-9]{12}") {
            let code = Pccc::parse(&format!("P{digits}")).unwrap();
            prop_assert_eq!(Pccc::parse(code.reveal()).unwrap(), code);
        }

        #[test]
        fn debug_and_mask_hide_the_serial(digits in "[0-9]{12}") {
            let code = Pccc::parse(&format!("P{digits}")).unwrap();
            let hidden: String = digits.chars().skip(2).take(8).collect();
            let shown = format!("{code:?}");
            prop_assert!(!shown.contains(&hidden));
            prop_assert!(!code.masked().contains(&hidden));
        }

        #[test]
        fn nothing_panics_and_no_error_repeats_the_input(text in "\\PC{0,40}") {
            if let Err(error) = Pccc::parse(&text) {
                let run: String = text.chars().filter(char::is_ascii_digit).take(5).collect();
                let told = format!("{error} {error:?}");
                prop_assert!(run.len() < 5 || !told.contains(&run));
            }
        }
    }
}
