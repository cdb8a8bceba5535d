//! When to look again at a thing that is followed. Pure: the moment and the randomness come in, and the ledger's rows, the loop and the
//! simulation of many installs all use [`next`].
//!
//! **Never faster for a failure.** Whoever is not answered waits as long as whoever is, and then longer. An outage so leaves no
//! backlog that would come in together when it ends.

use std::ops::Range;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveTime, TimeDelta, Utc};

const HOUR: Duration = Duration::from_secs(60 * 60);
/// A day of the clock has so many hours of the day: those of the night count for a third.
const DAY: Duration = Duration::from_secs(20 * 60 * 60);

/// Before it arrives in Korea.
const ANNOUNCED: Duration = Duration::from_secs(6 * 60 * 60);
/// From its arrival to its release. The shortest time from receipt to clearance that was captured is four hours.
const UNDER_WAY: Duration = Duration::from_secs(45 * 60);
/// A number of which UNI-PASS has no record: for so many days so often.
const NO_RECORD: [(i64, Duration); 2] = [(14, DAY), (60, Duration::from_secs(3 * 20 * 60 * 60))];
/// What a first failure adds at most; each further one doubles it.
const FIRST_BACK_OFF: Duration = HOUR;
/// What failures add at most.
const LONGEST_BACK_OFF: Duration = Duration::from_secs(12 * 60 * 60);

/// The hours of the night in Korea, and how much slower time goes by in them.
const NIGHT: Range<u32> = 0..6;
const SLOWER_AT_NIGHT: u32 = 3;

/// Requests a day and key, for each service. No limit is published; clients keep to 60 a minute, and this is far below that.
pub const MOST_A_DAY: u32 = 500;

/// How far a thing is, as far as the schedule is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// UNI-PASS has no record of it.
    NoRecord,
    /// It is announced, and has not arrived.
    Announced,
    /// It has arrived, and is not released.
    UnderWay,
    /// It is released: there is nothing more to see.
    Released,
    /// There never was a record of it in all the time that one is waited for.
    GivenUp,
}

/// What the ledger keeps of a thing that is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// How far it is.
    pub phase: Phase,
    /// Since when it is asked for.
    pub since: DateTime<Utc>,
    /// How many times in a row nothing was answered.
    pub failures: u32,
}

impl State {
    /// A number that is followed from now on.
    pub const fn new(now: DateTime<Utc>) -> Self {
        Self { phase: Phase::NoRecord, since: now, failures: 0 }
    }
}

/// What came of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There is a record, and it is in this phase.
    Seen(Phase),
    /// There is none.
    NoRecord,
    /// No answer, or none that is understood; not before this moment, where the service said one.
    Unavailable(Option<DateTime<Utc>>),
}

/// The state after an outcome, and when to look again; `None` for never.
///
/// `stretch` is that of [`stretch`]. `draw` gives a number from 0 to below 1.
pub fn next(
    state: State,
    outcome: Outcome,
    now: DateTime<Utc>,
    stretch: f64,
    draw: &mut impl FnMut() -> f64,
) -> (State, Option<DateTime<Utc>>) {
    let after = match outcome {
        Outcome::Seen(phase) => State { phase, failures: 0, ..state },
        // A record that is gone was there: it is looked for as it was before.
        Outcome::NoRecord => State { failures: 0, ..state },
        Outcome::Unavailable(_) => State { failures: state.failures.saturating_add(1), ..state },
    };
    let Some(interval) = interval(&after, now) else {
        let phase = if after.phase == Phase::NoRecord { Phase::GivenUp } else { after.phase };
        return (State { phase, ..after }, None);
    };
    let interval = interval.mul_f64(stretch.max(1.0));
    let mut due = by_day(now, around(interval, draw)) + back_off(after.failures, draw);
    if let Outcome::Unavailable(Some(not_before)) = outcome {
        // All who were told the same moment would else come at it.
        due = due.max(not_before + spread(interval, draw));
    }
    (after, Some(due))
}

/// When to look at what should have been looked at while nobody was there to do it: the machine slept, or its clock was set. Things that
/// are overdue together are not asked for together.
pub fn due_after_absence(
    state: &State,
    due: DateTime<Utc>,
    now: DateTime<Utc>,
    draw: &mut impl FnMut() -> f64,
) -> Option<DateTime<Utc>> {
    let interval = interval(state, now)?;
    let is_overdue = due <= now;
    // Later than any draw could have put it: the clock went back.
    let is_too_far = due - now > delta(interval.mul_f64(1.5) * SLOWER_AT_NIGHT + LONGEST_BACK_OFF);
    let is_redrawn = is_overdue || is_too_far;
    Some(if is_redrawn { by_day(now, interval.mul_f64(draw())) } else { due })
}

