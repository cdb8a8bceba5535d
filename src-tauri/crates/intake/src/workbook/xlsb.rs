//! XLSB (MS-XLSB): what XLSX has as XML, as records of a kind and a length, one after another.

use std::collections::HashMap;

use super::compound::{u16_at, u32_at};
use super::format::Shows;
use super::strings::Strings;
use super::xls::{f64_at, short_number};
use super::{Filling, Workbook, number};
use crate::Error;

/// Kinds of records (MS-XLSB 2.3).
mod kind {
    pub const ROW: u32 = 0;
    pub const SHORT_NUMBER: u32 = 2;
    pub const TRUTH: u32 = 4;
    pub const NUMBER: u32 = 5;
    pub const TEXT: u32 = 6;
    pub const SHARED_TEXT: u32 = 7;
    pub const TEXT_OF_FORMULA: u32 = 8;
    pub const NUMBER_OF_FORMULA: u32 = 9;
    pub const TRUTH_OF_FORMULA: u32 = 10;
    /// Cells from here to `LAST_NEXT` stand behind the one before and do not say where: each is so many above its like.
    pub const FIRST_NEXT: u32 = 12;
    pub const LAST_NEXT: u32 = 18;
    pub const ABOVE: u32 = 11;
    pub const STRING: u32 = 19;
    pub const FORMAT: u32 = 44;
    pub const STYLE: u32 = 47;
    pub const RICH_TEXT: u32 = 62;
    pub const SHEET_END: u32 = 130;
    pub const BOOK: u32 = 153;
    pub const SHEET: u32 = 156;
    pub const STYLES: u32 = 617;
    pub const STYLES_END: u32 = 618;
}

/// `part` gives the sheet of a relation.
pub(super) fn read(
    book: &[u8],
    strings: &[u8],
    styles: &[u8],
    mut part: impl FnMut(&str) -> Result<Option<Vec<u8>>, Error>,
) -> Result<Workbook, Error> {
    let book = Book::of(book)?;
    let (strings, shows) = (texts(strings)?, shows(styles)?);
    let mut filling = Filling { is_1904: book.is_1904, ..Filling::default() };
    for (name, id) in &book.sheets {
        let Some(sheet) = part(id)? else { continue };
        filling.begin_sheet(name)?;
        cells(&sheet, &strings, &shows, book.is_1904, &mut filling)?;
    }
    filling.finish()
}

/// Gives each record; one that breaks off is an error: what is missing cannot be told.
fn each(bytes: &[u8], mut take: impl FnMut(u32, &[u8]) -> Result<(), Error>) -> Result<(), Error> {
    let mut rest = bytes;
    while !rest.is_empty() {
        let record = (|| {
            let kind = sevens(&mut rest, 2)?;
            let length = sevens(&mut rest, 4)? as usize;
            let data = rest.get(..length)?;
            rest = rest.get(length..)?;
            Some((kind, data))
        })();
        let (kind, data) = record.ok_or(Error::NotOpened)?;
        take(kind, data)?;
    }
    Ok(())
}

