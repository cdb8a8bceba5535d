//! From bytes to text.

use std::borrow::Cow;

use encoding_rs::{EUC_KR, Encoding, UTF_8};
use quick_xml::Reader;
use quick_xml::events::Event;

use crate::NotUnderstood;

const UTF_8_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The end of the XML declaration is looked for in this many bytes; the captured ones have 55.
const LONGEST_DECLARATION: usize = 256;

/// Decodes a body as what its XML declaration says: UTF-8, as every captured answer, or EUC-KR, the one
/// other charset that Korean public systems still send. Nothing is guessed and nothing is replaced: one
/// wrong letter in an event's kind changes what it means.
pub(crate) fn text(body: &[u8]) -> Result<Cow<'_, str>, NotUnderstood> {
    let body = body.strip_prefix(UTF_8_MARK).unwrap_or(body).trim_ascii_start();
    let charset = declared(body)?;
    charset
        .decode_without_bom_handling_and_without_replacement(body)
        .ok_or(NotUnderstood::NotInCharset { charset: charset.name() })
}

fn declared(body: &[u8]) -> Result<&'static Encoding, NotUnderstood> {
    let Some(declaration) = declaration(body) else { return Ok(UTF_8) };
    let Ok(Event::Decl(declaration)) = Reader::from_str(declaration).read_event() else { return Ok(UTF_8) };
    let Some(label) = declaration.encoding() else { return Ok(UTF_8) };
    let label = label.map_err(|_| NotUnderstood::UnreadCharset)?;
    Encoding::for_label(label.as_bytes())
        .filter(|charset| [UTF_8, EUC_KR].contains(charset))
        .ok_or(NotUnderstood::UnreadCharset)
}

fn declaration(body: &[u8]) -> Option<&str> {
    let head = body.get(..LONGEST_DECLARATION).unwrap_or(body);
    let end = head.windows(2).position(|pair| pair == b"?>")? + 2;
    let declaration = head.get(..end)?;
    declaration.starts_with(b"<?xml").then(|| std::str::from_utf8(declaration).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use encoding_rs::EUC_KR;

    use super::text;
    use crate::NotUnderstood;

    #[test]
    fn utf_8_with_and_without_a_declaration_or_a_mark() {
        for body in
            ["<a>통관</a>", "\u{FEFF}<a>통관</a>", "\n<?xml version='1.0' encoding='utf-8' ?><a>통관</a>"]
        {
            assert!(text(body.as_bytes()).unwrap().ends_with("<a>통관</a>"), "{body}");
        }
    }

    #[test]
    fn euc_kr_is_read_where_it_is_declared_and_only_there() {
        let declared = "<?xml version=\"1.0\" encoding=\"euc-kr\"?><a>통관</a>";
        let (bytes, ..) = EUC_KR.encode(declared);
        assert_eq!(text(&bytes).unwrap(), declared);

        let undeclared = "<?xml version=\"1.0\"?><a>통관</a>";
        let (bytes, ..) = EUC_KR.encode(undeclared);
        assert_eq!(text(&bytes), Err(NotUnderstood::NotInCharset { charset: "UTF-8" }));
    }

    #[test]
    fn bytes_that_belie_the_declaration_are_refused() {
        let mut bytes = b"<?xml version=\"1.0\" encoding=\"euc-kr\"?><a>".to_vec();
        bytes.extend([0xFF, 0xFF]);
        assert_eq!(text(&bytes), Err(NotUnderstood::NotInCharset { charset: "EUC-KR" }));
    }

    #[test]
    fn other_charsets_are_not_guessed_at() {
        for label in ["UTF-16", "windows-1252", "no-such-thing", ""] {
            let body = format!("<?xml version=\"1.0\" encoding=\"{label}\"?><a/>");
            assert_eq!(text(body.as_bytes()), Err(NotUnderstood::UnreadCharset), "{label}");
        }
    }
}
