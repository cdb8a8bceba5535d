//! Amazon of any country. The list has day, total and receiver above the number («ORDER PLACED», «TOTAL», «SHIP TO», «ORDER #»;
//! 注文日, 合計, お届け先, 注文番号), each with its value on a line of its own, and goods without prices, above their buttons.

use super::{DayInList, Goods, Shop};
use crate::order_page::label::Meaning::{Bill, Tells};
use crate::{DayOrder, Field, Kind, Progress};

pub(super) const SHOP: Shop = Shop {
    kind: Kind::new("amazon_page"),
    name: "Amazon",
    names_by_mark: &[
        ("amazon.co.jp", "Amazon.co.jp"),
        ("amazon.co.uk", "Amazon.co.uk"),
        ("amazon.de", "Amazon.de"),
        ("amazon.fr", "Amazon.fr"),
        ("amazon.it", "Amazon.it"),
        ("amazon.es", "Amazon.es"),
        ("amazon.pl", "Amazon.pl"),
        ("amazon.ca", "Amazon.ca"),
        ("amazon.com.au", "Amazon.com.au"),
        ("amazon.sg", "Amazon.sg"),
        ("amazon.com", "Amazon.com"),
        // Without a name on the page: the labels of one country only, else the sign of one.
        ("注文番号", "Amazon.co.jp"),
    ],
    hosts: &[
        "amazon.com",
        "amazon.co.jp",
        "amazon.co.uk",
        "amazon.de",
        "amazon.fr",
        "amazon.it",
        "amazon.es",
        "amazon.pl",
        "amazon.ca",
        "amazon.com.au",
        "amazon.sg",
    ],
    marks: &[
        "Amazon.com",
        "Amazon.co.jp",
        "Amazon Prime",
        "아마존",
        "Amazonプライム",
        "Your Orders",
        "注文履歴",
    ],
    numbers: &["###-#######-#######", "D##-#######-#######"],
    is_told_by_number: true,
    stands_alone: false,
    brands: &[],
    day_in_list: DayInList::Nowhere,
    number_in_links: &["orderid", "order_id"],
    goods: Goods::BelowState,
    labels: &[
        (Tells(Field::Waybill), &["Tracking ID", "추적 ID", "트래킹 ID"]),
        (Bill, &["상품 소계", "주문 요약", "注文概要", "Payment summary"]),
    ],
    states: &[
        (
            Progress::Shipped,
            &[
                "Now arriving",
                "Expected by",
                "Arrives",
                "Dispatched",
                "도착 중",
                "お届け予定日",
                "Zustellung",
                "Versandt",
                "Livraison",
                "Expédié",
                "Spedito",
                "Enviado",
            ],
        ),
        (
            Progress::Delivered,
            &[
                "Your package was delivered",
                "Package was left",
                "荷物が置き配されました",
                "Zugestellt",
                "Geliefert",
                "Livré",
                "Consegnato",
                "Entregado",
            ],
        ),
        (Progress::Cancelled, &["Storniert", "Annulé", "Annullato", "Cancelado"]),
    ],
    currency: None,
    days: DayOrder::Unknown,
};
