//! Forwarders (배대지): lists of what a person had sent through them. No public sample was found: names of columns are those that they
//! are said to use.
//!
//! One row is one item of one request. The number under which it is delivered in Korea is the House B/L; the number that the shop
//! gave ends at the forwarder. A price is of one piece: what several came to is not said.

use super::names::{
    CARRIER, FORWARDER_NO, ITEM, KOREA_WAYBILL, ORDER_NO, ORIGIN_WAYBILL, QUANTITY, SHOP, STATUS, UNIT_PRICE,
    WAYBILL, WEIGHT,
};
use crate::table::layout::{By, Layout, PLAIN, Totals, may, must};
use crate::{Field, Kind};

pub(super) const LIST: Layout = Layout {
    kind: Kind::new("forwarder_list"),
    marks: &[
        (
            2,
            &[
                "신청번호",
                "신청서번호",
                "국내 송장번호",
                "국내 운송장번호",
                "국내 운송장",
                "국내 송장",
                "현지 트래킹",
                "현지 트래킹번호",
                "현지 송장번호",
                "현지 운송장번호",
                "접수번호",
                "실측무게",
                "실무게",
                "부피무게",
                "적용무게",
                "합배송",
                "국내 택배사",
                "입고일",
                "출고일",
                "신청일",
            ],
        ),
        (2, &["转运单号", "国内快递单号", "韩国运单号", "集运单号", "入库时间"]),
    ],
    columns: &[
        must(Field::ForwarderNo, FORWARDER_NO),
        may(
            Field::OrderedOn,
            &[
                "신청일",
                "신청일자",
                "신청일시",
                "등록일",
                "등록일자",
                "접수일",
                "접수일자",
                "접수일시",
                "주문일",
                "주문일자",
                "申请时间",
            ],
        ),
        may(Field::ShippedOn, &["출고일", "출고일자", "발송일", "出库时间"]),
        may(Field::Merchant, SHOP),
        may(Field::OrderNo, ORDER_NO),
        may(Field::Item, ITEM),
        may(Field::Quantity, QUANTITY),
        may(Field::UnitPrice, UNIT_PRICE),
        may(Field::OrderTotal, &["총금액", "총 금액", "상품총액", "합계금액", "총 상품금액"]),
        may(Field::Currency, &["통화", "화폐", "화폐단위", "币种"]),
        may(Field::OriginWaybill, ORIGIN_WAYBILL),
        may(Field::KoreaWaybill, KOREA_WAYBILL),
        may(Field::Waybill, WAYBILL),
        may(Field::Carrier, CARRIER),
        may(Field::Weight, WEIGHT),
        may(Field::Status, STATUS),
    ],
    by: By::ForwarderNo,
    totals: Totals::ByColumns,
    ..PLAIN
};
