//! Opening the person's ledger.

use std::path::{Path, PathBuf};

use munjigi_ledger::Error as LedgerError;
pub use munjigi_ledger::key::Passphrase;
use munjigi_ledger::key::{self, AskPassphrase, Keychain, KeychainError, Ways};
use munjigi_wire::Door;

use crate::{Error, Ledger, Result};

/// Fewest characters of a new passphrase.
pub const SHORTEST_PASSPHRASE: usize = 8;

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

/// A ledger whose key is found. It has not been touched yet.
pub struct Unlocked {
    path: PathBuf,
    unlocked: key::Unlocked,
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
    unlock(opening)?.open()
}

/// Finds the key of the ledger, or makes one where there is no ledger. May wait for the person.
///
/// # Errors
/// [`Error::Ledger`], [`Error::NoDataFolder`].
pub fn unlock(opening: Opening<'_>) -> Result<Unlocked> {
    let path = match opening.ledger {
        Some(path) => path,
        None => usual_place()?,
    };
    let ways = Ways { key_file: opening.key_file, keychain: opening.keychain, ask: opening.ask };
    let unlocked = key::unlock(&path, &ways)?;
    Ok(Unlocked { path, unlocked })
}

impl Unlocked {
    /// Opens it, or makes it where there is none. Waits for nobody but other programs on the same ledger.
    ///
    /// # Errors
    /// [`Error::Ledger`].
    pub fn open(self) -> Result<Opened> {
        let Self { path, unlocked } = self;
        Ok(Opened { ledger: Ledger::open(&path, &unlocked.key)?, made: unlocked.is_new })
    }
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

/// What would open a ledger that did not open. `is_new`: there is none yet.
pub fn door(error: &Error, is_new: bool) -> Door {
    use LedgerError as E;
    if let Error::Ledger(E::Keychain(keychain)) = error {
        return match keychain {
            KeychainError::Absent => Door::KeychainAbsent,
            KeychainError::Locked => Door::KeychainLocked,
            // Who declined the keychain for a ledger that is still to be made is not held to it.
            KeychainError::Dismissed if is_new => Door::NewPassphrase,
            KeychainError::Dismissed => Door::KeychainDismissed,
            KeychainError::NotAKey | KeychainError::Refused => Door::Trouble,
        };
    }
    if matches!(error, Error::Ledger(E::NowhereToKeepKey)) {
        Door::NewPassphrase
    } else if matches!(error, Error::Ledger(E::PassphraseNeeded | E::WrongPassphrase)) {
        Door::Passphrase
    } else {
        Door::Trouble
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keychain_that_does_not_answer_is_one_of_three_things() {
        let of = |error| door(&Error::Ledger(LedgerError::Keychain(error)), false);
        assert_eq!(of(KeychainError::Absent), Door::KeychainAbsent);
        assert_eq!(of(KeychainError::Locked), Door::KeychainLocked);
        assert_eq!(of(KeychainError::Dismissed), Door::KeychainDismissed);
        assert_eq!(of(KeychainError::Refused), Door::Trouble);
        assert_eq!(of(KeychainError::NotAKey), Door::Trouble);
    }

    #[test]
    fn a_ledger_that_is_still_to_be_made_needs_a_passphrase_where_no_keychain_takes_its_key() {
        let of = |error| door(&Error::Ledger(error), true);
        assert_eq!(of(LedgerError::NowhereToKeepKey), Door::NewPassphrase);
        assert_eq!(of(LedgerError::Keychain(KeychainError::Dismissed)), Door::NewPassphrase);
        assert_eq!(
            of(LedgerError::Keychain(KeychainError::Locked)),
            Door::KeychainLocked,
            "it may be opened"
        );
    }

    #[test]
    fn a_passphrase_is_asked_for_where_one_opens_and_trouble_is_trouble() {
        assert_eq!(door(&Error::Ledger(LedgerError::PassphraseNeeded), false), Door::Passphrase);
        assert_eq!(door(&Error::Ledger(LedgerError::WrongPassphrase), false), Door::Passphrase);
        for error in
            [LedgerError::KeyGone, LedgerError::WrongKey, LedgerError::KeysDamaged, LedgerError::Damaged]
        {
            assert_eq!(door(&Error::Ledger(error), false), Door::Trouble);
        }
        assert_eq!(door(&Error::NoDataFolder, true), Door::Trouble);
    }
}
