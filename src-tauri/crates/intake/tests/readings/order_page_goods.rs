//! Lists and pages of orders by how their shops show goods: below a seller, without a price or a button, with a day in place of a
//! number; and whose the states are that stand between two orders.

use munjigi_intake::{Question, Reading};
use munjigi_model::OrderStatus;

fn read(text: &str) -> Reading {
    crate::read(text.as_bytes()).unwrap_or_else(|e| panic!("{e}: {text}"))
}

fn numbers(reading: &Reading) -> Vec<Option<&str>> {
    reading.orders.iter().map(|order| order.value.facts.order_no.as_deref()).collect()
}

fn days(reading: &Reading) -> Vec<Option<String>> {
    reading.orders.iter().map(|order| order.value.facts.ordered_on.map(|day| day.to_string())).collect()
}

fn titles(reading: &Reading) -> Vec<Vec<&str>> {
    let items = reading.orders.iter().map(|order| &order.value.facts.items);
    items.map(|items| items.iter().map(|item| item.name.as_str()).collect()).collect()
}

fn totals(reading: &Reading) -> Vec<Option<String>> {
    reading.orders.iter().map(|order| order.value.facts.total.map(|total| total.to_string())).collect()
}

fn statuses(reading: &Reading) -> Vec<OrderStatus> {
    reading.orders.iter().map(|order| order.value.facts.status).collect()
}

fn whys(reading: &Reading) -> Vec<String> {
    reading.unread.iter().map(|unread| format!("{}: {}", unread.place, unread.why)).collect()
}

#[test]
fn a_title_that_is_shorter_than_what_stands_beside_it() {
    let reading = read(
        "AliExpress\nAwaiting delivery\nOrder date: Nov 10, 2026\nOrder ID: 8209112233445577\nCopy\nOrder details\n\
        Shenzhen Magic Electronics Co\nMouse\nWhite\nUS $9.87\nx1\nScrews\n100pcs, 10mm\nUS $1.10\nx2\nTotal:US $12.07\n\
        Completed\nOrder date: Nov 1, 2026\nOrder ID: 8209112233445588\nCopy\nOrder details\nYiwu Official Store\nCup\nUS $2.00\nx1\nTotal:US $2.00\n",
    );
    assert_eq!(titles(&reading), [vec!["Mouse", "Screws"], vec!["Cup"]]);
    let sellers: Vec<Option<&str>> =
        reading.orders.iter().map(|order| order.value.store.as_deref()).collect();
    assert_eq!(sellers, [Some("Shenzhen Magic Electronics Co"), Some("Yiwu Official Store")]);
    assert_eq!(totals(&reading), [Some("12.07 USD".to_owned()), Some("2.00 USD".to_owned())]);
}

#[test]
fn naver_names_the_price_of_goods_as_others_name_a_bill() {
    let reading = read(
        "네이버페이\n주문상세정보\n주문일자\n2026.10.30.\n주문번호\n2026103012345671\n주문상품\n상품주문번호 2026103098765431\n런던직구샵\n\
        [해외] 왁스 재킷\n상품금액\n289,000원\n수량 1개\n배송중\n상품주문번호 2026103098765441\n런던직구샵\n[해외] 왁스\n상품금액 19,000원\n수량 2개\n\
        주문금액\n327,000원\n총 결제금액\n327,000원\n",
    );
    assert_eq!(titles(&reading), [["[해외] 왁스 재킷", "[해외] 왁스"]]);
    assert_eq!(totals(&reading), [Some("327000 KRW".to_owned())]);
}

#[test]
fn naver_lists_days_below_the_goods_and_no_numbers() {
    let list = "네이버페이\n결제내역\n배송중\n[해외] 운동화\n89,000원\n2026. 11. 2. 결제\n주문상세\n재구매\n\
        취소완료\n[해외] 재킷\n159,000원\n2026. 10. 21. 결제\n주문상세\n재구매\n결제완료\n강남 카페\n5,600원\n2026. 10. 20. 결제\n\
        구매확정완료\n양말\n9,900원\n10. 2. 결제\n";
    let reading = read(list);
    assert_eq!(numbers(&reading), [None, None]);
    assert_eq!(days(&reading), [Some("2026-11-02".to_owned()), Some("2026-10-21".to_owned())]);
    assert_eq!(titles(&reading), [["[해외] 운동화"], ["[해외] 재킷"]]);
    assert_eq!(statuses(&reading), [OrderStatus::Shipped, OrderStatus::Cancelled]);
    // A payment that may have been made in a café, and a day without its year, are asked about.
    let asked: Vec<String> = reading
        .questions
        .iter()
        .filter_map(|question| match question {
            Question::Row(row) => Some(row.place.to_string()),
            Question::Columns(_) | Question::Shop(_) => None,
        })
        .collect();
    assert_eq!(asked.len(), 2, "{asked:?}");
    assert_eq!(reading.summary().unread, 2);
}

