//! What is put before and behind an input, so that the reader that is meant takes it.

/// Headers of tables: the shops' own, the clearance list, a forwarder's, one of names that are known, one of none.
pub const HEADERS: &[(&str, &str)] = &[
    (
        "Order Date,Order ID,Title,Category,Website,Quantity,Shipment Date,Shipping Address Name,Order Status,Carrier Name & Tracking Number,Item Subtotal,Item Total,Currency\n",
        "",
    ),
    (
        "Website,Order ID,Order Date,Currency,Unit Price,Total Owed,Quantity,Order Status,Shipment Status,Ship Date,Carrier Name & Tracking Number,Product Name\n",
        "",
    ),
    (
        "ASIN,Carrier Name & Tracking Number,Currency,Order Date,Order ID,Order Status,Original Quantity,Product Name,Ship Date,Shipment Status,Total Amount,Website\n",
        "",
    ),
    (
        "order id,order url,order date,quantity,description,item url,price,subscribe & save,ASIN,category\n",
        "",
    ),
    ("order id,order url,items,to,date,total,shipping,gift,VAT,tax,refund,payments,invoice\n", ""),
    (
        "Order Date,Order ID,Title,Qty,Price,Store,Product ID,SKU ID,Price Info,Currency,Status,Product Url\n",
        "",
    ),
    (
        "\"Order ID\",\"Item description at order time\",\"Order time\",\"Shipped date\",\"Price\",\"Price tax\",\"Shipping cost\",\"Order total\",\"Order detail URL\"\n",
        "",
    ),
    ("订单号,商品名称,商品链接,单价,数量,实付款,状态,快递单号\n", ""),
    (
        "신청번호,신청일,쇼핑몰,주문번호,품목(영문),수량,단가(USD),현지 트래킹,무게(kg),상태,국내 송장번호\n",
        "",
    ),
    ("No\t수입신고수리일\t통관형태\t신고(제출)번호\tM B/L - H B/L\t처리상태\n", ""),
    ("No,수입신고수리일,통관형태,신고(제출)번호,M B/L(Master BL),H B/L(House BL),처리상태\n", "\n총 1건\n"),
    ("주문일자,주문번호,상품명,수량,결제금액,운송장번호\n", ""),
    ("alpha;beta;gamma;delta\n", ""),
];

/// The heads of mails.
pub const MAILS: &[(&str, &str)] = &[
    (
        "From: shipment-tracking@amazon.com\nTo: a@b.example\nSubject: Shipped: order 112-0047713-5529018\n\n",
        "",
    ),
    (
        "From: AliExpress <transaction@notice.aliexpress.com>\nTo: a@b.example\nSubject: Order 8196234512007702: order shipped\nContent-Type: text/html\n\n",
        "",
    ),
    (
        "From: iHerb <no-reply@iherb.com>\nTo: a@b.example\nSubject: 발송\nDate: Sun, 22 Nov 2026 10:11:12 +0900\nContent-Type: text/plain; charset=utf-8\n\n",
        "",
    ),
    (
        "From: eBay <ebay@ebay.com>\nTo: a@b.example\nSubject: Order\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n",
        "\n--b--\n",
    ),
    (
        "From: Shop <orders@tea.example>\nTo: a@b.example\nSubject: Order #1001\nContent-Type: text/html\n\n",
        "",
    ),
    (
        "From: 배대지 <info@baedaeji.example>\nTo: a@b.example\nSubject: 출고\nContent-Type: text/html; charset=euc-kr\n\n",
        "",
    ),
    (
        "From: UPS <mcinfo@ups.com>\nTo: a@b.example\nSubject: UPS Ship Notification\nContent-Type: text/html\n\n",
        "",
    ),
    ("From: CJ <no-reply@cjlogistics.com>\nTo: a@b.example\nSubject: 배송\nContent-Type: text/plain\n\n", ""),
    (
        "From: a@b.example\nTo: c@d.example\nSubject: Fwd: order\n\n---------- Forwarded message ---------\n",
        "",
    ),
    (
        "From: a@b.example\nTo: c@d.example\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n",
        "\n--b--\n",
    ),
    (
        "From: a@b.example\nTo: c@d.example\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/csv\nContent-Disposition: attachment; filename=a.csv\n\n",
        "\n--b--\n",
    ),
    (
        "From: a@b.example\nTo: c@d.example\nSubject: x\nContent-Type: message/rfc822\n\nFrom: auto-confirm@amazon.com\n",
        "",
    ),
    ("From: shipment-tracking@amazon.com\nTo: a@b.example\nSubject: Shipped\n", ""),
];

