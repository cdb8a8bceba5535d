//! Names of columns, as they are compared: letters and digits in small letters, what stands in brackets left out.

/// No name is longer; a whole line of prose can be one "cell".
const LONGEST: usize = 200;

/// Where a number of a parcel is one, as Korean tables say it: the word that all of them are compared by first.
const PLACES: [&[&str]; 2] = [
    &["국내", "한국"],
    &["현지", "해외", "미국", "중국", "일본", "독일", "영국", "프랑스", "이탈리아", "유럽", "호주", "홍콩"],
];
/// What such numbers are called.
const NUMBERS: [&str; 4] = ["송장", "트래킹", "배송번호", "택배번호"];

/// `Carrier Name & Tracking Number` is `carriernametrackingnumber`, `단가(USD)` is `단가`. Of numbers of parcels the place is kept
/// wherever it stands: `운송장번호(한국)` and `한국 운송장번호` are `국내운송장번호`.
pub(crate) fn plain(name: &str) -> String {
    if name.len() > LONGEST {
        return String::new();
    }
    let letters: String = letters(name).collect();
    if !NUMBERS.iter().any(|number| letters.contains(number)) {
        return letters;
    }
    let inside = in_brackets(name).unwrap_or_default();
    let placed = PLACES.iter().find_map(|words| {
        let rest = words.iter().find_map(|word| {
            letters.strip_prefix(word).or_else(|| (inside == *word).then_some(letters.as_str()))
        })?;
        Some([words.first()?, rest].concat())
    });
    placed.unwrap_or(letters)
}

/// Whether a plain name is what another, as it is written, says.
pub(crate) fn is(plain: &str, written: &str) -> bool {
    letters(written).eq(plain.chars())
}

/// The same of one among several: `송장번호 2` is one of `송장번호`.
pub(crate) fn is_numbered(plain: &str, written: &str) -> bool {
    is(plain.trim_end_matches(|c: char| c.is_ascii_digit()), written)
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
            ("한국 송장번호", "국내송장번호"),
            ("운송장번호(한국)", "국내운송장번호"),
            ("운송장번호 (미국)", "현지운송장번호"),
            ("현지 트래킹(미국)", "현지트래킹"),
            ("상품명(한국)", "상품명"),
            ("한국 주소", "한국주소"),
        ] {
            assert_eq!(plain(name), expected);
        }
        assert_eq!(in_brackets("단가(USD)"), Some("USD"));
        assert_eq!(in_brackets("단가"), None);
        assert_eq!(plain(&"x".repeat(300)), "");
    }
}
