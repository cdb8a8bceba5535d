//! Order pages: those constructed for each shop; pages as people copy them, with all that stands around an order; and what a
//! correction teaches.

use std::path::PathBuf;

use munjigi_intake::{Caution, Hint, Question, Reading};
use munjigi_model::{KstDate, Waybill};
use proptest::prelude::*;

fn folder() -> PathBuf {
    crate::data("orders/paste")
}

/// The pages by name. Of what else people paste, the tables, other tests tell.
fn pages() -> Vec<(String, serde_json::Value)> {
    let is_page =
        |entry: &serde_json::Value| entry["kind"].as_str().is_some_and(|kind| kind.ends_with("_page"));
    crate::expected(&folder()).into_iter().filter(|(_, entry)| is_page(entry)).collect()
}

#[test]
fn every_layout_says_that_nobody_has_confirmed_it() {
    let pages = pages();
    assert!(pages.len() >= 22, "{}", pages.len());
    for (file, _) in pages {
        let reading = crate::reading(&folder().join(&file));
        let cautions: Vec<Caution> = reading.warnings.iter().map(|warning| warning.caution).collect();
        assert_eq!(cautions, [Caution::Unconfirmed], "{file}");
    }
}

fn read(text: &str) -> Reading {
    crate::read(text.as_bytes()).unwrap_or_else(|e| panic!("{e}: {text}"))
}

fn numbers(reading: &Reading) -> Vec<Option<&str>> {
    reading.orders.iter().map(|order| order.value.facts.order_no.as_deref()).collect()
}

fn waybills(reading: &Reading) -> Vec<&str> {
    let all = reading.orders.iter().flat_map(|order| &order.value.facts.waybills);
    all.map(Waybill::number).collect()
}

#[test]
fn the_persons_answer_names_the_shop() {
    let bytes = crate::bytes(&folder().join("own-unknown-shop.txt"));
    let hint = Hint { merchant: Some("Tea & Kettle".to_owned()), ..Hint::default() };
    let reading = munjigi_intake::read(&bytes, &hint).unwrap();
    assert_eq!(numbers(&reading), [Some("TK-20481")]);
    assert_eq!(reading.orders[0].value.facts.merchant, "Tea & Kettle");
    assert_eq!(waybills(&reading), ["JD014600007712345678"]);
    assert!(reading.questions.is_empty());
}

#[test]
fn an_archived_page_reads_as_the_page() {
    let html = String::from_utf8(crate::bytes(&folder().join("own-iherb-detail.html"))).unwrap();
    let archive = format!(
        "From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\r\n{html}\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Order now!\r\n--b--\r\n"
    );
    let reading = read(&archive);
    assert_eq!((numbers(&reading), waybills(&reading)), (vec![Some("532004417")], vec!["509813112072"]));
}

#[test]
fn what_stands_around_an_order_is_no_parcel_and_no_goods() {
    let page = "iHerb\n고객센터 02-123-4567 / 080-822-0123\n인증번호 482913\n예) 주문번호 532009999\n주문번호 또는 상품명을 입력하세요\n\
        주문번호 532004417\n주문일 2026-10-22\n결제금액 33,780원\n포인트 12,345,678,901\n운송장번호 등록 전입니다\n\
        인증코드 5098 13\n배송지 홍길동 010-1234-5678\n사업자등록번호 123-45-67890\n상담 1588-1255\n결제승인번호 50981311\n";
    let reading = read(page);
    assert_eq!(numbers(&reading), [Some("532004417")]);
    let facts = &reading.orders[0].value.facts;
    assert!(facts.waybills.is_empty() && facts.items.is_empty(), "{facts:?}");
    assert_eq!(facts.total.map(|total| total.to_string()).as_deref(), Some("33780 KRW"));
    assert!(!format!("{:?}", reading.orders).contains("1234-5678"));
}

