//! Secrets given as arguments: refused before anything looks at them.

use std::ffi::OsString;

use munjigi_engine::arguments;
use munjigi_words::Word;

use crate::Result;
use crate::exit::Failure;
use crate::lang::say;

/// Refuses them. What was given is not repeated.
pub fn secrets(given: &[OsString]) -> Result<()> {
    if arguments::hold_secret(given.iter().skip(1)) {
        return Err(Failure::usage(say(Word::CliSecretArgument)));
    }
    Ok(())
}
