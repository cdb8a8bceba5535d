//! What a matcher says, and what is wrong with it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::set::{Household, Set};

/// A matcher's output, for those who write it in Rust.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Verdicts {
    /// One for each household that was judged.
    pub households: Vec<HouseholdVerdicts>,
}

impl Verdicts {
    /// As [`Scored::new`](super::Scored::new) takes it.
    pub fn to_value(&self) -> Value {
        serde_json::to_value(self).expect("names and numbers can always be written as JSON")
    }
}

/// The verdicts on one household's clearances.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct HouseholdVerdicts {
    /// The household's id.
    pub id: String,
    /// One for each clearance that was judged.
    pub verdicts: Vec<Verdict>,
}

/// What is said of one clearance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// The clearance's id.
    pub clearance: String,
    /// What the person sees.
    pub verdict: Decision,
    /// The orders in it, or the candidates of a question.
    #[serde(default)]
    pub orders: Vec<String>,
    /// The probability that it belongs to no listed order.
    pub p_unknown: Option<f64>,
}

/// What the person sees of a clearance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Nothing: an exact key decides.
    Confirmed,
    /// Nothing, for as long as no better key says otherwise.
    Likely,
    /// A question.
    Ask,
    /// A warning.
    Unknown,
}

impl Decision {
    pub(super) const fn is_quiet(self) -> bool {
        matches!(self, Self::Confirmed | Self::Likely)
    }
}

/// Output that cannot be scored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {fault}")]
pub struct BadOutput {
    /// Where, as `h01: verdicts[3] (c4)`.
    pub place: String,
    /// What is wrong there.
    pub fault: String,
}

pub(super) type Checked<'a> = BTreeMap<&'a str, BTreeMap<&'a str, Verdict>>;

fn bad(place: impl Into<String>, fault: impl Into<String>) -> BadOutput {
    BadOutput { place: place.into(), fault: fault.into() }
}

/// Verdicts by household and clearance.
pub(super) fn checked<'a>(set: &'a Set, output: &Value) -> Result<Checked<'a>, BadOutput> {
    has_truth(set)?;
    let given = output.get("households").and_then(Value::as_array);
    let given = given.ok_or_else(|| bad("output", "'households' must be a list"))?;
    let known: BTreeMap<&str, &Household> = set.households.iter().map(|one| (one.id.as_str(), one)).collect();
    let mut all = Checked::new();
    for (nth, one) in given.iter().enumerate() {
        let id = one.get("id").and_then(Value::as_str);
        let id = id.ok_or_else(|| bad(format!("households[{nth}]"), "'id' missing"))?;
        let household = known.get(id).ok_or_else(|| bad(id, "is not in the set"))?;
        let list = one.get("verdicts").and_then(Value::as_array);
        let list = list.ok_or_else(|| bad(id, "'verdicts' must be a list"))?;
        if all.insert(&household.id, verdicts(household, list)?).is_some() {
            return Err(bad(id, "appears twice"));
        }
    }
    Ok(all)
}

fn has_truth(set: &Set) -> Result<(), BadOutput> {
    for household in &set.households {
        let rows: BTreeSet<&str> = household.clearances.iter().map(|row| row.id.as_str()).collect();
        let told: BTreeSet<&str> = household.truth.iter().map(|truth| truth.clearance.as_str()).collect();
        if rows != told || told.len() != household.truth.len() {
            return Err(bad(&household.id, "truth and clearances differ"));
        }
    }
    Ok(())
}

fn verdicts<'a>(household: &'a Household, list: &[Value]) -> Result<BTreeMap<&'a str, Verdict>, BadOutput> {
    let clearances: BTreeSet<&str> = household.clearances.iter().map(|row| row.id.as_str()).collect();
    let orders: BTreeSet<&str> = household.orders.iter().map(|order| order.id.as_str()).collect();
    let mut all = BTreeMap::new();
    for (nth, value) in list.iter().enumerate() {
        let verdict = verdict(&format!("{}: verdicts[{nth}]", household.id), value)?;
        let at = format!("{}: verdicts[{nth}] ({})", household.id, verdict.clearance);
        let clearance = *clearances
            .get(verdict.clearance.as_str())
            .ok_or_else(|| bad(&at, "the clearance is not in the household"))?;
        let named: BTreeSet<&str> = verdict.orders.iter().map(String::as_str).collect();
        if let Some(stray) = named.iter().find(|order| !orders.contains(*order)) {
            return Err(bad(at, format!("order {stray} is not in the household")));
        }
        if named.len() != verdict.orders.len() {
            return Err(bad(at, "an order is named twice"));
        }
        if verdict.verdict.is_quiet() && named.is_empty() {
            return Err(bad(at, "confirmed and likely must name at least one order"));
        }
        if verdict.verdict == Decision::Unknown && !named.is_empty() {
            return Err(bad(at, "unknown must name no order"));
        }
        if !verdict.p_unknown.is_none_or(|p| (0.0..=1.0).contains(&p)) {
            return Err(bad(at, "p_unknown is not a number from 0 to 1"));
        }
        if all.insert(clearance, verdict).is_some() {
            return Err(bad(at, "the clearance appears twice"));
        }
    }
    Ok(all)
}

fn verdict(at: &str, value: &Value) -> Result<Verdict, BadOutput> {
    let fields = value.as_object().ok_or_else(|| bad(at, "must be an object"))?;
    let known = ["clearance", "verdict", "orders", "p_unknown", "why"];
    if let Some(stray) = fields.keys().find(|field| !known.contains(&field.as_str())) {
        return Err(bad(at, format!("unknown field {stray}")));
    }
    serde_json::from_value(value.clone()).map_err(|error| bad(at, error.to_string()))
}
