//! From what is believed to what is said.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use munjigi_model::{OrderId, Verdict};

use crate::belief::{Belief, Hypothesis};
use crate::closest::fit_of;
use crate::code;
use crate::evidence;
use crate::fit::Fit;
use crate::household::Household;
use crate::keys::By;
use crate::said::Settled;
use crate::stale::Stale;
use crate::taken::Taken;
use crate::{Evidence, Judgement, Reason};

/// What is believed of a parcel.
#[derive(Clone, Debug)]
pub(crate) struct Believed {
    pub(crate) place: usize,
    /// What may explain it, as it was weighed.
    pub(crate) hypotheses: Vec<Hypothesis>,
    /// The orders in it and the closest one.
    pub(crate) orders: Vec<usize>,
    pub(crate) belief: Belief,
    /// How many times likelier than usual a stranger's parcel is these days.
    pub(crate) burst: f64,
    /// For each of the orders, how well it explains the parcel, once that has been asked for.
    pub(crate) fits: Vec<OnceCell<Option<Fit>>>,
}

impl Believed {
    /// How well one of the orders explains it.
    pub(crate) fn fit(&self, household: &Household, order: usize) -> Option<Fit> {
        let known = self.fits.get(self.orders.iter().position(|known| *known == order)?)?;
        *known.get_or_init(|| fit_of(household, self.place, order, f64::NEG_INFINITY))
    }
}

/// Shares so close are equal.
const EQUAL: f64 = 1e-3;
/// An ask names orders that are at least so likely.
const WORTH_NAMING: f64 = 0.2;
/// No parcel is surer than this to be of nobody: an order may say too little of itself.
const SUREST: f64 = 0.9995;
/// What is left for a number that stands on an order by mistake (a share). *Assumed.*
const DESPITE_A_KEY: f64 = 0.001;

/// The verdict over a parcel, as it stands for its first row.
pub(crate) fn verdict(
    household: &Household,
    stale: &Stale,
    taken: &mut Taken<'_>,
    place: usize,
    believed: &Believed,
) -> Judgement {
    if household.ties[place].is_empty() {
        weighed(household, stale, taken, place, believed)
    } else {
        keyed(household, taken, place, believed)
    }
}

/// A parcel that orders are tied to.
fn keyed(household: &Household, taken: &mut Taken<'_>, place: usize, believed: &Believed) -> Judgement {
    let ties = &household.ties[place];
    let beside: Vec<usize> = beside(believed, household.weights.beside)
        .iter()
        .filter(|order| goes_along(household, place, believed, **order))
        .filter_map(|order| taken.take(believed, &[*order]))
        .flatten()
        .collect();
    let mut evidence: Vec<Evidence> = ties
        .iter()
        .map(|tie| {
            let order = household.purchases[tie.order].id;
            Evidence::deciding(match tie.by {
                By::Person(answer) => Reason::PersonSaid(answer),
                By::Number => Reason::SameNumber(order),
                By::RepairedNumber => Reason::SameNumberRepaired(order),
            })
        })
        .collect();
    if !beside.is_empty() {
        evidence.push(Evidence::deciding(Reason::SeveralOrders));
        let mut more: Vec<Evidence> =
            beside.iter().flat_map(|order| evidence::of_order(household, place, believed, *order)).collect();
        evidence::weightiest_first(&mut more);
        evidence.extend(more);
    }
    let orders: Vec<usize> = ties.iter().map(|tie| tie.order).chain(beside).collect();
    judgement(household, place, Verdict::Confirmed, &orders, DESPITE_A_KEY, evidence)
}

/// A parcel that has to be weighed.
fn weighed(
    household: &Household,
    stale: &Stale,
    taken: &mut Taken<'_>,
    place: usize,
    believed: &Believed,
) -> Judgement {
    let weights = &household.weights;
    let none = believed.belief.shares[0].min(SUREST);
    if household.settled[place] == Settled::NoOrder {
        // An answer is about one row: another one is asked about, and no warning.
        let evidence = vec![Evidence::deciding(Reason::OtherRowAnswered)];
        return judgement(household, place, Verdict::Ask, &[], none, evidence);
    }
    let best = best(believed);
    let is_bare = household.parcels[place].is_bare();
    let unknown_from = if is_bare { weights.unknown_from_bare } else { weights.unknown_from };
    let is_refused = !household.refused[place].is_empty();
    // What the person took from one order is a question, though another may be likely.
    let is_apart = !household.said.apart_from(&household.parcels[place]).is_empty();
    let is_vetoed = code::is_stuck(&household.parcels[place], &household.codes)
        || code::is_impossible(&household.parcels[place], &household.codes);
    let mut quiet = Vec::new();
    if let Some((hypothesis, _)) = best.filter(|_| !is_refused && !is_apart && !is_vetoed)
        && none <= quiet_below(household, believed, hypothesis)
        && is_telling(household, believed, hypothesis)
    {
        quiet = surely_among(household, believed, hypothesis);
        quiet = taken.take(believed, &quiet).unwrap_or_default();
    }
    if !quiet.is_empty() {
        let evidence = evidence::of_orders(household, place, believed, &quiet);
        return judgement(household, place, Verdict::Likely, &quiet, none, evidence);
    }
    let old = stale.why(household.parcels[place].holder, household.parcels[place].day);
    if none >= unknown_from && !is_refused {
        let verdict = if old.is_some() { Verdict::Ask } else { Verdict::Unknown };
        let mut evidence = evidence::against_all(household, place, believed);
        evidence.splice(0..0, old.map(Evidence::deciding));
        return judgement(household, place, verdict, &[], none, evidence);
    }
    let worth = best.filter(|(_, share)| *share >= WORTH_NAMING);
    let named = worth.map(|(best, _)| best.orders.to_vec()).unwrap_or_default();
    let mut evidence = if named.is_empty() {
        evidence::against_all(household, place, believed)
    } else {
        evidence::of_orders(household, place, believed, &named)
    };
    evidence.extend(old.filter(|_| none >= 0.5).map(Evidence::deciding));
    judgement(household, place, Verdict::Ask, &named, none, evidence)
}

