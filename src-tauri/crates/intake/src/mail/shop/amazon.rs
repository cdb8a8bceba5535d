//! Amazon, in each of its countries. Read in real mails of 2020 and 2022 from amazon.com and amazon.co.uk.

use super::{Name, Numbers, Shop};

pub(super) const SHOP: Shop = Shop {
    name: Name::WithDomain("Amazon."),
    brand: "amazon",
    senders: &[
        "amazon.com", "amazon.ca", "amazon.com.mx", "amazon.com.br", "amazon.co.uk", "amazon.de", "amazon.fr", "amazon.it",
        "amazon.es", "amazon.nl", "amazon.se", "amazon.pl", "amazon.com.be", "amazon.ie", "amazon.com.tr", "amazon.ae",
        "amazon.sa", "amazon.eg", "amazon.in", "amazon.co.jp", "amazon.sg", "amazon.com.au", "amazon.cn", "amazon.co.za",
    ],
    signers: &[],
    numbers: Numbers::Anywhere(&["###-#######-#######"]),
    digital: &["D##-#######-#######"],
    parcels: &[],
    dollars: &[("amazon.ca", "CAD"), ("amazon.com.au", "AUD"), ("amazon.sg", "SGD"), ("amazon.com.mx", "MXN")],
    row_is_total: false,
    is_confirmed: true,
};
