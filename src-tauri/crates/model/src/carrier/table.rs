//! The one table of forms: how the numbers of each carrier look.
//!
//! Sources: the courier definitions of jkeen/tracking_number_data (MIT; `tests/data/tracking/`), answers of UNI-PASS
//! (API001), an order report, and what other programs expect. What nobody has seen says so in the last column.
//! Within equal certainty the order of the rows decides, so the Korean carriers stand first: theirs are the numbers
//! that customs lists.

use super::checksum::Rule;
use super::company::Carrier;
use super::pattern::{Pattern, pattern};
use super::{LegHint, Mark};

/// One form of number.
#[derive(Debug)]
pub(super) struct Form {
    /// Its name: jkeen's id where they have one.
    pub id: &'static str,
    pub carrier: Carrier,
    /// Ways to write it; the first that fits is the reading.
    pub patterns: &'static [Pattern],
    pub rule: Rule,
    pub leg: LegHint,
    pub mark: Mark,
}

/// GS1's rule, which post and parcel labels share.
const GS1: Rule = Rule::Mod10 { last: 3, before: 1, put_before: b"" };
const GS1_WITH_91: Rule = Rule::Mod10 { last: 3, before: 1, put_before: b"91" };
const UPS: Rule = Rule::Mod10 { last: 1, before: 2, put_before: b"" };

macro_rules! forms {
    ($($id:literal $carrier:ident [$($pattern:literal),+ $(,)?] $rule:expr, $leg:ident $mark:ident;)+) => {
        /// Every form, in the order in which equally good guesses are given.
        pub(super) static FORMS: &[Form] = &[$(Form {
            id: $id,
            carrier: Carrier::$carrier,
            patterns: { static WAYS: &[Pattern] = &[$(pattern($pattern)),+]; WAYS },
            rule: $rule,
            leg: LegHint::$leg,
            mark: Mark::$mark,
        }),+];
    };
}

