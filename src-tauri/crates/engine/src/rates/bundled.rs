//! The table that stands in until UNI-PASS was asked: `bundled.toml`, with its day and its source.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use munjigi_model::{Currency, KstDate};
use rust_decimal::Decimal;
use serde::Deserialize;

/// More than a rate of exchange is good for.
const FIGURES: u32 = 7;

static TABLE: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("bundled.toml")).expect("a test reads the bundled table"));

/// Won for one unit of each currency, on a day.
pub(super) struct Table {
    day: KstDate,
    krw: BTreeMap<String, Decimal>,
}

/// Won for one unit, and the day of which that was so.
pub(super) fn rate(currency: Currency) -> Option<(Decimal, KstDate)> {
    Some((*TABLE.krw.get(currency.as_str())?, TABLE.day))
}

#[derive(Deserialize)]
struct File {
    day: String,
    per_euro: BTreeMap<String, Decimal>,
}

impl Table {
    fn read(toml: &str) -> Option<Self> {
        let File { day, mut per_euro } = toml::from_str(toml).ok()?;
        let won = per_euro.remove(Currency::KRW.as_str())?;
        let krw = |(currency, units): (String, Decimal)| Some((currency, per_unit(won, units)?));
        let mut krw: BTreeMap<_, _> = per_euro.into_iter().map(krw).collect::<Option<_>>()?;
        krw.insert("EUR".to_owned(), won);
        Some(Self { day: KstDate::parse(&day).ok()?, krw })
    }
}

fn per_unit(won: Decimal, units: Decimal) -> Option<Decimal> {
    won.checked_div(units)?.round_sf(FIGURES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_currency_of_the_file_is_a_currency_with_a_rate() {
        for (currency, krw) in &TABLE.krw {
            assert_eq!(currency.parse::<Currency>().unwrap().as_str(), currency);
            assert!(*krw > Decimal::ZERO, "{currency}");
        }
        assert!(!TABLE.krw.contains_key("KRW"));
    }

    #[test]
    fn won_for_one_unit_are_those_for_a_euro_through_its_units() {
        for (currency, krw) in
            [("EUR", "1725.08"), ("USD", "1466.780"), ("JPY", "9.356620"), ("IDR", "0.08446300")]
        {
            let (found, day) = rate(currency.parse().unwrap()).unwrap();
            assert_eq!(found, krw.parse().unwrap(), "{currency}");
            assert_eq!(day.to_string(), "2026-05-08");
        }
        assert_eq!(rate(Currency::KRW), None);
    }
}
