//! The window keeps its own policy: nothing that it does is refused, and nothing goes wrong in its console.

use crate::desktop::driver::Driver;
use crate::desktop::page::Page;
use crate::desktop::surroundings::Surroundings;
use crate::desktop::tray::Tray;

/// All that the console has said, from the first byte of the first page on. A build for tests says it on standard output: `CONSOLE`, then
/// its kind, then the rest.
fn console(driver: &Driver) -> Vec<String> {
    let said = driver.said();
    said.lines().filter_map(|line| line.split_once("CONSOLE ")).map(|(_, said)| said.to_owned()).collect()
}

/// Does what the policy forbids, and goes wrong: then that the console was silent before means something.
#[track_caller]
fn go_wrong(page: &Page<'_>) {
    let wrong = "
        window.wrong = [];
        const note = (what) => {
            window.wrong.push(what);
            // Who waits looks when the page changes.
            document.documentElement.dataset.wrong = window.wrong.length;
        };
        document.addEventListener('securitypolicyviolation', (event) => note(event.effectiveDirective));
        addEventListener('error', (event) => note(event.error.message));
        for (const name of ['style', 'script']) {
            const inline = document.createElement(name);
            inline.textContent = name === 'style' ? 'p { color: red }' : 'window.ran = true';
            document.head.append(inline);
        }
        fetch('https://shop.invalid/').catch(() => {});
        setTimeout(() => { throw new Error('on purpose'); });
    ";
    page.asked(wrong, &[]);
    let wrong = page.until("window.wrong.length === 4 && window.wrong.toSorted()", &[]);
    assert_eq!(wrong, serde_json::json!(["connect-src", "on purpose", "script-src-elem", "style-src-elem"]));
    assert_eq!(page.asked("return window.ran === undefined", &[]), true);
}

#[test]
fn nothing_is_refused_to_the_window_and_nothing_goes_wrong_in_it() {
    let around = Surroundings::new();
    let tray = Tray::start(&around.bus);
    around.bring(&["orders.csv", "first-list.html", "second-list.html"]);
    let driver = Driver::start(&around);
    let page = driver.open(&around, &[]);
    tray.until_it_says("물어볼 것 2");
    page.button("[data-card='1']", "내 물건").click();
    page.until_it_says("dialog[open] [role=status]", "주문 11건");
    page.button("dialog[open]", "주문 없음, 내 것").click();
    page.button("[data-card='1']", "답변 취소").click();
    tray.until_it_says("물어볼 것 2");
    page.button("[data-card='2']", "다른 답변").click();
    page.button("[data-card='2']", "선물").click();
    tray.until_it_says("물어볼 것 1");
    page.button(".languages", "English").click();
    tray.until_it_says("1 question for you");
    around.screen.close(&around.screen.until_a_window());
    around.screen.until("no window", |windows| windows.is_empty());
    tray.click();
    around.screen.until_a_window();
    page.enters_the_new_window();
    page.until_it_says("h1", "1 question for you");

    assert_eq!(console(&driver), Vec::<String>::new());
    go_wrong(&page);
    let kinds: Vec<String> = console(&driver).iter().map(|said| first_words(said)).collect();
    assert_eq!(kinds, ["SECURITY ERROR", "SECURITY ERROR", "SECURITY ERROR", "JS ERROR"]);
}

fn first_words(said: &str) -> String {
    said.split(' ').take(2).collect::<Vec<_>>().join(" ")
}
