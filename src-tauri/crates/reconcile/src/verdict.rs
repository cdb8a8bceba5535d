//! From what is believed to what is said.

use std::collections::BTreeMap;

use munjigi_model::{Clearance, OrderId, Verdict};

use crate::belief::{Belief, Hypothesis};
use crate::household::Household;
use crate::options::Options;
use crate::{Case, Evidence, Judgement, Reason};

/// What is believed of a parcel.
#[derive(Clone, Debug)]
pub(crate) struct Believed {
    pub(crate) options: Options,
    pub(crate) belief: Belief,
    /// How many times likelier than usual a stranger's parcel is these days.
    pub(crate) burst: f64,
}

/// The verdict over one clearance.
pub(crate) fn verdict(
    case: &Case<'_>,
    household: &Household<'_>,
    place: usize,
    clearance: &Clearance,
    believed: &Believed,
) -> Judgement {
    let _ = case;
    let id = clearance.id;
    let weights = household.weights;
    let ties = &household.ties[place];
    let ids = |orders: &[usize]| {
        let mut ids: Vec<OrderId> = orders.iter().map(|order| household.purchases[*order].id).collect();
        ids.sort_unstable();
        ids
    };
    if !ties.is_empty() {
        let mut orders: Vec<usize> = ties.iter().map(|tie| tie.order).collect();
        orders.extend(beside(believed, weights.beside));
        return Judgement {
            clearance: id,
            verdict: Verdict::Confirmed,
            orders: ids(&orders),
            unexplained: 0.001,
            evidence: ties
                .iter()
                .map(|tie| Evidence { reason: Reason::SameNumber(household.purchases[tie.order].id), bits: 0.0 })
                .collect(),
        };
    }
    let none = tempered(believed.belief.shares[0], weights.temper);
    let best = best(believed);
    let (verdict, orders) = match best {
        Some((hypothesis, _)) if none <= weights.likely_below => {
            let named = surely_among(household, believed, hypothesis, weights.likely_set);
            if !named.is_empty() && is_telling(household, believed, hypothesis) {
                (Verdict::Likely, ids(&named))
            } else {
                (Verdict::Ask, ids(&hypothesis.orders))
            }
        }
        _ if none >= weights.unknown_from => (Verdict::Unknown, Vec::new()),
        Some((hypothesis, share)) if share > 0.2 => (Verdict::Ask, ids(&hypothesis.orders)),
        _ => (Verdict::Ask, Vec::new()),
    };
    Judgement { clearance: id, verdict, orders, unexplained: none, evidence: Vec::new() }
}

/// The likeliest orders, and how likely exactly these are.
fn best(believed: &Believed) -> Option<(&Hypothesis, f64)> {
    let shares = believed.options.hypotheses.iter().zip(&believed.belief.shares);
    shares.skip(1).map(|(hypothesis, share)| (hypothesis, *share)).max_by(|a, b| a.1.total_cmp(&b.1))
}

/// Those of a hypothesis' orders that are in the parcel with at least such a share, whatever else is in it; orders that nothing tells
/// apart stand for each other.
fn surely_among(household: &Household<'_>, believed: &Believed, best: &Hypothesis, least: f64) -> Vec<usize> {
    let some: f64 = believed.belief.shares.iter().skip(1).sum();
    let is_in = |hypothesis: &Hypothesis, order: usize| {
        hypothesis.orders.iter().any(|other| household.twins[*other] == household.twins[order])
    };
    let mut named = best.orders.clone();
    named.retain(|order| {
        let shares = believed.options.hypotheses.iter().zip(&believed.belief.shares).skip(1);
        let with: f64 = shares.filter(|(hypothesis, _)| is_in(hypothesis, *order)).map(|(_, share)| share).sum();
        with / some.max(1e-12) >= least
    });
    named
}

/// Orders that are likely in the parcel beside those that a number ties to it.
fn beside(believed: &Believed, least: f64) -> Vec<usize> {
    let mut shares: BTreeMap<usize, f64> = BTreeMap::new();
    for (hypothesis, share) in believed.options.hypotheses.iter().zip(&believed.belief.shares) {
        for order in &hypothesis.orders {
            *shares.entry(*order).or_default() += share;
        }
    }
    shares.into_iter().filter(|(_, share)| *share > least).map(|(order, _)| order).collect()
}

/// Whether something beyond the days speaks for the orders.
fn is_telling(household: &Household<'_>, believed: &Believed, hypothesis: &Hypothesis) -> bool {
    hypothesis.orders.iter().any(|order| {
        let candidate = believed.options.candidates.iter().find(|candidate| candidate.order == *order);
        candidate.is_some_and(|candidate| {
            let fit = &candidate.fit;
            let more = fit.value.max(0.0) + fit.number.max(0.0) + fit.weight.max(0.0) + fit.handler.max(0.0) + fit.country.max(0.0);
            fit.goods + more >= household.weights.telling
        })
    })
}

/// A probability whose odds are taken less far from even than they were added up to.
fn tempered(share: f64, temper: f64) -> f64 {
    let share = share.clamp(1e-9, 1.0 - 1e-9);
    let logit = (share / (1.0 - share)).ln() * temper;
    1.0 / (1.0 + (-logit).exp())
}
