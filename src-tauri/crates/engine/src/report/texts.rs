//! The texts that a person copies for an office.

use chrono::{DateTime, Utc};
use munjigi_model::{IncidentId, ReportId};
use munjigi_report::{Office, Redaction, Which};
use munjigi_wire as wire;
use munjigi_words::Lang;

use super::{case, form};
use crate::{Error, Ledger, Result};

/// The offices by their words and names, in the order in which a person goes to them.
pub fn offices(lang: Lang) -> Vec<wire::OfficeName> {
    let office =
        |office: &Office| wire::OfficeName { office: office.as_str().to_owned(), name: office.name(lang) };
    Office::ALL.iter().map(office).collect()
}

/// The text for an office, of the parcels of a kit as they are known now. It names that kit's fingerprint.
///
/// # Errors
/// [`Error::NotUnderstood`] for a word of no office; those of [`super::gather`].
pub fn text(
    ledger: &Ledger,
    report: ReportId,
    office: &str,
    lang: Lang,
    now: DateTime<Utc>,
) -> Result<wire::OfficeText> {
    let known = Office::ALL.iter().find(|known| known.as_str() == office);
    let office = *known.ok_or(Error::NotUnderstood { field: "office" })?;
    let kept = ledger.read(|r| r.reports().get(report))?.facts;
    let incidents: Vec<IncidentId> = kept.incidents;
    let case = case::gather(ledger, &incidents, now)?.masked(Redaction::default());
    let fingerprint = match office.kit() {
        Which::CustomsPolice => &kept.customs_police,
        Which::Others => &kept.others,
    };
    let text = munjigi_report::text(office, &case, &form::get(ledger)?, Some(fingerprint), lang);
    Ok(wire::OfficeText {
        office: office.as_str().to_owned(),
        name: office.name(lang),
        notes: text.notes,
        body: text.body,
    })
}
