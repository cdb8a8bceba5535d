//! Watched folders: a thread that reads what appears in them, for as long as the ledger is open.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use chrono::{DateTime, Utc};
use munjigi_engine::Ledger;
use munjigi_engine::folders::{FolderWatch, Handle};

/// The thread.
#[derive(Default)]
pub struct Folders {
    at_work: Mutex<AtWork>,
}

#[derive(Default)]
enum AtWork {
    #[default]
    NotYet,
    Watching(Handle, JoinHandle<()>),
    /// The program is ending: nothing begins any more.
    Ended,
}

impl Folders {
    /// Begins, unless it has. `tell` hears that something was read or could not be.
    pub fn begin(&self, ledger: &Ledger, now: fn() -> DateTime<Utc>, tell: impl Fn() + Send + 'static) {
        let mut at_work = self.lock();
        if !matches!(*at_work, AtWork::NotYet) {
            return;
        }
        let (watch, handle) = FolderWatch::new(ledger.clone());
        let reading = thread::Builder::new().name("folders".into());
        let reading = reading.spawn(move || watch.run(now, |_| tell()));
        // A system without one more thread goes on without it, and the folders are read at the next start.
        if let Ok(reading) = reading {
            *at_work = AtWork::Watching(handle, reading);
        }
    }

    /// Other folders are watched.
    pub fn changed(&self) {
        if let AtWork::Watching(handle, _) = &*self.lock() {
            handle.folders_changed();
        }
    }

    /// Ends it and waits for its end, so that the ledger can be let go of.
    pub fn end(&self) {
        let ended = std::mem::replace(&mut *self.lock(), AtWork::Ended);
        if let AtWork::Watching(handle, reading) = ended {
            handle.stop();
            // Where it panicked it has ended too.
            let _ = reading.join();
        }
    }

    fn lock(&self) -> MutexGuard<'_, AtWork> {
        self.at_work.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
