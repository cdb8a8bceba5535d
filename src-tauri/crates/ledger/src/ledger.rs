//! The handle.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, TransactionBehavior};

use crate::key::{DataKey, KeysFile};
use crate::migrations::{self, State};
use crate::store::{self, Access, Writer};
use crate::{Error, Result, tables, verify};

/// Connections that read at the same time.
const READERS: usize = 2;

/// An open ledger. Cloning is cheap; the last clone closes it.
///
/// Blocking: call it from a thread that may wait (at most five seconds for another program's write).
#[derive(Clone)]
pub struct Ledger {
    inner: Arc<Inner>,
}

struct Inner {
    path: PathBuf,
    key: DataKey,
    /// From which schema on it may be written, where that is more than this program's.
    read_only: Option<u32>,
    // The order of these fields is the order of closing: readers before the writer, whose connection is the last and folds the log
    // in; then the lock, which says that the ledger is open.
    readers: Readers,
    writer: Mutex<Option<Arc<Writer>>>,
    #[expect(dead_code, reason = "held for its lock")]
    keys: KeysFile,
}

impl Ledger {
    /// Opens a ledger, makes it where it is missing, and migrates an older one (after a backup beside it).
    ///
    /// # Errors
    /// [`Error::WrongKey`], [`Error::NotALedger`], [`Error::TooNewToRead`], [`Error::Damaged`], [`Error::InUse`],
    /// [`Error::Busy`], [`Error::DiskFull`], [`Error::ReadOnly`]. The file is as it was after each of them.
    pub fn open(path: &Path, key: &DataKey) -> Result<Self> {
        let mut keys = KeysFile::open(path)?;
        let mut opened = None;
        // Twice: where another program makes or migrates it in this moment, the second look finds it done.
        for _ in 0..2 {
            if path.metadata().is_ok_and(|m| m.len() > 0) {
                let reader = open_known(path, key, &keys)?;
                match migrations::state(&reader)? {
                    State::Current => opened = Some((reader, None)),
                    State::ReadOnly { min_writer } => opened = Some((reader, Some(min_writer))),
                    State::Empty | State::Older(_) => {}
                }
            }
            if opened.is_some() {
                break;
            }
            keys.alone(|| make_or_migrate(path, key))?;
        }
        let (reader, read_only) = opened.map_or_else(|| open_made(path, key), Ok)?;
        if !keys.is_begun() {
            keys.begin(path, key, |_| Ok(Vec::new()))?;
        }
        let readers = Readers::new(path.to_owned(), key.clone(), reader);
        let inner = Inner {
            path: path.to_owned(),
            key: key.clone(),
            read_only,
            readers,
            writer: Mutex::new(None),
            keys,
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.inner.path
    }

    /// Reads in one snapshot: what other threads and programs write meanwhile is not seen in the middle.
    ///
    /// # Errors
    /// What `act` gives, and those of the database.
    pub fn read<T>(&self, act: impl FnOnce(&Reading<'_>) -> Result<T>) -> Result<T> {
        let mut reader = self.inner.readers.take()?;
        let snapshot = reader.conn().transaction_with_behavior(TransactionBehavior::Deferred)?;
        let seen = act(&Reading { conn: &snapshot })?;
        snapshot.finish()?;
        Ok(seen)
    }

    /// Writes in one transaction. After `Ok` it is on the disk, after an error nothing of it is.
    ///
    /// # Errors
    /// What `act` gives, [`Error::TooNewToWrite`], and those of the database.
    pub fn write<T: Send + 'static>(
        &self,
        act: impl FnOnce(&Writing<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.writer()?.run(move |conn| act(&Writing { conn }))
    }

    /// A number that changes when anybody but this handle has written (SQLite's `PRAGMA data_version` of the writing connection).
    ///
    /// # Errors
    /// Those of the database.
    pub fn data_version(&self) -> Result<i64> {
        self.writer()?.on_connection(|conn| Ok(conn.query_row("PRAGMA data_version", [], |row| row.get(0))?))
    }

    /// Looks at every page, index, reference and piece of evidence. Empty: all is well.
    ///
    /// # Errors
    /// Where it cannot even be looked at.
    pub fn verify(&self) -> Result<Vec<verify::Fault>> {
        verify::verify(&store::connect(&self.inner.path, &self.inner.key, Access::Read)?)
    }

    fn writer(&self) -> Result<Arc<Writer>> {
        if let Some(needed) = self.inner.read_only {
            return Err(Error::TooNewToWrite { needed, known: migrations::SCHEMA });
        }
        let mut writer = lock(&self.inner.writer);
        if let Some(writer) = &*writer {
            return Ok(Arc::clone(writer));
        }
        // Most runs only read, so the writing connection is made when it is first needed.
        let started =
            Arc::new(Writer::start(store::connect(&self.inner.path, &self.inner.key, Access::Write)?)?);
        *writer = Some(Arc::clone(&started));
        Ok(started)
    }
}

/// Opens an existing file, telling apart what SQLCipher cannot: a wrong key, another kind of file, damage.
fn open_known(path: &Path, key: &DataKey, keys: &KeysFile) -> Result<Connection> {
    let is_key = keys.is_key(key);
    if is_key == Some(false) {
        return Err(Error::WrongKey);
    }
    match store::connect(path, key, Access::Read) {
        Err(Error::WrongKey) if store::is_plain_database(path) => Err(Error::NotALedger),
        Err(Error::WrongKey) if is_key == Some(true) => Err(Error::Damaged),
        done => done,
    }
}

fn open_made(path: &Path, key: &DataKey) -> Result<(Connection, Option<u32>)> {
    if !path.metadata().is_ok_and(|m| m.len() > 0) {
        return Err(Error::InUse);
    }
    let reader = store::connect(path, key, Access::Read)?;
    match migrations::state(&reader)? {
        State::Current => Ok((reader, None)),
        State::ReadOnly { min_writer } => Ok((reader, Some(min_writer))),
        State::Empty | State::Older(_) => Err(Error::InUse),
    }
}

/// With the ledger held alone: makes it, or brings it to this program's schema.
fn make_or_migrate(path: &Path, key: &DataKey) -> Result<()> {
    let mut conn = store::connect(path, key, Access::Make)?;
    if let State::Older(schema) = migrations::state(&conn)? {
        store::backup(&conn, &backup_path(path, schema), key)?;
    }
    migrations::migrate(&mut conn)
}

/// Where the backup before a migration lies: `<ledger>.before-schema-2`, with a number behind it where that is taken.
fn backup_path(path: &Path, schema: u32) -> PathBuf {
    let named = |suffix: String| {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".before-schema-{}{suffix}", schema + 1));
        PathBuf::from(name)
    };
    (1..)
        .map(|n| named(if n == 1 { String::new() } else { format!("-{n}") }))
        .find(|p| !p.exists())
        .unwrap_or_else(|| named("-last".into()))
}

