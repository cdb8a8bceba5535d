//! Temu. Its numbers were read in a real export; no mail of it was.

use super::{Name, Numbers, Shop};

pub(super) const SHOP: Shop = Shop {
    name: Name::Is("Temu"),
    brand: "temu",
    senders: &["temu.com", "temuemail.com"],
    signers: &[],
    numbers: Numbers::Anywhere(&["PO-###-#################"]),
    digital: &[],
    parcels: &[],
    dollars: &[],
    row_is_total: true,
    is_confirmed: false,
};
