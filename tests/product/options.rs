//! What holds for every command: the options that stand before or after it, the language, help and completions.

use std::fs;

use crate::munjigi::{Machine, files_below};
use crate::sample::{sample, with_the_sample};

#[test]
fn options_for_every_command_stand_before_or_after_it() {
    let machine = with_the_sample();
    let (ledger, key) = (machine.ledger(), machine.key_file());
    let wanted = machine.munjigi_on_ledger().with(["order", "list", "--json"]).run().ended_with(0).json();
    let option = |name: &'static str, value: &std::path::Path| [name.into(), value.as_os_str().to_owned()];
    let places: [&dyn Fn() -> crate::munjigi::Call; 4] = [
        &|| {
            let before = machine.munjigi().with(option("--ledger", &ledger)).with(option("--key-file", &key));
            before.with(["--json", "--lang", "en", "order", "list"])
        },
        &|| {
            let after = machine.munjigi().with(["order", "list", "--lang", "en", "--json"]);
            after.with(option("--key-file", &key)).with(option("--ledger", &ledger))
        },
        &|| {
            let between = machine.munjigi().with(option("--key-file", &key)).with(["order", "--json"]);
            between.with(option("--ledger", &ledger)).with(["--lang=en", "list"])
        },
        &|| {
            let joined =
                machine.munjigi().with([format!("--ledger={}", ledger.display())]).with(["order", "list"]);
            joined.with([format!("--key-file={}", key.display())]).with(["--json"])
        },
    ];
    for call in places {
        assert_eq!(call().run().ended_with(0).json(), wanted);
    }
}

#[test]
fn the_key_files_option_goes_before_its_variable() {
    let machine = with_the_sample();
    let other = machine.home().join("other.key");
    fs::write(&other, [7; 32]).expect("the home takes a file");
    let on_ledger = || machine.munjigi().with(["order", "list", "--ledger"]).with([machine.ledger()]);
    on_ledger().env("MUNJIGI_KEY_FILE", machine.key_file()).run().ended_with(0);
    on_ledger().env("MUNJIGI_KEY_FILE", &other).run().ended_with(4);
    machine.munjigi_on_ledger().with(["order", "list"]).env("MUNJIGI_KEY_FILE", &other).run().ended_with(0);
    let call = on_ledger().env("MUNJIGI_KEY_FILE", machine.key_file());
    call.with(["--key-file"]).with([&other]).run().ended_with(4);
}

// Windows tells the place itself, whatever the environment says: there it is the person's own.
#[cfg(not(windows))]
#[test]
fn the_ledger_is_where_the_system_keeps_data_unless_it_is_named() {
    let machine = Machine::new();
    let call = machine.munjigi().with(["order", "list", "--key-file"]).with([machine.key_file()]);
    let made = call.run().ended_with(0);
    let ledgers: Vec<_> = files_below(&machine.home())
        .into_iter()
        .filter(|file| file.extension().is_some_and(|extension| extension == "munjigi"))
        .collect();
    let [ledger] = ledgers.as_slice() else { panic!("one ledger was to be made: {ledgers:?}") };
    assert!(made.stderr.contains(&ledger.display().to_string()), "where it is is said: {}", made.stderr);
}

