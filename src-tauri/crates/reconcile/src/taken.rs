//! Which orders are used up by parcels that are passed over quietly: none goes beyond its pieces.

use crate::household::Household;
use crate::purchase::Purchase;
use crate::verdict::Believed;

/// How many parcels each order fills, as far as has been said.
#[derive(Debug, Default)]
pub(crate) struct Taken {
    parcels: Vec<u32>,
}

impl Taken {
    /// Those that numbers and the person tie to their orders.
    pub(crate) fn of(household: &Household<'_>) -> Self {
        let mut parcels = vec![0; household.purchases.len()];
        household.ties.iter().flatten().for_each(|tie| parcels[tie.order] += 1);
        Self { parcels }
    }

    /// Takes these orders for one parcel more, or, of one that is used up, another that nothing tells apart from it. None where that
    /// cannot be, or where no parcel of an order is to be passed over.
    pub(crate) fn take(
        &mut self,
        household: &Household<'_>,
        believed: &Believed,
        orders: &[usize],
    ) -> Option<Vec<usize>> {
        let mut chosen: Vec<usize> = Vec::new();
        for order in orders {
            let twins = believed.options.candidates.iter().map(|candidate| candidate.order);
            let mut like: Vec<usize> =
                twins.filter(|twin| household.twins[*twin] == household.twins[*order]).collect();
            // The one that was meant comes first, then the oldest.
            like.sort_unstable_by_key(|twin| (twin != order, *twin));
            let has_room =
                |twin: &usize| !chosen.contains(twin) && self.has_room(*twin, &household.purchases[*twin]);
            chosen.push(like.into_iter().find(has_room)?);
        }
        chosen.iter().for_each(|order| self.parcels[*order] += 1);
        Some(chosen)
    }

    fn has_room(&self, order: usize, purchase: &Purchase) -> bool {
        !purchase.is_cancelled() && self.parcels[order] < purchase.pieces
    }
}
