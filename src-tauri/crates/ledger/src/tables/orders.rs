//! Orders, with their items and waybills.
//!
//! The same order brought again is updated, not doubled: `same.rs` says which order that is. Two sources that disagree keep both
//! pieces of evidence; the newer fact counts, but what the person has set by hand is not overwritten by an import.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use munjigi_model::{
    HolderId, Item, Kilograms, KstDate, MerchantKey, Order, OrderFacts, OrderId, OrderName, Waybill,
};
use rusqlite::{Connection, Row};

use super::{forwardings, items, waybills};
use crate::columns::{day_or_none, decimal_or_none, millis, moment, moment_or_none, money_or_none, word};
use crate::migrations::Step;
use crate::{Error, Result};

mod same;
mod write;

pub use super::forwardings::Forwarded;
pub use write::OrdersMut;

pub(crate) const STEPS: &[Step] = &[
    Step {
        schema: 1,
        sql: "CREATE TABLE orders (
        id              INTEGER PRIMARY KEY,
        holder_id       INTEGER NOT NULL REFERENCES holder (id),
        merchant        TEXT NOT NULL COLLATE NOCASE,
        order_no        TEXT,
        ordered_on      TEXT,             -- YYYY-MM-DD
        total_amount    TEXT,             -- exact decimal
        total_currency  TEXT,             -- ISO 4217
        status          TEXT NOT NULL CHECK (status IN
                            ('ordered', 'shipped', 'delivered', 'completed', 'cancelled', 'returned', 'unknown')),
        set_by_person   TEXT NOT NULL,    -- what imports leave alone: see tables/merging.rs
        as_of           INTEGER NOT NULL, -- Unix ms: the moment of which the newest source speaks
        added_at        INTEGER NOT NULL,
        changed_at      INTEGER NOT NULL,
        UNIQUE (holder_id, merchant, order_no)
    ) STRICT;
    CREATE INDEX orders_by_day ON orders (ifnull(ordered_on, ''), id);",
    },
    // A shop is compared by what it is, not by how a source spells it. The table has to be made anew for that; rows of other tables
    // that refer to its rows find them again before the migration ends. Until `key_by_shop` has gone over them, each row has a key
    // of its own, which no shop has.
    Step {
        schema: 2,
        sql: "CREATE TABLE orders_of_before AS SELECT * FROM orders;
    DROP TABLE orders;
    CREATE TABLE orders (
        id              INTEGER PRIMARY KEY,
        holder_id       INTEGER NOT NULL REFERENCES holder (id),
        merchant        TEXT NOT NULL,    -- as the source names it
        merchant_key    TEXT NOT NULL,    -- what it is compared by; '' where no source says it
        order_no        TEXT,
        ordered_on      TEXT,             -- YYYY-MM-DD
        total_amount    TEXT,             -- exact decimal
        total_currency  TEXT,             -- ISO 4217
        status          TEXT NOT NULL CHECK (status IN
                            ('ordered', 'shipped', 'delivered', 'completed', 'cancelled', 'returned', 'unknown')),
        set_by_person   TEXT NOT NULL,    -- what imports leave alone: see tables/merging.rs
        as_of           INTEGER NOT NULL, -- Unix ms: the moment of which the newest source speaks
        added_at        INTEGER NOT NULL,
        changed_at      INTEGER NOT NULL,
        -- The number first: some sources say it without the shop.
        UNIQUE (holder_id, order_no, merchant_key)
    ) STRICT;
    INSERT INTO orders (id, holder_id, merchant, merchant_key, order_no, ordered_on, total_amount, total_currency, status,
                        set_by_person, as_of, added_at, changed_at)
        SELECT id, holder_id, merchant, '#' || id, order_no, ordered_on, total_amount, total_currency, status,
               set_by_person, as_of, added_at, changed_at FROM orders_of_before ORDER BY id;
    DROP TABLE orders_of_before;
    CREATE INDEX orders_by_day ON orders (ifnull(ordered_on, ''), id);
    -- Mostly empty, and asked before each order that is recorded.
    CREATE INDEX orders_of_no_shop ON orders (holder_id) WHERE merchant_key = '';",
    },
    Step {
        schema: 4,
        sql: "ALTER TABLE orders ADD COLUMN ships_from TEXT;  -- two letters
    ALTER TABLE orders ADD COLUMN forwarder TEXT;   -- as the person knows it
    ALTER TABLE orders ADD COLUMN weight_kg TEXT;   -- exact decimal",
    },
];

