//! Customs codes, masked.

use serde::{Deserialize, Serialize};

use crate::Change;

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
    /// Days on which it could not be used, as far as they were told.
    pub suspended: Vec<Suspended>,
    /// When it was entered.
    pub added_at: String,
}

/// Days on which a code could not be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspended {
    /// The first.
    pub from: String,
    /// The first day on which it could be used again; null while it cannot.
    pub to: Option<String>,
}

/// A code of which something was told, and what that changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeChanged {
    /// The code as it is then.
    #[serde(flatten)]
    pub code: Code,
    /// The clearances that are judged in another way then.
    pub changes: Vec<Change>,
}

/// What UNI-PASS said of one's own code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeCheck {
    /// `P21*******34`.
    pub masked: String,
    /// What came of asking.
    pub outcome: CodeOutcome,
    /// Why it does not match: `no_such_code`, `not_in_use`, `expired`, `name`, `phone`, `postcode`, `incomplete`, `other`.
    pub reasons: Vec<String>,
    /// UNI-PASS's sentences, as they came.
    pub sentences: Vec<String>,
    /// Why nothing can be seen: `status`, `timed_out`, `connection`, `encryption`, `key_refused`, `refused`, `not_understood`.
    pub why: Option<String>,
    /// When it was asked.
    pub checked_at: String,
    /// From which day on it may be asked again without anything having been changed.
    pub again_on: Option<String>,
}

/// What came of asking about a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CodeOutcome {
    /// The code is in use, and what was sent with it is its holder's.
    Match,
    /// It is not so.
    Mismatch,
    /// UNI-PASS did not look, or what it said is not understood: nothing is known of the code.
    CannotSee,
}
