//! What came of asking, written down: all of one go in one transaction.

use chrono::{DateTime, Utc};
use munjigi_ledger::Writing;
use munjigi_ledger::tables::Recorded;
use munjigi_ledger::tables::followed::Followed;
use munjigi_ledger::tables::sightings::Origin;
use munjigi_model::{EvidenceId, KstDate, Phase, Source};
use unipass::cargo_progress::CargoProgress;

use super::asked::{Answered, Came, is_long_ago};
use super::claim::{FOLLOWING, recount, schedule_of, stretch};
use super::met::Met;
use super::read;
use super::trouble::Trouble;
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
pub(super) const KEPT_OF_STRANGE: usize = 64 * 1024;

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
            let met = Met { state: &mut state, draws };
            changed |= Recording { w, met, stretch }.one(one)?;
        }
        w.services().put(name, &state)?;
    }
    Ok(changed)
}

struct Recording<'a> {
    w: &'a Writing<'a>,
    met: Met<'a>,
    stretch: f64,
}

impl Recording<'_> {
    fn one(&mut self, one: &Answered) -> munjigi_ledger::Result<bool> {
        recount(self.met.state, one.asked, one.unasked, one.at);
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
            Came::Refused(why) => {
                self.met.refused(*why, one.at);
                (Outcome::Unavailable(None), false)
            }
            Came::NotUnderstood { body } => {
                self.w.evidence().keep(body.get(..KEPT_OF_STRANGE).unwrap_or(body), one.at)?;
                self.met.failed(Trouble::NotUnderstood, None, one.at);
                (Outcome::Unavailable(None), false)
            }
            Came::Unavailable(why) => (Outcome::Unavailable(self.met.unavailable(why, one.at)), false),
        };
        let (after, due) =
            schedule::next(schedule_of(&row), outcome, one.at, self.stretch, &mut || self.met.draws.next());
        (row.phase, row.since, row.moved_at, row.failures) =
            (after.phase, after.since, after.moved_at, after.failures);
        row.due = due;
        if row.phase == Phase::NoRecord
            && outcome == Outcome::NoRecord
            && is_long_ago(row.from_day, KstDate::of(one.at))
        {
            (row.phase, row.due) = (Phase::GivenUp, None);
        }
        self.w.followed().put(&row)?;
        Ok(changed)
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
        self.met.sees(at);
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
        self.met.sees(at);
        row.evidence = Some(self.w.evidence().keep(body, at)?.id);
        (row.answered_at, row.said) = (Some(at), Some(said::SEVERAL.to_owned()));
        Ok(Outcome::Seen { phase: Phase::Announced, moved: false })
    }

    fn none(&mut self, row: &mut Followed, said: &str, at: DateTime<Utc>) -> Outcome {
        // That one number has no record does not show that the others' records are back.
        if self.met.state.trouble.as_deref() == Some(Trouble::SuddenlyEmpty.as_str()) {
            self.met.answered(at);
        } else {
            self.met.sees(at);
        }
        (row.answered_at, row.said) = (Some(at), Some(said.to_owned()));
        Outcome::NoRecord
    }

    /// A record that was there is never taken for "nothing": what was seen last stays.
    fn gone(&mut self, row: &mut Followed, at: DateTime<Utc>) -> Outcome {
        row.said = Some(said::GONE.to_owned());
        self.met.failed(Trouble::SuddenlyEmpty, None, at);
        Outcome::Unavailable(None)
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
