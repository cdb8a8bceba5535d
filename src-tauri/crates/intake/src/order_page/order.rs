//! An order as the parts of a page that tell of it come together.

use std::collections::BTreeSet;

use munjigi_model::{Item, KstDate, Money, Waybill, WaybillKey};

use super::cue::{At, Cue};
use super::label::Sure;
use super::{item, link, state};
use crate::page::Link;
use crate::{Progress, ReadOrder, Why};

pub(super) struct OrderInMaking<'t> {
    /// The line by which it is known, from 0.
    pub line: usize,
    number: Option<String>,
    ordered_on: Option<(KstDate, bool)>,
    shipped_on: Option<KstDate>,
    has_unread_day: bool,
    /// The surest of its totals; of two that differ neither holds.
    totals: Vec<((bool, Sure), Money)>,
    states: Vec<Progress>,
    items: Vec<Item>,
    goods: BTreeSet<(String, u32)>,
    waybills: Vec<Waybill>,
    /// Numbers that it has, and its own.
    keys: BTreeSet<WaybillKey>,
    unread: Vec<Why>,
    carrier: Option<&'t str>,
    store: Option<&'t str>,
}

impl<'t> OrderInMaking<'t> {
    pub fn new(line: usize, number: Option<String>) -> Self {
        let keys = number.as_deref().map(WaybillKey::of).into_iter().collect();
        Self {
            line,
            number,
            keys,
            ordered_on: None,
            shipped_on: None,
            has_unread_day: false,
            totals: Vec::new(),
            states: Vec::new(),
            items: Vec::new(),
            goods: BTreeSet::new(),
            waybills: Vec::new(),
            unread: Vec::new(),
            carrier: None,
            store: None,
        }
    }

