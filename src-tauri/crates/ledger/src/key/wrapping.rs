//! Wrapping the data key: XChaCha20-Poly1305 under a keychain's key, or under a passphrase stretched by Argon2id (RFC 9106).

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use data_encoding::BASE64;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::DataKey;
use crate::{Error, Result};

/// Bound into every wrapped key, so that it opens nothing else.
const CONTEXT: &[u8] = b"munjigi data key 1";

/// A data key under another key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Wrapped {
    nonce: String,
    sealed: String,
}

impl Wrapped {
    pub(crate) fn seal(data: &DataKey, under: &[u8; 32]) -> Result<Self> {
        let nonce: [u8; 24] = random()?;
        let sealed = XChaCha20Poly1305::new(under.into())
            .encrypt(&XNonce::from(nonce), Payload { msg: data.bytes(), aad: CONTEXT })
            .map_err(|_| Error::KeysDamaged)?;
        Ok(Self { nonce: BASE64.encode(&nonce), sealed: BASE64.encode(&sealed) })
    }

    /// The data key; `None` where `under` is not the key that it was sealed with.
    pub(crate) fn open(&self, under: &[u8; 32]) -> Result<Option<DataKey>> {
        let bytes = |text: &str| BASE64.decode(text.as_bytes()).map_err(|_| Error::KeysDamaged);
        let nonce: [u8; 24] = bytes(&self.nonce)?.try_into().map_err(|_| Error::KeysDamaged)?;
        let opened = XChaCha20Poly1305::new(under.into())
            .decrypt(&XNonce::from(nonce), Payload { msg: &bytes(&self.sealed)?, aad: CONTEXT });
        let Ok(plain) = opened.map(Zeroizing::new) else { return Ok(None) };
        let key: [u8; 32] = plain.as_slice().try_into().map_err(|_| Error::KeysDamaged)?;
        Ok(Some(DataKey::from_bytes(key)))
    }
}

/// How a passphrase is stretched. Kept with each wrapped key, so that it can be raised later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stretch {
    salt: String,
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl Stretch {
    /// Fresh salt with RFC 9106's second recommended setting (64 MiB, 3 passes, 4 lanes).
    pub(crate) fn fresh() -> Result<Self> {
        let salt: [u8; 16] = random()?;
        Ok(Self { salt: BASE64.encode(&salt), memory_kib: 64 * 1024, passes: 3, lanes: 4 })
    }

    pub(crate) fn key(&self, passphrase: &str) -> Result<Zeroizing<[u8; 32]>> {
        let salt = BASE64.decode(self.salt.as_bytes()).map_err(|_| Error::KeysDamaged)?;
        // A damaged or hostile file must not make opening take a gigabyte.
        if self.memory_kib > 1024 * 1024 || self.passes > 64 || self.lanes > 64 {
            return Err(Error::KeysDamaged);
        }
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32))
            .map_err(|_| Error::KeysDamaged)?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), &salt, key.as_mut())
            .map_err(|_| Error::KeysDamaged)?;
        Ok(key)
    }
}

pub(crate) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| Error::Io(std::io::Error::other("no randomness")))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opens_under_its_own_key_only() {
        let data = DataKey::random().unwrap();
        let wrapped = Wrapped::seal(&data, &[1; 32]).unwrap();
        assert_eq!(wrapped.open(&[1; 32]).unwrap(), Some(data));
        assert_eq!(wrapped.open(&[2; 32]).unwrap(), None);
        let broken = Wrapped { nonce: "?".into(), ..wrapped };
        assert!(matches!(broken.open(&[1; 32]), Err(Error::KeysDamaged)));
    }

    #[test]
    fn a_passphrase_stretches_the_same_under_the_same_salt_only() {
        let quick = |salt: &str| Stretch { salt: salt.into(), memory_kib: 64, passes: 1, lanes: 1 };
        let a = quick("AAAAAAAAAAAAAAAAAAAAAA==").key("문지기").unwrap();
        assert_eq!(a, quick("AAAAAAAAAAAAAAAAAAAAAA==").key("문지기").unwrap());
        assert_ne!(a, quick("AAAAAAAAAAAAAAAAAAAAAQ==").key("문지기").unwrap());
        let greedy = Stretch { memory_kib: u32::MAX, ..quick("AAAAAAAAAAAAAAAAAAAAAA==") };
        assert!(matches!(greedy.key("x"), Err(Error::KeysDamaged)));
    }
}
