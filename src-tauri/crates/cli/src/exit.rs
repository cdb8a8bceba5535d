//! How the program ends.

use std::process::ExitCode;

use munjigi_engine::Error;
use munjigi_wire::{CheckState, CodeOutcome, ErrorCode};

use crate::lang::lang;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done; of a comparison: quiet and seen.
    Quiet,
    /// Something waits for the person.
    Ask,
    /// Wrong usage.
    Usage,
    /// Something could not be seen.
    CannotSee,
    /// The ledger cannot be used.
    Ledger,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Quiet => 0,
            Exit::Ask => 1,
            Exit::Usage => 2,
            Exit::CannotSee => 3,
            Exit::Ledger => 4,
        })
    }
}

impl From<CheckState> for Exit {
    fn from(state: CheckState) -> Self {
        match state {
            CheckState::Ask => Self::Ask,
            CheckState::Quiet => Self::Quiet,
            CheckState::CannotSee => Self::CannotSee,
        }
    }
}

impl From<CodeOutcome> for Exit {
    fn from(outcome: CodeOutcome) -> Self {
        match outcome {
            CodeOutcome::Match => Self::Quiet,
            CodeOutcome::Mismatch => Self::Ask,
            CodeOutcome::CannotSee => Self::CannotSee,
        }
    }
}

/// What stopped a command, in the person's words.
#[derive(Debug)]
pub struct Failure {
    /// Which kind.
    pub code: ErrorCode,
    /// One sentence: what is wrong and what to do.
    pub message: String,
}

impl Failure {
    /// A wrong request.
    pub fn usage(message: String) -> Self {
        Self { code: ErrorCode::Usage, message }
    }

    /// Something that was brought and cannot be read.
    pub fn cannot_see(message: String) -> Self {
        Self { code: ErrorCode::CannotSee, message }
    }

    /// The exit code that it ends with.
    pub fn exit(&self) -> Exit {
        match self.code {
            ErrorCode::Usage => Exit::Usage,
            ErrorCode::CannotSee => Exit::CannotSee,
            ErrorCode::Ledger => Exit::Ledger,
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self { code: error.code(), message: error.message(lang()) }
    }
}
