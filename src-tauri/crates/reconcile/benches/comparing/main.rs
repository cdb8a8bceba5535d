//! What the comparison costs beside equal numbers alone: `cargo bench -p munjigi-reconcile --bench comparing`.
//!
//! | what | module |
//! |---|---|
//! | as many orders as clearances, all at once | `at_once.rs` |
//! | one clearance more, that nothing ties and that a number ties | `one_more.rs` |
//! | the memory that the largest of these takes | `memory.rs` |
//!
//! One household, one thread, matching only. The days over which its parcels are spread grow with their number, as a household's do, but
//! slower: a day has 3 of them, 9, 27. The orders that are of the time of one parcel are what each further parcel costs.

mod at_once;
mod memory;
mod one_more;

use std::process::ExitCode;

use munjigi_beside::{Outcome, bench};
use munjigi_households::{Profile, Set, household_of, set};

/// Orders and as many clearances, and days.
const SMALL: (usize, u64) = (1_000, 365);
const MIDDLE: (usize, u64) = (10_000, 1_095);
const LARGE: (usize, u64) = (100_000, 3_650);
/// The most that comparing the large one may hold beyond its orders and clearances, in MB.
const MOST_MEMORY: u64 = 300;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() == Some(memory::MARK) {
        return bench(|| memory::compare(LARGE).map(|()| true));
    }
    bench(|| {
        let mut held = true;
        held &= at_once::holds(SMALL, 7, 100.0)?;
        held &= at_once::holds(MIDDLE, 3, 100.0)?;
        held &= at_once::holds(LARGE, 1, 120.0)?;
        held &= one_more::holds(MIDDLE)?;
        held &= memory::holds(MOST_MEMORY)?;
        Ok(held)
    })
}

/// A household of so many orders and clearances over so many days.
fn household((size, days): (usize, u64)) -> Set {
    Set { households: vec![household_of(size, size, days, 7)], ..set(Profile::Typical, 1, 1) }
}

/// The only one of a list.
fn only<T>(of: Vec<T>) -> Outcome<T> {
    of.into_iter().next().ok_or_else(|| "no household".into())
}
