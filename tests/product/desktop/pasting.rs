//! From an empty ledger to a first checked history: two pages are copied and pasted, buttons are pressed, nothing is typed.

use serde_json::Value;

use crate::desktop::driver::Driver;
use crate::desktop::notifications::Notifications;
use crate::desktop::surroundings::Surroundings;
use crate::desktop::tray::Tray;
use crate::munjigi::Call;
use crate::pasting::{LIST, ORDERS};

#[test]
fn two_copied_pages_give_a_first_checked_history_in_the_window() {
    let around = Surroundings::new();
    let (tray, bubbles) = (Tray::start(&around.bus), Notifications::start(&around.bus));
    let driver = Driver::start(&around);
    let page = driver.open(&around, &[]);
    tray.until_it_says("볼 수 없음");
    page.until_it_says("main", "해외직구 통관정보조회");

    let list = around.copy(LIST);
    page.pastes();
    page.until_it_says("[data-thing=looked]", "3건을 모두 읽었습니다.");
    assert_eq!(clearances(&around), 0, "what is looked at is not in the ledger");
    page.button("[data-thing=looked]", "장부에 넣기").click();
    page.until_it_says("[data-thing=taken]", "11월 20일까지");
    page.button("[data-thing=taken]", "닫기").click();
    drop(list);

    let _orders = around.copy(ORDERS);
    page.pastes();
    page.until_it_says("[data-thing=looked]", "532004417");
    page.button("[data-thing=looked]", "장부에 넣기").click();
    page.until_it_says("[data-thing=taken]", "주문과 맞음 1");
    page.button("[data-thing=taken]", "닫기").click();

    page.until_it_says("main", "지난 기록 3건: 주문과 맞음 1, 확인 필요 2");
    tray.until_it_says("지난 기록에서 확인할 것 2");
    page.find("[role=group] input[type=checkbox]").click();
    page.button("main", "이건 모두 내 것").click();
    page.until_it_says("main", "2건을 내 것으로 답했습니다.");
    tray.until("quiet or too old", |face| !face.tooltip.contains("확인할 것"));
    page.button("main", "되돌리기").click();
    tray.until_it_says("지난 기록에서 확인할 것 2");
    assert_eq!(bubbles.shown(), [], "the first history never rings");
    driver.quit(&tray);
}

#[test]
fn a_terminal_pastes_from_the_clipboard() {
    let around = Surroundings::new();
    let _list = around.copy(LIST);
    let call = around.around(around.machine.munjigi_on_ledger().with(["paste"]));
    let shown = crate::terminal::on_terminal(&around.machine, 100, call);
    assert_eq!(shown.code, Some(0), "{}", shown.text);
    assert!(shown.text.contains("클립보드 · 해외직구 통관 목록"), "{}", shown.text);
    assert_eq!(clearances(&around), 3);

    let _nothing = around.copy(" ");
    let call: Call = around.around(around.machine.munjigi_on_ledger().with(["paste"]));
    let shown = crate::terminal::on_terminal(&around.machine, 100, call);
    assert_eq!(shown.code, Some(3), "{}", shown.text);
    assert!(shown.text.contains("클립보드에 글이 없습니다"), "{}", shown.text);
}

fn clearances(around: &Surroundings) -> usize {
    let listed = around.munjigi(&["clearance", "list", "--json"]).ended_with(0).json();
    listed["clearances"].as_array().map_or(0, Vec::<Value>::len)
}
