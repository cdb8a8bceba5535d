//! Any other table: by the names of its columns where they tell enough, else by what the person says that they are.

use super::names::{
    CARRIER, CURRENCY, FORWARDER_NO, ITEM, KOREA_WAYBILL, ORDER_NO, ORDER_TOTAL, ORDERED_ON, ORIGIN_WAYBILL,
    QUANTITY, ROW_TOTAL, SHIPPED_ON, SHOP, STATUS, STORE, UNIT_PRICE, WAYBILL, WEIGHT,
};
use super::{asked, together};
use crate::document::Document;
use crate::source::Source;
use crate::table::columns::Columns;
use crate::table::layout::{Column, Layout, PLAIN, Role, may};
use crate::table::{self, Table, names};
use crate::{Error, Field, Hint, Kind, Mapping, Place, Reading};

/// Columns that tell the same under other names, the finer name before the coarser.
const LAYOUT: Layout = Layout { kind: Kind::new("order_table"), columns: COLUMNS, ..PLAIN };

const COLUMNS: &[Column] = &[
    may(Field::OrderNo, ORDER_NO),
    may(Field::ForwarderNo, FORWARDER_NO),
    may(Field::OrderedOn, ORDERED_ON),
    may(Field::ShippedOn, SHIPPED_ON),
    may(Field::Item, ITEM),
    may(Field::Quantity, QUANTITY),
    may(Field::OrderTotal, ORDER_TOTAL),
    may(Field::RowTotal, ROW_TOTAL),
    may(Field::UnitPrice, UNIT_PRICE),
    may(Field::Currency, CURRENCY),
    may(Field::Status, STATUS),
    may(Field::KoreaWaybill, KOREA_WAYBILL),
    may(Field::OriginWaybill, ORIGIN_WAYBILL),
    may(Field::Waybill, WAYBILL),
    may(Field::Carrier, CARRIER),
    may(Field::Merchant, SHOP),
    may(Field::Store, STORE),
    may(Field::Weight, WEIGHT),
];

/// Names of a day's column that say nothing of the order: in a list of orders' numbers or shops, it is the order's.
const DAY: &[Column] = &[may(Field::OrderedOn, &["날짜", "일자", "Date", "日期", "日付"])];

/// Columns that must be known, one of them a number, for a table to be read without asking.
const ENOUGH: usize = 3;
/// Of these, one at least must be there: a list with numbers and states may be of anything.
const OF_AN_ORDER: [Field; 6] =
    [Field::OrderedOn, Field::Item, Field::OrderTotal, Field::Merchant, Field::Store, Field::ForwarderNo];

/// Reads any table of orders. It stands last: a file that nobody else knows is asked about where it looks like one.
pub(crate) fn read(source: &Source<'_>) -> Option<Result<Reading, Error>> {
    let hint = source.hint;
    let known =
        table::find(source.document, |header| said(header, hint).is_some() || recognised(header).is_some());
    let readings = known.iter().filter_map(|table| {
        let (columns, merchant) = match said(&table.header, hint) {
            Some(mapping) => (Columns::said(&mapping.columns, &table.header), mapping.merchant.clone()),
            None => (recognised(&table.header)?, None),
        };
        let hint = Hint { merchant: merchant.or_else(|| hint.merchant.clone()), ..hint.clone() };
        Some((table, table::read(table, &LAYOUT, &columns, &hint)))
    });
    together(source.document, &known, readings.collect()).or_else(|| asked::read(source.document).map(Ok))
}

/// Reads what was copied out of a spreadsheet: its first line names columns that tell enough, and each row has their cells. The labels
/// of an order page are the same words, so that it stands before those; around the table of a page there is other text.
pub(crate) fn read_copied(source: &Source<'_>) -> Option<Result<Reading, Error>> {
    let Document::Text(text) = source.document else { return None };
    // A long file is looked through for tables once, by the reader whose it is.
    text.lines().find(|line| !line.trim().is_empty()).filter(|line| line.contains('\t'))?;
    let is_known = |header: &[String]| said(header, source.hint).is_some() || recognised(header).is_some();
    let tables = table::find(source.document, is_known);
    let empty = text.lines().take_while(|line| line.trim().is_empty()).count() as u64;
    let is_whole = |table: &Table<'_>| {
        table.is_copied() && table.place == Place::Line(empty + 1) && table.rows_are_whole()
    };
    tables.iter().any(is_whole).then(|| read(source)).flatten()
}

/// What the person said of tables with this header.
fn said<'h>(header: &[String], hint: &'h Hint) -> Option<&'h Mapping> {
    if hint.mappings.is_empty() {
        return None;
    }
    let header = names::of_header(header);
    hint.mappings.iter().find(|mapping| mapping.header == header)
}

/// The columns, where their names tell enough.
fn recognised(header: &[String]) -> Option<Columns> {
    let mut columns = Columns::of(COLUMNS, header);
    let has_any = |columns: &Columns, fields: &[Field]| fields.iter().any(|field| columns.has(*field));
    let names_shops = has_any(&columns, &[Field::Merchant, Field::Store]);
    let is_of_orders = names_shops || columns.has(Field::OrderNo);
    if is_of_orders && !has_any(&columns, &[Field::OrderedOn, Field::ShippedOn]) {
        columns.add(DAY, header);
    }
    let known = Field::ALL.iter().filter(|field| columns.has(**field)).count();
    // A carrier's list of parcels has their numbers too: what a person keeps says when it was ordered, and what or where.
    let is_kept = columns.has(Field::Waybill)
        && columns.has(Field::OrderedOn)
        && (names_shops || columns.has(Field::Item));
    let has_number = is_kept || has_any(&columns, &[Field::OrderNo, Field::ForwarderNo, Field::KoreaWaybill]);
    let is_of_an_order = OF_AN_ORDER.iter().any(|field| columns.has(*field));
    (known >= ENOUGH && has_number && is_of_an_order).then_some(columns)
}

/// What a column may be, by its name.
pub(super) fn guess(name: &str) -> Option<Field> {
    let name = [name.to_owned()];
    let columns = Columns::of(COLUMNS, &name);
    Field::ALL.iter().copied().find(|field| columns.place(Role::Of(*field)).is_some())
}

/// Whether a table has what a question is about: it is of orders, if of any.
pub(super) fn may_be_orders(table: &Table<'_>) -> bool {
    table.header.len() >= ENOUGH
}
