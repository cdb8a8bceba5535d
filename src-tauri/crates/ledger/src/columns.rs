//! How values stand in columns: days as `YYYY-MM-DD`, moments as Unix milliseconds (UTC), enums as words, decimals as text.

use std::str::FromStr;

use chrono::{DateTime, Utc};
use munjigi_model::{KstDate, Money};
use rusqlite::Row;
use rust_decimal::Decimal;

use crate::{Error, Result};

pub(crate) fn millis(moment: DateTime<Utc>) -> i64 {
    moment.timestamp_millis()
}

pub(crate) fn moment(row: &Row<'_>, column: &'static str) -> Result<DateTime<Utc>> {
    DateTime::from_timestamp_millis(row.get(column)?).ok_or(Error::Value { column })
}

pub(crate) fn moment_or_none(row: &Row<'_>, column: &'static str) -> Result<Option<DateTime<Utc>>> {
    row.get::<_, Option<i64>>(column)?
        .map(|ms| DateTime::from_timestamp_millis(ms).ok_or(Error::Value { column }))
        .transpose()
}

pub(crate) fn word<T: FromStr>(row: &Row<'_>, column: &'static str) -> Result<T> {
    let text = row.get_ref(column)?.as_str().map_err(|_| Error::Value { column })?;
    text.parse().map_err(|_| Error::Value { column })
}

pub(crate) fn word_or_none<T: FromStr>(row: &Row<'_>, column: &'static str) -> Result<Option<T>> {
    let text = row.get_ref(column)?.as_str_or_null().map_err(|_| Error::Value { column })?;
    text.map(|t| t.parse().map_err(|_| Error::Value { column })).transpose()
}

pub(crate) fn day_or_none(row: &Row<'_>, column: &'static str) -> Result<Option<KstDate>> {
    let text = row.get_ref(column)?.as_str_or_null().map_err(|_| Error::Value { column })?;
    text.map(|t| KstDate::parse(t).map_err(|_| Error::Value { column })).transpose()
}

/// A day as it is stored. The calendar goes on after the year 9999, `YYYY-MM-DD` does not: such a day is refused here, since it could
/// never be read again.
pub(crate) fn day_text(day: Option<KstDate>, column: &'static str) -> Result<Option<String>> {
    match day {
        Some(day) if !(0..=9999).contains(&day.year()) => Err(Error::Value { column }),
        day => Ok(day.map(|d| d.to_string())),
    }
}

pub(crate) fn decimal_or_none(row: &Row<'_>, column: &'static str) -> Result<Option<Decimal>> {
    word_or_none(row, column)
}

/// An amount and its currency, which stand in two columns.
pub(crate) fn money_or_none(
    row: &Row<'_>,
    amount: &'static str,
    currency: &'static str,
) -> Result<Option<Money>> {
    let (amount, currency) = (decimal_or_none(row, amount)?, word_or_none(row, currency)?);
    Ok(amount.zip(currency).map(|(amount, currency)| Money { amount, currency }))
}

/// As [`money_or_none`] reads them.
pub(crate) fn money_texts(money: Option<&Money>) -> (Option<String>, Option<String>) {
    money.map(|money| (money.amount.to_string(), money.currency.to_string())).unzip()
}

/// The words of an enum as SQL literals for a `CHECK`, so that the test can hold a table's words against the model's.
#[cfg(test)]
pub(crate) fn words<T: Copy>(all: &[T], as_str: impl Fn(T) -> &'static str) -> String {
    all.iter().map(|v| format!("'{}'", as_str(*v))).collect::<Vec<_>>().join(", ")
}
