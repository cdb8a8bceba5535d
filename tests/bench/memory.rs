//! How much memory a program and all that it started take: PSS, in which a page that several share is split between them.

use std::fs;
use std::thread;
use std::time::Duration;

use crate::desktop::surroundings::App;

/// After a start, a page or a closed window the allocators go on for a while.
const REST: Duration = Duration::from_secs(4);

/// The PSS of a program and of all that it started, once they have come to rest, in MiB.
pub fn at_rest(app: &App) -> f64 {
    #[expect(clippy::disallowed_methods, reason = "rest comes with time and with nothing else")]
    thread::sleep(REST);
    app.processes().into_iter().filter_map(|process| pss(process.pid)).sum::<u64>() as f64 / 1024.0
}

/// In KiB, as proc_pid_smaps_rollup(5) says; none where the process has just ended.
fn pss(pid: u32) -> Option<u64> {
    let rollup = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).ok()?;
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}
