//! What a comparison is made from, as the ledger has it.

use std::collections::{BTreeSet, HashMap};

use munjigi_ledger::Reading;
use munjigi_ledger::tables::code_events::CodeEvent;
use munjigi_ledger::tables::codes::Code;
use munjigi_ledger::tables::orders::Forwarded;
use munjigi_model::{
    Answer, Clearance, ClearanceId, Currency, Incident, IncidentId, KstDate, Money, Order, OrderId,
};
use munjigi_reconcile::{Case, CodeLife, PersonSaid, ShopSeen, UsdRates, judge};
use rust_decimal::Decimal;

use crate::judged::Judged;
use crate::{rates, suspensions};

/// All that a comparison is made from, and what follows from it.
pub(crate) struct Known {
    /// With what their forwarders add.
    pub(crate) orders: Vec<Order>,
    pub(crate) clearances: Vec<Clearance>,
    pub(crate) incidents: Vec<Incident>,
    /// The answers in force.
    pub(crate) answers: HashMap<IncidentId, Answer>,
}

impl Known {
    pub(crate) fn of(r: &Reading<'_>) -> munjigi_ledger::Result<Self> {
        let mut orders = r.orders().all()?;
        let mut forwarded: HashMap<OrderId, Forwarded> =
            r.orders().forwarded()?.into_iter().map(|it| (it.order, it)).collect();
        for order in &mut orders {
            let Some(by) = forwarded.remove(&order.id) else { continue };
            order.facts.forwarder = order.facts.forwarder.take().or(by.forwarder);
            order.facts.weight = order.facts.weight.or(by.weight);
        }
        Ok(Self {
            orders,
            clearances: r.clearances().all()?,
            incidents: r.incidents().all()?,
            answers: r.answers().in_force()?.into_iter().map(|a| (a.incident, a)).collect(),
        })
    }

    /// Judges every clearance. Without any order every parcel would look like a stranger's: nothing is said then, and nothing asked.
    pub(crate) fn judge(
        &self,
        r: &Reading<'_>,
        today: KstDate,
    ) -> munjigi_ledger::Result<HashMap<ClearanceId, Judged>> {
        if self.orders.is_empty() {
            return Ok(HashMap::new());
        }
        let answers = self.said();
        let apart = r.apart().in_force()?;
        let (codes, shops, rates) = (codes(r)?, shops(r)?, self.rates(r, today)?);
        let case = Case {
            today,
            orders: &self.orders,
            clearances: &self.clearances,
            has_details: Case::have_details(&self.clearances),
            codes: &codes,
            answers: &answers,
            apart: &apart,
            shops: &shops,
            rates: &rates,
        };
        Ok(judge(&case).into_iter().map(Judged::of).map(|judged| (judged.clearance, judged)).collect())
    }

    /// What the person says of each clearance.
    fn said(&self) -> Vec<PersonSaid> {
        let answered = self.incidents.iter().filter_map(|i| self.answers.get(&i.id).map(|a| (i, a)));
        answered.map(|(i, a)| PersonSaid { clearance: i.clearance, answer: a.kind, order: a.order }).collect()
    }

    /// What the currencies of these orders and clearances are worth today.
    fn rates(&self, r: &Reading<'_>, today: KstDate) -> munjigi_ledger::Result<UsdRates> {
        let of_orders = self.orders.iter().flat_map(|order| {
            let prices = order.facts.items.iter().filter_map(|item| item.price.as_ref());
            order.facts.total.iter().chain(prices)
        });
        let declared = self.clearances.iter().filter_map(|clearance| clearance.facts.declared.as_ref());
        let currencies: BTreeSet<Currency> =
            of_orders.chain(declared).map(|Money { currency, .. }| *currency).collect();
        let Some(dollar) = rates::rate(r, Currency::USD, today)? else { return Ok(UsdRates::new([])) };
        let mut usd = Vec::new();
        for currency in currencies {
            let krw = match rates::rate(r, currency, today)? {
                Some(rate) => rate.krw,
                None if currency == Currency::KRW => Decimal::ONE,
                None => continue,
            };
            usd.extend(krw.checked_div(dollar.krw).map(|usd| (currency, usd)));
        }
        Ok(UsdRates::new(usd))
    }
}

/// Until when the orders of each shop are known.
fn shops(r: &Reading<'_>) -> munjigi_ledger::Result<Vec<ShopSeen>> {
    let seen = r.shops_seen().all()?;
    let until = |it: munjigi_ledger::tables::shops_seen::ShopSeen| ShopSeen {
        holder: it.holder,
        merchant: it.merchant,
        until: KstDate::of(it.until),
    };
    Ok(seen.into_iter().map(until).collect())
}

/// What became of each code.
fn codes(r: &Reading<'_>) -> munjigi_ledger::Result<Vec<CodeLife>> {
    let codes = r.codes().all()?;
    codes.iter().map(|code| Ok(life(code, &codes, &r.code_events().of(code.id)?))).collect()
}

