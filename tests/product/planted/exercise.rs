//! All that the product does, step by step. Whatever is new gets a line here.

use std::fs;
use std::thread;

use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};

use crate::desktop::driver::Driver;
use crate::desktop::notifications::Notifications;
use crate::desktop::surroundings::App;
use crate::desktop::tray::Tray;
use crate::keychain::Keychain;
use crate::planted::brought;
use crate::planted::command_line;
use crate::planted::reports;
use crate::planted::secret::{API_KEY, CODE, PASSPHRASE};
use crate::planted::world::World;
use crate::unipass::{GOODS, UNDER_WAY, Unipass};

/// What is done, in words and in deed.
type Step = (&'static str, fn(&World<'_>));

/// Each on a machine of its own.
pub const STEPS: &[Step] = &[
    ("files are brought, compared, answered and taken away", command_line::main_job),
    ("what cannot be read or must not be given is refused", command_line::refused),
    ("what is not theirs is reported, filed and taken back", reports::reports),
    ("a passphrase is typed on a terminal", command_line::passphrase),
    ("a key is kept on the command line, and asked with", command_line::key),
    ("a key is given in the window, asked with, and forgotten", key),
    ("a hidden start rings, and a click leads to the window", rings),
    ("questions are answered in the window, in both languages", answers),
    ("pages are pasted into the window, looked at, taken and put away", pastes),
    ("a passphrase is made in the window, and opens it again", passphrase),
    ("the keychain opens the ledger, and is locked", keychain),
    ("a damaged ledger is told of", trouble),
    ("a start that must not be", refused_start),
];

fn bring(world: &World<'_>) {
    world.ran(world.around.machine.munjigi_on_ledger().with(["code", "add"]).reading(CODE)).ended_with(0);
    for file in ["orders.csv", "first-list.html", "second-list.html"] {
        let path = brought::sample(world, file);
        world.munjigi(["import".as_ref(), path.as_os_str()]).ended_with(0);
    }
}

fn rings(world: &World<'_>) {
    let around = &world.around;
    let (tray, bubbles) = (Tray::start(&around.bus), Notifications::start(&around.bus));
    let mut app = around.start(&["--hidden"]);
    tray.until_it_says("볼 수 없음");
    world.processes();
    bring(world);
    let rung = bubbles.wait_for(2);
    bubbles.click(&rung[0], "check");
    let window = around.screen.until_a_window();
    world.processes();
    world.files();
    assert_eq!(around.start(&["--lang", "en"]).end().code(), Some(0));
    around.screen.close(&window);
    around.screen.until("no window", |windows| windows.is_empty());
    tray.quit();
    assert_eq!(app.end().code(), Some(0));
}

fn answers(world: &World<'_>) {
    let around = &world.around;
    let (tray, _bubbles) = (Tray::start(&around.bus), Notifications::start(&around.bus));
    bring(world);
    let driver = Driver::start(around);
    let page = driver.open(around, &[]);
    tray.until_it_says("물어볼 것 2");
    page.button("[data-card='1']", "내 것 아님").click();
    tray.until_it_says("물어볼 것 1");
    page.button("[data-card='2']", "내 물건").click();
    page.find("dialog[open] li button");
    world.page(&page);
    page.button("dialog[open]", "주문 없음, 내 것").click();
    tray.until("quiet", |face| face.tooltip.starts_with("조용함 ("));
    page.button("[data-card='1']", "답변 취소").click();
    tray.until_it_says("물어볼 것 1");
    world.page(&page);
    page.button(".languages", "English").click();
    tray.until_it_says("1 question for you");
    world.page(&page);
    world.processes();
    driver.quit(&tray);
}

fn pastes(world: &World<'_>) {
    let around = &world.around;
    let tray = Tray::start(&around.bus);
    let driver = Driver::start(around);
    let page = driver.open(around, &[]);
    for (copied, is_taken) in [(brought::copied_list(), true), (brought::copied_message(), false)] {
        let _copied = around.copy(&copied);
        page.pastes();
        page.find("[data-thing=looked]");
        world.page(&page);
        page.button("[data-thing=looked]", if is_taken { "장부에 넣기" } else { "넣지 않기" }).click();
        page.until("!document.querySelector('[data-thing=looked]')", &[]);
        world.page(&page);
        world.processes();
    }
    driver.quit(&tray);
}

fn passphrase(world: &World<'_>) {
    let around = &world.around;
    let tray = Tray::start(&around.bus);
    {
        let driver = Driver::start(around);
        let page = driver.open_without_key(around, &[]);
        for field in ["new", "again"] {
            page.find(&format!("input[name='{field}']")).types(PASSPHRASE);
        }
        world.page(&page);
        page.button("form", "장부 만들기").click();
        page.until("!document.querySelector('form')", &[]);
        world.page(&page);
        world.processes();
        driver.quit(&tray);
    }
    let driver = Driver::start(around);
    let page = driver.open_without_key(around, &[]);
    let opens_with = |typed: &str| {
        page.find("input[name='passphrase']").types(typed);
        page.button("form", "열기").click();
    };
    opens_with(&format!("{PASSPHRASE}!"));
    page.until_it_says("form", "암호가 맞지 않습니다.");
    world.page(&page);
    opens_with(PASSPHRASE);
    page.until("!document.querySelector('form')", &[]);
    world.processes();
    driver.quit(&tray);
}

