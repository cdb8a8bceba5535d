//! What becomes of the numbers that are followed.

use chrono::TimeDelta;
use munjigi_engine::{follow, orders};
use munjigi_model::{FollowedId, KstDate, Leg, OrderFacts, OrderStatus, Phase, Stage, Waybill};
use munjigi_wire::HealthState;
use munjigi_words::Lang;
use unipass::Service;
use unipass_sim::{Parcel, PostalItem, Scenario, Way};

use crate::list::page;
use crate::world::{World, at};

const NUMBER: &str = "6091240093117";

fn one(way: Way, begins_at: &str) -> Scenario {
    Scenario { parcels: vec![Parcel::new(NUMBER, way, at(begins_at))], ..Scenario::default() }
}

#[test]
fn an_orders_parcel_is_followed_to_its_release_and_never_after() {
    for way in [Way::AirList, Way::SeaList, Way::AirImport, Way::SeaBonded, Way::Held, Way::Split] {
        let mut world = World::new(one(way, "2026-11-05T10:00:00+09:00"), at("2026-11-02T10:00:00+09:00"));
        world.order(NUMBER);
        let released = world.sim.course(NUMBER).unwrap().released_at.unwrap();
        world.run_until(released + TimeDelta::hours(24));
        let row = world.followed(NUMBER);
        assert_eq!((row.phase, row.due), (Phase::Released, None), "{way:?}: {row:?}");
        let asked = world.requests(Service::CargoProgress);
        world.run_for(TimeDelta::days(30));
        assert_eq!(world.requests(Service::CargoProgress), asked, "{way:?}: never after its release");
        assert!(world.clearances().is_empty(), "{way:?}: UNI-PASS says under nobody's code");
        assert_eq!(world.state(), "볼 수 없음", "{way:?}: and no list was seen");
    }
}

#[test]
fn a_postal_item_is_followed_until_it_is_approved() {
    let number = "EE123456785KR";
    let scenario = Scenario {
        postal_items: vec![PostalItem::new(number, at("2026-11-04T09:00:00+09:00"))],
        ..Scenario::default()
    };
    let mut world = World::new(scenario, at("2026-11-02T10:00:00+09:00"));
    world.order(number);
    world.run_for(TimeDelta::days(5));
    assert_eq!(world.followed(number).phase, Phase::Released);
    assert_eq!(world.requests(Service::CargoProgress), 0, "post is not in API001");
    let shown = follow::list(&world.ledger, Lang::Ko).unwrap().remove(0);
    assert!(shown.stage_text.is_some(), "its step, in UNI-PASS's own words: {shown:?}");
}

#[test]
fn a_clearance_of_which_only_the_number_is_known_is_filled_in_and_compared_again() {
    let mut world =
        World::new(one(Way::AirList, "2026-11-10T03:00:00+09:00"), at("2026-11-20T12:00:00+09:00"));
    world.order("509812044885");
    world.bring(page("2026-08-22", "2026-11-01", &[]));
    let accepted = KstDate::of(world.sim.course(NUMBER).unwrap().cleared_at.unwrap()).to_string();
    world.bring(page("2026-08-22", "2026-11-20", &[(&accepted, "", NUMBER)]));
    assert_eq!(world.clearances()[0].facts.goods, None, "the list says nothing of it");
    assert!(world.state().starts_with("물어볼 것 1"), "{}", world.state());
    let ticked = world.tick();
    assert!(ticked.changed);
    let facts = world.clearances().remove(0).facts;
    assert_eq!(facts.goods.as_deref(), Some("COTTON T-SHIRT"));
    assert_eq!(facts.weight.map(|weight| weight.0.to_string()).as_deref(), Some("1.2"));
    assert_eq!(facts.country.as_deref(), Some("US"));
    assert_eq!(facts.forwarder.as_deref(), Some("세모해운항공 주식회사"));
    assert!(facts.office.is_some() && facts.cargo_no.is_some());
    assert_eq!(facts.stage, Stage::Released);
    assert_eq!(world.clearances().len(), 1);
    assert!(world.state().starts_with("물어볼 것 1"), "nobody ordered it all the same: {}", world.state());
}

