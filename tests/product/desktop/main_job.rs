//! The main job on the desktop: a first list is silent, a later one with two parcels that nobody ordered rings twice.

use crate::desktop::driver::Driver;
use crate::desktop::notifications::Notifications;
use crate::desktop::surroundings::Surroundings;
use crate::desktop::tray::Tray;

#[test]
fn the_first_list_is_silent_and_the_second_rings_twice() {
    let around = Surroundings::new();
    let (tray, bubbles) = (Tray::start(&around.bus), Notifications::start(&around.bus));
    let driver = Driver::start(&around);
    let page = driver.open(&around, &[]);
    let blind = tray.until_it_says("볼 수 없음");
    assert_eq!((blind.title.as_str(), blind.status.as_str()), ("문지기", "Active"));
    assert_eq!(labels(&blind.menu), ["볼 수 없음", "열기", "끝내기"]);

    around.bring(&["orders.csv", "first-list.html"]);
    // The window is told after the bell would have been rung.
    page.until_it_says(".today", "통관 7건");
    assert_eq!(bubbles.shown(), []);
    assert_eq!(around.munjigi(&["check", "--json"]).ended_with(3).json()["state"], "cannot_see");
    let stale = tray.until("up to when was seen", |face| face.tooltip.starts_with("볼 수 없음, "));
    assert_eq!(stale.picture, blind.picture, "a list of last week says nothing of this one");

    around.bring(&["second-list.html"]);
    let asking = tray.until_it_says("물어볼 것 2");
    for bubble in bubbles.wait_for(2) {
        assert_eq!((bubble.app.as_str(), bubble.replaces), ("Munjigi", 0));
        assert!(bubble.summary.ends_with("통관입니다. 내 물건인가요?"), "{}", bubble.summary);
        assert!(bubble.body.ends_with("\nMunjigi는 관세청 앱이 아닙니다"), "{}", bubble.body);
        let actions = [("default", ""), ("check", "확인하기"), ("later", "나중에")];
        assert_eq!(bubble.actions, actions.map(|(id, label)| (id.into(), label.into())));
        let said = format!("{}\n{}", bubble.summary, bubble.body);
        let longest = said.split(|c: char| !c.is_ascii_digit()).map(str::len).max();
        assert!(longest <= Some(2), "no number longer than a day: {said}");
        assert!(!said.contains("://") && !said.contains("www") && !said.contains('<'), "{said}");
    }

    around.munjigi(&["answer", "1", "not-mine"]).ended_with(0);
    tray.until_it_says("물어볼 것 1");
    around.munjigi(&["answer", "2", "family"]).ended_with(0);
    let quiet = tray.until("quiet", |face| face.tooltip.starts_with("조용함 ("));
    let until = around.munjigi(&["check", "--json"]).ended_with(0).json()["sight"]["until"].clone();
    let day = until.as_str().and_then(|day| day.rsplit_once('-')?.1.parse::<u32>().ok()).expect("a day");
    assert!(quiet.tooltip.ends_with(&format!("월 {day}일까지 봄)")), "{}", quiet.tooltip);
    assert_eq!(bubbles.shown().len(), 2, "each rings once");
    for (one, other) in [(&blind, &asking), (&asking, &quiet), (&quiet, &blind)] {
        assert_ne!(one.picture, other.picture, "each state has a picture of its own");
    }
}

fn labels(menu: &[crate::desktop::tray::Line]) -> Vec<&str> {
    menu.iter().map(|line| line.label.as_str()).collect()
}
