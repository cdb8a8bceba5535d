//! What a correction of an order page teaches, and that it never costs what was read before.

use std::collections::{BTreeMap, BTreeSet};

use munjigi_intake::{Correction, Error, Hint, PageLesson, Place, Question, Reading, learn_page};
use munjigi_model::{KstDate, Leg, Waybill};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::order_page::LINES;

fn learn(page: &str, line: u64, correction: &Correction) -> PageLesson {
    learn_page(page.as_bytes(), &Place::Line(line), correction, &Hint::default()).unwrap().unwrap()
}

fn with(lessons: &[PageLesson]) -> Hint {
    Hint { pages: lessons.to_vec(), ..Hint::default() }
}

fn read(page: &str, hint: &Hint) -> Result<Reading, Error> {
    munjigi_intake::read(page.as_bytes(), hint)
}

fn waybill(number: &str) -> Waybill {
    Waybill::parse(number, Leg::Unknown).unwrap()
}

const FIRST: &str = "Northfield Tea Co\nMy purchases\nConfirmation TK-20481\nBought 3 November 2026\nCharged: £38.40\nConsignment JD014600007712345678\n\
    Oolong Tea × 1\n£14.20\n";
const NEXT: &str = "Northfield Tea Co\nMy purchases\nConfirmation TK-20977\nBought 14 November 2026\nCharged: £12.10\nConsignment JD014600007712349999\n\
    Assam × 2\n£6.05\n";

fn said_of_first() -> Correction {
    Correction {
        merchant: Some("Northfield Tea".to_owned()),
        order_no: Some("TK-20481".to_owned()),
        ordered_on: KstDate::from_ymd(2026, 11, 3),
        total: "38.40 GBP".parse().ok(),
        waybills: vec![waybill("JD014600007712345678")],
    }
}

#[test]
fn this_was_an_order() {
    assert_eq!(read(FIRST, &Hint::default()), Err(Error::NotRecognised));
    let lesson = learn(FIRST, 3, &said_of_first());
    for (page, number, day, total, parcel) in [
        (FIRST, "TK-20481", "2026-11-03", "38.40 GBP", "JD014600007712345678"),
        (NEXT, "TK-20977", "2026-11-14", "12.10 GBP", "JD014600007712349999"),
    ] {
        let reading = read(page, &with(std::slice::from_ref(&lesson))).unwrap();
        let facts = &reading.orders[0].value.facts;
        assert_eq!((facts.merchant.as_str(), facts.order_no.as_deref()), ("Northfield Tea", Some(number)));
        assert_eq!(facts.ordered_on.map(|day| day.to_string()).as_deref(), Some(day));
        assert_eq!(facts.total.map(|total| total.to_string()).as_deref(), Some(total));
        assert_eq!(facts.waybills, [waybill(parcel)]);
        assert!(reading.questions.is_empty() && reading.unread.is_empty());
    }
}

#[test]
fn this_is_its_number() {
    let page = "쿠팡\n마이쿠팡\n2026. 10. 22 주문\n접수코드 21000123456789\n배송중\n면 블랭킷\n41,800 원 1 개\n조회코드\n509813112072\n";
    let before = read(page, &Hint::default()).unwrap();
    assert_eq!(before.orders[0].value.facts.order_no, None);
    assert_eq!(before.unread.len(), 1);
    let said = Correction {
        order_no: Some("21000123456789".to_owned()),
        waybills: vec![waybill("509813112072")],
        ..Correction::default()
    };
    let lesson = learn(page, 3, &said);
    let after = read(page, &with(&[lesson])).unwrap();
    assert_eq!((after.orders.len(), after.unread.len(), after.kind.as_str()), (1, 0, "coupang_page"));
    let facts = &after.orders[0].value.facts;
    assert_eq!(facts.order_no.as_deref(), Some("21000123456789"));
    assert_eq!(facts.waybills, [waybill("509813112072")]);
    assert_eq!(facts.ordered_on, before.orders[0].value.facts.ordered_on);
}

