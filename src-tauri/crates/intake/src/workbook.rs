//! A workbook of a spreadsheet: XLSX, XLSB, XLS of 1997 to 2003 (BIFF8), the XML of 2003, and ODS.
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
mod ods;
mod part;
mod strings;
mod xls;
mod xlsb;
mod xlsx;
mod xml;

use crate::Error;
use crate::packed::Packed;

/// Cells with something in them, of a whole workbook: a list of 100,000 rows has three million.
const MOST_CELLS: usize = 4_000_000;
/// Bytes of text in all cells: one long text may stand in a million of them.
const MOST_TEXT: usize = 32 * 1024 * 1024;
/// Sheets: more than these are no list.
const MOST_SHEETS: usize = 256;
/// Letters of a sheet's name; Excel takes 31.
const LONGEST_NAME: usize = 100;
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
    /// Whether its days count from 1904, as old Macintosh spreadsheets have it, and not from 1900.
    pub is_1904: bool,
    text: String,
    cells: Vec<Cell>,
    rows: Vec<Row>,
}

#[derive(Clone, Copy, Debug)]
struct Cell {
    column: u32,
    /// Where its text ends; it begins where the one before it ends. [`MOST_TEXT`] is far below what fits.
    end: u32,
}

/// A cell with all that tells where it stands.
struct CellAt {
    row: u32,
    column: u32,
    begin: u32,
    end: u32,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    /// As the spreadsheet numbers it, from 1.
    number: u32,
    /// Where its cells begin.
    begin: usize,
}

/// A workbook that is an archive; `None` where the archive is another.
pub(crate) fn open_packed(packed: &Packed<'_>) -> Option<Result<Workbook, Error>> {
    xlsx::open(packed).or_else(|| ods::open(packed))
}

/// A workbook that is one file; `None` where the bytes are none.
pub(crate) fn open_plain(bytes: &[u8]) -> Option<Result<Workbook, Error>> {
    xls::open(bytes).or_else(|| ods::open_flat(bytes)).or_else(|| xml::open(bytes))
}

impl Sheet {
    /// Its rows with something in them, each with its number: the text of each column from the first on.
    pub fn rows(&self) -> impl Iterator<Item = (u64, Vec<&str>)> {
        let ends = self.rows.iter().skip(1).map(|row| row.begin).chain([self.cells.len()]);
        self.rows.iter().zip(ends).map(|(row, end)| {
            let cells = self.cells.get(row.begin..end).unwrap_or_default();
            let width =
                cells.iter().map(|cell| cell.column.saturating_add(1)).max().unwrap_or(0).min(MOST_COLUMNS);
            let mut texts = vec![""; width as usize];
            let mut begin =
                row.begin.checked_sub(1).and_then(|before| self.cells.get(before)).map_or(0, |cell| cell.end);
            for cell in cells {
                if let Some(text) = texts.get_mut(cell.column as usize) {
                    *text = self.text.get(begin as usize..cell.end as usize).unwrap_or_default();
                }
                begin = cell.end;
            }
            (u64::from(row.number), texts)
        })
    }

    /// Brings the cells of each row together. Some programs write a sheet column by column; of two cells at one place nobody knows
    /// which is meant, and one of them would be a row that is neither read nor unread.
    fn put_in_order(&mut self) -> Result<(), Error> {
        if self.is_in_order() {
            return Ok(());
        }
        let unordered = std::mem::take(self);
        let mut places = unordered.places();
        places.sort_unstable_by_key(|place| (place.row, place.column));
        let is_twice = |pair: &[CellAt]| match pair {
            [one, other] => (one.row, one.column) == (other.row, other.column),
            _ => false,
        };
        if places.windows(2).any(is_twice) {
            return Err(Error::NotOpened);
        }
        (self.name, self.is_1904) = (unordered.name, unordered.is_1904);
        self.text.reserve_exact(unordered.text.len());
        for place in places {
            let text = unordered.text.get(place.begin as usize..place.end as usize).unwrap_or_default();
            self.push(place.row, place.column, text);
        }
        Ok(())
    }

    fn is_in_order(&self) -> bool {
        let ends = self.rows.iter().skip(1).map(|row| row.begin).chain([self.cells.len()]);
        self.rows.is_sorted_by(|one, other| one.number < other.number)
            && self.rows.iter().zip(ends).all(|(row, end)| {
                let cells = self.cells.get(row.begin..end).unwrap_or_default();
                cells.is_sorted_by(|one, other| one.column < other.column)
            })
    }

