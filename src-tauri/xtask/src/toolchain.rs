//! The parts of Rust that a minimal installation leaves out.

use std::env;
use std::path::Path;

use crate::command::{Run, is_on_path};
use crate::setup::Did;
use crate::trouble::Trouble;

const PARTS: [(&str, &str); 2] = [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")];

/// Adds them through rustup. Without rustup they are only named: the demo needs neither.
pub fn complete() -> Result<Did, Trouble> {
    // Looked for beside the cargo that runs: rustup puts a program of each name on the PATH, installed or not.
    let Some(cargo) = env::var_os("CARGO") else { return Ok(Did::Nothing) };
    let folder = Path::new(&cargo).parent().unwrap_or(Path::new(""));
    let is_there = |program: &str| folder.join(format!("{program}{}", env::consts::EXE_SUFFIX)).is_file();
    let missing: Vec<&str> =
        PARTS.iter().filter(|(_, program)| !is_there(program)).map(|(part, _)| *part).collect();
    if missing.is_empty() {
        return Ok(Did::Nothing);
    }
    if is_on_path("rustup") {
        Run::of("rustup").with(["component", "add"]).with(&missing).pass()?;
    } else {
        println!("`cargo xtask test` needs {}: install it as Rust itself was", missing.join(" and "));
    }
    Ok(Did::Something)
}

/// Adds the standard library of another system through rustup, where it is not there already.
pub fn bring_target(triple: &'static str) -> Result<(), Trouble> {
    let (folder, _) = Run::of("rustc").with(["--print", "target-libdir", "--target", triple]).read()?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    if !is_on_path("rustup") {
        return Err(Trouble::Absent {
            program: "rustup",
            purpose: "Rust's standard library for another system",
            remedy: "install Rust with it (rustup.rs), or bring that library as Rust itself was, then run this again",
        });
    }
    Run::of("rustup").with(["target", "add", triple]).pass()
}