/// Two connections for all readers. The first exists from the opening; the second is made when both are wanted at once.
struct Readers {
    path: PathBuf,
    key: DataKey,
    state: Mutex<Idle>,
    returned: Condvar,
}

struct Idle {
    connections: Vec<Connection>,
    made: usize,
}

impl Readers {
    fn new(path: PathBuf, key: DataKey, first: Connection) -> Self {
        let state = Mutex::new(Idle { connections: vec![first], made: 1 });
        Self { path, key, state, returned: Condvar::new() }
    }

    fn take(&self) -> Result<Taken<'_>> {
        let mut idle = lock(&self.state);
        loop {
            if let Some(conn) = idle.connections.pop() {
                return Ok(Taken { readers: self, conn: Some(conn) });
            }
            if idle.made < READERS {
                let conn = store::connect(&self.path, &self.key, Access::Read)?;
                idle.made += 1;
                return Ok(Taken { readers: self, conn: Some(conn) });
            }
            idle = self.returned.wait(idle).unwrap_or_else(PoisonError::into_inner);
        }
    }
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
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        if let Some(conn) = self.conn.take() {
            lock(&self.readers.state).connections.push(conn);
            self.readers.returned.notify_one();
        }
    }
}

/// A panic elsewhere leaves these locks' contents whole: connections and senders are never half-changed.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The tables, to read.
pub struct Reading<'a> {
    conn: &'a Connection,
}

/// The tables, to read and write in one transaction.
pub struct Writing<'a> {
    conn: &'a Connection,
}

macro_rules! handles {
    ($($(#[$doc:meta])* $name:ident: $module:ident :: $read:ident / $write:ident;)+) => {
        impl<'a> Reading<'a> {
            $($(#[$doc])* pub fn $name(&self) -> tables::$module::$read<'a> { tables::$module::$read(self.conn) })+
        }
        impl<'a> Writing<'a> {
            $($(#[$doc])* pub fn $name(&self) -> tables::$module::$write<'a> { tables::$module::$write(self.conn) })+
            /// The same tables, to read within this transaction.
            pub fn reading(&self) -> Reading<'a> { Reading { conn: self.conn } }
        }
    };
}

handles! {
    /// Holders.
    holders: holders::Holders / HoldersMut;
    /// Customs codes.
    codes: codes::Codes / CodesMut;
    /// What happened to a code.
    code_events: code_events::CodeEvents / CodeEventsMut;
    /// Evidence.
    evidence: evidence::EvidenceRead / EvidenceMut;
    /// Orders, with their items and waybills.
    orders: orders::Orders / OrdersMut;
    /// Clearances.
    clearances: clearances::Clearances / ClearancesMut;
    /// Sightings.
    sightings: sightings::Sightings / SightingsMut;
    /// Days that a clearance list really showed.
    coverage: coverage::Coverage / CoverageMut;
    /// Incidents.
    incidents: incidents::Incidents / IncidentsMut;
    /// Answers.
    answers: answers::Answers / AnswersMut;
    /// What was done.
    acts: acts::Acts / ActsMut;
    /// Secrets other than the code, such as service keys.
    secrets: secrets::Secrets / SecretsMut;
}
