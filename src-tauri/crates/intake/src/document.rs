//! What holds the content: a page, an archive of pages, an answer in JSON, a mail, a mailbox, files packed into one, a workbook, a
//! picture, or plain text.

use std::borrow::Cow;

use chrono::{DateTime, Utc};

use crate::archive::{Archive, ArchivedPage};
use crate::packed::Packed;
use crate::page::Page;
use crate::workbook::{self, Workbook};
use crate::{Error, MAX_BYTES, decode, envelope};

/// The largest page that is taken apart, in bytes: a list of thousands of rows with everything around it has one. Cells in
/// memory take about ten times their markup.
pub(crate) const MAX_PAGE: usize = 16 * 1024 * 1024;
/// The largest answer in JSON, in bytes. Values in memory take up to sixteen times their text.
const MAX_JSON: usize = 8 * 1024 * 1024;

/// An opened file.
pub(crate) enum Document<'b> {
    /// An HTML page, as it is seen and as it is written (for what it says in scripts and attributes).
    Page {
        page: Page,
        html: Cow<'b, str>,
    },
    /// A page saved with its frames (MHTML).
    Archive {
        pages: Vec<Page>,
        saved_at: Option<DateTime<Utc>>,
    },
    Json(serde_json::Value),
    /// One mail (RFC 5322), as it came.
    Mail(&'b [u8]),
    /// A mailbox (mbox), as it came.
    Mailbox(&'b [u8]),
    /// Files packed into one (zip).
    Packed(Packed<'b>),
    /// A workbook of a spreadsheet (XLSX, XLSB, XLS, ODS).
    Workbook(Workbook),
    /// A picture or a PDF: kept as evidence, never read.
    Picture,
    /// Anything else that is text, its line ends at least `\n`.
    Text(Cow<'b, str>),
}

impl<'b> Document<'b> {
    /// Opens a file by what its bytes are.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Error> {
        at_most(MAX_BYTES, bytes)?;
        if is_picture(bytes) {
            return Ok(Self::Picture);
        }
        if let Some(packed) = Packed::open(bytes) {
            let packed = packed?;
            return match workbook::open_packed(&packed) {
                Some(book) => book.map(Self::Workbook),
                None => Ok(Self::Packed(packed)),
            };
        }
        if let Some(book) = workbook::open_plain(bytes) {
            return book.map(Self::Workbook);
        }
        match envelope::of(bytes) {
            Some(envelope::Envelope::Mail) => return Ok(Self::Mail(bytes)),
            Some(envelope::Envelope::Mailbox) => return Ok(Self::Mailbox(bytes)),
            None => {}
        }
        if let Some(archive) = Archive::open(bytes) {
            return Self::of_archive(&archive);
        }
        Self::of_text(decode::decode(bytes, decode::encoding_declared_in_page(bytes))?)
    }

    /// Opens what is text already: a paste, a part of a mail.
    pub fn of_text(text: Cow<'b, str>) -> Result<Self, Error> {
        if text.trim().is_empty() {
            return Err(Error::Empty);
        }
        if is_page(&text) {
            at_most(MAX_PAGE, text.as_bytes())?;
            return Ok(Self::Page { page: Page::of(&text), html: text });
        }
        if let Some(json) = json(&text) {
            return json.map(Self::Json);
        }
        Ok(Self::Text(with_line_ends(text)))
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

/// By the first bytes: PNG, JPEG, GIF, WebP, HEIC, BMP, TIFF, PDF.
fn is_picture(bytes: &[u8]) -> bool {
    const STARTS: [&[u8]; 7] =
        [b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"%PDF-", b"II*\0", b"MM\0*", b"BM\x36\0"];
    STARTS.iter().any(|start| bytes.starts_with(start))
        || (bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"))
        || (bytes.get(4..8) == Some(b"ftyp")
            && matches!(bytes.get(8..12), Some(b"heic" | b"heix" | b"mif1" | b"avif")))
}

/// Old Macintosh line ends, which nothing else here knows, as `\n`; those before a `\n` stay. Put together by programs, a file may have
/// both, and two of its rows would stand in one line.
fn with_line_ends(text: Cow<'_, str>) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let is_lone = |at: usize| !matches!(bytes.get(at + 1), Some(b'\r' | b'\n'));
    if !memchr::memchr_iter(b'\r', bytes).any(is_lone) {
        return text;
    }
    let mut whole = String::with_capacity(text.len());
    let mut waiting = 0;
    for c in text.chars() {
        if c == '\r' {
            waiting += 1;
            continue;
        }
        let end = if c == '\n' { '\r' } else { '\n' };
        whole.extend(std::iter::repeat_n(end, std::mem::take(&mut waiting)));
        whole.push(c);
    }
    whole.extend(std::iter::repeat_n('\n', waiting));
    Cow::Owned(whole)
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
        Err(e)
            if e.line() > 1
                && let Some(entries) = json_lines(text) =>
        {
            Some(Ok(entries))
        }
        Err(e) if inside.trim_start().starts_with(['"', '{', '}', ']']) || inside.trim_start().is_empty() => {
            Some(Err(Error::BrokenJson { line: e.line(), column: e.column() }))
        }
        Err(_) => None,
    }
}

/// An object a line, as programs write lists that grow; `None` where one line is none.
fn json_lines(text: &str) -> Option<serde_json::Value> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| serde_json::from_str(line).ok().filter(serde_json::Value::is_object)).collect()
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
            ("{\"a\": 0}\n{\"a\": 1}\r\n\n", "json"),
            ("[공지] 점검 안내\n내용", "text"),
            ("{날짜} 안내", "text"),
            ("No\t처리상태", "text"),
            ("From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n\r\n<html>", "mail"),
            ("From a@b.example Sun Nov 22 10:11:12 2026\nFrom: a@b.example\nDate: x\n\nx", "mailbox"),
            ("%PDF-1.7", "picture"),
            ("PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", "packed"),
        ] {
            let found = match Document::open(text.as_bytes()).unwrap() {
                Document::Page { .. } => "page",
                Document::Archive { .. } => "archive",
                Document::Json(_) => "json",
                Document::Mail(_) => "mail",
                Document::Mailbox(_) => "mailbox",
                Document::Packed(_) => "packed",
                Document::Workbook(_) => "workbook",
                Document::Picture => "picture",
                Document::Text(_) => "text",
            };
            assert_eq!(found, is_it, "{text}");
        }
    }

    #[test]
    fn one_unreadable_frame_is_not_the_whole_archive() {
        let archive = |frame: &[u8]| {
            let head = b"\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n";
            [head, &b"\xff\xff\r\n--b\r\nContent-Type: text/html\r\n\r\n"[..], frame].concat()
        };
        let (good, bad) = (archive(b"<p>x"), archive(b"\xff"));
        assert!(matches!(Document::open(&good), Ok(Document::Archive { pages, .. }) if pages.len() == 1));
        assert!(matches!(Document::open(&bad), Err(Error::Encoding)));
    }

    #[test]
    fn old_line_ends_are_line_ends() {
        for (text, expected) in [
            ("a\rb", "a\nb"),
            ("a\r\nb\rc\r", "a\r\nb\nc\n"),
            ("a\r\r\nb\r\rc", "a\r\r\nb\n\nc"),
            ("a\r\nb\nc", "a\r\nb\nc"),
        ] {
            let Ok(Document::Text(found)) = Document::open(text.as_bytes()) else { panic!("{text:?}") };
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn what_breaks_off_is_no_text() {
        for text in ["{\"count\": 1", "{", "[{\"a\":", "{}}", "{\"a\": 0}\n{\"a\": 1"] {
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
