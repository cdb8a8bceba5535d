//! SHA-256, by which files are known.

use std::fmt;
use std::str::FromStr;

use data_encoding::HEXLOWER;
use sha2::Digest;

/// A SHA-256 hash. Printed as 64 small hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Sha256(pub [u8; 32]);

impl Sha256 {
    /// The hash of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(sha2::Sha256::digest(bytes).into())
    }
}

impl fmt::Display for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&HEXLOWER.encode(&self.0))
    }
}

impl FromStr for Sha256 {
    type Err = NoHash;

    fn from_str(text: &str) -> Result<Self, NoHash> {
        let bytes = HEXLOWER.decode(text.as_bytes()).map_err(|_| NoHash)?;
        bytes.try_into().map(Self).map_err(|_| NoHash)
    }
}

impl serde::Serialize for Sha256 {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Sha256 {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

/// A text that is no hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a SHA-256 hash (64 small hexadecimal digits)")]
pub struct NoHash;

/// A hash that is made piece by piece.
#[derive(Default)]
pub(crate) struct Hasher {
    hasher: sha2::Sha256,
    bytes: u64,
}

impl Hasher {
    /// Takes the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.hasher.update(bytes);
        self.bytes = self.bytes.saturating_add(bytes.len() as u64);
    }

    /// How many bytes it took, and their hash.
    pub fn end(self) -> (u64, Sha256) {
        (self.bytes, Sha256(self.hasher.finalize().into()))
    }
}
