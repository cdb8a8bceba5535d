//! What shops and forwarders export: one file a shop, and in it a constant for each kind of table that it gives.
//!
//! A new one is such a constant and a line in [`LAYOUTS`]. What none of them knows is read by the names of its columns
//! (`any.rs`), or asked about.

mod aliexpress;
mod amazon;
pub(crate) mod any;
mod asked;
mod forwarder;
mod names;
mod taobao;
mod temu;

use crate::document::Document;
use crate::source::Source;
use crate::table::layout::Layout;
use crate::table::names::plain;
use crate::table::{self, Table};
use crate::{Caution, Error, Hint, Place, Reading, Unread, Warning, Why};

pub(crate) use amazon::is_of_other_things;

/// A sheet as a whole, as a place.
const SHEET: Place = Place::Named("sheet");

/// Every layout that is known. Their marks tell them apart, or the columns without which one is not read; their order means nothing.
const LAYOUTS: &[&Layout] = &[
    &amazon::ORDER_HISTORY_REPORT,
    &amazon::REQUEST_MY_DATA,
    &amazon::BUSINESS,
    &amazon::AZAD_ORDERS,
    &amazon::AZAD_ITEMS,
    &aliexpress::SHOPPER_INVENTORY,
    &aliexpress::DATA_REQUEST,
    &temu::ORDER_HISTORY,
    &taobao::USERSCRIPT,
    &forwarder::LIST,
];

/// Reads the tables of a layout that is known; `None` where the file has none.
pub(crate) fn read(source: &Source<'_>) -> Option<Result<Reading, Error>> {
    let tables = table::find(source.document, |header| layout_of(header).is_some());
    let readings = tables.iter().filter_map(|table| {
        let layout = layout_of(&table.header)?;
        Some((table, read_table(table, layout, source.hint)))
    });
    together(source.document, &tables, readings.collect())
}

fn layout_of(header: &[String]) -> Option<&'static Layout> {
    let names: Vec<String> = header.iter().map(|name| plain(name)).collect();
    let mut of = LAYOUTS.iter().copied().filter(|layout| layout.is_of(&names));
    let first = of.next()?;
    let is_whole = |layout: &&Layout| layout.columns_in(header).lacks().is_none();
    Some(if is_whole(&first) { first } else { of.find(is_whole).unwrap_or(first) })
}

fn read_table(table: &Table<'_>, layout: &Layout, hint: &Hint) -> Result<Reading, Error> {
    let columns = layout.columns_in(&table.header);
    if let Some(column) = columns.lacks() {
        return Err(Error::NoColumn { column });
    }
    let mut reading = table::read(table, layout, &columns, hint)?;
    if !layout.is_confirmed {
        reading.warnings.push(Warning { place: Place::Named("header"), caution: Caution::Unconfirmed });
    }
    Ok(reading)
}

/// The tables of one file as one reading; an error only where none of them could be read.
fn together(
    document: &Document<'_>,
    tables: &[Table<'_>],
    readings: Vec<(&Table<'_>, Result<Reading, Error>)>,
) -> Option<Result<Reading, Error>> {
    let mut all: Option<Reading> = None;
    let mut unread = Vec::new();
    for (table, reading) in readings {
        match reading {
            Ok(reading) if all.is_none() && table.part.is_none() => all = Some(reading),
            Ok(reading) => {
                all.get_or_insert_with(|| Reading::new(reading.kind)).absorb_table(reading, table.part);
            }
            Err(error) => unread.push((table.part, error)),
        }
    }
    let Some(mut all) = all else { return unread.into_iter().next().map(|(_, error)| Err(error)) };
    let mut leave = |part: Option<&str>, why| {
        let left = Reading { unread: vec![Unread { place: SHEET, why }], ..Reading::new(all.kind) };
        all.absorb_table(left, part);
    };
    for (part, error) in unread {
        leave(part, Why::NotRead(Box::new(error)));
    }
    for part in table::sheets_left(document, tables) {
        leave(Some(part), Why::NotRecognised);
    }
    Some(Ok(all))
}

#[cfg(test)]
mod tests;
