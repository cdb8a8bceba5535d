//! The orders that both sides write, made up before any clock runs: as the ledger takes them, and as plain columns.

use munjigi_model::{Item, KstDate, Leg, OrderFacts, OrderStatus, Waybill};

use crate::bare::Plain;

/// How many.
pub const ORDERS: usize = 100_000;

/// One order for each side.
pub struct Row {
    pub facts: OrderFacts,
    pub plain: Plain,
}

/// One or two items and one or two waybills each.
pub fn orders() -> Vec<Row> {
    (0..ORDERS).map(row).collect()
}

/// Rows of items and waybills.
pub fn count(rows: &[Row]) -> usize {
    rows.iter().map(|row| row.plain.items.len() + row.plain.waybills.len()).sum()
}

/// The place of the n-th order in its export.
pub fn place(n: usize) -> String {
    format!("row {n}")
}

fn row(n: usize) -> Row {
    // Spread like real numbers: neither waybills nor days come in their order.
    let mixed = n.wrapping_mul(2_654_435_761) % 10_000_000_000;
    let waybill = |text: String, leg| Waybill::parse(&text, leg).expect("a waybill's form");
    let mut waybills = vec![waybill(format!("50{mixed:010}"), Leg::Korea)];
    let mut items = vec![Item {
        name: format!("Stainless steel kettle, 1.7 l, model {}", n % 977),
        quantity: 1,
        price: None,
    }];
    if n.is_multiple_of(2) {
        waybills.push(waybill(format!("TBA{mixed:012}"), Leg::Origin));
    } else {
        items.push(Item { name: format!("유기농 녹차 {} 티백", n % 389), quantity: 2, price: None });
    }
    waybills.sort_by_key(Waybill::key);
    let facts = OrderFacts {
        merchant: "Amazon.com".into(),
        order_no: Some(format!("112-{:07}-{:07}", mixed % 10_000_000, n)),
        ordered_on: KstDate::from_ymd(2020, 1, 1).map(|day| day.plus(mixed as u64 % 2500)),
        total: format!("{}.{:02} USD", mixed % 300, n % 100).parse().ok(),
        status: OrderStatus::Shipped,
        items,
        waybills,
        ..OrderFacts::default()
    };
    Row { plain: Plain::of(&facts, place(n)), facts }
}
