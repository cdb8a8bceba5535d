//! An order as its rows come together.

use std::collections::HashSet;

use munjigi_model::{Item, KstDate, Waybill};

use super::facts::{Amount, Facts};
use super::layout::Totals;
use super::total::Total;
use crate::{Progress, ReadOrder};

/// So many parcels are compared each with each.
const FEW: usize = 8;

/// What is known of an order beside what it will say in the end.
#[derive(Default)]
pub(super) struct Making {
    progress: Option<Progress>,
    /// On which day the first parcel was sent, and each further one: parcels stand in that order.
    first_sent_on: Option<KstDate>,
    sent_on: Vec<Option<KstDate>>,
    total: Total,
    /// Rows name two sellers, two carriers: neither is the order's.
    has_stores: bool,
    has_carriers: bool,
    /// Its items are sent from several countries.
    has_countries: bool,
}

impl Making {
    /// Takes over what a row says. Of days and numbers of the whole order the first row that says it has the last word.
    pub fn take(&mut self, order: &mut ReadOrder, facts: &mut Facts<'_>) {
        let known = &mut order.facts;
        known.ordered_on = known.ordered_on.or(facts.ordered_on);
        if let Some(name) = facts.item {
            push_one(
                &mut known.items,
                Item { name: name.to_owned(), quantity: facts.quantity, price: facts.price },
            );
        }
        match facts.amount {
            Amount::Is(money) => self.total.add(Some(money), facts.quantity),
            Amount::Unknown => self.total.add(None, facts.quantity),
            Amount::Nothing => {}
        }
        for (waybill, sent_on) in facts.parcel.take().into_iter().chain(facts.more_parcels.drain(..)) {
            self.parcel(&mut known.waybills, waybill, sent_on);
        }
        // Only an order of which every row was called off is cancelled: of any other a parcel may come.
        self.progress = self.progress.max(facts.progress);
        order.shipped_on = [order.shipped_on, facts.shipped_on].into_iter().flatten().min();
        order.weight = order.weight.or(facts.weight);
        known.weight = order.weight;
        first(&mut order.forwarder_no, facts.forwarder_no);
        first(&mut order.status_text, facts.status_text);
        self.has_countries |= differs(&mut known.ships_from, facts.ships_from);
        self.has_stores |= differs(&mut order.store, facts.store);
        self.has_carriers |= differs(&mut order.carrier, facts.carrier);
    }

    fn parcel(&mut self, known: &mut Vec<Waybill>, waybill: Waybill, sent_on: Option<KstDate>) {
        match known.last() {
            None => self.first_sent_on = sent_on,
            // Most orders of several rows are one parcel.
            Some(last) if *last == waybill => return,
            Some(_) => self.sent_on.push(sent_on),
        }
        push_one(known, waybill);
    }

    /// Whether its few parcels stand by their days, each once.
    fn is_in_order(&self, waybills: &[Waybill]) -> bool {
        let days = [self.first_sent_on].into_iter().chain(self.sent_on.iter().copied());
        let are_many = waybills.len() > FEW;
        let is_new = |(at, waybill)| waybills.iter().take(at).all(|before| !is_one(before, waybill));
        !are_many
            && days.is_sorted_by_key(|day| (day.is_none(), day))
            && waybills.iter().enumerate().all(is_new)
    }

    /// `is_dated`: the table says when orders were sent and not how they stand.
    pub fn finish(self, order: &mut ReadOrder, totals: Totals, drops_zeros: bool, is_dated: bool) {
        if order.facts.waybills.len() > 1 && !self.is_in_order(&order.facts.waybills) {
            let sent_on = [self.first_sent_on].into_iter().chain(self.sent_on);
            order.facts.waybills = in_order(sent_on.zip(order.facts.waybills.drain(..)).collect());
        }
        if self.has_stores {
            order.store = None;
        }
        if self.has_countries {
            order.facts.ships_from = None;
        }
        if self.has_carriers {
            order.carrier = None;
        }
        order.facts.total = self.total.finish(totals, drops_zeros);
        let by_date = || if order.shipped_on.is_some() { Progress::Shipped } else { Progress::Ordered };
        let progress = self.progress.or_else(|| is_dated.then(by_date)).unwrap_or(Progress::Unknown);
        (order.progress, order.facts.status) = (progress, progress.status());
    }
}

/// Most orders have one item and one parcel: room for four would be most of the memory.
fn push_one<T>(list: &mut Vec<T>, one: T) {
    if list.is_empty() {
        list.reserve_exact(1);
    }
    list.push(one);
}

fn first(known: &mut Option<String>, said: Option<&str>) {
    if let (None, Some(text)) = (&known, said) {
        *known = Some(text.to_owned());
    }
}

/// Whether a row says something else than is known; the same in other letters, as Fedex and FEDEX, is not.
fn differs(known: &mut Option<String>, said: Option<&str>) -> bool {
    first(known, said);
    said.is_some_and(|said| known.as_deref().is_some_and(|known| !known.eq_ignore_ascii_case(said)))
}

/// By the day on which they were sent, those of no day last; each once.
fn in_order(mut parcels: Vec<(Option<KstDate>, Waybill)>) -> Vec<Waybill> {
    parcels.sort_by_key(|(day, _)| (day.is_none(), *day));
    let mut known = HashSet::new();
    parcels.into_iter().map(|(_, waybill)| waybill).filter(|waybill| known.insert(waybill.key())).collect()
}

fn is_one(one: &Waybill, other: &Waybill) -> bool {
    one.number() == other.number() || one.key() == other.key()
}
