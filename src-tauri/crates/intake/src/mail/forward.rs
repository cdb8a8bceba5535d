//! Mails that somebody has forwarded: the headers of the first mail stand as lines in the second, in the forwarder's language.

use super::head::Sender;
use super::labels;
use super::view::{View, small};

const FROM: &[&str] = &[
    "from:",
    "보낸사람:",
    "보낸 사람:",
    "발신인:",
    "발신:",
    "보낸이:",
    "von:",
    "de:",
    "da:",
    "van:",
    "od:",
    "从:",
    "差出人:",
    "送信者:",
    "发件人:",
    "寄件者:",
    "寄件人:",
    "från:",
    "fra:",
];
const SUBJECT: &[&str] = &[
    "subject:",
    "제목:",
    "betreff:",
    "objet:",
    "asunto:",
    "oggetto:",
    "assunto:",
    "onderwerp:",
    "temat:",
    "件名:",
    "主题:",
    "主旨:",
    "主旨：",
    "ämne:",
    "emne:",
];
const DATE: &[&str] = &[
    "date:",
    "sent:",
    "날짜:",
    "보낸날짜:",
    "보낸 날짜:",
    "일시:",
    "보낸시간:",
    "보낸 시간:",
    "datum:",
    "gesendet:",
    "envoyé:",
    "enviado:",
    "enviado el:",
    "fecha:",
    "data:",
    "inviato:",
    "verzonden:",
    "日付:",
    "日時:",
    "送信日時:",
    "发送时间:",
    "日期:",
    "時間:",
];
const OTHERS: &[&str] = &[
    "to:",
    "cc:",
    "bcc:",
    "reply-to:",
    "받는사람:",
    "받는 사람:",
    "수신인:",
    "수신:",
    "참조:",
    "an:",
    "kopie:",
    "à:",
    "a:",
    "para:",
    "aan:",
    "do:",
    "宛先:",
    "收件人:",
    "抄送:",
    "antwort an:",
    "répondre à:",
    "회신 주소:",
];
/// Lines of headers that belong together, among which some may be broken in two.
const LONGEST_HEAD: usize = 12;
/// Mails in one; each may have others in it.
const MOST: usize = 64;

/// A mail that stands in the lines of another.
#[derive(Default)]
pub(super) struct Forwarded {
    pub from: Sender,
    pub subject: String,
    /// Its date, as the forwarding program wrote it.
    pub date: String,
    pub views: Vec<View>,
}

/// Whether a subject or a text is of a mail that was forwarded. Fast: it decides which private mails are looked at.
pub(super) fn may_be_forwarded(subject: &str, texts: &[&str]) -> bool {
    const PREFIXES: [&str; 16] = [
        "fwd:", "fw:", "전달:", "[전달]", "전달 :", "tr:", "wg:", "rv:", "i:", "enc:", "doorst:", "pd:",
        "転送:", "转发:", "轉寄:", "vs:",
    ];
    let subject = small(subject.trim_start());
    PREFIXES.iter().any(|prefix| subject.starts_with(prefix))
        || texts.iter().any(|text| {
            MARKS.iter().any(|mark| memchr::memmem::find(text.as_bytes(), mark.as_bytes()).is_some())
        })
}

/// What Gmail, Apple Mail and Outlook write above it, without the letter that may be a capital.
const MARKS: [&str; 4] = ["orwarded message", "riginal Message", "전달된 메일", "원본 메시지"];

/// The mails in some texts of one mail, the same mail of each text together.
pub(super) fn within(views: &[View]) -> Vec<Forwarded> {
    let mut found: Vec<Forwarded> = Vec::new();
    for view in views {
        for (at, mut forwarded) in within_one(view).into_iter().enumerate() {
            match found.get_mut(at) {
                Some(known) => known.views.append(&mut forwarded.views),
                None => found.push(forwarded),
            }
        }
    }
    found
}