/// Gives each order what its shop is compared by, the oldest first. Where two come out as one order (`Amazon` and `Amazon.com`, written
/// before they were known to be one shop), the elder is found from then on; the younger keeps the key of its own, and nothing is lost.
pub(crate) fn key_by_shop(conn: &Connection) -> Result<()> {
    let mut find = conn.prepare("SELECT id, merchant FROM orders ORDER BY id")?;
    let mut set = conn.prepare("UPDATE OR IGNORE orders SET merchant_key = ?2 WHERE id = ?1")?;
    let known: Vec<(i64, String)> =
        find.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    for (id, merchant) in known {
        set.execute((id, MerchantKey::of(&merchant).as_str()))?;
    }
    Ok(())
}

/// A shop of which orders are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShopKnown {
    /// By the name that the newest of its orders has.
    pub merchant: String,
    /// How many.
    pub orders: usize,
    /// The newest moment of which a file of its orders speaks; `None` where the person entered them all.
    pub until: Option<DateTime<Utc>>,
}

/// A place in the list of orders, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    ordered_on: String,
    id: OrderId,
}

/// One page of orders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The orders, newest first.
    pub orders: Vec<Order>,
    /// Where the next page begins; `None` on the last one.
    pub next: Option<Cursor>,
}

/// Orders, to read.
pub struct Orders<'a>(pub(crate) &'a Connection);

impl Orders<'_> {
    /// One order.
    ///
    /// # Errors
    /// [`Error::NoSuch`].
    pub fn get(&self, id: OrderId) -> Result<Order> {
        let mut statement = self.0.prepare_cached("SELECT * FROM orders WHERE id = ?1")?;
        let order =
            statement.query_and_then([id.0], read)?.next().ok_or(Error::NoSuch { what: "order" })??;
        let mut one = [order];
        complete(self.0, &mut one)?;
        let [order] = one;
        Ok(order)
    }

    /// A page of at most `limit` orders, newest first, beginning after `after`.
    ///
    /// # Errors
    /// Those of the database.
    pub fn page(&self, after: Option<&Cursor>, limit: usize) -> Result<Page> {
        let mut statement = self.0.prepare_cached(
            "SELECT * FROM orders WHERE (ifnull(ordered_on, ''), id) < (?1, ?2)
             ORDER BY ifnull(ordered_on, '') DESC, id DESC LIMIT ?3",
        )?;
        // '~' sorts behind every day.
        let (day, id) = after.map_or(("~", i64::MAX), |c| (c.ordered_on.as_str(), c.id.0));
        // One more than is shown tells whether there is a next page.
        let wanted = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
        let mut orders: Vec<Order> =
            statement.query_and_then((day, id, wanted), read)?.collect::<Result<_>>()?;
        let has_more = orders.len() > limit;
        orders.truncate(limit);
        complete(self.0, &mut orders)?;
        let next = orders.last().filter(|_| has_more).map(|last| Cursor {
            ordered_on: last.facts.ordered_on.map(|d| d.to_string()).unwrap_or_default(),
            id: last.id,
        });
        Ok(Page { orders, next })
    }

    /// All orders, in the order of their entry.
    ///
    /// # Errors
    /// Those of the database.
    pub fn all(&self) -> Result<Vec<Order>> {
        let mut statement = self.0.prepare_cached("SELECT * FROM orders ORDER BY id")?;
        let mut orders: Vec<Order> = statement.query_and_then([], read)?.collect::<Result<_>>()?;
        fill(&mut orders, items::of(self.0, None)?, waybills::of(self.0, None)?);
        Ok(orders)
    }

    /// The numbers by which forwarders know an order, and the forwarders where they are named.
    ///
    /// # Errors
    /// Those of the database.
    pub fn names(&self, id: OrderId) -> Result<Vec<OrderName>> {
        forwardings::names_of(self.0, id)
    }

    /// Who carries orders on, and what that weighed there, of all that forwarders carry.
    ///
    /// # Errors
    /// Those of the database.
    pub fn forwarded(&self) -> Result<Vec<Forwarded>> {
        forwardings::forwarded(self.0)
    }

    /// The shops of which orders are known, with how far each is known: those known up to the newest moment first. Orders without a shop
    /// are left out.
    ///
    /// # Errors
    /// Those of the database.
    pub fn shops(&self) -> Result<Vec<ShopKnown>> {
        // What a forwarder says of an order is a sighting of it too and does not make the order itself newer, and what the person
        // enters makes the order new and is no import: the lesser of the two is how far imports go.
        let mut statement = self.0.prepare_cached(
            "SELECT merchant, count(*) AS orders, max(min(as_of, imported)) AS until, max(id) AS newest FROM
             (SELECT o.id, o.merchant, o.as_of, max(s.as_of) AS imported
              FROM orders o LEFT JOIN sighting s ON s.order_id = o.id AND s.source <> 'person' GROUP BY o.id)
             GROUP BY merchant ORDER BY newest DESC",
        )?;
        let mut rows = statement.query([])?;
        let mut shops: Vec<(MerchantKey, ShopKnown)> = Vec::new();
        while let Some(row) = rows.next()? {
            let merchant: String = row.get("merchant")?;
            let orders = usize::try_from(row.get::<_, i64>("orders")?).unwrap_or(0);
            let until = moment_or_none(row, "until")?;
            let key = MerchantKey::of(&merchant);
            match shops.iter_mut().find(|(known, _)| *known == key) {
                _ if key.is_empty() => {}
                Some((_, known)) => {
                    known.orders += orders;
                    known.until = known.until.max(until);
                }
                None => shops.push((key, ShopKnown { merchant, orders, until })),
            }
        }
        let mut shops: Vec<ShopKnown> = shops.into_iter().map(|(_, shop)| shop).collect();
        shops.sort_by_key(|shop| std::cmp::Reverse(shop.until));
        Ok(shops)
    }

    /// Whether any of a day or later, by the day on which it was ordered or else entered, was paid in another currency than won.
    ///
    /// # Errors
    /// Those of the database.
    pub fn is_any_paid_abroad(&self, since: KstDate) -> Result<bool> {
        let mut statement = self.0.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM orders
             WHERE total_currency <> 'KRW' AND (ordered_on >= ?1 OR (ordered_on IS NULL AND added_at >= ?2)))",
        )?;
        Ok(statement.query_row((since.to_string(), millis(since.begin())), |row| row.get(0))?)
    }

    /// How many there are.
    ///
    /// # Errors
    /// Those of the database.
    pub fn count(&self) -> Result<usize> {
        let count: i64 = self.0.query_row("SELECT count(*) FROM orders", [], |row| row.get(0))?;
        Ok(usize::try_from(count).unwrap_or(0))
    }
}

