//! The retired report, row by row: what holds of its rows holds of every layout's.

use munjigi_model::{KstDate, Money, OrderStatus};

use super::*;
use crate::source::tests::read_with;

const MERCHANT: &str = "Amazon";
const ORDER_DATE: &str = "Order Date";
const TRACKING: &str = "Carrier Name & Tracking Number";
const TITLE: &str = "Title";
const WEBSITE: &str = "Website";
const QUANTITY: &str = "Quantity";
const STATUS: &str = "Order Status";
const TOTAL: &str = "Item Total";
const CURRENCY: &str = "Currency";

const HEADER: &str = "Order Date,Order ID,Title,Website,Quantity,Order Status,Carrier Name & Tracking Number,Item Total,Currency\n";

fn read_text(text: String) -> Option<Result<Reading, Error>> {
    read_with(read, &Document::Text(text.into()), &Hint::default())
}

fn rows(rows: &str) -> Reading {
    read_text(format!("{HEADER}{rows}")).unwrap().unwrap()
}

fn whys(reading: &Reading) -> Vec<(String, Why)> {
    reading.unread.iter().map(|unread| (unread.place.to_string(), unread.why.clone())).collect()
}

#[test]
fn rows_of_one_order_come_together() {
    let reading = rows(
        "01/21/18,113-1,\"Tea, green\",Amazon.com,2,Shipped,UPS(1ZA9956E0329298321),$19.07,USD\n\
         1/2/2019,113-2,Cup,Amazon.com,1,Cancelled,Not Available,$5.00,USD\n\
         01/21/18,113-1,,Amazon.com,1,Shipped,\"USPS(9361264602815536072662) and UPS(1ZA9956E0329298321)\",\"$1,080.93\",USD\n\
         01/21/18,113-1,Pot,Amazon.co.jp,1,,,\"¥12,980\",JPY\n",
    );
    assert_eq!(whys(&reading), []);
    let [first, second, third] = reading.orders.as_slice() else { panic!("{reading:?}") };
    assert_eq!(
        (first.place.clone(), second.place.clone(), third.place.clone()),
        (Place::Line(2), Place::Line(3), Place::Line(5))
    );
    let first = &first.value.facts;
    assert_eq!(
        (first.merchant.as_str(), first.order_no.as_deref(), first.status),
        ("Amazon.com", Some("113-1"), OrderStatus::Shipped)
    );
    assert_eq!(first.total.map(|total| total.to_string()).as_deref(), Some("1100.00 USD"));
    assert_eq!(
        first.items.iter().map(|item| (item.name.as_str(), item.quantity)).collect::<Vec<_>>(),
        [("Tea, green", 2), ("", 1)]
    );
    assert_eq!(
        first.waybills.iter().map(|waybill| waybill.number()).collect::<Vec<_>>(),
        ["1ZA9956E0329298321", "9361264602815536072662"]
    );
    assert_eq!(second.value.facts.ordered_on, KstDate::from_ymd(2019, 1, 2));
    assert_eq!((second.value.facts.status, second.value.facts.waybills.len()), (OrderStatus::Cancelled, 0));
    assert_eq!(
        (third.value.facts.status, third.value.facts.total),
        (OrderStatus::Unknown, "12980 JPY".parse::<Money>().ok())
    );
}

#[test]
fn what_cannot_be_read_is_said_and_the_order_is_there() {
    let reading = rows(
        "13/01/26,1,A,Amazon.com,one,Shipped,UPS(8.12346E+15),ten,USD\n\
         11/01/26,2,B,Amazon.com,1,On a ship,UPS(),$10.00,dollars\n\
         11/01/26,,C,Amazon.com,1,Shipped,,$10.00,USD\n\
         11/01/26,3,D,Amazon.com\n",
    );
    let not_understood = |column| Why::NotUnderstood { column };
    assert_eq!(
        whys(&reading),
        [
            ("line 2".into(), not_understood(ORDER_DATE)),
            ("line 2".into(), not_understood(QUANTITY)),
            ("line 2".into(), not_understood(TOTAL)),
            ("line 2".into(), Why::DamagedBySpreadsheet),
            ("line 3".into(), not_understood(CURRENCY)),
            ("line 3".into(), Why::NoNumber),
            ("line 4".into(), Why::NoNumber),
            ("line 5".into(), Why::Cells { found: 4, expected: 9 }),
        ]
    );
    assert_eq!(reading.orders.len(), 2);
    assert_eq!(reading.orders[0].value.facts.total, None, "not the sum of what was understood");
    assert_eq!(reading.orders[1].value.facts.status, OrderStatus::Unknown);
}

