//! Without a keychain a passphrase makes and opens the ledger.

use crate::desktop::driver::Driver;
use crate::desktop::page::Page;
use crate::desktop::surroundings::Surroundings;
use crate::desktop::tray::Tray;

const PASSPHRASE: &str = "문지기는 잠들지 않는다 42";

#[test]
fn a_passphrase_is_chosen_in_the_window_and_asked_for_after_a_restart() {
    let around = Surroundings::new();
    let tray = Tray::start(&around.bus);
    let driver = Driver::start(&around);
    let page = driver.open_without_key(&around, &[]);
    page.until_it_says("form h2", "새 장부의 암호 정하기");
    page.until_it_says("form", "암호를 잊으면 장부를 다시 열 수 없습니다.");
    tray.until_it_says("볼 수 없음");

    offers(&page, "짧은 암호", "짧은 암호");
    page.until_it_says("form", "암호는 8자 이상이어야 합니다.");
    offers(&page, PASSPHRASE, "문지기는 잠들지 않는다 43");
    page.until_it_says("form", "두 암호가 다릅니다.");
    assert!(!around.machine.ledger().exists());
    offers(&page, PASSPHRASE, PASSPHRASE);
    page.until_it_says(".today", "아직 통관 목록을 본 적이 없어");
    tray.until_it_says("볼 수 없음");
    assert!(around.machine.ledger().exists());
    driver.quit(&tray);

    let driver = Driver::start(&around);
    let page = driver.open_without_key(&around, &[]);
    page.until_it_says("form h2", "장부 열기");
    page.until_it_says("h1", "볼 수 없음, 잠김");
    tray.until_it_says("볼 수 없음, 잠김");
    page.find("input[name=passphrase]").types("문지기는 잠들지 않는다 43");
    page.button("form", "열기").click();
    page.until_it_says("form [role=alert]", "암호가 맞지 않습니다. 장부는 그대로입니다.");
    assert_eq!(page.find("input[name=passphrase]").asked("return arguments[0].value", &[]), "");
    tray.until_it_says("볼 수 없음, 잠김");
    page.find("input[name=passphrase]").types(PASSPHRASE);
    page.button("form", "열기").click();
    page.until_it_says(".today", "아직 통관 목록을 본 적이 없어");
    tray.until_it_says("볼 수 없음");
}

/// Types a new passphrase twice, and sends it.
#[track_caller]
fn offers(page: &Page<'_>, first: &str, second: &str) {
    for (field, text) in [("new", first), ("again", second)] {
        let field = page.find(&format!("input[name={field}]"));
        assert_eq!(field.asked("return arguments[0].type", &[]), "password", "nobody reads along");
        field.clears();
        field.types(text);
    }
    page.button("form", "장부 만들기").click();
}
