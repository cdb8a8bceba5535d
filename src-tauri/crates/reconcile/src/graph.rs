//! Parcels and orders, and which of them may belong together.

use crate::belief::{Hypothesis, MOST_ORDERS, Orders};
use crate::options::Options;
use crate::spare::leave_room;

/// Parcels and orders, and which of them may belong together.
#[derive(Clone, Debug, Default)]
pub(crate) struct Graph {
    parcels: Vec<Reach>,
    hypotheses: Vec<Weighed>,
    edges: Vec<Edge>,
    /// For each order, its edges.
    of_orders: Vec<Vec<u32>>,
}

/// Where the edges and the hypotheses of a parcel begin and end.
#[derive(Clone, Copy, Debug)]
struct Reach {
    edges: (u32, u32),
    hypotheses: (u32, u32),
}

/// A hypothesis by its parcel's edges to its orders, each by its place among the parcel's.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weighed {
    weight: f32,
    edges: [u8; MOST_ORDERS],
    count: u8,
}

#[derive(Clone, Copy, Debug)]
struct Edge {
    order: u32,
    parcel: u32,
}

impl Graph {
    /// A graph of so many orders, without any parcel.
    pub(crate) fn of(orders: usize) -> Self {
        Self { of_orders: vec![Vec::new(); orders], ..Self::default() }
    }

    /// One parcel more.
    pub(crate) fn push(&mut self, options: &Options) {
        let (parcel, first) = (self.parcels.len() as u32, self.edges.len() as u32);
        for order in &options.orders {
            self.of_orders[*order as usize].push(self.edges.len() as u32);
            self.edges.push(Edge { order: *order, parcel });
        }
        let from = self.hypotheses.len() as u32;
        let weighed = options.hypotheses.iter().map(|hypothesis| Weighed::of(hypothesis, &options.orders));
        self.hypotheses.extend(weighed);
        let hypotheses = (from, self.hypotheses.len() as u32);
        self.parcels.push(Reach { edges: (first, self.edges.len() as u32), hypotheses });
    }

    /// It is whole, but for a few parcels more.
    pub(crate) fn leave_room(&mut self) {
        leave_room(&mut self.parcels);
        leave_room(&mut self.hypotheses);
        leave_room(&mut self.edges);
        self.of_orders.iter_mut().for_each(Vec::shrink_to_fit);
    }

    /// How many parcels it has.
    pub(crate) fn parcels(&self) -> usize {
        self.parcels.len()
    }

    /// The edges of a parcel.
    pub(crate) fn edges(&self, parcel: usize) -> std::ops::Range<usize> {
        let (from, to) = self.parcels[parcel].edges;
        from as usize..to as usize
    }

    /// What may explain a parcel, nobody first.
    pub(crate) fn weighed(&self, parcel: usize) -> &[Weighed] {
        let (from, to) = self.parcels[parcel].hypotheses;
        &self.hypotheses[from as usize..to as usize]
    }

    /// The edges of an order, from the last to the first.
    pub(crate) fn edges_of(&self, order: usize) -> impl Iterator<Item = usize> + '_ {
        self.of_orders[order].iter().rev().map(|edge| *edge as usize)
    }

    /// The order and the parcel at the ends of an edge.
    pub(crate) fn order_at(&self, edge: usize) -> usize {
        self.edges[edge].order as usize
    }

    pub(crate) fn parcel_at(&self, edge: usize) -> usize {
        self.edges[edge].parcel as usize
    }

    /// The orders that may explain a parcel.
    pub(crate) fn orders(&self, parcel: usize) -> impl Iterator<Item = usize> + '_ {
        self.edges[self.edges(parcel)].iter().map(|edge| edge.order as usize)
    }

    /// The parcels that an order may explain.
    pub(crate) fn parcels_of(&self, order: usize) -> impl Iterator<Item = usize> + '_ {
        self.edges_of(order).map(|edge| self.parcel_at(edge))
    }

    /// What may explain a parcel.
    pub(crate) fn hypotheses(&self, parcel: usize) -> Vec<Hypothesis> {
        let edges = &self.edges[self.edges(parcel)];
        let of = |weighed: &Weighed| {
            let mut orders = [0; MOST_ORDERS];
            let places = weighed.edges().map(|edge| edges[edge].order as usize);
            orders.iter_mut().zip(places).for_each(|(slot, order)| *slot = order);
            let orders = Orders::of(orders.get(..usize::from(weighed.count)).unwrap_or_default());
            Hypothesis { orders, weight: f64::from(weighed.weight) }
        };
        self.weighed(parcel).iter().map(of).collect()
    }

    /// The weight of nobody behind a parcel, as it was given.
    pub(crate) fn nobody_given(&self, parcel: usize) -> f64 {
        self.weighed(parcel).first().map_or(0.0, |nobody| f64::from(nobody.weight))
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

    /// The edges to its orders.
    pub(crate) fn edges(&self) -> impl Iterator<Item = usize> + '_ {
        self.edges.iter().take(usize::from(self.count)).map(|edge| usize::from(*edge))
    }

    /// What it weighs with the room that its orders have.
    pub(crate) fn with_room(&self, room: impl Fn(usize) -> f32) -> f64 {
        self.edges().fold(f64::from(self.weight), |weight, edge| weight * f64::from(room(edge)))
    }
}
