//! A ledger's orders and parcels, made ready to be compared: those of all its holders, for one orders under the code of another.

use std::collections::{BTreeMap, HashMap, HashSet};

use munjigi_model::{KstDate, WaybillKey};

use crate::brought::{Brought, brought};
use crate::case::{Case, CodeLife};
use crate::delays;
use crate::fit::Fit;
use crate::habits::{Fits, Habits, Way};
use crate::keys::{self, By, Refused, Tie};
use crate::parcel::{Parcel, Trace};
use crate::purchase::{Number, Purchase};
use crate::room::{self, Room};
use crate::said::{Said, Settled};
use crate::spare::leave_room;
use crate::weights::{Piece, Weights};

/// Both sides of a comparison, each in the order of its days.
#[derive(Clone, Debug)]
pub(crate) struct Household {
    pub(crate) weights: Weights,
    pub(crate) parcels: Vec<Parcel>,
    pub(crate) purchases: Vec<Purchase>,
    /// Places of the parcels, in the order of their days: the parcels themselves are in that order but for those that came later.
    pub(crate) by_day: Vec<u32>,
    /// Whether clearances come with details at all.
    pub(crate) has_details: bool,
    /// What the person has said.
    pub(crate) said: Said,
    /// For each parcel, what is settled by it.
    pub(crate) settled: Vec<Settled>,
    /// The life of the holders' codes.
    pub(crate) codes: Vec<CodeLife>,
    /// For each parcel, the orders that a number or the person ties to it.
    pub(crate) ties: Vec<Vec<Tie>>,
    /// For each parcel, why orders with its number are not tied to it.
    pub(crate) refused: Vec<Vec<Refused>>,
    /// For each order, how likely it fills so many parcels more than those that are tied to it.
    pub(crate) rooms: Vec<Room>,
    /// For each order, what the parcels that are tied to it have brought.
    pub(crate) brought: Vec<Brought>,
    /// Orders that have room for one more parcel.
    open: Vec<usize>,
    /// How many parcels are tied to each order.
    pub(crate) tied: Vec<u32>,
    /// For each order, the places of its numbers that no parcel has.
    loose: Vec<Vec<u32>>,
    /// For each order, the first of those that nothing but their number and day tells apart.
    pub(crate) twins: Vec<usize>,
    /// All numbers of orders and parcels.
    numbers: HashSet<WaybillKey>,
    habits: Habits,
    ways: Ways,
    /// For each way, how its orders fit what parcels show.
    fits: Vec<Fits>,
    traces: Traces,
}

/// The ways that orders go, and the way of each order.
#[derive(Clone, Debug)]
struct Ways {
    all: Vec<Way>,
    of: Vec<u32>,
}

/// What parcels show of who carried them, each once, and which one each parcel shows.
#[derive(Clone, Debug, Default)]
struct Traces {
    known: HashMap<Trace, u32>,
    all: Vec<Trace>,
    of: Vec<u32>,
}

impl Household {
    pub(crate) fn of(
        parcels: Vec<Parcel>,
        purchases: Vec<Purchase>,
        case: &Case<'_>,
        weights: &Weights,
    ) -> Self {
        let said = Said::of(case);
        let settled: Vec<Settled> = parcels.iter().map(|parcel| said.settled(parcel)).collect();
        let (ways, traces) = (Ways::of(&purchases), Traces::of(&parcels));
        let found = keys::ties(&parcels, &purchases, &settled, &said, case.codes, weights);
        let keys::Ties { tied: ties, refused } = held(found, &parcels, &purchases, &ways, &traces, weights);
        let habits = taught(&parcels, &purchases, &ties);
        let fits = fits(&ways, &habits, &traces.all, weights);
        let filled = filled(&ties, purchases.len());
        let brought = brought(&parcels, &purchases, &ties, weights);
        let rooms: Vec<Room> = (0..purchases.len())
            .map(|order| {
                let (purchase, way) = (&purchases[order], &fits[ways.of[order] as usize]);
                if brought[order].is_everything(purchase) {
                    room::NONE
                } else if weights.has(Piece::Jointly) {
                    room::of(purchase, purchase.age(case.today), way, weights, filled[order] as usize)
                } else {
                    room::ANY
                }
            })
            .collect();
        let mut household = Self {
            weights: weights.clone(),
            brought,
            codes: case.codes.to_vec(),
            has_details: case.has_details,
            open: (0..rooms.len()).filter(|order| rooms[*order][1] > 0.0).collect(),
            rooms,
            tied: filled,
            loose: loose(&parcels, &purchases),
            twins: twins(&purchases),
            numbers: numbers(&parcels, &purchases),
            by_day: (0..parcels.len() as u32).collect(),
            habits,
            ways,
            fits,
            traces,
            ties,
            refused,
            settled,
            said,
            parcels,
            purchases,
        };
        household.leave_room();
        household
    }

