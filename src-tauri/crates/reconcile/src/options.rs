//! What may explain a parcel: nobody's, one order's, several orders' together.

use crate::belief::{Hypothesis, Orders};
use crate::fit::{self, Fit, Lines};
use crate::form;
use crate::household::Household;
use crate::nobody;
use crate::number;
use crate::purchase::Purchase;
use crate::said::Settled;
use crate::weights::{Piece, Weights};

/// Orders that are looked at closely for one parcel.
const MOST: usize = 24;
/// Of these, how many are looked at in pairs, and in threes.
const MOST_IN_PAIRS: usize = 14;
const MOST_IN_THREES: usize = 8;
/// What has so many bits less than nobody, or than the best, is not weighed; of several orders together so many fewer, for there are
/// many of them.
const HOPELESS: f64 = 12.0;
const HOPELESS_TOGETHER: f64 = 8.0;
/// The shortest number in which a slip is looked for.
const SHORTEST_WITH_SLIP: usize = 9;

/// An order that may explain a parcel, and how well.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    pub(crate) order: usize,
    pub(crate) fit: Fit,
}

/// What may explain one parcel.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    /// The first is nobody's, or, where orders are tied to the parcel, nothing beyond these.
    pub(crate) hypotheses: Vec<Hypothesis>,
    /// The orders in them, the best first.
    pub(crate) candidates: Vec<Candidate>,
    /// How many times nobody's weight has been taken.
    pub(crate) doubt: f64,
}

impl Options {
    pub(crate) fn candidate(&self, order: usize) -> Option<&Candidate> {
        self.candidates.iter().find(|candidate| candidate.order == order)
    }

    /// Nothing but what is known already.
    fn settled() -> Self {
        Self {
            hypotheses: vec![Hypothesis { orders: Orders::NONE, weight: 1.0 }],
            candidates: Vec::new(),
            doubt: 1.0,
        }
    }
}

/// What may explain a parcel.
pub(crate) fn options(household: &Household<'_>, parcel: usize) -> Options {
    if matches!(household.settled[parcel], Settled::NoOrder | Settled::Stranger) {
        return Options::settled();
    }
    if household.ties[parcel].is_empty() { untied(household, parcel) } else { beside_ties(household, parcel) }
}

/// An order that is looked at closely.
struct Close {
    order: usize,
    fit: Fit,
    bits: f64,
    lines: Vec<Lines>,
}

/// The orders that fit best.
fn closest(household: &Household<'_>, place: usize, is_open: impl Fn(usize) -> bool) -> Vec<Close> {
    let (parcel, weights) = (&household.parcels[place], household.weights);
    let tied = &household.ties[place];
    let least = weights.strangers_a_day.log2() - HOPELESS;
    let fit_of = |order: usize| {
        let purchase = &household.purchases[order];
        let mut fit = Fit::of(parcel, purchase, household.trace(place), household.fits(order), weights)?;
        fit.number = number_bits(household, place, order);
        Some(fit)
    };
    let mut fitting: Vec<(f64, usize)> = household
        .in_time(parcel)
        .filter(|order| is_open(*order) && tied.iter().all(|tie| tie.order != *order))
        .filter(|order| !household.said.are_apart(parcel, household.purchases[*order].id))
        .filter_map(|order| Some((fit_of(order)?.bits(), order)))
        .filter(|(bits, _)| *bits >= least)
        .collect();
    let by_bits = |a: &(f64, usize), b: &(f64, usize)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
    if fitting.len() > MOST {
        fitting.select_nth_unstable_by(MOST - 1, by_bits);
        fitting.truncate(MOST);
    }
    fitting.sort_unstable_by(by_bits);
    let close = |(bits, order): (f64, usize)| {
        let lines = fit::lines_of(parcel, &household.purchases[order], weights);
        Some(Close { order, fit: fit_of(order)?, bits, lines })
    };
    fitting.into_iter().filter_map(close).collect()
}

