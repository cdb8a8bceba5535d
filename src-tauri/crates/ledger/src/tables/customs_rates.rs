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
        stated_per  INTEGER,       -- for how many units UNI-PASS's number was taken to be: 1, 100; NULL: nobody could tell, taken for one
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
    /// For how many units UNI-PASS's number was taken to be; `None` where nobody could tell, and it was taken for one.
    pub stated_per: Option<u32>,
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

    /// The newest week that had begun on a day and of which rates are kept.
    ///
    /// # Errors
    /// Those of the database.
    pub fn newest_week(&self, day: KstDate) -> Result<Option<KstDate>> {
        let mut statement = self.0.prepare_cached(
            "SELECT max(valid_from) AS valid_from FROM customs_rate WHERE valid_from <= ?1",
        )?;
        let newest =
            statement.query_and_then([day.to_string()], |row| day_or_none(row, "valid_from"))?.next();
        Ok(newest.transpose()?.flatten())
    }
}

fn read(row: &Row<'_>) -> Result<CustomsRate> {
    Ok(CustomsRate {
        valid_from: day_or_none(row, "valid_from")?.ok_or(Error::Value { column: "valid_from" })?,
        currency: row.get("currency")?,
        krw: word(row, "krw")?,
        stated_per: row.get("stated_per")?,
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
            "INSERT OR REPLACE INTO customs_rate (valid_from, currency, krw, stated_per) VALUES (?1, ?2, ?3, ?4)",
        )?;
        let valid_from = day_text(Some(rate.valid_from), "valid_from")?;
        keep.execute((valid_from, &rate.currency, rate.krw.to_string(), rate.stated_per))?;
        Ok(())
    }
}
