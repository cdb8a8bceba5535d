//! The case that papers are made from, as the ledger has it.

mod evidence;
mod parcels;
mod statement;

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use munjigi_ledger::Reading;
use munjigi_ledger::tables::codes::Code as KeptCode;
use munjigi_model::{Answer, AnswerKind, EvidenceId, HolderId, Incident, IncidentId, KstDate};
use munjigi_report::{Case, Code, Coverage, Filing, Reporter, Span, Spans};

use crate::compared::Compared;
use crate::sight::{LISTED_FORMS, Sight};
use crate::{Error, Ledger, Result};
use evidence::Piece;

/// Gathers the case of some incidents, all of them of one person and answered with *not mine*. A burst is one case.
///
/// Each piece of evidence is read by itself, for none is ever changed: what is damaged is said to be so, and takes nothing else with it.
///
/// # Errors
/// [`Error::NothingToReport`], [`Error::NotReportable`], [`Error::SeveralHolders`]; [`Error::Ledger`], with `NoSuch`.
pub fn gather(ledger: &Ledger, incidents: &[IncidentId], now: DateTime<Utc>) -> Result<Case> {
    gather_answered(ledger, incidents, |kind| kind == AnswerKind::NotMine, now)
}

/// The same of incidents that are answered otherwise: for letters that accuse nobody.
///
/// # Errors
/// Those of [`gather`].
pub(super) fn gather_answered(
    ledger: &Ledger,
    incidents: &[IncidentId],
    is_meant: fn(AnswerKind) -> bool,
    now: DateTime<Utc>,
) -> Result<Case> {
    let wanted: BTreeSet<IncidentId> = incidents.iter().copied().collect();
    let (mut case, pieces) = ledger.read(|r| of_ledger(r, &wanted, is_meant, now))??;
    case.evidence = pieces.iter().map(|piece| evidence::read(ledger, piece)).collect::<Result<_>>()?;
    for parcel in &mut case.parcels {
        parcel.events = parcels::events(&parcel.seen, &case.evidence);
    }
    Ok(case)
}

/// All of it but what stands in the bytes of evidence.
fn of_ledger(
    r: &Reading<'_>,
    wanted: &BTreeSet<IncidentId>,
    is_meant: fn(AnswerKind) -> bool,
    now: DateTime<Utc>,
) -> munjigi_ledger::Result<Result<(Case, Vec<Piece>)>> {
    let compared = Compared::known(r, now)?;
    let answered = match answered(r, wanted, is_meant, &compared)? {
        Ok(answered) => answered,
        Err(error) => return Ok(Err(error)),
    };
    let holder = match one_holder(answered.iter().map(|(incident, _)| incident)) {
        Ok(holder) => holder,
        Err(error) => return Ok(Err(error)),
    };
    let pieces = evidence::pieces(r, &answered)?;
    let places: HashMap<EvidenceId, usize> =
        pieces.iter().zip(0..).map(|(piece, at)| (piece.id, at)).collect();
    let mut parcels = answered
        .iter()
        .map(|(incident, answer)| parcels::parcel(r, incident, answer, &places))
        .collect::<munjigi_ledger::Result<Vec<_>>>()?;
    parcels.sort_by_key(|parcel| (parcel.day(), parcel.incident));
    let coverage = coverage(r, holder, KstDate::of(now))?;
    let days: Vec<KstDate> = parcels.iter().map(|parcel| parcel.day()).collect();
    let period = statement::period(&days, coverage.until, KstDate::of(now));
    let case = Case {
        reporter: reporter(r, holder)?,
        codes: codes(r, holder)?,
        parcels,
        statement: statement::of(&compared, holder, period),
        coverage,
        evidence: Vec::new(),
        filings: filings(r, wanted)?,
    };
    Ok(Ok((case, pieces)))
}

/// The incidents with their answers.
fn answered(
    r: &Reading<'_>,
    wanted: &BTreeSet<IncidentId>,
    is_meant: fn(AnswerKind) -> bool,
    compared: &Compared,
) -> munjigi_ledger::Result<Result<Vec<(Incident, Answer)>>> {
    let mut answered = Vec::new();
    for id in wanted {
        let incident = r.incidents().get(*id)?;
        let answer = compared.answers.get(id);
        match answer {
            Some(answer) if is_meant(answer.kind) => answered.push((incident, answer.clone())),
            other => {
                let answer = other.map(|answer| answer.kind);
                return Ok(Err(Error::NotReportable { incident: *id, answer }));
            }
        }
    }
    Ok(Ok(answered))
}

