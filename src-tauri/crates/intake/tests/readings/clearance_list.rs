//! Every form in which the clearance list may come. They all show the same twelve parcels.

use std::path::PathBuf;

use munjigi_intake::{Error, Reading};
use munjigi_model::{ClearanceFacts, Stage};
use serde_json::{Value, json};

use crate::read;

fn folder() -> PathBuf {
    crate::data("unipass/constructed/clearance-list")
}

/// The words of expected.json, which are coarser than the stages.
fn state(stage: Stage) -> &'static str {
    match stage {
        Stage::Unknown => "unknown",
        Stage::Announced | Stage::Arrived | Stage::InBond | Stage::Declared | Stage::TaxDue => "in_progress",
        Stage::Held => "held",
        Stage::Cleared => "cleared",
        Stage::Released => "released",
    }
}

fn clearance(facts: &ClearanceFacts) -> Value {
    json!({
        "hbl": facts.hbl,
        "mbl": facts.mbl,
        "declaration_no": facts.declaration_no,
        "form": facts.form.as_str(),
        "state": state(facts.stage),
        "accepted_on": facts.accepted_on.map(|day| day.to_string()),
    })
}

fn as_json(result: Result<Reading, Error>) -> Value {
    match result {
        Ok(reading) => {
            let list = reading.list.unwrap();
            // Where a list does not say how long it is, its rows are counted.
            let rows = reading.clearances.len() + reading.unread.len();
            json!({
                "source": "constructed",
                "kind": reading.kind.as_str(),
                "count": list.said.unwrap_or(rows),
                "complete": list.complete,
                "clearances": reading.clearances.iter().map(|row| clearance(&row.value)).collect::<Vec<_>>(),
                "unread": reading.unread.iter().map(|unread| json!({
                    "where": unread.place.to_string(), "why": unread.why.to_string()
                })).collect::<Vec<_>>(),
            })
        }
        Err(Error::AnswerFailed { message }) => json!({
            "source": "constructed",
            "kind": "refused",
            "count": null,
            "complete": false,
            "clearances": [],
            "notice": message,
        }),
        Err(other) => json!({ "error": other.to_string() }),
    }
}

#[test]
fn every_form_reads_as_expected() {
    let expected = crate::expected(&folder());
    assert_eq!(expected.len(), 12);
    for (file, expected) in expected {
        assert_eq!(as_json(read(&crate::bytes(&folder().join(&file)))), expected, "{file}");
    }
}

#[test]
fn a_saved_page_says_which_days_it_shows_and_an_archive_when() {
    for (file, as_of) in [("page.html", None), ("page.mhtml", Some("2026-11-22T01:11:12+00:00"))] {
        let list = crate::reading(&folder().join(file)).list.unwrap();
        let period = list.period.map(|(from, to)| (from.to_string(), to.to_string()));
        assert_eq!(period, Some(("2026-08-25".into(), "2026-11-22".into())), "{file}");
        assert_eq!(list.as_of.map(|at| at.to_rfc3339()).as_deref(), as_of, "{file}");
        assert_eq!(list.said, Some(12));
    }
    for file in ["answer.json", "clipboard.txt", "list-cp949.csv", "list-utf8-bom.csv"] {
        let list = crate::reading(&folder().join(file)).list.unwrap();
        assert_eq!((list.period, list.as_of), (None, None), "{file}");
    }
}

#[test]
fn what_a_row_says_is_kept_as_it_came_and_the_persons_code_is_not() {
    for file in
        ["page.html", "page.mhtml", "answer.json", "clipboard.txt", "list-cp949.csv", "list-utf8-bom.csv"]
    {
        let reading = crate::reading(&folder().join(file));
        assert_eq!(reading.kind.as_str(), "clearance_list");
        let texts: Vec<&str> =
            reading.clearances.iter().filter_map(|row| row.value.stage_text.as_deref()).collect();
        assert_eq!(texts.len(), 12);
        assert!(
            texts.iter().all(|text| ["통관진행중", "통관완료 후 반출"].contains(text)),
            "{file}: {texts:?}"
        );
        assert!(!format!("{reading:?}").contains("P***"), "{file}");
    }
}

/// Each place names one row, whatever the list came in: the ledger keeps it beside what it proves.
#[test]
fn no_two_rows_have_one_place() {
    for file in ["page.html", "page.mhtml", "answer.json", "clipboard.txt", "list-damaged-by-spreadsheet.csv"]
    {
        let reading = crate::reading(&folder().join(file));
        let mut places: Vec<String> = reading.clearances.iter().map(|row| row.place.to_string()).collect();
        places.extend(reading.unread.iter().map(|unread| unread.place.to_string()));
        let all = places.len();
        places.sort();
        places.dedup();
        assert_eq!(places.len(), all, "{file}");
    }
}

/// A page in the encoding that it declares itself, and in the one that Korean pages are in without saying so.
#[test]
fn a_page_in_another_encoding() {
    let page = String::from_utf8(crate::bytes(&folder().join("page.html"))).unwrap();
    let expected = crate::reading(&folder().join("page.html"));
    for charset in ["charset=euc-kr", "charset=ks_c_5601-1987", "nothing"] {
        let page = page.replace("charset=UTF-8", charset);
        let (bytes, _, lost) = encoding_rs::EUC_KR.encode(&page);
        assert!(!lost);
        assert_eq!(read(&bytes), Ok(expected.clone()), "{charset}");
    }
}
