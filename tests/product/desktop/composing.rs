//! The Enter that ends a syllable is the input method's: it submits nothing. The next one is the person's.

use crate::desktop::driver::Driver;
use crate::desktop::page::{Element, Page};
use crate::desktop::surroundings::Surroundings;
use crate::desktop::tray::Tray;

const PASSPHRASE: &str = "문지기는 잠들지 않는다 42";

/// As web views tell of an Enter while composing. WebKit's comes after the composition's end, and only its key code says so.
const COMPOSING: [(bool, u32); 3] = [(true, 13), (true, 229), (false, 229)];

/// An Enter in a field while composing. No driver has an input method: the key is made in the page. The field must keep the focus, and the
/// browser from what it would do at an Enter by itself.
#[track_caller]
fn composes(field: &Element<'_>, is_composing: bool, code: u32) {
    let press = "
        const [field, isComposing, keyCode] = arguments;
        const init = { key: 'Enter', code: 'Enter', isComposing, keyCode, bubbles: true, cancelable: true };
        const enter = new KeyboardEvent('keydown', init);
        field.focus();
        field.dispatchEvent(enter);
        return [enter.isComposing, enter.keyCode, enter.defaultPrevented, document.activeElement === field];
    ";
    let pressed = field.asked(press, &[is_composing.into(), code.into()]);
    assert_eq!(pressed, serde_json::json!([is_composing, code, true, true]));
}

#[test]
fn an_enter_that_composes_chooses_no_order() {
    let around = Surroundings::new();
    let tray = Tray::start(&around.bus);
    around.bring(&["orders.csv", "first-list.html", "second-list.html"]);
    around.munjigi(&["order", "add", "--merchant", "타오바오", "--item", "한지 등"]).ended_with(0);
    let driver = Driver::start(&around);
    let page = driver.open(&around, &[]);
    tray.until_it_says("물어볼 것 2");
    page.button("[data-card='1']", "내 물건").click();
    let search = page.find("dialog[open] input");
    search.types("한지");
    page.until_it_says("dialog[open] [role=status]", "주문 1건");
    for (is_composing, code) in COMPOSING {
        composes(&search, is_composing, code);
    }
    assert_eq!(search.asked("return arguments[0].value", &[]), "한지");

    search.takes_enter();
    let order = page.find("dialog[open] li:only-child button:focus");
    order.takes_enter();
    tray.until_it_says("물어볼 것 1");
    page.until_it_says("[data-card='1'] .given", "한지 등");
}

#[test]
fn an_enter_that_composes_sends_no_passphrase() {
    let around = Surroundings::new();
    let tray = Tray::start(&around.bus);
    let driver = Driver::start(&around);
    let page = driver.open_without_key(&around, &[]);
    let (first, second) = (page.find("input[name=new]"), page.find("input[name=again]"));
    first.types(PASSPHRASE);
    stays(&page, &first, "장부 만들기");
    first.takes_enter();
    page.find("input[name=again]:focus");
    second.types(PASSPHRASE);
    stays(&page, &second, "장부 만들기");
    assert!(!around.machine.ledger().exists());
    second.takes_enter();
    page.until_it_says(".today", "아직 통관 목록을 본 적이 없어");
    driver.quit(&tray);

    let driver = Driver::start(&around);
    let page = driver.open_without_key(&around, &[]);
    let field = page.find("input[name=passphrase]");
    field.types("문지기는 잠들지");
    stays(&page, &field, "열기");
    field.types(" 않는다 42");
    field.takes_enter();
    page.until_it_says(".today", "아직 통관 목록을 본 적이 없어");
}

/// Composes in a field, after which its form is as it was: while it is sent its button says something else.
#[track_caller]
fn stays(page: &Page<'_>, field: &Element<'_>, button: &str) {
    let value = field.asked("return arguments[0].value", &[]);
    for (is_composing, code) in COMPOSING {
        composes(field, is_composing, code);
        let now = page.asked(
            "return [document.querySelector('form button').textContent,
                [...document.querySelectorAll('form [role=alert]')].map((alert) => alert.textContent).join('')]",
            &[],
        );
        assert_eq!(now, serde_json::json!([button, ""]), "composing: {is_composing}, code {code}");
    }
    assert_eq!(field.asked("return arguments[0].value", &[]), value);
}
