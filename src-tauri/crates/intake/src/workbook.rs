//! A workbook of a spreadsheet: XLSX, and XLS of 1997 to 2003 (BIFF8).
//!
//! Read by hand over quick-xml and bytes. calamine 0.38, tried first, reserves memory by numbers that the file gives
//! (`uniqueCount`, the dimensions of a sheet), lays a sheet out as a whole rectangle, and indexes bytes unchecked: one
//! attribute ends the program, where this here has only to find texts and numbers in cells.
//!
//! What a cell gives is text. A number that has more digits than a spreadsheet keeps is written as one shows it (`8.12346E+15`),
//! so that every reader of numbers refuses it by name.

mod compound;
mod format;
mod number;
mod strings;
mod xls;
mod xlsx;

use crate::Error;
use crate::packed::Packed;

/// Cells with something in them, of a whole workbook: a list of 100,000 rows has three million.
const MOST_CELLS: usize = 4_000_000;
/// Bytes of text in all cells: one long text may stand in a million of them.
const MOST_TEXT: usize = 32 * 1024 * 1024;
/// Sheets: more than these are no list.
const MOST_SHEETS: usize = 256;
/// Columns that are laid out. What stands farther to the right belongs to no table.
const MOST_COLUMNS: u32 = 128;

/// The sheets that have something in them.
#[derive(Debug, Default)]
pub(crate) struct Workbook {
    pub sheets: Vec<Sheet>,
}

/// A sheet: only cells with something in them are kept, so that one far away costs nothing.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    pub name: String,
    text: String,
    cells: Vec<Cell>,
    rows: Vec<Row>,
}

#[derive(Clone, Copy, Debug)]
struct Cell {
    column: u32,
    /// Where its text ends; it begins where the one before it ends.
    end: usize,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    /// As the spreadsheet numbers it, from 1.
    number: u32,
    /// Where its cells begin.
    begin: usize,
}

/// An XLSX workbook in an archive; `None` where the archive is another.
pub(crate) fn open_xlsx(packed: &Packed<'_>) -> Option<Result<Workbook, Error>> {
    xlsx::open(packed)
}

/// An XLS workbook; `None` where the bytes are none.
pub(crate) fn open_xls(bytes: &[u8]) -> Option<Result<Workbook, Error>> {
    xls::open(bytes)
}

impl Sheet {
    /// Its rows with something in them, each with its number: the text of each column from the first on.
    pub fn rows(&self) -> impl Iterator<Item = (u64, Vec<&str>)> {
        let ends = self.rows.iter().skip(1).map(|row| row.begin).chain([self.cells.len()]);
        self.rows.iter().zip(ends).map(|(row, end)| {
            let cells = self.cells.get(row.begin..end).unwrap_or_default();
            let width = cells.iter().map(|cell| cell.column + 1).max().unwrap_or(0).min(MOST_COLUMNS);
            let mut texts = vec![""; width as usize];
            let mut begin =
                row.begin.checked_sub(1).and_then(|before| self.cells.get(before)).map_or(0, |cell| cell.end);
            for cell in cells {
                if let Some(text) = texts.get_mut(cell.column as usize) {
                    *text = self.text.get(begin..cell.end).unwrap_or_default();
                }
                begin = cell.end;
            }
            (u64::from(row.number), texts)
        })
    }
}

/// A workbook as it is filled, under its limits.
#[derive(Debug, Default)]
struct Filling {
    book: Workbook,
    /// Sheets that were begun: many may share one place of the file.
    sheets: usize,
    cells: usize,
    text: usize,
}

impl Filling {
    fn begin_sheet(&mut self, name: &str) -> Result<(), Error> {
        self.end_sheet();
        self.sheets += 1;
        if self.sheets > MOST_SHEETS {
            return Err(Error::TooManyInside { most: MOST_SHEETS });
        }
        self.book.sheets.push(Sheet { name: name.to_owned(), ..Sheet::default() });
        Ok(())
    }

    /// Rows and columns count from 0, as the formats do.
    fn cell(&mut self, row: u32, column: u32, text: &str) -> Result<(), Error> {
        let text = text.trim();
        let Some(sheet) = self.book.sheets.last_mut().filter(|_| !text.is_empty()) else { return Ok(()) };
        self.cells += 1;
        self.text += text.len();
        if self.cells > MOST_CELLS {
            return Err(Error::TooManyInside { most: MOST_CELLS });
        }
        if self.text > MOST_TEXT {
            return Err(Error::TooMuchInside { most: MOST_TEXT });
        }
        let number = row.saturating_add(1);
        if sheet.rows.last().is_none_or(|last| last.number != number) {
            sheet.rows.push(Row { number, begin: sheet.cells.len() });
        }
        sheet.text.push_str(text);
        sheet.cells.push(Cell { column, end: sheet.text.len() });
        Ok(())
    }

    fn end_sheet(&mut self) {
        if self.book.sheets.last().is_some_and(|sheet| sheet.rows.is_empty()) {
            self.book.sheets.pop();
        }
    }

    fn finish(mut self) -> Result<Workbook, Error> {
        self.end_sheet();
        if self.book.sheets.is_empty() { Err(Error::Empty) } else { Ok(self.book) }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A cell with a text, as XLSX writes it.
    pub(crate) fn text_cell(text: &str) -> String {
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        format!("<c t='inlineStr'><is><t>{text}</t></is></c>")
    }

    /// A workbook of one sheet with these rows of cells.
    pub(crate) fn workbook_of(rows: &[Vec<String>]) -> Vec<u8> {
        let rows: String = rows.iter().map(|cells| format!("<row>{}</row>", cells.concat())).collect();
        xlsx::tests::workbook("", &rows)
    }

    #[test]
    fn rows_by_column_wherever_cells_stand() {
        let mut filling = Filling::default();
        filling.begin_sheet("a").unwrap();
        for (row, column, text) in
            [(0, 1, "b"), (0, 0, " a "), (4, 2, "c"), (4, 0, ""), (u32::MAX, u32::MAX - 1, "far")]
        {
            filling.cell(row, column, text).unwrap();
        }
        filling.begin_sheet("empty").unwrap();
        let book = filling.finish().unwrap();
        assert_eq!(book.sheets.len(), 1);
        let rows: Vec<_> = book.sheets[0].rows().collect();
        assert_eq!(rows[..2], [(1, vec!["a", "b"]), (5, vec!["", "", "c"])]);
        assert_eq!(rows[2].1.len(), MOST_COLUMNS as usize);
    }

    #[test]
    fn a_text_in_a_million_cells_is_too_much() {
        let mut filling = Filling::default();
        filling.begin_sheet("a").unwrap();
        let text = "x".repeat(1024 * 1024);
        let error = (0..100).find_map(|row| filling.cell(row, 0, &text).err());
        assert_eq!(error, Some(Error::TooMuchInside { most: MOST_TEXT }));
    }
}
