//! A ledger's orders and parcels, made ready to be compared: those of all its holders, for one orders under the code of another.

use std::collections::{BTreeMap, HashMap, HashSet};

use munjigi_model::{KstDate, WaybillKey};

use crate::case::CodeLife;
use crate::delays;
use crate::fit::Fit;
use crate::habits::{Fits, Habits, Way};
use crate::keys::{self, By, Refused, Tie};
use crate::parcel::{Parcel, Trace};
use crate::purchase::{Number, Purchase};
use crate::room::{self, Room};
use crate::said::{Said, Settled};
use crate::weights::{Piece, Weights};

/// Both sides of a comparison, each in the order of its days.
pub(crate) struct Household<'a> {
    pub(crate) weights: &'a Weights,
    pub(crate) parcels: &'a [Parcel],
    pub(crate) purchases: &'a [Purchase],
    /// What the person has said.
    pub(crate) said: &'a Said,
    /// For each parcel, what is settled by it.
    pub(crate) settled: Vec<Settled>,
    /// The life of the holders' codes.
    pub(crate) codes: &'a [CodeLife],
    /// For each parcel, the orders that a number or the person ties to it.
    pub(crate) ties: Vec<Vec<Tie>>,
    /// For each parcel, why orders with its number are not tied to it.
    pub(crate) refused: Vec<Vec<Refused>>,
    /// For each order, how likely it fills so many parcels more than those that are tied to it.
    pub(crate) rooms: Vec<Room>,
    /// Orders that have room for one more parcel.
    open: Vec<usize>,
    /// For each order, whether a parcel is tied to it.
    pub(crate) is_tied: Vec<bool>,
    /// For each order, its numbers that no parcel has.
    pub(crate) loose: Vec<Vec<&'a Number>>,
    /// For each order, the first of those that nothing but their number and day tells apart.
    pub(crate) twins: Vec<usize>,
    fits: Vec<Fits>,
    way_of: Vec<usize>,
    trace_of: Vec<usize>,
}

impl<'a> Household<'a> {
    pub(crate) fn of(
        parcels: &'a [Parcel],
        purchases: &'a [Purchase],
        said: &'a Said,
        codes: &'a [CodeLife],
        today: KstDate,
        weights: &'a Weights,
    ) -> Self {
        let settled: Vec<Settled> = parcels.iter().map(|parcel| said.settled(parcel)).collect();
        let keys::Ties { tied: mut ties, mut refused } =
            keys::ties(parcels, purchases, &settled, said, codes, weights);
        let (traces, trace_of) = traces(parcels);
        // What contradicts a number is judged without what that very parcel would teach.
        let (untaught, way_of) = fits(purchases, &Habits::default(), &traces, weights);
        for (place, parcel) in parcels.iter().enumerate() {
            let untaught = |order: usize| &untaught[way_of[order]];
            ties[place].retain(|tie| {
                let purchase = &purchases[tie.order];
                let fit = Fit::but_days(parcel, purchase, trace_of[place], untaught(tie.order), weights);
                let against = !matches!(tie.by, By::Person(_)) && fit.beside_number() <= weights.contradicted;
                if against {
                    refused[place].push(Refused::Contradicted(purchase.id));
                }
                !against
            });
        }
        let confirmed = ties.iter().zip(parcels).flat_map(|(ties, parcel)| {
            ties.iter().filter_map(move |tie| Some((parcel, purchases.get(tie.order)?)))
        });
        let habits = Habits::learn(confirmed);
        let (fits, way_of) = fits(purchases, &habits, &traces, weights);
        let mut filled = vec![0_usize; purchases.len()];
        for order in ties.iter().flatten().map(|tie| tie.order) {
            if let Some(filled) = filled.get_mut(order) {
                *filled += 1;
            }
        }
        let rooms: Vec<Room> = purchases
            .iter()
            .zip(&way_of)
            .zip(&filled)
            .map(|((purchase, way), filled)| match fits.get(*way).filter(|_| weights.has(Piece::Jointly)) {
                Some(way) => room::of(purchase, purchase.age(today), way, weights, *filled),
                None => room::ANY,
            })
            .collect();
        let on_parcels: HashSet<&WaybillKey> =
            parcels.iter().filter_map(|parcel| parcel.key.as_ref()).collect();
        let loose = |purchase: &'a Purchase| {
            purchase.numbers.iter().filter(|number| !on_parcels.contains(&number.key)).collect()
        };
        let open = (0..rooms.len()).filter(|order| rooms[*order][1] > 0.0).collect();
        Self {
            weights,
            codes,
            open,
            rooms,
            is_tied: filled.into_iter().map(|filled| filled > 0).collect(),
            loose: purchases.iter().map(loose).collect(),
            twins: twins(purchases),
            fits,
            way_of,
            trace_of,
            ties,
            refused,
            settled,
            said,
            parcels,
            purchases,
        }
    }

    /// The tables that an order is compared by.
    pub(crate) fn fits(&self, order: usize) -> &Fits {
        // Every order has a way, and every way its tables.
        &self.fits[self.way_of[order]]
    }

    /// Which of the traces a parcel shows.
    pub(crate) fn trace(&self, parcel: usize) -> usize {
        self.trace_of.get(parcel).copied().unwrap_or_default()
    }

    /// Orders with room that are of the time of a parcel: those without a day, and those from the longest way before it to the day after.
    pub(crate) fn in_time(&self, parcel: &Parcel) -> impl Iterator<Item = usize> + '_ {
        let until = |is_before: &dyn Fn(KstDate) -> bool| {
            self.open.partition_point(|order| self.purchases[*order].day.is_none_or(is_before))
        };
        let first = parcel.day.minus(delays::LONGEST.unsigned_abs());
        let last = parcel.day.plus(delays::SHORTEST.unsigned_abs());
        let (undated, from, to) = (until(&|_| false), until(&|day| day < first), until(&|day| day <= last));
        self.open[..undated].iter().chain(&self.open[from..to]).copied()
    }
}

/// What the parcels show of who carried them, each once, and which one each parcel shows.
fn traces(parcels: &[Parcel]) -> (Vec<&Trace>, Vec<usize>) {
    let mut known: HashMap<&Trace, usize> = HashMap::new();
    let mut traces = Vec::new();
    let of = parcels
        .iter()
        .map(|parcel| {
            *known.entry(&parcel.trace).or_insert_with(|| {
                traces.push(&parcel.trace);
                traces.len() - 1
            })
        })
        .collect();
    (traces, of)
}

/// The tables of each way, and the way of each order.
fn fits(
    purchases: &[Purchase],
    habits: &Habits,
    traces: &[&Trace],
    weights: &Weights,
) -> (Vec<Fits>, Vec<usize>) {
    let mut known: BTreeMap<Way, usize> = BTreeMap::new();
    let mut fits = Vec::new();
    let of = purchases
        .iter()
        .map(|purchase| {
            let way = Way::of(purchase);
            *known.entry(way).or_insert_with_key(|way| {
                fits.push(habits.fits(way, traces, weights));
                fits.len() - 1
            })
        })
        .collect();
    (fits, of)
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
