//! What reading costs beside the format's own crate: `cargo bench -p munjigi-intake`.
//!
//! Ratios within one run, both sides in turn, medians: a time by itself says more about the machine. A missed bound ends the run
//! with 1.

use std::process::ExitCode;
use std::time::{Duration, Instant};

mod table;

/// What every part of it may run into.
type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    match run() {
        Ok(held) => ExitCode::from(u8::from(!held)),
        Err(error) => {
            eprintln!("intake: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome<bool> {
    let file = table::amazon(100_000);
    println!("intake: a table of 100000 rows, {} bytes", file.len());
    let held = [table::measure(&file)?
        .holds("Amazon's table to orders, against the csv crate reading all fields", 3.0)];
    Ok(held.iter().all(|held| *held))
}

/// The times of the two sides, taken in turn.
#[derive(Default)]
struct Times {
    intake: Vec<Duration>,
    bare: Vec<Duration>,
}

impl Times {
    /// Prints the ratio of the medians with its bound, and gives whether it holds.
    fn holds(mut self, what: &str, bound: f64) -> bool {
        let (intake, bare) = (median(&mut self.intake), median(&mut self.bare));
        let ratio = intake.as_secs_f64() / bare.as_secs_f64();
        let held = ratio <= bound;
        let verdict = if held { "ok" } else { "MISSED" };
        println!(
            "intake: {what}: {ratio:.2} (at most {bound}) {verdict}; {intake:.2?} to {bare:.2?}, medians of {}",
            self.bare.len()
        );
        held
    }
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// What an act gives, and how long it took.
fn timed<T>(act: impl FnOnce() -> Outcome<T>) -> Outcome<(T, Duration)> {
    let start = Instant::now();
    let done = act()?;
    Ok((done, start.elapsed()))
}

/// An error for a result that must not be measured, because it is wrong.
fn expect(is_right: bool, what: &'static str) -> Outcome<()> {
    if is_right { Ok(()) } else { Err(what.into()) }
}
