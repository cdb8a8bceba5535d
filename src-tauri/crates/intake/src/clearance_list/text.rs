//! The list in text: a CSV file, a table with tabs, or the whole page copied (Ctrl+A, Ctrl+C), menus and all.

use super::row::is_word_of_a_row;
use super::{About, Columns, Rows, cells, extent, is_named_in, numbers, refuses, says_no_data};
use crate::delimited::{self, Header};
use crate::{Error, ListForm, Place, Reading, Why};

/// The list as a place.
const LIST: Place = Place::Named("list");
/// A number in letters and digits that is as long as those of parcels.
const LONG: std::ops::RangeInclusive<usize> = 9..=44;

pub(super) fn read(text: &str) -> Option<Result<Reading, Error>> {
    let Some(header) = delimited::find_header(text, usize::MAX, |cells| Columns::of(cells).is_some()) else {
        return cells::read(text).or_else(|| is_named_in(text).then_some(Err(Error::NoList)));
    };
    let columns = Columns::of(&header.cells);
    if let Some(Err(_)) = columns
        && let Some((header, names)) = header.with_next_line()
        && let Some(Ok(columns)) = Columns::of(&names.iter().map(String::as_str).collect::<Vec<_>>())
    {
        return Some(rows(&header, columns));
    }
    columns.map(|columns| rows(&header, columns.map_err(|column| Error::NoColumn { column })?))
}

fn rows(header: &Header<'_>, mut columns: Columns) -> Result<Reading, Error> {
    let is_copied = header.delimiter == '\t';
    let mut rows = Rows::default();
    let mut headers = 1;
    let mut end = 0;
    // Copied text has quotation marks that mean nothing; a table with tabs that quotes, quotes its header too.
    let mut records = header.records(!is_copied || header.quoted).peekable();
    while let Some(record) = records.next() {
        let cells = record.cells(columns.width);
        if is_copied
            && !columns.fits(cells.len())
            && let Some(next) = records.peek()
            && let Some(whole) = one_row(&cells, &next.cells(columns.width), &columns)
        {
            end = next.at;
            rows.push_cells(
                Place::Line(record.line),
                &whole.iter().map(String::as_str).collect::<Vec<_>>(),
                &columns,
            );
            records.next();
            continue;
        }
        if let Some(again) = Columns::of(&cells) {
            headers += 1;
            columns = again.map_err(|column| Error::NoColumn { column })?;
            continue;
        }
        let place = Place::Line(record.line);
        if record.has_swallowed(header.delimiter) {
            rows.push(place, Err(Why::Quotes));
        } else if is_row(&cells, &columns, is_copied) {
            rows.push_cells(place, &cells, &columns);
        } else {
            continue;
        }
        end = record.at;
    }
    let after = header.below.get(end..).unwrap_or_default();
    let said = extent::total(header.before, after);
    // Of copied text a line that is no row is another part of the page; but not the one in place of the first row.
    let instead = header.below.lines().find(|line| !line.trim().is_empty());
    if rows.is_empty() && instead.is_some_and(refuses) {
        return Err(Error::EmptyUnproven { said });
    }
    rows.finish(About {
        form: if is_copied { ListForm::Text } else { ListForm::Csv },
        place: LIST,
        said,
        period: extent::period(header.before, after),
        as_of: None,
        has_more_pages: extent::has_more_pages(after),
        is_of_several: headers > 1,
        has_no_extent: false,
    })
}

/// A row that lies in two lines, as browsers copy a cell whose two numbers stand one below the other: the last cell of the first
/// line and the first of the second are one. Only where that makes a whole row of the list.
fn one_row(above: &[&str], below: &[&str], columns: &Columns) -> Option<Vec<String>> {
    let (last, before) = above.split_last()?;
    let (first, behind) = below.split_first()?;
    let one = format!("{last} {first}");
    let joined: Vec<String> = before
        .iter()
        .copied()
        .chain([one.as_str()])
        .chain(behind.iter().copied())
        .map(str::to_owned)
        .collect();
    let is_row = columns.fits(joined.len())
        && has_both_numbers(&one)
        && joined.iter().any(|cell| is_word_of_a_row(cell));
    is_row.then_some(joined)
}

