//! The headers of a mail or of a part of one: who sent it, when, what it is about, and what its body is.

use std::borrow::Cow;
use std::sync::LazyLock;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use encoding_rs::Encoding;
use mail_parser::{HeaderName, HeaderValue, Message, MessageParser};

use super::transfer::Transfer;
use crate::decode::{self, encoding_named};

/// Headers of a mail or a part; the longest seen has under 20 KiB, those of mailing lists more.
const LONGEST_HEAD: usize = 1024 * 1024;

/// Only what is looked at: a mail has thirty headers.
static HEADERS: LazyLock<MessageParser> = LazyLock::new(|| {
    MessageParser::new()
        .header_address(HeaderName::From)
        .header_text(HeaderName::Subject)
        .header_date(HeaderName::Date)
        .header_content_type(HeaderName::ContentType)
        .header_content_type(HeaderName::ContentDisposition)
        .header_text(HeaderName::ContentTransferEncoding)
        .header_text(HeaderName::DkimSignature)
        .header_text("Authentication-Results")
        .default_header_ignore()
});

/// Who a mail says it is from.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Sender {
    pub name: String,
    /// In small letters.
    pub address: String,
}

/// The headers of a mail.
#[derive(Clone, Default)]
pub(super) struct Head {
    pub from: Sender,
    pub subject: String,
    pub date: Option<DateTime<Utc>>,
    /// The domains that signed it (DKIM), by its own account.
    pub signers: Vec<String>,
    /// What the mail server that took it in says of it: the topmost of its kind.
    pub results: Option<String>,
}

/// What the body of a part is.
#[derive(Clone, Debug)]
pub(super) struct Content {
    pub kind: Kind,
    pub transfer: Transfer,
    pub charset: Option<&'static Encoding>,
    pub file_name: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Multipart { boundary: String },
    Message,
    Html,
    Text,
    Other,
}

impl Sender {
    /// Some mailers encode name and address together, so that the name is all there is.
    fn of(name: String, address: String) -> Self {
        if address.is_empty()
            && let Some((before, rest)) = name.rsplit_once('<')
            && let Some((address, _)) = rest.split_once('>')
            && address.contains('@')
        {
            return Self { name: before.trim().to_owned(), address: address.trim().to_ascii_lowercase() };
        }
        Self { name, address }
    }

    /// What stands behind the `@`; empty where there is none.
    pub fn domain(&self) -> &str {
        self.address.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

/// Parts at the first empty line, or before the first part where that line is missing. `None` where neither comes early enough.
pub(super) fn head_and_body(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut at = 0;
    for line in lines(bytes) {
        if line.trim_ascii().is_empty() {
            return bytes.split_at_checked(at + line.len());
        }
        if line.starts_with(b"--") && at > 0 {
            return bytes.split_at_checked(at);
        }
        at += line.len();
        if at > LONGEST_HEAD {
            return None;
        }
    }
    None
}

/// Each line with its end.
pub(super) fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut from = 0;
    let ends = memchr::memchr_iter(b'\n', bytes).map(|at| at + 1);
    let rest = (!bytes.is_empty() && !bytes.ends_with(b"\n")).then_some(bytes.len());
    ends.chain(rest).filter_map(move |end| bytes.get(std::mem::replace(&mut from, end)..end))
}

/// The headers of a mail and what its body is.
pub(super) fn of_mail(head: &[u8]) -> (Head, Content) {
    let head = readable(head);
    let Some(message) = HEADERS.parse_headers(head.as_ref()) else {
        return (Head::default(), Content::none());
    };
    let from = message.from().and_then(|from| from.first());
    let text = |value: Option<&str>| value.unwrap_or_default().trim().to_owned();
    let found = Head {
        from: Sender::of(
            text(from.and_then(|from| from.name())),
            text(from.and_then(|from| from.address())).to_ascii_lowercase(),
        ),
        subject: text(message.subject()),
        date: moment(&message),
        signers: texts(&message, |name| *name == HeaderName::DkimSignature)
            .filter_map(|signature| signer(&signature))
            .collect(),
        results: texts(&message, |name| name.as_str().eq_ignore_ascii_case("Authentication-Results")).next(),
    };
    (found, Content::of(&message))
}

/// What the body of a part is.
pub(super) fn of_part(head: &[u8]) -> Content {
    HEADERS.parse_headers(readable(head).as_ref()).map_or_else(Content::none, |message| Content::of(&message))
}

/// Old mailers write names and subjects in their own encoding, undeclared. Without an empty line at its end mail-parser finds
/// no head.
fn readable(head: &[u8]) -> Cow<'_, [u8]> {
    let has_end =
        head.split(|byte| *byte == b'\n').rev().nth(1).is_some_and(|line| line.trim_ascii().is_empty());
    let is_text = std::str::from_utf8(head).is_ok();
    if is_text && has_end {
        return Cow::Borrowed(head);
    }
    let text = match decode::decode(head, None) {
        Ok(text) if !is_text => text.into_owned().into_bytes(),
        Ok(_) | Err(_) => head.to_vec(),
    };
    Cow::Owned([text, b"\n\n".to_vec()].concat())
}

