//! The main job on the sample: orders, a first list that they explain, a later one with two parcels that nobody ordered.

use serde_json::Value;

use crate::munjigi::{Call, Machine, Ran};
use crate::sample::{moved, sample, today, with_the_sample};

/// The parcels of the second list that are in no order.
const STRANGERS: [&str; 2] = ["6092418847761", "DMO2611020917"];
const NEWEST_OF_FIRST: &str = "2026-11-12";
const NEWEST_OF_SECOND: &str = "2026-11-20";

#[test]
fn the_sample_ends_in_the_line_of_the_plan_and_two_questions() {
    let machine = Machine::new();
    let orders = import(&machine, "orders.csv");
    assert_eq!(orders["orders"]["new"], 11);
    let first = import(&machine, "first-list.html");
    assert_eq!(first["clearances"]["new"], 7);
    assert_eq!(raised(&first), 0, "a first list that the orders explain rings nothing: {first}");
    let second = import(&machine, "second-list.html");
    assert_eq!(second["clearances"], serde_json::json!({ "new": 5, "updated": 1, "same": 5 }));
    assert_eq!(second["questions"].as_array().map(Vec::len), Some(2), "{second}");

    let checked = machine.munjigi_on_ledger().with(["check"]).run();
    assert_eq!(
        line_of_truth(&checked),
        "11월 20일까지 본 통관 12건: 주문과 맞음 10, 물어볼 것 2. 우편은 포함되지 않습니다."
    );
    assert_eq!(checked.code(), Some(1));
    for stranger in STRANGERS {
        assert!(checked.stdout.contains(stranger), "{}", checked.stdout);
    }
    let listed = machine.munjigi_on_ledger().with(["incidents", "--json"]).run().ended_with(1);
    assert_eq!(hbls(&listed.json()["incidents"], "clearance"), STRANGERS);
}

#[test]
fn a_fresh_list_that_the_orders_explain_is_quiet() {
    let machine = Machine::new();
    let today = today(&machine);
    for file in ["orders.csv", "first-list.html"] {
        let path = moved(&machine, file, NEWEST_OF_FIRST, today);
        machine.munjigi_on_ledger().with(["import"]).with([path]).run().ended_with(0);
    }
    let checked = machine.munjigi_on_ledger().with(["check", "--json"]).run().ended_with(0).json();
    assert_eq!(checked["state"], "quiet");
    assert_eq!(checked["sight"]["until"], today.to_string());
    assert_eq!((&checked["clearances"], &checked["matched"]), (&7.into(), &7.into()));
    let incidents = machine.munjigi_on_ledger().with(["incidents", "--json"]).run().ended_with(0).json();
    assert_eq!(incidents["incidents"], serde_json::json!([]));
}

#[test]
fn answers_end_the_questions_and_are_taken_back() {
    let machine = Machine::new();
    let today = today(&machine);
    for file in ["orders.csv", "first-list.html", "second-list.html"] {
        let path = moved(&machine, file, NEWEST_OF_SECOND, today);
        machine.munjigi_on_ledger().with(["import"]).with([path]).run().ended_with(0);
    }
    let answer = |id: &str, answer: &str| {
        munjigi(&machine, ["answer", id, answer, "--json"]).run().ended_with(0).json()
    };
    let figures = |code: i32| {
        let checked = munjigi(&machine, ["check", "--json"]).run().ended_with(code).json();
        ["matched", "answered", "not_mine", "ask"].map(|name| checked[name].as_u64().unwrap())
    };
    assert_eq!(figures(1), [10, 0, 0, 2]);
    assert_eq!(answer("1", "not-mine")["state"], "answered");
    assert_eq!(figures(1), [10, 0, 1, 1]);
    assert_eq!(answer("2", "unsure")["state"], "open", "who is not sure is asked again");
    assert_eq!(figures(1), [10, 0, 1, 1]);
    assert_eq!(answer("2", "family")["state"], "answered");
    assert_eq!(figures(0), [10, 1, 1, 0]);
    // The answer before it counts again, and then none.
    assert_eq!(answer("2", "undo")["answer"]["kind"], "unsure");
    assert_eq!(figures(1), [10, 0, 1, 1]);
    assert_eq!(answer("2", "undo")["answer"], Value::Null);
    assert_eq!(answer("1", "undo")["state"], "open");
    assert_eq!(figures(1), [10, 0, 0, 2]);
    munjigi(&machine, ["answer", "1", "undo"]).run().ended_with(2);
    assert_eq!(answer("1", "mine")["clearance"]["verdict"], "confirmed");
    let all = munjigi(&machine, ["incidents", "--all", "--json"]).run().ended_with(1).json();
    assert_eq!(all["incidents"].as_array().map(Vec::len), Some(2), "one open, one answered: {all}");
}

