//! Which of the lines above a price is the title of the goods: beside it stand the seller's name, what was chosen of them, and
//! sentences about the parcel.

/// The longest name of a seller, in characters; in Korean and Chinese they are shorter.
const SELLER: usize = 60;
const SHORT_SELLER: usize = 16;
/// Words of the shortest sentence.
const SENTENCE: usize = 4;

/// Of some lines, each with whether it links to the goods: one that does, else one that says where it was bought from («[해외] …»), else
/// the longest. Of two that are as long the last.
pub(super) fn of<'t>(lines: &[(&'t str, bool)]) -> Option<&'t str> {
    let is_title = |line: &str| !is_option(line) && !is_seller(line) && !is_sentence(line);
    let titles: Vec<&(&str, bool)> = lines.iter().filter(|(line, _)| is_title(line)).collect();
    let rank = |(line, is_item): &(&str, bool)| (*is_item, is_marked(line), line.chars().count());
    titles.into_iter().max_by_key(|title| rank(title)).map(|(line, _)| *line)
}

/// `[해외] …`, `【公式】…`: so titles begin on Korean and Japanese pages, and no seller's name.
fn is_marked(line: &str) -> bool {
    let behind = line.strip_prefix(['[', '【']).and_then(|rest| rest.split_once([']', '】']));
    behind.is_some_and(|(_, title)| !title.trim().is_empty())
}

/// Whether a line is a shop within the shop, by how its name ends. Titles end in such words too, where they are longer: «… 해외직구».
pub(super) fn is_seller(line: &str) -> bool {
    const ENDS: [&str; 4] = [" store", " shop", " official", "flagship"];
    const SHORT_ENDS: [&str; 15] = [
        "스토어",
        "스토아",
        "샵",
        "마켓",
        "직구",
        "마트",
        "상점",
        "상회",
        "상사",
        "旗舰店",
        "专营店",
        "专卖店",
        "杂货铺",
        "企业店",
        "公式ストア",
    ];
    let lower = line.to_lowercase();
    let ends = |ends: &[&str], longest| {
        line.chars().count() <= longest && ends.iter().any(|end| lower.ends_with(end))
    };
    lower.starts_with("store:")
        || ends(&ENDS, SELLER)
        || (ends(&SHORT_ENDS, SHORT_SELLER) && !is_marked(line))
}

/// Whether a line is a sentence: «When will I get my refund?»
pub(super) fn is_sentence(line: &str) -> bool {
    line.ends_with(['.', '?', '!', '。', '？', '！']) && line.split_whitespace().count() >= SENTENCE
        || line.ends_with(['。', '？', '！'])
}

/// What was chosen of the goods: `색상: 검정`, `Color: Black, Size: L`, `옵션 : 128GB`.
pub(super) fn is_option(line: &str) -> bool {
    const WORDS: [&str; 23] = [
        "옵션",
        "색상",
        "사이즈",
        "선택",
        "종류",
        "타입",
        "규격",
        "color",
        "colour",
        "size",
        "style",
        "option",
        "variant",
        "ships from",
        "emitting color",
        "サイズ",
        "色",
        "カラー",
        "オプション",
        "颜色",
        "颜色分类",
        "尺码",
        "规格",
    ];
    let lower = line.to_lowercase();
    let has_word = WORDS.iter().any(|word| {
        lower.strip_prefix(word).is_some_and(|rest| rest.trim_start().starts_with([':', '：', '/', '=']))
    });
    has_word || is_choice(&lower)
}

/// `블랙, 1m`, `Black / L`, `100pcs, 10mm`: nothing but colours, sizes and measures.
fn is_choice(lower: &str) -> bool {
    let parts: Vec<&str> = lower.split(['/', ',', '+']).map(str::trim).collect();
    let is_short =
        |part: &&str| !part.is_empty() && part.chars().count() <= 14 && part.split_whitespace().count() <= 2;
    let known = parts.iter().filter(|part| is_colour(part) || is_measure(part)).count();
    // Beside a colour or a size a slash leads to another choice.
    known == parts.len() || (known > 0 && lower.contains(" / ") && parts.iter().all(is_short))
}

fn is_colour(part: &str) -> bool {
    const COLOURS: [&str; 45] = [
        "black",
        "white",
        "red",
        "blue",
        "green",
        "yellow",
        "gray",
        "grey",
        "pink",
        "purple",
        "brown",
        "beige",
        "orange",
        "silver",
        "gold",
        "navy",
        "clear",
        "khaki",
        "ivory",
        "multicolor",
        "블랙",
        "화이트",
        "레드",
        "블루",
        "그린",
        "옐로우",
        "그레이",
        "핑크",
        "퍼플",
        "브라운",
        "베이지",
        "오렌지",
        "실버",
        "골드",
        "네이비",
        "투명",
        "검정",
        "흰색",
        "은색",
        "黑色",
        "白色",
        "红色",
        "蓝色",
        "ブラック",
        "ホワイト",
    ];
    COLOURS.contains(&part)
}

/// `1m`, `128GB`, `40x60`, `230mm`, `XL`.
fn is_measure(part: &str) -> bool {
    const SIZES: [&str; 10] = ["xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl", "free", "one size"];
    let unit = part.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | 'x' | '×' | '*'));
    let is_number = part.starts_with(|c: char| c.is_ascii_digit());
    SIZES.contains(&part)
        || (is_number
            && unit.trim_start().chars().count() <= 4
            && unit.chars().all(|c| c.is_alphabetic() || c == ' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title<'t>(lines: &[&'t str]) -> Option<&'t str> {
        of(&lines.iter().map(|line| (*line, false)).collect::<Vec<_>>())
    }

    #[test]
    fn titles_among_what_stands_beside_them() {
        for (lines, expected) in [
            (&["Shenzhen Magic Electronics Official Store", "Mouse", "White"][..], Some("Mouse")),
            (&["런던직구샵", "[해외] 왁스", "옵션: 200ml"], Some("[해외] 왁스")),
            (&["프리미엄 유럽 구매대행 전문", "[해외] 왁스"], Some("[해외] 왁스")),
            (
                &["배송 안내", "앤커 737 보조배터리 24000mAh 해외직구"],
                Some("앤커 737 보조배터리 24000mAh 해외직구"),
            ),
            (&["욕실 매트", "그레이 / 40x60"], Some("욕실 매트")),
            (&["M3 screws", "100pcs, 10mm"], Some("M3 screws")),
            (&["컵", "300ml"], Some("컵")),
            (&["NOW Foods, 비타민 D3, 120정"], Some("NOW Foods, 비타민 D3, 120정")),
            (&["Your return is complete. Your refund has been issued.", "Belt"], Some("Belt")),
            (&["When will I get my refund?"], None),
            (&["Rib Knit Tee", "Black / S"], Some("Rib Knit Tee")),
        ] {
            assert_eq!(title(lines), expected, "{lines:?}");
        }
        assert_eq!(of(&[("A seller with a long name", false), ("Cable", true)]), Some("Cable"));
    }

    #[test]
    fn what_was_chosen() {
        for line in [
            "색상: 검정",
            "Color: Black",
            "Black",
            "블랙, 1m",
            "XL",
            "128GB",
            "Black / S",
            "그레이 / 40x60",
            "with 2 / Red",
        ] {
            assert!(is_option(line), "{line}");
        }
        for line in [
            "Lego 42151",
            "왁스 200ml",
            "Tea, Green Leaf",
            "NOW Foods, D3, 120정",
            "Cups / Mugs",
            "12 Pack Pens Gel",
        ] {
            assert!(!is_option(line), "{line}");
        }
    }
}
