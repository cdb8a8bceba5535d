//! How much memory reading a list takes: `cargo bench -p unipass --bench reading-memory`. A program of its own, since counting takes time
//! that the other bench would count.

use std::process::ExitCode;

use munjigi_beside::{Outcome, bench};
use peak_alloc::PeakAlloc;

mod list;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Of the body, which counts itself.
const MOST: f64 = 3.0;

fn main() -> ExitCode {
    bench(run)
}

fn run() -> Outcome<bool> {
    let before = MEMORY.current_usage();
    let body = list::body();
    MEMORY.reset_peak_usage();
    let parcels = list::parcels(&body)?;
    let most = MEMORY.peak_usage() - before;
    let kept = MEMORY.current_usage() - before - body.len();
    drop(parcels);
    let times = |bytes: usize| bytes as f64 / body.len() as f64;
    let held = times(most) <= MOST;
    println!(
        "unipass: memory while a list of {} bytes is read, with the list: {:.2} times the list (at most {MOST}) {}; its parcels {:.2} times",
        body.len(),
        times(most),
        if held { "ok" } else { "MISSED" },
        times(kept)
    );
    Ok(held)
}