#[test]
fn what_is_taken_off_or_added_is_not_the_total() {
    for (lines, total) in [
        (
            "주문금액 50,000원\n배송비 3,000원\n쿠폰할인 -5,000원\n포인트 사용 -1,000원\n관부가세 4,100원\n결제금액 51,100원",
            "51100 KRW",
        ),
        (
            "Subtotal: US $30.00\nShipping: US $5.00\nTax: US $3.10\nDiscount: -US $2.00\nTotal: US $36.10",
            "36.10 USD",
        ),
        (
            "Item(s) Subtotal: £18.00\nPostage & Packing: £2.00\nTotal before tax: £20.00\nImport charges: £4.00\nGrand Total: £24.00",
            "24.00 GBP",
        ),
        ("商品の小計： ￥12,000\n配送料・手数料： ￥980\n割引： -￥500\nご請求額： ￥12,480", "12480 JPY"),
        ("商品总价 ¥120.00\n运费 ¥8.00\n优惠 -¥10.00\n实付款 ¥118.00", "118.00 CNY"),
        ("Zwischensumme: 10,00 €\nSumme: 1.012,50 €", "1012.50 EUR"),
        ("Subtotal 60,48 zł\nOrder total: 70,48 zł", "70.48 PLN"),
        ("총 결제금액\n45,000 원", "45000 KRW"),
        ("Total\tUS$76.50", "76.50 USD"),
        ("注文合計 3,960円", "3960 JPY"),
    ] {
        let page = format!("Order number: 112-7700441-0000001\n{lines}\n");
        let reading = read(&page);
        let found = reading.orders[0].value.facts.total.map(|total| total.to_string());
        assert_eq!(found.as_deref(), Some(total), "{lines}");
    }
    let two = read("Order # 112-7700441-0000001\nOrder total: $3.00\nOrder total: $4.00\n");
    assert_eq!(two.orders[0].value.facts.total, None, "which of the two nobody knows");
    assert_eq!(two.unread.len(), 1);
}

#[test]
fn days_in_many_forms() {
    for line in [
        "주문일 2026.10.22",
        "주문일시: 2026-10-22 21:14:03",
        "주문일자\n2026. 10. 22. (목)",
        "2026년 10월 22일 주문",
        "Order placed\nOctober 22, 2026",
        "Order date: Oct 22, 2026",
        "Placed on 22 October 2026",
        "注文日：2026年10月22日",
        "下单时间 2026-10-22 13:00:01",
        "Bestelldatum: 22. Oktober 2026",
        "Time placed\tOct 22, 2026 at 3:14 PM",
        "Order time: 2026/10/22",
    ] {
        let reading = read(&format!("Order # 112-7700441-0000001\n{line}\n"));
        let day = reading.orders[0].value.facts.ordered_on.map(|day| day.to_string());
        assert_eq!(day.as_deref(), Some("2026-10-22"), "{line}");
    }
    let unclear = read("Order # 112-7700441-0000001\nOrder date: 03/04/2026\n");
    assert_eq!(unclear.orders[0].value.facts.ordered_on, None);
    assert_eq!(unclear.unread.len(), 1);
}

#[test]
fn half_a_number_is_asked_about() {
    let reading =
        read("iHerb\n주문번호 532004417\n주문일 2026-10-22\n\n주문번호 5320****17\n주문일 2026-10-20\n");
    assert_eq!(numbers(&reading), [Some("532004417")]);
    let [Question::Row(row)] = reading.questions.as_slice() else { panic!("{:?}", reading.questions) };
    assert!(row.text.starts_with("주문번호 5320****17") && row.place.to_string() == "line 5");
    let reading = read("iHerb\n주문번호 532004417\n운송장번호 5098****2072\n");
    assert_eq!(reading.unread[0].why.as_str(), "masked");
}

#[test]
fn several_parcels_of_one_order() {
    let reading = read(
        "eBay\nOrder number: 27-10022-48001\nTracking number\n9361232637782740567879\n9361264602815536072662\nTracking number: RB331204885CN\n",
    );
    assert_eq!(waybills(&reading), ["9361232637782740567879", "9361264602815536072662", "RB331204885CN"]);
}

