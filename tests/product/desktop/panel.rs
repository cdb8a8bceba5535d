//! With and without somebody who shows the tray.

use crate::desktop::notifications::Notifications;
use crate::desktop::surroundings::{App, Surroundings, plain};
use crate::desktop::tray::Tray;

#[test]
fn without_a_tray_closing_the_window_quits_which_is_told_once_ever() {
    let around = Surroundings::new();
    let bubbles = Notifications::start(&around.bus);
    for start in [1, 2] {
        let mut app = around.start(&[]);
        let window = around.screen.until_a_window();
        if start == 1 {
            let told = bubbles.wait_for(1);
            assert_eq!(told[0].summary, "트레이가 없어 창을 닫으면 끝납니다");
            assert_eq!(told[0].actions, []);
        }
        around.screen.close(&window);
        assert_eq!(app.end().code(), Some(0));
    }
    assert_eq!(bubbles.shown().len(), 1);
}

#[test]
fn a_panel_that_comes_late_or_again_gets_the_tray() {
    let around = Surroundings::new();
    let mut app = around.start(&[]);
    let window = around.screen.until_a_window();
    {
        let tray = Tray::start(&around.bus);
        tray.until_it_says("볼 수 없음");
        around.screen.close(&window);
        around.screen.until("no window", |windows| windows.is_empty());
    }
    let again = Tray::start(&around.bus);
    again.until_it_says("볼 수 없음");
    assert_eq!(again.registrations(), 1);
    again.click();
    around.screen.until_a_window();
    assert!(app.is_running());
}

#[test]
fn a_panel_that_comes_back_shows_what_changed_meanwhile_and_what_changes_later() {
    let around = Surroundings::new();
    let _app = around.start(&["--hidden"]);
    let blind = Tray::start(&around.bus).until_it_says("볼 수 없음");
    around.bring(&["orders.csv", "first-list.html", "second-list.html"]);
    let again = Tray::start(&around.bus);
    let asking = again.until_it_says("물어볼 것 2");
    assert_ne!(asking.picture, blind.picture);
    around.munjigi(&["answer", "1", "not-mine"]).ended_with(0);
    assert_eq!(again.until_it_says("물어볼 것 1").picture, asking.picture);
}

#[test]
fn without_a_session_bus_there_is_a_window_all_the_same() {
    let around = Surroundings::new();
    let nowhere = around.machine.runtime();
    let call = around.machine.call(&plain()).with(around.on_ledger());
    // GLib starts a bus of its own where it finds the program for it.
    let call = around.screen.on_screen(call).env("NO_AT_BRIDGE", "1").env("PATH", nowhere);
    let mut app = App::start(&around.machine, call);
    let window = around.screen.until_a_window();
    assert_eq!(window.title, "문지기");
    around.screen.close(&window);
    assert_eq!(app.end().code(), Some(0));
}
