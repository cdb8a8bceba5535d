//! Freezes this version's schema: `cargo run -p munjigi-ledger --example freeze -- tests/data/ledgers`.
//!
//! Makes `schema-N.munjigi` with its `.keys`, the key file `schema-N.key`, and in `schema-N.txt` what stands in it. Every later
//! version must open it and read the same (`tests/ledger/fixtures.rs`). A schema is frozen when the issue that made it is resolved, and
//! is never frozen again.

use std::error::Error;
use std::path::PathBuf;

use munjigi_ledger::key::DataKey;
use munjigi_ledger::{Ledger, SCHEMA};

mod listing;
mod rows;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args_os().nth(1).ok_or("which folder?")?);
    let named = |ending: &str| folder.join(format!("schema-{SCHEMA}{ending}"));
    let path = named(".munjigi");
    if path.exists() {
        return Err(
            "this schema is frozen already; take its files away first if it was never released".into()
        );
    }
    // A made-up key, the same for all frozen ledgers: there is nothing to protect in them.
    let key: [u8; 32] = std::array::from_fn(|i| i as u8);
    std::fs::create_dir_all(&folder)?;
    std::fs::write(named(".key"), key)?;
    let ledger = Ledger::open(&path, &DataKey::from_bytes(key))?;
    ledger.write(rows::fill)?;
    std::fs::write(named(".txt"), ledger.read(listing::listing)?)?;
    let faults = ledger.verify()?;
    if faults.is_empty() { Ok(()) } else { Err(format!("{faults:?}").into()) }
}
