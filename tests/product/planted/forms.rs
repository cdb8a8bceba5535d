//! The forms in which a secret could get somewhere. Capitals are the same as small letters wherever they are looked for.

use std::collections::BTreeSet;

use data_encoding::{BASE64, BASE64URL, HEXLOWER};

use crate::planted::search::SEPARATORS;

/// Fewer bytes than this stand in too many places by chance.
const SHORTEST: usize = 6;

/// A text, as letters.
pub fn of_text(text: &str) -> BTreeSet<Vec<u8>> {
    let joined: String =
        text.chars().filter(|c| !u8::try_from(*c).is_ok_and(|c| SEPARATORS.contains(&c))).collect();
    let spellings = [text.to_owned(), decomposed(text), decomposed(&joined), full_width(&joined), joined];
    spellings.iter().flat_map(|text| letters(text)).filter(|form| form.len() >= SHORTEST).collect()
}

/// Bytes that are no text.
pub fn of_bytes(bytes: &[u8]) -> BTreeSet<Vec<u8>> {
    let written = [
        HEXLOWER.encode(bytes).into_bytes(),
        percent(bytes),
        numbers(bytes),
        bytes.escape_ascii().to_string().into_bytes(),
        octal(bytes),
    ];
    [bytes.to_vec()].into_iter().chain(written).chain(base64(bytes)).collect()
}

fn letters(text: &str) -> Vec<Vec<u8>> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    let stored = [text.as_bytes().to_vec(), little, big];
    let mut forms: Vec<Vec<u8>> = stored.iter().flat_map(|bytes| of_bytes(bytes)).collect();
    for spelled in
        [json(text), entities(text, |c| format!("&#{c};")), entities(text, |c| format!("&#x{c:x};"))]
    {
        forms.push(spelled.into_bytes());
    }
    forms
}

/// What a text has in common in base64 wherever it begins in what is encoded: three forms, and both alphabets.
fn base64(bytes: &[u8]) -> Vec<Vec<u8>> {
    let at = |before: usize| {
        let padded = [&vec![0; before][..], bytes].concat();
        // A letter is six bits: those that hold bits of what stands before or behind say something else there.
        let (first, last) = ((before * 8).div_ceil(6), padded.len() * 8 / 6);
        [&BASE64, &BASE64URL].map(|alphabet| {
            let encoded = alphabet.encode(&padded).into_bytes();
            encoded.get(first..last).map(<[u8]>::to_vec).unwrap_or_default()
        })
    };
    (0..3).flat_map(at).filter(|form| form.len() >= SHORTEST).collect()
}

/// As JSON or a log could write bytes: a list of numbers.
fn numbers(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().map(u8::to_string).collect::<Vec<_>>().join(",").into_bytes()
}

/// As in programs in C.
fn octal(bytes: &[u8]) -> Vec<u8> {
    let one = |byte: &u8| {
        if byte.is_ascii_graphic() || *byte == b' ' {
            char::from(*byte).to_string()
        } else {
            format!("\\{byte:03o}")
        }
    };
    bytes.iter().map(one).collect::<String>().into_bytes()
}

/// As in addresses of pages and files, where some letters stand for themselves.
fn percent(bytes: &[u8]) -> Vec<u8> {
    let one = |byte: &u8| {
        let stands_for_itself = byte.is_ascii_alphanumeric() || b"-._~".contains(byte);
        if stands_for_itself { char::from(*byte).to_string() } else { format!("%{byte:02x}") }
    };
    bytes.iter().map(one).collect::<String>().into_bytes()
}

fn json(text: &str) -> String {
    let mut buffer = [0; 2];
    let one = |c: char| {
        if c.is_ascii() {
            c.to_string()
        } else {
            c.encode_utf16(&mut buffer).iter().map(|unit| format!("\\u{unit:04x}")).collect()
        }
    };
    text.chars().map(one).collect()
}

fn entities(text: &str, write: impl Fn(u32) -> String) -> String {
    text.chars().map(|c| if c.is_ascii() { c.to_string() } else { write(u32::from(c)) }).collect()
}

/// Syllables as their letters, as some systems write file names (Unicode Standard, 3.12: Hangul Syllable Decomposition).
fn decomposed(text: &str) -> String {
    let letters = |c: char| {
        let Some(index) = u32::from(c).checked_sub(0xAC00).filter(|index| *index < 11172) else {
            return vec![c];
        };
        let of = |base: u32, n: u32| char::from_u32(base + n);
        let last = (index % 28 > 0).then(|| of(0x11A7, index % 28)).flatten();
        [of(0x1100, index / 588), of(0x1161, index % 588 / 28), last].into_iter().flatten().collect()
    };
    text.chars().flat_map(letters).collect()
}

/// As Korean forms write letters and digits.
fn full_width(text: &str) -> String {
    let wide =
        |c: char| if c.is_ascii_graphic() { char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c) } else { c };
    text.chars().map(wide).collect()
}
