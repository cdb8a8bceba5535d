//! eBay. The form of its numbers is from other programs; no mail of it was read.

use super::{Name, Numbers, Shop};

pub(super) const SHOP: Shop = Shop {
    name: Name::Is("eBay"),
    brand: "ebay",
    senders: &[
        "ebay.com",
        "ebay.co.uk",
        "ebay.de",
        "ebay.fr",
        "ebay.it",
        "ebay.es",
        "ebay.ca",
        "ebay.com.au",
        "ebay.at",
        "ebay.ch",
        "ebay.ie",
        "ebay.nl",
        "ebay.be",
        "ebay.pl",
        "ebay.com.hk",
        "ebay.com.sg",
        "ebay.co.kr",
    ],
    signers: &[],
    numbers: Numbers::Anywhere(&["##-#####-#####"]),
    digital: &[],
    parcels: &[],
    dollars: &[("ebay.ca", "CAD"), ("ebay.com.au", "AUD"), ("ebay.com.hk", "HKD"), ("ebay.com.sg", "SGD")],
    row_is_total: false,
    is_confirmed: false,
};
