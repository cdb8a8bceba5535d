//! FedEx. Read in a real mail of 2021.

use munjigi_model::carrier::Carrier;

use super::Courier;

pub(super) const COURIER: Courier = Courier {
    name: "FedEx",
    parts: &["FedEx SmartPost", "FedEx Ground Economy", "FedEx International Connect Plus"],
    brands: &["fedex"],
    senders: &["fedex.com"],
    numbers: &[Carrier::Fedex],
    is_confirmed: true,
};
