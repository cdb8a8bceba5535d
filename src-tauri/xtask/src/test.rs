//! `cargo xtask test`: all that must hold before a change is merged. The runners' own lines go through unchanged.

use crate::bindings;
use crate::command::Run;
use crate::place::Place;
use crate::setup;
use crate::steps::Steps;
use crate::trouble::Trouble;
use crate::ui;

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
    steps.take("clippy", || {
        cargo().with(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]).pass()
    })?;
    // All in one call: cargo picks features for what a call names together, and another choice of packages builds some
    // thirty crates a second time.
    let everything = ["build", "--workspace", "--bins", "--examples", "--tests"];
    steps.take("build", || cargo().with(everything).pass())?;
    steps.take("tests of each crate, and the examples in its pages", || {
        cargo().with(["test", "--workspace", "--exclude", "munjigi-tests"]).pass()
    })?;
    steps.take("the crates' pages", || {
        cargo().with(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings").pass()
    })?;
    steps.take("the TypeScript made from Rust", || bindings::check(place))?;
    if ui::manifest(place).is_some() {
        steps.take("the window", || ui::check(place))?;
    }
    steps.take("the whole product", || {
        // cargo tells a package only of its own programs, so the path is passed.
        cargo().with(["test", "-p", "munjigi-tests"]).env("MUNJIGI_BIN", place.program("munjigi")).pass()
    })
}
