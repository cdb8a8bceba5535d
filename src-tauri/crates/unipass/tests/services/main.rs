//! Answers of API028, API037 and API012 in tests/data/unipass against what a right reading of them is (`expected.json` there).

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, in the functions that it calls too")]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};
use unipass::code_check::{self, Reason};
use unipass::customs_rates::{self, Direction};
use unipass::postal::{self, PostalItem};
use unipass::{NotUnderstood, Stated};

fn bytes(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/data/unipass");
    fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn every_answer_is_read_rightly() {
    let all: BTreeMap<String, Value> = serde_json::from_slice(&bytes("expected.json")).unwrap();
    let mut tried = BTreeMap::new();
    for (name, right) in &all {
        let told = match right["service"].as_str() {
            Some("API028") => told_code(&bytes(name)),
            Some("API037") => told_items(&bytes(name)),
            Some("API012") => told_rates(&bytes(name)),
            Some(_) | None => continue,
        };
        for (key, value) in right.as_object().unwrap() {
            if !matches!(key.as_str(), "service" | "source" | "http_status" | "note") {
                assert_eq!(told.get(key), Some(value), "{name}: {key}");
            }
        }
        *tried.entry(right["service"].as_str()).or_insert(0) += 1;
    }
    assert_eq!(tried, BTreeMap::from([(Some("API012"), 2), (Some("API028"), 6), (Some("API037"), 3)]));
}

/// The faults of any service are faults of these.
#[test]
fn what_is_no_answer_is_none_of_any_service() {
    for name in
        ["bad-gateway-502.html", "empty-body.xml", "html-error-in-xml-clothes.xml", "maintenance-200.html"]
    {
        let bytes = bytes(&format!("constructed/fault-{name}"));
        assert!(matches!(code_check::read(&bytes), code_check::Answer::NotUnderstood(_)), "{name}");
        assert!(matches!(postal::read(&bytes), postal::Answer::NotUnderstood(_)), "{name}");
        assert!(matches!(customs_rates::read(&bytes), customs_rates::Answer::NotUnderstood(_)), "{name}");
    }
    let of_another = bytes("constructed/code-match.xml");
    let postal::Answer::NotUnderstood(why) = postal::read(&of_another) else { panic!("understood") };
    assert!(matches!(why, NotUnderstood::WrongRoot { .. }));
}

fn told_code(bytes: &[u8]) -> Value {
    use code_check::Answer;
    match code_check::read(bytes) {
        Answer::Match => {
            json!({ "kind": "match", "match": true, "reasons": [], "messages": [], "notice": "" })
        }
        Answer::Mismatch(told) => json!({
            "kind": "mismatch",
            "match": false,
            "reasons": told.reasons().into_iter().map(reason).collect::<Vec<_>>(),
            "messages": told.messages,
            "notice": told.notice,
        }),
        Answer::Refused { notice, .. } => {
            json!({ "kind": "refused", "match": null, "reasons": [], "messages": [], "notice": notice })
        }
        Answer::NotUnderstood(why) => panic!("{why}"),
    }
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::NoSuchCode => "no_such_code",
        Reason::NotInUse => "not_in_use",
        Reason::Expired => "expired",
        Reason::Name => "name",
        Reason::Phone => "phone",
        Reason::Postcode => "postcode",
        Reason::Incomplete => "incomplete",
        Reason::Other => "other",
    }
}

fn told_items(bytes: &[u8]) -> Value {
    use postal::Answer;
    match postal::read(bytes) {
        Answer::Items(items) => {
            json!({ "kind": "one", "items": items.iter().map(told_item).collect::<Vec<_>>() })
        }
        Answer::NoRecord => json!({ "kind": "none", "items": [] }),
        Answer::Refused { notice, .. } => panic!("{notice}"),
        Answer::NotUnderstood(why) => panic!("{why}"),
    }
}

fn told_item(item: &PostalItem) -> Value {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
    json!({
        "postal_no": item.postal_no,
        "clearance_no": item.clearance_no,
        "step": item.step,
        "office": item.office,
        "arrived_on": day(item.arrived_on.as_ref().and_then(Stated::value)),
        "cleared": item.cleared_on().is_some(),
        "cleared_on": day(item.cleared_on()),
        "sent_from": item.sent_from,
        "weight_kg": item.gross_weight.as_ref().and_then(Stated::value).map(|weight| weight.to_string()),
    })
}

fn told_rates(bytes: &[u8]) -> Value {
    use customs_rates::Answer;
    match customs_rates::read(bytes) {
        Answer::Rates(rates) => json!({
            "kind": "rates",
            "rows": rates.rows.len(),
            "valid_from": rates.valid_from().map(|day| day.to_string()),
            "direction": rates.direction().map(|direction| match direction {
                Direction::Export => "export",
                Direction::Import => "import",
            }),
            "krw_per_unit": rates.stated().into_iter().map(|(currency, krw)| (currency, krw.to_string())).collect::<BTreeMap<_, _>>(),
        }),
        Answer::NoRecord => {
            json!({ "kind": "none", "rows": 0, "valid_from": null, "direction": null, "krw_per_unit": {} })
        }
        Answer::Refused { notice, .. } => panic!("{notice}"),
        Answer::NotUnderstood(why) => panic!("{why}"),
    }
}