/// Pages.
pub const PAGES: &[(&str, &str)] = &[
    ("<!DOCTYPE html><body>", ""),
    (
        "<table><tr><th>No<th>수입신고수리일<th>통관형태<th>신고(제출)번호<th>M B/L - H B/L<th>처리상태</tr>",
        "</table>",
    ),
    (
        "<h2>해외직구 통관정보조회</h2><input name=dclrStrtDt value=20260825><input name=dclrEndDt value=20261122><p>총 1건<table><tr><th>수입신고수리일<th>통관형태<th>신고(제출)번호<th>M B/L(Master BL)<th>H B/L(House BL)<th>처리상태</tr><tr>",
        "</table>",
    ),
    (
        "<p>총 0건<table><tr><th>수입신고수리일<th>통관형태<th>신고(제출)번호<th>M B/L - H B/L<th>처리상태</tr>",
        "</table>",
    ),
    (
        "MIME-Version: 1.0\r\nFrom: <Saved by Blink>\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>총 1건<table><tr><th>수입신고수리일<th>통관형태<th>신고(제출)번호<th>M B/L - H B/L<th>처리상태</tr>",
        "\r\n--b--\r\n",
    ),
    ("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n", "\r\n--b--\r\n"),
    ("<html><a href=\"https://www.amazon.com/gp/css/order-history\">Your Orders</a><div>", "</div>"),
    ("<html><a href=\"https://www.aliexpress.com/p/order/index.html\">Orders</a><div>", "</div>"),
    (
        "<html><title>쿠팡!</title><a href=\"https://mc.coupang.com/ssr/desktop/order/list\">주문목록</a><table>",
        "</table>",
    ),
    ("<html><a href=\"https://www.iherb.com\">iHerb</a><p>발송되었습니다</p>", ""),
    ("<html><a href=\"https://order.pay.naver.com/home\">네이버페이</a>", ""),
    ("<table><tr><td>Order ID<td>Order Date<td>Item<td>Total<td>Tracking number</tr><tr>", "</table>"),
    (
        "Version:0.9\r\nStartHTML:00000097\r\nSourceURL:https://www.temu.com/bgt_orders.html\r\n<html><body>",
        "",
    ),
];

/// Beginnings of what people copy.
pub const PASTES: &[(&str, &str)] = &[
    ("쿠팡\n마이쿠팡\n", ""),
    ("Amazon.com\nYour Orders\n", ""),
    ("AliExpress\n내 주문\n", ""),
    ("네이버페이\n주문내역\n", ""),
    ("11번가\n나의 11번가\n", ""),
    ("eBay\nPurchase history\n", ""),
    ("Temu\n내 주문\n", ""),
    ("SHEIN\nMy Orders\n", ""),
    ("Qoo10\n注文番号\n", ""),
    ("iHerb\n주문번호 532004417\n", ""),
    ("주문번호 ", ""),
    (
        "해외직구 통관정보조회\n조회기간 2026-08-25 ~ 2026-11-22\n총 1건\n수입신고수리일\t통관형태\t신고(제출)번호\tM B/L - H B/L\t처리상태\n",
        "\n1\n상담\t국번없이 125\n",
    ),
];

/// Beginnings of messages.
pub const NOTICES: &[(&str, &str)] = &[
    ("[Web발신]\n[관세청] ", ""),
    ("[Web발신]\n[CJ대한통운] ", ""),
    ("[국제발신]\n", ""),
    ("2026-09-30 15:12\n[Web발신]\n[관세청] 해외직구 물품이 통관되었습니다.\n운송장번호: ", ""),
    ("[관세청] 전자상거래 물품 통관 안내\n", "\n자세한 내용은 관세청 누리집에서 확인하시기 바랍니다.\n"),
    ("세모배대지입니다. 신청 건이 출고되었습니다.\n신청번호 : SM1\n", ""),
    ("통관 물품이 있습니다.\n", ""),
    ("[우체국] ", "\n배송완료되었습니다."),
];

