//! Taobao and Tmall. From memory: the list (已买到的宝贝) has day and number in one line above seller, title, price, pieces and 实付款; the
//! page of one order has 订单编号, 成交时间 and the waybill within China. Numbers have 16 to 19 digits.

use super::{DayInList, Goods, Shop};
use crate::order_page::label::Meaning::{Aside, Personal};
use crate::{DayOrder, Kind, Progress};

pub(super) const SHOP: Shop = Shop {
    kind: Kind::new("taobao_page"),
    name: "Taobao",
    names_by_mark: &[],
    hosts: &["taobao.com", "tmall.com", "tmall.hk"],
    marks: &["淘宝", "淘寶", "天猫", "天貓", "已买到的宝贝", "已買到的寶貝"],
    numbers: &["#{16..19}"],
    is_told_by_number: false,
    stands_alone: false,
    brands: &[],
    day_in_list: DayInList::Nowhere,
    number_in_links: &["bizorderid", "biz_order_id", "tradeid"],
    goods: Goods::Priced,
    labels: &[(Aside, &["含运费", "(含运费", "淘金币", "天猫积分"]), (Personal, &["买家昵称"])],
    states: &[
        (Progress::Ordered, &["买家已付款", "等待买家付款"]),
        (Progress::Shipped, &["卖家已发货", "物流运输中", "包裹正在派送"]),
        (Progress::Completed, &["交易成功"]),
        (Progress::Cancelled, &["交易关闭"]),
    ],
    currency: Some("CNY"),
    days: DayOrder::Unknown,
};
