//! Amounts as whole numbers: what is computed with them is the same on every machine.

use std::collections::BTreeMap;

use crate::set::Money;

/// Millionths of a USD for one unit, and how many decimals the currency has.
const CURRENCIES: [(&str, i64, u32); 6] = [
    ("USD", 1_000_000, 2),
    ("KRW", 690, 0),
    ("JPY", 6_400, 0),
    ("CNY", 139_000, 2),
    ("EUR", 1_170_000, 2),
    ("GBP", 1_330_000, 2),
];

/// The country whose parcels may be listed up to 200 USD.
pub(crate) const US: &str = "US";

/// USD for one unit of each other currency.
pub(crate) fn rates() -> BTreeMap<String, f64> {
    let others = CURRENCIES.iter().filter(|one| one.0 != "USD");
    others
        .map(|(name, millionths, _)| {
            let millionths = u32::try_from(*millionths).unwrap_or_default();
            ((*name).to_owned(), f64::from(millionths) / 1e6)
        })
        .collect()
}

/// US cents in the smallest units of a currency.
pub(crate) fn in_currency(cents: i64, currency: &str) -> i64 {
    let (millionths, decimals) = terms(currency);
    let units = cents * 10_000 * 10_i64.pow(decimals) / millionths;
    // Shops price won in tens.
    if currency == "KRW" { units / 10 * 10 } else { units }
}

pub(crate) fn money(units: i64, currency: &str) -> Money {
    Money { amount: decimal(units, terms(currency).1), currency: currency.to_owned() }
}

fn terms(currency: &str) -> (i64, u32) {
    let found = CURRENCIES.iter().find(|one| one.0 == currency);
    found.map_or((1_000_000, 2), |one| (one.1, one.2))
}

/// A whole number with its last digits behind the point.
pub(crate) fn decimal(units: i64, decimals: u32) -> String {
    let whole = 10_i64.pow(decimals);
    match decimals {
        0 => units.to_string(),
        _ => format!("{}.{:0width$}", units / whole, (units % whole).abs(), width = decimals as usize),
    }
}

#[cfg(test)]
mod tests {
    use super::{decimal, in_currency, money};

    #[test]
    fn amounts_have_their_currencys_decimals() {
        assert_eq!(money(in_currency(1_999, "USD"), "USD").amount, "19.99");
        assert_eq!(money(in_currency(6_900, "KRW"), "KRW").amount, "100000");
        assert_eq!(money(in_currency(1_390, "CNY"), "CNY").amount, "100.00");
        assert_eq!(decimal(5, 2), "0.05");
        assert_eq!(decimal(12, 0), "12");
    }
}
