//! Comparison by exact number.

use std::collections::HashMap;

use munjigi_model::{Clearance, HolderId, KstDate, Order, Verdict, WaybillKey};

use crate::{Evidence, Judgement, Reason};

/// A shop's order date may be a day ahead of Korea's.
const DAYS_BEFORE_ORDER: i64 = 1;
/// The longest way that is believed. The longest measured from order to dispatch is 28 days, sea freight and pre-orders take months;
/// couriers use a number again after a year or more.
const DAYS_AFTER_ORDER: i64 = 365;

/// Orders and clearances by the number that both may have.
pub(crate) struct ByNumber<'a> {
    orders: HashMap<(HolderId, WaybillKey), Vec<&'a Order>>,
    clearances: HashMap<(HolderId, WaybillKey), Vec<&'a Clearance>>,
}

impl<'a> ByNumber<'a> {
    pub(crate) fn of(orders: &'a [Order], clearances: &'a [Clearance]) -> Self {
        let mut by_number = Self { orders: HashMap::new(), clearances: HashMap::new() };
        for clearance in clearances {
            if let Some(key) = clearance.facts.hbl_key() {
                by_number.clearances.entry((clearance.holder, key)).or_default().push(clearance);
            }
        }
        for order in orders {
            for waybill in order.facts.waybills.iter().filter(|w| w.leg().may_be_house_bl()) {
                let key = (order.holder, waybill.key());
                // An order may name one number twice, on two legs; only numbers that some clearance has are of interest.
                if by_number.clearances.contains_key(&key) {
                    let with_number = by_number.orders.entry(key).or_default();
                    if !with_number.iter().any(|o| o.id == order.id) {
                        with_number.push(order);
                    }
                }
            }
        }
        by_number
    }

    pub(crate) fn judge(&self, clearance: &Clearance) -> Judgement {
        let ask = |mut reasons: Vec<Reason>| {
            reasons.sort_unstable();
            Judgement {
                clearance: clearance.id,
                verdict: Verdict::Ask,
                orders: Vec::new(),
                unexplained: 0.5,
                evidence: reasons.into_iter().map(|reason| Evidence { reason, bits: 0.0 }).collect(),
            }
        };
        let Some(key) = clearance.facts.hbl_key() else { return ask(vec![Reason::NoNumber]) };
        let key = (clearance.holder, key);
        let Some(orders) = self.orders.get(&key) else { return ask(vec![Reason::NoOrderHasNumber]) };

        let (mut explaining, mut against) = (Vec::new(), Vec::new());
        for order in orders {
            if !order.facts.expects_parcels() {
                against.push(Reason::SameNumberCancelled(order.id));
            } else if !in_time(order.facts.ordered_on, clearance.day()) {
                against.push(Reason::SameNumberOtherTime(order.id));
            } else {
                explaining.push(*order);
            }
        }
        if explaining.is_empty() {
            return ask(against);
        }
        let rivals = self.clearances.get(&key).into_iter().flatten().filter(|c| {
            c.id != clearance.id && explaining.iter().any(|o| in_time(o.facts.ordered_on, c.day()))
        });
        if rivals.count() > 0 {
            // One number is one parcel. Which of them it is cannot be told, so none is passed over in silence.
            return ask(vec![Reason::SeveralUnderOneNumber]);
        }
        let mut orders: Vec<_> = explaining.iter().map(|o| o.id).collect();
        orders.sort_unstable();
        Judgement {
            clearance: clearance.id,
            verdict: Verdict::Confirmed,
            unexplained: 0.0,
            evidence: orders
                .iter()
                .map(|id| Evidence { reason: Reason::SameNumber(*id), bits: 0.0 })
                .collect(),
            orders,
        }
    }
}

fn in_time(ordered_on: Option<KstDate>, cleared_on: KstDate) -> bool {
    ordered_on.is_none_or(|ordered| {
        let days = cleared_on.days_since(ordered);
        (-DAYS_BEFORE_ORDER..=DAYS_AFTER_ORDER).contains(&days)
    })
}
