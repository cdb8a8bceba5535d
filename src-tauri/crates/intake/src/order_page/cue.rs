//! What each piece of a page tells.

mod alone;
mod fact;
mod goods;

use std::collections::{BTreeMap, BTreeSet};

use munjigi_model::{KstDate, Money, Waybill};

use super::amount::Amounts;
use super::label::{Found, Labels, Meaning, Sure};
use super::lines::{self, Lines};
use super::number;
use super::piece::Piece;
use super::shop::{Goods, Shop};
use super::state::States;
use crate::dates::Days;
use crate::page::Link;
use crate::{Field, Hint, Progress, Why};

/// The longest title of goods, and the longest name of a shop or a carrier, in characters.
const TITLE: usize = 300;
const NAME: usize = 60;
/// Pieces behind a label that stands alone among which its value is looked for: a button may stand between.
const NEAR: u8 = 2;
/// Pieces of a person's name and address that are passed over behind their label.
const ADDRESS: u8 = 3;

/// By what a page is read.
pub(super) struct Page<'p> {
    pub shop: Option<&'static Shop>,
    pub labels: &'p Labels,
    pub hint: &'p Hint,
    pub is_chinese: bool,
    pub is_korean: bool,
}

/// What a piece tells, and where it stands.
#[derive(Debug)]
pub(super) struct At<'t> {
    /// Its line, from 0.
    pub line: usize,
    /// By a label that the person taught.
    pub is_taught: bool,
    pub cue: Cue<'t>,
}

