//! `cargo xtask proof`: what takes too long for every change and is run before an issue is closed.

use crate::bench;
use crate::command::Run;
use crate::cross;
use crate::deny;
use crate::fuzz;
use crate::place::Place;
use crate::setup;
use crate::steps::Steps;
use crate::trouble::Trouble;

/// Ten times what `cargo xtask test` does.
const KILLS: &str = "500";

pub fn run(place: &Place) -> Result<(), Trouble> {
    let mut steps = Steps::default();
    let mut figures = Vec::new();
    let outcome = all(place, &mut steps, &mut figures);
    steps.print();
    if !figures.is_empty() {
        println!("\n==== figures");
        figures.iter().for_each(|figure| println!("{}", figure.trim_end()));
    }
    outcome
}

fn all(place: &Place, steps: &mut Steps, figures: &mut Vec<String>) -> Result<(), Trouble> {
    steps.take("setup", || setup::run(place))?;
    steps.take("licences, bans, sources", || deny::check(place))?;
    for target in &cross::TARGETS {
        steps.take(target.step, || cross::check(place, target))?;
    }
    steps.take("a writing ledger, killed", || {
        Run::cargo(place)
            .with(["test", "-p", "munjigi-ledger", "--test", "kill"])
            .env("MUNJIGI_KILLS", KILLS)
            .pass()
    })?;
    figures.push(format!("{KILLS} kills of a writing ledger: nothing lost that was reported as saved"));
    figures.push(steps.take("readers, fuzzed", || fuzz::prove(place))?);
    figures.push(steps.take("benches", || bench::measure(place))?);
    Ok(())
}
