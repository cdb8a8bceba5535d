//! Parcels move on as time does, each by its way.

use chrono::{DateTime, TimeDelta, Utc};
use unipass::cargo_progress::{Form, Reading, Stage};
use unipass_sim::{Course, Parcel, Scenario, Sim, Way};

use crate::asking::{HBL, client, later, monday, one, parcel, sim};

const HOUR: TimeDelta = TimeDelta::hours(1);

/// What is read after each event, in their order.
fn readings(way: Way) -> (Course, Vec<Reading>) {
    let sim = sim([parcel(HBL, way)]);
    let client = client(&sim);
    let course = sim.course(HBL).unwrap();
    let read_at = |at| {
        sim.set_now(at);
        let one = one(&client, HBL);
        let reading = one.reading();
        assert_eq!(reading.unknown_steps, [""; 0], "{way:?}");
        assert_eq!(reading.unknown_movements, [""; 0], "{way:?}");
        assert_eq!(one.events_stated, u64::try_from(one.events.len()).unwrap());
        reading
    };
    let readings = course.events.iter().map(|(at, _)| read_at(*at)).collect();
    (course, readings)
}

/// The stages that a way goes through, each once.
fn stages(way: Way) -> Vec<Stage> {
    let mut stages: Vec<Stage> = readings(way).1.into_iter().map(|reading| reading.stage).collect();
    stages.dedup();
    stages
}

#[test]
fn each_way_goes_through_its_stages() {
    use Stage::{Announced, Arrived, Cleared, Declared, Held, InBond, Released, TaxDue};

    // Its list may be received before or after it is unloaded.
    let but_for_arrival = |way| stages(way).into_iter().filter(|stage| *stage != Arrived).collect::<Vec<_>>();
    assert_eq!(but_for_arrival(Way::AirList), [Announced, Declared, Released]);
    assert_eq!(stages(Way::SeaList), [Announced, Arrived, Declared, Released]);
    assert_eq!(stages(Way::AirImport), [Announced, Declared, TaxDue, Cleared, Released]);
    assert_eq!(stages(Way::SeaBonded), [Announced, Arrived, InBond, Declared, TaxDue, Cleared, Released]);
    assert_eq!(but_for_arrival(Way::Held), [Announced, Declared, Held, Declared, TaxDue, Cleared, Released]);
    assert_eq!(stages(Way::HeldForGood), [Announced, Arrived, InBond, Declared, Held]);
    assert_eq!(stages(Way::Split), [Announced, Declared, Cleared, Released]);
}

#[test]
fn clearance_and_release_are_read_when_they_happen_and_not_before() {
    for way in Way::ALL {
        let (course, readings) = readings(way);
        assert_eq!(course.released_at.is_none(), way == Way::HeldForGood);
        for ((at, _), reading) in course.events.iter().zip(readings) {
            let by_now = |moment: Option<DateTime<Utc>>| moment.filter(|moment| moment <= at);
            assert_eq!(reading.cleared_at.map(|at| at.to_utc()), by_now(course.cleared_at), "{way:?}");
            assert_eq!(reading.released_at.map(|at| at.to_utc()), by_now(course.released_at), "{way:?}");
        }
    }
}

#[test]
fn each_way_clears_in_its_form() {
    for (way, form) in [
        (Way::AirList, Form::List),
        (Way::SeaList, Form::List),
        (Way::AirImport, Form::Import),
        (Way::SeaBonded, Form::Import),
        (Way::Held, Form::Import),
        (Way::Split, Form::Import),
    ] {
        assert_eq!(readings(way).1.pop().unwrap().form, form, "{way:?}");
    }
}

#[test]
fn a_hold_is_named_while_it_stands_and_after() {
    let (course, readings) = readings(Way::Held);
    let held = course.events.iter().position(|(_, kind)| *kind == "통관목록보류").unwrap();
    assert_eq!(readings[held].held_by.as_deref(), Some("통관목록보류"));
    assert_eq!(readings[held + 1].held_by, None);
    assert_eq!(readings[held + 1].was_held_by.as_deref(), Some("통관목록보류"));
}

#[test]
fn a_transport_under_bond_goes_out_and_in_without_being_released() {
    let (course, readings) = readings(Way::SeaBonded);
    let out = course.events.iter().position(|(_, kind)| *kind == "반출신고").unwrap();
    assert_eq!(readings[out].stage, Stage::InBond);
    assert_eq!(readings[out].released_at, None);
}

#[test]
fn of_a_split_parcel_the_last_package_is_the_release() {
    let (course, readings) = readings(Way::Split);
    let first_out = course.events.iter().position(|(_, kind)| *kind == "반출신고").unwrap();
    let [.., part, whole] = readings.as_slice() else { panic!("two releases") };
    assert_eq!(first_out, readings.len() - 2);
    assert_eq!((part.packages_out, part.packages_total, part.stage), (Some(2), Some(3), Stage::Cleared));
    assert_eq!((whole.packages_out, whole.packages_total, whole.stage), (Some(3), Some(3), Stage::Released));
}

