//! The goods of an order: titles, and the prices and pieces that prove that a line is one.

use munjigi_model::Item;

use super::amount::Amounts;
use super::cue::{At, Cue};
use super::title;

/// Lines above a price among which its title stands: the seller's name before it, the chosen colour behind it.
const ABOVE: usize = 4;
/// Words beside a price that still leave it a price, in letters: «개», «each», «판매가».
const BESIDE: usize = 10;
/// More pieces than this are some other number.
const MOST: u32 = 9999;

/// What a line says of a price.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Pieces {
    NoPrice,
    /// An amount below nothing: a discount.
    TakenOff,
    /// A price, and pieces where it says how many.
    Price(Option<u32>),
}

/// Whether a line is a price and nothing else.
pub(super) fn price(text: &str, amounts: Amounts) -> Pieces {
    if text.chars().take(80).count() == 80 {
        return Pieces::NoPrice;
    }
    let Some((money, rest)) = amounts.first_in(text) else { return Pieces::NoPrice };
    let letters: usize = rest
        .iter()
        .filter(|word| amounts.first_in(word).is_none())
        .map(|word| word.chars().filter(|c| c.is_alphabetic()).count())
        .sum();
    if letters > BESIDE {
        Pieces::NoPrice
    } else if money.amount.is_sign_negative() || text.starts_with(['-', '\u{2212}', '–', '+']) {
        Pieces::TakenOff
    } else {
        let joined = rest.join(" ");
        Pieces::Price(rest.iter().find_map(|word| quantity(word, false)).or_else(|| quantity(&joined, false)))
    }
}

/// Pieces: `수량: 2`, `x2`, `2개`; with `bare`, `2` too, as in the column of a table.
pub(super) fn quantity(text: &str, bare: bool) -> Option<u32> {
    const LABELS: [&str; 9] =
        ["주문수량", "수량", "quantity", "qty.", "qty", "数量", "個数", "數量", "ordered"];
    const BEHIND: [&str; 12] =
        ["개", "個", "点", "件", "pcs", "pc", "ea", "pieces", "piece", "세트", "점", "份"];
    let text = text.trim().trim_matches(['(', ')', '/', '·', ',']).trim();
    if text.chars().take(24).count() == 24 {
        return None;
    }
    let lower = text.to_lowercase();
    let after_label = LABELS.iter().find_map(|label| lower.strip_prefix(label));
    let rest = after_label.unwrap_or(&lower).trim_start_matches([':', '：', ' ', '\u{a0}']);
    let after_times = rest.strip_prefix(['x', '×', '*']).map(str::trim_start);
    let rest = after_times.unwrap_or(rest);
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (digits, behind) = rest.split_at_checked(end)?;
    let behind = behind.trim_start();
    let has_unit = BEHIND.contains(&behind);
    let says_pieces = after_label.is_some() || after_times.is_some() || has_unit || bare;
    let pieces: u32 = (digits.len() <= 4).then(|| digits.parse().ok()).flatten()?;
    (says_pieces && (behind.is_empty() || has_unit) && (1..=MOST).contains(&pieces)).then_some(pieces)
}

/// The title in a line that ends in its price: `Bunte Mischung 45,00 €`.
pub(super) fn title_with_price(text: &str, amounts: Amounts) -> Option<&str> {
    // An amount has three words at most: `US $ 3.49`.
    let ends = text.char_indices().rev().filter(|(_, c)| c.is_whitespace()).take(3);
    let mut titles = ends.filter_map(|(at, _)| {
        let (title, price) = text.split_at_checked(at)?;
        let (_, rest) = amounts.first_in(price)?;
        rest.is_empty().then(|| title.trim_end())
    });
    titles.next().filter(|title| title.chars().any(char::is_alphabetic))
}

/// What stands behind `3 items:`, `상품 3개:`, `3개 상품:`: the sum of them.
pub(super) fn sum_of_pieces(text: &str) -> Option<&str> {
    const WORDS: [&str; 7] = ["items", "item", "상품", "개", "点", "件", "商品"];
    let (count, sum) = text.split_once([':', '：'])?;
    if count.chars().take(16).count() == 16 {
        return None;
    }
    let lower = count.to_lowercase();
    let digits = lower.chars().filter(char::is_ascii_digit).count();
    let mut words = lower
        .split(|c: char| c.is_ascii_digit() || c.is_whitespace())
        .filter(|word| !word.is_empty())
        .peekable();
    let is_count =
        (1..=4).contains(&digits) && words.peek().is_some() && words.all(|word| WORDS.contains(&word));
    is_count.then(|| sum.trim())
}

/// `Name × 2` is a title and its pieces.
pub(super) fn title_with_quantity(text: &str) -> (&str, Option<u32>) {
    let Some((title, last)) = text.rsplit_once([' ', '\u{a0}']) else { return (text, None) };
    if let Some(pieces) = quantity(last, false).filter(|_| last.starts_with(['x', 'X', '×'])) {
        return (title.trim_end(), Some(pieces));
    }
    match title.strip_suffix([' ', '\u{a0}']).unwrap_or(title).strip_suffix('×').zip(quantity(last, true)) {
        Some((title, pieces)) => (title.trim_end(), Some(pieces)),
        None => (text, None),
    }
}

