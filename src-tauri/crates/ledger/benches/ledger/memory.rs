//! How much memory a program takes that opens the ledger and lists its first page, and does nothing else.

use std::path::Path;
use std::process::Command;

use crate::first_page;
use munjigi_beside::{Outcome, expect};

/// The first argument of this program when it is that program.
pub const MARK: &str = "--as-listing";

/// The listing program: says the most memory it ever held, in KiB, where the system tells (Linux).
pub fn list(path: &Path) -> Outcome<()> {
    let (_ledger, page) = first_page::listed(path)?;
    expect(!page.orders.is_empty(), "first page")?;
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    println!("{}", peak.and_then(|text| text.split_whitespace().next()).unwrap_or("-"));
    Ok(())
}

pub fn holds(path: &Path, bound_mb: u64) -> Outcome<bool> {
    let listing = Command::new(std::env::current_exe()?).arg(MARK).arg(path).output()?;
    expect(listing.status.success(), "listing program")?;
    let Ok(kib) = String::from_utf8(listing.stdout)?.trim().parse::<u64>() else {
        println!("ledger: memory of that listing: this system does not tell (Linux does)");
        return Ok(true);
    };
    let held = kib * 1024 < bound_mb * 1_000_000;
    let (mb, verdict) = (kib as f64 * 1024.0 / 1e6, if held { "ok" } else { "MISSED" });
    println!("ledger: memory of that listing: {mb:.1} MB (under {bound_mb}) {verdict}");
    Ok(held)
}
