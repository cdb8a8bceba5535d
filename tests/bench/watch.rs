//! A thousand parcels for a simulated week: the cap is kept, none of them starves, and the memory stays flat.
//!
//! The memory is that of the whole process, the simulated UNI-PASS in it too.

// The tests' surroundings, of which a bench needs a part.
#![allow(dead_code, clippy::unwrap_used, reason = "the rest serves the tests, and panics as they do")]

#[path = "../watch/crowd.rs"]
mod crowd;
#[path = "../watch/world.rs"]
mod world;

use std::process::ExitCode;

use chrono::TimeDelta;
use munjigi_engine::schedule::{AT_ONCE, MOST_A_DAY};

use crowd::{by_day, crowd};

const PARCELS: u32 = 1000;
const DAYS: usize = 7;
/// Megabytes.
const MOST_MEMORY: f64 = 60.0;
/// How much more memory there may be at the end than after the second day, in megabytes.
const MOST_GROWTH: f64 = 8.0;
/// With twice as many looks due as a day may hold, each comes round within so many days.
const MOST_WAITED: TimeDelta = TimeDelta::days(5);

fn main() -> ExitCode {
    let mut world = crowd(PARCELS);
    let mut memory = Vec::new();
    let mut longest = TimeDelta::zero();
    let mut ticks = 0;
    for _ in 0..DAYS {
        ticks += world.run_for(TimeDelta::days(1));
        memory.push(resident());
        let followed = world.all_followed().into_iter().filter(|row| row.due.is_some());
        let waited = followed.map(|row| world.now() - row.asked_at.unwrap_or(row.since));
        longest = longest.max(waited.max().unwrap_or_default());
    }
    let days = by_day(&world);
    let busiest = days.values().max().copied().unwrap_or_default();
    let asked: usize = days.values().sum();
    println!(
        "{PARCELS} parcels for {DAYS} days: {asked} requests, {busiest} on the busiest day, {} at once, none waited longer than {} hours, {ticks} ticks",
        world.sim.most_at_once(),
        longest.num_hours(),
    );
    let mut well =
        busiest <= MOST_A_DAY as usize && world.sim.most_at_once() <= AT_ONCE && longest < MOST_WAITED;
    if let Some(memory) = memory.into_iter().collect::<Option<Vec<f64>>>() {
        let (second, last) =
            (memory.get(1).copied().unwrap_or_default(), memory.last().copied().unwrap_or_default());
        println!(
            "  memory: {second:.1} MB after two days, {last:.1} MB after {DAYS} (at most {MOST_MEMORY})"
        );
        well &= last <= MOST_MEMORY && last - second <= MOST_GROWTH;
    }
    if well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Resident memory of this process in megabytes; `None` on a system that does not tell it like this.
fn resident() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: f64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes / 1024.0)
}
