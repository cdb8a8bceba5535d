//! Both kits of a case: what is in each, and what it states of itself.

use chrono::{DateTime, Utc};
use munjigi_words::Lang;

use crate::agent::agent;
use crate::letter::{Enclosed, Stated, To, letter};
use crate::paper::{self, PaperError};
use crate::readme::readme;
use crate::statement::statement;
use crate::texts::{Office, text};
use crate::who::Who;
use crate::withdrawal::{Withdrawal, withdrawal};
use crate::{Case, CustomsForm, EvidenceFile, File, Files, Redaction, Sha256, Which, evidence, facts, manifest};

/// How papers are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct How {
    /// Their language.
    pub lang: Lang,
    /// What is covered of the person's orders.
    pub redaction: Redaction,
    /// The fields of customs' form.
    pub form: CustomsForm,
    /// When they are made.
    pub made_at: DateTime<Utc>,
    /// The program's version.
    pub version: String,
}

/// A kit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kit {
    /// For whom.
    pub which: Which,
    /// Its files.
    pub files: Files,
    /// The hash over its statement, evidence and facts.
    pub fingerprint: Sha256,
}

const STATEMENT: &str = "statement.pdf";
const README: &str = "README.txt";

/// Both kits of a case, each with all its files. The same case, made at the same moment, gives the same bytes.
///
/// # Errors
/// [`PaperError`]; no case can cause one.
pub fn kits(case: &Case, how: &How) -> Result<[Kit; 2], PaperError> {
    Ok([kit(Which::CustomsPolice, case, how)?, kit(Which::Others, case, how)?])
}
