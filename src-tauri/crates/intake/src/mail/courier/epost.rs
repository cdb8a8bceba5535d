//! 우체국택배, EMS. No mail of it was read.

use munjigi_model::carrier::Carrier;

use super::Courier;

pub(super) const COURIER: Courier = Courier {
    name: "우체국택배",
    parts: &[],
    brands: &["우체국", "우체국택배", "인터넷우체국", "epost", "koreapost"],
    senders: &["epost.go.kr", "epost.kr", "koreapost.go.kr", "koreapost.kr"],
    numbers: &[Carrier::Epost, Carrier::Post],
    is_confirmed: false,
};
