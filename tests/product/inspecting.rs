//! `inspect file`: what a file says, without a ledger.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::munjigi::{Call, Machine, files_below};
use crate::sample::{amazon, data, expected, list, sample};

const LISTS: &str = "unipass/constructed/clearance-list";
/// Their messages leave the year out, which the day of the test decides.
const NOTICES: &str = "notices";
/// What the entries say beside the shape that leaves the program.
const BESIDE: [&str; 5] = ["store", "shipped_on", "forwarder_no", "weight_kg", "refers_to"];

#[test]
fn every_fixture_reads_as_is_expected_of_it() {
    let machine = Machine::new();
    let mut files = 0;
    let kinds = fs::read_dir(data("orders")).expect("the fixtures can be listed");
    let kinds = kinds.map(|kind| kind.expect("a folder can be listed").file_name());
    let folders: Vec<String> = kinds
        .map(|kind| format!("orders/{}", kind.to_str().expect("fixtures have plain names")))
        .chain([NOTICES, LISTS].map(str::to_owned))
        .collect();
    for folder in folders {
        for (file, wanted) in expected(&folder).as_object().expect("an entry a file") {
            let told = json_of(&machine, &data(&folder).join(file));
            compare(&format!("{folder}/{file}"), &told, wanted, folder == NOTICES);
            files += 1;
        }
    }
    assert!(files > 100, "only {files} files have an entry");
    assert_eq!(files_below(&machine.home()), Vec::<PathBuf>::new(), "nothing was made");
}

fn compare(file: &str, told: &Value, wanted: &Value, without_year: bool) {
    let keys: Vec<&str> = told.as_object().expect("an object").keys().map(String::as_str).collect();
    let shape = ["kind", "orders", "clearances", "deliveries", "warnings", "unread", "summary"];
    assert!(keys.len() == shape.len() && shape.iter().all(|key| keys.contains(key)), "{file}: {keys:?}");
    assert_eq!(told["kind"], wanted["kind"], "{file}");
    assert!(told["summary"].as_str().is_some_and(|line| !line.is_empty()), "{file}");
    let none = Vec::new();
    for key in ["orders", "clearances", "deliveries", "warnings", "unread"] {
        let told = told[key].as_array().unwrap_or_else(|| panic!("{file}: {key} is no list"));
        let Some(wanted) = wanted.get(key).map(|list| list.as_array().unwrap_or(&none)) else {
            match key {
                "orders" => {
                    assert_eq!(told.len() as u64, wanted["orders_count"].as_u64().unwrap_or(0), "{file}")
                }
                // That nobody has confirmed a layout is a fact of today, and of no file.
                "warnings" => assert!(
                    told.iter().all(|it| it.as_str().is_some_and(|it| it.contains("not been confirmed"))),
                    "{file}: {told:?}"
                ),
                _ => assert_eq!(told, &none, "{file}: {key}"),
            }
            continue;
        };
        assert_eq!(told.len(), wanted.len(), "{file}: {key}: {told:?}");
        for (told, wanted) in told.iter().zip(wanted) {
            let Some(facts) = wanted.as_object() else {
                assert_eq!(told, wanted, "{file}: {key}");
                continue;
            };
            for (fact, wanted) in facts.iter().filter(|(fact, _)| !BESIDE.contains(&fact.as_str())) {
                assert_eq!(
                    said(fact, &told[fact.as_str()], without_year),
                    said(fact, wanted, without_year),
                    "{file}: {fact} of {told}"
                );
            }
        }
    }
}

/// A fact as it can be compared: where a form is not said, some entries say null and some `unknown`.
fn said(fact: &str, value: &Value, without_year: bool) -> Value {
    match (fact, value) {
        ("form", Value::Null) => json!("unknown"),
        ("accepted_on", Value::String(day)) if without_year => {
            json!(day.split_once('-').expect("a day has a year").1)
        }
        _ => value.clone(),
    }
}

#[test]
fn every_key_is_there_and_what_is_not_known_is_null() {
    let machine = Machine::new();
    let told = json_of(&machine, &data("orders/mail/amazon_delivered.eml"));
    assert_eq!(
        told,
        json!({
            "kind": "mail",
            "orders": [{
                "merchant": "Amazon.com",
                "order_no": "112-4471906-2283557",
                "ordered_on": null,
                "total": null,
                "items": [],
                "waybills": [],
                "origin_waybills": [],
                "status": "delivered",
            }],
            "clearances": [],
            "deliveries": [],
            "warnings": [],
            "unread": [],
            "summary": "1건을 모두 읽었습니다.",
        })
    );
    let told = json_of(&machine, &list("list-damaged-by-spreadsheet.csv"));
    assert_eq!(
        told["clearances"][2],
        json!({
            "hbl": "8601990143",
            "mbl": "18066120456",
            "declaration_no": "4212426500117M",
            "form": "import",
            "state": "released",
            "accepted_on": "2026-10-02",
            "goods": null,
        })
    );
    assert_eq!(told["summary"], "6건 중 3건을 읽었습니다. 3건은 읽지 못했습니다.");
}