#[derive(Debug)]
pub(super) enum Cue<'t> {
    /// The number of an order.
    Number(String),
    OrderedOn(KstDate),
    ShippedOn(KstDate),
    /// A day by itself; `None` where it lacks its year.
    Day(Option<KstDate>),
    /// A day stands there and could be two, or lacks its year.
    DayUnread,
    Total(Sure, Money),
    Waybill(Waybill),
    WaybillUnread(Why),
    State(Progress),
    Carrier(&'t str),
    Store(&'t str),
    /// A title by its label.
    Title(&'t str),
    Quantity(u32),
    /// A price, and pieces where it says how many.
    Price(Option<u32>),
    /// A button that stands below an item.
    BelowAnItem,
    /// Goods that are not of an order begin.
    OtherGoods,
    /// An amount that is not the total.
    Aside,
    /// A bill begins.
    Bill,
    /// Something of a person.
    Personal,
    /// Any other line; it may be a title. Whether a link to the goods begins in it.
    Text {
        text: &'t str,
        is_item: bool,
    },
}

pub(super) struct Cues<'t> {
    pub all: Vec<At<'t>>,
    /// Lines with an order's label and something beside it that is no number that can be read.
    pub unsure: Vec<usize>,
}

/// A label that stood alone.
#[derive(Clone, Copy)]
struct Waiting {
    meaning: Meaning,
    is_taught: bool,
    left: u8,
}

struct Reader<'t, 'p> {
    page: &'p Page<'p>,
    lines: Lines,
    states: States,
    days: Days,
    amounts: Amounts,
    cues: Cues<'t>,
    waiting: Option<Waiting>,
    /// Pieces of an address that may still come.
    address: u8,
    /// The columns of a table, by cell, and how many cells its rows have.
    columns: BTreeMap<usize, (Meaning, bool)>,
    cells: usize,
    /// The line of the last title of a table's row, whose bare numbers may be pieces.
    row_with_title: Option<usize>,
}

impl<'t> Cues<'t> {
    pub fn of(pieces: &[Piece<'t>], page: &Page<'_>) -> Self {
        let currency = page.shop.and_then(|shop| shop.currency()).or(page.hint.currency);
        let mut reader = Reader {
            page,
            lines: Lines::new(),
            states: States::new(page.shop.map_or(&[], |shop| shop.states)),
            days: Days::of(page.hint)
                .or(page.shop.map_or_else(Default::default, |shop| shop.days))
                .in_korean(page.is_korean),
            amounts: Amounts { currency, is_chinese: page.is_chinese },
            cues: Cues { all: Vec::new(), unsure: Vec::new() },
            waiting: None,
            address: 0,
            columns: BTreeMap::new(),
            cells: 0,
            row_with_title: None,
        };
        let mut rest = pieces;
        while let Some(first) = rest.first() {
            let of_line = rest.iter().take_while(|piece| piece.line == first.line).count();
            let (line, after) = rest.split_at(of_line);
            reader.read_line(line);
            rest = after;
        }
        days_above_numbers(&mut reader.cues.all);
        goods::mark(&mut reader.cues.all, page.shop.map_or(Goods::Priced, |shop| shop.goods));
        reader.cues
    }
}

impl Cues<'_> {
    /// Where a page shows no number at all, those that its links hold: each where it stands first.
    pub fn add_numbers_of_links(&mut self, links: &[Link], shop: &Shop) {
        if self.all.iter().any(|at| matches!(at.cue, Cue::Number(_))) {
            return;
        }
        let mut known = BTreeSet::new();
        for link in links {
            if let Some(number) = shop.number_in(std::slice::from_ref(link))
                && known.insert(number.clone())
            {
                self.all.push(At { line: link.line, is_taught: false, cue: Cue::Number(number) });
            }
        }
        // In the line of its link the number goes first.
        self.all.sort_by_key(|at| (at.line, !matches!(at.cue, Cue::Number(_))));
    }
}

impl<'t> Reader<'t, '_> {
    fn read_line(&mut self, line: &[Piece<'t>]) {
        if self.is_header(line) {
            return;
        }
        for piece in line {
            self.read_piece(piece);
        }
    }

    /// A row of labels only: its cells say what stands in the rows below.
    fn is_header(&mut self, line: &[Piece<'t>]) -> bool {
        let cells = line.first().map_or(0, |piece| piece.cells);
        if cells != self.cells {
            self.columns.clear();
        }
        if cells < 2 {
            return false;
        }
        // Of a header no cell is a day, an amount or a sentence.
        let is_plain = |piece: &Piece<'_>| {
            piece.text.chars().take(21).count() <= 20 && !piece.text.chars().any(|c| c.is_ascii_digit())
        };
        if !line.iter().all(is_plain) {
            return false;
        }
        let meaning = |piece: &Piece<'_>| {
            let goods = (Meaning::Tells(Field::Item), false);
            let is_goods = self.lines.is_head_of_goods(piece.text);
            is_goods.then_some(goods).or_else(|| self.page.labels.alone(piece.text))
        };
        let columns: BTreeMap<usize, (Meaning, bool)> =
            line.iter().filter_map(|piece| Some((piece.cell, meaning(piece)?))).collect();
        // Two cells may be a label and its value.
        let is_header = columns.len() >= 2 && (cells > 2 || columns.len() == line.len());
        if is_header {
            (self.columns, self.cells, self.waiting) = (columns, cells, None);
        }
        is_header
    }

    /// In the rows of a table whose goods have a column, what stands in a column without a meaning is no title.
    fn is_of_no_column(&self, piece: &Piece<'_>) -> bool {
        piece.cells == self.cells
            && self.columns.values().any(|(meaning, _)| *meaning == Meaning::Tells(Field::Item))
            && !self.columns.contains_key(&piece.cell)
    }

    fn read_piece(&mut self, piece: &Piece<'t>) {
        if let Some(below) = self.lines.buttons(piece.text).filter(|_| !self.is_told(piece.text)) {
            if below {
                self.push(piece, false, Cue::BelowAnItem);
            }
            return;
        }
        if self.is_of_no_column(piece) {
            return;
        }
        // Where a page is from, and other addresses: what looks like a label in them is none.
        if piece.text.contains("://") {
            return;
        }
        if lines::is_example(piece.text) {
            return;
        }
        if let Some((meaning, is_taught)) = self.columns.get(&piece.cell).copied()
            && piece.cells == self.cells
            // Day and number stand in one column, one below the other.
            && self.bare_number(piece.text).is_none()
            && self.value(piece, meaning, is_taught, piece.text, true)
        {
            return;
        }
        if self.by_labels(piece) || self.by_waiting(piece) {
            return;
        }
        self.by_itself(piece);
    }

    /// Whether a word that is a button elsewhere is a label here, or a state of this shop.
    fn is_told(&self, text: &str) -> bool {
        self.page.labels.alone(text).is_some() || self.states.is_own(text)
    }

    /// Reads a piece by the labels in it. A word that is a label and has no value of its kind beside it is a word.
    fn by_labels(&mut self, piece: &Piece<'t>) -> bool {
        let found = self.page.labels.all_in(piece.text);
        let mut read = false;
        let mut before = "";
        for (at, label) in found.iter().enumerate() {
            let begins = at == 0 && label.before.is_empty();
            let Found { meaning, is_taught, value, is_apart, .. } = *label;
            if value.is_empty() {
                // Alone, or the last of several: its value stands in the next piece.
                if (begins && found.len() == 1) || read {
                    let left = match meaning {
                        Meaning::Personal => 0,
                        // The head of the goods says it too: what stands further below may be the seller.
                        Meaning::Tells(Field::Item) => 1,
                        Meaning::Tells(_) | Meaning::Total(_) | Meaning::Aside | Meaning::Bill => NEAR,
                    };
                    self.waiting = Some(Waiting { meaning, is_taught, left });
                    self.address = if meaning == Meaning::Personal { ADDRESS } else { 0 };
                    if meaning == Meaning::Bill {
                        self.push(piece, false, Cue::Bill);
                    }
                    read = true;
                }
                continue;
            }
            if at == 0 {
                before = label.before;
            }
            let told = self.cues.all.len();
            if (begins || is_apart || !is_free(meaning))
                && self.value(piece, meaning, is_taught, value, is_apart)
            {
                if !read && !before.is_empty() {
                    let is_of_number = meaning == Meaning::Tells(Field::OrderNo);
                    self.insert_text(told, piece, before, is_of_number);
                }
                read = true;
            }
        }
        if read && found.last().is_some_and(|label| !label.value.is_empty()) {
            self.waiting = None;
            self.address = 0;
        }
        read
    }

    /// Reads a piece as the value of a label that stood alone before it.
    fn by_waiting(&mut self, piece: &Piece<'t>) -> bool {
        let Some(waiting) = self.waiting.take() else { return false };
        let Waiting { meaning, is_taught, left } = waiting;
        let before = self.cues.unsure.len();
        // «배송조회» is a button above the next order's number, too.
        let is_an_orders = || {
            matches!(meaning, Meaning::Tells(field) if is_waybill(field)) && self.is_sure_number(piece.text)
        };
        if !is_of_another_kind(meaning, piece.text)
            && !is_an_orders()
            && self.value(piece, meaning, is_taught, piece.text, true)
        {
            // Of parcels there may be several, one below the other.
            let more = matches!(meaning, Meaning::Tells(field) if is_waybill(field));
            self.waiting = more.then_some(Waiting { left: 1, ..waiting });
            return true;
        }
        self.cues.unsure.truncate(before);
        self.waiting = left.checked_sub(1).filter(|left| *left > 0).map(|left| Waiting { left, ..waiting });
        false
    }

    /// What stands before a label in its line: the day of an order, or a title.
    fn insert_text(&mut self, at: usize, piece: &Piece<'t>, text: &'t str, is_of_number: bool) {
        let day =
            self.day_with_order(text).or_else(|| self.day_alone(text).filter(|_| is_of_number)).flatten();
        let cue = if let Some(day) = day {
            Cue::OrderedOn(day)
        } else if text.chars().count() <= TITLE && text.chars().any(char::is_alphabetic) {
            Cue::Text { text, is_item: piece.is_link }
        } else {
            return;
        };
        self.cues.all.insert(at, At { line: piece.line, is_taught: false, cue });
    }

    fn push(&mut self, piece: &Piece<'t>, is_taught: bool, cue: Cue<'t>) {
        self.cues.all.push(At { line: piece.line, is_taught, cue });
    }
}

/// Whether a text that stands below a label is no value of it: it says itself what it is.
fn is_of_another_kind(meaning: Meaning, text: &str) -> bool {
    match meaning {
        Meaning::Tells(Field::Item) => lines::begins_like_noise(text),
        Meaning::Tells(field) if is_waybill(field) => number::is_of_another_kind(text),
        Meaning::Tells(_) | Meaning::Total(_) | Meaning::Aside | Meaning::Bill | Meaning::Personal => false,
    }
}

fn is_waybill(field: Field) -> bool {
    matches!(field, Field::Waybill | Field::KoreaWaybill | Field::OriginWaybill)
}

/// Whether a value may be any words, so that only what sets its label apart makes it one.
fn is_free(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Personal
            | Meaning::Tells(Field::Store | Field::Carrier | Field::Item | Field::Status | Field::Quantity)
    )
}

/// A day that stands by itself directly above an order's number is the order's.
fn days_above_numbers(cues: &mut [At<'_>]) {
    for at in 1..cues.len() {
        let Some([above, number]) = cues.get_mut(at - 1..=at) else { continue };
        if let (Cue::Day(Some(day)), Cue::Number(_)) = (&above.cue, &number.cue) {
            above.cue = Cue::OrderedOn(*day);
        }
    }
}
