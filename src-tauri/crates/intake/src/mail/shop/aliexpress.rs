//! AliExpress. The forms of its subjects and links were read in threads of people who had such mails; no whole one was.

use super::{Name, Numbers, Shop};

pub(super) const SHOP: Shop = Shop {
    name: Name::Is("AliExpress"),
    brand: "aliexpress",
    senders: &["aliexpress.com", "aliexpress.us"],
    signers: &["alibaba.com", "alibaba-inc.com"],
    // Sixteen digits; ten to fifteen before 2020.
    numbers: Numbers::BehindLabel(&[
        "################",
        "#################",
        "###############",
        "##############",
        "##########",
    ]),
    digital: &[],
    // `Package LP00512345678901: at customs`
    parcels: &["package", "parcel", "패키지", "소포", "包裹"],
    dollars: &[],
    row_is_total: true,
    is_confirmed: false,
};
