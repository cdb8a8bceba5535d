//! What is sent along with the code: the person's own, kept in the encrypted ledger so that it need not be given again.

use std::fmt;

use munjigi_ledger::{Reading, Writing};
use munjigi_model::HolderId;
use zeroize::Zeroizing;

use super::newest;
use crate::{Error, Ledger, Result};

const NAME: &str = "verify.name";
const PHONE: &str = "verify.phone";
const POSTCODE: &str = "verify.postcode";

/// No name is longer, in letters.
const LONGEST_NAME: usize = 100;
/// Digits of a Korean phone number: 02-123-4567 to 010-1234-5678.
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 9..=11;
const POSTCODE_DIGITS: usize = 5;

/// What is said to belong to a code. Wiped on drop, never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Details {
    pub(super) name: Zeroizing<String>,
    /// Digits only.
    pub(super) phone: Zeroizing<String>,
    pub(super) postcode: Option<Zeroizing<String>>,
}

impl Details {
    /// As a person writes them; an empty post code is none.
    ///
    /// # Errors
    /// [`Error::NotUnderstood`] names the field: `name`, `phone`, `postcode`. Nothing of what was given stands in it.
    pub fn new(name: &str, phone: &str, postcode: &str) -> Result<Self> {
        let not_understood = |field| Error::NotUnderstood { field };
        Ok(Self {
            name: read_name(name).ok_or_else(|| not_understood("name"))?,
            phone: read_phone(phone).ok_or_else(|| not_understood("phone"))?,
            postcode: match postcode.trim() {
                "" => None,
                postcode => Some(read_postcode(postcode).ok_or_else(|| not_understood("postcode"))?),
            },
        })
    }

    /// Whether anything of it stands in a text.
    pub(super) fn stands_in(&self, text: &str) -> bool {
        self.parts().any(|part| text.contains(part.as_str()))
    }

    fn parts(&self) -> impl Iterator<Item = &Zeroizing<String>> {
        [&self.name, &self.phone].into_iter().chain(&self.postcode)
    }
}

impl fmt::Debug for Details {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Details(…)")
    }
}

fn read_name(text: &str) -> Option<Zeroizing<String>> {
    let name = text.trim();
    let is_name =
        !name.is_empty() && name.chars().count() <= LONGEST_NAME && !name.chars().any(char::is_control);
    is_name.then(|| Zeroizing::new(name.to_owned()))
}

/// Hyphens and blanks are forgiven, and so is the form for callers from abroad.
fn read_phone(text: &str) -> Option<Zeroizing<String>> {
    let text = text.trim();
    let national = text.strip_prefix("+82").map(|rest| Zeroizing::new(format!("0{}", rest.trim_start())));
    let text = national.as_deref().map_or(text, String::as_str);
    let plain = text.chars().filter(|letter| !matches!(letter, ' ' | '-' | '.' | '(' | ')'));
    let digits = Zeroizing::new(plain.collect::<String>());
    let is_phone = digits.starts_with('0')
        && PHONE_DIGITS.contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_phone.then_some(digits)
}

fn read_postcode(text: &str) -> Option<Zeroizing<String>> {
    let is_postcode = text.len() == POSTCODE_DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
    is_postcode.then(|| Zeroizing::new(text.to_owned()))
}

/// Whether details are kept for the newest code.
///
/// # Errors
/// [`Error::Ledger`].
pub fn has_details(ledger: &Ledger) -> Result<bool> {
    Ok(ledger.read(|r| match newest(r)? {
        Some(code) => Ok(kept(r, code.holder)?.is_some()),
        None => Ok(false),
    })?)
}

/// Forgets what was given, of everybody. The watch asks about no code by itself then. Gives whether there was anything.
///
/// # Errors
/// [`Error::Ledger`].
pub fn forget(ledger: &Ledger) -> Result<bool> {
    Ok(ledger.write(|w| {
        let mut was_any = false;
        for code in w.reading().codes().all()? {
            for name in [NAME, PHONE, POSTCODE] {
                was_any |= w.secrets().remove(name, Some(code.holder))?;
            }
        }
        Ok(was_any)
    })?)
}

/// Keeps what was given, in the place of what was given before.
pub(crate) fn keep(w: &Writing<'_>, holder: HolderId, who: &Details) -> munjigi_ledger::Result<()> {
    let holder = Some(holder);
    w.secrets().set(NAME, holder, who.name.as_bytes())?;
    w.secrets().set(PHONE, holder, who.phone.as_bytes())?;
    match &who.postcode {
        Some(postcode) => w.secrets().set(POSTCODE, holder, postcode.as_bytes()),
        None => w.secrets().remove(POSTCODE, holder).map(|_| ()),
    }
}

/// What was given; `None` where nothing is kept, or nothing that can be used.
pub(crate) fn kept(r: &Reading<'_>, holder: HolderId) -> munjigi_ledger::Result<Option<Details>> {
    let text = |name| {
        let secret = r.secrets().get(name, Some(holder))?;
        let text = secret.and_then(|secret| std::str::from_utf8(secret.reveal()).ok().map(str::to_owned));
        Ok::<_, munjigi_ledger::Error>(text.map(Zeroizing::new))
    };
    let (Some(name), Some(phone)) = (text(NAME)?, text(PHONE)?) else { return Ok(None) };
    Ok(Some(Details { name, phone, postcode: text(POSTCODE)? }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(name: &str, phone: &str, postcode: &str) -> &'static str {
        match Details::new(name, phone, postcode) {
            Err(Error::NotUnderstood { field }) => field,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn they_are_read_as_people_write_them() {
        for phone in ["01012345678", "010-1234-5678", " 010 1234 5678 ", "+82 10-1234-5678", "+821012345678"]
        {
            let details = Details::new(" 홍길동 ", phone, " 04524 ").unwrap();
            assert_eq!((details.name.as_str(), details.phone.as_str()), ("홍길동", "01012345678"));
            assert_eq!(details.postcode.as_ref().map(|code| code.as_str()), Some("04524"));
        }
        assert_eq!(Details::new("홍길동", "01012345678", " ").unwrap().postcode, None);
    }

    #[test]
    fn what_is_wrong_is_named_by_its_field_alone() {
        for name in ["", " ", "a\nb"] {
            assert_eq!(fault(name, "01012345678", ""), "name", "{name:?}");
        }
        for phone in ["", "1012345678", "010", "010-1234-56789", "０１０１２３４５６７８", "010123456x8"]
        {
            assert_eq!(fault("홍길동", phone, ""), "phone", "{phone}");
        }
        for postcode in ["0452", "045245", "123-456", "０４５２４"] {
            assert_eq!(fault("홍길동", "01012345678", postcode), "postcode", "{postcode}");
        }
    }

    #[test]
    fn they_are_never_printed() {
        let details = Details::new("홍길동", "01012345678", "04524").unwrap();
        assert_eq!(format!("{details:?}"), "Details(…)");
    }
}
