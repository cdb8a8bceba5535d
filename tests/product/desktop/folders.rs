//! What appears in a watched folder is read by the app alone: its questions ring as any other.

use std::fs;

use crate::desktop::notifications::Notifications;
use crate::desktop::surroundings::Surroundings;
use crate::desktop::tray::Tray;
use crate::sample::{moved, today};

#[test]
fn a_list_that_appears_in_a_watched_folder_rings() {
    let around = Surroundings::new();
    let (tray, bubbles) = (Tray::start(&around.bus), Notifications::start(&around.bus));
    let folder = around.machine.home().join("받은 파일");
    fs::create_dir(&folder).expect("the home takes a folder");
    let name = folder.to_str().expect("its name is text");
    around.munjigi(&["folder", "add", name]).ended_with(0);
    around.bring(&["orders.csv", "first-list.html"]);
    let mut app = around.start(&["--hidden"]);
    tray.until("up to when was seen", |face| face.tooltip.starts_with("볼 수 없음, "));

    let list = moved(&around.machine, "second-list.html", "2026-11-20", today(&around.machine));
    fs::rename(list, folder.join("통관.html")).expect("both are on one disk");
    tray.until_it_says("물어볼 것 2");
    bubbles.wait_for(2);
    tray.quit();
    assert_eq!(app.end().code(), Some(0));
}
