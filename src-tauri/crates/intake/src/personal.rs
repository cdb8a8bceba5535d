//! What is a person's: a question never repeats it, and no parcel has it for its number.

/// A text without customs codes and mobile telephones, whatever stands against them. Nothing of them is read anywhere.
pub(crate) fn without_codes(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        // `LP00123456789012` is a parcel's number, and so are eleven digits within longer ones.
        let begins = match c {
            'P' | 'p' | 'Ｐ' | 'ｐ' => !kept.ends_with(|c: char| c.is_ascii_uppercase()),
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

/// Whether a number of capital letters and digits is a customs code.
pub(crate) fn is_code(number: &str) -> bool {
    number.len() == 13
        && number.strip_prefix('P').is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
}

/// `P` and twelve digits, or 010 and eight, in groups or not.
fn code_length(text: &str) -> Option<usize> {
    let is_code = text.starts_with(['P', 'p', 'Ｐ', 'ｐ']);
    if !is_code && !text.starts_with("010") {
        return None;
    }
    let wanted = if is_code { 12 } else { 11 };
    let mut digits = 0;
    for (at, c) in text.char_indices().skip(usize::from(is_code)) {
        if is_digit(c) {
            digits += 1;
        } else if !stands_between(c) || digits == 0 {
            return None;
        }
        if digits == wanted {
            let end = at + c.len_utf8();
            // A longer number is no telephone's.
            let is_longer = text.get(end..)?.starts_with(is_digit);
            return (is_code || !is_longer).then_some(end);
        }
    }
    None
}

/// Korean keyboards write full-width digits too.
fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

/// What pages and people put between groups of digits.
fn stands_between(c: char) -> bool {
    matches!(
        c,
        '-' | ' ' | '\u{a0}' | '\u{200b}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{3000}' | '\u{ff0d}'
    )
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
            ("Ｐ１２３４５６７８９０１２ 부호", "… 부호"),
            ("P1234–5678\u{a0}9012", "…"),
            (
                "LP00123456789012 6091240077312 PX123456789KR 0101234567890",
                "LP00123456789012 6091240077312 PX123456789KR 0101234567890",
            ),
        ] {
            assert_eq!(without_codes(text), expected);
        }
    }
}