#[test]
fn legs_are_told_by_their_labels() {
    let reading =
        read("iHerb\n주문번호 532004417\n해외 운송장번호 1Z2345YY0677190437\n국내 운송장번호 509813112072\n");
    let legs: Vec<&str> =
        reading.orders[0].value.facts.waybills.iter().map(|waybill| waybill.leg().as_str()).collect();
    assert_eq!(legs, ["origin", "korea"]);
}

#[test]
fn pages_without_an_order_are_none() {
    for text in [
        "주문번호를 입력하세요\n주문일\n결제금액\n",
        "로켓직구\n쿠팡\n오늘의 특가\n12,900원\n",
        "We will send you an order number soon.",
        "Order number: pending\n",
    ] {
        assert_eq!(crate::read(text.as_bytes()), Err(munjigi_intake::Error::NotRecognised), "{text}");
    }
    let of_forwarder = "신청번호\t신청일\t쇼핑몰\t주문번호\nSM1\t2026-09-18\tAmazon\t112-0039921-6640117\n";
    assert_eq!(read(of_forwarder).kind.as_str(), "forwarder_list");
}

#[test]
fn days_without_a_year_need_today() {
    let page = "쿠팡\n마이쿠팡\n10월 22일 주문\n배송중\n면 블랭킷\n41,800 원 1 개\n주문번호 21000123456789\n";
    let today = Hint { today: KstDate::from_ymd(2026, 11, 22), ..Hint::default() };
    let day = |hint: &Hint| {
        let reading = munjigi_intake::read(page.as_bytes(), hint).unwrap();
        reading.orders[0].value.facts.ordered_on.map(|day| day.to_string())
    };
    assert_eq!((day(&Hint::default()), day(&today).as_deref()), (None, Some("2026-10-22")));
}

/// Lines of which such pages are made.
pub const LINES: &[&str] = &[
    "주문번호 532004417",
    "주문번호",
    "532004417",
    "Order # 112-7700441-0000001",
    "112-7700441-0000001",
    "Order ID: 8192345678901234Copy",
    "PO-162-12345678901234567",
    "2026. 10. 22 주문",
    "주문일 2026-10-22",
    "Order date: 03/04/2026",
    "2026103012345678",
    "쿠팡",
    "iHerb",
    "eBay",
    "네이버페이",
    "AliExpress",
    "결제금액 12,000원",
    "Total:US $2.04",
    "Total",
    "$3",
    "운송장번호 5098 1311 2072",
    "운송장번호",
    "509813112072",
    "5098****2072",
    "8.12346E+15",
    "CJ대한통운",
    "배송완료",
    "배송중",
    "취소완료",
    "Delivered",
    "상품명\t수량\t금액",
    "면 블랭킷\t2\t41,800원",
    "수량: 2",
    "Buy it again",
    "추천 상품",
    "받는사람",
    "홍길동",
    "010-1234-5678",
    "다음",
    "\t",
    "×2",
    "예) 1",
];

