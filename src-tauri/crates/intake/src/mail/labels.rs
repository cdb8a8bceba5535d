//! The labels of mails, in the languages of the shops that ship here, in small letters; and what stands behind a label.

use super::forwarder;
use super::view::small;
use super::words::Words;

pub(super) static ORDER_NO: Words = Words::of("
    order number | order no. | order no | order id | order # | order# | order ref | order reference
    purchase order number | your order: | order: | 주문번호 | 주문 번호 | 주문 # | 주문# | 오더번호 | bestellnummer
    bestellnr. | bestell-nr. | bestellung nr. | bestellung # | auftragsnummer | numéro de commande
    n° de commande | nº de commande | commande n° | commande nº | commande # | número de pedido
    nº de pedido | n.º de pedido | n.º do pedido | número do pedido | pedido n.º | pedido nº | pedido #
    numero ordine | numero d'ordine | numero dell'ordine | numero d’ordine | ordine n. | ordine nº
    ordine # | 注文番号 | 注文 # | 订单号 | 订单编号 | 訂單編號 | 订单： | 订单: | bestelnummer | numer zamówienia | nr zamówienia
    zamówienie nr | ordernummer
");

pub(super) static ORDER_DATE: Words = Words::of("
    order date | order placed | ordered on | placed on | date ordered | purchase date | date of order | 주문일자
    주문일시 | 주문일 | 주문 일자 | 주문 일시 | 주문 날짜 | 주문날짜 | 주문 시간 | 주문시간 | 주문 시각 | 구매일 | 결제일시 | 결제일 | bestelldatum | bestellt am
    bestellung aufgegeben | aufgegeben am | date de commande | date de la commande | commandé le
    commande du | passée le | order time | time placed | fecha del pedido | fecha de pedido | realizado el | data dell'ordine | data dell’ordine
    data ordine | ordine effettuato | data do pedido | 注文日 | 下单时间 | 下单日期 | 订单日期 | besteldatum
    data zamówienia
");

/// What the whole order comes to; the first of these rows that a mail has counts.
pub(super) static TOTAL: [Words; 3] = [
    Words::of("
        order total | grand total | total for this order | total order amount | order amount | total amount
        total paid | amount paid | you paid | payment total | total payment | total charged to | total charged | 총 결제금액
        총 결제 금액 | 총결제금액 | 총 주문금액 | 총 주문 금액 | 총 금액 | 총금액 | 최종 결제금액 | 결제금액 | 결제 금액 | 주문금액 | 주문 금액 | 주문 합계
        주문합계 | 주문 총계 | 주문 총액 | gesamtbetrag | gesamtsumme | bestellsumme | rechnungsbetrag
        montant total de la commande | montant total de votre commande | montant total
        total de la commande | total de votre commande | total ttc | importe total | total del pedido
        total pedido | totale ordine | totale dell'ordine | totale dell’ordine | importo totale
        total do pedido | valor total | 注文合計 | ご請求額 | ご請求金額 | お支払い合計 | 総合計 | 订单总额 | 订单金额 | 实付款 | 实付金额 | 應付總額
        totaalbedrag | besteltotaal | suma zamówienia | łączna kwota | 신고금액 | 상품금액
    "),
    Words::of("
        total | 합계 | 총계 | 총액 | 총 합계 | summe | gesamt | totale | 合計 | 合计 | 总计 | totaal | suma | razem
    "),
    Words::of("
        shipment total | shipping total for this shipment | versandsumme
    "),
];

pub(super) static TRACKING: Words = Words::of("
    tracking number | tracking numbers | tracking no. | tracking no | tracking id | tracking #
    tracking code | tracking: | track number | trackingnummer | shipment number | consignment number
    waybill number | waybill no. | waybill no | waybill | air waybill | awb no. | awb | parcel number
    package number | 운송장번호 | 운송장 번호 | 운송장 | 송장번호 | 송장 번호 | 송장 | 등기번호 | 등기 번호 | 배송번호 | 배송 번호 | 트래킹번호 | 트래킹 번호
    추적번호 | 추적 번호 | 배송조회 번호 | sendungsnummer | paketnummer | sendungsverfolgungsnummer | sendungs-nr.
    numéro de suivi | n° de suivi | nº de suivi | numéro de colis | número de seguimiento
    nº de seguimiento | n.º de seguimiento | número de guía | n° de guía | nº de guía
    número de rastreamento | código de rastreio | numero di tracciabilità | numero di tracking
    codice di tracciamento | codice tracking | numero di spedizione | numero spedizione | お問い合わせ伝票番号
    お問い合わせ番号 | 伝票番号 | 追跡番号 | トラッキング番号 | 运单号 | 运单号码 | 运单编号 | 快递号 | 物流单号 | 快递单号 | 跟踪号 | 追踪号 | 物流追踪号 | numer przesyłki
    numer śledzenia | track-&-trace-code | track & trace code
");

pub(super) static CARRIER: Words = Words::of("
    shipping carrier | carrier | courier | shipped via | shipped with | shipped by | ship via
    delivery company | 국내 택배사 | 택배사/송장번호 | 택배사 / 송장번호 | 택배사/운송장번호 | 택배사 / 운송장번호 | 택배사 | 배송사 | 배송업체 | 배송 업체
    운송사 | 택배회사 | versanddienstleister | versand durch | versandt mit | transporteur | expédié par
    transportista | empresa de transporte | corriere | vettore | spedito con | transportadora | 配送業者 | 配送会社
    物流公司 | 快递公司 | 承运商 | vervoerder | przewoźnik
");

pub(super) static ITEM: Words = Words::of("
    상품명 | 품명 | 물품명 | 제품명 | item name | item description | product name | product: | item: | artikel:
    artikelbezeichnung | article : | articolo: | artículo: | 商品名 | 商品名称 | 产品名称
");

pub(super) static QUANTITY: Words = Words::of(
    "
    quantity | qty. | qty | 수량 | 주문수량 | 개수 | menge | anzahl | stückzahl | quantité | qté | cantidad
    quantità | quantidade | 数量 | 数量： | 個数 | 点数 | aantal | ilość
",
);

/// Lines behind which a shop shows what it would like to sell: nothing in them was ordered.
static NOT_ORDERED: Words = Words::of("
    buy it again | buy again | top picks | customers also | customers who | frequently bought
    recommended for | recommendations | our recommendations | you might also | you may also
    you'll also love | inspired by | related to items | related products | keep shopping | more to explore
    more items to | best sellers | bestsellers | recently viewed | your recently viewed | deals for you
    just for you | more for you | sponsored | shop more | 추천 상품 | 추천상품 | 고객님을 위한 | 회원님을 위한 | 함께 구매 | 함께 많이
    이런 상품 | 다른 고객 | 최근 본 상품 | 다시 구매 | 관련 상품 | kunden, die | kunden kauften | das könnte | wird oft zusammen
    häufig zusammen | empfehlungen | für sie empfohlen | nochmals kaufen | noch einmal kaufen | les clients
    vous aimerez | recommandations | recommandé pour | achetez-le à nouveau | produits fréquemment
    los clientes | recomendaciones | recomendado para | volver a comprar | comprados juntos | i clienti
    potrebbe interessarti | consigliati per | acquista di nuovo | spesso comprati | よく一緒に | この商品を買った
    この商品をチェック | おすすめ商品 | お客様へのおすすめ | もう一度買う | 再び購入 | 猜你喜欢 | 为你推荐 | 为您推荐 | 相关推荐 | klanten | aanbevolen
    polecane
");

/// Whether a line begins what was not ordered.
pub(super) fn begins_what_was_not_ordered(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    NOT_ORDERED.first(line).is_some_and(|found| found.at == 0)
}

/// Whether a line begins with a label that belongs to an order as a whole, and so ends what was not ordered.
pub(super) fn begins_an_order(line: &str) -> bool {
    [&ORDER_NO, &ORDER_DATE, &TRACKING, &TOTAL[0]]
        .iter()
        .any(|labels| labels.first(line).is_some_and(|found| found.at == 0))
}

/// Whether a cell is a label and nothing more.
pub(super) fn is_label(cell: &str) -> bool {
    let of_all = [&ORDER_NO, &ORDER_DATE, &TOTAL[0], &TOTAL[1], &TRACKING, &CARRIER, &ITEM, &QUANTITY];
    of_all.into_iter().chain(forwarder::LABELS).any(|labels| is_one_of(cell, labels))
}

pub(super) fn is_one_of(cell: &str, labels: &Words) -> bool {
    labels.first(cell).is_some_and(|found| found.at == 0 && value(found.after).is_empty())
}

/// What follows a label, without what joins the two: `: `, ` is `, ` no. `.
pub(super) fn value(after: &str) -> &str {
    const JOINING: [&str; 12] =
        ["is ", "are ", "was ", "no.", "nr.", "n°", "ist ", "lautet ", "est ", "es ", "è ", "s "];
    let mut rest = after;
    loop {
        let trimmed = rest.trim_start_matches(|c: char| {
            c.is_whitespace()
                || matches!(
                    c,
                    ':' | '#' | '№' | '.' | '=' | '-' | '*' | '|' | '은' | '는' | '：' | '）' | ')' | '\''
                )
        });
        let lower = small(trimmed);
        match JOINING.iter().find(|word| lower.starts_with(*word)).and_then(|word| trimmed.get(word.len()..))
        {
            Some(after) => rest = after,
            None => return trimmed,
        }
    }
}

/// The values behind some labels, each with its line: in the same line, or in the next where nothing follows the label.
pub(super) fn values<'v>(lines: &[&'v str], labels: &Words) -> Vec<(usize, &'v str)> {
    let mut found = Vec::new();
    for (at, line) in lines.iter().copied().enumerate() {
        let mut rest = line;
        // In a line of several cells a label may stand in each.
        while let Some(label) = labels.first(rest) {
            let behind = value(label.after);
            let behind =
                if behind.is_empty() { lines.get(at + 1).copied().unwrap_or_default() } else { behind };
            if !behind.is_empty() {
                found.push((at, behind));
            }
            rest = label.after;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found<'v>(lines: &[&'v str], labels: &Words) -> Vec<&'v str> {
        values(lines, labels).into_iter().map(|(_, value)| value).collect()
    }

    #[test]
    fn values_behind_labels() {
        for (lines, labels, expected) in [
            (&["Order Number: 123"][..], &ORDER_NO, &["123"][..]),
            (&["Order #", "112-0047713-5529018"], &ORDER_NO, &["112-0047713-5529018"]),
            (&["Order\u{20}No. 5"], &ORDER_NO, &["5"]),
            (&["주문번호\t532004417"], &ORDER_NO, &["532004417"]),
            (&["[iHerb] 발송 (주문번호 532004417)"], &ORDER_NO, &["532004417)"]),
            (&["Your tracking number is QA0533917460."], &TRACKING, &["QA0533917460."]),
            (&["Order number\t77", "Tracking number\t509812044885"], &ORDER_NO, &["77"]),
            (&["Numéro de suivi : 6A123"], &TRACKING, &["6A123"]),
            (&["reorder number: 3"], &ORDER_NO, &[]),
        ] {
            assert_eq!(found(lines, labels), expected, "{lines:?}");
        }
    }

    #[test]
    fn what_was_not_ordered() {
        assert!(begins_what_was_not_ordered("Customers also bought: Logitech"));
        assert!(begins_what_was_not_ordered("★ 추천 상품"));
        assert!(!begins_what_was_not_ordered("Order total: $3"));
        assert!(begins_an_order("Order total: $3") && !begins_an_order("By placing your order, you agree"));
        assert!(is_label("Order number:") && is_label("수량") && !is_label("Order number: 3"));
    }

    proptest! {
        #[test]
        fn nothing_panics(lines in prop::collection::vec("(Order number|주문번호|\t|:| |Tracking No|[0-9é])*", 0..4)) {
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            for labels in [&ORDER_NO, &TRACKING, &TOTAL[1]] {
                let _ = found(&lines, labels);
            }
        }
    }
}
