//! The handle.

use std::convert::Infallible;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use rusqlite::Connection;

use crate::key::{DataKey, KeysFile, random_name};
use crate::migrations::{Plan, State};
use crate::store::{self, Access, Readers, Site, Writer, known_key_fails, lock};
use crate::{Error, Result, tables, verify};

/// How often another program may be seen making or migrating the ledger before it is taken for one that has it open.
const LOOKS: usize = 3;

/// An open ledger. Cloning is cheap; the last clone closes it.
///
/// Blocking: call it from a thread that may wait (at most five seconds for another program's write).
#[derive(Clone)]
pub struct Ledger {
    inner: Arc<Inner>,
    /// Nothing ever comes; it ends when the ledger is closed.
    closed: Arc<Mutex<Receiver<Infallible>>>,
}

struct Inner {
    site: Site,
    /// The versions that are known here.
    plan: Plan,
    /// From which schema on it may be written, where that is more than this program's.
    min_writer: Option<u32>,
    // The order of these fields is the order of closing: readers before the writer, whose connection is the last and folds the log
    // in; then the lock, which says that the ledger is open; then whoever waits hears of it.
    readers: Readers,
    writer: Mutex<Option<Arc<Writer>>>,
    #[expect(dead_code, reason = "held for its lock")]
    keys: KeysFile,
    #[expect(dead_code, reason = "its end is heard")]
    open: Sender<Infallible>,
}

impl Ledger {
    /// Opens a ledger, makes it where it is missing, and migrates an older one (after a backup beside it).
    ///
    /// # Errors
    /// [`Error::WrongKey`], [`Error::KeysDamaged`], [`Error::NotALedger`], [`Error::TooNewToRead`], [`Error::Damaged`],
    /// [`Error::InUse`], [`Error::Busy`], [`Error::DiskFull`], [`Error::ReadOnly`]. The file is as it was after each of them.
    pub fn open(path: &Path, key: &DataKey) -> Result<Self> {
        Self::open_as(Site::new(path, key), Plan::OURS)
    }

    pub(crate) fn open_as(site: Site, plan: Plan) -> Result<Self> {
        let keys = match KeysFile::open(&site.path)? {
            Some(keys) => keys,
            None => {
                // A file that is no ledger, or another key's, gets no file of keys put beside it.
                look(&site, plan, false)?;
                KeysFile::begin(&site.path, &site.key, random_name()?, Vec::new())?
            }
        };
        if !keys.is_key(&site.key) {
            return Err(Error::WrongKey);
        }
        for _ in 0..LOOKS {
            if let Some((reader, state)) = look(&site, plan, true)?
                && usable(state).is_some()
            {
                keys.share()?;
                // Once more: a later program may have migrated it before it was shared.
                if let Some(min_writer) = usable(plan.state(&reader)?) {
                    let readers = Readers::new(site.clone(), reader);
                    let (open, closed) = channel();
                    let writer = Mutex::new(None);
                    let inner = Inner { site, plan, min_writer, readers, writer, keys, open };
                    return Ok(Self { inner: Arc::new(inner), closed: Arc::new(Mutex::new(closed)) });
                }
                keys.unshare()?;
            }
            if keys.alone(|| make_or_migrate(&site, plan))?.is_none() {
                // Until whoever has it alone is done with it.
                keys.share()?;
                keys.unshare()?;
            }
        }
        Err(Error::InUse)
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.inner.site.path
    }

    /// Lets go of it, and waits until every clone is let go of and the ledger is closed. For a program that ends while its threads may
    /// be at work: SQLCipher frees what it needs for every page when the process exits (`sqlcipher_extra_shutdown` by `atexit`), and a
    /// thread that reads or writes a page in that moment crashes.
    ///
    /// A thread that holds a clone itself would wait for ever.
    pub fn close(self) {
        let Self { inner, closed } = self;
        drop(inner);
        // An error is the end that is waited for.
        let _ = lock(&closed).recv();
    }

