//! An order as its rows come together.

use std::collections::HashSet;

use munjigi_model::{Item, KstDate, Waybill};

use super::layout::Totals;
use super::total::Total;
use crate::{Place, Placed, Progress, ReadOrder};

pub(super) struct OrderInMaking {
    order: ReadOrder,
    /// Its first row.
    place: Place,
    progress: Option<Progress>,
    /// On which day each parcel was sent: parcels stand in that order.
    sent_on: Vec<Option<KstDate>>,
    pub total: Total,
    pub store: Said,
    pub carrier: Said,
}

/// What rows say that is one thing for the whole order, or nothing: of two carriers neither is the order's.
#[derive(Default)]
pub(super) enum Said {
    #[default]
    Nothing,
    One(String),
    Several,
}

impl Said {
    pub fn add(&mut self, text: &str) {
        match self {
            Self::Nothing => *self = Self::One(text.to_owned()),
            // USPS, Fedex and FEDEX are spelled as it comes.
            Self::One(one) if !one.eq_ignore_ascii_case(text) => *self = Self::Several,
            Self::One(_) | Self::Several => {}
        }
    }

    fn one(self) -> Option<String> {
        match self {
            Self::One(text) => Some(text),
            Self::Nothing | Self::Several => None,
        }
    }
}

impl OrderInMaking {
    pub fn new(place: Place, merchant: &str, order_no: Option<&str>) -> Self {
        Self {
            order: ReadOrder::new(merchant, order_no),
            place,
            progress: None,
            sent_on: Vec::new(),
            total: Total::default(),
            store: Said::Nothing,
            carrier: Said::Nothing,
        }
    }

    /// The first row that gives a day has the last word.
    pub fn ordered_on(&mut self, day: KstDate) {
        self.order.facts.ordered_on.get_or_insert(day);
    }

    pub fn shipped_on(&mut self, day: KstDate) {
        self.order.shipped_on = Some(self.order.shipped_on.map_or(day, |first| first.min(day)));
    }

    pub fn item(&mut self, name: &str, quantity: u32) {
        self.order.facts.items.push(Item { name: name.to_owned(), quantity });
    }

    pub fn waybill(&mut self, waybill: Waybill, sent_on: Option<KstDate>) {
        self.order.facts.waybills.push(waybill);
        self.sent_on.push(sent_on);
    }

    /// Only an order of which every row was called off is cancelled: of any other a parcel may come.
    pub fn progress(&mut self, of_row: Progress) {
        self.progress = self.progress.max(Some(of_row));
    }

    /// What the rest of the row says; the first row that says it has the last word.
    pub fn rest(&mut self) -> &mut ReadOrder {
        &mut self.order
    }

    /// `is_dated`: the table says when orders were sent and not how they stand.
    pub fn finish(mut self, totals: Totals, drops_zeros: bool, is_dated: bool) -> Placed<ReadOrder> {
        if self.order.facts.waybills.len() > 1 {
            self.order.facts.waybills =
                in_order(std::mem::take(&mut self.order.facts.waybills), &self.sent_on);
        }
        let by_date = || match self.order.shipped_on {
            Some(_) => Progress::Shipped,
            None => Progress::Ordered,
        };
        let progress = self.progress.or_else(|| is_dated.then(by_date)).unwrap_or(Progress::Unknown);
        self.order.store = self.store.one();
        self.order.carrier = self.carrier.one();
        self.order.facts.total = self.total.finish(totals, drops_zeros);
        Placed::new(self.place, self.order.with_progress(progress))
    }
}

/// By the day on which they were sent, those of no day last; each once.
fn in_order(waybills: Vec<Waybill>, sent_on: &[Option<KstDate>]) -> Vec<Waybill> {
    let mut dated: Vec<(Option<KstDate>, Waybill)> = sent_on.iter().copied().zip(waybills).collect();
    dated.sort_by_key(|(day, _)| (day.is_none(), *day));
    let mut known = HashSet::new();
    dated.into_iter().map(|(_, waybill)| waybill).filter(|waybill| known.insert(waybill.key())).collect()
}
