//! A scenario made ready to be asked about.

use std::collections::HashMap;

use unipass::Service;

use crate::cargo::{Cargo, plain};
use crate::scenario::{Person, PostalItem, Scenario};

/// All that UNI-PASS would know, its own future included.
pub(crate) struct World {
    pub seed: u64,
    pub person: Person,
    pub cargo: Vec<Cargo>,
    pub postal_items: Vec<PostalItem>,
    pub yen_by_the_hundred: bool,
    keys: Vec<(Service, String)>,
    by_house: Index,
    by_master: Index,
    by_cargo_no: Index,
}

/// Places in the list of parcels, by a number.
type Index = HashMap<String, Vec<usize>>;

impl World {
    pub fn new(scenario: Scenario) -> Self {
        let keys = Service::ALL.into_iter().map(|service| (service, scenario.key_text(service))).collect();
        let Scenario { seed, person, parcels, postal_items, yen_by_the_hundred, faults: _ } = scenario;
        let mut places: HashMap<String, u32> = HashMap::new();
        let mut place = |consolidation: &str| {
            let place = places.entry(consolidation.to_owned()).or_default();
            *place += 1;
            *place
        };
        let cargo: Vec<Cargo> =
            parcels.into_iter().map(|parcel| Cargo::new(parcel, seed, &mut place)).collect();
        Self {
            by_house: index(&cargo, |cargo| &cargo.numbers.hbl),
            by_master: index(&cargo, |cargo| &cargo.numbers.mbl),
            by_cargo_no: index(&cargo, |cargo| &cargo.cargo_no),
            seed,
            person,
            cargo,
            postal_items,
            yen_by_the_hundred,
            keys,
        }
    }

    pub fn key(&self, service: Service) -> &str {
        self.keys.iter().find(|(of, _)| *of == service).map_or("", |(_, key)| key)
    }

    pub fn by_house(&self, hbl: &str) -> impl Iterator<Item = &Cargo> {
        self.found(&self.by_house, hbl)
    }

    pub fn by_master(&self, mbl: &str) -> impl Iterator<Item = &Cargo> {
        self.found(&self.by_master, mbl)
    }

    pub fn by_cargo_no(&self, cargo_no: &str) -> impl Iterator<Item = &Cargo> {
        self.found(&self.by_cargo_no, cargo_no)
    }

    fn found<'w>(&'w self, index: &'w Index, number: &str) -> impl Iterator<Item = &'w Cargo> {
        let places = index.get(&plain(number)).map(Vec::as_slice).unwrap_or_default();
        places.iter().filter_map(|place| self.cargo.get(*place))
    }
}

fn index(cargo: &[Cargo], number: impl Fn(&Cargo) -> &String) -> Index {
    let mut index = Index::new();
    for (place, cargo) in cargo.iter().enumerate() {
        index.entry(number(cargo).clone()).or_default().push(place);
    }
    index
}