#[test]
fn the_language_is_the_options_then_the_systems() {
    let machine = Machine::new();
    type Case = (&'static [(&'static str, &'static str)], &'static [&'static str], bool);
    let cases: &[Case] = &[
        (&[("LANG", "ko_KR.UTF-8")], &[], true),
        (&[("LANG", "ko")], &[], true),
        (&[("LANG", "en_US.UTF-8")], &[], false),
        (&[("LANG", "de_DE.UTF-8")], &[], false),
        (&[("LANG", "en_US.UTF-8"), ("LC_ALL", "ko_KR.UTF-8")], &[], true),
        (&[("LANG", "ko_KR.UTF-8"), ("LC_ALL", "de_DE.UTF-8")], &[], false),
        // Who has set nothing is most likely the person whom the program is for.
        (&[("LANG", "C")], &[], true),
        (&[("LANG", "C.UTF-8")], &[], true),
        (&[("LANG", "POSIX")], &[], true),
        (&[("LANG", "")], &[], true),
        (&[("LANG", "en_US.UTF-8")], &["--lang", "ko"], true),
        (&[("LANG", "ko_KR.UTF-8")], &["--lang=en"], false),
    ];
    for (variables, arguments, korean) in cases {
        let call = || variables.iter().fold(machine.munjigi(), |call, (name, value)| call.env(name, value));
        let help = call().with(*arguments).with(["--help"]).run().ended_with(0).stdout;
        let refusal = call().with(["chekc"]).with(*arguments).run().ended_with(2).stderr;
        assert_eq!(
            (has_hangul(&help), has_hangul(&refusal)),
            (*korean, *korean),
            "{variables:?} {arguments:?}"
        );
    }
}

#[test]
fn everything_said_is_in_the_language_of_the_run() {
    let machine = with_the_sample();
    let missing = machine.home().join("missing");
    for arguments in [
        &["order", "list"][..],
        &["order", "show", "1"],
        &["incidents"],
        &["check"],
        &["answer", "1", "not-mine"],
        &["answer", "1", "undo"],
        &["answer", "1", "undo"],
        &["answer", "99", "mine"],
        &["answer", "1", "mine", "--dry-run"],
        &["why", "1", "--all"],
        &["why", "99"],
        &["unlink", "99"],
        &["unlink", "1", "--undo"],
        &["unlink", "1", "--undo"],
        &["incident", "add", "message"],
        &["order", "show", "x"],
        &["order", "add", "--merchant", "Shop", "--date", "x"],
        &["folder", "list"],
        &["folder", "look"],
        &["folder", "remove", "99"],
        &["folder", "add", "no-such-folder"],
        &["code", "list"],
        &["code", "add"],
        &["code", "suspend"],
        &["code", "suspend", "--from", "x"],
        &["code", "resume", "99"],
        &["verify"],
        &["clearance", "show", "99"],
        &["report"],
        &["report", "1"],
        &["report", "1", "--cover", "x"],
        &["report", "list"],
        &["report", "log"],
        &["report", "log", "close", "99"],
        &["report", "steps"],
        &["report", "guide", "1"],
        &["report", "who"],
        &["report", "form"],
        &["report", "form", "--order", "x"],
        &["report", "capture", "list", "1"],
        &["report", "capture", "remove", "99"],
        &["report", "verify", "no-such-folder"],
        &["report", "agent", "1"],
        &["report", "withdraw", "99"],
    ] {
        let ran = |lang: &str| {
            let ran = machine.munjigi_on_ledger().with(arguments).with(["--lang", lang]).run();
            (ran.code(), ran.stdout + &ran.stderr)
        };
        let (in_korean, in_english) = (ran("ko"), ran("en"));
        assert_eq!(in_korean.0, in_english.0, "{arguments:?}");
        assert!(has_hangul(&in_korean.1), "{arguments:?}:\n{}", in_korean.1);
        assert!(!has_hangul(&in_english.1), "{arguments:?}:\n{}", in_english.1);
    }
    let import =
        |lang: &str, file| machine.munjigi_on_ledger().with(["import", "--lang", lang]).with([file]).run();
    let told = import("en", sample("orders.csv")).ended_with(0);
    assert!(!has_hangul(&told.stdout), "{}", told.stdout);
    assert!(!has_hangul(&import("en", missing.clone()).ended_with(3).stderr));
    assert!(has_hangul(&import("ko", missing.clone()).ended_with(3).stderr));
    // JSON has words of its own; only the sentences for people are in a language.
    let check = |lang| machine.munjigi_on_ledger().with(["check", "--json", "--lang", lang]).run().json();
    let (mut ko, mut en) = (check("ko"), check("en"));
    assert_ne!(ko["line"].take(), en["line"].take());
    assert_eq!(ko, en);
}

#[test]
fn the_help_of_every_command_is_in_one_language() {
    let machine = Machine::new();
    let mut pages = 0;
    let mut commands = vec![Vec::<String>::new()];
    while let Some(command) = commands.pop() {
        let help = |lang: &str| {
            let page = machine.munjigi().with(&command).with(["--help", "--lang", lang]).run().ended_with(0);
            assert_eq!(page.stderr, "", "{command:?}");
            page.stdout
        };
        let (ko, en) = (help("ko"), help("en"));
        assert!(has_hangul(&ko), "{command:?}:\n{ko}");
        assert!(!has_hangul(&en.replace("한국어", "")), "{command:?}:\n{en}");
        // The parser's own words.
        for word in [
            "Usage",
            "Options",
            "OPTIONS",
            "Commands",
            "COMMAND",
            "Arguments",
            "Print ",
            "possible values",
            "default:",
        ] {
            assert!(!ko.contains(word), "{word} in {command:?}:\n{ko}");
        }
        for (page, usage) in [(&ko, "사용법: munjigi"), (&en, "Usage: munjigi")] {
            assert!(page.contains(usage), "{command:?}:\n{page}");
            assert!(page.contains("--ledger <") && page.contains("-h, --help"), "{command:?}:\n{page}");
        }
        let short = machine.munjigi().with(&command).with(["-h", "--lang", "ko"]).run().ended_with(0);
        assert_eq!(short.stdout, ko);
        let below: Vec<String> = subcommands(&en);
        assert_eq!(below, subcommands(&ko), "{command:?}");
        commands.extend(below.into_iter().map(|name| command.iter().cloned().chain([name]).collect()));
        pages += 1;
    }
    assert!(pages > 20, "only {pages} pages of help were found");
    assert_eq!(files_below(&machine.home()), Vec::<std::path::PathBuf>::new(), "help makes nothing");
}

#[test]
fn completions_know_every_command_in_every_shell() {
    let machine = Machine::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = machine.munjigi().with(["completions", shell]).run().ended_with(0).stdout;
        for word in [
            "munjigi",
            "import",
            "incidents",
            "clearance",
            "remove-waybill",
            "not-mine",
            "key-file",
            "withdraw",
        ] {
            // Fish and Elvish complete values of arguments by files.
            let is_value = word == "not-mine" && ["elvish", "powershell", "fish"].contains(&shell);
            assert!(is_value || script.contains(word), "{shell} does not know {word}");
        }
    }
}

/// The commands that a page of help lists: the indented names below its second heading.
fn subcommands(help: &str) -> Vec<String> {
    let listed = help.lines().skip_while(|line| !["Commands:", "명령:"].contains(line)).skip(1);
    let listed = listed.take_while(|line| line.starts_with(' '));
    listed.filter_map(|line| line.split_whitespace().next().map(str::to_owned)).collect()
}

fn has_hangul(text: &str) -> bool {
    text.chars().any(|letter| ('가'..='힣').contains(&letter))
}
