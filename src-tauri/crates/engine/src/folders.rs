//! Watched folders: what appears in them is read when it is complete, each file once.
//!
//! | what | where |
//! |---|---|
//! | which names are left alone | `name.rs` |
//! | what lies there and was not read yet | `found.rs` |
//! | whether a file is complete | `ripening.rs`: pure |
//! | reading a file; a mailbox from where it had ended | `file.rs`, `mailbox.rs` |
//! | why one was not read | `why.rs` |
//! | waiting for what happens | `watch.rs`, over `heard.rs` |
//!
//! A folder is that folder: nothing below it is read, and nothing behind a link. What lay there before it was added is read too. A file that
//! has changed is read again, which doubles nothing. What nothing recognises is listed with its name and the reason, and not kept.

mod file;
mod found;
mod heard;
mod mailbox;
mod name;
mod ripening;
mod watch;
mod why;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::{fs, io};

use chrono::{DateTime, SecondsFormat, Utc};
use munjigi_ledger::tables::folder_files::FolderFile;
use munjigi_ledger::tables::folders::Folder;
use munjigi_model::FolderId;
use munjigi_wire as wire;
use munjigi_words::{Lang, Word};

use crate::{Error, Ledger, Result};
use file::{Outcome, Reading};
use found::{Found, found};
use name::OwnFiles;
use ripening::QUIET;

pub use watch::{FolderWatch, Handle};

/// Adds a folder. The same again is the same one.
///
/// # Errors
/// [`Error::NotAFolder`], [`Error::Ledger`].
pub fn add(ledger: &Ledger, path: &Path, now: DateTime<Utc>) -> Result<FolderId> {
    let whole = whole_path(path).ok().filter(|path| path.is_dir()).ok_or(Error::NotAFolder)?;
    let path = whole.into_os_string().into_string().map_err(|_| Error::NotAFolder)?;
    Ok(ledger.write(move |w| w.folders().add(&path, now))?.id())
}

/// Leaves a folder. What was read in it stays.
///
/// # Errors
/// [`Error::Ledger`] with `NoSuch`.
pub fn remove(ledger: &Ledger, folder: FolderId) -> Result<()> {
    Ok(ledger.write(move |w| w.folders().remove(folder))?)
}

/// The folders, in the order in which they were added, each with what could not be read in it.
///
/// # Errors
/// [`Error::Ledger`].
pub fn list(ledger: &Ledger, lang: Lang) -> Result<Vec<wire::Folder>> {
    let folders = ledger.read(|r| {
        let files = |folder: Folder| Ok((r.folder_files().all(folder.id)?, folder));
        r.folders().all()?.into_iter().map(files).collect::<munjigi_ledger::Result<Vec<_>>>()
    })?;
    Ok(folders.into_iter().map(|(files, folder)| listed(&folder, &files, lang)).collect())
}

fn listed(folder: &Folder, files: &[FolderFile], lang: Lang) -> wire::Folder {
    let path = Path::new(&folder.path);
    let trouble = fs::read_dir(path).err().map(|error| lang.say(trouble(&error)));
    // Who has put a file away has settled it. While the folder is gone nobody knows.
    let is_there = |file: &FolderFile| trouble.is_some() || found::shape(&path.join(&file.name)).is_some();
    let unread = files.iter().filter_map(|file| {
        let why = file.why.as_deref().filter(|_| is_there(file))?;
        Some(wire::FolderUnread { name: file.name.clone(), why: why::said(why, file.bytes, lang) })
    });
    wire::Folder {
        id: folder.id.to_string(),
        path: folder.path.clone(),
        read_at: (files.iter().map(|file| file.read_at).max())
            .map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true)),
        unread: unread.collect(),
        trouble,
    }
}

fn trouble(error: &io::Error) -> Word<'static> {
    if error.kind() == ErrorKind::PermissionDenied { Word::FolderForbidden } else { Word::FolderGone }
}

/// What one look brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// Files that were read.
    pub read: Vec<wire::FolderRead>,
    /// Files that could not be read.
    pub unread: Vec<Unread>,
    /// Files that may still be being written.
    pub waiting: Vec<wire::FolderWaiting>,
}

/// A file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Its folder.
    pub folder: FolderId,
    /// Its name.
    pub name: String,
    /// Its length.
    pub bytes: u64,
    /// Why, as a code.
    pub why: String,
}

impl Looked {
    /// The same in the person's language.
    pub fn said(self, lang: Lang) -> wire::LookedAtFolders {
        let unread = self.unread.into_iter().map(|file| wire::FolderNotRead {
            folder: file.folder.to_string(),
            why: why::said(&file.why, file.bytes, lang),
            name: file.name,
        });
        wire::LookedAtFolders { read: self.read, unread: unread.collect(), waiting: self.waiting }
    }

    fn add(&mut self, outcomes: Vec<Outcome>) {
        for outcome in outcomes {
            match outcome {
                Outcome::Read(read) => self.read.push(read),
                Outcome::Unread(unread) => self.unread.push(unread),
            }
        }
    }
}

/// Looks through all folders once and reads what is new in them. A file that was changed within the last second may still be being
/// written: it waits. A folder that is not there is passed over; [`list`] says so.
///
/// # Errors
/// [`Error::Ledger`]. What was read until then is read.
pub fn look(ledger: &Ledger, now: DateTime<Utc>) -> Result<Looked> {
    let own = OwnFiles::of(ledger);
    let mut looked = Looked::default();
    for folder in ledger.read(|r| r.folders().all())? {
        let Ok(files) = unknown(ledger, &folder, &own)? else { continue };
        for file in files {
            if is_settled(&file, now) {
                let reading = Reading { ledger, folder: folder.id, now, stopped: &|| false };
                looked.add(reading.file(&file)?);
            } else {
                looked.waiting.push(wire::FolderWaiting { folder: folder.id.to_string(), name: file.name });
            }
        }
    }
    Ok(looked)
}

/// The files of a folder that are new or have changed; within, why it cannot be listed.
fn unknown(ledger: &Ledger, folder: &Folder, own: &OwnFiles) -> Result<io::Result<Vec<Found>>> {
    let known = ledger.read(|r| r.folder_files().all(folder.id))?;
    Ok(found(Path::new(&folder.path), known, own))
}

/// Whether nobody has written a file for a while. One from the future was copied from a machine whose clock is ahead.
fn is_settled(file: &Found, now: DateTime<Utc>) -> bool {
    (now - file.shape.modified_at).abs() >= QUIET
}

/// A path as the system tells it when something happens there: whole, and without links.
fn whole_path(path: &Path) -> io::Result<PathBuf> {
    // What Windows makes of it (`\\?\C:\…`) no person reads, and some programs cannot.
    if cfg!(windows) { std::path::absolute(path) } else { fs::canonicalize(path) }
}
