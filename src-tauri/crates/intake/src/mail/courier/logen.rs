//! 로젠택배. No mail of it was read.

use munjigi_model::carrier::Carrier;

use super::Courier;

pub(super) const COURIER: Courier = Courier {
    name: "로젠택배",
    parts: &[],
    brands: &["로젠택배", "ilogen"],
    senders: &["ilogen.com", "ilogen.co.kr"],
    numbers: &[Carrier::Logen],
    is_confirmed: false,
};
