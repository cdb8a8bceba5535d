//! All parcels and orders at once: each parcel is of nobody's, of one order or of several; each order rooms so many parcels.
//!
//! Sum-product over the graph of parcels and orders, as it is used where measurements are assigned to tracks (Williams and Lau 2014):
//! what a parcel believes of an order depends on how much the others need that order. Messages go round until they stand still, all at
//! once, so the order in which anything is given changes nothing.

use crate::options::Options;
use crate::room::Room;

/// Rounds at most; it stands still long before.
const ROUNDS: usize = 60;
/// Standing still.
const STILL: f64 = 1e-5;
/// Part of the last message that is kept: without it, two that need each other may swing.
const KEPT: f64 = 0.3;

/// What may explain a parcel.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Hypothesis {
    /// Places of the orders; none is a stranger's parcel.
    pub(crate) orders: Vec<usize>,
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

/// What is believed of each parcel. `rooms` says for each order how likely it rooms none, one, … parcels.
pub(crate) fn believe(parcels: &[Options], rooms: &[Room]) -> Vec<Belief> {
    let mut graph = Graph::of(parcels, rooms);
    for _ in 0..ROUNDS {
        graph.tell_orders(parcels);
        if graph.tell_parcels(rooms) < STILL {
            break;
        }
    }
    graph.beliefs(parcels)
}

struct Edge {
    order: usize,
    /// How much likelier the parcel is to be of the order than not, for all that the order does not say.
    needs: f64,
    /// How much likelier the order has room for the parcel than not, for all that the parcel does not say.
    room: f64,
}

struct Graph {
    edges: Vec<Edge>,
    /// For each parcel, for each of its hypotheses, the edges to its orders.
    of_parcels: Vec<Vec<Vec<usize>>>,
    of_orders: Vec<Vec<usize>>,
}

impl Graph {
    fn of(parcels: &[Options], rooms: &[Room]) -> Self {
        let mut graph = Self { edges: Vec::new(), of_parcels: Vec::new(), of_orders: vec![Vec::new(); rooms.len()] };
        for hypotheses in parcels.iter().map(|options| &options.hypotheses) {
            let mut known: Vec<(usize, usize)> = Vec::new();
            let mut of_parcel = Vec::new();
            for hypothesis in hypotheses {
                let mut edges = Vec::new();
                for order in &hypothesis.orders {
                    let edge = known.iter().find(|(o, _)| o == order).map(|(_, edge)| *edge).unwrap_or_else(|| {
                        let edge = graph.edges.len();
                        let room = rooms.get(*order).copied().unwrap_or_default();
                        graph.edges.push(Edge { order: *order, needs: 0.0, room: room[1] / room[0].max(1e-12) });
                        if let Some(of_order) = graph.of_orders.get_mut(*order) {
                            of_order.push(edge);
                        }
                        known.push((*order, edge));
                        edge
                    });
                    edges.push(edge);
                }
                of_parcel.push(edges);
            }
            graph.of_parcels.push(of_parcel);
        }
        graph
    }

    fn weights(&self, parcel: usize, hypotheses: &[Hypothesis]) -> Vec<f64> {
        let edges = self.of_parcels.get(parcel).map_or(&[][..], |edges| edges);
        hypotheses
            .iter()
            .zip(edges)
            .map(|(hypothesis, edges)| {
                edges.iter().filter_map(|edge| self.edges.get(*edge)).fold(hypothesis.weight, |w, edge| w * edge.room)
            })
            .collect()
    }

