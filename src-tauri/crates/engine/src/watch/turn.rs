//! The turn of what is asked for once in a long while: not before a moment, and then at any time of a day. All installs want the new week's
//! rates from the same second on.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use munjigi_ledger::{Reading, Writing};
use unipass::Service;

use super::claim::{TAKEN_FOR, take};
use crate::draws::Draws;
use crate::schedule::{back_off, spread};

/// Over so long the first go is spread.
const SPREAD: Duration = Duration::from_secs(24 * 60 * 60);
/// After a failure it is not tried again before this, and before what the failures add.
const AFTER_FAILURE: TimeDelta = TimeDelta::hours(1);
/// Further away than any go was ever put: the clock has been set back.
const FURTHEST: TimeDelta = TimeDelta::days(3);

/// An errand's turn. When it comes is kept in the ledger.
pub(super) struct Turn {
    pub(super) service: Service,
    /// Under which name of the settings.
    pub(super) due: &'static str,
}

impl Turn {
    /// When there is something to do, for what is wanted from a moment on.
    pub(super) fn next(
        &self,
        r: &Reading<'_>,
        wanted: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> munjigi_ledger::Result<DateTime<Utc>> {
        if now < wanted {
            return Ok(wanted);
        }
        Ok(self.due(r, wanted, now)?.unwrap_or(now))
    }

    /// Takes the turn where it has come. Where it has not been placed yet, it is.
    pub(super) fn take(
        &self,
        w: &Writing<'_>,
        wanted: DateTime<Utc>,
        requests: u32,
        now: DateTime<Utc>,
        draws: &Draws,
    ) -> munjigi_ledger::Result<bool> {
        if now < wanted {
            return Ok(false);
        }
        let Some(due) = self.due(&w.reading(), wanted, now)? else {
            self.place(w, now + spread(SPREAD, &mut || draws.next()))?;
            return Ok(false);
        };
        if due > now {
            return Ok(false);
        }
        let left_alone = take(w, self.service, requests, now)?;
        self.place(w, left_alone.unwrap_or(now + TAKEN_FOR))?;
        Ok(left_alone.is_none())
    }

    /// It is done, until it is wanted again.
    pub(super) fn end(&self, w: &Writing<'_>) -> munjigi_ledger::Result<()> {
        w.settings().set(self.due, None)
    }

    /// There was nothing yet: it is asked for again about a day later.
    pub(super) fn wait(
        &self,
        w: &Writing<'_>,
        at: DateTime<Utc>,
        draws: &Draws,
    ) -> munjigi_ledger::Result<()> {
        self.place(w, at + TimeDelta::hours(12) + spread(SPREAD, &mut || draws.next()))
    }

    /// Nothing came of it: it is tried again, the later the more often the service has failed.
    pub(super) fn fail(
        &self,
        w: &Writing<'_>,
        at: DateTime<Utc>,
        draws: &Draws,
    ) -> munjigi_ledger::Result<()> {
        let state = w.reading().services().get(self.service.number())?;
        let due = at + AFTER_FAILURE + back_off(state.failures, &mut || draws.next());
        self.place(w, state.not_before.map_or(due, |not_before| not_before.max(due)))
    }

    /// When it has been placed, if that was for what is wanted now.
    fn due(
        &self,
        r: &Reading<'_>,
        wanted: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> munjigi_ledger::Result<Option<DateTime<Utc>>> {
        let kept = r.settings().get(self.due)?;
        let due = kept.and_then(|text| DateTime::parse_from_rfc3339(&text).ok()).map(|due| due.to_utc());
        Ok(due.filter(|due| (wanted..=now + FURTHEST).contains(due)))
    }

    fn place(&self, w: &Writing<'_>, at: DateTime<Utc>) -> munjigi_ledger::Result<()> {
        w.settings().set(self.due, Some(&at.to_rfc3339()))
    }
}
