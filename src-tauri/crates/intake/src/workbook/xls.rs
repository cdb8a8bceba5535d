//! XLS as Excel 97 to 2003 wrote it (MS-XLS, BIFF8): records of a kind and a length, one after another.

mod text;

use super::compound::{Compound, u16_at, u32_at};
use super::format::Shows;
use super::strings::Strings;
use super::{Filling, Workbook, number};
use crate::Error;
use text::Pieces;

/// The largest file of this kind; 65,536 rows, the most of a sheet, have a third of it.
const MOST_BYTES: usize = 32 * 1024 * 1024;

/// Kinds of records (MS-XLS 2.3).
mod kind {
    pub const FORMULA: u16 = 0x0006;
    pub const END: u16 = 0x000a;
    pub const DATES: u16 = 0x0022;
    pub const PASSWORD: u16 = 0x002f;
    pub const CONTINUE: u16 = 0x003c;
    pub const SHEET: u16 = 0x0085;
    pub const NUMBERS: u16 = 0x00bd;
    pub const RICH_LABEL: u16 = 0x00d6;
    pub const STYLE: u16 = 0x00e0;
    pub const STRINGS: u16 = 0x00fc;
    pub const SHARED_LABEL: u16 = 0x00fd;
    pub const NUMBER: u16 = 0x0203;
    pub const LABEL: u16 = 0x0204;
    pub const TRUTH: u16 = 0x0205;
    pub const OF_FORMULA: u16 = 0x0207;
    pub const SHORT_NUMBER: u16 = 0x027e;
    pub const FORMAT: u16 = 0x041e;
    pub const BEGIN: u16 = 0x0809;
}

/// The version of the records that are known.
const BIFF8: u16 = 0x0600;

pub(super) fn open(bytes: &[u8]) -> Option<Result<Workbook, Error>> {
    if is_older(bytes) {
        return Some(Err(Error::OldWorkbook));
    }
    let file = Compound::open(bytes)?;
    Some(file.ok_or(Error::NotOpened).and_then(|file| {
        if file.has("EncryptedPackage") {
            return Err(Error::NotOpened);
        }
        if !file.has("Workbook") {
            return Err(if file.has("Book") { Error::OldWorkbook } else { Error::NotRecognised });
        }
        if bytes.len() > MOST_BYTES {
            return Err(Error::TooLarge { bytes: bytes.len(), most: MOST_BYTES });
        }
        let stream = file.stream("Workbook").ok_or(Error::NotOpened)?;
        read(&stream)
    }))
}

/// Whether it is a sheet of Excel 2 to 4, which lies in no compound file: records alone, the first of which begins it.
fn is_older(bytes: &[u8]) -> bool {
    [b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00"]
        .iter()
        .any(|sign| bytes.starts_with(*sign))
}

/// A record, with those that continue it.
struct Record<'b> {
    kind: u16,
    data: &'b [u8],
    more: Vec<&'b [u8]>,
}

/// The records from a place on; the last is cut where the stream ends.
fn records(stream: &[u8]) -> impl Iterator<Item = Record<'_>> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        let (kind, data) = take(&mut rest)?;
        let mut more = Vec::new();
        while u16_at(rest, 0) == Some(kind::CONTINUE) {
            more.push(take(&mut rest)?.1);
        }
        Some(Record { kind, data, more })
    })
}

fn take<'b>(rest: &mut &'b [u8]) -> Option<(u16, &'b [u8])> {
    let (kind, length) = (u16_at(rest, 0)?, usize::from(u16_at(rest, 2)?));
    let data = rest.get(4..4 + length)?;
    *rest = rest.get(4 + length..)?;
    Some((kind, data))
}

/// What the sheets have in common.
#[derive(Default)]
struct Globals {
    /// Where each sheet begins, and its name.
    sheets: Vec<(usize, String)>,
    strings: Strings,
    shows: Vec<Shows>,
    is_1904: bool,
}

fn read(stream: &[u8]) -> Result<Workbook, Error> {
    let globals = globals(stream)?;
    let mut filling = Filling { is_1904: globals.is_1904, ..Filling::default() };
    for (begin, name) in &globals.sheets {
        let Some(sheet) = stream.get(*begin..) else { return Err(Error::NotOpened) };
        filling.begin_sheet(name)?;
        cells(sheet, &globals, &mut filling)?;
    }
    filling.finish()
}

