//! The key of a ledger, and the ways to it.
//!
//! The data key is 32 random bytes. `<ledger>.keys` wraps it once per way in, so that a way can be added or dropped without
//! touching the ledger. In order: a key file (the data key itself), the system's keychain (which keeps a wrapping key, the only
//! thing Munjigi keeps there), a passphrase (Argon2id).

mod data_key;
mod keychain;
mod keys_file;
mod unlock;
mod wrapping;

pub use data_key::DataKey;
pub use keychain::{Keychain, KeychainError};
pub(crate) use keys_file::random_name;
pub use keys_file::{KeysFile, Way};
pub use unlock::{AskPassphrase, Passphrase, Unlocked, Ways, unlock};
