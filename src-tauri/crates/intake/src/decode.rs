//! Bytes to text, never by guess: a wrong letter in a number is another parcel.

use std::borrow::Cow;

use encoding_rs::{EUC_KR, Encoding, UTF_16BE, UTF_16LE};

use crate::Error;

/// Reads bytes as text: by byte-order mark, else as strict UTF-8, else as `declared`, else as EUC-KR (in truth CP949, which
/// Korean spreadsheets save). One byte that does not fit ends the attempt.
pub(crate) fn decode<'b>(
    bytes: &'b [u8],
    declared: Option<&'static Encoding>,
) -> Result<Cow<'b, str>, Error> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        return without_errors(encoding, rest).ok_or(Error::Encoding);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Cow::Borrowed(text));
    }
    declared
        .into_iter()
        .chain([EUC_KR])
        .find_map(|encoding| without_errors(encoding, bytes))
        .ok_or(Error::Encoding)
}

/// The encoding of a name as mails and pages declare it. UTF-16 is left out: what declares it in ASCII is not in it.
pub(crate) fn encoding_named(label: &[u8]) -> Option<&'static Encoding> {
    Encoding::for_label(label).filter(|encoding| ![UTF_16LE, UTF_16BE].contains(encoding))
}

/// The encoding that an HTML page declares in its first 4 KiB, in either form of `<meta>`.
pub(crate) fn encoding_declared_in_page(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..4096).unwrap_or(bytes).to_ascii_lowercase();
    let at = head.windows(8).position(|window| window == b"charset=")?;
    let label = head.get(at + 8..)?.trim_ascii_start();
    let label = label.strip_prefix(b"\"").or(label.strip_prefix(b"'")).unwrap_or(label);
    let end = label.iter().position(|byte| b"\"'; />\r\n\t".contains(byte))?;
    encoding_named(label.get(..end)?)
}

fn without_errors<'b>(encoding: &'static Encoding, bytes: &'b [u8]) -> Option<Cow<'b, str>> {
    encoding.decode_without_bom_handling_and_without_replacement(bytes)
}

#[cfg(test)]
mod tests {
    use encoding_rs::SHIFT_JIS;

    use super::*;

    #[test]
    fn each_encoding_by_its_sign() {
        let text = "통관완료 후 반출";
        let utf16 = |bytes: fn(u16) -> [u8; 2]| {
            "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(bytes).collect::<Vec<u8>>()
        };
        for (bytes, what) in [
            (text.as_bytes().to_vec(), "UTF-8"),
            (["\u{feff}", text].concat().into_bytes(), "UTF-8 with its mark"),
            (utf16(u16::to_le_bytes), "UTF-16LE"),
            (utf16(u16::to_be_bytes), "UTF-16BE"),
            (EUC_KR.encode(text).0.into_owned(), "CP949"),
            (EUC_KR.encode("똠방각하 펲시").0.into_owned(), "CP949 beyond EUC-KR"),
        ] {
            let expected = if what.ends_with("beyond EUC-KR") { "똠방각하 펲시" } else { text };
            assert_eq!(decode(&bytes, None).as_deref(), Ok(expected), "{what}");
        }
    }

    #[test]
    fn nothing_is_guessed() {
        assert_eq!(decode(b"\xff\xfe\x00\xd8", None), Err(Error::Encoding), "half a pair in UTF-16");
        assert_eq!(decode(b"\xef\xbb\xbf\xb0\xa1", None), Err(Error::Encoding), "UTF-8 by its mark only");
        assert_eq!(decode(b"60912400\xff77312", None), Err(Error::Encoding));
    }

    #[test]
    fn a_page_declares_its_encoding() {
        for page in [
            "<meta charset=\"shift_jis\">",
            "<META http-equiv=Content-Type content='text/html; charset=Shift_JIS'>",
            "<meta charset=shift_jis>",
        ] {
            assert_eq!(encoding_declared_in_page(page.as_bytes()), Some(SHIFT_JIS), "{page}");
        }
        assert_eq!(encoding_declared_in_page(b"<meta charset=\"utf-16le\">"), None);
        assert_eq!(encoding_declared_in_page(b"charset="), None);
        let japanese = SHIFT_JIS.encode("電気ケトル").0;
        assert_eq!(decode(&japanese, Some(SHIFT_JIS)).as_deref(), Ok("電気ケトル"));
        assert_eq!(decode("수리일".as_bytes(), Some(SHIFT_JIS)).as_deref(), Ok("수리일"), "UTF-8 goes first");
    }
}
