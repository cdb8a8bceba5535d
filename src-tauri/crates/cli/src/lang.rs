//! The language of this run: `--lang`, else the system's.

use std::ffi::OsString;
use std::sync::OnceLock;

use munjigi_words::{Lang, Word};

static LANG: OnceLock<Lang> = OnceLock::new();

/// Decides the language before anything is parsed, so that help and refusals are in it too.
pub fn choose(arguments: &[OsString]) {
    let texts: Vec<&str> = arguments.iter().filter_map(|a| a.to_str()).collect();
    let given = texts.iter().enumerate().find_map(|(n, text)| match text.strip_prefix("--lang") {
        Some("") => texts.get(n + 1).copied(),
        Some(rest) => rest.strip_prefix('='),
        None => None,
    });
    let lang = given
        .and_then(|g| g.parse().ok())
        .unwrap_or_else(|| Lang::from_locale(sys_locale::get_locale().as_deref().unwrap_or_default()));
    // Set once, here.
    let _ = LANG.set(lang);
}

/// The language of this run.
pub fn lang() -> Lang {
    LANG.get().copied().unwrap_or(Lang::Ko)
}

/// A word in it.
pub fn say(word: Word<'_>) -> String {
    lang().say(word)
}