fn within_one(view: &View) -> Vec<Forwarded> {
    let mut heads: Vec<(usize, usize, Forwarded)> = Vec::new();
    let mut at = 0;
    while at < view.lines.len() && heads.len() < MOST {
        match head_at(&view.lines, at) {
            Some((end, forwarded)) => {
                heads.push((at, end, forwarded));
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
    let ends: Vec<usize> = heads.iter().skip(1).map(|(begin, ..)| *begin).chain([view.lines.len()]).collect();
    heads
        .into_iter()
        .zip(ends)
        .map(|((_, begin, forwarded), end)| Forwarded { views: vec![view.part(begin, end)], ..forwarded })
        .collect()
}

/// Headers that begin at a line, and the line after them.
fn head_at(lines: &[String], begin: usize) -> Option<(usize, Forwarded)> {
    let first = header(lines.get(begin)?)?;
    let mut found = Forwarded::default();
    let mut has_from = false;
    let mut end = begin;
    let mut others = 0;
    for (at, line) in lines.iter().enumerate().skip(begin).take(LONGEST_HEAD) {
        let next = || lines.get(at + 1).map(String::as_str).filter(|line| header(line).is_none());
        match header(line) {
            // The next mail.
            Some((Header::From, _)) if has_from => break,
            Some((Header::From, value)) => {
                // A long address stands in a line of its own.
                let whole = if value.contains('@') {
                    value.to_owned()
                } else {
                    format!("{value} {}", next().unwrap_or_default())
                };
                found.from = sender(&whole)?;
                has_from = true;
            }
            Some((Header::Subject, value)) => {
                found.subject =
                    if value.is_empty() { next().unwrap_or_default().to_owned() } else { value.to_owned() };
            }
            Some((Header::Date, value)) => found.date = value.to_owned(),
            Some((Header::Other, _)) => {}
            // One line may be the rest of a long address or subject; two are the letter.
            None if others > 0 => break,
            None => {
                others += 1;
                continue;
            }
        }
        others = 0;
        end = at + 1;
    }
    // A letter may begin "To: all"; only together these are headers.
    let begins = matches!(first.0, Header::From | Header::Subject | Header::Date);
    (begins && has_from && !found.subject.is_empty()).then_some((end, found))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Header {
    From,
    Subject,
    Date,
    Other,
}

fn header(line: &str) -> Option<(Header, &str)> {
    // Some programs set them in bold, and write `*From:*`; others put a space before the colon, or the value in a cell.
    let line = line.trim_start_matches(['*', ' ', '\t', '|']);
    let colon = line.find(':')?;
    let name: String = small(line.get(..colon)?.trim_end_matches(['*', ' ', '\t', '\u{a0}'])) + ":";
    let value = line.get(colon + 1..)?.trim_matches(|c: char| c.is_whitespace() || c == '*');
    [(Header::From, FROM), (Header::Subject, SUBJECT), (Header::Date, DATE), (Header::Other, OTHERS)]
        .into_iter()
        .find(|(_, names)| names.contains(&name.as_str()))
        .map(|(header, _)| (header, value))
}

/// `AliExpress <transaction@notice.aliexpress.com>`, `AliExpress [mailto:…]`.
fn sender(text: &str) -> Option<Sender> {
    let at = text.find('@')?;
    let is_of_address = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '=' | '%');
    let before = text.get(..at)?;
    let local = before.rsplit(|c: char| !is_of_address(c)).next()?;
    let after = text.get(at + 1..)?;
    let domain = after.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))).next()?;
    let name = before.get(..before.len() - local.len())?;
    let name = name
        .trim_end_matches("mailto:")
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, '<' | '[' | '(' | '"' | '\'' | '“' | '”'));
    (!local.is_empty() && domain.contains('.')).then(|| Sender {
        name: if name.contains('@') || labels::is_label(name) { String::new() } else { name.to_owned() },
        address: format!("{local}@{}", domain.trim_matches('.')).to_ascii_lowercase(),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn headers_as_programs_write_them() {
        for text in [
            "보세요\n---------- Forwarded message ---------\n보낸사람: AliExpress <transaction@notice.aliexpress.com>\nDate: 2026년 8월 24일\nSubject: Order 1: order shipped\nTo: <a@b.example>\n\nOrder ID: 1",
            "> Begin forwarded message:\n>\n> From: \"AliExpress\" <transaction@notice.aliexpress.com>\n> Subject: Order 1: order shipped\n> Date: August 24\n> To: a@b.example\n>\n> Order ID: 1",
            "-----Original Message-----\nFrom: AliExpress [mailto:transaction@notice.aliexpress.com]\nSent: Monday\nTo: a\nSubject: Order 1: order shipped\n\nOrder ID: 1",
            "*From:* AliExpress <transaction@notice.aliexpress.com>\n*Sent:* Monday\n*To:* a\n*Subject:* Order 1: order shipped\n\nOrder ID: 1",
            "________________________________\nVon: AliExpress\n<Transaction@notice.aliexpress.com>\nGesendet: Montag\nAn: a\nBetreff: Order 1: order shipped\n\nOrder ID: 1",
            "보낸 사람 : AliExpress <transaction@notice.aliexpress.com>\n보낸 날짜 : 2026\n받는 사람 : a\n제목 : Order 1: order shipped\n\nOrder ID: 1",
        ] {
            let found = within(&[View::of_text(text)]);
            let [one] = found.as_slice() else { panic!("{text}") };
            assert_eq!(
                (one.from.name.as_str(), one.from.address.as_str()),
                ("AliExpress", "transaction@notice.aliexpress.com"),
                "{text}"
            );
            assert_eq!(one.subject, "Order 1: order shipped");
            assert_eq!(one.views[0].lines, ["Order ID: 1"], "{text}");
        }
    }

    #[test]
    fn one_in_another_and_letters_that_are_none() {
        let found = within(&[View::of_text(
            "From: A <a@b.example>\nSubject: x\nhello\nFrom: C <c@d.example>\nSubject: y\nbody",
        )]);
        let subjects: Vec<&str> = found.iter().map(|it| it.subject.as_str()).collect();
        assert_eq!(subjects, ["x", "y"]);
        assert!(within(&[View::of_text("From: here to there\nTo: all\nSubject: none")]).is_empty());
        assert!(may_be_forwarded("Fwd: x", &[]) && may_be_forwarded("x", &["Begin forwarded message:"]));
        assert!(!may_be_forwarded("점심", &["from me to you"]));
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "(From:|Subject:|Date:|a@b.c|<|>|\n| |é|보낸사람:)*") {
            let _ = within(&[View::of_text(&text)]);
        }
    }
}
