//! 롯데택배, 롯데글로벌로지스. No mail of it was read.

use munjigi_model::carrier::Carrier;

use super::Courier;

pub(super) const COURIER: Courier = Courier {
    name: "롯데택배",
    parts: &["롯데글로벌로지스"],
    brands: &["롯데택배", "롯데글로벌로지스", "lotteglogis"],
    senders: &["lotteglogis.com", "lotteglogis.co.kr"],
    numbers: &[Carrier::Lotte],
    is_confirmed: false,
};
