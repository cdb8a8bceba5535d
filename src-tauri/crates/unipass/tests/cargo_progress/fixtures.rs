//! Every answer of API001 in tests/data/unipass against what a right reading of it is (`expected.json` there).

use std::fs;
use std::path::PathBuf;

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use unipass::cargo_progress::{Answer, CargoProgress, Form, Parcels, Reading, Stage, read};
use unipass::{NotUnderstood, Stated};

pub fn bytes(name: &str) -> Vec<u8> {
    fs::read(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/data/unipass")
}

/// Name and right reading of each answer.
pub fn expected() -> Vec<(String, Map<String, Value>)> {
    let all = serde_json::from_slice(&bytes("expected.json")).unwrap_or_else(|error| panic!("{error}"));
    let files = object(all).into_iter().filter(|(_, right)| right["service"] == "API001");
    files.map(|(name, right)| (name, object(right))).collect()
}

#[test]
fn every_answer_is_read_rightly() {
    let expected = expected();
    assert!(expected.len() >= 30, "fixtures are missing: {}", expected.len());
    for (name, right) in expected {
        let answer = read(&bytes(&name));
        let (read, also) = told(&answer);
        let is_one = right["kind"] == "one";
        for (key, value) in &right {
            match key.as_str() {
                "service" | "source" | "http_status" | "kind_with_http_status" | "note" => {}
                "also" => assert!(is_one, "{name}"),
                "why" => assert_eq!(Value::from(reason(&answer)), *value, "{name}: why"),
                "stage" | "cleared" | "cleared_at" | "released_at" if !is_one => {}
                _ => assert_eq!(read.get(key), Some(value), "{name}: {key}"),
            }
        }
        let nothing = Map::new();
        let right_also = right.get("also").and_then(Value::as_object).unwrap_or(&nothing);
        for (key, value) in right_also {
            assert_eq!(also.get(key), Some(value), "{name}: {key}");
        }
        // What is not said of a file is not so.
        let absent = |key: &str| is_one && !right_also.contains_key(key);
        for key in ["held_by", "was_held_by"] {
            assert!(!absent(key) || also[key].is_null(), "{name}: {key} {}", also[key]);
        }
        for key in ["unknown_steps", "tied_times"] {
            assert!(!absent(key) || also[key] == json!([]), "{name}: {key} {}", also[key]);
        }
        assert!(!absent("unreadable_events") || also["unreadable_events"] == 0, "{name}");
        let whole = |out: &Value| *out == 0 || *out == also["packages"];
        assert!(!absent("packages_out") || whole(&also["packages_out"]), "{name}");
    }
}

/// An answer in the words of `expected.json`: what it says of every answer, and what it says of one parcel.
fn told(answer: &Answer) -> (Map<String, Value>, Map<String, Value>) {
    let (kind, parcels, events, notice) = match answer {
        Answer::One(progress) => ("one", 1, progress.events.len(), progress.notice.as_str()),
        Answer::Many(parcels) => ("many", parcels.stated, 0, parcels.notice.as_str()),
        Answer::NoRecord => ("none", 0, 0, ""),
        Answer::Refused { notice, .. } => ("refused", 0, 0, notice.as_str()),
        Answer::NotUnderstood(_) => ("not_understood", 0, 0, ""),
    };
    let mut told = object(json!({ "kind": kind, "parcels": parcels, "events": events, "notice": notice }));
    match answer {
        Answer::One(progress) => {
            let reading = progress.reading();
            told.extend(told_reading(&reading));
            (told, told_parcel(progress, &reading))
        }
        Answer::Many(parcels) => {
            told.extend(told_rows(parcels));
            (told, Map::new())
        }
        Answer::NoRecord | Answer::Refused { .. } | Answer::NotUnderstood(_) => (told, Map::new()),
    }
}

fn told_reading(reading: &Reading) -> Map<String, Value> {
    object(json!({
        "stage": stage(reading.stage),
        "cleared": reading.is_cleared(),
        "cleared_at": reading.cleared_at.map(|at| at.to_rfc3339()),
        "released_at": reading.released_at.map(|at| at.to_rfc3339()),
    }))
}

fn told_parcel(progress: &CargoProgress, reading: &Reading) -> Map<String, Value> {
    let header = &progress.header;
    let weight = header.gross_weight.as_ref().map(|weight| {
        [weight.text(), header.weight_unit.as_deref().unwrap_or_default()].join(" ").trim().to_owned()
    });
    let times: Vec<_> = progress.events.iter().filter_map(|event| event.at()).collect();
    let mut tied: Vec<_> =
        times.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].to_rfc3339()).collect();
    tied.dedup();
    object(json!({
        "tCnt": progress.events_stated,
        "csclPrgsStts": header.clearance_status.as_deref().unwrap_or_default(),
        "prgsStts": header.progress.as_deref().unwrap_or_default(),
        "form": form(reading.form),
        "declaration_no": reading.declaration_no,
        "hbl": header.hbl,
        "mbl": header.mbl,
        "cargo_no": header.cargo_no,
        "goods": header.goods,
        "weight": weight,
        "packages": header.packages.as_ref().and_then(Stated::value),
        "arrived_on": header.arrived_on.as_ref().and_then(Stated::value).map(|day| day.to_string()),
        "loaded_in": header.loading_country,
        "forwarder": header.forwarder,
        "office": header.customs_office,
        "left_warehouse_at": reading.left_warehouse_at.map(|at| at.to_rfc3339()),
        "newest_event": times.last().map(|at| at.format("%Y%m%d%H%M%S").to_string()),
        "tied_times": tied,
        "packages_out": reading.packages_out,
        "held_by": reading.held_by,
        "was_held_by": reading.was_held_by,
        "unknown_steps": reading.unknown_steps,
        "unreadable_events": progress.unreadable_events,
    }))
}

