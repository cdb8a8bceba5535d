//! Qoo10. No mail of it was read.

use super::{Name, Numbers, Shop};

pub(super) const SHOP: Shop = Shop {
    name: Name::Is("Qoo10"),
    brand: "qoo10",
    senders: &["qoo10.com", "qoo10.jp", "qoo10.sg", "qoo10.co.kr"],
    signers: &[],
    numbers: Numbers::Any,
    digital: &[],
    parcels: &[],
    dollars: &[],
    row_is_total: false,
    is_confirmed: false,
};