/// What an order's own numbers say of a parcel with another number.
fn number_bits(household: &Household<'_>, place: usize, order: usize) -> f64 {
    let loose = &household.loose[order];
    let Some(key) = household.parcels[place].key.as_ref().filter(|_| !loose.is_empty()) else { return 0.0 };
    let weights = household.weights;
    let is_slip =
        |number: &str| number.len() >= SHORTEST_WITH_SLIP && number::differ_by_a_slip(number, key.as_str());
    if weights.has(Piece::Slips) && loose.iter().any(|number| is_slip(number.key.as_str())) {
        weights.slip
    } else if !household.is_tied[order] && loose.iter().any(|number| number.is_korean) {
        weights.other_number
    } else {
        0.0
    }
}

/// Nobody's, one order's, several orders'.
fn untied(household: &Household<'_>, place: usize) -> Options {
    let weights = household.weights;
    let close = closest(household, place, |_| true);
    let doubt = doubt(weights, &close);
    let nobody = Hypothesis { orders: Orders::NONE, weight: nobody::weight(household, place) * doubt };
    let mut hypotheses = vec![nobody];
    hypotheses.extend(
        close.iter().map(|one| Hypothesis { orders: Orders::of(&[one.order]), weight: one.bits.exp2() }),
    );
    if weights.has(Piece::Bundles) {
        for (n, a) in close.iter().enumerate().take(MOST_IN_PAIRS) {
            for (m, b) in close.iter().enumerate().take(MOST_IN_PAIRS).skip(n + 1) {
                let Some(pair) = bundle(household, place, &[a, b]) else { continue };
                hypotheses.push(pair);
                let threes = close.iter().take(MOST_IN_THREES).skip(m + 1);
                hypotheses.extend(threes.filter_map(|c| bundle(household, place, &[a, b, c])));
            }
        }
    }
    Options { doubt, ..kept(hypotheses, close) }
}

/// How many times the weight of nobody has to be taken, for against a stranger the evidence is believed less than between two orders.
fn doubt(weights: &Weights, close: &[Close]) -> f64 {
    let (full, believed) = close.iter().fold((0.0, 0.0), |(full, believed), one| {
        (full + one.bits.exp2(), believed + one.fit.believed(weights).exp2())
    });
    if believed > 0.0 { full / believed } else { 1.0 }
}

/// Orders in one parcel. The last of them decides when it goes.
fn bundle(household: &Household<'_>, place: usize, parts: &[&Close]) -> Option<Hypothesis> {
    let parcel = &household.parcels[place];
    let mut bits = 0.0;
    for (n, a) in parts.iter().enumerate() {
        for (m, b) in parts.iter().enumerate().skip(n + 1) {
            let share = together(household, a.order, b.order)?;
            if m == n + 1 {
                bits += share.log2();
            }
        }
    }
    // Orders are in the order of their days.
    let last = parts.iter().max_by_key(|part| part.order)?;
    let orders: Vec<usize> = parts.iter().map(|part| part.order).collect();
    bits += last.fit.delay + last.fit.handler + last.fit.country + last.fit.holder;
    bits += fit::goods_of(parts.iter().map(|part| part.lines.as_slice()), parcel.goods.len());
    bits += amounts(household, place, &orders) + form_of(household, place, &orders);
    bits += parts.iter().map(|part| part.fit.number).sum::<f64>();
    Some(Hypothesis { orders: Orders::of(&orders), weight: bits.exp2() })
}

