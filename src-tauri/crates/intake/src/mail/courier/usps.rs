//! The post of the United States. No mail of it was read.

use munjigi_model::carrier::Carrier;

use super::Courier;

pub(super) const COURIER: Courier = Courier {
    name: "USPS",
    parts: &[],
    brands: &["usps"],
    senders: &["usps.com", "usps.gov"],
    numbers: &[Carrier::Usps, Carrier::Post],
    is_confirmed: false,
};
