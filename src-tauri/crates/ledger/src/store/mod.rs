//! The connections: how one is opened, those that read, and the thread that writes.

use std::sync::{Mutex, MutexGuard, PoisonError};

mod backup;
mod connection;
mod readers;
mod writer;

pub(crate) use backup::{backup, remove};
pub(crate) use connection::{Access, Site, check_sound, is_taken};
pub(crate) use readers::{Readers, known_key_fails};
pub(crate) use writer::Writer;

/// A panic elsewhere leaves these locks' contents whole: connections and senders are never half-changed.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
