//! What of a thing that could not be read may be shown to others: its form without its words.
//!
//! Every letter and digit becomes another of its kind, so that a reader can be written for the form: Hangul stays Hangul, capitals stay
//! capitals, digits stay digits. Signs, spaces, lines and the names of HTML's elements stay. It is made on the person's machine and
//! goes nowhere by itself.

mod letters;
mod markup;

use mail_parser::{Message, MessageParser, MimeHeaders, PartType};

use crate::document::Document;
use crate::workbook::{Sheet, Workbook};
use crate::{Error, decode};
use letters::Letters;

/// Names of mails' headers that say nothing of a person. Of others the name is not kept either.
const HEADERS: [&str; 14] = [
    "From",
    "To",
    "Cc",
    "Subject",
    "Date",
    "Reply-To",
    "Sender",
    "Message-ID",
    "Content-Type",
    "Content-Transfer-Encoding",
    "MIME-Version",
    "Return-Path",
    "Received",
    "DKIM-Signature",
];
/// Kinds of parts that are named.
const KINDS: [&str; 4] = ["text", "image", "application", "message"];
/// Mails of a mailbox that are enough to show its form.
const MOST_MAILS: usize = 20;
/// Characters of a sample.
const LONGEST: usize = 1024 * 1024;

/// The form of a text: as many characters, each of the same kind, each letter and digit another one.
pub fn redact(text: &str) -> String {
    let letters = Letters::beside(text);
    letters.redact(text)
}

/// The form of a file, as text: of a page with its markup, of a mail decoded. At most a million characters of it.
///
/// # Errors
/// Those of [`crate::read`] where it cannot be opened, and [`Error::NotRecognised`] where it is a picture, of which nothing can be
/// hidden, or an archive: its files are shown one by one.
pub fn redacted(bytes: &[u8]) -> Result<String, Error> {
    Ok(match Document::open(bytes)? {
        Document::Text(text) => redact(beginning(&text)),
        Document::Page { html, .. } => markup::redact(beginning(&html)),
        Document::Archive { pages, .. } => {
            let texts: Vec<String> = pages.iter().map(|page| redact(beginning(&page.lines))).collect();
            beginning(&texts.join("\n")).to_owned()
        }
        Document::Json(_) => redact(beginning(&decode::decode(bytes, None)?)),
        Document::Mail(bytes) => mail(bytes).ok_or(Error::NotOpened)?,
        Document::Mailbox(bytes) => mailbox(bytes),
        Document::Workbook(book) => redact(beginning(&lines(&book))),
        Document::Packed(_) | Document::Picture => return Err(Error::NotRecognised),
    })
}

/// A workbook as a person would copy it, as far as it is shown.
fn lines(book: &Workbook) -> String {
    let mut text = String::new();
    for (_, cells) in book.sheets.iter().flat_map(Sheet::rows) {
        if text.len() > LONGEST {
            break;
        }
        text.push_str(&cells.join("\t"));
        text.push('\n');
    }
    text
}

fn beginning(text: &str) -> &str {
    text.char_indices().nth(LONGEST).and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

fn mailbox(bytes: &[u8]) -> String {
    let mut begins: Vec<usize> = Vec::new();
    let mut at = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if line.starts_with(b"From ") && begins.len() <= MOST_MAILS {
            begins.push(at + line.len());
        }
        at += line.len();
    }
    let ends = begins.iter().skip(1).copied().chain([bytes.len()]);
    let mails =
        begins.iter().zip(ends).take(MOST_MAILS).filter_map(|(begin, end)| mail(bytes.get(*begin..end)?));
    mails.collect::<Vec<_>>().join("\n")
}

fn mail(bytes: &[u8]) -> Option<String> {
    let message = MessageParser::default().parse(bytes)?;
    let mut whole = String::new();
    for (name, value) in message.headers_raw() {
        let name = HEADERS
            .iter()
            .find(|known| known.eq_ignore_ascii_case(name))
            .map_or_else(|| redact(name), |known| (*known).to_owned());
        let value = decoded(&message, &name).unwrap_or_else(|| value.trim().to_owned());
        whole.push_str(&format!("{name}: {}\n", redact(&value)));
    }
    for part in &message.parts {
        if whole.len() > LONGEST {
            break;
        }
        let kind = part.content_type().map(|it| it.c_type.as_ref());
        let text = match &part.body {
            PartType::Text(text) => redact(beginning(text)),
            PartType::Html(html) => markup::redact(beginning(html)),
            PartType::Binary(_) | PartType::InlineBinary(_) | PartType::Message(_) => String::new(),
            PartType::Multipart(_) => continue,
        };
        let kind = kind.map_or("text", |kind| if KINDS.contains(&kind) { kind } else { "other" });
        whole.push_str(&format!("\n[{kind}]\n{text}\n"));
    }
    Some(whole)
}

