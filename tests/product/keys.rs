//! The ways to a ledger's key that need no key file: the keychain, against the real one of GNOME, and a passphrase on a terminal.

use std::fs;
use std::path::{Path, PathBuf};

use data_encoding::{BASE64, HEXLOWER};
use serde_json::Value;

use crate::keychain::Keychain;
use crate::munjigi::{Call, Machine, files_below};
use crate::session_bus::SessionBus;
use crate::terminal::{Terminal, on_terminal};

const LIST: [&str; 2] = ["order", "list"];
const PASSPHRASE: &str = "문지기는 잠들지 않는다 42";

#[test]
fn the_keychain_opens_a_ledger_without_a_word() {
    let machine = Machine::new();
    let bus = SessionBus::start(&machine);
    let keychain = Keychain::start(&bus);
    let made = bus.munjigi().with(LIST).run().ended_with(0);
    assert!(made.stderr.contains("새 장부를 만들었습니다"), "{made:?}");
    bus.munjigi().with(["order", "add", "--merchant", "Shop"]).run().ended_with(0);
    let again = bus.munjigi().with(LIST).run().ended_with(0);
    assert_eq!(again.stderr, "");
    assert!(again.stdout.contains("Shop"), "{}", again.stdout);
    assert_eq!(
        (keychain.entries().len(), keychain.entries()),
        (1, keychain.entries_of_munjigi()),
        "one entry, and it is ours"
    );
    // Another ledger has a key of its own.
    let other = machine.home().join("other.ledger");
    bus.on_bus(machine.munjigi().with(LIST).with(["--ledger"]).with([&other])).run().ended_with(0);
    assert_eq!(keychain.entries_of_munjigi().len(), 2);
    fs::copy(keys_of(&other), keys_of(&machine.ledger())).expect("the keys can be copied");
    bus.munjigi().with(LIST).run().ended_with(4);
    assert_eq!(keychain.prompts(), 0);
}

#[test]
fn nothing_in_the_file_of_keys_is_the_key() {
    let machine = Machine::new();
    let bus = SessionBus::start(&machine);
    let _keychain = Keychain::start(&bus);
    bus.munjigi().with(LIST).run().ended_with(0);
    let text = fs::read_to_string(keys_of(&machine.ledger())).expect("the keys lie beside the ledger");
    let contents: Value = serde_json::from_str(&text).expect("they are JSON");
    let mut tried = 0;
    for value in texts(&contents) {
        let decoded = [BASE64.decode(value.as_bytes()), HEXLOWER.decode(value.as_bytes())];
        let bytes = decoded.into_iter().flatten().chain([value.into_bytes()]);
        for window in bytes.flat_map(|bytes| bytes.windows(32).map(<[u8]>::to_vec).collect::<Vec<_>>()) {
            let key_file = machine.home().join("guess.key");
            fs::write(&key_file, window).expect("the home takes a file");
            let call = machine.munjigi().with(LIST).with(["--ledger"]).with([machine.ledger()]);
            call.with(["--key-file"]).with([key_file]).run().ended_with(4);
            tried += 1;
        }
    }
    assert!(tried > 16, "a wrapped key is 48 bytes long, so there is something to try: {tried}");
}

#[test]
fn a_ledger_whose_entry_is_gone_is_left_alone() {
    let machine = Machine::new();
    let bus = SessionBus::start(&machine);
    let keychain = Keychain::start(&bus);
    bus.munjigi().with(LIST).run().ended_with(0);
    for entry in keychain.entries_of_munjigi() {
        keychain.delete(&entry);
    }
    let before = contents(&machine);
    for arguments in [LIST, ["code", "list"]] {
        let refused = bus.munjigi().with(arguments).run().ended_with(4);
        assert!(refused.stderr.starts_with("장부는 있는데 여는 열쇠가 없어졌습니다."), "{}", refused.stderr);
    }
    assert_eq!(contents(&machine), before);
    assert!(keychain.entries().is_empty(), "a lost key is not made anew");
}

#[test]
fn a_locked_keychain_is_told_and_nobody_is_asked_where_nobody_is() {
    let machine = Machine::new();
    let bus = SessionBus::start(&machine);
    let keychain = Keychain::start(&bus);
    bus.munjigi().with(LIST).run().ended_with(0);
    keychain.lock();
    let before = contents(&machine);
    let new = machine.home().join("new.ledger");
    let for_new = || bus.on_bus(machine.munjigi().with(LIST).with(["--ledger"]).with([&new]));
    // With a display too: there is a screen, and nobody in front of it that this call knows of.
    for call in [bus.munjigi().with(LIST), bus.munjigi().with(LIST).env("DISPLAY", ":99"), for_new()] {
        let refused = call.run().ended_with(4);
        assert!(refused.stderr.starts_with("키체인이 잠겨 있습니다."), "{}", refused.stderr);
    }
    // Somebody is there, but a prompt would stand on a screen that is not theirs.
    let shown = on_terminal(&machine, 80, bus.munjigi().with(LIST));
    assert_eq!(shown.code, Some(4));
    assert!(shown.text.contains("키체인이 잠겨 있습니다."), "{}", shown.text);
    assert_eq!(keychain.prompts(), 0);
    assert_eq!(contents(&machine), before);
}

