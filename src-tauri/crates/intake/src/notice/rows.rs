//! Parcels that stand in lines without a label: `1) 2026-11-01 6091240077312 의류`, `509812044885 (SHOES)`.
//!
//! Only the form of the number says what it is. A line with two of them, or a line of the list whose number has no carrier's form, makes
//! all of it a question: which is the parcel's, and what else is missing, nobody can tell.

use munjigi_model::{KstDate, Stage, Waybill};

use super::blocks::begins_entry;
use super::labels::{Field, Label};
use super::numbers;
use super::plain::squeezed;
use super::{day, senders, statement};
use crate::dates::Days;

const LONGEST_GOODS: usize = 100;

/// A line with one parcel's number.
#[derive(Debug)]
pub(super) struct Row<'t> {
    /// From 0.
    pub line: usize,
    pub text: &'t str,
    /// The number as it is written.
    word: &'t str,
    pub waybill: Waybill,
}

/// The lines of a message that tell of a parcel each.
#[derive(Debug)]
pub(super) enum Rows<'t> {
    /// None, or some.
    Of(Vec<Row<'t>>),
    /// Numbers of which it cannot be said which are parcels'.
    Unclear,
}

/// The lines of a message that have a number without a label; what is of another label is none.
pub(super) fn rows<'t>(text: &'t str, fields: &[Field<'_>], days: Days) -> Rows<'t> {
    let mut rows: Vec<Row<'t>> = Vec::new();
    for row in all(text, fields, days) {
        if !numbers::is_of_carrier(&row.waybill) {
            return Rows::Unclear;
        }
        match rows.iter().find(|known| known.waybill == row.waybill || known.line == row.line) {
            Some(known) if known.waybill == row.waybill => {}
            Some(_) => return Rows::Unclear,
            None => rows.push(row),
        }
    }
    Rows::Of(rows)
}

/// Whether a number stands beside those that were read: of a parcel of which nobody would hear.
pub(super) fn leaves(
    text: &str,
    fields: &[Field<'_>],
    days: Days,
    is_read: impl Fn(&Waybill) -> bool,
) -> bool {
    all(text, fields, days).any(|row| !is_read(&row.waybill))
}

/// Each number of a carrier's form; of others those that stand in a line as a list has it, with its mark or a day: a consolidator's own.
fn all<'t>(text: &'t str, fields: &[Field<'_>], days: Days) -> impl Iterator<Item = Row<'t>> {
    text.lines().enumerate().flat_map(move |(line, text)| {
        let found: Vec<Row<'t>> = numbers::bare(text)
            .filter(|(word, waybill)| {
                // Or the value of a label that stands in the line above.
                let is_of = |field: &Field<'_>| is_of_others(field.label) || field.line != line;
                let is_of_label = fields.iter().any(|field| is_of(field) && field.value.contains(*word));
                let is_in_list = || begins_entry(text.trim()) || !day::all_in(text, days).is_empty();
                !is_of_label && (numbers::is_of_carrier(waybill) || is_in_list())
            })
            .map(|(word, waybill)| Row { line, text, word, waybill })
            .collect();
        found
    })
}

const fn is_of_others(label: Label) -> bool {
    matches!(
        label,
        Label::Master
            | Label::Cargo
            | Label::Declaration
            | Label::Order
            | Label::Application
            | Label::Origin
            | Label::Goods
            | Label::Weight
            | Label::Person
            | Label::Other
    )
}

impl Row<'_> {
    /// What the line itself states; [`Stage::Unknown`] where it states nothing.
    pub fn stage(&self) -> Stage {
        statement::stage(self.text)
    }

    /// The days of the line.
    pub fn days(&self, days: Days) -> Vec<KstDate> {
        day::all_in(&self.text.replace(self.word, " "), days)
    }

    /// What stands beside number and day, where it is one thing and no sentence.
    pub fn goods(&self) -> Option<String> {
        let mut line = self.text.trim();
        // Who speaks.
        while let Some((_, after)) = senders::tag(line).filter(|_| line.starts_with(['[', '【'])) {
            line = after.trim_start();
        }
        let line = if begins_entry(line) {
            line.trim_start_matches(|c: char| !c.is_alphanumeric())
                .trim_start_matches(|c: char| c.is_ascii_digit())
        } else {
            line
        };
        let rest = with_bars(&line.replace(self.word, " | "));
        let pieces: Vec<&str> = rest
            .split(['|', '│', ',', '\t', '(', ')', '[', ']', '<', '>', ';', '▶', '▷', '·'])
            .filter_map(without_day)
            .collect();
        if pieces.iter().any(|piece| is_sentence(piece)) {
            return None;
        }
        let mut goods = pieces.into_iter().filter(|piece| !says_something_else(piece));
        let one = goods.next().filter(|piece| piece.chars().any(char::is_alphabetic))?;
        let is_one = goods.next().is_none() && one.chars().count() <= LONGEST_GOODS;
        is_one.then(|| one.to_owned())
    }
}

/// A piece without the day and the time at its beginning; `None` where nothing else is in it.
fn without_day(piece: &str) -> Option<&str> {
    let mut rest = piece.trim();
    loop {
        let (word, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        // `① 11/5` has become `1 11/5`.
        let is_mark = word.len() <= 2 && is_number(word) && after.split(' ').next().is_some_and(is_of_day);
        if !is_mark && !is_of_day(word) {
            return Some(rest.trim_matches(|c: char| !c.is_alphanumeric())).filter(|rest| !rest.is_empty());
        }
        rest = after.trim_start();
    }
}

fn is_of_day(word: &str) -> bool {
    let is_of_one = |c: char| c.is_ascii_digit() || "-./:년월일시분초요화수목금토()".contains(c);
    let begins = word.starts_with(|c: char| c.is_ascii_digit());
    ["오전", "오후"].contains(&word) || (begins && !is_number(word) && word.chars().all(is_of_one))
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// A stroke between pieces as a bar; one within a day stays.
fn with_bars(text: &str) -> String {
    let mut barred = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let is_within = is_digit(barred.chars().next_back()) && is_digit(chars.peek().copied());
        barred.push(if c == '/' && !is_within { '|' } else { c });
    }
    barred
}

fn is_sentence(piece: &str) -> bool {
    ["니다", "세요", "까지", "예정", "님"].iter().any(|word| piece.contains(word))
}

/// What became of it, how it was declared, who brings it, what it cost.
fn says_something_else(piece: &str) -> bool {
    let squeezed = squeezed(piece);
    let is_amount = is_number(squeezed.trim_end_matches('원'));
    statement::stage(piece) != Stage::Unknown
        || senders::carrier_in(piece).is_some()
        || is_amount
        || ["목록통관", "수입신고", "일반수입", "간이신고", "우편통관", "완료", "통관", "반출"]
            .contains(&squeezed.as_str())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::labels::fields;
    use super::*;
    use crate::DayOrder;

    fn days() -> Days {
        Days { order: DayOrder::Unknown, today: KstDate::from_ymd(2026, 11, 22), is_korean: true }
    }

    /// `number day goods` of each line; `None` where it cannot be said.
    fn read(text: &str) -> Option<Vec<String>> {
        let fields = fields(text);
        let Rows::Of(rows) = rows(text, &fields, days()) else { return None };
        let one = |row: &Row<'_>| {
            let days: Vec<String> = row.days(days()).iter().map(ToString::to_string).collect();
            format!("{} {} {}", row.waybill.number(), days.join(","), row.goods().unwrap_or_default())
        };
        Some(rows.iter().map(one).collect())
    }

    #[test]
    fn lines_of_a_list() {
        for (text, expected) in [
            ("1) 2026-11-01 6091240077312 의류", &["6091240077312 2026-11-01 의류"][..]),
            ("1 11/5 SHOES 6091240077312", &["6091240077312 2026-11-05 SHOES"]),
            ("- 6091240077312 (HAND BAG)", &["6091240077312  HAND BAG"]),
            ("6091240077312 / 의류 / 2026-11-01", &["6091240077312 2026-11-01 의류"]),
            ("26/11/01 | 5098-1311-2072 | 건강식품 | 통관완료", &["509813112072 2026-11-01 건강식품"]),
            ("의류 6091240077312 목록통관", &["6091240077312  의류"]),
            ("EM123456785KR, TEA, 12,000원", &["EM123456785KR  TEA"]),
            ("고객님의 물품(368120305771)이 통관되었습니다", &["368120305771  "]),
            ("6091240077312 SHOES / BAG", &["6091240077312  "]),
            ("6091240077312\n509813112072 TEA", &["6091240077312  ", "509813112072  TEA"]),
            ("6091240077312 A\n6091240077312 A", &["6091240077312  A"]),
            ("품명: 3681203057710 SET", &[]),
            ("M B/L: 40355102261\n2026-11-01 통관", &[]),
            ("운송장번호\n6091240077312", &[]),
            ("[관세청] 11/5 통관완료 6091240077312 SHOES", &["6091240077312 2026-11-05 SHOES"]),
            ("20261105143000 통관", &[]),
            ("택배(6091240077312) 배달 예정. 보내는분: 가나", &["6091240077312  "]),
            ("", &[]),
        ] {
            assert_eq!(read(text).unwrap(), expected, "{text}");
        }
    }

    #[test]
    fn what_cannot_be_told_apart_is_not_told() {
        for text in [
            "물품 368120305771, 509813112072 가운데 하나",
            "1) 40355102261 6091240077312 의류",
            "1) 2026-11-01 6091240077312 의류\n2) 2026-11-02 NSM2609110481 신발",
            "1) 2026-11-02 NSM2609110481 신발",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "\\PC{0,60}", row in "[0-9 ()/.|:가-힣A-Z-]{0,60}") {
            let _ = (read(&text), read(&row));
        }

        #[test]
        fn a_line_gives_its_number_its_day_and_its_goods(number in "60[0-9]{11}", goods in "[A-Z]{4,9}", day in 1u8..29, mark in "(1\\) |\\(2\\) |▶ |- )?") {
            let text = format!("{mark}2026-10-{day:02} {number} {goods}");
            prop_assert_eq!(read(&text), Some(vec![format!("{number} 2026-10-{day:02} {goods}")]));
        }
    }
}
