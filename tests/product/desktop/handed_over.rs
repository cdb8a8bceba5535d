//! The program that people get hands its window to nobody, whatever its environment says.

use std::path::Path;

use crate::desktop::driver::Driver;
use crate::desktop::port::Port;
use crate::desktop::surroundings::{App, Surroundings, automation, plain};

#[test]
fn what_people_get_shows_what_the_build_for_tests_shows() {
    let (driven, around) = (Surroundings::new(), Surroundings::new());
    let driver = Driver::start(&driven);
    // This is the window of ui/, since a driver finds its way in it.
    let page = driver.open(&driven, &[]);
    page.until_it_says("h1", "볼 수 없음");
    let _app = around.start(&[]);
    let (one, other) = (around.screen.until_a_window(), driven.screen.until_a_window());
    around.screen.until_it_looks_like(&one, &other, &driven.screen);
}

/// Starts it so that its window would be handed over, and waits for the window.
fn start_handing_over(around: &Surroundings, program: &Path, port: &Port) -> App {
    let call = around.around(around.machine.call(program).with(around.on_ledger()));
    let call = call.env("TAURI_WEBVIEW_AUTOMATION", "true");
    let app = App::start(&around.machine, call.env("WEBKIT_INSPECTOR_SERVER", port.address.to_string()));
    around.screen.until_a_window();
    app
}

#[test]
fn what_would_hand_the_window_over_is_left_behind() {
    let (around, port) = (Surroundings::new(), Port::new());
    let app = start_handing_over(&around, &plain(), &port);
    assert!(!port.is_listened_at(), "WebKit's inspector listens");
    let processes = app.processes();
    assert!(processes.len() > 2, "the program and those of its window");
    for process in processes {
        for entry in process.environment() {
            let name = entry.split('=').next().unwrap_or_default();
            assert!(!name.contains("AUTOMATION") && !name.contains("INSPECTOR"), "{}: {entry}", process.name);
        }
    }
}

#[test]
fn a_build_for_tests_hands_its_window_over() {
    let (around, port) = (Surroundings::new(), Port::new());
    let _app = start_handing_over(&around, &automation(), &port);
    assert!(port.is_listened_at(), "then that nobody listens at the other proves nothing");
}
