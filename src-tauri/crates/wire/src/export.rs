//! Everything, to take away.

use serde::{Deserialize, Serialize};

use crate::{Check, Clearance, Code, Incident, Order};

/// The form of [`Export`], raised when a field changes its meaning.
pub const EXPORT_FORMAT: &str = "munjigi.export/1";

/// All that a ledger holds but evidence and secrets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Export {
    /// [`EXPORT_FORMAT`].
    pub format: String,
    /// When it was made.
    pub made_at: String,
    /// The state at that moment.
    pub check: Check,
    /// Codes, masked.
    pub codes: Vec<Code>,
    /// Orders.
    pub orders: Vec<Order>,
    /// Clearances.
    pub clearances: Vec<Clearance>,
    /// Incidents, with their answers.
    pub incidents: Vec<Incident>,
}
