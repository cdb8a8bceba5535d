//! What is a person's in a text that is shown: a question never repeats it.

/// A text without customs codes and mobile telephones, whatever stands against them. Nothing of them is read anywhere.
pub(crate) fn without_codes(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        // `LP00123456789012` is a parcel's number, and so are eleven digits within longer ones.
        let begins = match c {
            'P' | 'p' => !kept.ends_with(|c: char| c.is_ascii_uppercase()),
            '0' => !kept.ends_with(|c: char| c.is_ascii_alphanumeric()),
            _ => false,
        };
        match if begins { code_length(rest) } else { None } {
            Some(length) => {
                kept.push('…');
                rest = rest.get(length..).unwrap_or_default();
            }
            None => {
                kept.push(c);
                rest = rest.get(c.len_utf8()..).unwrap_or_default();
            }
        }
    }
    kept
}

/// `P` and twelve digits, or 010 and eight, in groups or not.
fn code_length(text: &str) -> Option<usize> {
    let is_code = text.starts_with(['P', 'p']);
    if !is_code && !text.starts_with("010") {
        return None;
    }
    let wanted = if is_code { 12 } else { 11 };
    let mut digits = 0;
    for (at, c) in text.char_indices().skip(usize::from(is_code)) {
        if c.is_ascii_digit() {
            digits += 1;
        } else if !matches!(c, '-' | ' ') || digits == 0 {
            return None;
        }
        if digits == wanted {
            let after = text.get(at + 1..)?;
            // A longer number is no telephone's.
            let is_longer = after.starts_with(|c: char| c.is_ascii_digit());
            return (is_code || !is_longer).then_some(at + 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_telephones_go() {
        for (text, expected) in [
            ("부호 P123456789012, 010-1234-5678", "부호 …, …"),
            ("p1234 5678 9012 통관", "… 통관"),
            ("2026P123456789012", "2026…"),
            ("01012345678", "…"),
            (
                "LP00123456789012 6091240077312 PX123456789KR 0101234567890",
                "LP00123456789012 6091240077312 PX123456789KR 0101234567890",
            ),
        ] {
            assert_eq!(without_codes(text), expected);
        }
    }
}
