//! Money and weight, with their units.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;

/// An ISO 4217 currency code: three capital letters. Which codes exist is not checked.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    /// US dollar.
    pub const USD: Self = Self(*b"USD");
    /// Korean won.
    pub const KRW: Self = Self(*b"KRW");

    /// The code.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("made of ASCII letters only")
    }
}

impl FromStr for Currency {
    type Err = AmountError;

    fn from_str(text: &str) -> Result<Self, AmountError> {
        let code: [u8; 3] = text.trim().as_bytes().try_into().map_err(|_| AmountError::Currency)?;
        let code = code.map(|b| b.to_ascii_uppercase());
        if code.iter().all(u8::is_ascii_uppercase) { Ok(Self(code)) } else { Err(AmountError::Currency) }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An amount of money. Exact decimal, never a float.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    /// The amount in the currency's unit (dollars, won), with the digits it was written with.
    pub amount: Decimal,
    /// Its currency.
    pub currency: Currency,
}

impl FromStr for Money {
    type Err = AmountError;

    /// Reads `79.98 USD` or `USD 79.98`.
    fn from_str(text: &str) -> Result<Self, AmountError> {
        let (left, right) = text.trim().split_once(char::is_whitespace).ok_or(AmountError::Amount)?;
        let (amount, currency) = match right.parse::<Currency>() {
            Ok(currency) => (left, currency),
            Err(_) => (right, left.parse()?),
        };
        let amount = Decimal::from_str(&amount.trim().replace(',', "")).map_err(|_| AmountError::Amount)?;
        Ok(Self { amount, currency })
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.currency)
    }
}

/// A weight in kilograms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Kilograms(pub Decimal);

impl fmt::Display for Kilograms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} kg", self.0)
    }
}

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// No three-letter code.
    #[error("a currency is three letters, such as USD")]
    Currency,
    /// Not "number currency".
    #[error("an amount is a number and a currency, such as 79.98 USD")]
    Amount,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_both_orders() {
        for text in ["79.98 USD", "USD 79.98", "usd  79.98"] {
            assert_eq!(text.parse::<Money>().unwrap().to_string(), "79.98 USD");
        }
        assert_eq!("1,380.89 USD".parse::<Money>().unwrap().to_string(), "1380.89 USD");
        for text in ["", "79.98", "79.98 dollars", "many USD"] {
            assert!(text.parse::<Money>().is_err(), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn print_then_parse_is_the_same(units in -1_000_000_000i64..1_000_000_000, scale in 0u32..6, code in "[A-Z]{3}") {
            let money = Money { amount: Decimal::new(units, scale), currency: code.parse().unwrap() };
            prop_assert_eq!(money.to_string().parse::<Money>(), Ok(money));
        }
    }
}
