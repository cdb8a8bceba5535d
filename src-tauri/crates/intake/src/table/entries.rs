//! A list in JSON as a table: its keys are the columns. An entry that holds entries of its own, as an order its items, is a row
//! for each of them.

use std::borrow::Cow;
use std::collections::HashMap;

use serde_json::{Map, Value};

use super::{Rows, Table};
use crate::Place;

/// Lists lie under a few keys at most: `{"data":{"orders":[…]}}`.
const DEEPEST: usize = 4;
/// Lists that are looked at.
const MOST_LISTS: usize = 100;
/// Keys that make columns; further ones are none that is known.
const MOST_COLUMNS: usize = 128;

pub(crate) struct Entries<'t> {
    width: usize,
    /// What each entry says of all its rows.
    entries: Vec<Vec<(usize, Cow<'t, str>)>>,
    rows: Vec<EntryRow<'t>>,
}

struct EntryRow<'t> {
    entry: usize,
    cells: Vec<(usize, Cow<'t, str>)>,
}

/// The first list whose keys are a header.
pub(super) fn find<'t>(value: &'t Value, is_header: &mut impl FnMut(&[String]) -> bool) -> Option<Table<'t>> {
    lists(value, DEEPEST).into_iter().take(MOST_LISTS).find_map(|list| {
        let (header, entries) = Entries::of(list);
        is_header(&header).then_some(Table {
            header,
            place: Place::Named("list"),
            part: None,
            rows: Rows::Entries(entries),
        })
    })
}

/// Lists of objects, the outer ones first.
fn lists(value: &Value, deeper: usize) -> Vec<&[Value]> {
    match value {
        Value::Array(entries) if entries.iter().any(Value::is_object) => vec![entries],
        Value::Object(object) if deeper > 0 => {
            object.values().flat_map(|value| lists(value, deeper - 1)).collect()
        }
        Value::Array(_)
        | Value::Object(_)
        | Value::Null
        | Value::Bool(_)
        | Value::Number(_)
        | Value::String(_) => Vec::new(),
    }
}

impl<'t> Entries<'t> {
    fn of(list: &'t [Value]) -> (Vec<String>, Self) {
        let mut columns = Columns::default();
        let mut entries = Self { width: 0, entries: Vec::new(), rows: Vec::new() };
        for (entry, at) in list.iter().zip(0..) {
            let mut own = Vec::new();
            let mut items: Option<&'t [Value]> = None;
            if let Value::Object(object) = entry {
                columns.flatten("", object, &mut own, &mut items, DEEPEST);
            }
            entries.entries.push(own);
            match items {
                None => entries.rows.push(EntryRow { entry: at, cells: Vec::new() }),
                Some(items) => {
                    for item in items {
                        let mut cells = Vec::new();
                        if let Value::Object(object) = item {
                            columns.flatten("item", object, &mut cells, &mut None, DEEPEST);
                        }
                        entries.rows.push(EntryRow { entry: at, cells });
                    }
                }
            }
        }
        entries.width = columns.names.len();
        (columns.names, entries)
    }

    pub fn each_row(&self, mut take: impl FnMut(u64, &[&str])) {
        let mut texts = vec![""; self.width];
        for row in &self.rows {
            let shared = self.entries.get(row.entry).map(Vec::as_slice).unwrap_or_default();
            let filled = || shared.iter().chain(&row.cells);
            for (column, text) in filled() {
                if let Some(cell) = texts.get_mut(*column) {
                    *cell = text;
                }
            }
            take(row.entry as u64 + 1, &texts);
            // As many as were filled: an entry of one key among a hundred columns takes no longer than that.
            for (column, _) in filled() {
                if let Some(cell) = texts.get_mut(*column) {
                    *cell = "";
                }
            }
        }
    }
}

#[derive(Default)]
struct Columns {
    names: Vec<String>,
    by_name: HashMap<String, usize>,
}

impl Columns {
    fn flatten<'t>(
        &mut self,
        above: &str,
        object: &'t Map<String, Value>,
        cells: &mut Vec<(usize, Cow<'t, str>)>,
        items: &mut Option<&'t [Value]>,
        deeper: usize,
    ) {
        for (key, value) in object {
            let name = if above.is_empty() { key.clone() } else { format!("{above} {key}") };
            match value {
                Value::Object(inner) if deeper > 0 => self.flatten(&name, inner, cells, items, deeper - 1),
                Value::Array(list) if list.iter().any(Value::is_object) => {
                    if items.is_none() && above.is_empty() {
                        *items = Some(list);
                    }
                }
                Value::Array(list) => {
                    let texts: Vec<Cow<'_, str>> = list.iter().filter_map(text).collect();
                    self.push(name, texts.join(", ").into(), cells);
                }
                Value::Object(_) | Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
                    if let Some(text) = text(value) {
                        self.push(name, text, cells);
                    }
                }
            }
        }
    }

    fn push<'t>(&mut self, name: String, text: Cow<'t, str>, cells: &mut Vec<(usize, Cow<'t, str>)>) {
        let column = match self.by_name.get(&name) {
            Some(column) => *column,
            None if self.names.len() >= MOST_COLUMNS => return,
            None => {
                self.names.push(name.clone());
                self.by_name.insert(name, self.names.len() - 1);
                self.names.len() - 1
            }
        };
        cells.push((column, text));
    }
}

/// A number with a point stays one: readers of numbers refuse it.
fn text(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::String(text) => Some(Cow::Borrowed(text)),
        Value::Number(number) => Some(Cow::Owned(number.to_string())),
        Value::Bool(truth) => Some(Cow::Owned(truth.to_string())),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn entries_and_their_items() {
        let value = json!({"data": {"orders": [
            {"id": "1", "total": {"amount": "3.00", "currency": "USD"}, "tracking": ["A1", "B2"],
             "items": [{"title": "Tea"}, {"title": "Cup", "id": 7}]},
            {"id": 2, "x": null}, "no entry"]}});
        let table = find(&value, &mut |_: &[String]| true).unwrap();
        assert_eq!(
            table.header,
            ["id", "total amount", "total currency", "tracking", "item title", "item id"]
        );
        let mut rows = Vec::new();
        table.each_row(|row| {
            rows.push((row.place().to_string(), row.cells().map(str::to_owned).collect::<Vec<_>>()))
        });
        assert_eq!(
            rows[0],
            ("row 1".into(), ["1", "3.00", "USD", "A1, B2", "Tea", ""].map(String::from).to_vec())
        );
        assert_eq!(rows[1].1[4..], ["Cup", "7"]);
        assert_eq!(rows[2], ("row 2".into(), ["2", "", "", "", "", ""].map(String::from).to_vec()));
        assert_eq!(rows.len(), 4);
    }

    #[test]
    fn a_key_for_every_entry_takes_no_square() {
        let list: Vec<Value> = (0..20_000).map(|n| json!({format!("k{n}"): n})).collect();
        let value = Value::Array(list);
        let table = find(&value, &mut |_: &[String]| true).unwrap();
        assert_eq!(table.header.len(), MOST_COLUMNS);
    }
}
