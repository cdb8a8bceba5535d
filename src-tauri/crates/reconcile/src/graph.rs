//! All parcels and orders at once: each parcel is of nobody's, of one order or of several; each order fills so many parcels.
//!
//! Sum-product over the graph of parcels and orders, as it is used where measurements are assigned to tracks (Williams and Lau 2014):
//! what a parcel believes of an order depends on how much the others need that order. Messages go round until they stand still, all at
//! once, so the order in which anything is given changes nothing; where they stand still already, nothing is done.
//!
//! A message that would hardly change is not sent at all. So what one parcel more stirs dies out around it, and what it does not reach
//! stays as it was to the last digit.

use crate::belief::{Belief, Hypothesis, MOST_ORDERS, Orders};
use crate::marked::Marked;
use crate::options::Options;
use crate::room::Room;

/// Rounds at most; it stands still long before.
const ROUNDS: usize = 60;
/// Standing still: a change by less than so large a share.
const STILL: f64 = 2e-4;
/// The same for what hardly matters to who hears it.
const STILL_UNNEEDED: f64 = 1e-3;
/// How much of such a change counts.
const UNNEEDED: f64 = 1e-2;
/// A parcel of which so little else is believed is said the same of.
const MOVED: f64 = 2e-4;
/// Part of the last message that is kept: without it, two that need each other may swing.
const KEPT: f64 = 0.3;
/// No message is beyond these.
const LEAST: f64 = 1e-30;
const MOST: f64 = 1e12;
/// No edge.
const NONE: u32 = u32::MAX;

/// Parcels and orders, and which of them may belong together.
#[derive(Clone, Debug, Default)]
pub(crate) struct Graph {
    parcels: Vec<Reach>,
    hypotheses: Vec<Weighed>,
    edges: Vec<Edge>,
    /// For each order, the last of its edges.
    last: Vec<u32>,
}

/// Where the edges and the hypotheses of a parcel begin and end.
#[derive(Clone, Copy, Debug)]
struct Reach {
    edges: (u32, u32),
    hypotheses: (u32, u32),
}

/// A hypothesis by its parcel's edges to its orders.
#[derive(Clone, Copy, Debug)]
struct Weighed {
    weight: f32,
    edges: [u8; MOST_ORDERS],
    count: u8,
}

#[derive(Clone, Copy, Debug)]
struct Edge {
    order: u32,
    parcel: u32,
    /// The order's edge before this one.
    before: u32,
}

/// What parcels and orders have told each other.
#[derive(Clone, Debug)]
pub(crate) struct Talk {
    /// For each parcel, the weight of nobody.
    nobody: Vec<f64>,
    /// For each edge, how much likelier the parcel is to be of the order than not, for all that the order does not say.
    needs: Vec<f32>,
    /// For each edge, how much likelier the order has room for the parcel than not, for all that the parcel does not say.
    rooms: Vec<f32>,
    /// Parcels that have something to tell.
    stirred: Marked,
    /// Orders that have been told something, or have not yet said all that they have to say.
    told: Marked,
    /// Parcels that have been told something since they were last asked for.
    touched: Marked,
}

/// What parcels had been told when something was last said of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Noted {
    nobody: Vec<f64>,
    rooms: Vec<f32>,
}

impl Graph {
    /// A graph of so many orders, without any parcel.
    pub(crate) fn of(orders: usize) -> Self {
        Self { last: vec![NONE; orders], ..Self::default() }
    }

    /// One parcel more.
    pub(crate) fn push(&mut self, options: &Options) {
        let (parcel, first) = (self.parcels.len() as u32, self.edges.len() as u32);
        for order in &options.orders {
            let before = std::mem::replace(&mut self.last[*order as usize], self.edges.len() as u32);
            self.edges.push(Edge { order: *order, parcel, before });
        }
        let from = self.hypotheses.len() as u32;
        let weighed = options.hypotheses.iter().map(|hypothesis| Weighed::of(hypothesis, &options.orders));
        self.hypotheses.extend(weighed);
        let hypotheses = (from, self.hypotheses.len() as u32);
        self.parcels.push(Reach { edges: (first, self.edges.len() as u32), hypotheses });
    }

    /// Nothing of what it holds grows any more.
    pub(crate) fn shrink(&mut self) {
        self.hypotheses.shrink_to_fit();
        self.edges.shrink_to_fit();
    }

    fn edges(&self, parcel: usize) -> std::ops::Range<usize> {
        let (from, to) = self.parcels[parcel].edges;
        from as usize..to as usize
    }

    fn weighed(&self, parcel: usize) -> &[Weighed] {
        let (from, to) = self.parcels[parcel].hypotheses;
        &self.hypotheses[from as usize..to as usize]
    }

