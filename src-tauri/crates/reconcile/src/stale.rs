//! Whether the lists of orders are too old to call a parcel unknown by them.

use std::collections::HashMap;

use munjigi_model::{HolderId, KstDate, MerchantKey};

use crate::{Case, Reason};

/// A shop is in use where something was ordered there in so many days before a parcel: nearly all parcels arrive within them.
const IN_USE: i64 = 90;

/// Until when the orders of each shop are known, and when something was ordered there.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stale {
    shops: HashMap<HolderId, HashMap<MerchantKey, Shop>>,
}

#[derive(Clone, Debug, Default)]
struct Shop {
    ordered_on: Vec<KstDate>,
    until: Option<KstDate>,
}

impl Stale {
    pub(crate) fn of(case: &Case<'_>) -> Self {
        let mut stale = Self::default();
        for order in case.orders {
            let shop = stale.shop(order.holder, MerchantKey::of(&order.facts.merchant));
            shop.ordered_on.extend(order.facts.ordered_on);
        }
        for seen in case.shops {
            let shop = stale.shop(seen.holder, seen.merchant.clone());
            shop.until = shop.until.max(Some(seen.until));
        }
        stale
            .shops
            .values_mut()
            .flat_map(HashMap::values_mut)
            .for_each(|shop| shop.ordered_on.sort_unstable());
        stale
    }

    fn shop(&mut self, holder: HolderId, merchant: MerchantKey) -> &mut Shop {
        self.shops.entry(holder).or_default().entry(merchant).or_default()
    }

    /// Why a parcel of that day cannot be called unknown: no order of the holder is known, or those of a shop in use are known until an
    /// earlier day only. Of several such shops, the one that was looked at longest ago is named.
    pub(crate) fn why(&self, holder: HolderId, day: KstDate) -> Option<Reason> {
        let Some(shops) = self.shops.get(&holder).filter(|shops| !shops.is_empty()) else {
            return Some(Reason::NoOrders);
        };
        let in_use: Vec<_> = shops.iter().filter(|(_, shop)| shop.is_in_use(day)).collect();
        // Who has ordered nowhere lately, by what is known, has a list that nobody has looked after.
        let looked_at: Vec<_> = if in_use.is_empty() { shops.iter().collect() } else { in_use };
        let since = |shop: &Shop| shop.until.or(shop.ordered_on.last().copied());
        let old = looked_at.iter().filter(|(_, shop)| shop.until.is_none_or(|until| until < day));
        let oldest = if looked_at.iter().any(|(_, shop)| shop.is_in_use(day)) {
            old.min_by_key(|(merchant, shop)| (since(shop), merchant.as_str()))
        } else if looked_at.iter().all(|(_, shop)| shop.until.is_none_or(|until| until < day)) {
            old.max_by_key(|(merchant, shop)| (since(shop), merchant.as_str()))
        } else {
            None
        };
        oldest.and_then(|(merchant, shop)| {
            Some(Reason::OrdersStale { merchant: (*merchant).clone(), since: since(shop)? })
        })
    }
}

impl Shop {
    fn is_in_use(&self, day: KstDate) -> bool {
        let from = day.minus(IN_USE.unsigned_abs());
        let next = self.ordered_on.partition_point(|ordered| *ordered < from);
        self.ordered_on.get(next).is_some_and(|ordered| *ordered <= day)
    }
}