    /// Reads in one snapshot: what other threads and programs write meanwhile is not seen in the middle.
    ///
    /// # Errors
    /// What `act` gives, [`Error::Damaged`], and others of the database.
    pub fn read<T>(&self, act: impl FnOnce(&Reading<'_>) -> Result<T>) -> Result<T> {
        self.inner.readers.read(|conn| act(&Reading { conn }))
    }

    /// Writes in one transaction. After `Ok` it is on the disk, after an error nothing of it is.
    ///
    /// # Errors
    /// What `act` gives, [`Error::TooNewToWrite`], [`Error::Faulted`] where `act` panics or writes through another clone of the
    /// handle, and those of the database.
    pub fn write<T: Send + 'static>(
        &self,
        act: impl FnOnce(&Writing<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.transact(move |writer| writer.run(move |conn| act(&Writing { conn })))
    }

    /// Acts as [`Ledger::write`] does, in a transaction of the same kind, gives what `act` gives, and takes all of it back: what a
    /// write would do is told by doing it.
    ///
    /// # Errors
    /// As [`Ledger::write`].
    pub fn rehearse<T: Send + 'static>(
        &self,
        act: impl FnOnce(&Writing<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.transact(move |writer| writer.rehearse(move |conn| act(&Writing { conn })))
    }

    /// A number that changes when anybody but this handle has written (SQLite's `PRAGMA data_version` of the writing connection).
    ///
    /// # Errors
    /// Those of the database.
    pub fn data_version(&self) -> Result<i64> {
        self.writer()?.on_connection(|conn| Ok(conn.query_row("PRAGMA data_version", [], |row| row.get(0))?))
    }

    /// Something that is another one whenever anybody has written, this handle too.
    ///
    /// # Errors
    /// Those of the database.
    pub fn state_of_writing(&self) -> Result<StateOfWriting> {
        self.writer()?.on_connection(|conn| {
            let others = conn.query_row("PRAGMA data_version", [], |row| row.get(0))?;
            Ok(StateOfWriting { others, own: conn.total_changes() })
        })
    }

    /// Looks at every page, index, reference and piece of evidence. Empty: all is well.
    ///
    /// # Errors
    /// Where it cannot even be looked at.
    pub fn verify(&self) -> Result<Vec<verify::Fault>> {
        verify::verify(&self.inner.site.connect(Access::Read).map_err(known_key_fails)?)
    }

    /// On the writing connection, where the ledger may be written.
    fn transact<T>(&self, act: impl FnOnce(&Writer) -> Result<T>) -> Result<T> {
        if let Some(needed) = self.inner.min_writer {
            return Err(Error::TooNewToWrite { needed, known: self.inner.plan.schema });
        }
        let writer = self.writer()?;
        let done = act(&writer);
        if matches!(done, Err(Error::Damaged)) {
            // Its connection reads no page any more; what is not damaged is for the next one to write.
            lock(&self.inner.writer).take_if(|current| Arc::ptr_eq(current, &writer));
        }
        done
    }

    fn writer(&self) -> Result<Arc<Writer>> {
        let mut writer = lock(&self.inner.writer);
        if let Some(writer) = &*writer {
            return Ok(Arc::clone(writer));
        }
        // Most runs only read, so the writing connection is made when it is first needed. On a ledger that may not be written it
        // is there to be asked whether others wrote.
        let access = if self.inner.min_writer.is_some() { Access::Read } else { Access::Write };
        let conn = self.inner.site.connect(access).map_err(known_key_fails)?;
        Ok(Arc::clone(writer.insert(Arc::new(Writer::start(conn)?))))
    }
}

/// What [`Ledger::state_of_writing`] gives, to be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StateOfWriting {
    others: i64,
    own: u64,
}

impl StateOfWriting {
    /// The state after so many rows more were written by this handle, as [`Writing::rows_written`] counts them.
    #[must_use]
    pub fn after(self, rows: u64) -> Self {
        Self { own: self.own.wrapping_add(rows), ..self }
    }
}

impl fmt::Debug for Ledger {
    /// Its path may hold a person's name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ledger").finish_non_exhaustive()
    }
}

/// Opens what lies there and sees what state it is in; `None` where nothing lies there. It tells apart what SQLCipher cannot: a wrong
/// key, another kind of file, damage.
fn look(site: &Site, plan: Plan, is_its_key: bool) -> Result<Option<(Connection, State)>> {
    if !site.is_taken() {
        return Ok(None);
    }
    // SQLite would take a file of one byte for an empty database and write into it, and would put files beside a plain database.
    if site.is_no_ledger() || (!is_its_key && site.is_plain()) {
        return Err(Error::NotALedger);
    }
    let conn = match site.connect(if is_its_key { Access::Read } else { Access::Look }) {
        Ok(conn) => conn,
        Err(Error::WrongKey) if site.is_not_of_pages() || site.is_plain() => return Err(Error::NotALedger),
        Err(Error::WrongKey) if is_its_key => return Err(Error::Damaged),
        Err(error) => return Err(error),
    };
    let state = plan.state(&conn)?;
    Ok(Some((conn, state)))
}

