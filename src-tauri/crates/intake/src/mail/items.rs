//! The items that a mail lists: a title with its pieces beside it, before it, behind it or below it.

use munjigi_model::Item;

use super::labels::{self, ITEM, QUANTITY, is_label};
use super::view::{cells, small};
use crate::money;

/// Lines between a title and its pieces: seller, colour, price.
const BETWEEN: usize = 4;
const MOST_PIECES: u32 = 10_000;
const LONGEST_TITLE: usize = 400;

/// What shops write between a title and its pieces.
const ATTRIBUTES: &[&str] = &[
    "sold by",
    "seller",
    "color",
    "colour",
    "size",
    "style",
    "condition",
    "item id",
    "item number",
    "item no",
    "sku",
    "model",
    "variant",
    "option",
    "price",
    "item price",
    "unit price",
    "subtotal",
    "ships from",
    "shipped by",
    "asin",
    "판매자",
    "색상",
    "사이즈",
    "옵션",
    "가격",
    "단가",
    "금액",
    "상품코드",
    "상품번호",
    "verkauft von",
    "verkäufer",
    "farbe",
    "größe",
    "zustand",
    "preis",
    "vendu par",
    "couleur",
    "taille",
    "prix",
    "vendido por",
    "talla",
    "precio",
    "venduto da",
    "colore",
    "taglia",
    "prezzo",
    "販売",
    "色",
    "サイズ",
    "価格",
    "颜色",
    "尺码",
    "单价",
];
/// What stands where a title could, and is none.
const NO_TITLES: &[&str] = &[
    "hi ",
    "hi,",
    "hello",
    "dear ",
    "order",
    "your order",
    "items in",
    "item",
    "items",
    "product",
    "products",
    "quantity",
    "total",
    "subtotal",
    "shipping",
    "delivery",
    "tax",
    "discount",
    "track",
    "view",
    "상품",
    "주문",
    "배송",
    "할인",
    "합계",
    "수량",
    "결제",
    "안녕하세요",
    "artikel",
    "versand",
    "livraison",
    "envío",
    "spedizione",
    "送料",
    "小計",
];

/// The items of an order's lines.
pub(super) fn of(lines: &[&str]) -> Vec<Item> {
    let mut items = Vec::new();
    let mut taken = 0;
    for (at, line) in lines.iter().enumerate() {
        let found = in_line(line).or_else(|| {
            let pieces = pieces_alone(line)?;
            let above = lines.get(taken.max(at.saturating_sub(BETWEEN + 1))..at)?;
            let title = above.iter().rev().find(|line| !stands_between(line))?;
            Some((title_of_line(title)?, pieces))
        });
        if let Some((name, quantity)) = found {
            items.push(Item { name, quantity, price: None });
            taken = at + 1;
        }
    }
    if items.is_empty() { labelled(lines) } else { items }
}

/// `품명: …`, with the pieces of a label near it.
fn labelled(lines: &[&str]) -> Vec<Item> {
    labels::values(lines, &ITEM)
        .into_iter()
        .filter_map(|(at, value)| {
            let name = title(cells(value).next()?)?;
            let near = lines.get(at..(at + BETWEEN).min(lines.len()))?;
            let pieces = labels::values(near, &QUANTITY).first().and_then(|(_, value)| leading_number(value));
            Some(Item { name, quantity: pieces.unwrap_or(1), price: None })
        })
        .collect()
}

/// A title and its pieces in one line.
fn in_line(line: &str) -> Option<(String, u32)> {
    if !line.contains('\t') {
        return in_cell(line);
    }
    let row: Vec<&str> = cells(line).collect();
    if let Some(pieces) = row.iter().find_map(|cell| pieces_alone(cell)) {
        let name = row.iter().filter(|cell| pieces_alone(cell).is_none()).find_map(|cell| title(cell))?;
        return Some((name, pieces));
    }
    row.iter().find_map(|cell| in_cell(cell))
}

/// `Tea × 2`, `- Tea x 2 US$19.78`, `2 x Tea`, `Tea (Qty: 2)`, `Tea, 수량 2개`.
fn in_cell(cell: &str) -> Option<(String, u32)> {
    before_title(cell)
        .or_else(|| behind_sign(cell))
        .or_else(|| behind_label(cell))
        .or_else(|| before_counter(cell))
}

