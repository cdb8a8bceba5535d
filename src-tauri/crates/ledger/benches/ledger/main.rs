//! What the ledger costs beside SQLCipher alone: `cargo bench -p munjigi-ledger`.

use std::process::ExitCode;

use munjigi_beside::{Outcome, bench};

mod bare;
mod first_page;
mod insert;
mod memory;
mod rows;

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    if let [first, path] = args.as_slice()
        && *first == *memory::MARK
    {
        return bench(|| memory::list(path.as_ref()).map(|()| true));
    }
    bench(run)
}

fn run() -> Outcome<bool> {
    let folder = tempfile::tempdir()?;
    let rows = rows::orders();
    println!("ledger: {} orders, with {} rows of their own", rows.len(), rows::count(&rows));
    let (insert, path) = insert::measure(folder.path(), &rows)?;
    drop(rows);
    let held = [
        insert.holds("ledger: inserted in one write, against bare rusqlite", 1.5),
        first_page::measure(&path)?
            .holds("ledger: first page (open, unlock, 50 orders), against a bare connection", 1.3),
        memory::holds(&path, 40)?,
    ];
    Ok(held.iter().all(|held| *held))
}
