//! When to look again at a thing that is followed. Pure: the moment and the randomness come in, and the ledger's rows, the loop and the
//! simulation of many installs all use [`next`].
//!
//! **Never faster for a failure.** Whoever is not answered waits as long as whoever is, and then longer. An outage so leaves no
//! backlog that would come in together when it ends.

use std::ops::Range;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveTime, TimeDelta, Utc};
use munjigi_ledger::tables::followed::Rhythm;
pub use munjigi_model::Phase;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
/// A day of the clock has so many hours of the day: those of the night count for a third.
const DAY: u64 = 20 * HOUR;

// Caps. UNI-PASS publishes none; clients keep to 60 requests a minute (reference §8), and these are far below that.

/// Requests a day and key, for each service.
pub const MOST_A_DAY: u32 = 500;
/// Requests at the same time.
pub const AT_ONCE: usize = 2;

/// How long it takes at most, by day, to look at all that was due while the machine slept.
const CATCHES_UP_WITHIN: Duration = Duration::from_secs(HOUR);

// Rhythms: the mean time between two looks, by day.

/// A number of which UNI-PASS has no record: for so many days so often, and then never again.
const NO_RECORD: [(i64, Duration); 2] = [(14, Duration::from_secs(DAY)), (60, Duration::from_secs(3 * DAY))];
/// Before it arrives in Korea.
const ANNOUNCED: Duration = Duration::from_secs(6 * HOUR);
/// From its arrival to its release, while it moves. By air, captured parcels take 4 to 9 hours for all of that (reference §2.9).
const UNDER_WAY: Duration = Duration::from_secs(45 * MINUTE);
/// And where nothing has moved for [`RESTS_AFTER`], until it moves again. By sea, captured parcels lie in the port for 4 to 6 days, over
/// three of them without any step, and so do declared ones over a week-end. Asked for every 45 minutes all that time, a usual install
/// would ask 12 times a day, where it may 8 times (`tests/usual_install.rs`).
const AT_REST: Duration = Duration::from_secs(3 * HOUR);
const RESTS_AFTER: TimeDelta = TimeDelta::hours(12);

/// What a first failure adds at most; each further one doubles it.
const FIRST_BACK_OFF: Duration = Duration::from_secs(HOUR);
/// What failures add at most.
const LONGEST_BACK_OFF: Duration = Duration::from_secs(12 * HOUR);
/// How long a service is left alone at most because it said so (Retry-After). A wrong header blinds nobody for longer than a day.
pub(crate) const LONGEST_ASKED_FOR: Duration = Duration::from_secs(24 * HOUR);

/// The hours of the night in Korea, and how much slower time goes by in them.
const NIGHT: Range<u32> = 0..6;
const SLOWER_AT_NIGHT: u32 = 3;

/// More than any number of parcels of one person could ask for.
const MOST_STRETCHED: f64 = 1000.0;
/// No interval is stretched beyond this: slow rhythms would else come round once in weeks. What is then more than a day may hold waits its
/// turn, the longest due first.
const LONGEST_STRETCHED: Duration = Duration::from_secs(48 * HOUR);

/// What the ledger keeps of a thing that is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// How far it is.
    pub phase: Phase,
    /// Since when it is asked for.
    pub since: DateTime<Utc>,
    /// When its phase, or what its record says, was last seen to have changed.
    pub moved_at: DateTime<Utc>,
    /// How many times in a row nothing was answered.
    pub failures: u32,
}

impl State {
    /// A number that is followed from now on.
    pub const fn new(now: DateTime<Utc>) -> Self {
        Self { phase: Phase::NoRecord, since: now, moved_at: now, failures: 0 }
    }
}

impl From<Rhythm> for State {
    fn from(rhythm: Rhythm) -> Self {
        let Rhythm { phase, since, moved_at, failures } = rhythm;
        Self { phase, since, moved_at, failures }
    }
}

/// What came of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There is a record.
    Seen {
        /// How far it is.
        phase: Phase,
        /// Whether it says anything that it did not say before.
        moved: bool,
    },
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
    let state = not_in_the_future(state, now);
    let after = match outcome {
        Outcome::Seen { phase, moved } => {
            let moved_at = if moved || phase != state.phase { now } else { state.moved_at };
            State { phase, moved_at, failures: 0, ..state }
        }
        Outcome::NoRecord if is_waited_for_no_more(&state, now) => {
            State { phase: Phase::GivenUp, moved_at: now, failures: 0, ..state }
        }
        // A record that is gone was there: it is looked for as it was before.
        Outcome::NoRecord => State { failures: 0, ..state },
        Outcome::Unavailable(_) => State { failures: state.failures.saturating_add(1), ..state },
    };
    let Some(interval) = interval(&after, now) else { return (after, None) };
    let interval = stretched(interval, stretch);
    let mut due = by_day(now, around(interval, draw) + back_off(after.failures, draw));
    if let Outcome::Unavailable(Some(not_before)) = outcome {
        // All who were told the same moment would else come at it.
        let not_before = not_before.min(now + delta(LONGEST_ASKED_FOR));
        due = due.max(by_day(not_before, place(interval, draw)));
    }
    (after, Some(due))
}

