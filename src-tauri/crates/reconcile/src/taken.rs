//! Which orders are used up by parcels that are passed over quietly: none goes beyond its pieces.

use crate::graph::Graph;
use crate::household::Household;
use crate::verdict::Believed;

/// How many parcels each order fills beside one parcel: those that numbers and the person tie to it, and those before that one that it
/// was said to explain. And what that parcel takes.
#[derive(Clone, Debug)]
pub(crate) struct Taken<'a> {
    household: &'a Household,
    graph: &'a Graph,
    /// For each parcel, the orders that it has taken.
    by: &'a [Vec<u32>],
    place: usize,
    own: Vec<u32>,
}

impl<'a> Taken<'a> {
    /// Beside a parcel.
    pub(crate) fn beside(
        household: &'a Household,
        graph: &'a Graph,
        by: &'a [Vec<u32>],
        place: usize,
    ) -> Self {
        Self { household, graph, by, place, own: Vec::new() }
    }

    /// Takes these orders for the parcel, or, of one that is used up, another that nothing tells apart from it. None where that cannot
    /// be, or where no parcel of an order is to be passed over.
    pub(crate) fn take(&mut self, believed: &Believed, orders: &[usize]) -> Option<Vec<usize>> {
        let mut chosen: Vec<usize> = Vec::new();
        let of_whom = &self.household.twins;
        for order in orders {
            let twins = believed.orders.iter().copied();
            let mut like: Vec<usize> = twins.filter(|twin| of_whom[*twin] == of_whom[*order]).collect();
            // The one that was meant comes first, then the oldest.
            like.sort_unstable_by_key(|twin| (twin != order, *twin));
            let has_room = |twin: &usize| !chosen.contains(twin) && self.has_room(*twin);
            chosen.push(like.into_iter().find(has_room)?);
        }
        self.own.extend(chosen.iter().map(|order| *order as u32));
        Some(chosen)
    }

    /// What the parcel has taken.
    pub(crate) fn own(self) -> Vec<u32> {
        self.own
    }

    fn has_room(&self, order: usize) -> bool {
        let purchase = &self.household.purchases[order];
        !purchase.is_cancelled() && self.parcels(order) < purchase.pieces
    }

    /// How many parcels an order fills.
    fn parcels(&self, order: usize) -> u32 {
        let is_it = |taken: &&u32| **taken == order as u32;
        let rank = |place: usize| (self.household.parcels[place].rank(), place);
        // Whoever took it was one of those that it might explain.
        let others = self.graph.parcels_of(order);
        let before = others
            .map(|other| (other, self.by[other].iter().filter(is_it).count()))
            .filter(|(other, taken)| *taken > 0 && rank(*other) < rank(self.place));
        let taken = before.map(|(_, taken)| taken).sum::<usize>() + self.own.iter().filter(is_it).count();
        self.household.tied[order].saturating_add(u32::try_from(taken).unwrap_or(u32::MAX))
    }
}
