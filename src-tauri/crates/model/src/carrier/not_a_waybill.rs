//! Numbers that stand beside a waybill on customs pages and in mails, and cannot be one.
//!
//! Refusing a real waybill would hide a parcel, so only what no known waybill looks like is refused. Not refused,
//! because parcels have numbers of the same form: air Master B/L (11 digits), import declarations in digits only
//! (14), and the in/out, unloading and bonded transport numbers of API001 (11, 16 to 18 and 20 digits).

use super::Mark;
use super::pattern::{Pattern, pattern};
use crate::text::worded;

/// What a number is that is no parcel's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAWaybill {
    /// The kind of number it is.
    pub what: OtherNumber,
    /// How well its form is known.
    pub mark: Mark,
}

worded! {
    /// A kind of number that is no waybill.
    pub enum OtherNumber {
        /// 화물관리번호: customs' own number of a parcel. Better than a waybill, but to be asked for as what it is.
        CargoControl => "cargo_control",
        /// 통관목록 제출번호: most likely one for a whole list of parcels.
        ListClearance => "list_clearance",
        /// 수입신고번호: the number of a declaration.
        ImportDeclaration => "import_declaration",
        /// A Korean mobile phone's.
        MobilePhone => "mobile_phone",
    }
}

/// What a number is, where it cannot be a parcel's own. `number` is normalised: capital letters A–Z and digits.
pub fn not_a_waybill(number: &str) -> Option<NotAWaybill> {
    KINDS.iter().find(|kind| kind.pattern.read(number).is_some()).map(|kind| kind.is)
}

struct Kind {
    is: NotAWaybill,
    pattern: Pattern,
}

const fn kind(what: OtherNumber, written: &str, mark: Mark) -> Kind {
    Kind { is: NotAWaybill { what, mark }, pattern: pattern(written) }
}

static KINDS: &[Kind] = &[
    // MRN (year 2, carrier 2 to 4 with a letter among its first two, serial, I for import: 11) + MSN 4 + HSN 4.
    kind(OtherNumber::CargoControl, "##@*{7}I#{8}", Mark::Seen),
    kind(OtherNumber::CargoControl, "###@*{6}I#{8}", Mark::Seen),
    // The old one had an HSN of 3, and in the guide's example of 2000 an MRN without the I.
    kind(OtherNumber::CargoControl, "##@*{7}I#{7}", Mark::Client),
    kind(OtherNumber::CargoControl, "###@*{6}I#{7}", Mark::Client),
    kind(OtherNumber::CargoControl, "##@{4}*{5}#{7}", Mark::Seen),
    // AE, SE and PE + office 0nnn + year + serial 8. Parcels have numbers of two letters and 14 digits too (Cainiao), so
    // the two letters, the office's 0, a year from 2010 to 2049 and a serial below a million are all asked for.
    kind(OtherNumber::ListClearance, "[ASP]E0#{3}[1-4]#00#{6}", Mark::Seen),
    // Declarant 5 + year 2 + serial 6 + a letter.
    kind(OtherNumber::ImportDeclaration, "#{13}@", Mark::Seen),
    // 010 and eight digits, by the numbering plan. The old 011 and 016 to 019 are hardly used and are not refused.
    kind(OtherNumber::MobilePhone, "010#{8}", Mark::Verified),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn what(number: &str) -> Option<OtherNumber> {
        not_a_waybill(number).map(|not| not.what)
    }

    #[test]
    fn customs_numbers_of_answers_and_lists() {
        for number in [
            "20WDFCA606I87305081",
            "175XZ64167I78165048",
            "20KE96Y5III25300576",
            "17KE2P2C8II93308592",
            "20OZ892289I78645534",
            "26SEMO0284I09041013",
            "26WDFCF289I09041013",
            "00ANLU296N20103255",
        ] {
            assert_eq!(what(number), Some(OtherNumber::CargoControl), "{number}");
        }
        for number in ["AE02312000007281", "SE02072000000418", "PE02072600005102"] {
            assert_eq!(what(number), Some(OtherNumber::ListClearance), "{number}");
        }
        for number in ["4389417577491M", "1235626107745M"] {
            assert_eq!(what(number), Some(OtherNumber::ImportDeclaration), "{number}");
        }
        assert_eq!(what("01012345678"), Some(OtherNumber::MobilePhone));
    }

    #[test]
    fn what_may_be_a_parcel_is_not_refused() {
        for (number, why) in [
            ("18027136605", "an air Master B/L, or a Logen or DHL number"),
            ("43894175774910", "digits only: a declaration, or a Hanjin or DHL number"),
            ("0301224000726781", "an in/out number, or one of Canada Post"),
            ("LP02072600005102", "Cainiao"),
            ("AE98765432109876", "two letters and 14 digits, but no year or serial of a list"),
            ("1Z879E930346834440", "UPS"),
            ("09980000020033F", "DPD"),
            ("SEMOKE26A0123A", "a Master B/L of an express company"),
            ("NSM2609110481", "a consolidator's House B/L"),
            ("WH9662UK4XE", "a House B/L of UPS"),
            ("01112345678", "no longer a prefix of mobile phones"),
            ("", "nothing"),
        ] {
            assert_eq!(what(number), None, "{number}: {why}");
        }
    }
}
