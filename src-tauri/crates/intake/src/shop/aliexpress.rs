//! AliExpress: what the extension Shopper Inventory makes of its pages, and what it sends who asks for one's data.

use crate::table::layout::{Layout, PLAIN, Role, Totals, may, must, other, should};
use crate::{Field, Kind, Progress};

const MERCHANT: &str = "AliExpress";

/// Words of its pages that mean something of its own there.
const STATUSES: &[(&str, Progress)] = &[
    ("Finished", Progress::Completed),
    ("Closed", Progress::Cancelled),
    ("Awaiting delivery", Progress::Shipped),
    ("Awaiting shipment", Progress::Ordered),
    ("Awaiting payment", Progress::Ordered),
    ("Awaiting confirmation", Progress::Delivered),
];

/// Five real rows were seen (my-purchases/web). Price is the price of a piece; its JSON has two dates, of which `orderDateIso` is the
/// one of the table. It knows no waybills.
pub(super) const SHOPPER_INVENTORY: Layout = Layout {
    kind: Kind::new("aliexpress_shopper_inventory"),
    marks: &[(
        2,
        &[
            "Price Info",
            "Product Url",
            "Product Image Url",
            "Store Url",
            "SKU ID",
            "orderLineId",
            "orderDateIso",
            "item Price Info",
            "item Product Url",
            "item SKU ID",
        ],
    )],
    columns: &[
        must(Field::OrderNo, &["Order ID"]),
        should(Field::OrderedOn, &["Order Date Iso", "Order Date"]),
        should(Field::Item, &["Title", "Product Title", "item Title", "item Product Title", "Product Name"]),
        should(Field::Quantity, &["Qty", "Quantity", "item Qty", "item Quantity"]),
        should(Field::UnitPrice, &["Price", "Unit Price", "item Price", "item Unit Price"]),
        other(Role::PriceInParts, &["Price Info", "item Price Info"]),
        other(Role::Chosen, &["Attributes", "item Attributes"]),
        may(Field::Currency, &["Currency", "Currency Code", "item Currency"]),
        should(Field::Status, &["Status", "Order Status", "item Status"]),
        may(Field::Store, &["Store", "Store Name"]),
        may(Field::Waybill, &["Tracking Number", "Tracking No"]),
    ],
    merchant: MERCHANT,
    totals: Totals::Pieces,
    statuses: STATUSES,
    ..PLAIN
};

/// `aliexpress_user_data_backup_….xlsx`, sheet "Order Information". From notes of a client, no file was seen: amounts are in hundredths,
/// without a currency, and `order_id` is a line of the order `parent_orderid`.
pub(super) const DATA_REQUEST: Layout = Layout {
    kind: Kind::new("aliexpress_data_request"),
    marks: &[(1, &["parent_orderid", "parent_order_id"])],
    columns: &[
        must(Field::OrderNo, &["parent_orderid", "parent_order_id"]),
        should(
            Field::OrderedOn,
            &[
                "gmt_create",
                "order_time",
                "order_date",
                "create_time",
                "gmt_create_order",
                "gmt_order_create",
                "created",
                "date",
            ],
        ),
        may(Field::ShippedOn, &["gmt_send_goods", "send_goods_time", "ship_time"]),
        should(
            Field::Item,
            &["product_name", "item_title", "product_title", "item_name", "subject", "title", "product"],
        ),
        may(Field::Quantity, &["quantity", "product_count", "item_count", "count", "qty", "buy_amount"]),
        other(
            Role::Cents,
            &[
                "actual_amount",
                "pay_amount",
                "order_amount",
                "total_amount",
                "amount",
                "actual_fee",
                "total_fee",
            ],
        ),
        may(
            Field::RowTotal,
            &[
                "actual_amount",
                "pay_amount",
                "order_amount",
                "total_amount",
                "amount",
                "actual_fee",
                "total_fee",
            ],
        ),
        may(Field::Currency, &["currency", "currency_code", "pay_currency", "order_currency"]),
        may(Field::Status, &["order_status", "status"]),
        may(Field::Store, &["store_name", "seller_name", "shop_name"]),
        may(Field::Waybill, &["logistics_no", "tracking_number", "mail_no", "logistics_number"]),
    ],
    merchant: MERCHANT,
    totals: Totals::Rows,
    statuses: STATUSES,
    is_confirmed: false,
    ..PLAIN
};
