//! What forwarders (배대지) carry: their requests by number, the orders of shops in each, and the waybills that they give them.
//!
//! A forwarder names orders of shops that may not be known yet, and packs several into one parcel (합배송). So what it says is kept
//! beside the orders, for those that come later. Written through `orders`.

use munjigi_model::{HolderId, Kilograms, MerchantKey, OrderId, OrderName, Waybill};
use rusqlite::Connection;

use crate::columns::{decimal_or_none, word};
use crate::migrations::Step;
use crate::{Error, Result};

pub(crate) const STEPS: &[Step] = &[
    Step {
        schema: 2,
        sql: "CREATE TABLE forwarding (
        id            INTEGER PRIMARY KEY,
        holder_id     INTEGER NOT NULL REFERENCES holder (id),
        number        TEXT NOT NULL, -- the forwarder's own (신청번호)
        merchant      TEXT NOT NULL, -- the forwarder; '' where its list does not say it
        merchant_key  TEXT NOT NULL, -- what it is compared by
        UNIQUE (holder_id, number, merchant_key)
    ) STRICT;
    CREATE TABLE forwarding_waybill (
        forwarding_id  INTEGER NOT NULL REFERENCES forwarding (id),
        number         TEXT NOT NULL, -- capital letters and digits
        key            TEXT NOT NULL, -- what it is compared by
        leg            TEXT NOT NULL CHECK (leg IN ('origin', 'forwarder', 'korea', 'unknown')),
        PRIMARY KEY (forwarding_id, key)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE forwarding_order (
        order_id       INTEGER NOT NULL REFERENCES orders (id),
        forwarding_id  INTEGER NOT NULL REFERENCES forwarding (id),
        PRIMARY KEY (order_id, forwarding_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX forwarding_order_of ON forwarding_order (forwarding_id, order_id);
    -- Orders that it refers to and that no shop has spoken of yet.
    CREATE TABLE forwarding_awaits (
        holder_id      INTEGER NOT NULL REFERENCES holder (id),
        order_no       TEXT NOT NULL,
        merchant_key   TEXT NOT NULL, -- '' where the forwarder does not name the shop
        forwarding_id  INTEGER NOT NULL REFERENCES forwarding (id),
        PRIMARY KEY (holder_id, order_no, merchant_key, forwarding_id)
    ) STRICT, WITHOUT ROWID;",
    },
    Step {
        schema: 4,
        sql: "ALTER TABLE forwarding ADD COLUMN weight_kg TEXT; -- exact decimal: what the parcel weighed there (실측무게)",
    },
];

/// What the forwarder of an order adds to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forwarded {
    /// The order.
    pub order: OrderId,
    /// The forwarder, where a source names it.
    pub forwarder: Option<String>,
    /// What it weighed, where the parcel carries no other order.
    pub weight: Option<Kilograms>,
}

/// What forwarders add to orders, each order once: by its newest request.
pub(super) fn forwarded(conn: &Connection) -> Result<Vec<Forwarded>> {
    let mut find = conn.prepare_cached(
        "SELECT o.order_id, f.merchant, f.weight_kg, max(f.id),
             (SELECT count(*) FROM forwarding_order x WHERE x.forwarding_id = f.id)
             + (SELECT count(*) FROM forwarding_awaits x WHERE x.forwarding_id = f.id) AS orders
         FROM forwarding_order o JOIN forwarding f ON f.id = o.forwarding_id GROUP BY o.order_id ORDER BY o.order_id",
    )?;
    let rows = find.query_and_then([], |row| {
        let merchant: String = row.get("merchant")?;
        let is_alone = row.get::<_, i64>("orders")? == 1;
        Ok(Forwarded {
            order: OrderId(row.get("order_id")?),
            forwarder: Some(merchant).filter(|name| !name.is_empty()),
            weight: decimal_or_none(row, "weight_kg")?.filter(|_| is_alone).map(Kilograms),
        })
    })?;
    rows.collect()
}

/// Keeps what a request's parcel weighed.
pub(super) fn weigh(conn: &Connection, id: ForwardingId, weight: Kilograms) -> Result<()> {
    conn.prepare_cached("UPDATE forwarding SET weight_kg = ?2 WHERE id = ?1")?
        .execute((id.0, weight.0.to_string()))?;
    Ok(())
}

/// A forwarder's request, as a source names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) number: String,
    /// The forwarder; empty where the source does not say it.
    pub(super) merchant: String,
}

/// The row of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ForwardingId(i64);

