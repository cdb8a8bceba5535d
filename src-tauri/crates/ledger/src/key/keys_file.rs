//! `<ledger>.keys`: which ledger, which key, and the ways in. No secret stands in it unwrapped.
//!
//! Every program that has the ledger open holds a shared lock on this file; what needs the ledger alone (a migration, a restore,
//! a key change) takes it exclusively. The system drops the lock with the process, however it ends.

use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
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
    contents: Option<Contents>,
}

impl KeysFile {
    /// `<ledger>.keys`.
    pub fn path_for(ledger: &Path) -> PathBuf {
        let mut name = ledger.as_os_str().to_owned();
        name.push(".keys");
        name.into()
    }

    /// Opens the file beside a ledger, making an empty one where there is none, and holds it shared.
    ///
    /// # Errors
    /// [`Error::KeysDamaged`] where a ledger is there and its keys cannot be understood; [`Error::ReadOnly`] and others of the file system.
    pub fn open(ledger: &Path) -> Result<Self> {
        let path = Self::path_for(ledger);
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path).map_err(Error::io)?;
        file.lock_shared().map_err(Error::io)?;
        let mut keys = Self { file, contents: None };
        keys.contents = keys.read(ledger.exists())?;
        Ok(keys)
    }

    fn read(&mut self, ledger_is_there: bool) -> Result<Option<Contents>> {
        self.file.seek(SeekFrom::Start(0)).map_err(Error::io)?;
        let mut bytes = Vec::new();
        Read::by_ref(&mut self.file).take(LARGEST).read_to_end(&mut bytes).map_err(Error::io)?;
        if bytes.is_empty() {
            return Ok(None);
        }
        match serde_json::from_slice::<Contents>(&bytes) {
            Ok(contents) if contents.format == FORMAT => Ok(Some(contents)),
            // Half-written keys of a ledger that was never made lock nobody out: they are written anew.
            _ if !ledger_is_there => Ok(None),
            _ => Err(Error::KeysDamaged),
        }
    }

    /// Writes the first contents for a key. Where another program was faster, its contents stay and are given back as `false`.
    pub(crate) fn begin(
        &mut self,
        ledger: &Path,
        key: &DataKey,
        make_ways: impl FnOnce(&str) -> Result<Vec<Way>>,
    ) -> Result<bool> {
        // Nobody holds an empty file for longer than it takes to look into it, so waiting is short.
        self.file.unlock().map_err(Error::io)?;
        self.file.lock().map_err(Error::io)?;
        self.contents = self.read(ledger.exists())?;
        let begun = self.contents.is_none();
        if begun {
            let ledger_id = HEXLOWER.encode(&random::<16>()?);
            let ways = make_ways(&ledger_id)?;
            let contents = Contents { format: FORMAT, ledger_id, key_check: key.check_value(), ways };
            self.write(&contents)?;
            self.contents = Some(contents);
        }
        self.file.unlock().map_err(Error::io)?;
        self.file.lock_shared().map_err(Error::io)?;
        Ok(begun)
    }

    fn write(&mut self, contents: &Contents) -> Result<()> {
        let text = serde_json::to_vec_pretty(contents).map_err(|e| Error::Io(e.into()))?;
        self.file.seek(SeekFrom::Start(0)).map_err(Error::io)?;
        self.file.set_len(0).map_err(Error::io)?;
        self.file.write_all(&text).map_err(Error::io)?;
        self.file.sync_all().map_err(Error::io)
    }

    /// Whether it has contents.
    pub fn is_begun(&self) -> bool {
        self.contents.is_some()
    }

    /// The ledger's name in the keychain.
    pub(super) fn ledger_id(&self) -> Option<&str> {
        self.contents.as_ref().map(|c| c.ledger_id.as_str())
    }

    /// The ways in, in the order of their making.
    pub fn ways(&self) -> &[Way] {
        self.contents.as_ref().map_or(&[], |c| &c.ways)
    }

    /// Whether this is the ledger's key; `None` where the file does not know.
    pub(crate) fn is_key(&self, key: &DataKey) -> Option<bool> {
        self.contents.as_ref().map(|c| c.key_check == key.check_value())
    }

    /// Takes the ledger alone for `act`; `None`, with nothing done, where another program has it open.
    pub(crate) fn alone<T>(&self, act: impl FnOnce() -> Result<T>) -> Result<Option<T>> {
        self.file.unlock().map_err(Error::io)?;
        let done = match self.file.try_lock() {
            Ok(()) => {
                let done = act();
                self.file.unlock().map_err(Error::io)?;
                Some(done)
            }
            Err(std::fs::TryLockError::WouldBlock) => None,
            Err(std::fs::TryLockError::Error(error)) => Some(Err(Error::io(error))),
        };
        self.file.lock_shared().map_err(Error::io)?;
        done.transpose()
    }
}
