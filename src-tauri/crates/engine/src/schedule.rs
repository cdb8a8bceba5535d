//! When to look again at a thing that is followed. Pure: the moment and the randomness come in, and the ledger's rows, the loop and the
//! simulation of many installs all use [`next`].
//!
//! **Never faster for a failure.** Whoever is not answered waits as long as whoever is, and then longer. An outage so leaves no
//! backlog that would come in together when it ends.

use std::ops::Range;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveTime, TimeDelta, Utc};
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
/// From its arrival to its release, while it moves. By air, captured parcels take 4 to 9 hours for that, and hardly ever a day from one
/// step to the next (reference §2.9).
const UNDER_WAY: Duration = Duration::from_secs(45 * MINUTE);
/// And where nothing has moved for [`RESTS_AFTER`], until it moves again. By sea, captured parcels lie in the port for 4 to 6 days, over
/// three of them without any step, and so do declared ones over a week-end. Asked for every 45 minutes all that time, a usual install
/// would ask 12 times a day, where it may 8 times (`tests/usual_install.rs`).
const AT_REST: Duration = Duration::from_secs(3 * HOUR);
const RESTS_AFTER: TimeDelta = TimeDelta::hours(24);

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
    let interval = interval.mul_f64(within(stretch, 1.0, MOST_STRETCHED));
    let mut due = by_day(now, around(interval, draw)) + back_off(after.failures, draw);
    if let Outcome::Unavailable(Some(not_before)) = outcome {
        // All who were told the same moment would else come at it.
        let not_before = not_before.min(now + delta(LONGEST_ASKED_FOR));
        due = due.max(by_day(not_before, place(interval, draw)));
    }
    (after, Some(due))
}

/// When to look at what should have been looked at while nobody could: the service was left alone until `now`, or the clock was set. Things that are overdue together are not asked for together.
pub fn due_after_absence(
    state: &State,
    due: DateTime<Utc>,
    now: DateTime<Utc>,
    draw: &mut impl FnMut() -> f64,
) -> Option<DateTime<Utc>> {
    let interval = interval(&not_in_the_future(*state, now), now)?;
    let is_overdue = due <= now;
    // Later than any draw could have put it: the clock went back.
    let is_too_far =
        due - now > delta(interval.mul_f64(1.5) * SLOWER_AT_NIGHT + LONGEST_ASKED_FOR.max(LONGEST_BACK_OFF));
    let is_redrawn = is_overdue || is_too_far;
    Some(if is_redrawn { by_day(now, place(interval, draw)) } else { due })
}

