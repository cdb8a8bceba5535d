//! Lists that people keep by hand, and what they copy out of them.

use munjigi_intake::{Hint, Reading, Why, read};
use munjigi_model::KstDate;

use crate::archives::workbook_of;

/// A sheet: each row with its number, its cells from the first column on.
fn sheet(rows: &[(u32, &[&str])]) -> Reading {
    let rows: String = rows
        .iter()
        .map(|(number, cells)| {
            let cells = cells.iter().map(|cell| match cell.strip_prefix('#') {
                Some(number) => format!("<c><v>{number}</v></c>"),
                None => format!("<c t='inlineStr'><is><t>{cell}</t></is></c>"),
            });
            format!("<row r='{number}'>{}</row>", cells.collect::<String>())
        })
        .collect();
    let bytes = workbook_of(&format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"));
    crate::read(&bytes).unwrap()
}

fn text(text: &str) -> Reading {
    crate::read(text.as_bytes()).unwrap()
}

/// Shop, day, first item, and numbers with the part of the way that each is for.
fn said(reading: &Reading) -> Vec<String> {
    let orders = reading.orders.iter().map(|order| &order.value.facts);
    orders
        .map(|order| {
            let waybills = order.waybills.iter().map(|it| format!("{} {}", it.leg().as_str(), it.number()));
            let day = order.ordered_on.map(|day| day.to_string());
            let item = order.items.first().map(|item| item.name.clone());
            [Some(order.merchant.clone()), day, item, Some(waybills.collect::<Vec<_>>().join(", "))]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" | ")
        })
        .collect()
}

fn whys(reading: &Reading) -> Vec<(String, Why)> {
    reading.unread.iter().map(|unread| (unread.place.to_string(), unread.why.clone())).collect()
}

#[test]
fn a_list_without_numbers_of_orders_is_known_by_its_parcels() {
    let reading = text(
        "날짜,쇼핑몰,상품,송장번호\n2026.2.3,아마존,텀블러,509812044885\n26.2.5,알리,케이스,\n합계,,,\n",
    );
    assert_eq!(said(&reading), ["아마존 | 2026-02-03 | 텀블러 | unknown 509812044885"]);
    assert_eq!(whys(&reading), [("line 3".into(), Why::NoNumber)], "the sum is no order");
    let reading = text("주문날짜,물건,가격,송장\n25.11.3,충전기,\"12,000원\",509812044885\n");
    assert_eq!(said(&reading), [" | 2025-11-03 | 충전기 | unknown 509812044885"]);
    assert_eq!(reading.orders[0].value.facts.total, "12000 KRW".parse().ok());
}

#[test]
fn a_list_of_something_else_is_asked_about() {
    for other in [
        "날짜,항목,금액,비고\n2026-02-03,점심,\"9,000\",김밥\n",
        "날짜,상품,송장번호\n2026-02-03,책,509812044885\n",
        "운송장번호,상품명,금액\n509812044885,책,3000원\n",
        "Date,Store,Amount\n2026-02-03,Uniqlo,$3.00\n",
    ] {
        let reading = text(other);
        assert!(reading.orders.is_empty() && !reading.questions.is_empty(), "{other}");
    }
}

#[test]
fn the_part_of_the_way_stands_in_the_name_or_behind_it() {
    for header in [
        "신청번호,등록일,품목,운송장번호(미국),운송장번호(한국)",
        "신청번호,등록일,품목,미국 운송장번호,한국 운송장번호",
        "신청번호,등록일,품목,해외 송장번호,국내배송번호",
        "배송신청서번호,신청일,품목,US Tracking,한국 트래킹번호",
    ] {
        let reading = text(&format!("{header}\nN-1,2026-02-03,신발,1Z2345YY0677190437,509812044885\n"));
        assert_eq!(
            said(&reading),
            [" | 2026-02-03 | 신발 | korea 509812044885, origin 1Z2345YY0677190437"],
            "{header}"
        );
    }
}

#[test]
fn a_forwarders_number_is_read_where_its_column_says_no_part_of_the_way() {
    let reading = text(
        "신청번호,신청일,상품명,현지 트래킹,운송장번호\nN-1,2026-02-03,신발,1Z2345YY0677190437,509812044885\n",
    );
    assert_eq!(reading.kind.as_str(), "forwarder_list");
    assert_eq!(said(&reading), [" | 2026-02-03 | 신발 | unknown 509812044885, origin 1Z2345YY0677190437"]);
}

#[test]
fn no_column_of_numbers_is_passed_over() {
    for header in
        ["송장번호,송장번호", "송장번호 1,송장번호 2", "운송장번호,트래킹번호", "Tracking Number,Tracking ID"]
    {
        let reading = text(&format!("주문번호,주문일,{header}\nA-1,2026-02-03,509812044885,509812503341\n"));
        assert_eq!(
            said(&reading),
            [" | 2026-02-03 | unknown 509812044885, unknown 509812503341"],
            "{header}"
        );
    }
    let reading = text("주문번호,주문일,송장번호,송장번호\nA-1,2026-02-03,509812044885,5.09812E+11\n");
    assert_eq!(whys(&reading), [("line 2".into(), Why::DamagedBySpreadsheet)]);
}