#[test]
fn a_payments_day_makes_no_other_shops_page_navers() {
    let page = "메이플샵\n주문번호 20261103-0000123\n주문일자 2026-11-03\n배송중\n[해외] 에코백\n32,000원\n결제수단 네이버페이\n2026. 11. 3. 결제\n총 결제금액 35,000원\n";
    let reading = read(page);
    assert!(reading.orders.is_empty());
    assert!(matches!(reading.questions.as_slice(), [Question::Shop(_)]));
}

#[test]
fn what_all_pieces_cost_is_the_total_where_there_is_no_surer_one() {
    for (lines, total) in [
        ("3 items: $24.57", "24.57 USD"),
        ("1 item:\n$8.49", "8.49 USD"),
        ("상품 3개: ₩24,570", "24570 KRW"),
        ("3개 상품: ₩17,380\n추적", "17380 KRW"),
        ("2 items: $14.57\nOrder total: $19.57", "19.57 USD"),
    ] {
        let reading = read(&format!(
            "Temu\nOrder time: Oct 2, 2026\nOrder ID: PO-211-00112233445566778\nDelivered on Oct 12\n{lines}\nView order details\n"
        ));
        assert_eq!(totals(&reading), [Some(total.to_owned())], "{lines}");
        assert_eq!(whys(&reading), [""; 0], "{lines}");
    }
}

#[test]
fn amazons_goods_without_a_button() {
    let reading = read(
        "Amazon.co.uk\nYour Orders\nNot Yet Shipped\nOrder placed\n3 November 2026\nTotal\n£24.12\nOrder # 206-2233445-5566778\nView order details\n\
        Arriving 20 November\nGet help\nCandle Large Jar\nOrder placed\n1 November 2026\nTotal\n£8.00\nOrder # 206-2233445-0000778\n\
        Return complete\nYour return is complete. Your refund has been issued.\nWhen will I get my refund?\nWater Filters, 3 Pack\nBuy it again\n\
        Order placed\n1 October 2026\nTotal\n£7.00\nOrder # 206-2233445-0000779\nDelivered 9 October\nParcel was handed directly to resident.\nBelt\nBack to top\nGet to Know Us\n",
    );
    assert_eq!(titles(&reading), [["Candle Large Jar"], ["Water Filters, 3 Pack"], ["Belt"]]);
    assert_eq!(statuses(&reading), [OrderStatus::Shipped, OrderStatus::Returned, OrderStatus::Delivered]);
}

#[test]
fn goods_with_their_price_in_the_line_of_their_link() {
    let page = "<html><body><h1>Bestelldetails</h1><span>Bestellt am 5. Oktober 2026</span> | <span>Bestellnr. <bdi>304-5556667-7778889</bdi></span>\
        <div><b>Gesamtsumme: 57,50 €</b></div><div><h4>Zugestellt: 14. Oktober</h4><p>x</p><a href='https://www.amazon.de/dp/B000'>Bunte Mischung</a><span>45,00 €</span></div></body></html>";
    let reading = read(page);
    assert_eq!(titles(&reading), [["Bunte Mischung"]]);
    assert_eq!(
        (totals(&reading), days(&reading)),
        (vec![Some("57.50 EUR".to_owned())], vec![Some("2026-10-05".to_owned())])
    );
}

