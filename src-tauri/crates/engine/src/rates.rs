//! What a foreign amount is in won, by the customs' rates (관세환율, API012).
//!
//! They hold from a Sunday to the Saturday after it. Where UNI-PASS was not asked, a table of one day that came with the program stands in;
//! whoever shows an amount says of which day its rate is. The watch asks (`watch/rates.rs`), and only where an amount needs it.

mod bundled;
mod unit;

use munjigi_ledger::tables::customs_rates::CustomsRate;
use munjigi_ledger::{Reading, Writing};
use munjigi_model::{Currency, KstDate, OrderId};
use munjigi_wire as wire;
use munjigi_words::{Lang, Word};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use unipass::customs_rates::{Direction, Rates};

use crate::{Ledger, Result, full_day};

/// What one unit of a currency is in won.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// Won for one unit.
    pub krw: Decimal,
    /// The day from which on it holds; of the bundled table, the one day that it is of.
    pub valid_from: KstDate,
    /// Where it is from.
    pub source: Source,
    /// For how many units the number that was stated was taken to be.
    pub assumed: Unit,
}

/// Where a rate is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// UNI-PASS was asked.
    Asked,
    /// The table that came with the program.
    Bundled,
}

/// For how many units a stated number was taken to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// For one.
    One,
    /// For a hundred.
    Hundred,
    /// There was nothing to compare it with: taken for one.
    Unknown,
}

/// The rate by which an amount of a day is reckoned: that of the newest week that was asked for and had begun by then, otherwise the bundled
/// one. `None` where neither has the currency; won need no rate.
///
/// # Errors
/// Those of the ledger.
pub fn rate(r: &Reading<'_>, currency: Currency, day: KstDate) -> munjigi_ledger::Result<Option<Rate>> {
    if currency == Currency::KRW {
        return Ok(None);
    }
    let week = r.customs_rates().of_week(day)?;
    let asked = week.into_iter().find(|rate| rate.currency == currency.as_str()).map(asked);
    Ok(asked.or_else(|| {
        let (krw, valid_from) = bundled::rate(currency)?;
        Some(Rate { krw, valid_from, source: Source::Bundled, assumed: Unit::One })
    }))
}

fn asked(rate: CustomsRate) -> Rate {
    let assumed = match rate.stated_per {
        Some(1) => Unit::One,
        Some(100) => Unit::Hundred,
        Some(_) | None => Unit::Unknown,
    };
    Rate { krw: rate.krw, valid_from: rate.valid_from, source: Source::Asked, assumed }
}

/// What was paid for an order, in won; `None` where it was paid in won, nothing is known of it, or there is no rate.
///
/// # Errors
/// [`crate::Error::Ledger`], with `NoSuch`.
pub fn of_order(ledger: &Ledger, id: OrderId, lang: Lang) -> Result<Option<wire::InWon>> {
    Ok(ledger.read(|r| {
        let order = r.orders().get(id)?;
        let Some(total) = order.facts.total else { return Ok(None) };
        let day = order.facts.ordered_on.unwrap_or_else(|| KstDate::of(order.added_at));
        let Some(rate) = rate(r, total.currency, day)? else { return Ok(None) };
        let krw = total.amount.checked_mul(rate.krw).and_then(|krw| krw.round().to_u64());
        Ok(krw.map(|krw| wire::InWon { krw, said: said_of(&rate, total.currency, lang) }))
    })?)
}

/// Where a rate is from and of which day, in a person's words, and what was assumed about it.
pub fn said_of(rate: &Rate, currency: Currency, lang: Lang) -> String {
    let day = full_day(&rate.valid_from.to_string(), lang);
    let from = lang.say(match rate.source {
        Source::Asked => Word::RatesAsked { day: &day },
        Source::Bundled => Word::RatesBundled { day: &day },
    });
    match rate.assumed {
        Unit::One => from,
        Unit::Hundred => format!("{from} {}", lang.say(Word::RatesByHundred { currency: &currency })),
        Unit::Unknown => format!("{from} {}", lang.say(Word::RatesUnitUnknown { currency: &currency })),
    }
}

/// Keeps a week's rates, asked for on a day. Gives whether it is a week: one table of import that holds on that day.
pub(crate) fn keep(w: &Writing<'_>, rates: &Rates, day: KstDate) -> munjigi_ledger::Result<bool> {
    let from = rates.valid_from().map(KstDate::from).filter(|from| *from <= day);
    let (Some(valid_from), Some(Direction::Import)) = (from, rates.direction()) else { return Ok(false) };
    for (currency, stated) in rates.stated() {
        let Ok(known_as) = currency.parse::<Currency>() else { continue };
        let known = rate(&w.reading(), known_as, valid_from.minus(1))?;
        // A rate of which nobody knew the unit says nothing about the unit of the next.
        let known = known.filter(|known| known.assumed != Unit::Unknown).map(|known| known.krw);
        let Some((krw, unit)) = unit::taken(stated, known) else { continue };
        let stated_per = match unit {
            Unit::One => Some(1),
            Unit::Hundred => Some(100),
            Unit::Unknown => None,
        };
        let currency = known_as.to_string();
        w.customs_rates().keep(&CustomsRate { valid_from, currency, krw, stated_per })?;
    }
    Ok(true)
}
