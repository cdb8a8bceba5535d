//! The log of where kits were handed in: when, under which number, and when to look again. Nothing is handed in from here.

use chrono::{DateTime, Utc};
use munjigi_ledger::tables::filings::Filing;
use munjigi_ledger::{Reading, Writing};
use munjigi_model::{FilingId, HolderId, KstDate, ReportId};
use munjigi_wire as wire;

use super::case;
use super::written::{line, lines};
use crate::{Error, Ledger, Result};

pub use munjigi_ledger::tables::filings::FilingFacts as Filed;

/// Who does not look at what is due is reminded again after so many days.
const AGAIN_AFTER: i64 = 7;

/// Notes that a kit was handed in.
///
/// # Errors
/// [`Error::NotUnderstood`] for `office`, `receipt` or `note`; [`Error::FiledLater`], [`Error::NextBeforeFiled`]; [`Error::Ledger`], with
/// `NoSuch`.
pub fn add(ledger: &Ledger, report: ReportId, filed: Filed, now: DateTime<Utc>) -> Result<wire::Filing> {
    let filed = proper(filed, KstDate::of(now))?;
    let added = ledger.write(move |w| {
        let holder = w.reading().reports().get(report)?.facts.holder;
        let id = w.filings().add(report, &filed, now)?;
        noted(w, holder, "filing_add", id, now)
    })?;
    Ok(to_wire(&added))
}

/// Changes what is said of one: all of it, what is left out too.
///
/// # Errors
/// Those of [`add`].
pub fn change(ledger: &Ledger, id: FilingId, filed: Filed, now: DateTime<Utc>) -> Result<wire::Filing> {
    let filed = proper(filed, KstDate::of(now))?;
    act(ledger, id, "filing_set", now, move |w| w.filings().set(id, &filed))
}

/// Notes that it came to an end today: nothing reminds of it any more.
///
/// # Errors
/// [`Error::Ledger`], with `NoSuch`.
pub fn close(ledger: &Ledger, id: FilingId, now: DateTime<Utc>) -> Result<wire::Filing> {
    act(ledger, id, "filing_close", now, move |w| w.filings().set_closed(id, Some(KstDate::of(now))))
}

/// Notes that it goes on after all.
///
/// # Errors
/// [`Error::Ledger`], with `NoSuch`.
pub fn reopen(ledger: &Ledger, id: FilingId, now: DateTime<Utc>) -> Result<wire::Filing> {
    act(ledger, id, "filing_reopen", now, move |w| w.filings().set_closed(id, None))
}

/// All of them, the earliest filed first.
///
/// # Errors
/// [`Error::Ledger`].
pub fn all(ledger: &Ledger) -> Result<Vec<wire::Filing>> {
    Ok(ledger.read(|r| r.filings().all())?.iter().map(to_wire).collect())
}

/// Those of one kit, the earliest filed first.
///
/// # Errors
/// [`Error::Ledger`], with `NoSuch`.
pub fn of_report(ledger: &Ledger, report: ReportId) -> Result<Vec<wire::Filing>> {
    let found = ledger.read(|r| {
        r.reports().get(report)?;
        r.filings().of_report(report)
    })?;
    Ok(found.iter().map(to_wire).collect())
}

/// The open ones of one kit, as papers have them.
///
/// # Errors
/// [`Error::Ledger`].
pub(super) fn open_of(ledger: &Ledger, report: ReportId) -> Result<Vec<munjigi_report::Filing>> {
    let found = ledger.read(|r| r.filings().of_report(report))?;
    Ok(found.into_iter().filter(|filing| filing.closed_on.is_none()).map(case::filing).collect())
}

/// The open ones that are to be looked at again by today, the longest due first.
///
/// # Errors
/// [`Error::Ledger`].
pub fn due(ledger: &Ledger, today: KstDate) -> Result<Vec<wire::Filing>> {
    Ok(ledger.read(|r| r.filings().due(today))?.iter().map(to_wire).collect())
}

/// Those that the person is to be reminded of now: once when their day has come, and every week that they stay open after it. From now on
/// they were.
///
/// # Errors
/// [`Error::Ledger`].
pub fn take_due(ledger: &Ledger, now: DateTime<Utc>) -> Result<Vec<wire::Filing>> {
    // Nearly always there is none, and a look costs no write.
    if ledger.read(|r| silent(r, now))?.is_empty() {
        return Ok(Vec::new());
    }
    let taken = ledger.write(move |w| {
        let taken = silent(&w.reading(), now)?;
        for filing in &taken {
            w.filings().mark_reminded(filing.id, Some(now))?;
        }
        Ok(taken)
    })?;
    Ok(taken.iter().map(to_wire).collect())
}

/// Gives back one that could not be reminded of, so that it may be later.
///
/// # Errors
/// [`Error::Ledger`], with `NoSuch`.
pub fn give_back(ledger: &Ledger, id: FilingId) -> Result<()> {
    Ok(ledger.write(move |w| w.filings().mark_reminded(id, None))?)
}

