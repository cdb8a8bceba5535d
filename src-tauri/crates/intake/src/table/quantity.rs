//! Pieces, as tables write them: `2`, `2.0`, `x2`, `2개`, `1,000`.

/// Reads a number of pieces. `None` where it is none, or could be two.
pub(super) fn read(text: &str) -> Option<u32> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let digits = text.trim_matches(|c: char| !c.is_ascii_digit() && !matches!(c, '-' | '+' | '.' | ','));
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let is_whole = rest.bytes().all(|byte| byte == b'0');
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_grouped = are_digits(first) && groups.all(|group| group.len() == 3 && are_digits(group));
    (is_whole && is_grouped).then(|| whole.replace(',', "").parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces() {
        for (text, expected) in [
            ("2", Some(2)),
            ("0", Some(0)),
            ("2.0", Some(2)),
            ("x2", Some(2)),
            ("× 2", Some(2)),
            ("2개", Some(2)),
            ("2 pcs", Some(2)),
            ("1,000", Some(1000)),
            ("1.5", None),
            ("-1", None),
            ("1/2", None),
            ("one", None),
            ("", None),
            ("99999999999", None),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
