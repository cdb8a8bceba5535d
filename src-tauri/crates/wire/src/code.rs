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
