//! The companies, with a code that is stored and a name in each language.

use crate::text::worded;

macro_rules! carriers {
    ($($variant:ident $code:literal $korean:literal $english:literal),+ $(,)?) => {
        worded! {
            /// A company that carries parcels. Its names are data, not words of ours: they are the same in every sentence.
            pub enum Carrier {
                $(#[doc = $english] $variant => $code),+
            }
        }

        impl Carrier {
            /// Its name in Korean text.
            pub const fn name_ko(self) -> &'static str {
                match self { $(Self::$variant => $korean),+ }
            }

            /// Its name in English text.
            pub const fn name_en(self) -> &'static str {
                match self { $(Self::$variant => $english),+ }
            }
        }
    };
}

carriers! {
    Cj         "cj"         "CJ대한통운"        "CJ Logistics",
    Hanjin     "hanjin"     "한진택배"          "Hanjin",
    Lotte      "lotte"      "롯데택배"          "Lotte",
    Logen      "logen"      "로젠택배"          "Logen",
    Epost      "epost"      "우체국택배"        "Korea Post",
    Post       "post"       "국제우편(S10)"     "International post (S10)",
    Dhl        "dhl"        "DHL"               "DHL",
    Ups        "ups"        "UPS"               "UPS",
    Fedex      "fedex"      "페덱스(FedEx)"     "FedEx",
    Usps       "usps"       "미국 우편(USPS)"   "USPS",
    CanadaPost "canadapost" "캐나다 우편"       "Canada Post",
    Amazon     "amazon"     "아마존 배송"       "Amazon Logistics",
    LaserShip  "lasership"  "LaserShip(OnTrac)" "LaserShip (OnTrac)",
    Gofo       "gofo"       "GOFO"              "GOFO Express",
    Dpd        "dpd"        "DPD"               "DPD",
    Landmark   "landmark"   "Landmark Global"   "Landmark Global",
    Cainiao    "cainiao"    "차이냐오(Cainiao)" "Cainiao",
    YunExpress "yunexpress" "YunExpress"        "YunExpress",
    Sf         "sf"         "SF익스프레스"      "SF Express",
    Yto        "yto"        "YTO익스프레스"     "YTO Express",
    JAndT      "jt"         "J&T익스프레스"     "J&T Express",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unlike_and_lead_back() {
        for (n, carrier) in Carrier::ALL.iter().enumerate() {
            assert_eq!(carrier.as_str().parse(), Ok(*carrier));
            assert!(Carrier::ALL.iter().skip(n + 1).all(|other| other.as_str() != carrier.as_str()));
            assert!(!carrier.name_ko().is_empty() && !carrier.name_en().is_empty());
        }
    }
}
