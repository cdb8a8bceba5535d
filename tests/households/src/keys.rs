//! Which numbers the shopper has, and what has become of them on the way into a list.

use std::collections::BTreeSet;

use munjigi_draws::Draw;

use crate::numbers::{dated, origin, plain};
use crate::parcels::Parcel;
use crate::profile::Rates;
use crate::set::{Kind, Leg, Tracking};
use crate::shopping::Purchase;

mod damage;

/// What the orders of a parcel have of its House number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Keys {
    pub orders: usize,
    pub equal: usize,
    pub damaged: usize,
    pub wrong: usize,
}

impl Keys {
    /// The word for the tags.
    pub fn word(self) -> &'static str {
        match self {
            Self { orders, equal, .. } if orders > 0 && equal == orders => "listed",
            Self { equal, .. } if equal > 0 => "partial",
            Self { damaged, .. } if damaged > 0 => "damaged",
            Self { wrong, .. } if wrong > 0 => "wrong",
            Self { .. } => "absent",
        }
    }
}

/// Writes numbers onto the orders; what they have of each parcel's number, parcel by parcel.
pub(crate) fn write(
    purchases: &mut [Purchase],
    parcels: &[Parcel],
    rates: &Rates,
    draw: &mut Draw,
) -> Vec<Keys> {
    for purchase in purchases.iter_mut().filter(|one| !one.stays_away) {
        foreign(purchase, draw);
    }
    let told: BTreeSet<usize> = parcels.iter().filter_map(|parcel| parcel.told_twins).collect();
    let mut all = vec![Keys::default(); parcels.len()];
    for (at, parcel) in parcels.iter().enumerate() {
        // A bundle's number is mostly known for all of its orders or for none.
        let first = parcel.purchases.first();
        let is_usual = first.is_some_and(|place| is_known(&purchases[*place], rates, draw)) || parcel.is_told;
        // Nobody has a thief's number in an order of their own.
        let others = parcels.get(at + 1).filter(|other| other.kind != Kind::Theft && other.hbl != parcel.hbl);
        for (nth, place) in parcel.purchases.iter().enumerate() {
            let purchase = &mut purchases[*place];
            let keys = &mut all[at];
            keys.orders += 1;
            let is_told = is_usual || purchase.twin.is_some_and(|group| told.contains(&group));
            if !is_told || (nth > 0 && draw.chance(150)) {
                continue;
            }
            let leg = if draw.chance(620) { Leg::Korea } else { Leg::Unknown };
            let number = if draw.chance(rates.damage) && !parcel.is_told {
                damage::damaged(draw, &parcel.hbl, others.map_or(&parcel.hbl, |other| &other.hbl))
            } else {
                parcel.hbl.clone()
            };
            if plain(&number) == plain(&parcel.hbl) {
                keys.equal += 1;
            } else if others.is_some_and(|other| other.hbl == number) {
                keys.wrong += 1;
            } else {
                keys.damaged += 1;
            }
            purchase.tracking.push(Tracking { number, leg });
        }
    }
    all
}

fn is_known(purchase: &Purchase, rates: &Rates, draw: &mut Draw) -> bool {
    let rate = if purchase.forwarder.is_some() { rates.key_forwarded } else { rates.key_direct };
    draw.chance(rate)
}

/// The foreign leg's number and the forwarder's own: neither is ever the House number.
fn foreign(purchase: &mut Purchase, draw: &mut Draw) {
    let Some(forwarder) = purchase.forwarder else {
        if draw.chance(160)
            && let Some(form) = draw.pick(&purchase.shop.origin)
        {
            purchase.tracking.push(Tracking { number: origin(draw, form), leg: Leg::Origin });
        }
        return;
    };
    if draw.chance(560)
        && let Some(form) = draw.pick(&purchase.shop.origin)
    {
        let leg = if draw.chance(750) { Leg::Origin } else { Leg::Unknown };
        purchase.tracking.push(Tracking { number: origin(draw, form), leg });
    }
    if draw.chance(350) {
        let number = dated(draw, &forwarder.number, purchase.ordered_on);
        purchase.tracking.push(Tracking { number, leg: Leg::Forwarder });
    }
}
