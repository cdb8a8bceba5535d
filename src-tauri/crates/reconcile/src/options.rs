//! What may explain a parcel: nobody's, one order's, several orders' together.

use std::cmp::Ordering;

use crate::belief::Hypothesis;
use crate::code;
use crate::fit::{self, Fit};
use crate::form;
use crate::household::Household;
use crate::number;
use crate::purchase::{Number, Purchase};
use crate::said::Settled;
use crate::weights::Piece;

/// Orders that are looked at closely for one parcel.
const MOST: usize = 24;
/// Of these, how many are looked at in pairs, and in threes.
const MOST_IN_PAIRS: usize = 14;
const MOST_IN_THREES: usize = 8;
/// An order with so many bits less than nobody, however well its goods may fit, is not looked at.
const HOPELESS: f64 = 9.0;
/// The shortest number in which a slip is looked for.
const SHORTEST_WITH_SLIP: usize = 9;

/// An order that may explain a parcel, and how well.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) order: usize,
    pub(crate) fit: Fit,
    pub(crate) bits: f64,
}

/// What may explain one parcel.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    /// The first is nobody's, or, where a number ties orders to the parcel, nothing beyond these.
    pub(crate) hypotheses: Vec<Hypothesis>,
    /// The orders in them, the best first.
    pub(crate) candidates: Vec<Candidate>,
}

impl Options {
    pub(crate) fn candidate(&self, order: usize) -> Option<&Candidate> {
        self.candidates.iter().find(|candidate| candidate.order == order)
    }
}

/// What may explain a parcel.
pub(crate) fn options(household: &Household<'_>, parcel: usize) -> Options {
    if matches!(household.settled[parcel], Settled::NoOrder | Settled::Stranger) {
        return Options { hypotheses: vec![Hypothesis { orders: Vec::new(), weight: 1.0 }], candidates: Vec::new() };
    }
    let candidates = candidates(household, parcel);
    let tied = household.ties.get(parcel).is_some_and(|ties| !ties.is_empty());
    let hypotheses =
        if tied { beside_ties(household, parcel, &candidates) } else { untied(household, parcel, &candidates) };
    Options { hypotheses, candidates }
}

/// The orders that fit best, each with its fit.
fn candidates(household: &Household<'_>, place: usize) -> Vec<Candidate> {
    let parcel = &household.parcels[place];
    let tied = &household.ties[place];
    let nobody = household.weights.strangers_a_day.log2();
    let mut candidates: Vec<Candidate> = household
        .in_time(parcel)
        .filter(|order| household.rooms[*order][1] > 0.0 && tied.iter().all(|tie| tie.order != *order))
        .filter_map(|order| {
            let purchase = &household.purchases[order];
            if household.said.are_apart(parcel, purchase.id) {
                return None;
            }
            let mut fit = Fit::but_goods(parcel, purchase, household.trace(place), household.fits(order), household.weights)?;
            fit.number = number_bits(household, place, order);
            if fit.bits() + household.weights.best_goods(&parcel.goods) < nobody - HOPELESS {
                return None;
            }
            fit.compare_goods(parcel, purchase, household.weights);
            let bits = fit.bits();
            (bits >= nobody - HOPELESS - 3.0).then_some(Candidate { order, fit, bits })
        })
        .collect();
    candidates.sort_by(|a, b| b.bits.total_cmp(&a.bits).then(a.order.cmp(&b.order)));
    candidates.truncate(MOST);
    candidates
}

/// What an order's own numbers say of a parcel with another number.
fn number_bits(household: &Household<'_>, place: usize, order: usize) -> f64 {
    let Some(key) = &household.parcels[place].key else { return 0.0 };
    let numbers = &household.purchases[order].numbers;
    let elsewhere = |number: &&Number| !household.by_number.contains_key(&number.key);
    let is_slip = |number: &Number| {
        number.key.as_str().len() >= SHORTEST_WITH_SLIP
            && number::differ_by_a_slip(number.key.as_str(), key.as_str())
    };
    if household.weights.has(Piece::Slips) && numbers.iter().filter(elsewhere).any(is_slip) {
        household.weights.slip
    } else if !household.is_tied[order] && numbers.iter().filter(elsewhere).any(|number| number.is_korean) {
        household.weights.other_number
    } else {
        0.0
    }
}

