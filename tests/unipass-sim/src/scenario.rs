//! What happens in a simulation: who there is, which parcels come, what goes wrong.

pub(crate) mod moment;
mod parcel;
mod person;
mod postal_item;

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use munjigi_draws::Draw;
use serde::Deserialize;
use thiserror::Error;
use unipass::{Key, Service};

use crate::Fault;

pub use parcel::{Country, Parcel, Way, Whose};
pub use person::Person;
pub use postal_item::PostalItem;

/// A scenario, built in Rust or read from a file (`scenario/demo.toml` has every field with a word on it).
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Scenario {
    /// Decides all that is drawn: durations between events, numbers, keys.
    pub seed: u64,
    /// Whose list it is.
    pub person: Person,
    /// The parcels.
    #[serde(rename = "parcel")]
    pub parcels: Vec<Parcel>,
    /// What comes by post.
    #[serde(rename = "postal_item")]
    pub postal_items: Vec<PostalItem>,
    /// What goes wrong.
    #[serde(rename = "fault")]
    pub faults: Vec<Fault>,
    /// Whether API012 gives the yen by the hundred, as one client says, and not by one, as another source shows.
    pub yen_by_the_hundred: bool,
}

/// A scenario file that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("this is no scenario: {0}")]
pub struct NoScenario(String);

impl Scenario {
    /// Reads a scenario file.
    ///
    /// ```
    /// # use unipass_sim::{Whose, Scenario};
    /// let scenario = Scenario::read(
    ///     "[[parcel]]
    ///      hbl = '6091240093117'
    ///      way = 'air_list'
    ///      begins_at = 2026-11-16T03:00:00+09:00
    ///      whose = 'stranger'",
    /// )?;
    /// assert_eq!(scenario.parcels[0].whose, Whose::Stranger);
    /// # Ok::<(), unipass_sim::NoScenario>(())
    /// ```
    ///
    /// # Errors
    /// [`NoScenario`] says where and why.
    pub fn read(toml: &str) -> Result<Self, NoScenario> {
        toml::from_str(toml).map_err(|error| NoScenario(error.to_string()))
    }

    /// So many parcels of all ways, a few of them never ordered, that begin evenly over a time: for tests of many.
    #[must_use]
    pub fn of_many(parcels: u32, from: DateTime<Utc>, within: TimeDelta) -> Self {
        let apart = within / i32::try_from(parcels.max(1)).unwrap_or(i32::MAX);
        let one = |n: u32| {
            let way = Way::ALL[usize::try_from(n).unwrap_or_default() % Way::ALL.len()];
            let at = from + apart * i32::try_from(n).unwrap_or_default();
            let whose = if n % 20 == 7 { Whose::Stranger } else { Whose::Person };
            // As long as a courier's, and no two alike.
            Parcel { whose, ..Parcel::new(format!("6090{n:09}"), way, at) }
        };
        Self { parcels: (0..parcels).map(one).collect(), ..Self::default() }
    }

    /// The keys that the services know, each its own.
    #[must_use]
    pub fn keys(&self) -> BTreeMap<Service, Key> {
        let key = |service| Some((service, Key::new(&self.key_text(service))?));
        Service::ALL.into_iter().filter_map(key).collect()
    }

    /// A key as a person would type it. Nobody's: it opens nothing but this simulation. Its form is that of keys in public code, a
    /// small letter and three digits six times, then a letter and a digit.
    #[must_use]
    pub fn key_text(&self, service: Service) -> String {
        let mut draw = Draw::of(self.seed, service.number());
        let mut key: String = (0..6).flat_map(|_| [draw.letter().to_string(), draw.digits(3)]).collect();
        key.push(draw.letter());
        key.push_str(&draw.digits(1));
        key
    }
}
