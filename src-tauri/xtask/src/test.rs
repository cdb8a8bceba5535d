//! `cargo xtask test`: all that must hold before a change is merged. The runners' own lines go through unchanged.

use std::fs;

use crate::bindings;
use crate::command::Run;
use crate::place::Place;
use crate::setup;
use crate::steps::Steps;
use crate::trouble::Trouble;
use crate::ui;

/// The desktop that lets a test drive its window. Only the leaf of the tree knows the feature, so nothing below is built twice.
const AUTOMATION: [&str; 2] = ["--features", "munjigi-desktop/automation"];

pub fn run(place: &Place) -> Result<(), Trouble> {
    let mut steps = Steps::default();
    let outcome = all(place, &mut steps);
    steps.print();
    outcome
}

fn all(place: &Place, steps: &mut Steps) -> Result<(), Trouble> {
    let cargo = || Run::cargo(place);
    steps.take("setup", || setup::run(place))?;
    steps.take("format", || cargo().with(["fmt", "--all", "--check"]).pass())?;
    // Before anything that builds the desktop: its page is built into the program.
    steps.take("the window, built", || ui::build(place))?;
    steps.take("clippy", || {
        let clippy = || cargo().with(["clippy", "--workspace", "--all-targets"]);
        let denied = ["--", "-D", "warnings"];
        clippy().with(AUTOMATION).with(denied).pass()?;
        clippy().with(denied).pass()
    })?;
    steps.take("build", || build(place))?;
    steps.take("tests of each crate, and the examples in its pages", || {
        cargo().with(["test", "--workspace", "--exclude", "munjigi-tests"]).pass()
    })?;
    steps.take("the crates' pages", || {
        cargo().with(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings").pass()
    })?;
    steps.take("the TypeScript made from Rust", || bindings::check(place))?;
    steps.take("the window's types and tests", || ui::check(place))?;
    steps.take("the window's journeys in a browser", || ui::journeys(place))?;
    steps.take("the whole product", || {
        // Chosen by its test, not by its package: cargo picks features for all packages of a call together. It tells a
        // package only of its own programs, so the paths are passed.
        cargo()
            .with(["test", "--workspace", "--test", "product", "--test", "watch"])
            .env("MUNJIGI_BIN", place.program("munjigi"))
            .env("MUNJIGI_DESKTOP_BIN", place.program("munjigi-desktop"))
            .env("MUNJIGI_DESKTOP_AUTOMATION_BIN", place.program("munjigi-desktop-automation"))
            .pass()
    })
}

/// Everything, with two desktops: as it is shipped, and one that a test may drive.
fn build(place: &Place) -> Result<(), Trouble> {
    // All in one call: cargo picks features for what a call names together, and another choice of packages builds some
    // thirty crates a second time. The same holds for the targets: without one that takes what only tests use (here an
    // example, the cheapest) the desktop would be built over another choice of features.
    let driven = ["build", "--workspace", "--bin", "munjigi-desktop", "--example", "typescript"];
    Run::cargo(place).with(driven).with(AUTOMATION).pass()?;
    // Cargo keeps both, and puts the one that was asked for last under the name.
    let (from, to) = (place.program("munjigi-desktop"), place.program("munjigi-desktop-automation"));
    fs::copy(from, &to).map_err(|cause| Trouble::File { doing: "writing", path: to, cause })?;
    Run::cargo(place).with(["build", "--workspace", "--bins", "--examples", "--tests"]).pass()
}