    fn places(&self) -> Vec<CellAt> {
        let mut rows = self.rows.iter().peekable();
        let (mut row, mut begin) = (0, 0);
        let mut places = Vec::with_capacity(self.cells.len());
        for (cell, at) in self.cells.iter().zip(0..) {
            while let Some(begun) = rows.next_if(|row| row.begin <= at) {
                row = begun.number;
            }
            places.push(CellAt { row, column: cell.column, begin, end: cell.end });
            begin = cell.end;
        }
        places
    }

    fn push(&mut self, number: u32, column: u32, text: &str) {
        if self.rows.last().is_none_or(|last| last.number != number) {
            self.rows.push(Row { number, begin: self.cells.len() });
        }
        self.text.push_str(text);
        self.cells.push(Cell { column, end: self.text.len() as u32 });
    }
}

/// A workbook as it is filled, under its limits.
#[derive(Debug, Default)]
struct Filling {
    book: Workbook,
    /// Of all its sheets.
    is_1904: bool,
    /// Sheets that were begun: many may share one place of the file.
    sheets: usize,
    cells: usize,
    text: usize,
}

impl Filling {
    fn begin_sheet(&mut self, name: &str) -> Result<(), Error> {
        self.end_sheet()?;
        self.sheets += 1;
        if self.sheets > MOST_SHEETS {
            return Err(Error::TooManyInside { most: MOST_SHEETS });
        }
        let name = self.name_of_its_own(name);
        self.book.sheets.push(Sheet { name, is_1904: self.is_1904, ..Sheet::default() });
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
        sheet.push(row.saturating_add(1), column, text);
        Ok(())
    }

    /// A place in a sheet is told by the sheet's name, which a broken workbook may give twice.
    fn name_of_its_own(&self, name: &str) -> String {
        let name: String = name.chars().take(LONGEST_NAME).collect();
        let is_taken = |name: &str| self.book.sheets.iter().any(|sheet| sheet.name == name);
        let others = (2_usize..).map(|number| format!("{name} ({number})"));
        [name.clone()].into_iter().chain(others).find(|name| !is_taken(name)).unwrap_or_default()
    }

    fn end_sheet(&mut self) -> Result<(), Error> {
        match self.book.sheets.last_mut() {
            Some(sheet) if sheet.rows.is_empty() => {
                self.book.sheets.pop();
                Ok(())
            }
            Some(sheet) => sheet.put_in_order(),
            None => Ok(()),
        }
    }

    fn finish(mut self) -> Result<Workbook, Error> {
        self.end_sheet()?;
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
            [(0, 1, "b"), (0, 0, " a "), (4, 2, "c"), (4, 0, ""), (u32::MAX, u32::MAX, "far")]
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
    fn cells_in_another_order_are_brought_together() {
        let fill = |cells: &[(u32, u32, &str)]| {
            let mut filling = Filling::default();
            filling.begin_sheet("a").unwrap();
            cells.iter().for_each(|(row, column, text)| filling.cell(*row, *column, text).unwrap());
            filling.finish()
        };
        let by_column = fill(&[(0, 0, "a"), (1, 0, "가"), (2, 0, "x"), (0, 1, "b"), (1, 1, "c")]).unwrap();
        let rows: Vec<_> = by_column.sheets[0].rows().collect();
        assert_eq!(rows, [(1, vec!["a", "b"]), (2, vec!["가", "c"]), (3, vec!["x"])]);
        for twice in [&[(0, 0, "a"), (0, 0, "b")][..], &[(0, 0, "a"), (1, 0, "b"), (0, 0, "a")]] {
            assert_eq!(fill(twice).map(|_| ()), Err(Error::NotOpened));
        }
    }

    #[test]
    fn two_sheets_of_one_name_are_told_apart() {
        let mut filling = Filling::default();
        for name in ["a", "a (2)", "a", "a"] {
            filling.begin_sheet(name).unwrap();
            filling.cell(0, 0, "x").unwrap();
        }
        let names: Vec<String> =
            filling.finish().unwrap().sheets.into_iter().map(|sheet| sheet.name).collect();
        assert_eq!(names, ["a", "a (2)", "a (3)", "a (4)"]);
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
