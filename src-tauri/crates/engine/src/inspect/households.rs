//! Households of a file (`munjigi.reconcile/1`), compared as a ledger is: by it the comparison is measured.

pub use munjigi_reconcile::set::Verdicts;
use munjigi_reconcile::set::{self, SetError};

use crate::Result;

/// Compares the clearances of each household of a file with its orders. What the file says of the truth is not read.
///
/// # Errors
/// [`crate::Error::HouseholdsUnread`] names the place of what cannot be read.
pub fn reconcile(bytes: &[u8]) -> Result<Verdicts> {
    Ok(set::judge_set(text(bytes)?)?)
}

/// JSON is UTF-8 (RFC 8259, section 8.1). Of what is not, a reader of JSON names the line; nothing of it is compared.
fn text(bytes: &[u8]) -> Result<&str, SetError> {
    match std::str::from_utf8(bytes) {
        Ok(json) => Ok(json),
        Err(_) => Ok(serde_json::from_slice::<serde_json::Value>(bytes).map(|_| "")?),
    }
}
