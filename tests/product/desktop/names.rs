//! What is read out by those who do not see the window: each control has its role, and a name in the language that is spoken.

use crate::desktop::driver::Driver;
use crate::desktop::page::Page;
use crate::desktop::prompter::Prompter;
use crate::desktop::surroundings::Surroundings;
use crate::desktop::tray::Tray;
use crate::keychain::Keychain;

const PASSPHRASE: &str = "문지기는 잠들지 않는다 42";

/// Where something stands, its role, and its name in Korean and in English.
type Named = (&'static str, &'static str, [&'static str; 2]);

/// Each language's code, and where its names stand.
const BOTH: [(&str, usize); 2] = [("en", 1), ("ko", 0)];

/// Beside every view.
const LANGUAGES: [Named; 3] = [
    (".languages", "group", ["언어", "Language"]),
    (".languages button[lang=ko]", "button", ["한국어", "한국어"]),
    (".languages button[lang=en]", "button", ["English", "English"]),
];

const TODAY_AND_INCIDENTS: [Named; 10] = [
    ("h1", "heading", ["물어볼 것 4, 어느 통관인지 정할 것 1", "4 questions for you, 1 proof to place"]),
    (
        "#questions",
        "heading",
        [
            "주문 목록에 없는 통관입니다. 내 물건인가요?",
            "None of your orders explains this clearance. Is it yours?",
        ],
    ),
    ("[data-card='1'] .answers > [role=group]", "group", ["답변", "Answer"]),
    ("[data-card='1'] .answers button:nth-child(1)", "button", ["내 물건", "Mine"]),
    ("[data-card='1'] .answers button:nth-child(2)", "button", ["내 것 아님", "Not mine"]),
    ("[data-card='1'] .answers button:nth-child(3)", "button", ["다른 답변", "Other answers"]),
    ("#proofs", "heading", ["어느 통관의 기록인가요?", "Which clearance does this proof belong to?"]),
    ("[data-proof] fieldset", "group", ["이 기록에 맞는 통관", "It belongs to"]),
    (
        "[data-proof] input[value=other]",
        "radio",
        ["이 중에 없음, 다른 통관", "None of these, another clearance"],
    ),
    ("[data-proof] form button", "button", ["이것으로 정하기", "Settle on this one"]),
];

const CHOICE: [Named; 4] = [
    ("dialog[open]", "dialog", ["어느 주문의 물건인가요?", "Which order is it from?"]),
    ("dialog[open] input", "textbox", ["주문 찾기", "Find an order"]),
    ("dialog[open] h2 + button", "button", ["닫기", "Close"]),
    ("dialog[open] [role=status] + button", "button", ["주문 없음, 내 것", "No order, but mine"]),
];

const LOCKED: [Named; 3] = [
    ("h1", "heading", ["볼 수 없음, 잠김", "Cannot see, locked"]),
    (".door h2", "heading", ["키체인이 잠겨 있습니다", "The keychain is locked"]),
    (".door button", "button", ["다시 시도", "Try again"]),
];

const NEW_PASSPHRASE: [Named; 4] = [
    ("form h2", "heading", ["새 장부의 암호 정하기", "Choose a passphrase for the new ledger"]),
    ("input[name=new]", "textbox", ["새 암호", "New passphrase"]),
    ("input[name=again]", "textbox", ["새 암호 한 번 더", "New passphrase once more"]),
    ("form button", "button", ["장부 만들기", "Make the ledger"]),
];

const ASKED_PASSPHRASE: [Named; 3] = [
    ("form h2", "heading", ["장부 열기", "Open the ledger"]),
    ("input[name=passphrase]", "textbox", ["암호", "Passphrase"]),
    ("form button", "button", ["열기", "Open"]),
];

/// Looks at each of them in both languages, and leaves the window in Korean.
#[track_caller]
fn are_named(page: &Page<'_>, named: &[Named]) {
    for (code, language) in BOTH {
        page.find(&format!(".languages button[lang={code}]")).click();
        page.find(&format!("html[lang={code}]"));
        for (selector, role, names) in LANGUAGES.iter().chain(named) {
            is_named(page, selector, role, names[language]);
        }
    }
}

#[track_caller]
fn is_named(page: &Page<'_>, selector: &str, role: &str, name: &str) {
    let element = page.find(selector);
    assert_eq!((&*element.role(), &*element.name()), (role, name), "{selector}");
}

#[test]
fn the_controls_of_the_questions_have_roles_and_names() {
    let around = Surroundings::new();
    let tray = Tray::start(&around.bus);
    around.bring(&["orders.csv", "first-list.html", "second-list.html"]);
    for more in
        [["--declaration", "1235626107745M"], ["--declaration", "1235626107746M"], ["--goods", "한지"]]
    {
        around.munjigi(&["clearance", "add", "--hbl", "5512099003", more[0], more[1]]).ended_with(0);
    }
    let driver = Driver::start(&around);
    let page = driver.open(&around, &[]);
    tray.until_it_says("물어볼 것 4, 어느 통관인지 정할 것 1");
    are_named(&page, &TODAY_AND_INCIDENTS);
    let head = page.find("[data-card='1'] [data-head]");
    assert_eq!(head.role(), "button");
    assert!(head.name().ends_with("운송장 번호 6092418847761"), "{}", head.name());

    for (code, language) in BOTH {
        page.find(&format!(".languages button[lang={code}]")).click();
        page.button("[data-card='1']", ["내 물건", "Mine"][language]).click();
        for (selector, role, names) in CHOICE {
            is_named(&page, selector, role, names[language]);
        }
        let order = page.find("dialog[open] li button");
        assert_eq!(order.role(), "button");
        assert!(order.name().starts_with("Brass Bookmark, Heron"), "{}", order.name());
        page.find("dialog[open] h2 + button").click();
    }

    page.button("[data-card='1']", "내 것 아님").click();
    is_named(&page, "[data-card='1'] .given button", "button", "답변 취소");
}

#[test]
fn the_controls_of_the_door_have_roles_and_names() {
    let around = Surroundings::new();
    let (tray, keychain) = (Tray::start(&around.bus), Keychain::start(&around.bus));
    let prompter = Prompter::start(&around.bus);
    keychain.lock();
    let driver = Driver::start(&around);
    let page = driver.open_without_key(&around, &[]);
    are_named(&page, &LOCKED);
    page.find(".door button").click();
    prompter.wait_for(1);
    prompter.close();
    page.until_it_says("form h2", "새 장부의 암호 정하기");
    are_named(&page, &NEW_PASSPHRASE);
    page.find("input[name=new]").types(PASSPHRASE);
    page.find("input[name=again]").types(PASSPHRASE);
    page.find("form button").click();
    tray.until_it_says("볼 수 없음");
    page.until_it_says(".today", "아직 통관 목록을 본 적이 없어");
    driver.quit(&tray);

    let driver = Driver::start(&around);
    let page = driver.open_without_key(&around, &[]);
    are_named(&page, &ASKED_PASSPHRASE);
}
