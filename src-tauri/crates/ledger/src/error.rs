//! What can go wrong with a ledger. Every one of these leaves it as it was.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::{ErrorCode, ffi};

/// Shorthand for this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What can go wrong with a ledger.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The key given is not this ledger's.
    #[error("the key does not open this ledger")]
    WrongKey,
    /// The ledger is there, and none of the ways in that its `.keys` file names can be gone now.
    #[error("no way into the ledger is left")]
    KeyGone,
    /// The passphrase is not the one.
    #[error("the passphrase does not open this ledger")]
    WrongPassphrase,
    /// A passphrase is needed, and nobody can be asked here.
    #[error("a passphrase is needed and there is no terminal to ask on")]
    PassphraseNeeded,
    /// A new ledger needs a place for its key: no key file, no keychain, nobody to ask for a passphrase.
    #[error("there is nowhere to keep the new ledger's key")]
    NowhereToKeepKey,
    /// A key file that is not exactly 32 bytes.
    #[error("the key file has {bytes} bytes, exactly 32 are needed")]
    KeyFileLength {
        /// Its length in bytes.
        bytes: u64,
    },
    /// A key file that cannot be read.
    #[error("the key file cannot be read")]
    KeyFileUnreadable(#[source] io::Error),
    /// The system's keychain, in one of its three ways of not answering.
    #[error("the keychain cannot be used")]
    Keychain(#[from] crate::key::KeychainError),
    /// `<ledger>.keys` is there and cannot be understood.
    #[error("the file of wrapped keys is damaged")]
    KeysDamaged,
    /// The file is something else.
    #[error("this file is not a Munjigi ledger")]
    NotALedger,
    /// Written by a newer Munjigi than this one can read.
    #[error("the ledger needs at least schema {needed} to be read, this program knows {known}")]
    TooNewToRead {
        /// The least schema that reads it.
        needed: u32,
        /// This program's.
        known: u32,
    },
    /// Written by a newer Munjigi: it can be read here, not written.
    #[error("the ledger needs at least schema {needed} to be written, this program knows {known}")]
    TooNewToWrite {
        /// The least schema that may write it.
        needed: u32,
        /// This program's.
        known: u32,
    },
    /// A page of the file does not read back as it was written.
    #[error("the ledger is damaged")]
    Damaged,
    /// Another program has been writing for longer than five seconds.
    #[error("the ledger is busy")]
    Busy,
    /// A migration, a restore or a key change needs the ledger alone, and another program has it open.
    #[error("another program has the ledger open")]
    InUse,
    /// No room left.
    #[error("the disk is full")]
    DiskFull,
    /// The file or its folder cannot be written.
    #[error("the ledger cannot be written here")]
    ReadOnly,
    /// The folder of the ledger cannot be made or entered.
    #[error("the folder {} cannot be used", .folder.display())]
    Folder {
        /// Which.
        folder: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// What is to be set would make two of what is one: another order of this shop has the number.
    #[error("there is already another such {what}")]
    AlreadyThere {
        /// Of what: a word of the house.
        what: &'static str,
    },
    /// A row that was asked for is not there.
    #[error("there is no such {what}")]
    NoSuch {
        /// What was asked for: a word of the house.
        what: &'static str,
    },
    /// A value that no version of this program writes: found in a column, or refused on its way there.
    #[error("a value is not one that the column {column} can hold")]
    Value {
        /// Which column.
        column: &'static str,
    },
    /// The system refused a file operation.
    #[error("the system refused a file operation")]
    Io(#[source] io::Error),
    /// Anything else that SQLite says.
    #[error("the database refused: {0}")]
    Sqlite(#[source] rusqlite::Error),
    /// A write stopped in the middle by a fault of the program; it was rolled back.
    #[error("the write was given up because of a fault in the program")]
    Faulted,
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let Some(sqlite) = error.sqlite_error() else { return Self::Sqlite(error) };
        // Only what a person can act on gets a name of its own; SQLite's other codes are faults of ours.
        #[expect(clippy::wildcard_enum_match_arm, reason = "SQLite's list of codes is not ours and grows")]
        match sqlite.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => Self::ReadOnly,
            // A page whose authentication fails is zeros to SQLite, so it is malformed, or on page 1 no database. At opening the
            // latter means the key (store::connection sorts it out there); afterwards it means damage. Every page that is
            // asked for after it, on the same connection, is "out of memory" (sqlite3Codec, SQLCipher 4.14).
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::OutOfMemory => Self::Damaged,
            // The shared memory of the log is a file beside the ledger, and growing it is the first thing that a full disk refuses.
            ErrorCode::SystemIoFailure if sqlite.extended_code == ffi::SQLITE_IOERR_SHMSIZE => Self::DiskFull,
            ErrorCode::SystemIoFailure if CUT_SHORT.contains(&sqlite.extended_code) => Self::Damaged,
            ErrorCode::SystemIoFailure => Self::Io(io::Error::other(error)),
            _ => Self::Sqlite(error),
        }
    }
}

/// The file ends too early, or the file system says itself that it is corrupt. SQLite's other input and output errors say nothing
/// about what the file holds.
const CUT_SHORT: [i32; 2] = [ffi::SQLITE_IOERR_SHORT_READ, ffi::SQLITE_IOERR_CORRUPTFS];

impl Error {
    /// A file operation's error, by what a person can do about it.
    pub(crate) fn io(error: io::Error) -> Self {
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "the system's list of errors is not ours and grows"
        )]
        match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::StorageFull => Self::DiskFull,
            _ => Self::Io(error),
        }
    }

    /// A file operation's error where a missing file means that its folder is missing.
    pub(crate) fn making(path: &Path, error: io::Error) -> Self {
        match (error.kind() == io::ErrorKind::NotFound, path.parent()) {
            (true, Some(folder)) => Self::folder(folder, error),
            _ => Self::io(error),
        }
    }

    pub(crate) fn folder(folder: &Path, source: io::Error) -> Self {
        Self::Folder { folder: folder.to_owned(), source }
    }
}