    /// The edges of an order, from the last to the first.
    fn edges_of(&self, order: usize) -> impl Iterator<Item = usize> + '_ {
        let known = |edge: u32| (edge != NONE).then_some(edge);
        std::iter::successors(known(self.last[order]), move |edge| known(self.edges[*edge as usize].before))
            .map(|edge| edge as usize)
    }

    /// The orders that may explain a parcel.
    pub(crate) fn orders(&self, parcel: usize) -> impl Iterator<Item = usize> + '_ {
        self.edges[self.edges(parcel)].iter().map(|edge| edge.order as usize)
    }

    /// The parcels that an order may explain.
    pub(crate) fn parcels_of(&self, order: usize) -> impl Iterator<Item = usize> + '_ {
        self.edges_of(order).map(|edge| self.edges[edge].parcel as usize)
    }

    /// What may explain a parcel.
    pub(crate) fn hypotheses(&self, parcel: usize) -> Vec<Hypothesis> {
        let edges = &self.edges[self.edges(parcel)];
        let of = |weighed: &Weighed| {
            let orders: Vec<usize> = weighed.edges().map(|edge| edges[edge].order as usize).collect();
            Hypothesis { orders: Orders::of(&orders), weight: f64::from(weighed.weight) }
        };
        self.weighed(parcel).iter().map(of).collect()
    }

    /// The weight of nobody behind a parcel, as it was given.
    pub(crate) fn nobody_given(&self, parcel: usize) -> f64 {
        self.weighed(parcel).first().map_or(0.0, |nobody| f64::from(nobody.weight))
    }

    /// What is believed of a parcel.
    pub(crate) fn belief(&self, parcel: usize, talk: &Talk) -> Belief {
        let edges = self.edges(parcel);
        let rooms = &talk.rooms[edges.clone()];
        let weights: Vec<f64> = self.weights(parcel, talk, rooms).collect();
        let total: f64 = weights.iter().sum();
        Belief {
            shares: weights.iter().map(|weight| weight / total.max(1e-300)).collect(),
            rooms: edges.map(|edge| (self.edges[edge].order as usize, f64::from(talk.rooms[edge]))).collect(),
        }
    }

    /// How likely none of a parcel's orders explains it.
    pub(crate) fn nobody(&self, parcel: usize, talk: &Talk) -> f64 {
        let rooms = &talk.rooms[self.edges(parcel)];
        let total: f64 = self.weights(parcel, talk, rooms).sum();
        talk.nobody[parcel] / total.max(1e-300)
    }

    /// What each hypothesis of a parcel weighs, with the room that its orders have.
    fn weights<'t>(
        &'t self,
        parcel: usize,
        talk: &Talk,
        rooms: &'t [f32],
    ) -> impl Iterator<Item = f64> + use<'t> {
        let nobody = talk.nobody[parcel];
        self.weighed(parcel).iter().enumerate().map(
            move |(n, weighed)| {
                if n == 0 { nobody } else { weighed.with_room(rooms) }
            },
        )
    }
}

impl Talk {
    /// Nothing has been told yet. `rooms` says for each order how likely it fills none, one, … parcels.
    pub(crate) fn of(graph: &Graph, rooms: &[Room]) -> Self {
        let mut talk = Self {
            nobody: Vec::with_capacity(graph.parcels.len()),
            needs: Vec::with_capacity(graph.edges.len()),
            rooms: Vec::with_capacity(graph.edges.len()),
            stirred: Marked::default(),
            told: Marked::default(),
            touched: Marked::default(),
        };
        talk.told.grow(rooms.len());
        for parcel in 0..graph.parcels.len() {
            talk.push(graph, rooms, parcel);
        }
        talk
    }

    /// Of a parcel that the graph has now.
    pub(crate) fn push(&mut self, graph: &Graph, rooms: &[Room], parcel: usize) {
        self.nobody.push(graph.nobody_given(parcel));
        for edge in &graph.edges[graph.edges(parcel)] {
            let room = rooms[edge.order as usize];
            self.needs.push(0.0);
            self.rooms.push((room[1] / room[0].max(1e-12)) as f32);
            // Its orders say what room they have, however little it needs them.
            self.told.mark(edge.order as usize);
        }
        self.stirred.grow(parcel + 1);
        self.touched.grow(parcel + 1);
        self.stirred.mark(parcel);
        self.touched.mark(parcel);
    }

