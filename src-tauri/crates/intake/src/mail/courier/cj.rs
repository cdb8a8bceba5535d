//! CJ대한통운. No mail of it was read.

use munjigi_model::carrier::Carrier;

use super::Courier;

pub(super) const COURIER: Courier = Courier {
    name: "CJ대한통운",
    parts: &[],
    brands: &["cj대한통운", "cjlogistics", "cj logistics"],
    senders: &["cjlogistics.com", "doortodoor.co.kr", "cj.net"],
    numbers: &[Carrier::Cj],
    is_confirmed: false,
};