#[test]
fn an_order_that_becomes_known_ends_its_question_by_itself() {
    let machine = with_the_sample();
    munjigi(
        &machine,
        ["order", "add", "--merchant", "Forgotten", "--date", "2026-11-01", "--waybill", STRANGERS[1]],
    )
    .run()
    .ended_with(0);
    let checked = munjigi(&machine, ["check", "--json"]).run().ended_with(1).json();
    assert_eq!(hbls(&checked["incidents"], "clearance"), STRANGERS[..1]);
    assert_eq!((&checked["matched"], &checked["answered"]), (&11.into(), &0.into()), "nobody answered it");
    // A cancelled order explains nothing.
    munjigi(&machine, ["order", "cancel", "12"]).run().ended_with(0);
    let checked = munjigi(&machine, ["check", "--json"]).run().ended_with(1).json();
    assert_eq!(hbls(&checked["incidents"], "clearance").len(), 2, "{checked}");
}

#[test]
fn a_wrong_link_is_given_up_in_one_step_and_why_says_what_to_do() {
    let machine = with_the_sample();
    let why = munjigi(&machine, ["why", "1", "--json"]).run().ended_with(0).json();
    assert_eq!(
        (&why["clearance"]["verdict"], &why["reasons"][0]["code"]),
        (&"confirmed".into(), &"same_number".into())
    );
    let asked = munjigi(&machine, ["unlink", "1", "--json"]).run().ended_with(0).json();
    assert_eq!((&asked["clearance"]["id"], &asked["reasons"][0]["code"]), (&"1".into(), &"set_apart".into()));
    let told = munjigi(&machine, ["why", "1"]).run().ended_with(0).stdout;
    let reasons = told.lines().filter(|line| line.starts_with("- ")).count();
    assert!((1..=3).contains(&reasons), "{told}");
    let incident = asked["id"].as_str().unwrap();
    assert!(told.contains(&format!("munjigi answer {incident} ")), "{told}");
    for arguments in [&["why", "1", "--all"][..], &["why", "1"], &["check"], &["incidents"]] {
        let ran = machine.munjigi_on_ledger().with(arguments).run();
        assert!(!ran.stdout.contains('%') && !ran.stdout.contains("도용"), "{}", ran.stdout);
    }
    munjigi(&machine, ["unlink", "1", "--undo"]).run().ended_with(0);
    let checked = munjigi(&machine, ["check", "--json"]).run().ended_with(1).json();
    assert_eq!(hbls(&checked["incidents"], "clearance"), STRANGERS);
}

#[test]
fn what_an_answer_would_change_is_said_and_nothing_is_answered() {
    let machine = with_the_sample();
    let before = exported(&machine);
    let told = munjigi(&machine, ["answer", "1", "mine", "--order", "1", "--dry-run"]).run().ended_with(0);
    assert!(told.stdout.starts_with("아직 답하지 않았습니다."), "{}", told.stdout);
    let json = ["answer", "1", "mine", "--order", "1", "--dry-run", "--json"];
    let foretold = munjigi(&machine, json).run().ended_with(0).json();
    assert_eq!(foretold["state"], "answered");
    assert_eq!(exported(&machine), before);
    let answered =
        munjigi(&machine, ["answer", "1", "mine", "--order", "1", "--json"]).run().ended_with(0).json();
    assert_eq!(answered["changes"], foretold["changes"]);
}

#[test]
fn a_question_raised_by_hand_waits_for_its_answer() {
    let machine = with_the_sample();
    let raised = ["incident", "add", "message", "--number", "509812044886", "--note", "세관 문자", "--json"];
    let raised = munjigi(&machine, raised).run().ended_with(0).json();
    assert_eq!((&raised["by_hand"], &raised["note"]), (&"message".into(), &"세관 문자".into()));
    let listed = munjigi(&machine, ["incidents"]).run().ended_with(1).stdout;
    // The table wraps.
    let told = listed.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(listed.contains("509812044886") && told.contains("직접 적으셨습니다: 세관 문자;"), "{listed}");
    let id = raised["id"].as_str().unwrap();
    munjigi(&machine, ["answer", id, "gift"]).run().ended_with(0);
    let checked = munjigi(&machine, ["check", "--json"]).run().ended_with(1).json();
    assert_eq!(hbls(&checked["incidents"], "clearance"), STRANGERS);
}

