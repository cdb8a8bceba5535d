//! All that a surface shows of reports.

use chrono::{DateTime, Utc};
use munjigi_model::AnswerKind;
use munjigi_wire as wire;
use munjigi_words::Lang;

use super::{form, kept, offices, reporter, steps};
use crate::{Ledger, Result};

/// All of it. `place` is the folder in which kits are made, as a person calls it.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn reports(ledger: &Ledger, lang: Lang, place: String, now: DateTime<Utc>) -> Result<wire::Reports> {
    Ok(wire::Reports {
        kits: kept::list(ledger)?,
        not_mine: not_mine(ledger)?,
        reporter: reporter::get(ledger)?,
        steps: steps::steps(ledger, lang, now)?,
        form: form::to_wire(&form::get(ledger)?, lang),
        offices: offices(lang),
        place,
        said: None,
    })
}

/// The incidents that can be reported, the newest first.
fn not_mine(ledger: &Ledger) -> Result<Vec<String>> {
    let answers = ledger.read(|r| r.answers().in_force())?;
    let mut incidents: Vec<_> = answers
        .iter()
        .filter(|answer| answer.kind == AnswerKind::NotMine)
        .map(|answer| answer.incident)
        .collect();
    incidents.sort_unstable();
    Ok(incidents.iter().rev().map(ToString::to_string).collect())
}
