//! Waiting for what happens in the folders, and reading what is complete. The system tells; nothing is asked again and again but whether a
//! folder is still the same one, for nobody tells that a disk was put in.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;
use std::{fs, io};

use chrono::{DateTime, TimeDelta, Utc};
use munjigi_ledger::tables::folders::Folder;
use munjigi_model::FolderId;
use notify::{RecommendedWatcher, RecursiveMode, Watcher};

use super::file::Reading;
use super::found::{Found, is_as_it_was, name_of, shape};
use super::heard::{Heard, heard};
use super::name::OwnFiles;
use super::ripening::{Happened, Ripening, Shape};
use super::{Looked, is_settled, unknown};
use crate::{Ledger, Result};

/// How often it is looked whether each folder is still the one that is listened to.
const AGAIN: TimeDelta = TimeDelta::seconds(30);

/// What reaches the watch.
enum Call {
    Heard(Vec<Heard>),
    FoldersChanged,
    Stop,
}

/// Holds the watch. Dropping it ends the watch too.
pub struct Handle {
    calls: Sender<Call>,
    stopped: Arc<AtomicBool>,
}

impl Handle {
    /// A folder was added or left, by this program or another; or one that was gone may be back.
    pub fn folders_changed(&self) {
        // A watch that has ended needs not know.
        let _ = self.calls.send(Call::FoldersChanged);
    }

    /// Ends the watch: before the next file, or within a mailbox before its next messages. Nothing is lost by it.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
        let _ = self.calls.send(Call::Stop);
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A watch over the folders of a ledger, until it is run.
pub struct FolderWatch {
    ledger: Ledger,
    calls: Receiver<Call>,
    sender: Sender<Call>,
    stopped: Arc<AtomicBool>,
}

impl FolderWatch {
    /// A watch, and what ends it.
    pub fn new(ledger: Ledger) -> (Self, Handle) {
        let (sender, calls) = mpsc::channel();
        let stopped = Arc::new(AtomicBool::new(false));
        let handle = Handle { calls: sender.clone(), stopped: Arc::clone(&stopped) };
        (Self { ledger, calls, sender, stopped }, handle)
    }

    /// Reads what lies in the folders, then what appears, until it is ended. Blocking: it wants a thread of its own.
    ///
    /// `tell` hears of every file that was read or could not be, and of what the ledger refused; that is tried again by itself.
    pub fn run(self, now: impl Fn() -> DateTime<Utc>, tell: impl FnMut(Result<Looked>)) {
        let sender = self.sender;
        let listen = notify::recommended_watcher(move |told| {
            let heard = heard(told);
            if !heard.is_empty() {
                let _ = sender.send(Call::Heard(heard));
            }
        });
        let watching = Watching {
            own: OwnFiles::of(&self.ledger),
            ledger: self.ledger,
            // Where the system has no more of what it listens with, the folders are looked through every so often instead.
            ears: listen.ok(),
            folders: BTreeMap::new(),
            ripening: Ripening::new(),
            looked_at: None,
            stopped: self.stopped,
            now,
            tell,
        };
        watching.until_stopped(&self.calls);
    }
}

struct Watching<Now, Tell> {
    ledger: Ledger,
    own: OwnFiles,
    ears: Option<RecommendedWatcher>,
    folders: BTreeMap<PathBuf, Watched>,
    ripening: Ripening<PathBuf>,
    /// When it was last looked whether the folders are the same.
    looked_at: Option<DateTime<Utc>>,
    stopped: Arc<AtomicBool>,
    now: Now,
    tell: Tell,
}

/// A folder that is listened to.
struct Watched {
    folder: Folder,
    /// Which folder it is that has the name; `None` while it is gone.
    identity: Option<Identity>,
    /// Whether what happens in it is told.
    is_heard: bool,
    /// Whether it is to be looked through: it is new, or something was not told or not taken.
    is_owed: bool,
}

impl<Now: Fn() -> DateTime<Utc>, Tell: FnMut(Result<Looked>)> Watching<Now, Tell> {
    fn until_stopped(mut self, calls: &Receiver<Call>) {
        loop {
            if self.is_due() {
                self.look_at_folders();
            }
            self.read_ripe();
            if self.stopped.load(Ordering::Relaxed) {
                return;
            }
            let mut next = match calls.recv_timeout(self.wait()) {
                Ok(call) => Some(call),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return,
            };
            // All that has come by now, before anything is read: a file is often told of many times.
            while let Some(call) = next {
                match call {
                    Call::Heard(all) => all.into_iter().for_each(|heard| self.hear(heard)),
                    Call::FoldersChanged => self.looked_at = None,
                    Call::Stop => return,
                }
                next = calls.try_recv().ok();
            }
        }
    }

    fn wait(&self) -> Duration {
        let now = (self.now)();
        let ripe = self.ripening.wait(now).unwrap_or(AGAIN);
        ripe.clamp(TimeDelta::zero(), AGAIN).to_std().unwrap_or_default()
    }

    fn is_due(&self) -> bool {
        // A clock that was put back says nothing of how long it was.
        self.looked_at.is_none_or(|at| !(TimeDelta::zero()..AGAIN).contains(&((self.now)() - at)))
    }

    fn hear(&mut self, heard: Heard) {
        match heard {
            Heard::Lost => {
                self.folders.values_mut().for_each(|watched| watched.is_owed = true);
                self.looked_at = None;
            }
            Heard::Of(path, what) => {
                if let Some(watched) = self.folders.get_mut(&path) {
                    // Of the folder itself: moved, removed, or its disk taken out.
                    if what == Happened::Gone {
                        watched.identity = None;
                        self.looked_at = None;
                    }
                } else if path.parent().is_some_and(|folder| self.folders.contains_key(folder))
                    && name_of(&path, &self.own).is_some()
                {
                    self.ripening.heard(path, what);
                }
            }
        }
    }

