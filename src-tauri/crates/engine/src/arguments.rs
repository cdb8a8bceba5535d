//! Secrets given as arguments: every program refuses them before anything looks at them. Arguments stand in the shell's history and in
//! the list of processes, and become names of files.

use std::ffi::OsString;

use munjigi_model::Pccc;

/// Options that people expect a secret to be given by. None of them exists.
const FLAGS: [&str; 8] =
    ["--code", "--pccc", "--key", "--api-key", "--passphrase", "--password", "--secret", "--token"];

/// The longest way to write a code that is looked for: each letter apart, in spaces or hyphens.
const LONGEST_CODE: usize = 40;

/// Whether a customs code stands anywhere in them, or an option that would carry a secret.
pub fn hold_secret<'a>(arguments: impl IntoIterator<Item = &'a OsString>) -> bool {
    arguments.into_iter().filter_map(|argument| argument.to_str()).any(|text| {
        let name = text.split_once('=').map_or(text, |(name, _)| name);
        FLAGS.contains(&name) || holds_code(text)
    })
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
        let arguments: Vec<OsString> = arguments.iter().map(Into::into).collect();
        hold_secret(&arguments)
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
