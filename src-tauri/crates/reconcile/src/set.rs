//! Files of households (`munjigi.reconcile/1`): orders, clearances and codes of many households, to measure the comparison by.
//!
//! Ids in such a file are texts; a household of it is judged like a ledger, with nothing answered and every shop's orders known until
//! its day.

mod read;

use munjigi_model::{Clearance, KstDate, Order};
use serde::Serialize;

use crate::{Case, CodeLife, Judgement, ShopSeen, UsdRates, Weights, judge_with};

/// The only format there is.
pub const FORMAT: &str = "munjigi.reconcile/1";

/// Why a file of households cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum SetError {
    /// Not JSON, or not of this shape.
    #[error("{0}")]
    Shape(#[from] serde_json::Error),
    /// Another format.
    #[error("the format is {found:?}, not {FORMAT:?}")]
    Format {
        /// What it says of itself.
        found: String,
    },
    /// A value that is none.
    #[error("{place}: {value:?} is no {what}")]
    Value {
        /// Household and row.
        place: String,
        /// What stands there.
        value: String,
        /// What should.
        what: &'static str,
    },
}

/// The verdicts over a set, as its scorer reads them.
#[derive(Clone, Debug, Serialize)]
pub struct Verdicts {
    /// One for each household.
    pub households: Vec<HouseholdVerdicts>,
}

/// The verdicts over one household.
#[derive(Clone, Debug, Serialize)]
pub struct HouseholdVerdicts {
    /// Its id in the file.
    pub id: String,
    /// One for each clearance.
    pub verdicts: Vec<ClearanceVerdict>,
}

/// The verdict over one clearance.
#[derive(Clone, Debug, Serialize)]
pub struct ClearanceVerdict {
    /// Its id in the file.
    pub clearance: String,
    /// `confirmed`, `likely`, `ask` or `unknown`.
    pub verdict: &'static str,
    /// Ids of orders.
    pub orders: Vec<String>,
    /// The probability that none explains it.
    pub p_unknown: f64,
}

/// Reads a file of households and judges each.
///
/// # Errors
/// [`SetError`] names the place of what cannot be read.
pub fn judge_set(json: &str) -> Result<Verdicts, SetError> {
    judge_set_with(json, &Weights::standard())
}

/// The same with other weights, to measure what each piece of evidence is worth.
///
/// # Errors
/// [`SetError`] names the place of what cannot be read.
pub fn judge_set_with(json: &str, weights: &Weights) -> Result<Verdicts, SetError> {
    let households = households(json)?;
    Ok(Verdicts { households: households.iter().map(|household| household.verdicts(weights)).collect() })
}

/// Reads a file of households.
///
/// # Errors
/// [`SetError`] names the place of what cannot be read.
pub fn households(json: &str) -> Result<Vec<Household>, SetError> {
    read::households(json)
}

/// One household of a file, in the ledger's words.
#[derive(Clone, Debug)]
pub struct Household {
    /// Its id in the file.
    pub id: String,
    /// The day of which it speaks.
    pub today: KstDate,
    /// Its orders; the id of each is its place.
    pub orders: Vec<Order>,
    /// Its clearances; the id of each is its place.
    pub clearances: Vec<Clearance>,
    codes: Vec<CodeLife>,
    shops: Vec<ShopSeen>,
    rates: UsdRates,
    order_ids: Vec<String>,
    clearance_ids: Vec<String>,
}

impl Household {
    /// What a comparison of it is made from.
    pub fn case(&self) -> Case<'_> {
        Case {
            today: self.today,
            orders: &self.orders,
            clearances: &self.clearances,
            has_details: Case::have_details(&self.clearances),
            codes: &self.codes,
            answers: &[],
            apart: &[],
            shops: &self.shops,
            rates: &self.rates,
        }
    }

    fn verdicts(&self, weights: &Weights) -> HouseholdVerdicts {
        let verdicts =
            judge_with(&self.case(), weights).iter().map(|judgement| self.verdict(judgement)).collect();
        HouseholdVerdicts { id: self.id.clone(), verdicts }
    }

    fn verdict(&self, judgement: &Judgement) -> ClearanceVerdict {
        let name = |names: &[String], id: i64| {
            usize::try_from(id).ok().and_then(|place| names.get(place)).cloned().unwrap_or_default()
        };
        ClearanceVerdict {
            clearance: name(&self.clearance_ids, judgement.clearance.0),
            verdict: judgement.verdict.as_str(),
            orders: judgement.orders.iter().map(|order| name(&self.order_ids, order.0)).collect(),
            p_unknown: judgement.unexplained,
        }
    }
}
