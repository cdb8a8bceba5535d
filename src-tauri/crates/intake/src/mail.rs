//! Mails and mailboxes: what shops, carriers, forwarders and customs write.
//!
//! | what | where |
//! |---|---|
//! | a mail taken apart, limits | `letter.rs`, `head.rs`, `transfer.rs` |
//! | its texts in lines; its links, unwrapped and never followed | `view.rs`, `rows.rs`, `link.rs` |
//! | whose it is: the sender first | `claim.rs`, `authenticity.rs`, `forward.rs` |
//! | shops: one file each, a table | `shop/`; what they have in common in `order.rs`, `items.rs`, `total.rs`, `carrier.rs`, `progress.rs`, `labels.rs`, `words.rs` |
//! | carriers: one file each, a table | `courier/`; `delivery.rs` |
//! | forwarders (배대지), by their labels | `forwarder.rs` |
//! | notices of customs and of those who declare | `notice.rs`, read as messages are |
//! | mailboxes, message by message | `messages.rs`, `mailbox.rs` |
//!
//! Of a mail that no recogniser claims nothing is kept or shown. Nothing is rendered, and no link is followed.

mod authenticity;
mod carrier;
mod claim;
mod courier;
mod delivery;
mod forward;
mod forwarder;
mod head;
mod items;
mod labels;
mod letter;
mod link;
mod mailbox;
mod messages;
mod notice;
mod number;
mod order;
mod progress;
mod rows;
mod shop;
mod total;
mod transfer;
mod view;
mod words;

use chrono::{DateTime, Utc};

use crate::document::Document;
use crate::notice::PICTURE;
use crate::source::Source;
use crate::{
    Caution, Error, Hint, Kind, Place, Placed, Question, Reading, RowQuestion, Unread, Warning, Why,
};
use claim::Claimed;
use letter::{LARGEST, Letter};
use messages::Messages;

pub use mailbox::{MAILBOX_BEGINNING, Mailbox, MailboxError, MailboxMessage, MailboxPosition, is_mailbox};

const MAIL: Kind = Kind::new("mail");
const MAILBOX: Kind = Kind::new("mailbox");
/// The place of a sender that is not believed.
const FROM: &str = "From";

/// Reads a mail or a mailbox; `None` where the file is neither.
pub(crate) fn read(source: &Source<'_>) -> Option<Result<Reading, Error>> {
    match source.document {
        Document::Mail(bytes) => Some(read_mail(bytes, source)),
        Document::Mailbox(bytes) => Some(read_mailbox(bytes, source.hint)),
        Document::Page { .. }
        | Document::Archive { .. }
        | Document::Json(_)
        | Document::Packed(_)
        | Document::Workbook(_)
        | Document::Picture
        | Document::Text(_) => None,
    }
}

fn read_mail(bytes: &[u8], source: &Source<'_>) -> Result<Reading, Error> {
    let letter = Letter::open(bytes, true)?;
    let claimed = claim::of(&letter, source.hint);
    if claimed.is_empty() {
        return attached(&letter, source).unwrap_or(Err(Error::NotRecognised));
    }
    let mut reading = placed(claimed, letter.head.date, 1, Some(FROM), Reading::new(MAIL));
    reading.entries = 1;
    unconfirmed_once(&mut reading);
    Ok(reading)
}

/// Files that a person sent to themselves: an export, a saved page. The mail around them says nothing.
fn attached(letter: &Letter, source: &Source<'_>) -> Option<Result<Reading, Error>> {
    let mut reading = Reading::new(MAIL);
    let files = letter.files.iter().chain(letter.letters.iter().flat_map(|inner| &inner.files));
    let mut is_read = false;
    for (at, file) in (1..).zip(files) {
        let inner = match source.read_within(file) {
            // Photographs and the marks under letters are nobody's business.
            Ok(inner) if inner.kind == PICTURE => continue,
            Err(Error::NotRecognised | Error::Empty) => continue,
            Ok(inner) => {
                is_read = true;
                inner
            }
            Err(error) => {
                let why = Why::NotRead(Box::new(error));
                let unread = vec![Unread { place: Place::Named("file"), why }];
                Reading { unread, ..Reading::new(MAIL) }
            }
        };
        reading.absorb(inner, &format!("attachment {at}"));
    }
    is_read.then_some(Ok(reading))
}

