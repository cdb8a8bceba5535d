//! UPS. Read in real mails of 2020 and 2021.

use munjigi_model::carrier::Carrier;

use super::Courier;

pub(super) const COURIER: Courier = Courier {
    name: "UPS",
    parts: &[],
    brands: &["ups"],
    senders: &["ups.com"],
    numbers: &[Carrier::Ups],
    is_confirmed: true,
};
