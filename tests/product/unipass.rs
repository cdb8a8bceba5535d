//! A simulated UNI-PASS that the product asks in place of the real one.

use std::ops::Deref;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use unipass_sim::{Parcel, Scenario, Sim, Way};

use crate::munjigi::Machine;
use crate::sample::today;

/// A parcel by sea, in the middle of its way.
pub const UNDER_WAY: &str = "509533010446";
/// A parcel that was released.
pub const RELEASED: &str = "6091240093117";
/// What is in the first.
pub const GOODS: &str = "BAMBOO SHELF";

/// It runs until it is dropped.
pub struct Unipass {
    sim: Sim,
    /// The key of its service for cargo.
    pub key: String,
}

impl Unipass {
    pub fn start(machine: &Machine) -> Self {
        let today = midnight(today(machine));
        let by_sea = Parcel { goods: GOODS.to_owned(), ..Parcel::new(UNDER_WAY, Way::SeaList, today) };
        let by_air = Parcel::new(RELEASED, Way::AirList, today - TimeDelta::days(20));
        let scenario = Scenario { parcels: vec![by_sea, by_air], ..Scenario::default() };
        let key = scenario.key_text(unipass::Service::CargoProgress);
        let sim = Sim::start(scenario, today).expect("a port is left");
        let arrived = sim.course(UNDER_WAY).and_then(|course| course.first("하선신고 수리"));
        sim.set_now(arrived.expect("who comes by sea is unloaded"));
        Self { sim, key }
    }

    /// The product on this machine asks it from now on, and has its key.
    #[track_caller]
    pub fn is_asked_by(&self, machine: &Machine) {
        self.is_known_to(machine);
        machine.munjigi_on_ledger().with(["key", "set", "API001"]).reading(&*self.key).run().ended_with(0);
    }

    /// The product on this machine would ask it, if it had a key.
    #[track_caller]
    pub fn is_known_to(&self, machine: &Machine) {
        let address = self.base().to_string();
        machine.munjigi_on_ledger().with(["setting", "unipass-address", &address]).run().ended_with(0);
    }
}

impl Deref for Unipass {
    type Target = Sim;

    fn deref(&self) -> &Sim {
        &self.sim
    }
}

fn midnight(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(chrono::NaiveTime::MIN).and_utc()
}
