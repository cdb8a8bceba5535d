//! The list copied one cell to a line, as some browsers and most phones copy a table; and rows copied without their header.
//!
//! Empty cells leave no line, so what a cell is, its form says: a day, a word of the list, a declaration's number, the two numbers of
//! the parcel. With the header the cells must come in its order; without it in the order in which the page was seen, each of them
//! known without doubt. Whatever is not is said to be unread.

mod cell;
mod whole_row;

use std::collections::BTreeSet;

use super::columns::{Column, column};
use super::row;
use super::{About, Rows, extent, is_named_in, refuses};
use crate::{Error, ListForm, Place, Placed, Reading, Unread, Why};
use cell::{Cell, cells, header};
use whole_row::{WholeRow, is_both_numbers, is_day, is_declaration};

/// The list as a place.
const LIST: Place = Place::Named("list");
/// The page's own order (2023).
const AS_SEEN: [Column; 6] =
    [Column::No, Column::AcceptedOn, Column::Form, Column::DeclarationNo, Column::BothBls, Column::State];

/// Reads a text whose lines are cells, or rows without a header; `None` where it has neither.
pub(super) fn read(text: &str) -> Option<Result<Reading, Error>> {
    // Every word of a row has it; most texts have not.
    if !text.contains("통관") {
        return None;
    }
    let cells = cells(text);
    match header(&cells) {
        Some((header, Err(column))) => {
            below_header(&cells, header.end).then_some(Err(Error::NoColumn { column }))
        }
        Some((header, Ok(()))) => {
            let first = cells.get(header.start)?;
            let order: Vec<Column> =
                cells.get(header.clone())?.iter().filter_map(|cell| column(cell.text)).collect();
            let list = List::of(cells.get(header.end..)?, &in_one(order), false);
            let before = text.get(..first.at)?;
            let after = text.get(list.end.unwrap_or(cells.get(header.end - 1)?.end)..)?;
            let is_empty = list.rows.is_empty();
            let said = extent::total(before, after);
            if is_empty && cells.get(header.end).is_some_and(|instead| refuses(instead.text)) {
                return Some(Err(Error::EmptyUnproven { said }));
            }
            if is_empty && said != Some(0) && !is_named_in(text) {
                return None;
            }
            let again = cells.iter().skip(header.end).filter(|cell| column(cell.text) == Some(Column::State));
            let is_of_several = again.count() > 0;
            Some(list.finish(before, after, false, is_of_several))
        }
        // Names of columns between the values: a page of cards, each of them labelled as a notice is.
        None if cells.iter().filter(|cell| column(cell.text).is_some()).count() > 2 => None,
        None => {
            let list = List::of(&cells, &AS_SEEN, true);
            let before = cells.first().and_then(|_| text.get(..list.begins?)).unwrap_or_default();
            let after = list.end.and_then(|end| text.get(end..)).unwrap_or_default();
            list.is_like_a_row.then(|| list.finish(before, after, true, false))
        }
    }
}