#[test]
fn a_state_between_two_orders_is_nobodys_where_either_end_has_none() {
    let order = |number: &str, goods: &str| {
        format!(
            "Order date: Nov 3, 2026\nOrder ID: {number}\nA Store\n{goods}\nUS $3.00\nx1\nTotal:US $3.00\n"
        )
    };
    let (one, other) = (order("8207711223344551", "Case"), order("8207711223344999", "Lamp"));
    let doubtful = read(&format!("AliExpress\nFreeze pending review\n{one}Canceled\n{other}Remove\n"));
    assert_eq!(statuses(&doubtful), [OrderStatus::Unknown, OrderStatus::Unknown]);
    assert_eq!(titles(&doubtful), [["Case"], ["Lamp"]]);
    assert_eq!(
        whys(&doubtful),
        [
            "line 3: the state of the order is not understood",
            "line 11: the state of the order is not understood"
        ]
    );
    for (text, expected) in [
        (
            format!("AliExpress\nCompleted\n{one}Canceled\n{other}Remove\n"),
            [OrderStatus::Completed, OrderStatus::Cancelled],
        ),
        (
            format!("AliExpress\nMenu\n{one}Canceled\n{other}Awaiting delivery\n"),
            [OrderStatus::Cancelled, OrderStatus::Shipped],
        ),
    ] {
        let reading = read(&text);
        assert_eq!(statuses(&reading), expected, "{text}");
        assert_eq!(whys(&reading), [""; 0], "{text}");
    }
}

#[test]
fn no_number_is_lost_between_days() {
    let reading = read(
        "쿠팡\n2026. 11. 3 주문\n주문번호 21000198765432\n배송중\n비타민\n23,900 원\n1 개\n주문번호 21000198765433\n배송중\n칫솔\n3,900 원\n1 개\n\
        2026. 11. 2 주문\n배송중\n치약\n2,900 원\n1 개\n",
    );
    assert_eq!(numbers(&reading), [Some("21000198765432"), Some("21000198765433"), None]);
    assert_eq!(titles(&reading), [["비타민"], ["칫솔"], ["치약"]]);
}

#[test]
fn taobao_as_it_is_copied() {
    let reading = read(
        "淘宝网首页\n已买到的宝贝\n所有订单\n2026-11-01订单号: 4512345678901234567\n某某旗舰店\n和我联系\n棉麻抱枕套\n颜色分类：米色\n￥19.80\n卖家已发货\n订单详情\n查看物流\n\
        2026-10-11订单号: 4499345678901234567\n小明杂货铺\n和我联系\n筷子\n￥8.00\n交易关闭\n订单详情\n",
    );
    assert_eq!(reading.kind.as_str(), "taobao_page");
    assert_eq!(numbers(&reading), [Some("4512345678901234567"), Some("4499345678901234567")]);
    assert_eq!(days(&reading), [Some("2026-11-01".to_owned()), Some("2026-10-11".to_owned())]);
    assert_eq!(titles(&reading), [["棉麻抱枕套"], ["筷子"]]);
    assert_eq!(statuses(&reading), [OrderStatus::Shipped, OrderStatus::Cancelled]);
}

#[test]
fn what_is_a_button_elsewhere_is_a_state_beside_its_label() {
    for (line, expected) in [
        ("배송상태 : 주문취소", OrderStatus::Cancelled),
        ("배송상태 : 배송완료\n주문취소", OrderStatus::Delivered),
        ("주문상태\n주문취소", OrderStatus::Unknown),
    ] {
        let reading =
            read(&format!("Qoo10\n주문번호 : 561234999\n주문일 : 2026-10-01\n화장솜\n수량 : 2\n{line}\n"));
        assert_eq!(statuses(&reading), [expected], "{line}");
    }
}

#[test]
fn a_table_whose_cells_have_several_lines() {
    let reading = read(
        "<html><body><h1>11번가</h1><table><tr><th>주문일자<th>주문 상품 정보<th>상품금액(수량)<th>주문상태</tr>\
        <tr><td>2026-11-07<br><a href='#'>(202611079988776)</a></td><td><a href='x'>[아마존] 트렁크 3팩</a><br>옵션/블랙 M</td><td>41,200원<br>(1개)</td><td>배송중<br>배송조회</td></tr>\
        <tr><td>2026-10-30<br><a href='#'>(202610307766554)</a></td><td><a href='z'>[아마존] 샌들</a></td><td>59,900원<br>(1개)</td><td>반품완료</td></tr></table></body></html>",
    );
    assert_eq!(numbers(&reading), [Some("202611079988776"), Some("202610307766554")]);
    assert_eq!(days(&reading), [Some("2026-11-07".to_owned()), Some("2026-10-30".to_owned())]);
    assert_eq!(titles(&reading), [["[아마존] 트렁크 3팩"], ["[아마존] 샌들"]]);
    assert_eq!(statuses(&reading), [OrderStatus::Shipped, OrderStatus::Returned]);
}