/// By how much all intervals are stretched so that a day's requests of one key stay within [`MOST_A_DAY`]: evenly, and none is left out.
pub fn stretch(followed: impl IntoIterator<Item = (State, u32)>, now: DateTime<Utc>) -> f64 {
    let a_day: f64 = followed
        .into_iter()
        .filter_map(|(state, requests)| {
            Some(f64::from(requests) * DAY.as_secs_f64() / interval(&state, now)?.as_secs_f64())
        })
        .sum();
    (a_day / f64::from(MOST_A_DAY)).max(1.0)
}

/// How often a thing is looked at; `None` for never again.
fn interval(state: &State, now: DateTime<Utc>) -> Option<Duration> {
    match state.phase {
        Phase::NoRecord => {
            let days = (now - state.since).num_days();
            NO_RECORD.iter().find(|(until, _)| days < *until).map(|(_, interval)| *interval)
        }
        Phase::Announced => Some(ANNOUNCED),
        Phase::UnderWay => Some(UNDER_WAY),
        Phase::Released | Phase::GivenUp => None,
    }
}

/// From half to one and a half of an interval: its mean is the interval, and who began together is soon apart.
fn around(interval: Duration, draw: &mut impl FnMut() -> f64) -> Duration {
    interval.mul_f64(0.5 + draw())
}

/// Full jitter: anything from nothing to what so many failures add at most.
fn back_off(failures: u32, draw: &mut impl FnMut() -> f64) -> TimeDelta {
    let Some(doublings) = failures.checked_sub(1) else { return TimeDelta::zero() };
    let most = FIRST_BACK_OFF.saturating_mul(2_u32.saturating_pow(doublings)).min(LONGEST_BACK_OFF);
    spread(most, draw)
}

fn spread(over: Duration, draw: &mut impl FnMut() -> f64) -> TimeDelta {
    delta(over.mul_f64(draw()))
}

/// The moment after so much time of the day: in Korea's night it goes by more slowly. Nothing heaps up when the night ends.
fn by_day(from: DateTime<Utc>, time: Duration) -> DateTime<Utc> {
    let mut at = from;
    let mut left = delta(time);
    loop {
        let (until, slower) = stretch_of_day(at);
        let needed = left * slower as i32;
        if at + needed <= until {
            return at + needed;
        }
        left -= (until - at) / slower as i32;
        at = until;
    }
}

/// Until when the night or the day of a moment lasts, and how much slower time goes by in it.
fn stretch_of_day(at: DateTime<Utc>) -> (DateTime<Utc>, u32) {
    let korea = FixedOffset::east_opt(9 * 60 * 60).expect("nine hours are within a day");
    let local = at.with_timezone(&korea).naive_local();
    let midnight = local.date().and_time(NaiveTime::MIN);
    let hour = |hour: u32| (midnight + TimeDelta::hours(hour.into()) - TimeDelta::hours(9)).and_utc();
    if at < hour(NIGHT.end) { (hour(NIGHT.end), SLOWER_AT_NIGHT) } else { (hour(24), 1) }
}

