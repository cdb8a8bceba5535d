//! How every command ends: 0 quiet and seen, 1 something to answer, 2 wrong usage, 3 cannot see, 4 ledger trouble.

use std::fs;
use std::path::Path;

use chrono::Days;
use serde_json::Value;

use crate::munjigi::{Call, Machine, Ran, files_below};
use crate::sample::{list, moved, sample, today, with_the_sample};

#[test]
fn wrong_usage_ends_2_before_any_ledger_is_made() {
    let machine = Machine::new();
    let wrong: &[&[&str]] = &[
        &[],
        &["chekc"],
        &["check", "now"],
        &["check", "--fast"],
        &["--lang", "de", "check"],
        &["--ledger"],
        &["import"],
        &["incidents", "1"],
        &["answer"],
        &["answer", "1"],
        &["answer", "one", "mine"],
        &["answer", "1", "perhaps"],
        &["answer", "1", "mine", "--order", "first"],
        &["answer", "1", "undo", "--dry-run"],
        &["answer", "1", "2", "mine", "--dry-run"],
        &["incident"],
        &["incident", "add"],
        &["incident", "add", "letter"],
        &["incident", "add", "door", "--date", "yesterday"],
        &["incident", "add", "bill", "--number", "5.09813E+11"],
        &["why"],
        &["why", "x"],
        &["unlink"],
        &["order"],
        &["order", "buy"],
        &["order", "add"],
        &["order", "add", "--merchant", " "],
        &["order", "add", "--merchant", "Shop", "--date", "yesterday"],
        &["order", "add", "--merchant", "Shop", "--date", "2026-02-30"],
        &["order", "add", "--merchant", "Shop", "--total", "much"],
        &["order", "add", "--merchant", "Shop", "--waybill", "8.12346E+15"],
        &["order", "add", "--merchant", "Shop", "--waybill", "5098****4885"],
        &["order", "add", "--merchant", "Shop", "--status", "lost"],
        &["order", "add", "--merchant", "Shop", "--ships-from", "America"],
        &["order", "add", "--merchant", "Shop", "--weight", "heavy"],
        &["order", "add", "--merchant", "Shop", "--weight", "-1"],
        &["order", "list", "--limit", "0"],
        &["order", "list", "--limit", "many"],
        &["order", "show"],
        &["clearance", "add"],
        &["clearance", "add", "--hbl", "5.09813E+11"],
        &["clearance", "add", "--hbl", "509812044885", "--form", "sea"],
        &["clearance", "show", "x"],
        &["clearance", "join", "1"],
        &["clearance", "join", "1", "--to", "1", "--new"],
        &["code", "add", "--issued-on", "soon"],
        &["code", "suspend", "--from", "soon"],
        &["code", "suspend", "--undo", "--from", "2026-11-18"],
        &["code", "suspend", "x"],
        &["code", "resume", "--on", "2026-02-30"],
        &["code", "verify", "--forget", "--again"],
        &["code", "verify", "now"],
        &["folder"],
        &["folder", "add"],
        &["folder", "remove", "x"],
        &["folder", "watch"],
        &["inspect"],
        &["inspect", "unipass"],
        &["inspect", "file"],
        &["inspect", "reconcile"],
        &["inspect", "file", "one", "other"],
        &["report"],
        &["report", "first"],
        &["report", "1", "list"],
        &["report", "1", "--letters", "de"],
        &["report", "1", "--cover", "prices"],
        &["report", "list", "1"],
        &["report", "verify"],
        &["report", "log", "add"],
        &["report", "log", "add", "1"],
        &["report", "log", "close"],
        &["report", "log", "change", "x", "customs"],
        &["report", "text", "1"],
        &["report", "text", "1", "nobody"],
        &["report", "guide"],
        &["report", "who", "--show", "--forget"],
        &["report", "form", "--order", "hbl", "--reset"],
        &["report", "form", "--order", "hbl", "--from", "form.toml"],
        &["report", "capture"],
        &["report", "capture", "add", "1"],
        &["report", "capture", "list"],
        &["report", "agent"],
        &["report", "withdraw"],
        &["completions"],
        &["completions", "sh"],
    ];
    for arguments in wrong {
        refused(|| machine.munjigi_on_ledger().with(*arguments), 2, "usage");
        assert!(!machine.ledger().exists(), "{arguments:?} made a ledger");
    }
}

