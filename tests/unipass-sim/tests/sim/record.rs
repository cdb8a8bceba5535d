//! What came is recorded, without anybody's key.

use std::collections::BTreeMap;

use unipass::cargo_progress::Answer;
use unipass::{Service, Unavailable};
use unipass_sim::{Fault, Part, Person, Request, Scenario, Trouble, Way};

use crate::asking::{HBL, client, house, later, parcel, progress, sim, wait_for};

#[test]
fn every_request_is_there_with_its_moment_and_its_status() {
    let sim = sim([parcel(HBL, Way::AirList)]);
    let client = client(&sim);
    progress(&client, &house(HBL, 2026));
    sim.set_now(later() + chrono::TimeDelta::hours(1));
    sim.fault(Fault::always(Trouble::CutHeaders).of(Service::CargoProgress));
    assert!(wait_for(client.cargo_progress(&house("8601774215", 2025))).is_err());
    let request = |about: &str, at, status| Request {
        part: Part::CargoProgress,
        at,
        about: Some(about.to_owned()),
        status,
    };
    assert_eq!(sim.requests(), [request(HBL, later(), Some(200)), request("8601774215", sim.now(), None)]);
    assert_eq!(sim.counts(), BTreeMap::from([(Part::CargoProgress, 2)]));
    sim.forget_requests();
    assert_eq!(sim.requests(), []);
}

#[test]
fn how_many_were_under_way_at_once_is_counted() {
    let sim = sim([parcel(HBL, Way::AirList)]);
    let client = client(&sim);
    let question = house(HBL, 2026);
    sim.hold();
    let all = wait_for(async {
        let ask = || client.cargo_progress(&question);
        let release = async {
            sim.until_under_way(3).await;
            assert_eq!(sim.requests(), []);
            sim.release();
        };
        tokio::join!(ask(), ask(), ask(), release)
    });
    for asked in [all.0, all.1, all.2] {
        assert!(matches!(asked.unwrap().answer, Answer::One(_)));
    }
    assert_eq!(sim.most_at_once(), 3);
    assert_eq!(sim.requests().len(), 3);
}

#[test]
fn one_after_the_other_is_one_at_once() {
    let sim = sim([parcel(HBL, Way::AirList)]);
    let client = client(&sim);
    wait_for(async {
        for _ in 0..3 {
            client.cargo_progress(&house(HBL, 2026)).await.unwrap();
        }
    });
    assert_eq!(sim.most_at_once(), 1);
}

#[test]
fn neither_a_key_nor_a_person_is_printed_or_recorded() {
    let sim = sim([parcel(HBL, Way::AirList)]);
    let person = Person::default();
    let Person { code, name, phone, postcode, .. } = person.clone();
    let question = unipass::code_check::Question { code, name, phone, postcode: Some(postcode) };
    wait_for(client(&sim).code_check(&question)).unwrap();
    progress(&client(&sim), &house(HBL, 2026));
    let printed = format!("{sim:?} {:?} {person:?} {:?}", sim.requests(), sim.keys());
    let keys = Service::ALL.map(|service| Scenario::default().key_text(service));
    for secret in keys.iter().chain([&person.code, &person.name, &person.phone, &person.password]) {
        assert!(!printed.contains(secret.as_str()));
    }
}

#[test]
fn nobody_answers_once_it_is_dropped() {
    let sim = sim([parcel(HBL, Way::AirList)]);
    let client = client(&sim);
    progress(&client, &house(HBL, 2026));
    drop(sim);
    // A connection that stood is gone too.
    assert_eq!(wait_for(client.cargo_progress(&house(HBL, 2026))), Err(Unavailable::Connection));
}