#[test]
fn several_tables_in_one_sheet() {
    let header: &[&str] = &["주문번호", "주문일", "상품명", "송장번호"];
    let reading = sheet(&[
        (1, &["알리"]),
        (2, header),
        (3, &["8190011223344556", "2026-02-03", "케이스", "509812044885"]),
        (5, &["아마존"]),
        (6, &["주문번호", "주문일", "상품명", "금액", "송장번호"]),
        (7, &["114-7654321-1234567", "2026-02-05", "컵", "$12.00", "509812503341"]),
        (8, &["합계", "", "", "$12.00"]),
    ]);
    assert_eq!(
        said(&reading),
        [" | 2026-02-03 | 케이스 | unknown 509812044885", "Amazon | 2026-02-05 | 컵 | unknown 509812503341"]
    );
    assert_eq!(whys(&reading), []);
    assert_eq!(reading.orders[1].place.to_string(), "row 7");

    let apart = sheet(&[
        (1, header),
        (2, &["A-1", "2026-02-03", "컵", "509812044885"]),
        (4, &["비고", "다음 달에 확인", "책", ""]),
        (5, &["A-2", "2026-02-04", "책", "509812503341"]),
    ]);
    assert_eq!(apart.orders.len(), 2, "what stands apart is of the same table where it is no header");
    assert_eq!(whys(&apart), [("row 4".into(), Why::NoNumber)]);
}

#[test]
fn days_that_have_lost_their_format() {
    let reading = sheet(&[
        (1, &["주문번호", "주문일", "상품명"]),
        (2, &["A-1", "#46056", "컵"]),
        (3, &["A-2", "#46057.75", "컵"]),
        (4, &["A-3", "#460560", "컵"]),
    ]);
    let days: Vec<_> = reading.orders.iter().map(|order| order.value.facts.ordered_on).collect();
    assert_eq!(days, [KstDate::from_ymd(2026, 2, 3), KstDate::from_ymd(2026, 2, 4), None]);
    assert_eq!(whys(&reading), [("row 4".into(), Why::NotUnderstood { column: "주문일" })]);
    let of_text = text("주문번호,주문일,상품명\nA-1,46056,컵\n");
    assert_eq!(of_text.orders[0].value.facts.ordered_on, None, "who wrote a text may mean anything");
}

#[test]
fn what_is_copied_out_of_a_sheet_is_a_table() {
    let copied = "주문번호\t주문일\t상품\t금액\t운송장\nA-1001\t2026. 3. 1.\t케이스\t₩4,120\t509812044885\nA-1002\t2026. 3. 2.\t\t\t\n";
    let reading = text(copied);
    assert_eq!(reading.kind.as_str(), "order_table");
    assert_eq!(said(&reading), [" | 2026-03-01 | 케이스 | unknown 509812044885", " | 2026-03-02 |  | "]);
    assert_eq!(reading.orders[0].value.facts.total, "4120 KRW".parse().ok());
    // With a page around it, it is read as a page.
    let page =
        read(format!("마이페이지\n주문내역\n{copied}고객센터\n").as_bytes(), &Hint::default()).unwrap();
    assert_eq!(page.kind.as_str(), "order_page");
}

#[test]
fn several_tables_in_one_text() {
    let reading = text(
        "알리,,,\n주문번호,주문일,상품명,송장번호\nA-1,2026-02-03,케이스,509812044885\n,,,\n아마존,,,\n\
         주문번호,주문일,금액,송장번호\n114-7654321-1234567,2026-02-05,$12.00,509812503341\n\
         주문번호,주문일,금액,송장번호\n114-7654321-1234568,2026-02-06,$1.00,\n",
    );
    assert_eq!(
        said(&reading),
        [
            " | 2026-02-03 | 케이스 | unknown 509812044885",
            "Amazon | 2026-02-05 | unknown 509812503341",
            "Amazon | 2026-02-06 | "
        ]
    );
    assert_eq!(reading.orders[1].place.to_string(), "line 7");
    assert_eq!(reading.orders[1].value.facts.total, "12.00 USD".parse().ok());
    assert_eq!(whys(&reading), [("line 5".into(), Why::NoNumber)], "what stands above is no row of it");
}