    /// Gives nobody another weight behind a parcel.
    pub(crate) fn set_nobody(&mut self, graph: &Graph, parcel: usize, weight: f64) {
        let before = std::mem::replace(&mut self.nobody[parcel], weight);
        if weight == before {
            return;
        }
        let rooms = &self.rooms[graph.edges(parcel)];
        let total: f64 = graph.weights(parcel, self, rooms).sum();
        let change = (weight - before).abs() / total.min(total - weight + before).max(1e-300);
        self.touched.mark(parcel);
        if change > STILL {
            self.stirred.mark(parcel);
        }
    }

    /// Lets the messages go round until they stand still.
    pub(crate) fn settle(&mut self, graph: &Graph, rooms: &[Room]) {
        let mut with = Vec::new();
        let mut before = Vec::new();
        for _ in 0..ROUNDS {
            if self.stirred.is_empty() && self.told.is_empty() {
                break;
            }
            for parcel in self.stirred.take() {
                self.tell_orders(graph, parcel as usize, &mut with);
            }
            for order in self.told.take() {
                self.tell_parcels(graph, &rooms[order as usize], order as usize, &mut before);
            }
        }
        self.stirred.take();
        self.told.take();
    }

    /// Parcels that have been told something since this was last asked.
    pub(crate) fn touched(&mut self) -> Vec<u32> {
        self.touched.take()
    }

    /// A parcel tells its orders how much it needs them.
    fn tell_orders(&mut self, graph: &Graph, parcel: usize, with: &mut Vec<f64>) {
        let edges = graph.edges(parcel);
        let rooms = &self.rooms[edges.clone()];
        let mut total = self.nobody[parcel];
        with.clear();
        with.resize(edges.len(), 0.0);
        for weighed in graph.weighed(parcel).iter().skip(1) {
            let weight = weighed.with_room(rooms);
            total += weight;
            for edge in weighed.edges() {
                with[edge] += weight;
            }
        }
        for (edge, with) in edges.zip(with) {
            let without = (total - *with).max(total * 1e-12).max(1e-300);
            let needs = (*with / f64::from(self.rooms[edge]).max(1e-300) / without).min(MOST);
            let told = f64::from(self.needs[edge]);
            // An order hears of the odds how much less likely it is left alone.
            if (needs - told).abs() > STILL * (1.0 + told) {
                self.needs[edge] = needs as f32;
                self.told.mark(graph.edges[edge].order as usize);
            }
        }
    }

    /// An order tells its parcels how much room it has for them.
    fn tell_parcels(
        &mut self,
        graph: &Graph,
        fills: &Room,
        order: usize,
        before: &mut Vec<(usize, f64, Room)>,
    ) {
        // How likely none, one, … of the edges so far hold.
        let mut so_far: Room = [1.0, 0.0, 0.0, 0.0, 0.0];
        before.clear();
        for edge in graph.edges_of(order) {
            let odds = f64::from(self.needs[edge]);
            let share = odds / (1.0 + odds);
            before.push((edge, share, so_far));
            let mut next = so_far.map(|n| n * (1.0 - share));
            next.iter_mut().skip(1).zip(&so_far).for_each(|(more, n)| *more += n * share);
            so_far = next;
        }
        // How likely the order fills so many, for each number that hold before, with what the edges behind say.
        let mut rest = [fills[0], fills[1], fills[2], fills[3], fills[4], 0.0];
        for (edge, share, so_far) in before.iter().rev() {
            let sum = |rest: &[f64]| so_far.iter().zip(rest).map(|(n, rest)| n * rest).sum::<f64>();
            let (no_more, one_more) = (sum(&rest), sum(&rest[1..]));
            self.tell_parcel(graph, *edge, order, one_more / no_more.max(1e-300));
            for n in 0..5 {
                rest[n] = rest[n] * (1.0 - share) + rest[n + 1] * share;
            }
        }
    }

    fn tell_parcel(&mut self, graph: &Graph, edge: usize, order: usize, room: f64) {
        let told = f64::from(self.rooms[edge]).max(LEAST);
        let now = KEPT * told + (1.0 - KEPT) * room.clamp(LEAST, MOST);
        let needs = f64::from(self.needs[edge]);
        let (change, alone) = ((now - told).abs(), (now - told).abs() / told);
        // A parcel that hardly needs the order has nothing to tell the others then.
        let believed = change * needs / (1.0 + told * needs);
        let is_stirring = believed > STILL;
        if is_stirring || alone > STILL_UNNEEDED {
            self.rooms[edge] = now as f32;
            let parcel = graph.edges[edge].parcel as usize;
            self.touched.mark(parcel);
            // It goes on until it has said all.
            self.told.mark(order);
            if is_stirring {
                self.stirred.mark(parcel);
            }
        }
    }
}

impl Noted {
    pub(crate) fn of(talk: &Talk) -> Self {
        Self { nobody: talk.nobody.clone(), rooms: talk.rooms.clone() }
    }

