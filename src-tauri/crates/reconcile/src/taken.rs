//! Which orders are used up by parcels that are passed over quietly: none goes beyond its pieces.

use crate::household::Household;
use crate::purchase::Purchase;
use crate::verdict::Believed;

/// How many parcels each order fills, as far as has been said.
#[derive(Clone, Debug, Default)]
pub(crate) struct Taken {
    parcels: Vec<u32>,
    /// What was taken since this was last asked.
    last: Vec<u32>,
}

impl Taken {
    /// Those that numbers and the person tie to their orders.
    pub(crate) fn of(household: &Household) -> Self {
        let mut parcels = vec![0; household.purchases.len()];
        household.ties.iter().flatten().for_each(|tie| parcels[tie.order] += 1);
        Self { parcels, last: Vec::new() }
    }

    /// Takes these orders for one parcel more, or, of one that is used up, another that nothing tells apart from it. None where that
    /// cannot be, or where no parcel of an order is to be passed over.
    pub(crate) fn take(
        &mut self,
        household: &Household,
        believed: &Believed,
        orders: &[usize],
    ) -> Option<Vec<usize>> {
        let mut chosen: Vec<usize> = Vec::new();
        for order in orders {
            let twins = believed.orders.iter().copied();
            let mut like: Vec<usize> =
                twins.filter(|twin| household.twins[*twin] == household.twins[*order]).collect();
            // The one that was meant comes first, then the oldest.
            like.sort_unstable_by_key(|twin| (twin != order, *twin));
            let has_room =
                |twin: &usize| !chosen.contains(twin) && self.has_room(*twin, &household.purchases[*twin]);
            chosen.push(like.into_iter().find(has_room)?);
        }
        for order in &chosen {
            self.parcels[*order] += 1;
            self.last.push(*order as u32);
        }
        Some(chosen)
    }

    /// Takes again what was taken before.
    pub(crate) fn take_again(&mut self, orders: &[u32]) {
        orders.iter().for_each(|order| self.parcels[*order as usize] += 1);
    }

    /// What was taken since this was last asked.
    pub(crate) fn last(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.last)
    }

    /// Whether as many parcels were taken for an order here as there.
    pub(crate) fn is_as(&self, other: &Self, order: u32) -> bool {
        self.parcels[order as usize] == other.parcels[order as usize]
    }

    fn has_room(&self, order: usize, purchase: &Purchase) -> bool {
        !purchase.is_cancelled() && self.parcels[order] < purchase.pieces
    }
}
