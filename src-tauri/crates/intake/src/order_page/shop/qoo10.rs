//! Qoo10, of Japan and elsewhere. From memory: a table with 주문번호/장바구니번호, goods, amount, state; numbers of nine or ten digits.

use super::{DayInList, Goods, Shop};
use crate::order_page::label::Meaning::{Aside, Tells};
use crate::{DayOrder, Field, Kind, Progress};

pub(super) const SHOP: Shop = Shop {
    kind: Kind::new("qoo10_page"),
    name: "Qoo10",
    names_by_mark: &[("qoo10.jp", "Qoo10.jp"), ("qoo10.com", "Qoo10")],
    hosts: &["qoo10.jp", "qoo10.com", "qoo10.sg", "qoo10.my", "qoo10.id"],
    marks: &["Qoo10", "큐텐", "Qポイント", "Q포인트", "eBay Japan", "カート番号"],
    numbers: &["#{7..12}"],
    is_told_by_number: false,
    stands_alone: false,
    brands: &[],
    day_in_list: DayInList::Nowhere,
    number_in_links: &["contr_no", "orderno", "order_no"],
    goods: Goods::Priced,
    labels: &[
        (Tells(Field::OrderNo), &["注文番号 (カート番号)", "주문번호(장바구니번호)"]),
        (
            Aside,
            &["Qポイント", "Q포인트", "Qマネー", "Q머니", "カート割引", "ショップクーポン", "送料クーポン"],
        ),
    ],
    states: &[
        (Progress::Ordered, &["配送要請", "配送準備", "배송요청", "배송준비"]),
        (Progress::Shipped, &["国際配送中", "국제배송"]),
        (Progress::Completed, &["受取確認", "取引終了"]),
    ],
    currency: None,
    days: DayOrder::Unknown,
};
