//! Carriers as pages name them before a number.

/// Names that stand before a number without any label. The longer stand before the shorter.
const NAMES: &[&str] = &[
    "CJ대한통운",
    "CJ 대한통운",
    "대한통운",
    "CJ Logistics",
    "CJ택배",
    "한진택배",
    "한진",
    "롯데글로벌로지스",
    "롯데글로벌",
    "롯데택배",
    "우체국택배",
    "우체국",
    "인천공항우체국",
    "로젠택배",
    "경동택배",
    "대신택배",
    "일양로지스",
    "쿠팡로지스틱스",
    "페덱스",
    "차이냐오",
    "Lotte Global Logistics",
    "Hanjin",
    "Korea Post",
    "EMS",
    "DHL eCommerce",
    "DHL Express",
    "DHL",
    "UPS",
    "FedEx",
    "USPS",
    "Cainiao",
    "YunExpress",
    "Yanwen",
    "4PX",
    "J&T",
    "Amazon Logistics",
    "ヤマト運輸",
    "佐川急便",
    "日本郵便",
    "顺丰速运",
    "顺丰",
    "圆通速递",
    "圆通",
    "中通快递",
    "中通",
    "申通快递",
    "申通",
    "韵达快递",
    "韵达",
];

/// The carrier that a text begins with, and what follows.
pub(super) fn before(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '：' | '[' | '('));
    NAMES.iter().find_map(|name| {
        let (start, rest) = text.split_at_checked(name.len())?;
        let goes_on =
            rest.starts_with(|c: char| c.is_alphabetic() || (name.is_ascii() && c.is_ascii_alphanumeric()));
        (start.eq_ignore_ascii_case(name) && !goes_on).then_some((start, rest))
    })
}