/// Nobody's, one order's, several orders'.
fn untied(household: &Household<'_>, place: usize, candidates: &[Candidate]) -> Vec<Hypothesis> {
    let weights = household.weights;
    let code = code::bits(&household.parcels[place], household.codes, weights);
    let mut hypotheses = vec![Hypothesis { orders: Vec::new(), weight: weights.strangers_a_day * code.exp2() }];
    hypotheses.extend(
        candidates.iter().map(|one| Hypothesis { orders: vec![one.order], weight: one.bits.exp2() }),
    );
    if !weights.has(Piece::Bundles) {
        return hypotheses;
    }
    for (n, a) in candidates.iter().enumerate().take(MOST_IN_PAIRS) {
        for (m, b) in candidates.iter().enumerate().take(MOST_IN_PAIRS).skip(n + 1) {
            let Some(pair) = bundle(household, place, &[a, b]) else { continue };
            hypotheses.push(pair);
            for c in candidates.iter().take(MOST_IN_THREES).skip(m + 1) {
                hypotheses.extend(bundle(household, place, &[a, b, c]));
            }
        }
    }
    hypotheses
}

/// Orders in one parcel. The last of them decides when it goes.
fn bundle(household: &Household<'_>, place: usize, parts: &[&Candidate]) -> Option<Hypothesis> {
    let mut bits = 0.0;
    for (n, a) in parts.iter().enumerate() {
        for (m, b) in parts.iter().enumerate().skip(n + 1) {
            let share = together(household, a.order, b.order)?;
            if m == n + 1 {
                bits += share.log2();
            }
        }
    }
    let by_day = |a: &&&Candidate, b: &&&Candidate| -> Ordering {
        let key = |one: &Candidate| (household.purchases[one.order].day, one.order);
        key(a).cmp(&key(b))
    };
    let last = parts.iter().max_by(by_day)?;
    let mut orders: Vec<usize> = parts.iter().map(|part| part.order).collect();
    bits += last.fit.delay + last.fit.handler + last.fit.country + last.fit.holder;
    bits += fit::goods_of(&parts.iter().map(|part| part.fit.parts.as_slice()).collect::<Vec<_>>());
    bits += amounts(household, place, &orders);
    bits += parts.iter().map(|part| part.fit.number).sum::<f64>();
    bits += form_of(household, place, &orders);
    orders.sort_unstable();
    Some(Hypothesis { orders, weight: bits.exp2() })
}

/// Whether one order more is in a parcel that a number ties to others.
fn beside_ties(household: &Household<'_>, place: usize, candidates: &[Candidate]) -> Vec<Hypothesis> {
    let mut hypotheses = vec![Hypothesis { orders: Vec::new(), weight: 1.0 }];
    let parcel = &household.parcels[place];
    let first = household.ties[place].first().map(|tie| tie.order);
    let Some(first) = first.filter(|_| household.weights.has(Piece::Bundles)) else { return hypotheses };
    let trace = household.trace(place);
    let Some(mut alone) = Fit::but_goods(parcel, &household.purchases[first], trace, household.fits(first), household.weights)
    else {
        return hypotheses;
    };
    alone.compare_goods(parcel, &household.purchases[first], household.weights);
    for more in candidates.iter().take(MOST_IN_PAIRS) {
        let Some(share) = together(household, first, more.order) else { continue };
        let goods = fit::goods_of(&[&alone.parts, &more.fit.parts]) - alone.goods;
        let amounts = amounts(household, place, &[first, more.order]) - alone.value - alone.weight;
        let form = form_of(household, place, &[first, more.order]) - alone.form;
    let bits = goods + amounts + form + more.fit.number;
        hypotheses.push(Hypothesis { orders: vec![more.order], weight: share * bits.exp2() });
    }
    hypotheses
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
    household.weights.sf * form::bits(household.parcels[place].form, form::by_import(&purchases))
}

/// What value and weight say of orders together.
fn amounts(household: &Household<'_>, place: usize, orders: &[usize]) -> f64 {
    let parcel = &household.parcels[place];
    let sum = |of: fn(&Purchase) -> Option<f64>| -> Option<f64> {
        orders.iter().map(|order| of(&household.purchases[*order])).sum()
    };
    let weights = household.weights;
    weights.value(parcel.usd, sum(|order| order.usd), weights.part_of_bundle)
        + weights.weight(parcel.weight, sum(|order| order.weight), weights.part_of_bundle)
}
