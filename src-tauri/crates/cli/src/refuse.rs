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

/// The longest way to write a code that is looked for: each letter apart, in spaces or hyphens.
const LONGEST_CODE: usize = 40;

/// Refuses a customs code anywhere, and options that would carry a secret. What was given is not repeated.
pub fn secrets(arguments: &[OsString]) -> Result<()> {
    let texts = arguments.iter().skip(1).filter_map(|a| a.to_str());
    for text in texts {
        let name = text.split_once('=').map_or(text, |(name, _)| name);
        if FLAGS.contains(&name) || holds_code(text) {
            return Err(Failure::usage(say(Word::CliSecretArgument)));
        }
    }
    Ok(())
}

/// Whether a code stands in a text by itself: no letter or digit before it, no digit behind it.
fn holds_code(text: &str) -> bool {
    let mut before = None;
    text.char_indices().any(|(start, letter)| {
        let may_begin = !before.replace(letter).is_some_and(char::is_alphanumeric);
        may_begin && text.get(start..).is_some_and(begins_with_code)
    })
}

fn begins_with_code(text: &str) -> bool {
    let ends = text.char_indices().map(|(end, next)| (end, Some(next))).chain([(text.len(), None)]);
    let mut ends = ends.take(LONGEST_CODE).filter(|(_, next)| !next.is_some_and(char::is_numeric));
    ends.any(|(end, _)| text.get(..end).is_some_and(|code| Pccc::parse(code).is_ok()))
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
        assert!(refused(&["import", "saved/P210123456734.html"]));
        assert!(refused(&["clearance", "add", "--goods", "under p 2101-2345-6734, she says"]));
        assert!(refused(&["order", "add", "--item", "부호 Ｐ２１０１２３４５６７３４"]));
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
            "210123456734",
            "--item",
            "P2101234567345, XP210123456734 and P21"
        ]));
    }
}
