//! Mails unlike any sample: other languages, other orders of lines, text alone, page alone.

use munjigi_intake::{Caution, Reading};

use crate::read;

/// A mail from its sender, subject and text; a page where it begins as one.
fn mail(from: &str, subject: &str, body: &str) -> Vec<u8> {
    let kind = if body.starts_with('<') { "html" } else { "plain" };
    format!(
        "From: {from}\r\nTo: me@mail.example\r\nSubject: {subject}\r\nDate: Tue, 27 Oct 2026 14:02:11 +0000\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/{kind}; charset=utf-8\r\n\r\n{body}"
    )
    .into_bytes()
}

/// `merchant number progress day total [item*pieces, …] [waybills] carrier` of each order, what is not said left out.
fn orders(reading: &Reading) -> Vec<String> {
    let order = |order: &munjigi_intake::ReadOrder| {
        let facts = &order.facts;
        let items: Vec<String> =
            facts.items.iter().map(|item| format!("{}*{}", item.name, item.quantity)).collect();
        let waybills: Vec<String> = facts
            .waybills
            .iter()
            .map(|waybill| format!("{}:{}", waybill.leg().as_str(), waybill.number()))
            .collect();
        let said = [
            Some(facts.merchant.clone()),
            facts.order_no.clone(),
            Some(order.progress.as_str().to_owned()),
            facts.ordered_on.map(|day| day.to_string()),
            facts.total.map(|total| total.to_string()),
            (!items.is_empty()).then(|| format!("[{}]", items.join(", "))),
            (!waybills.is_empty()).then(|| format!("[{}]", waybills.join(", "))),
            order.carrier.clone(),
        ];
        said.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    reading.orders.iter().map(|placed| order(&placed.value)).collect()
}

fn reads_as(from: &str, subject: &str, body: &str, expected: &[&str]) {
    let reading = read(&mail(from, subject, body)).unwrap_or_else(|error| panic!("{subject}: {error}"));
    assert_eq!(orders(&reading), expected, "{subject}");
    assert_eq!(reading.unread, [], "{subject}");
}

#[test]
fn amazon_in_its_languages() {
    reads_as(
        "\"Amazon.de\" <versandbestaetigung@amazon.de>",
        "Ihre Amazon.de Bestellung wurde versandt",
        "Bestellnummer: 302-1234567-7654321\nBestelldatum: 3. Oktober 2026\n\nAnker Ladegerät\nMenge: 2\nVerkauft von: AnkerDirect\n\nGesamtbetrag: EUR 1.035,99\n\
         Ihr Paket wird durch DHL versandt. Die Sendungsnummer lautet 00340434161094042557.\nKunden, die diesen Artikel gekauft haben\nKabel\nMenge: 1\n",
        &[
            "Amazon.de 302-1234567-7654321 shipped 2026-10-03 1035.99 EUR [Anker Ladegerät*2] [unknown:00340434161094042557] DHL",
        ],
    );
    reads_as(
        "\"Amazon.fr\" <confirmation-commande@amazon.fr>",
        "Votre commande Amazon.fr",
        "Merci pour votre commande.\nCommande n° 405-9876543-1234567\nTasse en porcelaine\nQuantité : 3\nMontant total de la commande : 1\u{202f}035,99\u{a0}€\n",
        &["Amazon.fr 405-9876543-1234567 ordered 2026-10-27 1035.99 EUR [Tasse en porcelaine*3]"],
    );
    reads_as(
        "\"Amazon.it\" <conferma-spedizione@amazon.it>",
        "Il tuo ordine Amazon.it n. 405-1111111-2222222 è stato spedito",
        "<table><tr><td>Numero ordine</td><td>405-1111111-2222222</td></tr><tr><td>Totale ordine:</td><td>EUR&nbsp;35,99</td></tr></table><p>Numero di tracking: <b>1Z2345YY</b>0677190437</p>",
        &["Amazon.it 405-1111111-2222222 shipped 35.99 EUR [unknown:1Z2345YY0677190437]"],
    );
    reads_as(
        "\"Amazon.es\" <auto-confirm@amazon.es>",
        "Pedido: \"Taza...\"",
        "Gracias por tu pedido.\nNº de pedido: 407-1111111-2222222\n* Taza de café\n  Cantidad: 1\n  12,50 €\nTotal del pedido: 12,50 €\n",
        &["Amazon.es 407-1111111-2222222 ordered 2026-10-27 12.50 EUR [Taza de café*1]"],
    );
    reads_as(
        "\"Amazon.co.jp\" <shipment-tracking@amazon.co.jp>",
        "ご注文の発送",
        "ご注文の商品を発送しました。\n注文番号： 250-7700441-0000004\n注文日： 2026年10月3日\n電気ケトル 1.2L\n数量：１\n注文合計： ￥12,980\n配送業者：ヤマト運輸\nお問い合わせ伝票番号：4912-3456-7890\n",
        &[
            "Amazon.co.jp 250-7700441-0000004 shipped 2026-10-03 12980 JPY [電気ケトル 1.2L*1] [unknown:491234567890] ヤマト運輸",
        ],
    );
    reads_as(
        "\"Amazon.ca\" <auto-confirm@amazon.ca>",
        "Your Amazon.ca order of \"Maple Syrup 500ml...\"",
        "Thank you for shopping with us.\nOrder #701-1111111-2222222\nOrder Total: $20.00\n",
        &["Amazon.ca 701-1111111-2222222 ordered 2026-10-27 20.00 CAD [Maple Syrup 500ml*1]"],
    );
}

#[test]
fn amazon_with_several_orders_and_with_what_is_none() {
    reads_as(
        "auto-confirm@amazon.com",
        "Your Amazon.com orders",
        "Thank you for your order.\nOrder 1 of 2\nOrder #113-0000001-1111111\nTea Pot\nQuantity: 1\nOrder Total: $10.00\nOrder 2 of 2\nOrder #113-0000002-2222222\nCup\nQuantity: 4\nOrder Total: $20.00\n",
        &[
            "Amazon.com 113-0000001-1111111 ordered 2026-10-27 10.00 USD [Tea Pot*1]",
            "Amazon.com 113-0000002-2222222 ordered 2026-10-27 20.00 USD [Cup*4]",
        ],
    );
    // Recommendations in the middle, a session in a link, an example in the small print.
    reads_as(
        "auto-confirm@amazon.com",
        "Delivered: order 113-0000001-1111111",
        "Your package was delivered.\nBuy it again\nMug\nQuantity: 1\n$5.00\nOrder total: $10.00\nhttps://www.amazon.com/dp/B07/592-8282402-8932616\nAn order looks like 111-0000000-0000000\n",
        &["Amazon.com 113-0000001-1111111 delivered 10.00 USD"],
    );
    reads_as(
        "order-update@amazon.com",
        "Your Amazon.com order has been canceled",
        "Your order has been canceled as you asked.\nOrder #113-0000001-1111111\n",
        &["Amazon.com 113-0000001-1111111 cancelled"],
    );
    reads_as(
        "returns@amazon.com",
        "Your refund for Tea Pot",
        "We issued your refund for the item below.\nOrder #113-0000001-1111111\nRefund total: $10.00\n",
        &["Amazon.com 113-0000001-1111111 partly_returned"],
    );
    reads_as(
        "order-update@amazon.com",
        "Your order update",
        "Your cancellation request was received.\nOrder #113-0000001-1111111\n",
        &["Amazon.com 113-0000001-1111111 unknown"],
    );
}

#[test]
fn aliexpress_temu_ebay_iherb() {
    reads_as(
        "AliExpress <transaction@notice.aliexpress.com>",
        "Order 8196234512007702: collected by the carrier",
        "<p>Order ID: 8196234512007702</p><p>Bluetooth speaker</p><p>x2</p><p>US $15.20</p><p>Tracking number:&nbsp;LP00512345678901</p><p>Total: US $16.00</p>",
        &["AliExpress 8196234512007702 shipped 16.00 USD [Bluetooth speaker*2] [unknown:LP00512345678901]"],
    );
    reads_as(
        "AliExpress <transaction@notice.aliexpress.com>",
        "주문이 발송되었습니다",
        "주문번호 8196234512007702\n택배사/송장번호: CJ대한통운/509812044885\n블루투스 스피커\n수량: 2\n합계: 21,300원\n",
        &[
            "AliExpress 8196234512007702 shipped 21300 KRW [블루투스 스피커*2] [unknown:509812044885] CJ대한통운",
        ],
    );
    reads_as(
        "AliExpress <a@notice.aliexpress.com>",
        "Order 8196234512: Awaiting delivery",
        "See details.",
        &["AliExpress 8196234512 shipped"],
    );
    reads_as(
        "Temu <noreply@temu.com>",
        "Your Temu order has shipped!",
        "<p>Order ID: PO-162-12345678901234567</p><p>Tracking number: 509812044885 (CJ Logistics)</p><table><tr><td>Phone case</td><td>x1</td><td>$3.99</td></tr></table>",
        &["Temu PO-162-12345678901234567 shipped 3.99 USD [Phone case*1] [unknown:509812044885]"],
    );
    reads_as(
        "eBay <ebay@ebay.com>",
        "Order update: Vintage lens",
        "Your order is on its way\nOrder number: 12-34567-89012\nVintage lens 50mm\nItem ID: 123456789012\nQuantity: 1\nTracking number: 9405511899223197428490\nOrder total: US $55.00\n",
        &["eBay 12-34567-89012 shipped 55.00 USD [Vintage lens 50mm*1] [unknown:9405511899223197428490]"],
    );
    reads_as(
        "iHerb <no-reply@iherb.com>",
        "Your iHerb order has shipped",
        "Tracking number: 509813112072\nCarrier: CJ Logistics\nOrder Date: October 22, 2026\nOrder number: 532004417\nTotal: $33.78\n",
        &["iHerb 532004417 shipped 2026-10-22 33.78 USD [unknown:509813112072] CJ Logistics"],
    );
    reads_as(
        "iHerb <info@iherb.com>",
        "주문이 출발했어요",
        "<table><tr><th>주문번호</th><th>운송장 번호</th><th>택배사</th></tr><tr><td>532004417</td><td>5098&nbsp;1311&nbsp;2072</td><td>롯데택배</td></tr></table><p>결제금액&nbsp;US$33.78</p>",
        &["iHerb 532004417 shipped 33.78 USD [unknown:509813112072] 롯데택배"],
    );
}

#[test]
fn shops_of_their_own() {
    let body = "Thank you for your purchase!\nTea Strainer × 1\n£9.40\nTotal\n£19.30 GBP\n";
    let expected = "Northfield Tea Co 1042 ordered 2026-10-27 19.30 GBP [Tea Strainer*1]";
    for subject in ["Order #1042 confirmed", "Your order is confirmed (#1042)", "Order 1042 confirmed"] {
        reads_as("Northfield Tea Co <store+1@t.shopifyemail.com>", subject, body, &[expected]);
    }
    let own = mail("Northfield Tea Co <hello@northfieldtea.example>", "Order #1042 confirmed", body);
    let signed =
        [&b"DKIM-Signature: v=1; a=rsa-sha256; d=northfieldtea.myshopify.com; s=x; b=x\r\n"[..], &own]
            .concat();
    for mail in [own, signed] {
        let reading = read(&mail).unwrap();
        assert_eq!(orders(&reading), [expected]);
        assert!(reading.warnings.iter().any(|warning| warning.caution == Caution::Unconfirmed));
    }
    reads_as(
        "쿠팡 <noreply@coupang.com>",
        "로켓직구 상품이 발송되었습니다",
        "개인통관고유부호를 확인해 주세요.\n주문번호 : 31000123456789\n상품명 : 비타민D 360정\n수량 : 1개\n운송장번호 : 509812044885\n택배사 : CJ대한통운\n결제금액 : 25,900원\n",
        &["쿠팡 31000123456789 shipped 25900 KRW [비타민D 360정*1] [unknown:509812044885] CJ대한통운"],
    );
}

#[test]
fn forwarders_with_other_words() {
    reads_as(
        "오마이배송 <no-reply@ohmy.example>",
        "[오마이배송] 출고가 완료되었습니다.",
        "<ul><li>배송신청번호 : OMB-20261101-33</li><li>구매처 : eBay</li><li>오더번호 : 12-34567-89012</li><li>해외 운송장번호 : 9405511899223197428490</li>\
         <li>국내 운송장번호 : 5098-1204-4885(CJ대한통운)</li></ul><p>문의 070-1234-5678</p>",
        &[
            "오마이배송 OMB-20261101-33 shipped [korea:509812044885, origin:9405511899223197428490] CJ대한통운",
        ],
    );
    reads_as(
        "두배대지 <cs@two.example>",
        "출고 안내 (2건)",
        "<table><tr><th>신청번호</th><th>국내 송장번호</th><th>품명</th></tr><tr><td>AA-1001</td><td>509812044885</td><td>머그컵</td></tr>\
         <tr><td>AA-1002</td><td>6091240077312</td><td>신발</td></tr></table>",
        &[
            "두배대지 AA-1001 shipped [머그컵*1] [korea:509812044885]",
            "두배대지 AA-1002 shipped [신발*1] [korea:6091240077312]",
        ],
    );
}

#[test]
fn carriers() {
    for (from, subject, body, expected) in [
        (
            "a@cjlogistics.com",
            "고객님의 상품이 배송출발 하였습니다",
            "운송장번호 : 5098-1204-4885\n담당기사 010-1234-5678",
            "CJ대한통운 509812044885 out_for_delivery",
        ),
        (
            "a@hanjin.com",
            "배송완료 안내",
            "<table><tr><td>운송장번호</td><td>860199014312</td></tr><tr><td>연락처</td><td>1588-0011</td></tr></table>",
            "한진택배 860199014312 delivered",
        ),
        (
            "a@lotteglogis.com",
            "상품 배송 안내",
            "송장번호 3120 4455 6677 상품이 통관 대기 중입니다.",
            "롯데택배 312044556677 at_customs",
        ),
        ("a@epost.go.kr", "배달완료 안내", "등기번호: 60912-4007-7312", "우체국택배 6091240077312 delivered"),
        (
            "a@koreapost.go.kr",
            "EMS 통관 안내",
            "EMS 번호 EE123456785KR 이 통관 대기 중입니다.",
            "우체국택배 EE123456785KR at_customs",
        ),
        (
            "a@usps.com",
            "Item Delivered, Front Door",
            "Tracking Number: 9405 5118 9922 3197 4284 90",
            "USPS 9405511899223197428490 delivered",
        ),
        (
            "a@fedex.com",
            "Your package has been delivered",
            "Tracking # 986578788855",
            "FedEx 986578788855 delivered",
        ),
        (
            "a@ups.com",
            "UPS Ship Notification",
            "Label created\nTracking Number: 1Z2345YY0677190437",
            "UPS 1Z2345YY0677190437 announced",
        ),
        (
            "a@dhl.com",
            "Shipment on its way",
            "Your DHL eCommerce parcel GM2951173225174494 is in transit. Waybill: 4217305584",
            "DHL eCommerce 4217305584 in_transit",
        ),
    ] {
        let reading = read(&mail(from, subject, body)).unwrap_or_else(|error| panic!("{subject}: {error}"));
        let [delivery] = reading.deliveries.as_slice() else { panic!("{subject}: {reading:?}") };
        let delivery = &delivery.value;
        let said = format!(
            "{} {} {}",
            delivery.carrier.as_deref().unwrap_or("-"),
            delivery.waybill.number(),
            delivery.status.as_str()
        );
        assert_eq!(said, expected, "{subject}");
    }
    let reading =
        read(&mail("AliExpress <a@notice.aliexpress.com>", "Package LP00512345678901: at customs", "Hello"))
            .unwrap();
    assert_eq!(reading.deliveries[0].value.waybill.number(), "LP00512345678901");
    assert_eq!(reading.deliveries[0].value.status.as_str(), "at_customs");
}

#[test]
fn senders_that_are_not_believed() {
    let order = "Order #113-0000001-1111111\nTracking number: 1Z2345YY0677190437\nTotal: $5.00\n";
    let failed = "Authentication-Results: mx.example; dkim=fail header.i=@amazon.com; dmarc=fail\r\n";
    let signed = "DKIM-Signature: v=1; a=rsa-sha256; d=evil.example; s=x; b=x\r\n";
    let json = "<script type=\"application/ld+json\">{\"@context\":\"http://schema.org\",\"@type\":\"Order\",\"orderNumber\":\"113-0000001-1111111\",\"merchant\":{\"name\":\"Amazon.com\"}}</script>";
    for (headers, from, subject, body, why) in [
        (failed, "order-update@amazon.com", "Delivered: your order", order, "impersonated"),
        (signed, "order-update@amazon.com", "Delivered: your order", order, "impersonated"),
        (failed, "order-update@amazon.com", "Hello", json, "impersonated"),
        ("", "Amazon.com <info@prize.example>", "Your Amazon.com order has shipped", order, "impersonated"),
        ("", "info@amazon-orders.example", "Your order has shipped", order, "impersonated"),
        (
            "",
            "orders@evil-myshopify.example",
            "Order #1 confirmed",
            "Thank you for your purchase!",
            "impersonated",
        ),
        ("", "Tea <a@tea.example>", "Your order", json, "impersonated"),
        (
            "",
            "CJ대한통운 <a@cj-delivery.example>",
            "택배 안내",
            "운송장번호: 509812044885\n주소 확인: http://x.example",
            "impersonated",
        ),
        (
            "",
            "세관 <a@b.example>",
            "통관 보류 안내",
            "개인통관고유부호를 입력해 주세요 http://x.example",
            "spoofed",
        ),
        (
            "",
            "Shop <a@b.example>",
            "Your parcel is on hold",
            "Please verify your personal customs clearance code: http://x.example",
            "spoofed",
        ),
    ] {
        let reading = read(&[headers.as_bytes(), &mail(from, subject, body)].concat())
            .unwrap_or_else(|error| panic!("{from} {subject}: {error}"));
        assert!(reading.orders.is_empty() && reading.deliveries.is_empty(), "{from} {subject}");
        let unread: Vec<String> =
            reading.unread.iter().map(|unread| format!("{} {}", unread.place, unread.why.as_str())).collect();
        assert_eq!(unread, [format!("From {why}")], "{from} {subject}");
    }
}

#[test]
fn what_cannot_be_read_is_said_and_what_is_private_is_not() {
    let unread = |from, subject, body| {
        let reading = read(&mail(from, subject, body)).unwrap();
        reading.unread.iter().map(|unread| unread.why.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(unread("a@iherb.com", "Your iHerb order has shipped", "It is on its way."), ["no_number"]);
    assert_eq!(
        unread("a@iherb.com", "주문 발송", "주문번호 532004417\n운송장 번호: 5098****2072"),
        ["masked"]
    );
    assert_eq!(unread("a@cjlogistics.com", "상품 배송완료", "오늘 도착했습니다."), ["no_number"]);
    for (from, subject, body) in [
        (
            "mom@mail.example",
            "저녁 주문할까?",
            "주문번호 이야기는 아니고, 010-1234-5678 로 전화해. 계좌 110123456789",
        ),
        ("a@amazon.com", "Your Amazon password was changed", "If this was not you, call us."),
        ("a@amazon.com", "Your digital order", "Thank you for your order.\nOrder #D01-1234567-1234567"),
        ("news@shop.example", "Order now: everything shipped free", "Sale! Call 1588-0011."),
    ] {
        assert_eq!(read(&mail(from, subject, body)), Err(munjigi_intake::Error::NotRecognised), "{subject}");
    }
}

#[test]
fn forwarded_by_every_program() {
    let expected = ["iHerb 532004417 shipped [unknown:509813112072]"];
    for (subject, body) in [
        (
            "FW: x",
            "<div>봐</div><hr><div><b>From:</b> iHerb &lt;no-reply@iherb.com&gt;<br><b>Sent:</b> Tuesday<br><b>To:</b> Sis<br><b>Subject:</b> Your iHerb order has shipped</div><p>Order number: 532004417</p><p>Tracking number: <a href=\"https://x\">5098-1311-2072</a></p>",
        ),
        (
            "Fwd: x",
            "---------- Forwarded message ---------\nFrom: iHerb <no-reply@iherb.com>\nDate: Tue, Oct 27, 2026\nSubject: Your iHerb order has shipped\nTo: <sis@mail.example>\n\nOrder number: 532004417\nTracking number: 509813112072\n",
        ),
        (
            "이거",
            "> Begin forwarded message:\n>\n> From: iHerb <no-reply@iherb.com>\n> Subject: Your iHerb order has shipped\n> Date: 27 October 2026\n> To: sis@mail.example\n>\n> Order number: 532004417\n> Tracking number: 509813112072\n",
        ),
        (
            "Fwd: Fwd: x",
            "---------- Forwarded message ---------\nFrom: Mum <mum@mail.example>\nDate: x\nSubject: Fwd: Your iHerb order has shipped\nTo: me\n\nlook\n\n---------- Forwarded message ---------\nFrom: iHerb <no-reply@iherb.com>\nDate: x\nSubject: Your iHerb order has shipped\nTo: mum\n\nOrder number: 532004417\nTracking number: 509813112072\n",
        ),
    ] {
        reads_as("Sis <sis@mail.example>", subject, body, &expected);
    }
    let inner = String::from_utf8(mail(
        "iHerb <no-reply@iherb.com>",
        "Your iHerb order has shipped",
        "Order number: 532004417\r\nTracking number: 509813112072",
    ))
    .unwrap();
    let outer = format!(
        "From: sis@mail.example\r\nTo: me\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nlook\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n{inner}\r\n--b--\r\n"
    );
    assert_eq!(orders(&read(outer.as_bytes()).unwrap()), expected);

    // Two mails in one: each keeps its own link.
    let two = ["532004417 509813112072", "532004418 509812044885"].map(|numbers| {
        let (order, waybill) = numbers.split_once(' ').unwrap();
        format!("From: iHerb &lt;no-reply@iherb.com&gt;<br>Subject: Your iHerb order has shipped<p>Order number: {order}<p><a href=\"https://t.example/?url=https%3A%2F%2Fglobal.cainiao.com%2Fx%3FmailNo%3D{waybill}\">Track</a>")
    });
    reads_as(
        "Sis <sis@mail.example>",
        "Fwd: two",
        &two.concat().replacen("From", "<p>From", 2),
        &["iHerb 532004417 shipped [unknown:509813112072]", "iHerb 532004418 shipped [unknown:509812044885]"],
    );
}

/// It holds numbers that look like an order's, and says nothing of one.
#[test]
fn an_advertisement_is_no_order() {
    let from = "\"Amazon.com\" <store-news@amazon.com>";
    let text = "Tea $9.99\nOrder by Nov 12: https://shop.example/123-4567890-1234567\n123-4567890-1234567\n";
    assert!(read(&mail(from, "Deals for you", text)).is_err());
    let told = "Order # 123-4567890-1234567\n";
    let reading = read(&mail("\"Amazon.com\" <order-update@amazon.com>", "A note", told)).unwrap();
    assert_eq!(orders(&reading), ["Amazon.com 123-4567890-1234567 unknown"]);
}

#[test]
fn the_day_of_the_order_goes_before_the_mails() {
    reads_as(
        "\"Amazon.fr\" <confirmation-commande@amazon.fr>",
        "Votre commande Amazon.fr",
        "Merci pour votre commande.\nCommande n° 405-9876543-1234567\npassée le 25 octobre 2026\n",
        &["Amazon.fr 405-9876543-1234567 ordered 2026-10-25"],
    );
}

/// The subject names the parcel, the text the order.
#[test]
fn a_parcel_of_its_own_joins_the_order_that_the_mail_names() {
    let mail = mail(
        "AliExpress <transaction@notice.aliexpress.com>",
        "Package LP00612345678901: has cleared customs",
        "Your package has cleared customs.\nOrder 8207711223344551\n",
    );
    let reading = read(&mail).unwrap();
    let [order] = reading.orders.as_slice() else { panic!("{reading:?}") };
    let waybills: Vec<&str> = order.value.facts.waybills.iter().map(munjigi_model::Waybill::number).collect();
    assert_eq!(
        (order.value.facts.order_no.as_deref(), waybills),
        (Some("8207711223344551"), vec!["LP00612345678901"])
    );
}

/// What comes back of customs' fees, and a day that changes, say nothing of the order's own.
#[test]
fn fees_and_changes_are_not_what_became_of_an_order() {
    reads_as(
        "return@amazon.com",
        "Refund on order 113-2223334-4445556",
        "We have issued a refund of your import fees deposit.\nOrder # 113-2223334-4445556\nImport Fees Deposit refund: $3.20\n",
        &["Amazon.com 113-2223334-4445556 unknown"],
    );
    reads_as(
        "order-update@amazon.co.jp",
        "お届け予定日更新のお知らせ(ご注文番号 249-1112223-3334445)",
        "お届けが遅れております。\n注文番号 249-1112223-3334445\n",
        &["Amazon.co.jp 249-1112223-3334445 unknown"],
    );
    reads_as(
        "\"淘宝网\" <service@shop.example>",
        "您的订单已发货",
        "订单编号：2345678901234567890\n商品名称：陶瓷茶杯\n实付款：￥58.00\n物流公司：圆通速递\n运单号码：YT1234567890123\n",
        &["淘宝网 2345678901234567890 shipped 58.00 CNY [陶瓷茶杯*1] [unknown:YT1234567890123] 圆通速递"],
    );
    reads_as(
        "transaction@notice.aliexpress.com",
        "주문 확인: 주문 8209912345678901",
        "주문해 주셔서 감사합니다!\n주문 번호: 8209912345678901\n주문 시간: 2026년 10월 26일\n베이스어스 케이블\n₩5,480 x 2\n총액: ₩10,960\n",
        &["AliExpress 8209912345678901 ordered 2026-10-26 10960 KRW [베이스어스 케이블*2]"],
    );
    reads_as(
        "ebay@ebay.com",
        "Order confirmed",
        "<table><tr><td>Order number: 04-11111-22222</td></tr></table><table><tr><td>Subtotal</td><td>$20.00</td></tr><tr><td>Total charged to</td><td>$25.00</td></tr></table>",
        &["eBay 04-11111-22222 ordered 2026-10-27 25.00 USD"],
    );
}

/// An order of a shop that nobody knows, of which the mail says too little: it is listed.
#[test]
fn an_order_of_which_too_little_is_said_is_unread() {
    let reading =
        read(&mail("hi@shop.example", "Your order has shipped", "Order number: GH-2087\nThanks!\n")).unwrap();
    assert_eq!((reading.orders.len(), reading.unread.len()), (0, 1));
    assert_eq!(reading.unread[0].why.as_str(), "nothing");
    let reading = read(&mail(
        "가나 배대지 <help@ganabaedaeji.example>",
        "[통관안내] 통관 진행 안내",
        "신청서번호: GN261103-0012\n운송장번호: 6091240077312\n세관에서 통관 진행 중입니다.\n",
    ))
    .unwrap();
    assert_eq!(orders(&reading), ["가나 배대지 GN261103-0012 shipped [unknown:6091240077312]"]);
}
