//! What to do now, in the order that customs gives: suspension, report, reissue; then the household, and a parcel that came.

mod advice;
mod own;

use chrono::{DateTime, Utc};
use munjigi_ledger::Reading;
use munjigi_model::{HolderId, KstDate};
use munjigi_wire as wire;
use munjigi_words::{Lang, Word};

use crate::compared::Compared;
use crate::{Ledger, Result};
use advice::TABLE;
use own::Own;

/// The steps, with what the ledger adds to them: what of the person's own may stop, and how many codes were issued this year.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn steps(ledger: &Ledger, lang: Lang, now: DateTime<Utc>) -> Result<wire::Steps> {
    Ok(ledger.read(|r| {
        let today = KstDate::of(now);
        let holder = r.holders().first()?;
        let own = Own::of(&Compared::known(r, now)?, holder, today);
        Ok(said(own, &Codes::of(r, holder, today)?, lang))
    })?)
}

fn said(own: Own, codes: &Codes, lang: Lang) -> wire::Steps {
    let steps = TABLE.steps.iter().map(|step| {
        let now = now(&step.code, &own, codes).map(|word| lang.say(word));
        step.to_wire(now, lang)
    });
    wire::Steps {
        steps: steps.collect(),
        under_way: own.under_way,
        expected: own.expected,
        issued: codes.issued,
        issued_at_least: codes.at_least,
        issues: TABLE.issues,
        other_codes: codes.of_others,
    }
}

/// What the ledger adds to a step.
fn now(step: &str, own: &Own, codes: &Codes) -> Option<Word<'static>> {
    let (clearances, orders) = (own.under_way.len() as u64, own.expected.len() as u64);
    let most = TABLE.issues as u64;
    match step {
        "suspend" if clearances + orders == 0 => Some(Word::ReportStepSuspendNowNone),
        "suspend" => Some(Word::ReportStepSuspendNow { clearances, orders }),
        "reissue" => Some(match codes.issued.map(|issued| issued as u64) {
            None => Word::ReportStepReissueNowUnknown,
            Some(issued) if codes.at_least => Word::ReportStepReissueNowLeast { most, issued },
            Some(issued) => Word::ReportStepReissueNow { most, issued },
        }),
        "household" if codes.of_others > 0 => {
            Some(Word::ReportStepHouseholdNow { count: codes.of_others as u64 })
        }
        _ => None,
    }
}

/// What is known of codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Codes {
    /// Issued to the holder this year; `None` where no day of issue is known.
    issued: Option<usize>,
    /// Whether there may have been more.
    at_least: bool,
    /// Codes of other people.
    of_others: usize,
}

impl Codes {
    fn of(r: &Reading<'_>, holder: Option<HolderId>, today: KstDate) -> munjigi_ledger::Result<Self> {
        let (own, others): (Vec<_>, Vec<_>) =
            r.codes().all()?.into_iter().partition(|code| Some(code.holder) == holder);
        Ok(Self::counted(own.iter().map(|code| code.issued_on), others.len(), today))
    }

    fn counted(own: impl IntoIterator<Item = Option<KstDate>>, of_others: usize, today: KstDate) -> Self {
        let own: Vec<Option<KstDate>> = own.into_iter().collect();
        let known: Vec<KstDate> = own.iter().copied().flatten().collect();
        let this_year = known.iter().filter(|day| day.year() == today.year()).count();
        Self {
            issued: (!known.is_empty()).then_some(this_year),
            at_least: !known.is_empty() && known.len() < own.len(),
            of_others,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> KstDate {
        KstDate::parse(text).unwrap()
    }

    #[test]
    fn codes_are_counted_by_the_year_of_their_issue() {
        let counted = |issued: &[Option<&str>]| {
            let codes = Codes::counted(issued.iter().map(|on| on.map(day)), 0, day("2026-11-20"));
            (codes.issued, codes.at_least)
        };
        assert_eq!(counted(&[]), (None, false));
        assert_eq!(counted(&[None, None]), (None, false));
        assert_eq!(counted(&[Some("2021-03-04")]), (Some(0), false));
        assert_eq!(counted(&[Some("2025-12-31"), Some("2026-01-01"), Some("2026-11-20")]), (Some(2), false));
        assert_eq!(counted(&[Some("2026-01-01"), None]), (Some(1), true));
    }

    #[test]
    fn what_the_ledger_does_not_know_is_said_to_be_unknown() {
        let own = Own::default();
        let codes = |issued, at_least, of_others| Codes { issued, at_least, of_others };
        let say = |step, codes: &Codes| now(step, &own, codes).map(|word| Lang::En.say(word));
        let unknown = say("reissue", &codes(None, false, 0)).unwrap();
        assert!(unknown.contains("not known"), "{unknown}");
        let least = say("reissue", &codes(Some(1), true, 0)).unwrap();
        assert!(least.contains("at least 1 of 5"), "{least}");
        assert_eq!(say("household", &codes(None, false, 0)), None);
        assert!(say("household", &codes(None, false, 2)).unwrap().contains("2 codes"));
        assert_eq!(say("unopened", &codes(None, false, 2)), None);
        assert!(say("suspend", &codes(None, false, 0)).unwrap().contains("not in it are not known"));
    }
}
