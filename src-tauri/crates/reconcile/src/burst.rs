//! Strangers that come together: whoever has a code uses it more than once within days.

use crate::household::Household;
use crate::parcel::Parcel;

/// Days within which strangers' parcels are of one hand.
const DAYS: u64 = 7;
/// House numbers so close are of one sender's batch; and these, of one day of one courier's.
const ONE_BATCH: u64 = 100;
const ONE_DAY: u64 = 2_000;

/// For each parcel, how many times likelier a stranger's parcel is than usual, by how likely each parcel is one.
pub(crate) fn factors(household: &Household<'_>, strangers: &[f64]) -> Vec<f64> {
    household.parcels.iter().enumerate().map(|(place, _)| factor(household, strangers, place)).collect()
}

fn factor(household: &Household<'_>, strangers: &[f64], place: usize) -> f64 {
    let parcel = &household.parcels[place];
    let from = household.parcels.partition_point(|other| other.day < parcel.day.minus(DAYS));
    let to = household.parcels.partition_point(|other| other.day <= parcel.day.plus(DAYS));
    let weights = household.weights;
    let company: f64 = (from..to)
        .filter(|other| *other != place && household.parcels[*other].holder == parcel.holder)
        .map(|other| strangers[other] * likeness(parcel, &household.parcels[other]))
        .sum();
    1.0 + weights.burst * (company - weights.burst_free).max(0.0)
}

/// How much the hand behind one parcel is the hand behind another.
fn likeness(a: &Parcel, b: &Parcel) -> f64 {
    let series = if a.trace.series.is_some() && a.trace.series == b.trace.series { 2.0 } else { 1.0 };
    let number = match (a.serial, b.serial) {
        (Some(a), Some(b)) if a.abs_diff(b) < ONE_BATCH => 10.0,
        (Some(a), Some(b)) if a.abs_diff(b) < ONE_DAY => 2.0,
        _ => 1.0,
    };
    series * number
}