/// The goods that a block of an order lists.
pub(super) fn items(cues: &[At<'_>]) -> Vec<Item> {
    let mut list = List::default();
    for at in cues {
        list.take(&at.cue);
    }
    list.finish()
}

#[derive(Default)]
struct List<'t> {
    items: Vec<Item>,
    /// Titles by their label need no price.
    open: Option<(&'t str, Option<u32>)>,
    /// Lines that may be titles, since the last thing that was told.
    lines: Vec<(&'t str, bool)>,
    /// Within a bill, or among goods that are not of the order.
    is_closed: bool,
    is_elsewhere: bool,
    /// Directly below an item and its buttons.
    is_below: bool,
}

impl<'t> List<'t> {
    fn take(&mut self, cue: &Cue<'t>) {
        let was_below = std::mem::replace(&mut self.is_below, false);
        match cue {
            Cue::Text { text, is_item } => self.lines.push((text, *is_item)),
            Cue::Title(title) => {
                self.close();
                self.open = Some((title, None));
                self.lines.clear();
            }
            Cue::Price(pieces) => self.prove(*pieces),
            Cue::Quantity(pieces) => self.prove(Some(*pieces)),
            Cue::BelowAnItem => {
                // «Buy it again» is a button below an item, and the head of other goods.
                if self.lines.is_empty() && self.open.is_none() && !was_below {
                    self.is_elsewhere = true;
                } else {
                    self.prove(None);
                    self.close();
                    self.is_below = true;
                }
            }
            Cue::OtherGoods => {
                self.close();
                self.lines.clear();
                self.is_elsewhere = true;
            }
            Cue::Bill => {
                self.lines.clear();
                self.is_closed = true;
            }
            Cue::State(_) => {
                self.lines.clear();
                self.is_closed = false;
            }
            Cue::Number(_) | Cue::OrderedOn(_) => {
                self.lines.clear();
                (self.is_closed, self.is_elsewhere) = (false, false);
            }
            Cue::DayUnread
            | Cue::Total(..)
            | Cue::Waybill(_)
            | Cue::WaybillUnread(_)
            | Cue::Carrier(_)
            | Cue::Personal => self.lines.clear(),
            // These stand between a title and its price.
            Cue::Store(_) | Cue::Aside | Cue::ShippedOn(_) | Cue::Day(_) => self.is_below = was_below,
        }
    }

    /// A price, pieces or a button: what stands above is a title, or it belongs to the one that is open.
    fn prove(&mut self, pieces: Option<u32>) {
        if self.is_closed || self.is_elsewhere {
            self.lines.clear();
            return;
        }
        if let Some(title) = self.title() {
            self.close();
            self.open = Some((title, pieces));
        } else if let Some((_, known)) = &mut self.open {
            *known = known.or(pieces);
        }
        self.lines.clear();
    }

    fn title(&self) -> Option<&'t str> {
        let above = self.lines.len().saturating_sub(ABOVE);
        let other = || self.lines.iter().find(|(line, _)| !title::is_sentence(line)).map(|(line, _)| *line);
        title::of(self.lines.get(above..)?).or_else(other)
    }

    fn close(&mut self) {
        if let Some((name, quantity)) = self.open.take() {
            self.items.push(Item { name: name.to_owned(), quantity: quantity.unwrap_or(1), price: None });
        }
    }

    fn finish(mut self) -> Vec<Item> {
        self.close();
        self.items
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_and_prices() {
        for (text, expected) in [
            ("수량: 2", Some(2)),
            ("수량 2개", Some(2)),
            ("Qty: 3", Some(3)),
            ("x2", Some(2)),
            ("× 2", Some(2)),
            ("1 개", Some(1)),
            ("数量：2", Some(2)),
            ("2", None),
            ("123456개", None),
            ("2 items", None),
        ] {
            assert_eq!(quantity(text, false), expected, "{text}");
        }
        let amounts = Amounts::default();
        for (text, expected) in [
            ("$14.00", Pieces::Price(None)),
            ("US $1.20 x1", Pieces::Price(Some(1))),
            ("₩2,400x3", Pieces::Price(Some(3))),
            ("7,620 원1 개", Pieces::Price(Some(1))),
            ("29,900원 / 2개", Pieces::Price(Some(2))),
            ("-₩3,000", Pieces::TakenOff),
            ("NOW Foods, Vitamin D-3 $19.78", Pieces::NoPrice),
            ("240 Veggie Capsules", Pieces::NoPrice),
        ] {
            assert_eq!(price(text, amounts), expected, "{text}");
        }
        for (text, expected) in [
            ("Ritter Sport Bunte Mischung 45,00 €", Some("Ritter Sport Bunte Mischung")),
            ("NOW Foods, Vitamin D-3 $19.78", Some("NOW Foods, Vitamin D-3")),
            ("Free over $30 only", None),
            ("45,00 €", None),
        ] {
            assert_eq!(title_with_price(text, amounts), expected, "{text}");
        }
        for (text, expected) in [
            ("3 items: $24.57", Some("$24.57")),
            ("1 item:", Some("")),
            ("상품 3개: ₩24,570", Some("₩24,570")),
            ("3개 상품：₩24,570", Some("₩24,570")),
            ("items: $3", None),
            ("3 colours: red", None),
            ("2 items in your cart: $3", None),
        ] {
            assert_eq!(sum_of_pieces(text), expected, "{text}");
        }
        assert_eq!(title_with_quantity("Oolong Tea × 2"), ("Oolong Tea", Some(2)));
        assert_eq!(title_with_quantity("Oolong Tea x2"), ("Oolong Tea", Some(2)));
        assert_eq!(title_with_quantity("Pack of 2"), ("Pack of 2", None));
    }
}