/// Heads of talks.
pub const TALKS: &[(&str, &str)] = &[
    (
        "국민비서 구삐 님과 카카오톡 대화\n저장한 날짜 : 2026년 11월 22일 오전 11:29\n\n\n2026년 9월 30일 오후 3:12\n2026년 9월 30일 오후 3:12, 국민비서 구삐 : [관세청] ",
        "",
    ),
    (
        "국민비서 구삐 님과 카카오톡 대화\n저장한 날짜 : 2026. 11. 22. 오전 12:15\n\n2026년 9월 30일 수요일\n2026. 9. 30. 오후 3:12, 국민비서 구삐 : [관세청] ",
        "",
    ),
    (
        "국민비서 구삐 님과 카카오톡 대화\n저장한 날짜 : 2026-11-22 10:44:52\n\n--------------- 2026년 9월 30일 수요일 ---------------\n[국민비서 구삐] [오후 3:12] [관세청] ",
        "",
    ),
    (
        "Semo Forwarding with KakaoTalk Chats\nDate Saved : 2026-11-22 00:47:14\n\n--------------- Sunday, September 20, 2026 ---------------\n[Semo Forwarding] [6:31 PM] ",
        "",
    ),
    ("Date,User,Message\n2026-09-30 15:12:44,\"국민비서 구삐\",\"[관세청] ", "\"\n"),
    ("국민비서 구삐 님과 카카오톡 대화\n저장한 날짜 : 2026-11-22 10:44:52\n", ""),
    ("[국민비서 구삐] [오후 3:12] ", ""),
];

/// Pages and mails with such words in them.
pub const SCRIPTS: &[(&str, &str)] = &[
    ("{\"@context\":\"http://schema.org\",\"@type\":\"Order\",", "}"),
    ("[{\"@context\":\"http://schema.org\",\"@type\":\"ParcelDelivery\",\"trackingNumber\":\"", "\"}]"),
    (
        "<html><script type=\"application/ld+json\">{\"@context\":\"http://schema.org\",\"@type\":\"Order\",",
        "}</script>",
    ),
    (
        "From: Shop <orders@tea.example>\nTo: a@b.example\nSubject: Order #1001\nContent-Type: text/html\n\n<script type=\"application/ld+json\">{\"@context\":\"http://schema.org\",\"@type\":\"Order\",",
        "}</script>",
    ),
    (
        "From: Shop <orders@tea.example>\nTo: a@b.example\nSubject: Order #1001\nContent-Type: text/html\n\n<div itemscope itemtype=\"http://schema.org/Order\">",
        "</div>",
    ),
    (
        "<html><div itemscope itemtype=\"http://schema.org/Order\"><meta itemprop=\"orderNumber\" content=\"7\">",
        "</div>",
    ),
];

/// Workbooks in one file of XML.
pub const WORKBOOKS: &[(&str, &str)] = &[
    (
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet Name=\"a\"><Table><Row><Cell><Data Type=\"String\">",
        "</Data></Cell></Row></Table></Worksheet></Workbook>",
    ),
    (
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet Name=\"a\"><Table>",
        "</Table></Worksheet></Workbook>",
    ),
    (
        "<?xml version=\"1.0\"?><office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:body><office:spreadsheet><table:table table:name=\"a\">",
        "</table:table></office:spreadsheet></office:body></office:document>",
    ),
    (
        "<?xml version=\"1.0\"?><office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">",
        "</office:document>",
    ),
];

/// Answers in JSON.
pub const ANSWERS: &[(&str, &str)] = &[
    ("{\"count\":1,\"resultList\":[", "]}"),
    (
        "{\"count\":1,\"resultList\":[{\"acptDt\":\"20261109\",\"csclForm\":\"목록통관\",\"dclrNo\":\"PE02072600005102\",\"mblNo\":\"SEMOKE26A0123A\",\"hblNo\":\"",
        "\",\"prcsStts\":\"통관완료 후 반출\"}]}",
    ),
    ("{\"error\":true,\"message\":\"", "\"}"),
    ("{\"count\":0,\"resultList\":[],", "}"),
    ("[{\"orderId\":\"", "\",\"priceInfo\":\"US $1\"}]"),
    ("[", "]"),
    ("{", "}"),
];
