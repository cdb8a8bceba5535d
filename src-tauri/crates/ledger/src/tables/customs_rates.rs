//! The customs' weekly exchange rates (관세환율), as UNI-PASS gave them.

use munjigi_model::KstDate;
use rusqlite::{Connection, Row};
use rust_decimal::Decimal;

use crate::columns::{day_or_none, day_text, word};
use crate::migrations::Step;
use crate::{Error, Result};

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 3,
    sql: "CREATE TABLE customs_rate (
        valid_from  TEXT NOT NULL, -- YYYY-MM-DD: the Sunday from which on it holds
        currency    TEXT NOT NULL, -- ISO 4217
        krw         TEXT NOT NULL, -- exact decimal: won for one unit
        PRIMARY KEY (valid_from, currency)
    ) STRICT, WITHOUT ROWID;",
}];

/// The rate of one currency in one week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomsRate {
    /// The Sunday from which on it holds.
    pub valid_from: KstDate,
    /// ISO 4217.
    pub currency: String,
    /// Won for one unit.
    pub krw: Decimal,
}

/// Rates, to read.
pub struct CustomsRates<'a>(pub(crate) &'a Connection);

impl CustomsRates<'_> {
    /// The rates of the newest week that had begun on a day; none where no such week was ever asked for.
    ///
    /// # Errors
    /// Those of the database.
    pub fn of_week(&self, day: KstDate) -> Result<Vec<CustomsRate>> {
        let mut statement = self.0.prepare_cached(
            "SELECT * FROM customs_rate
             WHERE valid_from = (SELECT max(valid_from) FROM customs_rate WHERE valid_from <= ?1) ORDER BY currency",
        )?;
        statement.query_and_then([day.to_string()], read)?.collect()
    }
}

fn read(row: &Row<'_>) -> Result<CustomsRate> {
    Ok(CustomsRate {
        valid_from: day_or_none(row, "valid_from")?.ok_or(Error::Value { column: "valid_from" })?,
        currency: row.get("currency")?,
        krw: word(row, "krw")?,
    })
}

/// Rates, to write.
pub struct CustomsRatesMut<'a>(pub(crate) &'a Connection);

impl CustomsRatesMut<'_> {
    /// Keeps a rate, in the place of what was kept for its week.
    ///
    /// # Errors
    /// Those of the database.
    pub fn keep(&self, rate: &CustomsRate) -> Result<()> {
        let mut keep = self.0.prepare_cached(
            "INSERT OR REPLACE INTO customs_rate (valid_from, currency, krw) VALUES (?1, ?2, ?3)",
        )?;
        let valid_from = day_text(Some(rate.valid_from), "valid_from")?;
        keep.execute((valid_from, &rate.currency, rate.krw.to_string()))?;
        Ok(())
    }
}
