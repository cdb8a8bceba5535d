//! The cells of a sheet.

use quick_xml::events::BytesStart;

use super::{Strings, Styles};
use crate::Error;
use crate::workbook::part::{Part, Piece, attribute};
use crate::workbook::{Filling, number};

/// Reads the cells of a sheet into the workbook, each as it comes by.
pub(super) fn read(
    sheet: &Part,
    strings: &Strings,
    styles: &Styles,
    is_1904: bool,
    filling: &mut Filling,
) -> Result<(), Error> {
    let mut place = Place::default();
    let mut cell = Cell::default();
    let mut in_value = false;
    sheet.each(|piece| {
        match piece {
            Piece::Start(element) => match element.local_name().as_ref() {
                "row" => place.begin_row(element),
                "c" => {
                    place.begin_cell(element);
                    cell = Cell::of(element);
                }
                "v" | "t" => in_value = true,
                // How a text is spoken, and formulas: their cells have values.
                "rPh" | "f" => cell.is_mute = true,
                _ => {}
            },
            Piece::End("v" | "t") => in_value = false,
            Piece::End("rPh" | "f") => cell.is_mute = false,
            Piece::End("c") => {
                let text = std::mem::take(&mut cell).text(strings, styles, is_1904);
                filling.cell(place.row, place.column, &text)?;
                place.end_cell();
            }
            Piece::End("row") => place.end_row(),
            Piece::Text(text) if in_value && !cell.is_mute => cell.value.push_str(&text),
            Piece::End(_) | Piece::Text(_) => {}
        }
        Ok(())
    })
}

/// Where the next cell stands, from 0. Rows and cells may say it, or follow one another.
#[derive(Default)]
struct Place {
    row: u32,
    column: u32,
}

impl Place {
    fn begin_row(&mut self, element: &BytesStart<'_>) {
        let said = attribute(element, "r")
            .and_then(|row| row.parse::<u32>().ok())
            .and_then(|row| row.checked_sub(1));
        self.row = said.unwrap_or(self.row);
        self.column = 0;
    }

    fn end_row(&mut self) {
        self.row = self.row.saturating_add(1);
        self.column = 0;
    }

    fn begin_cell(&mut self, element: &BytesStart<'_>) {
        if let Some((row, column)) = attribute(element, "r").as_deref().and_then(reference) {
            (self.row, self.column) = (row, column);
        }
    }

    fn end_cell(&mut self) {
        self.column = self.column.saturating_add(1);
    }
}

/// `BC12`, from 0.
fn reference(text: &str) -> Option<(u32, u32)> {
    let digits = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = text.strip_suffix(digits)?;
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        column.checked_mul(26)?.checked_add(u32::from(letter.to_ascii_uppercase() - b'A') + 1)
    })?;
    Some((digits.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

#[derive(Default)]
struct Cell {
    kind: String,
    style: String,
    value: String,
    is_mute: bool,
}

impl Cell {
    fn of(element: &BytesStart<'_>) -> Self {
        let text = |name| attribute(element, name).unwrap_or_default();
        Self { kind: text("t"), style: text("s"), ..Self::default() }
    }

    fn text(self, strings: &Strings, styles: &Styles, is_1904: bool) -> String {
        let value = self.value.as_str();
        match self.kind.as_str() {
            "s" => value.trim().parse().ok().and_then(|at| strings.get(at)).unwrap_or_default().to_owned(),
            "b" => if value.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned(),
            "" | "n" => match value.trim().parse() {
                Ok(number) => number::text(number, styles.shows(&self.style), is_1904),
                Err(_) => value.to_owned(),
            },
            _ => value.to_owned(),
        }
    }
}
