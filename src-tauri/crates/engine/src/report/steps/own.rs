//! What of the person's own may stop when their code does.

use std::collections::HashSet;

use munjigi_model::{AnswerKind, Clearance, ClearanceId, HolderId, KstDate, Order, OrderId};
use munjigi_wire as wire;

use crate::compared::Compared;

/// Of an order that is older nobody waits for a parcel: whatever came of it came in a way that is not seen here.
const EXPECTED_FOR: i64 = 60;

/// What of the person's own may stop.
#[derive(Default)]
pub(super) struct Own {
    /// Clearances of theirs that are not cleared yet.
    pub(super) under_way: Vec<wire::Clearance>,
    /// Orders of theirs of which no parcel was seen at customs.
    pub(super) expected: Vec<wire::Order>,
}

impl Own {
    pub(super) fn of(compared: &Compared, holder: Option<HolderId>, today: KstDate) -> Self {
        let theirs: HashSet<ClearanceId> = theirs(compared);
        let is_stopped =
            |it: &&Clearance| Some(it.holder) == holder && theirs.contains(&it.id) && !is_cleared(it);
        let under_way = compared.clearances.iter().filter(is_stopped);
        let seen = seen(compared);
        let is_expected = |order: &&Order| {
            let day = order.facts.ordered_on.unwrap_or_else(|| KstDate::of(order.added_at));
            Some(order.holder) == holder
                && order.facts.expects_parcels()
                && !seen.contains(&order.id)
                && (0..=EXPECTED_FOR).contains(&today.days_since(day))
        };
        Self {
            under_way: under_way.map(|clearance| compared.clearance(clearance)).collect(),
            expected: compared.orders.iter().filter(is_expected).map(wire::Order::from).collect(),
        }
    }
}

/// A day of acceptance is one of clearance, whatever is said of the stage.
fn is_cleared(clearance: &Clearance) -> bool {
    clearance.facts.stage.is_cleared() || clearance.facts.accepted_on.is_some()
}

/// The clearances that an order explains or that the person answered for.
fn theirs(compared: &Compared) -> HashSet<ClearanceId> {
    let answered: Vec<(ClearanceId, AnswerKind)> = compared
        .incidents
        .iter()
        .filter_map(|incident| Some((incident.clearance, compared.answers.get(&incident.id)?.kind)))
        .collect();
    let mut theirs: HashSet<ClearanceId> = compared
        .judgements
        .values()
        .filter(|judged| !judged.verdict.needs_person() && !judged.orders.is_empty())
        .map(|judged| judged.clearance)
        .collect();
    for (clearance, kind) in answered {
        match kind {
            AnswerKind::NotMine => drop(theirs.remove(&clearance)),
            AnswerKind::Unsure => {}
            AnswerKind::Mine
            | AnswerKind::Family
            | AnswerKind::Gift
            | AnswerKind::Agent
            | AnswerKind::Return => drop(theirs.insert(clearance)),
        }
    }
    theirs
}

/// The orders of which a parcel was seen, cleared or not: those that are under way stand among the clearances.
fn seen(compared: &Compared) -> HashSet<OrderId> {
    let quiet = compared.judgements.values().filter(|judged| !judged.verdict.needs_person());
    quiet.flat_map(|judged| judged.orders.iter().copied()).collect()
}