fn texts(message: &Message<'_>, is: impl Fn(&HeaderName<'_>) -> bool) -> impl Iterator<Item = String> {
    message
        .headers()
        .iter()
        .filter(move |header| is(&header.name))
        .filter_map(|header| header.value.as_text())
        .map(str::to_owned)
}

/// `d=` of a signature.
fn signer(signature: &str) -> Option<String> {
    let domain = signature.split(';').find_map(|tag| {
        let (name, value) = tag.split_once('=')?;
        name.trim().eq_ignore_ascii_case("d").then(|| value.trim().to_ascii_lowercase())
    })?;
    (!domain.is_empty()).then_some(domain)
}

/// mail-parser lets the 31st of February pass: the calendar decides.
fn moment(message: &Message<'_>) -> Option<DateTime<Utc>> {
    let said = message.date()?;
    let day = NaiveDate::from_ymd_opt(said.year.into(), said.month.into(), said.day.into())?;
    let moment = day.and_hms_opt(said.hour.into(), said.minute.into(), said.second.into())?;
    let east = i32::from(said.tz_hour) * 3600 + i32::from(said.tz_minute) * 60;
    let zone = FixedOffset::east_opt(if said.tz_before_gmt { -east } else { east })?;
    Some(moment.and_local_timezone(zone).single()?.to_utc())
}

impl Content {
    /// Without headers a body is text.
    pub fn none() -> Self {
        Self { kind: Kind::Text, transfer: Transfer::AsItIs, charset: None, file_name: None }
    }

