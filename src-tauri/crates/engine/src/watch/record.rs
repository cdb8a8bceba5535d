//! What came of asking, written down: all of one go in one transaction.

use chrono::{DateTime, Utc};
use munjigi_ledger::Writing;
use munjigi_ledger::tables::Recorded;
use munjigi_ledger::tables::followed::Followed;
use munjigi_ledger::tables::services::ServiceState;
use munjigi_ledger::tables::sightings::Origin;
use munjigi_model::{EvidenceId, Phase, Source};
use unipass::cargo_progress::CargoProgress;
use unipass::{Refusal, Unavailable};

use super::asked::{Answered, Came, not_before};
use super::claim::{FOLLOWING, breaker, count, schedule_of, stretch};
use super::read;
use super::trouble::Trouble;
use crate::breaker;
use crate::draws::Draws;
use crate::schedule::{self, Outcome};

/// What stands in [`Followed::said`].
pub(crate) mod said {
    /// There is a record.
    pub const RECORD: &str = "record";
    /// There is none.
    pub const NONE: &str = "none";
    /// Several parcels have the number.
    pub const SEVERAL: &str = "several";
    /// There was a record, and now there is none.
    pub const GONE: &str = "gone";
    /// There is one of an older parcel with this number.
    pub const OLDER: &str = "older";
}

/// So much of a body that is not understood is kept.
const KEPT_OF_STRANGE: usize = 64 * 1024;

/// Writes what came of asking. Gives whether a clearance says anything new.
pub(super) fn record(w: &Writing<'_>, all: Vec<Answered>, draws: &Draws) -> munjigi_ledger::Result<bool> {
    let mut changed = false;
    for service in FOLLOWING {
        let name = service.number();
        let mut answers: Vec<&Answered> = all.iter().filter(|one| one.row.service == name).collect();
        let Some(newest) = answers.iter().map(|one| one.at).max() else { continue };
        answers.sort_by_key(|one| one.at);
        let stretch = stretch(&w.reading(), name, newest)?;
        let mut state = w.reading().services().get(name)?;
        for one in answers {
            changed |= Recording { w, state: &mut state, stretch, draws }.one(one)?;
        }
        w.services().put(name, &state)?;
    }
    Ok(changed)
}

struct Recording<'a> {
    w: &'a Writing<'a>,
    state: &'a mut ServiceState,
    stretch: f64,
    draws: &'a Draws,
}

