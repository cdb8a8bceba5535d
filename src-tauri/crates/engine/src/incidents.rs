//! Questions, and what is known of each.

mod answering;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use munjigi_model::{Clearance, ClearanceId, Incident, IncidentId, IncidentKind};
use munjigi_wire as wire;

use crate::compared::{Compared, bring_up_to_date};
use crate::judged::Weighed;
use crate::{Ledger, Result};

pub use answering::{answer, preview, undo};

const QUESTION: &str = IncidentKind::Question.as_str();

/// Every incident: open questions first, then the open review, then what has ended.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn all(ledger: &Ledger, now: DateTime<Utc>) -> Result<Vec<wire::Incident>> {
    let (compared, _) = ledger.write(move |w| bring_up_to_date(w, now))?;
    Ok(in_order(&compared))
}

/// Every incident, as [`all`] has them.
pub(crate) fn in_order(compared: &Compared) -> Vec<wire::Incident> {
    let mut incidents = of(compared);
    incidents.sort_by_key(|i| (i.state != wire::IncidentState::Open, i.kind != QUESTION));
    incidents
}

/// Those that wait for the person, questions before the review.
pub(crate) fn open(compared: &Compared) -> Vec<wire::Incident> {
    let mut incidents = of(compared);
    incidents.retain(|i| i.state == wire::IncidentState::Open);
    incidents.sort_by_key(|i| i.kind != QUESTION);
    incidents
}

/// Every incident with what is known of it, in the order of their numbers.
pub(crate) fn of(compared: &Compared) -> Vec<wire::Incident> {
    let clearances: HashMap<ClearanceId, &Clearance> =
        compared.clearances.iter().map(|clearance| (clearance.id, clearance)).collect();
    let incidents = compared.incidents.iter();
    incidents
        .filter_map(|incident| {
            let clearance = compared.clearance(clearances.get(&incident.clearance)?);
            let answer = compared.answers.get(&incident.id);
            let answer = answer.map(|a| wire::Answer::new(a, a.order.and_then(|o| compared.order_label(o))));
            Some(wire::Incident::new(incident, clearance, reasons(incident, compared), answer))
        })
        .collect()
}

/// One incident.
///
/// # Errors
/// [`crate::Error::Ledger`], with `NoSuch`.
pub(crate) fn one(compared: &Compared, id: IncidentId) -> munjigi_ledger::Result<wire::Incident> {
    let wanted = id.to_string();
    let no_such = munjigi_ledger::Error::NoSuch { what: "incident" };
    of(compared).into_iter().find(|i| i.id == wanted).ok_or(no_such)
}

/// Why it is asked: what made the person raise it, the weightiest thing that the comparison says, what the clearance was taken for
/// before, and the rest.
pub(crate) fn reasons(incident: &Incident, compared: &Compared) -> Vec<wire::Reason> {
    let by_hand = incident.by_hand.map(|(it, _)| Weighed::plain(&format!("by_hand_{}", it.as_str())));
    let is_open = incident.closed.is_none();
    let given_up = incident.given_up.iter().filter(|_| is_open);
    let given_up = given_up.map(|order| Weighed { order: Some(order.0), ..Weighed::plain("link_given_up") });
    let mut said = compared.reasons(incident.clearance).into_iter();
    let first = by_hand.map(|reason| compared.reason(&reason)).into_iter().chain(said.next());
    first.chain(given_up.map(|reason| compared.reason(&reason))).chain(said).collect()
}
