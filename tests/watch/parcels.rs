//! What becomes of the numbers that are followed.

use chrono::TimeDelta;
use munjigi_model::Phase;
use unipass::Service;
use unipass_sim::{Parcel, Part, Scenario, Way};

use crate::world::{World, at};

const NUMBER: &str = "6091240093117";

#[test]
fn an_orders_parcel_is_followed_to_its_release_and_never_after() {
    for way in [Way::AirList, Way::SeaList, Way::AirImport, Way::SeaBonded, Way::Held, Way::Split] {
        let start = at("2026-11-02T10:00:00+09:00");
        let begins = start + TimeDelta::days(3);
        let scenario = Scenario { parcels: vec![Parcel::new(NUMBER, way, begins)], ..Scenario::default() };
        let mut world = World::new(scenario, start);
        world.order(NUMBER);
        let released = world.sim.course(NUMBER).unwrap().released_at.unwrap();
        world.run_until(released + TimeDelta::hours(24));
        let row = world.followed(NUMBER);
        assert_eq!((row.phase, row.due), (Phase::Released, None), "{way:?}: {row:?}");
        let asked = world.sim.counts()[&Part::from(Service::CargoProgress)];
        world.run_until(released + TimeDelta::days(30));
        assert_eq!(
            world.sim.counts()[&Part::from(Service::CargoProgress)],
            asked,
            "{way:?}: never after its release"
        );
    }
}
