//! Orders, with their items and waybills.
//!
//! The same order brought again is updated, not doubled: it is known by shop and number, else by its waybill. Two sources that
//! disagree keep both pieces of evidence; the newer fact counts, but what the person has set by hand is not overwritten by an import.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use munjigi_model::{HolderId, Item, Money, Order, OrderFacts, OrderId, Source, Waybill};
use rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE;
use rusqlite::{Connection, OptionalExtension, Row};

use super::merging::{SetByPerson, in_stored_order, merged};
use super::sightings::{self, Origin, Subject};
use super::{Recorded, items, waybills};
use crate::columns::{day_or_none, day_text, decimal_or_none, millis, moment, word, word_or_none};
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
        set_by_person   TEXT NOT NULL,    -- what imports leave alone: see tables/merging.rs
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

    /// Sets an order to what the person says, waybills and items included. What differs stays set against imports; a waybill that is
    /// taken off does not come back with one.
    ///
    /// # Errors
    /// [`Error::NoSuch`]; [`Error::AlreadyThere`] where another order of this shop has the number.
    pub fn set(&self, id: OrderId, facts: &OrderFacts, origin: &Origin) -> Result<bool> {
        let before = Orders(self.0).get(id)?;
        let facts = OrderFacts { waybills: in_stored_order(&facts.waybills), ..facts.clone() };
        if before.facts == facts {
            return Ok(false);
        }
        let (as_of, mut set) = self.standing(id)?;
        set.person_changed(&before.facts, &facts);
        // `as_of` stays: what the person left alone is still as old as the import that it came from.
        self.write(&before, &facts, &set, as_of, origin.seen_at)?;
        sightings::add(self.0, before.holder, Subject::Order(id), origin)?;
        Ok(true)
    }

    fn insert(&self, holder: HolderId, said: &OrderFacts, origin: &Origin) -> Result<Option<OrderId>> {
        let mut insert = self.0.prepare_cached(
            "INSERT INTO orders (holder_id, merchant, order_no, ordered_on, total_amount, total_currency, status, set_by_person, as_of, added_at, changed_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10) ON CONFLICT DO NOTHING",
        )?;
        let mut set = SetByPerson::default();
        if origin.source == Source::Person {
            set.person_gave(said);
        }
        let inserted = insert.execute(rusqlite::params![
            holder.0,
            said.merchant,
            said.order_no,
            day_text(said.ordered_on, "ordered_on")?,
            said.total.map(|t| t.amount.to_string()),
            said.total.as_ref().map(|t| t.currency.as_str()),
            said.status.as_str(),
            set.to_string(),
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
        if let Some(id) = sightings::order_at(self.0, holder, origin)? {
            return Ok(Some(id));
        }
        waybills::one_order_with(self.0, holder, &said.waybills)
    }

    fn update(&self, id: OrderId, said: &OrderFacts, origin: &Origin) -> Result<bool> {
        let before = Orders(self.0).get(id)?;
        let (as_of, mut set) = self.standing(id)?;
        let by_person = origin.source == Source::Person;
        let newer = millis(origin.as_of) >= as_of;
        let facts = merged(&before.facts, said, by_person || newer, |part| by_person || !set.holds(part));
        if by_person {
            set.person_changed(&before.facts, &facts);
        }
        let now_as_of = if newer && !by_person { millis(origin.as_of) } else { as_of };
        let changed = facts != before.facts;
        // Later imports are measured by the newest one that spoke, whether or not it said anything new.
        if changed {
            self.write(&before, &facts, &set, now_as_of, origin.seen_at)?;
        } else if now_as_of != as_of {
            self.0
                .prepare_cached("UPDATE orders SET as_of = ?2 WHERE id = ?1")?
                .execute((id.0, now_as_of))?;
        }
        Ok(changed)
    }

    fn write(
        &self,
        before: &Order,
        facts: &OrderFacts,
        set: &SetByPerson,
        as_of: i64,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let mut update = self.0.prepare_cached(
            "UPDATE orders SET merchant = ?2, order_no = ?3, ordered_on = ?4, total_amount = ?5, total_currency = ?6, status = ?7, set_by_person = ?8, as_of = ?9, changed_at = max(changed_at, ?10)
             WHERE id = ?1",
        )?;
        let updated = update.execute(rusqlite::params![
            before.id.0,
            facts.merchant,
            facts.order_no,
            day_text(facts.ordered_on, "ordered_on")?,
            facts.total.map(|t| t.amount.to_string()),
            facts.total.as_ref().map(|t| t.currency.as_str()),
            facts.status.as_str(),
            set.to_string(),
            as_of,
            millis(now),
        ]);
        updated.map_err(|error| match error.sqlite_error() {
            Some(e) if e.extended_code == SQLITE_CONSTRAINT_UNIQUE => Error::AlreadyThere { what: "order" },
            _ => error.into(),
        })?;
        if facts.items != before.facts.items {
            items::replace(self.0, before.id, &facts.items)?;
        }
        if facts.waybills != before.facts.waybills {
            waybills::replace(self.0, before.holder, before.id, &facts.waybills)?;
        }
        Ok(())
    }

    /// The moment of which its newest source speaks (Unix ms), and what imports leave alone.
    fn standing(&self, id: OrderId) -> Result<(i64, SetByPerson)> {
        let mut find = self.0.prepare_cached("SELECT as_of, set_by_person FROM orders WHERE id = ?1")?;
        let (as_of, set): (i64, String) = find.query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok((as_of, SetByPerson::parse(&set)))
    }
}
