//! The tracking numbers of orders. Read and written through `orders`; found by what they are compared by.

use std::collections::HashMap;

use munjigi_model::{HolderId, OrderId, Waybill};
use rusqlite::{Connection, params_from_iter};

use crate::columns::word;
use crate::migrations::Step;
use crate::{Error, Result};

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 1,
    sql: "CREATE TABLE waybill (
        order_id   INTEGER NOT NULL REFERENCES orders (id),
        holder_id  INTEGER NOT NULL REFERENCES holder (id),
        number     TEXT NOT NULL, -- capital letters and digits
        key        TEXT NOT NULL, -- what it is compared by
        leg        TEXT NOT NULL CHECK (leg IN ('origin', 'forwarder', 'korea', 'unknown')),
        PRIMARY KEY (order_id, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX waybill_key ON waybill (holder_id, key);",
}];

/// The waybills of some orders (their numbers as a JSON array), or of all.
pub(super) fn of(conn: &Connection, orders: Option<&str>) -> Result<HashMap<OrderId, Vec<Waybill>>> {
    let sql = match orders {
        Some(_) => {
            "SELECT order_id, number, leg FROM waybill WHERE order_id IN (SELECT value FROM json_each(?1)) ORDER BY order_id, key"
        }
        None => "SELECT order_id, number, leg FROM waybill ORDER BY order_id, key",
    };
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params_from_iter(orders))?;
    let mut waybills: HashMap<OrderId, Vec<Waybill>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let number: String = row.get(1)?;
        let waybill =
            Waybill::parse(&number, word(row, "leg")?).map_err(|_| Error::Value { column: "number" })?;
        waybills.entry(OrderId(row.get(0)?)).or_default().push(waybill);
    }
    Ok(waybills)
}

pub(super) fn add(conn: &Connection, holder: HolderId, order: OrderId, waybills: &[Waybill]) -> Result<()> {
    let mut insert = conn.prepare_cached(
        "INSERT INTO waybill (order_id, holder_id, number, key, leg) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (order_id, key) DO UPDATE SET leg = excluded.leg WHERE excluded.leg <> 'unknown'",
    )?;
    for waybill in waybills {
        insert.execute((
            order.0,
            holder.0,
            waybill.number(),
            waybill.key().as_str(),
            waybill.leg().as_str(),
        ))?;
    }
    Ok(())
}

pub(super) fn replace(
    conn: &Connection,
    holder: HolderId,
    order: OrderId,
    waybills: &[Waybill],
) -> Result<()> {
    conn.execute("DELETE FROM waybill WHERE order_id = ?1", [order.0])?;
    add(conn, holder, order, waybills)
}

/// The one order of a holder that has one of these numbers; `None` where none or several have.
pub(super) fn one_order_with(
    conn: &Connection,
    holder: HolderId,
    waybills: &[Waybill],
) -> Result<Option<OrderId>> {
    let mut find =
        conn.prepare_cached("SELECT DISTINCT order_id FROM waybill WHERE holder_id = ?1 AND key = ?2")?;
    let mut found = Vec::new();
    // The empty key of a number of zeros is no parcel's.
    for key in waybills.iter().map(Waybill::key).filter(|key| !key.as_str().is_empty()) {
        let rows = find.query_map((holder.0, key.as_str()), |row| row.get::<_, i64>(0))?;
        for id in rows {
            found.push(id?);
        }
    }
    found.sort_unstable();
    found.dedup();
    Ok(match found.as_slice() {
        [one] => Some(OrderId(*one)),
        _ => None,
    })
}