/// Adds items and waybills to a few orders.
fn complete(conn: &Connection, orders: &mut [Order]) -> Result<()> {
    let ids = serde_json::to_string(&orders.iter().map(|o| o.id.0).collect::<Vec<_>>());
    let ids = ids.map_err(|e| Error::Io(e.into()))?;
    fill(orders, items::of(conn, Some(&ids))?, waybills::of(conn, Some(&ids))?);
    Ok(())
}

fn fill(
    orders: &mut [Order],
    mut items: HashMap<OrderId, Vec<Item>>,
    mut waybills: HashMap<OrderId, Vec<Waybill>>,
) {
    for order in orders {
        order.facts.items = items.remove(&order.id).unwrap_or_default();
        order.facts.waybills = waybills.remove(&order.id).unwrap_or_default();
    }
}

fn read(row: &Row<'_>) -> Result<Order> {
    Ok(Order {
        id: OrderId(row.get("id")?),
        holder: HolderId(row.get("holder_id")?),
        facts: OrderFacts {
            merchant: row.get("merchant")?,
            order_no: row.get("order_no")?,
            ordered_on: day_or_none(row, "ordered_on")?,
            total: money_or_none(row, "total_amount", "total_currency")?,
            status: word(row, "status")?,
            items: Vec::new(),
            waybills: Vec::new(),
            ships_from: row.get("ships_from")?,
            forwarder: row.get("forwarder")?,
            weight: decimal_or_none(row, "weight_kg")?.map(Kilograms),
        },
        added_at: moment(row, "added_at")?,
        changed_at: moment(row, "changed_at")?,
    })
}
