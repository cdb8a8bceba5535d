//! All parcels and orders at once: each parcel is of nobody's, of one order or of several; each order fills so many parcels.
//!
//! Sum-product over the graph of parcels and orders, as it is used where measurements are assigned to tracks (Williams and Lau 2014):
//! what a parcel believes of an order depends on how much the others need that order. Messages go round until they stand still, all at
//! once, so the order in which anything is given changes nothing; where they stand still already, nothing is done.
//!
//! A message that would hardly change is not sent at all. So what one parcel more stirs dies out around it, and what it does not reach
//! stays as it was to the last digit.

use crate::belief::Belief;
use crate::graph::Graph;
use crate::marked::Marked;
use crate::room::Room;
use crate::spare::leave_room;

/// Rounds at most; it stands still long before.
const ROUNDS: usize = 60;
/// Standing still: a change by less than so large a share.
const STILL: f64 = 2e-4;
/// The same for what hardly matters to who hears it.
const STILL_UNNEEDED: f64 = 1e-3;
/// Part of the last message that is kept: without it, two that need each other may swing.
const KEPT: f64 = 0.3;
/// No message is beyond these.
pub(crate) const LEAST: f64 = 1e-30;
const MOST: f64 = 1e12;

/// What parcels and orders have told each other.
#[derive(Clone, Debug)]
pub(crate) struct Talk {
    /// For each parcel, the weight of nobody.
    pub(crate) nobody: Vec<f64>,
    /// For each edge, what its two ends have told each other.
    pub(crate) words: Vec<Words>,
    /// Parcels that have something to tell.
    stirred: Marked,
    /// Orders that have been told something, or have not yet said all that they have to say.
    told: Marked,
    /// Parcels that have been told something since they were last asked for.
    touched: Marked,
}

/// What the two ends of an edge have told each other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words {
    /// How much likelier the parcel is to be of the order than not, for all that the order does not say.
    pub(crate) needs: f32,
    /// How much likelier the order has room for the parcel than not, for all that the parcel does not say.
    pub(crate) room: f32,
}

/// The edges of an order that has been gone through, and for each how likely none, one, … of those before it hold.
#[derive(Debug, Default)]
struct Passed {
    edges: Vec<Step>,
    so_far: Vec<f64>,
}

#[derive(Clone, Copy, Debug)]
struct Step {
    edge: usize,
    /// How likely it holds.
    share: f64,
    /// The room that the order has for its parcel.
    room: f64,
}

impl Talk {
    /// Nothing has been told yet. `rooms` says for each order how likely it fills none, one, … parcels.
    pub(crate) fn of(graph: &Graph, rooms: &[Room]) -> Self {
        let mut talk = Self {
            nobody: Vec::new(),
            words: Vec::new(),
            stirred: Marked::default(),
            told: Marked::default(),
            touched: Marked::default(),
        };
        talk.told.grow(rooms.len());
        for parcel in 0..graph.parcels() {
            talk.push(graph, rooms, parcel);
        }
        talk
    }

    /// Of a parcel that the graph has now.
    pub(crate) fn push(&mut self, graph: &Graph, rooms: &[Room], parcel: usize) {
        self.nobody.push(graph.nobody_given(parcel));
        for order in graph.orders(parcel) {
            let room = rooms[order];
            self.words.push(Words { needs: 0.0, room: (room[1] / room[0].max(1e-12)) as f32 });
            // Its orders say what room they have, however little it needs them.
            self.told.mark(order);
        }
        self.stirred.grow(parcel + 1);
        self.touched.grow(parcel + 1);
        self.stirred.mark(parcel);
        self.touched.mark(parcel);
    }

    /// Of all parcels, but for a few more.
    pub(crate) fn leave_room(&mut self) {
        leave_room(&mut self.nobody);
        leave_room(&mut self.words);
    }

    /// Gives nobody another weight behind a parcel.
    pub(crate) fn set_nobody(&mut self, graph: &Graph, parcel: usize, weight: f64) {
        let before = std::mem::replace(&mut self.nobody[parcel], weight);
        if weight == before {
            return;
        }
        let total: f64 = self.weights(graph, parcel).sum();
        let change = (weight - before).abs() / total.min(total - weight + before).max(1e-300);
        self.touched.mark(parcel);
        if change > STILL {
            self.stirred.mark(parcel);
        }
    }

