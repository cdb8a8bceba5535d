//! DHL. Read in a real mail of 2020, of DHL Express.

use munjigi_model::carrier::Carrier;

use super::Courier;

pub(super) const COURIER: Courier = Courier {
    name: "DHL",
    parts: &["DHL Express", "DHL eCommerce", "DHL Paket", "DHL Parcel"],
    brands: &["dhl"],
    senders: &["dhl.com", "dhl.de", "dhl.co.uk", "dhl.co.kr", "dhl-news.com"],
    numbers: &[Carrier::Dhl],
    is_confirmed: true,
};
