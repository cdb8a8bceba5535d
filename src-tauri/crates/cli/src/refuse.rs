//! Secrets given as arguments: refused before anything looks at them. Arguments stand in the shell's history and in the list of processes.

use std::ffi::OsString;

use munjigi_model::Pccc;
use munjigi_words::Word;

use crate::Result;
use crate::exit::Failure;
use crate::lang::say;

/// Options that people expect a secret to be given by. None of them exists.
const FLAGS: [&str; 8] =
    ["--code", "--pccc", "--key", "--api-key", "--passphrase", "--password", "--secret", "--token"];

/// Refuses a customs code anywhere, and options that would carry a secret. What was given is not repeated.
pub fn secrets(arguments: &[OsString]) -> Result<()> {
    let texts = arguments.iter().skip(1).filter_map(|a| a.to_str());
    for text in texts {
        let (name, value) = text.split_once('=').unwrap_or((text, text));
        if Pccc::parse(value).is_ok() || FLAGS.contains(&name) {
            return Err(Failure::usage(say(Word::CliSecretArgument)));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(arguments: &[&str]) -> bool {
        let arguments: Vec<OsString> =
            std::iter::once("munjigi").chain(arguments.iter().copied()).map(Into::into).collect();
        secrets(&arguments).is_err()
    }

    #[test]
    fn a_code_is_refused_wherever_it_stands() {
        assert!(refused(&["code", "add", "P210123456734"]));
        assert!(refused(&["code", "add", "p2101-2345-6734"]));
        assert!(refused(&["order", "add", "--merchant=P210123456734"]));
        assert!(refused(&["--passphrase", "x"]));
        assert!(refused(&["--key=abc", "check"]));
    }

    #[test]
    fn everything_else_passes() {
        assert!(!refused(&[
            "--key-file",
            "k",
            "order",
            "add",
            "--waybill",
            "509812044885",
            "--number",
            "210123456734"
        ]));
    }
}
