//! The system's keychain, as the ledger needs it. The real one is `engine::keychain`; tests bring one of their own.

use zeroize::Zeroizing;

/// A place that keeps 32 bytes per ledger, under the person's own log-in.
pub trait Keychain {
    /// The bytes kept for a ledger; `None` where there are none.
    ///
    /// # Errors
    /// [`KeychainError`].
    fn get(&self, ledger_id: &str) -> Result<Option<Zeroizing<[u8; 32]>>, KeychainError>;

    /// Keeps them, in place of former ones.
    ///
    /// # Errors
    /// [`KeychainError`].
    fn set(&self, ledger_id: &str, bytes: &[u8; 32]) -> Result<(), KeychainError>;
}

/// Why a keychain gives no answer. The three first are different things for a person to mend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeychainError {
    /// There is none on this system, or nothing answers.
    #[error("no keychain service is there")]
    Absent,
    /// It is there and locked, and it cannot be unlocked without the person.
    #[error("the keychain is locked")]
    Locked,
    /// The person closed its prompt.
    #[error("the keychain's prompt was dismissed")]
    Dismissed,
    /// What it keeps under this name is not a key of ours.
    #[error("the keychain holds something else under this name")]
    NotAKey,
    /// It answered with an error of its own.
    #[error("the keychain refused")]
    Refused,
}
