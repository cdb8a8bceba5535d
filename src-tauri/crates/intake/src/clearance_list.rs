//! The clearance list by code, «해외직구 통관정보조회»: the one source that shows *all* that cleared.
//!
//! Its columns, words and JSON keys were seen once, in June 2023; the page around them never was. So it is known by the
//! words of its header, in whatever it comes, and whatever does not fit is said rather than guessed: an empty list is one
//! only where the list itself says so, and a list is complete only where nothing speaks against it.

mod answer;
mod cells;
mod columns;
mod extent;
mod numbers;
mod row;
mod saved_page;
mod sheet;
mod text;

use chrono::{DateTime, Utc};
use munjigi_model::{ClearanceFacts, KstDate};

use crate::document::Document;
use crate::source::Source;
use crate::{Error, Kind, ListExtent, ListForm, Place, Placed, Reading, Unread, Why};
use columns::{Bls, Columns};
use row::{BlTexts, Row};

/// The page's name. Where it stands without a list, something is wrong with the page, not with the person's parcels.
const NAMES: [&str; 2] = ["해외직구 통관정보조회", "해외직구통관정보조회"];

/// Rows of whole pages: ten to a page as seen, more where the person chose so.
const FULL_PAGES: [usize; 5] = [10, 20, 30, 50, 100];

const KIND: Kind = Kind::new("clearance_list");

/// Reads a clearance list; `None` where the file is none.
pub(crate) fn read(source: &Source<'_>) -> Option<Result<Reading, Error>> {
    match source.document {
        Document::Json(value) => answer::read(value),
        Document::Page { page, .. } => saved_page::read(std::slice::from_ref(page), ListForm::Page, None),
        Document::Archive { pages, saved_at } => saved_page::read(pages, ListForm::Archive, *saved_at),
        Document::Text(text) => text::read(text),
        Document::Workbook(book) => sheet::read(book),
        Document::Mail(_) | Document::Mailbox(_) | Document::Packed(_) | Document::Picture => None,
    }
}

fn is_named_in(text: &str) -> bool {
    NAMES.iter().any(|name| text.contains(name))
}

/// The rows of a list as they are read.
#[derive(Default)]
struct Rows {
    clearances: Vec<Placed<ClearanceFacts>>,
    unread: Vec<Unread>,
    /// The numbers that rows gave themselves.
    numbers: Vec<usize>,
}

/// What is known of a list beside its rows.
struct About {
    form: ListForm,
    /// The list itself, as a place.
    place: Place,
    said: Option<usize>,
    period: Option<(KstDate, KstDate)>,
    as_of: Option<DateTime<Utc>>,
    has_more_pages: bool,
    /// Whether it has several headers: pages brought together.
    is_of_several: bool,
    /// Whether nothing shows where it begins and ends: rows without their header, or a part of a page that somebody marked.
    has_no_extent: bool,
}

impl Rows {
    fn push(&mut self, place: Place, read: Result<ClearanceFacts, Why>) {
        match read {
            Ok(value) => self.clearances.push(Placed::new(place, value)),
            Err(why) => self.unread.push(Unread { place, why }),
        }
    }

    fn is_empty(&self) -> bool {
        self.clearances.is_empty() && self.unread.is_empty()
    }

    /// A row of a table.
    fn push_cells(&mut self, place: Place, cells: &[&str], columns: &Columns) {
        if !columns.fits(cells.len()) {
            let (found, expected) = (cells.len(), columns.width);
            return self.push(place, Err(Why::Cells { found, expected }));
        }
        let cell = |at: usize| cells.get(at).copied().unwrap_or_default();
        let optional = |at: Option<usize>| at.map(cell).unwrap_or_default();
        if let Ok(no) = optional(columns.no).parse() {
            self.numbers.push(no);
        }
        let row = Row {
            accepted_on: cell(columns.accepted_on),
            form: optional(columns.form),
            declaration_no: optional(columns.declaration_no),
            bls: match columns.bls {
                Bls::Together(at) => BlTexts::Together(cell(at)),
                Bls::Apart { master, house } => {
                    BlTexts::Apart { master: optional(master), house: cell(house) }
                }
            },
            state: cell(columns.state),
        };
        self.push(place, row.read());
    }

    fn finish(mut self, about: About) -> Result<Reading, Error> {
        let held = self.clearances.len() + self.unread.len();
        if held == 0 && about.said != Some(0) {
            return Err(Error::EmptyUnproven { said: about.said });
        }
        // A list's own count proves best, but where one list and links to further pages disagree with it: then the count may be
        // another list's. Without one, its rows' numbers and its links may still show that it goes on; and rows that fill a page to
        // its end show nothing of what is behind.
        let beyond = match about.said {
            _ if about.has_no_extent => Some(Why::NoExtent),
            Some(said) if said != held => Some(Why::Count { said, held }),
            Some(_) => (about.has_more_pages && !about.is_of_several).then_some(Why::MorePages),
            None => {
                let fills_a_page = about.form.is_of_a_page() && FULL_PAGES.contains(&held);
                (about.has_more_pages || self.numbers.iter().any(|no| *no > held) || fills_a_page)
                    .then_some(Why::MorePages)
            }
        };
        self.unread.extend(beyond.map(|why| Unread { place: about.place, why }));
        let complete = self.unread.is_empty();
        let first_row = first_row(self.numbers, held);
        let About { form, period, as_of, said, .. } = about;
        Ok(Reading {
            clearances: self.clearances,
            list: Some(ListExtent { form, period, as_of, said, first_row, complete }),
            unread: self.unread,
            entries: held,
            ..Reading::new(KIND)
        })
    }
}

/// The lowest of the rows' numbers, where each row has one and none is missing between them.
fn first_row(mut numbers: Vec<usize>, rows: usize) -> Option<usize> {
    numbers.sort_unstable();
    let runs_on = numbers.windows(2).all(|pair| matches!(pair, [one, next] if one + 1 == *next));
    numbers.first().copied().filter(|_| runs_on && numbers.len() == rows)
}

/// Whether a text is what a list shows in place of rows: that there are none, and not why they are not shown.
fn says_no_data(text: &str) -> bool {
    let text = text.to_lowercase();
    ["없습니다", "없음", "존재하지 않", "no data"].iter().any(|words| text.contains(words))
        && !says_it_cannot(&text)
}

/// Whether a text in place of rows says that the page could not look. No such page was seen: these are the words of any.
fn says_it_cannot(text: &str) -> bool {
    const WORDS: [&str; 14] = [
        "로그인",
        "세션",
        "권한",
        "인증",
        "접속",
        "접근",
        "오류",
        "에러",
        "점검",
        "실패",
        "잠시 후",
        "error",
        "session",
        "log in",
    ];
    let text = text.to_lowercase();
    WORDS.iter().any(|word| text.contains(word))
}

/// The same of the line behind the header of copied text: a sentence, and no link in the foot of the page.
fn refuses(line: &str) -> bool {
    let is_sentence = line.trim().trim_end_matches(['.', '!']).ends_with(['다', '요']);
    is_sentence && says_it_cannot(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn that_there_is_nothing_is_not_that_nothing_could_be_seen() {
        for text in ["조회된 데이터가 없습니다.", "조회결과 없음", "내역이 존재하지 않습니다", "No data"]
        {
            assert!(says_no_data(text), "{text}");
        }
        for text in [
            "조회 권한이 없습니다.",
            "세션이 존재하지 않습니다. 다시 로그인해 주세요.",
            "시스템 오류로 조회된 내역이 없습니다",
            "목록통관",
        ] {
            assert!(!says_no_data(text), "{text}");
        }
    }
}
