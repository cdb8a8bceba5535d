//! The command line's part of the exercise.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::Stdio;

use unipass_sim::{Fault, Request, Trouble};

use crate::planted::brought;
use crate::planted::secret::{ADDRESS, API_KEY, CODE, NAME, PASSPHRASE, PHONE, POSTCODE};
use crate::planted::world::World;
use crate::terminal::Terminal;
use crate::unipass::{RELEASED, UNDER_WAY, Unipass};

/// Each of these is said in both languages, for people and for programs.
pub fn said(world: &World<'_>, calls: &[&[&str]]) {
    for arguments in calls {
        for more in [&["--lang", "ko"][..], &["--lang", "en"], &["--json"]] {
            world.munjigi(arguments.iter().chain(more));
        }
    }
}

pub fn main_job(world: &World<'_>) {
    let machine = &world.around.machine;
    world.ran(machine.munjigi_on_ledger().with(["code", "add"]).reading("p 2148-0639-2757\n")).ended_with(0);
    let files = [
        brought::sample(world, "orders.csv"),
        brought::sample(world, "first-list.html"),
        brought::sample(world, "second-list.html"),
        brought::table(world),
        brought::table_in_cp949(world),
    ];
    waits(world, &files);
    for file in &files {
        for more in [&[][..], &["--json"]] {
            let ran =
                world.ran(machine.munjigi_on_ledger().with(["import"]).with([file]).with(more)).ended_with(0);
            assert!(!ran.stdout.is_empty(), "{ran:?}");
            world.ran(machine.munjigi().with(["inspect", "file"]).with([file]).with(more)).ended_with(0);
        }
    }
    for copied in [brought::copied_list(), brought::copied_message()] {
        for more in [&["--dry-run"][..], &[], &["--json"]] {
            world.ran(machine.munjigi_on_ledger().with(["paste"]).with(more).reading(copied.as_str()));
        }
    }
    let saved = machine.home().join("export.json");
    let saved = saved.to_str().expect("the home has a name in Unicode");
    said(
        world,
        &[
            &["check"],
            &["review"],
            &["sources"],
            &["sample", "1"],
            &["incidents", "--all"],
            &["answer", "1", "mine"],
            &["answer", "1", "undo"],
            &["answer", "2", "not-mine"],
            &["answer", "1", "mine", "--dry-run"],
            &["why", "1"],
            &["why", "1", "--all"],
            &["unlink", "1"],
            &["unlink", "1", "--undo"],
            &["incident", "add", "door", "--note", "a box"],
            &["incident", "add", "bill", "--number", "509812044886"],
            &["order", "add", "--merchant", "Shop", "--item", "Cup", "--waybill", "509812044885"],
            &["order", "list"],
            &["order", "show", "1"],
            &["order", "edit", "1", "--merchant", "Other"],
            &["order", "cancel", "1"],
            &["clearance", "add", "--hbl", "509812044885"],
            &["clearance", "list"],
            &["clearance", "show", "1"],
            &["clearance", "join", "1", "--new"],
            &["code", "show"],
            &["code", "list"],
            &["export"],
            &["export", "--out", saved],
            &["verify"],
            &["--help"],
        ],
    );
    for more in [&["--changed"][..], &["--again", "--json"], &["--forget"]] {
        let given = format!("{NAME}\n{PHONE}\n{POSTCODE}\n");
        world.ran(machine.munjigi_on_ledger().with(["code", "verify"]).with(more).reading(given));
    }
    assert_ne!(std::fs::metadata(saved).map(|file| file.len()).unwrap_or_default(), 0);
}

/// A key is kept, asked with, refused, and forgotten.
pub fn key(world: &World<'_>) {
    let machine = &world.around.machine;
    let unipass = Unipass::start(machine);
    assert_eq!(unipass.key, API_KEY);
    unipass.is_known_to(machine);
    for typed in [format!("{API_KEY} {API_KEY}"), format!("{API_KEY}열쇠")] {
        world.ran(machine.munjigi_on_ledger().with(["key", "set", "API001"]).reading(typed)).ended_with(2);
    }
    let keep = |service: &str| machine.munjigi_on_ledger().with(["key", "set", service]).reading(API_KEY);
    world.ran(keep("API001")).ended_with(0);
    world.munjigi(["follow", UNDER_WAY]).ended_with(0);
    said(world, &[&["key", "list"], &["setting"], &["watch", "--once"], &["follow"], &["sources"]]);
    assert!(unipass.requests().iter().any(|request| request.status == Some(200)), "the key is taken");
    // Another's answers may repeat what was asked, key and all.
    for (trouble, number) in [(Trouble::WebPage, RELEASED), (Trouble::ExpiredKey, "6091240093118")] {
        unipass.mend();
        unipass.fault(Fault::always(trouble));
        world.munjigi(["follow", number]).ended_with(0);
        said(world, &[&["watch", "--once"], &["follow"], &["sources"], &["export"]]);
    }
    for number in [RELEASED, "6091240093118"] {
        let is_asked = |request: &Request| request.about.as_deref() == Some(number);
        assert!(unipass.requests().iter().any(is_asked), "{number}: {:?}", unipass.requests());
    }
    said(world, &[&["key", "remove", "API001"]]);
}

