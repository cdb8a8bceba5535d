//! What is fuzzed: each door of `munjigi-intake`, and what must hold whatever comes in.
//!
//! A target takes bytes and panics where something does not hold that always must. Its first bytes often choose what is put around the
//! rest, so that a reader is reached that would refuse nearly everything else: 0 puts nothing there.

mod answered;
mod around;
pub mod forms;
mod kept;
mod sound;

use std::io::BufReader;

use munjigi_intake::{Hint, Mailbox, MailboxMessage, MailboxPosition};

pub use kept::lessons;

/// The longest input, in bytes.
pub const LONGEST: usize = 8 * 1024;

/// One of the targets.
pub struct Target {
    /// What it is called.
    pub name: &'static str,
    /// Runs it on an input.
    pub run: fn(&[u8]),
    /// Inputs for it that a fixture gives.
    pub seeds: fn(&[u8]) -> Vec<Vec<u8>>,
}

/// All of them.
pub const TARGETS: &[Target] = &[
    Target { name: "any", run: any, seeds: forms::as_it_is },
    Target { name: "hinted", run: hinted, seeds: |file| forms::text_behind(&[b"abcdefgh", &[0; 8]], file) },
    Target { name: "delimited", run: delimited, seeds: forms::text_chosen },
    Target { name: "workbook", run: workbook, seeds: forms::parts_of_workbook },
    Target { name: "old_workbook", run: old_workbook, seeds: forms::stream_of_workbook },
    Target { name: "binary_workbook", run: binary_workbook, seeds: forms::parts_of_binary_workbook },
    Target { name: "open_document", run: open_document, seeds: forms::content_of_document },
    Target { name: "xml_workbook", run: xml_workbook, seeds: forms::text_chosen },
    Target { name: "archive", run: archive, seeds: |file| vec![forms::member_of_archive(file)] },
    Target { name: "mail", run: mail, seeds: forms::mail_chosen },
    Target { name: "mailbox", run: mailbox, seeds: forms::mail_in_mailbox },
    Target { name: "page", run: page, seeds: forms::text_chosen },
    Target { name: "paste", run: paste, seeds: forms::text_chosen },
    Target { name: "notice", run: notice, seeds: forms::text_chosen },
    Target { name: "kakao", run: kakao, seeds: forms::text_chosen },
    Target { name: "schema_org", run: schema_org, seeds: forms::text_chosen },
    Target { name: "json", run: json, seeds: forms::text_chosen },
    Target { name: "redact", run: redact, seeds: forms::as_it_is },
    Target { name: "lessons", run: lessons, seeds: |file| forms::text_behind(&[b"abcdefgh"], file) },
];

/// A file, as it comes.
pub fn any(bytes: &[u8]) {
    let _ = sound::read(bytes, &Hint::default());
}

/// A file with eight bytes before it that say what is known of it; read again with answers to what it asks.
pub fn hinted(bytes: &[u8]) {
    let Some((control, file)) = bytes.split_first_chunk() else { return };
    answered::read(control, file);
}

/// A table in text, below a header that is known.
pub fn delimited(bytes: &[u8]) {
    chosen(bytes, around::HEADERS);
}

/// The parts of a workbook (XLSX), put together.
pub fn workbook(bytes: &[u8]) {
    let _ = sound::read(&forms::workbook(bytes), &Hint::default());
}

/// The stream of a workbook (XLS), put into a file.
pub fn old_workbook(bytes: &[u8]) {
    let _ = sound::read(&forms::old_workbook(bytes), &Hint::default());
}

/// The sheet and the shared texts of a workbook (XLSB), put together.
pub fn binary_workbook(bytes: &[u8]) {
    let _ = sound::read(&forms::binary_workbook(bytes), &Hint::default());
}

/// The content of a workbook (ODS), packed.
pub fn open_document(bytes: &[u8]) {
    let _ = sound::read(&forms::open_document(bytes), &Hint::default());
}

/// A workbook that is one file of XML: Excel's of 2003, and OpenDocument's.
pub fn xml_workbook(bytes: &[u8]) {
    chosen(bytes, around::WORKBOOKS);
}

/// Files packed into one.
pub fn archive(bytes: &[u8]) {
    let _ = sound::read(&forms::archive(bytes), &Hint::default());
}

/// A mail of a sender who is known.
pub fn mail(bytes: &[u8]) {
    chosen(bytes, around::MAILS);
}

/// A saved page.
pub fn page(bytes: &[u8]) {
    chosen(bytes, around::PAGES);
}

/// Text that was copied out of a shop's page.
pub fn paste(bytes: &[u8]) {
    chosen(bytes, around::PASTES);
}

/// Messages.
pub fn notice(bytes: &[u8]) {
    chosen(bytes, around::NOTICES);
}

/// Exports of KakaoTalk.
pub fn kakao(bytes: &[u8]) {
    chosen(bytes, around::TALKS);
}

/// What a page or a mail says in schema.org's words.
pub fn schema_org(bytes: &[u8]) {
    chosen(bytes, around::SCRIPTS);
}

/// Answers of the clearance list's page, and what else comes as JSON.
pub fn json(bytes: &[u8]) {
    chosen(bytes, around::ANSWERS);
}

/// What is shown of what could not be read.
pub fn redact(bytes: &[u8]) {
    sound::redact(bytes);
}

/// A mailbox, read on from wherever it was left.
pub fn mailbox(bytes: &[u8]) {
    let _ = sound::read(bytes, &Hint::default());
    let from_the_beginning = messages(bytes, MailboxPosition::default());
    for (at, (_, position)) in from_the_beginning.iter().enumerate().take(8) {
        let rest = messages(bytes, *position);
        let behind = from_the_beginning.get(at + 1..).unwrap_or_default();
        // The last one is read again where nothing shows that it was whole.
        let again = from_the_beginning.get(at..).unwrap_or_default();
        let is_same = |expected: &[(MailboxMessage, MailboxPosition)]| {
            expected.len() == rest.len()
                && expected.iter().zip(&rest).all(|((one, _), (other, _))| {
                    (one.number, &one.bytes, &one.reading) == (other.number, &other.bytes, &other.reading)
                })
        };
        assert!(is_same(behind) || is_same(again), "read on, a mailbox says something else");
    }
}

fn messages(bytes: &[u8], from: MailboxPosition) -> Vec<(MailboxMessage, MailboxPosition)> {
    let begin = usize::try_from(from.offset).unwrap_or(usize::MAX);
    let reader =
        BufReader::with_capacity(64 * 1024, bytes.get(begin..).expect("a position lies in the file"));
    let mut mailbox = Mailbox::new(reader, from, Hint::default());
    let mut messages: Vec<(MailboxMessage, MailboxPosition)> = Vec::new();
    while let Some(message) = mailbox.next() {
        let position = mailbox.position();
        assert!(position.offset >= from.offset && position.offset <= bytes.len() as u64);
        let Ok(message) = message else { break };
        sound::check(&message.reading);
        let before = messages.last().map_or(from.messages, |(message, _)| message.number);
        assert!(message.number > before, "messages are numbered in their order");
        messages.push((message, position));
    }
    messages
}

/// Reads bytes with what the first of them chooses around the rest.
fn chosen(bytes: &[u8], around: &[(&str, &str)]) {
    let Some((choice, rest)) = bytes.split_first() else { return };
    let around = usize::from(*choice).checked_sub(1).and_then(|at| around.get(at % around.len()));
    let (before, after) = around.copied().unwrap_or_default();
    let file = [before.as_bytes(), rest, after.as_bytes()].concat();
    let _ = sound::read(&file, &Hint::default());
}
