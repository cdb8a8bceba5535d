//! Orders that may be in one parcel together.

use crate::belief::{Hypothesis, Orders};
use crate::closest::Close;
use crate::fit::{self, Lines};
use crate::form;
use crate::household::Household;
use crate::purchase::Purchase;
use crate::weights::{MOST_VALUE, MOST_WEIGHT, Piece};

/// Orders that are close to a parcel, and which of them may go together.
pub(crate) struct Bundles<'a> {
    household: &'a Household,
    place: usize,
    parts: &'a [Close],
    lines: Vec<Vec<Lines>>,
    /// For each two of them, how likely they go together against apart (log2).
    shares: Vec<Option<f64>>,
    /// What has fewer bits is not worth weighing.
    least: f64,
}

impl<'a> Bundles<'a> {
    pub(crate) fn of(household: &'a Household, place: usize, parts: &'a [Close], least: f64) -> Self {
        let share = |a: &Close, b: &Close| together(household, a.order, b.order).map(f64::log2);
        let shares: Vec<Option<f64>> = parts
            .iter()
            .enumerate()
            .flat_map(|(n, a)| {
                parts.iter().enumerate().map(move |(m, b)| if m > n { share(a, b) } else { None })
            })
            .collect();
        // Most parcels have none that may go together.
        let is_any = shares.iter().any(Option::is_some);
        let lines_of = |one: &Close| {
            let (parcel, purchase) = (&household.parcels[place], &household.purchases[one.order]);
            fit::lines_of(parcel, purchase, &household.brought[one.order], &household.weights)
        };
        let lines = if is_any { parts.iter().map(lines_of).collect() } else { Vec::new() };
        Self { household, place, parts, lines, shares, least }
    }

    /// Whether two of the orders, the earlier one first, may go together.
    pub(crate) fn may_go(&self, a: usize, b: usize) -> bool {
        self.share(a, b).is_some()
    }

    fn share(&self, a: usize, b: usize) -> Option<f64> {
        self.shares.get(a * self.parts.len() + b).copied().flatten()
    }

    /// What these together weigh. The last of them decides when the parcel goes.
    pub(crate) fn weigh(&self, places: &[usize]) -> Option<Hypothesis> {
        let household = self.household;
        let parcel = &household.parcels[self.place];
        let mut bits = 0.0;
        for (n, a) in places.iter().enumerate() {
            for (m, b) in places.iter().enumerate().skip(n + 1) {
                let share = self.share(*a, *b)?;
                if m == n + 1 {
                    bits += share;
                }
            }
        }
        let parts = || places.iter().filter_map(|place| self.parts.get(*place));
        // Orders are in the order of their days.
        let last = parts().max_by_key(|part| part.order)?;
        bits += last.fit.delay + last.fit.handler + last.fit.country + last.fit.holder;
        bits += parts().map(|part| part.fit.number).sum::<f64>();
        let lines = places.iter().filter_map(|place| self.lines.get(*place)).map(Vec::as_slice);
        bits += fit::goods_of(lines, parcel.goods.len());
        if bits + MOST_VALUE + MOST_WEIGHT + form::MOST < self.least {
            return None;
        }
        let mut orders = [0; 3];
        let count = places.len().min(orders.len());
        orders.iter_mut().zip(parts()).for_each(|(slot, part)| *slot = part.order);
        let orders = orders.get(..count)?;
        bits += form_of(household, self.place, orders);
        bits += amounts(household, self.place, orders);
        (bits >= self.least).then(|| Hypothesis { orders: Orders::of(orders), weight: bits.exp2() })
    }
}

/// How likely two orders go out together, against apart. None where they cannot.
pub(crate) fn together(household: &Household, a: usize, b: usize) -> Option<f64> {
    let (a, b): (&Purchase, &Purchase) = (&household.purchases[a], &household.purchases[b]);
    let weights = &household.weights;
    if !a.may_go_with(b) {
        return None;
    }
    if let (Some(one), Some(another)) = (a.packed, b.packed) {
        // What goes out together is packed on one day.
        return (one == another).then_some(weights.bundled_where_packed_together);
    }
    let by_day = weights.bundled_after(a.day?.days_since(b.day?).unsigned_abs())?;
    let is_forwarded = a.forwarder.is_some();
    Some(by_day * if is_forwarded { weights.bundled_by_forwarder } else { weights.bundled_by_shop })
}

/// What the form of clearance says of orders together.
pub(crate) fn form_of(household: &Household, place: usize, orders: &[usize]) -> f64 {
    if !household.weights.has(Piece::Form) {
        return 0.0;
    }
    let purchases = orders.iter().map(|order| &household.purchases[*order]);
    form::bits(household.parcels[place].form, form::by_import(purchases))
}

/// What value and weight say of orders together.
pub(crate) fn amounts(household: &Household, place: usize, orders: &[usize]) -> f64 {
    let parcel = &household.parcels[place];
    let sum = |of: fn(&Purchase) -> Option<f64>| -> Option<f64> {
        orders.iter().map(|order| of(&household.purchases[*order])).sum()
    };
    let weights = &household.weights;
    weights.value(parcel.usd, sum(|order| order.usd), weights.part_of_bundle)
        + weights.weight(
            parcel.weight,
            sum(|order| order.weight),
            sum(|order| order.weight.or(order.typical_weight)),
            weights.part_of_bundle,
        )
}
