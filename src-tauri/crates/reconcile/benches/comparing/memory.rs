//! How much memory a comparison takes beyond the orders and clearances that it is made from.

use std::process::Command;

use munjigi_beside::{Outcome, expect};
use munjigi_reconcile::set::{Household, households};
use munjigi_reconcile::{Comparison, Weights};

use crate::{household, only};

/// The first argument of this program when it is the one that is measured.
pub const MARK: &str = "--as-comparing";

/// The measured program: compares twice, and says how much more it held at most in the second time, in KiB, where the system tells
/// (Linux). The first comparison fills what reading the household left free.
pub fn compare(size: (usize, u64)) -> Outcome<()> {
    let household = read(size)?;
    let first = Comparison::of(&household.case(), &Weights::standard());
    let before = kib("VmRSS:");
    let second = Comparison::of(&household.case(), &Weights::standard());
    expect(first.judgements().len() == second.judgements().len(), "it was not compared")?;
    match (before, kib("VmHWM:")) {
        (Some(before), Some(most)) => println!("{}", most.saturating_sub(before)),
        _ => println!("-"),
    }
    Ok(())
}

fn read(size: (usize, u64)) -> Outcome<Household> {
    only(households(&household(size).to_json())?)
}

/// A line of what the system says of this program.
fn kib(what: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix(what))?.split_whitespace().next()?.parse().ok()
}

pub fn holds(bound_mb: u64) -> Outcome<bool> {
    let comparing = Command::new(std::env::current_exe()?).arg(MARK).output()?;
    expect(comparing.status.success(), "comparing program")?;
    let Ok(kib) = String::from_utf8(comparing.stdout)?.trim().parse::<u64>() else {
        println!("reconcile: memory of a comparison: this system does not tell (Linux does)");
        return Ok(true);
    };
    let (mb, held) = (kib as f64 * 1024.0 / 1e6, kib * 1024 < bound_mb * 1_000_000);
    let verdict = if held { "ok" } else { "MISSED" };
    println!(
        "reconcile: memory of the largest, beyond orders and clearances: {mb:.0} MB (under {bound_mb}) {verdict}"
    );
    Ok(held)
}
