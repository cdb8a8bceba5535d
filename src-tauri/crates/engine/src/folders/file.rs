//! Reading one file of a folder.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

use chrono::{DateTime, Utc};
use munjigi_intake::{MAILBOX_BEGINNING, MAX_BYTES, is_mailbox};
use munjigi_ledger::tables::folder_files::FolderFile;
use munjigi_model::FolderId;
use munjigi_wire as wire;

use super::found::Found;
use super::{Unread, mailbox, why};
use crate::brought::{self, Brought};
use crate::{Ledger, Result, import};

/// What came of a file.
#[derive(Debug)]
pub struct Outcome {
    /// What was read of it.
    pub read: Option<wire::FolderRead>,
    /// Why it, or the rest of a mailbox, was not.
    pub unread: Option<Unread>,
    /// Whether the system did not let it be read, so that it is to be tried again.
    pub is_refused: bool,
}

/// Who reads, and when.
pub struct Reading<'a> {
    pub ledger: &'a Ledger,
    pub folder: FolderId,
    pub now: DateTime<Utc>,
    /// Whether to stop before the next messages of a mailbox.
    pub stopped: &'a dyn Fn() -> bool,
}

/// How far a file is known afterwards.
#[derive(Debug)]
pub struct Known {
    /// Of a mailbox: where to read on, and how many messages stand before.
    pub offset: u64,
    pub messages: u64,
    pub why: Option<&'static str>,
    /// Whether it is not to be read again until it changes.
    pub is_whole: bool,
}

impl Known {
    /// Read to its end.
    pub const fn whole() -> Self {
        Self { offset: 0, messages: 0, why: None, is_whole: true }
    }

    const fn unread(why: &'static str) -> Self {
        Self { why: Some(why), ..Self::whole() }
    }
}

impl Reading<'_> {
    /// Reads a file and notes that it was. What it says is in the ledger before that: between the two it may be read again, never left out.
    pub fn file(&self, found: &Found) -> Result<Outcome> {
        let (read, known) = match open(found) {
            Ok(Content::Mailbox(file)) => mailbox::read(self, found, file)?,
            Ok(Content::File(bytes)) => {
                match self.take(Brought::file_of(bytes, Some(found.shape.modified_at))) {
                    Ok(imported) => (Some(self.read(found, imported)), Known::whole()),
                    Err(error) => (None, Known::unread(why::of(error)?)),
                }
            }
            Ok(Content::TooLarge) => (None, Known::unread(why::TOO_LARGE)),
            Err(_) => {
                let (offset, messages) =
                    found.known.as_ref().map_or((0, 0), |known| (known.offset, known.messages));
                (None, Known { offset, messages, ..Known::unread(why::REFUSED) })
            }
        };
        let is_refused = known.why == Some(why::REFUSED);
        if is_refused && read.is_none() && was_refused(found) {
            return Ok(Outcome { read: None, unread: None, is_refused });
        }
        self.note(found, &known)?;
        let unread = known.why.map(|why| Unread {
            folder: self.folder,
            name: found.name.clone(),
            why: why.to_owned(),
            bytes: found.shape.bytes,
        });
        Ok(Outcome { read, unread, is_refused })
    }

    fn take(&self, brought: Brought) -> Result<wire::Imported> {
        import::take(self.ledger, &brought::read(self.ledger, &brought, self.now)?, self.now, None)
    }

    /// Notes how far a file is known, as it was when it was found: what was written to it since is seen as a change.
    pub fn note(&self, found: &Found, known: &Known) -> Result<()> {
        let folder = self.folder;
        let file = FolderFile {
            name: found.name.clone(),
            // A length that no file here has: it is read on the next time.
            bytes: if known.is_whole { found.shape.bytes } else { 0 },
            modified_at: found.shape.modified_at,
            offset: known.offset,
            messages: known.messages,
            read_at: self.now,
            why: known.why.map(str::to_owned),
        };
        Ok(self.ledger.write(move |w| {
            // Who left the folder meanwhile wants nothing noted of it.
            match w.reading().folders().get(folder) {
                Ok(_) => w.folder_files().note_file(folder, &file),
                Err(munjigi_ledger::Error::NoSuch { .. }) => Ok(()),
                Err(error) => Err(error),
            }
        })?)
    }

    pub fn read(&self, found: &Found, imported: wire::Imported) -> wire::FolderRead {
        wire::FolderRead {
            folder: self.folder.to_string(),
            name: found.name.clone(),
            kind: imported.kind,
            messages: 0,
            orders: imported.orders,
            clearances: imported.clearances,
            deliveries: imported.deliveries,
            unread: imported.unread.len(),
            questions: imported.questions,
            reviews: imported.reviews,
        }
    }
}

