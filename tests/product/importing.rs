//! Files as people hand them in: real ones, several at once, some of them nothing that can be read, and standard input.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::munjigi::{Call, Machine};
use crate::sample::{amazon, expected, list, sample};

#[test]
fn the_real_report_of_amazon_is_169_orders() {
    let machine = Machine::new();
    let expected = &expected("orders/amazon")["order-history-report-old.csv"];
    let imported = munjigi(&machine, ["import", "--json"]).with([amazon()]).run().ended_with(0).json();
    assert_eq!(imported["files"][0]["kind"], expected["kind"]);
    assert_eq!(imported["files"][0]["unread"], serde_json::json!([]));
    let page = munjigi(&machine, ["order", "list", "--limit", "1000", "--json"]).run().ended_with(0).json();
    let orders = page["orders"].as_array().expect("a list of orders");
    assert_eq!((orders.len() as u64, &page["total"]), (169, &expected["orders_count"]));

    let numbers: BTreeSet<&str> = orders.iter().flat_map(waybills).collect();
    assert_eq!(expected["waybills_count"], numbers.len());
    let in_several = orders.iter().filter(|order| waybills(order).count() > 1).count();
    assert_eq!(expected["orders_in_several_parcels"], in_several);
    let cents: i64 = orders.iter().map(|order| cents(&order["total"]["amount"])).sum();
    assert_eq!(cents, self::cents(&expected["item_total_sum"]));
    let days: BTreeSet<&str> = orders.iter().filter_map(|order| order["ordered_on"].as_str()).collect();
    assert_eq!(expected["first_ordered_on"], *days.first().expect("orders have days"));
    assert_eq!(expected["last_ordered_on"], *days.last().expect("orders have days"));
    let first = expected["first_order"].clone();
    let same =
        orders.iter().find(|order| order["order_no"] == first["order_no"]).expect("the first order is there");
    for fact in ["merchant", "ordered_on", "total"] {
        assert_eq!(same[fact], first[fact], "{fact}");
    }
    for fact in ["name", "quantity"] {
        assert_eq!(same["items"][0][fact], first["items"][0][fact], "{fact}");
    }
    assert_eq!(same["items"][0]["price"], serde_json::json!({ "amount": "17.52", "currency": "USD" }));
    // A page is the newest first, and says how many there are.
    let page = munjigi(&machine, ["order", "list", "--limit", "2", "--json"]).run().ended_with(0).json();
    assert_eq!((page["orders"].as_array().map(Vec::len), &page["total"]), (Some(2), &169.into()));
    assert_eq!(page["orders"][0]["ordered_on"], expected["last_ordered_on"]);
}

#[test]
fn standard_input_is_a_file_like_any_other() {
    let (from_file, from_stdin) = (Machine::new(), Machine::new());
    let path = list("page.mhtml");
    let bytes = fs::read(&path).expect("the fixture can be read");
    munjigi(&from_file, ["import"]).with([&path]).run().ended_with(0);
    let told = munjigi(&from_stdin, ["import", "-"]).reading(bytes.clone()).run().ended_with(0);
    assert!(told.stdout.starts_with("표준 입력 · 해외직구 통관 목록"), "{}", told.stdout);
    let facts = |machine| {
        let mut listed = munjigi(machine, ["clearance", "list", "--json"]).run().ended_with(0).json();
        for clearance in listed["clearances"].as_array_mut().expect("a list of clearances") {
            clearance["first_seen_at"].take();
        }
        listed
    };
    assert_eq!(facts(&from_file), facts(&from_stdin));
    let again = munjigi(&from_stdin, ["import", "-", "--json"]).reading(bytes).run().ended_with(0).json();
    assert_eq!(again["files"][0]["nothing_new"], true);
}

