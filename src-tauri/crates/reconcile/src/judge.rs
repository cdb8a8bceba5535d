//! Judging everything at once.

use crate::belief::believe;
use crate::burst;
use crate::code;
use crate::household::Household;
use crate::options::{Options, options};
use crate::parcel::Parcel;
use crate::purchase::Purchase;
use crate::said;
use crate::verdict::{Believed, verdict};
use crate::weights::{Piece, Weights};
use crate::{Case, Judgement};

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
    let household =
        Household::of(parcels.iter().collect(), purchases.iter().collect(), case.codes, case.today, weights);
    let mut judged: Vec<Option<Judgement>> = vec![None; case.clearances.len()];
    for (place, believed) in believe_all(&household).iter().enumerate() {
        for row in &household.parcels[place].rows {
            if let (Some(slot), Some(clearance)) = (judged.get_mut(*row), case.clearances.get(*row)) {
                let judgement = verdict(case, &household, place, clearance, believed);
                *slot = Some(said::applied(case, clearance, judgement));
            }
        }
    }
    judged.into_iter().flatten().collect()
}

/// What is believed of each parcel.
pub(crate) fn believe_all(household: &Household<'_>) -> Vec<Believed> {
    let mut options: Vec<Options> = (0..household.parcels.len()).map(|place| options(household, place)).collect();
    let mut factors = vec![1.0; options.len()];
    let mut beliefs = believe(&options, &household.rooms);
    if household.weights.has(Piece::Burst) {
        for _ in 0..BURST_ROUNDS {
            let strangers: Vec<f64> = (0..options.len())
                .map(|place| if household.ties[place].is_empty() { beliefs[place].shares[0] } else { 0.0 })
                .collect();
            factors = burst::factors(household, &strangers);
            for (place, options) in options.iter_mut().enumerate().filter(|(place, _)| household.ties[*place].is_empty()) {
                let code = code::bits(household.parcels[place], household.codes, household.weights);
                options.hypotheses[0].weight = household.weights.strangers_a_day * code.exp2() * factors[place];
            }
            beliefs = believe(&options, &household.rooms);
        }
    }
    options
        .into_iter()
        .zip(beliefs)
        .zip(factors)
        .map(|((options, belief), burst)| Believed { options, belief, burst })
        .collect()
}
