//! The list in a saved page. Which table it is, its header's words say: ids and classes change with every new design.

use chrono::{DateTime, Utc};
use munjigi_model::KstDate;

use super::{About, Columns, Rows, extent, is_named_in, says_no_data};
use crate::page::{Cell, Page, Table};
use crate::{Error, ListForm, Place, Reading, Why};

/// The list as a place.
const LIST: Place = Place::Named("table");
/// Fields of the page's query, by how their names end: pages put their own ids before them.
const FROM: &str = "dclrStrtDt";
const TO: &str = "dclrEndDt";

/// Reads the first page that has the list (a page may hold others in frames). `None` where none is or should be there.
pub(super) fn read(
    pages: &[Page],
    form: ListForm,
    as_of: Option<DateTime<Utc>>,
) -> Option<Result<Reading, Error>> {
    let mut readings: Vec<Result<Reading, Error>> =
        pages.iter().filter_map(|page| read_page(page, form, as_of)).collect();
    let best = readings.iter().position(Result::is_ok).unwrap_or(0);
    (!readings.is_empty()).then(|| readings.swap_remove(best))
}

fn read_page(page: &Page, form: ListForm, as_of: Option<DateTime<Utc>>) -> Option<Result<Reading, Error>> {
    let mut missing = None;
    let mut lists = Vec::new();
    for table in &page.tables {
        match columns(table) {
            Some(Ok((columns, below))) => lists.push((table, columns, below)),
            Some(Err(column)) => missing = missing.or(Some(column)),
            None => {}
        }
    }
    let (Some((first, ..)), Some((last, ..))) = (lists.first(), lists.last()) else {
        // Another table may use some of the list's words: only where no list is found does that one stand for it.
        return missing
            .map(|column| Err(Error::NoColumn { column }))
            .or(is_named_in(&page.text).then_some(Err(Error::NoList)));
    };
    let before = page.text.get(..first.begins_at).unwrap_or_default();
    let after = page.text.get(last.ends_at..).unwrap_or_default();
    let about = About {
        form,
        place: LIST,
        said: extent::total(before, after),
        period: asked_for(page).or_else(|| extent::period(before, after)),
        as_of,
        has_more_pages: extent::has_more_pages(after),
        is_of_several: lists.len() > 1,
        has_no_extent: false,
    };
    let mut rows = Rows::default();
    let mut number = 0;
    for (table, columns, below) in &lists {
        let mut grid = table.grid().skip(*below).filter(|cells| is_row(cells)).peekable();
        while let Some(cells) = grid.next() {
            number += 1;
            let place = Place::Row(number);
            if !table.closed && grid.peek().is_none() {
                // Its last cell may be a part of a number.
                rows.push(place, Err(Why::CutOff));
            } else {
                rows.push_cells(place, &texts(&cells), columns);
            }
        }
    }
    Some(rows.finish(about))
}

/// Not empty, not the header once more, and not what stands there in place of rows.
fn is_row(cells: &[&Cell]) -> bool {
    let texts = texts(cells);
    let is_one_cell = cells.windows(2).all(|pair| matches!(pair, [a, b] if std::ptr::eq(*a, *b)));
    let has_no_data = is_one_cell && texts.first().is_some_and(|text| says_no_data(text));
    texts.iter().any(|text| !text.is_empty()) && !has_no_data && Columns::of(&texts).is_none()
}

fn texts<'t>(cells: &[&'t Cell]) -> Vec<&'t str> {
    cells.iter().map(|cell| &*cell.text).collect()
}

/// The header of a table and the number of rows down to its end. A header may have several rows; the last one is the finest.
fn columns(table: &Table) -> Option<Result<(Columns, usize), &'static str>> {
    let headers = table
        .grid()
        .enumerate()
        .filter_map(|(at, cells)| Columns::of(&texts(&cells)).map(|columns| (at, columns)));
    let mut found: Option<(usize, Result<Columns, &'static str>)> = None;
    for (at, columns) in headers {
        match &found {
            Some((last, _)) if at != last + 1 => break,
            Some(_) | None => found = Some((at, columns)),
        }
    }
    found.map(|(at, columns)| columns.map(|columns| (columns, at + 1)))
}