#[test]
fn what_the_person_says_of_the_total_goes_before_other_labels() {
    let page = "iHerb\n주문번호 532004417\n합계 $40.00\n카드 청구액 $33.78\n";
    let said = Correction { total: "33.78 USD".parse().ok(), ..Correction::default() };
    let total =
        |hint: &Hint| read(page, hint).unwrap().orders[0].value.facts.total.map(|total| total.to_string());
    assert_eq!(total(&Hint::default()).as_deref(), Some("40.00 USD"));
    assert_eq!(total(&with(&[learn(page, 2, &said)])).as_deref(), Some("33.78 USD"));
}

/// A shop that the page does not name is asked for again each time: another page may be of another shop.
#[test]
fn a_shop_is_learnt_only_where_pages_can_be_told_apart() {
    let page = "My orders\nOrder number: 771204\nTracking number: 509813112072\n";
    let said = Correction { merchant: Some("Pine Outdoor".to_owned()), ..Correction::default() };
    assert_eq!(learn_page(page.as_bytes(), &Place::Line(2), &said, &Hint::default()), Ok(None));
    let copied = format!(
        "Version:0.9\r\nSourceURL:https://shop.pine.example/orders\r\n<html><p>{}",
        page.replace('\n', "<p>")
    );
    let Question::Shop(question) = &read(&copied, &Hint::default()).unwrap().questions[0] else { panic!() };
    assert_eq!((question.guess.as_deref(), question.orders), (Some("shop.pine.example"), 1));
    let lesson = learn(&copied, 3, &said);
    let reading = read(&copied, &with(std::slice::from_ref(&lesson))).unwrap();
    assert_eq!(reading.orders[0].value.facts.merchant, "Pine Outdoor");
    let elsewhere = copied.replace("pine.example", "oak.example");
    assert!(read(&elsewhere, &with(&[lesson])).unwrap().orders.is_empty());
}

#[test]
fn what_the_page_does_not_show_teaches_nothing() {
    let said = Correction { order_no: Some("999-1".to_owned()), ..Correction::default() };
    for (page, place) in
        [(FIRST, Place::Line(3)), (FIRST, Place::Line(u64::MAX)), ("x", Place::Named("page"))]
    {
        assert_eq!(learn_page(page.as_bytes(), &place, &said, &Hint::default()), Ok(None));
    }
    assert_eq!(learn_page(b"", &Place::Line(1), &said, &Hint::default()), Err(Error::Empty));
}

#[test]
fn a_lesson_is_kept_as_text() {
    let lesson = learn(FIRST, 3, &said_of_first());
    let kept = lesson.to_json();
    assert_eq!(
        kept,
        json!({
            "v": 1, "of": {"name": "Northfield Tea"}, "merchant": "Northfield Tea",
            "labels": [["order_no", "Confirmation"], ["ordered_on", "Bought"], ["order_total", "Charged"], ["waybill", "Consignment"]],
        })
    );
    assert_eq!(PageLesson::from_json(&kept), Ok(lesson));
    for broken in [
        json!(null),
        json!({}),
        json!({"v": 2, "of": {}, "labels": []}),
        json!({"v": 1, "of": {"kind": 1}, "labels": []}),
        json!({"v": 1, "of": {}, "labels": [["nothing", "x"]]}),
        json!({"v": 1, "of": {}, "labels": ["x"]}),
        json!({"v": 1, "labels": []}),
    ] {
        assert!(PageLesson::from_json(&broken).is_err(), "{broken}");
    }
}

/// A label is words. What stands beside it, which names the order or the person, is never in a lesson.
#[test]
fn a_lesson_holds_nothing_of_the_order() {
    let kept = learn(FIRST, 3, &said_of_first()).to_json().to_string();
    assert!(!kept.chars().any(|c| c.is_ascii_digit() && c != '1'), "{kept}");
}