/// Whether rows stand there whose header is not whole.
fn below_header(cells: &[Cell<'_>], from: usize) -> bool {
    cells.iter().skip(from).any(|cell| row::is_word_of_a_row(cell.text) || is_both_numbers(cell.text))
}

/// Master and House B/L side by side are read as the one column of both: a dash may lead into the second.
fn in_one(order: Vec<Column>) -> Vec<Column> {
    let mut joined: Vec<Column> = Vec::new();
    for column in order {
        match (joined.last_mut(), column) {
            (Some(last), Column::HouseBl) if *last == Column::MasterBl => *last = Column::BothBls,
            _ => joined.push(column),
        }
    }
    joined
}

/// The rows that some cells make.
struct List {
    rows: Rows,
    /// Where its first row begins in the text, and where its last row ends.
    begins: Option<usize>,
    end: Option<usize>,
    /// Whether a row stands there, whole or with all that only a row has.
    is_like_a_row: bool,
}

/// Whether some cells begin and end with a line.
fn is_of_whole_lines(cells: &[Cell<'_>], taken: usize) -> bool {
    cells.first().is_some_and(|first| first.is_first) && cells.get(taken - 1).is_some_and(|last| last.is_last)
}

/// What is left of a row that is not whole.
struct Broken {
    line: u64,
    cells: usize,
    has_word: bool,
    has_declaration: bool,
    has_numbers: bool,
}

impl List {
    /// Of cells in an order of columns. `strict` where no header tells it.
    fn of(cells: &[Cell<'_>], order: &[Column], strict: bool) -> Self {
        let mut list = Self { rows: Rows::default(), begins: None, end: None, is_like_a_row: false };
        let mut broken: Option<Broken> = None;
        let mut in_lines = BTreeSet::new();
        let mut is_in_doubt = false;
        let mut rest = cells;
        while let Some((first, after)) = rest.split_first() {
            let whole =
                WholeRow::at(rest, order, strict).filter(|(_, taken)| is_of_whole_lines(rest, *taken));
            if let Some((found, taken)) = whole {
                list.break_off(broken.take(), order);
                list.begins.get_or_insert(first.at);
                list.end = rest.get(taken - 1).map(|last| last.end);
                list.rows.numbers.extend(found.no);
                list.is_like_a_row = true;
                let last = rest.get(taken - 1);
                let lies_in_lines = last.is_some_and(|last| last.line > first.line + 1);
                let read = found.read(strict);
                is_in_doubt |= strict && lies_in_lines && read.is_err();
                if lies_in_lines {
                    in_lines.insert(Place::Line(first.line));
                }
                list.rows.push(Place::Line(first.line), read);
                rest = rest.get(taken..).unwrap_or_default();
                continue;
            }
            if list.leaves(first, &mut broken, order) {
                list.begins.get_or_insert(first.at);
                list.end = Some(first.end);
            }
            rest = after;
        }
        list.break_off(broken, order);
        let behind = cells.iter().find(|cell| Some(cell.at) >= list.end);
        is_in_doubt |= strict && list.end.is_some() && behind.is_some_and(|cell| is_day(cell.text));
        if is_in_doubt {
            list.doubt(&in_lines);
        }
        list
    }

    /// Where a row lacks its day, or a day stands behind the last, the days may stand below their rows and not above: those of rows
    /// that lie in lines of single cells may be each other's.
    fn doubt(&mut self, in_lines: &BTreeSet<Place>) {
        let (doubtful, sure) = std::mem::take(&mut self.rows.clearances)
            .into_iter()
            .partition(|row| in_lines.contains(&row.place));
        self.rows.clearances = sure;
        let why = || Why::NotUnderstood { column: "수입신고수리일" };
        self.rows
            .unread
            .extend(doubtful.into_iter().map(|row: Placed<_>| Unread { place: row.place, why: why() }));
    }

    /// Notes a cell that belongs to no whole row; whether only rows have its like.
    fn leaves(&mut self, cell: &Cell<'_>, broken: &mut Option<Broken>, order: &[Column]) -> bool {
        let (word, declaration) = (row::is_word_of_a_row(cell.text), is_declaration(cell.text));
        let numbers = is_both_numbers(cell.text) || super::text::is_long_number(cell.text);
        if !word && !declaration && !numbers {
            if let Some(broken) = broken {
                broken.cells += 1;
            }
            return false;
        }
        let is_next = broken.as_ref().is_some_and(|broken| {
            (declaration && broken.has_declaration) || (!declaration && numbers && broken.has_numbers)
        });
        if is_next {
            self.break_off(broken.take(), order);
        }
        let broken = broken.get_or_insert(Broken {
            line: cell.line,
            cells: 0,
            has_word: false,
            has_declaration: false,
            has_numbers: false,
        });
        broken.cells += 1;
        broken.has_word |= word;
        broken.has_declaration |= declaration;
        broken.has_numbers |= !declaration && numbers;
        true
    }

    fn break_off(&mut self, broken: Option<Broken>, order: &[Column]) {
        let Some(Broken { line, cells, has_word, has_declaration, has_numbers }) = broken else { return };
        self.is_like_a_row |= has_word && has_declaration && has_numbers;
        let why = Why::Cells { found: cells.min(order.len()), expected: order.len() };
        self.rows.push(Place::Line(line), Err(why));
    }

    /// Whoever marks lines on a phone marks a part of the page: only a count shows that these rows are all.
    fn finish(
        self,
        before: &str,
        after: &str,
        is_headless: bool,
        is_of_several: bool,
    ) -> Result<Reading, Error> {
        let said = extent::total(before, after);
        let has_more_pages = extent::has_more_pages(after);
        self.rows.finish(About {
            form: ListForm::Text,
            place: LIST,
            said,
            period: extent::period(before, after),
            as_of: None,
            has_more_pages,
            is_of_several,
            has_no_extent: is_headless || (said.is_none() && !has_more_pages),
        })
    }
}

#[cfg(test)]
mod tests {
    use munjigi_model::{KstDate, Stage};
    use proptest::prelude::*;

    use super::*;

    const HEADER: [&str; 6] =
        ["No", "수입신고수리일", "통관형태", "신고(제출)번호", "M B/L - H B/L", "처리상태"];
    const DONE: [&str; 6] = [
        "2",
        "2026-11-09",
        "목록통관",
        "PE02072600005102",
        "SEMOKE26A0123A - 6091240093117",
        "통관완료 후 반출",
    ];
    /// In progress: the cell of its day leaves no line.
    const UNDERWAY: [&str; 5] =
        ["1", "수입신고", "12356-26-107745M", "40355102261 - 5512044333", "통관진행중"];

    fn lines(rows: &[&[&str]]) -> String {
        rows.iter().flat_map(|row| row.iter()).map(|cell| format!("{cell}\n")).collect()
    }

    fn tabs(rows: &[&[&str]]) -> String {
        rows.iter().map(|row| format!("{}\n", row.join("\t"))).collect()
    }

    fn read(text: &str) -> Reading {
        super::read(text).unwrap_or_else(|| panic!("no list: {text}")).unwrap()
    }

    fn houses(reading: &Reading) -> Vec<&str> {
        reading.clearances.iter().filter_map(|row| row.value.hbl.as_deref()).collect()
    }

    fn whys(reading: &Reading) -> Vec<(String, Why)> {
        assert_eq!(reading.list.unwrap().complete, reading.unread.is_empty());
        reading.unread.iter().map(|unread| (unread.place.to_string(), unread.why.clone())).collect()
    }

    #[test]
    fn one_cell_to_a_line_below_the_header() {
        let foot = "처음\n이전\n1\n다음\n마지막\nCopyright KCS\n";
        let text = format!(
            "조회기간\n2026-08-25\n~\n2026-11-22\n총 2건\n{}{foot}",
            lines(&[&HEADER, &UNDERWAY, &DONE])
        );
        for text in [
            text.clone(),
            text.replace('\n', "\n\n"),
            text.replace('\n', "\r\n"),
            text.replace(" - ", "\n- "),
        ] {
            let reading = read(&text);
            assert_eq!(whys(&reading), [], "{text}");
            assert_eq!(houses(&reading), ["5512044333", "6091240093117"]);
            let rows: Vec<_> = reading.clearances.iter().map(|row| &row.value).collect();
            assert_eq!((rows[0].accepted_on, rows[0].stage), (None, Stage::Declared));
            assert_eq!(
                (rows[1].accepted_on, rows[1].stage),
                (KstDate::from_ymd(2026, 11, 9), Stage::Released)
            );
            assert_eq!(rows[0].mbl.as_deref(), Some("40355102261"));
            assert_eq!(rows[0].declaration_no.as_deref(), Some("1235626107745M"));
            let list = reading.list.unwrap();
            assert_eq!((list.said, list.first_row, list.complete), (Some(2), Some(1), true));
            assert_eq!(list.period.map(|(from, _)| from), KstDate::from_ymd(2026, 8, 25));
        }
    }

    #[test]
    fn the_header_tells_the_order() {
        let text = lines(&[
            &["총 2건"],
            &["처리상태", "H B/L", "M B/L", "통관형태", "수입신고수리일", "신고(제출)번호"],
            &["통관보류", "6091240093117", "SEMOKE26A0123A", "간이통관", "PE02072600005102"],
            &["통관진행중", "5512044333", "40355102261", "목록통관", "PE02072600005103"],
        ]);
        let reading = read(&text);
        assert_eq!(whys(&reading), []);
        assert_eq!(houses(&reading), ["6091240093117", "5512044333"]);
        assert_eq!(reading.clearances[0].value.stage_text.as_deref(), Some("통관보류"));
        assert_eq!(reading.clearances[0].value.mbl.as_deref(), Some("SEMOKE26A0123A"));
    }

    #[test]
    fn a_list_that_goes_on_is_not_whole() {
        let rows = lines(&[&HEADER, &UNDERWAY, &DONE]);
        assert_eq!(whys(&read(&format!("{rows}1\n2\n3\n"))), [("list".into(), Why::MorePages)]);
        assert_eq!(
            whys(&read(&format!("총 23건\n{rows}"))),
            [("list".into(), Why::Count { said: 23, held: 2 })]
        );
        assert_eq!(
            whys(&read(&rows)),
            [("list".into(), Why::NoExtent)],
            "without its count nothing shows it whole"
        );
    }

    #[test]
    fn a_row_that_is_not_whole_is_unread() {
        let mut undated = DONE.to_vec();
        undated.remove(1);
        let reading = read(&lines(&[&["총 2건"], &HEADER, &UNDERWAY, &undated]));
        assert_eq!(whys(&reading), [("line 13".into(), Why::NotUnderstood { column: "수입신고수리일" })]);

        let mut nameless = DONE.to_vec();
        nameless.remove(4);
        let last = ["3", "목록통관", "PE02072600005103"];
        let reading = read(&lines(&[&["총 3건"], &HEADER, &nameless, &UNDERWAY, &last]));
        assert_eq!(houses(&reading), ["5512044333"]);
        let cells = |found| Why::Cells { found, expected: 6 };
        assert_eq!(whys(&reading), [("line 10".into(), cells(3)), ("line 19".into(), cells(2))]);
    }

    #[test]
    fn an_empty_list_must_say_that_it_is_empty() {
        let head = lines(&[&HEADER]);
        assert!(super::read(&head).is_none());
        let named = format!("해외직구 통관정보조회\n{head}");
        assert_eq!(super::read(&named), Some(Err(Error::EmptyUnproven { said: None })));
        assert!(whys(&read(&format!("총 0건\n{head}조회된 내역이 없습니다.\n"))).is_empty());
        let refused = super::read(&format!("총 0건\n{head}조회 권한이 없습니다.\n"));
        assert_eq!(refused, Some(Err(Error::EmptyUnproven { said: Some(0) })));
    }

    #[test]
    fn a_header_that_lacks_a_column_names_it() {
        let text = lines(&[&["수입신고수리일", "통관형태", "신고(제출)번호", "M B/L - H B/L"], &DONE]);
        assert_eq!(super::read(&text), Some(Err(Error::NoColumn { column: "처리상태" })));
    }

    #[test]
    fn rows_without_their_header_are_read_and_never_the_whole_list() {
        for text in [
            tabs(&[&UNDERWAY, &DONE]),
            lines(&[&UNDERWAY[1..], &DONE[1..]]),
            format!("총 2건\n{}", tabs(&[&UNDERWAY, &DONE])),
        ] {
            let reading = read(&text);
            assert_eq!(houses(&reading), ["5512044333", "6091240093117"], "{text}");
            assert_eq!(whys(&reading), [("list".into(), Why::NoExtent)]);
        }
    }

    #[test]
    fn without_a_header_nothing_is_guessed() {
        // The day above the row is the one up to which was searched.
        let searched = read(&format!("2026-11-22\n{}", lines(&[&UNDERWAY[1..]])));
        let day = Why::NotUnderstood { column: "수입신고수리일" };
        assert_eq!(whys(&searched), [("line 1".into(), day), ("list".into(), Why::NoExtent)]);

        let mut held = DONE;
        held[5] = "통관보류";
        let held = read(&tabs(&[&held]));
        assert_eq!(
            whys(&held),
            [("line 1".into(), Why::Cells { found: 4, expected: 6 }), ("list".into(), Why::NoExtent)]
        );

        // The days below their rows would be taken for those of the next.
        let below = lines(&[&DONE[2..], &DONE[1..2], &DONE[2..], &DONE[1..2]]);
        let day = |line: u64| (format!("line {line}"), Why::NotUnderstood { column: "수입신고수리일" });
        assert_eq!(whys(&read(&below)), [day(1), day(5), ("list".into(), Why::NoExtent)]);
        assert!(read(&below).clearances.is_empty());
        let row = [&DONE[2..], &DONE[1..2]].concat();
        assert!(super::read(&tabs(&[&row, &row])).is_none_or(|list| list.unwrap().clearances.is_empty()));

        for text in [
            // A card with a name beside each value.
            "수입신고수리일\n2026-11-09\n통관형태\n목록통관\n신고번호\nPE02072600005102\nM B/L - H B/L\nSEMOKE26A0123A - 6091240093117\n",
            "2026-11-09\t6091240093117\t6091240093204\t통관\n",
            "통관형태 목록통관\nH B/L 6091240093117\n",
            "목록통관\n6091240093117\n통관완료 후 반출\n",
        ] {
            assert_eq!(super::read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "(총 2건|목록통관|통관진행중|PE02072600005102|40355102261|-|5512044333|2026-11-09|No|처리상태|수입신고수리일|H B/L|M B/L|통관형태|1| |\t|\n){0,60}") {
            let _ = super::read(&text);
        }
    }
}
