//! Orders out of the rows of a table.

use std::cell::Cell;

use super::columns::Columns;
use super::facts::{Facts, Rules};
use super::known::{Found, Known};
use super::layout::{Layout, Role, Totals};
use super::order::Making;
use super::{Row, Table, names};
use crate::dates::{self, Days};
use crate::{DayOrder, Error, Field, Hint, Place, Placed, ReadOrder, Reading, Unread, Why};

/// Reads the rows of a table.
///
/// # Errors
/// [`Error::TooManyInside`]: a list of more rows than anybody has orders.
pub(crate) fn read(
    table: &Table<'_>,
    layout: &Layout,
    columns: &Columns,
    hint: &Hint,
) -> Result<Reading, Error> {
    let days =
        Days::of(hint).or(layout.days).in_korean(table.header.iter().any(|name| names::is_korean(name)));
    let once = read_with(days, table, layout, columns, hint)?;
    if !once.has_either_way {
        return Ok(once.reading);
    }
    // Only then is it worth a second look.
    let shown = day_order(table, columns);
    if shown == DayOrder::Unknown {
        return Ok(once.reading);
    }
    Ok(read_with(days.or(shown), table, layout, columns, hint)?.reading)
}

/// Rows of one table: each takes up to some hundred bytes in memory, read or not.
const MOST_ROWS: usize = 500_000;
/// What is wrong with cells of them: a row may have a hundred.
const MOST_UNREAD: usize = 1_000_000;

struct Once {
    reading: Reading,
    /// Whether a day was not read because it could be either way round.
    has_either_way: bool,
}

fn read_with(
    days: Days,
    table: &Table<'_>,
    layout: &Layout,
    columns: &Columns,
    hint: &Hint,
) -> Result<Once, Error> {
    let has = |role| columns.place(role).is_some();
    let hinted_currency = hint.currency.map(|currency| currency.to_string());
    let rules = Rules {
        layout,
        columns,
        hint,
        days,
        counts_days: table.counts_days(),
        totals: totals(layout, columns),
        currency: columns.currency.as_deref().or(layout.currency),
        hinted_currency: hinted_currency.as_deref(),
        is_chinese: table.header.iter().any(|name| names::is_chinese(name)),
        has_status: has(Role::ShipmentStatus) || has(Role::Of(Field::Status)),
        has_either_way: Cell::new(false),
        lacks_currency: Cell::new(false),
    };
    let room = table.rows_about();
    let mut orders = Orders {
        rules: &rules,
        orders: Vec::with_capacity(room),
        making: Vec::with_capacity(room),
        known: Known::with_room(room),
        entries: 0,
        unread: Vec::new(),
    };
    orders.note_absent();
    table.each_row(|row| orders.add(row, table));
    if orders.is_too_much() {
        return Err(Error::TooManyInside { most: MOST_ROWS });
    }
    Ok(Once { reading: orders.finish(), has_either_way: rules.has_either_way.get() })
}

/// As the layout says; where it says nothing, the amounts that are there decide.
fn totals(layout: &Layout, columns: &Columns) -> Totals {
    if layout.totals != Totals::ByColumns {
        layout.totals
    } else if columns.has(Field::OrderTotal) {
        Totals::Once
    } else if columns.has(Field::RowTotal) {
        Totals::RowsOrOnce
    } else if columns.has(Field::UnitPrice) {
        Totals::OfOne
    } else {
        Totals::Unknown
    }
}

/// What can be a month in one of the two places only shows it for all rows of the table; two that disagree show nothing.
fn day_order(table: &Table<'_>, columns: &Columns) -> DayOrder {
    let places: Vec<usize> = [Field::OrderedOn, Field::ShippedOn]
        .into_iter()
        .filter_map(|field| columns.place(Role::Of(field)))
        .collect();
    let (mut day_first, mut month_first) = (false, false);
    table.each_row(|row| {
        for order in places.iter().filter_map(|at| dates::shown_order(row.cell(*at))) {
            day_first |= order == DayOrder::DayFirst;
            month_first |= order == DayOrder::MonthFirst;
        }
    });
    match (day_first, month_first) {
        (true, false) => DayOrder::DayFirst,
        (false, true) => DayOrder::MonthFirst,
        (true, true) | (false, false) => DayOrder::Unknown,
    }
}

