//! What the window asks for and gets.

use serde::{Deserialize, Serialize};

use crate::{Check, Incident, Review, Unjoined};

/// A request without anything to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Nothing {}

/// All that the window shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Look {
    /// `ko` or `en`.
    pub lang: String,
    /// Whether the ledger is open.
    pub door: Door,
    /// The state in a few words, as the tray says it.
    pub state: String,
    /// The line of truth; while the ledger is closed, why it could not be opened.
    pub line: Vec<String>,
    /// The state and its figures; null while the ledger is closed.
    pub check: Option<Check>,
    /// Every incident: open questions, the open review, what has ended.
    pub incidents: Vec<Incident>,
    /// The review of the history; null where there is none.
    pub review: Option<Review>,
    /// Proofs that the person has to place.
    pub unjoined: Vec<Unjoined>,
    /// Fewest characters of a new passphrase.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub shortest_passphrase: usize,
    /// What to show, where a notification was clicked before this window was there. It is said once.
    pub show: Option<Show>,
}

/// What a click on a notification leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Show {
    /// An incident.
    Incident {
        /// Which.
        incident: String,
    },
    /// The sources, and how they are.
    Sources,
    /// The kits, and where they were handed in.
    Reports,
}

/// Whether the ledger is open, and what opens it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Door {
    /// It is being opened.
    Opening,
    /// It is open.
    Open,
    /// There is no keychain and no ledger yet: a new passphrase makes one.
    NewPassphrase,
    /// The ledger's passphrase opens it.
    Passphrase,
    /// Its key is in the keychain, and no keychain answers.
    KeychainAbsent,
    /// Its key is in the keychain, which is locked.
    KeychainLocked,
    /// Its key is in the keychain, whose prompt was closed.
    KeychainDismissed,
    /// It cannot be opened; the line says why.
    Trouble,
}

/// A passphrase.
#[derive(Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Unlock {
    /// What the person typed.
    pub passphrase: String,
}

impl std::fmt::Debug for Unlock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Unlock(…)")
    }
}

/// An answer to an incident.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GiveAnswer {
    /// Which incident.
    pub incident: String,
    /// `mine`, `family`, `gift`, `agent`, `return`, `not_mine`, `unsure`.
    pub answer: String,
    /// The order that it is of; null for "no order, mine".
    pub order: Option<String>,
}

/// An incident.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OneIncident {
    /// Which.
    pub incident: String,
}

/// A clearance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OneClearance {
    /// Which.
    pub clearance: String,
}

/// A search among clearances.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FindClearances {
    /// Words of the number, the goods, the day or the order; empty for all.
    pub words: String,
}

/// A clearance that the person asks about themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Doubt {
    /// Which.
    pub clearance: String,
    /// What made them: `door`, `bill`, `message`.
    pub occasion: String,
}

/// Where a proof belongs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct JoinProof {
    /// Which proof.
    pub proof: String,
    /// The clearance that it is of; null for one of its own.
    pub clearance: Option<String>,
}

/// A search among orders.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FindOrders {
    /// Words of the shop, the number or the items; empty for all.
    pub words: String,
}

/// A language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ChooseLanguage {
    /// `ko` or `en`.
    pub lang: String,
}
