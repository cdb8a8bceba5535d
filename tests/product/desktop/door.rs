//! A ledger whose key is in the keychain: opened without a word where that can be, else with the reason, which is another each time.

use crate::desktop::driver::Driver;
use crate::desktop::page::Page;
use crate::desktop::prompter::Prompter;
use crate::desktop::surroundings::Surroundings;
use crate::desktop::tray::Tray;
use crate::keychain::Keychain;
use crate::munjigi::Machine;
use crate::session_bus::SessionBus;

const LOCKED: &str = "볼 수 없음, 잠김";
/// What an open ledger says in which there is nothing yet.
const OPEN: &str = "볼 수 없음";
const NOTHING_YET: &str = "아직 통관 목록을 본 적이 없어";

/// Makes the machine's ledger, its key in the keychain of this bus.
fn make_ledger(bus: &SessionBus) {
    bus.munjigi().with(["order", "list"]).run().ended_with(0);
}

/// Waits until the window says why the ledger is closed: a title and a reason.
#[track_caller]
fn until_closed(page: &Page<'_>, title: &str, why: &str) {
    page.until_it_says(".door h2", title);
    page.until_it_says(".door", why);
    page.until_it_says(".door", "장부는 그대로 있습니다.");
    page.until_it_says("h1", LOCKED);
    page.until_it_says(".today", "장부가 열려 있지 않아서 지금은 아무것도 볼 수 없습니다.");
    assert!(!page.text().contains("--"), "no option is named in the window:\n{}", page.text());
}

#[test]
fn the_keychain_makes_and_opens_a_ledger_without_a_word() {
    let around = Surroundings::new();
    let (tray, keychain) = (Tray::start(&around.bus), Keychain::start(&around.bus));
    let prompter = Prompter::start(&around.bus);
    for start in ["the first", "the second"] {
        let driver = Driver::start(&around);
        let page = driver.open_without_key(&around, &[]);
        page.until_it_says(".today", NOTHING_YET);
        tray.until_it_says(OPEN);
        assert_eq!(keychain.entries_of_munjigi().len(), 1, "{start} start");
        driver.quit(&tray);
    }
    assert_eq!((prompter.prompts(), keychain.prompts()), (0, 0));
}

#[test]
fn a_locked_keychain_asks_when_the_person_says_so_and_nothing_waits_for_the_answer() {
    let around = Surroundings::new();
    let (tray, keychain) = (Tray::start(&around.bus), Keychain::start(&around.bus));
    let prompter = Prompter::start(&around.bus);
    make_ledger(&around.bus);
    keychain.lock();
    let driver = Driver::start(&around);
    let page = driver.open_without_key(&around, &[]);
    until_closed(&page, "키체인이 잠겨 있습니다", "장부의 열쇠가 잠긴 키체인에 있습니다.");
    let locked = tray.until_it_says(LOCKED);
    assert_eq!(prompter.prompts(), 0, "nobody has asked for it");

    page.button(".door", "다시 시도").click();
    prompter.wait_for(1);
    page.until_it_says(".door button", "시도하는 중");
    assert_eq!(tray.face().ok(), Some(locked.clone()));
    let window = around.screen.until_a_window();
    let cover = around.screen.cover();
    around.screen.until("a cover", |windows| windows.last() == Some(&cover));
    tray.click();
    around.screen.until("the window above", |windows| windows == [cover.clone(), window.clone()]);
    page.button(".languages", "English").click();
    tray.until_it_says("Cannot see, locked");
    page.button(".languages", "한국어").click();
    tray.until_it_says(LOCKED);

    prompter.close();
    until_closed(&page, "키체인 창이 닫혔습니다", "묻는 창이 닫혀서 장부를 열지 못했습니다.");
    assert_eq!(tray.face().ok(), Some(locked));

    keychain.unlock();
    page.button(".door", "다시 시도").click();
    page.until_it_says(".today", NOTHING_YET);
    tray.until_it_says(OPEN);
    assert_eq!((prompter.prompts(), keychain.prompts()), (1, 0), "it asked once");
}

#[test]
fn a_program_that_waits_for_the_keychain_can_be_quit() {
    let around = Surroundings::new();
    let (tray, keychain) = (Tray::start(&around.bus), Keychain::start(&around.bus));
    let prompter = Prompter::start(&around.bus);
    make_ledger(&around.bus);
    keychain.lock();
    let driver = Driver::start(&around);
    driver.open_without_key(&around, &[]).button(".door", "다시 시도").click();
    prompter.wait_for(1);
    driver.quit(&tray);
}

#[test]
fn a_keychain_that_is_missing_is_told_and_opens_once_it_is_there() {
    let machine = Machine::new();
    {
        let bus = SessionBus::start(&machine);
        let _keychain = Keychain::start(&bus);
        make_ledger(&bus);
    }
    let around = Surroundings::on(machine);
    let tray = Tray::start(&around.bus);
    let driver = Driver::start(&around);
    let page = driver.open_without_key(&around, &[]);
    until_closed(&page, "키체인을 찾을 수 없습니다", "지금은 이 컴퓨터에서 키체인이 보이지 않습니다.");
    tray.until_it_says(LOCKED);
    page.button(".door", "다시 시도").click();
    page.until_it_says(".door [role=status]", "다시 시도했지만 달라지지 않았습니다.");

    let _keychain = Keychain::start(&around.bus);
    page.button(".door", "다시 시도").click();
    page.until_it_says(".today", NOTHING_YET);
    tray.until_it_says(OPEN);
}

#[test]
fn who_closes_the_prompt_for_a_new_ledger_may_choose_a_passphrase() {
    let around = Surroundings::new();
    let (tray, keychain) = (Tray::start(&around.bus), Keychain::start(&around.bus));
    let prompter = Prompter::start(&around.bus);
    keychain.lock();
    let driver = Driver::start(&around);
    let page = driver.open_without_key(&around, &[]);
    page.until_it_says(".door h2", "키체인이 잠겨 있습니다");
    page.button(".door", "다시 시도").click();
    prompter.wait_for(1);
    prompter.close();
    page.until_it_says("form h2", "새 장부의 암호 정하기");
    tray.until_it_says("볼 수 없음");
    assert!(!around.machine.ledger().exists());
}
