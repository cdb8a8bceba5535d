//! Strangers that come together: whoever has a code uses it more than once within days.

use crate::household::Household;
use crate::weights::Weights;

/// Days within which strangers' parcels are of one hand.
const DAYS: u64 = 7;
/// House numbers so close are of one sender's batch; and these, of one day of one courier's.
const ONE_BATCH: u64 = 100;
const ONE_DAY: u64 = 2_000;

/// How many times likelier a stranger's parcel is than usual in such company.
pub(crate) fn factor(weights: &Weights, company: f64) -> f64 {
    1.0 + weights.burst * (company - weights.burst_free).max(0.0)
}

/// How many strangers' parcels are around a parcel, by how likely each one is a stranger's.
pub(crate) fn company(household: &Household, strangers: &[f64], place: usize) -> f64 {
    near(household, place).map(|other| strangers[other] * likeness(household, place, other)).sum()
}

/// Other parcels of the holder that came within days of one.
pub(crate) fn near(household: &Household, place: usize) -> impl Iterator<Item = usize> + '_ {
    let (parcels, by_day) = (&household.parcels, &household.by_day);
    let (day, holder) = (parcels[place].day, parcels[place].holder);
    let from = by_day.partition_point(|other| parcels[*other as usize].day < day.minus(DAYS));
    let to = by_day.partition_point(|other| parcels[*other as usize].day <= day.plus(DAYS));
    let others = by_day[from..to].iter().map(|other| *other as usize);
    others.filter(move |other| *other != place && parcels[*other].holder == holder)
}

/// How much the hand behind one parcel is the hand behind another.
pub(crate) fn likeness(household: &Household, a: usize, b: usize) -> f64 {
    let (a, b) = (&household.parcels[a], &household.parcels[b]);
    let series = if a.series.is_some() && a.series == b.series { 2.0 } else { 1.0 };
    let number = match (a.serial, b.serial) {
        (Some(a), Some(b)) if a.abs_diff(b) < ONE_BATCH => 10.0,
        (Some(a), Some(b)) if a.abs_diff(b) < ONE_DAY => 2.0,
        _ => 1.0,
    };
    series * number
}
