//! The orders that fit a parcel best.

use crate::fit::{Fit, Known};
use crate::household::Household;
use crate::number;
use crate::options::HOPELESS;
use crate::weights::Piece;

/// Orders that are looked at closely for one parcel.
const MOST: usize = 24;
/// The shortest number in which a slip is looked for.
const SHORTEST_WITH_SLIP: usize = 9;

/// An order that is looked at closely.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Close {
    pub(crate) order: usize,
    pub(crate) fit: Fit,
}

/// The orders that fit a parcel best, the best first.
pub(crate) fn closest(household: &Household, place: usize, is_open: impl Fn(usize) -> bool) -> Vec<Close> {
    let parcel = &household.parcels[place];
    let tied = &household.ties[place];
    let mut least = household.weights.strangers_a_day.log2() - HOPELESS;
    let mut fitting: Vec<Close> = Vec::with_capacity(2 * MOST);
    // Parcels come sooner rather than later, and the sooner the best are found, the less is looked at of all others.
    for order in household.in_time(parcel).rev() {
        if !is_open(order)
            || tied.iter().any(|tie| tie.order == order)
            || household.said.are_apart(parcel, household.purchases[order].id)
        {
            continue;
        }
        let Some(fit) = fit_of(household, place, order, least) else { continue };
        fitting.push(Close { order, fit });
        if fitting.len() == 2 * MOST {
            keep_best(&mut fitting);
            least = fitting.iter().map(|one| one.fit.bits()).fold(f64::INFINITY, f64::min);
        }
    }
    keep_best(&mut fitting);
    fitting.sort_unstable_by(by_bits);
    fitting
}

fn keep_best(fitting: &mut Vec<Close>) {
    if fitting.len() > MOST {
        fitting.select_nth_unstable_by(MOST - 1, by_bits);
        fitting.truncate(MOST);
    }
}

fn by_bits(a: &Close, b: &Close) -> std::cmp::Ordering {
    b.fit.bits().total_cmp(&a.fit.bits()).then(a.order.cmp(&b.order))
}

/// How well an order explains a parcel. None where it is not of that time, or where it has fewer bits than these.
pub(crate) fn fit_of(household: &Household, place: usize, order: usize, least: f64) -> Option<Fit> {
    let (parcel, purchase) = (&household.parcels[place], &household.purchases[order]);
    let known = Known {
        purchase,
        way: household.fits(order),
        brought: &household.brought[order],
        is_tied: household.is_tied(order),
        number: number_bits(household, place, order),
    };
    Fit::at_least(least, parcel, known, household.trace(place), &household.weights)
}

/// What an order's own numbers say of a parcel with another number.
fn number_bits(household: &Household, place: usize, order: usize) -> f64 {
    let Some(key) = &household.parcels[place].key else { return 0.0 };
    let weights = &household.weights;
    let is_slip =
        |number: &str| number.len() >= SHORTEST_WITH_SLIP && number::differ_by_a_slip(number, key.as_str());
    if weights.has(Piece::Slips) && household.loose(order).any(|number| is_slip(number.key.as_str())) {
        weights.slip
    } else if !household.is_tied(order) && household.loose(order).any(|number| number.is_korean) {
        weights.other_number
    } else {
        0.0
    }
}
