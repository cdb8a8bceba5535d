//! Orders, with their items and waybills.
//!
//! The same order brought again is updated, not doubled: it is known by shop and number, else by its waybill. Two sources that
//! disagree keep both pieces of evidence; the newer fact counts, but what the person has set by hand is not overwritten by an import.

use chrono::{DateTime, Utc};
use munjigi_model::{
    HolderId, KstDate, Leg, Money, Order, OrderFacts, OrderId, OrderStatus, Source, Waybill,
};
use rusqlite::{Connection, OptionalExtension, Row};

use super::sightings::{self, Origin, Subject};
use super::{Recorded, items, waybills};
use crate::columns::{day_or_none, decimal_or_none, millis, moment, word, word_or_none};
use crate::migrations::Step;
use crate::{Error, Result};

pub(crate) const STEPS: &[Step] = &[Step {
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
        set_by_person   TEXT NOT NULL DEFAULT '', -- names of columns that imports leave alone
        as_of           INTEGER NOT NULL, -- Unix ms: the moment of which the newest source speaks
        added_at        INTEGER NOT NULL,
        changed_at      INTEGER NOT NULL,
        UNIQUE (holder_id, merchant, order_no)
    ) STRICT;
    CREATE INDEX orders_by_day ON orders (ifnull(ordered_on, ''), id);",
}];

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
        let mut one = vec![order];
        self.complete(&mut one)?;
        one.pop().ok_or(Error::NoSuch { what: "order" })
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
        let mut orders: Vec<Order> =
            statement.query_and_then((day, id, limit as i64), read)?.collect::<Result<_>>()?;
        self.complete(&mut orders)?;
        let next = (orders.len() == limit).then(|| orders.last()).flatten().map(|last| Cursor {
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
        fill(self.0, &mut orders, "true")?;
        Ok(orders)
    }

    /// How many there are.
    ///
    /// # Errors
    /// Those of the database.
    pub fn count(&self) -> Result<usize> {
        let count: i64 = self.0.query_row("SELECT count(*) FROM orders", [], |row| row.get(0))?;
        Ok(usize::try_from(count).unwrap_or(0))
    }

    /// Adds items and waybills to a few orders.
    fn complete(&self, orders: &mut [Order]) -> Result<()> {
        if orders.is_empty() {
            return Ok(());
        }
        let ids = orders.iter().map(|o| o.id.to_string()).collect::<Vec<_>>().join(",");
        fill(self.0, orders, &format!("order_id IN ({ids})"))
    }
}

fn fill(conn: &Connection, orders: &mut [Order], which: &str) -> Result<()> {
    let mut items = items::of(conn, which)?;
    let mut waybills = waybills::of(conn, which)?;
    for order in orders {
        order.facts.items = items.remove(&order.id).unwrap_or_default();
        order.facts.waybills = waybills.remove(&order.id).unwrap_or_default();
    }
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Order> {
    let amount = decimal_or_none(row, "total_amount")?;
    let currency = word_or_none(row, "total_currency")?;
    Ok(Order {
        id: OrderId(row.get("id")?),
        holder: HolderId(row.get("holder_id")?),
        facts: OrderFacts {
            merchant: row.get("merchant")?,
            order_no: row.get("order_no")?,
            ordered_on: day_or_none(row, "ordered_on")?,
            total: amount.zip(currency).map(|(amount, currency)| Money { amount, currency }),
            status: word(row, "status")?,
            items: Vec::new(),
            waybills: Vec::new(),
        },
        added_at: moment(row, "added_at")?,
        changed_at: moment(row, "changed_at")?,
    })
}

/// Orders, to write.
pub struct OrdersMut<'a>(pub(crate) &'a Connection);