fn globals(stream: &[u8]) -> Result<Globals, Error> {
    let mut globals = Globals::default();
    let mut codes = Vec::new();
    let mut styles = Vec::new();
    for record in records(stream) {
        let data = record.data;
        match record.kind {
            kind::BEGIN if u16_at(data, 0) != Some(BIFF8) => return Err(Error::OldWorkbook),
            kind::PASSWORD => return Err(Error::NotOpened),
            kind::DATES => globals.is_1904 = u16_at(data, 0) == Some(1),
            kind::FORMAT => codes
                .extend(u16_at(data, 0).zip(Pieces::of(data, &[]).skipped(2).and_then(Pieces::long_text))),
            kind::STYLE => styles.extend(u16_at(data, 2)),
            kind::SHEET => globals.sheets.extend(
                u32_at(data, 0)
                    .map(|begin| begin as usize)
                    .zip(Pieces::of(data, &[]).skipped(6).and_then(Pieces::short_text)),
            ),
            kind::STRINGS => Pieces::of(data, &record.more).shared(&mut globals.strings),
            kind::END => break,
            _ => {}
        }
    }
    let shows = |number: u16| {
        let code = codes.iter().rev().find(|(of, _)| *of == number);
        code.map_or_else(|| Shows::of_number(number.into()), |(_, code)| Shows::of_code(code))
    };
    globals.shows = styles.into_iter().map(shows).collect();
    Ok(globals)
}

fn cells(sheet: &[u8], globals: &Globals, filling: &mut Filling) -> Result<(), Error> {
    // Charts within a sheet have records like cells.
    let mut depth = 0_usize;
    // The cell of the formula whose text follows.
    let mut of_formula = None;
    for record in records(sheet) {
        let data = record.data;
        match record.kind {
            kind::BEGIN => depth += 1,
            kind::END if depth <= 1 => return Ok(()),
            kind::END => depth -= 1,
            _ if depth > 1 => {}
            kind => {
                let Some((row, column)) = u16_at(data, 0).zip(u16_at(data, 2)) else { continue };
                let (row, column) = (u32::from(row), u32::from(column));
                let style = u16_at(data, 4).unwrap_or_default();
                let show = |number: f64, style: u16| {
                    let shows = globals.shows.get(usize::from(style)).copied().unwrap_or_default();
                    number::text(number, shows, globals.is_1904)
                };
                match kind {
                    kind::NUMBER => {
                        if let Some(number) = f64_at(data, 6) {
                            filling.cell(row, column, &show(number, style))?;
                        }
                    }
                    kind::SHORT_NUMBER => {
                        if let Some(short) = u32_at(data, 6) {
                            filling.cell(row, column, &show(short_number(short), style))?;
                        }
                    }
                    kind::NUMBERS => {
                        for (cell, column) in data.get(4..).unwrap_or_default().chunks_exact(6).zip(column..)
                        {
                            if let Some((style, short)) = u16_at(cell, 0).zip(u32_at(cell, 2)) {
                                filling.cell(row, column, &show(short_number(short), style))?;
                            }
                        }
                    }
                    kind::SHARED_LABEL => {
                        let text = u32_at(data, 6).and_then(|at| globals.strings.get(at as usize));
                        filling.cell(row, column, text.unwrap_or_default())?;
                    }
                    kind::LABEL | kind::RICH_LABEL => {
                        let text = Pieces::of(data, &record.more).skipped(6).and_then(Pieces::long_text);
                        filling.cell(row, column, &text.unwrap_or_default())?;
                    }
                    kind::TRUTH if data.get(7) == Some(&0) => {
                        filling.cell(row, column, if data.get(6) == Some(&0) { "FALSE" } else { "TRUE" })?;
                    }
                    kind::FORMULA => match data.get(6..14) {
                        Some([0, .., 0xff, 0xff]) => of_formula = Some((row, column)),
                        Some([.., 0xff, 0xff]) | None => {}
                        Some(_) => {
                            if let Some(number) = f64_at(data, 6) {
                                filling.cell(row, column, &show(number, style))?;
                            }
                        }
                    },
                    kind::OF_FORMULA => {
                        if let Some((row, column)) = of_formula.take() {
                            let text = Pieces::of(data, &record.more).long_text();
                            filling.cell(row, column, &text.unwrap_or_default())?;
                        }
                    }
                    _ => {}
                }
            }
        }
    }
    // A whole sheet says where it ends.
    Err(Error::NotOpened)
}

pub(super) fn f64_at(bytes: &[u8], at: usize) -> Option<f64> {
    bytes.get(at..)?.first_chunk().map(|eight| f64::from_le_bytes(*eight))
}

/// RkNumber (MS-XLS 2.5.122): the upper half of a float, or a whole number; either may be a hundredfold.
pub(super) fn short_number(short: u32) -> f64 {
    let (is_hundredfold, is_whole) = (short & 1 != 0, short & 2 != 0);
    let number = if is_whole {
        f64::from(short.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(short & !3) << 32)
    };
    if is_hundredfold { number / 100.0 } else { number }
}

#[cfg(test)]
mod tests;