/// Those that are due and of which nobody was reminded lately.
fn silent(r: &Reading<'_>, now: DateTime<Utc>) -> munjigi_ledger::Result<Vec<Filing>> {
    let mut due = r.filings().due(KstDate::of(now))?;
    due.retain(|filing| !was_reminded(filing, now));
    Ok(due)
}

/// What lies in the future was written by a clock that has been set back since.
fn was_reminded(filing: &Filing, now: DateTime<Utc>) -> bool {
    let Some(at) = filing.reminded_at.filter(|at| *at <= now) else { return false };
    let (reminded, today) = (KstDate::of(at), KstDate::of(now));
    filing.facts.next_on.is_some_and(|next| reminded >= next) && today.days_since(reminded) < AGAIN_AFTER
}

/// What the person says, as it is kept.
fn proper(filed: Filed, today: KstDate) -> Result<Filed> {
    if filed.filed_on > today {
        return Err(Error::FiledLater);
    }
    if filed.next_on.is_some_and(|next| next < filed.filed_on) {
        return Err(Error::NextBeforeFiled);
    }
    Ok(Filed {
        office: line(Some(&filed.office), "office")?.ok_or(Error::NotUnderstood { field: "office" })?,
        receipt: line(filed.receipt.as_deref(), "receipt")?,
        note: lines(filed.note.as_deref(), "note")?,
        ..filed
    })
}

fn act(
    ledger: &Ledger,
    id: FilingId,
    kind: &'static str,
    now: DateTime<Utc>,
    act: impl FnOnce(&Writing<'_>) -> munjigi_ledger::Result<()> + Send + 'static,
) -> Result<wire::Filing> {
    let changed = ledger.write(move |w| {
        let report = w.reading().filings().get(id)?.report;
        let holder = w.reading().reports().get(report)?.facts.holder;
        act(w)?;
        noted(w, holder, kind, id, now)
    })?;
    Ok(to_wire(&changed))
}

fn noted(
    w: &Writing<'_>,
    holder: HolderId,
    kind: &str,
    id: FilingId,
    now: DateTime<Utc>,
) -> munjigi_ledger::Result<Filing> {
    w.acts().note(Some(holder), kind, Some(id.0), "{}", now)?;
    w.reading().filings().get(id)
}

pub(super) fn to_wire(filing: &Filing) -> wire::Filing {
    wire::Filing {
        id: filing.id.to_string(),
        report: filing.report.to_string(),
        office: filing.facts.office.clone(),
        filed_on: filing.facts.filed_on.to_string(),
        receipt: filing.facts.receipt.clone(),
        next_on: filing.facts.next_on.map(|day| day.to_string()),
        note: filing.facts.note.clone(),
        added_at: super::moment(filing.added_at),
        closed_on: filing.closed_on.map(|day| day.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> KstDate {
        KstDate::parse(text).unwrap()
    }

    fn filing(next_on: &str, reminded_on: Option<&str>) -> Filing {
        let facts = Filed {
            office: "customs".into(),
            filed_on: day("2026-11-01"),
            receipt: None,
            next_on: Some(day(next_on)),
            note: None,
        };
        Filing {
            id: FilingId(1),
            report: ReportId(1),
            facts,
            added_at: day("2026-11-01").begin(),
            closed_on: None,
            reminded_at: reminded_on.map(|on| day(on).begin()),
        }
    }

    #[test]
    fn a_reminder_holds_for_its_day_and_a_week() {
        let was = |reminded_on, today| was_reminded(&filing("2026-11-10", reminded_on), day(today).end());
        assert!(!was(None, "2026-11-10"));
        assert!(!was(Some("2026-11-09"), "2026-11-10"), "of an earlier date");
        assert!(was(Some("2026-11-10"), "2026-11-10"));
        assert!(was(Some("2026-11-12"), "2026-11-18"));
        assert!(!was(Some("2026-11-12"), "2026-11-19"));
        assert!(!was(Some("2026-11-20"), "2026-11-12"), "by a clock that was set back");
    }

    #[test]
    fn what_is_filed_is_kept_without_blanks_and_what_cannot_be_is_named() {
        let filed = |office: &str, filed_on: &str, next_on: Option<&str>| Filed {
            office: office.into(),
            filed_on: day(filed_on),
            receipt: Some("  ".into()),
            next_on: next_on.map(day),
            note: Some(" 한 번 더 ".into()),
        };
        let today = day("2026-11-20");
        let kept = proper(filed(" customs ", "2026-11-20", Some("2026-11-20")), today).unwrap();
        assert_eq!(
            (kept.office.as_str(), kept.receipt, kept.note.as_deref()),
            ("customs", None, Some("한 번 더"))
        );
        let refused = |filed| proper(filed, today).unwrap_err();
        assert!(matches!(refused(filed("customs", "2026-11-21", None)), Error::FiledLater));
        let before = filed("customs", "2026-11-20", Some("2026-11-19"));
        assert!(matches!(refused(before), Error::NextBeforeFiled));
        for office in [" ", "a\u{0}b", &"가".repeat(1001)] {
            let told = refused(filed(office, "2026-11-20", None));
            assert!(matches!(told, Error::NotUnderstood { field: "office" }), "{told:?}");
        }
    }
}
