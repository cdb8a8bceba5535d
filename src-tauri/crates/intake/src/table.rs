//! One table, whatever it came in: text with commas, semicolons or tabs, a sheet, a table of a page, the entries of a list in JSON.
//!
//! Its rows come by one at a time: a long file has hundreds of thousands of them.

mod cell;
pub(crate) mod columns;
mod country;
mod entries;
mod facts;
mod in_text;
mod known;
pub(crate) mod layout;
pub(crate) mod names;
mod order;
mod orders;
mod quantity;
mod shops;
mod statuses;
mod total;

use std::ops::Range;

use csv::StringRecord;

use crate::Place;
use crate::delimited::Body;
use crate::document::Document;
use crate::page;
use crate::workbook::Sheet;
use entries::Entries;

pub(crate) use orders::read;

/// Rows of a sheet or a page among which a header is looked for, and lines of a text: some tables have a title above them.
const HEADER_WITHIN: usize = 40;
/// Rows of a sheet among which further tables are looked for: what a person keeps by hand is not longer.
const HEADERS_WITHIN: usize = 5_000;
/// Tables side by side: each goes through all rows of its sheet.
const MOST_BESIDE: usize = 4;
/// Tables of a page that are looked at: designs are made of hundreds.
const MOST_TABLES: usize = 5_000;

/// Bytes by which the number of rows is told, and the most rows for which room is made beforehand.
const TOLD_BY: usize = 64 * 1024;
const MOST_ROOM: usize = 100_000;

/// A table with its header.
pub(crate) struct Table<'t> {
    /// The names of its columns, as they are written.
    pub header: Vec<String>,
    /// Where the header stands.
    pub place: Place,
    /// The sheet or list that it is, where its file has several.
    pub part: Option<&'t str>,
    rows: Rows<'t>,
}

enum Rows<'t> {
    Text(Body<'t>),
    Sheet(InSheet<'t>),
    /// Below so many rows, and how many rows of tables stand above it.
    Page(&'t page::Table, usize, u64),
    Entries(Entries<'t>),
}

/// A part of a sheet.
struct InSheet<'t> {
    sheet: &'t Sheet,
    /// Rows above it.
    below: usize,
    /// Rows before which it ends.
    before: usize,
    /// Its columns.
    columns: Range<usize>,
}

/// One of its rows.
pub(crate) struct Row<'r> {
    number: u64,
    is_line: bool,
    /// The column in which its table begins.
    column: usize,
    /// Whether one of its cells goes over several lines.
    pub spans_lines: bool,
    cells: Cells<'r>,
}

enum Cells<'r> {
    Record(&'r StringRecord),
    Texts(&'r [&'r str]),
}

/// The first table of each part of a document whose header is one, and of a sheet or a text those below it too; `is_header` is asked of every
/// row that may be.
pub(crate) fn find<'t>(
    document: &'t Document<'_>,
    mut is_header: impl FnMut(&[String]) -> bool,
) -> Vec<Table<'t>> {
    match document {
        Document::Text(text) => in_text::find(text, &mut is_header),
        Document::Workbook(book) => {
            let several = book.sheets.len() > 1;
            let name = |sheet: &'t Sheet| several.then_some(sheet.name.as_str());
            book.sheets.iter().flat_map(|sheet| in_sheet(sheet, name(sheet), &mut is_header)).collect()
        }
        Document::Page { page, .. } => in_pages(std::slice::from_ref(page), &mut is_header),
        Document::Archive { pages, .. } => in_pages(pages, &mut is_header),
        Document::Json(value) => entries::find(value, &mut is_header).into_iter().collect(),
        Document::Mail(_) | Document::Mailbox(_) | Document::Packed(_) | Document::Picture => Vec::new(),
    }
}

/// The sheets of a workbook of which no table was found, where one was in another: that they are not read has to be said.
pub(crate) fn sheets_left<'d>(document: &'d Document<'_>, found: &[Table<'_>]) -> Vec<&'d str> {
    let Document::Workbook(book) = document else { return Vec::new() };
    let is_found = |sheet: &&Sheet| found.iter().any(|table| table.part == Some(sheet.name.as_str()));
    let left = book.sheets.iter().filter(|sheet| book.sheets.len() > 1 && !is_found(sheet));
    left.map(|sheet| sheet.name.as_str()).collect()
}

