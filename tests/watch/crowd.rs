//! A ledger with many parcels.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use munjigi_model::KstDate;
use unipass_sim::Scenario;

use crate::world::{World, at};

/// A ledger with so many parcels under way, of which half have begun when they are first looked at.
pub fn crowd(parcels: u32) -> World {
    let start = at("2026-11-02T09:00:00+09:00");
    let scenario = Scenario::of_many(parcels, start - TimeDelta::days(3), TimeDelta::days(6));
    let numbers: Vec<String> = scenario.parcels.iter().map(|parcel| parcel.hbl.clone()).collect();
    let world = World::new(scenario, start);
    world.orders(&numbers);
    world
}

/// Requests on each day in Korea.
pub fn by_day(world: &World) -> BTreeMap<KstDate, usize> {
    let mut days = BTreeMap::new();
    for request in world.sim.requests() {
        *days.entry(KstDate::of(request.at)).or_default() += 1;
    }
    days
}
