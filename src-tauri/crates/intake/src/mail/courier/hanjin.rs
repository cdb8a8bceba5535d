//! 한진택배. No mail of it was read.

use munjigi_model::carrier::Carrier;

use super::Courier;

pub(super) const COURIER: Courier = Courier {
    name: "한진택배",
    parts: &[],
    brands: &["한진택배", "hanjin"],
    senders: &["hanjin.com", "hanjin.co.kr", "hanjinexpress.co.kr"],
    numbers: &[Carrier::Hanjin],
    is_confirmed: false,
};
