//! A page saved with all that belongs to it (MHTML): the HTML parts of a MIME message, and the moment it was saved.
//!
//! mail-parser reads the headers and undoes the transfer encodings. The parts are cut here: what it decodes by itself it
//! decodes with replacement letters, and messages within messages it nests without end.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use encoding_rs::Encoding;
use mail_parser::decoders::{base64, quoted_printable};
use mail_parser::{HeaderName, Message, MessageParser, MimeHeaders};

use crate::decode::encoding_named;

/// Parts within parts: browsers nest once (`related`), mails twice.
const DEEPEST: usize = 3;
/// Headers of a part; the longest seen has under one KiB.
const LONGEST_HEAD: usize = 64 * 1024;

pub(crate) struct Archive {
    pub pages: Vec<ArchivedPage>,
    /// The Date header, where it is a real moment.
    pub saved_at: Option<DateTime<Utc>>,
}

pub(crate) struct ArchivedPage {
    /// `None` where its body does not follow its own transfer encoding: what would be left of a number is not that number.
    pub bytes: Option<Vec<u8>>,
    /// By the part's own header.
    pub declared: Option<&'static Encoding>,
}

impl Archive {
    /// `None` where the bytes are no MIME message with parts, or of one page.
    pub fn open(bytes: &[u8]) -> Option<Self> {
        let bytes = bytes.trim_ascii_start();
        let (head, _) = head_and_body(bytes)?;
        // A page may name such types in its scripts and forms.
        if head.starts_with(b"<") || !is_head_of_a_page(head) {
            return None;
        }
        let message = MessageParser::default().parse_headers(head)?;
        let mut pages = Vec::new();
        collect_pages(bytes, DEEPEST, &mut pages);
        Some(Self { pages, saved_at: saved_at(&message) })
    }
}

fn collect_pages(part: &[u8], deeper: usize, pages: &mut Vec<ArchivedPage>) {
    let Some((head, body)) = head_and_body(part) else { return };
    let Some(message) = MessageParser::default().parse_headers(head) else { return };
    let Some(of) = message.content_type() else { return };
    let is_type = |kind: &str| of.ctype().eq_ignore_ascii_case(kind);
    let subtype = of.subtype().unwrap_or_default();
    if is_type("multipart") {
        if let (Some(boundary), Some(deeper)) = (of.attribute("boundary"), deeper.checked_sub(1)) {
            parts(body, boundary.as_bytes()).for_each(|inner| collect_pages(inner, deeper, pages));
        }
    } else if (is_type("text") && subtype.eq_ignore_ascii_case("html"))
        || (is_type("application") && subtype.eq_ignore_ascii_case("xhtml+xml"))
    {
        let declared = of.attribute("charset").and_then(|label| encoding_named(label.as_bytes()));
        pages.push(ArchivedPage { bytes: transfer_decoded(&message, body), declared });
    }
}

fn transfer_decoded(message: &Message<'_>, body: &[u8]) -> Option<Vec<u8>> {
    let encoding = message
        .part(0)
        .and_then(|part| {
            part.headers.iter().find(|header| header.name == HeaderName::ContentTransferEncoding)
        })
        .and_then(|header| header.value.as_text())
        .unwrap_or_default();
    if encoding.eq_ignore_ascii_case("quoted-printable") {
        quoted_printable::quoted_printable_decode(body)
    } else if encoding.eq_ignore_ascii_case("base64") {
        base64::base64_decode(body)
    } else {
        Some(body.to_vec())
    }
}

/// What stands between the lines that begin with `--boundary`; what stands before the first of them is for old readers.
fn parts<'b>(body: &'b [u8], boundary: &'b [u8]) -> impl Iterator<Item = &'b [u8]> {
    let is_mark = move |line: &[u8]| {
        let after = line.strip_prefix(b"--").and_then(|line| line.strip_prefix(boundary));
        !boundary.is_empty()
            && after.is_some_and(|rest| rest.trim_ascii().is_empty() || rest.starts_with(b"--"))
    };
    let mut marks = Vec::new();
    let mut at = 0;
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        if is_mark(line) {
            marks.push((at, at + line.len()));
        }
        at += line.len();
    }
    let ends: Vec<usize> = marks.iter().skip(1).map(|(start, _)| *start).chain([body.len()]).collect();
    marks.into_iter().zip(ends).filter_map(|((_, start), end)| body.get(start..end))
}

/// At the first empty line, which must come early.
fn head_and_body(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut at = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if line.trim_ascii().is_empty() {
            // The empty line belongs to the head: without it mail-parser finds no end.
            return bytes.split_at_checked(at + line.len());
        }
        at += line.len();
        if at > LONGEST_HEAD {
            return None;
        }
    }
    None
}