impl OrdersMut<'_> {
    /// Records what a source says of an order.
    ///
    /// # Errors
    /// Those of the database.
    pub fn record(&self, holder: HolderId, said: &OrderFacts, origin: &Origin) -> Result<Recorded<OrderId>> {
        // Inserting first and looking afterwards costs one search of the index for a new order, not two.
        let known = match said.order_no {
            Some(_) => None,
            None => self.known_without_number(holder, said, origin)?,
        };
        if known.is_none()
            && let Some(id) = self.insert(holder, said, origin)?
        {
            sightings::add(self.0, holder, Subject::Order(id), origin)?;
            return Ok(Recorded::New(id));
        }
        let id = match known {
            Some(id) => id,
            None => self.by_number(holder, said)?,
        };
        let changed = self.update(id, said, origin)?;
        sightings::add(self.0, holder, Subject::Order(id), origin)?;
        Ok(if changed { Recorded::Updated(id) } else { Recorded::Same(id) })
    }

    /// Sets an order to what the person says, waybills and items included. What differs stays set against imports.
    ///
    /// # Errors
    /// [`Error::NoSuch`].
    pub fn set(&self, id: OrderId, facts: &OrderFacts, origin: &Origin) -> Result<bool> {
        let before = Orders(self.0).get(id)?;
        if before.facts == *facts {
            return Ok(false);
        }
        let mut set = self.set_by_person(id)?;
        for (name, differs) in differences(&before.facts, facts) {
            if differs && !set.iter().any(|s| s == name) {
                set.push(name.to_owned());
            }
        }
        self.write(
            id,
            before.holder,
            &before.facts,
            facts,
            &set,
            origin.as_of.max(before.changed_at),
            origin.seen_at,
        )?;
        sightings::add(self.0, before.holder, Subject::Order(id), origin)?;
        Ok(true)
    }

    fn insert(&self, holder: HolderId, said: &OrderFacts, origin: &Origin) -> Result<Option<OrderId>> {
        let mut insert = self.0.prepare_cached(
            "INSERT INTO orders (holder_id, merchant, order_no, ordered_on, total_amount, total_currency, status, set_by_person, as_of, added_at, changed_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10) ON CONFLICT DO NOTHING",
        )?;
        let inserted = insert.execute(rusqlite::params![
            holder.0,
            said.merchant,
            said.order_no,
            said.ordered_on.map(|d| d.to_string()),
            said.total.map(|t| t.amount.to_string()),
            said.total.as_ref().map(|t| t.currency.as_str().to_owned()),
            said.status.as_str(),
            "",
            millis(origin.as_of),
            millis(origin.seen_at),
        ])?;
        if inserted == 0 {
            return Ok(None);
        }
        let id = OrderId(self.0.last_insert_rowid());
        items::add(self.0, id, &said.items)?;
        waybills::add(self.0, holder, id, &said.waybills)?;
        Ok(Some(id))
    }

    fn by_number(&self, holder: HolderId, said: &OrderFacts) -> Result<OrderId> {
        let mut find = self.0.prepare_cached(
            "SELECT id FROM orders WHERE holder_id = ?1 AND merchant = ?2 AND order_no = ?3",
        )?;
        let id = find.query_row((holder.0, &said.merchant, &said.order_no), |row| row.get(0)).optional()?;
        id.map(OrderId).ok_or(Error::NoSuch { what: "order" })
    }

    /// An order that a source brings without a number is known by its waybill, or by the very place it was read from.
    fn known_without_number(
        &self,
        holder: HolderId,
        said: &OrderFacts,
        origin: &Origin,
    ) -> Result<Option<OrderId>> {
        if origin.source == Source::Person {
            return Ok(None);
        }
        if let Some(id) = sightings::order_at(self.0, origin)? {
            return Ok(Some(id));
        }
        waybills::one_order_with(self.0, holder, &said.waybills)
    }

    fn update(&self, id: OrderId, said: &OrderFacts, origin: &Origin) -> Result<bool> {
        let before = Orders(self.0).get(id)?;
        let as_of: i64 =
            self.0.query_row("SELECT as_of FROM orders WHERE id = ?1", [id.0], |row| row.get(0))?;
        let newer = millis(origin.as_of) >= as_of;
        let set = self.set_by_person(id)?;
        let may = |name: &str| origin.source == Source::Person || !set.iter().any(|s| s == name);
        let facts = merged(&before.facts, said, newer, may);
        if facts == before.facts {
            return Ok(false);
        }
        let as_of = if newer { origin.as_of } else { moment_of(as_of)? };
        self.write(id, before.holder, &before.facts, &facts, &set, as_of, origin.seen_at)?;
        Ok(true)
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "one row's columns; a struct for this one call would say no more"
    )]
    fn write(
        &self,
        id: OrderId,
        holder: HolderId,
        before: &OrderFacts,
        facts: &OrderFacts,
        set_by_person: &[String],
        as_of: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.0.execute(
            "UPDATE orders SET merchant = ?2, order_no = ?3, ordered_on = ?4, total_amount = ?5, total_currency = ?6, status = ?7, set_by_person = ?8, as_of = ?9, changed_at = ?10
             WHERE id = ?1",
            rusqlite::params![
                id.0,
                facts.merchant,
                facts.order_no,
                facts.ordered_on.map(|d| d.to_string()),
                facts.total.map(|t| t.amount.to_string()),
                facts.total.as_ref().map(|t| t.currency.as_str().to_owned()),
                facts.status.as_str(),
                set_by_person.join(","),
                millis(as_of),
                millis(now),
            ],
        )?;
        if facts.items != before.items {
            items::replace(self.0, id, &facts.items)?;
        }
        if facts.waybills != before.waybills {
            waybills::replace(self.0, holder, id, &facts.waybills)?;
        }
        Ok(())
    }

    fn set_by_person(&self, id: OrderId) -> Result<Vec<String>> {
        let names: String =
            self.0.query_row("SELECT set_by_person FROM orders WHERE id = ?1", [id.0], |row| row.get(0))?;
        Ok(names.split(',').filter(|n| !n.is_empty()).map(str::to_owned).collect())
    }
}

