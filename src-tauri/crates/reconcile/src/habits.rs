//! What a household's own confirmed parcels teach: which handler carries what, from where, and how long it takes.

use std::collections::{BTreeMap, HashMap};

use munjigi_model::Form;

use crate::delays::{self, Course};
use crate::parcel::{Parcel, Trace};
use crate::purchase::Purchase;
use crate::weights::{Piece, Weights};

/// How many parcels of its own a shop needs before it is believed as much as what stands above it.
const SHOP_BELIEF: f64 = 1.3;
/// The same for the way: the forwarder, or direct from a country.
const WAY_BELIEF: f64 = 25.0;
/// The same for the country that an order says itself.
const SAID_BELIEF: f64 = 15.0;
/// How many parcels of a household weigh as much as what is assumed of all.
const ALL_BELIEF: f64 = 24.0;
/// Handlers and series that are about.
const KINDS_OF_MARKS: f64 = 12.0;
/// A parcel from where its order is sent, of all that say both (*estimated*; the rest is transit).
const FROM_WHERE_IT_IS_SENT: f64 = 0.91;
/// The same where only the shop's other orders or the currency let one think so.
const FROM_WHERE_IT_SEEMS: f64 = 0.8;
/// How likely the day in a forwarder's number is the one from which the parcel's way is to be counted. *Assumed*: forwarders count as
/// they like.
const IS_PACKED_THEN: f64 = 0.85;

/// Orders that go the same way: of one shop, by one forwarder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Way {
    pub(crate) shop: String,
    pub(crate) forwarder: Option<String>,
    pub(crate) is_forwarded: bool,
    pub(crate) country: Option<[u8; 2]>,
    pub(crate) is_country_said: bool,
}

impl Way {
    pub(crate) fn of(purchase: &Purchase) -> Self {
        Self {
            shop: purchase.shop.clone(),
            forwarder: purchase.forwarder.clone(),
            is_forwarded: purchase.is_forwarded,
            country: purchase.country,
            is_country_said: purchase.is_country_said,
        }
    }

    fn above(&self) -> Self {
        Self { shop: String::new(), ..self.clone() }
    }

    fn anywhere(&self) -> Self {
        Self { country: None, is_country_said: false, ..self.clone() }
    }
}

/// Counts of marks.
#[derive(Clone, Debug, Default)]
struct Counts {
    marks: HashMap<String, f64>,
    /// Of each kind of mark, by its first letter.
    kinds: HashMap<u8, f64>,
    delays: Vec<i64>,
    delays_by_post: Vec<i64>,
    since_packed: Vec<i64>,
}

impl Counts {
    fn add(&mut self, parcel: &Parcel) {
        for mark in marks(parcel) {
            *self.kinds.entry(kind(&mark)).or_default() += 1.0;
            *self.marks.entry(mark).or_default() += 1.0;
        }
    }

    fn of(&self, mark: &str) -> f64 {
        self.marks.get(mark).copied().unwrap_or_default()
    }

    fn all(&self, mark: &str) -> f64 {
        self.kinds.get(&kind(mark)).copied().unwrap_or_default()
    }
}

fn kind(mark: &str) -> u8 {
    mark.bytes().next().unwrap_or_default()
}

fn marks(parcel: &Parcel) -> Vec<String> {
    let mut marks: Vec<String> = parcel.trace.marks().map(str::to_owned).collect();
    if let Some(country) = parcel.trace.country {
        marks.push(country_mark(country));
    }
    marks
}

fn country_mark(country: [u8; 2]) -> String {
    format!("c:{}{}", char::from(country[0]), char::from(country[1]))
}

/// How likely a parcel from a country is in general (assumed, after the share of parcels from each among reports and imports).
fn from_anywhere(country: &str) -> f64 {
    match country {
        "c:CN" => 0.42,
        "c:US" => 0.30,
        "c:HK" => 0.09,
        "c:JP" => 0.08,
        "c:GB" | "c:DE" | "c:VN" => 0.02,
        _ => 0.01,
    }
}

/// What the confirmed parcels of a ledger teach.
#[derive(Clone, Debug, Default)]
pub(crate) struct Habits {
    everything: Counts,
    own: BTreeMap<Way, Counts>,
}