#[test]
fn what_is_not_there_or_cannot_be_is_wrong_usage() {
    let machine = with_the_sample();
    let wrong: &[&[&str]] = &[
        &["order", "show", "99"],
        &["order", "edit", "99", "--merchant", "Shop"],
        // Another order of the shop has that number.
        &["order", "edit", "2", "--number", "112-9900118-2000001"],
        &["order", "cancel", "99"],
        &["clearance", "show", "99"],
        &["clearance", "join", "99", "--new"],
        &["answer", "99", "mine"],
        &["answer", "1", "mine", "--order", "99"],
        &["answer", "1", "undo"],
        &["answer", "99", "mine", "--dry-run"],
        &["why", "99"],
        &["unlink", "99"],
        &["unlink", "1", "--undo"],
        &["folder", "remove", "99"],
        &["folder", "add", "no-such-folder"],
        &["code", "show"],
        &["code", "show", "--reveal"],
        &["code", "suspend"],
        &["code", "suspend", "--undo"],
        &["code", "resume"],
        &["report", "1"],
        &["report", "99"],
        &["report", "guide", "99"],
        &["report", "text", "99", "customs"],
        &["report", "withdraw", "99"],
        &["report", "agent", "1"],
        &["report", "log", "add", "99", "customs"],
        &["report", "log", "change", "99", "customs"],
        &["report", "log", "close", "99"],
        &["report", "log", "reopen", "99"],
        &["report", "capture", "list", "99"],
        &["report", "capture", "remove", "99"],
        &["report", "form", "--order", "colour"],
    ];
    for arguments in wrong {
        let before = export(&machine);
        refused(|| machine.munjigi_on_ledger().with(*arguments), 2, "usage");
        assert_eq!(export(&machine), before, "{arguments:?} changed something");
    }
    refused(|| machine.munjigi_on_ledger().with(["code", "add"]).reading("P12345\n"), 2, "usage");
}

#[test]
fn what_is_done_ends_0_whatever_it_found() {
    let machine = with_the_sample();
    let done: &[&[&str]] = &[
        &["--help"],
        &["--version"],
        &["order", "list"],
        &[
            "order",
            "add",
            "--merchant",
            "Shop",
            "--date",
            "2026-11-01",
            "--total",
            "1 USD",
            "--item",
            "Cup x 2",
        ],
        &["order", "show", "12"],
        &["order", "edit", "12", "--number", "A-1", "--waybill", "509812044885"],
        &["order", "edit", "12", "--remove-waybill", "509812044885"],
        &["order", "cancel", "12"],
        &["clearance", "list"],
        &["clearance", "show", "1"],
        &["clearance", "add", "--hbl", "509812044885", "--form", "list", "--goods", "Cup"],
        &["answer", "1", "mine", "--dry-run"],
        &["answer", "1", "mine"],
        &["answer", "1", "undo"],
        &["why", "1"],
        &["why", "1", "--all"],
        &["unlink", "1"],
        &["unlink", "1", "--undo"],
        &["incident", "add", "door", "--note", "a box"],
        &["incident", "add", "bill", "--number", "509812044886", "--date", "2026-11-19"],
        &["code", "list"],
        &["export"],
        &["verify"],
        &["report", "list"],
        &["report", "log"],
        &["report", "steps"],
        &["report", "guide", "1"],
        &["report", "who"],
        &["report", "who", "--show"],
        &["report", "who", "--forget"],
        &["report", "form"],
        &["report", "form", "--order", "hbl"],
        &["report", "form", "--reset"],
        &["report", "capture", "list", "1"],
        &["answer", "1", "not-mine"],
        &["report", "1", "--out", "kits"],
        &["report", "text", "1", "customs"],
        &["report", "log", "add", "1", "customs", "--on", "2026-11-21"],
        &["report", "log", "change", "1", "police", "--receipt", "1"],
        &["report", "log", "close", "1"],
        &["report", "log", "reopen", "1"],
        &["answer", "1", "agent"],
        &["report", "withdraw", "1", "--out", "kits"],
        &["report", "agent", "1", "--out", "kits"],
        &["completions", "bash"],
    ];
    for arguments in done {
        let ran = machine.munjigi_on_ledger().with(*arguments).run().ended_with(0);
        assert_eq!(ran.stderr, "", "{arguments:?}");
        assert!(!ran.stdout.is_empty(), "{arguments:?}");
    }
    machine.munjigi_on_ledger().with(["code", "add"]).reading("P219876543210\n").run().ended_with(0);
    for arguments in [
        &["code", "show"][..],
        &["code", "suspend", "--from", "2026-11-18"],
        &["code", "suspend", "--undo"],
        &["code", "suspend", "1", "--from", "2026-11-18", "--to", "2026-11-19"],
        &["code", "list"],
        &["code", "suspend", "--from", "2026-11-19"],
        &["code", "resume", "--on", "2026-11-20"],
    ] {
        let ran = machine.munjigi_on_ledger().with(arguments).run().ended_with(0);
        assert_eq!(ran.stderr, "", "{arguments:?}");
        assert!(!ran.stdout.is_empty(), "{arguments:?}");
    }
}

