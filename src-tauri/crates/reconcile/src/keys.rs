//! The exact way: an order's number stands on a clearance.

use std::collections::HashMap;

use munjigi_model::WaybillKey;

use crate::case::CodeLife;
use crate::code;
use crate::delays;
use crate::parcel::Parcel;
use crate::purchase::Purchase;
use crate::weights::{Piece, Weights};

/// The longest way that a number is believed over. Couriers use numbers again after some months.
const LONGEST_KEYED: i64 = 180;
/// Of two parcels under one number, the one that came in usual time is the order's where the other came so many days after it.
const USED_AGAIN_AFTER: i64 = 60;

/// An order that a number ties to a parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tie {
    pub(crate) order: usize,
    /// The number had letters in it that were read as digits.
    pub(crate) is_repaired: bool,
}

/// For each parcel, the orders that a number ties to it.
pub(crate) fn ties(
    parcels: &[&Parcel],
    purchases: &[&Purchase],
    codes: &[CodeLife],
    weights: &Weights,
) -> Vec<Vec<Tie>> {
    let mut by_number: HashMap<&WaybillKey, Vec<usize>> = HashMap::new();
    for (place, parcel) in parcels.iter().enumerate() {
        if let Some(key) = &parcel.key {
            by_number.entry(key).or_default().push(place);
        }
    }
    let mut ties: Vec<Vec<Tie>> = vec![Vec::new(); parcels.len()];
    for (order, purchase) in purchases.iter().enumerate().filter(|(_, purchase)| !purchase.is_cancelled()) {
        for number in &purchase.numbers {
            let exact = by_number.get(&number.key);
            let repaired = number.repaired.as_ref().filter(|_| exact.is_none() && weights.has(Piece::Slips));
            let found = exact.or_else(|| by_number.get(repaired?));
            let in_time: Vec<usize> = found
                .into_iter()
                .flatten()
                .copied()
                .filter(|parcel| parcels.get(*parcel).is_some_and(|parcel| may_be(purchase, parcel, codes)))
                .collect();
            let Some(parcel) = the_one(&in_time, parcels) else { continue };
            if let Some(ties) = ties.get_mut(parcel).filter(|ties| ties.iter().all(|tie| tie.order != order)) {
                ties.push(Tie { order, is_repaired: exact.is_none() });
            }
        }
    }
    ties
}

/// Whether a parcel with an order's number can be the order's at all.
pub(crate) fn may_be(purchase: &Purchase, parcel: &Parcel, codes: &[CodeLife]) -> bool {
    is_in_time(purchase, parcel) && !code::is_impossible(parcel, codes)
}

/// Whether a parcel came after the order, and before its number was used again.
pub(crate) fn is_in_time(purchase: &Purchase, parcel: &Parcel) -> bool {
    purchase.day.is_none_or(|day| (delays::SHORTEST..=LONGEST_KEYED).contains(&parcel.day.days_since(day)))
}

/// The one parcel that a number means. One number is one parcel: of two that came close to each other it cannot be told which, and none
/// is passed over in silence; where they lie far apart, the later one used the number again.
fn the_one(parcels: &[usize], all: &[&Parcel]) -> Option<usize> {
    let day = |place: &usize| all.get(*place).map(|parcel| parcel.day);
    let first = parcels.iter().min_by_key(|place| day(place))?;
    let alone = parcels.iter().filter(|place| *place != first).all(|place| match (day(place), day(first)) {
        (Some(later), Some(first)) => later.days_since(first) >= USED_AGAIN_AFTER,
        _ => false,
    });
    alone.then_some(*first)
}
