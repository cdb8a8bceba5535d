//! Judging everything at once.

use std::collections::HashSet;

use munjigi_model::{AnswerKind, ClearanceId, OrderId, Verdict};

use crate::belief::Graph;
use crate::burst;
use crate::household::Household;
use crate::nobody;
use crate::options::{Options, options};
use crate::parcel::Parcel;
use crate::purchase::Purchase;
use crate::said::{Said, Settled};
use crate::stale::Stale;
use crate::taken::Taken;
use crate::verdict::{Believed, verdict};
use crate::weights::{Piece, Weights};
use crate::{Case, Evidence, Judgement, Reason};

/// How often what is believed of strangers is let work on what is believed of their neighbours.
const BURST_ROUNDS: usize = 2;

/// Judges every clearance, in the order in which they are given.
pub fn judge(case: &Case<'_>) -> Vec<Judgement> {
    judge_with(case, &Weights::standard())
}

/// The same with other weights, to measure what each piece of evidence is worth.
pub fn judge_with(case: &Case<'_>, weights: &Weights) -> Vec<Judgement> {
    let parcels = Parcel::all(case.clearances, case.rates);
    let purchases = Purchase::all(case.orders, case.rates);
    let said = Said::of(case);
    let household = Household::of(&parcels, &purchases, &said, case.codes, case.today, weights);
    let stale = Stale::of(case);
    let mut taken = Taken::of(&household);
    let orders: HashSet<OrderId> = case.orders.iter().map(|order| order.id).collect();
    let mut judged: Vec<Option<Judgement>> = vec![None; case.clearances.len()];
    for (place, believed) in believe_all(&household).iter().enumerate() {
        let judgement = verdict(&household, &stale, &mut taken, place, believed);
        for (row, clearance) in parcels[place].rows.iter().zip(&parcels[place].clearances) {
            if let Some(slot) = judged.get_mut(*row) {
                *slot = Some(said_of(&said, &orders, *clearance, judgement.clone()));
            }
        }
    }
    judged.into_iter().flatten().collect()
}

/// A judgement over a parcel as it stands for one row of it, after what the person said of that row.
fn said_of(
    said: &Said,
    orders: &HashSet<OrderId>,
    clearance: ClearanceId,
    mut of_parcel: Judgement,
) -> Judgement {
    of_parcel.clearance = clearance;
    match said.about(clearance) {
        None => of_parcel,
        Some(said) if !said.answer.settles() => {
            if of_parcel.verdict.needs_person() {
                of_parcel.evidence.insert(0, Evidence::deciding(Reason::PersonUnsure));
            }
            of_parcel
        }
        Some(said) => {
            let is_own = said.answer != AnswerKind::NotMine;
            Judgement {
                clearance,
                verdict: if is_own { Verdict::Confirmed } else { Verdict::Unknown },
                // An order that is known no more is named no more.
                orders: said.order.into_iter().filter(|order| is_own && orders.contains(order)).collect(),
                unexplained: if is_own { 0.0 } else { 1.0 },
                evidence: vec![Evidence::deciding(Reason::PersonSaid(said.answer))],
            }
        }
    }
}

/// What is believed of each parcel.
pub(crate) fn believe_all(household: &Household<'_>) -> Vec<Believed> {
    let options: Vec<Options> = (0..household.parcels.len()).map(|place| options(household, place)).collect();
    let mut graph = Graph::of(&options, &household.rooms);
    graph.settle();
    let mut factors = vec![1.0; options.len()];
    if household.weights.has(Piece::Burst) {
        for _ in 0..BURST_ROUNDS {
            let strangers: Vec<f64> =
                (0..options.len()).map(|place| stranger(household, place, &graph)).collect();
            factors = burst::factors(household, &strangers);
            for place in (0..options.len()).filter(|place| is_open(household, *place)) {
                graph.set_nobody(
                    place,
                    nobody::weight(household, place) * factors[place] * options[place].doubt,
                );
            }
            graph.settle();
        }
    }
    let beliefs: Vec<_> = (0..options.len()).map(|place| graph.belief(place)).collect();
    let all = options.into_iter().zip(beliefs).zip(factors);
    all.map(|((options, belief), burst)| Believed { options, belief, burst }).collect()
}

/// Whether a parcel is neither tied to an order nor settled by the person.
fn is_open(household: &Household<'_>, place: usize) -> bool {
    household.settled[place] == Settled::Open && household.ties[place].is_empty()
}

/// How likely a parcel is a stranger's.
fn stranger(household: &Household<'_>, place: usize, graph: &Graph<'_>) -> f64 {
    match household.settled[place] {
        Settled::Stranger => 1.0,
        Settled::Open if household.ties[place].is_empty() => graph.nobody(place),
        Settled::Open | Settled::Order(..) | Settled::NoOrder => 0.0,
    }
}
