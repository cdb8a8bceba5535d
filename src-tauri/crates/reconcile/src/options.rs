//! What may explain a parcel: nobody's, one order's, several orders' together.

use crate::belief::{Hypothesis, Orders};
use crate::brought::Brought;
use crate::bundles::{self, Bundles};
use crate::closest::{Close, closest};
use crate::fit::{self, Fit};
use crate::household::Household;
use crate::nobody;
use crate::said::Settled;
use crate::weights::{Piece, Weights};

/// Of the orders that are looked at closely, how many are looked at in pairs, and in threes.
const MOST_IN_PAIRS: usize = 14;
const MOST_IN_THREES: usize = 8;
/// What has so many bits less than nobody, or than the best, is not weighed; of several orders together so many fewer, for there are
/// many of them.
pub(crate) const HOPELESS: f64 = 12.0;
const HOPELESS_TOGETHER: f64 = 8.0;

/// What may explain one parcel.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    /// The first is nobody's, or, where orders are tied to the parcel, nothing beyond these.
    pub(crate) hypotheses: Vec<Hypothesis>,
    /// The orders in them and the closest, by place.
    pub(crate) orders: Vec<u32>,
}

/// What may explain a parcel.
pub(crate) fn options(household: &Household, parcel: usize) -> Options {
    if matches!(household.settled[parcel], Settled::NoOrder | Settled::Stranger) {
        return Options::settled();
    }
    if household.ties[parcel].is_empty() { untied(household, parcel) } else { beside_ties(household, parcel) }
}

impl Options {
    /// Nothing but what is known already.
    fn settled() -> Self {
        Self { hypotheses: vec![Hypothesis { orders: Orders::NONE, weight: 1.0 }], orders: Vec::new() }
    }
}

/// Nobody's, one order's, several orders'.
fn untied(household: &Household, place: usize) -> Options {
    let weights = &household.weights;
    let close = closest(household, place, |_| true);
    let weight = nobody::weight(household, place) * doubt(weights, &close);
    let mut hypotheses = vec![Hypothesis { orders: Orders::NONE, weight }];
    hypotheses.extend(
        close
            .iter()
            .map(|one| Hypothesis { orders: Orders::of(&[one.order]), weight: one.fit.bits().exp2() }),
    );
    if weights.has(Piece::Bundles) {
        let best = hypotheses.iter().map(|hypothesis| hypothesis.weight).fold(0.0, f64::max);
        let parts = close.get(..MOST_IN_PAIRS.min(close.len())).unwrap_or_default();
        let bundles = Bundles::of(household, place, parts, best.log2() - HOPELESS_TOGETHER);
        for n in 0..parts.len() {
            for m in n + 1..parts.len() {
                if !bundles.may_go(n, m) {
                    continue;
                }
                hypotheses.extend(bundles.weigh(&[n, m]));
                let threes = m + 1..parts.len().min(MOST_IN_THREES);
                hypotheses.extend(threes.filter_map(|more| bundles.weigh(&[n, m, more])));
            }
        }
    }
    kept(hypotheses, &close)
}

/// How many times the weight of nobody has to be taken, for against a stranger the evidence is believed less than between two orders.
fn doubt(weights: &Weights, close: &[Close]) -> f64 {
    let (full, believed) = close.iter().fold((0.0, 0.0), |(full, believed), one| {
        (full + one.fit.bits().exp2(), believed + one.fit.believed(weights).exp2())
    });
    if believed > 0.0 { full / believed } else { 1.0 }
}

/// Whether one order more is in a parcel that others are tied to.
fn beside_ties(household: &Household, place: usize) -> Options {
    let (parcel, weights) = (&household.parcels[place], &household.weights);
    let first = household.ties[place].first().map(|tie| tie.order);
    let Some(first) = first.filter(|_| weights.has(Piece::Bundles)) else { return Options::settled() };
    let purchase = &household.purchases[first];
    let alone = Fit::but_days(parcel, purchase, household.trace(place), household.fits(first), weights);
    let close = closest(household, place, |order| bundles::together(household, first, order).is_some());
    if close.is_empty() {
        return Options::settled();
    }
    let lines = fit::lines_of(parcel, purchase, &Brought::default(), weights);
    let mut hypotheses = Options::settled().hypotheses;
    for more in close.iter().take(MOST_IN_PAIRS) {
        let Some(share) = bundles::together(household, first, more.order) else { continue };
        let both = [first, more.order];
        let purchase = &household.purchases[more.order];
        let further = fit::lines_of(parcel, purchase, &household.brought[more.order], weights);
        let goods = fit::goods_of([&lines[..], &further[..]].into_iter(), parcel.goods.len()) - alone.goods;
        let amounts = bundles::amounts(household, place, &both) - alone.value - alone.weight;
        let form = bundles::form_of(household, place, &both) - alone.form;
        let bits = goods + amounts + form + more.fit.number;
        hypotheses.push(Hypothesis { orders: Orders::of(&[more.order]), weight: share * bits.exp2() });
    }
    kept(hypotheses, &close)
}

/// What is worth weighing, with the orders in it.
fn kept(mut hypotheses: Vec<Hypothesis>, close: &[Close]) -> Options {
    let best = hypotheses.iter().map(|hypothesis| hypothesis.weight).fold(0.0, f64::max);
    let (least, least_together) = (best * (-HOPELESS).exp2(), best * (-HOPELESS_TOGETHER).exp2());
    let mut place = 0;
    hypotheses.retain(|hypothesis| {
        place += 1;
        let least = if hypothesis.orders.are_several() { least_together } else { least };
        place == 1 || hypothesis.weight >= least
    });
    // The closest is kept in any case: it is what a person is told of where nothing fits.
    let closest = close.first().map(|one| one.order);
    let mut orders: Vec<u32> = hypotheses
        .iter()
        .flat_map(|one| one.orders.iter())
        .chain(closest)
        .map(|order| order as u32)
        .collect();
    orders.sort_unstable();
    orders.dedup();
    Options { hypotheses, orders }
}