/// Whether a ledger can be used as it is; inside, from which schema on it may be written, where that is too much for this program.
fn usable(state: State) -> Option<Option<u32>> {
    match state {
        State::Current => Some(None),
        State::ReadOnly { min_writer } => Some(Some(min_writer)),
        State::Empty | State::Older(_) => None,
    }
}

/// With the ledger held alone: makes it, or brings it to this program's schema.
fn make_or_migrate(site: &Site, plan: Plan) -> Result<()> {
    let access = if site.is_taken() { Access::Write } else { Access::Make };
    let mut conn = site.connect(access)?;
    let State::Older(schema) = plan.state(&conn)? else { return plan.migrate(&mut conn) };
    let copy = Site { path: backup_path(&site.path, schema), ..site.clone() };
    store::backup(&conn, &copy)?;
    let done = plan.migrate(&mut conn);
    if done.is_err() && plan.state(&conn).is_ok_and(|state| state == State::Older(schema)) {
        // It stands as it was, and is tried again at the next start: without this each start would leave a copy.
        store::remove(&copy.path);
    }
    done
}

/// Where the backup before a migration lies: `<ledger>.before-schema-2`, with a number behind it where that is taken.
fn backup_path(path: &Path, schema: u32) -> PathBuf {
    let named = |suffix: String| {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".before-schema-{}{suffix}", schema + 1));
        PathBuf::from(name)
    };
    let mut free = named(String::new());
    let mut taken = 1;
    while free.exists() {
        taken += 1;
        free = named(format!("-{taken}"));
    }
    free
}

/// The tables, to read.
pub struct Reading<'a> {
    conn: &'a Connection,
}

/// The tables, to read and write in one transaction.
pub struct Writing<'a> {
    conn: &'a Connection,
}

impl Writing<'_> {
    /// How many rows this handle has written since it was opened, those of this transaction too.
    pub fn rows_written(&self) -> u64 {
        self.conn.total_changes()
    }
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
    /// What the person taught of files.
    teachings: teachings::Teachings / TeachingsMut;
    /// Parts of evidence that could not be read.
    unread: unread::Unread / UnreadMut;
    /// What carriers say of parcels.
    deliveries: deliveries::Deliveries / DeliveriesMut;
    /// Pages of clearance lists that are longer than one page.
    list_pages: list_pages::ListPages / ListPagesMut;
    /// Watched folders.
    folders: folders::Folders / FoldersMut;
    /// What was read in watched folders.
    folder_files: folder_files::FolderFiles / FolderFilesMut;
    /// Secrets other than the code, such as service keys.
    secrets: secrets::Secrets / SecretsMut;
    /// Numbers that are followed.
    followed: followed::FollowedRead / FollowedMut;
    /// UNI-PASS's services, as they were met.
    services: services::Services / ServicesMut;
    /// What the person chose.
    settings: settings::Settings / SettingsMut;
    /// The customs' exchange rates.
    customs_rates: customs_rates::CustomsRates / CustomsRatesMut;
    /// What UNI-PASS said of codes.
    code_checks: code_checks::CodeChecks / CodeChecksMut;
    /// Until when the orders of shops are known.
    shops_seen: shops_seen::ShopsSeen / ShopsSeenMut;
    /// What the comparison said last of each clearance.
    verdicts: verdicts::Verdicts / VerdictsMut;
    /// Clearances and orders that the person set apart.
    apart: apart::Apart / ApartMut;
    /// Who reports.
    reporters: reporters::Reporters / ReportersMut;
    /// What the person added to incidents.
    captures: captures::Captures / CapturesMut;
    /// Report kits that were made.
    reports: reports::Reports / ReportsMut;
    /// Reports that were made to offices.
    filings: filings::Filings / FilingsMut;
}

#[cfg(test)]
mod tests;
