//! The 32 bytes under which a ledger is encrypted.

use std::fmt;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::{Error, Result};

/// Set before the key when its check value is made: the value says which key it is and nothing about it.
const CHECK_CONTEXT: &[u8] = b"munjigi ledger key check 1";

/// A ledger's data key. Wiped on drop, never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct DataKey(Zeroizing<[u8; 32]>);

impl DataKey {
    /// A new key from the system's generator.
    ///
    /// # Errors
    /// Where the system has no randomness to give.
    pub fn random() -> Result<Self> {
        let mut bytes = Zeroizing::new([0; 32]);
        getrandom::fill(bytes.as_mut()).map_err(|_| Error::Io(std::io::Error::other("no randomness")))?;
        Ok(Self(bytes))
    }

    /// A key from a file of exactly 32 raw bytes.
    ///
    /// # Errors
    /// [`Error::KeyFileUnreadable`], [`Error::KeyFileLength`].
    pub fn from_file(path: &Path) -> Result<Self> {
        let file = File::open(path).map_err(Error::KeyFileUnreadable)?;
        let length = file.metadata().map_err(Error::KeyFileUnreadable)?.len();
        let mut bytes = Zeroizing::new(Vec::with_capacity(33));
        // One byte more than needed, so that a pipe or a device that has no length is judged by what it gives.
        file.take(33).read_to_end(&mut bytes).map_err(Error::KeyFileUnreadable)?;
        let key: [u8; 32] = bytes
            .as_slice()
            .try_into()
            .map_err(|_| Error::KeyFileLength { bytes: length.max(bytes.len() as u64) })?;
        Ok(Self(Zeroizing::new(key)))
    }

    /// A key from its bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The statement that gives SQLCipher this key as it is, without stretching.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        let hex = Zeroizing::new(HEXLOWER.encode(self.0.as_ref()));
        Zeroizing::new(format!("PRAGMA key = \"x'{}'\";", hex.as_str()))
    }

    /// A value that is equal for equal keys only.
    pub(crate) fn check_value(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(CHECK_CONTEXT);
        hash.update(self.0.as_ref());
        HEXLOWER.encode(&hash.finalize())
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DataKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_file_is_exactly_32_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        for (bytes, fits) in [(0, false), (31, false), (32, true), (33, false), (65, false)] {
            std::fs::write(&path, vec![7u8; bytes]).unwrap();
            match DataKey::from_file(&path) {
                Ok(key) => assert!(fits && key == DataKey::from_bytes([7; 32])),
                Err(Error::KeyFileLength { bytes: told }) => assert!(!fits && told == bytes as u64),
                Err(other) => panic!("{other}"),
            }
        }
        assert!(matches!(DataKey::from_file(&folder.path().join("none")), Err(Error::KeyFileUnreadable(_))));
    }

    #[test]
    fn debug_shows_nothing() {
        assert_eq!(format!("{:?}", DataKey::from_bytes([0xab; 32])), "DataKey(…)");
    }
}
