//! The system's keychain: Secret Service, macOS keychain, Windows Credential Manager, through keyring-core.
//!
//! The connection is made at the first use, so that whoever opens a ledger by a key file never touches it. On Linux a
//! locked collection is unlocked through the system's own prompt: calls may wait for the person.

use std::sync::Arc;

use keyring_core::api::CredentialStoreApi;
use keyring_core::{Entry, Error as StoreError};
use munjigi_ledger::key::{Keychain, KeychainError};
use zeroize::{Zeroize, Zeroizing};

/// The name under which the keychain shows our entries.
const SERVICE: &str = "Munjigi";

/// The system's keychain.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemKeychain;

impl Keychain for SystemKeychain {
    fn get(&self, ledger_id: &str) -> Result<Option<Zeroizing<[u8; 32]>>, KeychainError> {
        match entry(ledger_id)?.get_secret() {
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
        entry(ledger_id)?.set_secret(bytes).map_err(|error| why(&error))
    }
}

fn entry(ledger_id: &str) -> Result<Entry, KeychainError> {
    // A store that cannot be reached at all is no store: which step of the connection failed helps nobody.
    let store = store().map_err(|_| KeychainError::Absent)?;
    store.build(SERVICE, ledger_id, None).map_err(|error| why(&error))
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

fn why(error: &StoreError) -> KeychainError {
    match error {
        StoreError::NoStorageAccess(inner) | StoreError::PlatformFailure(inner) => platform(inner.as_ref()),
        _ => KeychainError::Refused,
    }
}

#[cfg(target_os = "linux")]
fn platform(error: &(dyn std::error::Error + Send + Sync + 'static)) -> KeychainError {
    use secret_service::Error;
    match error.downcast_ref::<Error>() {
        Some(Error::Locked) => KeychainError::Locked,
        Some(Error::Prompt | Error::PromptDisconnected) => KeychainError::Dismissed,
        Some(Error::Unavailable | Error::Zbus(_) | Error::ZbusFdo(_)) => KeychainError::Absent,
        _ => KeychainError::Refused,
    }
}

/// macOS and Windows say no more than that access was not given: the person has closed the prompt or may not.
#[cfg(not(target_os = "linux"))]
fn platform(_: &(dyn std::error::Error + Send + Sync + 'static)) -> KeychainError {
    KeychainError::Refused
}