fn delta(duration: Duration) -> TimeDelta {
    TimeDelta::from_std(duration).expect("a few weeks are within what can be told")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).unwrap().to_utc()
    }

    /// Noon in Korea.
    fn noon() -> DateTime<Utc> {
        at("2026-11-22T12:00:00+09:00")
    }

    fn state(phase: Phase) -> State {
        State { phase, ..State::new(noon()) }
    }

    /// What is drawn in the middle.
    fn middle() -> impl FnMut() -> f64 {
        || 0.5
    }

    fn waits(state: State, outcome: Outcome, drawn: f64) -> Option<TimeDelta> {
        next(state, outcome, noon(), 1.0, &mut || drawn).1.map(|due| due - noon())
    }

    #[test]
    fn each_phase_has_its_rhythm() {
        for (phase, minutes) in [
            (Phase::Announced, Some([180, 360, 539])),
            (Phase::UnderWay, Some([22, 45, 67])),
            (Phase::Released, None),
        ] {
            let drawn = [0.0, 0.5, 0.999].map(|drawn| waits(state(Phase::NoRecord), Outcome::Seen(phase), drawn));
            let drawn = drawn.map(|wait| wait.map(|wait| wait.num_minutes()));
            assert_eq!(drawn, minutes.map_or([None; 3], |minutes| minutes.map(Some)), "{phase:?}");
        }
    }

    #[test]
    fn a_number_without_a_record_is_given_up_after_sixty_days() {
        let after = |days: i64| {
            let now = noon() + TimeDelta::days(days);
            let (state, due) = next(State::new(noon()), Outcome::NoRecord, now, 1.0, &mut middle());
            (state.phase, due.map(|due| (due - now).num_hours()))
        };
        assert_eq!(after(0), (Phase::NoRecord, Some(24)));
        assert_eq!(after(13), (Phase::NoRecord, Some(24)));
        assert_eq!(after(14), (Phase::NoRecord, Some(72)));
        assert_eq!(after(59), (Phase::NoRecord, Some(72)));
        assert_eq!(after(60), (Phase::GivenUp, None));
    }

    #[test]
    fn the_night_is_slow_and_nothing_heaps_up_at_its_end() {
        let hour = |hours: u64| HOUR * u32::try_from(hours).unwrap();
        let evening = at("2026-11-22T23:00:00+09:00");
        assert_eq!(by_day(evening, hour(1)), at("2026-11-23T00:00:00+09:00"));
        assert_eq!(by_day(evening, hour(2)), at("2026-11-23T03:00:00+09:00"));
        assert_eq!(by_day(evening, hour(3)), at("2026-11-23T06:00:00+09:00"));
        assert_eq!(by_day(evening, hour(4)), at("2026-11-23T07:00:00+09:00"));
        assert_eq!(by_day(evening, hour(23)), at("2026-11-24T06:00:00+09:00"));
        assert_eq!(by_day(evening, Duration::ZERO), evening);
    }

    #[test]
    fn who_is_not_answered_never_asks_sooner_than_who_is() {
        for phase in [Phase::NoRecord, Phase::Announced, Phase::UnderWay] {
            for drawn in [0.0, 0.3, 0.999] {
                let mut tried = state(phase);
                let usual = waits(tried, Outcome::Seen(phase), drawn).unwrap();
                for _ in 0..20 {
                    assert!(waits(tried, Outcome::Unavailable(None), drawn).unwrap() >= usual);
                    tried = next(tried, Outcome::Unavailable(None), noon(), 1.0, &mut middle()).0;
                }
                assert_eq!(tried.failures, 20);
                let most = usual + delta(LONGEST_BACK_OFF);
                assert!(waits(tried, Outcome::Unavailable(None), drawn).unwrap() <= most);
                assert_eq!(waits(tried, Outcome::Seen(phase), drawn), Some(usual), "an answer ends it");
            }
        }
    }

    #[test]
    fn a_moment_that_the_service_named_is_kept_to() {
        let named = noon() + TimeDelta::hours(20);
        let wait = |drawn| waits(state(Phase::UnderWay), Outcome::Unavailable(Some(named)), drawn).unwrap();
        assert_eq!(wait(0.0), TimeDelta::hours(20));
        assert!(wait(0.9) > TimeDelta::hours(20), "not all who were told it at once");
    }

    #[test]
    fn what_was_slept_through_is_not_asked_for_at_once() {
        let state = state(Phase::Announced);
        let now = noon();
        let after = |due: DateTime<Utc>, drawn: f64| due_after_absence(&state, due, now, &mut || drawn).unwrap();
        let overdue = now - TimeDelta::days(3);
        assert_eq!([after(overdue, 0.0), after(overdue, 0.5)], [now, now + TimeDelta::hours(3)]);
        let soon = now + TimeDelta::hours(2);
        assert_eq!(after(soon, 0.5), soon, "what is still to come stays");
        assert_eq!(after(now + TimeDelta::days(300), 0.5), now + TimeDelta::hours(3), "the clock went back");
        assert_eq!(due_after_absence(&State { phase: Phase::Released, ..state }, overdue, now, &mut middle()), None);
    }

    #[test]
    fn intervals_stretch_evenly_so_that_a_day_is_enough() {
        let few = [(state(Phase::UnderWay), 1); 18];
        assert!((stretch(few, noon()) - 1.0).abs() < f64::EPSILON);
        let many = vec![(state(Phase::UnderWay), 1); 1000];
        let stretched = stretch(many, noon());
        let a_day = 1000.0 * 20.0 / (0.75 * stretched);
        assert!((a_day - f64::from(MOST_A_DAY)).abs() < 1e-6, "{a_day}");
        let due = next(state(Phase::UnderWay), Outcome::Seen(Phase::UnderWay), noon(), 4.0, &mut middle()).1;
        assert_eq!(due, Some(noon() + TimeDelta::hours(3)));
    }
}
