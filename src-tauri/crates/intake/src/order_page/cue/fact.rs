//! What stands beside a label, read as what its label says.

use munjigi_model::{KstDate, Leg};

use super::{Cue, NAME, Reader, TITLE, Waiting};
use crate::Field;
use crate::dates::Days;
use crate::order_page::label::{Meaning, Sure};
use crate::order_page::piece::Piece;
use crate::order_page::{carrier, item, marks, number};

impl<'t> Reader<'t, '_> {
    /// Takes a value; `false` where it is none of its label's kind.
    pub(super) fn value(
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
            Field::Status => {
                // Below a label or in a column it may be the button.
                let is_beside = value.len() < piece.text.len();
                let progress = if is_beside { self.states.of_value(value) } else { self.states.of(value) };
                progress.is_some_and(|progress| {
                    self.push(piece, is_taught, Cue::State(progress));
                    true
                })
            }
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
                // `2026103012345678 (2026/10/30 21:14 주문)`
                if let Some((_, rest)) = value.split_once('(')
                    && ["주문", "注文", "rder"].iter().any(|word| rest.contains(word))
                    && let Some(day) = self.days.first_in(rest)
                {
                    self.push(piece, is_taught, Cue::OrderedOn(day));
                }
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
    pub(super) fn bare_number(&self, text: &str) -> Option<String> {
        let shop = self.page.shop.filter(|shop| shop.is_told_by_number || shop.stands_alone)?;
        let alone = text.trim_matches(['(', ')', '[', ']', '#']);
        (number::order_number(alone) == Some(alone) && shop.has(alone)).then(|| alone.to_ascii_uppercase())
    }

    /// Whether such a number can be no parcel's: it begins with its day, or no other shop has its like.
    pub(super) fn is_sure_number(&self, text: &str) -> bool {
        self.bare_number(text).is_some_and(|number| {
            let day: String = number.chars().take(8).collect();
            self.page.shop.is_some_and(|shop| shop.is_told_by_number) || KstDate::parse(&day).is_ok()
        })
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

    /// `2026. 10. 22 주문`: a day with the word behind it; `None` within where it lacks its year.
    pub(super) fn day_with_order(&self, text: &str) -> Option<Option<KstDate>> {
        const BEHIND: [&str; 6] = ["주문", "결제", "구매", "에 주문", "に注文", "注文"];
        let day = BEHIND.iter().find_map(|word| text.strip_suffix(word))?;
        let day = day.trim_end();
        self.day_alone(day).or_else(|| marks::is_day_without_year(day).then_some(None))
    }

    /// A line that is a day and nothing else. One without its year counts as one too.
    pub(super) fn day_alone(&self, text: &str) -> Option<Option<KstDate>> {
        if text.len() > 40 || !text.chars().any(|c| c.is_ascii_digit()) {
            return None;
        }
        if let Some(day) = self.days.day(text) {
            return Some(Some(day));
        }
        let in_some_year = Days { today: KstDate::from_ymd(2024, 12, 31), ..Days::default() };
        in_some_year.day(text).is_some().then_some(None)
    }

    /// `11/9(일) 도착`: when the parcel comes, behind its state in the same line.
    pub(super) fn is_day_of_arrival(text: &str) -> bool {
        const BEHIND: [&str; 5] = ["도착 예정", "도착예정", "도착", "お届け", "到着"];
        let is_of_day =
            |c: char| c.is_ascii_digit() || c.is_whitespace() || "/.-()월일화수목금토年月日".contains(c);
        BEHIND
            .iter()
            .find_map(|word| text.strip_suffix(word))
            .is_some_and(|day| day.starts_with(|c: char| c.is_ascii_digit()) && day.chars().all(is_of_day))
    }

    pub(super) fn waybills(&mut self, piece: &Piece<'t>, value: &str, leg: Leg, is_taught: bool) -> bool {
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
}
