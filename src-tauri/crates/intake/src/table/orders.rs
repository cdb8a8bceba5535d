//! Orders out of the rows of a table.

use std::collections::HashMap;

use super::columns::Columns;
use super::facts::{Amount, Facts, Rules};
use super::layout::{Layout, Role, Totals};
use super::order::OrderInMaking;
use super::{Row, Table};
use crate::dates::{self, Days};
use crate::{DayOrder, Field, Hint, Place, Reading, Unread, Why};

/// Reads the rows of a table.
pub(crate) fn read(table: &Table<'_>, layout: &Layout, columns: &Columns, hint: &Hint) -> Reading {
    let has = |role| columns.place(role).is_some();
    let hinted_currency = hint.currency.map(|currency| currency.to_string());
    let mut days = Days::of(hint).or(layout.days);
    if days.order == DayOrder::Unknown {
        days.order = day_order(table, columns);
    }
    let rules = Rules {
        layout,
        columns,
        hint,
        days,
        totals: totals(layout, columns),
        currency: columns.currency.as_deref().or(layout.currency),
        hinted_currency: hinted_currency.as_deref(),
        has_status: has(Role::ShipmentStatus) || has(Role::Of(Field::Status)),
    };
    let mut orders = Orders {
        rules: &rules,
        orders: Vec::new(),
        known: HashMap::new(),
        key: String::new(),
        entries: 0,
        unread: Vec::new(),
    };
    orders.note_absent();
    table.each_row(|row| orders.add(row, table));
    orders.finish()
}

/// As the layout says; where it says nothing, the amounts that are there decide.
fn totals(layout: &Layout, columns: &Columns) -> Totals {
    match layout.totals {
        Totals::ByColumns if columns.has(Field::OrderTotal) => Totals::Once,
        Totals::ByColumns if columns.has(Field::RowTotal) => Totals::RowsOrOnce,
        Totals::ByColumns if columns.has(Field::UnitPrice) => Totals::OfOne,
        Totals::ByColumns => Totals::Unknown,
        said => said,
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

struct Orders<'l> {
    rules: &'l Rules<'l>,
    orders: Vec<OrderInMaking>,
    /// By number and shop, in one text.
    known: HashMap<Box<str>, usize>,
    /// Where such a text is put together.
    key: String,
    entries: usize,
    unread: Vec<Unread>,
}

impl Orders<'_> {
    fn note_absent(&mut self) {
        let header = Place::Named("header");
        let columns = self.rules.columns;
        let no_column = |column| Unread { place: header.clone(), why: Why::NoColumn { column } };
        self.unread.extend(columns.absent().map(no_column));
        // Amounts in hundredths have no sign that would say it.
        let has_cents = columns.place(Role::Cents).is_some();
        let says_currency =
            columns.has(Field::Currency) || self.rules.currency.or(self.rules.hinted_currency).is_some();
        if has_cents && !says_currency {
            self.unread.push(no_column(Field::Currency.as_str()));
        }
    }

    fn add(&mut self, row: &Row<'_>, table: &Table<'_>) {
        if row.is_empty() || table.is_header_again(row) {
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
            Ok(facts) => self.take(facts, row.place()),
            // Some exports end in a row of sums.
            Err(_) if row.cells().any(|cell| cell.starts_with("=SUBTOTAL(") || cell.starts_with("=SUM(")) => {
                return;
            }
            Err(why) => self.unread.push(Unread { place: row.place(), why }),
        }
        self.entries += 1;
    }

    fn take(&mut self, facts: Facts<'_>, place: Place) {
        self.unread.extend(facts.unread.into_iter().map(|why| Unread { place: place.clone(), why }));
        let at = self.order_of(facts.key, &facts.merchant, facts.order_no, place);
        let Some(order) = self.orders.get_mut(at) else { return };
        if let Some(day) = facts.ordered_on {
            order.ordered_on(day);
        }
        if let Some(day) = facts.shipped_on {
            order.shipped_on(day);
        }
        if let Some(name) = facts.item {
            order.item(name, facts.quantity);
        }
        match facts.amount {
            Amount::Is(money) => order.total.add(Some(money), facts.quantity),
            Amount::Unknown => order.total.add(None, facts.quantity),
            Amount::Nothing => {}
        }
        if let Some(progress) = facts.progress {
            order.progress(progress);
        }
        for (waybill, sent_on) in facts.parcels {
            order.waybill(waybill, sent_on);
        }
        if let Some(store) = facts.store {
            order.store.add(store);
        }
        if let Some(carrier) = facts.carrier {
            order.carrier.add(carrier);
        }
        let rest = order.rest();
        rest.weight = rest.weight.or(facts.weight);
        let first = |known: &mut Option<String>, said: Option<&str>| {
            if let (None, Some(text)) = (&known, said) {
                *known = Some(text.to_owned());
            }
        };
        first(&mut rest.forwarder_no, facts.forwarder_no);
        first(&mut rest.status_text, facts.status_text);
    }

    /// The order of a row, which may be a new one. A number is unique within one shop only.
    fn order_of(&mut self, key: Option<&str>, merchant: &str, order_no: Option<&str>, place: Place) -> usize {
        let new = self.orders.len();
        if let Some(key) = key {
            self.key.clear();
            self.key.extend([key, "\0", merchant]);
            match self.known.get(self.key.as_str()) {
                Some(known) => return *known,
                None => self.known.insert(self.key.as_str().into(), new),
            };
        }
        self.orders.push(OrderInMaking::new(place, merchant, order_no));
        new
    }

    fn finish(self) -> Reading {
        let rules = self.rules;
        let is_dated = !rules.has_status && rules.columns.has(Field::ShippedOn);
        let finish = |order: OrderInMaking| order.finish(rules.totals, rules.layout.drops_zeros, is_dated);
        Reading {
            orders: self.orders.into_iter().map(finish).collect(),
            unread: self.unread,
            entries: self.entries,
            ..Reading::new(rules.layout.kind)
        }
    }
}
