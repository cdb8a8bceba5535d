//! iHerb. Numbers of nine digits, days as 2026-10-22, carriers CJ and Lotte in Korea, by what other programs expect of its pages.

use super::{DayInList, Goods, Shop};
use crate::order_page::label::Meaning::{Aside, Tells};
use crate::{DayOrder, Field, Kind, Progress};

pub(super) const SHOP: Shop = Shop {
    kind: Kind::new("iherb_page"),
    name: "iHerb",
    names_by_mark: &[],
    hosts: &["iherb.com"],
    marks: &["iHerb", "아이허브", "korea@iherb.com"],
    numbers: &["#{9}", "#{10}"],
    is_told_by_number: false,
    stands_alone: false,
    brands: &["California Gold Nutrition", "Lake Avenue Nutrition"],
    day_in_list: DayInList::Nowhere,
    number_in_links: &["orderno", "ordernumber"],
    goods: Goods::Priced,
    labels: &[
        (Tells(Field::OrderNo), &["주문", "Order"]),
        (
            Aside,
            &["리워드", "리워드 크레딧", "Rewards credit", "Loyalty credit", "로열티 크레딧", "추가 할인"],
        ),
    ],
    states: &[
        (Progress::Ordered, &["주문 처리 중", "포장 중", "Packing"]),
        (Progress::Shipped, &["배송됨", "발송"]),
    ],
    currency: None,
    days: DayOrder::Unknown,
};