fn told_rows(parcels: &Parcels) -> Map<String, Value> {
    let rows: Vec<_> =
        parcels.rows.iter().map(|row| json!({ "cargo_no": row.cargo_no, "hbl": row.hbl })).collect();
    let number = |number: &Option<String>| number.clone().unwrap_or_default();
    let lines = parcels.rows.iter().map(|row| [number(&row.cargo_no), number(&row.hbl)].join(" "));
    let lines: Vec<_> = lines.collect();
    let digest = Sha256::digest(lines.join("\n"));
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    object(json!({ "rows": rows, "rows_sha256": digest }))
}

/// The reason in the words of `expected.json`.
fn reason(answer: &Answer) -> &'static str {
    let Answer::NotUnderstood(why) = answer else { panic!("understood: {answer:?}") };
    match why {
        NotUnderstood::Empty | NotUnderstood::WebPage | NotUnderstood::NotXml => "not XML",
        NotUnderstood::Broken { .. } | NotUnderstood::CutShort | NotUnderstood::NotInCharset { .. } => {
            "broken XML or text that is not UTF-8"
        }
        NotUnderstood::WrongRoot { .. } => "wrong root element",
        NotUnderstood::NoCount => "tCnt missing or not a number",
        NotUnderstood::NoKind => "no event names its kind (cargTrcnRelaBsopTpcd missing)",
        NotUnderstood::TooLarge { .. }
        | NotUnderstood::UnreadCharset
        | NotUnderstood::Dtd
        | NotUnderstood::TooDeep { .. }
        | NotUnderstood::NoNotice
        | NotUnderstood::NoCargoNumber
        | NotUnderstood::NoMessage
        | NotUnderstood::NoPostalNumber
        | NotUnderstood::NoRate
        | NotUnderstood::Contradiction { .. } => panic!("no file is like this: {why}"),
    }
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Unknown => "unknown",
        Stage::Announced => "announced",
        Stage::Arrived => "arrived",
        Stage::InBond => "in_bond",
        Stage::Declared => "declared",
        Stage::TaxDue => "tax_due",
        Stage::Held => "held",
        Stage::Cleared => "cleared",
        Stage::Released => "released",
    }
}

fn form(form: Form) -> Option<&'static str> {
    match form {
        Form::List => Some("list"),
        Form::Import => Some("import"),
        Form::Unknown => None,
    }
}

fn object(value: Value) -> Map<String, Value> {
    let Value::Object(object) = value else { panic!("{value} is no object") };
    object
}
