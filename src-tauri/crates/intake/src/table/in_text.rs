//! The table in a text: where its header stands, and what parts its cells.

use csv::StringRecord;

use super::{HEADER_WITHIN, Rows, Table};
use crate::Place;
use crate::delimited::Body;

const DELIMITERS: [char; 4] = ['\t', ',', ';', '|'];
/// No header is longer, even over several lines.
const LONGEST: usize = 32 * 1024;
/// Nor has any more names.
const MOST_COLUMNS: usize = 256;

/// Bytes below a header in which others are looked for: what a person keeps by hand is not longer.
const HEADERS_WITHIN: usize = 256 * 1024;
/// Tables of one text.
const MOST_TABLES: usize = 40;

/// The first line that is a header with one of the delimiters, and those below it that begin with the same name and go on otherwise.
pub(super) fn find<'t>(text: &'t str, is_header: &mut impl FnMut(&[String]) -> bool) -> Vec<Table<'t>> {
    let mut tables: Vec<Table<'t>> = find_first(text, is_header).into_iter().collect();
    while tables.len() < MOST_TABLES
        && let Some(table) = tables.last_mut()
        && let Some(next) = cut_off(table, is_header)
    {
        tables.push(next);
    }
    tables
}

/// The next table below one, which then ends where it begins.
fn cut_off<'t>(table: &mut Table<'t>, is_header: &mut impl FnMut(&[String]) -> bool) -> Option<Table<'t>> {
    let Rows::Text(body) = &mut table.rows else { return None };
    let first = table.header.first().filter(|name| !name.is_empty())?;
    let (mut at, mut left) = (0, MOST_TABLES);
    for (line, number) in body.below.split_inclusive('\n').zip(body.next_line..) {
        let begin = at;
        at += line.len();
        if begin > HEADERS_WITHIN {
            return None;
        }
        if !line.trim_start_matches(['"', '\'']).starts_with(first.as_str()) {
            continue;
        }
        left = left.checked_sub(1)?;
        let (above, rest) = body.below.split_at_checked(begin)?;
        let Some((header, lines, below)) = header(rest, body.delimiter, body.quote) else { continue };
        if header != table.header && is_header(&header) {
            let rows = Rows::Text(Body { below, next_line: number + lines, ..*body });
            body.below = above;
            return Some(Table { header, place: Place::Line(number), part: None, rows });
        }
    }
    None
}

fn find_first<'t>(text: &'t str, is_header: &mut impl FnMut(&[String]) -> bool) -> Option<Table<'t>> {
    let mut at = 0;
    let mut left = HEADER_WITHIN;
    for (line, number) in text.split_inclusive('\n').zip(1..) {
        let rest = text.get(at..)?;
        at += line.len();
        if line.trim().is_empty() {
            continue;
        }
        left = left.checked_sub(1)?;
        for delimiter in DELIMITERS.into_iter().filter(|delimiter| line.contains(*delimiter)) {
            let quote = quote_of(line, delimiter);
            let Some((header, lines, below)) = header(rest, delimiter, quote) else { continue };
            if header.len() <= MOST_COLUMNS && is_header(&header) {
                let body = Body { delimiter, quote, below, next_line: number + lines };
                return Some(Table {
                    header,
                    place: Place::Line(number),
                    part: None,
                    rows: Rows::Text(body),
                });
            }
        }
    }
    None
}

/// The mark around its cells. A table with tabs that quotes at all quotes its header too; in copied text such marks mean nothing.
fn quote_of(line: &str, delimiter: char) -> Option<char> {
    let begins = |mark: char| line.split(delimiter).any(|cell| cell.trim().starts_with(mark));
    if begins('\'') && line.split(delimiter).all(|cell| cell.trim().starts_with('\'')) {
        return Some('\'');
    }
    (delimiter != '\t' || begins('"')).then_some('"')
}

/// The names of the columns, how many lines they take, and what stands below.
fn header(rest: &str, delimiter: char, quote: Option<char>) -> Option<(Vec<String>, u64, &str)> {
    let most = rest.char_indices().map(|(at, _)| at).take_while(|at| *at <= LONGEST).last().unwrap_or(0);
    let head = if rest.len() > LONGEST { rest.get(..most)? } else { rest };
    let mut lines = Body { delimiter, quote, below: head, next_line: 1 }.lines();
    lines.advance()?;
    let end = lines.rest();
    let names: &StringRecord = &lines.cells;
    let names = names.iter().map(|name| name.trim().to_owned()).collect();
    let (above, below) = rest.split_at_checked(end)?;
    Some((names, above.matches('\n').count() as u64, below))
}

#[cfg(test)]
mod tests {
    use super::*;

    type Row = (u64, Vec<String>);

    fn read(text: &str) -> Option<(Vec<String>, Vec<Row>)> {
        let table =
            find_first(text, &mut |header: &[String]| header.first().is_some_and(|name| name == "a"))?;
        let mut rows = Vec::new();
        table.each_row(|row| rows.push((row.number, row.cells().map(str::to_owned).collect())));
        Some((table.header, rows))
    }

    #[test]
    fn headers_in_every_dialect() {
        for text in [
            "a,b\n1,2\n",
            "a;b\r\n1;2",
            "\u{a0}\na\tb\n1\t2",
            "title\n\n'a';'b'\n'1';2\n",
            "sep=;\n\"a\";\"b\"\n\"1\";\"2\"",
            "a|b\n1|2",
        ] {
            let (header, rows) = read(text).unwrap_or_else(|| panic!("{text:?}"));
            assert_eq!(header, ["a", "b"], "{text:?}");
            assert_eq!(rows.len(), 1, "{text:?}");
            assert_eq!(rows[0].1, ["1", "2"], "{text:?}");
        }
    }

    #[test]
    fn a_header_over_two_lines_counts_both() {
        let (header, rows) = read("a,\"b\nc, d\"\n1,2\n").unwrap();
        assert_eq!(
            (header, rows),
            (vec!["a".into(), "b\nc, d".into()], vec![(3, vec!["1".into(), "2".into()])])
        );
    }

    #[test]
    fn cells_of_a_spreadsheet_that_stay_text() {
        let (_, rows) = read("a,b\n\"=\"\"509812044885\"\"\",\"\t3900114477001122334\"\n").unwrap();
        assert_eq!(rows[0].1, ["509812044885", "3900114477001122334"]);
    }
}