/// As measured in captured answers.
#[test]
fn durations_are_usual_ones() {
    for n in 0..50 {
        let hbl = format!("609124009{n:04}");
        let sim = sim(Way::ALL.map(|way| parcel(&format!("{hbl}{way:?}"), way)));
        let between = |way: Way, from, to| {
            let course = sim.course(&format!("{hbl}{way:?}")).unwrap();
            course.first(to).unwrap() - course.first(from).unwrap()
        };
        for (way, from, to, least, most) in [
            (Way::AirList, "통관목록접수", "통관목록심사완료", HOUR * 4, HOUR * 9),
            (Way::SeaList, "통관목록접수", "통관목록심사완료", HOUR * 95, HOUR * 143),
            (Way::AirList, "반입신고", "통관목록심사완료", TimeDelta::seconds(1), TimeDelta::minutes(150)),
            (Way::SeaList, "반입신고", "통관목록심사완료", TimeDelta::seconds(1), TimeDelta::minutes(150)),
            (Way::AirImport, "수입신고", "수입신고수리", TimeDelta::minutes(93), TimeDelta::minutes(448)),
            (Way::SeaBonded, "수입신고", "수입신고수리", TimeDelta::minutes(93), TimeDelta::minutes(448)),
            (Way::AirImport, "수입신고수리", "반출신고", TimeDelta::seconds(30), TimeDelta::minutes(1135)),
        ] {
            let took = between(way, from, to);
            assert!(least <= took && took <= most, "{way:?}: {from} to {to} took {took}");
        }
    }
}

#[test]
fn the_seed_decides_and_other_parcels_do_not() {
    let course = |seed, more: &[Parcel]| {
        let parcels = more.iter().cloned().chain([parcel(HBL, Way::AirList)]).collect();
        let sim = Sim::start(Scenario { seed, parcels, ..Scenario::default() }, later()).unwrap();
        sim.course(HBL).unwrap()
    };
    assert_eq!(course(1, &[]), course(1, &[parcel("6091240093204", Way::SeaList)]));
    assert_ne!(course(1, &[]).events, course(2, &[]).events);
}

#[test]
fn many_parcels_of_all_ways_begin_evenly() {
    let scenario = Scenario::of_many(1_000, monday(), TimeDelta::days(7));
    let mut numbers: Vec<_> = scenario.parcels.iter().map(|parcel| parcel.hbl.clone()).collect();
    numbers.sort();
    numbers.dedup();
    assert_eq!(numbers.len(), 1_000);
    let last = scenario.parcels.last().unwrap().begins_at;
    assert!(last > monday() + TimeDelta::days(6) && last < monday() + TimeDelta::days(7));
    for way in Way::ALL {
        assert!(scenario.parcels.iter().filter(|parcel| parcel.way == way).count() > 140);
    }
}

#[test]
fn a_list_is_received_before_or_after_its_goods_are_unloaded() {
    for (way, unloaded) in [(Way::AirList, "하기신고 수리"), (Way::SeaList, "하선신고 수리")] {
        let hbls = (0..40).map(|n| format!("60912400{n:05}"));
        let sim = sim(hbls.clone().map(|hbl| parcel(&hbl, way)));
        let is_received_first = |hbl: String| {
            let course = sim.course(&hbl).unwrap();
            course.first("통관목록접수").unwrap() < course.first(unloaded).unwrap()
        };
        let received_first = hbls.map(is_received_first).filter(|is_first| *is_first).count();
        assert!((1..40).contains(&received_first), "{way:?}: {received_first} of 40");
    }
}

/// UNI-PASS gives a clearance and its release of one second in either order.
#[test]
fn ties_stand_in_either_order() {
    let hbls: Vec<String> = (0..40).map(|n| format!("60912400{n:05}")).collect();
    let sim = sim(hbls.iter().map(|hbl| parcel(hbl, Way::AirList)));
    let first_rows: std::collections::BTreeSet<String> = hbls
        .iter()
        .map(|hbl| {
            let body = crate::asking::raw(
                &sim,
                unipass::Service::CargoProgress,
                crate::asking::CARGO,
                &format!("hblNo={hbl}&blYy=2026"),
            );
            let (_, rest) = body.split_once("<cargTrcnRelaBsopTpcd>").unwrap();
            rest.split_once('<').unwrap().0.to_owned()
        })
        .collect();
    assert_eq!(first_rows.into_iter().collect::<Vec<_>>(), ["반출신고", "통관목록심사완료"]);
}
