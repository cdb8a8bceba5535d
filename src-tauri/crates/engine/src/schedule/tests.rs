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
    let slept = due_after_absence(&waiting, noon() + TimeDelta::days(59), now, 1.0, &mut middle());
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
            let most = by_day(noon() + usual, LONGEST_BACK_OFF) - noon();
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
    let kept = due_after_absence(&state(Phase::UnderWay), due, noon(), 1.0, &mut middle());
    assert_eq!(kept, Some(due), "and a restart keeps to it");
}

#[test]
fn what_was_slept_through_is_not_asked_for_at_once() {
    let state = state(Phase::Announced);
    let now = noon();
    let after =
        |due: DateTime<Utc>, drawn: f64| due_after_absence(&state, due, now, 1.0, &mut || drawn).unwrap();
    let overdue = now - TimeDelta::days(3);
    assert_eq!([after(overdue, 0.0), after(overdue, 0.5)], [now, now + TimeDelta::hours(3)]);
    let soon = now + TimeDelta::hours(2);
    assert_eq!(after(soon, 0.5), soon, "what is still to come stays");
    assert_eq!(after(now + TimeDelta::days(300), 0.5), now + TimeDelta::hours(3), "the clock went back");
    assert_eq!(
        due_after_absence(&State { phase: Phase::Released, ..state }, overdue, now, 1.0, &mut middle()),
        None
    );
}

/// Placed at any moment, the first looks of many fall as they do on any day: as many in each part of the interval as are left then.
#[test]
fn a_place_in_a_rhythm_is_where_many_who_keep_it_stand() {
    let places: Vec<f64> =
        (0..1000).map(|n| place(HOUR_LONG, &mut || f64::from(n) / 1000.0).as_secs_f64() / 3600.0).collect();
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
