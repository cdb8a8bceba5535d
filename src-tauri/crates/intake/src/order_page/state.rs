//! What pages say of how far an order has come.

use super::label::{begun_with, rest_after};
use super::lexicon::Lexicon;
use crate::Progress::{self, Cancelled, Completed, Delivered, Ordered, Returned, Shipped};

/// Words by what they mean. A button («주문취소») is none of them.
const COMMON: &[(Progress, &[&str])] = &[
    (
        Ordered,
        &[
            "결제완료",
            "결제 완료",
            "주문완료",
            "주문접수",
            "주문 접수",
            "입금확인",
            "입금대기",
            "결제대기",
            "상품준비중",
            "상품 준비 중",
            "상품준비",
            "배송준비중",
            "배송 준비중",
            "배송준비",
            "발송대기",
            "출고준비중",
            "출고 준비",
            "구매완료",
            "주문확인",
            "주문 확인",
            "신규주문",
            "준비 중",
            "준비중",
            "처리 중",
            "처리중",
            "Awaiting shipment",
            "Awaiting dispatch",
            "Ready to ship",
            "To ship",
            "Processing",
            "Preparing for shipment",
            "Preparing for dispatch",
            "Preparing to ship",
            "Not yet shipped",
            "Not yet dispatched",
            "Order received",
            "Payment received",
            "Order confirmed",
            "Unshipped",
            "Paid",
            "Pending",
            "Order placed successfully",
            "未発送",
            "発送準備中",
            "出荷準備中",
            "注文確定",
            "入金確認済み",
            "待发货",
            "等待卖家发货",
            "买家已付款",
            "待付款",
            "已付款",
            "待發貨",
        ],
    ),
    (
        Shipped,
        &[
            "배송완료 예정",
            "배송 완료 예정",
            "배송시작",
            "배송 시작",
            "배송중",
            "배송 중",
            "배송출발",
            "배송 출발",
            "발송완료",
            "발송 완료",
            "발송됨",
            "출고완료",
            "출고 완료",
            "해외배송중",
            "해외 배송중",
            "국제배송중",
            "국제 배송 중",
            "통관중",
            "통관 중",
            "통관진행중",
            "통관완료",
            "통관 완료",
            "국내배송중",
            "국내 배송중",
            "국내배송 중",
            "이동 중",
            "이동중",
            "도착 예정",
            "도착예정",
            "배달 중",
            "배달중",
            "수령 대기",
            "배송됨",
            "배송 대기 중",
            "Shipped",
            "Dispatched",
            "In transit",
            "On the way",
            "On its way",
            "Out for delivery",
            "Awaiting delivery",
            "Arriving",
            "Estimated delivery",
            "Package in transit",
            "Customs clearance",
            "Awaiting confirmation",
            "Partially shipped",
            "発送済み",
            "発送済",
            "出荷済み",
            "配送中",
            "輸送中",
            "お届け予定",
            "到着予定",
            "配達中",
            "已发货",
            "卖家已发货",
            "运输中",
            "待收货",
            "派送中",
            "已發貨",
            "等待买家确认收货",
        ],
    ),
    (
        Delivered,
        &[
            "배송완료",
            "배송 완료",
            "배달완료",
            "배달 완료",
            "수령완료",
            "Delivered",
            "Package delivered",
            "Order delivered",
            "配達完了",
            "配達済み",
            "お届け済み",
            "配達しました",
            "到着済み",
            "已签收",
            "已送达",
            "已簽收",
        ],
    ),
    (
        Completed,
        &[
            "구매확정 완료",
            "구매확정완료",
            "거래완료",
            "거래 완료",
            "주문 완료됨",
            "완료됨",
            "Completed",
            "Finished",
            "Order completed",
            "Closed",
            "取引完了",
            "交易成功",
            "交易完成",
            "已完成",
        ],
    ),
    (
        Cancelled,
        &[
            "취소완료",
            "취소 완료",
            "주문취소완료",
            "주문취소 완료",
            "주문 취소 완료",
            "취소됨",
            "주문취소됨",
            "주문 취소됨",
            "취소된 주문",
            "결제취소",
            "결제 취소",
            "주문이 취소되었습니다",
            "주문이 취소됨",
            "취소되었습니다",
            "품절취소",
            "Cancelled",
            "Canceled",
            "Order cancelled",
            "Order canceled",
            "Order has been cancelled",
            "Order has been canceled",
            "This order has been cancelled",
            "This order has been canceled",
            "キャンセル済み",
            "キャンセル完了",
            "キャンセルされました",
            "キャンセル",
            "已取消",
            "交易关闭",
            "订单已取消",
            "已關閉",
        ],
    ),
    (
        Returned,
        &[
            "반품완료",
            "반품 완료",
            "환불완료",
            "환불 완료",
            "반품됨",
            "환불됨",
            "회수완료",
            "Returned",
            "Refunded",
            "Refund complete",
            "Return complete",
            "Return completed",
            "Refund issued",
            "Fully refunded",
            "返品済み",
            "返品完了",
            "返金済み",
            "返金完了",
            "已退款",
            "退款成功",
            "退货完成",
        ],
    ),
];

/// What may follow the word in its line: a day, who took it, until when.
const AFTER: [&str; 23] = [
    "예정",
    "오늘",
    "내일",
    "어제",
    "모레",
    "도착",
    "문앞",
    "on",
    "by",
    "to",
    "at",
    "today",
    "tomorrow",
    "yesterday",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "between",
    "via",
];
/// The longest that follows.
const LONGEST_REST: usize = 48;

