//! Orders, to write.

use chrono::{DateTime, Utc};
use munjigi_model::{
    HolderId, Leg, MerchantKey, Order, OrderFacts, OrderId, OrderNames, OrderStatus, Source, Waybill,
};
use rusqlite::Connection;
use rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE;

use super::Orders;
use super::same::{self, Place, Referred, Said};
use crate::columns::{day_text, millis};
use crate::tables::merging::{Part, SetByPerson, add_waybill, in_stored_order, merged};
use crate::tables::sightings::{self, Origin, Subject};
use crate::tables::{Recorded, forwardings, items, waybills};
use crate::{Error, Result};

/// Orders, to write.
pub struct OrdersMut<'a>(pub(crate) &'a Connection);

/// How a source's word counts beside what is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Voice {
    /// As that of any source: the newer one counts.
    Any,
    /// The first word for a shop, of what only a forwarder had spoken of: beside it nothing counts but waybills, and what the person set.
    Shop,
}

impl OrdersMut<'_> {
    /// Records what a source says of an order that it knows by shop and number alone.
    ///
    /// # Errors
    /// Those of the database.
    pub fn record(&self, holder: HolderId, said: &OrderFacts, origin: &Origin) -> Result<Recorded<OrderId>> {
        self.record_as(holder, said, &OrderNames::default(), origin)
    }

    /// Records what a source says of an order, and by which other numbers it knows it. It joins the order that it speaks of, or makes
    /// one; a forwarder's word of several orders of shops is recorded of each, and the first is given.
    ///
    /// # Errors
    /// Those of the database.
    pub fn record_as(
        &self,
        holder: HolderId,
        said: &OrderFacts,
        names: &OrderNames,
        origin: &Origin,
    ) -> Result<Recorded<OrderId>> {
        let said = Said::new(holder, said, names, origin);
        if said.is_fully_named() && !same::has_loose_ends(self.0, holder)? {
            // Inserting first and looking afterwards costs one search of the index for a new order, not two.
            if let Some(id) = self.insert(&said)? {
                sightings::add(self.0, holder, Subject::Order(id), origin)?;
                return Ok(Recorded::New(id));
            }
        }
        let said = said.recognise(self.0)?;
        let (mut orders, is_new, mut changed) = match same::place(self.0, &said)? {
            Place::New => {
                let inserted = self.insert(&said)?.ok_or(Error::AlreadyThere { what: "order" })?;
                (vec![inserted], true, true)
            }
            Place::Is(id) if said.is_forwarders() => (vec![id], false, self.carried(&said, &[id])?),
            Place::Is(id) => (vec![id], false, self.update(id, said.facts, origin, Voice::Any)?),
            Place::Becomes(id) => (vec![id], false, self.update(id, said.facts, origin, Voice::Shop)?),
            Place::Carries(orders) => {
                let changed = self.carried(&said, &orders)?;
                (orders, false, changed)
            }
        };
        changed |= self.forward(&said, &mut orders)?;
        let (first, others) = orders.split_first().ok_or(Error::NoSuch { what: "order" })?;
        sightings::add(self.0, holder, Subject::Order(*first), origin)?;
        for other in others {
            // One place of a piece of evidence is one sighting.
            let place = format!("{} #{other}", origin.place);
            let origin = Origin { place, ..origin.clone() };
            sightings::add(self.0, holder, Subject::Order(*other), &origin)?;
        }
        Ok(match (is_new, changed) {
            (true, _) => Recorded::New(*first),
            (false, true) => Recorded::Updated(*first),
            (false, false) => Recorded::Same(*first),
        })
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

    fn insert(&self, said: &Said<'_>) -> Result<Option<OrderId>> {
        let (facts, origin) = (said.facts, said.origin);
        let mut insert = self.0.prepare_cached(
            "INSERT INTO orders (holder_id, merchant, merchant_key, order_no, ordered_on, total_amount, total_currency, status, set_by_person, as_of, added_at, changed_at,
                                 ships_from, forwarder, weight_kg)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11, ?12, ?13, ?14) ON CONFLICT DO NOTHING",
        )?;
        let mut set = SetByPerson::default();
        if origin.source == Source::Person {
            set.person_gave(facts);
        }
        let inserted = insert.execute(rusqlite::params![
            said.holder.0,
            facts.merchant,
            said.shop.as_str(),
            facts.order_no,
            day_text(facts.ordered_on, "ordered_on")?,
            facts.total.map(|t| t.amount.to_string()),
            facts.total.as_ref().map(|t| t.currency.as_str()),
            facts.status.as_str(),
            set.to_string(),
            millis(origin.as_of),
            millis(origin.seen_at),
            facts.ships_from,
            facts.forwarder,
            facts.weight.map(|weight| weight.0.to_string()),
        ])?;
        if inserted == 0 {
            return Ok(None);
        }
        let id = OrderId(self.0.last_insert_rowid());
        items::add(self.0, id, &facts.items)?;
        waybills::add(self.0, said.holder, id, &facts.waybills)?;
        Ok(Some(id))
    }

    /// A forwarder's word of orders that it carries. An order that no shop has given a number is known through forwarders alone, so their
    /// newest word counts. To what a shop has said a forwarder adds the waybills: its day, state and sum are those of its own request.
    fn carried(&self, said: &Said<'_>, orders: &[OrderId]) -> Result<bool> {
        let Some(request) = &said.request else { return Ok(false) };
        // Its list names the shop, its messages nobody but itself.
        let merchant = if request.merchant.is_empty() { said.facts.merchant.clone() } else { String::new() };
        // What it weighed is its parcel: that is kept with the request.
        let unnumbered = OrderFacts { merchant, order_no: None, weight: None, ..said.facts.clone() };
        let mut changed = false;
        for id in orders {
            let order_no = Orders(self.0).get(*id)?.facts.order_no;
            changed |= match order_no {
                Some(number) if number != request.number => {
                    self.add_waybills(*id, &said.facts.waybills, said.origin)?
                }
                Some(_) | None => self.update(*id, &unnumbered, said.origin, Voice::Any)?,
            };
        }
        Ok(changed)
    }

    /// Keeps what a forwarder says for the orders that it carries, now and later: each gets the waybills of all that is said of its
    /// request. Adds the orders that it turns out to speak of too.
    fn forward(&self, said: &Said<'_>, orders: &mut Vec<OrderId>) -> Result<bool> {
        let mut changed = false;
        if let Some(request) = &said.request {
            let forwarding = forwardings::note(self.0, said.holder, request)?;
            // The way from one shop to the forwarder is not that of the other orders in its parcel.
            let is_shared = |waybill: &&Waybill| said.shop_no().is_none() || waybill.leg() != Leg::Origin;
            forwardings::add_waybills(self.0, forwarding, said.facts.waybills.iter().filter(is_shared))?;
            for order in orders.iter() {
                forwardings::carries(self.0, forwarding, *order)?;
            }
            for name in &said.names.refers_to {
                match same::referred(self.0, said.holder, name)? {
                    Referred::To(order) => {
                        forwardings::carries(self.0, forwarding, order)?;
                        if !orders.contains(&order) {
                            orders.push(order);
                        }
                    }
                    Referred::Unknown => {
                        let shop = name.merchant_key();
                        forwardings::awaits(self.0, said.holder, forwarding, &shop, &name.order_no)?;
                    }
                    Referred::Unclear => {}
                }
            }
            let waybills = forwardings::waybills(self.0, forwarding)?;
            if let Some(weight) = said.facts.weight {
                forwardings::weigh(self.0, forwarding, weight)?;
            }
            for order in forwardings::orders(self.0, forwarding)? {
                changed |= self.add_waybills(order, &waybills, said.origin)?;
            }
        }
        if let (Some(order_no), Some(order)) = (said.shop_no(), orders.first()) {
            for forwarding in forwardings::awaiting(self.0, said.holder, &said.shop, order_no)? {
                forwardings::arrived(self.0, said.holder, forwarding, &said.shop, order_no)?;
                forwardings::carries(self.0, forwarding, *order)?;
                changed |=
                    self.add_waybills(*order, &forwardings::waybills(self.0, forwarding)?, said.origin)?;
            }
        }
        Ok(changed)
    }

    /// Adds waybills, but none that the person took off.
    fn add_waybills(&self, id: OrderId, waybills: &[Waybill], origin: &Origin) -> Result<bool> {
        let before = Orders(self.0).get(id)?;
        let (as_of, set) = self.standing(id)?;
        let mut facts = before.facts.clone();
        for waybill in waybills.iter().filter(|waybill| !set.holds(Part::Not(&waybill.key()))) {
            add_waybill(&mut facts.waybills, waybill);
        }
        if facts == before.facts {
            return Ok(false);
        }
        self.write(&before, &facts, &set, as_of, origin.seen_at)?;
        Ok(true)
    }

    fn update(&self, id: OrderId, said: &OrderFacts, origin: &Origin, voice: Voice) -> Result<bool> {
        let before = Orders(self.0).get(id)?;
        let (as_of, mut set) = self.standing(id)?;
        let by_person = origin.source == Source::Person;
        let spoken = millis(origin.as_of);
        let (known, newer, now_as_of) = match voice {
            Voice::Any if by_person => (before.facts.clone(), true, as_of),
            Voice::Any => (before.facts.clone(), spoken >= as_of, spoken.max(as_of)),
            Voice::Shop => (shops_own(&before.facts, said, &set), true, spoken),
        };
        let mut facts = merged(&known, said, newer, |part| by_person || !set.holds(part));
        if by_person {
            set.person_changed(&before.facts, &facts);
        } else if self.goes_by_anothers_name(&before, &facts)? {
            // It was found by its parcel: it keeps its own name, and nothing else of the import is lost for that.
            facts.merchant.clone_from(&before.facts.merchant);
            facts.order_no.clone_from(&before.facts.order_no);
        }
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

    /// Whether the name that an order would get is that of another.
    fn goes_by_anothers_name(&self, before: &Order, facts: &OrderFacts) -> Result<bool> {
        let is_renamed = facts.merchant != before.facts.merchant || facts.order_no != before.facts.order_no;
        let Some(order_no) = facts.order_no.as_deref().filter(|_| is_renamed) else { return Ok(false) };
        let named = same::numbered(self.0, before.holder, &MerchantKey::of(&facts.merchant), order_no)?;
        Ok(named.is_some_and(|id| id != before.id))
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
            "UPDATE orders SET merchant = ?2, order_no = ?3, ordered_on = ?4, total_amount = ?5, total_currency = ?6, status = ?7, set_by_person = ?8, as_of = ?9, changed_at = max(changed_at, ?10),
             merchant_key = ifnull(?11, merchant_key), ships_from = ?12, forwarder = ?13, weight_kg = ?14
             WHERE id = ?1",
        )?;
        // An order that a migration gave a key of its own keeps it until the person gives it another name.
        let is_renamed = facts.merchant != before.facts.merchant || facts.order_no != before.facts.order_no;
        let key = is_renamed.then(|| MerchantKey::of(&facts.merchant));
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
            key.as_ref().map(MerchantKey::as_str),
            facts.ships_from,
            facts.forwarder,
            facts.weight.map(|weight| weight.0.to_string()),
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

/// What is left of the facts of a forwarder's record when a shop speaks of the order, so that it does not matter which came first.
fn shops_own(before: &OrderFacts, said: &OrderFacts, set: &SetByPerson) -> OrderFacts {
    let keep = |part| set.holds(part);
    OrderFacts {
        merchant: said.merchant.clone(),
        order_no: said.order_no.clone(),
        ordered_on: before.ordered_on.filter(|_| keep(Part::OrderedOn)),
        total: before.total.filter(|_| keep(Part::Total)),
        status: if keep(Part::Status) { before.status } else { OrderStatus::Unknown },
        items: if keep(Part::Items) { before.items.clone() } else { Vec::new() },
        waybills: before.waybills.clone(),
        ships_from: before.ships_from.clone().filter(|_| keep(Part::ShipsFrom)),
        forwarder: before.forwarder.clone().filter(|_| keep(Part::Forwarder)),
        weight: before.weight.filter(|_| keep(Part::Weight)),
    }
}
