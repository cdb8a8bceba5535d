//! Suspensions of a code, as the person tells of them: nothing of their own is accepted while it cannot be used (customs-rules §1), so
//! what cleared then is asked about.

use chrono::{DateTime, Utc};
use munjigi_ledger::Writing;
use munjigi_ledger::tables::code_events::CodeEvent;
use munjigi_ledger::tables::codes::Code;
use munjigi_model::{CodeId, KstDate};
use munjigi_reconcile::Suspension;
use munjigi_wire as wire;

use crate::changes::changes;
use crate::compared::{Compared, bring_up_to_date};
use crate::{Error, Ledger, Result, codes};

const SUSPENDED: &str = "suspended";
const RESUMED: &str = "resumed";
/// Takes back what was told last of that code and stands; rows are only ever added.
const TAKEN_BACK: &str = "taken_back";

/// Keeps that a code could not be used from a day on, until the first day on which it could be again. Without a code it is the newest.
///
/// # Errors
/// [`Error::NoCode`]; [`Error::Ledger`] with `NoSuch`; [`Error::NotSuchDays`].
pub fn suspend(
    ledger: &Ledger,
    code: Option<CodeId>,
    from: KstDate,
    to: Option<KstDate>,
    now: DateTime<Utc>,
) -> Result<wire::CodeChanged> {
    let today = KstDate::of(now);
    if from > today || to.is_some_and(|to| to <= from || to > today) {
        return Err(Error::NotSuchDays);
    }
    tell(ledger, code, "code_suspend", now, move |told| {
        let is_known = |(kind, day): &Event| told.iter().any(|it| it.kind == *kind && it.happened_on == *day);
        let ended = to.map(|to| (RESUMED, Some(to)));
        let days = [(SUSPENDED, Some(from))].into_iter().chain(ended);
        Ok(days.filter(|event| !is_known(event)).collect())
    })
}

/// Keeps that a code that is suspended could be used again from a day on.
///
/// # Errors
/// Those of [`suspend`]; [`Error::NotSuspended`] where it is not.
pub fn resume(
    ledger: &Ledger,
    code: Option<CodeId>,
    on: KstDate,
    now: DateTime<Utc>,
) -> Result<wire::CodeChanged> {
    if on > KstDate::of(now) {
        return Err(Error::NotSuchDays);
    }
    tell(ledger, code, "code_resume", now, move |told| {
        let lasting = of_standing(told).into_iter().find(|it| it.to.is_none()).ok_or(Error::NotSuspended)?;
        if on <= lasting.from {
            return Err(Error::NotSuchDays);
        }
        Ok(vec![(RESUMED, Some(on))])
    })
}

/// Takes back what was told last of a code's suspensions and still stands.
///
/// # Errors
/// [`Error::NoCode`]; [`Error::Ledger`] with `NoSuch`; [`Error::NothingToUndo`].
pub fn undo(ledger: &Ledger, code: Option<CodeId>, now: DateTime<Utc>) -> Result<wire::CodeChanged> {
    tell(ledger, code, "code_suspend_undo", now, |told| {
        if told.is_empty() { Err(Error::NothingToUndo) } else { Ok(vec![(TAKEN_BACK, None)]) }
    })
}

/// The suspensions of a code by what was told of it.
pub(crate) fn of(events: &[CodeEvent]) -> Vec<Suspension> {
    of_standing(&standing(events))
}

