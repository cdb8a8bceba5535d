//! Two languages: one that is chosen in the window is spoken on every surface at once, and after a restart.

use crate::desktop::driver::Driver;
use crate::desktop::surroundings::Surroundings;
use crate::desktop::tray::{Face, Tray};

fn says(face: &Face, title: &str, lines: [&str; 3]) -> bool {
    face.title == title && face.tooltip == lines[0] && face.menu.iter().map(|line| &*line.label).eq(lines)
}

#[test]
fn a_language_that_is_chosen_is_spoken_everywhere_and_after_a_restart() {
    let around = Surroundings::new();
    let tray = Tray::start(&around.bus);
    let driver = Driver::start(&around);
    let page = driver.open(&around, &[]);
    tray.until("Korean", |face| says(face, "문지기", ["볼 수 없음", "열기", "끝내기"]));
    assert_eq!(around.screen.until_a_window().title, "문지기");
    assert_eq!(page.asked("return document.documentElement.lang", &[]), "ko");

    page.button(".languages", "English").click();
    let english = ["Cannot see", "Open", "Quit"];
    tray.until("English", |face| says(face, "Munjigi", english));
    around.screen.until("an English title", |windows| matches!(windows, [one] if one.title == "Munjigi"));
    page.until_it_says("h1", "Cannot see");
    page.until_it_says(".today", "No clearance list has been read yet");
    assert_eq!(page.asked("return document.documentElement.lang", &[]), "en");
    driver.quit(&tray);

    // The system's language is Korean, as before.
    let mut app = around.start(&["--hidden"]);
    tray.until("English again", |face| tray.registrations() == 2 && says(face, "Munjigi", english));
    tray.click();
    assert_eq!(around.screen.until_a_window().title, "Munjigi");
    tray.quit();
    assert_eq!(app.end().code(), Some(0));

    let _app = around.start(&["--hidden", "--lang", "ko"]);
    let korean = ["볼 수 없음", "열기", "끝내기"];
    tray.until("Korean, asked for", |face| tray.registrations() == 3 && says(face, "문지기", korean));
}