#[test]
fn what_cannot_be_read_ends_3() {
    let machine = with_the_sample();
    let before = export(&machine);
    for file in [list("answer-error.json"), list("SOURCES.md"), list("no-such-file"), machine.home()] {
        refused(|| machine.munjigi_on_ledger().with(["import"]).with([&file]), 3, "cannot_see");
    }
    refused(|| machine.munjigi_on_ledger().with(["import", "-"]), 3, "cannot_see");
    for arguments in [&["report", "verify"][..], &["report", "form", "--from"]] {
        let call = || machine.munjigi_on_ledger().with(arguments).with([list("no-such-file")]);
        refused(call, 3, "cannot_see");
    }
    let capture = ["report", "capture", "add", "1"];
    refused(|| machine.munjigi_on_ledger().with(capture).with([list("no-such-file")]), 3, "cannot_see");
    refused(|| machine.munjigi().with(["report", "verify"]).with([list("page.html")]), 3, "cannot_see");
    refused(|| machine.munjigi().with(["inspect", "unipass"]).with([list("no-such-file")]), 3, "cannot_see");
    // What was read and not understood is an answer: it says so on standard output.
    let page = machine.munjigi().with(["inspect", "unipass", "--json"]).with([list("page.html")]);
    assert_eq!(page.run().ended_with(3).json()["kind"], "not_understood");
    assert_eq!(export(&machine), before);
}

#[cfg(target_os = "linux")]
#[test]
fn what_could_not_be_written_was_not_seen() {
    let machine = with_the_sample();
    let full =
        || fs::File::options().write(true).open("/dev/full").expect("Linux has a device that is always full");
    for (arguments, code) in
        [(["order", "list"], 3), (["code", "list"], 3), (["export", "--json"], 3), (["check", "--json"], 1)]
    {
        let call = || machine.munjigi_on_ledger().with(arguments).command();
        let told = call().stdout(full()).output().expect("the built munjigi starts");
        let why = String::from_utf8_lossy(&told.stderr).into_owned();
        assert!(told.status.code() == Some(code) && why.starts_with("stdout에 쓸 수 없습니다"), "{told:?}");
        // Where nothing can be said at all, the code says it still.
        let mute = call().stdout(full()).stderr(full()).status().expect("the built munjigi starts");
        assert_eq!(mute.code(), Some(code), "{arguments:?}");
    }
    let wrong = machine.munjigi().with(["chekc"]).command().stderr(full()).status();
    assert_eq!(wrong.expect("the built munjigi starts").code(), Some(2));
}

