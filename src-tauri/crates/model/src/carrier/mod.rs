//! What the form and the check digit of a number say about it: whose it may be, whether it can be a parcel's own
//! number at all, and whether a spreadsheet has destroyed it.
//!
//! All of it is a hint. Forms overlap, and some rules rest on a handful of values (each guess carries its [`Mark`]):
//! only equality of numbers ties an order to a clearance.
//!
//! ```
//! use munjigi_model::carrier::{Carrier, Check, LegHint, guesses};
//!
//! let best = guesses("386180443555")[0];
//! assert_eq!((best.carrier, best.check, best.leg), (Carrier::Cj, Check::Passed, LegHint::Korea));
//! assert_eq!(best.carrier.name_ko(), "CJ대한통운");
//! ```

mod checksum;
mod company;
mod damage;
mod not_a_waybill;
mod pattern;
mod post;
mod table;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;

pub use company::Carrier;
pub use damage::spreadsheet_damage;
pub use not_a_waybill::{NotAWaybill, OtherNumber, not_a_waybill};

use crate::text::worded;
use table::{FORMS, Form};

/// A carrier that has numbers of this form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guess {
    /// Whose number it would be.
    pub carrier: Carrier,
    /// The form's stable name, as `"usps_impb_c"`; a carrier may have several.
    pub form: &'static str,
    /// Whether a check digit speaks for it.
    pub check: Check,
    /// Which leg such numbers belong to.
    pub leg: LegHint,
    /// How well the form is known.
    pub mark: Mark,
}

worded! {
    /// What the check digit said. A number whose check digit is wrong is no guess at all.
    pub enum Check {
        /// The form has one, and it is right. By chance it is so for one number in ten.
        Passed => "passed",
        /// The form has none, or its rule is not known.
        None => "none",
    }
}

worded! {
    /// Whether a number of this form can be the one under which a parcel is delivered in Korea: on express clearance
    /// that is the House B/L. A hint: an equal number on the customs list goes before it.
    pub enum LegHint {
        /// Such numbers are used in Korea, or were seen as House B/L.
        Korea => "korea",
        /// Carried from door to door or over the border: the number may stay, or the parcel may get a Korean one.
        Either => "either",
        /// Used within the country of the shop: it ends at the forwarder or at the export hub.
        Origin => "origin",
    }
}

worded! {
    /// Where a fact about numbers is from.
    pub enum Mark {
        /// Published, or right for every public test number of its form.
        Verified => "verified",
        /// Read in real samples; a rule about them holds for those few.
        Seen => "seen",
        /// Only in other programs' code, tests or articles.
        Client => "client",
        /// From memory: a question, not a fact.
        Unverified => "unverified",
    }
}

/// Every carrier that has numbers of this form, the most certain first: a right check digit before none, then the form
/// that names more of the number's characters, then the table's order.
///
/// `number` is normalised: capital letters A–Z and digits. Anything else, and a text without a digit, has no guesses.
pub fn guesses(number: &str) -> Vec<Guess> {
    if !number.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let mut ranked: Vec<_> = FORMS.iter().filter_map(|form| form.guess(number)).collect();
    ranked.sort_by_key(|(literals, guess)| (guess.check == Check::None, Reverse(*literals)));
    ranked.into_iter().map(|(_, guess)| guess).collect()
}

impl Form {
    /// The guess, and how many characters the form itself names.
    fn guess(&self, number: &str) -> Option<(usize, Guess)> {
        let (pattern, parts) =
            self.patterns.iter().find_map(|pattern| Some((pattern, pattern.read(number)?)))?;
        let check = match (self.rule.check_character(parts.summed), parts.check) {
            (None, _) => Check::None,
            (Some(right), Some((_, given))) if right == given => Check::Passed,
            (Some(_), _) => return None,
        };
        let Self { id, carrier, leg, mark, .. } = *self;
        Some((pattern.literals(), Guess { carrier, form: id, check, leg, mark }))
    }
}
