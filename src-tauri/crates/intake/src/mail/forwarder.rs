//! Forwarders' mails (배대지): the one place where the shop's number, the number of the way to the warehouse and the Korean number
//! stand together. Known by their labels, for there are hundreds of them; no mail of one was read.

use munjigi_model::{Kilograms, Leg, Waybill};
use rust_decimal::Decimal;

use super::claim::{Claimed, Message};
use super::labels;
use super::number::{self, Behind};
use super::order::{ordered_lines, parted_at};
use super::view::{cells, small};
use super::words::{Rows, Words};
use super::{carrier, items, progress, total};
use crate::{OrderRef, Progress, ReadOrder, Why, parcels};

static REQUEST: Words = Words::of("
    배송대행 신청번호 | 배송신청번호 | 배송 신청번호 | 배송대행번호 | 구매대행번호 | 신청서번호 | 신청서 번호 | 신청번호 | 신청 번호 | 접수번호 | 접수 번호 | 출고번호
    출고 번호 | 배대지 신청번호 | request number | request no. | request no
");
static KOREAN: Words = Words::of("
    국내 운송장번호 | 국내 운송장 번호 | 국내운송장번호 | 국내운송장 번호 | 국내운송장 | 국내 운송장 | 국내 송장번호 | 국내 송장 번호 | 국내송장번호 | 국내송장 | 국내 송장
    국내 배송번호 | 국내배송번호 | 국내 택배번호 | 한국 운송장번호 | 한국 송장번호 | korea tracking number | korean tracking number
    domestic tracking number
");
static ORIGIN: Words = Words::of("
    현지 트래킹번호 | 현지 트래킹 번호 | 현지트래킹번호 | 현지 운송장번호 | 현지 송장번호 | 현지운송장번호 | 현지 배송번호 | 해외 트래킹번호 | 해외 트래킹 번호 | 해외트래킹번호
    해외 운송장번호 | 해외운송장번호 | 해외 송장번호 | 미국 트래킹번호 | 미국내 트래킹번호 | 중국 트래킹번호 | 일본 트래킹번호 | 입고 트래킹번호 | 입고 송장번호 | 트래킹번호
    트래킹 번호 | 트래킹넘버 | local tracking number | inbound tracking number
");
static SHOPS_ORDER: Words = Words::of("
    쇼핑몰 주문번호 | 쇼핑몰주문번호 | 쇼핑몰 주문 번호 | 쇼핑몰 오더번호 | 구매 주문번호 | 구매처 주문번호 | 현지 주문번호 | 해외 주문번호 | 오더번호 | 오더 번호 | 주문번호
    주문 번호 | store order number | merchant order number
");
static SHOP: Words = Words::of(
    "
        쇼핑몰명 | 쇼핑몰 이름 | 구매 쇼핑몰 | 구매처 | 구매 사이트 | 구매사이트 | 쇼핑몰
    ",
);
static CARRIER: Words = Words::of(
    "
    국내 택배사 | 국내택배사 | 국내 배송사 | 국내배송사 | 국내 배송업체 | 택배사 | 배송사
",
);
static WEIGHT: Words = Words::of(
    "
    실측무게 | 실측 무게 | 실무게 | 실중량 | 실제무게 | 측정무게 | 무게 | 중량 | actual weight | weight
",
);
/// By one of these a mail without a Korean number yet is a forwarder's.
static OF_FORWARDERS: Words = Words::of("
    배송대행 | 배대지 | 물류센터 | 물류 센터 | 입고 | 출고 | 합배송 | 실측무게 | 실측 무게 | 배송비 결제 | forwarding | warehouse
");

/// By one of these a mail with any number of a parcel is a forwarder's.
static OF_CUSTOMS: Words = Words::of(
    "
    통관 | 세관 | 해외직구 | 수입신고
",
);

pub(super) static LABELS: [&Words; 7] = [&REQUEST, &KOREAN, &ORIGIN, &SHOPS_ORDER, &SHOP, &CARRIER, &WEIGHT];

/// What has happened at the warehouse, the later before the earlier.
static WORDS: Rows<Progress> = Rows::of(&[
    (Progress::Cancelled, "
        신청이 취소 | 신청 취소 | 주문이 취소 | 취소 완료 | 취소완료 | 취소되었
    "),
    (Progress::Returned, "
        반품 완료 | 반품완료 | 리턴 완료 | 리턴완료
    "),
    (Progress::Delivered, "
        배송완료 | 배송 완료 | 배달완료 | 배달 완료
    "),
    (Progress::Shipped, "
        출고 완료 | 출고완료 | 출고되었 | 출고 되었 | 출고가 완료 | 출고하였 | 출고 안내 | 발송 완료 | 발송완료 | 발송되었 | 선적 | 통관 | 국내 배송 | 국내배송
        배송중 | 배송 중
    "),
    (Progress::AwaitingArrivalAtForwarder, "
        입고대기 | 입고 대기 | 입고예정 | 입고 예정
    "),
    (Progress::Ordered, "
        입고완료 | 입고 완료 | 입고되었 | 입고 되었 | 결제대기 | 결제 대기 | 결제 요청 | 결제해 | 출고 준비 | 출고준비 | 출고대기 | 출고 대기 | 신청이 접수
        접수되었 | 신청 완료
    "),
]);

/// Reads a forwarder's mail; `None` where it is none.
pub(super) fn read(message: &Message<'_>) -> Option<Claimed> {
    let mut claimed = Claimed { is_unconfirmed: true, ..Claimed::default() };
    for view in message.views {
        let lines = ordered_lines(view);
        if !is_of_a_forwarder(message.subject, &lines) {
            continue;
        }
        for (number, lines) in parted(message.subject, &lines) {
            let is_new =
                claimed.orders.iter().all(|known| known.facts.order_no.as_deref() != Some(number.as_str()));
            if is_new {
                let (order, is_masked) = of_lines(number, &lines, message);
                claimed.unread.extend((is_masked && order.facts.waybills.is_empty()).then_some(Why::Masked));
                claimed.orders.push(order);
            }
        }
    }
    (!claimed.orders.is_empty()).then_some(claimed)
}

fn is_of_a_forwarder(subject: &str, lines: &[&str]) -> bool {
    let all = || [&subject].into_iter().chain(lines);
    let has = |labels: &Words| all().any(|line| labels.are_in(line));
    let comes_in = || has(&labels::TRACKING) && has(&OF_CUSTOMS);
    has(&REQUEST) && (has(&KOREAN) || has(&ORIGIN) || has(&OF_FORWARDERS) || comes_in())
}

/// Each request with its lines.
fn parted<'l>(subject: &str, lines: &[&'l str]) -> Vec<(String, Vec<&'l str>)> {
    let numbers = |lines: &[&str]| -> Vec<(usize, String)> {
        labels::values(lines, &REQUEST)
            .into_iter()
            .filter_map(|(at, value)| Some((at, number::any_order_no(value)?.to_owned())))
            .collect()
    };
    let mut begins: Vec<(usize, String)> = Vec::new();
    for (at, number) in numbers(lines).into_iter().chain(numbers(&[subject]).into_iter().take(1)) {
        if begins.iter().all(|(_, known)| *known != number) && (at > 0 || begins.is_empty()) {
            begins.push((at, number));
        }
    }
    parted_at(begins, lines)
}

/// An order, and whether a number of it is masked.
fn of_lines(number: String, lines: &[&str], message: &Message<'_>) -> (ReadOrder, bool) {
    let merchant = if message.from.name.is_empty() { message.from.domain() } else { &message.from.name };
    let mut order = ReadOrder::new(merchant, Some(&number)).with_progress(status(message.subject, lines));
    let mut is_masked = false;
    let mut waybills: Vec<Waybill> = Vec::new();
    // What is said of a leg goes before what is not; `트래킹번호` alone is the way to the warehouse.
    for (labels, leg) in [(&KOREAN, Leg::Korea), (&ORIGIN, Leg::Origin), (&labels::TRACKING, Leg::Unknown)] {
        for (_, value) in labels::values(lines, labels) {
            match number::behind_label(value, leg) {
                Behind::Numbers(numbers) => waybills.extend(numbers),
                Behind::Masked => is_masked = true,
                Behind::Nothing => {}
            }
        }
    }
    for waybill in waybills {
        parcels::add(&mut order.facts.waybills, waybill);
    }
    let value = |labels: &Words| {
        labels::values(lines, labels)
            .into_iter()
            .filter_map(|(_, value)| cells(value).next())
            .find(|cell| !labels::is_label(cell))
    };
    order.refers_to = labels::values(lines, &SHOPS_ORDER)
        .into_iter()
        .filter_map(|(_, value)| number::any_order_no(value))
        .filter(|other| *other != number)
        .fold(Vec::new(), |mut known: Vec<OrderRef>, other| {
            if known.iter().all(|order| order.order_no != other) {
                known.push(OrderRef { merchant: None, order_no: other.to_owned() });
            }
            known
        });
    if let [one] = order.refers_to.as_mut_slice() {
        one.merchant = value(&SHOP).map(str::to_owned);
    }
    order.facts.items = items::of(lines);
    order.facts.total = total::of(lines);
    order.carrier = value(&CARRIER)
        .map(str::to_owned)
        .or_else(|| in_brackets(value(&KOREAN)?))
        .or_else(|| carrier::of(lines));
    order.weight = value(&WEIGHT).and_then(weight);
    order.facts.weight = order.weight;
    (order, is_masked)
}

/// `5098-1204-4885 (CJ대한통운)`
fn in_brackets(value: &str) -> Option<String> {
    let (_, rest) = value.split_once('(')?;
    carrier::as_name(rest.split_once(')')?.0)
}

fn status(subject: &str, lines: &[&str]) -> Progress {
    WORDS
        .said(subject)
        .or_else(|| lines.iter().find_map(|line| WORDS.said(line)))
        .unwrap_or_else(|| progress::of(subject, lines.iter().copied()))
}

/// `1.2 kg`, `800g`, `2.65 lbs`.
fn weight(text: &str) -> Option<Kilograms> {
    let text = small(text).replace(' ', "");
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(text.len());
    let (number, unit) = text.split_at_checked(end)?;
    let number = Decimal::from_str_exact(number).ok()?;
    let kilograms = if unit.starts_with("kg") || unit.starts_with('㎏') {
        number
    } else if unit.starts_with("lb") || unit.starts_with("파운드") {
        (number * Decimal::new(45_359_237, 8)).round_dp(2)
    } else if unit.starts_with('g') {
        (number / Decimal::from(1000)).normalize()
    } else {
        return None;
    };
    (kilograms > Decimal::ZERO && kilograms < Decimal::from(10_000)).then_some(Kilograms(kilograms))
}

#[cfg(test)]
mod tests {
    use munjigi_model::Item;

    use super::super::head::Sender;
    use super::super::view::View;
    use super::*;

    fn order(subject: &str, text: &str) -> Option<ReadOrder> {
        let views = [View::of_text(text)];
        let from = Sender { name: "세모배대지".into(), address: "a@b.example".into() };
        let message = Message { from: &from, subject, sent_on: None, views: &views };
        read(&message).map(|claimed| claimed.orders.into_iter().next().unwrap())
    }

    fn numbers(order: &ReadOrder) -> Vec<(&str, Leg)> {
        order.facts.waybills.iter().map(|waybill| (waybill.number(), waybill.leg())).collect()
    }

    #[test]
    fn the_three_numbers_each_in_its_place() {
        let found = order(
            "출고 완료 안내",
            "신청서번호: SM-1042\n구매처: Amazon.com\n오더번호: 112-0039921-6640117\n트래킹번호: TBA383366192759, 1Z2345YY0677190437\n\
             품명: 머그컵\n수량: 2\n무게: 2.65 lbs\n국내배송사: CJ대한통운\n국내운송장번호: 5098-1204-4885\n고객센터 02-000-0000",
        )
        .unwrap();
        assert_eq!(found.facts.order_no.as_deref(), Some("SM-1042"));
        assert_eq!(
            numbers(&found),
            [
                ("509812044885", Leg::Korea),
                ("TBA383366192759", Leg::Origin),
                ("1Z2345YY0677190437", Leg::Origin)
            ]
        );
        assert_eq!(
            found.refers_to,
            [OrderRef { merchant: Some("Amazon.com".into()), order_no: "112-0039921-6640117".into() }]
        );
        assert_eq!((found.carrier.as_deref(), found.progress), (Some("CJ대한통운"), Progress::Shipped));
        assert_eq!(found.weight.map(|weight| weight.0.to_string()).as_deref(), Some("1.20"));
        assert_eq!(found.facts.weight, found.weight);
        assert_eq!(found.facts.items, [Item { name: "머그컵".into(), quantity: 2, price: None }]);
    }

    #[test]
    fn before_it_leaves_the_warehouse() {
        let found = order("[세모] 입고 완료", "신청번호\tSM1043\n현지 트래킹번호\tTBA383366192759").unwrap();
        assert_eq!(
            (found.progress, numbers(&found)),
            (Progress::Ordered, vec![("TBA383366192759", Leg::Origin)])
        );
        assert!(order("안내", "주문번호: 1042\n운송장번호: 509812044885").is_none());
    }
}
