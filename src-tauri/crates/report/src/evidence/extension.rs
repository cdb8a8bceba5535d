//! How a file is called by what is in it: the name under which it came may hold a person's, and offices open files by their endings.

/// First bytes that are enough to know a file by.
const SIGNS: [(&[u8], &str); 6] = [
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"%PDF-", "pdf"),
    (b"PK\x05\x06", "zip"),
];
/// Where a text is looked at.
const HEAD: usize = 16 * 1024;
/// Header lines of mails and saved pages (MHTML), small. Two of them make a mail: a notice may begin with `To:`.
const MAIL_HEADS: [&str; 8] =
    ["from:", "to:", "subject:", "date:", "received:", "return-path:", "mime-version:", "message-id:"];
/// Elements by which a page without its head is known.
const PAGES: [&str; 9] =
    ["<!doctype html", "<html", "<head", "<body", "<table", "<div", "<meta", "<script", "<title"];

/// The ending for these bytes, `bin` where nothing is known of them.
pub(super) fn of(bytes: &[u8]) -> &'static str {
    if let Some((_, ending)) = SIGNS.iter().find(|(sign, _)| bytes.starts_with(sign)) {
        return ending;
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return if contains(bytes, b"xl/workbook.xml") { "xlsx" } else { "zip" };
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return "webp";
    }
    match beginning(bytes) {
        Some(text) => of_text(&text),
        None => "bin",
    }
}

/// The beginning as far as ASCII goes, which is the same in UTF-8 and EUC-KR; other letters stand as `?`. `None` for what is no text.
fn beginning(bytes: &[u8]) -> Option<String> {
    let utf16 = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).take(HEAD).filter_map(|pair| Some(unit(pair.try_into().ok()?)));
        char::decode_utf16(units).map(|c| c.unwrap_or('?')).collect::<String>()
    };
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return Some(utf16(rest, u16::from_le_bytes));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return Some(utf16(rest, u16::from_be_bytes));
    }
    let rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let head = rest.get(..HEAD).unwrap_or(rest);
    let is_binary = head.iter().any(|byte| matches!(byte, 0..=8 | 0x0e..=0x1a | 0x1c..=0x1f | 0x7f));
    let ascii = |byte: &u8| if byte.is_ascii() { char::from(*byte) } else { '?' };
    (!is_binary && !head.is_empty()).then(|| head.iter().map(ascii).collect())
}

fn of_text(text: &str) -> &'static str {
    let text = text.trim_start();
    let lower = text.to_ascii_lowercase();
    let head = lower.lines().take_while(|line| !line.is_empty());
    if head.filter(|line| MAIL_HEADS.iter().any(|head| line.starts_with(head))).count() >= 2 {
        "eml"
    } else if lower.starts_with('<') {
        of_markup(&lower)
    } else if lower.starts_with(['{', '[']) && is_json_behind_bracket(&lower) {
        "json"
    } else if is_table(&lower) {
        "csv"
    } else {
        "txt"
    }
}

/// An XHTML page begins as XML does.
fn of_markup(lower: &str) -> &'static str {
    let is_page = PAGES.iter().any(|begin| lower.starts_with(begin))
        || ["<html", "<!doctype html"].iter().any(|page| lower.contains(page))
        || lower.starts_with("<!--") && PAGES.iter().any(|begin| lower.contains(begin));
    if is_page {
        "html"
    } else if lower.starts_with("<?xml") || lower.contains("</") {
        "xml"
    } else {
        "txt"
    }
}

/// Notices begin with a bracket too: `[관세청] …`.
fn is_json_behind_bracket(text: &str) -> bool {
    let next = text.chars().skip(1).find(|c| !c.is_whitespace());
    next.is_some_and(|c| match text.starts_with('{') {
        true => matches!(c, '"' | '}'),
        false => matches!(c, '"' | '{' | '[' | ']' | '-' | '0'..='9') || is_word_of_json(text),
    })
}

fn is_word_of_json(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c == '[' || c.is_whitespace());
    ["true", "false", "null"].iter().any(|word| rest.starts_with(word))
}

/// Its first two lines have commas. A sentence has some too, and no second line of that kind.
fn is_table(text: &str) -> bool {
    let rows = text.lines().take(2).filter(|line| line.matches(',').count() >= 2);
    rows.count() == 2
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_bytes() {
        let wide: Vec<u8> =
            [0xfeff_u16].into_iter().chain("<html>".encode_utf16()).flat_map(u16::to_le_bytes).collect();
        for (bytes, ending) in [
            (&b"<!DOCTYPE html><p>"[..], "html"),
            (b"\xef\xbb\xbf\n <HTML>", "html"),
            (b"<table><tr>", "html"),
            (b"<!-- saved --><html>", "html"),
            (b"<?xml version=\"1.0\"?><!DOCTYPE html><html>", "html"),
            (&wide, "html"),
            (b"<html>\xb0\xa1", "html"),
            (b"<?xml version=\"1.0\" encoding=\"EUC-KR\"?><a>\xb0\xa1</a>", "xml"),
            (b"<cargCsclPrgsInfoQryRtnVo></cargCsclPrgsInfoQryRtnVo>", "xml"),
            (b"{\"a\": 1}", "json"),
            (b"[{}]", "json"),
            (b"[ null ]", "json"),
            ("[관세청] 통관이 끝났습니다".as_bytes(), "txt"),
            (b"\xb0\xa1,\xb3\xaa,\xb4\xd9\r\n1,2,3", "csv"),
            ("\u{feff}주문,날짜,금액\n1,2,3\n".as_bytes(), "csv"),
            ("고객님, 안녕하세요, 통관이 끝났습니다\n감사합니다".as_bytes(), "txt"),
            (b"To: you\n\nSubject: it cleared", "txt"),
            (b"hello", "txt"),
            (b"Return-Path: <a@b.example>\r\nX-A: 1\r\nFrom: a@b.example\r\n\r\n", "eml"),
            (b"From a@b Mon\nFrom: a\nDate: 1\n", "eml"),
            (b"PK\x03\x04....xl/workbook.xml", "xlsx"),
            (b"PK\x03\x04....a.csv", "zip"),
            (b"\x89PNG\r\n\x1a\n...", "png"),
            (b"\xff\xd8\xff\xe0", "jpg"),
            (b"GIF89a", "gif"),
            (b"RIFF\0\0\0\0WEBPVP8 ", "webp"),
            (b"RIFF\0\0\0\0WAVE", "bin"),
            (b"%PDF-1.7", "pdf"),
            (b"\0\x01\x02", "bin"),
            (b"", "bin"),
        ] {
            assert_eq!(of(bytes), ending, "{:?}", String::from_utf8_lossy(bytes));
        }
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_have_an_ending(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..40)) {
            proptest::prop_assert!((3..=4).contains(&of(&bytes).len()));
        }
    }
}
