//! What a person throws at Munjigi, and what they say of it: read, and not yet in the ledger.

use std::fmt;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;
use std::sync::Arc;
use std::thread;

use chrono::{DateTime, Utc};
use munjigi_intake::{self as intake, Hint, Question, Reading};
use munjigi_ledger::tables::evidence::Packed;

use crate::answers::Answers;
use crate::teaching::Lesson;
use crate::{Error, Ledger, Result, teaching};

/// The largest file that is read.
pub const MOST_BYTES: u64 = intake::MAX_BYTES as u64;

/// From how many bytes on a file is packed beside being read.
const LARGE: usize = 1024 * 1024;
/// The most bytes of a mailbox's messages that are taken at once. A watched folder takes a larger one message by message.
const MOST_MAIL: usize = 256 * 1024 * 1024;

/// A file or a paste.
#[derive(Clone)]
pub struct Brought {
    /// The same content in one form or several: what a clipboard holds as text and as HTML.
    flavours: Vec<Arc<[u8]>>,
    /// Whether the person copied it: what nothing recognises is then asked about, where it is short enough for a message.
    is_copied: bool,
    /// When it was copied, or saved.
    made_at: Option<DateTime<Utc>>,
    /// What the person said of it.
    pub(crate) answers: Answers,
}

impl Brought {
    /// A file, of which nobody knows when it was saved.
    pub fn file(bytes: Vec<u8>) -> Self {
        Self { flavours: vec![bytes.into()], is_copied: false, made_at: None, answers: Answers::default() }
    }

    /// Opens a file, and reads all of it.
    ///
    /// # Errors
    /// Those of the system.
    pub fn open(path: &Path) -> io::Result<Self> {
        let mut file = File::open(path)?;
        let modified_at = file.metadata().and_then(|it| it.modified()).ok().map(DateTime::from);
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        Ok(Self::file_of(bytes, modified_at))
    }

    /// A file that was last changed then.
    pub fn file_of(bytes: Vec<u8>, modified_at: Option<DateTime<Utc>>) -> Self {
        Self { made_at: modified_at, ..Self::file(bytes) }
    }

    /// What a person copied from a page just now.
    pub fn paste(text: String, html: Option<String>, now: DateTime<Utc>) -> Self {
        let flavours = [Some(text), html].into_iter().flatten().filter(|flavour| !flavour.trim().is_empty());
        let flavours: Vec<Arc<[u8]>> = flavours.map(|flavour| flavour.into_bytes().into()).collect();
        Self { flavours, is_copied: true, made_at: Some(now), answers: Answers::default() }
    }

    /// Whether the very same was brought, whatever was said of it.
    pub fn is_the_same(&self, other: &Self) -> bool {
        self.flavours == other.flavours
    }
}

/// Mails and pages have names, addresses and codes in them, and so has what the person says of one.
impl fmt::Debug for Brought {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Brought(…)")
    }
}

/// It, read with all that is known by now. Preview and commit are made from the same one.
#[derive(Clone)]
pub struct Read {
    pub(crate) kind: String,
    pub(crate) pieces: Arc<Vec<Piece>>,
    pub(crate) passed_over: usize,
    /// Whether the person copied it.
    pub(crate) is_copied: bool,
    /// When it was copied, or saved; `None` where nobody knows.
    pub(crate) made_at: Option<DateTime<Utc>>,
    /// What the person taught of files like it: kept with what it says.
    pub(crate) lessons: Arc<Vec<Lesson>>,
}

impl fmt::Debug for Read {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Read({}, …)", self.kind)
    }
}

/// Something that is kept as one piece of evidence, and what it says.
pub(crate) struct Piece {
    pub(crate) bytes: Arc<[u8]>,
    /// The bytes as they are kept, of a large file.
    pub(crate) packed: Option<Packed>,
    pub(crate) reading: Reading,
}

/// Reads a file or a paste with what the person has taught so far.
///
/// # Errors
/// [`Error::Unreadable`] where nothing of it can be read, [`Error::Ledger`].
pub fn read(ledger: &Ledger, brought: &Brought, now: DateTime<Utc>) -> Result<Read> {
    read_with(brought, &teaching::hint(ledger, brought, now)?)
}