#[test]
fn who_is_there_is_asked_by_the_keychain_itself() {
    let machine = Machine::new();
    let bus = SessionBus::start(&machine);
    let keychain = Keychain::start(&bus);
    bus.munjigi().with(LIST).run().ended_with(0);
    keychain.lock();
    let before = contents(&machine);
    let shown = on_terminal(&machine, 80, bus.munjigi().with(LIST).env("DISPLAY", ":99"));
    assert_eq!(shown.code, Some(4));
    assert!(shown.text.contains("키체인 창이 닫혀서 열지 못했습니다."), "{}", shown.text);
    assert_eq!(keychain.prompts(), 1);
    assert_eq!(contents(&machine), before);
}

#[test]
fn a_ledger_of_a_keychain_that_is_not_there_waits_for_it() {
    let machine = Machine::new();
    {
        let bus = SessionBus::start(&machine);
        let _keychain = Keychain::start(&bus);
        bus.munjigi().with(LIST).run().ended_with(0);
    }
    let before = contents(&machine);
    let call = machine.munjigi().with(LIST).with(["--ledger"]).with([machine.ledger()]);
    let refused = call.run().ended_with(4);
    assert!(refused.stderr.starts_with("키체인을 찾을 수 없어"), "{}", refused.stderr);
    assert_eq!(contents(&machine), before);
}

#[test]
fn with_nowhere_to_keep_a_key_nothing_is_made() {
    let machine = Machine::new();
    for (arguments, folder) in [(LIST, ""), (["code", "list"], "sub")] {
        let ledger = machine.home().join(folder).join("ledger");
        let refused = machine.munjigi().with(arguments).with(["--ledger"]).with([ledger]).run().ended_with(4);
        assert!(refused.stderr.starts_with("새 장부의 열쇠를 둘 곳이 없습니다."), "{}", refused.stderr);
        assert_eq!(files_below(&machine.home()), Vec::<PathBuf>::new());
    }
}

#[test]
fn a_passphrase_is_chosen_on_a_terminal_and_opens_the_ledger() {
    let machine = Machine::new();
    let made = asked(&machine, &[("새 암호:", PASSPHRASE), ("한 번 더:", PASSPHRASE)]);
    assert_eq!(made.0, Some(0), "{}", made.1);
    assert!(made.1.contains("암호를 잊으면 장부를 다시 열 수 없습니다."), "{}", made.1);
    let before = contents(&machine);
    let wrong = asked(&machine, &[("암호:", "문지기는 잠들지 않는다 43")]);
    assert_eq!(wrong.0, Some(4));
    assert!(wrong.1.contains("암호가 맞지 않습니다."), "{}", wrong.1);
    let nobody = on_ledger(&machine).run().ended_with(4);
    assert!(nobody.stderr.starts_with("암호가 필요한데 물어볼 터미널이 없습니다."), "{}", nobody.stderr);
    assert_eq!(contents(&machine), before);
    let right = asked(&machine, &[("암호:", PASSPHRASE)]);
    assert_eq!(right.0, Some(0), "{}", right.1);
    for shown in [made.1, wrong.1, right.1] {
        assert!(!shown.contains("잠들지"), "what was typed was shown:\n{shown}");
    }
}

#[test]
fn a_new_passphrase_is_long_enough_and_typed_the_same_twice() {
    let machine = Machine::new();
    let typed = [
        ("새 암호:", "짧다"),
        ("새 암호:", PASSPHRASE),
        ("한 번 더:", "다른 암호입니다"),
        ("새 암호:", "또 짧다"),
    ];
    let (code, shown) = asked(&machine, &typed);
    assert_eq!(code, Some(4), "{shown}");
    for said in ["8자 이상이어야 합니다.", "두 암호가 다릅니다."] {
        assert!(shown.contains(said), "{shown}");
    }
    assert_eq!(files_below(&machine.home()), Vec::<PathBuf>::new());
}

#[test]
fn who_cannot_use_the_keychain_may_choose_a_passphrase() {
    let machine = Machine::new();
    let bus = SessionBus::start(&machine);
    let keychain = Keychain::start(&bus);
    keychain.lock();
    let mut terminal = Terminal::start(&machine, 80, bus.munjigi().with(LIST));
    for question in ["새 암호:", "한 번 더:"] {
        terminal.asks_hidden(question);
        terminal.types(PASSPHRASE);
    }
    let made = terminal.end();
    assert_eq!(made.code, Some(0), "{}", made.text);
    assert_eq!(
        asked(&machine, &[("암호:", PASSPHRASE)]).0,
        Some(0),
        "nor is the keychain needed for it later"
    );
}

/// The machine's ledger without a key file and without a bus.
fn on_ledger(machine: &Machine) -> Call {
    machine.munjigi().with(LIST).with(["--ledger"]).with([machine.ledger()])
}

/// A call on a terminal on which these questions are asked and answered.
#[track_caller]
fn asked(machine: &Machine, questions: &[(&str, &str)]) -> (Option<i32>, String) {
    let mut terminal = Terminal::start(machine, 80, on_ledger(machine));
    for (question, answer) in questions {
        terminal.asks_hidden(question);
        terminal.types(answer);
    }
    let shown = terminal.end();
    (shown.code, shown.text)
}

/// Every text in a JSON value.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(values) => values.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields.values().flat_map(texts).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

fn keys_of(ledger: &Path) -> PathBuf {
    let mut name = ledger.as_os_str().to_owned();
    name.push(".keys");
    name.into()
}

/// Name and bytes of all that lies in the home, but for what the keychain keeps there.
fn contents(machine: &Machine) -> Vec<(PathBuf, Vec<u8>)> {
    let files = files_below(&machine.home())
        .into_iter()
        .filter(|file| !file.components().any(|part| part.as_os_str() == "keyrings"));
    files.map(|file| (file.clone(), fs::read(&file).expect("a file of the test can be read"))).collect()
}