    /// For a few parcels more.
    fn leave_room(&mut self) {
        leave_room(&mut self.parcels);
        leave_room(&mut self.by_day);
        leave_room(&mut self.settled);
        leave_room(&mut self.ties);
        leave_room(&mut self.refused);
        leave_room(&mut self.traces.of);
    }

    /// Takes in one parcel more, where nothing ties it to an order and nothing was said of it, and gives its place.
    pub(crate) fn push(&mut self, parcel: Parcel) -> usize {
        let place = self.parcels.len();
        if self.traces.push(&parcel.trace) {
            for (way, fits) in self.ways.all.iter().zip(&mut self.fits) {
                fits.extend(self.habits.marks(way, std::slice::from_ref(&parcel.trace), &self.weights));
            }
        }
        let at = self.by_day.partition_point(|known| self.parcels[*known as usize].rank() < parcel.rank());
        self.by_day.insert(at, place as u32);
        self.numbers.extend(parcel.key.clone());
        self.settled.push(Settled::Open);
        self.ties.push(Vec::new());
        self.refused.push(Vec::new());
        self.parcels.push(parcel);
        place
    }

    /// The tables that an order is compared by.
    pub(crate) fn fits(&self, order: usize) -> &Fits {
        // Every order has a way, and every way its tables.
        &self.fits[self.ways.of[order] as usize]
    }

    /// Which of the traces a parcel shows.
    pub(crate) fn trace(&self, parcel: usize) -> usize {
        self.traces.of.get(parcel).map_or(0, |trace| *trace as usize)
    }

    /// An order's numbers that no parcel has.
    pub(crate) fn loose(&self, order: usize) -> impl Iterator<Item = &Number> + '_ {
        let numbers = &self.purchases[order].numbers;
        self.loose[order].iter().filter_map(|place| numbers.get(*place as usize))
    }

    /// Whether a parcel is neither tied to an order nor settled by the person.
    pub(crate) fn is_open(&self, place: usize) -> bool {
        self.settled[place] == Settled::Open && self.ties[place].is_empty()
    }

    /// Whether a parcel is tied to an order.
    pub(crate) fn is_tied(&self, order: usize) -> bool {
        self.tied[order] > 0
    }

    /// Whether a number stands on an order, read as it is or repaired, or on a parcel.
    pub(crate) fn knows(&self, number: &WaybillKey) -> bool {
        self.numbers.contains(number)
    }

    /// Orders with room that are of the time of a parcel: those without a day, and those from the longest way before it to the day after.
    pub(crate) fn in_time(&self, parcel: &Parcel) -> impl DoubleEndedIterator<Item = usize> + '_ {
        let until = |is_before: &dyn Fn(KstDate) -> bool| {
            self.open.partition_point(|order| self.purchases[*order].day.is_none_or(is_before))
        };
        let first = parcel.day.minus(delays::LONGEST.unsigned_abs());
        let last = parcel.day.plus(delays::SHORTEST.unsigned_abs());
        let (undated, from, to) = (until(&|_| false), until(&|day| day < first), until(&|day| day <= last));
        self.open[..undated].iter().chain(&self.open[from..to]).copied()
    }
}

impl Ways {
    fn of(purchases: &[Purchase]) -> Self {
        let mut known: BTreeMap<Way, u32> = BTreeMap::new();
        let mut all = Vec::new();
        let of = purchases
            .iter()
            .map(|purchase| {
                *known.entry(Way::of(purchase)).or_insert_with_key(|way| {
                    all.push(way.clone());
                    all.len() as u32 - 1
                })
            })
            .collect();
        Self { all, of }
    }
}