fn is_head_of_a_page(head: &[u8]) -> bool {
    let has = |text| contains_ignoring_case(head, text);
    has(b"content-type:") && (has(b"multipart/") || has(b"mime-version:") && has(b"text/html"))
}

fn contains_ignoring_case(bytes: &[u8], lower: &[u8]) -> bool {
    bytes.windows(lower.len()).any(|window| window.eq_ignore_ascii_case(lower))
}

/// mail-parser lets the 31st of February pass: the calendar decides.
fn saved_at(message: &Message<'_>) -> Option<DateTime<Utc>> {
    let said = message.date()?;
    let day = NaiveDate::from_ymd_opt(said.year.into(), said.month.into(), said.day.into())?;
    let moment = day.and_hms_opt(said.hour.into(), said.minute.into(), said.second.into())?;
    let east = i32::from(said.tz_hour) * 3600 + i32::from(said.tz_minute) * 60;
    let zone = FixedOffset::east_opt(if said.tz_before_gmt { -east } else { east })?;
    Some(moment.and_local_timezone(zone).single()?.to_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn archive(date: &str, part_head: &str, body: &str) -> Option<Archive> {
        let text = format!(
            "From: <Saved>\r\n{date}MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"xYx\"\r\n\r\n\
             for old readers\r\n--xYx\r\nContent-Type: image/png\r\n\r\nno page\r\n--xYx\r\n{part_head}\r\n{body}\r\n--xYx--\r\n"
        );
        Archive::open(text.as_bytes())
    }

    #[test]
    fn pages_come_out_as_they_went_in() {
        for (head, body) in [
            (
                "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n",
                "<p a=3D\"=\r\n1\">",
            ),
            (
                "Content-Type: text/html; charset=\"euc-kr\"\r\nContent-Transfer-Encoding: base64\r\n",
                "PHAgYT0i\r\nMSI+",
            ),
            ("Content-Type: TEXT/HTML\r\n", "<p a=\"1\">"),
            (
                "content-type: multipart/alternative; boundary=in\r\n",
                "--in\r\nContent-Type: text/html\r\n\r\n<p a=\"1\">\r\n--in--",
            ),
        ] {
            let found = archive("", head, body).unwrap();
            let pages: Vec<_> =
                found.pages.iter().map(|page| page.bytes.as_deref().unwrap().trim_ascii()).collect();
            assert_eq!(pages, [b"<p a=\"1\">"], "{head}");
        }
        let declared = archive("", "Content-Type: text/html; charset=\"euc-kr\"\r\n", "x").unwrap().pages;
        assert_eq!(declared.first().unwrap().declared, Some(encoding_rs::EUC_KR));
    }

    #[test]
    fn a_body_that_breaks_its_encoding_is_not_read_around_the_break() {
        let head = "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n";
        let pages = archive("", head, "<td>6091=X240093117").unwrap().pages;
        assert_eq!(pages.first().unwrap().bytes, None);
    }

    #[test]
    fn a_page_may_be_the_whole_message() {
        let text = "MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+\r\n";
        assert_eq!(
            Archive::open(text.as_bytes()).unwrap().pages.first().unwrap().bytes.as_deref(),
            Some(&b"<p>"[..])
        );
    }

    #[test]
    fn only_a_real_date_is_a_date() {
        let date = |header: &str| {
            archive(header, "Content-Type: text/html\r\n", "x").unwrap().saved_at.map(|at| at.to_rfc3339())
        };
        assert_eq!(
            date("Date: Sun, 22 Nov 2026 10:11:12 +0900\r\n").as_deref(),
            Some("2026-11-22T01:11:12+00:00")
        );
        assert_eq!(
            date("Date: Sun, 22 Nov 2026 10:11:12 -0330\r\n").as_deref(),
            Some("2026-11-22T13:41:12+00:00")
        );
        assert_eq!(date("Date: Tue, 31 Feb 2026 10:11:12 +0900\r\n"), None);
        assert_eq!(date("Date: yesterday\r\n"), None);
        assert_eq!(date(""), None);
    }

    #[test]
    fn nests_no_deeper_than_browsers_do() {
        let mut part = String::from("Content-Type: text/html\r\n\r\n<p>");
        for depth in 0..200 {
            part = format!(
                "Content-Type: multipart/related; boundary=b{depth}\r\n\r\n--b{depth}\r\n{part}\r\n--b{depth}--\r\n"
            );
        }
        assert!(Archive::open(part.as_bytes()).unwrap().pages.is_empty());
    }

    #[test]
    fn what_is_no_message_is_no_archive() {
        for text in [
            "",
            "No\t처리상태\n\n1\t",
            "<html>\n\nmultipart/related",
            "Content-Type: text/html\n\n<p>",
            "<p content-type: multipart/related\n\n",
        ] {
            assert!(Archive::open(text.as_bytes()).is_none(), "{text}");
        }
    }
}
