//! One row for each clearance: what is true, what was said.

use std::collections::{BTreeMap, BTreeSet};

use super::output::{Checked, Decision};
use crate::numbers::plain;
use crate::set::{Kind, Order, Set};

#[derive(Debug, Clone)]
pub(super) struct Row {
    pub kind: Kind,
    /// None where nothing was said: that is quiet, too.
    pub verdict: Option<Decision>,
    pub is_quiet: bool,
    pub link: Link,
    pub want: BTreeSet<String>,
    /// The orders of a quiet verdict.
    pub have: BTreeSet<String>,
    pub p: Option<f64>,
    pub tags: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// Or none to judge.
    Right,
    Partial,
    Foreign,
    Swapped,
}

pub(super) fn rows(set: &Set, verdicts: &Checked) -> Vec<Row> {
    let mut rows = Vec::new();
    for household in &set.households {
        let orders: BTreeMap<&str, &Order> =
            household.orders.iter().map(|order| (order.id.as_str(), order)).collect();
        let numbers: BTreeMap<&str, String> =
            household.clearances.iter().map(|row| (row.id.as_str(), plain(&row.hbl))).collect();
        let mut keyed: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for order in &household.orders {
            for tracking in &order.tracking {
                keyed.entry(plain(&tracking.number)).or_default().insert(&order.id);
            }
        }
        for truth in &household.truth {
            let verdict =
                verdicts.get(household.id.as_str()).and_then(|all| all.get(truth.clearance.as_str()));
            let want: BTreeSet<String> = truth.orders.iter().cloned().collect();
            let named: BTreeSet<String> = verdict.iter().flat_map(|one| one.orders.iter().cloned()).collect();
            let is_quiet = verdict.is_none_or(|one| one.verdict.is_quiet());
            let link = if truth.kind != Kind::Own || !is_quiet || named == want {
                Link::Right
            } else {
                let number = numbers.get(truth.clearance.as_str());
                let by_number = number.and_then(|number| keyed.get(number));
                let is_told = by_number.is_some_and(|ids| ids.iter().any(|id| want.contains(*id)));
                if !is_told && classes(&orders, &named) == classes(&orders, &want) {
                    Link::Swapped
                } else if !named.is_empty() && named.is_subset(&want) {
                    Link::Partial
                } else {
                    Link::Foreign
                }
            };
            rows.push(Row {
                kind: truth.kind,
                verdict: verdict.map(|one| one.verdict),
                is_quiet,
                link,
                want,
                have: if is_quiet { named } else { BTreeSet::new() },
                p: verdict.and_then(|one| one.p_unknown),
                tags: truth.tags.clone(),
            });
        }
    }
    rows
}

/// What makes orders equal: shop, holder, total and items.
type Class<'a> = (&'a str, &'a str, &'a str, &'a str, Vec<(&'a str, u32, &'a str)>);

fn classes<'a>(orders: &BTreeMap<&str, &'a Order>, ids: &BTreeSet<String>) -> Vec<Class<'a>> {
    let mut classes: Vec<Class> = ids
        .iter()
        .filter_map(|id| orders.get(id.as_str()))
        .map(|order| {
            let mut items: Vec<_> = order
                .items
                .iter()
                .map(|item| (item.title.as_str(), item.quantity, item.price.amount.as_str()))
                .collect();
            items.sort_unstable();
            (
                order.merchant.as_str(),
                order.holder.as_str(),
                order.total.amount.as_str(),
                order.total.currency.as_str(),
                items,
            )
        })
        .collect();
    classes.sort_unstable();
    classes
}
