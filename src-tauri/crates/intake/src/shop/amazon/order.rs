//! An order as its rows come together.

use munjigi_model::{Item, KstDate, Money, Waybill};

use crate::{Place, Progress, ReadOrder};

pub(super) struct OrderInMaking {
    /// Its first row.
    pub place: Place,
    merchant: String,
    order_no: String,
    ordered_on: Option<KstDate>,
    status: Option<Progress>,
    items: Vec<Item>,
    waybills: Vec<Waybill>,
    total: Option<Money>,
    /// Set once an amount is missing or in another currency: the sum of the rest is not what was paid.
    total_is_unknown: bool,
}

impl OrderInMaking {
    pub fn new(place: Place, merchant: &str, order_no: &str) -> Self {
        Self {
            place,
            merchant: merchant.to_owned(),
            order_no: order_no.to_owned(),
            ordered_on: None,
            status: None,
            items: Vec::new(),
            waybills: Vec::new(),
            total: None,
            total_is_unknown: false,
        }
    }

    /// The first row that gives a day has the last word.
    pub fn ordered_on(&mut self, day: KstDate) {
        self.ordered_on.get_or_insert(day);
    }

    pub fn item(&mut self, name: &str, quantity: u32) {
        self.items.push(Item { name: name.to_owned(), quantity });
    }

    pub fn waybill(&mut self, waybill: Waybill) {
        self.waybills.push(waybill);
    }

    /// Adds a row's amount; `None` where the row has one that is not known.
    pub fn add(&mut self, amount: Option<Money>) {
        let sum = match (self.total, amount) {
            (None, amount) => amount,
            (Some(sum), Some(more)) if sum.currency == more.currency => {
                sum.amount.checked_add(more.amount).map(|amount| Money { amount, ..sum })
            }
            (Some(_), _) => None,
        };
        self.total_is_unknown |= sum.is_none();
        self.total = sum;
    }

    /// Only an order of which every row was called off is cancelled: of any other a parcel may come.
    pub fn status(&mut self, of_row: Progress) {
        self.status = self.status.into_iter().chain([of_row]).max();
    }

    pub fn finish(mut self) -> ReadOrder {
        self.waybills.sort_by_cached_key(Waybill::key);
        self.waybills.dedup_by_key(|waybill| waybill.key());
        let mut order = ReadOrder::new(&self.merchant, Some(&self.order_no))
            .with_progress(self.status.unwrap_or(Progress::Unknown));
        order.facts.ordered_on = self.ordered_on;
        order.facts.total = self.total.filter(|_| !self.total_is_unknown);
        order.facts.items = self.items;
        order.facts.waybills = self.waybills;
        order
    }
}
