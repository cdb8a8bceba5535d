//! The window to sign in at UNI-PASS is a process of its own: it holds no ledger, leaves no file, and ends with the program.

use std::fs;
use std::path::PathBuf;

use unipass_sim::Part;

use crate::desktop::driver::Driver;
use crate::desktop::surroundings::{App, Surroundings};
use crate::desktop::tray::Tray;
use crate::munjigi::files_below;
use crate::running::Process;
use crate::unipass::Unipass;

#[test]
fn the_window_to_sign_in_is_a_process_without_the_ledger_and_ends_with_the_program() {
    let around = Surroundings::new();
    let tray = Tray::start(&around.bus);
    let unipass = Unipass::start(&around.machine);
    unipass.is_known_to(&around.machine);
    let driver = Driver::start(&around);
    let page = driver.open(&around, &[]);
    let button = page.button("main", "유니패스에 로그인해서 가져오기");
    button.click();
    until_shown(&around, &unipass, 1);
    // It comes forward: there is no second one.
    button.click();

    assert_eq!(around.screen.windows().len(), 2, "the program's own and one to sign in");
    is_apart(&driver.processes());

    // Whatever has begun beside the program ends with it.
    driver.quit(&tray);
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
fn until_shown(around: &Surroundings, unipass: &Unipass, least: usize) {
    around.screen.until("the page to sign in", |windows| {
        pages(unipass) >= least && windows.iter().any(|window| window.title.starts_with("127.0.0.1, "))
    });
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
