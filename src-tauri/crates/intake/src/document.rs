//! What holds the content: a page, an archive of pages, an answer in JSON, or plain text.

use chrono::{DateTime, Utc};

use crate::archive::{Archive, ArchivedPage};
use crate::page::Page;
use crate::{Error, MAX_BYTES, decode};

/// The largest page that is taken apart, in bytes: a list of thousands of rows with everything around it has one. Cells in
/// memory take about ten times their markup.
const MAX_PAGE: usize = 16 * 1024 * 1024;
/// The largest answer in JSON, in bytes. Values in memory take up to sixteen times their text.
const MAX_JSON: usize = 8 * 1024 * 1024;

/// An opened file.
pub(crate) enum Document {
    Page(Page),
    Archive { pages: Vec<Page>, saved_at: Option<DateTime<Utc>> },
    Json(serde_json::Value),
    Text(String),
}

impl Document {
    /// Opens a file by what its bytes are.
    pub fn open(bytes: &[u8]) -> Result<Self, Error> {
        at_most(MAX_BYTES, bytes)?;
        if let Some(archive) = Archive::open(bytes) {
            return Self::of_archive(&archive);
        }
        let text = decode::decode(bytes, decode::encoding_declared_in_page(bytes))?;
        if text.trim().is_empty() {
            return Err(Error::Empty);
        }
        if is_page(&text) {
            at_most(MAX_PAGE, bytes)?;
            return Ok(Self::Page(Page::of(&text)));
        }
        if let Some(json) = json(&text) {
            return json.map(Self::Json);
        }
        // Old Macintosh line ends, which nothing else here knows.
        Ok(Self::Text(if text.contains('\n') { text.into_owned() } else { text.replace('\r', "\n") }))
    }

    /// A frame that cannot be read, an advertisement say, does not keep the others from being read.
    fn of_archive(archive: &Archive) -> Result<Self, Error> {
        let mut pages = Vec::new();
        let mut error = None;
        for page in &archive.pages {
            match archived_page(page) {
                Ok(page) => pages.push(page),
                Err(e) => error = error.or(Some(e)),
            }
        }
        match error {
            Some(error) if pages.is_empty() => Err(error),
            Some(_) | None => Ok(Self::Archive { pages, saved_at: archive.saved_at }),
        }
    }
}

fn archived_page(page: &ArchivedPage) -> Result<Page, Error> {
    let bytes = page.bytes.as_deref().ok_or(Error::Encoding)?;
    at_most(MAX_PAGE, bytes)?;
    let declared = page.declared.or_else(|| decode::encoding_declared_in_page(bytes));
    decode::decode(bytes, declared).map(|html| Page::of(&html))
}

fn at_most(most: usize, bytes: &[u8]) -> Result<(), Error> {
    if bytes.len() > most { Err(Error::TooLarge { bytes: bytes.len(), most }) } else { Ok(()) }
}

/// Markup at the start, or after the few lines that Windows puts before HTML on its clipboard.
fn is_page(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(1024).collect::<String>().to_ascii_lowercase();
    start.starts_with('<') || start.contains("<html") || start.contains("<!doctype html")
}

/// `None` where it is no JSON at all; copied text may begin with a bracket too.
fn json(text: &str) -> Option<Result<serde_json::Value, Error>> {
    let start = text.trim_start();
    let inside = start.strip_prefix(['{', '['])?;
    if start.len() > MAX_JSON {
        return Some(Err(Error::TooLarge { bytes: start.len(), most: MAX_JSON }));
    }
    match serde_json::from_str(text) {
        Ok(value) => Some(Ok(value)),
        Err(e) if inside.trim_start().starts_with(['"', '{', '}', ']']) || inside.trim_start().is_empty() => {
            Some(Err(Error::BrokenJson { line: e.line(), column: e.column() }))
        }
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides() {
        for (text, is_it) in [
            ("  <!DOCTYPE html><p>x", "page"),
            ("Version:0.9\r\nStartHTML:00000097\r\n<html><body>x", "page"),
            ("{\"count\": 0}", "json"),
            ("[공지] 점검 안내\n내용", "text"),
            ("{날짜} 안내", "text"),
            ("No\t처리상태", "text"),
        ] {
            let found = match Document::open(text.as_bytes()).unwrap() {
                Document::Page(_) => "page",
                Document::Archive { .. } => "archive",
                Document::Json(_) => "json",
                Document::Text(_) => "text",
            };
            assert_eq!(found, is_it, "{text}");
        }
    }

    #[test]
    fn one_unreadable_frame_is_not_the_whole_archive() {
        let archive = |frame: &[u8]| {
            let head = b"\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n";
            Document::open(
                &[head, &b"\xff\xff\r\n--b\r\nContent-Type: text/html\r\n\r\n"[..], frame].concat(),
            )
        };
        assert!(matches!(archive(b"<p>x"), Ok(Document::Archive { pages, .. }) if pages.len() == 1));
        assert!(matches!(archive(b"\xff"), Err(Error::Encoding)));
    }

    #[test]
    fn what_breaks_off_is_no_text() {
        for text in ["{\"count\": 1", "{", "[{\"a\":", "{}}"] {
            assert!(matches!(Document::open(text.as_bytes()), Err(Error::BrokenJson { .. })), "{text}");
        }
    }

    #[test]
    fn too_much_is_refused_by_size() {
        let page = [b"<p>".to_vec(), vec![b'x'; MAX_PAGE]].concat();
        assert!(matches!(Document::open(&page), Err(Error::TooLarge { most: MAX_PAGE, .. })));
        let answer = ["{\"a\":\"".as_bytes(), &vec![b'x'; MAX_JSON]].concat();
        assert!(matches!(Document::open(&answer), Err(Error::TooLarge { most: MAX_JSON, .. })));
    }
}
