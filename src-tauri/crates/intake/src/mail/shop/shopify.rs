//! The many shops that write through Shopify, each under its own name. Numbers are short and not unique across shops.
//!
//! Lines and subjects are from other programs' tests. Those who imitate it write from domains like evil-myshopify.example.

use super::{Name, Numbers, Shop};

pub(super) const SHOP: Shop = Shop {
    name: Name::Sender,
    brand: "shopify",
    senders: &["shopifyemail.com", "myshopify.com"],
    signers: &["myshopify.com", "shopifyemail.com"],
    numbers: Numbers::Any,
    digital: &[],
    parcels: &[],
    dollars: &[],
    row_is_total: false,
    is_confirmed: false,
};
