//! API012 관세환율 (the customs' weekly exchange rates).
//!
//! They hold from a Sunday to the Saturday after it; no answer for a day means that the week before still holds. Whether a rate is of one
//! unit or of a hundred is said nowhere, and clients disagree over the yen: [`Rate::krw`] is the number as it came.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::envelope::{Envelope, Shape};
use crate::wire_element::wire_element;
use crate::{NotUnderstood, Refusal, Stated};

pub(crate) const ROOT: &str = "trifFxrtInfoQryRtnVo";
const ROW: &str = "trifFxrtInfoQryRsltVo";
const SHAPE: Shape = Shape { root: ROOT, rows: &[ROW] };

wire_element! {
    /// One row: a currency and a country that uses it.
    pub struct Rate {
        /// 국가부호: a country of the currency; the euro stands there once for each of its countries.
        country_code: String = "cntySgn",
        /// 화폐단위명: the currency's name.
        currency_name: String = "mtryUtNm",
        /// 환율: won, as stated.
        krw: Stated<Decimal> = "fxrt",
        /// 통화부호: the currency, ISO 4217.
        currency: String = "currSgn",
        /// 적용개시일자: the Sunday from which on it holds.
        valid_from: Stated<NaiveDate> = "aplyBgnDt",
        /// 수출입구분: [`Direction`].
        direction_code: String = "imexTp",
    }
}

/// Which of the two tables it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// 수출 (`1`).
    Export,
    /// 수입 (`2`).
    Import,
}

/// What is asked for: the rates that hold on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// The day.
    pub day: NaiveDate,
    /// Which table.
    pub direction: Direction,
}

impl Question {
    pub(crate) fn parameters(&self) -> Vec<(&'static str, String)> {
        let direction = match self.direction {
            Direction::Export => "1",
            Direction::Import => "2",
        };
        vec![("qryYymmDd", self.day.format("%Y%m%d").to_string()), ("imexTp", direction.to_owned())]
    }
}

/// A week's rates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rates {
    /// The rows, as they came.
    pub rows: Vec<Rate>,
}

/// What the bytes of an answer say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A week's rates.
    Rates(Rates),
    /// None for that day: the week before it is to be asked for.
    NoRecord,
    /// UNI-PASS did not look.
    Refused {
        /// Its sentence, as it came.
        notice: String,
        /// What the sentence means.
        why: Refusal,
    },
    /// The bytes are no answer that can be understood.
    NotUnderstood(NotUnderstood),
}

/// Reads an answer of `trifFxrtInfoQry/retrieveTrifFxrtInfo`.
#[must_use]
pub fn read(body: &[u8]) -> Answer {
    Envelope::read(body, &SHAPE).and_then(judged).unwrap_or_else(Answer::NotUnderstood)
}

fn judged(envelope: Envelope) -> Result<Answer, NotUnderstood> {
    if let Some(said) = envelope.refused()? {
        return Ok(Answer::Refused { notice: said.notice, why: said.why });
    }
    if envelope.count == 0 {
        return envelope.none().map(|()| Answer::NoRecord);
    }
    let rates = Rates { rows: envelope.rows.into_iter().map(|row| Rate::from_fields(row.fields)).collect() };
    if rates.stated().is_empty() {
        return Err(NotUnderstood::NoRate);
    }
    Ok(Answer::Rates(rates))
}

impl Rates {
    /// Won by currency, as stated. A currency of which two rows say different numbers is left out, and so is a rate of nothing.
    #[must_use]
    pub fn stated(&self) -> BTreeMap<&str, Decimal> {
        let mut stated: BTreeMap<&str, Option<Decimal>> = BTreeMap::new();
        for row in &self.rows {
            let Some(currency) = row.currency.as_deref() else { continue };
            let krw = row.krw.as_ref().and_then(Stated::value).filter(|krw| !krw.is_zero());
            stated
                .entry(currency)
                .and_modify(|known| *known = known.filter(|known| Some(*known) == krw))
                .or_insert(krw);
        }
        stated.into_iter().filter_map(|(currency, krw)| Some((currency, krw?))).collect()
    }

    /// The day from which on all of them hold; `None` where the rows disagree.
    #[must_use]
    pub fn valid_from(&self) -> Option<NaiveDate> {
        agreed(self.rows.iter().map(|row| row.valid_from.as_ref().and_then(Stated::value)))
    }

    /// Which table it is; `None` where the rows disagree.
    #[must_use]
    pub fn direction(&self) -> Option<Direction> {
        agreed(self.rows.iter().map(|row| match row.direction_code.as_deref() {
            Some("1") => Some(Direction::Export),
            Some("2") => Some(Direction::Import),
            Some(_) | None => None,
        }))
    }
}

fn agreed<T: PartialEq>(mut told: impl Iterator<Item = Option<T>>) -> Option<T> {
    let first = told.next()??;
    told.all(|other| other.as_ref() == Some(&first)).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::{Answer, Direction, read};
    use crate::NotUnderstood;

    fn answer(rows: &[[&str; 4]]) -> Answer {
        let rows: String = rows
            .iter()
            .map(|[currency, krw, from, direction]| {
                format!("<trifFxrtInfoQryRsltVo><fxrt>{krw}</fxrt><currSgn>{currency}</currSgn><aplyBgnDt>{from}</aplyBgnDt><imexTp>{direction}</imexTp></trifFxrtInfoQryRsltVo>")
            })
            .collect();
        read(
            format!("<trifFxrtInfoQryRtnVo><ntceInfo/><tCnt>9</tCnt>{rows}</trifFxrtInfoQryRtnVo>")
                .as_bytes(),
        )
    }

    #[test]
    fn a_currency_of_several_countries_has_one_rate() {
        let from = "20261115";
        let Answer::Rates(rates) = answer(&[
            ["EUR", "1612.05", from, "2"],
            ["EUR", "1612.05", from, "2"],
            ["USD", "1391.24", from, "2"],
            ["USD", "1400", from, "2"],
            ["JPY", "0", from, "2"],
            ["CNY", "19*.38", from, "2"],
        ]) else {
            panic!("no rates")
        };
        let stated: Vec<_> =
            rates.stated().into_iter().map(|(currency, krw)| (currency, krw.to_string())).collect();
        assert_eq!(stated, [("EUR", "1612.05".to_owned())]);
        assert_eq!(rates.valid_from().map(|day| day.to_string()).as_deref(), Some("2026-11-15"));
        assert_eq!(rates.direction(), Some(Direction::Import));
    }

    #[test]
    fn rows_that_disagree_over_the_week_or_the_table_name_none() {
        let Answer::Rates(rates) =
            answer(&[["EUR", "1612.05", "20261115", "2"], ["USD", "1391.24", "20261108", "1"]])
        else {
            panic!("no rates")
        };
        assert_eq!((rates.valid_from(), rates.direction()), (None, None));
    }

    #[test]
    fn a_table_without_a_rate_is_not_understood() {
        for rows in [&[][..], &[["", "1", "20261115", "2"]], &[["USD", "", "20261115", "2"]]] {
            assert_eq!(answer(rows), Answer::NotUnderstood(NotUnderstood::NoRate), "{rows:?}");
        }
    }
}
