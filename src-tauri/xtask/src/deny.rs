//! cargo-deny, of one version: every licence, source and ban of `.cargo/deny.toml`.

use crate::command::Run;
use crate::place::Place;
use crate::trouble::Trouble;

const VERSION: &str = "0.20.2";

/// Advisories are left out: the check needs the advisory database; run it where that can be reached, with
/// the line that is printed.
pub fn check(place: &Place) -> Result<(), Trouble> {
    install(place)?;
    Run::of(program(place))
        .within(&place.root)
        .with(["--workspace", "--config", ".cargo/deny.toml", "check", "licenses", "bans", "sources"])
        .pass()?;
    println!(
        "advisories: not checked; the check needs the advisory database, run it where that can be reached:"
    );
    println!("  cargo deny --config .cargo/deny.toml check advisories");
    Ok(())
}

fn install(place: &Place) -> Result<(), Trouble> {
    let wanted = format!("cargo-deny {VERSION}");
    if Run::of(program(place)).with(["--version"]).read().is_ok_and(|(said, _)| said.trim() == wanted) {
        return Ok(());
    }
    Run::cargo(place)
        .with(["install", "cargo-deny", "--locked", "--version", VERSION, "--root"])
        .with([place.tools()])
        .pass()
}

fn program(place: &Place) -> std::path::PathBuf {
    place.tools().join("bin").join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX))
}