#[test]
fn of_a_comparison_4_goes_before_1_before_3_before_0() {
    let machine = Machine::new();
    let today = today(&machine);
    let long_ago = today - Days::new(100);
    let compared = |newest| {
        let machine = Machine::new();
        for file in ["orders.csv", "first-list.html", "second-list.html"] {
            let path = moved(&machine, file, "2026-11-20", newest);
            machine.munjigi_on_ledger().with(["import"]).with([path]).run().ended_with(0);
        }
        machine
    };
    let ends = |machine: &Machine, code, state: &str| {
        let checked = machine.munjigi_on_ledger().with(["check", "--json"]).run().ended_with(code).json();
        assert_eq!(checked["state"], state, "{checked}");
        machine.munjigi_on_ledger().with(["incidents"]).run().ended_with(code);
        checked["sight"]["freshness"].clone()
    };
    let answer = |machine: &Machine| {
        for id in ["1", "2"] {
            machine.munjigi_on_ledger().with(["answer", id, "not-mine"]).run().ended_with(0);
        }
    };
    let (seen, unseen) = (compared(today), compared(long_ago));
    assert_eq!(ends(&seen, 1, "ask"), "fresh");
    assert_eq!(ends(&unseen, 1, "ask"), "blind", "a question goes before what cannot be seen");
    answer(&unseen);
    assert_eq!(ends(&unseen, 3, "cannot_see"), "blind");
    let other_key = seen.home().join("other.key");
    fs::write(&other_key, [7; 32]).expect("the home takes a file");
    let check = || seen.munjigi().with(["check", "--ledger"]).with([seen.ledger()]);
    refused(|| check().with(["--key-file"]).with([&other_key]), 4, "ledger");
    answer(&seen);
    assert_eq!(ends(&seen, 0, "quiet"), "fresh");
}

/// What may be wrong with a ledger: a name, what does it to the files of a good one, and the key file that is then used.
type Trouble = (&'static str, fn(&Machine), &'static str);

const TROUBLES: [Trouble; 11] = [
    ("the key of another ledger", |_| {}, "other.key"),
    ("a key file that is too short", |_| {}, "short.key"),
    ("a key file that is too long", |_| {}, "long.key"),
    ("an empty key file", |_| {}, "empty.key"),
    ("a key file that is not there", |_| {}, "no.key"),
    ("a folder for a key file", |_| {}, "."),
    ("a letter for a ledger", |m| write(&m.ledger(), "안녕하세요\n".repeat(2000)), "munjigi.key"),
    (
        "a ledger that lost its second half",
        |m| change(m, |bytes| bytes.truncate(bytes.len() / 2)),
        "munjigi.key",
    ),
    ("a ledger whose beginning is damaged", |m| change(m, |bytes| bytes[64..128].fill(0x55)), "munjigi.key"),
    (
        "a ledger that is damaged behind its first page",
        |m| change(m, |bytes| bytes[4096..].fill(0x55)),
        "munjigi.key",
    ),
    ("a ledger without any way to its key", |_| {}, ""),
];

#[test]
fn trouble_with_the_ledger_ends_4_and_leaves_it_as_it_was() {
    let commands: &[&[&str]] = &[
        &["check"],
        &["incidents"],
        &["order", "list"],
        &["order", "add", "--merchant", "x"],
        &["verify"],
        &["export"],
        &["report", "list"],
        &["report", "1"],
        &["report", "who"],
    ];
    for (name, spoil, key) in TROUBLES {
        let machine = Machine::new();
        machine.munjigi_on_ledger().with(["import"]).with([sample("orders.csv")]).run().ended_with(0);
        for (key, bytes) in
            [("other.key", &[7; 32][..]), ("short.key", &[7; 31]), ("long.key", &[7; 33]), ("empty.key", &[])]
        {
            write(&machine.home().join(key), bytes);
        }
        spoil(&machine);
        let before = contents(&machine.home());
        let call = || {
            let call = machine.munjigi().with(["--ledger"]).with([machine.ledger()]);
            if key.is_empty() { call } else { call.with(["--key-file"]).with([machine.home().join(key)]) }
        };
        for arguments in commands {
            refused(|| call().with(*arguments), 4, "ledger");
        }
        // What is to be brought may be unreadable as well: the ledger's trouble is told first.
        refused(|| call().with(["import"]).with([list("no-such-file")]), 4, "ledger");
        refused(|| call().with(["import"]).with([list("page.html")]), 4, "ledger");
        refused(|| call().with(["code", "add"]).reading("P219876543210\n"), 4, "ledger");
        assert_eq!(contents(&machine.home()), before, "{name}: something was changed");
    }
}

