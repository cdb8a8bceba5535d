//! Several programs on one ledger. The parent starts this very program again, as often as a test needs it (`child.rs`).

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, in the functions that it calls too")]

use std::process::ExitCode;

mod child;
#[cfg(unix)]
mod read_only;
#[cfg(unix)]
mod refused;
mod several;
mod silence;

const TESTS: &[(&str, fn())] = &[
    ("programs_that_write_at_once_lose_nothing", several::write_at_once),
    ("programs_that_make_one_ledger_at_once_make_one", several::make_at_once),
    ("threads_whose_ledgers_are_the_first_of_a_program", several::first_threads),
    ("another_programs_write_is_noticed", several::notice),
    ("a_program_that_dies_lets_the_others_go_on", several::die),
    ("sqlcipher_itself_says_nothing", silence::nothing_on_stderr),
    #[cfg(unix)]
    ("a_system_that_refuses_to_write", refused::write),
    #[cfg(unix)]
    ("a_folder_that_may_not_be_written", read_only::folder),
    #[cfg(unix)]
    ("a_ledger_that_may_not_be_written", read_only::file),
];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [first, what, path] = args.as_slice()
        && first == child::MARK
    {
        return child::run(what, path.as_ref());
    }
    if args.iter().any(|arg| arg == "--list") {
        TESTS.iter().for_each(|(name, _)| println!("{name}: test"));
        return ExitCode::SUCCESS;
    }
    let wanted: Vec<&String> = args.iter().filter(|a| !a.starts_with('-')).collect();
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|w| name.contains(w.as_str()));
    let (chosen, left_out): (Vec<_>, Vec<_>) = TESTS.iter().partition(|(name, _)| is_wanted(name));
    println!("\nrunning {} tests", chosen.len());
    let failed = chosen.iter().filter(|(name, test)| !passes(name, *test)).count();
    println!(
        "\ntest result: {}. {} passed; {failed} failed; 0 ignored; 0 measured; {} filtered out\n",
        if failed == 0 { "ok" } else { "FAILED" },
        chosen.len() - failed,
        left_out.len()
    );
    ExitCode::from(u8::from(failed > 0))
}

fn passes(name: &str, test: fn()) -> bool {
    let passed = std::panic::catch_unwind(test).is_ok();
    println!("test {name} ... {}", if passed { "ok" } else { "FAILED" });
    passed
}