impl Recording<'_> {
    fn one(&mut self, one: &Answered) -> munjigi_ledger::Result<bool> {
        self.give_back(one);
        let mut row = match self.w.reading().followed().get(one.row.id) {
            Ok(row) => row,
            // The person follows it no more.
            Err(munjigi_ledger::Error::NoSuch { .. }) => return Ok(false),
            Err(error) => return Err(error),
        };
        row.asked_at = Some(one.at);
        let is_other = row.from_day.is_some_and(|day| one.came.is_from_before(day));
        let (outcome, changed) = match &one.came {
            Came::Cargo { .. } if is_other => (self.none(&mut row, said::OLDER, one.at), false),
            Came::Cargo { progress, body } => self.cargo(&mut row, progress, body, one.at)?,
            Came::Postal { item, body } => {
                let phase = read::postal_phase(item);
                (self.seen(&mut row, phase, body, one.at)?.0, false)
            }
            Came::Several { body } => (self.several(&mut row, body, one.at)?, false),
            Came::NoRecord if row.evidence.is_some() => (self.gone(&mut row, one.at), false),
            Came::NoRecord => (self.none(&mut row, said::NONE, one.at), false),
            Came::Refused(why) => (self.refused(*why, one.at), false),
            Came::NotUnderstood { body } => {
                self.w.evidence().keep(body.get(..KEPT_OF_STRANGE).unwrap_or(body), one.at)?;
                (self.failed(Trouble::NotUnderstood, None, one.at), false)
            }
            Came::Unavailable(why) => (self.unavailable(why, one.at), false),
        };
        let (after, due) =
            schedule::next(schedule_of(&row), outcome, one.at, self.stretch, &mut || self.draws.next());
        (row.phase, row.since, row.moved_at, row.failures) =
            (after.phase, after.since, after.moved_at, after.failures);
        row.due = due;
        self.w.followed().put(&row)?;
        Ok(changed)
    }

    /// What was counted before it was asked, and then was not needed.
    fn give_back(&mut self, one: &Answered) {
        let is_same_day = self.state.asked_on == Some(munjigi_model::KstDate::of(one.at));
        if is_same_day {
            self.state.asked = self.state.asked.saturating_sub(one.unasked);
        } else {
            // Midnight passed while it was asked.
            count(self.state, one.at, one.asked);
        }
    }

    fn cargo(
        &mut self,
        row: &mut Followed,
        progress: &CargoProgress,
        body: &[u8],
        at: DateTime<Utc>,
    ) -> munjigi_ledger::Result<(Outcome, bool)> {
        let facts = read::facts(progress);
        row.cargo_no.clone_from(&facts.cargo_no);
        let (outcome, evidence) = self.seen(row, read::phase(progress), body, at)?;
        let Some(evidence) = evidence else { return Ok((outcome, false)) };
        Ok((outcome, add_to_clearance(self.w, row, progress, evidence, at)?))
    }

    /// There is a record. Gives the evidence of it where it says anything new.
    fn seen(
        &mut self,
        row: &mut Followed,
        phase: Phase,
        body: &[u8],
        at: DateTime<Utc>,
    ) -> munjigi_ledger::Result<(Outcome, Option<EvidenceId>)> {
        self.answered(at);
        self.state.trouble = None;
        let kept = self.w.evidence().keep(body, at)?.id;
        let moved = row.evidence != Some(kept);
        row.evidence = Some(kept);
        (row.answered_at, row.said) = (Some(at), Some(said::RECORD.to_owned()));
        Ok((Outcome::Seen { phase, moved }, moved.then_some(kept)))
    }

    /// Which of them it is, the person has to say; until then it is as if there were none.
    fn several(
        &mut self,
        row: &mut Followed,
        body: &[u8],
        at: DateTime<Utc>,
    ) -> munjigi_ledger::Result<Outcome> {
        self.answered(at);
        self.state.trouble = None;
        row.evidence = Some(self.w.evidence().keep(body, at)?.id);
        (row.answered_at, row.said) = (Some(at), Some(said::SEVERAL.to_owned()));
        Ok(Outcome::Seen { phase: Phase::Announced, moved: false })
    }

    fn none(&mut self, row: &mut Followed, said: &str, at: DateTime<Utc>) -> Outcome {
        self.answered(at);
        // That one number has no record does not show that the others' records are back.
        if self.state.trouble.as_deref() != Some(Trouble::SuddenlyEmpty.as_str()) {
            self.state.trouble = None;
        }
        (row.answered_at, row.said) = (Some(at), Some(said.to_owned()));
        Outcome::NoRecord
    }

    /// A record that was there is never taken for "nothing": what was seen last stays.
    fn gone(&mut self, row: &mut Followed, at: DateTime<Utc>) -> Outcome {
        row.said = Some(said::GONE.to_owned());
        self.failed(Trouble::SuddenlyEmpty, None, at)
    }

    fn refused(&mut self, why: Refusal, at: DateTime<Utc>) -> Outcome {
        let trouble = match why {
            Refusal::KeyUnknown | Refusal::KeyMissing => Trouble::KeyRefused,
            Refusal::QueryIncomplete | Refusal::Other => Trouble::Refused,
        };
        self.failed(trouble, None, at)
    }

    fn unavailable(&mut self, why: &Unavailable, at: DateTime<Utc>) -> Outcome {
        self.failed(Trouble::of(why), not_before(why, at), at)
    }

    fn answered(&mut self, at: DateTime<Utc>) {
        self.state.answered_at = Some(at);
        self.note(breaker::Outcome::Answered, at);
    }

    fn failed(&mut self, trouble: Trouble, retry_after: Option<DateTime<Utc>>, at: DateTime<Utc>) -> Outcome {
        if self.state.trouble.is_none() {
            self.state.trouble_at = Some(at);
        }
        self.state.trouble = Some(trouble.as_str().to_owned());
        self.note(breaker::Outcome::Failed { retry_after }, at);
        Outcome::Unavailable(retry_after)
    }

    fn note(&mut self, outcome: breaker::Outcome, at: DateTime<Utc>) {
        let after = breaker(self.state).after(outcome, at, &mut || self.draws.next());
        (self.state.failures, self.state.not_before) = (after.failures, after.not_before);
    }
}

/// Adds what a record says to the clearance that it is of. Gives whether that is anything new.
pub(super) fn add_to_clearance(
    w: &Writing<'_>,
    row: &Followed,
    progress: &CargoProgress,
    evidence: EvidenceId,
    at: DateTime<Utc>,
) -> munjigi_ledger::Result<bool> {
    let origin = Origin {
        source: Source::CargoProgress,
        evidence: Some(evidence),
        place: String::new(),
        as_of: at,
        seen_at: at,
    };
    let added = w.clearances().add_to_known(row.holder, &read::facts(progress), &origin)?;
    Ok(matches!(added, Some(Recorded::New(_) | Recorded::Updated(_))))
}
