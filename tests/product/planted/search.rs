//! Looks for all that is planted, in every form, in one pass.

use crate::planted::forms;
use crate::planted::secret::{Part, Secret};

/// What may part the letters of a number or a line. The zeros are those of UTF-16.
pub const SEPARATORS: &[u8] = b"- :\t\r\n\0";

/// Knows what to look for.
pub struct Search {
    forms: Vec<Form>,
    /// The forms by the two bytes that they begin with.
    starts: Vec<Vec<usize>>,
}

struct Form {
    secret: &'static str,
    bytes: Vec<u8>,
    is_word: bool,
}

impl Search {
    pub fn of(secrets: &[Secret<'_>]) -> Self {
        let mut search = Self { forms: Vec::new(), starts: vec![Vec::new(); 1 << 16] };
        for secret in secrets {
            for part in secret.parts {
                match part {
                    Part::Text(text) => search.add(secret.name, forms::of_text(text), false),
                    Part::Bytes(bytes) => search.add(secret.name, forms::of_bytes(bytes), false),
                    Part::Word(word) => {
                        search.add(secret.name, forms::of_text(word), false);
                        search.add(secret.name, [word.as_bytes().to_vec()], true);
                    }
                }
            }
        }
        search
    }

    fn add(&mut self, secret: &'static str, forms: impl IntoIterator<Item = Vec<u8>>, is_word: bool) {
        for bytes in forms {
            let bytes = bytes.to_ascii_lowercase();
            if let [one, two, ..] = *bytes.as_slice() {
                self.starts[start(one, two)].push(self.forms.len());
                self.forms.push(Form { secret, bytes, is_word });
            }
        }
    }

    /// What is in some bytes, in capitals or not, also where hyphens, spaces or new lines part it: each with the form that was found.
    pub fn found_in(&self, bytes: &[u8]) -> Vec<(&'static str, String)> {
        let bytes = bytes.to_ascii_lowercase();
        let joined: Vec<u8> = bytes.iter().copied().filter(|byte| !SEPARATORS.contains(byte)).collect();
        let whole = self.forms_in(&bytes, |_| true);
        // What is parted is no word.
        let parted = self.forms_in(&joined, |form| !form.is_word);
        let mut found: Vec<(&str, String)> = whole
            .into_iter()
            .chain(parted)
            .map(|form| (form.secret, String::from_utf8_lossy(&form.bytes).into_owned()))
            .collect();
        found.sort();
        found.dedup();
        found
    }

    fn forms_in(&self, bytes: &[u8], counts: impl Fn(&Form) -> bool) -> Vec<&Form> {
        let mut found = Vec::new();
        for (at, pair) in bytes.windows(2).enumerate() {
            for &form in &self.starts[start(pair[0], pair[1])] {
                let form = &self.forms[form];
                let is_here = bytes.get(at..).is_some_and(|rest| rest.starts_with(&form.bytes));
                if is_here && counts(form) && (!form.is_word || stands_alone(bytes, at, form.bytes.len())) {
                    found.push(form);
                }
            }
        }
        found
    }
}

fn start(one: u8, two: u8) -> usize {
    usize::from(u16::from_be_bytes([one, two]))
}

/// Neither is a part of a number, of a decimal either.
fn stands_alone(bytes: &[u8], at: usize, length: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| bytes.get(before));
    let behind = bytes.get(at + length);
    !before.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'.')
        && !behind.is_some_and(u8::is_ascii_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::planted::secret::{ALL, CODE, DATA_KEY};

    /// As other programs write what is planted.
    const WRITTEN: &[(&str, &[u8])] = &[
        ("the code", b"x P214806392757"),
        ("the code", b"P21 4806-3927-57"),
        ("the code", b"...4806\n392757"),
        ("the code", "Ｐ２１４８０６３９２７５７".as_bytes()),
        ("the code", b"p\x002\x001\x004\x008\x000\x006\x003\x009\x002\x007\x005\x007\x00"),
        ("the name", "남궁보라솔님".as_bytes()),
        (
            "the name",
            "\u{1102}\u{1161}\u{11b7}\u{1100}\u{116e}\u{11bc}\u{1107}\u{1169}\u{1105}\u{1161}\u{1109}\u{1169}\u{11af}".as_bytes(),
        ),
        ("the name", b"\xa8\xb0\x81\xad\xf4\xbc\x7c\xb7\x94\xc1"),
        ("the name", b"\xb0\xa8\xad\x81\xbc\xf4\xb7\x7c\xc1\x94"),
        ("the name", b"\xb3\xb2\xb1\xc3\xba\xb8\xb6\xf3\xbc\xd6"),
        ("the name", b"64Ko6raB67O065287IaUeg=="),
        ("the name", b"eOuCqOq2geuztOudvOyGlHl6"),
        ("the name", b"eHnrgqjqtoHrs7TrnbzshpR6"),
        ("the name", b"qLCBrfS8fLeUwQ=="),
        ("the name", b"eb82a8eab681ebb3b4eb9dbcec8694"),
        ("the name", b"EB 82 A8 EA B6 81 EB B3 B4 EB 9D BC EC 86 94"),
        ("the name", b"/%EB%82%A8%EA%B6%81%EB%B3%B4%EB%9D%BC%EC%86%94.html"),
        ("the name", br"\ub0a8\uad81\ubcf4\ub77c\uc194"),
        ("the name", b"&#45224;&#44417;&#48372;&#46972;&#49556;"),
        ("the name", br"\xeb\x82\xa8\xea\xb6\x81\xeb\xb3\xb4\xeb\x9d\xbc\xec\x86\x94"),
        ("the name", br"\353\202\250\352\266\201\353\263\264\353\235\274\354\206\224"),
        ("the name", b"[235, 130, 168, 234, 182, 129, 235, 179, 180, 235, 157, 188, 236, 134, 148]"),
        ("the name", b"Namgoong Borasol"),
        ("the phone", b"+82 10 7294 6138"),
        ("the postcode", "우편번호(06138)".as_bytes()),
        ("the postcode", b"MDYxMzg="),
        ("the address", "은하구자물쇠로4817".as_bytes()),
        ("the data key", b"a key for tests, 32 bytes long.."),
    ];

    #[test]
    fn every_form_is_found() {
        let search = Search::of(ALL);
        for (secret, bytes) in WRITTEN {
            let found = search.found_in(bytes);
            let text = String::from_utf8_lossy(bytes);
            assert!(
                found.iter().any(|(found, _)| found == secret),
                "{secret} is not found in {text}: {found:?}"
            );
        }
        let key = format!("{DATA_KEY:?}");
        assert_eq!(search.found_in(key.as_bytes()).len(), 1, "{key}");
    }

    #[test]
    fn what_may_be_shown_is_not_found() {
        let search = Search::of(ALL);
        for shown in
            ["P21*******57", "509812044885", "0.06138", "106138", "2026-11-22T03:00:06138Z", "물쇠로"]
        {
            assert_eq!(search.found_in(shown.as_bytes()), [], "{shown}");
        }
        assert!(CODE.starts_with("P21"));
    }
}
