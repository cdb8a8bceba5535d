//! Errors, as they leave the program.

use serde::{Deserialize, Serialize};

/// An error in the person's language, with a code for programs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ErrorBody {
    /// What kind of trouble.
    pub code: ErrorCode,
    /// One sentence: what is wrong and what to do.
    pub message: String,
}

/// The kinds that a consumer acts on; they are the command line's exit codes too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// The request itself is wrong (exit code 2).
    Usage,
    /// Something that was brought cannot be read, so nothing can be seen by it (exit code 3).
    CannotSee,
    /// The ledger cannot be used (exit code 4).
    Ledger,
}
