//! The goods of an order: titles, and the prices and pieces that prove that a line is one.

use munjigi_model::Item;

use super::amount::Amounts;
use super::cue::{At, Cue};

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

    /// Of the lines above, one that links to the goods, else the longest; what was chosen (colour, size) is none.
    fn title(&self) -> Option<&'t str> {
        let above = self.lines.iter().rev().take(ABOVE).rev();
        let titles: Vec<&(&str, bool)> = above.filter(|(line, _)| !is_option(line)).collect();
        let linked = titles.iter().any(|(_, is_item)| *is_item);
        let fitting = titles.iter().filter(|(_, is_item)| *is_item == linked);
        fitting
            .rev()
            .max_by_key(|(line, _)| line.chars().count())
            .map(|(line, _)| *line)
            .or_else(|| self.lines.first().filter(|_| titles.is_empty()).map(|(line, _)| *line))
    }

    fn close(&mut self) {
        if let Some((name, quantity)) = self.open.take() {
            self.items.push(Item { name: name.to_owned(), quantity: quantity.unwrap_or(1) });
        }
    }

    fn finish(mut self) -> Vec<Item> {
        self.close();
        self.items
    }
}

/// What was chosen of the goods: `색상: 검정`, `Color: Black, Size: L`, `옵션 : 128GB`.
fn is_option(line: &str) -> bool {
    const WORDS: [&str; 22] = [
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
        "尺码",
        "规格",
    ];
    let lower = line.to_lowercase();
    let has_word = WORDS.iter().any(|word| {
        lower.strip_prefix(word).is_some_and(|rest| rest.trim_start().starts_with([':', '：', '/', '=']))
    });
    has_word || lower.starts_with("store:") || lower.ends_with(" store") || lower.ends_with("스토어")
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
        assert_eq!(title_with_quantity("Oolong Tea × 2"), ("Oolong Tea", Some(2)));
        assert_eq!(title_with_quantity("Oolong Tea x2"), ("Oolong Tea", Some(2)));
        assert_eq!(title_with_quantity("Pack of 2"), ("Pack of 2", None));
    }
}
