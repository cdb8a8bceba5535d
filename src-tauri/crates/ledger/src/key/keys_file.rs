//! `<ledger>.keys`: which ledger, which key, and the ways in. No secret stands in it unwrapped.
//!
//! Every program that has the ledger open holds a shared lock on this file; what needs the ledger alone (making it, a migration, a
//! restore, a key change) takes it exclusively. The system drops the lock with the process, however it ends. Nobody shares a ledger
//! that is still to be made or migrated, so that of several programs that come at once one does it and the others wait for it.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};

use super::DataKey;
use super::wrapping::{Stretch, Wrapped, random};
use crate::{Error, Result};

/// The one form of this file so far.
const FORMAT: u32 = 1;
/// No honest file of wrapped keys is larger.
const LARGEST: u64 = 64 * 1024;

/// One way to the data key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "way", rename_all = "snake_case")]
pub enum Way {
    /// A wrapping key in the system's keychain.
    Keychain {
        /// The data key under it.
        #[doc(hidden)]
        #[serde(flatten)]
        wrapped: WrappedKey,
    },
    /// A passphrase.
    Passphrase {
        /// How it is stretched.
        #[doc(hidden)]
        stretch: PassphraseStretch,
        /// The data key under it.
        #[doc(hidden)]
        #[serde(flatten)]
        wrapped: WrappedKey,
    },
}

/// A data key under another key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WrappedKey(pub(super) Wrapped);

/// How a passphrase is stretched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PassphraseStretch(pub(super) Stretch);

impl Way {
    pub(super) fn keychain(data: &DataKey, under: &[u8; 32]) -> Result<Self> {
        Ok(Self::Keychain { wrapped: WrappedKey(Wrapped::seal(data, under)?) })
    }

    pub(super) fn passphrase(data: &DataKey, passphrase: &str) -> Result<Self> {
        let stretch = Stretch::fresh()?;
        let wrapped = WrappedKey(Wrapped::seal(data, &*stretch.key(passphrase)?)?);
        Ok(Self::Passphrase { stretch: PassphraseStretch(stretch), wrapped })
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Contents {
    format: u32,
    /// Names the ledger in the keychain; random, so that it tells nothing.
    ledger_id: String,
    /// Tells a wrong key from a damaged ledger.
    key_check: String,
    ways: Vec<Way>,
}

/// The open file of a ledger's wrapped keys.
#[derive(Debug)]
pub struct KeysFile {
    file: File,
    contents: Contents,
}

impl KeysFile {
    /// `<ledger>.keys`.
    pub fn path_for(ledger: &Path) -> PathBuf {
        let mut name = ledger.as_os_str().to_owned();
        name.push(".keys");
        name.into()
    }

    /// Opens the file beside a ledger; `None` where there is none.
    ///
    /// # Errors
    /// [`Error::KeysDamaged`] where it cannot be understood: it is never written anew, for it may be the only way into a ledger or
    /// its backup. [`Error::ReadOnly`] and others of the file system.
    pub fn open(ledger: &Path) -> Result<Option<Self>> {
        let mut options = OpenOptions::new();
        options.read(true).write(true);
        let mut file = match options.open(Self::path_for(ledger)) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Error::io(error)),
        };
        if let Ok(contents) = read(&mut file) {
            return Ok(Some(Self { file, contents }));
        }
        // Another program may be writing it in this moment. Only now: whoever looks under a lock keeps others from making the ledger.
        file.lock_shared().map_err(Error::io)?;
        let contents = read(&mut file);
        file.unlock().map_err(Error::io)?;
        Ok(Some(Self { file, contents: contents? }))
    }

    /// Makes the file for a new ledger, or for one whose file is lost. Where another program was faster its file stays, and is what
    /// this gives: [`KeysFile::is_key`] tells.
    pub(crate) fn begin(ledger: &Path, key: &DataKey, ledger_id: String, ways: Vec<Way>) -> Result<Self> {
        let contents = Contents { format: FORMAT, ledger_id, key_check: key.check_value(), ways };
        let text = serde_json::to_vec_pretty(&contents).map_err(|e| Error::Io(e.into()))?;
        let path = Self::path_for(ledger);
        let mut draft = path.as_os_str().to_owned();
        draft.push(format!(".{}", random_name()?));
        let draft = PathBuf::from(draft);
        let done = write_private(&draft, &text).and_then(|()| publish(&draft, &path));
        // It is gone where it was renamed; what stays there opens nothing by itself.
        let _ = std::fs::remove_file(&draft);
        done.map_err(|error| Error::making(&path, error))?;
        Self::open(ledger)?.ok_or(Error::KeysDamaged)
    }

    /// Takes part in using the ledger. Waits while another program has it alone, which is short: it makes or migrates it.
    pub(crate) fn share(&self) -> Result<()> {
        self.file.lock_shared().map_err(Error::io)
    }

    /// Ends [`KeysFile::share`].
    pub(crate) fn unshare(&self) -> Result<()> {
        self.file.unlock().map_err(Error::io)
    }

    /// Takes the ledger alone for `act`; `None`, with nothing done, where another program has it. Not to be called while sharing.
    pub(crate) fn alone<T>(&self, act: impl FnOnce() -> Result<T>) -> Result<Option<T>> {
        match self.file.try_lock() {
            Ok(()) => {
                let done = act();
                self.file.unlock().map_err(Error::io)?;
                done.map(Some)
            }
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(Error::io(error)),
        }
    }

    /// The ledger's name in the keychain.
    pub(super) fn ledger_id(&self) -> &str {
        &self.contents.ledger_id
    }

    /// The ways in, in the order of their making.
    pub fn ways(&self) -> &[Way] {
        &self.contents.ways
    }

    /// Whether this is the ledger's key.
    pub(crate) fn is_key(&self, key: &DataKey) -> bool {
        self.contents.key_check == key.check_value()
    }
}

/// A random name of 32 letters and digits.
pub(crate) fn random_name() -> Result<String> {
    Ok(HEXLOWER.encode(&random::<16>()?))
}

fn read(file: &mut File) -> Result<Contents> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(0)).map_err(Error::io)?;
    file.take(LARGEST).read_to_end(&mut bytes).map_err(Error::io)?;
    match serde_json::from_slice::<Contents>(&bytes) {
        Ok(contents) if contents.format == FORMAT => Ok(contents),
        _ => Err(Error::KeysDamaged),
    }
}

fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Gives a finished draft its name, unless the name is taken: the file is there whole or not at all, and of two programs one wins.
fn publish(draft: &Path, path: &Path) -> io::Result<()> {
    match std::fs::hard_link(draft, path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        // FAT and some network drives have no second names for a file. There the name is taken without the guard.
        Err(_) if !path.exists() => std::fs::rename(draft, path),
        Err(_) | Ok(()) => Ok(()),
    }
}
