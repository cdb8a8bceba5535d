//! ODS, as LibreOffice saves it (OpenDocument 1.2, part 1): one part of XML, in an archive or alone. Rows and cells say how many
//! times they stand there.

use quick_xml::events::BytesStart;

use super::format::Shows;
use super::part::{Part, Piece, attribute};
use super::{Filling, MOST_COLUMNS, Workbook, number};
use crate::Error;
use crate::packed::Packed;

/// What the archive and the lone file say that they are.
const KIND: &str = "application/vnd.oasis.opendocument.spreadsheet";
/// Bytes in which a lone file says it.
const SAID_WITHIN: usize = 8 * 1024;
/// Days are counted from here, but for who chose another.
const FIRST_DAY: &str = "1899-12-30";

/// A workbook in an archive; `None` where the archive is another.
pub(super) fn open(packed: &Packed<'_>) -> Option<Result<Workbook, Error>> {
    let kind = packed.unpack(packed.named("mimetype")?).ok()?;
    if !kind.starts_with(KIND.as_bytes()) {
        return None;
    }
    let content = Part::of(packed, "content.xml", &mut 0).transpose().unwrap_or(Err(Error::NotOpened));
    Some(content.and_then(|content| read(&content)))
}

/// A workbook that is one file of XML.
pub(super) fn open_flat(bytes: &[u8]) -> Option<Result<Workbook, Error>> {
    let head = bytes.get(..SAID_WITHIN).unwrap_or(bytes);
    let is_it = head.starts_with(b"<?xml") && memchr::memmem::find(head, KIND.as_bytes()).is_some();
    is_it.then(|| Part::of_bytes(bytes).and_then(|content| read(&content)))
}

fn read(content: &Part) -> Result<Workbook, Error> {
    let mut making = Making::default();
    content.each(|piece| match piece {
        Piece::Start(element) => making.start(element),
        Piece::End(name) => making.end(name),
        Piece::Text(text) => {
            making.text(&text);
            Ok(())
        }
    })?;
    making.filling.finish()
}

#[derive(Default)]
struct Making {
    filling: Filling,
    row: u32,
    /// How many times the row stands there.
    rows: u32,
    column: u32,
    /// The cells of the row that say something, each with its first column.
    cells: Vec<(u32, Cell)>,
    cell: Cell,
    paragraphs: usize,
    /// How deep in cells: a table within a cell is part of it.
    depth: usize,
    /// How deep in what is noted beside a cell.
    notes: usize,
}

#[derive(Default)]
struct Cell {
    /// How many times it stands there.
    columns: u32,
    /// What it is, where it says more than it shows.
    value: Option<String>,
    /// What it shows.
    text: String,
}

impl Making {
    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), Error> {
        match element.local_name().as_ref() {
            "null-date" => {
                self.filling.is_1904 = attribute(element, "date-value").is_some_and(|it| it != FIRST_DAY);
            }
            "table" if self.depth == 0 => {
                self.filling.begin_sheet(&attribute(element, "name").unwrap_or_default())?;
                self.row = 0;
            }
            "table-row" if self.depth == 0 => {
                self.rows = times(element, "number-rows-repeated");
                self.column = 0;
                self.cells.clear();
            }
            "table-cell" | "covered-table-cell" => {
                self.depth += 1;
                if self.depth > 1 {
                    return Ok(());
                }
                let columns = times(element, "number-columns-repeated");
                self.cell = Cell { columns, value: value(element), text: String::new() };
                self.paragraphs = 0;
            }
            "annotation" => self.notes += 1,
            "p" if self.depth > 0 && self.notes == 0 => {
                self.paragraphs += 1;
                if self.paragraphs > 1 {
                    self.cell.text.push('\n');
                }
            }
            "s" | "tab" | "line-break" => self.text(" "),
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if self.depth > 0 && self.notes == 0 && self.paragraphs > 0 {
            self.cell.text.push_str(text);
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Error> {
        match name {
            "annotation" => self.notes = self.notes.saturating_sub(1),
            "table-cell" | "covered-table-cell" => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth > 0 {
                    return Ok(());
                }
                let cell = std::mem::take(&mut self.cell);
                let column = self.column;
                self.column = column.saturating_add(cell.columns);
                if !cell.says().trim().is_empty() {
                    self.cells.push((column, cell));
                }
            }
            "table-row" if self.depth == 0 => {
                // A row of nothing may stand there a million times.
                let rows = if self.cells.is_empty() { 0 } else { self.rows };
                for row in self.row..self.row.saturating_add(rows) {
                    for (column, cell) in &self.cells {
                        // Farther to the right nothing is laid out.
                        for column in *column..column.saturating_add(cell.columns.min(MOST_COLUMNS)) {
                            self.filling.cell(row, column, cell.says())?;
                        }
                    }
                }
                self.row = self.row.saturating_add(self.rows);
            }
            _ => {}
        }
        Ok(())
    }
}

impl Cell {
    fn says(&self) -> &str {
        self.value.as_deref().unwrap_or(&self.text)
    }
}

/// How many times an element stands there.
fn times(element: &BytesStart<'_>, name: &str) -> u32 {
    attribute(element, name).and_then(|times| times.parse().ok()).unwrap_or(1)
}

/// What a cell is, where it says more than the text that it shows: all digits of a number, a day in one form, an amount with its
/// currency.
fn value(element: &BytesStart<'_>) -> Option<String> {
    let text = |name| attribute(element, name);
    let number = || text("value")?.parse().ok().map(|number| number::text(number, Shows::Other, false));
    match text("value-type")?.as_str() {
        "float" => number(),
        "currency" => Some([number()?, text("currency").unwrap_or_default()].join(" ")),
        "date" => text("date-value"),
        "string" => text("string-value"),
        "boolean" => text("boolean-value").map(|it| it.to_ascii_uppercase()),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
