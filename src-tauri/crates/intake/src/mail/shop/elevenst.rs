//! 11번가, and Amazon Global in it. No mail of it was read.

use super::{Name, Numbers, Shop};

pub(super) const SHOP: Shop = Shop {
    name: Name::Is("11번가"),
    brand: "11st",
    senders: &["11st.co.kr", "11st.com"],
    signers: &[],
    numbers: Numbers::Any,
    digital: &[],
    parcels: &[],
    dollars: &[],
    row_is_total: false,
    is_confirmed: false,
};