/// An event to add: its kind and day.
type Event = (&'static str, Option<KstDate>);

/// Adds what follows from what stands, compares again, and gives what that changed.
fn tell(
    ledger: &Ledger,
    code: Option<CodeId>,
    act: &'static str,
    now: DateTime<Utc>,
    more: impl FnOnce(&[&CodeEvent]) -> Result<Vec<Event>> + Send + 'static,
) -> Result<wire::CodeChanged> {
    ledger.write(move |w| {
        let code = match chosen(w, code)? {
            Ok(code) => code,
            Err(error) => return Ok(Err(error)),
        };
        let events = w.reading().code_events().of(code.id)?;
        let more = match more(&standing(&events)) {
            Ok(more) => more,
            Err(error) => return Ok(Err(error)),
        };
        let before = Compared::known(&w.reading(), now)?;
        for (kind, day) in &more {
            w.code_events().add(code.holder, code.id, kind, *day, now)?;
        }
        if !more.is_empty() {
            w.acts().note(Some(code.holder), act, Some(code.id.0), "{}", now)?;
        }
        let (after, _) = bring_up_to_date(w, now)?;
        let code = codes::to_wire(&code, &w.reading().code_events().of(code.id)?);
        Ok(Ok(wire::CodeChanged { code, changes: changes(&before, &after, None) }))
    })?
}

/// The code that is meant. A fault of the person's is none of the ledger's.
fn chosen(w: &Writing<'_>, code: Option<CodeId>) -> munjigi_ledger::Result<Result<Code>> {
    let codes = w.reading().codes().all()?;
    let Some(id) = code else { return Ok(codes.into_iter().next_back().ok_or(Error::NoCode)) };
    let found = codes.into_iter().find(|known| known.id == id);
    found.map(Ok).ok_or(munjigi_ledger::Error::NoSuch { what: "code" })
}

/// What was told and not taken back.
fn standing(events: &[CodeEvent]) -> Vec<&CodeEvent> {
    let mut standing: Vec<&CodeEvent> = Vec::new();
    for event in events {
        match event.kind.as_str() {
            SUSPENDED | RESUMED => standing.push(event),
            TAKEN_BACK => {
                // What was told in one breath goes together.
                let last = standing.last().map(|last| last.recorded_at);
                while standing.last().is_some_and(|it| Some(it.recorded_at) == last) {
                    standing.pop();
                }
            }
            _ => {}
        }
    }
    standing
}

/// Each suspension ends on the first day after its beginning on which the code was usable again.
fn of_standing(standing: &[&CodeEvent]) -> Vec<Suspension> {
    let days = |kind: &str| {
        let of_it = standing.iter().filter(|event| event.kind == kind);
        let mut days: Vec<KstDate> = of_it.filter_map(|event| event.happened_on).collect();
        days.sort_unstable();
        days
    };
    let resumed = days(RESUMED);
    let end = |from: KstDate| resumed.iter().find(|to| **to > from).copied();
    days(SUSPENDED).into_iter().map(|from| Suspension { from, to: end(from) }).collect()
}

#[cfg(test)]
mod tests {
    use munjigi_model::CodeId;

    use super::*;

    fn day(text: &str) -> KstDate {
        KstDate::parse(text).unwrap()
    }

    /// Told one after the other; those with the same moment in one breath.
    fn events(told: &[(i64, &str, Option<&str>)]) -> Vec<CodeEvent> {
        let event = |(at, kind, on): &(i64, &str, Option<&str>)| CodeEvent {
            code: CodeId(1),
            kind: (*kind).to_owned(),
            happened_on: on.map(day),
            recorded_at: DateTime::from_timestamp(*at, 0).unwrap(),
        };
        told.iter().map(event).collect()
    }

    #[test]
    fn a_suspension_lasts_until_the_code_is_usable_again() {
        let found = of(&events(&[
            (1, "entered", None),
            (2, "suspended", Some("2026-05-01")),
            (3, "suspended", Some("2026-01-01")),
            (3, "resumed", Some("2026-02-01")),
        ]));
        let first = Suspension { from: day("2026-01-01"), to: Some(day("2026-02-01")) };
        assert_eq!(found, [first, Suspension { from: day("2026-05-01"), to: None }]);
    }

    #[test]
    fn what_was_told_last_is_taken_back_first_and_in_one_breath() {
        let told = [
            (1, "suspended", Some("2026-01-01")),
            (2, "suspended", Some("2026-05-01")),
            (2, "resumed", Some("2026-06-01")),
            (3, "taken_back", None),
            (4, "taken_back", None),
            (5, "taken_back", None),
            (6, "suspended", Some("2026-07-01")),
        ];
        let from = |count: usize| -> Vec<KstDate> {
            of(&events(&told[..count])).iter().map(|suspension| suspension.from).collect()
        };
        assert_eq!(from(3), [day("2026-01-01"), day("2026-05-01")]);
        assert_eq!(from(4), [day("2026-01-01")]);
        assert!(from(5).is_empty() && from(6).is_empty());
        assert_eq!(from(7), [day("2026-07-01")]);
    }
}