    fn tell_orders(&mut self, parcels: &[Options]) {
        for (parcel, Options { hypotheses, .. }) in parcels.iter().enumerate() {
            let weights = self.weights(parcel, hypotheses);
            let total: f64 = weights.iter().sum();
            let Some(of_parcel) = self.of_parcels.get(parcel) else { continue };
            let mut with: Vec<(usize, f64)> = Vec::new();
            for (edges, weight) in of_parcel.iter().zip(&weights) {
                for edge in edges {
                    match with.iter_mut().find(|(e, _)| e == edge) {
                        Some((_, sum)) => *sum += weight,
                        None => with.push((*edge, *weight)),
                    }
                }
            }
            for (edge, with) in with {
                if let Some(edge) = self.edges.get_mut(edge) {
                    let without = (total - with).max(total * 1e-12).max(1e-300);
                    let needs = with / edge.room.max(1e-300) / without;
                    edge.needs = needs.min(1e12);
                }
            }
        }
    }

    /// Gives by how much the messages have changed at most, in bits.
    fn tell_parcels(&mut self, rooms: &[Room]) -> f64 {
        let mut change: f64 = 0.0;
        for (of_order, shares) in self.of_orders.iter().zip(rooms) {
            let needs: Vec<f64> = of_order.iter().filter_map(|edge| self.edges.get(*edge)).map(|e| e.needs).collect();
            for (edge, others) in of_order.iter().zip(without_each(&needs)) {
                let one_more: f64 = others.iter().zip(shares.iter().skip(1)).map(|(q, share)| q * share).sum();
                let no_more: f64 = others.iter().zip(shares.iter()).map(|(q, share)| q * share).sum();
                let room = one_more / no_more.max(1e-300);
                if let Some(edge) = self.edges.get_mut(*edge) {
                    let room = edge.room.max(1e-30).powf(KEPT) * room.max(1e-30).powf(1.0 - KEPT);
                    change = change.max((room / edge.room.max(1e-30)).log2().abs());
                    edge.room = room;
                }
            }
        }
        change
    }

    fn rooms(&self, parcel: usize) -> Vec<(usize, f64)> {
        let edges = self.of_parcels.get(parcel).into_iter().flatten().flatten();
        let mut rooms: Vec<(usize, f64)> =
            edges.filter_map(|edge| self.edges.get(*edge)).map(|edge| (edge.order, edge.room)).collect();
        rooms.sort_by_key(|(order, _)| *order);
        rooms.dedup_by_key(|(order, _)| *order);
        rooms
    }

    fn beliefs(&self, parcels: &[Options]) -> Vec<Belief> {
        parcels
            .iter()
            .enumerate()
            .map(|(parcel, Options { hypotheses, .. })| {
                let weights = self.weights(parcel, hypotheses);
                let total: f64 = weights.iter().sum();
                Belief {
                    shares: weights.iter().map(|weight| weight / total.max(1e-300)).collect(),
                    rooms: self.rooms(parcel),
                }
            })
            .collect()
    }
}

/// For each of the odds: how likely none, one, … of the others hold (not normalised).
fn without_each(odds: &[f64]) -> Vec<[f64; 5]> {
    let step = |sum: [f64; 5], odds: f64| {
        let share = odds / (1.0 + odds);
        let mut next = [0.0; 5];
        for n in 0..5 {
            next[n] = sum[n] * (1.0 - share) + if n > 0 { sum[n - 1] * share } else { 0.0 };
        }
        next
    };
    let join = |a: &[f64; 5], b: &[f64; 5]| {
        let mut joined = [0.0; 5];
        for n in 0..5 {
            joined[n] = (0..=n).map(|k| a[k] * b[n - k]).sum();
        }
        joined
    };
    let none = [1.0, 0.0, 0.0, 0.0, 0.0];
    let mut before = vec![none];
    for odds in odds {
        let last = before.last().copied().unwrap_or(none);
        before.push(step(last, *odds));
    }
    let mut after = none;
    let mut all = vec![none; odds.len()];
    for (n, odds) in odds.iter().enumerate().rev() {
        if let (Some(slot), Some(before)) = (all.get_mut(n), before.get(n)) {
            *slot = join(before, &after);
        }
        after = step(after, *odds);
    }
    all
}
