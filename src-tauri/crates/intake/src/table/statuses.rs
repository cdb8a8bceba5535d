//! How far an order has come, in the words that shops and forwarders of these countries use.

use crate::Progress;

/// Whole cells, in small letters, spaces left out. Words of which a shop means something of its own stand in that shop's layout.
const WORDS: &[(Progress, &[&str])] = &[
    (
        Progress::Cancelled,
        &[
            "cancelled",
            "canceled",
            "ordercancelled",
            "ordercanceled",
            "cancelledbybuyer",
            "closed(cancelled)",
            "취소",
            "취소완료",
            "주문취소",
            "구매취소",
            "신청취소",
            "交易关闭",
            "已取消",
            "已关闭",
            "キャンセル",
            "キャンセル済み",
        ],
    ),
    (
        Progress::Returned,
        &[
            "returned",
            "refunded",
            "returncompleted",
            "refundcompleted",
            "반품",
            "반품완료",
            "환불",
            "환불완료",
            "退款成功",
            "已退款",
            "返品済み",
            "返金済み",
        ],
    ),
    (
        Progress::Ordered,
        &[
            "ordered",
            "pending",
            "processing",
            "paid",
            "unshipped",
            "notshipped",
            "awaitingshipment",
            "awaitingpayment",
            "tobeshipped",
            "toship",
            "preparing",
            "preparingshipment",
            "결제완료",
            "입금대기",
            "주문완료",
            "주문접수",
            "상품준비중",
            "배송준비중",
            "买家已付款",
            "等待卖家发货",
            "等待买家付款",
            "待发货",
            "待付款",
            "注文済み",
            "発送準備中",
            "未発送",
        ],
    ),
    (
        Progress::AwaitingArrivalAtForwarder,
        &[
            "입고대기",
            "입고예정",
            "입고전",
            "도착대기",
            "현지배송중",
            "신청완료",
            "신청서작성",
            "待入库",
            "未入库",
        ],
    ),
    (Progress::PartlyShipped, &["partiallyshipped", "partlyshipped", "부분출고", "부분발송", "部分发货"]),
    (
        Progress::Shipped,
        &[
            "shipped",
            "sent",
            "dispatched",
            "intransit",
            "ontheway",
            "awaitingdelivery",
            "outfordelivery",
            "출고",
            "출고완료",
            "발송",
            "발송완료",
            "배송중",
            "국제배송중",
            "항공배송중",
            "국내배송중",
            "통관중",
            "출항완료",
            "卖家已发货",
            "已发货",
            "待收货",
            "运输中",
            "发送済み",
            "発送済み",
            "出荷済み",
            "配送中",
        ],
    ),
    (Progress::PartlyDelivered, &["partiallydelivered", "부분배송완료"]),
    (
        Progress::Delivered,
        &["delivered", "배송완료", "배달완료", "수령완료", "已签收", "已送达", "配達完了", "配達済み"],
    ),
    (
        Progress::Completed,
        &[
            "completed",
            "complete",
            "finished",
            "closed",
            "거래완료",
            "구매확정",
            "완료",
            "交易成功",
            "已完成",
            "完了",
        ],
    ),
];

/// No word is longer; a cell can be a page.
const LONGEST: usize = 100;

/// What a cell means, by a shop's own words first. `None` where it is none of them.
pub(super) fn read(cell: &str, own: &[(&str, Progress)]) -> Option<Progress> {
    if let Some((_, progress)) = own.iter().find(|(word, _)| word.eq_ignore_ascii_case(cell)) {
        return Some(*progress);
    }
    if cell.len() > LONGEST {
        return None;
    }
    let word: String = cell
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-'))
        .flat_map(char::to_lowercase)
        .collect();
    WORDS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(progress, _)| *progress)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_any_spelling() {
        for (cell, expected) in [
            ("Shipped", Some(Progress::Shipped)),
            ("IN_TRANSIT", Some(Progress::Shipped)),
            ("Order cancelled", Some(Progress::Cancelled)),
            ("입고 대기", Some(Progress::AwaitingArrivalAtForwarder)),
            ("交易关闭", Some(Progress::Cancelled)),
            ("On a ship", None),
            ("", None),
        ] {
            assert_eq!(read(cell, &[]), expected, "{cell}");
        }
        assert_eq!(read("Closed", &[("closed", Progress::Cancelled)]), Some(Progress::Cancelled));
    }
}
