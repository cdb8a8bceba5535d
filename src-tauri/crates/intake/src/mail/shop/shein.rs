//! Shein. Its sender is from other programs' tests; the form of its numbers is not known for certain, so any behind a label counts.

use super::{Name, Numbers, Shop};

pub(super) const SHOP: Shop = Shop {
    name: Name::Is("SHEIN"),
    brand: "shein",
    senders: &["shein.com", "sheinemail.com"],
    signers: &[],
    numbers: Numbers::Any,
    digital: &[],
    parcels: &[],
    dollars: &[],
    row_is_total: false,
    is_confirmed: false,
};
