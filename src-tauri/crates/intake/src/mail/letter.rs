//! A mail taken apart: its headers, its texts as text, and the mails within it.
//!
//! The parts are cut here: what mail-parser decodes by itself it decodes with replacement letters, and messages within
//! messages it nests without end.

use std::borrow::Cow;

use encoding_rs::{EUC_KR, Encoding, WINDOWS_1252};

use super::head::{self, Content, Head, Kind};
use super::view::View;
use crate::document::MAX_PAGE;
use crate::{Error, decode};

/// The largest mail that is read, in bytes: what mail servers take.
pub(super) const LARGEST: usize = 25 * 1024 * 1024;
/// Parts within parts and mails within mails: a chain of forwards has five or six.
const DEEPEST: usize = 16;
/// Parts of one mail, those of mails within it among them: one with many pictures has some dozen.
const MOST_PARTS: usize = 1000;

/// A mail.
#[derive(Default)]
pub(super) struct Letter {
    pub head: Head,
    pub bodies: Vec<Body>,
    /// Mails that are attached to it.
    pub letters: Vec<Letter>,
    /// Other files that are attached to it, as they were before they were sent.
    pub files: Vec<Vec<u8>>,
}

/// A text of a mail: the same is often there twice, plain and as a page.
pub(super) struct Body {
    pub text: String,
    pub is_page: bool,
}

impl Letter {
    /// Takes a mail apart; `keeps_files` where attached files are wanted.
    pub fn open(bytes: &[u8], keeps_files: bool) -> Result<Self, Error> {
        if bytes.len() > LARGEST {
            return Err(Error::TooLarge { bytes: bytes.len(), most: LARGEST });
        }
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
        Opening { parts: 0, keeps_files }.letter(bytes, DEEPEST)
    }

    /// The lines of its texts.
    pub fn views(&self) -> Vec<View> {
        self.bodies.iter().map(Body::view).collect()
    }
}

impl Body {
    fn view(&self) -> View {
        if self.is_page { View::of_page(&self.text) } else { View::of_text(&self.text) }
    }
}

/// What was opened so far.
struct Opening {
    parts: usize,
    keeps_files: bool,
}

impl Opening {
    fn letter(&mut self, bytes: &[u8], deeper: usize) -> Result<Letter, Error> {
        // A mail that breaks off in its headers is its headers.
        let (head, body) = head::head_and_body(bytes).unwrap_or((bytes, &[]));
        let (head, content) = head::of_mail(head);
        let mut letter = Letter { head, ..Letter::default() };
        self.part(&content, body, deeper, &mut letter)?;
        Ok(letter)
    }

    fn part(
        &mut self,
        content: &Content,
        body: &[u8],
        deeper: usize,
        letter: &mut Letter,
    ) -> Result<(), Error> {
        self.parts += 1;
        if self.parts > MOST_PARTS {
            return Err(Error::TooDeep);
        }
        match &content.kind {
            Kind::Multipart { boundary } => {
                let deeper = deeper.checked_sub(1).ok_or(Error::TooDeep)?;
                let mut parts = parts(body, boundary.as_bytes()).peekable();
                if parts.peek().is_none() {
                    letter.bodies.extend(text(content, body));
                }
                for part in parts {
                    // A part without headers begins with its empty line.
                    let (head, body) = head::head_and_body(part).unwrap_or((&[], part));
                    self.part(&head::of_part(head), body, deeper, letter)?;
                }
            }
            Kind::Message => {
                let deeper = deeper.checked_sub(1).ok_or(Error::TooDeep)?;
                let inner = content.transfer.undone(body);
                letter.letters.push(self.letter(inner.trim_ascii_start(), deeper)?);
            }
            Kind::Html | Kind::Text => letter.bodies.extend(text(content, body)),
            Kind::Other if self.keeps_files && content.file_name.is_some() => {
                letter.files.push(content.transfer.undone(body).into_owned());
            }
            Kind::Other => {}
        }
        Ok(())
    }
}

/// A part as text, where it has any. In each of the encodings a digit is a digit, whatever the letters around it become.
fn text(content: &Content, body: &[u8]) -> Option<Body> {
    let bytes = content.transfer.undone(body);
    let is_page = content.kind == Kind::Html || is_page(&bytes);
    let declared =
        content.charset.or_else(|| if is_page { decode::encoding_declared_in_page(&bytes) } else { None });
    let declared = declared.map(|declared| meant(&bytes, declared));
    let text = match decode::decode(&bytes, declared) {
        Ok(text) => text,
        Err(_) => Cow::Owned(String::from_utf8_lossy(&bytes).into_owned()),
    };
    if text.trim().is_empty() || (is_page && text.len() > MAX_PAGE) {
        return None;
    }
    Some(Body { text: text.into_owned(), is_page })
}

/// Old Korean programs declare what they write as Latin.
fn meant(bytes: &[u8], declared: &'static Encoding) -> &'static Encoding {
    let korean = (declared == WINDOWS_1252)
        .then(|| EUC_KR.decode_without_bom_handling_and_without_replacement(bytes))
        .flatten();
    let is_korean = korean.is_some_and(|text| {
        let syllables = text.chars().filter(|c| matches!(c, '가'..='힣')).count();
        syllables > 3 && syllables * 2 > text.chars().filter(|c| !c.is_ascii()).count()
    });
    if is_korean { EUC_KR } else { declared }
}

/// Some senders declare a page as plain text.
fn is_page(bytes: &[u8]) -> bool {
    let start = bytes.trim_ascii_start();
    [&b"<html"[..], b"<!doctype html", b"<body", b"<table", b"<div"]
        .iter()
        .any(|sign| start.get(..sign.len()).is_some_and(|start| start.eq_ignore_ascii_case(sign)))
}

/// What stands between the lines that begin with `--boundary`; what stands before the first of them is for old readers.
fn parts<'b>(body: &'b [u8], boundary: &'b [u8]) -> impl Iterator<Item = &'b [u8]> {
    let mark = [b"--", boundary].concat();
    let mut marks = Vec::new();
    for start in memchr::memmem::find_iter(body, &mark) {
        let begins_a_line = start == 0 || body.get(start - 1) == Some(&b'\n');
        let Some(rest) = body.get(start + mark.len()..).filter(|_| begins_a_line) else { continue };
        let end = memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
        let is_end = rest.starts_with(b"--");
        if is_end || rest.get(..end).is_some_and(|rest| rest.trim_ascii().is_empty()) {
            marks.push((start, start + mark.len() + end, is_end));
        }
    }
    let ends: Vec<usize> = marks.iter().skip(1).map(|(start, ..)| *start).chain([body.len()]).collect();
    marks
        .into_iter()
        .zip(ends)
        .filter(|((.., is_end), _)| !is_end)
        .filter_map(|((_, start, _), end)| body.get(start..end))
}
