//! AliExpress. Its list has state, day and number above the goods («Order date», «Order ID» … «Copy»), as scripts that read it
//! show; the words in Korean are from memory. Numbers have 16 digits, and begin with none of the years of Korean shops' numbers.

use super::{DayInList, Goods, Shop};
use crate::order_page::label::Meaning::{Aside, Tells};
use crate::{DayOrder, Field, Kind, Progress};

pub(super) const SHOP: Shop = Shop {
    kind: Kind::new("aliexpress_page"),
    name: "AliExpress",
    names_by_mark: &[],
    hosts: &["aliexpress.com", "aliexpress.us", "aliexpress.kr"],
    marks: &[
        "AliExpress",
        "알리익스프레스",
        "Alibaba Group",
        "알리바바 그룹",
        "速卖通",
        "全球速卖通",
        "수령 확인",
        "Confirm received",
        "More to love",
    ],
    numbers: &["#{15..17}"],
    is_told_by_number: false,
    stands_alone: false,
    brands: &[],
    day_in_list: DayInList::Nowhere,
    number_in_links: &["orderid", "tradeorderid"],
    goods: Goods::BelowSeller,
    labels: &[
        (
            Tells(Field::OrderedOn),
            &["주문 완료일", "주문 완료 날짜", "결제 완료일", "Payment completed on", "Order completed on"],
        ),
        (Aside, &["AliExpress 코인", "코인", "Coins", "판매자 할인", "Choice 할인", "AliExpress coupon"]),
    ],
    states: &[
        (Progress::Ordered, &["결제 진행 중", "결제 대기", "배송 준비", "배송 대기", "발송 준비 중"]),
        (
            Progress::Shipped,
            &["발송 대기 완료", "수령 확인 대기", "Awaiting receipt", "Waiting for delivery"],
        ),
        (Progress::Completed, &["완료"]),
        (Progress::Cancelled, &["취소", "주문 취소됨"]),
    ],
    currency: None,
    days: DayOrder::Unknown,
};
