//! A service, as it is met: what answers and failures make of its row.

use chrono::{DateTime, TimeDelta, Utc};
use munjigi_ledger::tables::services::ServiceState;
use unipass::{Refusal, RetryAfter, Unavailable};

use super::claim::breaker;
use super::trouble::Trouble;
use crate::breaker;
use crate::draws::Draws;

/// The row of a service while it is written what came of asking it.
pub(crate) struct Met<'a> {
    pub(crate) state: &'a mut ServiceState,
    pub(crate) draws: &'a Draws,
}

impl Met<'_> {
    /// It answered, and something can be seen by it.
    pub(crate) fn sees(&mut self, at: DateTime<Utc>) {
        self.answered(at);
        self.state.trouble = None;
    }

    /// It answered, which does not show that what troubled it is over.
    pub(crate) fn answered(&mut self, at: DateTime<Utc>) {
        self.state.answered_at = Some(at);
        self.note(breaker::Outcome::Answered, at);
    }

    /// It did not look.
    pub(crate) fn refused(&mut self, why: Refusal, at: DateTime<Utc>) {
        let trouble = match why {
            Refusal::KeyUnknown | Refusal::KeyMissing => Trouble::KeyRefused,
            Refusal::QueryIncomplete | Refusal::Other => Trouble::Refused,
        };
        self.failed(trouble, None, at);
    }

    /// No answer came. Gives the moment before which it is not to be asked, where it named one.
    pub(crate) fn unavailable(&mut self, why: &Unavailable, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let not_before = not_before(why, at);
        self.failed(Trouble::of(why), not_before, at);
        not_before
    }

    /// Nothing can be seen by it.
    pub(crate) fn failed(&mut self, trouble: Trouble, retry_after: Option<DateTime<Utc>>, at: DateTime<Utc>) {
        if self.state.trouble.is_none() {
            self.state.trouble_at = Some(at);
        }
        self.state.trouble = Some(trouble.as_str().to_owned());
        self.note(breaker::Outcome::Failed { retry_after }, at);
    }

    fn note(&mut self, outcome: breaker::Outcome, at: DateTime<Utc>) {
        let after = breaker(self.state).after(outcome, at, &mut || self.draws.next());
        (self.state.failures, self.state.not_before) = (after.failures, after.not_before);
    }
}

/// The moment that a service named, by our clock.
fn not_before(why: &Unavailable, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let Unavailable::Status { retry_after: Some(retry_after), .. } = why else { return None };
    match retry_after {
        RetryAfter::In(wait) => TimeDelta::from_std(*wait).ok().and_then(|wait| now.checked_add_signed(wait)),
        RetryAfter::At(moment) => Some(*moment),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_moment_that_a_service_named_is_told_by_our_clock() {
        let now = DateTime::from_timestamp(1_795_000_000, 0).unwrap();
        let told = |retry_after| {
            not_before(&Unavailable::Status { status: 503, retry_after, body: Vec::new() }, now)
        };
        let minute = std::time::Duration::from_secs(60);
        assert_eq!(told(Some(RetryAfter::In(minute))), Some(now + TimeDelta::minutes(1)));
        assert_eq!(told(Some(RetryAfter::At(now))), Some(now));
        assert_eq!(told(Some(RetryAfter::In(std::time::Duration::MAX))), None);
        assert_eq!(told(None), None);
        assert_eq!(not_before(&Unavailable::TimedOut, now), None);
    }
}