proptest! {
    // Each case reads whole pages several times.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn pages_of_any_lines(lines in prop::collection::vec(prop::sample::select(LINES), 0..60)) {
        let text = lines.join("\n");
        if let Ok(reading) = crate::read(text.as_bytes()) {
            is_sound(&reading)?;
        }
        let html = format!("<div>{}</div>", lines.join("</div><div>"));
        if let Ok(reading) = crate::read(html.as_bytes()) {
            is_sound(&reading)?;
        }
    }

    /// What browsers do to a page on its way does not change what it says.
    #[test]
    fn spaces_and_line_ends_do_not_matter(index in 0..64usize, empty in 0..3usize, crlf: bool) {
        let pages: Vec<_> = pages().into_iter().filter(|(file, _)| file.ends_with(".txt")).collect();
        let (file, _) = &pages[index % pages.len()];
        let text = String::from_utf8(crate::bytes(&folder().join(file))).unwrap();
        let end = if crlf { "\r\n" } else { "\n" };
        let spaced: String = text.lines().map(|line| format!("{line}\u{a0} {end}{}", end.repeat(empty))).collect();
        let facts = |text: &str| -> Vec<String> {
            read(text).orders.iter().map(|order| format!("{:?}", order.value)).collect()
        };
        prop_assert_eq!(facts(&spaced), facts(&text));
    }

    /// Where a page breaks off, nothing is read that the whole page does not say.
    #[test]
    fn pages_that_break_off(index in 0..64usize, at in any::<prop::sample::Index>()) {
        let pages: Vec<_> = pages().into_iter().filter(|(file, _)| file.ends_with(".txt")).collect();
        let (file, _) = &pages[index % pages.len()];
        let text = String::from_utf8(crate::bytes(&folder().join(file))).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        let cut = lines[..at.index(lines.len() + 1)].join("\n");
        if let Ok(reading) = crate::read(cut.as_bytes()) {
            is_sound(&reading)?;
            let whole = read(&text);
            for number in waybills(&reading) {
                prop_assert!(text.replace([' ', '-'], "").contains(number), "{} of {:?}", number, waybills(&whole));
            }
        }
    }
}

fn is_sound(reading: &Reading) -> Result<(), TestCaseError> {
    let summary = reading.summary();
    prop_assert_eq!(summary.of, reading.entries);
    prop_assert!(summary.of > 0);
    for order in &reading.orders {
        let facts = &order.value.facts;
        prop_assert!(!facts.merchant.is_empty());
        prop_assert!(facts.order_no.is_some() || facts.ordered_on.is_some() || !facts.waybills.is_empty());
        prop_assert!(facts.waybills.iter().all(|waybill| waybill.number().len() >= 9));
        prop_assert!(facts.items.iter().all(|item| !item.name.contains("1234-5678")));
    }
    Ok(())
}

/// Each takes minutes where something is done for every pair of lines. No clock: a test that hangs fails by itself.
#[test]
fn long_pages_take_time_by_their_length() {
    for (line, times) in [
        ("주문번호 532004417\n", 8_000),
        ("Order # 112-7700441-0000001\n운송장번호 509813112072\n", 5_000),
        ("주문번호", 8_000),
        ("주문번호 주문일 결제금액 ", 5_000),
        ("Total: Total: ", 8_000),
        ("상품명\t수량\t금액\n", 8_000),
        ("배송완료\n", 8_000),
        ("$1.00 ", 8_000),
        ("Buy it againView your item", 8_000),
        ("<div><a href=\"?invc_no=509813112072&invc_no=509813112073\">주문번호 532004417</a>", 8_000),
    ] {
        let _ = crate::read(format!("iHerb\n{}", line.repeat(times)).as_bytes());
    }
}

/// A page copied without its line breaks.
#[test]
fn orders_in_one_line_have_a_place_each() {
    let page = "eBay\nMy eBay\nPurchase history\nOrder number: 27-10022-48001\tUS $32.00\tKeycap Set\tOrder number: 27-10022-48002\tUS $11.00\tOther Set\nShipped\n";
    let reading = crate::read(page.as_bytes()).unwrap();
    let places: Vec<String> = reading.orders.iter().map(|order| order.place.to_string()).collect();
    assert_eq!(places, ["line 4", "line 4: row 2"]);
}

/// A page shows the code it asked for below the parcels as well as a shop's own number.
#[test]
fn a_customs_code_is_no_parcel() {
    let page = "쿠팡\n마이쿠팡\n2026. 10. 22 주문\n주문번호 21000123456789\n배송중\n면 블랭킷\n41,800 원 1 개\n운송장번호\nP123456789012\n";
    let reading = crate::read(page.as_bytes()).unwrap();
    assert_eq!(reading.orders.len(), 1);
    assert!(!format!("{reading:?}").contains("P123456789012"));
}