/// Whether it is listed as refused already, as it is now: to note it at each try would change the ledger for nothing.
fn was_refused(found: &Found) -> bool {
    let shape = found.shape;
    found.known.as_ref().is_some_and(|known| {
        known.why.as_deref() == Some(why::REFUSED)
            && (known.bytes, known.modified_at) == (shape.bytes, shape.modified_at)
    })
}

enum Content {
    Mailbox(BufReader<File>),
    File(Vec<u8>),
    TooLarge,
}

fn open(found: &Found) -> io::Result<Content> {
    let mut file = File::open(&found.path)?;
    let mut bytes = Vec::new();
    file.by_ref().take(MAILBOX_BEGINNING as u64).read_to_end(&mut bytes)?;
    if is_mailbox(&bytes) {
        file.seek(SeekFrom::Start(0))?;
        return Ok(Content::Mailbox(BufReader::new(file)));
    }
    if found.shape.bytes > MAX_BYTES as u64 {
        return Ok(Content::TooLarge);
    }
    // It may be growing: no more than one byte too many is taken of it.
    file.take((MAX_BYTES + 1 - bytes.len()) as u64).read_to_end(&mut bytes)?;
    Ok(if bytes.len() > MAX_BYTES { Content::TooLarge } else { Content::File(bytes) })
}

#[cfg(test)]
mod tests {
    use munjigi_ledger::key::DataKey;
    use munjigi_words::Lang;

    use crate::folders;
    use crate::folders::ripening::Shape;

    use super::*;

    #[test]
    fn what_the_system_refuses_is_noted_once_and_tried_again() {
        let root = tempfile::tempdir().unwrap();
        let ledger = Ledger::open(&root.path().join("ledger"), &DataKey::random().unwrap()).unwrap();
        let now = DateTime::from_timestamp(1_795_300_000, 0).unwrap();
        let folder = folders::add(&ledger, root.path(), now).unwrap();
        let known = || ledger.read(|r| r.folder_files().file(folder, "a.csv")).unwrap();
        let shape = Shape { bytes: 9, modified_at: now };
        // A folder cannot be read as a file is, whoever asks.
        let path = root.path().join("a.csv");
        std::fs::create_dir(&path).unwrap();
        let mut found = Found { name: "a.csv".into(), path, shape, known: None };
        let came = |now, found: &Found| {
            Reading { ledger: &ledger, folder, now, stopped: &|| false }.file(found).unwrap()
        };
        let first = came(now, &found);
        assert!(first.is_refused && first.unread.is_some());
        assert_eq!(known().unwrap().why.as_deref(), Some("refused"));
        found.known = known();
        let again = came(now + chrono::TimeDelta::seconds(30), &found);
        assert!(again.is_refused && again.unread.is_none());
        assert_eq!(known().unwrap().read_at, now);
        assert!(folders::list(&ledger, Lang::Ko).unwrap()[0].unread.is_empty(), "it is no file");
        // And when it is one.
        std::fs::remove_dir(&found.path).unwrap();
        std::fs::write(&found.path, "안녕하세요").unwrap();
        assert_eq!(came(now, &found).unread.unwrap().why, "not_recognised");
    }
}