/// In a file every line with something in it is a row, but the one that says that there is none. In copied text other
/// lines of the page follow; one that does not fit the header is a row, if a broken one, where it holds what only rows hold.
fn is_row(cells: &[&str], columns: &Columns, is_copied: bool) -> bool {
    let mut filled = cells.iter().filter(|cell| !cell.is_empty());
    let (first, second) = (filled.next(), filled.next());
    match (first, second) {
        (None, _) => false,
        (Some(only), None) if says_no_data(only) => false,
        _ if !is_copied || columns.fits(cells.len()) => true,
        _ => {
            cells.iter().any(|cell| is_word_of_a_row(cell) || is_long_number(cell) || has_both_numbers(cell))
        }
    }
}

pub(super) fn is_long_number(cell: &str) -> bool {
    LONG.contains(&cell.len())
        && cell.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
        && cell.bytes().filter(u8::is_ascii_digit).count() > LONG.start() / 2
}

pub(super) fn has_both_numbers(cell: &str) -> bool {
    numbers::part(cell).is_some_and(|(master, house)| is_long_number(master) && is_long_number(house))
}

#[cfg(test)]
mod tests {
    use super::super::NAMES;
    use super::*;

    const HEADER: &str = "No\t수입신고수리일\t통관형태\t신고(제출)번호\tM B/L - H B/L\t처리상태\n";
    const ROW: &str =
        "1\t20261109\t목록통관\tPE02072600005102\tSEMOKE26A0123A - 6091240093117\t통관완료 후 반출\n";

    fn whys(text: &str) -> Vec<(String, Why)> {
        let reading = read(text).unwrap().unwrap();
        assert_eq!(reading.list.unwrap().complete, reading.unread.is_empty());
        reading.unread.into_iter().map(|unread| (unread.place.to_string(), unread.why)).collect()
    }

    #[test]
    fn a_whole_copied_page() {
        let text = format!(
            "전자신고\n정보조회\n{}\n개인통관고유부호\tP*********123\n조회기간 2026-08-25 ~ 2026-11-22\n총 1건\n\n{HEADER}{ROW}\n\
             1\n상담\t국번없이 125\n관세청 2026-11-22 대표전화 02-123-4567\n",
            NAMES[0]
        );
        let reading = read(&text).unwrap().unwrap();
        let extent = reading.list.unwrap();
        assert_eq!((extent.said, extent.complete), (Some(1), true));
        assert_eq!(extent.period.map(|(from, _)| from.to_string()).as_deref(), Some("2026-08-25"));
        assert_eq!(reading.clearances[0].place, Place::Line(9));
        assert!(!format!("{reading:?}").contains("P***"));
    }

    #[test]
    fn a_broken_row_of_copied_text_is_not_taken_for_the_page_around() {
        let broken = "2\t\t수입신고\t1235626107745M\t40355102261 - 5512044333\n통관진행중\n";
        let text = format!("{HEADER}{broken}{ROW}");
        let cells = |found| Why::Cells { found, expected: 6 };
        assert_eq!(whys(&text), [("line 2".into(), cells(5)), ("line 3".into(), cells(1))]);
        assert_eq!(read(&text).unwrap().unwrap().clearances.len(), 1, "the rows behind it are read");
    }

    #[test]
    fn a_row_whose_two_numbers_stand_one_below_the_other() {
        for between in ["\n", " -\n", "\n– "] {
            let broken =
                format!("2\t\t수입신고\t1235626107745M\t40355102261{between}5512044333\t통관진행중\n");
            let text = format!("총 2건\n{HEADER}{broken}{ROW}1\n");
            assert_eq!(whys(&text), [], "{between:?}");
            let reading = read(&text).unwrap().unwrap();
            assert_eq!(reading.clearances[0].value.mbl.as_deref(), Some("40355102261"));
            assert_eq!(reading.clearances[0].value.hbl.as_deref(), Some("5512044333"));
        }
    }