/// The request that a source names: of this forwarder, else the one of which one of the two sides does not say the forwarder.
pub(super) fn find(conn: &Connection, holder: HolderId, request: &Request) -> Result<Option<ForwardingId>> {
    let mut find =
        conn.prepare_cached("SELECT id, merchant_key FROM forwarding WHERE holder_id = ?1 AND number = ?2")?;
    let known: Vec<(i64, String)> = find
        .query_map((holder.0, &request.number), |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let key = MerchantKey::of(&request.merchant);
    let exact = known.iter().find(|(_, forwarder)| forwarder == key.as_str());
    let fitting: Vec<_> = known.iter().filter(|(_, other)| key.is_empty() || other.is_empty()).collect();
    let found = match (exact, fitting.as_slice()) {
        (Some(exact), _) => Some(exact),
        (None, [one]) => Some(*one),
        (None, _) => None,
    };
    Ok(found.map(|(id, _)| ForwardingId(*id)))
}

/// The row of a request, made where there is none; it gets the forwarder's name from whoever says it.
pub(super) fn note(conn: &Connection, holder: HolderId, request: &Request) -> Result<ForwardingId> {
    let key = MerchantKey::of(&request.merchant);
    if let Some(id) = find(conn, holder, request)? {
        conn.prepare_cached(
            "UPDATE forwarding SET merchant = ?2, merchant_key = ?3 WHERE id = ?1 AND merchant_key = '' AND ?3 <> ''",
        )?
        .execute((id.0, &request.merchant, key.as_str()))?;
        return Ok(id);
    }
    conn.prepare_cached(
        "INSERT INTO forwarding (holder_id, number, merchant, merchant_key) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute((holder.0, &request.number, &request.merchant, key.as_str()))?;
    Ok(ForwardingId(conn.last_insert_rowid()))
}

/// The forwarder's number.
pub(super) fn number(conn: &Connection, id: ForwardingId) -> Result<String> {
    let mut find = conn.prepare_cached("SELECT number FROM forwarding WHERE id = ?1")?;
    Ok(find.query_row([id.0], |row| row.get(0))?)
}

/// The orders that a request carries, the first known first.
pub(super) fn orders(conn: &Connection, id: ForwardingId) -> Result<Vec<OrderId>> {
    let mut find = conn
        .prepare_cached("SELECT order_id FROM forwarding_order WHERE forwarding_id = ?1 ORDER BY order_id")?;
    let rows = find.query_map([id.0], |row| row.get(0).map(OrderId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Says that a request carries an order. Gives whether it was not known.
pub(super) fn carries(conn: &Connection, id: ForwardingId, order: OrderId) -> Result<bool> {
    let mut insert = conn.prepare_cached(
        "INSERT INTO forwarding_order (order_id, forwarding_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
    )?;
    Ok(insert.execute((order.0, id.0))? > 0)
}

/// Says that a request refers to an order that is not known.
pub(super) fn awaits(
    conn: &Connection,
    holder: HolderId,
    id: ForwardingId,
    shop: &MerchantKey,
    order_no: &str,
) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO forwarding_awaits (holder_id, order_no, merchant_key, forwarding_id) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
    )?
    .execute((holder.0, order_no, shop.as_str(), id.0))?;
    Ok(())
}

/// The requests that refer to an order of this shop and number, the first known first.
pub(super) fn awaiting(
    conn: &Connection,
    holder: HolderId,
    shop: &MerchantKey,
    order_no: &str,
) -> Result<Vec<ForwardingId>> {
    let mut find = conn.prepare_cached(
        "SELECT forwarding_id FROM forwarding_awaits
         WHERE holder_id = ?1 AND order_no = ?2 AND (merchant_key = ?3 OR merchant_key = '' OR ?3 = '') ORDER BY forwarding_id",
    )?;
    let rows = find.query_map((holder.0, order_no, shop.as_str()), |row| row.get(0).map(ForwardingId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// An order that a request refers to has become known.
pub(super) fn arrived(
    conn: &Connection,
    holder: HolderId,
    id: ForwardingId,
    shop: &MerchantKey,
    order_no: &str,
) -> Result<()> {
    conn.prepare_cached(
        "DELETE FROM forwarding_awaits
         WHERE holder_id = ?1 AND order_no = ?2 AND (merchant_key = ?3 OR merchant_key = '' OR ?3 = '') AND forwarding_id = ?4",
    )?
    .execute((holder.0, order_no, shop.as_str(), id.0))?;
    Ok(())
}

/// Adds waybills that a forwarder gives a request.
pub(super) fn add_waybills<'w>(
    conn: &Connection,
    id: ForwardingId,
    waybills: impl IntoIterator<Item = &'w Waybill>,
) -> Result<()> {
    let mut insert = conn.prepare_cached(
        "INSERT INTO forwarding_waybill (forwarding_id, number, key, leg) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (forwarding_id, key) DO UPDATE SET leg = excluded.leg WHERE forwarding_waybill.leg = 'unknown'",
    )?;
    for waybill in waybills {
        insert.execute((id.0, waybill.number(), waybill.key().as_str(), waybill.leg().as_str()))?;
    }
    Ok(())
}

/// The waybills of a request.
pub(super) fn waybills(conn: &Connection, id: ForwardingId) -> Result<Vec<Waybill>> {
    let mut find = conn
        .prepare_cached("SELECT number, leg FROM forwarding_waybill WHERE forwarding_id = ?1 ORDER BY key")?;
    find.query_and_then([id.0], |row| {
        let number: String = row.get(0)?;
        Waybill::parse(&number, word(row, "leg")?).map_err(|_| Error::Value { column: "number" })
    })?
    .collect()
}

/// By which forwarders' numbers an order is known.
pub(super) fn names_of(conn: &Connection, order: OrderId) -> Result<Vec<OrderName>> {
    let mut find = conn.prepare_cached(
        "SELECT f.merchant, f.number FROM forwarding_order o JOIN forwarding f ON f.id = o.forwarding_id
         WHERE o.order_id = ?1 ORDER BY f.number, f.merchant_key",
    )?;
    let rows = find.query_map([order.0], |row| {
        let merchant: String = row.get(0)?;
        Ok(OrderName { merchant: Some(merchant).filter(|name| !name.is_empty()), order_no: row.get(1)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
