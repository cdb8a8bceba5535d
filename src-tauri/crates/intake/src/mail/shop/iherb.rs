//! iHerb. Its labels are from other programs' tests; no mail of it was read.

use super::{Name, Numbers, Shop};

pub(super) const SHOP: Shop = Shop {
    name: Name::Is("iHerb"),
    brand: "iherb",
    senders: &["iherb.com"],
    signers: &[],
    numbers: Numbers::BehindLabel(&["#########", "##########"]),
    digital: &[],
    parcels: &[],
    dollars: &[],
    row_is_total: false,
    is_confirmed: false,
};
