//! What a person meets in the first minute, and what must never be left behind then.

use std::fs;

use crate::munjigi::{Machine, files_below};

#[test]
fn help_names_the_main_job() {
    let help = Machine::new().munjigi().with(["--help"]).run().ended_with(0);
    for word in ["import", "check", "incidents", "answer"] {
        assert!(help.stdout.contains(word), "{word} is not in:\n{}", help.stdout);
    }
}

#[test]
fn a_command_that_is_none_is_wrong_usage_and_makes_nothing() {
    let machine = Machine::new();
    let ran = machine.munjigi().with(["chekc"]).run().ended_with(2);
    assert!(!ran.stderr.is_empty());
    assert_eq!(files_below(&machine.home()), Vec::<std::path::PathBuf>::new());
}

#[test]
fn a_missing_ledger_is_made_with_a_word_and_only_there() {
    let machine = Machine::new();
    let ran = machine.munjigi_on_ledger().with(["order", "list"]).run().ended_with(0);
    assert!(!ran.stderr.is_empty(), "a new ledger is said");
    assert!(machine.ledger().is_file());
    for file in files_below(&machine.home()) {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        assert!(name.starts_with("munjigi."), "{} was left", file.display());
    }
    let again = machine.munjigi_on_ledger().with(["order", "list"]).run().ended_with(0);
    assert_ne!(ran.stderr, again.stderr, "the second time nothing is made");
}

#[test]
fn a_key_file_of_another_length_is_refused_and_makes_nothing() {
    let machine = Machine::new();
    fs::write(machine.key_file(), [7; 31]).expect("the key file can be written");
    let key = machine.home().join("munjigi.key");
    let call =
        machine.munjigi().with(["--ledger"]).with([machine.ledger()]).with(["--key-file"]).with([&key]);
    let ran = call.with(["order", "list"]).run();
    assert!(matches!(ran.code(), Some(2 | 4)), "{ran:?}");
    assert!(ran.stderr.contains("32"), "the length is named: {}", ran.stderr);
    assert_eq!(files_below(&machine.home()), [key]);
}

#[test]
fn the_key_file_may_be_named_in_the_environment() {
    let machine = Machine::new();
    machine.munjigi_on_ledger().with(["order", "list"]).run().ended_with(0);
    let call = machine.munjigi().env("MUNJIGI_KEY_FILE", machine.key_file());
    let ran = call.with(["order", "list", "--json", "--ledger"]).with([machine.ledger()]).run().ended_with(0);
    assert!(ran.json().is_array() || ran.json().is_object(), "{ran:?}");
}

// Elsewhere the keychain is the person's own, whatever the environment says: it is left alone.
#[cfg(target_os = "linux")]
#[test]
fn without_a_keychain_or_a_terminal_nothing_waits_and_nothing_is_made() {
    let machine = Machine::new();
    let call = machine.munjigi().with(["--ledger"]).with([machine.ledger()]);
    let ran = call.with(["order", "list"]).run().ended_with(4);
    assert!(!ran.stderr.is_empty());
    assert!(!machine.ledger().exists(), "a ledger that nobody can open again is not made");
}

#[test]
fn a_code_comes_on_standard_input_and_lies_nowhere_in_the_clear() {
    let machine = Machine::new();
    let code = "P219876543210";
    let added =
        machine.munjigi_on_ledger().with(["code", "add"]).reading(format!("{code}\n")).run().ended_with(0);
    let listed = machine.munjigi_on_ledger().with(["code", "list"]).run().ended_with(0);
    assert!(listed.stdout.contains("P21*******10"), "the masked code is shown:\n{}", listed.stdout);
    for said in [&added.stdout, &added.stderr, &listed.stdout, &listed.stderr] {
        assert!(!said.contains(code));
    }
    for file in files_below(&machine.home()) {
        let bytes = fs::read(&file).expect("a file of the test can be read");
        let holds_code = bytes.windows(code.len()).any(|window| window == code.as_bytes());
        assert!(!holds_code, "{} holds the code", file.display());
    }
}

#[test]
fn a_code_as_an_argument_is_refused_and_not_repeated() {
    let machine = Machine::new();
    let ran = machine.munjigi_on_ledger().with(["code", "add", "P219876543210"]).run().ended_with(2);
    assert!(!ran.stdout.contains("219876543210") && !ran.stderr.contains("219876543210"), "{ran:?}");
}
