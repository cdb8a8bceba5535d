//! The system's keychain: Secret Service, macOS keychain, Windows Credential Manager, through keyring-core.
//!
//! The connection is made at the first use, so that whoever opens a ledger by a key file never touches it. Calls may wait for the
//! person: macOS asks whether a program may have a key, Secret Service shows a prompt of its own for what is locked, which on Linux
//! is done only where somebody can answer it (`keychain/prompting.rs`).

#[cfg(target_os = "linux")]
mod prompting;

use std::sync::Arc;

use keyring_core::api::CredentialStoreApi;
use keyring_core::{Entry, Error as StoreError};
use munjigi_ledger::key::{Keychain, KeychainError};
use zeroize::{Zeroize, Zeroizing};

/// The name under which the keychain shows our entries.
const SERVICE: &str = "Munjigi";

/// The system's keychain.
#[derive(Clone, Copy, Debug)]
pub struct SystemKeychain {
    #[cfg_attr(
        not(target_os = "linux"),
        expect(dead_code, reason = "only Secret Service lets a program choose")
    )]
    somebody_is_there: bool,
}

impl SystemKeychain {
    /// `somebody_is_there`: whether a person waits for this program and can answer a prompt. Without one a locked keychain is
    /// [`KeychainError::Locked`] at once.
    pub fn new(somebody_is_there: bool) -> Self {
        Self { somebody_is_there }
    }

    fn entry(self, ledger_id: &str) -> Result<Entry, KeychainError> {
        #[cfg(target_os = "linux")]
        prompting::unlock(SERVICE, ledger_id, self.somebody_is_there)?;
        // A store that cannot be reached at all is no store: which step of the connection failed helps nobody.
        let store = store().map_err(|_| KeychainError::Absent)?;
        store.build(SERVICE, ledger_id, None).map_err(|error| why(&error))
    }
}

impl Keychain for SystemKeychain {
    fn get(&self, ledger_id: &str) -> Result<Option<Zeroizing<[u8; 32]>>, KeychainError> {
        match self.entry(ledger_id)?.get_secret() {
            Ok(mut secret) => {
                let key = <[u8; 32]>::try_from(secret.as_slice()).map(Zeroizing::new);
                secret.zeroize();
                key.map(Some).map_err(|_| KeychainError::NotAKey)
            }
            Err(StoreError::NoEntry) => Ok(None),
            Err(error) => Err(why(&error)),
        }
    }

    fn set(&self, ledger_id: &str, bytes: &[u8; 32]) -> Result<(), KeychainError> {
        self.entry(ledger_id)?.set_secret(bytes).map_err(|error| why(&error))
    }
}

#[cfg(target_os = "linux")]
fn store() -> keyring_core::Result<Arc<impl CredentialStoreApi>> {
    zbus_secret_service_keyring_store::Store::new()
}

#[cfg(target_os = "macos")]
fn store() -> keyring_core::Result<Arc<impl CredentialStoreApi>> {
    apple_native_keyring_store::keychain::Store::new()
}

#[cfg(windows)]
fn store() -> keyring_core::Result<Arc<impl CredentialStoreApi>> {
    windows_native_keyring_store::Store::new()
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the store's list of errors is not ours and grows")]
fn why(error: &StoreError) -> KeychainError {
    match error {
        StoreError::NoStorageAccess(inner) | StoreError::PlatformFailure(inner) => platform(inner.as_ref()),
        _ => KeychainError::Refused,
    }
}

#[cfg(target_os = "linux")]
fn platform(error: &(dyn std::error::Error + Send + Sync + 'static)) -> KeychainError {
    error.downcast_ref().map_or(KeychainError::Refused, prompting::why)
}

/// macOS and Windows say no more than that access was not given: the person has closed the prompt or may not.
#[cfg(not(target_os = "linux"))]
fn platform(_: &(dyn std::error::Error + Send + Sync + 'static)) -> KeychainError {
    KeychainError::Refused
}
