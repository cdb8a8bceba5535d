//! The connections that read.

use std::sync::{Condvar, Mutex, PoisonError};

use rusqlite::{Connection, TransactionBehavior};

use super::connection::check_sound;
use super::{Access, Site, lock};
use crate::{Error, Result};

/// Connections that read at the same time.
const READERS: usize = 2;

/// Two connections for all readers. The first exists from the opening; the second is made when both are wanted at once.
pub(crate) struct Readers {
    site: Site,
    state: Mutex<Idle>,
    returned: Condvar,
}

struct Idle {
    connections: Vec<Connection>,
    made: usize,
}

impl Readers {
    pub(crate) fn new(site: Site, first: Connection) -> Self {
        let state = Mutex::new(Idle { connections: vec![first], made: 1 });
        Self { site, state, returned: Condvar::new() }
    }

    /// Runs `act` in one snapshot.
    pub(crate) fn read<T>(&self, act: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let mut taken = self.take()?;
        let snapshot = taken.conn().transaction_with_behavior(TransactionBehavior::Deferred)?;
        let seen = act(&snapshot);
        let sound = check_sound(&snapshot);
        drop(snapshot);
        if sound.is_err() {
            taken.give_up();
        }
        // What `act` made of pages that were not there counts for nothing, an error of its own least of all.
        sound?;
        seen
    }

    fn take(&self) -> Result<Taken<'_>> {
        let mut idle = lock(&self.state);
        loop {
            if let Some(conn) = idle.connections.pop() {
                return Ok(Taken { readers: self, conn: Some(conn) });
            }
            if idle.made < READERS {
                let conn = self.site.connect(Access::Read).map_err(known_key_fails)?;
                idle.made += 1;
                return Ok(Taken { readers: self, conn: Some(conn) });
            }
            idle = self.returned.wait(idle).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// The key has opened this ledger before: it is the ledger that has changed.
pub(crate) fn known_key_fails(error: Error) -> Error {
    if matches!(error, Error::WrongKey) { Error::Damaged } else { error }
}

/// A connection on loan.
struct Taken<'a> {
    readers: &'a Readers,
    conn: Option<Connection>,
}

impl Taken<'_> {
    fn conn(&mut self) -> &mut Connection {
        self.conn.as_mut().expect("it is given back on drop only")
    }

    /// A connection that has met a damaged page reads no other page any more: the next reader gets a new one.
    fn give_up(mut self) {
        self.conn = None;
    }
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        let mut idle = lock(&self.readers.state);
        match self.conn.take() {
            Some(conn) => idle.connections.push(conn),
            None => idle.made -= 1,
        }
        self.readers.returned.notify_one();
    }
}