fn before_title(cell: &str) -> Option<(String, u32)> {
    let cell = without_bullet(cell);
    let (number, rest) = cell.split_once(|c: char| c.is_whitespace() || matches!(c, 'x' | 'X' | '×'))?;
    let rest = rest.trim_start();
    let after_sign = match rest.strip_prefix(['×', '✕']) {
        Some(rest) => Some(rest),
        None => rest.strip_prefix(['x', 'X']).filter(|rest| rest.starts_with(' ')),
    };
    // `2x Tea`: the sign was what the number ended at.
    let at_once = cell.get(number.len()..).filter(|rest| rest.starts_with(['x', 'X', '×'])).map(|_| rest);
    Some((title(after_sign.or(at_once)?)?, pieces(number)?))
}

fn behind_sign(cell: &str) -> Option<(String, u32)> {
    cell.char_indices().rev().filter(|(_, c)| matches!(c, '×' | '✕' | 'x' | 'X' | '*')).find_map(
        |(at, sign)| {
            let (before, rest) = (cell.get(..at)?, cell.get(at + sign.len_utf8()..)?);
            let rest = rest.trim_start();
            let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            let (number, after) = rest.split_at_checked(end)?;
            let stands_apart = before.ends_with(' ') || matches!(sign, '×' | '✕');
            // Behind the pieces there is nothing, or what they cost.
            let after = after.trim().trim_matches(['(', ')', '-', '–', ':', ',', '@', '=']).trim();
            let ends = after.is_empty()
                || money::read(after, None).is_ok()
                || money::first_in(after).is_some() && after.len() < 30;
            (stands_apart && ends).then_some(())?;
            Some((title(before)?, pieces(number)?))
        },
    )
}

fn behind_label(cell: &str) -> Option<(String, u32)> {
    let label = QUANTITY.first(cell).filter(|label| label.at > 0)?;
    let pieces = leading_number(labels::value(label.after))?;
    Some((title(cell.get(..label.at)?)?, pieces))
}

/// `우롱차 100g 2개`, `우롱차 / 2개`.
fn before_counter(cell: &str) -> Option<(String, u32)> {
    let (before, word) = cell.trim_end_matches([')', ']']).rsplit_once([' ', '/', ',', '('])?;
    let number = ["개", "個", "点", "件"].iter().find_map(|counter| word.strip_suffix(counter))?;
    Some((title(before)?, pieces(number)?))
}

/// The pieces in a line or a cell that is nothing else: `Quantity: 2`, `x2`, `2개`.
fn pieces_alone(text: &str) -> Option<u32> {
    let text = without_bullet(text).trim_matches(['(', ')', '[', ']']);
    if let Some(label) = QUANTITY.first(text).filter(|label| label.at == 0) {
        let value = labels::value(label.after);
        let rest = value.trim_start_matches(|c: char| c.is_ascii_digit());
        // In a line of several cells the pieces may stand in the next one.
        let ends = rest.trim().chars().count() <= 3 || money::first_in(rest).is_some();
        return ends.then(|| leading_number(value)).flatten();
    }
    let number = text
        .strip_prefix(['x', 'X', '×', '✕'])
        .or_else(|| text.strip_suffix(['x', 'X', '×', '개', '個', '件', '点']))
        .or_else(|| behind_price(text))?;
    pieces(number.trim())
}

/// `US $7.49 x 2`: the price of one stands before the pieces.
fn behind_price(text: &str) -> Option<&str> {
    let (price, number) = text.rsplit_once(['x', 'X', '×', '✕'])?;
    money::read(price.trim(), None).is_ok().then_some(number)
}

fn leading_number(text: &str) -> Option<u32> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    pieces(text.get(..end)?)
}

fn pieces(text: &str) -> Option<u32> {
    text.parse().ok().filter(|pieces| (1..=MOST_PIECES).contains(pieces))
}

fn without_bullet(text: &str) -> &str {
    text.trim().trim_start_matches(['-', '*', '•', '·', '–', '▪', '●', '■']).trim_start()
}

/// Whether a line stands between a title and its pieces.
fn stands_between(line: &str) -> bool {
    let lower = small(without_bullet(line));
    money::read(line, None).is_ok()
        || ATTRIBUTES.iter().any(|label| {
            lower
                .strip_prefix(label)
                .is_some_and(|rest| rest.trim_start().starts_with([':', '：', '\t', ' ']) || rest.is_empty())
        })
}

fn title_of_line(line: &str) -> Option<String> {
    cells(line).find_map(title)
}

