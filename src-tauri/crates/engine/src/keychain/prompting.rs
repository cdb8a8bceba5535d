//! Opening what is locked in the Secret Service, where somebody is there to do it.
//!
//! A locked collection is opened by the service's own prompt, and the call waits until the prompt is completed
//! (org.freedesktop.Secret.Prompt of the Secret Service API): one that nobody sees, in a job by night or over a remote shell, is
//! waited for without end. The store asks on its own whenever it meets something locked; so what is locked is looked for before it.

use std::collections::HashMap;
use std::env::var_os;

use munjigi_ledger::key::KeychainError;
use secret_service::blocking::SecretService;
use secret_service::{EncryptionType, Error};

/// Makes what is kept for a ledger, or the place where it would be kept, accessible without a further prompt.
pub(super) fn unlock(service: &str, ledger_id: &str, somebody_is_there: bool) -> Result<(), KeychainError> {
    // Nothing secret passes here: the store makes an encrypted session of its own.
    let secrets = SecretService::connect(EncryptionType::Plain).map_err(|_| KeychainError::Absent)?;
    // The attributes that zbus-secret-service-keyring-store gives every item.
    let ours = HashMap::from([("service", service), ("username", ledger_id)]);
    let found = secrets.search_items(ours).map_err(|error| why(&error))?;
    if !found.unlocked.is_empty() {
        return Ok(());
    }
    // A service may keep the attributes of locked items to itself: then the item is there and not found.
    let usual = secrets.get_default_collection().map_err(|error| why(&error))?;
    if found.locked.is_empty() && !usual.is_locked().map_err(|error| why(&error))? {
        return Ok(());
    }
    if !(somebody_is_there && prompts_are_seen_here()) {
        return Err(KeychainError::Locked);
    }
    match found.locked.first() {
        Some(item) => item.unlock(),
        None => usual.unlock(),
    }
    .map_err(|error| why(&error))
}

/// The service's prompts are windows. Without a display here they would stand on another screen, or on none.
fn prompts_are_seen_here() -> bool {
    ["WAYLAND_DISPLAY", "DISPLAY"].into_iter().any(|name| var_os(name).is_some_and(|value| !value.is_empty()))
}

/// What a person can do about an error of the service.
#[expect(clippy::wildcard_enum_match_arm, reason = "the service's list of errors is not ours and grows")]
pub(super) fn why(error: &Error) -> KeychainError {
    match error {
        Error::Locked => KeychainError::Locked,
        Error::Prompt | Error::PromptDisconnected => KeychainError::Dismissed,
        // No result is a service without a usual collection: there is no place to keep anything.
        Error::Unavailable | Error::Zbus(_) | Error::ZbusFdo(_) | Error::NoResult => KeychainError::Absent,
        _ => KeychainError::Refused,
    }
}