fn moment_of(ms: i64) -> Result<DateTime<Utc>> {
    DateTime::from_timestamp_millis(ms).ok_or(Error::Value { column: "as_of" })
}

fn differences(a: &OrderFacts, b: &OrderFacts) -> [(&'static str, bool); 7] {
    [
        ("merchant", a.merchant != b.merchant),
        ("order_no", a.order_no != b.order_no),
        ("ordered_on", a.ordered_on != b.ordered_on),
        ("total", a.total != b.total),
        ("status", a.status != b.status),
        ("items", a.items != b.items),
        ("waybills", a.waybills != b.waybills),
    ]
}

/// The facts after another source has spoken. What it leaves out stays; a waybill is added, never dropped, so that a shorter
/// export loses nothing.
fn merged(before: &OrderFacts, said: &OrderFacts, newer: bool, may: impl Fn(&str) -> bool) -> OrderFacts {
    fn pick<T: Clone>(before: &Option<T>, said: &Option<T>, overrules: bool) -> Option<T> {
        match (before, said) {
            (None, said) => said.clone(),
            (Some(_), Some(said)) if overrules => Some(said.clone()),
            (before, _) => before.clone(),
        }
    }
    let overrules = |name: &str| newer && may(name);
    let mut facts = OrderFacts {
        merchant: before.merchant.clone(),
        order_no: pick(&before.order_no, &said.order_no, false),
        ordered_on: pick::<KstDate>(&before.ordered_on, &said.ordered_on, overrules("ordered_on")),
        total: pick(&before.total, &said.total, overrules("total")),
        status: if said.status != OrderStatus::Unknown
            && (overrules("status") || before.status == OrderStatus::Unknown)
        {
            said.status
        } else {
            before.status
        },
        items: if !said.items.is_empty() && (overrules("items") || before.items.is_empty()) {
            said.items.clone()
        } else {
            before.items.clone()
        },
        waybills: before.waybills.clone(),
    };
    if may("waybills") {
        for waybill in &said.waybills {
            add_waybill(&mut facts.waybills, waybill);
        }
    }
    facts
}

fn add_waybill(known: &mut Vec<Waybill>, said: &Waybill) {
    match known.iter().position(|w| w.key() == said.key()) {
        None => {
            known.push(said.clone());
            // The order in which they are stored, so that what is read back compares equal.
            known.sort_by_key(Waybill::key);
        }
        Some(i) if known[i].leg() == Leg::Unknown => known[i] = known[i].clone().with_leg(said.leg()),
        Some(_) => {}
    }
}