forms! {
    // Korea. CJ's rule is written down nowhere: the three House B/L seen in answers of API001 follow it. The one of Hanjin
    // follows the rule that is known of DHL.
    "cj_12"                Cj         ["##<#{9}>=#"]               Rule::Mod7,       Korea  Seen;
    "hanjin_10"            Hanjin     ["<#{9}>=#"]                 Rule::Mod7,       Korea  Seen;
    // House B/L on express from the United States; consecutive ones differ by one in the last place: no check digit.
    "epost_express"        Epost      ["60#{11}"]                  Rule::Unchecked,  Korea  Seen;
    "lotte_12"             Lotte      ["#{12}"]                    Rule::Unchecked,  Korea  Client;
    "hanjin_12"            Hanjin     ["#{12}"]                    Rule::Unchecked,  Korea  Client;
    "hanjin_14"            Hanjin     ["#{14}"]                    Rule::Unchecked,  Korea  Client;
    "cj_10"                Cj         ["#{10}"]                    Rule::Unchecked,  Korea  Unverified;
    "logen_11"             Logen      ["#{11}"]                    Rule::Unchecked,  Korea  Unverified;
    "epost_13"             Epost      ["#{13}"]                    Rule::Unchecked,  Korea  Unverified;
    // One House B/L of UPS Korea: not the 1Z number.
    "ups_house_bl"         Ups        ["W*{10}"]                   Rule::Unchecked,  Korea  Seen;

    "s10"                  Post       ["@@<#{8}>=#%"]              Rule::S10,        Either Verified;

    "dhl_express"          Dhl        ["<#{9..10}>=#"]             Rule::Mod7,       Either Verified;
    "dhl_express_piece_id" Dhl        ["J@{2..3}#{9..10}"]         Rule::Unchecked,  Either Seen;
    "dhl_ecommerce"        Dhl        ["GM#*{9..38}", "LX#*{9..38}", "RX#*{9..38}", "UV#*{9..38}", "CN#*{9..38}",
                                       "SG#*{9..38}", "TH#*{9..38}", "IN#*{9..38}", "HK#*{9..38}", "MY#*{9..38}"]
                                                                   Rule::Unchecked,  Either Seen;
    // An order report has it beside "DHL eCommerce".
    "dhl_ecommerce_cn"     Dhl        ["CN@{3}#{18}"]              Rule::Unchecked,  Either Seen;
    "dhl_ecommerce_14"     Dhl        ["#{14}"]                    Rule::Unchecked,  Either Seen;

    "ups"                  Ups        ["1Z<*{15}>=#"]              UPS,              Either Verified;
    "ups_waybill"          Ups        ["[AHJKTV]<#{9}>=#"]         UPS,              Either Verified;

    // Ground is a service within North America: its numbers end at a forwarder's door.
    "fedex_12"             Fedex      ["<#{11}>=#"]                Rule::Mod11Mod10, Either Verified;
    "fedex_34"             Fedex      ["[0-8]#{19}<#{13}>=#"]      Rule::Mod11Mod10, Either Verified;
    "fedex_astra_32"       Fedex      ["3#{15}<#{11}>=##{4}"]      Rule::Mod11Mod10, Either Verified;
    "fedex_ground"         Fedex      ["<#{14}>=#"]                GS1,              Origin Verified;
    "fedex_ground_sscc_18" Fedex      ["##<#{15}>=#"]              GS1,              Either Verified;
    "fedex_ground_96"      Fedex      ["96#{5}<#{14}>=#"]          GS1,              Origin Verified;
    "fedex_ground_gsn"     Fedex      ["96#{18}<#{13}>=#"]         Rule::Mod11Mod10, Origin Verified;
    // A FedEx mail says SmartPost beside it.
    "fedex_smartpost_20"   Fedex      ["61#{18}"]                  Rule::Unchecked,  Origin Seen;

    // Labels within the United States; what the post sends abroad has an S10 number. 420 and a ZIP code may stand before.
    // jkeen also asks that the mailer's id begin with 9 after 92 and not with 9 after 93: the check digit is enough here.
    "usps_impb_n"          Usps       ["(420#{5}(#{4}))<94#{19}>=#", "(420#{5})<94#{23}>=#", "<94#{3}9#{23}>=#"]
                                                                   GS1,              Origin Verified;
    "usps_impb_c"          Usps       ["(420#{5}(#{4}))<9[235]#{19}>=#", "(420#{5})<9[235]#{23}>=#"]
                                                                   GS1,              Origin Verified;
    "usps_legacy"          Usps       ["(420#{5}(#{4}))<(91)#{19}>=#"] GS1_WITH_91,  Origin Verified;
    "usps_20"              Usps       ["<#{19}>=#"]                GS1,              Origin Verified;

    "amazon_logistics"     Amazon     ["TB[ACM]#{12}"]             Rule::Unchecked,  Origin Seen;
    "amazon_station"       Amazon     ["TBA@{3}#{9}"]              Rule::Unchecked,  Origin Seen;
    "amazon_uk"            Amazon     ["QA#{10}"]                  Rule::Unchecked,  Origin Seen;
    "amazon_international" Amazon     ["[AFC]#{10}"]               Rule::Unchecked,  Either Seen;
    "lasership"            LaserShip  ["LX#{8}"]                   Rule::Unchecked,  Origin Seen;
    "gofo_us"              Gofo       ["GFUS#{14}"]                Rule::Unchecked,  Origin Seen;
    "canada_post"          CanadaPost ["<#{15}>=#"]                GS1,              Either Verified;
    "dpd"                  Dpd        ["<#{27}>=*"]                Rule::Mod37And36, Either Verified;
    "dpd_14"               Dpd        ["<#{14}>=*"]                Rule::Mod37And36, Either Verified;
    "landmark_global"      Landmark   ["LTN#{8}N1"]                Rule::Unchecked,  Either Seen;
    "yunexpress"           YunExpress ["YT#{16}"]                  Rule::Unchecked,  Either Seen;
    "cainiao_lp"           Cainiao    ["LP#{12..22}"]              Rule::Unchecked,  Either Client;
    "cainiao_cn"           Cainiao    ["CN@@(UP)#{8..11}"]         Rule::Unchecked,  Either Client;
    "cainiao_621"          Cainiao    ["621#{12}"]                 Rule::Unchecked,  Either Client;
    // Within China, to a forwarder; how many digits follow is from memory.
    "yto"                  Yto        ["YT#{13}"]                  Rule::Unchecked,  Origin Unverified;
    "jt"                   JAndT      ["JT#{13}"]                  Rule::Unchecked,  Origin Unverified;
    "sf"                   Sf         ["SF#{12..13}"]              Rule::Unchecked,  Either Unverified;
}
