//! All parcels and orders at once: each parcel is of nobody's, of one order or of several; each order fills so many parcels.
//!
//! Sum-product over the graph of parcels and orders, as it is used where measurements are assigned to tracks (Williams and Lau 2014):
//! what a parcel believes of an order depends on how much the others need that order. Messages go round until they stand still, all at
//! once, so the order in which anything is given changes nothing; where they stand still already, nothing is done.

use crate::options::Options;
use crate::room::Room;

/// Rounds at most; it stands still long before.
const ROUNDS: usize = 60;
/// Standing still: a change by less than one in a thousand.
const STILL: f64 = 1e-3;
/// Part of the last message that is kept: without it, two that need each other may swing.
const KEPT: f64 = 0.3;
/// The most orders in one hypothesis.
const MOST_ORDERS: usize = 3;

/// Orders, few and sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Orders {
    places: [u32; MOST_ORDERS],
    count: u8,
}

impl Orders {
    pub(crate) const NONE: Self = Self { places: [0; MOST_ORDERS], count: 0 };

    /// At most three.
    pub(crate) fn of(orders: &[usize]) -> Self {
        let mut these = Self::NONE;
        for (slot, order) in these.places.iter_mut().zip(orders) {
            *slot = u32::try_from(*order).unwrap_or(u32::MAX);
            these.count += 1;
        }
        these.places[..usize::from(these.count)].sort_unstable();
        these
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.places.iter().take(usize::from(self.count)).map(|place| *place as usize)
    }

    pub(crate) fn are_several(&self) -> bool {
        self.count > 1
    }

    pub(crate) fn has(&self, order: usize) -> bool {
        self.iter().any(|place| place == order)
    }

    pub(crate) fn to_vec(self) -> Vec<usize> {
        self.iter().collect()
    }
}

/// What may explain a parcel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Hypothesis {
    /// None is a stranger's parcel.
    pub(crate) orders: Orders,
    /// Its weight before anything else is known (not a logarithm).
    pub(crate) weight: f64,
}

/// What is believed of a parcel.
#[derive(Clone, Debug, Default)]
pub(crate) struct Belief {
    /// A share for each of its hypotheses.
    pub(crate) shares: Vec<f64>,
    /// For each order in them, how much likelier it has room for the parcel than not, for all that the other parcels need.
    pub(crate) rooms: Vec<(usize, f64)>,
}

/// Parcels and orders, and what they tell each other.
pub(crate) struct Graph<'a> {
    rooms: &'a [Room],
    /// For each parcel, what it weighs.
    weighed: Vec<Vec<Weighed>>,
    /// For each parcel, an edge to each order of its hypotheses, by order.
    of_parcels: Vec<Vec<Edge>>,
    /// For each order, the parcels and their edges to it.
    of_orders: Vec<Vec<(u32, u32)>>,
    /// Parcels that have something to tell.
    stirred: Vec<u32>,
    /// Orders whose last word is not yet all that they have to say.
    restless: Vec<u32>,
}

/// A hypothesis by the edges to its orders.
#[derive(Clone, Copy, Debug)]
struct Weighed {
    weight: f64,
    edges: [u8; MOST_ORDERS],
    count: u8,
}

#[derive(Clone, Copy, Debug)]
struct Edge {
    order: u32,
    /// How much likelier the parcel is to be of the order than not, for all that the order does not say.
    needs: f64,
    /// How much likelier the order has room for the parcel than not, for all that the parcel does not say.
    room: f64,
}

impl<'a> Graph<'a> {
    /// `rooms` says for each order how likely it fills none, one, … parcels.
    pub(crate) fn of(options: &[Options], rooms: &'a [Room]) -> Self {
        let mut graph = Self {
            rooms,
            weighed: Vec::with_capacity(options.len()),
            of_parcels: Vec::with_capacity(options.len()),
            of_orders: vec![Vec::new(); rooms.len()],
            stirred: (0..options.len() as u32).collect(),
            restless: Vec::new(),
        };
        for (parcel, options) in options.iter().enumerate() {
            let mut orders: Vec<usize> = options.hypotheses.iter().flat_map(|h| h.orders.to_vec()).collect();
            orders.sort_unstable();
            orders.dedup();
            for (edge, order) in orders.iter().enumerate() {
                graph.of_orders[*order].push((parcel as u32, edge as u32));
            }
            let edge = |order: &usize| {
                let room = rooms[*order];
                Edge { order: *order as u32, needs: 0.0, room: room[1] / room[0].max(1e-12) }
            };
            graph.of_parcels.push(orders.iter().map(edge).collect());
            graph
                .weighed
                .push(options.hypotheses.iter().map(|hypothesis| Weighed::of(hypothesis, &orders)).collect());
        }
        graph
    }