    /// Lets the messages go round until they stand still.
    pub(crate) fn settle(&mut self, graph: &Graph, rooms: &[Room]) {
        let (mut with, mut passed) = (Vec::new(), Passed::default());
        for _ in 0..ROUNDS {
            if self.stirred.is_empty() && self.told.is_empty() {
                break;
            }
            for parcel in self.stirred.take() {
                self.tell_orders(graph, parcel as usize, &mut with);
            }
            for order in self.told.take() {
                let (fills, order) = (&rooms[order as usize], order as usize);
                // Most orders fill one parcel or two: what none fills is not counted.
                match fills {
                    [_, _, 0.0, 0.0, 0.0] => self.tell_parcels::<2>(graph, fills, order, &mut passed),
                    [_, _, _, 0.0, 0.0] => self.tell_parcels::<3>(graph, fills, order, &mut passed),
                    _ => self.tell_parcels::<5>(graph, fills, order, &mut passed),
                }
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
        let words = &mut self.words[edges.clone()];
        let mut total = self.nobody[parcel];
        with.clear();
        with.resize(edges.len(), 0.0);
        for weighed in graph.weighed(parcel).iter().skip(1) {
            let weight = weighed.with_room(|edge| words[edge].room);
            total += weight;
            for edge in weighed.edges() {
                with[edge] += weight;
            }
        }
        for ((edge, with), words) in edges.zip(with).zip(words) {
            let without = (total - *with).max(total * 1e-12).max(1e-300);
            let needs = (*with / f64::from(words.room).max(1e-300) / without).min(MOST);
            let told = f64::from(words.needs);
            // An order hears of the odds how much less likely it is left alone.
            if (needs - told).abs() > STILL * (1.0 + told) {
                words.needs = needs as f32;
                self.told.mark(graph.order_at(edge));
            }
        }
    }

    /// An order that fills fewer than `N` parcels tells them how much room it has for them.
    fn tell_parcels<const N: usize>(
        &mut self,
        graph: &Graph,
        fills: &Room,
        order: usize,
        passed: &mut Passed,
    ) {
        // How likely none, one, … of the edges so far hold.
        let mut so_far = [0.0; N];
        so_far[0] = 1.0;
        passed.edges.clear();
        passed.so_far.clear();
        for edge in graph.edges_of(order) {
            let odds = f64::from(self.words[edge].needs);
            let share = odds / (1.0 + odds);
            passed.edges.push(Step { edge, share, room: 0.0 });
            passed.so_far.extend_from_slice(&so_far);
            for n in (1..N).rev() {
                so_far[n] = so_far[n] * (1.0 - share) + so_far[n - 1] * share;
            }
            so_far[0] *= 1.0 - share;
        }
        // How likely the order fills so many, for each number that hold before, with what the edges behind say.
        let mut rest = [0.0; N];
        rest.copy_from_slice(&fills[..N]);
        for (step, so_far) in passed.edges.iter_mut().zip(passed.so_far.chunks_exact(N)).rev() {
            let sum = |rest: &[f64]| so_far.iter().zip(rest).map(|(n, rest)| n * rest).sum::<f64>();
            let (no_more, one_more) = (sum(&rest), sum(&rest[1..]));
            step.room = one_more / no_more.max(1e-300);
            for n in 0..N {
                let more = rest.get(n + 1).copied().unwrap_or_default();
                rest[n] = rest[n] * (1.0 - step.share) + more * step.share;
            }
        }
        for step in passed.edges.iter().rev() {
            self.tell_parcel(graph, step.edge, order, step.room);
        }
    }

    fn tell_parcel(&mut self, graph: &Graph, edge: usize, order: usize, room: f64) {
        let words = &mut self.words[edge];
        let (needs, told) = (f64::from(words.needs), f64::from(words.room).max(LEAST));
        let now = KEPT * told + (1.0 - KEPT) * room.clamp(LEAST, MOST);
        let change = (now - told).abs();
        // A parcel that hardly needs the order has nothing to tell the others then.
        let is_stirring = change * needs > STILL * (1.0 + told * needs);
        if is_stirring || change > STILL_UNNEEDED * told {
            words.room = now as f32;
            let parcel = graph.parcel_at(edge);
            self.touched.mark(parcel);
            // It goes on until it has said all.
            self.told.mark(order);
            if is_stirring {
                self.stirred.mark(parcel);
            }
        }
    }

    /// What is believed of a parcel.
    pub(crate) fn belief(&self, graph: &Graph, parcel: usize) -> Belief {
        let weights: Vec<f64> = self.weights(graph, parcel).collect();
        let total: f64 = weights.iter().sum();
        let room = |edge: usize| (graph.order_at(edge), f64::from(self.words[edge].room));
        Belief {
            shares: weights.iter().map(|weight| weight / total.max(1e-300)).collect(),
            rooms: graph.edges(parcel).map(room).collect(),
        }
    }

    /// How likely none of a parcel's orders explains it.
    pub(crate) fn nobodys(&self, graph: &Graph, parcel: usize) -> f64 {
        let total: f64 = self.weights(graph, parcel).sum();
        self.nobody[parcel] / total.max(1e-300)
    }

    /// What each hypothesis of a parcel weighs, with the room that its orders have.
    fn weights<'t>(&'t self, graph: &'t Graph, parcel: usize) -> impl Iterator<Item = f64> + 't {
        let words = &self.words[graph.edges(parcel)];
        let orders = graph.weighed(parcel).iter().skip(1);
        std::iter::once(self.nobody[parcel])
            .chain(orders.map(|weighed| weighed.with_room(|edge| words[edge].room)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::belief::{Hypothesis, Orders};
    use crate::options::Options;

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
        (0..options.len()).map(|parcel| talk.belief(&graph, parcel).shares).collect()
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
            let (a, b) = (talk.nobodys(&graph, parcel), anew.nobodys(&graph, parcel));
            assert!((a - b).abs() < 1e-4, "{a} {b}");
        }
    }
}
