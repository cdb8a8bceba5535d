//! A message as it is read: one way to write each letter, and no letters that nobody sees.

use unicode_normalization::UnicodeNormalization;

/// Full-width letters become plain ones (smishing writes `ｈｔｔｐ`), invisible ones go, lines end in `\n`.
pub(super) fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").nfkc().filter(|c| !is_invisible(*c)).collect()
}

/// Letters and digits only, in small letters: what words are looked for in.
pub(super) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{00ad}'
            | '\u{034f}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{feff}'
    )
}