fn lesson() -> impl Strategy<Value = PageLesson> {
    let fields = [
        "order_no",
        "ordered_on",
        "order_total",
        "waybill",
        "korea_waybill",
        "status",
        "item",
        "quantity",
        "carrier",
    ];
    let words = [
        "주문",
        "배송중",
        "면 블랭킷",
        "Total",
        "결제금액",
        "상품명",
        "Order",
        "쿠팡",
        "운송장",
        "x",
        "Delivered",
    ];
    let label = (prop::sample::select(fields.to_vec()), prop::sample::select(words.to_vec()))
        .prop_map(|(field, word)| json!([field, word]));
    let of = prop::sample::select(vec![
        json!({}),
        json!({"kind": "iherb_page"}),
        json!({"kind": "coupang_page"}),
        json!({"kind": "amazon_page"}),
        json!({"name": "쿠팡"}),
    ]);
    (of, prop::collection::vec(label, 0..4)).prop_map(|(of, labels): (Value, Vec<Value>)| {
        let json = json!({"v": 1, "of": of, "merchant": "X", "labels": labels});
        PageLesson::from_json(&json).unwrap()
    })
}

/// What a reading says of each order with a number.
fn facts(reading: &Reading) -> BTreeMap<String, (BTreeSet<String>, bool, bool, usize)> {
    let orders = reading.orders.iter().map(|order| &order.value.facts);
    orders
        .filter_map(|facts| {
            let parcels = facts.waybills.iter().map(|waybill| waybill.key().as_str().to_owned()).collect();
            let told = (parcels, facts.ordered_on.is_some(), facts.total.is_some(), facts.items.len());
            Some((facts.order_no.clone()?, told))
        })
        .collect()
}

proptest! {
    #[test]
    fn learning_never_loses_what_was_read_without(
        lines in prop::collection::vec(prop::sample::select(LINES), 0..40),
        lessons in prop::collection::vec(lesson(), 0..3),
    ) {
        let page = lines.join("\n");
        let Ok(before) = read(&page, &Hint::default()) else { return Ok(()) };
        let after = read(&page, &with(&lessons)).unwrap();
        prop_assert!(after.orders.len() >= before.orders.len());
        let told = facts(&after);
        for (number, (parcels, day, total, items)) in facts(&before) {
            let (parcels_after, day_after, total_after, items_after) = &told[&number];
            prop_assert!(parcels.is_subset(parcels_after), "{number}");
            prop_assert!(*day_after >= day && *total_after >= total && *items_after >= items, "{number}");
        }
    }

    #[test]
    fn any_lesson_is_kept_whole(lesson in lesson()) {
        prop_assert_eq!(PageLesson::from_json(&lesson.to_json()), Ok(lesson));
    }

    /// Whatever is taught of a constructed row is read back.
    #[test]
    fn a_corrected_row_reads_as_it_was_corrected(
        label in "[가-힣]{2,6}|[A-Z][a-z]{3,9}( [a-z]{3,8})?",
        number in "[A-Z]{2}-[0-9]{5,9}",
        colon: bool, below: bool,
    ) {
        let beside = match (colon, below) { (_, true) => "\n", (true, _) => ": ", (false, _) => " " };
        let page = format!("Pine Outdoor\nMy purchases\n{label}{beside}{number}\nCanvas Tent × 1\n$90.00\n");
        let said = Correction { merchant: Some("Pine Outdoor".to_owned()), order_no: Some(number.clone()), ..Correction::default() };
        let lesson = learn_page(page.as_bytes(), &Place::Line(3), &said, &Hint::default()).unwrap();
        let reading = read(&page, &with(lesson.as_slice())).unwrap();
        prop_assert_eq!(reading.orders[0].value.facts.order_no.as_ref(), Some(&number));
        prop_assert_eq!(&reading.orders[0].value.facts.merchant, "Pine Outdoor");
    }
}