/// When to look at what should have been looked at while nobody could: the service was left alone until `now`, or the clock was set. Things
/// that are overdue together are not asked for together.
pub fn due_after_absence(
    state: &State,
    due: DateTime<Utc>,
    now: DateTime<Utc>,
    stretch: f64,
    draw: &mut impl FnMut() -> f64,
) -> Option<DateTime<Utc>> {
    let interval = interval(&not_in_the_future(*state, now), now)?;
    let interval = stretched(interval, stretch);
    let is_overdue = due <= now;
    // Later than any draw could have put it: the clock went back.
    let is_too_far =
        due - now > delta((interval.mul_f64(1.5) + LONGEST_BACK_OFF) * SLOWER_AT_NIGHT + LONGEST_ASKED_FOR);
    let is_redrawn = is_overdue || is_too_far;
    Some(if is_redrawn { by_day(now, place(interval, draw)) } else { due })
}

/// When to look, after the machine slept, at what was due meanwhile: soon, since a machine may be awake for an hour a day, and not
/// together.
pub fn due_after_sleep(
    state: &State,
    due: DateTime<Utc>,
    now: DateTime<Utc>,
    stretch: f64,
    draw: &mut impl FnMut() -> f64,
) -> Option<DateTime<Utc>> {
    if due > now {
        return due_after_absence(state, due, now, stretch, draw);
    }
    let interval = interval(&not_in_the_future(*state, now), now)?.min(CATCHES_UP_WITHIN);
    let interval = stretched(interval, stretch);
    Some(by_day(now, place(interval, draw)))
}

/// By how much all intervals are stretched so that a day's requests of one key stay within [`MOST_A_DAY`]: evenly, and none is left out.
pub fn stretch(followed: impl IntoIterator<Item = (State, u32)>, now: DateTime<Utc>) -> f64 {
    let a_day: f64 = followed
        .into_iter()
        .filter_map(|(state, requests)| {
            Some(f64::from(requests) * DAY as f64 / interval(&state, now)?.as_secs_f64())
        })
        .sum();
    (a_day / f64::from(MOST_A_DAY)).max(1.0)
}

/// How often a thing is looked at; `None` for never again.
fn interval(state: &State, now: DateTime<Utc>) -> Option<Duration> {
    match state.phase {
        Phase::NoRecord => {
            let days = (now - state.since).num_days();
            let [.., (_, last)] = NO_RECORD;
            Some(NO_RECORD.iter().find(|(until, _)| days < *until).map_or(last, |(_, interval)| *interval))
        }
        Phase::Announced => Some(ANNOUNCED),
        Phase::UnderWay => Some(if now - state.moved_at < RESTS_AFTER { UNDER_WAY } else { AT_REST }),
        Phase::Released | Phase::GivenUp => None,
    }
}

/// An interval, stretched as all are.
fn stretched(interval: Duration, stretch: f64) -> Duration {
    interval.mul_f64(within(stretch, 1.0, MOST_STRETCHED)).min(LONGEST_STRETCHED.max(interval))
}

/// Only an answer ends the wait for a record: a look that failed, or was slept through, is done again.
fn is_waited_for_no_more(state: &State, now: DateTime<Utc>) -> bool {
    let [.., (last_day, _)] = NO_RECORD;
    state.phase == Phase::NoRecord && (now - state.since).num_days() >= last_day
}

/// What seems to have happened later than now was noted by a clock that has been set back since.
fn not_in_the_future(state: State, now: DateTime<Utc>) -> State {
    State { since: state.since.min(now), moved_at: state.moved_at.min(now), ..state }
}

/// From half to one and a half of an interval: its mean is the interval, and who began together is soon apart.
fn around(interval: Duration, draw: &mut impl FnMut() -> f64) -> Duration {
    interval.mul_f64(0.5 + share(draw))
}

/// How long a thing that is looked at in this rhythm has still to wait at a moment that has nothing to do with it. Many who are placed so come
/// exactly as often as they do on any day. Placed evenly over the interval they would come half as often again at its end, where those
/// who came first come for the second time.
fn place(interval: Duration, draw: &mut impl FnMut() -> f64) -> Duration {
    let drawn = share(draw);
    // What is left of an interval of `around`, as likely to be met as it is long: even up to a half, and then less and less.
    interval.mul_f64(if drawn < 0.5 { drawn } else { 1.5 - (2.0 * (1.0 - drawn)).sqrt() })
}

/// Full jitter: anything from nothing to what so many failures add at most.
pub(crate) fn back_off(failures: u32, draw: &mut impl FnMut() -> f64) -> Duration {
    let Some(doublings) = failures.checked_sub(1) else { return Duration::ZERO };
    let most = FIRST_BACK_OFF.saturating_mul(2_u32.saturating_pow(doublings)).min(LONGEST_BACK_OFF);
    most.mul_f64(share(draw))
}

/// Anything from nothing to all of it.
pub(crate) fn spread(over: Duration, draw: &mut impl FnMut() -> f64) -> TimeDelta {
    delta(over.mul_f64(share(draw)))
}

/// What was drawn, whoever draws.
fn share(draw: &mut impl FnMut() -> f64) -> f64 {
    within(draw(), 0.0, 1.0)
}

/// What is no number counts as the least: a [`Duration`] takes none.
fn within(number: f64, least: f64, most: f64) -> f64 {
    if number.is_nan() { least } else { number.clamp(least, most) }
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

pub(crate) fn delta(duration: Duration) -> TimeDelta {
    TimeDelta::from_std(duration).expect("some years are within what can be told")
}

#[cfg(test)]
mod tests;