/// A header in words, where it is one of those that are encoded.
fn decoded(message: &Message<'_>, name: &str) -> Option<String> {
    match name {
        "Subject" => message.subject().map(str::to_owned),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::letters::kind;
    use super::*;

    fn shape(text: &str) -> Vec<(char, bool)> {
        text.chars().map(|c| (kind(c).map_or(c, |kind| kind.first()), kind(c).is_some())).collect()
    }

    /// Runs of letters and digits that are long enough to say something.
    fn words(text: &str) -> Vec<String> {
        text.split(|c: char| kind(c).is_none())
            .filter(|word| word.chars().count() >= 3)
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn the_form_stays_and_the_words_go() {
        let text = "[관세청] 홍길동님, H B/L: 5098-1204 (Tea cup)\r\n\t₩12,000";
        let redacted = redact(text);
        assert_eq!(shape(&redacted), shape(text));
        for word in words(text) {
            assert!(!redacted.contains(&word), "{word}");
        }
    }

    #[test]
    fn a_page_keeps_its_markup_only() {
        let html = "<!DOCTYPE html><table class=\"list\"><tr><td data-no='5098'>홍길동&nbsp;&#44032;</td></tr></table>\
                    <script>var n = 5098;</script><!-- 5098 --><a href=\"https://a.example/5098\">5098</a><홍길동 5098>";
        let redacted = redacted(html.as_bytes()).unwrap();
        for kept in [
            "<!DOCTYPE html>",
            "<table class=",
            "<tr><td ",
            "&nbsp;",
            "</table>",
            "<script>",
            "</script>",
            "<!-- ",
            "<a href=",
        ] {
            assert!(redacted.contains(kept), "{kept}: {redacted}");
        }
        for gone in ["5098", "홍길동", "list", "example", "44032", "data-no"] {
            assert!(!redacted.contains(gone), "{gone}: {redacted}");
        }
    }

    #[test]
    fn a_mail_is_shown_decoded() {
        let mail = "From: =?UTF-8?B?7ZmN6ri464+Z?= <hong@a.example>\r\nTo: b@c.example\r\nSubject: =?UTF-8?B?7Ya16rSAIDUwOTg=?=\r\nX-Hong: 1\r\n\
                    Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n7Ya16rSAIDUwOTgK\r\n";
        let redacted = redacted(mail.as_bytes()).unwrap();
        assert!(redacted.contains("Subject: ") && redacted.contains("From: "), "{redacted}");
        for gone in ["hong", "Hong", "통관", "5098", "7Ya16rSA", "example"] {
            assert!(!redacted.contains(gone), "{gone}: {redacted}");
        }
        let subject = redacted.lines().find_map(|line| line.strip_prefix("Subject: ")).unwrap();
        assert_eq!(shape(subject), shape("통관 5098"));
    }

    #[test]
    fn a_picture_has_no_form() {
        assert_eq!(redacted(b"%PDF-1.7"), Err(Error::NotRecognised));
        assert_eq!(redacted(b""), Err(Error::Empty));
    }

    proptest! {
        #[test]
        fn every_letter_and_digit_is_another_of_its_kind(text in "\\PC{0,80}", usual in "[가-힣a-zA-Z0-9 ,.:/\\n-]{0,120}") {
            for text in [text, usual] {
                let redacted = redact(&text);
                prop_assert_eq!(shape(&redacted), shape(&text));
                for (before, after) in text.chars().zip(redacted.chars()) {
                    prop_assert_eq!(before == after, kind(before).is_none(), "{} {}", before, after);
                }
                // Once more changes nothing of the form.
                prop_assert_eq!(shape(&redact(&redacted)), shape(&redacted));
            }
        }

        #[test]
        fn no_word_of_the_original_is_left(text in "[가-힣a-zA-Z0-9 ,.:/\\n-]{0,120}", number in "[0-9]{10,14}") {
            let text = format!("{text} {number}");
            let redacted = redact(&text);
            for word in words(&text) {
                prop_assert!(!redacted.contains(&word), "{} in {}", word, redacted);
            }
        }

        #[test]
        fn any_markup(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..30), secret in "[가-힣]{3}[0-9]{5}") {
            let html = format!("<p>{}{secret}", pieces.concat());
            let redacted = markup::redact(&html);
            prop_assert!(!redacted.contains(&secret), "{}", redacted);
        }

        #[test]
        fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = redacted(&bytes);
        }
    }

    const PIECES: &[&str] = &[
        "<",
        ">",
        "</",
        "/>",
        "<a ",
        "href=",
        "\"",
        "'",
        "=",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<style>",
        "&",
        "&#",
        "&amp;",
        ";",
        " ",
        "\n",
        "td",
        "<td ",
        "class",
        "가나다",
        "1234",
        "<!",
        "<![CDATA[",
        "]]>",
        "<?",
        "<textarea>",
        "</textarea>",
    ];
}