/// What stands in a row of sums where its orders' names or numbers would.
const SUMS: [&str; 12] = [
    "합계",
    "총계",
    "총합",
    "총합계",
    "소계",
    "total",
    "totals",
    "subtotal",
    "grand total",
    "合计",
    "合計",
    "小計",
];

fn is_sum(cell: &str) -> bool {
    let cell = cell.trim_end_matches([':', '：']).trim_end();
    SUMS.iter().any(|sum| cell.eq_ignore_ascii_case(sum))
}

struct Orders<'l> {
    rules: &'l Rules<'l>,
    orders: Vec<Placed<ReadOrder>>,
    /// For each of them.
    making: Vec<Making>,
    known: Known,
    entries: usize,
    unread: Vec<Unread>,
}

impl Orders<'_> {
    fn note_absent(&mut self) {
        self.unread.extend(self.rules.columns.absent().map(no_column));
        let why = self.rules.columns.twice().map(|column| Why::NotUnderstood { column });
        self.unread.extend(why.map(|why| Unread { place: Place::Named("header"), why }));
    }

    fn add(&mut self, row: &Row<'_>, table: &Table<'_>) {
        if self.is_too_much() || row.is_empty() || table.is_header_again(row) {
            return;
        }
        let columns = self.rules.columns;
        let found = row.width(columns.width);
        if table.is_copied() && found < 2 {
            // Other text of the page.
            return;
        }
        let least = if table.is_strict() { columns.named } else { 0 };
        let read = if (least..=columns.width).contains(&found) {
            Facts::of(row, self.rules)
        } else {
            Err(Why::Cells { found, expected: columns.width })
        };
        match read {
            Ok(mut facts) => self.take(&mut facts, row.place()),
            // Some tables end in a row of sums.
            Err(_) if row.cells().any(|cell| cell.starts_with("=SUBTOTAL(") || cell.starts_with("=SUM(")) => {
                return;
            }
            Err(Why::NoNumber) if row.cells().any(is_sum) => return,
            Err(why) => self.unread.push(Unread { place: row.place(), why }),
        }
        self.entries += 1;
    }

    fn is_too_much(&self) -> bool {
        self.entries > MOST_ROWS || self.unread.len() > MOST_UNREAD
    }

    fn take(&mut self, facts: &mut Facts<'_>, place: Place) {
        self.unread.extend(facts.unread.drain(..).map(|why| Unread { place: place.clone(), why }));
        let found = facts.key.map_or(Found::New, |key| self.known.find(&self.orders, key, &facts.merchant));
        let at = match found {
            Found::Known(at) => at,
            Found::New => {
                self.orders.push(Placed::new(place, ReadOrder::new(&facts.merchant, facts.order_no)));
                self.making.push(Making::default());
                self.orders.len() - 1
            }
        };
        if let (Some(order), Some(making)) = (self.orders.get_mut(at), self.making.get_mut(at)) {
            making.take(&mut order.value, facts);
        }
    }

    fn finish(mut self) -> Reading {
        let rules = self.rules;
        let is_dated = !rules.has_status && rules.columns.has(Field::ShippedOn);
        let mut orders = std::mem::take(&mut self.orders);
        for (order, making) in orders.iter_mut().zip(self.making) {
            making.finish(&mut order.value, rules.totals, rules.layout.drops_zeros, is_dated);
        }
        if rules.lacks_currency.get() {
            self.unread.push(no_column(Field::Currency.as_str()));
        }
        Reading { orders, unread: self.unread, entries: self.entries, ..Reading::new(rules.layout.kind) }
    }
}

fn no_column(column: &'static str) -> Unread {
    Unread { place: Place::Named("header"), why: Why::NoColumn { column } }
}
