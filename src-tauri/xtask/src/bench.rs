//! `cargo xtask bench`: ratios against something bare, both sides in one run, since a time alone says little. `cargo xtask bench herd`: only
//! what a million installs ask of UNI-PASS, and its chart.

use crate::command::Run;
use crate::needs::Purpose;
use crate::place::Place;
use crate::setup;
use crate::trouble::Trouble;
use crate::ui;

pub fn run(place: &Place) -> Result<(), Trouble> {
    setup::quietly(place, Purpose::Picture)?;
    measure(place).map(|_| ())
}

/// The one bench that has a picture.
pub fn herd(place: &Place) -> Result<(), Trouble> {
    setup::quietly(place, Purpose::Build)?;
    Run::cargo(place).with(["bench", "-p", "munjigi-engine", "--bench", "herd"]).pass()
}

/// Runs every bench and gives the lines that it printed.
pub fn measure(place: &Place) -> Result<String, Trouble> {
    // Bench targets only: without the choice cargo starts the unit tests as well.
    let bench = |room| Run::cargo(place).with(["bench", "-p", room, "--bench", "*"]).pass_and_keep();
    let rooms = [
        "munjigi-ledger",
        "munjigi-intake",
        "unipass",
        "munjigi-reconcile",
        "munjigi-report",
        "munjigi-engine",
    ];
    let lines = rooms.into_iter().map(bench).collect::<Result<String, Trouble>>()?;
    let week = ["bench", "-p", "munjigi-tests", "--bench", "watch"];
    Ok(lines + &Run::cargo(place).with(week).pass_and_keep()? + &desktop(place)?)
}

/// The desktop beside a hello-world, both as they would be shipped.
fn desktop(place: &Place) -> Result<String, Trouble> {
    ui::build(place)?;
    let programs = ["--bin", "munjigi", "--bin", "munjigi-desktop", "--example", "hello"];
    Run::cargo(place).with(["build", "--release", "--workspace"]).with(programs).pass()?;
    let released = |name: &str| place.in_target("release").join(name);
    Run::cargo(place)
        .with(["bench", "-p", "munjigi-tests", "--bench", "desktop"])
        .env("MUNJIGI_BIN", released("munjigi"))
        .env("MUNJIGI_DESKTOP_BIN", released("munjigi-desktop"))
        .env("MUNJIGI_HELLO_BIN", released("examples/hello"))
        .pass_and_keep()
}
