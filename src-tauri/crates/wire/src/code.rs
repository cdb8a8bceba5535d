//! Customs codes, masked.

use serde::{Deserialize, Serialize};

/// A customs code of a holder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// Its row.
    pub id: String,
    /// Whose it is.
    pub holder: String,
    /// `P21*******34`.
    pub masked: String,
    /// Day of issue, where it is known.
    pub issued_on: Option<String>,
    /// When it was entered.
    pub added_at: String,
}
