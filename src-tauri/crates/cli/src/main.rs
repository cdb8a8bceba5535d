//! `munjigi`: the use cases without a window.
//!
//! Exit codes: 0 quiet and seen (or simply done), 1 something to answer, 2 wrong usage, 3 cannot see, 4 ledger trouble. With several
//! in one run, 4 goes before 1, 1 before 3, 3 before 0. Codes, keys and passphrases come from a prompt or standard input, never
//! from an argument; without a terminal nothing waits for a prompt.

mod args;
mod clipboard;
mod commands;
mod exit;
mod files;
mod given;
mod lang;
mod network;
mod output;
mod progress;
mod prompt;
mod refuse;
mod usage;

use std::ffi::OsString;
use std::process::ExitCode;

use crate::exit::{Exit, Failure};
use crate::output::Output;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    lang::choose(&arguments);
    let json = arguments.iter().any(|a| a == "--json");
    let ended = refuse::secrets(&arguments).and_then(|()| args::parse(arguments)).and_then(commands::run);
    match ended {
        Ok(Exit::Quiet) if output::is_lost() => Exit::CannotSee.into(),
        Ok(exit) => exit.into(),
        Err(failure) => {
            Output::report(&failure, json);
            failure.exit().into()
        }
    }
}

/// Shorthand of this program.
type Result<T> = std::result::Result<T, Failure>;
