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

type Doing = fn(&Place) -> Result<(), Trouble>;

/// One command: its name, what it does, and the function that does it.
struct Act {
    name: &'static str,
    does: &'static str,
    run: Doing,
    /// What can be done of it alone, by a second word.
    parts: &'static [(&'static str, Doing)],
}

impl Act {
    const fn whole(name: &'static str, does: &'static str, run: Doing) -> Self {
        Self { name, does, run, parts: &[] }
    }

    /// What a second word asks for.
    fn part(&self, name: &str) -> Option<Doing> {
        self.parts.iter().find(|(part, _)| *part == name).map(|(_, run)| *run)
    }
}

const ACTS: [Act; 8] = [
    Act::whole("setup", "bring what building and testing need; a second run does nothing", setup::run),
    Act::whole("demo", "open the app on sample data, in a ledger that is thrown away", demo::run),
    Act::whole("run", "open the app on your own ledger", run::run),
    Act::whole("test", "all that must hold before a change is merged", test::run),
    Act::whole(
        "proof",
        "the slow proofs: licences, Windows and macOS, hundreds of kills, millions of broken files, benches",
        proof::run,
    ),
    Act::whole("fuzz", "files that nobody would send, against every reader", fuzz::run),
    Act {
        name: "bench",
        does: "ratios against the bare libraries, measured in one run; `bench herd`: a million installs and an outage",
        run: bench::run,
        parts: &[("herd", bench::herd)],
    },
    Act::whole("bindings", "write the TypeScript that is made from Rust", bindings::run),
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
        [name, more @ ..] => match ACTS.iter().find(|act| act.name == name) {
            Some(act) => act_on(act, more),
            None => misused(&format!("there is no command `{name}`")),
        },
    }
}

fn act_on(act: &Act, more: &[String]) -> ExitCode {
    let run = match more {
        [] => Some(act.run),
        [part] => act.part(part),
        [_, ..] => None,
    };
    match run {
        Some(run) => done(Place::find().and_then(|place| run(&place))),
        None => misused(&format!("`{}` does not take `{}` after it", act.name, more.join(" "))),
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