/// A person keeps several tables in one sheet, each with its header, its title and empty rows above.
fn in_sheet<'t>(
    sheet: &'t Sheet,
    part: Option<&'t str>,
    is_header: &mut impl FnMut(&[String]) -> bool,
) -> Vec<Table<'t>> {
    let mut tables: Vec<Table<'t>> = Vec::new();
    let mut left = HEADER_WITHIN;
    let mut above = 0;
    // Where titles above the row begin.
    let mut titles = 0;
    for (at, (number, cells)) in sheet.rows().enumerate().take(HEADERS_WITHIN) {
        let is_apart = number > above + 1 || titles < at;
        above = number;
        if cells.iter().filter(|cell| !cell.is_empty()).count() < 2 {
            continue;
        }
        let title = std::mem::replace(&mut titles, at + 1);
        if !tables.is_empty() && !is_apart {
            continue;
        }
        let Some(less) = left.checked_sub(1) else { break };
        left = less;
        let mut header: Vec<String> = cells.into_iter().map(str::to_owned).collect();
        if is_header(&header) {
            for table in &mut tables {
                if let Rows::Sheet(above) = &mut table.rows {
                    above.before = above.before.min(title);
                }
            }
            let mut below = at + 1;
            let next = sheet.rows().nth(below).filter(|(next, _)| *next == number + 1);
            if let Some(whole) =
                next.and_then(|(_, next)| with_names_below(&header, &next)).filter(|it| is_header(it))
            {
                (header, below) = (whole, below + 1);
            }
            for columns in side_by_side(&header, is_header) {
                let header = part_of(&header, &columns).to_vec();
                let place = place_of_row(number, columns.start);
                let rows = Rows::Sheet(InSheet { sheet, below, before: usize::MAX, columns });
                tables.push(Table { header, place, part, rows });
            }
        }
    }
    tables
}

/// The columns of each of the tables that lie side by side: each begins with the name that the first one begins with, and is one by
/// itself. The last has no end, for a row may be longer than its header.
fn side_by_side(header: &[String], is_header: &mut impl FnMut(&[String]) -> bool) -> Vec<Range<usize>> {
    let first = header.iter().map(|name| name.trim()).find(|name| !name.is_empty()).unwrap_or_default();
    let begin: Vec<usize> =
        header.iter().zip(0..).filter(|(name, _)| name.trim() == first).map(|(_, at)| at).skip(1).collect();
    let ends = begin.iter().copied().chain([usize::MAX]);
    let beside: Vec<Range<usize>> =
        [0].into_iter().chain(begin.iter().copied()).zip(ends).map(|(begin, end)| begin..end).collect();
    let are_tables = (2..=MOST_BESIDE).contains(&beside.len())
        && beside.iter().all(|columns| is_header(part_of(header, columns)));
    if are_tables { beside } else { std::iter::once(0..usize::MAX).collect() }
}

fn part_of<'h>(header: &'h [String], columns: &Range<usize>) -> &'h [String] {
    let end = columns.end.min(header.len());
    header.get(columns.start.min(end)..end).unwrap_or_default()
}

/// A header of two rows: below a name that is several columns' (`배송`) stand theirs (`택배사`, `송장번호`). `None` where the row below
/// has anything else in it.
fn with_names_below(header: &[String], below: &[&str]) -> Option<Vec<String>> {
    let above = |at: usize| header.get(at).map_or("", String::as_str);
    let lower = |at: usize| below.get(at).copied().unwrap_or_default();
    let is_of_several = |at: usize| !lower(at + 1).is_empty() && above(at + 1).is_empty();
    let fits = |at: usize| {
        lower(at).is_empty()
            || (!lower(at).bytes().any(|byte| byte.is_ascii_digit())
                && (above(at).is_empty() || is_of_several(at)))
    };
    let width = header.len().max(below.len());
    let adds = (0..width).any(|at| !lower(at).is_empty() && above(at).is_empty());
    (adds && (0..width).all(fits)).then(|| {
        let name = |at| if lower(at).is_empty() { above(at) } else { lower(at) };
        (0..width).map(|at| name(at).to_owned()).collect()
    })
}

fn in_pages<'t>(pages: &'t [page::Page], is_header: &mut impl FnMut(&[String]) -> bool) -> Vec<Table<'t>> {
    let mut found = Vec::new();
    let mut above = 0;
    for table in pages.iter().flat_map(|page| &page.tables).take(MOST_TABLES) {
        let header = table.grid().enumerate().take(HEADER_WITHIN).find_map(|(at, cells)| {
            let header: Vec<String> = cells.iter().map(|cell| cell.text.to_string()).collect();
            is_header(&header).then_some((at, header))
        });
        if let Some((at, header)) = header {
            let rows = Rows::Page(table, at + 1, above);
            found.push(Table { header, place: Place::Row(above + at as u64 + 1), part: None, rows });
            above += table.grid().count() as u64;
        }
    }
    found
}

