//! Naver (네이버페이 주문). From memory: seller, state, title, price and day of each; the page of one order has 주문번호 (the day and
//! eight digits), 주문일자 and 총 주문금액.

use super::{DayInList, Goods, Shop};
use crate::order_page::label::Meaning::{Aside, Bill, Tells};
use crate::{DayOrder, Field, Kind, Progress};

pub(super) const SHOP: Shop = Shop {
    kind: Kind::new("naver_page"),
    name: "Naver",
    names_by_mark: &[],
    hosts: &["naver.com"],
    marks: &[
        "네이버페이",
        "네이버 페이",
        "Npay",
        "N pay",
        "네이버",
        "NAVER",
        "스마트스토어",
        "네이버플러스 멤버십",
        "상품주문번호",
    ],
    numbers: &["20#{12..16}"],
    is_told_by_number: false,
    stands_alone: false,
    brands: &[],
    day_in_list: DayInList::BelowGoods,
    number_in_links: &["orderno", "orderid", "ordernumber"],
    goods: Goods::Priced,
    labels: &[
        (
            Aside,
            &[
                "네이버페이 포인트 적립",
                "포인트 적립",
                "Npay 포인트",
                "멤버십 추가적립",
                "충전포인트",
                "네이버페이 머니",
            ],
        ),
        // Above each item's price, not above a bill.
        (Tells(Field::UnitPrice), &["상품금액", "상품 금액"]),
        (Bill, &["주문금액 상세", "주/부 결제수단", "결제 상세 정보"]),
    ],
    states: &[
        (Progress::Ordered, &["발주확인", "발송대기(발주확인)", "예약구매"]),
        (Progress::Completed, &["구매확정", "구매 확정", "구매확정됨"]),
    ],
    currency: Some("KRW"),
    days: DayOrder::Unknown,
};