#[test]
fn of_several_files_those_that_cannot_be_read_are_named_and_the_others_are_brought() {
    let machine = Machine::new();
    let (foreign, empty) = (machine.home().join("letter.txt"), machine.home().join("empty.csv"));
    fs::write(&foreign, "안녕하세요").expect("the home takes a file");
    fs::write(&empty, "").expect("the home takes a file");
    let missing = machine.home().join("nowhere.csv");
    let folder = machine.home();
    let failed = [&foreign, &empty, &missing, &folder];

    let files = [&foreign, &sample("orders.csv"), &empty, &missing, &sample("first-list.html"), &folder];
    let told = munjigi(&machine, ["import"]).with(files).run().ended_with(3);
    for path in failed {
        let lines = told.stderr.lines().filter(|line| line.starts_with(&format!("{}: ", path.display())));
        assert_eq!(lines.count(), 1, "{} is not named:\n{}", path.display(), told.stderr);
        assert!(!told.stdout.contains(&format!("{} ·", path.display())), "{}", told.stdout);
    }
    for read in ["주문: 새로 11", "통관: 새로 7"] {
        assert!(told.stdout.contains(read), "{}", told.stdout);
    }

    let told = munjigi(&machine, ["import", "--json"]).with(files).run().ended_with(3);
    assert_eq!(told.json()["files"].as_array().map(Vec::len), Some(2), "{}", told.stdout);
    let mut errors = serde_json::Deserializer::from_str(&told.stderr).into_iter::<Value>();
    for path in failed {
        let error = errors.next().expect("an error for each file").expect("errors are JSON too");
        assert_eq!(error["error"]["code"], "cannot_see");
        let message = error["error"]["message"].as_str().unwrap_or_default();
        assert!(message.starts_with(&format!("{}: ", path.display())), "{message}");
    }
    assert!(errors.next().is_none(), "{}", told.stderr);
}

/// What an entry says of the file, and of what did not come with its bytes. Reasons are in the pack's own words.
const OF_THE_PACK: [&str; 6] =
    ["source", "http_status", "kind_with_http_status", "note", "why", "rows_sha256"];

fn object(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().expect("an object").iter()
}

#[test]
fn captured_answers_are_read_without_a_ledger() {
    let machine = Machine::new();
    let expected = expected("unipass");
    let files = expected.as_object().expect("an entry a file");
    let mut read = 0;
    for (file, wanted) in files.iter().filter(|(_, wanted)| wanted["service"].is_string()) {
        let path = list("..").join("..").join(file);
        let ran = machine.munjigi().with(["inspect", "unipass", "--json"]).with([path]).run();
        let got = ran.json();
        assert_eq!(got["kind"], wanted["kind"], "{file}: {got}");
        assert_eq!(ran.code(), Some(if wanted["kind"] == "not_understood" { 3 } else { 0 }), "{file}");
        for (fact, wanted) in object(wanted).filter(|(fact, _)| !OF_THE_PACK.contains(&fact.as_str())) {
            match fact.as_str() {
                "also" => {
                    for (fact, wanted) in object(wanted) {
                        assert_eq!(&got["also"][fact], wanted, "{fact} of {file}: {got}");
                    }
                }
                _ => assert_eq!(&got[fact], wanted, "{fact} of {file}: {got}"),
            }
        }
        read += 1;
    }
    assert!(read > 40, "only {read} answers are among {files:?}");
    assert_eq!(fs::read_dir(machine.home()).map(Iterator::count).ok(), Some(0), "nothing was made");
}

fn munjigi<const N: usize>(machine: &Machine, arguments: [&str; N]) -> Call {
    machine.munjigi_on_ledger().with(arguments)
}

fn waybills(order: &Value) -> impl Iterator<Item = &str> {
    order["waybills"].as_array().into_iter().flatten().filter_map(|waybill| waybill["number"].as_str())
}

/// An amount with two decimals, in cents.
fn cents(amount: &Value) -> i64 {
    let text = amount.as_str().expect("an amount is text");
    let (whole, part) = text.split_once('.').unwrap_or((text, "00"));
    assert_eq!(part.len(), 2, "{text}");
    format!("{whole}{part}").parse().expect("an amount is digits")
}