#[test]
fn what_cleared_while_the_code_was_suspended_is_asked_about() {
    let machine = with_the_sample();
    machine.munjigi_on_ledger().with(["code", "add"]).reading("P219876543210\n").run().ended_with(0);
    let suspended = munjigi(&machine, ["code", "suspend", "--from", "2026-11-18", "--json"]);
    let suspended = suspended.run().ended_with(0).json();
    assert_eq!(hbls(&suspended["changes"], "clearance"), ["6092418845108", "7319452081"]);
    assert_eq!(suspended["suspended"][0]["from"], "2026-11-18");
    let listed = munjigi(&machine, ["code", "list"]).run().ended_with(0).stdout;
    assert!(listed.contains("2026년 11월 18일부터"), "{listed}");
    let resumed =
        munjigi(&machine, ["code", "resume", "--on", "2026-11-19", "--json"]).run().ended_with(0).json();
    assert_eq!(hbls(&resumed["changes"], "clearance"), ["6092418845108"]);
    let undone = munjigi(&machine, ["code", "suspend", "--undo"]).run().ended_with(0).stdout;
    assert!(undone.contains("주문과 맞음 → 물어볼 것"), "{undone}");
    munjigi(&machine, ["code", "suspend", "--undo"]).run().ended_with(0);
    let asked = munjigi(&machine, ["incidents", "--json"]).run().ended_with(1).json();
    assert_eq!(hbls(&asked["incidents"], "clearance"), STRANGERS);
}

#[test]
fn importing_again_changes_nothing_and_says_so() {
    let machine = with_the_sample();
    munjigi(&machine, ["answer", "1", "not-mine"]).run().ended_with(0);
    let before = exported(&machine);
    for file in ["second-list.html", "orders.csv", "first-list.html", "second-list.html"] {
        let path = sample(file);
        let told = munjigi(&machine, ["import"]).with([&path]).run().ended_with(0);
        assert!(
            told.stdout.contains("이미 모두 알고 있는 내용입니다. 바뀐 것이 없습니다."),
            "{file}:\n{}",
            told.stdout
        );
        let again = munjigi(&machine, ["import", "--json"]).with([&path]).run().ended_with(0).json();
        assert_eq!(again["files"][0]["nothing_new"], true, "{again}");
        assert_eq!(exported(&machine), before, "after {file}");
    }
}

#[test]
fn the_order_in_which_files_come_changes_no_verdict() {
    let machine = Machine::new();
    for (file, code) in [("first-list.html", 3), ("second-list.html", 3), ("orders.csv", 1)] {
        import(&machine, file);
        let checked = munjigi(&machine, ["check", "--json"]).run().ended_with(code).json();
        assert_eq!(
            checked["sight"]["no_orders"],
            code == 3,
            "without orders nothing is asked, or quiet: {checked}"
        );
    }
    let checked = munjigi(&machine, ["check"]).run().ended_with(1);
    assert_eq!(line_of_truth(&checked), line_of_truth(&munjigi(&with_the_sample(), ["check"]).run()));
    let incidents = munjigi(&machine, ["incidents", "--json"]).run().json();
    assert_eq!(hbls(&incidents["incidents"], "clearance"), STRANGERS);
}

fn munjigi<const N: usize>(machine: &Machine, arguments: [&str; N]) -> Call {
    machine.munjigi_on_ledger().with(arguments)
}

fn import(machine: &Machine, file: &str) -> Value {
    let ran = munjigi(machine, ["import", "--json"]).with([sample(file)]).run().ended_with(0);
    ran.json()["files"][0].clone()
}

fn raised(imported: &Value) -> usize {
    ["questions", "reviews"].iter().filter_map(|kind| imported[kind].as_array()).map(Vec::len).sum()
}

/// The first line of a `check`. A list that is older than thirty days has its year said: the sample will be.
fn line_of_truth(checked: &Ran) -> &str {
    let line = checked.stdout.lines().next().unwrap_or_default();
    line.strip_prefix("2026년 ").unwrap_or(line)
}

/// House B/Ls in alphabetical order.
fn hbls(list: &Value, within: &str) -> Vec<String> {
    let list = list.as_array().expect("a list");
    let mut hbls: Vec<String> =
        list.iter().filter_map(|one| Some(one[within]["hbl"].as_str()?.to_owned())).collect();
    hbls.sort();
    hbls
}

/// All that the ledger holds, but for the moment of asking.
fn exported(machine: &Machine) -> Value {
    let mut export = munjigi(machine, ["export"]).run().ended_with(0).json();
    export["made_at"].take();
    export
}