impl Table<'_> {
    /// Whether it is text with tabs: what a person copied from a page or a spreadsheet, with other text of the page around it.
    pub fn is_copied(&self) -> bool {
        matches!(self.rows, Rows::Text(Body { delimiter: '\t', .. }))
    }

    /// Whether each of its rows has a cell for each column: elsewhere empty ones at the end are left out.
    pub fn is_strict(&self) -> bool {
        matches!(self.rows, Rows::Text(Body { delimiter, .. }) if delimiter != '\t')
    }

    /// Whether it has rows, and each has a cell for each column and no more.
    pub fn rows_are_whole(&self) -> bool {
        let (mut rows, mut whole) = (0, 0);
        self.each_row(|row| {
            rows += usize::from(!row.is_empty());
            whole += usize::from(!row.is_empty() && row.len() == self.header.len());
        });
        rows > 0 && rows == whole
    }

    /// Whether a bare number in it may be a day: it is a sheet, and counts its days as nearly all do.
    fn counts_days(&self) -> bool {
        matches!(self.rows, Rows::Sheet(InSheet { sheet: Sheet { is_1904: false, .. }, .. }))
    }

    /// About how many rows it has, where that can be told: room for them need not be made again and again.
    fn rows_about(&self) -> usize {
        let Rows::Text(body) = &self.rows else { return 0 };
        let begin = body.below.as_bytes().get(..TOLD_BY).unwrap_or(body.below.as_bytes());
        let lines = begin.iter().filter(|byte| **byte == b'\n').count();
        (body.below.len() / TOLD_BY.min(body.below.len()).max(1)).saturating_mul(lines).min(MOST_ROOM)
    }

    /// Whether a row is the header once more, as in pages that were copied one below the other.
    fn is_header_again(&self, row: &Row<'_>) -> bool {
        self.header.first().is_some_and(|first| first == row.cell(0))
            && self.header.iter().map(|name| name.trim()).eq(row.cells().take(self.header.len()))
    }

    /// Gives every row with something in it, the header not.
    pub fn each_row(&self, mut take: impl FnMut(&Row<'_>)) {
        match &self.rows {
            Rows::Text(body) => {
                let mut lines = body.lines();
                while let Some((number, _)) = lines.advance() {
                    let spans_lines = lines.spans_lines;
                    let cells = Cells::Record(&lines.cells);
                    take(&Row { number, is_line: true, column: 0, spans_lines, cells });
                }
            }
            Rows::Sheet(InSheet { sheet, below, before, columns }) => {
                for (number, cells) in sheet.rows().take(*before).skip(*below) {
                    let end = columns.end.min(cells.len());
                    let texts = cells.get(columns.start.min(end)..end).unwrap_or_default();
                    take(&Row { column: columns.start, ..Row::of(number, texts) });
                }
            }
            Rows::Page(table, below, above) => {
                for (cells, number) in table.grid().zip(above + 1..).skip(*below) {
                    let texts: Vec<&str> = cells.iter().map(|cell| &*cell.text).collect();
                    take(&Row::of(number, &texts));
                }
            }
            Rows::Entries(entries) => entries.each_row(|number, texts| take(&Row::of(number, texts))),
        }
    }
}

impl<'r> Row<'r> {
    fn of(number: u64, texts: &'r [&'r str]) -> Self {
        Self { number, is_line: false, column: 0, spans_lines: false, cells: Cells::Texts(texts) }
    }

    pub fn place(&self) -> Place {
        if self.is_line { Place::Line(self.number) } else { place_of_row(self.number, self.column) }
    }

    /// The text of a cell; none where the row is shorter.
    #[inline]
    pub fn cell(&self, at: usize) -> &'r str {
        let text = match self.cells {
            Cells::Record(record) => record.get(at),
            Cells::Texts(texts) => texts.get(at).copied(),
        };
        as_written(text.unwrap_or_default())
    }

    fn len(&self) -> usize {
        match self.cells {
            Cells::Record(record) => record.len(),
            Cells::Texts(texts) => texts.len(),
        }
    }

    /// How many cells it has, without empty ones beyond a width.
    pub fn width(&self, width: usize) -> usize {
        let beyond = (width..self.len()).rev().find(|at| !self.cell(*at).is_empty());
        beyond.map_or(self.len().min(width), |last| last + 1)
    }

    pub fn cells(&self) -> impl DoubleEndedIterator<Item = &'r str> {
        (0..self.len()).map(|at| self.cell(at))
    }

    pub fn is_empty(&self) -> bool {
        self.cells().all(str::is_empty)
    }
}

/// A row, of a table that begins farther to the right with the letter of its first column: the one beside it has the same rows.
fn place_of_row(number: u64, column: usize) -> Place {
    let row = Place::Row(number);
    if column == 0 { row } else { row.within(&letters(column)) }
}

/// A column as spreadsheets call it: `A`, `Z`, `AA`.
fn letters(mut column: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + (column % 26) as u8));
        match (column / 26).checked_sub(1) {
            Some(rest) => column = rest,
            None => return letters.iter().rev().collect(),
        }
    }
}

/// Without what spreadsheets put around a text so that it stays one: white space, `="…"`.
#[inline]
fn as_written(cell: &str) -> &str {
    // By far most cells have nothing to be taken off.
    if let [first, .., last] = cell.as_bytes()
        && first.is_ascii_alphanumeric()
        && last.is_ascii_graphic()
    {
        return cell;
    }
    let cell = cell.trim();
    match cell.strip_prefix("=\"").and_then(|cell| cell.strip_suffix('"')) {
        Some(inside) => inside.trim(),
        None => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_beside_another_has_places_of_its_own() {
        assert_eq!(place_of_row(3, 0).to_string(), "row 3");
        assert_eq!(place_of_row(3, 4).to_string(), "E: row 3");
        let called = [0, 25, 26, 27, 51, 52, 127].map(letters);
        assert_eq!(called, ["A", "Z", "AA", "AB", "AZ", "BA", "DX"]);
    }
}
