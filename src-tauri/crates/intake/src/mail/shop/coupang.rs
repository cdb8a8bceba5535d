//! 쿠팡, 로켓직구 among it. No mail of it was read.

use super::{Name, Numbers, Shop};

pub(super) const SHOP: Shop = Shop {
    name: Name::Is("쿠팡"),
    brand: "coupang",
    senders: &["coupang.com", "coupang.net"],
    signers: &[],
    numbers: Numbers::Any,
    digital: &[],
    parcels: &[],
    dollars: &[],
    row_is_total: false,
    is_confirmed: false,
};
