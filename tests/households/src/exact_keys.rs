//! The simplest matcher there is: equal numbers, else a warning.

use std::collections::{BTreeSet, HashMap};

use crate::numbers::plain;
use crate::score::{Decision, HouseholdVerdicts, Verdict, Verdicts};
use crate::set::{Household, Set};

/// Confirms what has a number of an order, and warns of all else: a floor for figures, and a measure for times.
pub fn exact_keys(set: &Set) -> Verdicts {
    Verdicts { households: set.households.iter().map(household).collect() }
}

fn household(household: &Household) -> HouseholdVerdicts {
    let mut keyed: HashMap<String, BTreeSet<&str>> = HashMap::new();
    for order in &household.orders {
        for tracking in &order.tracking {
            keyed.entry(plain(&tracking.number)).or_default().insert(&order.id);
        }
    }
    let verdicts = household
        .clearances
        .iter()
        .map(|row| {
            let orders: Vec<String> =
                keyed.get(&plain(&row.hbl)).into_iter().flatten().map(|id| (*id).to_owned()).collect();
            let is_unknown = orders.is_empty();
            Verdict {
                clearance: row.id.clone(),
                verdict: if is_unknown { Decision::Unknown } else { Decision::Confirmed },
                orders,
                p_unknown: Some(if is_unknown { 1.0 } else { 0.0 }),
            }
        })
        .collect();
    HouseholdVerdicts { id: household.id.clone(), verdicts }
}
