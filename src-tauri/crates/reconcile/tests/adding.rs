//! One clearance more, let into a comparison, against everything compared anew.

use std::collections::{BTreeSet, HashSet};

use munjigi_households::{Profile, set};
use munjigi_model::{Clearance, Verdict, WaybillKey};
use munjigi_reconcile::set::{Household, households};
use munjigi_reconcile::{Case, Comparison, Judgement, Reason, Weights, judge};

/// Households of each kind, and how many of the clearances of each are let in one by one.
const HOUSEHOLDS: usize = 3;
const LET_IN: usize = 6;
/// How far a probability may be from that of a comparison anew. Messages stand still at about a ten-thousandth; where three or four
/// parcels and orders need each other equally, they get there slowly.
const CLOSE: f64 = 5e-3;

fn all() -> Vec<Household> {
    let sets = Profile::ALL.iter().map(|profile| set(*profile, 11, HOUSEHOLDS));
    sets.flat_map(|set| households(&set.to_json()).expect("it is of the format")).collect()
}

/// Reasons that weigh next to nothing are left out by a bound: one may lie just above it here, and just below it there.
const LITTLE: f64 = 0.3;

/// Whether all reasons of one judgement are given in another too; two that weigh alike may change places.
fn gives_all_of(judgement: &Judgement, other: &Judgement) -> bool {
    let given: BTreeSet<&Reason> = judgement.evidence.iter().map(|evidence| &evidence.reason).collect();
    let weighty = |bits: f64| bits == 0.0 || bits.abs() >= LITTLE;
    other
        .evidence
        .iter()
        .filter(|evidence| weighty(evidence.bits))
        .all(|evidence| given.contains(&evidence.reason))
}

fn is_as(added: &Judgement, anew: &Judgement) {
    let what = format!("{added:?}\n{anew:?}");
    assert_eq!(added.clearance, anew.clearance, "{what}");
    assert_eq!(added.verdict, anew.verdict, "{what}");
    assert_eq!(added.orders, anew.orders, "{what}");
    assert!(gives_all_of(added, anew) && gives_all_of(anew, added), "{what}");
    assert!((added.unexplained - anew.unexplained).abs() < CLOSE, "{what}");
}

#[test]
fn one_by_one_is_as_all_at_once() {
    let (mut reached, mut known) = (0, 0);
    for (n, household) in all().iter().enumerate() {
        let case = household.case();
        let mut clearances = household.clearances.clone();
        let count = clearances.len().min(LET_IN);
        // From all over the years, not the last days alone.
        for k in 0..count {
            let at = (n * 31 + k * 17) % (clearances.len() - k);
            let later = clearances.remove(at);
            clearances.push(later);
        }
        let before = clearances.len() - count;
        let weights = Weights::standard();
        let mut comparison = Comparison::of(&Case { clearances: &clearances[..before], ..case }, &weights);
        for rows in before + 1..=clearances.len() {
            let case = Case { clearances: &clearances[..rows], ..case };
            let last: Vec<Judgement> = comparison.judgements().to_vec();
            let changed = comparison.add(&case);
            assert!(changed.contains(&(rows - 1)), "the new one is judged");
            for (row, judgement) in last.iter().enumerate().filter(|(row, _)| !changed.contains(row)) {
                assert_eq!(judgement, &comparison.judgements()[row], "what changed is told");
            }
            reached += changed.len();
            known += rows;
            let anew = judge(&case);
            assert_eq!(comparison.judgements().len(), anew.len());
            comparison.judgements().iter().zip(&anew).for_each(|(added, anew)| is_as(added, anew));
        }
    }
    assert!(reached < known, "not everything is said anew for each: {reached} of {known}");
}

#[test]
fn another_case_is_compared_anew() {
    let household = &all()[0];
    let case = household.case();
    let mut comparison =
        Comparison::of(&Case { clearances: &case.clearances[..2], ..case }, &Weights::standard());
    comparison.add(&case);
    assert_eq!(comparison.judgements(), judge(&case));
}

/// The clearances of a household as the list of clearances alone has them.
fn bare(household: &Household) -> Vec<Clearance> {
    let mut clearances = household.clearances.clone();
    for clearance in &mut clearances {
        let facts = &mut clearance.facts;
        (facts.goods, facts.weight, facts.country, facts.forwarder) = (None, None, None, None);
    }
    clearances
}

#[test]
fn the_first_with_details_is_compared_anew() {
    let mut is_said_otherwise = false;
    for household in &all() {
        let case = household.case();
        let numbers: HashSet<WaybillKey> = household
            .orders
            .iter()
            .flat_map(|order| &order.facts.waybills)
            .map(|waybill| waybill.key())
            .collect();
        // One that no number ties, so that nothing but its details makes the others be judged again.
        let is_last = |clearance: &Clearance| {
            let facts = &clearance.facts;
            facts.goods.is_some() && facts.hbl_key().is_some_and(|key| !numbers.contains(&key))
        };
        let Some(last) = household.clearances.iter().position(is_last) else { continue };
        let mut clearances = bare(household);
        clearances.swap_remove(last);
        clearances.push(household.clearances[last].clone());
        let before = &clearances[..clearances.len() - 1];
        let alone = Case { clearances: before, has_details: Case::have_details(before), ..case };
        let whole = Case { clearances: &clearances, has_details: Case::have_details(&clearances), ..case };
        let mut comparison = Comparison::of(&alone, &Weights::standard());
        let said = comparison.judgements().to_vec();
        comparison.add(&whole);
        let anew = judge(&whole);
        assert_eq!(comparison.judgements(), anew);
        is_said_otherwise |= said.iter().zip(&anew).any(|(said, anew)| said.verdict != anew.verdict);
    }
    assert!(is_said_otherwise, "details change what is said of what has none");
}

/// Orders of whose time no parcel came are not read until one does.
#[test]
fn one_of_another_time_is_compared_anew() {
    let mut is_quiet = false;
    for household in &all() {
        let case = household.case();
        let Some(earliest) =
            (0..household.clearances.len()).min_by_key(|place| household.clearances[*place].day())
        else {
            continue;
        };
        // Nothing but the newest week, and then the earliest of all.
        let newest = household.clearances.iter().map(Clearance::day).max().expect("there is one");
        let mut clearances: Vec<Clearance> =
            household.clearances.iter().filter(|it| newest.days_since(it.day()) <= 7).cloned().collect();
        clearances.push(household.clearances[earliest].clone());
        let whole = Case { clearances: &clearances, ..case };
        let alone = Case { clearances: &clearances[..clearances.len() - 1], ..whole };
        let mut comparison = Comparison::of(&alone, &Weights::standard());
        comparison.add(&whole);
        let anew = judge(&whole);
        assert_eq!(comparison.judgements(), anew);
        is_quiet |= anew.last().is_some_and(|judgement| judgement.verdict == Verdict::Likely);
    }
    assert!(is_quiet, "one of them fits an order of its time");
}
