//! What a comparison is made from.

use std::collections::BTreeMap;

use munjigi_model::{
    AnswerKind, Clearance, ClearanceId, Currency, HolderId, KstDate, MerchantKey, Money, Order, OrderId,
};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// What a comparison is made from. All of one ledger; holders are kept apart inside.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The day on which it is made.
    pub today: KstDate,
    /// All orders.
    pub orders: &'a [Order],
    /// The clearances to judge: all that are known, for one parcel takes the place that another would have had.
    pub clearances: &'a [Clearance],
    /// Whether clearances come with details (goods, weight, country, handler): without a key of UNI-PASS's Open API none does.
    pub has_details: bool,
    /// What became of the holders' codes.
    pub codes: &'a [CodeLife],
    /// What the person has said, one entry a clearance at most.
    pub answers: &'a [PersonSaid],
    /// Pairs that the person has set apart: this clearance is not of this order.
    pub apart: &'a [(ClearanceId, OrderId)],
    /// Until when the orders of each shop are known.
    pub shops: &'a [ShopSeen],
    /// What a unit of each currency is worth.
    pub rates: &'a UsdRates,
}

impl Case<'_> {
    /// Whether any of these came with details: what [`Case::has_details`] is for a ledger of them.
    pub fn have_details(clearances: &[Clearance]) -> bool {
        clearances.iter().map(|clearance| &clearance.facts).any(|facts| {
            facts.goods.is_some()
                || facts.weight.is_some()
                || facts.country.is_some()
                || facts.forwarder.is_some()
        })
    }
}

/// An answer in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PersonSaid {
    /// About which clearance.
    pub clearance: ClearanceId,
    /// What.
    pub answer: AnswerKind,
    /// The order that the person chose.
    pub order: Option<OrderId>,
}

/// A holder's code, from its issue to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeLife {
    /// Whose it is.
    pub holder: HolderId,
    /// The day of issue, where it is known.
    pub issued_on: Option<KstDate>,
    /// When it could not be used.
    pub suspended: Vec<Suspension>,
    /// The day on which another code took its place. From then on whoever has the old one gets stuck with it.
    pub reissued_on: Option<KstDate>,
}

/// Days on which a code could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suspension {
    /// The first.
    pub from: KstDate,
    /// The first day on which it could be used again; none while it lasts.
    pub to: Option<KstDate>,
}

impl Suspension {
    pub(crate) fn covers(&self, day: KstDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day < to)
    }
}

/// Until when the orders of a shop are known: the day of its newest import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShopSeen {
    /// Whose orders.
    pub holder: HolderId,
    /// At which shop.
    pub merchant: MerchantKey,
    /// An order of a later day may be missing.
    pub until: KstDate,
}

/// US dollars for a unit of each currency. Only what is in it is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UsdRates(BTreeMap<Currency, Decimal>);

impl UsdRates {
    /// The dollar itself is always in it.
    pub fn new(rates: impl IntoIterator<Item = (Currency, Decimal)>) -> Self {
        let mut all: BTreeMap<_, _> = rates.into_iter().collect();
        all.insert(Currency::USD, Decimal::ONE);
        Self(all)
    }

    /// An amount in dollars, where its currency is known and it is a price at all.
    pub(crate) fn usd(&self, money: &Money) -> Option<f64> {
        let usd = self.0.get(&money.currency)?.checked_mul(money.amount)?.to_f64()?;
        (usd > 0.0).then_some(usd)
    }
}

#[cfg(test)]
mod tests {
    use munjigi_model::{ClearanceFacts, Form, Kilograms, Stage};

    use super::*;

    fn clearance(facts: ClearanceFacts) -> Clearance {
        let seen_at = KstDate::from_ymd(2026, 3, 20).unwrap().begin();
        Clearance {
            id: ClearanceId(1),
            holder: HolderId(1),
            facts,
            provisional: false,
            history: false,
            first_seen_at: seen_at,
            changed_at: seen_at,
        }
    }

    /// All that stands on the clearance list.
    fn listed() -> ClearanceFacts {
        ClearanceFacts {
            hbl: Some("509812044885".into()),
            mbl: Some("16045678901".into()),
            declaration_no: Some("4343126123456M".into()),
            form: Form::List,
            stage: Stage::Cleared,
            accepted_on: KstDate::from_ymd(2026, 3, 18),
            ..ClearanceFacts::default()
        }
    }

    #[test]
    fn the_list_alone_has_no_details() {
        assert!(!Case::have_details(&[]));
        assert!(!Case::have_details(&[clearance(listed()), clearance(ClearanceFacts::default())]));
    }

    #[test]
    fn one_detail_of_one_clearance_shows_that_there_are_some() {
        for detailed in [
            ClearanceFacts { goods: Some("FILM CAMERA".into()), ..listed() },
            ClearanceFacts { weight: Some(Kilograms("1.40".parse().unwrap())), ..listed() },
            ClearanceFacts { country: Some("JP".into()), ..listed() },
            ClearanceFacts { forwarder: Some("HANJIN".into()), ..listed() },
        ] {
            assert!(Case::have_details(&[clearance(listed()), clearance(detailed.clone())]), "{detailed:?}");
        }
    }
}
