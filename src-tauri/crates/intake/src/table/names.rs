//! Names of columns, as they are compared: letters and digits in small letters, what stands in brackets left out.

/// No name is longer; a whole line of prose can be one "cell".
const LONGEST: usize = 200;

/// `Carrier Name & Tracking Number` is `carriernametrackingnumber`, `단가(USD)` is `단가`.
pub(crate) fn plain(name: &str) -> String {
    if name.len() > LONGEST { String::new() } else { letters(name).collect() }
}

/// Whether a plain name is what another, as it is written, says.
pub(crate) fn is(plain: &str, written: &str) -> bool {
    letters(written).eq(plain.chars())
}

fn letters(name: &str) -> impl Iterator<Item = char> {
    let mut depth = 0_usize;
    name.chars()
        .filter(move |c| {
            match c {
                '(' | '（' | '[' | '【' => depth += 1,
                ')' | '）' | ']' | '】' => depth = depth.saturating_sub(1),
                _ => return depth == 0 && c.is_alphanumeric(),
            }
            false
        })
        .flat_map(char::to_lowercase)
}

/// What stands in its first brackets: `USD` of `단가(USD)`.
pub(crate) fn in_brackets(name: &str) -> Option<&str> {
    let (_, rest) = name.split_once(['(', '（', '['])?;
    let (inside, _) = rest.split_once([')', '）', ']'])?;
    Some(inside.trim())
}

/// Whether a name is Korean.
pub(super) fn is_korean(name: &str) -> bool {
    name.chars().any(|c| matches!(c, '\u{ac00}'..='\u{d7a3}'))
}

/// Whether a name is Chinese: by letters that are written otherwise in Japanese.
pub(super) fn is_chinese(name: &str) -> bool {
    name.contains(['订', '单', '货', '价', '实', '訂'])
}

/// A whole header, as what tables of one kind have in common.
pub(crate) fn of_header(header: &[String]) -> String {
    header
        .iter()
        .map(|name| {
            name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
        })
        .collect::<Vec<_>>()
        .join("|")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_have_in_common() {
        for (name, expected) in [
            ("Carrier Name & Tracking Number", "carriernametrackingnumber"),
            ("order_id", "orderid"),
            ("orderDateIso", "orderdateiso"),
            (" 품명 (영문) ", "품명"),
            ("\"국내 송장번호\"", "국내송장번호"),
            ("订单号", "订单号"),
        ] {
            assert_eq!(plain(name), expected);
        }
        assert_eq!(in_brackets("단가(USD)"), Some("USD"));
        assert_eq!(in_brackets("단가"), None);
        assert_eq!(plain(&"x".repeat(300)), "");
    }
}
