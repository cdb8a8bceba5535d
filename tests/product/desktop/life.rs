//! The life of the program and of its one window.

use crate::desktop::driver::Driver;
use crate::desktop::surroundings::{Surroundings, web};
use crate::desktop::tray::Tray;

#[test]
fn a_hidden_start_has_no_window_until_somebody_asks_for_it() {
    let around = Surroundings::new();
    let tray = Tray::start(&around.bus);
    let app = around.start(&["--hidden"]);
    tray.until_it_says("볼 수 없음");
    assert_eq!(around.screen.windows(), []);
    assert_eq!(web(app.processes()).len(), 0);

    tray.click();
    assert_eq!(around.screen.until_a_window().title, "문지기");
    assert_eq!(web(app.processes()).len(), 1);
}

#[test]
fn quit_ends_it_and_all_that_it_started() {
    let around = Surroundings::new();
    let tray = Tray::start(&around.bus);
    let mut app = around.start(&[]);
    around.screen.until_a_window();
    tray.until_it_says("볼 수 없음");
    let all = app.processes();
    assert!(all.len() > 2, "the program, the network's process, the page's");
    tray.choose("끝내기");
    assert_eq!(app.end().code(), Some(0));
    for process in all {
        process.wait_for_end();
    }
}

#[test]
fn a_closed_window_takes_its_web_process_along_and_leaves_the_tray() {
    let around = Surroundings::new();
    let tray = Tray::start(&around.bus);
    let app = around.start(&[]);
    let before = tray.until_it_says("볼 수 없음");
    let window = around.screen.until_a_window();
    let pages = web(app.processes());
    assert_eq!(pages.len(), 1);
    around.screen.close(&window);
    around.screen.until("no window", |windows| windows.is_empty());
    for page in pages {
        page.wait_for_end();
    }
    assert_eq!(tray.face().ok(), Some(before));

    tray.choose("열기");
    around.screen.until_a_window();
    assert_eq!(web(app.processes()).len(), 1);
}

#[test]
fn a_window_that_is_made_again_shows_the_same() {
    let around = Surroundings::new();
    let tray = Tray::start(&around.bus);
    around.bring(&["orders.csv", "first-list.html", "second-list.html"]);
    let driver = Driver::start(&around);
    let page = driver.open(&around, &[]);
    page.until_it_says("h1", "물어볼 것 2");
    let before = page.text();
    assert!(before.contains("내 것 아님"), "{before}");
    around.screen.close(&around.screen.until_a_window());
    around.screen.until("no window", |windows| windows.is_empty());

    tray.click();
    around.screen.until_a_window();
    page.enters_the_new_window();
    page.until("document.body.innerText === args[0]", &[before.into()]);
}
