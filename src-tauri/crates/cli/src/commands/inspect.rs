//! `inspect`: reading without a ledger and without a network.

mod file;
mod reconcile;
mod unipass;

use std::path::Path;

use crate::args::InspectCommand;
use crate::exit::{Exit, Failure};
use crate::output::Output;
use crate::{Result, files};

/// Ends 0 when it could be read, whatever it says, and 3 when it could not.
pub fn run(command: InspectCommand, out: Output) -> Result<Exit> {
    match command {
        InspectCommand::File { file } => file::run(&file, out),
        InspectCommand::Reconcile { file } => reconcile::run(&file, out),
        InspectCommand::Unipass { file } => unipass::run(&file, out),
    }
}

/// The bytes of a file; where they cannot be had, the file is named.
fn read(path: &Path) -> Result<Vec<u8>> {
    files::read(path).map_err(|failure| named(path, failure))
}

fn named(path: &Path, failure: Failure) -> Failure {
    Failure { message: format!("{}: {}", files::name(path), failure.message), ..failure }
}
