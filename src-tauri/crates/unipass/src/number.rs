//! Numbers as UNI-PASS wants them.

/// A number without blanks and hyphens, in capitals: the web page prints cargo control numbers with hyphens and a small letter.
pub(crate) fn plain(number: &str) -> String {
    let kept = number.chars().filter(|letter| !letter.is_whitespace() && *letter != '-');
    kept.flat_map(char::to_uppercase).collect()
}
