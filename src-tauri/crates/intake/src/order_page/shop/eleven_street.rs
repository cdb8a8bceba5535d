//! 11번가, its Amazon 글로벌 스토어 among it. From memory: a table of 주문일 with the number in brackets, goods, amount and state.
//! Numbers begin with the day of the order.

use super::{DayInList, Goods, Shop};
use crate::order_page::label::Meaning::{Aside, Tells};
use crate::{DayOrder, Field, Kind, Progress};

pub(super) const SHOP: Shop = Shop {
    kind: Kind::new("eleven_street_page"),
    name: "11번가",
    names_by_mark: &[],
    hosts: &["11st.co.kr"],
    marks: &["11번가", "11street", "나의 11번가", "아마존 글로벌 스토어", "우주패스", "11pay", "11페이"],
    numbers: &["20#{10..16}"],
    is_told_by_number: false,
    stands_alone: true,
    brands: &[],
    day_in_list: DayInList::Nowhere,
    number_in_links: &["ordno", "orderno"],
    goods: Goods::Priced,
    labels: &[
        (Tells(Field::OrderNo), &["주문번호(결제번호)"]),
        (Aside, &["11페이 포인트", "OK캐쉬백", "OK캐시백", "SK pay 포인트", "해외 배송비", "T멤버십 할인"]),
    ],
    states: &[
        (Progress::Shipped, &["해외배송 중", "해외현지배송중", "국내 배송중"]),
        (Progress::Completed, &["구매확정"]),
        (Progress::Cancelled, &["판매자 취소", "취소처리완료"]),
    ],
    currency: Some("KRW"),
    days: DayOrder::Unknown,
};
