//! When a service is left alone. Pure: the ledger keeps a [`Breaker`] for each service, so that a restart asks no sooner.
//!
//! What [`schedule`](crate::schedule) does for one number, this does for all that are asked of one service: a service that fails is asked for
//! nothing at all for a while, and then for one thing.

use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::schedule::{LONGEST_ASKED_FOR, delta, spread};

/// So many failures in a row open it. One or two are a number that UNI-PASS stumbles over, or the line at home.
const OPENS_AFTER: u32 = 4;
/// How long it is open at most the first time; each further failure doubles it.
const FIRST: Duration = Duration::from_secs(15 * 60);
/// How long it is open at most without having been told so.
const LONGEST: Duration = Duration::from_secs(6 * 60 * 60);

/// What the ledger keeps of a service.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Breaker {
    /// How many requests in a row failed.
    pub failures: u32,
    /// Until when nothing is asked; `None` where it is closed.
    pub not_before: Option<DateTime<Utc>>,
}

/// What came of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The service answered, whatever it said.
    Answered,
    /// It did not, or not so that it could be understood.
    Failed {
        /// Not before this moment, where the service said one.
        retry_after: Option<DateTime<Utc>>,
    },
}

/// Whether a request may be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// As the schedule says.
    Yes,
    /// One, and no other before its outcome is known.
    Probe,
    /// None.
    Not {
        /// Until then. What is due before takes a new place in its rhythm from this moment on
        /// ([`due_after_absence`](crate::schedule::due_after_absence)).
        until: DateTime<Utc>,
    },
}

impl Breaker {
    /// The state after a request. `draw` gives a number from 0 to below 1.
    #[must_use]
    pub fn after(self, outcome: Outcome, now: DateTime<Utc>, draw: &mut impl FnMut() -> f64) -> Self {
        let Outcome::Failed { retry_after } = outcome else { return Self::default() };
        let failures = self.failures.saturating_add(1);
        // A probe that fails opens it again, however it was opened.
        let opens = failures >= OPENS_AFTER || self.not_before.is_some();
        let own = opens.then(|| now + spread(longest(failures), draw));
        // Who was told the same moment does not come at it: full jitter over the shortest time that it is ever open.
        let asked =
            retry_after.map(|moment| moment.min(now + delta(LONGEST_ASKED_FOR)) + spread(FIRST, draw));
        // The failure of one request does not shorten what another one was told.
        let told = self.not_before.filter(|moment| *moment <= furthest(now));
        Self { failures, not_before: own.max(asked).max(told) }
    }

    /// Whether the service may be asked now.
    #[must_use]
    pub fn may_ask(&self, now: DateTime<Utc>) -> Permission {
        match self.not_before {
            None => Permission::Yes,
            // Further away than any failure can have put it: the clock was set back, and nobody knows how long it has been.
            Some(until) if until > furthest(now) => Permission::Probe,
            Some(until) if until > now => Permission::Not { until },
            Some(_) => Permission::Probe,
        }
    }
}

/// How long so many failures open it at most.
fn longest(failures: u32) -> Duration {
    let doublings = failures.saturating_sub(OPENS_AFTER);
    FIRST.saturating_mul(2_u32.saturating_pow(doublings)).min(LONGEST)
}

