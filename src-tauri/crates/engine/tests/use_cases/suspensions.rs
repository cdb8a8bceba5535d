//! What the person tells of their code's suspensions, and what it changes.

use munjigi_engine::{Error, Ledger, clearances, codes, export, import, suspensions};
use munjigi_model::{CodeId, KstDate, Pccc};
use munjigi_wire::CodeChanged;
use tempfile::TempDir;

use crate::fresh::{self, now, sample};

fn day(text: &str) -> KstDate {
    KstDate::parse(text).unwrap()
}

/// Twelve clearances, ten of which the orders explain, and a code.
fn with_code() -> (Ledger, TempDir) {
    let (ledger, folder) = fresh::ledger();
    for file in ["orders.csv", "first-list.html", "second-list.html"] {
        import::import(&ledger, sample(file), now()).unwrap();
    }
    codes::add(&ledger, Pccc::parse("P219876543210").unwrap(), None, now()).unwrap();
    (ledger, folder)
}

fn suspended(changed: &CodeChanged) -> Vec<(&str, Option<&str>)> {
    changed.code.suspended.iter().map(|it| (it.from.as_str(), it.to.as_deref())).collect()
}

/// The days of the clearances that need the person.
fn asked(ledger: &Ledger) -> Vec<String> {
    let all = clearances::list(ledger, now()).unwrap();
    let needs = |verdict: Option<&str>| matches!(verdict, Some("ask" | "unknown"));
    let asked = all.into_iter().filter(|it| needs(it.verdict.as_deref()));
    asked.filter_map(|it| it.accepted_on).collect()
}

#[test]
fn what_cleared_while_the_code_was_suspended_is_asked_about() {
    let (ledger, _folder) = with_code();
    let before = asked(&ledger);
    // On 18 and 19 November a parcel of an order cleared each.
    let changed =
        suspensions::suspend(&ledger, None, day("2026-11-18"), Some(day("2026-11-20")), now()).unwrap();
    assert_eq!(suspended(&changed), [("2026-11-18", Some("2026-11-20"))]);
    let days: Vec<_> = changed.changes.iter().filter_map(|it| it.clearance.accepted_on.as_deref()).collect();
    assert_eq!(days, ["2026-11-19", "2026-11-18"]);
    assert!(changed.changes.iter().all(|it| it.was.as_deref() == Some("confirmed")));
    assert_eq!(asked(&ledger).len(), before.len() + 2);

    let again =
        suspensions::suspend(&ledger, None, day("2026-11-18"), Some(day("2026-11-20")), now()).unwrap();
    assert_eq!((suspended(&again).len(), again.changes.len()), (1, 0), "told twice it is the same");

    let undone = suspensions::undo(&ledger, None, now()).unwrap();
    assert!(suspended(&undone).is_empty());
    assert_eq!(undone.changes.len(), 2);
    assert_eq!(asked(&ledger), before);
    assert!(matches!(suspensions::undo(&ledger, None, now()), Err(Error::NothingToUndo)));
}

#[test]
fn a_code_that_can_be_used_again_is_no_reason_to_ask() {
    let (ledger, _folder) = with_code();
    let lasting = suspensions::suspend(&ledger, None, day("2026-11-18"), None, now()).unwrap();
    assert_eq!(lasting.changes.len(), 2, "the third of those days was asked about before");
    let resumed = suspensions::resume(&ledger, None, day("2026-11-19"), now()).unwrap();
    assert_eq!(suspended(&resumed), [("2026-11-18", Some("2026-11-19"))]);
    assert_eq!(resumed.changes.len(), 1);
    assert!(matches!(suspensions::resume(&ledger, None, day("2026-11-20"), now()), Err(Error::NotSuspended)));
    assert_eq!(codes::list(&ledger).unwrap(), [resumed.code]);
    let export = export::export(&ledger, now()).unwrap();
    assert_eq!(export.codes[0].suspended.len(), 1, "it is among what is taken away");
}

#[test]
fn days_that_cannot_be_are_refused() {
    let (ledger, _folder) = with_code();
    let suspend =
        |from: &str, to: Option<&str>| suspensions::suspend(&ledger, None, day(from), to.map(day), now());
    for (from, to) in [
        ("2026-11-21", None),
        ("2026-11-18", Some("2026-11-18")),
        ("2026-11-18", Some("2026-11-17")),
        ("2026-11-18", Some("2026-11-21")),
    ] {
        assert!(matches!(suspend(from, to), Err(Error::NotSuchDays)), "{from} {to:?}");
    }
    suspend("2026-11-18", None).unwrap();
    for on in ["2026-11-18", "2026-11-21"] {
        assert!(
            matches!(suspensions::resume(&ledger, None, day(on), now()), Err(Error::NotSuchDays)),
            "{on}"
        );
    }
    let other = suspensions::suspend(&ledger, Some(CodeId(99)), day("2026-11-18"), None, now());
    assert!(matches!(other, Err(Error::Ledger(munjigi_ledger::Error::NoSuch { what: "code" }))));
    let (empty, _folder) = fresh::ledger();
    let none = suspensions::suspend(&empty, None, day("2026-11-18"), None, now());
    assert!(matches!(none, Err(Error::NoCode)));
}
