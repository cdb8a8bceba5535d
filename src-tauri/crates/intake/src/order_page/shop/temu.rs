//! Temu. Numbers PO-site-digits, days as 2026/11/14, as its exports have them; on pages goods stand above «Order ID».

use super::{DayInList, Goods, Shop};
use crate::order_page::label::Meaning::{Aside, Bill};
use crate::{DayOrder, Kind, Progress};

pub(super) const SHOP: Shop = Shop {
    kind: Kind::new("temu_page"),
    name: "Temu",
    names_by_mark: &[],
    hosts: &["temu.com"],
    marks: &["Temu", "테무", "Whaleco", "Elementary Innovation"],
    numbers: &["PO-#{2..4}-#{10..22}"],
    is_told_by_number: true,
    stands_alone: false,
    brands: &[],
    day_in_list: DayInList::Nowhere,
    number_in_links: &["parent_order_sn", "order_sn", "orderid"],
    goods: Goods::Priced,
    labels: &[
        (Aside, &["상품 할인가", "테무 크레딧", "Temu credit", "크레딧", "Temu 크레딧", "무료 배송비"]),
        (Bill, &["Item(s) total", "상품 총액", "상품 합계"]),
    ],
    states: &[
        (Progress::Ordered, &["주문 접수됨", "주문 확인됨"]),
        (Progress::Shipped, &["배송 시작됨", "국내 택배사 인계"]),
    ],
    currency: None,
    days: DayOrder::Unknown,
};