/// Those of some incidents that were answered with *not mine* once and turned out to be something else, with what.
///
/// # Errors
/// [`Error::Ledger`], with `NoSuch`.
pub(super) fn turned_out(ledger: &Ledger, incidents: &[IncidentId]) -> Result<Vec<(IncidentId, AnswerKind)>> {
    let mut turned_out = Vec::new();
    for incident in incidents {
        let answers = ledger.read(|r| r.answers().of(*incident))?;
        turned_out.extend(otherwise(&answers).map(|answer| (*incident, answer.kind)));
    }
    Ok(turned_out)
}

/// The answer in force where it says that a parcel is somebody's after all. One that was taken back, or an unsure one, says nothing that
/// could be written to an office.
pub(super) fn otherwise(answers: &[Answer]) -> Option<&Answer> {
    let in_force = answers.iter().rfind(|answer| answer.undone_at.is_none());
    in_force.filter(|answer| answer.kind.settles() && answer.kind != AnswerKind::NotMine)
}

/// Whose incidents they are.
pub(super) fn one_holder<'a>(incidents: impl IntoIterator<Item = &'a Incident>) -> Result<HolderId> {
    let holders: BTreeSet<HolderId> = incidents.into_iter().map(|incident| incident.holder).collect();
    let mut holders = holders.into_iter();
    match (holders.next(), holders.next()) {
        (None, _) => Err(Error::NothingToReport),
        (Some(_), Some(_)) => Err(Error::SeveralHolders),
        (Some(holder), None) => Ok(holder),
    }
}

fn reporter(r: &Reading<'_>, holder: HolderId) -> munjigi_ledger::Result<Reporter> {
    let who = r.reporters().of(holder)?;
    Ok(Reporter { name: who.name, phone: who.phone, address: who.address, mail: who.mail })
}

/// A code without a day of issue is placed by the day on which it was entered.
fn codes(r: &Reading<'_>, holder: HolderId) -> munjigi_ledger::Result<Vec<Code>> {
    let mut codes: Vec<KeptCode> =
        r.codes().all()?.into_iter().filter(|code| code.holder == holder).collect();
    codes.sort_by_key(|code| (code.issued_on.unwrap_or_else(|| KstDate::of(code.added_at)), code.id));
    Ok(codes.into_iter().map(|code| Code { pccc: code.pccc, issued_on: code.issued_on }).collect())
}

fn coverage(r: &Reading<'_>, holder: HolderId, today: KstDate) -> munjigi_ledger::Result<Coverage> {
    let sight = Sight::of(r, Some(holder), today)?;
    let seen = LISTED_FORMS.into_iter().map(|form| {
        let days = r.coverage().spans(holder, form)?;
        Ok(Spans { form, days: days.iter().map(span).collect() })
    });
    Ok(Coverage {
        seen: seen.collect::<munjigi_ledger::Result<_>>()?,
        gaps: sight.gaps.iter().map(span).collect(),
        until: sight.until,
    })
}

fn span(span: &munjigi_ledger::tables::coverage::Span) -> Span {
    Span { from: span.from, to: span.to }
}

/// Where any of these incidents was reported before.
fn filings(r: &Reading<'_>, wanted: &BTreeSet<IncidentId>) -> munjigi_ledger::Result<Vec<Filing>> {
    let reports = r.reports().all()?;
    let shared = reports.iter().filter(|report| report.facts.incidents.iter().any(|it| wanted.contains(it)));
    let shared: BTreeSet<_> = shared.map(|report| report.id).collect();
    let earlier = r.filings().all()?.into_iter().filter(|filing| shared.contains(&filing.report));
    Ok(earlier.map(filing).collect())
}

/// An entry of the filing log as papers have it.
pub(super) fn filing(kept: munjigi_ledger::tables::filings::Filing) -> Filing {
    Filing {
        office: kept.facts.office,
        filed_on: kept.facts.filed_on,
        receipt: kept.facts.receipt,
        next_on: kept.facts.next_on,
        note: kept.facts.note,
        closed_on: kept.closed_on,
    }
}