/// Whether one order more is in a parcel that others are tied to.
fn beside_ties(household: &Household<'_>, place: usize) -> Options {
    let (parcel, weights) = (&household.parcels[place], household.weights);
    let first = household.ties[place].first().map(|tie| tie.order);
    let Some(first) = first.filter(|_| weights.has(Piece::Bundles)) else { return Options::settled() };
    let purchase = &household.purchases[first];
    let Some(alone) = Fit::of(parcel, purchase, household.trace(place), household.fits(first), weights)
    else {
        return Options::settled();
    };
    let lines = fit::lines_of(parcel, purchase, weights);
    let close = closest(household, place, |order| together(household, first, order).is_some());
    let mut hypotheses = Options::settled().hypotheses;
    for more in close.iter().take(MOST_IN_PAIRS) {
        let Some(share) = together(household, first, more.order) else { continue };
        let both = [first, more.order];
        let goods =
            fit::goods_of([lines.as_slice(), &more.lines].into_iter(), parcel.goods.len()) - alone.goods;
        let amounts = amounts(household, place, &both) - alone.value - alone.weight;
        let form = form_of(household, place, &both) - alone.form;
        let bits = goods + amounts + form + more.fit.number;
        hypotheses.push(Hypothesis { orders: Orders::of(&[more.order]), weight: share * bits.exp2() });
    }
    kept(hypotheses, close)
}

/// What is worth weighing, with the orders in it.
fn kept(mut hypotheses: Vec<Hypothesis>, close: Vec<Close>) -> Options {
    let best = hypotheses.iter().map(|hypothesis| hypothesis.weight).fold(0.0, f64::max);
    let mut place = 0;
    hypotheses.retain(|hypothesis| {
        place += 1;
        let least = if hypothesis.orders.are_several() { HOPELESS_TOGETHER } else { HOPELESS };
        place == 1 || hypothesis.weight >= best * (-least).exp2()
    });
    hypotheses.shrink_to_fit();
    let is_in = |order: usize| hypotheses.iter().any(|hypothesis| hypothesis.orders.has(order));
    let mut candidates: Vec<Candidate> = close
        .into_iter()
        .enumerate()
        // The closest is kept in any case: it is what a person is told of where nothing fits.
        .filter(|(n, one)| *n == 0 || is_in(one.order))
        .map(|(_, one)| Candidate { order: one.order, fit: one.fit })
        .collect();
    candidates.shrink_to_fit();
    Options { doubt: 1.0, hypotheses, candidates }
}

/// How likely two orders go out together, against apart. None where they cannot.
fn together(household: &Household<'_>, a: usize, b: usize) -> Option<f64> {
    let (a, b): (&Purchase, &Purchase) = (&household.purchases[a], &household.purchases[b]);
    let apart = a.day?.days_since(b.day?).unsigned_abs();
    let weights = household.weights;
    let share = match (&a.forwarder, &b.forwarder) {
        (Some(x), Some(y)) if x == y => weights.bundled_by_forwarder,
        (None, None) if a.shop == b.shop && a.is_forwarded == b.is_forwarded => weights.bundled_by_shop,
        _ => return None,
    };
    weights.bundled_after(apart).map(|by_day| share * by_day)
}

/// What the form of clearance says of orders together.
fn form_of(household: &Household<'_>, place: usize, orders: &[usize]) -> f64 {
    if !household.weights.has(Piece::Form) {
        return 0.0;
    }
    let purchases: Vec<&Purchase> = orders.iter().map(|order| &household.purchases[*order]).collect();
    form::bits(household.parcels[place].form, form::by_import(&purchases))
}

/// What value and weight say of orders together.
fn amounts(household: &Household<'_>, place: usize, orders: &[usize]) -> f64 {
    let parcel = &household.parcels[place];
    let sum = |of: fn(&Purchase) -> Option<f64>| -> Option<f64> {
        orders.iter().map(|order| of(&household.purchases[*order])).sum()
    };
    let weights = household.weights;
    weights.value(parcel.usd, sum(|order| order.usd), weights.part_of_bundle)
        + weights.weight(
            parcel.weight,
            sum(|order| order.weight),
            sum(|order| order.weight.or(order.typical_weight)),
            weights.part_of_bundle,
        )
}
