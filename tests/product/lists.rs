//! The clearance list, in every form in which a person may bring it.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::munjigi::{Call, Machine};
use crate::sample::{expected, list};

const FORMS: [&str; 6] =
    ["page.html", "page.mhtml", "list-utf8-bom.csv", "list-cp949.csv", "answer.json", "clipboard.txt"];

#[test]
fn every_form_gives_the_same_twelve_clearances() {
    let expected = expected("unipass/constructed/clearance-list");
    for form in FORMS {
        let machine = Machine::new();
        let imported = import(&machine, form, 0);
        assert_eq!(imported["clearances"]["new"], 12, "{form}: {imported}");
        assert_eq!(imported["unread"], serde_json::json!([]), "{form}");
        let wanted = expected[form]["clearances"].as_array().expect("each form has its clearances");
        let wanted: BTreeSet<String> = wanted.iter().map(|one| facts(one, stage(one))).collect();
        assert_eq!(clearances(&machine), wanted, "{form}");
    }
}

#[test]
fn one_form_after_the_other_brings_nothing_new() {
    let backwards: Vec<&str> = FORMS.into_iter().rev().collect();
    for forms in [&FORMS[..], &backwards] {
        let machine = Machine::new();
        for (n, form) in forms.iter().enumerate() {
            let new = if n == 0 { 12 } else { 0 };
            let imported = import(&machine, form, 0);
            assert_eq!(
                imported["clearances"],
                serde_json::json!({ "new": new, "updated": 0, "same": 12 - new }),
                "{form} after {n} others"
            );
            assert_eq!((&imported["unjoined"], clearances(&machine).len()), (&0.into(), 12), "{form}");
        }
        let shown = munjigi(&machine, ["clearance", "show", "1", "--json"]).run().ended_with(0).json();
        assert_eq!(
            shown["sightings"].as_array().map(Vec::len),
            Some(FORMS.len()),
            "a proof from each: {shown}"
        );
    }
}

#[test]
fn rows_that_a_spreadsheet_damaged_are_named_and_the_list_shows_no_day() {
    let machine = Machine::new();
    // The three whole rows are explained, so that what is left to say is that the rest was not seen.
    for number in ["5512044333", "8601774215", "8601990143"] {
        munjigi(&machine, ["order", "add", "--merchant", "Shop", "--waybill", number]).run().ended_with(0);
    }
    let told = munjigi(&machine, ["import"]).with([list("list-damaged-by-spreadsheet.csv")]).run();
    for line in [4, 5, 6] {
        assert!(
            told.stdout.contains(&format!("- {line}번째 줄: 스프레드시트가 번호를 반올림해서")),
            "line {line} is not named:\n{}",
            told.stdout
        );
    }
    let imported =
        munjigi(&machine, ["import", "--json"]).with([list("list-damaged-by-spreadsheet.csv")]).run();
    let imported = &imported.json()["files"][0];
    assert_eq!((&imported["seen"], &imported["unseen_because"]), (&Value::Null, &"incomplete".into()));
    let places: Vec<&Value> =
        imported["unread"].as_array().unwrap().iter().map(|part| &part["where"]).collect();
    assert_eq!(places, ["line 4", "line 5", "line 6"]);
    assert_eq!(clearances(&machine).len(), 3);
    let checked = munjigi(&machine, ["check", "--json"]).run().ended_with(3).json();
    assert_eq!((&checked["matched"], &checked["sight"]["until"]), (&3.into(), &Value::Null), "{checked}");
}

#[test]
fn a_page_of_several_shows_its_rows_and_no_day() {
    let machine = Machine::new();
    let imported = import(&machine, "answer-first-page-of-two.json", 0);
    assert_eq!(imported["clearances"]["new"], 5);
    assert_eq!((&imported["seen"], &imported["unseen_because"]), (&Value::Null, &"incomplete".into()));
    assert_eq!(imported["unread"].as_array().map(Vec::len), Some(1), "what is missing is named: {imported}");
    munjigi(&machine, ["check"]).run().ended_with(3);
    let whole = import(&machine, "answer.json", 0);
    assert_eq!(whole["clearances"], serde_json::json!({ "new": 7, "updated": 0, "same": 5 }));
    assert_eq!(whole["seen"], serde_json::json!({ "from": "2026-08-28", "to": "2026-11-09" }));
}

#[test]
fn neither_a_failure_nor_an_empty_list_takes_anything_away() {
    let machine = Machine::new();
    import(&machine, "page.html", 0);
    let before = (clearances(&machine), sight(&machine));
    let failed = munjigi(&machine, ["import"]).with([list("answer-error.json")]).run().ended_with(3);
    assert!(failed.stderr.contains("통관된 것이 없다는 뜻이 아닙니다"), "{}", failed.stderr);
    assert_eq!(failed.stdout, "");
    let empty = import(&machine, "answer-empty.json", 0);
    assert_eq!(empty["seen"], Value::Null, "an empty list without its period shows no day: {empty}");
    assert_eq!((clearances(&machine), sight(&machine)), before);
}

#[test]
fn neither_a_failure_nor_an_empty_list_is_all_clear() {
    for (file, code) in [("answer-error.json", 3), ("answer-empty.json", 0)] {
        let machine = Machine::new();
        munjigi(&machine, ["order", "add", "--merchant", "Shop"]).run().ended_with(0);
        munjigi(&machine, ["import"]).with([list(file)]).run().ended_with(code);
        let checked = munjigi(&machine, ["check"]).run().ended_with(3);
        assert!(checked.stdout.starts_with("아직 통관 목록을 본 적이 없어"), "{file}:\n{}", checked.stdout);
    }
}

fn munjigi<const N: usize>(machine: &Machine, arguments: [&str; N]) -> Call {
    machine.munjigi_on_ledger().with(arguments)
}

fn import(machine: &Machine, form: &str, code: i32) -> Value {
    let ran = munjigi(machine, ["import", "--json"]).with([list(form)]).run().ended_with(code);
    ran.json()["files"][0].clone()
}

/// Every clearance by what the list says of it.
fn clearances(machine: &Machine) -> BTreeSet<String> {
    let listed = munjigi(machine, ["clearance", "list", "--json"]).run().ended_with(0).json();
    let listed = listed["clearances"].as_array().expect("a list of clearances");
    listed.iter().map(|one| facts(one, one["stage"].as_str().unwrap_or_default())).collect()
}

fn facts(clearance: &Value, stage: &str) -> String {
    let columns = ["hbl", "mbl", "declaration_no", "form", "accepted_on"];
    format!("{} {stage}", columns.map(|column| clearance[column].to_string()).join(" "))
}

/// The stage that a state of the list is: in progress is under examination.
fn stage(expected: &Value) -> &str {
    match expected["state"].as_str() {
        Some("in_progress") => "declared",
        Some(state) => state,
        None => panic!("an expected clearance has a state: {expected}"),
    }
}

fn sight(machine: &Machine) -> Value {
    munjigi(machine, ["check", "--json"]).run().json()["sight"].clone()
}
