//! Questions and answers.

use chrono::{DateTime, Utc};
use munjigi_model::{AnswerKind, IncidentId, IncidentKind, OrderId};
use munjigi_reconcile::Reason;
use munjigi_wire as wire;

use crate::compared::{Compared, bring_up_to_date};
use crate::{Error, Ledger, Result};

const QUESTION: &str = IncidentKind::Question.as_str();

/// Every incident: open questions first, then the open review, then what has ended.
///
/// # Errors
/// [`Error::Ledger`].
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
    let clearance = |id| compared.clearances.iter().find(|c| c.id == id);
    compared
        .incidents
        .iter()
        .filter_map(|incident| {
            let clearance = clearance(incident.clearance)?;
            let reasons = compared.judgements.get(&clearance.id).map_or(&[][..], |j| &j.reasons);
            Some(wire::Incident::new(
                incident,
                compared.clearance(clearance),
                reasons.iter().map(|r| reason(r, compared)).collect(),
                compared
                    .answers
                    .get(&incident.id)
                    .map(|a| wire::Answer::new(a, a.order.and_then(|o| compared.order_label(o)))),
            ))
        })
        .collect()
}

/// Answers an incident. The answer holds until it is undone or another one is given.
///
/// # Errors
/// [`Error::Ledger`] with `NoSuch`, [`Error::OtherHolder`].
pub fn answer(
    ledger: &Ledger,
    id: IncidentId,
    kind: AnswerKind,
    order: Option<OrderId>,
    now: DateTime<Utc>,
) -> Result<wire::Incident> {
    let compared = ledger.write(move |w| {
        let incident = w.reading().incidents().get(id)?;
        if let Some(order) = order
            && w.reading().orders().get(order)?.holder != incident.holder
        {
            return Ok(None);
        }
        w.answers().add(incident.holder, id, kind, order, now)?;
        w.acts().note(
            Some(incident.holder),
            "answer",
            Some(id.0),
            &format!("{{\"kind\":\"{}\"}}", kind.as_str()),
            now,
        )?;
        Ok(Some(bring_up_to_date(w, now)?.0))
    })?;
    one(&compared.ok_or(Error::OtherHolder)?, id)
}

/// Takes back the answer in force; an earlier one counts again, or the question is open again.
///
/// # Errors
/// [`Error::Ledger`] with `NoSuch`, [`Error::NothingToUndo`].
pub fn undo(ledger: &Ledger, id: IncidentId, now: DateTime<Utc>) -> Result<wire::Incident> {
    let compared = ledger.write(move |w| {
        let incident = w.reading().incidents().get(id)?;
        if w.answers().undo(id, now)?.is_none() {
            return Ok(None);
        }
        w.acts().note(Some(incident.holder), "answer_undo", Some(id.0), "{}", now)?;
        Ok(Some(bring_up_to_date(w, now)?.0))
    })?;
    one(&compared.ok_or(Error::NothingToUndo)?, id)
}

fn one(compared: &Compared, id: IncidentId) -> Result<wire::Incident> {
    let wanted = id.to_string();
    Ok(of(compared)
        .into_iter()
        .find(|i| i.id == wanted)
        .ok_or(munjigi_ledger::Error::NoSuch { what: "incident" })?)
}

fn reason(reason: &Reason, compared: &Compared) -> wire::Reason {
    let (code, order) = match reason {
        Reason::PersonSaid(_) => ("person_said", None),
        Reason::PersonUnsure => ("person_unsure", None),
        Reason::SameNumber(order) => ("same_number", Some(order)),
        Reason::SameNumberCancelled(order) => ("same_number_cancelled", Some(order)),
        Reason::SameNumberOtherTime(order) => ("same_number_other_time", Some(order)),
        Reason::SeveralUnderOneNumber => ("several_under_one_number", None),
        Reason::NoOrderHasNumber => ("no_order_has_number", None),
        Reason::NoNumber => ("no_number", None),
    };
    wire::Reason {
        code: code.to_owned(),
        order: order.map(ToString::to_string),
        order_label: order.and_then(|&o| compared.order_label(o)),
    }
}
