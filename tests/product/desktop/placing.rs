//! A proof that fits several clearances is placed in the window, and the tray follows.

use crate::desktop::driver::Driver;
use crate::desktop::surroundings::Surroundings;
use crate::desktop::tray::Tray;

#[test]
fn a_proof_is_placed_in_the_window_and_the_tray_follows() {
    let around = Surroundings::new();
    let tray = Tray::start(&around.bus);
    around.bring(&["orders.csv", "first-list.html", "second-list.html"]);
    let add = |more: &[&str]| {
        let arguments = [&["clearance", "add", "--hbl", "5512099003"], more].concat();
        around.munjigi(&arguments).ended_with(0);
    };
    // Two clearances under one number, and twice a word of one of them.
    for declaration in ["1235626107745M", "1235626107746M"] {
        add(&["--declaration", declaration]);
    }
    add(&["--goods", "한지 등"]);
    let driver = Driver::start(&around);
    let page = driver.open(&around, &[]);
    tray.until_it_says("물어볼 것 4, 어느 통관인지 정할 것 1");
    page.until_it_says("h1", "물어볼 것 4, 어느 통관인지 정할 것 1");
    page.until_it_says("[data-proof]", "한지 등");
    let choices = page.asked("return document.querySelectorAll('[data-proof] input').length", &[]);
    assert_eq!(choices, 3, "both, or another one");

    page.button("[data-proof]", "이것으로 정하기").click();
    page.until_it_says("[data-proof] [role=alert]", "하나를 골라 주세요.");
    let second = page.find("[data-proof] label:nth-of-type(2) input");
    second.click();
    page.button("[data-proof]", "이것으로 정하기").click();
    tray.until_it_says("물어볼 것 4");
    page.until("document.querySelector('[data-proof]') === null", &[]);
    page.until_it_says("h1", "물어볼 것 4");
    assert_eq!(around.munjigi(&["check", "--json"]).ended_with(1).json()["unjoined"], 0);
}
