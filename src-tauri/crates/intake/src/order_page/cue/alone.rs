//! Pieces that stand by no label: what they are, their form and their place say.

use munjigi_model::Leg;

use super::{Cue, Reader, TITLE, Waiting};
use crate::Field;
use crate::order_page::item::{self, Pieces};
use crate::order_page::label::{Meaning, Sure};
use crate::order_page::piece::Piece;
use crate::order_page::{carrier, lines, number};

impl<'t> Reader<'t, '_> {
    /// Reads a piece that stands by no label.
    pub(super) fn by_itself(&mut self, piece: &Piece<'t>) {
        let text = piece.text;
        if self.lines.begins_other_goods(text) {
            return self.push(piece, false, Cue::OtherGoods);
        }
        if let Some(day) = self.day_with_order(text) {
            return self.push(piece, false, day.map_or(Cue::DayUnread, Cue::OrderedOn));
        }
        if Self::is_day_of_arrival(text) {
            return self.push(piece, false, Cue::Day(None));
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
        if let Some(sum) = item::sum_of_pieces(text) {
            return self.sum(piece, sum);
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
        if lines::begins_like_noise(text) {
            return;
        }
        match self.lines.title_above_button(text) {
            Some(title) => {
                self.text(piece, title);
                self.push(piece, false, Cue::BelowAnItem);
            }
            None => match item::title_with_price(text, self.amounts).filter(|_| piece.is_link) {
                Some(title) => {
                    self.text(piece, title);
                    self.push(piece, false, Cue::Price(None));
                }
                None => self.text(piece, text),
            },
        }
    }

    /// `3 items: $24.57`: what all pieces of an order cost; the amount may stand in the next piece.
    fn sum(&mut self, piece: &Piece<'t>, sum: &'t str) {
        let meaning = Meaning::Total(Sure::Little);
        if sum.is_empty() {
            self.waiting = Some(Waiting { meaning, is_taught: false, left: 1 });
        } else {
            self.value(piece, meaning, false, sum, true);
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
}
