//! The app asks UNI-PASS by itself: what it answers appears in the window, and a service that does not take the key any more rings once.

use unipass_sim::{Fault, Trouble};

use crate::desktop::driver::Driver;
use crate::desktop::notifications::Notifications;
use crate::desktop::page::Page;
use crate::desktop::surroundings::Surroundings;
use crate::desktop::tray::Tray;
use crate::unipass::{GOODS, RELEASED, UNDER_WAY, Unipass};

#[test]
fn the_progress_of_what_is_followed_appears_in_the_window() {
    let around = Surroundings::new();
    let tray = Tray::start(&around.bus);
    let unipass = Unipass::start(&around.machine);
    unipass.is_asked_by(&around.machine);
    around.munjigi(&["order", "add", "--merchant", "Shop", "--waybill", UNDER_WAY]).ended_with(0);
    let driver = Driver::start(&around);
    let page = driver.open(&around, &[]);
    unfold(&page, "따라가는 번호 1");
    let of_order = format!("[data-number='{UNDER_WAY}']");
    page.until_it_says(&of_order, "한국에 들어와 통관하는 중입니다.");
    page.until_it_says(&of_order, GOODS);

    page.find("input[name='number']").types(RELEASED);
    page.button("form", "따라가기").click();
    page.until_it_says("main", "따라가는 번호 2");
    page.button("main", "지금 확인").click();
    unfold(&page, "끝난 번호 1");
    page.until_it_says(&format!("[data-number='{RELEASED}']"), "통관하고 반출되었습니다.");

    // A list is what it sees by: that UNI-PASS answers says nothing of what else cleared.
    assert_eq!(tray.face().map(|face| face.tooltip).ok().as_deref(), Some("볼 수 없음"));
    let asked = unipass.requests();
    page.button("main", "지금 확인").click();
    page.until_it_says("main", "다시 바로 확인할 수 있습니다.");
    assert_eq!(unipass.requests(), asked, "a second click asks for nothing");
    driver.quit(&tray);
}

#[test]
fn a_source_that_went_blind_rings_once_and_leads_to_the_sources() {
    let around = Surroundings::new();
    let (tray, bubbles) = (Tray::start(&around.bus), Notifications::start(&around.bus));
    let unipass = Unipass::start(&around.machine);
    unipass.is_asked_by(&around.machine);
    unipass.fault(Fault::always(Trouble::ExpiredKey));
    around.munjigi(&["order", "add", "--merchant", "Shop", "--waybill", UNDER_WAY]).ended_with(0);
    {
        let driver = Driver::start(&around);
        let page = driver.open(&around, &[]);
        let rung = bubbles.wait_for(1).remove(0);
        assert_eq!(rung.summary, "UNI-PASS에서 볼 수 없는 것이 있습니다");
        assert!(rung.body.starts_with("UNI-PASS가 인증키를 받아 주지 않습니다."), "{}", rung.body);
        assert!(rung.body.ends_with("\nMunjigi는 관세청 앱이 아닙니다"), "{}", rung.body);
        let said = format!("{}\n{}", rung.summary, rung.body);
        assert!(!said.contains("://") && !said.contains(UNDER_WAY) && !said.contains(&unipass.key), "{said}");
        bubbles.click(&rung, "check");
        page.find("[data-source='cargo_progress'] [data-health='blind']");
        page.until_it_says("[data-source='cargo_progress']", "볼 수 없음");
        driver.quit(&tray);
    }

    // After a restart it is nothing new. What rings last says that all before it has rung.
    let mut app = around.start(&["--hidden"]);
    around.bring(&["orders.csv", "first-list.html", "second-list.html"]);
    let rung = bubbles.wait_for(3);
    tray.until_it_says("물어볼 것 2");
    let about_source = rung.iter().filter(|bubble| bubble.summary.starts_with("UNI-PASS")).count();
    assert_eq!((bubbles.shown().len(), about_source), (3, 1), "{rung:?}");
    tray.quit();
    assert_eq!(app.end().code(), Some(0));
}

/// Unfolds what is folded under these words.
#[track_caller]
fn unfold(page: &Page<'_>, words: &str) {
    page.button("main", words).click();
}
