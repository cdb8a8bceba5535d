//! Making kits, and the letters beside them. Nothing of it is sent anywhere.

use std::fmt;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, Utc};
use munjigi_model::{AnswerKind, IncidentId, ReportId};
use munjigi_report::folder::{self, Written};
use munjigi_report::{Case, Content, File, Files, How, Kit, Redaction, Withdrawal};
use munjigi_wire as wire;
use munjigi_words::Lang;

use super::{case, filings, form, kept};
use crate::{Error, Ledger, Result};

/// What kits are made of, and where.
#[derive(Clone, PartialEq, Eq)]
pub struct Making {
    /// The incidents; several are one case.
    pub incidents: Vec<IncidentId>,
    /// The language of the papers.
    pub lang: Lang,
    /// What is covered of the person's orders.
    pub redaction: Redaction,
    /// The folder in which they are made.
    pub into: PathBuf,
}

impl fmt::Debug for Making {
    /// A folder's name may be a person's.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Making").field("incidents", &self.incidents).finish_non_exhaustive()
    }
}

/// Both kits of a case.
#[derive(Clone, PartialEq, Eq)]
pub struct Made {
    /// What is kept of them.
    pub report: wire::Report,
    /// Where the kit for customs and police lies.
    pub customs_police: Written,
    /// Where the kit for everybody else lies.
    pub others: Written,
    /// How many pieces of evidence cannot be verified.
    pub unverifiable: usize,
}

impl fmt::Debug for Made {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Made").field("report", &self.report).finish_non_exhaustive()
    }
}

/// Makes both kits, each a folder and a ZIP, and keeps that they were made. Both are there afterwards, or neither.
///
/// # Errors
/// Those of [`super::gather`]; [`Error::KitNotWritten`].
pub fn make(ledger: &Ledger, making: Making, now: DateTime<Utc>) -> Result<Made> {
    let case = case::gather(ledger, &making.incidents, now)?;
    let kits = munjigi_report::kits(&case, &how(ledger, making.lang, making.redaction, now)?)?;
    let [customs_police, others] = kits;
    let first = write(&making.into, &customs_police, now)?;
    let second = match write(&making.into, &others, now) {
        Ok(second) => second,
        Err(error) => {
            first.remove();
            return Err(error);
        }
    };
    let made = kept::Made {
        incidents: making.incidents,
        lang: making.lang,
        customs_police: customs_police.fingerprint.to_string(),
        others: others.fingerprint.to_string(),
        place: making.into,
        redaction: making.redaction.words().into_iter().map(str::to_owned).collect(),
    };
    let report = kept::keep(ledger, made, now).inspect_err(|_| {
        first.remove();
        second.remove();
    })?;
    let is_lost = |it: &&munjigi_report::Evidence| !matches!(it.content, Content::Whole(_));
    let unverifiable = case.evidence.iter().filter(is_lost).count();
    Ok(Made { report, customs_police: first, others: second, unverifiable })
}

fn write(into: &Path, kit: &Kit, now: DateTime<Utc>) -> Result<Written> {
    Ok(folder::write(into, &name(kit.which.as_str(), now), &kit.files, now)?)
}

/// `munjigi-20261123-1530-customs-police`: when, in Korea, and what. Nothing of a person.
fn name(what: &str, now: DateTime<Utc>) -> String {
    format!("{}-{what}", stem(now))
}

/// What the names of all that is made at a moment begin with.
pub fn stem(now: DateTime<Utc>) -> String {
    let korea = FixedOffset::east_opt(9 * 60 * 60).expect("nine hours are within a day");
    now.with_timezone(&korea).format("munjigi-%Y%m%d-%H%M").to_string()
}

fn how(ledger: &Ledger, lang: Lang, redaction: Redaction, made_at: DateTime<Utc>) -> Result<How> {
    let version = env!("CARGO_PKG_VERSION").to_owned();
    Ok(How { lang, redaction, form: form::get(ledger)?, made_at, version })
}

/// Makes the letter to an agent that used the code without asking. Gives the folder that it lies in.
///
/// # Errors
/// Those of [`super::gather`], with [`Error::NotAnAgents`] for what is answered otherwise; [`Error::KitNotWritten`].
pub fn agent_letter(
    ledger: &Ledger,
    incidents: &[IncidentId],
    lang: Lang,
    into: &Path,
    now: DateTime<Utc>,
) -> Result<PathBuf> {
    let case = case::gather_answered(ledger, incidents, |kind| kind == AnswerKind::Agent, now);
    let case = case.map_err(|error| match error.not_reportable() {
        Some(incident) => Error::NotAnAgents { incident },
        None => error,
    })?;
    let letter = munjigi_report::agent_letter(&case, &how(ledger, lang, Redaction::default(), now)?)?;
    letters(into, "agent", [letter], now)
}

/// Makes the letters that take back what turned out to be the person's own: one for each office where the kit was handed in and that
/// was not closed. Gives the folder that they lie in.
///
/// # Errors
/// [`Error::NothingToWithdraw`]; [`Error::Ledger`] with `NoSuch`; [`Error::KitNotWritten`].
pub fn withdraw(
    ledger: &Ledger,
    report: ReportId,
    lang: Lang,
    into: &Path,
    now: DateTime<Utc>,
) -> Result<PathBuf> {
    let reported = ledger.read(|r| r.reports().get(report))?.facts.incidents;
    let turned_out = case::turned_out(ledger, &reported)?;
    let filings = filings::open_of(ledger, report)?;
    if turned_out.is_empty() || filings.is_empty() {
        return Err(Error::NothingToWithdraw);
    }
    let incidents: Vec<IncidentId> = turned_out.iter().map(|(incident, _)| *incident).collect();
    let case = case::gather_answered(ledger, &incidents, |kind| kind != AnswerKind::NotMine, now)?;
    let how = how(ledger, lang, Redaction::default(), now)?;
    let letter = |(at, filing): (usize, &munjigi_report::Filing)| -> Result<File> {
        let it = Withdrawal {
            filing: filing.clone(),
            turned_out: answers(&case, &turned_out),
            standing: reported.len() - turned_out.len(),
        };
        let File { bytes, .. } = munjigi_report::withdrawal_letter(&case, &it, &how)?;
        Ok(File { name: format!("letter-withdrawal-{}.pdf", at + 1), bytes })
    };
    let all = filings.iter().enumerate().map(letter).collect::<Result<Vec<_>>>()?;
    letters(into, "withdrawal", all, now)
}

/// What each parcel turned out to be, in the order of the case's.
fn answers(case: &Case, turned_out: &[(IncidentId, AnswerKind)]) -> Vec<AnswerKind> {
    let answer =
        |incident: IncidentId| turned_out.iter().find(|(id, _)| *id == incident).map(|(_, kind)| *kind);
    case.parcels.iter().filter_map(|parcel| answer(parcel.incident)).collect()
}

fn letters(
    into: &Path,
    what: &str,
    all: impl IntoIterator<Item = File>,
    now: DateTime<Utc>,
) -> Result<PathBuf> {
    let files: Files = all.into_iter().collect();
    Ok(folder::write_alone(into, &name(what, now), &files)?)
}