    fn of(message: &Message<'_>) -> Self {
        let value = |wanted: HeaderName<'static>| -> Option<&HeaderValue<'_>> {
            message.headers().iter().find(|header| header.name == wanted).map(|header| &header.value)
        };
        let kind = value(HeaderName::ContentType).and_then(HeaderValue::as_content_type);
        let placed = value(HeaderName::ContentDisposition).and_then(HeaderValue::as_content_type);
        let file_name = placed
            .and_then(|placed| placed.attribute("filename"))
            .or_else(|| kind.and_then(|kind| kind.attribute("name")))
            .map(str::to_ascii_lowercase);
        let transfer = value(HeaderName::ContentTransferEncoding)
            .and_then(HeaderValue::as_text)
            .map_or(Transfer::AsItIs, Transfer::named);
        let charset = kind
            .and_then(|kind| kind.attribute("charset"))
            .and_then(|label| encoding_named(label.trim().as_bytes()));
        let is_mail = file_name.as_deref().is_some_and(|name| name.ends_with(".eml"));
        let kind = match kind {
            Some(kind) => {
                let is = |wanted: &str| kind.ctype().eq_ignore_ascii_case(wanted);
                let sub = |wanted: &str| kind.subtype().is_some_and(|sub| sub.eq_ignore_ascii_case(wanted));
                match kind.attribute("boundary") {
                    Some(boundary) if is("multipart") && !boundary.is_empty() => {
                        Kind::Multipart { boundary: boundary.to_owned() }
                    }
                    _ if is("message") && (sub("rfc822") || sub("global")) || is_mail => Kind::Message,
                    _ if is("text") && sub("html") || is("application") && sub("xhtml+xml") => Kind::Html,
                    _ if is("text") && (sub("plain") || file_name.is_none()) || is("multipart") => Kind::Text,
                    Some(_) | None => Kind::Other,
                }
            }
            None if is_mail => Kind::Message,
            None if file_name.is_some() => Kind::Other,
            None => Kind::Text,
        };
        Self { kind, transfer, charset, file_name }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_subjects_in_every_encoding() {
        let korean =
            encoding_rs::EUC_KR.encode("Subject: 주문번호 안내\nFrom: 세모 <a@B.example>\n\n").0.into_owned();
        for (head, name, subject) in [
            (b"From: =?ks_c_5601-1987?B?vLy48Q==?= <a@b.example>\nSubject: =?euc-kr?B?wda5rrn4yKMgvsiz?=\n =?euc-kr?B?uw==?=\n\n".to_vec(), "세목", "주문번호 안"),
            (korean, "세모", "주문번호 안내"),
            ("From: 세모 <a@b.example>\nSubject: 주문번호 안내\n\n".as_bytes().to_vec(), "세모", "주문번호 안내"),
            (b"From: \"Amazon.com\" <A@B.Example>\nSubject: =?UTF-8?Q?Shipped=3A?= x\n\n".to_vec(), "Amazon.com", "Shipped: x"),
            ("From: =?utf-8?b?7IS466qoIDxhQGIuZXhhbXBsZT4=?=\n\n".into(), "세모", ""),
            (b"From: =?iso-2022-jp?B?GyRCJCIbKEI=?= <a@b.example>\n\n".to_vec(), "あ", ""),
        ] {
            let (head, _) = of_mail(&head);
            assert_eq!(head.from.name, name);
            assert!(head.subject.starts_with(subject), "{}", head.subject);
            assert_eq!(head.from.domain(), "b.example");
        }
    }

    #[test]
    fn signers_and_results() {
        let (head, _) = of_mail(
            b"Authentication-Results: mx.example; dkim=pass header.d=a.example;\n spf=pass\nAuthentication-Results: other\nDKIM-Signature: v=1; a=rsa-sha256; D=A.example;\n\ts=x; bh=y\nDKIM-Signature: v=1; d=b.example\nDate: Tue, 31 Feb 2026 10:11:12 +0900\n\n",
        );
        assert_eq!(head.signers, ["a.example", "b.example"]);
        assert!(head.results.is_some_and(|results| results.contains("spf=pass")));
        assert_eq!(head.date, None);
    }

    #[test]
    fn bodies() {
        for (head, kind) in [
            ("Content-Type: text/html; charset=euc-kr\n\n", Kind::Html),
            (
                "Content-Type: multipart/mixed; boundary=\"a b\"\n\n",
                Kind::Multipart { boundary: "a b".into() },
            ),
            ("Content-Type: multipart/mixed\n\n", Kind::Text),
            ("Content-Type: message/rfc822\n\n", Kind::Message),
            ("Content-Type: application/octet-stream; name=\"A.EML\"\n\n", Kind::Message),
            ("Content-Type: text/csv; name=a.csv\n\n", Kind::Other),
            ("Content-Type: image/png\n\n", Kind::Other),
            ("X: y\n\n", Kind::Text),
        ] {
            assert_eq!(of_part(head.as_bytes()).kind, kind, "{head}");
        }
        assert_eq!(
            of_part(b"Content-Type: text/plain; charset=\"ks_c_5601-1987\"\n\n").charset,
            Some(encoding_rs::EUC_KR)
        );
    }
}