    #[test]
    fn a_header_whose_two_names_stand_one_below_the_other() {
        let text = format!("총 1건\n{HEADER}{ROW}").replace(" - H", "\n– H").replace(" - 6", "\n6");
        assert_eq!(whys(&text), []);
        assert_eq!(read(&text).unwrap().unwrap().clearances.len(), 1);
    }

    #[test]
    fn a_column_without_a_name() {
        let text = format!(
            "{}{}{}",
            HEADER.replace('\n', "\t\n"),
            ROW.replace('\n', "\t상세\n"),
            ROW.replace("93117", "93204")
        );
        assert_eq!(whys(&text), []);
        assert_eq!(read(&text).unwrap().unwrap().clearances.len(), 2);
    }

    #[test]
    fn two_pages_copied_one_below_the_other() {
        let second = ROW.replace("93117", "93204").replace("1\t2026", "2\t2026");
        let text = format!("총 2건\n{HEADER}{ROW}이전 1 2 다음\n총 2건\n{HEADER}{second}이전 1 2 다음\n");
        assert_eq!(whys(&text), []);
        assert_eq!(read(&text).unwrap().unwrap().clearances.len(), 2);
    }

    #[test]
    fn copied_text_that_goes_on_elsewhere() {
        assert_eq!(whys(&format!("{HEADER}{ROW}처음 1 2 3 다음\n")), [("list".into(), Why::MorePages)]);
        assert_eq!(
            whys(&format!("{HEADER}{}", ROW.replacen('1', "11", 1))),
            [("list".into(), Why::MorePages)]
        );
        assert_eq!(
            whys(&format!("총 12건\n{HEADER}{ROW}")),
            [("list".into(), Why::Count { said: 12, held: 1 })]
        );
    }

    #[test]
    fn an_empty_list_must_say_that_it_is_empty() {
        for text in
            [HEADER.to_owned(), format!("{HEADER}조회된 데이터가 없습니다.\n"), HEADER.replace('\t', ",")]
        {
            assert_eq!(read(&text), Some(Err(Error::EmptyUnproven { said: None })), "{text}");
            assert!(read(&format!("총 0건\n{text}")).unwrap().is_ok(), "{text}");
        }
        for (instead, is_empty) in [
            ("세션이 만료되었습니다. 다시 로그인해 주세요.", false),
            ("로그인", true),
            ("웹 접근성 정책", true),
        ] {
            let read = read(&format!("총 0건\n{HEADER}{instead}\n")).unwrap();
            assert_eq!(read.is_ok(), is_empty, "{instead}");
        }
    }

    #[test]
    fn a_file_with_a_renamed_column_names_it() {
        for delimiter in ["\t", ",", ";"] {
            let text = format!("{HEADER}{ROW}").replace('\t', delimiter).replace("M B/L - H B/L", "화물번호");
            assert_eq!(read(&text), Some(Err(Error::NoColumn { column: "H B/L" })));
        }
        assert_eq!(read(&format!("{}\n로그인", NAMES[1])), Some(Err(Error::NoList)));
        assert_eq!(read("이름,전화\n"), None);
    }

    #[test]
    fn in_a_file_every_line_is_a_row() {
        let text = format!("{HEADER}{ROW}합계\t1\n").replace('\t', ";");
        assert_eq!(whys(&text), [("line 3".into(), Why::Cells { found: 2, expected: 6 })]);
    }

    #[test]
    fn an_open_quotation_mark_does_not_swallow_rows_unseen() {
        let row = ROW.replace('\t', ",");
        let text =
            format!("{}{}{row}{row}", HEADER.replace('\t', ","), row.replace("목록통관", "\"목록통관"));
        assert_eq!(whys(&text), [("line 2".into(), Why::Quotes)]);
        let copied = format!("\"안내\n{HEADER}{ROW}\"안내\n");
        assert_eq!(whys(&copied), []);
    }
}
