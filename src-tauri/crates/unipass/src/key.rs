//! A person's key for a service.

use std::fmt;

use zeroize::Zeroizing;

/// A key (인증키) of one service. It travels in the address of a request, so that no address is ever shown; printed it is `Key(…)`.
#[derive(Clone, PartialEq, Eq)]
pub struct Key(Zeroizing<String>);

impl Key {
    /// A key as the person copied it, blanks around it left out; `None` where nothing is left, or where something stands in it that no
    /// key has: blanks, line ends, letters beyond ASCII.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let is_key = !text.is_empty() && text.chars().all(|letter| letter.is_ascii_graphic());
        is_key.then(|| Self(Zeroizing::new(text.to_owned())))
    }

    /// Whether it looks like the keys of public code: 26 characters, six times a small letter and three digits, then a letter and a digit.
    /// That is inferred and nowhere stated: another form is worth a second look at what was copied, and no reason to refuse it.
    #[must_use]
    pub fn looks_usual(&self) -> bool {
        let bytes = self.0.as_bytes();
        bytes.len() == 26
            && bytes
                .iter()
                .enumerate()
                .all(|(n, byte)| if n % 4 == 0 { byte.is_ascii_lowercase() } else { byte.is_ascii_digit() })
    }

    /// The key itself. Every call of this is a place where it may leave the program.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl Key {
    /// Blots it out of bytes that came back: a page that tells of an error may repeat the address that was asked for.
    pub(crate) fn blot_out(&self, body: &mut [u8]) {
        let key = self.0.as_bytes();
        let mut at = 0;
        while let Some(found) = memchr::memmem::find(body.get(at..).unwrap_or_default(), key) {
            let from = at + found;
            at = from + key.len();
            body.iter_mut().take(at).skip(from).for_each(|byte| *byte = b'*');
        }
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn what_no_key_has_is_refused() {
        for text in ["", " \n", "a b", "키", "a\nb"] {
            assert_eq!(Key::new(text), None, "{text:?}");
        }
        assert_eq!(Key::new(" k1 \n").unwrap().reveal(), "k1");
    }

    #[test]
    fn its_usual_form() {
        let usual = |text: &str| Key::new(text).unwrap().looks_usual();
        assert!(usual("a123b456c789d012e345f678g9"));
        for text in
            ["a123b456c789d012e345f678g", "A123b456c789d012e345f678g9", "a123b456c789d012e345f678gg", "k"]
        {
            assert!(!usual(text), "{text}");
        }
    }

    #[test]
    fn it_is_blotted_out_of_what_came_back() {
        let mut body = b"crkyCn=a123&x=1 a12 a123a123".to_vec();
        Key::new("a123").unwrap().blot_out(&mut body);
        assert_eq!(body, b"crkyCn=****&x=1 a12 ********");
    }

    #[test]
    fn it_is_never_printed() {
        assert_eq!(format!("{:?}", Key::new("a123").unwrap()), "Key(…)");
    }
}
