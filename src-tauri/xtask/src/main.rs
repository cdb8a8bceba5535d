//! `cargo xtask <command>`: everything that is done to this checkout, by one name each.
//!
//! A command takes no keyboard input. It ends 0 when all of it was done, 1 when a step failed (one sentence on stderr
//! names it), 2 when it was called wrongly.

mod bench;
mod bindings;
mod command;
mod cross;
mod demo;
mod deny;
mod fuzz;
mod needs;
mod place;
mod proof;
mod run;
mod setup;
mod steps;
mod test;
mod throwaway;
mod toolchain;
mod trouble;
mod twin;
mod ui;

use std::process::ExitCode;

use place::Place;
use trouble::Trouble;

/// One command: its name, what it does, and the function that does it.
struct Act {
    name: &'static str,
    does: &'static str,
    run: fn(&Place) -> Result<(), Trouble>,
}

const ACTS: [Act; 8] = [
    Act {
        name: "setup",
        does: "bring what building and testing need; a second run does nothing",
        run: setup::run,
    },
    Act {
        name: "demo",
        does: "open the app on sample data, in a ledger that is thrown away",
        run: demo::run,
    },
    Act { name: "run", does: "open the app on your own ledger", run: run::run },
    Act { name: "test", does: "all that must hold before a change is merged", run: test::run },
    Act {
        name: "proof",
        does: "the slow proofs: licences, Windows and macOS, hundreds of kills, millions of broken files, benches",
        run: proof::run,
    },
    Act { name: "fuzz", does: "files that nobody would send, against every reader", run: fuzz::run },
    Act { name: "bench", does: "ratios against the bare libraries, measured in one run", run: bench::run },
    Act { name: "bindings", does: "write the TypeScript that is made from Rust", run: bindings::run },
];

fn main() -> ExitCode {
    let arguments: Vec<String> =
        std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()).collect();
    match arguments.as_slice() {
        [] => {
            eprint!("{}", usage());
            ExitCode::from(2)
        }
        [word] if matches!(word.as_str(), "help" | "--help" | "-h") => {
            print!("{}", usage());
            ExitCode::SUCCESS
        }
        [name] => match ACTS.iter().find(|act| act.name == name) {
            Some(act) => done(Place::find().and_then(|place| (act.run)(&place))),
            None => misused(&format!("there is no command `{name}`")),
        },
        [name, more, ..] => misused(&format!("`{name}` takes nothing after it, but there was `{more}`")),
    }
}

fn done(outcome: Result<(), Trouble>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("xtask: {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn misused(what: &str) -> ExitCode {
    eprint!("xtask: {what}\n\n{}", usage());
    ExitCode::from(2)
}

fn usage() -> String {
    let lines: String = ACTS.iter().map(|act| format!("  {:<9} {}\n", act.name, act.does)).collect();
    format!("cargo xtask <command>\n\n{lines}")
}