#[test]
fn an_amount_that_is_missing_leaves_the_total_unknown() {
    let total = |second: &str| {
        rows(&format!("11/01/26,1,A,Amazon.com,1,Shipped,,$10.00,USD\n{second}\n")).orders[0]
            .value
            .facts
            .total
    };
    assert_eq!(total("11/01/26,1,B,Amazon.com,1,Shipped,,,USD"), None);
    assert_eq!(total("11/01/26,1,B,Amazon.com,1,Shipped,,€1.00,EUR"), None);
    assert_eq!(total("11/01/26,1,B,Amazon.com,0,,,Not Available,USD"), "10.00 USD".parse().ok());
}

#[test]
fn an_order_is_cancelled_only_where_all_of_it_is() {
    for (one, other, expected) in [
        ("Shipped", "Cancelled", OrderStatus::Shipped),
        ("Cancelled", "CANCELED", OrderStatus::Cancelled),
        ("Cancelled", "On a ship", OrderStatus::Unknown),
        ("Returned", "Cancelled", OrderStatus::Returned),
        ("Closed", "Pending", OrderStatus::Completed),
    ] {
        for (one, other) in [(one, other), (other, one)] {
            let row = |status| format!("11/01/26,1,A,Amazon.com,1,{status},,$10.00,USD\n");
            assert_eq!(
                rows(&(row(one) + &row(other))).orders[0].value.facts.status,
                expected,
                "{one}, {other}"
            );
        }
    }
}

#[test]
fn cells_over_several_lines_keep_the_count_of_lines() {
    let reading = rows(
        "11/01/26,1,\"two\r\nlines\",Amazon.com,1,Shipped,,$1.00,USD\r\n\r\n11/01/26,2,A,Amazon.com,1,Shipped,,$1.00,USD",
    );
    assert_eq!(
        reading.orders.iter().map(|order| order.place.clone()).collect::<Vec<_>>(),
        [Place::Line(2), Place::Line(5)]
    );
}

#[test]
fn an_open_quotation_mark_does_not_swallow_orders_unseen() {
    let row = |title: &str, id| {
        format!("11/01/26,112-7700441-000000{id},{title},Amazon.com,1,Shipped,,$1.00,USD\n")
    };
    let reading = rows(&[row("\"Tea", 1), row("Cup", 2), row("\"Pot", 3), row("Jar", 4)].concat());
    assert_eq!(whys(&reading), [("line 2".into(), Why::Quotes)]);
    assert_eq!(reading.orders.len(), 1, "the last row stands apart again");
}

#[test]
fn by_the_names_of_its_columns() {
    let needed = "Item Total;Order Date;ASIN/ISBN;Carrier Name & Tracking Number;Order ID\n$3;1/2/26;B1;CJ(509112004434);7";
    let reading = read_text(needed.into()).unwrap().unwrap();
    assert_eq!(reading.orders[0].value.facts.merchant, MERCHANT);
    assert_eq!(reading.orders[0].value.facts.total, "3 USD".parse().ok());
    let missing: Vec<Why> = reading.unread.into_iter().map(|unread| unread.why).collect();
    assert_eq!(missing, [TITLE, WEBSITE, QUANTITY, STATUS].map(|column| Why::NoColumn { column }));
    let without = needed.replace("Carrier Name & Tracking Number", "Carrier");
    assert_eq!(read_text(without), Some(Err(Error::NoColumn { column: TRACKING })));
    for other in ["Order ID,Order Date,Title,Store\n", ""] {
        assert_eq!(read_text(other.into()), None, "{other}");
    }
    assert!(rows("").orders.is_empty());
}

/// Its marks are partly those of two others, which both need a column that it has not.
#[test]
fn the_orders_of_a_company() {
    let text = "Order Date,Order ID,Account Group,Currency,Order Net Total,Order Status,Account User,Invoice Status,Total Amount,\
        ASIN,Title,Product Condition,Item Quantity,Carrier Name,Carrier Tracking #,Shipment Date\n\
        01/09/2026,112-3344556-7788990,G,USD,40.00,Closed,Kim,,40.00,B1,Hub,New,1,UPS,1ZA9956E0329298321,01/10/2026\n\
        01/09/2026,112-3344556-7788990,G,USD,40.00,Closed,Kim,,40.00,B2,Mouse,New,2,UPS,1ZA9956E0329298321,01/10/2026\n";
    let reading = read_text(text.into()).unwrap().unwrap();
    let [order] = reading.orders.as_slice() else { panic!("{reading:?}") };
    let facts = &order.value.facts;
    assert_eq!((reading.kind.as_str(), facts.ordered_on), ("amazon_business", KstDate::from_ymd(2026, 1, 9)));
    assert_eq!(facts.total, "40.00 USD".parse().ok());
    assert_eq!((facts.items.len(), facts.waybills.len()), (2, 1));
    assert_eq!(reading.warnings[0].caution, Caution::Unconfirmed);
    assert_eq!(whys(&reading), []);
}