#[test]
fn what_is_read_from_standard_input_is_the_same() {
    let machine = Machine::new();
    for file in [list("page.mhtml"), sample("orders.csv"), data("orders/other/own-forwarder-list.xlsx")] {
        let bytes = fs::read(&file).expect("a fixture can be read");
        let told = inspect(&machine, ["-", "--json"]).reading(bytes).run().ended_with(0).json();
        assert_eq!(told, json_of(&machine, &file), "{}", file.display());
    }
}

#[test]
fn what_cannot_be_read_ends_3_and_is_named_with_the_reason() {
    let machine = Machine::new();
    let file = |name: &str, bytes: &[u8]| {
        let path = machine.home().join(name);
        fs::write(&path, bytes).expect("the home takes a file");
        path
    };
    let letter = file("letter.txt", "안녕하세요".as_bytes());
    let empty = file("empty.csv", b"");
    let broken = file("broken.json", b"{\"a\": [1, 2");
    let missing = machine.home().join("nowhere.csv");
    for (path, words) in [
        (&letter, ["Munjigi가 아는 파일이 아닙니다", "no file that Munjigi knows"]),
        (&empty, ["통관된 것이 없다는 뜻이 아닙니다", "does not mean that nothing cleared"]),
        (&broken, ["JSON이", "JSON"]),
        (&missing, ["그런 파일이 없습니다", "there is no such file"]),
        (&machine.home(), ["폴더입니다", "it is a folder"]),
    ] {
        for (lang, words) in ["ko", "en"].into_iter().zip(words) {
            let ran = inspect(&machine, ["--lang", lang]).with([path]).run().ended_with(3);
            assert!(ran.stderr.starts_with(&format!("{}: ", path.display())), "{}", ran.stderr);
            assert!(ran.stderr.contains(words) && ran.stdout.is_empty(), "{ran:?}");
            let ran = inspect(&machine, ["--json", "--lang", lang]).with([path]).run().ended_with(3);
            let error: Value = serde_json::from_str(&ran.stderr).expect("an error is JSON too");
            assert_eq!(error["error"]["code"], "cannot_see");
            let message = error["error"]["message"].as_str().unwrap_or_default();
            assert!(message.contains(words) && ran.stdout.is_empty(), "{ran:?}");
        }
    }
    let ran = inspect(&machine, ["-"]).reading("안녕하세요").run().ended_with(3);
    assert!(ran.stderr.starts_with("표준 입력: "), "{}", ran.stderr);
}

/// It can be read, and what it says is that nothing follows from it.
#[test]
fn an_answer_that_failed_is_no_empty_list() {
    let machine = Machine::new();
    let (failed, empty) = (list("answer-error.json"), list("answer-empty.json"));
    assert_eq!(json_of(&machine, &failed)["kind"], "refused");
    let told = |file| inspect(&machine, []).with([file]).run().ended_with(0).stdout;
    let (failed, empty) = (told(&failed), told(&empty));
    assert!(failed.contains("통관된 것이 없다는 뜻이 아닙니다"), "{failed}");
    assert!(empty.contains("주문도 통관도 들어 있지 않습니다"), "{empty}");
}

#[test]
fn a_person_reads_what_it_is_what_it_holds_and_what_was_not_read() {
    let machine = Machine::new();
    let told =
        |file: &Path, lang| inspect(&machine, ["--lang", lang]).with([file]).run().ended_with(0).stdout;
    let list = list("list-damaged-by-spreadsheet.csv");
    let ko = told(&list, "ko");
    for words in ["· 해외직구 통관 목록", "6건 중 3건을", "8601990143", "창고에서 나감", "4번째 줄: "]
    {
        assert!(ko.contains(words), "{words} is not in:\n{ko}");
    }
    let en = told(&list, "en");
    for words in ["· clearance list", "3 of 6 were read", "8601990143", "Left the warehouse", "line 4: "] {
        assert!(en.contains(words), "{words} is not in:\n{en}");
    }
    let forwarder = told(&data("orders/other/own-forwarder-list.xlsx"), "ko");
    for words in ["배송대행지 목록", "배송대행지 도착 전", "6091240077312", "(해외 구간)"]
    {
        assert!(forwarder.contains(words), "{words} is not in:\n{forwarder}");
    }
    let delivery = told(&data("orders/mail/ups_out_for_delivery.eml"), "en");
    assert!(delivery.contains("UPS") && delivery.contains("Out for delivery"), "{delivery}");
    // Of many rows the first are shown, and how many more there are.
    let many = told(&amazon(), "en");
    assert!(many.contains("169 of 169 were read.") && many.contains("119 more"), "{many}");
    assert!(many.contains("113-7738040-0573214"), "{many}");
}

fn inspect<const N: usize>(machine: &Machine, arguments: [&str; N]) -> Call {
    machine.munjigi().with(["inspect", "file"]).with(arguments)
}

fn json_of(machine: &Machine, file: &Path) -> Value {
    inspect(machine, ["--json"]).with([file]).run().ended_with(0).json()
}