/// The number of an item stands below the button that shows where the parcel is, and below the head of the goods.
#[test]
fn the_number_of_an_item_is_no_parcel_and_no_title() {
    let reading = read(
        "네이버페이\n주문번호\n2026103012345671\n주문상품\n상품주문번호 2026103098765431\n모직 재킷 네이비\n289,000원\n수량 1개\n배송조회\n\
         판매자 문의\n상품주문번호 2026103098765441\n왁스 200ml\n19,000원\n수량 2개\n택배사 CJ대한통운 운송장번호 509812044885\n",
    );
    assert_eq!(waybills(&reading), ["509812044885"]);
    let names: Vec<&str> =
        reading.orders[0].value.facts.items.iter().map(|item| item.name.as_str()).collect();
    assert_eq!(names, ["모직 재킷 네이비", "왁스 200ml"]);
}

/// «Buy Again» is a tab of the menu too; what happened to one order did not happen to the next.
#[test]
fn a_menu_above_the_first_order_moves_nothing() {
    let order = |day: &str, number: &str, rest: &str| {
        format!("Order placed\n{day}\nTotal\n$4.20\nOrder # {number}\nView order details\n{rest}\n")
    };
    let text = format!(
        "Amazon.com\nYour Orders\nOrders\nBuy Again\nNot Yet Shipped\n{}{}{}Recommended based on your shopping trends\nKettle\n$9.99\n",
        order(
            "October 25, 2026",
            "112-1111111-1111111",
            "Arriving Thursday\nUSB hub with eight ports\nBuy it again"
        ),
        order("October 24, 2026", "112-2222222-2222222", "Cancelled\nBonsai tree to build"),
        order("October 3, 2026", "112-3333333-3333333", "Delivered October 10\nCoffee dripper"),
    );
    let progress: Vec<&str> = read(&text).orders.iter().map(|order| order.value.progress.as_str()).collect();
    assert_eq!(progress, ["shipped", "cancelled", "delivered"]);
}

#[test]
fn the_day_of_arrival_is_no_title() {
    let reading = read(
        "쿠팡\n주문목록\n2026. 10. 2 주문\n배송완료 · 10/10(토) 도착\n사과 3kg\n24,900 원 · 1 개\n장바구니 담기\n",
    );
    assert_eq!(reading.orders[0].value.facts.items[0].name, "사과 3kg");
}

#[test]
fn the_only_item_called_off_is_the_order() {
    let page = |items: &str| read(&format!("11번가\n주문번호 20261015987654321\n주문일 26.10.21\n{items}"));
    let one = page("무쇠 스킬렛\n32,500원\n취소완료\n");
    assert_eq!(one.orders[0].value.progress.as_str(), "cancelled");
    assert_eq!(one.orders[0].value.facts.ordered_on, KstDate::from_ymd(2026, 10, 21));
    let two = page("보조배터리\n129,000원\n무쇠 스킬렛\n32,500원\n취소완료\n");
    assert_eq!(two.orders[0].value.progress.as_str(), "partly_cancelled");
}

#[test]
fn amazon_in_german() {
    let reading = read(
        "Amazon.de\nMeine Bestellungen\nBestellung aufgegeben\n3. November 2026\nSumme\n129,95 €\nBestellnr. 302-1234567-1234567\n\
         Zustellung: Dienstag\nMesser in drei Größen\nNochmals kaufen\n\
         Bestellung aufgegeben\n7. März 2026\nSumme\n1.249,00 €\nBestellnr. 306-7654321-7654321\nStorniert\nAkku-Bohrer\nNochmals kaufen\n",
    );
    let told: Vec<String> = reading
        .orders
        .iter()
        .map(|order| &order.value)
        .map(|order| {
            let day = order.facts.ordered_on.unwrap();
            format!(
                "{} {day} {} {}",
                order.progress.as_str(),
                order.facts.total.unwrap(),
                order.facts.items[0].name
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "shipped 2026-11-03 129.95 EUR Messer in drei Größen",
            "cancelled 2026-03-07 1249.00 EUR Akku-Bohrer"
        ]
    );
}
