//! The lines of orders. Read and written through `orders`.

use std::collections::HashMap;

use munjigi_model::{Item, OrderId};
use rusqlite::{Connection, params_from_iter};

use crate::Result;
use crate::columns::{money_or_none, money_texts};
use crate::migrations::Step;

pub(crate) const STEPS: &[Step] = &[
    Step {
        schema: 1,
        sql: "CREATE TABLE item (
        order_id  INTEGER NOT NULL REFERENCES orders (id),
        position  INTEGER NOT NULL, -- from 0, as in the source
        name      TEXT NOT NULL,
        quantity  INTEGER NOT NULL,
        PRIMARY KEY (order_id, position)
    ) STRICT, WITHOUT ROWID;",
    },
    Step {
        schema: 4,
        sql: "ALTER TABLE item ADD COLUMN price_amount TEXT;    -- exact decimal: of one piece
    ALTER TABLE item ADD COLUMN price_currency TEXT;  -- ISO 4217",
    },
];

/// The items of some orders (their numbers as a JSON array), or of all.
pub(super) fn of(conn: &Connection, orders: Option<&str>) -> Result<HashMap<OrderId, Vec<Item>>> {
    let sql = match orders {
        Some(_) => {
            "SELECT * FROM item WHERE order_id IN (SELECT value FROM json_each(?1)) ORDER BY order_id, position"
        }
        None => "SELECT * FROM item ORDER BY order_id, position",
    };
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params_from_iter(orders))?;
    let mut items: HashMap<OrderId, Vec<Item>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let price = money_or_none(row, "price_amount", "price_currency")?;
        let item = Item { name: row.get("name")?, quantity: row.get("quantity")?, price };
        items.entry(OrderId(row.get("order_id")?)).or_default().push(item);
    }
    Ok(items)
}

pub(super) fn add(conn: &Connection, order: OrderId, items: &[Item]) -> Result<()> {
    let mut insert = conn.prepare_cached(
        "INSERT INTO item (order_id, position, name, quantity, price_amount, price_currency) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for (position, item) in items.iter().enumerate() {
        let (amount, currency) = money_texts(item.price.as_ref());
        insert.execute((order.0, position as i64, &item.name, item.quantity, amount, currency))?;
    }
    Ok(())
}

pub(super) fn replace(conn: &Connection, order: OrderId, items: &[Item]) -> Result<()> {
    conn.execute("DELETE FROM item WHERE order_id = ?1", [order.0])?;
    add(conn, order, items)
}
