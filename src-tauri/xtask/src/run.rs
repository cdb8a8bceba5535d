//! `cargo xtask run`: the desktop as it stands in the checkout, on the person's own ledger.

use crate::command::Run;
use crate::needs::Purpose;
use crate::place::Place;
use crate::setup;
use crate::trouble::Trouble;
use crate::ui;

/// Runs until the person quits it. One that is already there raises its window, and this one ends.
pub fn run(place: &Place) -> Result<(), Trouble> {
    setup::quietly(place, Purpose::Build)?;
    build(place, &[])?;
    Run::of(place.program("munjigi-desktop")).called("munjigi-desktop").pass()
}

/// The window, the desktop around it, the command line, and more programs by their names.
pub fn build(place: &Place, more: &[&str]) -> Result<(), Trouble> {
    println!("처음 한 번은 몇 분 걸립니다 · the first build takes some minutes");
    // First: its page is built into the desktop.
    ui::build(place)?;
    // With an example for the sake of the features, as in `cargo xtask test`: so nothing is built twice.
    let programs = ["--bin", "munjigi", "--bin", "munjigi-desktop", "--example", "typescript"];
    let more = more.iter().flat_map(|name| ["--bin", name]);
    Run::cargo(place).with(["build", "--workspace"]).with(programs).with(more).pass()
}
