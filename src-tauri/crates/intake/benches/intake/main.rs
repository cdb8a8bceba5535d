//! What reading costs beside the format's own crate: `cargo bench -p munjigi-intake`.

use std::process::ExitCode;

use munjigi_beside::{Outcome, bench};

mod amazon;
mod mailbox;
mod table;

fn main() -> ExitCode {
    bench(run)
}

fn run() -> Outcome<bool> {
    let file = amazon::table(100_000);
    println!("intake: a table of 100000 rows, {} bytes", file.len());
    let held = [
        table::measure(&file)?
            .holds("intake: Amazon's table to orders, against the csv crate reading all fields", 3.0),
        mailbox::measure()?.holds("intake: a mailbox, against mail-parser alone", 2.0),
    ];
    Ok(held.iter().all(|held| *held))
}