fn read_with(brought: &Brought, hint: &Hint) -> Result<Read> {
    let mut best: Option<Piece> = None;
    let mut failed = intake::Error::Empty;
    for bytes in &brought.flavours {
        match read_and_pack(bytes, hint) {
            Ok(piece) if best.as_ref().is_none_or(|best| says_more(&piece.reading, &best.reading)) => {
                best = Some(piece);
            }
            Ok(_) => {}
            Err(error) => failed = error,
        }
    }
    if brought.is_copied && best.is_none() && failed == intake::Error::NotRecognised {
        best = brought.flavours.iter().find_map(asked_about);
    }
    let lessons = Arc::new(brought.answers.lessons.clone());
    let Some(mut piece) = best else { return Err(Error::Unreadable(failed)) };
    if is_mailbox(&piece.reading) {
        return messages(&piece.bytes, &piece.reading, hint, lessons);
    }
    brought.answers.apply(&mut piece.reading);
    let kind = piece.reading.kind.as_str().to_owned();
    let passed_over = piece.reading.passed_over;
    let Brought { is_copied, made_at, .. } = *brought;
    Ok(Read { kind, passed_over, is_copied, made_at, lessons, pieces: Arc::new(vec![piece]) })
}

/// A large file is packed while it is read, so that nobody has to wait for that with the ledger locked.
fn read_and_pack(bytes: &Arc<[u8]>, hint: &Hint) -> std::result::Result<Piece, intake::Error> {
    thread::scope(|scope| {
        let is_packed = bytes.len() >= LARGE && !intake::is_mailbox(bytes);
        let packing = is_packed.then(|| scope.spawn(|| Packed::of(bytes).ok()));
        let reading = intake::read(bytes, hint)?;
        // What could not be packed here is packed where it is kept, and fails there.
        let packed = packing.and_then(|packing| packing.join().ok().flatten());
        Ok(Piece { bytes: Arc::clone(bytes), packed, reading })
    })
}

fn asked_about(bytes: &Arc<[u8]>) -> Option<Piece> {
    let reading = intake::ask_about(std::str::from_utf8(bytes).ok()?)?;
    Some(Piece { bytes: Arc::clone(bytes), packed: None, reading })
}

/// Whether one form of the same content tells more than another: text loses the links that hold numbers, HTML at times the lines.
fn says_more(one: &Reading, other: &Reading) -> bool {
    let told = |reading: &Reading| {
        let waybills: usize = reading.orders.iter().map(|order| order.value.facts.waybills.len()).sum();
        let is_list = reading.list.is_some();
        let is_complete = reading.list.is_some_and(|list| list.complete);
        let unread = reading.unread.len() + reading.questions.len();
        let rows = reading.clearances.len() + reading.orders.len() + reading.deliveries.len();
        (is_list, is_complete, rows, waybills, usize::MAX - unread)
    };
    told(one) > told(other)
}

fn is_mailbox(reading: &Reading) -> bool {
    reading.kind.as_str() == "mailbox"
}

/// The messages of a mailbox that tell of something, each a piece of its own: the private ones beside them are not kept.
fn messages(bytes: &[u8], whole: &Reading, hint: &Hint, lessons: Arc<Vec<Lesson>>) -> Result<Read> {
    let mut pieces = Vec::new();
    let mut length = 0;
    for message in intake::Mailbox::new(bytes, intake::MailboxPosition::default(), hint.clone()) {
        // It was read as a whole a moment ago.
        let message = message.map_err(|_| Error::Unreadable(intake::Error::NotOpened))?;
        length += message.bytes.len();
        if length > MOST_MAIL {
            return Err(Error::Unreadable(intake::Error::TooLarge { bytes: length, most: MOST_MAIL }));
        }
        pieces.push(Piece { bytes: message.bytes.into(), packed: None, reading: message.reading });
    }
    Ok(Read {
        kind: whole.kind.as_str().to_owned(),
        passed_over: whole.passed_over,
        // A list is never a message of a mailbox.
        is_copied: false,
        made_at: None,
        lessons,
        pieces: Arc::new(pieces),
    })
}

impl Read {
    /// Whether it does nothing but ask the person: a picture, a table of unknown columns. Until it is answered nothing is taken of it.
    pub fn only_asks(&self) -> bool {
        !self.pieces.is_empty() && self.pieces.iter().all(|piece| crate::not_kept::only_asks(&piece.reading))
    }

    /// What it asks, with where.
    pub(crate) fn questions(&self) -> impl Iterator<Item = &Question> {
        self.pieces.iter().flat_map(|piece| &piece.reading.questions)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_brought_is_not_in_what_a_developer_prints() {
        let brought = Brought::file("주문번호,주문일,상품명\nA-1,2026-10-01,Kettle\n".into());
        let read = read_with(&brought, &Hint::default()).unwrap();
        assert_eq!(format!("{brought:?} {read:?}"), format!("Brought(…) Read({}, …)", read.kind));
    }
}
