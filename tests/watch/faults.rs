//! Every fault of every service that is asked for numbers: nothing is lost, nothing is taken for "nothing", the person is told at most once,
//! and when it is over the parcel is followed to its end.

use chrono::{DateTime, TimeDelta, Utc};
use munjigi_model::Phase;
use munjigi_wire::HealthState;
use unipass::Service;
use unipass_sim::{Fault, Parcel, PostalItem, Scenario, Trouble, Way};

use crate::world::{World, at};

/// What each fault is to the watch.
const MEANS: [(Trouble, &str); 16] = [
    (Trouble::BadGateway, "status"),
    (Trouble::Overloaded, "status"),
    (Trouble::TooMany, "status"),
    (Trouble::SilentHeaders, "timed_out"),
    (Trouble::DrippingBody, "timed_out"),
    (Trouble::CutHeaders, "connection"),
    (Trouble::CutBody, "connection"),
    (Trouble::WebPage, "not_understood"),
    (Trouble::Maintenance, "not_understood"),
    (Trouble::RenamedField, "not_understood"),
    (Trouble::Empty, "suddenly_empty"),
    (Trouble::Huge, "not_understood"),
    (Trouble::WrongCharset, "not_understood"),
    (Trouble::ExpiredKey, "key_refused"),
    (Trouble::Truncated, "not_understood"),
    (Trouble::Redirect, "status"),
];

/// Outages pass by themselves, and nobody is told of them; the others are changes that somebody should look at.
const PASSES: [&str; 3] = ["status", "timed_out", "connection"];

/// So long everything fails.
const FAULT: TimeDelta = TimeDelta::hours(30);

#[test]
fn the_table_has_every_fault() {
    assert_eq!(MEANS.map(|(fault, _)| fault), Trouble::ALL);
}

#[test]
fn every_fault_of_the_progress_of_parcels() {
    let number = "6091240093117";
    for (fault, word) in MEANS {
        let parcel = Parcel::new(number, Way::SeaList, at("2026-11-02T10:00:00+09:00"));
        let scenario = Scenario { parcels: vec![parcel], ..Scenario::default() };
        let world = World::new(scenario, at("2026-11-02T14:00:00+09:00"));
        let released = world.sim.course(number).unwrap().released_at.unwrap();
        matrix(world, Service::CargoProgress, number, fault, word, released);
    }
}

#[test]
fn every_fault_of_the_progress_of_post() {
    let number = "EE123456785KR";
    for (fault, word) in MEANS {
        let approved = at("2026-11-06T10:00:00+09:00");
        let mut item = PostalItem::new(number, at("2026-11-02T10:00:00+09:00"));
        item.approved_at = Some(approved);
        let scenario = Scenario { postal_items: vec![item], ..Scenario::default() };
        let world = World::new(scenario, at("2026-11-02T14:00:00+09:00"));
        matrix(world, Service::Postal, number, fault, word, approved);
    }
}

fn matrix(
    mut world: World,
    service: Service,
    number: &str,
    fault: Trouble,
    word: &str,
    ends_at: DateTime<Utc>,
) {
    let cell = format!("{fault:?} of {}", service.number());
    let source = if service == Service::Postal { "postal" } else { "cargo_progress" };
    world.order(number);
    world.tick();
    let before = world.followed(number);
    assert_eq!(before.said.as_deref(), Some("record"), "{cell}");
    assert_eq!(world.health(source).health, HealthState::Healthy, "{cell}");
    let (asked, state) = (world.requests(service), world.state());

    world.sim.fault(Fault::always(fault).of(service));
    world.restart_impatient();
    world.run_for(FAULT);
    let service_state = world.service(service);
    assert_eq!(service_state.trouble.as_deref(), Some(word), "{cell}");
    assert_eq!(world.health(source).health, HealthState::Blind, "{cell}: nothing was seen for {FAULT}");
    assert!(world.health(source).next_try.is_some(), "{cell}: it is tried again by itself");
    let during = world.followed(number);
    assert_eq!((during.phase, during.evidence), (before.phase, before.evidence), "{cell}: nothing is lost");
    assert_eq!(during.answered_at, before.answered_at, "{cell}: and nothing was answered");
    assert_eq!(world.state(), state, "{cell}: the state is the list's");
    let is_told = !PASSES.contains(&word);
    assert_eq!(world.told, vec![source; usize::from(is_told)], "{cell}: told at most once");
    // Whoever is answered would have asked more often.
    let failed = world.requests(service) - asked;
    assert!((1..=40).contains(&failed), "{cell}: asked {failed} times in vain");

    world.sim.mend();
    world.restart();
    world.run_until(ends_at.max(world.now()) + TimeDelta::days(3));
    let after = world.followed(number);
    assert_eq!((after.phase, after.failures), (Phase::Released, 0), "{cell}");
    assert_eq!(world.service(service).trouble, None, "{cell}");
    assert_eq!(world.health(source).health, HealthState::Healthy, "{cell}");
    assert_eq!(world.told.len(), usize::from(is_told), "{cell}: not told again");
}
