//! Coupang, 로켓직구 among it. The list shows «2026. 10. 22 주문» above the goods of each order and no number (a real fragment of
//! such a page, of 2023, is public); the page of one order shows its number. Numbers have 14 digits or so, from memory.

use super::{DayInList, Goods, Shop};
use crate::order_page::label::Meaning::{Aside, Bill};
use crate::{DayOrder, Kind, Progress};

pub(super) const SHOP: Shop = Shop {
    kind: Kind::new("coupang_page"),
    name: "Coupang",
    names_by_mark: &[],
    hosts: &["coupang.com"],
    marks: &["쿠팡", "coupang", "로켓직구", "로켓배송", "로켓프레시", "로켓와우", "마이쿠팡"],
    numbers: &["#{8..17}"],
    is_told_by_number: false,
    stands_alone: false,
    brands: &[],
    day_in_list: DayInList::AboveGoods,
    number_in_links: &["orderid", "orderno", "order_id"],
    goods: Goods::Priced,
    labels: &[
        (
            Aside,
            &["로켓와우 할인", "쿠페이 머니", "쿠팡캐시 적립", "카드 할인", "캐시 적립 혜택", "와우할인"],
        ),
        (Bill, &["결제 영수증 정보", "주문 상품 정보", "총 상품가격"]),
    ],
    states: &[
        (Progress::Ordered, &["상품 준비중", "주문 완료", "해외 출고 준비중"]),
        (
            Progress::Shipped,
            &["해외출고", "해외 출고", "국내 통관중", "통관 진행중", "국내도착", "해외 배송 중"],
        ),
    ],
    currency: Some("KRW"),
    days: DayOrder::Unknown,
};
