//! Reading a mailbox on from where it had ended. Of its messages only those that a recogniser claims are kept, each as a piece of evidence
//! of its own.

use std::fs::File;
use std::io::{BufReader, Seek, SeekFrom};
use std::sync::Arc;

use munjigi_intake::{Hint, Mailbox, MailboxError, MailboxPosition};
use munjigi_ledger::tables::folder_files::FolderFile;
use munjigi_wire as wire;

use super::file::{Known, Reading};
use super::found::Found;
use super::why;
use crate::brought::{Brought, Piece, Read};
use crate::{Result, import, teaching};

/// What is taken into the ledger at once, in messages and in bytes: comparing takes longer than writing, and memory has an end.
const AT_ONCE: usize = 200;
const BYTES_AT_ONCE: usize = 32 * 1024 * 1024;

/// Where the reading of a mailbox ended.
enum End {
    /// At its end, or where it was to stop.
    Here,
    /// No message begins where the last reading ended: the mailbox was tidied up since.
    Moved,
    /// The system does not let it be read any further.
    Refused,
}

/// Reads on. Where the mailbox was tidied up since, it is read from its beginning: what is known is known by its numbers.
pub fn read(
    reading: &Reading<'_>,
    found: &Found,
    mut file: BufReader<File>,
) -> Result<(Option<wire::FolderRead>, Known)> {
    let from = found.known.as_ref().map_or_else(MailboxPosition::default, |known| left_at(known, found));
    let hint = teaching::hint(reading.ledger, &Brought::file(Vec::new()), reading.now)?;
    let mut all = reading.read(found, crate::shown::nothing_yet());
    all.kind = "mailbox".to_owned();
    let mut known = Known { offset: from.offset, messages: from.messages, ..Known::whole() };
    let mut end = read_from(reading, found, &mut file, from, &hint, &mut all, &mut known)?;
    if matches!(end, End::Moved) && from != MailboxPosition::default() {
        known = Known::whole();
        end = read_from(reading, found, &mut file, MailboxPosition::default(), &hint, &mut all, &mut known)?;
    }
    match end {
        End::Here => {}
        End::Moved => known.why = Some(why::BROKEN),
        End::Refused => known.why = Some(why::REFUSED),
    }
    Ok(((all.messages > 0).then_some(all), known))
}

/// Where the last reading ended. A mailbox that is shorter than it was has been tidied up. One that is as long as it was is not: mail
/// programs mark in its headers what has been seen, and change no length.
fn left_at(known: &FolderFile, found: &Found) -> MailboxPosition {
    if found.shape.bytes < known.bytes.max(known.offset) {
        return MailboxPosition::default();
    }
    MailboxPosition { offset: known.offset, messages: known.messages }
}

fn read_from(
    reading: &Reading<'_>,
    found: &Found,
    file: &mut BufReader<File>,
    from: MailboxPosition,
    hint: &Hint,
    all: &mut wire::FolderRead,
    known: &mut Known,
) -> Result<End> {
    if file.seek(SeekFrom::Start(from.offset)).is_err() {
        return Ok(End::Refused);
    }
    let mut mailbox = Mailbox::new(file, from, hint.clone());
    loop {
        let mut pieces = Vec::new();
        let mut bytes = 0;
        let mut end = None;
        while pieces.len() < AT_ONCE && bytes < BYTES_AT_ONCE {
            match mailbox.next() {
                Some(Ok(message)) => {
                    bytes += message.bytes.len();
                    pieces.push(Piece {
                        bytes: message.bytes.into(),
                        packed: None,
                        reading: message.reading,
                    });
                }
                Some(Err(MailboxError::Moved)) => end = Some(End::Moved),
                Some(Err(MailboxError::Read(_))) => end = Some(End::Refused),
                None => end = Some(End::Here),
            }
            if end.is_some() {
                break;
            }
        }
        take(reading, pieces, all, known)?;
        // A position of a mailbox that has moved is none.
        if !matches!(end, Some(End::Moved)) {
            let position = mailbox.position();
            (known.offset, known.messages) = (position.offset, position.messages);
        }
        match end {
            Some(end) => return Ok(end),
            None if (reading.stopped)() => {
                known.is_whole = false;
                return Ok(End::Here);
            }
            None => reading.note(found, &Known { is_whole: false, ..*known })?,
        }
    }
}

/// Takes messages into the ledger.
fn take(
    reading: &Reading<'_>,
    pieces: Vec<Piece>,
    all: &mut wire::FolderRead,
    known: &mut Known,
) -> Result<()> {
    if pieces.is_empty() {
        return Ok(());
    }
    let messages = pieces.len();
    let read = Read {
        kind: all.kind.clone(),
        pieces: Arc::new(pieces),
        passed_over: 0,
        is_copied: false,
        made_at: None,
        lessons: Arc::new(Vec::new()),
    };
    match import::take(reading.ledger, &read, reading.now, None) {
        Ok(imported) => {
            all.messages += messages;
            for (sum, counts) in [
                (&mut all.orders, imported.orders),
                (&mut all.clearances, imported.clearances),
                (&mut all.deliveries, imported.deliveries),
            ] {
                sum.new += counts.new;
                sum.updated += counts.updated;
                sum.same += counts.same;
            }
            all.unread += imported.unread.len();
            all.questions.extend(imported.questions);
            all.reviews.extend(imported.reviews);
            Ok(())
        }
        Err(error) => {
            known.why = Some(why::of(error)?);
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use munjigi_ledger::key::DataKey;

    use crate::folders;
    use crate::folders::file::Reading;
    use crate::folders::found::{Found, shape};
    use crate::{Ledger, orders};

    use super::AT_ONCE;

    #[test]
    fn who_stops_within_a_mailbox_reads_on_the_next_time() {
        let root = tempfile::tempdir().unwrap();
        let ledger = Ledger::open(&root.path().join("ledger"), &DataKey::random().unwrap()).unwrap();
        let folder = root.path().join("mails");
        std::fs::create_dir(&folder).unwrap();
        let now = DateTime::from_timestamp(4_000_000_000, 0).unwrap();
        let id = folders::add(&ledger, &folder, now).unwrap();
        let message = |n| {
            format!(
                "From x Sun Nov 22 10:12:00 2026\nFrom: shipment-tracking@amazon.com\n\
                 Subject: Shipped: order 112-{n:07}-5529018\n\n.\n\n"
            )
        };
        let path = folder.join("Inbox");
        std::fs::write(&path, (0..AT_ONCE + 7).map(message).collect::<String>()).unwrap();

        let shape = shape(&path).unwrap();
        let found = Found { name: "Inbox".into(), path, shape, known: None };
        let came = Reading { ledger: &ledger, folder: id, now, stopped: &|| true }.file(&found).unwrap();
        assert_eq!((came.read.unwrap().messages, came.unread), (AT_ONCE, None));
        let looked = folders::look(&ledger, now).unwrap();
        assert_eq!((looked.read[0].messages, looked.unread.len()), (7, 0));
        assert_eq!(orders::newest(&ledger, 1).unwrap().total, AT_ONCE + 7);
        assert_eq!(folders::look(&ledger, now).unwrap(), folders::Looked::default());
    }
}
