//! How often a usual install asks, by parcels that go as the captured ones did, on the very `schedule::next`. One request for each look.
//!
//! | parcels under way at any time | may ask | asks |
//! |---|---|---|
//! | two, each from the day that its number is known to its release | 8 times a day | 6.3 |
//! | none; a mistyped number waits for a record | once a day | 0.5 |
//!
//! The mix, of which nothing was measured, stands in `benches/herd/course.rs`: 60 of a hundred parcels by air on a list, 12 by air with a
//! declaration, 28 by sea on a list, each known for 3 to 10 days before UNI-PASS has a record of it. It decides much: without the slower
//! rhythm of what lies in the port the same install asks 12.1 times a day, and with 2 to 7 days instead of 3 to 10 it asks 7.6 times.

use munjigi_engine::schedule::{Outcome, State, next};

#[allow(dead_code, reason = "the simulation of many installs follows parcels that it meets on their way too")]
#[path = "../benches/herd/course.rs"]
mod course;

use course::{DAY, Parcel, moment, seconds};

/// One thing after the other is followed for so long.
const YEARS: i64 = 400;

#[test]
fn two_parcels_under_way_are_asked_for_at_most_eight_times_a_day() {
    let a_day = 2.0 * looks_a_day(|now, random| Some(Parcel::sent(now, random)));
    assert!((5.5..=8.0).contains(&a_day), "{a_day:.2} requests a day");
}

#[test]
fn with_none_under_way_at_most_one_request_a_day() {
    let a_day = looks_a_day(|_, _| None);
    assert!((0.4..=1.0).contains(&a_day), "{a_day:.2} requests a day");
}

fn looks_a_day(mut new: impl FnMut(i64, &mut fastrand::Rng) -> Option<Parcel>) -> f64 {
    let mut random = fastrand::Rng::with_seed(5);
    let (mut now, mut looks) = (0, 0);
    while now < YEARS * 365 * DAY {
        let parcel = new(now, &mut random);
        let (asked, seen) = followed(now, parcel, &mut random);
        looks += asked;
        now = seen;
    }
    f64::from(looks) / (now / DAY) as f64
}

/// How often a number is looked at until it is never again, and when that is. Without a parcel there never is a record of it.
fn followed(since: i64, parcel: Option<Parcel>, random: &mut fastrand::Rng) -> (u32, i64) {
    let (mut state, mut now, mut seen, mut looks) = (State::new(moment(since)), since, 0, 0);
    loop {
        let steps = parcel.map_or(0, |parcel| parcel.steps(now));
        let outcome = parcel
            .and_then(|parcel| parcel.phase(steps))
            .map_or(Outcome::NoRecord, |phase| Outcome::Seen { phase, moved: steps > seen });
        looks += 1;
        let (after, due) = next(state, outcome, moment(now), 1.0, &mut || random.f64());
        let Some(due) = due else { return (looks, now) };
        (state, seen, now) = (after, steps, seconds(due));
    }
}
