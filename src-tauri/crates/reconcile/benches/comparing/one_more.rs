//! One clearance more.

use munjigi_beside::{Outcome, Sides, expect, timed};
use munjigi_households::exact_keys;
use munjigi_model::{Clearance, Verdict, WaybillKey};
use munjigi_reconcile::set::{Household, households};
use munjigi_reconcile::{Case, Comparison, Weights};

use crate::{household, only};

/// How many of each kind are let in.
const LET_IN: usize = 9;
/// How many times as long as equal numbers alone, of all, one of each kind may take.
const UNTIED: f64 = 1.0;
const TIED: f64 = 100.0;

pub fn holds(size: (usize, u64)) -> Outcome<bool> {
    let one = household(size);
    let household = only(households(&one.to_json())?)?;
    let mut held = true;
    for (is_tied, what, bound) in [(false, "that no number ties", UNTIED), (true, "that a number ties", TIED)]
    {
        let (clearances, before) = with_last(&household, is_tied);
        let case = household.case();
        let mut comparison = Comparison::of(
            &Case { clearances: clearances.get(..before).unwrap_or_default(), ..case },
            &Weights::standard(),
        );
        let mut sides = Sides::default();
        for rows in before + 1..=clearances.len() {
            let case = Case { clearances: clearances.get(..rows).unwrap_or_default(), ..case };
            sides.bare.push(timed(|| Ok(exact_keys(&one)))?.1);
            let (changed, ours) = timed(|| Ok(comparison.add(&case)))?;
            sides.ours.push(ours);
            let said = comparison.judgements().last().map(|judgement| judgement.verdict);
            expect(changed.contains(&(rows - 1)), "it was not judged")?;
            expect((said == Some(Verdict::Confirmed)) == is_tied, "it is of the other kind")?;
        }
        held &= sides.holds(
            &format!("reconcile: one clearance more {what}, against equal numbers of {}", size.0),
            bound,
        );
    }
    Ok(held)
}

/// The clearances of a household, some from all over its days last: those with an order's number, or those without. And how many come
/// before these.
fn with_last(household: &Household, is_tied: bool) -> (Vec<Clearance>, usize) {
    let numbers: std::collections::HashSet<WaybillKey> = household
        .orders
        .iter()
        .flat_map(|order| &order.facts.waybills)
        .map(|waybill| waybill.key())
        .collect();
    let is_meant = |clearance: &Clearance| {
        clearance.facts.hbl_key().is_some_and(|key| numbers.contains(&key)) == is_tied
    };
    let places: Vec<usize> = (0..household.clearances.len())
        .filter(|place| household.clearances.get(*place).is_some_and(is_meant))
        .collect();
    let last: Vec<usize> = places.iter().copied().step_by(places.len().div_ceil(LET_IN).max(1)).collect();
    let (mut clearances, mut later) = (Vec::new(), Vec::new());
    for (place, clearance) in household.clearances.iter().enumerate() {
        if last.contains(&place) { later.push(clearance.clone()) } else { clearances.push(clearance.clone()) }
    }
    let before = clearances.len();
    clearances.extend(later);
    (clearances, before)
}