#[test]
fn what_was_answered_before_the_list_came_is_not_asked_for_again() {
    let mut world =
        World::new(one(Way::AirList, "2026-11-10T03:00:00+09:00"), at("2026-11-09T12:00:00+09:00"));
    world.order(NUMBER);
    world.run_until(at("2026-11-15T12:00:00+09:00"));
    let asked = world.requests(Service::CargoProgress);
    let accepted = KstDate::of(world.sim.course(NUMBER).unwrap().cleared_at.unwrap()).to_string();
    world.bring(page("2026-08-22", "2026-11-14", &[(&accepted, "", NUMBER)]));
    world.tick();
    assert_eq!(world.clearances()[0].facts.goods.as_deref(), Some("COTTON T-SHIRT"));
    assert_eq!(world.requests(Service::CargoProgress), asked);
}

#[test]
fn without_a_key_everything_else_works_and_what_one_would_add_is_said() {
    let mut world =
        World::without_keys(one(Way::AirList, "2026-11-10T03:00:00+09:00"), at("2026-11-20T12:00:00+09:00"));
    world.order(NUMBER);
    world.bring(page("2026-08-22", "2026-11-20", &[]));
    world.run_for(TimeDelta::days(3));
    assert!(world.sim.requests().is_empty());
    assert_eq!(world.state(), "조용함 (11월 20일까지 봄)");
    for source in ["cargo_progress", "postal", "code_check", "customs_rates"] {
        let health = world.health(source);
        assert_eq!(health.health, HealthState::Off, "{source}");
        assert!(health.reason.contains("키를 넣으면"), "{source}: {}", health.reason);
    }
    assert!(world.told.is_empty());
}

#[test]
fn a_healthy_service_says_nothing_of_a_list_that_is_forty_days_old() {
    let mut world =
        World::new(one(Way::AirList, "2026-11-18T03:00:00+09:00"), at("2026-11-18T12:00:00+09:00"));
    world.order(NUMBER);
    world.bring(page("2026-07-15", "2026-10-11", &[]));
    world.run_until(at("2026-11-20T12:00:00+09:00"));
    assert_eq!(world.health("cargo_progress").health, HealthState::Healthy);
    assert_eq!(world.state(), "볼 수 없음, 10월 11일 이후");
    let list = world.health("clearance_list");
    assert_eq!(
        (list.health, list.reason.as_str()),
        (HealthState::Blind, "2026년 10월 11일 이후는 보지 못했습니다. 통관 목록을 다시 가져와 주세요.")
    );
    assert!(world.told.is_empty(), "a list that is old is no alarm");
}

#[test]
fn a_number_without_a_record_is_given_up_after_sixty_days_and_that_is_said() {
    let mut world = World::new(Scenario::default(), at("2026-03-02T10:00:00+09:00"));
    world.order(NUMBER);
    world.run_for(TimeDelta::days(90));
    let row = world.followed(NUMBER);
    assert_eq!((row.phase, row.due), (Phase::GivenUp, None));
    let said = follow::list(&world.ledger, Lang::Ko).unwrap().remove(0).said;
    assert_eq!(said, "60일 동안 기록이 없어 더 묻지 않습니다. 번호가 맞는지 봐 주세요.");
    // Daily for two weeks, then every third day, this year only.
    let asked = world.requests(Service::CargoProgress);
    assert!((25..=36).contains(&asked), "{asked}");
}

#[test]
fn numbers_of_the_way_to_the_border_are_never_asked_for() {
    let mut world = World::new(Scenario::default(), at("2026-03-02T10:00:00+09:00"));
    let facts = |legs: &[(&str, Leg)]| OrderFacts {
        merchant: "Amazon.com".into(),
        order_no: None,
        ordered_on: Some(KstDate::of(world.now())),
        total: None,
        status: OrderStatus::Shipped,
        items: Vec::new(),
        waybills: legs.iter().map(|(number, leg)| Waybill::parse(number, *leg).unwrap()).collect(),
        ..OrderFacts::default()
    };
    let facts = facts(&[("TBA383366192759", Leg::Origin), ("1234567890", Leg::Forwarder)]);
    orders::add(&world.ledger, facts, world.now()).unwrap();
    world.run_for(TimeDelta::days(3));
    assert!(world.all_followed().is_empty());
    assert!(world.sim.requests().is_empty());
}

#[test]
fn an_older_parcel_with_the_same_number_is_not_the_orders() {
    let mut world =
        World::new(one(Way::AirList, "2026-03-10T03:00:00+09:00"), at("2026-11-20T12:00:00+09:00"));
    world.order(NUMBER);
    world.tick();
    let row = world.followed(NUMBER);
    assert_eq!((row.phase, row.said.as_deref()), (Phase::NoRecord, Some("older")));
    assert!(row.due.is_some(), "its own is waited for");
}

