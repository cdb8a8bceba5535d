//! Opening the person's ledger.

use std::path::{Path, PathBuf};

pub use munjigi_ledger::key::Passphrase;
use munjigi_ledger::key::{self, AskPassphrase, Keychain, Ways};

use crate::{Error, Ledger, Result};

/// What is known of where the ledger lies and how it opens.
#[derive(Default)]
pub struct Opening<'a> {
    /// The ledger's file; the usual place where none is given.
    pub ledger: Option<PathBuf>,
    /// A file that is the key.
    pub key_file: Option<PathBuf>,
    /// The system's keychain.
    pub keychain: Option<&'a dyn Keychain>,
    /// Somebody who can be asked for a passphrase.
    pub ask: Option<AskPassphrase<'a>>,
}

/// An open ledger.
pub struct Opened {
    /// The handle.
    pub ledger: Ledger,
    /// Whether it was made now.
    pub made: bool,
}

/// Opens the ledger, or makes it where there is none.
///
/// # Errors
/// [`Error::Ledger`], [`Error::NoDataFolder`].
pub fn open(opening: Opening<'_>) -> Result<Opened> {
    let path = match opening.ledger {
        Some(path) => path,
        None => usual_place()?,
    };
    let ways = Ways { key_file: opening.key_file, keychain: opening.keychain, ask: opening.ask };
    let unlocked = key::unlock(&path, &ways)?;
    Ok(Opened { ledger: Ledger::open(&path, &unlocked.key)?, made: unlocked.is_new })
}

/// Where a person's ledger lies unless they say otherwise: the system's folder for the data of programs.
///
/// # Errors
/// [`Error::NoDataFolder`].
pub fn usual_place() -> Result<PathBuf> {
    directories::ProjectDirs::from("", "", "Munjigi")
        .map(|dirs| dirs.data_dir().join(Path::new("ledger.munjigi")))
        .ok_or(Error::NoDataFolder)
}
