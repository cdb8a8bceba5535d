//! What a mail says has happened to an order, in the languages of the shops that ship here.

use super::words::Rows;
use crate::Progress;

/// A shop says what has happened at the top of its mail; what comes after is small print.
const LINES: usize = 60;
/// Longer ones are small print too, in bytes.
const LONGEST: usize = 400;

/// A wish, a question or a label: none of the words of what has happened.
static NOT_YET: Rows<()> = Rows::of(&[((), "
        cancellation request | request to cancel | return request | request a return | return label | 취소 요청
        취소요청 | 취소 신청 | 반품 신청 | 반품신청 | 반품 요청 | 환불 신청 | 환불 요청 | 환불신청 | stornierungsanfrage | rücksendeetikett
        review your | rate your | how was | 리뷰 | 후기
    ")]);

/// Subjects of an order that was placed before: what they name is not its day.
static OF_CHANGES: Rows<()> = Rows::of(&[((), "
        delay | delayed | running late | update on | updated | change to your | changed | 지연 | 변경 | verzögert | verzögerung | verspätet | verspätung
        änderung | geändert | retard | retardé | modification | ritardo | modifica | retraso | modificación | atraso
        遅延 | 遅れ | 更新 | 変更 | お届け予定 | vertraagd | vertraging | gewijzigd | opóźnien | 延迟 | 变更
    ")]);

/// What is paid back of an order that stays: shops take more for customs than it comes to.
static OF_FEES: Rows<()> = Rows::of(&[((), "
        import fee | import fees | import duties | customs fee | customs fees | shipping refund | shipping fee refund
        refund of shipping | refund of your shipping | price adjustment | 관세 환급 | 관세 환불 | 관부가세 환급 | 관부가세 환불 | 배송비 환불 | 배송비 환급
        배송비가 환불 | 수입 수수료 | 수입수수료 | importgebühr | importgebühren | importkosten | frais d'importation | gastos de importación
        spese di importazione | 輸入税 | 輸入手数料
    ")]);

/// Words of subjects, where single ones are enough. Of a subject that has words of several rows the first row counts: an order that is
/// delivered was also shipped.
static SUBJECT: Rows<Progress> = Rows::of(&[
    (Progress::Cancelled, "
        canceled | cancelled | cancellation | 취소 | storniert | stornierung | annulé | annulation | annullato
        annullamento | cancelado | cancelación | cancelada | キャンセル | 已取消 | 取消 | geannuleerd | anulowan
    "),
    (Progress::Returned, "
        refund | returned | return received | your return of | 환불 | 반품 | erstattung | erstattet | rückgabe
        remboursement | remboursé | retour reçu | rimborso | rimborsato | reembolso | reembolsado
        devolución | 返金 | 返品 | 退款 | 退货 | terugbetaling | zwrot
    "),
    // On the last way: not there yet.
    (Progress::Shipped, "
        out for delivery | will be delivered | arriving today | now arriving | undelivered | undeliverable
        not delivered | delivery attempt | 배송출발 | 배송 출발 | 배달 출발 | 배송 예정 | 배송예정 | in zustellung
        en cours de livraison | in consegna | en reparto | 配達中 | 派送中
    "),
    (Progress::Delivered, "
        delivered | 배송완료 | 배송 완료 | 배달완료 | 배달 완료 | 배송이 완료 | 배달이 완료 | 도착했 | zugestellt | geliefert | livré
        livraison effectuée | consegnato | consegnata | entregado | entregada | entregue | 配達完了 | 配達しました
        配達済み | お届け済み | お届けしました | 已送达 | 已签收 | bezorgd | dostarczon | levererad
    "),
    (Progress::Shipped, "
        shipped | dispatched | despatched | on the way | on its way | shipping confirmation
        shipment confirmation | dispatch confirmation | been sent | sent! | awaiting delivery
        collected by the carrier | left the departure | at customs | cleared customs | customs
        local transit | in transit | delivery update | 배송이 시작 | 배송 시작 | 배송시작 | 배송중 | 배송 중 | 발송 | 출고 | 출발
        선적 | 통관 | versandt | verschickt | versendet | versandbestätigung | unterwegs | auf dem weg | expédié
        expédition | en route | en chemin | spedito | spedita | spedizione | in viaggio | enviado | enviada
        envío | en camino | 発送 | 出荷 | 已发货 | 发货 | 运输中 | verzonden | onderweg | wysłan | skickad
    "),
    (Progress::Ordered, "
        confirmed | confirmation | ordered: | ordered | thank you for your order | thanks for your order
        thank you for your purchase | order received | we received your order | we've received your order
        payment received | order placed | receipt | 주문이 접수 | 주문 접수 | 주문접수 | 주문 확인 | 주문확인 | 주문이 확인 | 주문 완료
        주문완료 | 주문이 완료 | 결제 완료 | 결제완료 | 결제가 완료 | 주문해 | 주문됨 | 주문 내역 | 주문내역 | bestellbestätigung | bestellt:
        bestätigung | ihre bestellung | confirmation de commande | votre commande | commandé | conferma
        ordinato: | il tuo ordine | confirmación | pedido: | tu pedido | seu pedido | 注文の確認 | ご注文 | 注文確認
        注文済み | 订单确认 | 下单成功 | 付款成功 | bestelling | besteld: | zamówienie | zamówiono | beställd | 已下单
    "),
]);

/// Words of lines: as only such a sentence has them.
static LINE: Rows<Progress> = Rows::of(&[
    (Progress::Cancelled, "
        has been cancel | have been cancel | was cancel | were cancel | we canceled | we cancelled
        we've cancel | we’ve cancel | we have cancel | is canceled | is cancelled | item canceled
        order canceled | order cancelled | 취소되었 | 취소됐 | 취소 완료 | 취소완료 | 취소가 완료 | wurde storniert
        haben wir storniert | a été annulé | avons annulé | è stato annullato | abbiamo annullato
        ha sido cancelado | se ha cancelado | hemos cancelado | foi cancelado | キャンセルされました | キャンセルいたしました
        キャンセルしました | 已取消 | 已被取消
    "),
    (Progress::Returned, "
        refund has been issued | refund was issued | we've issued your refund | we issued your refund
        refund issued | has been refunded | have been refunded | was refunded | we've refunded | we refunded
        we have refunded | we've received your return | we received your return | 환불되었 | 환불 완료 | 환불완료
        환불이 완료 | 반품 완료 | 반품완료 | 반품이 완료 | wurde erstattet | haben wir erstattet | a été remboursé
        avons remboursé | è stato rimborsato | ha sido reembolsado | hemos reembolsado | 返金いたしました | 返金しました
        返金が完了 | 已退款 | 退款成功
    "),
    // On the last way: not there yet.
    (Progress::Shipped, "
        out for delivery | will be delivered | to be delivered | 배송출발 | 배송 출발 | 배달 출발 | in zustellung
        en cours de livraison | in consegna | en reparto | 配達中
    "),
    (Progress::Delivered, "
        has been delivered | have been delivered | was delivered | were delivered | is delivered
        delivered today | your package was delivered | 배송완료 | 배송 완료 | 배달완료 | 배달 완료 | 배송이 완료되 | 배달이 완료되
        wurde zugestellt | wurde geliefert | a été livré | è stato consegnato | ha sido entregado
        se ha entregado | foi entregue | 配達が完了 | 配達しました | お届けしました | 已送达 | 已签收
    "),
    (Progress::Shipped, "
        has shipped | have shipped | has been shipped | have been shipped | was shipped | were shipped
        order shipped | has been dispatched | have been dispatched | we've dispatched | we’ve dispatched
        have dispatched | is on the way | is on its way | are on the way | are on their way | on the way:
        shipping confirmation | dispatch confirmation | has been sent | have been sent
        left the departure region | has cleared customs | shipped! | 발송되었 | 발송됐 | 발송하였 | 발송했 | 발송 완료 | 발송완료
        출고되었 | 출고 완료 | 출고완료 | 출고하였 | 배송이 시작 | 배송을 시작 | 배송중 | 배송 중 | wurde versandt | wurde verschickt
        wurden versandt | haben wir versandt | a été expédié | ont été expédiés | avons expédié
        è stato spedito | abbiamo spedito | sono stati spediti | ha sido enviado | hemos enviado
        se ha enviado | foi enviado | 発送しました | 発送いたしました | 発送されました | 発送が完了 | 出荷しました | 已发货
    "),
    (Progress::Ordered, "
        order confirmation | thank you for your order | thanks for your order | thank you for your purchase
        thank you for shopping | thank you for placing | order is confirmed | order has been confirmed
        order confirmed | we received your order | we've received your order | we have received your order
        order has been placed | your order has been received | 주문이 접수 | 주문해 주셔서 | 주문하여 주셔서 | 주문이 완료 | 주문이 확인
        결제가 완료 | 주문 완료 | 주문완료 | bestellbestätigung | danke für ihre bestellung
        vielen dank für ihre bestellung | ihren einkauf | merci pour votre commande
        merci de votre commande | confirmation de commande | grazie per il tuo ordine | grazie per aver
        conferma dell'ordine | conferma dell’ordine | gracias por tu pedido | gracias por su pedido
        gracias por tu compra | confirmación del pedido | obrigado | ご注文ありがとう | ご注文いただき | 注文を承り | ご注文を承り
        感谢您的订单 | 下单成功 | 付款成功
    "),
]);

/// Words by which only a part of an order is meant.
static PARTLY: Rows<()> = Rows::of(&[((), "
        a shipment from order | shipment from your order | part of your order | partial | partially
        some items | some of the items | some of your items | the rest of your order | remaining items
        rest of the items | other items in your order | 일부 | 부분 | 나머지 | 분리 발송 | 분할 배송 | 분할배송 | teilweise
        teillieferung | ein teil ihrer | restlichen artikel | partiellement | une partie de | le reste de
        parzial | una parte | il resto | parcial | el resto | 一部 | 残りの | 部分
    ")]);
/// Words by which items of an order are called off, and not the order.
static ITEMS: Rows<()> = Rows::of(&[(
    (),
    "
        item canceled | item cancelled | items canceled | items cancelled | the item below | the items below
        the following item | item from your order | items from your order | item in your order
        items in your order | 상품이 취소 | 상품 취소 | 아래 상품 | artikel storniert | folgende artikel
        folgenden artikel | article annulé | l'article | l’article | les articles suivants
        articolo annullato | i seguenti articoli | artículo cancelado | los siguientes artículos | 以下の商品
        以下商品
    ",
)]);

/// What a mail says has happened: its subject first, then its first lines. The titles in a subject are not looked at: goods are
/// named "noise cancelled", too.
pub(super) fn of<'l>(subject: &str, lines: impl Iterator<Item = &'l str> + Clone) -> Progress {
    let subject = without_titles(subject);
    let lines = lines.take(LINES).filter(|line| line.len() <= LONGEST);
    let is = said(&SUBJECT, &subject).or_else(|| lines.clone().find_map(|line| said(&LINE, line)));
    let says = |words: &Rows<()>| {
        words.said(&subject).is_some() || lines.clone().any(|line| words.said(line).is_some())
    };
    let is_of_fees = || {
        let in_lines = lines.clone().any(|line| OF_FEES.said(line).is_some());
        let in_others = || lines.clone().any(|line| said(&SUBJECT, line) == Some(Progress::Returned));
        OF_FEES.said(&subject).is_some() || (in_lines && !in_others())
    };
    let is = match is {
        Some(Progress::Returned) if is_of_fees() => Progress::Unknown,
        Some(Progress::Ordered) if OF_CHANGES.said(&subject).is_some() => Progress::Unknown,
        is => is.unwrap_or(Progress::Unknown),
    };
    let of_a_part = match is {
        Progress::Cancelled => Progress::PartlyCancelled,
        Progress::Returned => Progress::PartlyReturned,
        Progress::Shipped => Progress::PartlyShipped,
        Progress::Delivered => Progress::PartlyDelivered,
        Progress::Unknown
        | Progress::Ordered
        | Progress::AwaitingArrivalAtForwarder
        | Progress::Completed
        | Progress::PartlyCancelled
        | Progress::PartlyReturned
        | Progress::PartlyShipped
        | Progress::PartlyDelivered => return is,
    };
    let is_called_off = matches!(is, Progress::Cancelled | Progress::Returned);
    if says(&PARTLY) || is_called_off && says(&ITEMS) { of_a_part } else { is }
}

/// Whether a subject is one of an order's mails.
pub(super) fn is_of_an_order(subject: &str) -> bool {
    said(&SUBJECT, &without_titles(subject)).is_some()
}

fn said(words: &Rows<Progress>, text: &str) -> Option<Progress> {
    let is = words.said(text).filter(|_| NOT_YET.said(text).is_none())?;
    (is != Progress::Returned || OF_FEES.said(text).is_none()).then_some(is)
}

/// A subject without what stands in quotation marks.
fn without_titles(subject: &str) -> String {
    let mut kept = String::new();
    let mut closing: Option<char> = None;
    for c in subject.chars() {
        match (closing, c) {
            (Some(end), c) if c == end => closing = None,
            (Some(_), _) => {}
            (None, '"') => closing = Some('"'),
            (None, '“' | '„') => closing = Some(if c == '“' { '”' } else { '“' }),
            (None, '«') => closing = Some('»'),
            (None, '「') => closing = Some('」'),
            (None, c) => kept.push(c),
        }
    }
    kept
}

/// The title in a subject, where it stands in quotation marks, and its pieces: `Ordered: 2 "Tea…"`.
pub(super) fn title_in(subject: &str) -> Option<(String, u32)> {
    const MARKS: [(char, char); 6] =
        [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»'), ('「', '」'), ('『', '』')];
    let (open, close) = MARKS.iter().find(|(open, _)| subject.contains(*open))?;
    let (before, rest) = subject.split_once(*open)?;
    let title = rest.split_once(*close).map_or(rest, |(title, _)| title);
    let title = title.trim_end_matches(['.', '…', ',', ' ']).trim();
    let pieces = before
        .split_whitespace()
        .next_back()
        .and_then(|word| word.parse().ok())
        .filter(|n| (1..100).contains(n));
    (title.chars().filter(|c| c.is_alphabetic()).count() >= 3)
        .then(|| (title.to_owned(), pieces.unwrap_or(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_the_subject() {
        for (subject, expected) in [
            ("Your Amazon.com order #112-4471906-2283557 has shipped", Progress::Shipped),
            ("Shipped: \"Noise Cancelled Headphones...\"", Progress::Shipped),
            ("Delivered: Your Amazon.com order #112-4471906-2283557", Progress::Delivered),
            ("Your package will be delivered today", Progress::Shipped),
            ("Ordered: \"Tea…\"", Progress::Ordered),
            ("Il tuo ordine Amazon.it n. 405-1234567-1234567 è stato spedito", Progress::Shipped),
            ("Ihre Amazon.de Bestellung von \"Tee\" wurde versandt!", Progress::Shipped),
            ("Votre commande Amazon.fr a été expédiée", Progress::Shipped),
            ("Amazon.co.jpでのご注文の発送", Progress::Shipped),
            ("Amazon.co.jpでのご注文", Progress::Ordered),
            ("[iHerb] 주문하신 상품이 발송되었습니다 (주문번호 532004417)", Progress::Shipped),
            ("주문이 취소되었습니다", Progress::Cancelled),
            ("Your order has been canceled", Progress::Cancelled),
            ("Item canceled: your Amazon.com order", Progress::PartlyCancelled),
            ("주문 일부가 취소되었습니다", Progress::PartlyCancelled),
            ("Your refund for order 1", Progress::Returned),
            ("Partial refund for order 1", Progress::PartlyReturned),
            ("Your Import Fees Deposit refund", Progress::Unknown),
            ("관부가세 환급 안내", Progress::Unknown),
            ("お届け予定日更新のお知らせ(ご注文番号 249-1112223-3334445)", Progress::Unknown),
            ("Ihre Bestellung verzögert sich", Progress::Unknown),
            ("Votre commande est en retard", Progress::Unknown),
            ("A shipment from order #1 is on the way", Progress::PartlyShipped),
            ("Your cancellation request", Progress::Unknown),
            ("Package LP1: has cleared customs", Progress::Shipped),
            ("Hello", Progress::Unknown),
        ] {
            assert_eq!(of(subject, [].into_iter()), expected, "{subject}");
        }
    }

    #[test]
    fn by_the_first_line_that_says_it() {
        for (lines, expected) in [
            (
                &["Hi,", "Your package has been delivered!", "Return or replace items"][..],
                Progress::Delivered,
            ),
            (&["Order Confirmation", "We’ll send a confirmation when your item ships."], Progress::Ordered),
            (&["we canceled the item below."], Progress::PartlyCancelled),
            (&["고객님의 주문이 취소되었습니다."], Progress::Cancelled),
            (&["We've issued a refund of your import fees deposit."], Progress::Unknown),
            (&["You can cancel this order within 14 days"], Progress::Unknown),
        ] {
            assert_eq!(of("Your order", lines.iter().copied()), expected, "{lines:?}");
        }
    }

    #[test]
    fn what_is_paid_back_of_customs_is_not_the_order() {
        let of_lines = |lines: &[&str]| of("Refund on order 1", lines.iter().copied());
        assert_eq!(of_lines(&["We issued a refund of your import fees deposit."]), Progress::Unknown);
        assert_eq!(of_lines(&["Item refund: $20.00", "Shipping refund: $3.00"]), Progress::Returned);
        assert_eq!(of_lines(&["It is on its way to your card."]), Progress::Returned);
    }

    #[test]
    fn titles() {
        assert_eq!(title_in("Ordered: 2 \"Tea, green...\" and 1 more item"), Some(("Tea, green".into(), 2)));
        assert_eq!(
            title_in("Your order of “30 Ft Navy…” has been dispatched"),
            Some(("30 Ft Navy".into(), 1))
        );
        assert_eq!(title_in("Your order"), None);
    }
}
