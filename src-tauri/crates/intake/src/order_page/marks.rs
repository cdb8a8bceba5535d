//! By which words a page is known for something other than an order's facts: its language, and that it is a forwarder's.

/// Whether a page's labels are Chinese, so that its ¥ is the yuan.
pub(super) fn is_chinese(text: &str) -> bool {
    ["订单", "实付", "快递单号", "运单号", "人民币"].iter().any(|word| text.contains(word))
}

/// Whether a page's labels are Korean, so that 26.11.09 begins with the year.
pub(super) fn is_korean(text: &str) -> bool {
    ["주문", "결제", "배송"].iter().any(|word| text.contains(word))
}

/// Whether a text is a day that lacks its year: `11. 3.`, `11.20. 금 14:05`.
pub(super) fn is_day_without_year(text: &str) -> bool {
    let is_between = |c: char| c.is_whitespace() || ".:()월화수목금토일".contains(c);
    let numbers: Vec<&str> = text.split(is_between).filter(|word| !word.is_empty()).collect();
    let is_number = |word: &&str| word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    matches!(text.split_once('.'), Some((month, _)) if is_number(&month) && !month.is_empty())
        && (2..=4).contains(&numbers.len())
        && numbers.iter().all(is_number)
}

/// Columns of a forwarder's list. It is none of a shop, whatever numbers of shops it has.
const OF_FORWARDERS: [&str; 4] = [NUMBER_OF_FORWARDERS, "쇼핑몰", "현지 트래킹", "배송대행"];

/// What only forwarders number.
const NUMBER_OF_FORWARDERS: &str = "신청번호";

/// Whether a line begins as a forwarder's message about an order does.
pub(super) fn begins_as_forwarders(line: &str) -> bool {
    line.starts_with(NUMBER_OF_FORWARDERS)
}

/// Whether a cell is the head of a column of a forwarder's list.
pub(super) fn is_of_forwarder(cell: &str) -> bool {
    OF_FORWARDERS.contains(&cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_without_a_year() {
        for text in ["11. 3.", "11.3", "11.20. 금", "11. 3. 14:05"] {
            assert!(is_day_without_year(text), "{text}");
        }
        for text in ["2026. 11. 3.", "11", "3.5kg", "1,000", "", ".", "11.3.4.5.6"] {
            assert!(!is_day_without_year(text), "{text}");
        }
    }
}
