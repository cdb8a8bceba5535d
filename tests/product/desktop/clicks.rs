//! A click on a notification leads to what it is about.

use std::thread;

use crate::desktop::driver::Driver;
use crate::desktop::notifications::Notifications;
use crate::desktop::surroundings::Surroundings;
use crate::desktop::tray::Tray;

/// The card of an incident, when a notification has led to it.
fn shown(incident: usize) -> String {
    format!("[data-card='{incident}'].shown [data-head]:focus")
}

#[test]
fn a_click_opens_its_card_in_the_window_that_is_there() {
    let around = Surroundings::new();
    let (_tray, bubbles) = (Tray::start(&around.bus), Notifications::start(&around.bus));
    let driver = Driver::start(&around);
    let page = driver.open(&around, &[]);
    around.bring(&["orders.csv", "first-list.html", "second-list.html"]);
    let [first, second] = &bubbles.wait_for(2)[..] else { panic!("more than two") };
    bubbles.click(second, "default");
    page.find(&shown(2));
    bubbles.click(first, "check");
    page.find(&shown(1));
    assert_eq!(around.screen.windows().len(), 1);
}

#[test]
fn a_click_makes_the_window_where_there_is_none() {
    let around = Surroundings::new();
    around.bring(&["orders.csv", "first-list.html", "second-list.html"]);
    let (_tray, bubbles) = (Tray::start(&around.bus), Notifications::start(&around.bus));
    let driver = Driver::start(&around);
    thread::scope(|scope| {
        // There is a page to drive only once the window is made.
        let page = scope.spawn(|| driver.open(&around, &["--hidden"]));
        let [_, second] = &bubbles.wait_for(2)[..] else { panic!("more than two") };
        assert_eq!(around.screen.windows(), []);
        bubbles.click(second, "default");
        page.join().expect("the window is made").find(&shown(2));
    });
    assert_eq!(around.screen.windows().len(), 1);
}

#[test]
fn a_click_is_heard_however_fast_it_is() {
    let around = Surroundings::new();
    around.bring(&["orders.csv", "first-list.html", "second-list.html"]);
    let _app = around.start(&["--hidden"]);
    let _bubbles = Notifications::start_clicking(&around.bus, "check");
    // Any news is a time to ring for what nobody has shown.
    around.munjigi(&["order", "add", "--merchant", "Shop"]).ended_with(0);
    around.screen.until_a_window();
}

#[test]
fn later_opens_nothing() {
    let around = Surroundings::new();
    let (tray, bubbles) = (Tray::start(&around.bus), Notifications::start(&around.bus));
    around.bring(&["orders.csv", "first-list.html", "second-list.html"]);
    let _app = around.start(&["--hidden"]);
    let rung = bubbles.wait_for(2);
    for bubble in &rung {
        bubbles.click(bubble, "later");
    }
    // What a click leads to is done before another program's write is even looked for.
    around.munjigi(&["answer", "1", "not-mine"]).ended_with(0);
    tray.until_it_says("물어볼 것 1");
    assert_eq!(around.screen.windows(), []);
    assert_eq!(bubbles.shown(), rung);
}
