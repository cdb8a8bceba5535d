//! The person signs in at UNI-PASS in a window of its own and brings the list that they see. Nothing else of it is kept anywhere.

use std::fs;
use std::path::{Path, PathBuf};

use unipass_sim::Part;

use crate::desktop::driver::Driver;
use crate::desktop::hand::{ENTER, Hand};
use crate::desktop::screen::Window;
use crate::desktop::surroundings::{App, Surroundings};
use crate::desktop::tray::Tray;
use crate::munjigi::{Machine, files_below};
use crate::running::Process;
use crate::unipass::{PASSWORD, RELEASED, Unipass};

#[test]
fn what_is_seen_after_signing_in_is_brought_by_one_act_and_looked_at_first() {
    let around = Surroundings::new();
    let tray = Tray::start(&around.bus);
    let unipass = Unipass::start(&around.machine);
    unipass.is_known_to(&around.machine);
    let driver = Driver::start(&around);
    let page = driver.open(&around, &[]);
    let button = page.button("main", "유니패스에 로그인해서 가져오기");
    button.click();
    let window = until_shown(&around, &unipass, 1);
    // It comes forward: there is no second one.
    button.click();

    let hand = Hand::on(&around.screen);
    // What is pressed before the page knows that it has the keys is nobody's: as a person would, it is done again.
    around.screen.until("the form to be sent", |_| {
        let is_sent = pages(&unipass) > 1;
        if !is_sent {
            hand.clicks(&window, 130, 205);
            hand.takes(ENTER);
        }
        is_sent
    });
    let window = until_shown(&around, &unipass, 3);
    assert_eq!(around.screen.windows().len(), 2, "the program's own and one to sign in");
    is_apart(&driver.processes());

    let asked = pages(&unipass);
    around.screen.until("a word that it was brought", |windows| {
        let is_brought = windows.iter().any(|window| window.title.starts_with("가져왔습니다."));
        if !is_brought {
            hand.clicks(&window, 260, 205);
            hand.takes_with_control('b');
        }
        is_brought
    });
    page.until_it_says("[data-thing=looked]", "로그인 창에서 가져온 화면");
    page.until_it_says("[data-thing=looked]", "1건을 모두 읽었습니다.");
    assert_eq!(numbers(&around), [""; 0], "what is looked at is not in the ledger");
    page.button("[data-thing=looked]", "장부에 넣기").click();
    page.until_it_says("[data-thing=taken]", "장부에 넣었습니다.");
    assert_eq!(numbers(&around), [RELEASED]);
    assert_eq!(pages(&unipass), asked, "bringing asks for nothing");

    // Whatever has begun beside the program ends with it.
    driver.quit(&tray);
    is_left_nowhere(&around.machine, &driver.said());
}

#[test]
fn a_window_that_nobody_opened_from_the_program_ends_by_itself() {
    let around = Surroundings::new();
    let unipass = Unipass::start(&around.machine);
    let before = files(&around);
    // Its standard input is at its end from the beginning.
    let call = around.desktop().with(["--sign-in", unipass.sign_in_page().as_str()]);
    assert_eq!(App::start(&around.machine, call).end().code(), Some(0));
    assert_eq!(files(&around), before);

    let call = around.desktop().with(["--sign-in", "http://unipass.customs.go.kr/csp/index.do"]);
    assert_eq!(
        App::start(&around.machine, call).end().code(),
        Some(2),
        "a password could be read on the way"
    );
}

/// The files of the person. What the system draws with has a cache of its own.
fn files(around: &Surroundings) -> Vec<PathBuf> {
    let mut files = files_below(&around.machine.home());
    files.retain(|path| path.components().all(|part| part.as_os_str() != "mesa_shader_cache"));
    files
}

/// Waits until so many pages were asked for and the last of them is there.
#[track_caller]
fn until_shown(around: &Surroundings, unipass: &Unipass, least: usize) -> Window {
    let mut shown = None;
    around.screen.until("the page to sign in", |windows| {
        let is_asked = pages(unipass) >= least;
        shown = windows.iter().find(|window| is_asked && window.title.starts_with("127.0.0.1, ")).cloned();
        shown.is_some()
    });
    shown.expect("it was just seen")
}

/// How many pages were asked for.
fn pages(unipass: &Unipass) -> usize {
    unipass.counts().get(&Part::Page).copied().unwrap_or_default()
}

/// The page is shown by a process that has no ledger open, and hears nothing from it.
#[track_caller]
fn is_apart(all: &[Process]) {
    let ours: Vec<&Process> = all.iter().filter(|process| process.name == "munjigi-desktop").collect();
    let [program, beside] = ours.as_slice() else { panic!("{} of them run", ours.len()) };
    let holds_ledger = |process: &Process| opened(process).iter().any(|path| path.contains("munjigi.ledger"));
    assert!(holds_ledger(program) && !holds_ledger(beside));
    for entry in beside.environment() {
        let name = entry.split('=').next().unwrap_or_default();
        assert!(
            !name.contains("AUTOMATION") && !name.contains("INSPECTOR") && !name.contains("KEY"),
            "{entry}"
        );
    }
}

fn opened(process: &Process) -> Vec<String> {
    let all = fs::read_dir(format!("/proc/{}/fd", process.pid)).expect("it runs, and is ours");
    let links = all.filter_map(|file| fs::read_link(file.ok()?.path()).ok());
    links.map(|path| path.to_string_lossy().into_owned()).collect()
}

/// The House numbers in the ledger.
fn numbers(around: &Surroundings) -> Vec<String> {
    let listed = around.munjigi(&["clearance", "list", "--json"]).ended_with(0).json();
    let listed = listed["clearances"].as_array().cloned().unwrap_or_default();
    listed.iter().filter_map(|one| one["hbl"].as_str()).map(str::to_owned).collect()
}

/// Neither the list nor what was typed lies in a file or was said. The ledger is encrypted.
#[track_caller]
fn is_left_nowhere(machine: &Machine, said: &str) {
    let folder = machine.home();
    let folder: &Path = folder.parent().expect("the home lies in the machine's folder");
    for secret in [RELEASED, PASSWORD] {
        assert!(!said.contains(secret));
        for path in files_below(folder) {
            let bytes = fs::read(&path).unwrap_or_default();
            let is_in = bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
            assert!(!is_in, "{secret} in {}", path.display());
        }
    }
}