fn judgement(
    household: &Household,
    place: usize,
    verdict: Verdict,
    orders: &[usize],
    unexplained: f64,
    evidence: Vec<Evidence>,
) -> Judgement {
    let mut orders: Vec<OrderId> = orders.iter().map(|order| household.purchases[*order].id).collect();
    orders.sort_unstable();
    Judgement { clearance: household.parcels[place].clearances[0], verdict, orders, unexplained, evidence }
}

/// The likeliest orders, and how likely exactly these are.
pub(crate) fn best(believed: &Believed) -> Option<(&Hypothesis, f64)> {
    let shares = || believed.hypotheses.iter().zip(&believed.belief.shares).skip(1);
    let most = shares().map(|(_, share)| *share).fold(0.0, f64::max);
    // Of several that are as good as equal, twins mostly, it is the same one however they came to be weighed.
    shares().map(|(hypothesis, share)| (hypothesis, *share)).rfind(|(_, share)| most - share <= EQUAL)
}

/// Up to which probability of nobody's a parcel is passed over with these orders.
fn quiet_below(household: &Household, believed: &Believed, hypothesis: &Hypothesis) -> f64 {
    let weights = &household.weights;
    let goods = hypothesis.orders.iter().filter_map(|order| Some(believed.fit(household, order)?.goods));
    if household.parcels[believed.place].is_bare() && !household.has_details {
        weights.likely_below_bare
    } else if goods.fold(f64::NEG_INFINITY, f64::max) <= weights.against_goods {
        weights.likely_below_against_goods
    } else {
        weights.likely_below
    }
}

/// Those of a hypothesis' orders that are surely in the parcel, whatever else is in it; orders that nothing tells apart stand for each
/// other. What is left out of a bundle is no wrong link, so each is named by its own share, the surest first.
fn surely_among(household: &Household, believed: &Believed, best: &Hypothesis) -> Vec<usize> {
    let shares = &believed.belief.shares;
    let some: f64 = shares.iter().skip(1).sum();
    let is_in = |hypothesis: &Hypothesis, order: usize| {
        hypothesis.orders.iter().any(|other| household.twins[other] == household.twins[order])
    };
    let share = |order: usize| {
        let all = believed.hypotheses.iter().zip(shares).skip(1);
        all.filter(|(hypothesis, _)| is_in(hypothesis, order)).map(|(_, share)| share).sum::<f64>() / some
    };
    let mut sure: Vec<(f64, usize)> = best.orders.iter().map(|order| (share(order), order)).collect();
    sure.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let weights = &household.weights;
    let least = |n: usize, order: usize| match n {
        0 if has_namesake(household, believed, order) => weights.likely_set_alike,
        0 => weights.likely_set,
        _ => weights.likely_further,
    };
    let sure = sure.into_iter().enumerate().take_while(|(n, (share, order))| *share >= least(*n, *order));
    sure.map(|(_, (_, order))| order).collect()
}

/// Orders that are likely in the parcel beside those that are tied to it.
fn beside(believed: &Believed, least: f64) -> Vec<usize> {
    let mut shares: BTreeMap<usize, f64> = BTreeMap::new();
    for (hypothesis, share) in believed.hypotheses.iter().zip(&believed.belief.shares) {
        for order in hypothesis.orders.iter() {
            *shares.entry(order).or_default() += share;
        }
    }
    shares.into_iter().filter(|(_, share)| *share >= least).map(|(order, _)| order).collect()
}

/// Whether another order for the same goods at the same shop may be meant, which days or prices tell apart at best.
fn has_namesake(household: &Household, believed: &Believed, order: usize) -> bool {
    let goods = |order: usize| household.purchases[order].goods_likeness;
    let is_namesake =
        |other: usize| goods(other) == goods(order) && household.twins[other] != household.twins[order];
    believed.orders.iter().any(|other| is_namesake(*other))
}

/// Whether an order may be named beside those that a number ties to a parcel: where the parcel shows something that speaks for it, and no
/// number says that it goes by itself.
fn goes_along(household: &Household, place: usize, believed: &Believed, order: usize) -> bool {
    let speaks = |fit: Fit| fit.beyond_days() >= household.weights.telling;
    !household.parcels[place].is_bare()
        && !household.is_tied(order)
        && household.loose(order).all(|number| !number.is_korean)
        && believed.fit(household, order).is_some_and(speaks)
}

/// Whether something beyond the days speaks for the orders, and the goods not loudly against them: neither a date alone nor goods called by
/// a title of another kind ever link anything quietly.
pub(crate) fn is_telling(household: &Household, believed: &Believed, hypothesis: &Hypothesis) -> bool {
    let fits = || hypothesis.orders.iter().filter_map(|order| believed.fit(household, order));
    let is_of_other_goods = fits().all(|fit| fit.goods <= household.weights.other_goods);
    !is_of_other_goods && fits().any(|fit| fit.beyond_days() >= household.weights.telling)
}