    /// Takes what a block tells.
    pub fn take(&mut self, cues: &[At<'t>]) {
        let mut is_elsewhere = false;
        for at in cues {
            is_elsewhere =
                matches!(at.cue, Cue::OtherGoods) || (is_elsewhere && !matches!(at.cue, Cue::Number(_)));
            if !is_elsewhere || at.is_taught {
                self.tell(&at.cue, at.is_taught);
            }
        }
        self.states.extend(states(cues));
        // The same order shown a second time shows the same goods.
        let mut items = item::items(cues);
        items.retain(|item| !self.goods.contains(&(item.name.clone(), item.quantity)));
        self.goods.extend(items.iter().map(|item| (item.name.clone(), item.quantity)));
        self.items.append(&mut items);
    }

    fn tell(&mut self, cue: &Cue<'t>, is_taught: bool) {
        match cue {
            Cue::OrderedOn(day) => {
                if self.ordered_on.is_none_or(|(_, known)| is_taught && !known) {
                    self.ordered_on = Some((*day, is_taught));
                }
            }
            Cue::ShippedOn(day) => self.shipped_on = self.shipped_on.or(Some(*day)),
            Cue::DayUnread => self.has_unread_day = true,
            Cue::Total(sure, money) => {
                let rank = (is_taught, *sure);
                let best = self.totals.first().map(|(best, _)| *best);
                if best.is_some_and(|best| best < rank) {
                    self.totals.clear();
                }
                let is_new = !self.totals.iter().any(|(_, known)| known == money);
                if best.is_none_or(|best| best <= rank) && is_new && self.totals.len() < 2 {
                    self.totals.push((rank, *money));
                }
            }
            Cue::Waybill(waybill) => self.waybill(waybill.clone()),
            Cue::WaybillUnread(why) => self.unread.push(why.clone()),
            Cue::Carrier(name) => self.carrier = self.carrier.or(Some(name)),
            Cue::Store(name) => self.store = self.store.or(Some(name)),
            Cue::Number(_)
            | Cue::Day(_)
            | Cue::State(_)
            | Cue::Title(_)
            | Cue::Quantity(_)
            | Cue::Price(_)
            | Cue::BelowAnItem
            | Cue::OtherGoods
            | Cue::Aside
            | Cue::Bill
            | Cue::Personal
            | Cue::Text { .. } => {}
        }
    }

    /// A state stands beside it that may be another order's.
    pub fn doubt_its_state(&mut self) {
        self.unread.push(Why::NotUnderstood { column: "the state of the order" });
    }

    /// Takes the numbers that links to carriers hold.
    pub fn take_links(&mut self, links: &[Link]) {
        for waybill in link::waybills(links) {
            self.waybill(waybill);
        }
    }

    /// Each number once, and never the order's own.
    fn waybill(&mut self, waybill: Waybill) {
        if self.keys.insert(waybill.key()) {
            self.waybills.push(waybill);
        }
    }

    /// Whether it can be told apart from a line that only looks like an order: by a number, or by goods or an amount with their day.
    pub fn is_one(&self) -> bool {
        self.number.is_some()
            || !self.waybills.is_empty()
            || (self.ordered_on.is_some() && (!self.items.is_empty() || !self.totals.is_empty()))
    }

    /// Whether it says no more than that something was paid, as a payment in a café does.
    pub fn is_only_paid(&self) -> bool {
        self.number.is_none() && matches!(state::of_all(&self.states), Progress::Unknown | Progress::Ordered)
    }

    pub fn finish(self, merchant: &str) -> (ReadOrder, Vec<Why>) {
        let mut unread = self.unread;
        if self.number.is_none() {
            unread.push(Why::NoNumber);
        }
        if self.has_unread_day && self.ordered_on.is_none() {
            unread.push(Why::NotUnderstood { column: "the day of the order" });
        }
        let total = match self.totals.as_slice() {
            [(_, only)] => Some(*only),
            [] => None,
            _ => {
                unread.push(Why::NotUnderstood { column: "the total" });
                None
            }
        };
        // A part of one item is all of it.
        let states: Vec<Progress> = match self.items.as_slice() {
            [_] => self.states.into_iter().map(state::of_the_whole).collect(),
            _ => self.states,
        };
        let mut order =
            ReadOrder::new(merchant, self.number.as_deref()).with_progress(state::of_all(&states));
        order.facts.ordered_on = self.ordered_on.map(|(day, _)| day);
        order.facts.total = total;
        order.facts.items = self.items;
        order.facts.waybills = self.waybills;
        order.shipped_on = self.shipped_on;
        order.carrier = self.carrier.map(str::to_owned);
        order.store = self.store.map(str::to_owned);
        (order, unread)
    }
}

/// The states that a block tells of. Three and more directly below one another are the steps of a way, or a menu: the last with a
/// day beside it has been reached, and without days nothing is said.
fn states(cues: &[At<'_>]) -> Vec<Progress> {
    let mut states = Vec::new();
    let mut run = Vec::new();
    let mut items_before = false;
    let mut is_elsewhere = false;
    for at in cues {
        match &at.cue {
            Cue::State(progress) if !is_elsewhere => {
                // Called off is the item beside it, where others stand above.
                let is_part = items_before && states.is_empty() && run.is_empty();
                run.push((if is_part { of_a_part(*progress) } else { *progress }, false));
                continue;
            }
            Cue::Day(_) | Cue::ShippedOn(_) => {
                if let Some((_, reached)) = run.last_mut() {
                    *reached = true;
                }
                continue;
            }
            Cue::OtherGoods => is_elsewhere = true,
            Cue::Number(_) => is_elsewhere = false,
            Cue::Price(_) | Cue::Quantity(_) => items_before = true,
            Cue::State(_)
            | Cue::OrderedOn(_)
            | Cue::DayUnread
            | Cue::Total(..)
            | Cue::Waybill(_)
            | Cue::WaybillUnread(_)
            | Cue::Carrier(_)
            | Cue::Store(_)
            | Cue::Title(_)
            | Cue::BelowAnItem
            | Cue::Aside
            | Cue::Bill
            | Cue::Personal
            | Cue::Text { .. } => {}
        }
        states.append(&mut reached(std::mem::take(&mut run)));
    }
    states.append(&mut reached(run));
    states
}

/// Of some states below one another, each with whether a day stands beside it, those that hold.
fn reached(run: Vec<(Progress, bool)>) -> Vec<Progress> {
    if run.len() < 3 {
        return run.into_iter().map(|(progress, _)| progress).collect();
    }
    let last = run.iter().rev().find(|(_, reached)| *reached);
    last.map(|(progress, _)| *progress).into_iter().collect()
}

fn of_a_part(progress: Progress) -> Progress {
    match progress {
        Progress::Cancelled => Progress::PartlyCancelled,
        Progress::Returned => Progress::PartlyReturned,
        other @ (Progress::Unknown
        | Progress::PartlyCancelled
        | Progress::PartlyReturned
        | Progress::Ordered
        | Progress::AwaitingArrivalAtForwarder
        | Progress::PartlyShipped
        | Progress::Shipped
        | Progress::PartlyDelivered
        | Progress::Delivered
        | Progress::Completed) => other,
    }
}
