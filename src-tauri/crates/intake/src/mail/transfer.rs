//! The transfer encodings of mail, undone leniently: what is no encoding stays as it stands, and no digit is made up.
//!
//! mail-parser gives nothing of a body with one wrong byte, and mails are cut off and mangled on their way. A number with a
//! wrong byte in it keeps that byte, and is no number then.

use std::borrow::Cow;

/// How a part's body was made fit for the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Transfer {
    AsItIs,
    QuotedPrintable,
    Base64,
}

impl Transfer {
    /// By the word of the header.
    pub fn named(word: &str) -> Self {
        let word = word.trim();
        if word.eq_ignore_ascii_case("quoted-printable") {
            Self::QuotedPrintable
        } else if word.eq_ignore_ascii_case("base64") {
            Self::Base64
        } else {
            Self::AsItIs
        }
    }

    /// The body as it was before.
    pub fn undone(self, body: &[u8]) -> Cow<'_, [u8]> {
        match self {
            Self::AsItIs => Cow::Borrowed(body),
            Self::QuotedPrintable => Cow::Owned(quoted_printable(body)),
            Self::Base64 => Cow::Owned(base64(body)),
        }
    }
}

fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(body.len());
    let mut rest = body;
    while let [first, after @ ..] = rest {
        if *first != b'=' {
            // In text of other alphabets sign follows sign: what stands between is short.
            let end = after.iter().position(|byte| *byte == b'=').unwrap_or(after.len());
            let (plain, next) = rest.split_at(end + 1);
            decoded.extend_from_slice(plain);
            rest = next;
        } else if let [high, low, next @ ..] = after
            && let (Some(high), Some(low)) = (hex(*high), hex(*low))
        {
            decoded.push(high << 4 | low);
            rest = next;
        } else if let Some(next) = after_soft_break(after) {
            rest = next;
        } else {
            decoded.push(b'=');
            rest = after;
        }
    }
    decoded
}

/// What follows a line break that is none: white space may stand before it, put there on the way.
fn after_soft_break(bytes: &[u8]) -> Option<&[u8]> {
    let bytes = match bytes.iter().position(|byte| !matches!(byte, b' ' | b'\t')) {
        Some(at) => bytes.get(at..)?,
        None => return Some(&[]),
    };
    bytes.strip_prefix(b"\r\n").or_else(|| bytes.strip_prefix(b"\n"))
}

fn hex(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    }
}

/// Down to the first sign of its end. Bytes that are none of its alphabet are line ends, or came in on the way.
fn base64(body: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(body.len() / 4 * 3);
    let (mut bits, mut held) = (0u32, 0);
    for &byte in body {
        let Some(value) = SIX_BITS.get(usize::from(byte)).copied().flatten() else {
            if byte == b'=' {
                break;
            }
            continue;
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            decoded.push((bits >> held & 0xff) as u8);
        }
    }
    decoded
}

static SIX_BITS: [Option<u8>; 256] = {
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut table = [None; 256];
    let mut value = 0;
    while value < alphabet.len() {
        table[alphabet[value] as usize] = Some(value as u8);
        value += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn undone(transfer: Transfer, body: &str) -> String {
        String::from_utf8(transfer.undone(body.as_bytes()).into_owned()).unwrap()
    }

    #[test]
    fn quoted_printable_with_its_soft_breaks() {
        for (body, text) in [
            ("112-00477=\r\n13-5529018", "112-0047713-5529018"),
            ("509812=\n044885", "509812044885"),
            ("5098=  \r\n12", "509812"),
            ("=C2=A342.30", "£42.30"),
            ("a=b =zz =", "a=b =zz "),
            ("AWB=3D4217300010", "AWB=4217300010"),
            ("6091=X240093117", "6091=X240093117"),
        ] {
            assert_eq!(undone(Transfer::QuotedPrintable, body), text, "{body}");
        }
    }

    #[test]
    fn base64_whole_and_cut_off() {
        for (body, text) in [
            ("NTA5ODEy\r\nMDQ0ODg1", "509812044885"),
            ("NTA5ODEyMDQ0ODg1\n--x", "509812044885"),
            ("NTA5OA==\n", "5098"),
            ("NTA5O", "509"),
            ("", ""),
        ] {
            assert!(undone(Transfer::Base64, body).starts_with(text), "{body}");
        }
        assert_eq!(Transfer::named(" Base64 "), Transfer::Base64);
        assert_eq!(Transfer::named("8bit"), Transfer::AsItIs);
    }

    proptest! {
        #[test]
        fn what_has_no_sign_of_it_stays(text in "[a-zA-Z0-9 \r\n]{0,80}") {
            prop_assert_eq!(undone(Transfer::QuotedPrintable, &text), text);
        }

        #[test]
        fn nothing_panics(body in prop::collection::vec(any::<u8>(), 0..200)) {
            for transfer in [Transfer::QuotedPrintable, Transfer::Base64] {
                let _ = transfer.undone(&body);
            }
        }
    }
}
