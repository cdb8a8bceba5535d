//! What the amounts of an order's rows come to.

use munjigi_model::Money;
use rust_decimal::Decimal;

use super::layout::Totals;
use crate::money;

/// Digits behind the point that amounts with such have.
const CENTS: u32 = 2;

#[derive(Debug, Default)]
pub(super) struct Total {
    sum: Option<Money>,
    first: Option<Money>,
    rows: u32,
    pieces: u32,
    /// All amounts so far are the first one.
    differs: bool,
    /// Once an amount is missing or in another currency, the sum of the rest is not what was paid.
    is_unknown: bool,
}

impl Total {
    /// Adds a row's amount; `None` where the row has one that is not known.
    pub fn add(&mut self, amount: Option<Money>, pieces: u32) {
        self.rows += 1;
        self.pieces = self.pieces.saturating_add(pieces);
        self.differs |= self.first.is_some() && amount.is_some() && amount != self.first;
        self.first = self.first.or(amount);
        if self.rows == 1 {
            self.sum = amount;
            self.is_unknown = amount.is_none();
            return;
        }
        self.sum = match (self.sum, amount) {
            (Some(sum), Some(more)) if sum.currency == more.currency => {
                sum.amount.checked_add(more.amount).map(|amount| Money { amount, ..sum })
            }
            (_, _) => None,
        };
        self.is_unknown |= self.sum.is_none();
    }

    pub fn finish(&self, totals: Totals, drops_zeros: bool) -> Option<Money> {
        let total = match totals {
            Totals::Rows | Totals::Pieces => self.sum.filter(|_| !self.is_unknown),
            Totals::RowsOrOnce if self.rows > 1 && !self.differs => None,
            Totals::RowsOrOnce => self.sum.filter(|_| !self.is_unknown),
            // One row has it; others may leave it out.
            Totals::Once => self.first.filter(|_| !self.differs),
            Totals::OfOne => self.sum.filter(|_| self.rows == 1 && self.pieces == 1),
            Totals::Unknown | Totals::ByColumns => None,
        };
        total.map(|total| with_zeros(total, drops_zeros))
    }
}

/// An amount times pieces.
pub(super) fn times(money: Money, pieces: u32) -> Option<Money> {
    money.amount.checked_mul(Decimal::from(pieces)).map(|amount| Money { amount, ..money })
}

/// `41.2` is $41.20 and `32` is $32.00: spreadsheets and some exports drop the zeros.
fn with_zeros(total: Money, always: bool) -> Money {
    let mut amount = total.amount;
    let has_cents = always || !money::is_whole(total.currency);
    if has_cents && amount.scale() < CENTS {
        amount.rescale(CENTS);
    }
    Money { amount, ..total }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn total(totals: Totals, amounts: &[Option<&str>]) -> Option<String> {
        let mut total = Total::default();
        for amount in amounts {
            total.add(amount.map(|text| text.parse().unwrap()), 1);
        }
        total.finish(totals, false).map(|money| money.to_string())
    }

    #[test]
    fn amounts_of_rows() {
        use Totals::{OfOne, Once, Rows, RowsOrOnce};
        let (two, three) = (Some("2.00 USD"), Some("3.00 USD"));
        for (totals, amounts, expected) in [
            (Rows, &[two, three][..], Some("5.00 USD")),
            (Rows, &[two, two], Some("4.00 USD")),
            (Rows, &[two, None], None),
            (Rows, &[None, two], None),
            (Rows, &[two, Some("3.00 EUR")], None),
            (Rows, &[], None),
            (Rows, &[Some("41.2 USD")], Some("41.20 USD")),
            (Rows, &[Some("12980 JPY")], Some("12980 JPY")),
            (Once, &[two, two, None], Some("2.00 USD")),
            (Once, &[None, two], Some("2.00 USD")),
            (Once, &[two, three], None),
            (RowsOrOnce, &[two, two], None),
            (RowsOrOnce, &[two, three], Some("5.00 USD")),
            (RowsOrOnce, &[two], Some("2.00 USD")),
            (OfOne, &[two], Some("2.00 USD")),
            (OfOne, &[two, three], None),
            (Totals::Unknown, &[two], None),
        ] {
            assert_eq!(total(totals, amounts).as_deref(), expected, "{totals:?} {amounts:?}");
        }
    }
}
