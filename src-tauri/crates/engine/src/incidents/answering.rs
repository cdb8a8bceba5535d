//! Answers. What one changes is told by giving it: a preview is the same transaction, taken back.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use munjigi_ledger::Writing;
use munjigi_model::{AnswerKind, ClearanceId, IncidentId, OrderId};
use munjigi_wire as wire;

use super::one;
use crate::compared::{Compared, bring_up_to_date};
use crate::judged::Judged;
use crate::{Error, Ledger, Result};

/// Answers an incident, and says what else changes by it. The answer holds until it is undone or another one is given.
///
/// # Errors
/// [`Error::Ledger`] with `NoSuch`.
pub fn answer(
    ledger: &Ledger,
    id: IncidentId,
    kind: AnswerKind,
    order: Option<OrderId>,
    now: DateTime<Utc>,
) -> Result<wire::Answered> {
    Ok(ledger.write(move |w| give(w, id, kind, order, now))?)
}

/// What [`answer`] would say. Nothing of it is kept.
///
/// # Errors
/// Those of [`answer`].
pub fn preview(
    ledger: &Ledger,
    id: IncidentId,
    kind: AnswerKind,
    order: Option<OrderId>,
    now: DateTime<Utc>,
) -> Result<wire::Answered> {
    Ok(ledger.rehearse(move |w| give(w, id, kind, order, now))?)
}

/// Takes back the answer in force; an earlier one counts again, or the question is open again.
///
/// # Errors
/// [`Error::Ledger`] with `NoSuch`, [`Error::NothingToUndo`].
pub fn undo(ledger: &Ledger, id: IncidentId, now: DateTime<Utc>) -> Result<wire::Answered> {
    let undone = ledger.write(move |w| {
        let incident = w.reading().incidents().get(id)?;
        let before = Compared::known(&w.reading(), now)?;
        if w.answers().undo(id, now)?.is_none() {
            return Ok(None);
        }
        w.acts().note(Some(incident.holder), "answer_undo", Some(id.0), "{}", now)?;
        answered(w, id, &before, now).map(Some)
    })?;
    undone.ok_or(Error::NothingToUndo)
}

/// Gives an answer. The order may be another holder's: families order under each other's codes.
fn give(
    w: &Writing<'_>,
    id: IncidentId,
    kind: AnswerKind,
    order: Option<OrderId>,
    now: DateTime<Utc>,
) -> munjigi_ledger::Result<wire::Answered> {
    let r = w.reading();
    let incident = r.incidents().get(id)?;
    order.map(|order| r.orders().get(order)).transpose()?;
    let before = Compared::known(&r, now)?;
    w.answers().add(incident.holder, id, kind, order, now)?;
    let detail = format!("{{\"kind\":\"{}\"}}", kind.as_str());
    w.acts().note(Some(incident.holder), "answer", Some(id.0), &detail, now)?;
    answered(w, id, &before, now)
}

fn answered(
    w: &Writing<'_>,
    id: IncidentId,
    before: &Compared,
    now: DateTime<Utc>,
) -> munjigi_ledger::Result<wire::Answered> {
    let (after, _) = bring_up_to_date(w, now)?;
    let own = w.reading().incidents().get(id)?.clearance;
    Ok(wire::Answered { incident: one(&after, id)?, changes: changes(before, &after, own) })
}

/// The clearances but the answered one that are quiet now and were not, or the other way round, or are of another order. How a question
/// is put may change with every answer, and is none of it.
fn changes(before: &Compared, after: &Compared, own: ClearanceId) -> Vec<wire::Change> {
    let stands = |judgements: &HashMap<ClearanceId, Judged>, id| {
        judgements.get(&id).map(|judged| (judged.verdict.needs_person(), quiet_orders(judged).to_vec()))
    };
    let was_labels = |id| {
        let orders = before.judgements.get(&id).map_or(&[][..], quiet_orders);
        orders.iter().filter_map(|order| before.order_label(*order)).collect()
    };
    let others = after.clearances.iter().filter(|clearance| clearance.id != own);
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