impl Habits {
    /// Learns from parcels that are confirmed, with their orders.
    pub(crate) fn learn<'a>(confirmed: impl IntoIterator<Item = (&'a Parcel, &'a Purchase)>) -> Self {
        let mut habits = Self::default();
        for (parcel, purchase) in confirmed {
            habits.everything.add(parcel);
            let way = Way::of(purchase);
            let delay = purchase.day.map(|day| parcel.day.days_since(day));
            let since_packed = purchase.packed.map(|day| parcel.day.days_since(day));
            for way in [way.anywhere(), way.above(), way.above().anywhere()] {
                let counts = habits.own.entry(way).or_default();
                counts.add(parcel);
                counts.since_packed.extend(since_packed);
                if parcel.form == Form::Postal {
                    counts.delays_by_post.extend(delay);
                } else {
                    counts.delays.extend(delay);
                }
            }
        }
        habits
    }

    /// The tables for orders of one way.
    pub(crate) fn fits(&self, way: &Way, traces: &[Trace], weights: &Weights) -> Fits {
        let empty = Counts::default();
        let shop = self.own.get(&way.anywhere()).unwrap_or(&empty);
        let any = self.own.get(&way.above().anywhere()).unwrap_or(&empty);
        let course = if way.is_forwarded { Course::Forwarded } else { Course::Direct };
        let (handler, country) = self.marks(way, traces, weights);
        Fits {
            handler,
            country,
            delay: delays::table(course, &shop.delays),
            delay_by_post: delays::table(Course::ByPost, &shop.delays_by_post),
            // The forwarder counts, whatever the shop.
            since_packed: delays::table(Course::SincePacked, &any.since_packed),
        }
    }

    /// What traces say for orders of one way: by their handler, and by their country.
    pub(crate) fn marks(&self, way: &Way, traces: &[Trace], weights: &Weights) -> (Vec<f64>, Vec<f64>) {
        let empty = Counts::default();
        let shop = self.own.get(&way.anywhere()).unwrap_or(&empty);
        let above = self.own.get(&way.above()).unwrap_or(&empty);
        let any = self.own.get(&way.above().anywhere()).unwrap_or(&empty);
        let handler = |trace: &Trace| {
            let mark = trace.marks().find(|mark| any.all(mark) > 0.0).or_else(|| trace.marks().next());
            let Some(mark) = mark.filter(|_| weights.has(Piece::Handler)) else { return 0.0 };
            let general = self.general(mark);
            let by_any = (any.of(mark) + WAY_BELIEF * general) / (any.all(mark) + WAY_BELIEF);
            let by_way = (above.of(mark) + WAY_BELIEF * by_any) / (above.all(mark) + WAY_BELIEF);
            let by_shop = (shop.of(mark) + SHOP_BELIEF * by_way) / (shop.all(mark) + SHOP_BELIEF);
            (by_shop / general).log2()
        };
        let country = |country: Option<[u8; 2]>| {
            let Some(code) = country.filter(|_| weights.has(Piece::Country)) else { return 0.0 };
            let mark = country_mark(code);
            let general = self.general(&mark);
            let sure = if way.is_country_said { FROM_WHERE_IT_IS_SENT } else { FROM_WHERE_IT_SEEMS };
            let said = match way.country {
                Some(said) if said == code => sure,
                Some(_) => (1.0 - sure) * general,
                None => general,
            };
            let belief = if way.country.is_some() { SAID_BELIEF } else { SHOP_BELIEF };
            let by_shop = (shop.of(&mark) + belief * said) / (shop.all(&mark) + belief);
            (by_shop / general).log2()
        };
        (traces.iter().map(handler).collect(), traces.iter().map(|trace| country(trace.country)).collect())
    }

    /// How likely a mark is on a parcel of whoever.
    fn general(&self, mark: &str) -> f64 {
        let assumed = if kind(mark) == b'c' { from_anywhere(mark) } else { 1.0 / KINDS_OF_MARKS };
        (self.everything.of(mark) + ALL_BELIEF * assumed) / (self.everything.all(mark) + ALL_BELIEF)
    }
}

/// How orders of one way fit what parcels show.
#[derive(Clone, Debug)]
pub(crate) struct Fits {
    /// Bits, by trace.
    pub(crate) handler: Vec<f64>,
    /// Bits, by trace.
    pub(crate) country: Vec<f64>,
    /// Share of parcels that arrive on each day after the order.
    pub(crate) delay: delays::Table,
    /// The same for those that come by post.
    delay_by_post: delays::Table,
    /// The same, after the day in the forwarder's number.
    since_packed: delays::Table,
}

impl Fits {
    /// Share of such orders' parcels that arrive when this one does, so many days after the order (log2).
    pub(crate) fn arrival(&self, parcel: &Parcel, purchase: &Purchase, days: i64) -> f64 {
        if parcel.form == Form::Postal {
            return self.delay_by_post.bits(days);
        }
        let Some(packed) = purchase.packed else { return self.delay.bits(days) };
        let since_packed = self.since_packed.share(parcel.day.days_since(packed));
        (IS_PACKED_THEN * since_packed + (1.0 - IS_PACKED_THEN) * self.delay.share(days)).log2()
    }

    /// What further traces say.
    pub(crate) fn extend(&mut self, (handler, country): (Vec<f64>, Vec<f64>)) {
        self.handler.extend(handler);
        self.country.extend(country);
    }
}
