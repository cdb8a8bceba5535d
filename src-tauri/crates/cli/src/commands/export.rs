//! `export`.

use std::path::PathBuf;

use munjigi_engine::export;
use munjigi_words::Word;

use super::{ledger, now};
use crate::args::Global;
use crate::exit::{Exit, Failure};
use crate::lang::say;
use crate::output::{self, Output};
use crate::{Result, files};

pub fn run(global: &Global, path: Option<PathBuf>) -> Result<Exit> {
    let export = export::export(&ledger(global)?, now())?;
    // An export is JSON whether or not it is asked for.
    let Some(path) = path else {
        Output { json: true }.result(&export, |_| String::new());
        return Ok(Exit::Quiet);
    };
    let text = serde_json::to_vec_pretty(&export).map_err(|error| Failure::usage(error.to_string()))?;
    files::make(&path, &text)?;
    output::print(&say(Word::CliExported { file: &path.display() }));
    Ok(Exit::Quiet)
}
