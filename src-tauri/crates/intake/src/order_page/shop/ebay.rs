//! eBay. List: «Order date», «Order total», «Order number», each with its value below. One order: «Order info» with «Time placed»,
//! «Order number», «Total», «Sold by»; «Tracking details» with the carrier and «Number». Numbers NN-NNNNN-NNNNN, from memory.

use super::{DayInList, Goods, Shop};
use crate::order_page::label::Meaning::{Bill, Tells};
use crate::{DayOrder, Field, Kind, Progress};

pub(super) const SHOP: Shop = Shop {
    kind: Kind::new("ebay_page"),
    name: "eBay",
    names_by_mark: &[],
    hosts: &["ebay.com", "ebay.co.uk", "ebay.de", "ebay.co.kr", "ebay.com.au", "ebay.ca"],
    marks: &["eBay", "이베이", "My eBay", "eBay Inc."],
    numbers: &["##-#####-#####"],
    is_told_by_number: true,
    stands_alone: false,
    brands: &[],
    day_in_list: DayInList::Nowhere,
    number_in_links: &["orderid"],
    goods: Goods::Priced,
    labels: &[(Tells(Field::Waybill), &["Number"]), (Bill, &["Payment info", "Order total breakdown"])],
    states: &[
        (Progress::Ordered, &["Paid on", "Ready to dispatch"]),
        (Progress::Shipped, &["Shipped on", "Posted", "Est. delivery", "Estimated delivery"]),
    ],
    currency: None,
    days: DayOrder::Unknown,
};
