//! The stored form of what one sighting said of a clearance.

use munjigi_model::{ClearanceFacts, Kilograms};
use serde::{Deserialize, Serialize};

use crate::columns::day_text;
use crate::{Error, Result};

#[derive(Serialize, Deserialize)]
struct Said {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cargo_no: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hbl: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mbl: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    declaration_no: Option<String>,
    form: String,
    stage: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stage_text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    accepted_on: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    arrived_on: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    goods: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    weight_kg: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    packages: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    country: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    forwarder: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    office: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    declared: Option<String>,
}

pub(super) fn write(facts: &ClearanceFacts) -> Result<String> {
    let said = Said {
        cargo_no: facts.cargo_no.clone(),
        hbl: facts.hbl.clone(),
        mbl: facts.mbl.clone(),
        declaration_no: facts.declaration_no.clone(),
        form: facts.form.as_str().into(),
        stage: facts.stage.as_str().into(),
        stage_text: facts.stage_text.clone(),
        accepted_on: day_text(facts.accepted_on, "accepted_on")?,
        arrived_on: day_text(facts.arrived_on, "arrived_on")?,
        goods: facts.goods.clone(),
        weight_kg: facts.weight.map(|w| w.0.to_string()),
        packages: facts.packages,
        country: facts.country.clone(),
        forwarder: facts.forwarder.clone(),
        office: facts.office.clone(),
        declared: facts.declared.map(|d| d.to_string()),
    };
    serde_json::to_string(&said).map_err(|e| Error::Io(e.into()))
}

pub(super) fn read(text: &str) -> Result<ClearanceFacts> {
    const BAD: Error = Error::Value { column: "said" };
    let said: Said = serde_json::from_str(text).map_err(|_| BAD)?;
    let day =
        |text: Option<String>| text.map(|t| munjigi_model::KstDate::parse(&t).map_err(|_| BAD)).transpose();
    Ok(ClearanceFacts {
        cargo_no: said.cargo_no,
        hbl: said.hbl,
        mbl: said.mbl,
        declaration_no: said.declaration_no,
        form: said.form.parse().map_err(|_| BAD)?,
        stage: said.stage.parse().map_err(|_| BAD)?,
        stage_text: said.stage_text,
        accepted_on: day(said.accepted_on)?,
        arrived_on: day(said.arrived_on)?,
        goods: said.goods,
        weight: said.weight_kg.map(|w| w.parse().map(Kilograms).map_err(|_| BAD)).transpose()?,
        packages: said.packages,
        country: said.country,
        forwarder: said.forwarder,
        office: said.office,
        declared: said.declared.map(|d| d.parse().map_err(|_| BAD)).transpose()?,
    })
}
