//! What each piece of a page tells.

use std::collections::BTreeMap;

use munjigi_model::{KstDate, Leg, Money, Waybill};

use super::amount::Amounts;
use super::item::{self, Pieces};
use super::label::{Found, Labels, Meaning, Sure};
use super::piece::Piece;
use super::shop::Shop;
use super::state::States;
use super::words::{self, Lines};
use super::{carrier, number};
use crate::dates::Days;
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
    words: Lines,
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
            words: Lines::new(),
            states: States::new(page.shop.map_or(&[], |shop| shop.states)),
            days: Days::of(page.hint).or(page.shop.map_or_else(Default::default, |shop| shop.days)),
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
        reader.cues
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
            let is_goods = self.words.is_head_of_goods(piece.text);
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
        if let Some(below) = self.words.buttons(piece.text).filter(|_| !self.is_told(piece.text)) {
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
        if words::is_example(piece.text) {
            return;
        }
        if let Some((meaning, is_taught)) = self.columns.get(&piece.cell).copied()
            && piece.cells == self.cells
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
                    let left = if meaning == Meaning::Personal { 0 } else { NEAR };
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
                    self.insert_text(told, piece, before);
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
        if self.value(piece, meaning, is_taught, piece.text, true) {
            // Of parcels there may be several, one below the other.
            let more = matches!(
                meaning,
                Meaning::Tells(Field::Waybill | Field::KoreaWaybill | Field::OriginWaybill)
            );
            self.waiting = more.then_some(Waiting { left: 1, ..waiting });
            return true;
        }
        self.cues.unsure.truncate(before);
        self.waiting = left.checked_sub(1).filter(|left| *left > 0).map(|left| Waiting { left, ..waiting });
        false
    }

    /// Reads a piece that stands by no label.
    fn by_itself(&mut self, piece: &Piece<'t>) {
        let text = piece.text;
        if self.words.begins_other_goods(text) {
            return self.push(piece, false, Cue::OtherGoods);
        }
        if let Some(day) = self.day_with_order(text) {
            return self.push(piece, false, Cue::OrderedOn(day));
        }
        if let Some(day) = self.day_alone(text) {
            return self.push(piece, false, Cue::Day(day));
        }
        if let Some(progress) = self.states.of(text) {
            self.address = 0;
            return self.push(piece, false, Cue::State(progress));
        }
        if let Some(pieces) = item::quantity(text, self.row_with_title == Some(piece.line)) {
            return self.push(piece, false, Cue::Quantity(pieces));
        }
        match item::price(text, self.amounts) {
            Pieces::NoPrice => {}
            Pieces::TakenOff => return self.push(piece, false, Cue::Aside),
            Pieces::Price(pieces) => {
                self.address = 0;
                return self.push(piece, false, Cue::Price(pieces));
            }
        }
        if self.by_carrier(piece) {
            return;
        }
        if let Some(number) = self.bare_number(text) {
            return self.push(piece, false, Cue::Number(number));
        }
        if number::is_phone(text) {
            return self.push(piece, false, Cue::Personal);
        }
        if piece.is_link {
            self.address = 0;
        }
        if let Some(left) = self.address.checked_sub(1) {
            self.address = left;
            return self.push(piece, false, Cue::Personal);
        }
        if words::begins_like_noise(text) {
            return;
        }
        match self.words.title_above_button(text) {
            Some(title) => {
                self.text(piece, title);
                self.push(piece, false, Cue::BelowAnItem);
            }
            None => self.text(piece, text),
        }
    }

    /// `CJ대한통운 5098…`: a carrier before a number is as good as a label. A carrier alone waits for it.
    fn by_carrier(&mut self, piece: &Piece<'t>) -> bool {
        let Some((name, rest)) = carrier::before(piece.text) else { return false };
        if rest.trim().is_empty() {
            self.push(piece, false, Cue::Carrier(name));
            let meaning = Meaning::Tells(Field::Waybill);
            self.waiting = Some(Waiting { meaning, is_taught: false, left: 1 });
            return true;
        }
        if !number::is_waybill_alone(rest) {
            return false;
        }
        self.push(piece, false, Cue::Carrier(name));
        self.waybills(piece, rest, Leg::Unknown, false);
        true
    }

    /// Takes a value; `false` where it is none of its label's kind.
    fn value(
        &mut self,
        piece: &Piece<'t>,
        meaning: Meaning,
        is_taught: bool,
        value: &'t str,
        is_apart: bool,
    ) -> bool {
        match meaning {
            Meaning::Tells(field) => self.fact(piece, field, is_taught, value, is_apart),
            Meaning::Total(sure) => self.amounts.of_value(value).is_some_and(|money| {
                self.push(piece, is_taught, Cue::Total(sure, money));
                true
            }),
            Meaning::Aside => self.aside(piece, value, Cue::Aside),
            Meaning::Bill => self.aside(piece, value, Cue::Bill),
            Meaning::Personal => {
                if is_apart {
                    self.push(piece, false, Cue::Personal);
                }
                is_apart
            }
        }
    }

    fn aside(&mut self, piece: &Piece<'t>, value: &str, cue: Cue<'t>) -> bool {
        let is_amount = self.amounts.first_in(value).is_some()
            || value.starts_with(['-', '\u{2212}', '+'])
            || ["무료", "free", "없음", "無料", "免费", "0"]
                .iter()
                .any(|word| value.to_lowercase().starts_with(word));
        if is_amount {
            self.push(piece, false, cue);
        }
        is_amount
    }

    fn fact(
        &mut self,
        piece: &Piece<'t>,
        field: Field,
        is_taught: bool,
        value: &'t str,
        is_apart: bool,
    ) -> bool {
        match field {
            Field::OrderNo => self.number(piece, is_taught, value),
            Field::OrderedOn => self.day(piece, is_taught, value, Cue::OrderedOn),
            Field::ShippedOn => self.day(piece, is_taught, value, Cue::ShippedOn),
            Field::Waybill => self.waybills(piece, value, Leg::Unknown, is_taught),
            Field::KoreaWaybill => self.waybills(piece, value, Leg::Korea, is_taught),
            Field::OriginWaybill => self.waybills(piece, value, Leg::Origin, is_taught),
            Field::Carrier => self.carrier(piece, value, is_apart),
            Field::Store => self.name(piece, value, is_apart, Cue::Store),
            Field::Item => {
                let is_title =
                    is_apart && value.chars().count() <= TITLE && value.chars().any(char::is_alphabetic);
                if is_title {
                    self.row_with_title = Some(piece.line);
                    self.push(piece, is_taught, Cue::Title(value));
                }
                is_title
            }
            Field::Quantity => item::quantity(value, true).is_some_and(|pieces| {
                self.push(piece, is_taught, Cue::Quantity(pieces));
                true
            }),
            Field::Status => self.states.of(value).is_some_and(|progress| {
                self.push(piece, is_taught, Cue::State(progress));
                true
            }),
            Field::UnitPrice | Field::RowTotal => self.amounts.of_value(value).is_some_and(|_| {
                self.push(piece, is_taught, Cue::Price(None));
                true
            }),
            Field::OrderTotal => self.value(piece, Meaning::Total(Sure::Wholly), is_taught, value, is_apart),
            // No page of an order says these.
            Field::Merchant | Field::ForwarderNo | Field::Currency | Field::Weight => false,
        }
    }

    fn number(&mut self, piece: &Piece<'t>, is_taught: bool, value: &str) -> bool {
        let number = number::order_number(value);
        let is_of_shop = |number: &str| is_taught || self.page.shop.is_none_or(|shop| shop.has(number));
        match number {
            Some(number) if is_of_shop(number) => {
                self.push(piece, is_taught, Cue::Number(number.to_ascii_uppercase()));
                true
            }
            // A number that the shop has never had, or half of one: the person says what it is.
            Some(_) => {
                self.cues.unsure.push(piece.line);
                true
            }
            None if number::is_masked(value) => {
                self.cues.unsure.push(piece.line);
                true
            }
            None => false,
        }
    }

    /// A number of the shop's own shape that stands alone in its cell.
    fn bare_number(&self, text: &str) -> Option<String> {
        let shop = self.page.shop.filter(|shop| shop.is_told_by_number || shop.stands_alone)?;
        let alone = text.trim_matches(['(', ')', '[', ']', '#']);
        (number::order_number(alone) == Some(alone) && shop.has(alone)).then(|| alone.to_ascii_uppercase())
    }

    fn day(&mut self, piece: &Piece<'t>, is_taught: bool, value: &str, cue: fn(KstDate) -> Cue<'t>) -> bool {
        let start: String = value.chars().take(60).collect();
        if let Some(day) = self.days.first_in(&start) {
            self.push(piece, is_taught, cue(day));
            return true;
        }
        let numbers = start
            .split(|c: char| !c.is_ascii_digit())
            .filter(|digits| matches!(digits.len(), 1 | 2 | 4))
            .count();
        let is_a_day = numbers >= 2 && start.starts_with(|c: char| c.is_ascii_digit());
        if is_a_day {
            self.push(piece, is_taught, Cue::DayUnread);
        }
        is_a_day
    }

    /// `2026. 10. 22 주문`: a day with the word behind it.
    fn day_with_order(&self, text: &str) -> Option<KstDate> {
        const BEHIND: [&str; 6] = ["주문", "결제", "구매", "에 주문", "に注文", "注文"];
        let day = BEHIND.iter().find_map(|word| text.strip_suffix(word))?;
        self.days.day(day.trim_end())
    }

    /// A line that is a day and nothing else. One without its year counts as one too.
    fn day_alone(&self, text: &str) -> Option<Option<KstDate>> {
        if text.len() > 40 || !text.chars().any(|c| c.is_ascii_digit()) {
            return None;
        }
        if let Some(day) = self.days.day(text) {
            return Some(Some(day));
        }
        let with_year = format!("{}, 2024", text.trim_end_matches(['.', ',']));
        Days::default().day(&with_year).is_some().then_some(None)
    }

    fn waybills(&mut self, piece: &Piece<'t>, value: &str, leg: Leg, is_taught: bool) -> bool {
        let found = number::waybills(value, leg);
        let any = !found.is_empty();
        for waybill in found {
            let cue = waybill.map_or_else(Cue::WaybillUnread, Cue::Waybill);
            self.push(piece, is_taught, cue);
        }
        any
    }

    fn carrier(&mut self, piece: &Piece<'t>, value: &'t str, is_apart: bool) -> bool {
        match carrier::before(value) {
            Some((name, rest)) => {
                self.push(piece, false, Cue::Carrier(name));
                if !self.waybills(piece, rest, Leg::Unknown, false) {
                    let meaning = Meaning::Tells(Field::Waybill);
                    self.waiting = Some(Waiting { meaning, is_taught: false, left: 1 });
                }
                true
            }
            None => self.name(piece, value, is_apart, Cue::Carrier),
        }
    }

    fn name(
        &mut self,
        piece: &Piece<'t>,
        value: &'t str,
        is_apart: bool,
        cue: fn(&'t str) -> Cue<'t>,
    ) -> bool {
        let is_name = is_apart && value.chars().count() <= NAME && value.chars().any(char::is_alphabetic);
        if is_name {
            self.push(piece, false, cue(value));
        }
        is_name
    }

    fn text(&mut self, piece: &Piece<'t>, text: &'t str) {
        let (title, pieces) = item::title_with_quantity(text);
        if title.chars().count() > TITLE || !title.chars().any(char::is_alphabetic) {
            return;
        }
        self.row_with_title = Some(piece.line);
        self.push(piece, false, Cue::Text { text: title, is_item: piece.is_link });
        if let Some(pieces) = pieces {
            self.push(piece, false, Cue::Quantity(pieces));
        }
    }

    fn insert_text(&mut self, at: usize, piece: &Piece<'t>, text: &'t str) {
        if let Some(day) = self.day_with_order(text) {
            let cue = Cue::OrderedOn(day);
            self.cues.all.insert(at, At { line: piece.line, is_taught: false, cue });
        } else if text.chars().count() <= TITLE && text.chars().any(char::is_alphabetic) {
            let cue = Cue::Text { text, is_item: piece.is_link };
            self.cues.all.insert(at, At { line: piece.line, is_taught: false, cue });
        }
    }

    fn push(&mut self, piece: &Piece<'t>, is_taught: bool, cue: Cue<'t>) {
        self.cues.all.push(At { line: piece.line, is_taught, cue });
    }
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