fn key(world: &World<'_>) {
    let around = &world.around;
    let (tray, _bubbles) = (Tray::start(&around.bus), Notifications::start(&around.bus));
    let unipass = Unipass::start(&around.machine);
    unipass.is_known_to(&around.machine);
    world.munjigi(["order", "add", "--merchant", "Shop", "--waybill", UNDER_WAY]).ended_with(0);
    let driver = Driver::start(around);
    let page = driver.open(around, &[]);
    page.button("main", "따라가는 번호 1").click();
    page.button("main", "기록을 기다리는 번호 1").click();
    page.find(&format!("[data-number='{UNDER_WAY}']"));
    page.button("main", "연결과 가져온 곳").click();
    let cargo = "[data-source='cargo_progress']";
    let types = |key: &str| {
        page.find(&format!("{cargo} input[name='key']")).types(key);
        world.page(&page);
        page.button(cargo, "넣기").click();
    };
    page.button(cargo, "인증키 넣기").click();
    types(&format!("{API_KEY}열쇠"));
    page.until_it_says(cargo, "인증키가 아닌 글자가 있습니다.");
    world.page(&page);
    types(API_KEY);
    page.until_it_says(cargo, "인증키가 있습니다.");
    world.page(&page);
    world.processes();
    page.button("main", "지금 확인").click();
    page.until_it_says(&format!("[data-number='{UNDER_WAY}']"), GOODS);
    world.page(&page);
    world.processes();
    world.files();
    page.button(cargo, "인증키 바꾸기").click();
    page.button(cargo, "인증키 지우기").click();
    page.button(cargo, "인증키 넣기");
    world.page(&page);
    driver.quit(&tray);
    assert!(unipass.requests().iter().any(|request| request.status == Some(200)), "the key was taken");
}

fn keychain(world: &World<'_>) {
    let around = &world.around;
    let keychain = Keychain::start(&around.bus);
    let tray = Tray::start(&around.bus);
    let call = |arguments: &[&str]| around.around(around.bus.munjigi().with(arguments));
    world.ran(call(&["code", "add"]).reading(CODE)).ended_with(0);
    let start = || App::start(&around.machine, around.desktop().with(around.on_ledger_without_key()));
    let mut app = start();
    tray.until_it_says("볼 수 없음");
    around.screen.until_a_window();
    world.processes();
    tray.quit();
    app.end();
    let said = world.said();
    for kept in kept(&around.bus.connect(), &keychain.entries_of_munjigi()) {
        world.assert_nowhere(&said, "what the keychain keeps", &kept);
    }
    keychain.lock();
    world.ran(call(&["code", "list"])).ended_with(4);
    let mut app = start();
    tray.until_it_says("볼 수 없음, 잠김");
    world.processes();
    tray.quit();
    app.end();
}

/// What the keychain keeps for us, told to the test over a connection that is not encrypted (Secret Service 0.2, "Transfer of Secrets").
fn kept(bus: &Connection, entries: &[OwnedObjectPath]) -> Vec<Vec<u8>> {
    let at = |path: &str, interface: &'static str| {
        Proxy::new(bus, "org.freedesktop.secrets", path.to_owned(), interface).expect("a path is a path")
    };
    let service = at("/org/freedesktop/secrets", "org.freedesktop.Secret.Service");
    let (_, session): (OwnedValue, OwnedObjectPath) =
        service.call("OpenSession", &("plain", Value::from(""))).expect("the keychain takes a session");
    let secret = |entry: &OwnedObjectPath| {
        type Secret = (OwnedObjectPath, Vec<u8>, Vec<u8>, String);
        let item = at(entry.as_str(), "org.freedesktop.Secret.Item");
        let (secret,): (Secret,) =
            item.call("GetSecret", &session).expect("an open keychain tells its secrets");
        secret.2
    };
    let kept: Vec<Vec<u8>> = entries.iter().map(secret).collect();
    assert_eq!(kept.iter().map(Vec::len).collect::<Vec<_>>(), [32], "one key");
    kept
}

fn trouble(world: &World<'_>) {
    let around = &world.around;
    let tray = Tray::start(&around.bus);
    bring(world);
    let mut bytes = fs::read(around.machine.ledger()).expect("the ledger can be read");
    bytes.iter_mut().skip(100).step_by(7).for_each(|byte| *byte ^= 0x5A);
    fs::write(around.machine.ledger(), bytes).expect("the ledger can be written");
    let driver = Driver::start(around);
    let page = driver.open(around, &[]);
    tray.until_it_says("볼 수 없음, 장부에 문제가 있음");
    page.until_it_says("h2", "장부를 열지 못했습니다");
    world.page(&page);
    driver.quit(&tray);
}

fn refused_start(world: &World<'_>) {
    let around = &world.around;
    let tray = Tray::start(&around.bus);
    let _first = around.start(&["--hidden"]);
    tray.until_it_says("볼 수 없음");
    let wrong: &[&[&str]] = &[
        &[CODE],
        &["--passphrase", PASSPHRASE],
        &["--lang", CODE],
        &["--ledger", CODE],
        &["--key-file=P2148-0639-2757"],
    ];
    thread::scope(|scope| {
        for arguments in wrong {
            scope.spawn(move || {
                let mut second = around.start(arguments);
                assert_eq!(second.end().code(), Some(2), "{arguments:?}");
            });
        }
    });
}
