//! What the comparison costs beside equal numbers alone: `cargo bench -p munjigi-reconcile --bench comparing`.
//!
//! One household, one thread, matching only. The days over which its parcels are spread grow with their number, as a household's do: the
//! orders that are of the time of one parcel are what each further parcel costs.

use std::process::ExitCode;

use munjigi_beside::{Outcome, Sides, bench, timed};
use munjigi_households::{Profile, Set, exact_keys, household_of, set};
use munjigi_model::Verdict;
use munjigi_reconcile::judge;
use munjigi_reconcile::set::households;

/// Orders and as many clearances, days, rounds, and how many times as long as equal numbers alone it may take.
const SIZES: [(usize, u64, usize, f64); 3] =
    [(1_000, 365, 7, 150.0), (10_000, 1_095, 3, 150.0), (100_000, 3_650, 1, 250.0)];

fn main() -> ExitCode {
    bench(|| {
        let mut held = true;
        for (size, days, rounds, bound) in SIZES {
            held &= measure(size, days, rounds)?.holds(
                &format!("reconcile: {size} orders and clearances over {days} days, against equal numbers"),
                bound,
            );
        }
        Ok(held)
    })
}

fn measure(size: usize, days: u64, rounds: usize) -> Outcome<Sides> {
    let one = Set { households: vec![household_of(size, size, days, 7)], ..set(Profile::Typical, 1, 1) };
    let read = households(&one.to_json())?;
    let household = read.first().ok_or("no household")?;
    let mut sides = Sides::default();
    for _ in 0..rounds {
        let (verdicts, bare) = timed(|| Ok(exact_keys(&one)))?;
        let (judged, ours) = timed(|| Ok(judge(&household.case())))?;
        let quiet = judged.iter().filter(|judgement| judgement.verdict != Verdict::Unknown).count();
        if verdicts.households.len() != 1 || judged.len() != size || quiet < size / 2 {
            return Err("it was not compared".into());
        }
        sides.bare.push(bare);
        sides.ours.push(ours);
    }
    Ok(sides)
}
