//! The log of where a kit was handed in, what of it is in the next kit, and taking a report back.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::papers::assert_has;
use super::pdf;
use super::victim::{CODE, STOLEN, Victim};
use crate::munjigi::files_below;

#[test]
fn a_filing_is_noted_changed_closed_and_opened_again() {
    let victim = Victim::new();
    let report = victim.makes_both().report;
    assert_eq!(log(&victim), json!([]));
    let add = [
        "report",
        "log",
        "add",
        &report,
        "customs",
        "--on",
        "2026-11-21",
        "--receipt",
        "2026-0042",
        "--next",
        "2026-12-01",
        "--note",
        "창구에서 냄",
    ];
    let filing = victim.json(&add);
    let facts = |filing: &Value| {
        ["office", "filed_on", "receipt", "next_on", "note", "closed_on"].map(|name| filing[name].clone())
    };
    let text = |text: &str| Value::from(text);
    let first = ["customs", "2026-11-21", "2026-0042", "2026-12-01", "창구에서 냄"].map(text);
    assert_eq!(facts(&filing), [&first[..], &[Value::Null]].concat()[..]);
    assert_eq!(log(&victim), json!([filing]));
    let told = victim.munjigi(["report", "log"]).run().ended_with(0).stdout;
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_has(&told, &["2026-0042", "2026년 11월 21일", "진행 중", "창구에서 냄"]);

    let id = filing["id"].as_str().expect("a filing has a number");
    let changed = victim.json(&["report", "log", "change", id, "우체국", "--on", "2026-11-22"]);
    assert_eq!(facts(&changed)[..3], [text("우체국"), text("2026-11-22"), Value::Null]);
    let closed = victim.json(&["report", "log", "close", id]);
    assert!(closed["closed_on"].is_string(), "{closed}");
    assert!(victim.json(&["report", "log", "reopen", id])["closed_on"].is_null());
    assert_eq!(log(&victim).as_array().map(Vec::len), Some(1));
    assert_eq!(victim.json(&["report", "list"])["reports"][0]["filings"], log(&victim));
}

#[test]
fn filings_that_cannot_be_are_refused() {
    let victim = Victim::new();
    let report = victim.makes_both().report;
    for arguments in [
        &["add", "99", "customs"][..],
        &["add", &report, " "],
        &["add", &report, "customs", "--on", "2099-01-01"],
        &["add", &report, "customs", "--on", "yesterday"],
        &["add", &report, "customs", "--on", "2026-11-21", "--next", "2026-11-20"],
        &["add", &report, CODE],
        &["change", "99", "customs"],
        &["close", "99"],
        &["reopen", "99"],
    ] {
        let refused = victim.munjigi(["report", "log"]).with(arguments).run().ended_with(2);
        assert!(refused.stdout.is_empty() && !refused.stderr.is_empty(), "{arguments:?}: {refused:?}");
    }
    assert_eq!(log(&victim), json!([]));
}

#[test]
fn the_next_kit_tells_where_it_was_reported_before() {
    let victim = Victim::new();
    let report = victim.makes_both().report;
    let add = [
        "report",
        "log",
        "add",
        &report,
        "police",
        "--on",
        "2026-11-21",
        "--receipt",
        "제2026-00042호",
        "--note",
        "담당자가 전화하기로 함",
    ];
    victim.munjigi(add).run().ended_with(0);
    let kits = victim.makes_both();
    for (kit, letter) in kits.each().into_iter().zip(["letter-police.pdf", "letter-kisa.pdf"]) {
        let text = pdf::text(&victim.machine, &kit.path(letter));
        assert_has(&text, &["이전에 신고한 곳", "2026-11-21", "제2026-00042호", "담당자가 전화하기로 함"]);
        assert_eq!(kit.json("facts.json")["filings"][0]["receipt"], "제2026-00042호");
    }
}

#[test]
fn what_turned_out_otherwise_after_filing_is_taken_back() {
    let victim = Victim::known();
    let report = victim.makes_both().report;
    let withdraw = |into: &str| victim.munjigi(["report", "withdraw", &report, "--json", "--out", into]);
    withdraw("none").run().ended_with(2);
    for office in ["customs", "police"] {
        victim
            .munjigi(["report", "log", "add", &report, office, "--receipt", "2026-0042"])
            .run()
            .ended_with(0);
    }
    assert_eq!(needs_withdrawal(&victim), false);
    withdraw("none").run().ended_with(2);
    victim.answers(STOLEN[0].hbl, "family");
    assert_eq!(needs_withdrawal(&victim), true);
    let told = victim.munjigi(["report", "list"]).run().ended_with(0).stdout;
    assert_has(&told, &[format!("munjigi report withdraw {report}")]);

    let made = withdraw("letters").run().ended_with(0).json();
    let folder = PathBuf::from(made["folder"].as_str().expect("letters say where they are"));
    let letters = files_below(&folder);
    assert_eq!(letters.len(), 2, "one for each office: {letters:?}");
    let texts = letters.iter().map(|letter| pdf::text(&victim.machine, letter)).collect::<Vec<_>>();
    for text in &texts {
        assert_has(text, &["아래 1건은 확인해 보니 도용이 아니었습니다.", STOLEN[0].hbl, "2026-0042"]);
        assert_has(text, &["함께 신고한 나머지 1건에 대한 신고는 그대로입니다."]);
        assert!(!text.contains(STOLEN[1].hbl), "{text}");
    }
    let told_whole = texts.iter().filter(|text| text.contains(CODE)).count();
    assert_eq!(told_whole, 1, "only customs is told the whole code");

    for filing in log(&victim).as_array().expect("a log is a list") {
        let id = filing["id"].as_str().expect("a filing has a number");
        victim.munjigi(["report", "log", "close", id]).run().ended_with(0);
    }
    assert_eq!(needs_withdrawal(&victim), false, "what is closed was taken back");
    withdraw("none").run().ended_with(2);
    assert!(!Path::new(&victim.folder("none")).exists(), "a refusal makes nothing");
}

fn log(victim: &Victim) -> Value {
    victim.json(&["report", "log"])["filings"].clone()
}

fn needs_withdrawal(victim: &Victim) -> Value {
    victim.json(&["report", "list"])["reports"][0]["needs_withdrawal"].clone()
}
