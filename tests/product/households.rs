//! `inspect reconcile`: households of a file are compared as a ledger is, and the verdicts are printed as a scorer reads them.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr;

use crate::munjigi::{Call, Machine, files_below};

/// One household, made up: a parcel with an order's number, written otherwise there, and one that no order explains, known as somebody
/// without a key knows it.
fn households() -> Value {
    json!({
        "format": "munjigi.reconcile/1",
        "fx_usd": { "KRW": 0.0007, "USD": 1 },
        "households": [{
            "id": "one",
            "today": "2026-11-20",
            "codes": [{ "holder": "me", "issued_on": "2021-03-04", "suspended": [], "reissued_on": null }],
            "orders": [{
                "id": "socks",
                "merchant": "세모몰",
                "order_no": "A-1",
                "ordered_on": "2026-11-02",
                "items": [{ "title": "Wool Socks", "quantity": 1, "price": null }],
                "total": { "amount": "27.60", "currency": "USD" },
                "ships_from": "US",
                "tracking": [{ "number": "5098-1204-4885", "leg": "korea" }],
                "forwarder": null,
                "weight_kg": null,
                "status": "shipped",
                "holder": "me",
            }],
            "clearances": [
                {
                    "id": "keyed",
                    "hbl": "509812044885",
                    "mbl": null,
                    "declaration_no": null,
                    "form": "list",
                    "state": "cleared",
                    "accepted_on": "2026-11-12",
                    "arrived_on": "2026-11-11",
                    "goods": "SOCKS",
                    "weight_kg": "0.30",
                    "packages": 1,
                    "country": "US",
                    "forwarder": null,
                    "customs_office": null,
                    "declared_usd": "27.60",
                    "holder": "me",
                },
                {
                    "id": "stranger",
                    "hbl": "DMO2611020917",
                    "mbl": null,
                    "declaration_no": null,
                    "form": "list",
                    "state": "cleared",
                    "accepted_on": "2026-11-17",
                    "holder": "me",
                },
            ],
        }],
    })
}

#[test]
fn the_verdicts_are_printed_as_a_scorer_reads_them_whatever_the_file_says_of_the_truth() {
    let machine = Machine::new();
    let told = inspect(&machine, &households(), &["--json"]).run().ended_with(0).json();
    let all = told["households"][0]["verdicts"].as_array().expect("one entry a clearance");
    let facts: Vec<_> = all.iter().map(|it| (&it["clearance"], &it["verdict"], &it["orders"])).collect();
    let keyed = (&json!("keyed"), &json!("confirmed"), &json!(["socks"]));
    assert_eq!(facts, [keyed, (&json!("stranger"), &json!("unknown"), &json!([]))]);
    for (verdict, likely) in all.iter().zip([0.0..0.5, 0.5..1.0]) {
        let unknown = verdict["p_unknown"].as_f64().expect("a probability");
        assert!(likely.contains(&unknown), "{verdict}");
        assert_eq!(verdict.as_object().map(serde_json::Map::len), Some(4), "{verdict}");
    }
    assert_eq!(
        (&told["households"][0]["id"], told.as_object().map(serde_json::Map::len)),
        (&json!("one"), Some(1))
    );

    let mut with_truth = households();
    with_truth["households"][0]["truth"] = json!({ "keyed": { "owner": "other", "orders": [] } });
    assert_eq!(inspect(&machine, &with_truth, &["--json"]).run().ended_with(0).json(), told);
    let made = files_below(&machine.home());
    assert_eq!(made, [file(&machine)], "no ledger is made");
}

#[test]
fn a_person_reads_how_many_there_are_of_each_verdict() {
    let machine = Machine::new();
    for (lang, wanted) in [
        ("ko", ["가구 1곳의 통관 2건을 견주었습니다.", "주문과 맞음       1", "설명되지 않음     1"]),
        (
            "en",
            [
                "2 clearances of 1 household compared.",
                "Matches an order           1",
                "Unexplained                1",
            ],
        ),
    ] {
        let told = inspect(&machine, &households(), &["--lang", lang]).run().ended_with(0).stdout;
        let lines: Vec<&str> = told.lines().collect();
        assert_eq!([lines[0], lines[1], lines[4]], wanted, "{told}");
        assert!(lines.len() == 5 && lines.iter().all(|line| line.width() <= 60), "{told}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_named_with_the_place() {
    let machine = Machine::new();
    let changed = |pointer: &str, value: Value| {
        let mut all = households();
        *all.pointer_mut(pointer).expect("a place in the households") = value;
        all.to_string().into_bytes()
    };
    for (bytes, places) in [
        (changed("/format", json!("munjigi.reconcile/2")), ["munjigi.reconcile/2", "munjigi.reconcile/2"]),
        (
            changed("/households/0/orders/0/ordered_on", json!("someday")),
            ["one: socks: someday", "one: socks: someday"],
        ),
        (
            changed("/households/0/clearances/1/form", json!("sea")),
            ["one: stranger: sea", "one: stranger: sea"],
        ),
        (b"{\n \"format\": 1".to_vec(), ["2번째 줄의 12번째", "Line 2, byte 12"]),
        (b"{\n \"format\": \"\xff\"".to_vec(), ["2번째 줄의 13번째", "Line 2, byte 13"]),
        (Vec::new(), ["1번째 줄", "Line 1"]),
    ] {
        for (lang, place) in ["ko", "en"].into_iter().zip(places) {
            fs::write(file(&machine), &bytes).expect("the home takes a file");
            let ran = call(&machine, &["--lang", lang]).run().ended_with(3);
            assert!(ran.stderr.starts_with(&format!("{}: ", file(&machine).display())), "{}", ran.stderr);
            assert!(ran.stderr.contains(place) && ran.stdout.is_empty(), "{place}: {ran:?}");
            assert_eq!(ran.stderr.trim_end().lines().count(), 1, "{}", ran.stderr);
        }
    }
}

/// The one file that a test makes.
fn file(machine: &Machine) -> PathBuf {
    machine.home().join("households.json")
}

fn inspect(machine: &Machine, households: &Value, more: &[&str]) -> Call {
    fs::write(file(machine), households.to_string()).expect("the home takes a file");
    call(machine, more)
}

fn call(machine: &Machine, more: &[&str]) -> Call {
    machine.munjigi().with(["inspect", "reconcile"]).with([file(machine)]).with(more)
}
