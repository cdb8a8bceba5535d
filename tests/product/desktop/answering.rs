//! Answers in the window, in both languages, and the tray that follows them.

use crate::desktop::driver::Driver;
use crate::desktop::notifications::Notifications;
use crate::desktop::surroundings::Surroundings;
use crate::desktop::tray::Tray;

const SAMPLE: [&str; 3] = ["orders.csv", "first-list.html", "second-list.html"];
const FIRST: &str = "[data-card='1']";
const SECOND: &str = "[data-card='2']";

#[test]
fn an_order_is_found_in_hangul_and_chosen_and_the_answer_is_taken_back() {
    let around = Surroundings::new();
    let (tray, _bubbles) = (Tray::start(&around.bus), Notifications::start(&around.bus));
    around.bring(&SAMPLE);
    around.munjigi(&["order", "add", "--merchant", "타오바오", "--item", "한지 등"]).ended_with(0);
    let driver = Driver::start(&around);
    let page = driver.open(&around, &[]);
    page.button(FIRST, "내 물건").click();
    let search = page.find("dialog[open] input");
    assert_eq!((search.role().as_str(), search.name().as_str()), ("textbox", "주문 찾기"));
    page.until_it_says("dialog[open] [role=status]", "주문 12건");
    search.types("한지");
    page.until_it_says("dialog[open] [role=status]", "주문 1건");
    let order = page.find("dialog[open] li:only-child button");
    assert!(order.text().contains("한지 등"), "{}", order.text());
    order.click();
    tray.until_it_says("물어볼 것 1");
    page.until_it_says(FIRST, "내 물건");
    assert_eq!(answers(&around), ["mine, an order", "none"]);

    page.button(FIRST, "답변 취소").click();
    tray.until_it_says("물어볼 것 2");
    assert_eq!(answers(&around), ["none", "none"]);
}

#[test]
fn both_answers_of_no_order_end_in_quiet() {
    let around = Surroundings::new();
    let (tray, _bubbles) = (Tray::start(&around.bus), Notifications::start(&around.bus));
    around.bring(&SAMPLE);
    let driver = Driver::start(&around);
    let page = driver.open(&around, &["--lang", "en"]);
    tray.until_it_says("2 questions for you");
    page.button(FIRST, "Not mine").click();
    tray.until_it_says("1 question for you");
    page.button(".languages", "한국어").click();
    tray.until_it_says("물어볼 것 1");
    page.button(SECOND, "내 물건").click();
    page.button("dialog[open]", "주문 없음, 내 것").click();
    tray.until("quiet", |face| face.tooltip.starts_with("조용함 ("));
    page.until_it_says("h1", "조용함");
    assert_eq!(answers(&around), ["not_mine", "mine"]);
    assert_eq!(around.screen.windows().len(), 1);
}

/// What the ledger holds of each incident's answer, in the order of their numbers.
fn answers(around: &Surroundings) -> Vec<String> {
    let listed = around.munjigi(&["incidents", "--all", "--json"]).json();
    let mut incidents = listed["incidents"].as_array().cloned().unwrap_or_default();
    incidents.sort_by_key(|incident| incident["id"].as_str().and_then(|id| id.parse::<u64>().ok()));
    let answer = |incident: &serde_json::Value| {
        let answer = &incident["answer"];
        let kind = answer["kind"].as_str().unwrap_or("none");
        if answer["order"].is_null() { kind.to_owned() } else { format!("{kind}, an order") }
    };
    incidents.iter().map(answer).collect()
}