fn asked_for(page: &Page) -> Option<(KstDate, KstDate)> {
    let day = |name: &str| page.days.iter().find(|(field, _)| field.ends_with(name)).map(|(_, day)| *day);
    extent::in_order(day(FROM)?, day(TO)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str =
        "<tr><th>수입신고수리일<th>통관형태<th>신고(제출)번호<th>M B/L - H B/L<th>처리상태</tr>";
    const ROW: &str = "<tr><td>2026-11-09<td>목록통관<td>PE02072600005102<td>SEMOKE26A0123A - 6091240093117<td>통관완료 후 반출</tr>";

    fn read(html: &str) -> Option<Result<Reading, Error>> {
        super::read(&[Page::of(html)], ListForm::Page, None)
    }

    fn list(around: &str, rows: &str) -> Result<Reading, Error> {
        read(&format!("{around}<table>{HEADER}{rows}</table>")).unwrap()
    }

    #[test]
    fn an_empty_list_must_say_that_it_is_empty() {
        let no_data = "<tr><td colspan=5>조회된 데이터가 없습니다.</td></tr>";
        for rows in ["", no_data] {
            let reading = list("<p>총 0건", rows).unwrap();
            assert!(reading.clearances.is_empty() && reading.list.unwrap().complete);
            assert_eq!(list("", rows), Err(Error::EmptyUnproven { said: None }));
            assert_eq!(list("<p>총 12건", rows), Err(Error::EmptyUnproven { said: Some(12) }));
        }
        let refused = list("<p>총 0건", "<tr><td colspan=5>조회 권한이 없습니다.</tr>").unwrap();
        assert!(!refused.list.unwrap().complete, "it could not look");
        assert_eq!(
            list("<p>총 0건", "<tr><td colspan=5>조회 중입니다</tr>").unwrap().unread.len(),
            2,
            "the row, the count"
        );
    }

    #[test]
    fn a_total_in_the_caption_counts() {
        let html = format!("<table><caption>통관정보 총 1건</caption>{HEADER}{ROW}</table>");
        assert_eq!(read(&html).unwrap().unwrap().list.unwrap().said, Some(1));
    }

    #[test]
    fn a_page_without_its_list_is_no_empty_list() {
        assert_eq!(read("<h2>해외직구 통관정보조회</h2><p>총 0건"), Some(Err(Error::NoList)));
        let renamed = format!("<table>{}{ROW}</table>", HEADER.replace("처리상태", "진행단계"));
        assert_eq!(read(&renamed), Some(Err(Error::NoColumn { column: "처리상태" })));
        assert_eq!(read("<p>로그인이 필요합니다"), None);
        assert_eq!(
            read(&format!("<table>{}</table>", ROW.repeat(2))),
            None,
            "rows without a header are no list"
        );
    }

    #[test]
    fn rows_that_differ_in_length_are_unread() {
        let reading =
            list("총 3건", &format!("{ROW}<tr><td>합계<td>1</tr><tr>{}</tr>", "<td>x".repeat(6))).unwrap();
        assert_eq!(reading.clearances.len(), 1);
        let why: Vec<&Why> = reading.unread.iter().map(|unread| &unread.why).collect();
        assert_eq!(why, [&Why::Cells { found: 2, expected: 5 }, &Why::Cells { found: 6, expected: 5 }]);
        assert!(!reading.list.unwrap().complete);
    }

    #[test]
    fn cells_over_two_rows_belong_to_both() {
        let rows = "<tr><td rowspan=2>20261109<td rowspan=2>목록통관<td rowspan=2>PE02072600005102<td>SEMOKE26A0123A - 6091240093117<td>통관진행중\
            <tr><td>SEMOKE26A0123A - 6091240093204<td>통관진행중";
        let reading = list("총 2건", rows).unwrap();
        assert!(reading.list.unwrap().complete);
        assert!(
            reading
                .clearances
                .iter()
                .all(|row| row.value.declaration_no.as_deref() == Some("PE02072600005102"))
        );
    }

    #[test]
    fn a_header_in_two_rows() {
        let reading = read(
            "<table><tr><th rowspan=2>수입신고수리일<th rowspan=2>통관형태<th colspan=2>B/L번호<th rowspan=2>처리상태\
             <tr><th>M B/L<th>H B/L<tr><td><td>수입신고<td>40355102261<td>5512044333<td>통관진행중</table>",
        );
        let reading = reading.unwrap().unwrap();
        assert_eq!(reading.clearances[0].value.hbl.as_deref(), Some("5512044333"));
    }

    #[test]
    fn a_list_that_goes_on_is_not_complete() {
        let why = |html: &str| {
            read(html).unwrap().unwrap().unread.iter().map(|unread| unread.why.clone()).collect::<Vec<_>>()
        };
        let table = format!("<table>{HEADER}{ROW}</table>");
        assert_eq!(why(&table), []);
        assert_eq!(why(&format!("{table}<a>1</a><a>2</a><a>다음</a>")), [Why::MorePages]);
        assert_eq!(
            why(&format!("공지 총 1건{table}<a>1</a><a>2</a>")),
            [Why::MorePages],
            "the count may be another list's"
        );
        let cut = format!("<table>{HEADER}{ROW}{}", ROW.replace("반출</tr>", ""));
        assert_eq!(why(&cut), [Why::CutOff]);
        assert_eq!(why(&format!("총 2건{cut}")), [Why::CutOff], "its count does not make it whole");
        assert_eq!(why(&format!("총 3건{cut}")), [Why::CutOff, Why::Count { said: 3, held: 2 }]);
        let numbered = table.replace("<tr><th>", "<tr><th>No<th>").replace("<tr><td>", "<tr><td>11<td>");
        assert_eq!(why(&numbered), [Why::MorePages]);
    }

    #[test]
    fn what_was_asked_for() {
        let days = |html: &str| {
            list(html, ROW).unwrap().list.unwrap().period.map(|(from, to)| (from.to_string(), to.to_string()))
        };
        let expected = Some(("2026-08-25".into(), "2026-11-22".into()));
        assert_eq!(
            days("<input name=frm_dclrStrtDt value=20260825><input id=dclrEndDt value=2026.11.22>"),
            expected
        );
        assert_eq!(
            days("조회기간 <input name=a value=2026-08-25> ~ <input name=b value=2026-11-22>"),
            expected
        );
        assert_eq!(days("<input name=dclrStrtDt value=20261122><input name=dclrEndDt value=20260825>"), None);
        assert_eq!(days("2026-08-25 ~ 2026-11-22"), None);
    }

    #[test]
    fn two_lists_on_a_page_are_read_as_one() {
        let table = format!("<table>{HEADER}{ROW}</table>");
        let reading = read(&format!("총 2건{table}{}", table.replace("93117", "93204"))).unwrap().unwrap();
        assert_eq!(
            reading.clearances.iter().map(|row| row.place.clone()).collect::<Vec<_>>(),
            [Place::Row(1), Place::Row(2)]
        );
        assert!(reading.list.unwrap().complete);
    }
}
