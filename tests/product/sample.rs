//! Files that a person brings: the sample that lies beside the engine, and the fixtures.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use serde_json::Value;

use crate::munjigi::Machine;

/// A file of the sample, as it is shipped. Its dates stand still: what is said of it depends on the day of the test.
pub fn sample(name: &str) -> PathBuf {
    below_tests("../src-tauri/crates/engine/sample").join(name)
}

/// A clearance list made for the tests.
pub fn list(name: &str) -> PathBuf {
    data("unipass/constructed/clearance-list").join(name)
}

/// 228 real rows.
pub fn amazon() -> PathBuf {
    data("orders/amazon/order-history-report-old.csv")
}

/// A file or a folder of the fixtures.
pub fn data(name: &str) -> PathBuf {
    below_tests("data").join(name)
}

/// What a right reading of the fixtures beside this file is.
pub fn expected(folder: &str) -> Value {
    let path = data(folder).join("expected.json");
    let bytes = fs::read(path).expect("the fixtures say what is expected of them");
    serde_json::from_slice(&bytes).expect("expected.json is JSON")
}

/// A file of the sample with each of its days moved, so that `newest`, the last day of a list, falls on `to`.
pub fn moved(machine: &Machine, name: &str, newest: &str, to: NaiveDate) -> PathBuf {
    let text = fs::read_to_string(sample(name)).expect("the sample is text");
    let newest: NaiveDate = newest.parse().expect("the newest day is a day");
    let path = machine.home().join(name);
    fs::write(&path, with_days_moved(&text, (to - newest).num_days())).expect("the home takes a file");
    path
}

/// A machine to whose ledger the sample has been brought as it is shipped.
pub fn with_the_sample() -> Machine {
    let machine = Machine::new();
    for file in ["orders.csv", "first-list.html", "second-list.html"] {
        machine.munjigi_on_ledger().with(["import"]).with([sample(file)]).run().ended_with(0);
    }
    machine
}

/// The day that it is in Korea for the program: the tests have no clock of their own.
pub fn today(machine: &Machine) -> NaiveDate {
    let ledger = machine.home().join("only-for-the-day");
    let call =
        machine.munjigi().with(["--key-file"]).with([machine.key_file()]).with(["--ledger"]).with([ledger]);
    let made_at = call.with(["export"]).run().ended_with(0).json()["made_at"].clone();
    let made_at = DateTime::parse_from_rfc3339(made_at.as_str().expect("an export says when it was made"));
    let korea = FixedOffset::east_opt(9 * 3600).expect("nine hours is an offset");
    made_at.expect("the moment is in the form of RFC 3339").with_timezone(&korea).date_naive()
}

/// The two ways in which the sample writes days: the list's, and Amazon's.
const FORMS: [(&str, usize); 2] = [("%Y-%m-%d", 10), ("%m/%d/%y", 8)];

fn with_days_moved(text: &str, days: i64) -> String {
    let mut moved = String::new();
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let found = FORMS.iter().find_map(|&(form, length)| {
            let (text, after) = rest.split_at_checked(length)?;
            let day = NaiveDate::parse_from_str(text, form).ok()?;
            // chrono reads single digits and spaces as well.
            (day.format(form).to_string() == text).then_some((day, form, after))
        });
        match found {
            Some((day, form, after)) => {
                let span = Days::new(days.unsigned_abs());
                let day = if days < 0 { day - span } else { day + span };
                moved.push_str(&day.format(form).to_string());
                rest = after;
            }
            None => {
                moved.push(next);
                rest = rest.strip_prefix(next).unwrap_or_default();
            }
        }
    }
    moved
}

fn below_tests(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}

#[test]
fn days_are_moved_and_nothing_else() {
    let text = "08/31/26,112-9900118-2000001,\"2 x 5\",가,2026-12-30 ~ 2026-11-01";
    assert_eq!(with_days_moved(text, 2), "09/02/26,112-9900118-2000001,\"2 x 5\",가,2027-01-01 ~ 2026-11-03");
    assert_eq!(with_days_moved(&with_days_moved(text, -400), 400), text);
}
