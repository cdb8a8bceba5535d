//! What becomes of an order's facts when another source speaks of it.

use std::fmt;

use munjigi_model::{Item, Leg, MerchantKey, OrderFacts, OrderStatus, Waybill, WaybillKey};

/// A part of an order that a person can set against imports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    OrderedOn,
    Total,
    Status,
    Items,
    ShipsFrom,
    Forwarder,
    Weight,
    /// This waybill does not belong to it.
    Not(&'a WaybillKey),
}

/// What the person has set: the names of columns, and the waybills that were taken off, each with a `-` before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SetByPerson {
    names: Vec<String>,
}

impl SetByPerson {
    pub(super) fn parse(stored: &str) -> Self {
        Self { names: stored.split(',').filter(|n| !n.is_empty()).map(str::to_owned).collect() }
    }

    pub(super) fn holds(&self, part: Part<'_>) -> bool {
        self.names.contains(&name(part))
    }

    /// The person entered the order. Its status is left to the shop: a new order goes on by itself.
    pub(super) fn person_gave(&mut self, facts: &OrderFacts) {
        self.add(Part::OrderedOn, facts.ordered_on.is_some());
        self.add(Part::Total, facts.total.is_some());
        self.add(Part::Items, !facts.items.is_empty());
        self.add(Part::ShipsFrom, facts.ships_from.is_some());
        self.add(Part::Forwarder, facts.forwarder.is_some());
        self.add(Part::Weight, facts.weight.is_some());
    }

    /// The person changed the order.
    pub(super) fn person_changed(&mut self, before: &OrderFacts, after: &OrderFacts) {
        self.add(Part::OrderedOn, before.ordered_on != after.ordered_on);
        self.add(Part::Total, before.total != after.total);
        self.add(Part::Status, before.status != after.status);
        self.add(Part::Items, before.items != after.items);
        self.add(Part::ShipsFrom, before.ships_from != after.ships_from);
        self.add(Part::Forwarder, before.forwarder != after.forwarder);
        self.add(Part::Weight, before.weight != after.weight);
        let keys = |facts: &OrderFacts| facts.waybills.iter().map(Waybill::key).collect::<Vec<_>>();
        let (had, has) = (keys(before), keys(after));
        for gone in had.iter().filter(|key| !has.contains(key)) {
            self.add(Part::Not(gone), true);
        }
        for key in &has {
            self.names.retain(|n| *n != name(Part::Not(key)));
        }
    }

    fn add(&mut self, part: Part<'_>, is_set: bool) {
        if is_set && !self.holds(part) {
            self.names.push(name(part));
        }
    }
}

impl fmt::Display for SetByPerson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.names.join(","))
    }
}

fn name(part: Part<'_>) -> String {
    match part {
        Part::OrderedOn => "ordered_on".into(),
        Part::Total => "total".into(),
        Part::Status => "status".into(),
        Part::Items => "items".into(),
        Part::ShipsFrom => "ships_from".into(),
        Part::Forwarder => "forwarder".into(),
        Part::Weight => "weight".into(),
        Part::Not(key) => format!("-{}", key.as_str()),
    }
}

/// The facts after another source has spoken. What it leaves out stays; a waybill is added, never dropped, so that a shorter
/// export loses nothing.
pub(super) fn merged(
    before: &OrderFacts,
    said: &OrderFacts,
    newer: bool,
    may: impl Fn(Part<'_>) -> bool,
) -> OrderFacts {
    fn pick<T: Clone>(before: &Option<T>, said: &Option<T>, overrules: bool) -> Option<T> {
        match (before, said) {
            (None, said) => said.clone(),
            (Some(_), Some(said)) if overrules => Some(said.clone()),
            (before, _) => before.clone(),
        }
    }
    let overrules = |part: Part<'_>| newer && may(part);
    let says_status = said.status != OrderStatus::Unknown;
    let takes_status = says_status && (overrules(Part::Status) || before.status == OrderStatus::Unknown);
    let takes_items = !said.items.is_empty() && (overrules(Part::Items) || before.items.is_empty());
    // A source that does not say the shop leaves it to the others.
    let is_unnamed = MerchantKey::of(&before.merchant).is_empty();
    let merchant = if is_unnamed && !said.merchant.is_empty() { &said.merchant } else { &before.merchant };
    let mut facts = OrderFacts {
        merchant: merchant.clone(),
        order_no: pick(&before.order_no, &said.order_no, false),
        ordered_on: pick(&before.ordered_on, &said.ordered_on, overrules(Part::OrderedOn)),
        total: pick(&before.total, &said.total, overrules(Part::Total)),
        status: if takes_status { said.status } else { before.status },
        items: if takes_items { priced(&said.items, &before.items) } else { before.items.clone() },
        waybills: before.waybills.clone(),
        ships_from: pick(&before.ships_from, &said.ships_from, overrules(Part::ShipsFrom)),
        forwarder: pick(&before.forwarder, &said.forwarder, overrules(Part::Forwarder)),
        weight: pick(&before.weight, &said.weight, overrules(Part::Weight)),
    };
    for waybill in said.waybills.iter().filter(|w| may(Part::Not(&w.key()))) {
        add_waybill(&mut facts.waybills, waybill);
    }
    facts
}

/// Items as a source says them, with the prices that are known where it says none.
fn priced(said: &[Item], known: &[Item]) -> Vec<Item> {
    let price_of = |item: &Item| known.iter().find(|it| it.name == item.name).and_then(|it| it.price);
    said.iter().map(|item| Item { price: item.price.or_else(|| price_of(item)), ..item.clone() }).collect()
}

/// Waybills as they are stored: by what they are compared by, each once. What is read back so compares equal.
pub(super) fn in_stored_order(waybills: &[Waybill]) -> Vec<Waybill> {
    let mut stored = Vec::new();
    for waybill in waybills {
        add_waybill(&mut stored, waybill);
    }
    stored
}

/// Adds a waybill, or its leg to one that is known without.
pub(super) fn add_waybill(known: &mut Vec<Waybill>, said: &Waybill) {
    match known.iter().position(|w| w.key() == said.key()) {
        None => {
            known.push(said.clone());
            known.sort_by_key(Waybill::key);
        }
        Some(i) if known[i].leg() == Leg::Unknown => known[i] = known[i].clone().with_leg(said.leg()),
        Some(_) => {}
    }
}
