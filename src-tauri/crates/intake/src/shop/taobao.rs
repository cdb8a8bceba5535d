//! Taobao and Tmall: what public userscripts make of their pages, in an older and a newer form. Their headers were seen.
//!
//! Cells of numbers begin with a TAB, a number of `0` is none, commas in titles are wide ones. The numbers are of carriers within
//! China: they end at a forwarder.

use crate::table::layout::{Layout, PLAIN, Totals, may, must, should};
use crate::{Field, Kind, Progress};

pub(super) const USERSCRIPT: Layout = Layout {
    kind: Kind::new("taobao_userscript"),
    marks: &[
        (
            3,
            &[
                "商品名称",
                "商品链接",
                "实付款",
                "快递单号",
                "商品编号",
                "单项总价",
                "下单日期",
                "规格",
                "卖家",
            ],
        ),
        (4, &["item_url", "seller", "paid", "spec", "unit_price", "tracking_number"]),
    ],
    columns: &[
        must(Field::OrderNo, &["订单号", "订单编号", "order_id"]),
        may(Field::OrderedOn, &["下单日期", "下单时间", "成交时间", "order_date"]),
        should(Field::Item, &["商品名称", "宝贝名称", "title"]),
        may(Field::Quantity, &["数量", "quantity"]),
        may(Field::UnitPrice, &["单价", "商品单价", "unit_price"]),
        should(Field::OrderTotal, &["实付款", "实付金额", "paid"]),
        may(Field::Status, &["状态", "订单状态", "交易状态", "status"]),
        may(Field::Waybill, &["快递单号", "运单号", "物流单号", "tracking_number"]),
        may(Field::Carrier, &["快递公司", "物流公司", "carrier"]),
        may(Field::Store, &["卖家", "店铺", "店铺名称", "seller"]),
    ],
    merchant: "Taobao",
    totals: Totals::Once,
    currency: Some("CNY"),
    statuses: &[("物流派件中", Progress::Shipped), ("快件已签收", Progress::Delivered)],
    ..PLAIN
};
