//! The orders of a file as plain columns, made before any clock runs.

use munjigi_beside::Outcome;
use munjigi_intake::{Hint, Placed, ReadOrder, read};

/// One order.
pub struct Row {
    pub plain: Plain,
}

/// What stands in the columns.
pub struct Plain {
    pub order_no: String,
    pub ordered_on: String,
    pub amount: String,
    pub place: String,
    pub items: Vec<(String, u32)>,
    /// Number, key and leg.
    pub waybills: Vec<(String, String, &'static str)>,
}

pub fn of(file: &[u8]) -> Outcome<Vec<Row>> {
    Ok(read(file, &Hint::default())?.orders.iter().map(row).collect())
}

fn row(order: &Placed<ReadOrder>) -> Row {
    let facts = &order.value.facts;
    let plain = Plain {
        order_no: facts.order_no.clone().unwrap_or_default(),
        ordered_on: facts.ordered_on.map(|day| day.to_string()).unwrap_or_default(),
        amount: facts.total.map(|total| total.amount.to_string()).unwrap_or_default(),
        place: order.place.to_string(),
        items: facts.items.iter().map(|item| (item.name.clone(), item.quantity)).collect(),
        waybills: facts
            .waybills
            .iter()
            .map(|w| (w.number().to_owned(), w.key().as_str().to_owned(), w.leg().as_str()))
            .collect(),
    };
    Row { plain }
}
