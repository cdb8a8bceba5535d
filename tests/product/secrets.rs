//! Where codes, keys and passphrases go: into the ledger, and nowhere else.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::Stdio;

use crate::munjigi::{Machine, Ran, files_below};
use crate::planted::search::Search;
use crate::planted::secret::{Part, Secret};
use crate::sample::{amazon, list, sample};

const CODE: &str = "P219876543210";
/// All of the code but the part that is shown.
const HIDDEN: &str = "9876543210";
/// Words of the sample's orders and lists.
const PERSONAL: [&str; 6] = [
    "Rice Paper Desk Lamp",
    "Night Bloom",
    "112-9900118-2000001",
    "509471203313",
    "DMO2611020917",
    "PE02072600005290",
];

#[test]
fn nothing_that_is_said_or_left_gives_a_secret_away() {
    let machine = Machine::new();
    let key = fs::read(machine.key_file()).expect("the key file can be read");
    let parts = [Part::Text(CODE), Part::Text(HIDDEN), Part::Bytes(&key)];
    let secrets = Search::of(&[Secret { name: "a secret", parts: &parts }]);
    let added =
        machine.munjigi_on_ledger().with(["code", "add"]).reading("p 2198-7654-3210\n").run().ended_with(0);
    assert_not_said(&secrets, &added);
    let saved = machine.home().join("export.json");
    let orders = sample("orders.csv");
    let files = [&orders, &sample("second-list.html"), &list("page.html"), &list("answer-error.json")];
    let files: Vec<&str> = files.iter().filter_map(|path| path.to_str()).collect();
    let [orders, second, page, failure] = files.as_slice() else {
        panic!("the fixtures have names in Unicode")
    };
    let kits = machine.home().join("kits");
    let kits = kits.to_str().expect("the home has a name in Unicode");
    let commands: &[&[&str]] = &[
        &[],
        &["--help"],
        &["code", "add", "--help"],
        &["import", orders, second, page, failure],
        &["check"],
        &["incidents", "--all"],
        &["answer", "1", "mine"],
        &["answer", "1", "undo"],
        &["answer", "1", "mine", "--dry-run"],
        &["why", "1", "--all"],
        &["unlink", "1"],
        &["unlink", "1", "--undo"],
        &["incident", "add", "door"],
        &["order", "add", "--merchant", "Shop", "--item", "Cup", "--waybill", "509812044885"],
        &["order", "list"],
        &["order", "show", "1"],
        &["order", "edit", "1", "--merchant", "Other"],
        &["order", "cancel", "1"],
        &["order", "show", "999"],
        &["clearance", "add", "--hbl", "509812044885"],
        &["clearance", "list"],
        &["clearance", "show", "1"],
        &["clearance", "join", "1", "--new"],
        &["code", "show"],
        &["folder", "list"],
        &["folder", "look"],
        &["code", "list"],
        &["export"],
        &["export", "--out", saved.to_str().expect("the home has a name in Unicode")],
        &["verify"],
        &["answer", "1", "not-mine"],
        &["report", "1", "--out", kits],
        &["report", "list"],
        &["report", "text", "1", "customs"],
        &["report", "steps"],
        &["report", "guide", "1"],
        &["report", "who", "--show"],
        &["report", "form"],
        &["report", "verify", kits],
        &["inspect", "unipass", page],
        &["inspect", "file", page],
        &["inspect", "reconcile", page],
        &["completions", "zsh"],
    ];
    for arguments in commands {
        for lang in ["ko", "en"] {
            for more in [&["--lang", lang][..], &["--lang", lang, "--json"]] {
                let ran = machine.munjigi_on_ledger().with(*arguments).with(more).run();
                assert_not_said(&secrets, &ran);
            }
        }
    }
    let almost = search(&["98765432"]);
    // Again, damaged and incomplete ones: what is said of them names no part of them.
    for typed in [
        CODE,
        "P2198765432",
        "P2198765432101",
        "219876543210",
        "X219876543210",
        "P21987654321O",
        "P21-9876-5432-10-x",
    ] {
        for more in [&[][..], &["--json"]] {
            let ran = machine.munjigi_on_ledger().with(["code", "add"]).with(more).reading(typed).run();
            assert_not_said(&almost, &ran);
        }
    }
    let other_key = machine.home().join("other.key");
    fs::write(&other_key, [&key[..], b"!"].concat()).expect("the home takes a file");
    let call = machine.munjigi().with(["check", "--ledger"]).with([machine.ledger()]).with(["--key-file"]);
    assert_not_said(&secrets, &call.with([&other_key]).run().ended_with(4));

    let is_key = |file: &PathBuf| file.extension().is_some_and(|extension| extension == "key");
    let all = machine.home().parent().map(files_below).expect("the home lies in the machine's folder");
    assert!(all.contains(&machine.ledger()) && all.contains(&saved), "{all:?}");
    // The kit for customs and police tells the code to customs, in a letter and in the ZIP that holds it.
    let is_told = |file: &PathBuf| file.ends_with("letter-customs.pdf");
    assert!(all.iter().any(is_told), "{all:?}");
    for file in all.iter().filter(|file| !is_key(file) && !is_told(file)) {
        assert_not_in(&secrets, &file.display().to_string(), &fs::read(file).expect("a file of the test"));
    }
}

#[test]
fn only_who_asks_for_the_whole_code_sees_it() {
    let machine = Machine::new();
    machine.munjigi_on_ledger().with(["code", "add"]).reading(CODE).run().ended_with(0);
    let show =
        |more: &[&str]| machine.munjigi_on_ledger().with(["code", "show"]).with(more).run().ended_with(0);
    assert_eq!(show(&["--reveal"]).stdout, format!("{CODE}\n"));
    assert_eq!(show(&["--reveal", "--json"]).json(), CODE);
    assert_eq!(show(&[]).stdout, "P21*******10\n");
    assert_eq!(show(&["--json"]).json(), "P21*******10");
}