/// When to look, after the machine slept, at what was due meanwhile: soon, since a machine may be awake for an hour a day, and not
/// together.
pub fn due_after_sleep(
    state: &State,
    due: DateTime<Utc>,
    now: DateTime<Utc>,
    draw: &mut impl FnMut() -> f64,
) -> Option<DateTime<Utc>> {
    if due > now {
        return due_after_absence(state, due, now, draw);
    }
    let interval = interval(&not_in_the_future(*state, now), now)?.min(CATCHES_UP_WITHIN);
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
pub(crate) fn back_off(failures: u32, draw: &mut impl FnMut() -> f64) -> TimeDelta {
    let Some(doublings) = failures.checked_sub(1) else { return TimeDelta::zero() };
    let most = FIRST_BACK_OFF.saturating_mul(2_u32.saturating_pow(doublings)).min(LONGEST_BACK_OFF);
    spread(most, draw)
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
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).unwrap().to_utc()
    }

    const HOUR_LONG: Duration = Duration::from_secs(HOUR);

    /// Noon in Korea.
    fn noon() -> DateTime<Utc> {
        at("2026-11-22T12:00:00+09:00")
    }

    fn state(phase: Phase) -> State {
        State { phase, ..State::new(noon()) }
    }

    fn seen(phase: Phase) -> Outcome {
        Outcome::Seen { phase, moved: false }
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
            let drawn = [0.0, 0.5, 0.999].map(|drawn| waits(state(Phase::NoRecord), seen(phase), drawn));
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
    fn only_an_answer_ends_the_wait_for_a_record() {
        let now = noon() + TimeDelta::days(61);
        let waiting = State::new(noon());
        let (failed, due) = next(waiting, Outcome::Unavailable(None), now, 1.0, &mut middle());
        assert_eq!((failed.phase, due.is_some()), (Phase::NoRecord, true));
        let slept = due_after_absence(&waiting, noon() + TimeDelta::days(59), now, &mut middle());
        assert!(slept.is_some(), "it is asked for once more, to say that it is given up");
    }

    #[test]
    fn what_lies_in_the_port_is_asked_for_less_until_it_moves() {
        let look = |state: State, hours: i64, moved: bool| {
            let now = noon() + TimeDelta::hours(hours);
            let seen = Outcome::Seen { phase: Phase::UnderWay, moved };
            let (state, due) = next(state, seen, now, 1.0, &mut middle());
            (state, (due.unwrap() - now).num_minutes())
        };
        let (arrived, wait) = look(state(Phase::Announced), 0, true);
        assert_eq!((arrived.moved_at, wait), (noon(), 45));
        assert_eq!(look(arrived, 4, false), (arrived, 45));
        let (lying, wait) = look(arrived, 24, false);
        assert_eq!((lying.moved_at, wait), (noon(), 180));
        assert_eq!(look(lying, 72, false).1, 180);
        let (moved, wait) = look(lying, 72, true);
        assert_eq!((moved.moved_at, wait), (noon() + TimeDelta::hours(72), 45));
    }

    #[test]
    fn a_record_moves_where_its_phase_does_and_no_failure_moves_it() {
        let later = noon() + TimeDelta::hours(30);
        let moved_at = |outcome| next(state(Phase::UnderWay), outcome, later, 1.0, &mut middle()).0.moved_at;
        assert_eq!(moved_at(seen(Phase::Released)), later);
        assert_eq!(moved_at(seen(Phase::UnderWay)), noon());
        assert_eq!(moved_at(Outcome::NoRecord), noon());
        assert_eq!(moved_at(Outcome::Unavailable(None)), noon());
    }

    #[test]
    fn what_a_clock_noted_that_was_set_back_is_as_of_now() {
        let ahead = noon() + TimeDelta::days(400);
        let noted = State { since: ahead, moved_at: ahead, ..state(Phase::UnderWay) };
        let (state, _) = next(noted, seen(Phase::UnderWay), noon(), 1.0, &mut middle());
        assert_eq!((state.since, state.moved_at), (noon(), noon()));
    }

    #[test]
    fn the_night_is_slow_and_nothing_heaps_up_at_its_end() {
        let hour = |hours: u64| Duration::from_secs(hours * HOUR);
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
                let usual = waits(tried, seen(phase), drawn).unwrap();
                for _ in 0..20 {
                    assert!(waits(tried, Outcome::Unavailable(None), drawn).unwrap() >= usual);
                    tried = next(tried, Outcome::Unavailable(None), noon(), 1.0, &mut middle()).0;
                }
                assert_eq!(tried.failures, 20);
                let most = usual + delta(LONGEST_BACK_OFF);
                assert!(waits(tried, Outcome::Unavailable(None), drawn).unwrap() <= most);
                assert_eq!(waits(tried, seen(phase), drawn), Some(usual), "an answer ends it");
            }
        }
    }

    #[test]
    fn a_moment_that_the_service_named_is_kept_to() {
        let named = noon() + TimeDelta::hours(20);
        let wait = |drawn| waits(state(Phase::UnderWay), Outcome::Unavailable(Some(named)), drawn).unwrap();
        assert_eq!(wait(0.0), TimeDelta::hours(20));
        assert!(wait(0.9) > TimeDelta::hours(20), "not all who were told it at once");
        let years = noon() + TimeDelta::days(4000);
        let wait = waits(state(Phase::UnderWay), Outcome::Unavailable(Some(years)), 0.0).unwrap();
        assert_eq!(wait, TimeDelta::hours(24), "a wrong header blinds nobody for long");
        let due = noon() + wait;
        let kept = due_after_absence(&state(Phase::UnderWay), due, noon(), &mut middle());
        assert_eq!(kept, Some(due), "and a restart keeps to it");
    }

    #[test]
    fn what_was_slept_through_is_not_asked_for_at_once() {
        let state = state(Phase::Announced);
        let now = noon();
        let after =
            |due: DateTime<Utc>, drawn: f64| due_after_absence(&state, due, now, &mut || drawn).unwrap();
        let overdue = now - TimeDelta::days(3);
        assert_eq!([after(overdue, 0.0), after(overdue, 0.5)], [now, now + TimeDelta::hours(3)]);
        let soon = now + TimeDelta::hours(2);
        assert_eq!(after(soon, 0.5), soon, "what is still to come stays");
        assert_eq!(after(now + TimeDelta::days(300), 0.5), now + TimeDelta::hours(3), "the clock went back");
        assert_eq!(
            due_after_absence(&State { phase: Phase::Released, ..state }, overdue, now, &mut middle()),
            None
        );
    }

    /// Placed at any moment, the first looks of many fall as they do on any day: as many in each part of the interval as are left then.
    #[test]
    fn a_place_in_a_rhythm_is_where_many_who_keep_it_stand() {
        let places: Vec<f64> = (0..1000)
            .map(|n| place(HOUR_LONG, &mut || f64::from(n) / 1000.0).as_secs_f64() / 3600.0)
            .collect();
        let within = |from: f64, to: f64| places.iter().filter(|at| (from..to).contains(*at)).count();
        assert!(within(0.0, 0.25).abs_diff(250) <= 1 && within(0.25, 0.5).abs_diff(250) <= 1);
        // The rest in a triangle from a half to one and a half: three quarters of it in the first half.
        assert!(within(0.5, 1.0).abs_diff(375) <= 1 && within(1.0, 1.5).abs_diff(125) <= 1);
    }

    #[test]
    fn what_is_drawn_outside_of_its_range_is_taken_as_its_end() {
        for drawn in [f64::NAN, f64::NEG_INFINITY, -1.0, 2.0, f64::INFINITY] {
            for stretch in [f64::NAN, f64::INFINITY, -1.0] {
                let failed = Outcome::Unavailable(Some(noon()));
                let due = next(state(Phase::Announced), failed, noon(), stretch, &mut || drawn).1;
                assert!(due.unwrap() > noon());
            }
        }
    }

    #[test]
    fn intervals_stretch_evenly_so_that_a_day_is_enough() {
        let few = [(state(Phase::UnderWay), 1); 18];
        assert!((stretch(few, noon()) - 1.0).abs() < f64::EPSILON);
        let many = vec![(state(Phase::UnderWay), 1); 1000];
        let stretched = stretch(many, noon());
        let a_day = 1000.0 * 20.0 / (0.75 * stretched);
        assert!((a_day - f64::from(MOST_A_DAY)).abs() < 1e-6, "{a_day}");
        let due = next(state(Phase::UnderWay), seen(Phase::UnderWay), noon(), 4.0, &mut middle()).1;
        assert_eq!(due, Some(noon() + TimeDelta::hours(3)));
    }
}
