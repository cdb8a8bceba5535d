//! Clearances.

use serde::{Deserialize, Serialize};

use crate::Money;

/// A clearance, with the verdict over it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Clearance {
    /// Its row.
    pub id: String,
    /// Under whose code.
    pub holder: String,
    /// Cargo control number.
    pub cargo_no: Option<String>,
    /// House B/L, as customs prints it.
    pub hbl: Option<String>,
    /// Master B/L.
    pub mbl: Option<String>,
    /// Declaration number.
    pub declaration_no: Option<String>,
    /// `list`, `import`, `postal`, `unknown`.
    pub form: String,
    /// `announced`, `arrived`, `in_bond`, `declared`, `tax_due`, `held`, `cleared`, `released`, `unknown`.
    pub stage: String,
    /// The source's own word for it.
    pub stage_text: Option<String>,
    /// Day of acceptance; null while it is in progress.
    pub accepted_on: Option<String>,
    /// Day of arrival.
    pub arrived_on: Option<String>,
    /// Goods, in the carrier's wording.
    pub goods: Option<String>,
    /// Gross weight in kilograms.
    pub weight_kg: Option<String>,
    /// Packages.
    pub packages: Option<u32>,
    /// Country of loading.
    pub country: Option<String>,
    /// Forwarder or express operator.
    pub forwarder: Option<String>,
    /// Customs office.
    pub office: Option<String>,
    /// The value that was declared.
    pub declared: Option<Money>,
    /// Known by a notice without a number so far.
    pub provisional: bool,
    /// Part of the history: reviewed, never rung.
    pub history: bool,
    /// When it was first seen.
    pub first_seen_at: String,
    /// `confirmed`, `likely`, `ask`, `unknown`; null while there are no orders to compare with.
    pub verdict: Option<String>,
    /// The orders that explain it; of `ask` and `unknown` those that might.
    pub orders: Vec<String>,
    /// What these are called.
    pub order_labels: Vec<String>,
}

/// Some of the clearances.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ClearancePage {
    /// The clearances of this page.
    pub clearances: Vec<Clearance>,
    /// How many there are in all.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub total: usize,
}

/// One proof of a clearance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Sighting {
    /// Its row.
    pub id: String,
    /// `clearance_list`, `cargo_progress`, `notice`, `person`.
    pub source: String,
    /// The moment of which it speaks.
    pub as_of: String,
    /// The place in the evidence.
    pub place: String,
    /// What it said, fact by fact.
    pub said: Vec<Fact>,
}

/// A proof that fits several clearances, with these. Proofs that say the very same are one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Unjoined {
    /// The proof.
    #[serde(flatten)]
    pub proof: Sighting,
    /// The clearances that it fits now.
    pub candidates: Vec<Clearance>,
}

/// A fact, named as in [`Clearance`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Fact {
    /// The name.
    pub name: String,
    /// The value, as text.
    pub value: String,
}

impl Clearance {
    /// A clearance with the verdict over it.
    pub fn new(
        clearance: &munjigi_model::Clearance,
        verdict: Option<munjigi_model::Verdict>,
        orders: &[munjigi_model::OrderId],
        order_labels: Vec<String>,
    ) -> Self {
        let facts = &clearance.facts;
        Self {
            id: clearance.id.to_string(),
            holder: clearance.holder.to_string(),
            cargo_no: facts.cargo_no.clone(),
            hbl: facts.hbl.clone(),
            mbl: facts.mbl.clone(),
            declaration_no: facts.declaration_no.clone(),
            form: facts.form.as_str().to_owned(),
            stage: facts.stage.as_str().to_owned(),
            stage_text: facts.stage_text.clone(),
            accepted_on: facts.accepted_on.map(|d| d.to_string()),
            arrived_on: facts.arrived_on.map(|d| d.to_string()),
            goods: facts.goods.clone(),
            weight_kg: facts.weight.map(|w| w.0.to_string()),
            packages: facts.packages,
            country: facts.country.clone(),
            forwarder: facts.forwarder.clone(),
            office: facts.office.clone(),
            declared: facts.declared.as_ref().map(Money::from),
            provisional: clearance.provisional,
            history: clearance.history,
            first_seen_at: crate::moment(clearance.first_seen_at),
            verdict: verdict.map(|v| v.as_str().to_owned()),
            orders: orders.iter().map(ToString::to_string).collect(),
            order_labels,
        }
    }
}

impl From<&munjigi_model::Sighting> for Sighting {
    fn from(sighting: &munjigi_model::Sighting) -> Self {
        let facts = &sighting.said;
        let day = |d: Option<munjigi_model::KstDate>| d.map(|d| d.to_string());
        let said = [
            ("cargo_no", facts.cargo_no.clone()),
            ("hbl", facts.hbl.clone()),
            ("mbl", facts.mbl.clone()),
            ("declaration_no", facts.declaration_no.clone()),
            ("form", Some(facts.form.as_str().to_owned())),
            ("stage", Some(facts.stage.as_str().to_owned())),
            ("stage_text", facts.stage_text.clone()),
            ("accepted_on", day(facts.accepted_on)),
            ("arrived_on", day(facts.arrived_on)),
            ("goods", facts.goods.clone()),
            ("weight_kg", facts.weight.map(|w| w.0.to_string())),
            ("packages", facts.packages.map(|n| n.to_string())),
            ("country", facts.country.clone()),
            ("forwarder", facts.forwarder.clone()),
            ("office", facts.office.clone()),
            ("declared", facts.declared.map(|d| d.to_string())),
        ];
        Self {
            id: sighting.id.to_string(),
            source: sighting.source.as_str().to_owned(),
            as_of: crate::moment(sighting.as_of),
            place: sighting.place.clone(),
            said: said
                .into_iter()
                .filter_map(|(name, value)| value.map(|value| Fact { name: name.to_owned(), value }))
                .collect(),
        }
    }
}
