//! Starting it a second time.

use crate::desktop::surroundings::Surroundings;
use crate::desktop::tray::Tray;

#[test]
fn a_second_start_ends_well_and_makes_the_window_of_the_first() {
    let around = Surroundings::new();
    let tray = Tray::start(&around.bus);
    let mut first = around.start(&["--hidden"]);
    let before = tray.until_it_says("볼 수 없음");
    assert_eq!(around.screen.windows(), []);

    let mut second = around.start(&["--lang", "en"]);
    assert_eq!(second.end().code(), Some(0));
    assert_eq!(
        around.screen.until_a_window().title,
        "문지기",
        "nothing of what the second was given is used"
    );
    assert_eq!((tray.face().ok(), tray.registrations()), (Some(before), 1));
    assert!(first.is_running());
}

#[test]
fn a_second_start_raises_a_window_that_is_covered() {
    let around = Surroundings::new();
    let _app = around.start(&[]);
    let window = around.screen.until_a_window();
    let cover = around.screen.cover();
    around.screen.until("a cover", |windows| windows.last() == Some(&cover));
    let mut second = around.start(&[]);
    assert_eq!(second.end().code(), Some(0));
    around.screen.until("the window above", |windows| windows == [cover.clone(), window.clone()]);
}