/// A number in bytes of seven bits, the lowest first, each but the last with its upper bit set.
fn sevens(rest: &mut &[u8], most: u32) -> Option<u32> {
    let mut number = 0;
    for at in 0..most {
        let (byte, after) = rest.split_first()?;
        *rest = after;
        number |= u32::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    Some(number)
}

#[derive(Default)]
struct Book {
    /// The name of each sheet and the relation under which it lies.
    sheets: Vec<(String, String)>,
    is_1904: bool,
}

impl Book {
    fn of(bytes: &[u8]) -> Result<Self, Error> {
        let mut book = Self::default();
        each(bytes, |kind, data| {
            match kind {
                kind::BOOK => book.is_1904 = data.first().is_some_and(|flags| flags & 1 != 0),
                kind::SHEET => {
                    let id = wide(data, 8);
                    let name = id.as_ref().and_then(|(_, end)| wide(data, *end));
                    book.sheets.extend(name.zip(id).map(|((name, _), (id, _))| (name, id)));
                }
                _ => {}
            }
            Ok(())
        })?;
        Ok(book)
    }
}

fn texts(bytes: &[u8]) -> Result<Strings, Error> {
    let mut strings = Strings::default();
    each(bytes, |kind, data| {
        if kind == kind::STRING {
            // One that is broken has its place all the same.
            strings.push_str(&wide(data, 1).map(|(text, _)| text).unwrap_or_default());
            strings.end();
        }
        Ok(())
    })?;
    Ok(strings)
}

/// What cells of each style show.
fn shows(bytes: &[u8]) -> Result<Vec<Shows>, Error> {
    let mut codes = HashMap::new();
    let (mut shows, mut of_cells) = (Vec::new(), false);
    each(bytes, |kind, data| {
        match kind {
            kind::FORMAT => {
                codes.extend(u16_at(data, 0).zip(wide(data, 2).map(|(code, _)| Shows::of_code(&code))));
            }
            kind::STYLES => of_cells = true,
            kind::STYLES_END => of_cells = false,
            kind::STYLE if of_cells => {
                let format = u16_at(data, 2).unwrap_or_default();
                shows.push(codes.get(&format).copied().unwrap_or_else(|| Shows::of_number(format.into())));
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(shows)
}

fn cells(
    sheet: &[u8],
    strings: &Strings,
    shows: &[Shows],
    is_1904: bool,
    filling: &mut Filling,
) -> Result<(), Error> {
    let (mut row, mut next) = (0, 0);
    let mut is_whole = false;
    each(sheet, |kind, data| {
        if kind == kind::ROW {
            row = u32_at(data, 0).unwrap_or(row);
            next = 0;
            return Ok(());
        }
        is_whole |= kind == kind::SHEET_END;
        let is_next = (kind::FIRST_NEXT..=kind::LAST_NEXT).contains(&kind);
        let is_cell = is_next || (1..=11).contains(&kind) || kind == kind::RICH_TEXT;
        if !is_cell {
            return Ok(());
        }
        let (column, at) = if is_next { (next, 0) } else { (u32_at(data, 0).unwrap_or(next), 4) };
        next = column.saturating_add(1);
        // The upper byte is about how it is spoken.
        let style = u32_at(data, at).unwrap_or_default() & 0x00ff_ffff;
        let show = |number: f64| {
            let shows = shows.get(style as usize).copied().unwrap_or_default();
            number::text(number, shows, is_1904)
        };
        let at = at + 4;
        let text = match if is_next { kind - kind::ABOVE } else { kind } {
            kind::SHORT_NUMBER => u32_at(data, at).map(|short| show(short_number(short))),
            kind::NUMBER | kind::NUMBER_OF_FORMULA => f64_at(data, at).map(show),
            kind::TRUTH | kind::TRUTH_OF_FORMULA => {
                data.get(at).map(|it| if *it == 0 { "FALSE" } else { "TRUE" }.to_owned())
            }
            kind::TEXT | kind::TEXT_OF_FORMULA => wide(data, at).map(|(text, _)| text),
            kind::RICH_TEXT => wide(data, at + 1).map(|(text, _)| text),
            kind::SHARED_TEXT => u32_at(data, at).and_then(|at| strings.get(at as usize)).map(str::to_owned),
            _ => None,
        };
        filling.cell(row, column, &text.unwrap_or_default())
    })?;
    if is_whole { Ok(()) } else { Err(Error::NotOpened) }
}

/// A text in UTF-16, its length before it, and where it ends.
fn wide(data: &[u8], at: usize) -> Option<(String, usize)> {
    let units = u32_at(data, at)? as usize;
    let begin = at + 4;
    let end = begin.checked_add(units.checked_mul(2)?)?;
    let units: Vec<u16> = data.get(begin..end)?.chunks_exact(2).filter_map(|pair| u16_at(pair, 0)).collect();
    Some((String::from_utf16_lossy(&units), end))
}

#[cfg(test)]
mod tests;