/// A text as a title; `None` where it is none.
fn title(text: &str) -> Option<String> {
    let text = without_bullet(text);
    let text =
        ITEM.first(text).filter(|label| label.at == 0).map_or(text, |label| labels::value(label.after));
    let text = text
        .trim_end_matches(|c: char| {
            c.is_whitespace() || matches!(c, ',' | '/' | '(' | '[' | '-' | '–' | '|' | ':' | ';')
        })
        .trim();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let lower = small(text);
    let is_greeting_or_heading = NO_TITLES.iter().any(|no| {
        lower == no.trim_end()
            || (no.ends_with([' ', ',']) && lower.starts_with(no))
            || lower.strip_prefix(no).is_some_and(|rest| rest == " #" || rest.starts_with([':', '：']))
    });
    let may_be = letters >= 2
        && text.chars().count() <= LONGEST_TITLE
        && !is_greeting_or_heading
        && !is_label(text)
        && !labels::begins_an_order(text)
        && money::read(text, None).is_err();
    may_be.then(|| text.to_owned())
}

/// The one price that stands beside the one item of a mail: `US $38.12` in its row, or in the line below it.
pub(super) fn price_of_the_only_one(lines: &[&str]) -> Option<munjigi_model::Money> {
    let mut prices = lines
        .iter()
        .flat_map(|line| cells(line))
        .filter_map(|cell| money::read(cell, None).ok().or_else(|| behind_pieces(cell)));
    let price = prices.next()?;
    prices.all(|other| other == price).then_some(price)
}

/// `x1 US $38.12`
fn behind_pieces(cell: &str) -> Option<munjigi_model::Money> {
    let (_, rest) = cell.rsplit_once(['x', '×'])?;
    let rest = rest.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
    rest.starts_with(' ').then(|| money::read(rest, None).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(lines: &[&str]) -> Vec<(String, u32)> {
        of(lines).into_iter().map(|item| (item.name, item.quantity)).collect()
    }

    #[test]
    fn titles_and_pieces() {
        let tea = [("Oolong Tea 100g".to_owned(), 2)];
        for lines in [
            &["Oolong Tea 100g × 2"][..],
            &["- Oolong Tea 100g  x 2  US$19.78"],
            &["Oolong Tea 100g x2"],
            &["2 x Oolong Tea 100g"],
            &["2x Oolong Tea 100g"],
            &["Oolong Tea 100g\tx2\tUS $38.12"],
            &["Oolong Tea 100g\tQuantity: 2"],
            &["* Oolong Tea 100g", "Quantity: 2"],
            &["Oolong Tea 100g", "Sold by: Tea House", "$12.00", "Qty: 2"],
            &["Oolong Tea 100g", "x2", "US $7.44"],
            &["Oolong Tea 100g", "US $7.44 x 2"],
            &["Oolong Tea 100g (Qty: 2)"],
            &["Oolong Tea 100g, 수량 2개"],
            &["Oolong Tea 100g / 2개"],
            &["상품명: Oolong Tea 100g", "수량: 2"],
            &["品名", "商品名：Oolong Tea 100g", "数量：2"],
            &["Oolong Tea 100g", "Menge: 2"],
            &["Oolong Tea 100g", "数量: 2"],
        ] {
            assert_eq!(found(lines), tea, "{lines:?}");
        }
        assert_eq!(
            found(&["품명\t면 티셔츠 (COTTON T-SHIRT)"]),
            [("면 티셔츠 (COTTON T-SHIRT)".to_owned(), 1)]
        );
        assert_eq!(
            found(&["X2 Mini handheld game console, white\tx1\tUS $38.12"]),
            [("X2 Mini handheld game console, white".to_owned(), 1)]
        );
    }

    #[test]
    fn what_is_no_item() {
        for line in [
            "Hi Sample, you have 2 x",
            "Order #112 x 2",
            "1 item",
            "Total: $3 x 2",
            "Zooz Z-Wave Plus Power...",
            "$37.95",
            "Quantity: 2",
            "An Amazon driver may contact you",
            "5098 x 1311",
        ] {
            assert!(found(&[line]).is_empty(), "{line}");
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(lines in prop::collection::vec("(x|×| |[0-9]|개|Quantity|:|\t|é|Tea)*", 0..6)) {
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            let _ = (of(&lines), price_of_the_only_one(&lines));
        }
    }
}