/// The furthest moment that a failure of now could name.
fn furthest(now: DateTime<Utc>) -> DateTime<Utc> {
    now + delta(LONGEST.max(LONGEST_ASKED_FOR + FIRST))
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use proptest::prelude::*;

    use super::*;

    const FAILED: Outcome = Outcome::Failed { retry_after: None };

    fn noon() -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_000_000, 0).unwrap()
    }

    fn failed(times: u32, drawn: f64) -> Breaker {
        (0..times).fold(Breaker::default(), |breaker, _| breaker.after(FAILED, noon(), &mut || drawn))
    }

    fn minutes(count: i64) -> DateTime<Utc> {
        noon() + TimeDelta::minutes(count)
    }

    #[test]
    fn it_opens_at_the_fourth_failure_in_a_row_and_for_longer_each_time() {
        for closed in 0..4 {
            assert_eq!(failed(closed, 0.5).may_ask(noon()), Permission::Yes, "{closed}");
        }
        for (failures, most) in [(4, 15), (5, 30), (6, 60), (7, 120), (8, 240), (9, 360), (200, 360)] {
            let opened = failed(failures, 1.0);
            assert_eq!(opened.may_ask(noon()), Permission::Not { until: minutes(most) }, "{failures}");
            assert_eq!(opened.may_ask(minutes(most)), Permission::Probe, "{failures}");
        }
    }

    #[test]
    fn an_answer_closes_it_and_ends_the_count() {
        let closed = failed(9, 0.5).after(Outcome::Answered, minutes(400), &mut || 0.5);
        assert_eq!(closed, Breaker::default());
        let again = closed.after(FAILED, minutes(401), &mut || 0.5);
        assert_eq!(again.may_ask(minutes(401)), Permission::Yes);
    }

    #[test]
    fn a_moment_that_the_service_named_is_kept_to_at_its_first_word() {
        let told = |drawn: f64| {
            let outcome = Outcome::Failed { retry_after: Some(minutes(120)) };
            Breaker::default().after(outcome, noon(), &mut || drawn)
        };
        assert_eq!(told(0.0).may_ask(noon()), Permission::Not { until: minutes(120) });
        assert_eq!(told(0.8).may_ask(noon()), Permission::Not { until: minutes(132) }, "not all at once");
        let other = told(0.0).after(FAILED, minutes(1), &mut || 0.0);
        assert_eq!(
            other.may_ask(minutes(1)),
            Permission::Not { until: minutes(120) },
            "another one fails too"
        );
        assert_eq!(told(0.0).may_ask(minutes(120)), Permission::Probe);
        let probed = told(0.0).after(FAILED, minutes(120), &mut || 1.0);
        assert_eq!(probed.may_ask(minutes(120)), Permission::Not { until: minutes(135) });
    }

    #[test]
    fn a_clock_that_was_set_back_does_not_leave_it_shut() {
        let opened = failed(9, 1.0);
        assert_eq!(opened.may_ask(noon() - TimeDelta::days(30)), Permission::Probe);
        let again = opened.after(FAILED, noon() - TimeDelta::days(30), &mut || 1.0);
        let until = noon() - TimeDelta::days(30) + TimeDelta::hours(6);
        assert_eq!(again.may_ask(noon() - TimeDelta::days(30)), Permission::Not { until });
    }

    fn any_outcome() -> impl Strategy<Value = Outcome> {
        let named = prop::option::of(-1_000_000_i64..1_000_000_000);
        let failed = named.prop_map(|seconds| Outcome::Failed {
            retry_after: seconds.map(|seconds| noon() + TimeDelta::seconds(seconds)),
        });
        prop_oneof![1 => Just(Outcome::Answered), 4 => failed]
    }

    proptest! {
        /// Whatever comes, and however the clock jumps: it is never shut for longer than a day and a bit, an answer closes it, and a
        /// failure never opens it earlier than it would have been.
        #[test]
        fn it_is_never_shut_for_good(
            steps in prop::collection::vec((any_outcome(), -10_000_000_i64..10_000_000, 0.0..1.0), 0..30),
        ) {
            let mut breaker = Breaker::default();
            for (outcome, at, drawn) in steps {
                let now = noon() + TimeDelta::seconds(at);
                let before = breaker.may_ask(now);
                breaker = breaker.after(outcome, now, &mut || drawn);
                let after = breaker.may_ask(now);
                if let Permission::Not { until } = after {
                    prop_assert!(until > now && until <= furthest(now));
                    prop_assert_eq!(breaker.may_ask(until), Permission::Probe);
                }
                match outcome {
                    Outcome::Answered => prop_assert_eq!(after, Permission::Yes),
                    Outcome::Failed { .. } => {
                        if let Permission::Not { until } = before {
                            let is_kept = matches!(after, Permission::Not { until: later } if later >= until);
                            prop_assert!(is_kept);
                        }
                    }
                }
            }
        }

        /// A service that never answers is asked ever more rarely, and still asked: by a caller who asks whenever it may, between twice
        /// and a few dozen times a day once it has been down for long.
        #[test]
        fn a_service_that_stays_away_is_asked_a_few_times_a_day(seed: u64) {
            let mut random = fastrand::Rng::with_seed(seed);
            let (mut breaker, mut now, mut asked) = (Breaker { failures: 20, not_before: None }, noon(), 0);
            while now < noon() + TimeDelta::days(10) {
                breaker = breaker.after(FAILED, now, &mut || random.f64());
                asked += 1;
                let Permission::Not { until } = breaker.may_ask(now) else { continue };
                now = until;
            }
            prop_assert!((40..200).contains(&asked), "{asked} in ten days");
        }
    }
}
