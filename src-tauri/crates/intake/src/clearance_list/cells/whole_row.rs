//! One row out of cells of which the empty ones are missing.

use munjigi_model::{ClearanceFacts, KstDate, Stage};

use super::cell::Cell;
use crate::Why;
use crate::clearance_list::columns::Column;
use crate::clearance_list::numbers;
use crate::clearance_list::row::{self, BlTexts, Row};
use crate::clearance_list::text as list_text;
use crate::dates::Days;

/// Characters of the longest cell: two numbers with a dash between.
const LONGEST: usize = 90;
/// Characters of the longest word for a form or a state.
const LONGEST_WORD: usize = 20;
/// Parts of words for forms and states that nobody has seen on the page yet.
const STEMS: [&str; 14] = [
    "통관", "신고", "반출", "반입", "보류", "검사", "심사", "수리", "취소", "반송", "폐기", "우편", "진행",
    "완료",
];

/// The cells of one row.
#[derive(Default)]
pub(super) struct WholeRow<'t> {
    /// Its number in the list.
    pub no: Option<usize>,
    accepted_on: &'t str,
    form: &'t str,
    declaration_no: &'t str,
    bls: String,
    /// Where the two numbers stand in an order of their own.
    apart: Option<(&'t str, &'t str)>,
    state: &'t str,
}

impl<'t> WholeRow<'t> {
    /// The row that begins at the first of some cells, and how many of them it has.
    pub fn at(cells: &[Cell<'t>], order: &[Column], strict: bool) -> Option<(Self, usize)> {
        let mut row = Self::default();
        let mut at = 0;
        let (mut master, mut house) = ("", None);
        for column in order {
            let here = cells.get(at).map(|cell| cell.text).filter(|text| text.chars().count() <= LONGEST);
            let text = here.unwrap_or_default();
            let taken = match column {
                Column::No => {
                    row.no = text.parse().ok().filter(|_| text.len() <= 4);
                    usize::from(row.no.is_some())
                }
                Column::AcceptedOn => optional(&mut row.accepted_on, text, is_day(text)),
                Column::Form => {
                    let is_form = row::is_form(text) || (!strict && is_like_a_word(text));
                    optional(&mut row.form, text, is_form)
                }
                Column::DeclarationNo => optional(&mut row.declaration_no, text, is_declaration(text)),
                Column::BothBls => {
                    let next = cells.get(at + 1).map(|cell| cell.text).unwrap_or_default();
                    let (bls, taken) = both_numbers(text, next)?;
                    row.bls = bls;
                    taken
                }
                Column::MasterBl => optional(&mut master, text, list_text::is_long_number(text)),
                Column::HouseBl => {
                    house = list_text::is_long_number(text).then_some(text);
                    house.map(|_| 1)?
                }
                Column::State => {
                    let is_state = row::is_state(text) || (!strict && is_like_a_word(text));
                    row.state = is_state.then_some(text)?;
                    1
                }
            };
            // In an order of their own, one number could stand in the other's place.
            if *column == Column::MasterBl && taken == 0 {
                return None;
            }
            at += taken;
        }
        row.apart = house.map(|house| (master, house));
        let is_whole = !strict || (!row.form.is_empty() && is_number(row.declaration_no));
        is_whole.then_some((row, at))
    }

    /// A day is missing while the parcel is in progress only: else a cell has been lost. Without a header no row in progress has one:
    /// the day above it may be the one up to which was searched.
    pub fn read(&self, strict: bool) -> Result<ClearanceFacts, Why> {
        let bls = match self.apart {
            Some((master, house)) => BlTexts::Apart { master, house },
            None => BlTexts::Together(&self.bls),
        };
        let row = Row {
            accepted_on: self.accepted_on,
            form: self.form,
            declaration_no: self.declaration_no,
            bls,
            state: self.state,
        };
        let facts = row.read()?;
        let lacks_its_day = facts.stage == Stage::Released && facts.accepted_on.is_none();
        let has_anothers = strict && facts.stage == Stage::Declared && facts.accepted_on.is_some();
        if lacks_its_day || has_anothers {
            return Err(Why::NotUnderstood { column: "수입신고수리일" });
        }
        Ok(facts)
    }
}

/// Takes a cell that may be missing, where it is what its column has.
fn optional<'t>(to: &mut &'t str, text: &'t str, is_so: bool) -> usize {
    if is_so {
        *to = text;
    }
    usize::from(is_so)
}

pub(super) fn is_day(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
        && (KstDate::parse(text).is_ok() || Days::default().in_korean(true).day(text).is_some())
}

/// A declaration's number as it was seen: two letters and fourteen digits, or thirteen digits and one more sign. `-` stands for none.
pub(super) fn is_declaration(text: &str) -> bool {
    text == "-" || is_number(text)
}

fn is_number(text: &str) -> bool {
    let plain: Vec<u8> = text.bytes().filter(|byte| *byte != b'-').take(17).collect();
    let digits = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_digit);
    match plain.as_slice() {
        [one, other, rest @ ..] if rest.len() == 14 => {
            one.is_ascii_uppercase() && other.is_ascii_uppercase() && digits(rest)
        }
        [rest @ .., last] if rest.len() == 13 => {
            digits(rest) && (last.is_ascii_uppercase() || last.is_ascii_digit())
        }
        _ => false,
    }
}

pub(super) fn is_both_numbers(text: &str) -> bool {
    text.chars().count() <= LONGEST && list_text::has_both_numbers(text)
}

/// Master and House B/L, in one cell or in two; or the one number of a parcel of the post. Second, how many cells they take.
fn both_numbers(text: &str, next: &str) -> Option<(String, usize)> {
    let is_house_alone = |text: &str| {
        numbers::part(text).is_some_and(|(master, house)| master.is_empty() && !house.is_empty())
    };
    if is_both_numbers(text) || is_house_alone(text) {
        return Some((text.to_owned(), 1));
    }
    let both = format!("{text} {next}");
    is_both_numbers(&both).then_some((both, 2))
}

/// Whether a text may be a form or a state that the page was not seen with. Buttons and feet have other words.
fn is_like_a_word(text: &str) -> bool {
    text.chars().count() <= LONGEST_WORD
        && !text.chars().any(|c| c.is_ascii_digit())
        && STEMS.iter().any(|stem| text.contains(stem))
}
