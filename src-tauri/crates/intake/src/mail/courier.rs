//! Carriers' mails: a parcel's number, and how far it has come. One file a carrier, and one line here.

mod cj;
mod dhl;
mod epost;
mod fedex;
mod hanjin;
mod logen;
mod lotte;
mod ups;
mod usps;

use munjigi_model::carrier::{self, guesses};
use munjigi_model::{Leg, Waybill};

use super::claim::{Claimed, Message};
use super::delivery;
use super::head::Sender;
use super::labels::{self, TRACKING};
use super::link::{self, is_within};
use super::number::{self, Behind};
use super::shop::has_brand;
use super::view::small;
use crate::{Delivery, Why, parcels};

/// Parcels of one mail, named more than once among them.
const MOST: usize = 1000;

const COURIERS: &[&Courier] = &[
    &ups::COURIER,
    &fedex::COURIER,
    &dhl::COURIER,
    &usps::COURIER,
    &cj::COURIER,
    &hanjin::COURIER,
    &lotte::COURIER,
    &logen::COURIER,
    &epost::COURIER,
];

/// What is known of a carrier's mails.
pub(super) struct Courier {
    /// As it is named in its deliveries.
    pub name: &'static str,
    /// Names of its parts that go before it where a mail has them.
    pub parts: &'static [&'static str],
    /// Words of its domains and names by which those who imitate it are known.
    pub brands: &'static [&'static str],
    /// The domains that it writes from.
    pub senders: &'static [&'static str],
    /// Whose numbers it has.
    pub numbers: &'static [carrier::Carrier],
    /// Whether its layouts were read in real mails.
    pub is_confirmed: bool,
}

impl Courier {
    /// The carrier that a mail is from.
    pub fn of(from: &Sender) -> Option<&'static Self> {
        COURIERS
            .iter()
            .find(|courier| courier.senders.iter().any(|sender| is_within(from.domain(), sender)))
            .copied()
    }

    /// Whether a sender has the name or the domain of a carrier that it is not.
    pub fn is_imitated_by(from: &Sender) -> bool {
        let name = small(&from.name);
        COURIERS.iter().flat_map(|courier| courier.brands).any(|brand| {
            has_brand(from.domain(), brand)
                || name == *brand
                || name.strip_prefix(brand).is_some_and(|rest| rest.starts_with(' '))
        })
    }

    /// Reads a mail of it.
    pub fn read(&self, message: &Message<'_>) -> Claimed {
        let mut claimed = Claimed { is_unconfirmed: !self.is_confirmed, ..Claimed::default() };
        let lines: Vec<&str> = [message.subject]
            .into_iter()
            .chain(message.views.iter().flat_map(|view| view.lines.iter().map(String::as_str)))
            .collect();
        let mut is_masked = false;
        let mut waybills: Vec<Waybill> = Vec::new();
        for (_, value) in labels::values(&lines, &TRACKING) {
            match number::behind_label(value, Leg::Unknown) {
                Behind::Numbers(numbers) => waybills.extend(numbers),
                Behind::Masked => is_masked = true,
                Behind::Nothing => {}
            }
        }
        waybills.extend(lines.iter().flat_map(|line| number::unmistakable(line)));
        if waybills.is_empty() {
            let links = message.links();
            waybills.extend(link::waybills(&links));
        }
        if waybills.is_empty() {
            waybills.extend(lines.iter().find_map(|line| self.bare(line)));
        }
        let status = delivery::status(message.subject, lines.iter().skip(1).copied());
        let carrier = Some(self.name_in(&lines));
        for waybill in waybills.into_iter().take(MOST) {
            if claimed.deliveries.iter().all(|known| !parcels::are_same(&known.waybill, &waybill)) {
                claimed.deliveries.push(Delivery { carrier: carrier.clone(), waybill, status });
            }
        }
        if claimed.deliveries.is_empty() {
            // A newsletter names no parcel; a notice does.
            if is_masked {
                claimed.unread.push(Why::Masked);
            } else if super::order::is_of_an_order(message.subject) {
                claimed.unread.push(Why::NoNumber);
            }
        }
        claimed
    }

    /// A number without a label, of the form of its own ones.
    fn bare(&self, line: &str) -> Option<Waybill> {
        number::tokens(line).find_map(|token| {
            let number: String =
                token.chars().filter(|c| *c != '-').map(|c| c.to_ascii_uppercase()).collect();
            let is_own = (10..=34).contains(&number.len())
                && guesses(&number).iter().any(|guess| self.numbers.contains(&guess.carrier));
            match number::behind_label(token, Leg::Unknown) {
                Behind::Numbers(numbers) if is_own => numbers.into_iter().next(),
                Behind::Numbers(_) | Behind::Masked | Behind::Nothing => None,
            }
        })
    }

    fn name_in(&self, lines: &[&str]) -> String {
        let lines: Vec<String> =
            if self.parts.is_empty() { Vec::new() } else { lines.iter().map(|line| small(line)).collect() };
        let part = self.parts.iter().find(|part| {
            let part = small(part);
            lines.iter().any(|line| line.contains(&part))
        });
        (*part.unwrap_or(&self.name)).to_owned()
    }
}