    /// Gives nobody another weight behind a parcel.
    pub(crate) fn set_nobody(&mut self, parcel: usize, weight: f64) {
        if let Some(nobody) = self.weighed[parcel].first_mut().filter(|nobody| nobody.weight != weight) {
            nobody.weight = weight;
            self.stirred.push(parcel as u32);
        }
    }

    /// Lets the messages go round until they stand still.
    pub(crate) fn settle(&mut self) {
        for _ in 0..ROUNDS {
            if self.stirred.is_empty() && self.restless.is_empty() {
                break;
            }
            self.stirred.sort_unstable();
            self.stirred.dedup();
            let mut orders: Vec<u32> = std::mem::take(&mut self.restless);
            for parcel in std::mem::take(&mut self.stirred) {
                let parcel = parcel as usize;
                tell_orders(&self.weighed[parcel], &mut self.of_parcels[parcel], &mut orders);
            }
            orders.sort_unstable();
            orders.dedup();
            for order in orders {
                self.tell_parcels(order as usize);
            }
        }
        self.stirred.clear();
        self.restless.clear();
    }

    fn tell_parcels(&mut self, order: usize) {
        let (edges, fills) = (&self.of_orders[order], &self.rooms[order]);
        let needs: Vec<f64> = edges
            .iter()
            .map(|(parcel, edge)| self.of_parcels[*parcel as usize][*edge as usize].needs)
            .collect();
        for ((parcel, edge), others) in edges.iter().zip(without_each(&needs)) {
            let one_more: f64 =
                others.iter().zip(fills.iter().skip(1)).map(|(share, fill)| share * fill).sum();
            let no_more: f64 = others.iter().zip(fills).map(|(share, fill)| share * fill).sum();
            let edge = &mut self.of_parcels[*parcel as usize][*edge as usize];
            let before = edge.room.max(1e-30);
            let now = (one_more / no_more.max(1e-300)).max(1e-30);
            edge.room = KEPT * before + (1.0 - KEPT) * now;
            if (edge.room - before).abs() > STILL * before {
                self.stirred.push(*parcel);
                self.restless.push(order as u32);
            }
        }
    }

    /// What is believed of a parcel.
    pub(crate) fn belief(&self, parcel: usize) -> Belief {
        let edges = &self.of_parcels[parcel];
        let weights: Vec<f64> = self.weighed[parcel].iter().map(|weighed| weighed.with_room(edges)).collect();
        let total: f64 = weights.iter().sum();
        Belief {
            shares: weights.iter().map(|weight| weight / total.max(1e-300)).collect(),
            rooms: edges.iter().map(|edge| (edge.order as usize, edge.room)).collect(),
        }
    }

    /// How likely none of a parcel's orders explains it.
    pub(crate) fn nobody(&self, parcel: usize) -> f64 {
        let edges = &self.of_parcels[parcel];
        let total: f64 = self.weighed[parcel].iter().map(|weighed| weighed.with_room(edges)).sum();
        self.weighed[parcel].first().map_or(0.0, |nobody| nobody.weight / total.max(1e-300))
    }
}

impl Weighed {
    fn of(hypothesis: &Hypothesis, orders: &[usize]) -> Self {
        let mut weighed = Self { weight: hypothesis.weight, edges: [0; MOST_ORDERS], count: 0 };
        for (slot, order) in weighed.edges.iter_mut().zip(hypothesis.orders.iter()) {
            // Far fewer orders than 256 are looked at closely.
            *slot = orders.binary_search(&order).map_or(0, |edge| edge as u8);
            weighed.count += 1;
        }
        weighed
    }

    fn edges(&self) -> impl Iterator<Item = usize> + '_ {
        self.edges.iter().take(usize::from(self.count)).map(|edge| usize::from(*edge))
    }

    /// The weight, with the room that the orders have.
    fn with_room(&self, edges: &[Edge]) -> f64 {
        self.edges().fold(self.weight, |weight, edge| weight * edges[edge].room)
    }
}

