//! A parcel with all that ever happens to it: as much of it is told as has happened by a moment.

mod event;
pub(crate) mod kind;
mod numbers;
mod route;
mod step;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};

use crate::korea;
use crate::scenario::{Parcel, Way, Whose};

pub(crate) use event::Event;
use kind::Kind;
use munjigi_draws::Draw;
pub(crate) use numbers::{Numbers, plain};
pub(crate) use route::{FORWARDER_CODE, Route, country_code};
use step::Step;

/// Packages of a parcel that is released in parts.
const SPLIT_PACKAGES: u32 = 3;

pub(crate) struct Cargo {
    pub parcel: Parcel,
    pub route: Route,
    pub numbers: Numbers,
    /// 화물관리번호.
    pub cargo_no: String,
    pub packages: u32,
    pub arrives_on: NaiveDate,
    /// The oldest first.
    pub events: Vec<Event>,
    /// Whether of a clearance and a release in one second the release is told first: both were seen.
    pub release_first: bool,
}

impl Cargo {
    /// `place` is the parcel's place among those of its consolidation.
    pub fn new(parcel: Parcel, seed: u64, place: impl FnOnce(&str) -> u32) -> Self {
        let route = route::route(parcel.way, parcel.country);
        let packages = match parcel.way {
            Way::Split => parcel.packages.unwrap_or(SPLIT_PACKAGES).max(2),
            Way::AirList | Way::SeaList | Way::AirImport | Way::SeaBonded | Way::Held | Way::HeldForGood => {
                parcel.packages.unwrap_or(1).max(1)
            }
        };
        let mut draw = Draw::of(seed, &format!("course {}", plain(&parcel.hbl)));
        let events = events(&parcel, packages, &mut draw);
        let arrived = events.iter().find(|event| event.kind == &kind::ARRIVED);
        let arrives_on = korea::day(arrived.map_or(parcel.begins_at, |event| event.at));
        let numbers = Numbers::of(&parcel, &route, arrives_on, seed);
        let cargo_no = match &parcel.cargo_no {
            Some(given) => plain(given),
            None => format!("{}{:04}", numbers.consolidation, place(&numbers.consolidation)),
        };
        let release_first = draw.below(2) == 1;
        Self { route, numbers, cargo_no, packages, arrives_on, events, release_first, parcel }
    }

    /// What has happened by then, the oldest first. Nothing at all is "no record".
    pub fn events_by(&self, now: DateTime<Utc>) -> &[Event] {
        let so_far = self.events.partition_point(|event| event.at <= now);
        self.events.get(..so_far).unwrap_or_default()
    }

    /// The year with which it is asked for.
    pub fn year(&self) -> i32 {
        self.arrives_on.year()
    }

    pub fn office(&self) -> &str {
        self.parcel.office.as_deref().unwrap_or(self.route.office)
    }

    pub fn is_the_persons(&self) -> bool {
        match self.parcel.whose {
            Whose::Person | Whose::Stranger => true,
            Whose::Others => false,
        }
    }

    /// When it entered its second warehouse; the end of time where it never does.
    pub fn moved_at(&self) -> DateTime<Utc> {
        self.first(&kind::ENTERED_UNDER_BOND).unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    pub fn cleared_at(&self) -> Option<DateTime<Utc>> {
        self.first(&kind::LIST_EXAMINED).or_else(|| self.first(&kind::IMPORT_ACCEPTED))
    }

    /// When its last package was released.
    pub fn released_at(&self) -> Option<DateTime<Utc>> {
        self.first(&kind::RELEASED_BY_LIST).or_else(|| self.first(&kind::RELEASED_BY_IMPORT))
    }

    fn first(&self, kind: &Kind) -> Option<DateTime<Utc>> {
        self.events.iter().find(|event| event.kind == kind).map(|event| event.at)
    }
}

/// The whole course, its durations drawn.
fn events(parcel: &Parcel, packages: u32, draw: &mut Draw) -> Vec<Event> {
    let mut at = parcel.begins_at;
    let mut inside = packages;
    let mut events = Vec::new();
    for Step { kind, after: (least, most) } in step::steps(parcel.way) {
        at += TimeDelta::seconds(draw.between(*least, *most));
        let is_in_part = *kind == &kind::RELEASED_IN_PART;
        let concerned = if is_in_part { inside.div_ceil(2) } else { inside };
        if is_in_part {
            inside -= concerned;
        }
        events.push(Event { at, kind, packages: concerned, grams: share(parcel.grams, concerned, packages) });
    }
    let is_other_way_round = draw.below(2) == 1;
    for place in 1..events.len() {
        let (one, other) = (events[place - 1].kind, events[place].kind);
        if is_other_way_round && step::are_interchangeable(one, other) {
            (events[place - 1].kind, events[place].kind) = (other, one);
        }
    }
    events
}

/// What so many of all packages weigh.
fn share(grams: u32, packages: u32, of: u32) -> u32 {
    let share = u64::from(grams) * u64::from(packages) / u64::from(of.max(1));
    u32::try_from(share).unwrap_or(grams)
}
