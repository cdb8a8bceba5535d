//! As many orders as clearances, all at once.

use munjigi_beside::{Outcome, Sides, expect, timed};
use munjigi_households::exact_keys;
use munjigi_model::Verdict;
use munjigi_reconcile::judge;
use munjigi_reconcile::set::households;

use crate::{household, only};

pub fn holds(size: (usize, u64), rounds: usize, bound: f64) -> Outcome<bool> {
    let one = household(size);
    let household = only(households(&one.to_json())?)?;
    let mut sides = Sides::default();
    for _ in 0..rounds {
        let (verdicts, bare) = timed(|| Ok(exact_keys(&one)))?;
        let (judged, ours) = timed(|| Ok(judge(&household.case())))?;
        let quiet = judged.iter().filter(|judgement| judgement.verdict != Verdict::Unknown).count();
        let is_whole = verdicts.households.len() == 1 && judged.len() == size.0 && quiet >= size.0 / 2;
        expect(is_whole, "it was not compared")?;
        sides.bare.push(bare);
        sides.ours.push(ours);
    }
    let (orders, days) = size;
    Ok(sides.holds(
        &format!("reconcile: {orders} orders and clearances over {days} days, against equal numbers"),
        bound,
    ))
}