#[test]
fn a_secret_as_an_argument_is_refused_wherever_it_stands() {
    let machine = Machine::new();
    let secrets = search(&[HIDDEN, "correct-horse"]);
    let calls: &[&[&str]] = &[
        &[CODE],
        &["code", "add", CODE],
        &["code", "add", "p2198-7654-3210"],
        &["code", "add", "P 2198 7654 3210"],
        &["code", "add", "Ｐ２１９８７６５４３２１０"],
        &["code", "add", "--", CODE],
        &["code", "add", "--code", CODE],
        &["code", "add", "--pccc=P219876543210"],
        &["code", "show", CODE, "--reveal"],
        &["import", CODE],
        &["import", "P219876543210.html"],
        &["order", "add", "--merchant", CODE],
        &["order", "add", "--merchant=P219876543210"],
        &["report", CODE],
        &["report", "1", "--out", CODE],
        &["report", "log", "add", "1", "customs", "--note", "P2198-7654-3210을 말함"],
        &["report", "who", CODE],
        &["report", "capture", "add", "1", "P219876543210.png"],
        &["order", "add", "--merchant", "Shop", "--item", "parcel under P2198-7654-3210, mine"],
        &["clearance", "add", "--hbl", CODE],
        &["clearance", "add", "--goods", "부호(P219876543210)", "--date", "2026-11-01"],
        &["--ledger", CODE, "check"],
        &["check", "--key-file=P219876543210"],
        &["--lang", CODE, "check"],
        &["answer", CODE, "mine"],
        &["check", "--passphrase", "correct-horse"],
        &["check", "--password=correct-horse"],
        &["check", "--key", "correct-horse"],
    ];
    for arguments in calls {
        for more in [&[][..], &["--json"], &["--lang", "en"]] {
            let ran = machine.munjigi_on_ledger().with(more).with(*arguments).run();
            assert_eq!((ran.code(), ran.stdout.as_str()), (Some(2), ""), "{arguments:?}: {ran:?}");
            assert_not_said(&secrets, &ran);
        }
        assert_eq!(files_below(&machine.home()), [machine.key_file()], "{arguments:?} left something");
    }
}

#[test]
fn neither_the_ledger_nor_what_is_still_to_go_into_it_can_be_read() {
    let machine = Machine::new();
    machine.munjigi_on_ledger().with(["code", "add"]).reading(CODE).run().ended_with(0);
    // Files are brought one after the other. While it waits for the last of them on standard input, the others are written.
    let call =
        machine.munjigi_on_ledger().with(["import"]).with([sample("orders.csv"), sample("second-list.html")]);
    let mut command = call.with(["not-there", "-"]).command();
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the built munjigi starts");
    let mut line = String::new();
    let mut stderr = BufReader::new(child.stderr.take().expect("standard error was asked for"));
    stderr.read_line(&mut line).expect("standard error can be read");
    assert!(line.starts_with("not-there: "), "{line}");
    // The index of what is under way holds locks, and Windows lets nobody read a file of which a part is locked.
    let is_readable = |file: &PathBuf| cfg!(unix) || !file.to_string_lossy().ends_with("-shm");
    let files: Vec<(PathBuf, Vec<u8>)> = files_below(&machine.home())
        .into_iter()
        .filter(|file| *file != machine.home().join("munjigi.key") && is_readable(file))
        .map(|file| (file.clone(), fs::read(&file).expect("a file of the test can be read")))
        .collect();
    drop(child.stdin.take());
    assert_eq!(child.wait().expect("a started program can be waited for").code(), Some(3));

    let wal = files.iter().find(|(file, _)| file.to_string_lossy().ends_with("-wal"));
    assert!(wal.is_some_and(|(_, bytes)| bytes.len() > 4096), "nothing was under way");
    let clear = ["SQLite format 3", "CREATE TABLE", "clearance", "Amazon.com"];
    let unreadable = search(&[&[CODE, HIDDEN][..], &PERSONAL, &clear].concat());
    for (file, bytes) in files {
        assert_not_in(&unreadable, &file.display().to_string(), &bytes);
    }
    assert_not_in(&unreadable, "the ledger at the end", &fs::read(machine.ledger()).expect("the ledger"));
}

#[test]
fn a_larger_ledger_leaves_nothing_beside_it() {
    let machine = Machine::new();
    machine.munjigi_on_ledger().with(["import"]).with([amazon()]).run().ended_with(0);
    let names: Vec<String> = files_below(machine.home().parent().expect("the machine's folder"))
        .iter()
        .filter_map(|file| Some(file.file_name()?.to_string_lossy().into_owned()))
        .collect();
    assert_eq!(names, ["munjigi.key", "munjigi.ledger", "munjigi.ledger.keys"]);
}

#[track_caller]
fn assert_not_said(search: &Search, ran: &Ran) {
    assert_not_in(search, "standard output", ran.stdout.as_bytes());
    assert_not_in(search, "standard error", ran.stderr.as_bytes());
}

#[track_caller]
fn assert_not_in(search: &Search, place: &str, bytes: &[u8]) {
    assert_eq!(search.found_in(bytes), [], "in {place}");
}

/// Looks for texts.
fn search(texts: &[&str]) -> Search {
    let parts: Vec<Part<'_>> = texts.iter().map(|text| Part::Text(text)).collect();
    Search::of(&[Secret { name: "a secret", parts: &parts }])
}
