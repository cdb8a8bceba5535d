//! What people can do today with their hands: a page copied from the browser, pasted, and nothing typed.

use serde_json::{Value, json};

use crate::munjigi::{Call, Machine};

/// The clearance list as a browser copies it: text with tabs. Its days lie before the order page's own, and one parcel is that order's.
pub const LIST: &str = "해외직구 통관정보조회\n조회기간 2026-08-25 ~ 2026-11-20\n총 3건\n\
     No\t수입신고수리일\t통관형태\t신고(제출)번호\tM B/L - H B/L\t처리상태\n\
     1\t20261027\t목록통관\tPE02072600005102\tSEMOKE26A0123A - 509813112072\t통관완료 후 반출\n\
     2\t20261013\t목록통관\tPE02072600005103\tSEMOKE26A0124A - 6091240093117\t통관완료 후 반출\n\
     3\t20261006\t목록통관\tPE02072600005104\tSEMOKE26A0125A - 6091240093204\t통관완료 후 반출\n";

/// An order page of iHerb as a browser copies it.
pub const ORDERS: &str = include_str!("../data/orders/paste/own-iherb-order-page.txt");

#[test]
fn a_copied_list_and_a_copied_order_page_give_a_first_checked_history_and_nothing_is_typed() {
    let machine = Machine::new();
    let list = paste(&machine, LIST);
    assert_eq!(list["kind"], "clearance_list");
    assert_eq!(list["history"], json!({"clearances": 3, "matched": 0, "review": 0, "no_orders": true}));
    assert_eq!(list["seen"], json!({"from": "2026-08-25", "to": "2026-11-20"}));

    let orders = paste(&machine, ORDERS);
    assert_eq!(orders["history"], json!({"clearances": 3, "matched": 1, "review": 2, "no_orders": false}));
    assert_eq!(orders["questions"], json!([]), "the first history never rings");

    let review = munjigi(&machine, ["review"]).run().ended_with(1);
    assert!(review.stdout.starts_with("지난 기록 3건: 주문과 맞음 1, 확인 필요 2"), "{}", review.stdout);
    let review = munjigi(&machine, ["review", "--json"]).run().ended_with(1).json();
    let groups = review["review"]["groups"].as_array().expect("groups").clone();
    assert_eq!((groups.len(), &groups[0]["month"]), (1, &json!("2026-10")), "{groups:?}");
    let ids: Vec<String> = groups[0]["incidents"]
        .as_array()
        .expect("incidents")
        .iter()
        .map(|id| id.as_str().expect("a number as text").to_owned())
        .collect();
    munjigi(&machine, ["answer"]).with(&ids).with(["mine"]).run().ended_with(0);
    munjigi(&machine, ["review"]).run().ended_with(0);
    let check = munjigi(&machine, ["check", "--json"]).run().json();
    assert_eq!((&check["matched"], &check["answered"], &check["review"]), (&1.into(), &2.into(), &0.into()));
    munjigi(&machine, ["answer"]).with(&ids).with(["undo"]).run().ended_with(0);
    munjigi(&machine, ["review"]).run().ended_with(1);
}

#[test]
fn a_preview_is_what_the_commit_does_and_leaves_nothing() {
    let machine = Machine::new();
    let looked = munjigi(&machine, ["paste", "--dry-run", "--json"]).reading(LIST).run().ended_with(0).json();
    assert_eq!(looked["dry_run"], true);
    let listed = munjigi(&machine, ["clearance", "list", "--json"]).run().ended_with(0).json();
    assert_eq!(listed["clearances"], json!([]));
    let told = munjigi(&machine, ["paste", "--dry-run"]).reading(ORDERS).run().ended_with(0);
    assert!(told.stdout.contains("미리 보기입니다. 장부는 그대로입니다."), "{}", told.stdout);
    assert_eq!(paste(&machine, LIST), looked["files"][0]);
}

#[test]
fn further_pages_are_asked_for_until_they_are_there() {
    let machine = Machine::new();
    let page = |from: usize| {
        let lines: Vec<&str> = LIST.lines().collect();
        let rows = lines[4..].iter().skip(from).take(2);
        lines[..4].iter().chain(rows).fold(String::new(), |page, line| page + line + "\n")
    };
    let told = munjigi(&machine, ["paste"]).reading(page(0)).run().ended_with(0);
    assert!(told.stdout.contains("1건이 모자랍니다. 다음 쪽도 가져와 주세요."), "{}", told.stdout);
    let second = paste(&machine, &page(2));
    assert_eq!((&second["missing_rows"], &second["unseen_because"]), (&json!(0), &Value::Null));
    assert_eq!(second["seen"], json!({"from": "2026-08-25", "to": "2026-11-20"}));
}

#[test]
fn a_table_of_unknown_columns_is_read_as_the_person_says_and_from_then_on() {
    let machine = Machine::new();
    let table = "A,B,C\n2026-10-22,X-77120,509813112072\n2026-10-29,X-77121,6091240093117\n";
    let asked = munjigi(&machine, ["import", "-"]).reading(table).run().ended_with(3);
    assert!(asked.stderr.contains("--column") && asked.stderr.contains("A, B, C"), "{}", asked.stderr);
    let said = ["--column", "A=ordered_on", "--column", "B=order_no", "--column", "C=korea_waybill"];
    let told =
        munjigi(&machine, ["import", "-", "--json", "--shop", "세모몰"]).with(said).reading(table).run();
    assert_eq!(told.ended_with(0).json()["files"][0]["orders"]["new"], 2);
    let next = table.replace("X-7712", "X-8012").replace("509813112072", "509812044885");
    let told = munjigi(&machine, ["import", "-", "--json"]).reading(next).run().ended_with(0).json();
    assert_eq!(told["files"][0]["orders"]["new"], 2, "{told}");

    let wrong = munjigi(&machine, ["import", "-", "--column", "A=day"]).reading("A,B\n1,2\n").run();
    assert!(wrong.ended_with(2).stderr.contains("ordered_on"));
}

#[test]
fn where_orders_come_from_and_what_was_not_read_is_listed() {
    let machine = Machine::new();
    let none = munjigi(&machine, ["sources"]).run().ended_with(0);
    assert!(none.stdout.contains("아직 가져온 것이 없습니다"), "{}", none.stdout);
    paste(&machine, ORDERS);
    paste(&machine, &LIST.replace("509813112072", "5.09813E+11"));
    let sources = munjigi(&machine, ["sources", "--json"]).run().ended_with(0).json();
    assert_eq!(sources["shops"][0]["merchant"], "iHerb");
    let unread = sources["unread"][0]["id"].as_str().expect("something was not read");
    let sample = munjigi(&machine, ["sample", unread]).run().ended_with(0).stdout;
    assert!(!sample.contains("6091240093117") && sample.contains('\n'), "{sample}");
    munjigi(&machine, ["sample", "999"]).run().ended_with(2);
}

fn munjigi<const N: usize>(machine: &Machine, arguments: [&str; N]) -> Call {
    machine.munjigi_on_ledger().with(arguments)
}

fn paste(machine: &Machine, text: &str) -> Value {
    let told = munjigi(machine, ["paste", "--json"]).reading(text).run().ended_with(0).json();
    told["files"][0].clone()
}
