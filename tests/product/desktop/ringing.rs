//! Each question rings once, over restarts, and over times in which nobody shows notifications.

use crate::desktop::notifications::Notifications;
use crate::desktop::surroundings::Surroundings;
use crate::desktop::tray::Tray;

const SAMPLE: [&str; 3] = ["orders.csv", "first-list.html", "second-list.html"];

#[test]
fn what_has_rung_does_not_ring_after_a_restart() {
    let around = Surroundings::new();
    let (tray, bubbles) = (Tray::start(&around.bus), Notifications::start(&around.bus));
    around.bring(&SAMPLE);
    let mut app = around.start(&["--hidden"]);
    let rung = bubbles.wait_for(2);
    tray.quit();
    app.end();

    let _app = around.start(&["--hidden"]);
    let asking = tray.until("the new start's question", |face| face.tooltip == "물어볼 것 2");
    assert_eq!(tray.registrations(), 2, "{asking:?}");
    // What a start has to ring for has rung before another program's write is looked for.
    around.munjigi(&["answer", "1", "not-mine"]).ended_with(0);
    tray.until_it_says("물어볼 것 1");
    assert_eq!(bubbles.shown(), rung);
}

#[test]
fn what_came_while_nobody_showed_notifications_rings_once_somebody_does() {
    let around = Surroundings::new();
    let tray = Tray::start(&around.bus);
    around.bring(&SAMPLE);
    let mut app = around.start(&["--hidden"]);
    tray.until_it_says("물어볼 것 2");
    let bubbles = Notifications::start(&around.bus);
    // Any news is a time to try again; without any it is tried after half a minute.
    around.munjigi(&["order", "add", "--merchant", "Shop"]).ended_with(0);
    let rung = bubbles.wait_for(2);
    around.munjigi(&["answer", "1", "not-mine"]).ended_with(0);
    tray.until_it_says("물어볼 것 1");
    assert_eq!(bubbles.shown(), rung);
    tray.quit();
    assert_eq!(app.end().code(), Some(0));
}

#[test]
fn what_nobody_showed_rings_after_a_restart() {
    let around = Surroundings::new();
    let tray = Tray::start(&around.bus);
    around.bring(&SAMPLE);
    let mut app = around.start(&["--hidden"]);
    tray.until_it_says("물어볼 것 2");
    tray.quit();
    assert_eq!(app.end().code(), Some(0));

    let bubbles = Notifications::start(&around.bus);
    let _app = around.start(&["--hidden"]);
    bubbles.wait_for(2);
}