/// A parcel tells its orders how much it needs them; those that hear something new are noted.
fn tell_orders(weighed: &[Weighed], edges: &mut [Edge], told: &mut Vec<u32>) {
    let mut total = 0.0;
    let mut with = [0.0; 256];
    for hypothesis in weighed {
        let weight = hypothesis.with_room(edges);
        total += weight;
        for edge in hypothesis.edges() {
            with[edge] += weight;
        }
    }
    for (edge, with) in edges.iter_mut().zip(with) {
        let without = (total - with).max(total * 1e-12).max(1e-300);
        let needs = (with / edge.room.max(1e-300) / without).min(1e12);
        if needs != edge.needs {
            edge.needs = needs;
            told.push(edge.order);
        }
    }
}

/// For each of the odds: how likely none, one, … of the others hold.
fn without_each(odds: &[f64]) -> Vec<Room> {
    const NONE: Room = [1.0, 0.0, 0.0, 0.0, 0.0];
    let step = |sum: Room, odds: f64| {
        let share = odds / (1.0 + odds);
        let mut next = sum.map(|n| n * (1.0 - share));
        for (more, n) in next.iter_mut().skip(1).zip(&sum) {
            *more += n * share;
        }
        next
    };
    let mut before = Vec::with_capacity(odds.len());
    let mut sum = NONE;
    for odds in odds {
        before.push(sum);
        sum = step(sum, *odds);
    }
    let mut after = NONE;
    for (before, odds) in before.iter_mut().zip(odds).rev() {
        *before = joined(before, &after);
        after = step(after, *odds);
    }
    before
}

/// The shares of sums of two counts.
fn joined(a: &Room, b: &Room) -> Room {
    let mut joined = Room::default();
    for (n, slot) in joined.iter_mut().enumerate() {
        *slot = a.iter().take(n + 1).zip(b.iter().take(n + 1).rev()).map(|(a, b)| a * b).sum();
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: Room = [0.04, 0.96, 0.0, 0.0, 0.0];

    fn options(nobody: f64, orders: &[(usize, f64)]) -> Options {
        let none = Hypothesis { orders: Orders::NONE, weight: nobody };
        let ones = orders
            .iter()
            .map(|(order, weight)| Hypothesis { orders: Orders::of(&[*order]), weight: *weight });
        Options { hypotheses: [none].into_iter().chain(ones).collect(), candidates: Vec::new(), doubt: 1.0 }
    }

    fn shares(options: &[Options], rooms: &[Room]) -> Vec<Vec<f64>> {
        let mut graph = Graph::of(options, rooms);
        graph.settle();
        (0..options.len()).map(|parcel| graph.belief(parcel).shares).collect()
    }

    #[test]
    fn one_parcel_and_one_order_are_counted_exactly() {
        let shares = shares(&[options(1.0, &[(0, 3.0)])], &[ONE]);
        // Nobody's and no parcel of the order: 1 × 0.04. The order's: 3 × 0.96.
        assert!((shares[0][0] - 0.04 / (0.04 + 2.88)).abs() < 1e-9);
    }

    #[test]
    fn two_parcels_share_an_order_of_one_piece() {
        let both = [options(1.0, &[(0, 1000.0)]), options(1.0, &[(0, 1000.0)])];
        for shares in shares(&both, &[ONE]) {
            assert!((shares[0] - 0.5).abs() < 0.01, "{shares:?}");
        }
    }

    #[test]
    fn the_parcel_that_has_nothing_else_gets_the_order() {
        let parcels = [options(0.01, &[(0, 100.0), (1, 100.0)]), options(0.01, &[(0, 100.0)])];
        let shares = shares(&parcels, &[ONE, ONE]);
        assert!(shares[0][2] > 0.95 && shares[1][1] > 0.95, "{shares:?}");
    }

    #[test]
    fn the_others_of_some_odds_are_counted_without_each() {
        let without = without_each(&[1.0, 3.0]);
        assert!((without[0][1] - 0.75).abs() < 1e-12 && (without[1][1] - 0.5).abs() < 1e-12);
        assert!(without_each(&[]).is_empty());
    }
}