/// A call that waits for the last of its files on standard input. The others are written meanwhile.
fn waits(world: &World<'_>, files: &[PathBuf]) {
    let mut command = world.around.machine.munjigi_on_ledger().with(["import"]).with(files).command();
    command.args(["not-there", "-"]).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the built munjigi starts");
    let mut line = String::new();
    let mut stderr = BufReader::new(child.stderr.take().expect("standard error was asked for"));
    stderr.read_line(&mut line).expect("standard error can be read");
    assert!(line.starts_with("not-there: "), "{line}");
    world.processes();
    world.files();
    drop(child.stdin.take());
    assert_eq!(child.wait().expect("a started program can be waited for").code(), Some(3));
}

pub fn refused(world: &World<'_>) {
    let machine = &world.around.machine;
    for file in brought::faulty(world) {
        let file = file.to_str().expect("the home has a name in Unicode").to_owned();
        said(
            world,
            &[
                &["import", &file],
                &["inspect", "unipass", &file],
                &["inspect", "file", &file],
                &["inspect", "reconcile", &file],
            ],
        );
    }
    said(
        world,
        &[
            &[CODE],
            &["code", "add", "P2148-0639-2757"],
            &["code", "show", CODE, "--reveal"],
            &["code", "suspend", CODE],
            &["code", "resume", CODE],
            &["code", "verify", NAME, PHONE, POSTCODE],
            &["import", "P214806392757.html"],
            &["order", "add", "--merchant", CODE],
            &["order", "add", "--merchant", "Shop", "--ordered", ADDRESS],
            &["order", "add", "--merchant", "Shop", "--waybill", ADDRESS],
            &["--ledger", CODE, "check"],
            &["--lang", CODE, "check"],
            &["answer", ADDRESS, "mine"],
            &["check", "--passphrase", PASSPHRASE],
            &["check", "--api-key", API_KEY],
            &["key", "set", "API001", API_KEY],
            &["key", "remove", API_KEY],
            &["setting", "unipass-address", &format!("https://{API_KEY}@host.example/")],
            &["follow", CODE],
            &["check", "--key=o876a034w741m301g413q933c2"],
            &["check", ADDRESS],
            &[ADDRESS],
        ],
    );
    // A folder with all of these in it.
    let home = machine.home();
    let home = home.to_str().expect("the home has a name in Unicode");
    said(
        world,
        &[
            &["folder", "add", home],
            &["folder", "list"],
            &["folder", "look"],
            &["folder", "add", ADDRESS],
            &["folder", "remove", "1"],
        ],
    );
    // Nearly a code.
    for typed in ["P21480639275", "214806392757", "X214806392757", "P21480639275O", "P21-4806-3927-57-x"] {
        world.ran(machine.munjigi_on_ledger().with(["code", "add"]).reading(typed)).ended_with(2);
    }
    let other = world.own_file("other.key", &[crate::planted::secret::DATA_KEY, b"!"].concat());
    let call = machine.munjigi().with(["check", "--ledger"]).with([machine.ledger()]).with(["--key-file"]);
    world.ran(call.with([other])).ended_with(4);
}

pub fn passphrase(world: &World<'_>) {
    let machine = &world.around.machine;
    let on_terminal = |questions: &[&str], arguments: &[&str]| {
        let call = machine.munjigi().with(["--ledger"]).with([machine.ledger()]).with(arguments);
        let mut terminal = Terminal::start(machine, 80, call);
        for question in questions {
            terminal.asks_hidden(question);
            world.processes();
            terminal.types(PASSPHRASE);
        }
        let shown = terminal.end();
        world.shown(&shown.text);
        assert_eq!(shown.code, Some(0), "{}", shown.text);
    };
    on_terminal(&["새 암호:", "한 번 더:"], &["order", "list"]);
    on_terminal(&["암호:"], &["export"]);
    on_terminal(&["암호:"], &["verify", "--json"]);
}