impl Traces {
    fn of(parcels: &[Parcel]) -> Self {
        let mut traces = Self::default();
        for parcel in parcels {
            traces.push(&parcel.trace);
        }
        traces
    }

    /// What one parcel more shows. Gives whether it is new.
    fn push(&mut self, trace: &Trace) -> bool {
        let known = self.known.get(trace).copied();
        self.of.push(known.unwrap_or(self.all.len() as u32));
        if known.is_none() {
            self.known.insert(trace.clone(), self.all.len() as u32);
            self.all.push(trace.clone());
        }
        known.is_none()
    }
}

/// What is left of the ties by numbers once everything else was asked. What contradicts a number is judged without what that very parcel
/// would teach.
fn held(
    found: keys::Ties,
    parcels: &[Parcel],
    purchases: &[Purchase],
    ways: &Ways,
    traces: &Traces,
    weights: &Weights,
) -> keys::Ties {
    let keys::Ties { mut tied, mut refused } = found;
    let untaught = fits(ways, &Habits::default(), &traces.all, weights);
    let way = |order: usize| &untaught[ways.of[order] as usize];
    for (place, parcel) in parcels.iter().enumerate() {
        let trace = traces.of[place] as usize;
        let shown = |order: usize| Fit::but_days(parcel, &purchases[order], trace, way(order), weights);
        tied[place].retain(|tie| {
            let is_held =
                matches!(tie.by, By::Person(_)) || shown(tie.order).beside_number() > weights.contradicted;
            if !is_held {
                refused[place].push(Refused::Contradicted(purchases[tie.order].id));
            }
            is_held
        });
        keys::keep_one_sending(&mut tied[place], purchases, |order| {
            let purchase = &purchases[order];
            let since = |day| way(order).arrival(parcel, purchase, parcel.day.days_since(day));
            purchase.day.map_or(weights.undated, since) + shown(order).bits()
        });
    }
    keys::Ties { tied, refused }
}

/// What the parcels that are tied to orders teach.
fn taught(parcels: &[Parcel], purchases: &[Purchase], ties: &[Vec<Tie>]) -> Habits {
    let pairs = parcels.iter().zip(ties);
    Habits::learn(
        pairs.flat_map(|(parcel, ties)| ties.iter().map(move |tie| (parcel, &purchases[tie.order]))),
    )
}

/// The tables of each way.
fn fits(ways: &Ways, habits: &Habits, traces: &[Trace], weights: &Weights) -> Vec<Fits> {
    ways.all.iter().map(|way| habits.fits(way, traces, weights)).collect()
}

/// How many parcels are tied to each order.
fn filled(ties: &[Vec<Tie>], orders: usize) -> Vec<u32> {
    let mut filled = vec![0; orders];
    for order in ties.iter().flatten().map(|tie| tie.order) {
        if let Some(filled) = filled.get_mut(order) {
            *filled += 1;
        }
    }
    filled
}

/// For each order, the places of its numbers that no parcel has.
fn loose(parcels: &[Parcel], purchases: &[Purchase]) -> Vec<Vec<u32>> {
    let on_parcels: HashSet<&WaybillKey> = parcels.iter().filter_map(|parcel| parcel.key.as_ref()).collect();
    let of = |purchase: &Purchase| {
        let numbers = (0..).zip(&purchase.numbers);
        numbers.filter(|(_, number)| !on_parcels.contains(&number.key)).map(|(place, _)| place).collect()
    };
    purchases.iter().map(of).collect()
}

fn numbers(parcels: &[Parcel], purchases: &[Purchase]) -> HashSet<WaybillKey> {
    let of_orders = purchases.iter().flat_map(|purchase| &purchase.numbers);
    let read = of_orders.flat_map(|number| [Some(&number.key), number.repaired.as_ref()]).flatten();
    read.chain(parcels.iter().filter_map(|parcel| parcel.key.as_ref())).cloned().collect()
}

/// For each order, the first of its like.
fn twins(purchases: &[Purchase]) -> Vec<usize> {
    let mut first: HashMap<u64, usize> = HashMap::new();
    purchases
        .iter()
        .enumerate()
        .map(|(order, purchase)| *first.entry(purchase.likeness).or_insert(order))
        .collect()
}
