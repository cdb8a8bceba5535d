//! SHEIN. Numbers begin GS (GSO…, GSH…), by other programs and from memory; «Order No.», «Order Date», a table of goods with
//! «Quantity», «SKU», «Amount».

use super::{DayInList, Goods, Shop};
use crate::order_page::label::Meaning::{Aside, Tells};
use crate::{DayOrder, Field, Kind, Progress};

pub(super) const SHOP: Shop = Shop {
    kind: Kind::new("shein_page"),
    name: "SHEIN",
    names_by_mark: &[],
    hosts: &["shein.com", "shein.co.uk", "shein.tw"],
    marks: &["SHEIN", "쉬인", "SHEIN CLUB", "シーイン"],
    numbers: &["GS@*{8..18}", "US@*{10..18}"],
    is_told_by_number: true,
    stands_alone: false,
    brands: &[],
    day_in_list: DayInList::Nowhere,
    number_in_links: &["order_id", "orderno", "billno"],
    goods: Goods::Priced,
    labels: &[
        (Tells(Field::Item), &["Item", "Items"]),
        (
            Aside,
            &[
                "SHEIN Points",
                "SHEIN 포인트",
                "Shipping guarantee",
                "배송 보험",
                "지갑 크레딧",
                "Wallet credit",
            ],
        ),
    ],
    states: &[
        (Progress::Ordered, &["주문 처리중", "결제됨"]),
        (Progress::Shipped, &["발송 완료됨", "배송 진행중"]),
    ],
    currency: None,
    days: DayOrder::Unknown,
};