#[test]
fn a_ledger_inside_a_file_is_refused_with_its_folder_named() {
    let machine = Machine::new();
    let ledger = machine.key_file().join("ledger");
    let call = || machine.munjigi().with(["check", "--key-file"]).with([machine.key_file()]);
    let message = refused(|| call().with(["--ledger"]).with([&ledger]), 4, "ledger");
    assert!(message.contains(&machine.key_file().display().to_string()), "{message}");
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_ends_4_and_is_left_as_it_was() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    use std::os::unix::process::CommandExt;

    const NOBODY: u32 = 65534;
    let may = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode))
            .expect("the test may change its own files");
    };
    let machine = Machine::new();
    let (home, ledger) = (machine.home(), machine.ledger());
    let is_root = fs::metadata(&home).expect("the home is there").uid() == 0;
    // root may write anywhere, so the program runs as nobody there, from a place that nobody may enter.
    let program = home.join("munjigi");
    // Copied by a process of its own: a program that is open for writing cannot be run, and whatever another test starts in this
    // moment would hold our handle for a while.
    let copied = machine.call(Path::new("cp")).with([crate::munjigi::program(), program.clone()]).run();
    copied.ended_with(0);
    may(&program, 0o755);
    may(home.parent().expect("the home lies in the machine's folder"), 0o755);
    let call = || {
        let call = machine
            .call(&program)
            .with(["--key-file"])
            .with([machine.key_file()])
            .with(["--ledger"])
            .with([&ledger]);
        if is_root {
            call.told(|command| {
                command.uid(NOBODY).gid(NOBODY);
            })
        } else {
            call
        }
    };
    let read_only = |what: &str| {
        may(&home, 0o555);
        let before = contents(&home);
        for arguments in [["order", "list"], ["code", "list"]] {
            let message = refused(|| call().with(arguments), 4, "ledger");
            assert!(message.starts_with("이곳에는 쓸 수 없습니다."), "{what}: {message}");
        }
        assert_eq!(contents(&home), before, "{what}: something was changed");
        may(&home, 0o777);
    };
    machine.key_file();
    read_only("no ledger yet");
    machine.munjigi_on_ledger().with(["order", "add", "--merchant", "Shop"]).run().ended_with(0);
    for file in files_below(&home).iter().filter(|file| is_root && **file != program) {
        chown(file, Some(NOBODY), Some(NOBODY)).expect("root may give a file away");
    }
    read_only("a ledger of one's own in it");
    call().with(["order", "list"]).run().ended_with(0);
}

/// A call that is refused, in words and as JSON: nothing on standard output, one error on standard error. Gives the sentence.
#[track_caller]
fn refused(call: impl Fn() -> Call, code: i32, name: &str) -> String {
    let in_words = call().run();
    let as_json = call().with(["--json"]).run();
    for ran in [&in_words, &as_json] {
        assert_eq!((ran.code(), ran.stdout.as_str()), (Some(code), ""), "{ran:?}");
    }
    let error = error(&as_json);
    assert_eq!(error["code"], name, "{as_json:?}");
    let message = error["message"].as_str().unwrap_or_default().trim_end().to_owned();
    assert!(!message.is_empty() && in_words.stderr.trim_end() == message, "{in_words:?}\n{as_json:?}");
    message
}

/// The one error that a call with `--json` gave.
#[track_caller]
fn error(ran: &Ran) -> Value {
    let value: Value =
        serde_json::from_str(&ran.stderr).unwrap_or_else(|error| panic!("no JSON ({error}): {}", ran.stderr));
    let names = |value: &Value| value.as_object().map(|fields| fields.keys().cloned().collect::<Vec<_>>());
    assert_eq!(names(&value), Some(vec!["error".to_owned()]));
    assert_eq!(names(&value["error"]), Some(vec!["code".to_owned(), "message".to_owned()]));
    value["error"].clone()
}

fn export(machine: &Machine) -> Value {
    let mut export = machine.munjigi_on_ledger().with(["export"]).run().ended_with(0).json();
    export["made_at"].take();
    export
}

fn write(path: &Path, bytes: impl AsRef<[u8]>) {
    fs::write(path, bytes).expect("a file of the test can be written");
}

fn change(machine: &Machine, change: fn(&mut Vec<u8>)) {
    let mut bytes = fs::read(machine.ledger()).expect("the ledger can be read");
    change(&mut bytes);
    write(&machine.ledger(), bytes);
}

/// Name and bytes of every file.
fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let read = |file: &std::path::PathBuf| fs::read(file).expect("a file of the test can be read");
    files_below(folder).iter().map(|file| (file.display().to_string(), read(file))).collect()
}
