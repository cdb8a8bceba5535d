//! Orders by hand.

use std::cmp::Reverse;

use chrono::{DateTime, Utc};
use munjigi_ledger::tables::sightings::Origin;
use munjigi_model::{MerchantKey, OrderFacts, OrderId, OrderStatus, Waybill};
use munjigi_wire as wire;

use crate::compared::bring_up_to_date;
use crate::{Ledger, Result, codes};

/// Adds an order. The same shop and number again update the known one.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn add(ledger: &Ledger, facts: OrderFacts, now: DateTime<Utc>) -> Result<wire::Order> {
    let order = ledger.write(move |w| {
        let holder = codes::owner(w, now)?;
        let mut facts = facts;
        facts.waybills.sort_by_key(Waybill::key);
        let id = w.orders().record(holder, &facts, &Origin::person(now))?.id();
        // Who enters an order by hand knows the shop's orders until that one.
        let until = facts.ordered_on.map_or(now, |day| day.begin()).min(now);
        w.shops_seen().note(holder, &MerchantKey::of(&facts.merchant), until)?;
        w.acts().note(Some(holder), "order_add", Some(id.0), "{}", now)?;
        bring_up_to_date(w, now)?;
        w.reading().orders().get(id)
    })?;
    Ok(wire::Order::from(&order))
}

/// The newest orders, at most `limit`.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn newest(ledger: &Ledger, limit: usize) -> Result<wire::OrderPage> {
    Ok(ledger.read(|r| {
        let orders = r.orders().page(None, limit)?.orders.iter().map(wire::Order::from).collect();
        Ok(wire::OrderPage { orders, total: r.orders().count()? })
    })?)
}

/// The newest orders that have all of some words in their shop, number, items or tracking numbers; at most `limit`. No words: any.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn find(ledger: &Ledger, words: &str, limit: usize) -> Result<wire::OrderPage> {
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    if words.is_empty() {
        return newest(ledger, limit);
    }
    let mut found = ledger.read(|r| r.orders().all())?;
    found.retain(|order| {
        let facts = &order.facts;
        let texts = [Some(&facts.merchant), facts.order_no.as_ref()]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .chain(facts.items.iter().map(|i| i.name.as_str()))
            .chain(facts.waybills.iter().map(Waybill::number));
        let texts: Vec<String> = texts.map(str::to_lowercase).collect();
        words.iter().all(|word| texts.iter().any(|text| text.contains(word)))
    });
    // As `newest` has them.
    found.sort_by_key(|order| Reverse((order.facts.ordered_on, order.id)));
    Ok(wire::OrderPage {
        total: found.len(),
        orders: found.iter().take(limit).map(wire::Order::from).collect(),
    })
}

/// One order.
///
/// # Errors
/// [`crate::Error::Ledger`], with `NoSuch`.
pub fn show(ledger: &Ledger, id: OrderId) -> Result<wire::Order> {
    Ok(wire::Order::from(&ledger.read(|r| r.orders().get(id))?))
}

/// Changes an order. What the person has set is not overwritten by later imports.
///
/// # Errors
/// [`crate::Error::Ledger`], with `NoSuch`.
pub fn edit(
    ledger: &Ledger,
    id: OrderId,
    now: DateTime<Utc>,
    change: impl FnOnce(&mut OrderFacts) + Send + 'static,
) -> Result<wire::Order> {
    let order = ledger.write(move |w| {
        let before = w.reading().orders().get(id)?;
        let mut facts = before.facts;
        change(&mut facts);
        facts.waybills.sort_by_key(Waybill::key);
        if w.orders().set(id, &facts, &Origin::person(now))? {
            w.acts().note(Some(before.holder), "order_set", Some(id.0), "{}", now)?;
            bring_up_to_date(w, now)?;
        }
        w.reading().orders().get(id)
    })?;
    Ok(wire::Order::from(&order))
}

/// Marks an order as cancelled: a parcel under its number is asked about from now on.
///
/// # Errors
/// [`crate::Error::Ledger`], with `NoSuch`.
pub fn cancel(ledger: &Ledger, id: OrderId, now: DateTime<Utc>) -> Result<wire::Order> {
    edit(ledger, id, now, |facts| facts.status = OrderStatus::Cancelled)
}
