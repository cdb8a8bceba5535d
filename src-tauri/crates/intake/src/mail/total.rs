//! What an order comes to, as a mail says it.

use munjigi_model::Money;

use super::labels::{self, TOTAL};
use crate::money;

/// Words of simplified Chinese: in a mail that has them `¥` is a yuan, and elsewhere a yen.
const CHINESE: [&str; 6] = ["订单", "运单", "实付", "快递", "发货", "购买"];

/// What the whole order comes to.
pub(super) fn of(lines: &[&str]) -> Option<Money> {
    let is_chinese = lines.iter().any(|line| CHINESE.iter().any(|word| line.contains(word)));
    TOTAL.iter().find_map(|labels| {
        lines.iter().enumerate().find_map(|(at, line)| {
            line.split('\t').enumerate().find_map(|(column, cell)| {
                let label = labels.first(cell).filter(|label| label.at == 0)?;
                let behind = labels::value(label.after);
                let rest: Vec<&str> = line.split('\t').skip(column + 1).collect();
                let next = lines.get(at + 1).copied().unwrap_or_default();
                let value = match (behind.is_empty(), rest.is_empty()) {
                    (false, _) => behind.to_owned(),
                    (true, false) => rest.join(" "),
                    (true, true) => next.to_owned(),
                };
                amount_at_start(&value, is_chinese)
            })
        })
    })
}

/// An amount that a value begins with, a remark in brackets before it or not: `Total savings: $5` has none.
fn amount_at_start(value: &str, is_chinese: bool) -> Option<Money> {
    let value = value.trim();
    let value = match value.strip_prefix(['(', '（']).and_then(|rest| rest.split_once([')', '）'])) {
        Some((_, rest)) => rest.trim_start_matches([':', ' ']),
        None => value,
    };
    let words: Vec<&str> = value.split_whitespace().take(3).collect();
    (1..=words.len()).rev().find_map(|length| {
        let text = words.get(..length)?.join(" ");
        let text = text.trim_matches(['.', ',', ':', ';', '(', ')', '*']);
        let currency = (is_chinese && text.starts_with(['¥', '￥'])).then_some("CNY");
        money::read(text, currency).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_yuan_in_chinese_and_a_yen_elsewhere() {
        for (lines, expected) in [
            (&["订单编号：2345678901234567890", "实付款：￥58.00"][..], "58.00 CNY"),
            (&["注文番号：250-7700441-0000004", "注文合計： ￥12,980"], "12980 JPY"),
            (&["订单号：1", "实付款：US $58.00"], "58.00 USD"),
        ] {
            assert_eq!(of(lines).map(|total| total.to_string()).as_deref(), Some(expected), "{lines:?}");
        }
    }
}