    /// Whether something else is to be said of a parcel by now. If so, it is noted.
    pub(crate) fn has_moved(&mut self, graph: &Graph, talk: &Talk, parcel: usize) -> bool {
        let edges = graph.edges(parcel);
        if self.nobody.len() > parcel && self.moved(graph, talk, parcel) <= MOVED {
            return false;
        }
        self.nobody.resize(self.nobody.len().max(parcel + 1), 0.0);
        self.rooms.resize(self.rooms.len().max(edges.end), 0.0);
        self.nobody[parcel] = talk.nobody[parcel];
        self.rooms[edges.clone()].copy_from_slice(&talk.rooms[edges]);
        true
    }

    /// How far what is believed of a parcel has moved: a share.
    fn moved(&self, graph: &Graph, talk: &Talk, parcel: usize) -> f64 {
        let rest = (self.nobody[parcel] / talk.nobody[parcel].max(1e-300) - 1.0).abs();
        let by_nobody = rest * graph.nobody(parcel, talk);
        let by_rooms = graph.edges(parcel).map(|edge| {
            let (room, needs) = (f64::from(talk.rooms[edge]), f64::from(talk.needs[edge]));
            let change = (room - f64::from(self.rooms[edge])).abs();
            (change * needs / (1.0 + room * needs)).max(UNNEEDED * change / room.max(LEAST))
        });
        by_nobody + by_rooms.sum::<f64>()
    }
}

impl Weighed {
    fn of(hypothesis: &Hypothesis, orders: &[u32]) -> Self {
        let mut weighed = Self { weight: hypothesis.weight as f32, edges: [0; MOST_ORDERS], count: 0 };
        for (slot, order) in weighed.edges.iter_mut().zip(hypothesis.orders.iter()) {
            // Far fewer orders than 256 are looked at closely.
            *slot = orders.binary_search(&(order as u32)).map_or(0, |edge| edge as u8);
            weighed.count += 1;
        }
        weighed
    }

    fn edges(&self) -> impl Iterator<Item = usize> + '_ {
        self.edges.iter().take(usize::from(self.count)).map(|edge| usize::from(*edge))
    }

    fn with_room(&self, rooms: &[f32]) -> f64 {
        self.edges().fold(f64::from(self.weight), |weight, edge| weight * f64::from(rooms[edge]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: Room = [0.04, 0.96, 0.0, 0.0, 0.0];

    fn options(nobody: f64, orders: &[(u32, f64)]) -> Options {
        let none = Hypothesis { orders: Orders::NONE, weight: nobody };
        let ones = orders
            .iter()
            .map(|(order, weight)| Hypothesis { orders: Orders::of(&[*order as usize]), weight: *weight });
        Options {
            hypotheses: [none].into_iter().chain(ones).collect(),
            orders: orders.iter().map(|(order, _)| *order).collect(),
        }
    }

    fn shares(options: &[Options], rooms: &[Room]) -> Vec<Vec<f64>> {
        let mut graph = Graph::of(rooms.len());
        options.iter().for_each(|options| graph.push(options));
        let mut talk = Talk::of(&graph, rooms);
        talk.settle(&graph, rooms);
        (0..options.len()).map(|parcel| graph.belief(parcel, &talk).shares).collect()
    }

    #[test]
    fn one_parcel_and_one_order_are_counted_exactly() {
        let shares = shares(&[options(1.0, &[(0, 3.0)])], &[ONE]);
        // Nobody's and no parcel of the order: 1 × 0.04. The order's: 3 × 0.96.
        assert!((shares[0][0] - 0.04 / (0.04 + 2.88)).abs() < 1e-7);
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
    fn what_a_parcel_does_not_reach_hears_nothing_of_it() {
        let rooms = [ONE; 3];
        let mut graph = Graph::of(rooms.len());
        graph.push(&options(0.01, &[(0, 100.0)]));
        graph.push(&options(0.01, &[(1, 100.0), (2, 90.0)]));
        let mut talk = Talk::of(&graph, &rooms);
        talk.settle(&graph, &rooms);
        talk.touched();
        graph.push(&options(0.02, &[(2, 80.0)]));
        talk.push(&graph, &rooms, 2);
        talk.settle(&graph, &rooms);
        let mut touched = talk.touched();
        touched.sort_unstable();
        assert_eq!(touched, [1, 2]);
        let mut anew = Talk::of(&graph, &rooms);
        anew.settle(&graph, &rooms);
        for parcel in 0..3 {
            let (a, b) = (graph.nobody(parcel, &talk), graph.nobody(parcel, &anew));
            assert!((a - b).abs() < 1e-4, "{a} {b}");
        }
    }
}
