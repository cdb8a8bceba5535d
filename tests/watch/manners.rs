//! The watch keeps its manners: after a sleep, a restart, a clock that was set, beside a second program, and when the person is impatient.

use chrono::TimeDelta;
use munjigi_engine::schedule::MOST_A_DAY;
use munjigi_engine::{Error, watch};
use munjigi_ledger::tables::services::ServiceState;
use munjigi_model::KstDate;
use munjigi_wire::HealthState;
use unipass::Service;
use unipass_sim::{Fault, Parcel, Scenario, Trouble, Way};

use crate::world::{World, at};

/// Five parcels that have arrived, asked for once, at noon.
fn under_way() -> World {
    let start = at("2026-11-03T12:00:00+09:00");
    let begun = at("2026-11-01T09:00:00+09:00");
    let parcels: Vec<Parcel> =
        (0..5).map(|n| Parcel::new(format!("609124009311{n}"), Way::SeaList, begun)).collect();
    let numbers: Vec<String> = parcels.iter().map(|parcel| parcel.hbl.clone()).collect();
    let mut world = World::new(Scenario { parcels, ..Scenario::default() }, start);
    world.orders(&numbers);
    world.tick();
    world.sim.forget_requests();
    world
}

#[test]
fn at_most_two_requests_are_under_way_at_once() {
    let mut world = under_way();
    world.sim.set_now(world.now() + TimeDelta::minutes(20));
    world.tick();
    world.sim.forget_requests();
    watch::ask_now(&world.ledger, world.now()).unwrap();
    world.tick_held(2);
    assert_eq!(world.requests(Service::CargoProgress), 5);
    assert_eq!(world.sim.most_at_once(), 2);
}

#[test]
fn what_was_slept_through_is_asked_for_within_two_hours_and_not_at_once() {
    let mut world = under_way();
    let woke = world.now() + TimeDelta::days(2);
    world.sim.set_now(woke);
    world.tick();
    assert_eq!(world.sim.requests().len(), 0, "not in the moment of waking");
    world.run_for(TimeDelta::hours(2));
    let requests = world.sim.requests();
    let first_two_minutes =
        requests.iter().filter(|request| request.at < woke + TimeDelta::minutes(2)).count();
    assert!(first_two_minutes <= 2, "{first_two_minutes}");
    assert!(world.all_followed().iter().all(|row| row.asked_at.is_some_and(|at| at > woke)));
}

#[test]
fn a_restart_asks_no_sooner() {
    let mut world = under_way();
    for _ in 0..20 {
        world.restart();
        world.tick();
    }
    assert_eq!(world.sim.requests().len(), 0);
}

#[test]
fn a_clock_that_is_set_back_or_far_ahead_blinds_nobody_and_asks_for_nothing_at_once() {
    let mut world = under_way();
    let noon = world.now();
    // Somebody sets it months ahead and puts it right again.
    world.sim.set_now(noon + TimeDelta::days(100));
    world.tick();
    world.sim.set_now(noon + TimeDelta::minutes(10));
    world.tick();
    assert_eq!(world.sim.requests().len(), 0);
    let furthest = world.all_followed().into_iter().filter_map(|row| row.due).max().unwrap();
    assert!(furthest < noon + TimeDelta::days(3), "{furthest}");
    world.run_for(TimeDelta::hours(12));
    assert!(world.sim.requests().len() >= 5, "all are looked at again");
}

#[test]
fn a_second_program_on_the_same_ledger_asks_for_nothing_twice() {
    let mut world = under_way();
    world.sim.set_now(world.now() + TimeDelta::minutes(20));
    world.tick();
    world.sim.forget_requests();
    watch::ask_now(&world.ledger, world.now()).unwrap();
    world.tick_beside_another();
    let asked = world.sim.requests();
    assert_eq!(asked.len(), 5);
    let mut about: Vec<_> = asked.iter().filter_map(|request| request.about.clone()).collect();
    about.sort();
    about.dedup();
    assert_eq!(about.len(), asked.len(), "{asked:?}");
}

#[test]
fn a_moment_that_the_service_named_is_kept_to_by_all_that_is_asked_of_it() {
    let mut world = under_way();
    world.sim.fault(Fault::always(Trouble::Overloaded).retry_after(7200));
    world.run_for(TimeDelta::minutes(70));
    let failed = world.sim.requests();
    let first = failed.first().map(|request| request.at).unwrap();
    assert!(
        failed.len() <= 2,
        "who was under way with the first hears it too, and nobody else asks: {failed:?}"
    );
    world.run_until(first + TimeDelta::hours(2) - TimeDelta::seconds(1));
    assert_eq!(world.sim.requests().len(), failed.len());
    assert_eq!(
        world.health("cargo_progress").health,
        HealthState::Stale,
        "it is down, and was seen by an hour ago"
    );
    world.sim.mend();
    world.run_for(TimeDelta::hours(6));
    assert_eq!(world.health("cargo_progress").health, HealthState::Healthy);
}

#[test]
fn a_day_has_so_many_requests_and_no_restart_gives_more() {
    let mut world = under_way();
    let today = KstDate::of(world.now());
    let spent =
        ServiceState { asked_on: Some(today), asked: MOST_A_DAY, ..world.service(Service::CargoProgress) };
    world.ledger.write(move |w| w.services().put(Service::CargoProgress.number(), &spent)).unwrap();
    world.restart();
    world.run_until(at("2026-11-03T23:59:59+09:00"));
    assert_eq!(world.sim.requests().len(), 0);
    world.run_until(at("2026-11-04T12:00:00+09:00"));
    assert!(world.sim.requests().len() >= 5, "another day, and the longest due first");
}

#[test]
fn who_is_impatient_is_served_once_in_half_an_hour() {
    let mut world = under_way();
    let first = world.now() + TimeDelta::minutes(20);
    world.sim.set_now(first);
    world.tick();
    watch::ask_now(&world.ledger, first).unwrap();
    world.sim.forget_requests();
    world.tick();
    assert_eq!(world.requests(Service::CargoProgress), 5);
    for minutes in [0, 1, 29] {
        let again = watch::ask_now(&world.ledger, first + TimeDelta::minutes(minutes));
        let Err(Error::TooSoon { until }) = again else { panic!("{again:?}") };
        assert_eq!(until, first + TimeDelta::minutes(30), "and it says when");
    }
    watch::ask_now(&world.ledger, first + TimeDelta::minutes(30)).unwrap();
}

#[test]
fn a_wish_does_not_ask_a_service_that_is_left_alone() {
    let mut world = under_way();
    world.sim.fault(Fault::always(Trouble::BadGateway));
    world.run_for(TimeDelta::hours(4));
    let asked = world.sim.requests().len();
    watch::ask_now(&world.ledger, world.now()).unwrap();
    world.tick();
    assert!(world.sim.requests().len() <= asked + 1, "a probe at most");
}
