//! What the ledger costs beside SQLCipher alone: `cargo bench -p munjigi-ledger`.
//!
//! Ratios within one run, both sides in turn, medians: a time by itself says more about the machine. A missed bound ends the run
//! with 1.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use munjigi_ledger::Error;

mod bare;
mod first_page;
mod insert;
mod memory;
mod rows;

/// What every part of it may run into.
type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    if let [first, path] = args.as_slice()
        && *first == *memory::MARK
    {
        return told(memory::list(path.as_ref()).map(|()| true));
    }
    told(run())
}

fn run() -> Outcome<bool> {
    let folder = tempfile::tempdir()?;
    let rows = rows::orders();
    println!("ledger: {} orders, with {} rows of their own", rows.len(), rows::count(&rows));
    let (insert, path) = insert::measure(folder.path(), &rows)?;
    drop(rows);
    let held = [
        insert.holds("inserted in one write, against bare rusqlite", 1.5),
        first_page::measure(&path)?
            .holds("first page (open, unlock, 50 orders), against a bare connection", 1.3),
        memory::holds(&path, 40)?,
    ];
    Ok(held.iter().all(|held| *held))
}

fn told(outcome: Outcome<bool>) -> ExitCode {
    match outcome {
        Ok(held) => ExitCode::from(u8::from(!held)),
        Err(error) => {
            eprintln!("ledger: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The times of the two sides, taken in turn.
#[derive(Default)]
struct Times {
    ledger: Vec<Duration>,
    bare: Vec<Duration>,
}

impl Times {
    /// Prints the ratio of the medians with its bound, and gives whether it holds.
    fn holds(mut self, what: &str, bound: f64) -> bool {
        let (ledger, bare) = (median(&mut self.ledger), median(&mut self.bare));
        let ratio = ledger.as_secs_f64() / bare.as_secs_f64();
        let held = ratio <= bound;
        let verdict = if held { "ok" } else { "MISSED" };
        println!(
            "ledger: {what}: {ratio:.2} (at most {bound}) {verdict}; {ledger:.2?} to {bare:.2?}, medians of {}",
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
    if is_right { Ok(()) } else { Err(Error::NoSuch { what }.into()) }
}
