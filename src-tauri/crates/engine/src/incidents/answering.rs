//! Answers. What one changes is told by giving it: a preview is the same transaction, taken back.

use chrono::{DateTime, Utc};
use munjigi_ledger::Writing;
use munjigi_model::{AnswerKind, IncidentId, OrderId};
use munjigi_wire as wire;

use super::one;
use crate::changes::changes;
use crate::compared::{Compared, bring_up_to_date};
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
    Ok(wire::Answered { incident: one(&after, id)?, changes: changes(before, &after, Some(own)) })
}
