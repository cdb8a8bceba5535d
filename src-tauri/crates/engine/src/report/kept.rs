//! Report kits that were made. The kits are files of the person's; what is kept of them is what they are known again by.

use std::fmt;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use munjigi_ledger::tables::filings::Filing;
use munjigi_ledger::tables::reports::{NewReport, Report};
use munjigi_ledger::{Reading, Writing};
use munjigi_model::{IncidentId, KstDate, ReportId};
use munjigi_wire as wire;
use munjigi_words::Lang;

use super::case::{one_holder, otherwise};
use super::filings;
use crate::{Ledger, Result};

/// A kit of which both folders were written.
#[derive(Clone, PartialEq, Eq)]
pub struct Made {
    /// What it reports.
    pub incidents: Vec<IncidentId>,
    /// The language of its papers.
    pub lang: Lang,
    /// Fingerprint of the kit for customs and police: SHA-256 in lower-case hex.
    pub customs_police: String,
    /// Fingerprint of the kit for everybody else.
    pub others: String,
    /// The folder in which both lie.
    pub place: PathBuf,
    /// What was left out, in words without blanks.
    pub redaction: Vec<String>,
}

impl fmt::Debug for Made {
    /// A folder's name may be a person's.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Made").field("incidents", &self.incidents).finish_non_exhaustive()
    }
}

/// Keeps a kit that was made.
///
/// # Errors
/// [`crate::Error::NothingToReport`], [`crate::Error::SeveralHolders`]; [`crate::Error::Ledger`], with `NoSuch`.
pub fn keep(ledger: &Ledger, made: Made, now: DateTime<Utc>) -> Result<wire::Report> {
    let kept = ledger.write(move |w| {
        let incidents = made.incidents.iter().map(|id| w.reading().incidents().get(*id));
        let incidents = incidents.collect::<munjigi_ledger::Result<Vec<_>>>()?;
        let holder = match one_holder(&incidents) {
            Ok(holder) => holder,
            Err(error) => return Ok(Err(error)),
        };
        let report = NewReport {
            holder,
            incidents: made.incidents,
            made_at: now,
            lang: made.lang.code().to_owned(),
            customs_police: made.customs_police,
            others: made.others,
            place: made.place.to_str().map(str::to_owned),
            redaction: made.redaction.join(" "),
        };
        add(w, &report, now).map(Ok)
    })??;
    Ok(kept.into_wire())
}

fn add(w: &Writing<'_>, report: &NewReport, now: DateTime<Utc>) -> munjigi_ledger::Result<Kept> {
    let id = w.reports().add(report)?;
    w.acts().note(Some(report.holder), "report_make", Some(id.0), "{}", now)?;
    Kept::of(&w.reading(), w.reading().reports().get(id)?)
}

/// All of them, the newest first.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn list(ledger: &Ledger) -> Result<Vec<wire::Report>> {
    let all = ledger.read(|r| {
        let reports = r.reports().all()?.into_iter().rev();
        reports.map(|report| Kept::of(r, report)).collect::<munjigi_ledger::Result<Vec<_>>>()
    })?;
    Ok(all.into_iter().map(Kept::into_wire).collect())
}

/// One of them.
///
/// # Errors
/// [`crate::Error::Ledger`], with `NoSuch`.
pub fn get(ledger: &Ledger, id: ReportId) -> Result<wire::Report> {
    Ok(ledger.read(|r| Kept::of(r, r.reports().get(id)?))?.into_wire())
}

/// The folder in which a kit lies, to open it for the person; `None` where it is not there any more.
///
/// # Errors
/// [`crate::Error::Ledger`], with `NoSuch`.
pub fn folder(ledger: &Ledger, id: ReportId) -> Result<Option<PathBuf>> {
    let report = ledger.read(|r| r.reports().get(id))?;
    Ok(report.facts.place.map(PathBuf::from).filter(|place| place.is_dir()))
}

/// A report with what was made of it.
struct Kept {
    report: Report,
    filings: Vec<Filing>,
    /// The days on which answers that it stands on were changed into others.
    changed_on: Vec<KstDate>,
}

impl Kept {
    fn of(r: &Reading<'_>, report: Report) -> munjigi_ledger::Result<Self> {
        let filings = r.filings().of_report(report.id)?;
        let mut changed_on = Vec::new();
        for incident in &report.facts.incidents {
            changed_on.extend(changed(r, *incident)?);
        }
        Ok(Self { report, filings, changed_on })
    }

    fn into_wire(self) -> wire::Report {
        let needs_withdrawal = needs_withdrawal(&self.filings, &self.changed_on);
        let Report { id, facts } = self.report;
        wire::Report {
            id: id.to_string(),
            made_at: super::moment(facts.made_at),
            lang: facts.lang,
            incidents: facts.incidents.iter().map(ToString::to_string).collect(),
            customs_police: facts.customs_police,
            others: facts.others,
            redaction: facts.redaction.split_whitespace().map(str::to_owned).collect(),
            has_folder: facts.place.is_some_and(|place| Path::new(&place).is_dir()),
            filings: self.filings.iter().map(filings::to_wire).collect(),
            needs_withdrawal,
        }
    }
}

/// The day on which an incident was answered otherwise; `None` where it was not.
fn changed(r: &Reading<'_>, incident: IncidentId) -> munjigi_ledger::Result<Option<KstDate>> {
    Ok(otherwise(&r.answers().of(incident)?).map(|answer| KstDate::of(answer.at)))
}

/// What came to an end after the answer was changed was withdrawn, or ended with it.
fn needs_withdrawal(filings: &[Filing], changed_on: &[KstDate]) -> bool {
    let Some(first) = changed_on.iter().min() else { return false };
    filings.iter().any(|filing| filing.closed_on.is_none_or(|closed| closed < *first))
}
