//! What one thing costs beside another, for benches.
//!
//! A time by itself says more about the machine than about the code. So both sides are taken in turn within one run, their medians are
//! set against each other, and a ratio above its bound ends the run with 1.
//!
//! ```
//! use munjigi_beside::{Sides, timed};
//!
//! let mut sides = Sides::default();
//! for _ in 0..3 {
//!     sides.ours.push(timed(|| Ok((0..1000_u64).sum::<u64>()))?.1);
//!     sides.bare.push(timed(|| Ok((0..1000_u64).max()))?.1);
//! }
//! let _held = sides.holds("sums, against maxima", 1000.0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::process::ExitCode;
use std::time::{Duration, Instant};

/// What every part of a bench may run into.
pub type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// Runs a bench to its end. It gives whether every bound held.
pub fn bench(run: impl FnOnce() -> Outcome<bool>) -> ExitCode {
    match run() {
        Ok(held) => ExitCode::from(u8::from(!held)),
        Err(error) => {
            eprintln!("nothing was measured: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The times of two sides.
#[derive(Clone, Debug, Default)]
pub struct Sides {
    /// What is measured.
    pub ours: Vec<Duration>,
    /// What it is set against.
    pub bare: Vec<Duration>,
}

impl Sides {
    /// Prints the ratio of the medians with its bound, and gives whether it holds.
    pub fn holds(mut self, what: &str, bound: f64) -> bool {
        let runs = self.bare.len();
        let (ours, bare) = (median(&mut self.ours), median(&mut self.bare));
        let ratio = ours.as_secs_f64() / bare.as_secs_f64();
        let held = ratio <= bound;
        let verdict = if held { "ok" } else { "MISSED" };
        println!(
            "{what}: {ratio:.2} (at most {bound}) {verdict}; {ours:.2?} to {bare:.2?}, medians of {runs}"
        );
        held
    }
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// What an act gives, and how long it took.
///
/// # Errors
/// Those of the act.
pub fn timed<T>(act: impl FnOnce() -> Outcome<T>) -> Outcome<(T, Duration)> {
    let start = Instant::now();
    let done = act()?;
    Ok((done, start.elapsed()))
}

/// An error for a result that must not be measured, because it is wrong.
///
/// # Errors
/// Where it is not right.
pub fn expect(is_right: bool, what: &'static str) -> Outcome<()> {
    if is_right { Ok(()) } else { Err(what.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_is_missed_by_the_medians() {
        let of = |ours: [u64; 3]| Sides {
            ours: ours.map(Duration::from_millis).to_vec(),
            bare: [10, 10, 10].map(Duration::from_millis).to_vec(),
        };
        assert!(of([900, 15, 1]).holds("one slow run", 1.5));
        assert!(!of([1, 16, 900]).holds("slow", 1.5));
    }
}