fn life(code: &Code, all: &[Code], events: &[CodeEvent]) -> CodeLife {
    let reissued = events.iter().filter(|event| event.kind == "reissued").filter_map(|it| it.happened_on);
    let reissued_on = reissued.chain(successor(code, all)).min();
    // From the next code on the holder has one that can be used, whatever becomes of this one.
    let mut suspended = suspensions::of(events);
    suspended.retain(|it| reissued_on.is_none_or(|on| it.from < on));
    suspended.iter_mut().for_each(|it| it.to = it.to.into_iter().chain(reissued_on).min());
    CodeLife { holder: code.holder, issued_on: code.issued_on, suspended, reissued_on }
}

/// The day of issue of the next code of the same holder.
fn successor(code: &Code, all: &[Code]) -> Option<KstDate> {
    let later = all.iter().filter(|other| other.holder == code.holder && other.id != code.id);
    later
        .filter_map(|other| {
            let issued = other.issued_on?;
            // Codes may be entered in any order; where one has no day, the one entered later is the newer.
            let is_later = code.issued_on.map_or(other.id > code.id, |own| issued > own);
            is_later.then_some(issued)
        })
        .min()
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};
    use munjigi_ledger::tables::customs_rates::CustomsRate;
    use munjigi_model::{CodeId, HolderId, Item, OrderFacts, Pccc};

    use super::*;

    fn day(text: &str) -> KstDate {
        KstDate::parse(text).unwrap()
    }

    fn code(id: i64, holder: i64, issued_on: Option<&str>) -> Code {
        Code {
            id: CodeId(id),
            holder: HolderId(holder),
            pccc: Pccc::parse("P210000000011").unwrap(),
            issued_on: issued_on.map(day),
            added_at: DateTime::<Utc>::UNIX_EPOCH,
        }
    }

    #[test]
    fn a_newer_code_of_the_same_holder_takes_the_place_of_the_older() {
        let all = [
            code(1, 1, Some("2026-03-01")),
            code(2, 1, Some("2021-01-05")),
            code(3, 2, Some("2022-01-01")),
            code(4, 1, None),
        ];
        let replaced: Vec<_> = all.iter().map(|code| life(code, &all, &[]).reissued_on).collect();
        assert_eq!(replaced, [None, Some(day("2026-03-01")), None, None]);
    }

    #[test]
    fn a_currency_is_worth_what_the_customs_say_of_it_and_of_the_dollar() {
        let folder = tempfile::tempdir().unwrap();
        let key = munjigi_ledger::key::DataKey::random().unwrap();
        let ledger = crate::Ledger::open(&folder.path().join("ledger"), &key).unwrap();
        let rate = |currency: &str, krw: &str| CustomsRate {
            valid_from: day("2026-11-15"),
            currency: currency.into(),
            krw: krw.parse().unwrap(),
            stated_per: Some(1),
        };
        for rate in [rate("USD", "1400"), rate("JPY", "9.1")] {
            ledger.write(move |w| w.customs_rates().keep(&rate)).unwrap();
        }
        let facts = |total: &str, price: Option<&str>| OrderFacts {
            total: total.parse().ok(),
            items: vec![Item {
                name: "차".into(),
                quantity: 1,
                price: price.map(|price| price.parse().unwrap()),
            }],
            ..OrderFacts::default()
        };
        let order = |facts| Order {
            id: OrderId(1),
            holder: HolderId(1),
            facts,
            added_at: DateTime::<Utc>::UNIX_EPOCH,
            changed_at: DateTime::<Utc>::UNIX_EPOCH,
        };
        let known = Known {
            orders: vec![order(facts("12980 JPY", Some("5 USD"))), order(facts("70000 KRW", Some("1 QQQ")))],
            clearances: Vec::new(),
            incidents: Vec::new(),
            answers: HashMap::new(),
        };
        let rates = ledger.read(|r| known.rates(r, day("2026-11-20"))).unwrap();
        let worth = |currency: &str, usd: &str| (currency.parse().unwrap(), usd.parse().unwrap());
        let one_won = Decimal::ONE / Decimal::from(1400);
        let expected = UsdRates::new([worth("JPY", "0.0065"), (Currency::KRW, one_won)]);
        assert_eq!(rates, expected, "a currency of which nobody says the rate is not in it");
    }

    #[test]
    fn a_suspension_of_an_old_code_ends_with_the_next_one() {
        let all = [code(1, 1, Some("2026-01-05")), code(2, 1, Some("2026-03-09"))];
        let suspended = |on: &str| CodeEvent {
            code: CodeId(1),
            kind: "suspended".into(),
            happened_on: Some(day(on)),
            recorded_at: DateTime::<Utc>::UNIX_EPOCH,
        };
        let life = life(&all[0], &all, &[suspended("2026-03-01"), suspended("2026-04-01")]);
        let days: Vec<_> = life.suspended.iter().map(|it| (it.from, it.to)).collect();
        assert_eq!(
            days,
            [(day("2026-03-01"), Some(day("2026-03-09")))],
            "later ones are none of the holder's"
        );
    }
}
