//! Tables that nobody knows, and what the person says of them.

use munjigi_intake::{DayOrder, Error, Field, Hint, Mapping, Question, Reading, read};
use munjigi_model::Currency;

fn question(reading: &Reading) -> &munjigi_intake::ColumnsQuestion {
    match reading.questions.as_slice() {
        [Question::Columns(question)] => question,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_unknown_table_asks_and_the_answer_is_used() {
    let bytes = crate::bytes(&crate::data("orders/other/allegro-semicolon-single-quotes.csv"));
    let asked = crate::read(&bytes).unwrap();
    let question = question(&asked);
    assert_eq!((question.rows, question.place.to_string().as_str()), (7, "line 1"));
    let names: Vec<&str> = question.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names[0], "Numer oferty", "without the marks around it");
    assert_eq!(question.columns[2].samples[0], "2026-02-05T10:04:25Z");
    assert!(question.columns[5].samples.is_empty(), "a person's login is not shown");
    assert!(asked.orders.is_empty() && asked.summary().asks && asked.summary().unread == 7);

    let columns = [
        Some(Field::OrderNo),
        Some(Field::Item),
        Some(Field::OrderedOn),
        Some(Field::Quantity),
        Some(Field::UnitPrice),
        None,
    ];
    let mapping = Mapping {
        header: question.header.clone(),
        columns: columns.to_vec(),
        merchant: Some("Allegro".into()),
    };
    let hint = Hint { mappings: vec![mapping], currency: "PLN".parse::<Currency>().ok(), ..Hint::default() };
    let answered = read(&bytes, &hint).unwrap();
    assert!(answered.questions.is_empty() && answered.unread.is_empty(), "{:?}", answered.unread);
    assert_eq!(answered.orders.len(), 7);
    let first = &answered.orders[0].value.facts;
    assert_eq!((first.merchant.as_str(), first.order_no.as_deref()), ("Allegro", Some("17831449557")));
    assert_eq!(
        first.total.map(|total| total.to_string()).as_deref(),
        Some("7.50 PLN"),
        "one piece: its price is the total"
    );
    assert_eq!(answered.orders[3].value.facts.total, None, "two pieces: what they came to is not said");
}

#[test]
fn a_table_is_read_by_its_names_in_four_languages() {
    for (text, number, total) in [
        (
            "주문일자,주문번호,상품명,수량,결제금액,운송장번호\n2026.10.01,A-1001,찻잔,2,\"35,000원\",509812044885\n",
            "A-1001",
            "35000 KRW",
        ),
        (
            "Order Number\tPurchased on\tItem\tOrder Total\tTracking number\nX1\t25/12/2025\tMug\t$3.5\t509812044885\n",
            "X1",
            "3.50 USD",
        ),
        (
            "订单编号;下单时间;商品;实付金额;币种;运单号\n42;2026年10月1日;杯;35;CNY;509812044885\n",
            "42",
            "35.00 CNY",
        ),
        (
            "注文番号,注文日,商品名,注文合計,追跡番号\n77,2026年10月3日,電気ケトル,\"3,980円\",5098-1204-4885\n",
            "77",
            "3980 JPY",
        ),
    ] {
        let reading = crate::read(text.as_bytes()).unwrap();
        assert_eq!((reading.kind.as_str(), reading.unread.len()), ("order_table", 0), "{text}");
        let facts = &reading.orders[0].value.facts;
        assert_eq!(facts.order_no.as_deref(), Some(number));
        assert_eq!(facts.total.map(|total| total.to_string()).as_deref(), Some(total), "{text}");
        assert_eq!(facts.waybills[0].number(), "509812044885");
        assert!(facts.ordered_on.is_some());
    }
}

#[test]
fn day_and_month_are_told_by_the_whole_column_or_not_at_all() {
    let text = |days: [&str; 2]| format!("Order ID,Order Date,Item\n1,{},A\n2,{},B\n", days[0], days[1]);
    let read_with = |days, order| {
        let hint = Hint { days: order, ..Hint::default() };
        let reading = read(text(days).as_bytes(), &hint).unwrap();
        let first = reading.orders[0].value.facts.ordered_on;
        (first.map(|day| day.to_string()), reading.unread.len())
    };
    let some = |day: &str| Some(day.to_owned());
    assert_eq!(read_with(["03/04/2026", "25/04/2026"], DayOrder::Unknown), (some("2026-04-03"), 0));
    assert_eq!(read_with(["03/04/2026", "04/25/2026"], DayOrder::Unknown), (some("2026-03-04"), 0));
    assert_eq!(read_with(["03/04/2026", "05/06/2026"], DayOrder::Unknown), (None, 2));
    assert_eq!(read_with(["03/04/2026", "05/06/2026"], DayOrder::DayFirst), (some("2026-04-03"), 0));
}

#[test]
fn an_order_without_its_shop_is_the_shop_that_the_person_said() {
    let text = "Order ID,Order Date,Item\n1,2026-10-01,A\n";
    let hint = Hint { merchant: Some("Corner".into()), ..Hint::default() };
    assert_eq!(read(text.as_bytes(), &hint).unwrap().orders[0].value.facts.merchant, "Corner");
    assert_eq!(crate::read(text.as_bytes()).unwrap().orders[0].value.facts.merchant, "");
}

#[test]
fn what_is_no_table_is_not_asked_about() {
    for text in [
        "친구야, 안녕, 잘 지내?\n나는, 음, 그래\n",
        "Dear Sir, thank you, yours\nI write to you.\n",
        "a,b\n1,2\n",
        "1,2,3\n4,5,6\n",
    ] {
        assert_eq!(
            crate::read(text.as_bytes()).map(|reading| reading.kind),
            Err(Error::NotRecognised),
            "{text}"
        );
    }
}

#[test]
fn what_tells_of_a_person_is_not_shown() {
    let text = "Ref,받는 사람,Code,Note\n1,김철수,P210112345678,a@b.example\n2,이영희,ok,010-1234-5678\n";
    let asked = crate::read(text.as_bytes()).unwrap();
    let shown = format!("{:?}", question(&asked));
    for personal in ["김철수", "이영희", "P2101", "a@b", "1234-5678"] {
        assert!(!shown.contains(personal), "{personal}: {shown}");
    }
}

#[test]
fn what_a_table_never_says_is_said_once() {
    let text = "Order ID,Order Date,Item,Order total\n1,2026-10-01,A,12.00\n2,2026-10-01,B,13.00\n";
    let reading = crate::read(text.as_bytes()).unwrap();
    assert_eq!(reading.orders.len(), 2);
    let whys: Vec<String> =
        reading.unread.iter().map(|unread| format!("{}: {}", unread.place, unread.why)).collect();
    assert_eq!(whys, ["header: the column currency is missing"]);
    let hint = Hint { currency: "EUR".parse().ok(), ..Hint::default() };
    assert!(read(text.as_bytes(), &hint).unwrap().unread.is_empty());
}

#[test]
fn an_open_mark_swallows_no_rows_of_short_numbers_unseen() {
    let text = "Order ID,Order Date,Item,Status\n1,2026-10-01,\"A,x\n2,2026-10-01,B,x\n3,2026-10-01,C\",x\n4,2026-10-01,\"two\nlines, 2\",x\n";
    let reading = crate::read(text.as_bytes()).unwrap();
    let whys: Vec<String> =
        reading.unread.iter().map(|unread| format!("{}: {}", unread.place, unread.why.as_str())).collect();
    assert_eq!(whys, ["line 2: quotes"]);
    assert_eq!(reading.orders.len(), 1);
}
