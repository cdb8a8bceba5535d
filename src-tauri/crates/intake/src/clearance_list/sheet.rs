//! The list in a workbook: as somebody saved it, or as the page may give it for a spreadsheet.

use super::{About, Columns, Rows, extent, is_named_in, says_no_data};
use crate::workbook::{Sheet, Workbook};
use crate::{Error, ListForm, Place, Reading};

/// The list as a place.
const LIST: Place = Place::Named("sheet");

/// Reads the first sheet that has the list. `None` where none is or should be there.
pub(super) fn read(book: &Workbook) -> Option<Result<Reading, Error>> {
    let mut readings: Vec<Result<Reading, Error>> = book.sheets.iter().filter_map(read_sheet).collect();
    let best = readings.iter().position(Result::is_ok).unwrap_or(0);
    (!readings.is_empty()).then(|| readings.swap_remove(best))
}

fn read_sheet(sheet: &Sheet) -> Option<Result<Reading, Error>> {
    let mut columns: Option<Columns> = None;
    let mut rows = Rows::default();
    let (mut before, mut after) = (String::new(), String::new());
    for (number, cells) in sheet.rows() {
        match (Columns::of(&cells), &columns) {
            (Some(Ok(found)), _) => columns = Some(found),
            (Some(Err(column)), _) => return Some(Err(Error::NoColumn { column })),
            (None, None) => note(&mut before, &cells),
            (None, Some(known)) => {
                let mut filled = cells.iter().filter(|cell| !cell.is_empty());
                match (filled.next(), filled.next()) {
                    // A line below the list, or what stands there in place of rows.
                    (Some(only), None) if says_no_data(only) || extent::total(only, "").is_some() => {
                        note(&mut after, &cells)
                    }
                    _ => rows.push_cells(Place::Row(number), &fitted(&cells, known), known),
                }
            }
        }
    }
    if columns.is_none() {
        return (is_named_in(&before) || is_named_in(&sheet.name)).then_some(Err(Error::NoList));
    }
    Some(rows.finish(About {
        form: ListForm::Sheet,
        place: LIST,
        said: extent::total(&before, &after),
        period: extent::period(&before, &after),
        as_of: None,
        has_more_pages: false,
        is_of_several: false,
        has_no_extent: false,
    }))
}

/// A sheet keeps no empty cells at the end of a row.
fn fitted<'c>(cells: &[&'c str], columns: &Columns) -> Vec<&'c str> {
    let missing = columns.width.saturating_sub(cells.len());
    cells.iter().copied().chain(std::iter::repeat_n("", missing)).collect()
}

fn note(text: &mut String, cells: &[&str]) {
    for cell in cells.iter().filter(|cell| !cell.is_empty()) {
        text.push_str(cell);
        text.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Why;
    use crate::document::Document;
    use crate::workbook::tests::{text_cell, workbook_of};

    const HEADER: [&str; 5] = ["수입신고수리일", "통관형태", "신고(제출)번호", "M B/L - H B/L", "처리상태"];
    const ROW: [&str; 5] =
        ["20261109", "목록통관", "PE02072600005102", "SEMOKE26A0123A - 6091240093117", "통관완료 후 반출"];

    fn read(rows: &[&[&str]]) -> Option<Result<Reading, Error>> {
        let cells: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|text| text_cell(text)).collect()).collect();
        let bytes = workbook_of(&cells);
        let Ok(Document::Workbook(book)) = Document::open(&bytes) else { panic!("no workbook") };
        super::read(&book)
    }

    #[test]
    fn a_saved_list() {
        let reading = read(&[
            &["해외직구 통관정보조회"],
            &["조회기간 2026-08-25 ~ 2026-11-22", "총 3건"],
            &HEADER,
            &ROW,
            &["", "간이신고", "", "40355102261 - 5512044333", "통관보류"],
            &["20261109", "목록통관", "PE02072600005102", "SEMOKE26A0123A - 6.09124E+12", "통관진행중"],
        ]);
        let reading = reading.unwrap().unwrap();
        let list = reading.list.unwrap();
        assert_eq!((list.form, list.said, list.complete), (ListForm::Sheet, Some(3), false));
        assert!(list.period.is_some());
        let texts: Vec<_> = reading.clearances.iter().map(|row| row.value.stage_text.as_deref()).collect();
        assert_eq!(texts, [Some("통관완료 후 반출"), Some("통관보류")]);
        assert_eq!(reading.unread[0].why, Why::DamagedBySpreadsheet);
        assert_eq!(reading.unread[0].place, Place::Row(6));
    }

    #[test]
    fn an_empty_list_must_say_that_it_is_empty() {
        assert_eq!(read(&[&HEADER]), Some(Err(Error::EmptyUnproven { said: None })));
        assert!(read(&[&HEADER, &["총 0건"]]).unwrap().is_ok());
        assert_eq!(read(&[&["해외직구 통관정보조회"]]), Some(Err(Error::NoList)));
        assert_eq!(read(&[&["이름", "전화"]]), None);
    }
}
