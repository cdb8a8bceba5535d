//! The one thread that writes.
//!
//! A job is a function of a transaction. The thread begins the transaction `IMMEDIATE` (so that it waits for other programs at its
//! beginning and never in its middle), runs the job, and commits where it succeeded. Contract: when `run` gives `Ok`, the
//! change is on the disk; when it gives an error, nothing of the job is there. A job that panics is rolled back and told as
//! [`Error::Faulted`]; the thread lives on.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc;
use std::thread::{self, JoinHandle};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::connection::check_sound;
use crate::{Error, Result};

type Job = Box<dyn FnOnce(&mut Connection) + Send>;

pub(crate) struct Writer {
    jobs: Option<mpsc::Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// Starts the thread on a connection of its own.
    pub(crate) fn start(mut conn: Connection) -> Result<Self> {
        let (jobs, waiting) = mpsc::channel::<Job>();
        let thread = thread::Builder::new()
            .name("ledger-writer".into())
            .spawn(move || {
                for job in waiting {
                    job(&mut conn);
                }
            })
            .map_err(Error::Io)?;
        Ok(Self { jobs: Some(jobs), thread: Some(thread) })
    }

    /// Runs `act` in one transaction and waits for it to be on the disk.
    pub(crate) fn run<T: Send + 'static>(
        &self,
        act: impl FnOnce(&Connection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.on_connection(move |conn| {
            let (transaction, done) = done_in_transaction(conn, act)?;
            transaction.commit()?;
            Ok(done)
        })
    }

    /// Runs `act` in a transaction of the same kind, and takes back what it did.
    pub(crate) fn rehearse<T: Send + 'static>(
        &self,
        act: impl FnOnce(&Connection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.on_connection(move |conn| {
            let (transaction, done) = done_in_transaction(conn, act)?;
            transaction.rollback()?;
            Ok(done)
        })
    }

    /// Runs `act` on the writing connection outside any transaction.
    pub(crate) fn on_connection<T: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Connection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        if self.thread.as_ref().is_some_and(|t| t.thread().id() == thread::current().id()) {
            // A job that waits for another job of this very thread would wait for ever.
            return Err(Error::Faulted);
        }
        let (answer, answered) = mpsc::sync_channel(1);
        let job: Job = Box::new(move |conn| {
            let done = catch_unwind(AssertUnwindSafe(|| act(conn))).unwrap_or(Err(Error::Faulted));
            // Nobody waits for the answer any more only where the asking thread itself has ended.
            let _ = answer.send(done);
        });
        let jobs = self.jobs.as_ref().ok_or(Error::Faulted)?;
        jobs.send(job).map_err(|_| Error::Faulted)?;
        answered.recv().map_err(|_| Error::Faulted)?
    }
}

/// What `act` did, in a transaction that has not ended. Where it fails, the transaction is dropped, and with it all that it did.
fn done_in_transaction<T>(
    conn: &mut Connection,
    act: impl FnOnce(&Connection) -> Result<T>,
) -> Result<(Transaction<'_>, T)> {
    let transaction = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let done = act(&transaction);
    check_sound(&transaction)?;
    Ok((transaction, done?))
}

impl Drop for Writer {
    /// Lets the last connection close (and fold the write-ahead log into the ledger) before the program goes on.
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