#[test]
fn of_several_parcels_with_a_number_the_person_says_which() {
    let twice = ["2026-11-10T03:00:00+09:00", "2026-11-17T03:00:00+09:00"]
        .map(|begins| Parcel::new(NUMBER, Way::AirList, at(begins)));
    let mut world = World::new(
        Scenario { parcels: twice.into(), ..Scenario::default() },
        at("2026-11-20T12:00:00+09:00"),
    );
    let waybill = Waybill::parse(NUMBER, Leg::Unknown).unwrap();
    let id: FollowedId = follow::follow(&world.ledger, &waybill, world.now()).unwrap();
    world.tick();
    let shown = follow::show(&world.ledger, id, Lang::Ko).unwrap();
    assert_eq!(shown.said, "이 번호의 화물이 여럿입니다. 어느 것인지 골라 주세요.");
    assert_eq!((shown.parcels.len(), shown.stage), (2, None), "none is taken by itself");
    assert!(follow::choose(&world.ledger, id, "26KE0000000000000000", world.now()).is_err());
    let last = &shown.parcels[1];
    follow::choose(&world.ledger, id, &last.cargo_no, world.now()).unwrap();
    world.tick();
    let row = world.followed(NUMBER);
    assert_eq!((row.cargo_no.as_ref(), row.said.as_deref()), (Some(&last.cargo_no), Some("record")));
}

#[test]
fn a_clearance_of_the_past_is_asked_for_by_its_own_year_and_once() {
    let mut world =
        World::new(one(Way::AirList, "2024-05-10T03:00:00+09:00"), at("2026-11-20T12:00:00+09:00"));
    world.bring(page(
        "2024-05-01",
        "2024-05-31",
        &[("2024-05-11", "", NUMBER), ("2024-05-12", "", "6091240093118")],
    ));
    world.run_for(TimeDelta::days(30));
    assert_eq!(world.requests(Service::CargoProgress), 2, "one each");
    let known = world.clearances().into_iter().find(|one| one.facts.hbl.as_deref() == Some(NUMBER)).unwrap();
    assert_eq!(known.facts.goods.as_deref(), Some("COTTON T-SHIRT"));
    let unknown = follow::list(&world.ledger, Lang::Ko).unwrap().remove(0);
    assert_eq!(unknown.said, "UNI-PASS에 기록이 없습니다. 지난 화물이라 더 묻지 않습니다.");
    assert_eq!(unknown.next, None);
}

#[test]
fn a_list_numbers_its_parcels_in_its_own_way_and_they_are_filled_in_all_the_same() {
    for way in [Way::AirList, Way::AirImport, Way::Held] {
        let mut world = World::new(one(way, "2026-11-10T03:00:00+09:00"), at("2026-11-20T12:00:00+09:00"));
        let accepted = KstDate::of(world.sim.course(NUMBER).unwrap().cleared_at.unwrap()).to_string();
        world.bring(page("2026-08-22", "2026-11-01", &[]));
        let listed = page("2026-08-22", "2026-11-20", &[(&accepted, "PE02072600005290", NUMBER)]);
        world.bring(listed.clone());
        world.tick();
        let filled = world.clearances();
        assert_eq!(filled[0].facts.goods.as_deref(), Some("COTTON T-SHIRT"), "{way:?}");
        world.sim.set_now(at("2026-11-21T12:00:00+09:00"));
        world.bring(listed);
        assert_eq!(world.clearances().len(), 1, "{way:?}: the same list again is the same parcel");
    }
}

#[test]
fn the_same_answer_again_is_no_further_proof() {
    let mut world =
        World::new(one(Way::HeldForGood, "2026-11-10T03:00:00+09:00"), at("2026-11-20T12:00:00+09:00"));
    world.bring(page("2026-08-22", "2026-11-01", &[]));
    world.bring(page("2026-08-22", "2026-11-20", &[("", "PE02072600005290", NUMBER)]));
    let proofs = |world: &World| {
        let clearance = world.clearances().remove(0).id;
        world.ledger.read(|r| r.sightings().of_clearance(clearance)).unwrap().len()
    };
    world.tick();
    let first = proofs(&world);
    assert_eq!(first, 2, "the list, and what UNI-PASS said");
    for n in 0..4 {
        world.run_for(TimeDelta::days(1));
        // Whatever is written, it is looked again what is to be followed.
        world.order(&format!("50981204488{n}"));
        world.tick();
    }
    assert!(world.requests(Service::CargoProgress) > 10, "it was asked for again and again");
    assert_eq!(proofs(&world), first);
}