fn read_mailbox(bytes: &[u8], hint: &Hint) -> Result<Reading, Error> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let mut messages = Messages::new(bytes, 0);
    let mut reading = Reading::new(MAILBOX);
    let mut number = 0;
    // Reading from memory does not fail.
    while let Ok(Some(raw)) = messages.next() {
        number += 1;
        match message_of_mailbox(&raw.bytes, raw.length, number, hint) {
            Some(Reading { orders, clearances, deliveries, unread, warnings, questions, .. }) => {
                reading.orders.extend(orders);
                reading.clearances.extend(clearances);
                reading.deliveries.extend(deliveries);
                reading.unread.extend(unread);
                reading.warnings.extend(warnings);
                reading.questions.extend(questions);
            }
            None => reading.passed_over += 1,
        }
        reading.entries += 1;
    }
    unconfirmed_once(&mut reading);
    Ok(reading)
}

/// What a message tells of; `None` where no recogniser claims it.
fn message_of_mailbox(bytes: &[u8], length: usize, number: u64, hint: &Hint) -> Option<Reading> {
    let reading = Reading::new(MAILBOX);
    let opened = if length > LARGEST {
        Err(Error::TooLarge { bytes: length, most: LARGEST })
    } else {
        Letter::open(bytes, false)
    };
    match opened {
        Ok(letter) => {
            let claimed = claim::of(&letter, hint);
            (!claimed.is_empty()).then(|| placed(claimed, letter.head.date, number, None, reading))
        }
        Err(error) => {
            // Of a mail that cannot be opened only its sender is looked at: a private one with many pictures is nobody's business.
            let (head, _) = head::head_and_body(bytes.trim_ascii_start())?;
            let (head, _) = head::of_mail(head);
            claim::is_from_someone_known(&head.from, &head.signers).then(|| Reading {
                unread: vec![Unread { place: Place::Message(number), why: Why::NotRead(Box::new(error)) }],
                ..reading
            })
        }
    }
}

/// Puts what a message tells of in its place. Of several orders in one message each has a place of its own.
fn placed(
    claimed: Claimed,
    as_of: Option<DateTime<Utc>>,
    number: u64,
    sender: Option<&'static str>,
    reading: Reading,
) -> Reading {
    let Claimed { orders, deliveries, clearances, unread, asks, is_look_alike, is_unconfirmed } = claimed;
    let message = Place::Message(number);
    let mut count = 0;
    let mut next = || {
        count += 1;
        if count == 1 {
            message.clone()
        } else {
            Place::Within { file: message.to_string().into(), at: Box::new(Place::Row(count)) }
        }
    };
    let orders: Vec<_> = orders.into_iter().map(|value| Placed { place: next(), as_of, value }).collect();
    let clearances = clearances.into_iter().map(|value| Placed { place: next(), as_of, value }).collect();
    let deliveries = deliveries.into_iter().map(|value| Placed { place: next(), as_of, value }).collect();
    let unread = unread
        .into_iter()
        .map(|why| {
            let sender = sender.filter(|_| matches!(why, Why::Spoofed | Why::Impersonated)).map(Place::Named);
            Unread { place: sender.unwrap_or_else(|| message.clone()), why }
        })
        .collect();
    let warnings = [(is_unconfirmed, Caution::Unconfirmed), (is_look_alike, Caution::Smishing)]
        .into_iter()
        .filter(|(is_so, _)| *is_so)
        .map(|(_, caution)| Warning { place: message.clone(), caution })
        .collect();
    let questions =
        asks.map(|text| Question::Row(RowQuestion { place: message.clone(), text })).into_iter().collect();
    Reading { orders, clearances, deliveries, unread, warnings, questions, ..reading }
}

/// That a layout was never read in a real mail is said once, and only where something was read by it.
fn unconfirmed_once(reading: &mut Reading) {
    let mut is_said = reading.orders.is_empty() && reading.deliveries.is_empty();
    reading
        .warnings
        .retain(|warning| warning.caution != Caution::Unconfirmed || !std::mem::replace(&mut is_said, true));
}