/// The words for states of a page.
pub(super) struct States {
    words: Lexicon<Progress>,
    own: &'static [(Progress, &'static [&'static str])],
}

impl States {
    /// The common ones, and a shop's own.
    pub fn new(own: &'static [(Progress, &'static [&'static str])]) -> Self {
        // Of equal words the shop's own stand first, and the first is taken.
        let tables = own.iter().chain(COMMON);
        let words = tables.flat_map(|(progress, words)| words.iter().map(|word| (*word, *progress)));
        Self { words: Lexicon::new(words), own }
    }

    /// How far an order has come, where a line says nothing else.
    pub fn of(&self, text: &str) -> Option<Progress> {
        // Lines are no longer than this, and pages have many.
        if text.chars().take(100).count() == 100 {
            return None;
        }
        let text = behind_day(text);
        let mut fitting =
            self.words.of(text).filter(|(word, _)| begins_with(text, word).is_some_and(may_follow));
        fitting.next().map(|(_, progress)| progress)
    }

    /// Whether a text is one of the shop's own words, and nothing else.
    pub fn is_own(&self, text: &str) -> bool {
        self.own.iter().any(|(_, words)| words.contains(&text))
    }
}

/// `10月12日に配達しました`: a day may stand before the word.
fn behind_day(text: &str) -> &str {
    let is_of_day = |c: char| {
        c.is_ascii_digit()
            || c.is_whitespace()
            || matches!(c, '.' | '/' | '-' | '(' | ')' | '년' | '월' | '일' | '年' | '月' | '日')
    };
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        text.trim_start_matches(is_of_day).trim_start_matches(['に', '에', ' '])
    } else {
        text
    }
}

/// As for a label, but the word may have `오늘` and its like glued to it.
fn begins_with<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    rest_after(text, word).or_else(|| {
        let rest = begun_with(text, word)?;
        AFTER.iter().take(6).any(|after| rest.starts_with(after)).then_some(rest)
    })
}

fn may_follow(rest: &str) -> bool {
    let rest = rest.trim();
    if rest.chars().count() > LONGEST_REST {
        return false;
    }
    let Some(first) = rest.chars().next() else { return true };
    let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect::<String>().to_lowercase();
    !first.is_alphabetic() && !matches!(first, '₩' | '$' | '£' | '€' | '¥' | '￥' | '>' | '/')
        || AFTER.contains(&word.as_str())
        || AFTER.iter().take(6).any(|after| word.starts_with(after))
        || crate::dates::Days::default().first_in(rest).is_some()
        || month_first(&word)
        || ["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"].contains(&word.as_str())
}

/// `Delivered Oct 25`: without a year it is no day, and a month all the same.
fn month_first(word: &str) -> bool {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    MONTHS.iter().any(|month| word.starts_with(month)) && word.chars().count() <= 9
}

/// What is said of a part, where there is no other.
pub(super) fn of_the_whole(progress: Progress) -> Progress {
    match progress {
        Progress::PartlyCancelled => Cancelled,
        Progress::PartlyReturned => Returned,
        other @ (Progress::Unknown
        | Ordered
        | Progress::AwaitingArrivalAtForwarder
        | Progress::PartlyShipped
        | Shipped
        | Progress::PartlyDelivered
        | Delivered
        | Completed
        | Cancelled
        | Returned) => other,
    }
}

/// How an order stands of which several parcels or items are told of. What is called off says nothing of the rest.
pub(super) fn of_all(states: &[Progress]) -> Progress {
    let going_on = || states.iter().copied().filter(|state| !matches!(state, Cancelled | Returned));
    let (Some(least), Some(most)) = (going_on().min(), going_on().max()) else {
        let all_cancelled = !states.is_empty() && states.iter().all(|state| *state == Cancelled);
        return match (all_cancelled, states.is_empty()) {
            (true, _) => Cancelled,
            (false, true) => Progress::Unknown,
            // Some cancelled, the rest sent back: nothing of it is on its way.
            (false, false) => Returned,
        };
    };
    match (least, most) {
        (Ordered | Shipped, Delivered | Completed) => Progress::PartlyDelivered,
        (Ordered, Shipped) => Progress::PartlyShipped,
        (_, most) => most,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_of_lines() {
        let states = States::new(&[]);
        for (text, expected) in [
            ("배송완료", Some(Delivered)),
            ("배송완료 예정", Some(Shipped)),
            ("배송 완료 · 10/25(토) 도착", Some(Delivered)),
            ("배송완료오늘(금) 도착 (문앞 전달)", Some(Delivered)),
            ("Delivered October 25", Some(Delivered)),
            ("Delivered to your mailbox", Some(Delivered)),
            ("Arriving Friday", Some(Shipped)),
            ("취소완료", Some(Cancelled)),
            ("キャンセル済み", Some(Cancelled)),
            ("주문취소", None),
            ("Cancel order", None),
            ("Delivered Fresh Coffee Beans, 1kg", None),
            ("배송완료 상품 모음", None),
            ("배송중 12,000원", Some(Shipped)),
            ("Completed", Some(Completed)),
            ("2026年10月12日に配達しました", Some(Delivered)),
            ("Shipped via CJ Logistics", Some(Shipped)),
        ] {
            assert_eq!(states.of(text), expected, "{text}");
        }
    }

    #[test]
    fn of_several_parcels() {
        for (states, expected) in [
            (&[Delivered, Shipped][..], Progress::PartlyDelivered),
            (&[Ordered, Shipped], Progress::PartlyShipped),
            (&[Cancelled, Shipped], Shipped),
            (&[Cancelled, Cancelled], Cancelled),
            (&[Cancelled, Returned], Returned),
            (&[], Progress::Unknown),
        ] {
            assert_eq!(of_all(states), expected, "{states:?}");
        }
    }
}
