//! `cargo xtask bench`: ratios against the bare libraries, both sides in one run, since a time alone says little.

use crate::command::Run;
use crate::place::Place;
use crate::trouble::Trouble;

pub fn run(place: &Place) -> Result<(), Trouble> {
    measure(place).map(|_| ())
}

/// Runs every bench and gives the lines that it printed.
pub fn measure(place: &Place) -> Result<String, Trouble> {
    // Bench targets only: without the choice cargo starts the unit tests as well.
    Run::cargo(place).with(["bench", "-p", "munjigi-ledger", "--bench", "*"]).pass_and_keep()
}