#[test]
fn a_header_of_two_rows() {
    let row = (3, &["A-1", "2026-02-03", "컵", "CJ", "509812044885"][..]);
    let header: &[&str] = &["주문번호", "주문일", "상품명", "배송"];
    let reading = sheet(&[(1, header), (2, &["", "", "", "택배사", "송장번호"]), row]);
    assert_eq!(said(&reading), [" | 2026-02-03 | 컵 | unknown 509812044885"]);
    assert_eq!((whys(&reading), reading.orders[0].place.to_string().as_str()), (vec![], "row 3"));
    // A further item of an order is no header, nor is what stands farther below.
    let header: &[&str] = &["주문번호", "주문일", "상품명", "택배사", "송장번호"];
    let reading = sheet(&[(1, header), (2, &["", "", "책", "", "", "메모"]), row]);
    assert_eq!(reading.orders.len(), 1);
    assert_eq!(whys(&reading), [("row 2".into(), Why::Cells { found: 6, expected: 5 })]);
}

#[test]
fn an_entry_a_line() {
    let reading = text(
        "{\"orderId\":\"A-1\",\"orderDate\":\"2026-02-03\",\"title\":\"컵\",\"trackingNumber\":\"509812044885\"}\n\
         {\"orderId\":\"A-2\",\"orderDate\":1770163200000,\"title\":\"책\",\"trackingNumber\":5.09812e11}\n",
    );
    assert_eq!(said(&reading)[0], " | 2026-02-03 | 컵 | unknown 509812044885");
    assert_eq!(reading.orders.len(), 2);
    let damaged = Why::DamagedBySpreadsheet;
    assert_eq!(
        whys(&reading),
        [("row 2".into(), Why::NotUnderstood { column: "주문일" }), ("row 2".into(), damaged)]
    );
}

#[test]
fn tables_side_by_side() {
    let header: &[&str] = &["주문번호", "주문일", "상품명", "송장번호"];
    let (one, other) = (
        ["A-1", "2026-02-03", "컵", "509812044885"],
        ["114-7654321-1234567", "2026-02-04", "책", "509812503341"],
    );
    let expected =
        [" | 2026-02-03 | 컵 | unknown 509812044885", "Amazon | 2026-02-04 | 책 | unknown 509812503341"];
    for gap in [&[""][..], &[]] {
        let row = |left: &[&'static str], right: &[&'static str]| [left, gap, right].concat();
        let reading = sheet(&[(1, &row(header, header)), (2, &row(&one, &other))]);
        assert_eq!(said(&reading), expected);
        assert_eq!(whys(&reading), []);
    }
    // What is no table by itself is part of the one.
    let longer: &[&str] = &["No", "주문번호", "주문일", "상품명", "No", "송장번호"];
    let reading = sheet(&[(1, longer), (2, &["1", "A-1", "2026-02-03", "컵", "1", "509812044885"])]);
    assert_eq!(said(&reading), expected[..1]);
    // In a text they cannot be told apart: that is said, and no parcel goes to another's order.
    let line = |cells: &[&str]| cells.join(",");
    let reading = text(&format!("{0},{0}\n{1},{2}\n", line(header), line(&one), line(&other)));
    assert_eq!(said(&reading), expected[..1]);
    assert_eq!(whys(&reading), [("header".into(), Why::NotUnderstood { column: "주문번호" })]);
}

#[test]
fn numbers_that_a_spreadsheet_has_damaged_are_refused_by_name() {
    let row = |order: &str, waybill: &str| {
        let reading = text(&format!("주문번호,주문일,상품명,송장번호\n{order},2026-02-03,컵,{waybill}\n"));
        let waybills = reading.orders.iter().map(|order| order.value.facts.waybills.len()).sum::<usize>();
        (reading.orders.len(), waybills, whys(&reading).into_iter().map(|(_, why)| why).collect::<Vec<_>>())
    };
    let damaged = || vec![Why::DamagedBySpreadsheet];
    for waybill in ["5.09812E+11", "509812044885.0", "9361264602815540000000"] {
        assert_eq!(row("A-1", waybill), (1, 0, damaged()), "{waybill}");
    }
    for order in ["8.19001E+15", "8190011223344556.0", "819001122334455000"] {
        assert_eq!(row(order, "509812044885"), (0, 0, damaged()), "{order}");
    }
    for order in ["########", "#REF!"] {
        let why = vec![Why::NotUnderstood { column: "주문번호" }];
        assert_eq!(row(order, "509812044885"), (1, 1, why), "{order}");
    }
    assert_eq!(row("#1234", "509812044885"), (1, 1, vec![]));
}

#[test]
fn a_day_of_no_name_is_the_orders_in_a_list_of_orders() {
    let reading = text("Order #,Date,Status,Total\n100123,\"Feb 3, 2026\",Shipped,$45.00\n");
    assert_eq!(said(&reading), [" | 2026-02-03 | "]);
    let shipped = text("Order #,Ship Date,Date,Item\n100123,\"Feb 3, 2026\",2026-03-01,Cup\n");
    assert_eq!(said(&shipped), [" | Cup | "]);
}
