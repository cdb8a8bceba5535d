//! What is judged otherwise after something that the person told.

use std::collections::HashMap;

use munjigi_model::{ClearanceId, OrderId};
use munjigi_wire as wire;

use crate::compared::Compared;
use crate::judged::Judged;

/// The clearances, but the one that was told of, that are quiet now and were not, or the other way round, or are of another order. How a
/// question is put may change with everything that is told, and is none of it.
pub(crate) fn changes(before: &Compared, after: &Compared, own: Option<ClearanceId>) -> Vec<wire::Change> {
    let stands = |judgements: &HashMap<ClearanceId, Judged>, id| {
        judgements.get(&id).map(|judged| (judged.verdict.needs_person(), quiet_orders(judged).to_vec()))
    };
    let was_labels = |id| {
        let orders = before.judgements.get(&id).map_or(&[][..], quiet_orders);
        orders.iter().filter_map(|order| before.order_label(*order)).collect()
    };
    let others = after.clearances.iter().filter(|clearance| Some(clearance.id) != own);
    others
        .filter(|it| stands(&before.judgements, it.id) != stands(&after.judgements, it.id))
        .map(|clearance| wire::Change {
            clearance: after.clearance(clearance),
            was: before.judgements.get(&clearance.id).map(|judged| judged.verdict.as_str().to_owned()),
            was_order_labels: was_labels(clearance.id),
        })
        .collect()
}

/// The orders that it is of; those that it only might be of change nothing for the person.
fn quiet_orders(judged: &Judged) -> &[OrderId] {
    if judged.verdict.needs_person() { &[] } else { &judged.orders }
}