    /// Listens to the folders that are there by now, and looks through those that nobody has listened to.
    fn look_at_folders(&mut self) {
        self.looked_at = Some((self.now)());
        let folders = match self.ledger.read(|r| r.folders().all()) {
            Ok(folders) => folders,
            Err(error) => return (self.tell)(Err(error.into())),
        };
        let ids: BTreeSet<FolderId> = folders.iter().map(|folder| folder.id).collect();
        let left: Vec<PathBuf> = (self.folders.iter())
            .filter(|(_, watched)| !ids.contains(&watched.folder.id))
            .map(|(path, _)| path.clone())
            .collect();
        for path in left {
            self.listen_no_more(&path);
            self.folders.remove(&path);
        }
        for folder in folders {
            self.look_at_folder(folder);
            if self.stopped.load(Ordering::Relaxed) {
                return;
            }
        }
    }

    fn look_at_folder(&mut self, folder: Folder) {
        let path = PathBuf::from(&folder.path);
        let identity = Identity::of(&path).ok();
        let is_same = self.folders.get(&path).is_some_and(|watched| watched.identity == identity);
        if !is_same {
            self.listen_no_more(&path);
            let is_heard = identity.is_some() && self.listen(&path);
            let watched = Watched { folder, identity, is_heard, is_owed: true };
            self.folders.insert(path.clone(), watched);
        }
        // It is listened to before it is looked through: what appears in between is heard.
        let Some(watched) = self.folders.get_mut(&path) else { return };
        if watched.identity.is_some() && (watched.is_owed || !watched.is_heard) {
            watched.is_owed = false;
            let folder = watched.folder.clone();
            if let Err(error) = self.look_through(&folder) {
                self.owe(&path);
                (self.tell)(Err(error));
            }
        }
    }

    fn listen(&mut self, path: &Path) -> bool {
        self.ears.as_mut().is_some_and(|ears| ears.watch(path, RecursiveMode::NonRecursive).is_ok())
    }

    fn listen_no_more(&mut self, path: &Path) {
        if let Some(ears) = &mut self.ears {
            // Of a folder that is gone the system has forgotten it already.
            let _ = ears.unwatch(path);
        }
    }

    /// Something of a folder was not taken: it is looked through again.
    fn owe(&mut self, folder: &Path) {
        if let Some(watched) = self.folders.get_mut(folder) {
            watched.is_owed = true;
        }
    }

    /// Reads what is new in a folder and has not been written to for a while; the rest is waited for.
    fn look_through(&mut self, folder: &Folder) -> Result<()> {
        let Ok(files) = unknown(&self.ledger, folder, &self.own)? else { return Ok(()) };
        for file in files {
            if self.stopped.load(Ordering::Relaxed) {
                return Ok(());
            }
            if is_settled(&file, (self.now)()) {
                self.read(folder.id, &file)?;
            } else {
                self.ripening.heard(file.path, Happened::Touched);
            }
        }
        Ok(())
    }

    fn read_ripe(&mut self) {
        for (path, shape) in self.ripening.ripe((self.now)(), |path| shape(path)) {
            if self.stopped.load(Ordering::Relaxed) {
                return;
            }
            if let Err(error) = self.read_one(&path, shape) {
                if let Some(folder) = path.parent() {
                    self.owe(folder);
                }
                (self.tell)(Err(error));
            }
        }
    }

    fn read_one(&mut self, path: &Path, shape: Shape) -> Result<()> {
        let folder =
            path.parent().and_then(|folder| self.folders.get(folder)).map(|watched| watched.folder.id);
        let (Some(folder), Some(name)) = (folder, name_of(path, &self.own)) else { return Ok(()) };
        let known = self.ledger.read(|r| r.folder_files().file(folder, &name))?;
        if known.as_ref().is_some_and(|known| is_as_it_was(known, shape)) {
            return Ok(());
        }
        self.read(folder, &Found { name, path: path.to_path_buf(), shape, known })
    }

    fn read(&mut self, folder: FolderId, file: &Found) -> Result<()> {
        let stopped = || self.stopped.load(Ordering::Relaxed);
        let reading = Reading { ledger: &self.ledger, folder, now: (self.now)(), stopped: &stopped };
        let mut looked = Looked::default();
        looked.add(reading.file(file)?);
        if looked != Looked::default() {
            (self.tell)(Ok(looked));
        }
        Ok(())
    }
}

/// Which folder it is that has a name. Where a disk is put in or taken out, the name stays and the folder is another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Identity([u64; 2]);

impl Identity {
    #[cfg(unix)]
    fn of(path: &Path) -> io::Result<Self> {
        use std::os::unix::fs::MetadataExt;
        let metadata = fs::metadata(path)?;
        if !metadata.is_dir() {
            return Err(io::ErrorKind::NotADirectory.into());
        }
        Ok(Self([metadata.dev(), metadata.ino()]))
    }

    #[cfg(not(unix))]
    fn of(path: &Path) -> io::Result<Self> {
        let metadata = fs::metadata(path)?;
        if !metadata.is_dir() {
            return Err(io::ErrorKind::NotADirectory.into());
        }
        let made = metadata.created()?.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        Ok(Self([made.as_secs(), u64::from(made.subsec_nanos())]))
    }
}
