//! A mailbox read on from where it was left: what a watched folder does.

use std::io::{self, BufRead};

use super::messages::{Messages, Raw};
use super::{message_of_mailbox, unconfirmed_once};
use crate::envelope::{self, Envelope};
use crate::{Hint, Reading};

/// How far a mailbox was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MailboxPosition {
    /// Bytes from the beginning of the file.
    pub offset: u64,
    /// Messages before them.
    pub messages: u64,
}

/// A message that a recogniser claims, or that one would have claimed and could not read.
#[derive(Debug)]
pub struct MailboxMessage {
    /// Its number in the mailbox, from 1.
    pub number: u64,
    /// As it lies in the mailbox, without its `From …` line.
    pub bytes: Vec<u8>,
    /// What it tells of, each place within that message.
    pub reading: Reading,
}

/// Why a mailbox cannot be read on.
#[derive(Debug, thiserror::Error)]
pub enum MailboxError {
    /// It cannot be read.
    #[error("the mailbox cannot be read: {0}")]
    Read(#[from] io::Error),
    /// At the position there is no beginning of a message: the mailbox was tidied up since, and is to be read from its beginning.
    #[error("the mailbox has changed since it was read: no message begins where the next one should")]
    Moved,
}

/// How much of a file [`is_mailbox`] has to see, in bytes: its first message's headers, of the longest that are read.
pub const MAILBOX_BEGINNING: usize = 160 * 1024;

/// Whether a file is a mailbox (mbox), by its first [`MAILBOX_BEGINNING`] bytes and never by its name: programs name them as they like.
pub fn is_mailbox(beginning: &[u8]) -> bool {
    envelope::of(beginning) == Some(Envelope::Mailbox)
}

/// Reads the messages of a mailbox (mbox) one by one, with the memory of one. Private mails are passed over: nothing of them is given.
///
/// Reading the same messages again is harmless: orders are known by their numbers.
///
/// ```
/// use munjigi_intake::{Hint, Mailbox, MailboxPosition};
///
/// let file = "From a@b.example Sun Nov 22 10:11:12 2026\nFrom: a@b.example\nSubject: lunch\n\nTomorrow?\n\n\
///     From x Sun Nov 22 10:12:00 2026\nFrom: shipment-tracking@amazon.com\nSubject: Shipped: order 112-0047713-5529018\n\n.\n\n";
/// let mut mailbox = Mailbox::new(file.as_bytes(), MailboxPosition::default(), Hint::default());
/// let message = mailbox.next().unwrap()?;
/// assert_eq!(message.number, 2);
/// assert_eq!(message.reading.orders[0].value.facts.order_no.as_deref(), Some("112-0047713-5529018"));
/// assert!(mailbox.next().is_none());
/// assert_eq!(mailbox.position(), MailboxPosition { offset: file.len() as u64, messages: 2 });
/// # Ok::<(), munjigi_intake::MailboxError>(())
/// ```
pub struct Mailbox<R> {
    messages: Messages<R>,
    position: MailboxPosition,
    hint: Hint,
    is_over: bool,
}

impl<R: BufRead> Mailbox<R> {
    /// Reads on; the reader stands at `from`.
    pub fn new(reader: R, from: MailboxPosition, hint: Hint) -> Self {
        Self { messages: Messages::new(reader, from.offset), position: from, hint, is_over: false }
    }

    /// From where to read on. The last message is read again where it may not have been whole yet.
    pub fn position(&self) -> MailboxPosition {
        self.position
    }

    fn read_next(&mut self) -> Result<Option<MailboxMessage>, MailboxError> {
        loop {
            let raw = self.messages.next()?;
            if self.messages.has_strays {
                return Err(MailboxError::Moved);
            }
            let Some(raw) = raw else { return Ok(None) };
            let number = self.position.messages + 1;
            let Raw { bytes, length, begins_at, is_ended } = raw;
            self.position.offset = begins_at;
            if is_ended {
                self.position = MailboxPosition { offset: self.messages.begins_next_at(), messages: number };
            }
            if let Some(mut reading) = message_of_mailbox(&bytes, length, number, &self.hint) {
                unconfirmed_once(&mut reading);
                return Ok(Some(MailboxMessage { number, bytes, reading }));
            }
        }
    }
}

impl<R: BufRead> Iterator for Mailbox<R> {
    type Item = Result<MailboxMessage, MailboxError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_over {
            return None;
        }
        let next = self.read_next().transpose();
        self.is_over = !matches!(next, Some(Ok(_)));
        next
    }
}
