//! The comparison of one moment, and the incidents that follow from it.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use munjigi_ledger::{Reading, Writing};
use munjigi_model::{
    Answer, AnswerKind, Clearance, ClearanceId, Closed, Incident, IncidentId, IncidentKind, KstDate, Order,
    OrderId, Sighting,
};
use munjigi_reconcile::{Case, Judgement, PersonSaid, judge};
use munjigi_wire as wire;

use crate::sight::Sight;

/// What the comparison of one moment found.
pub(crate) struct Compared {
    pub(crate) orders: Vec<Order>,
    pub(crate) clearances: Vec<Clearance>,
    /// One for each clearance; empty while there are no orders to compare with.
    pub(crate) judgements: HashMap<ClearanceId, Judgement>,
    pub(crate) incidents: Vec<Incident>,
    pub(crate) answers: HashMap<IncidentId, Answer>,
    /// Proofs that fit several clearances, those with the very same words once.
    pub(crate) unjoined: Vec<Sighting>,
}

impl Compared {
    pub(crate) fn of(r: &Reading<'_>) -> munjigi_ledger::Result<Self> {
        let orders = r.orders().all()?;
        let clearances = r.clearances().all()?;
        let incidents = r.incidents().all()?;
        let answers: HashMap<IncidentId, Answer> =
            r.answers().in_force()?.into_iter().map(|a| (a.incident, a)).collect();
        let said: Vec<PersonSaid> = incidents
            .iter()
            .filter_map(|i| answers.get(&i.id).map(|a| (i, a)))
            .map(|(i, a)| PersonSaid { clearance: i.clearance, answer: a.kind, order: a.order })
            .collect();
        // Without any order every parcel would look like a stranger's: nothing is asked then, and nothing called quiet.
        let judgements = if orders.is_empty() {
            HashMap::new()
        } else {
            let judged = judge(&Case { orders: &orders, clearances: &clearances, answers: &said });
            judged.into_iter().map(|j| (j.clearance, j)).collect()
        };
        let unjoined = once(r.sightings().unjoined()?);
        Ok(Self { orders, clearances, judgements, incidents, answers, unjoined })
    }

    /// What an order is called.
    pub(crate) fn order_label(&self, id: OrderId) -> Option<String> {
        self.orders.iter().find(|o| o.id == id).map(wire::order_label)
    }

    /// A clearance with the verdict over it.
    pub(crate) fn clearance(&self, clearance: &Clearance) -> wire::Clearance {
        let judgement = self.judgements.get(&clearance.id);
        let orders = judgement.map_or(&[][..], |j| &j.orders);
        wire::Clearance::new(clearance, judgement.map(|j| j.verdict), orders)
    }

    pub(crate) fn to_check(
        &self,
        r: &Reading<'_>,
        now: DateTime<Utc>,
    ) -> munjigi_ledger::Result<wire::Check> {
        let sight = Sight::of(r, r.holders().first()?, KstDate::of(now))?;
        let open = |kind| self.incidents.iter().filter(|i| i.closed.is_none() && i.kind == kind).count();
        let settled = |not_mine: bool| {
            self.answers
                .values()
                .filter(|a| a.kind.settles() && (a.kind == AnswerKind::NotMine) == not_mine)
                .count()
        };
        let (ask, review) = (open(IncidentKind::Question), open(IncidentKind::Review));
        let (answered, not_mine) = (settled(false), settled(true));
        let quiet = self.judgements.values().filter(|j| !j.verdict.needs_person()).count();
        let no_orders = self.orders.is_empty() && !self.clearances.is_empty();
        let unjoined = self.unjoined.len();
        let state = if ask + review + unjoined > 0 {
            wire::CheckState::Ask
        } else if sight.is_whole() && !no_orders {
            wire::CheckState::Quiet
        } else {
            wire::CheckState::CannotSee
        };
        Ok(wire::Check {
            state,
            sight: sight.to_wire(no_orders),
            clearances: self.clearances.len(),
            matched: quiet.saturating_sub(answered),
            answered,
            not_mine,
            ask,
            review,
            unjoined,
            orders: self.orders.len(),
        })
    }
}

/// A list that is brought again says the same again, and is placed with it.
fn once(sightings: Vec<Sighting>) -> Vec<Sighting> {
    let mut kept: Vec<Sighting> = Vec::new();
    for sighting in sightings {
        let says_the_same =
            |other: &Sighting| (other.holder, &other.said) == (sighting.holder, &sighting.said);
        if !kept.iter().any(says_the_same) {
            kept.push(sighting);
        }
    }
    kept
}

/// What bringing the incidents up to date raised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Raised {
    pub(crate) questions: Vec<IncidentId>,
    pub(crate) reviews: Vec<IncidentId>,
}

/// Compares everything, raises an incident for each clearance that needs the person and has none open, and ends those that are settled.
pub(crate) fn bring_up_to_date(
    w: &Writing<'_>,
    now: DateTime<Utc>,
) -> munjigi_ledger::Result<(Compared, Raised)> {
    let mut compared = Compared::of(&w.reading())?;
    let incidents: HashMap<ClearanceId, &Incident> =
        compared.incidents.iter().map(|i| (i.clearance, i)).collect();
    let mut raised = Raised::default();
    let mut changed = false;
    for clearance in &compared.clearances {
        let Some(judgement) = compared.judgements.get(&clearance.id) else { continue };
        let incident = incidents.get(&clearance.id);
        let settled = incident.and_then(|i| compared.answers.get(&i.id)).is_some_and(|a| a.kind.settles());
        let is_open = incident.is_some_and(|i| i.closed.is_none());
        let end = if settled {
            Some(Closed::Answered)
        } else if !judgement.verdict.needs_person() {
            Some(Closed::Explained)
        } else {
            None
        };
        match (end, incident) {
            (Some(by), Some(incident)) if is_open => {
                w.incidents().close(incident.id, by, now)?;
                changed = true;
            }
            (None, _) if !is_open => {
                raise(w, clearance, now, &mut raised)?;
                changed = true;
            }
            _ => {}
        }
    }
    if changed {
        compared.incidents = w.reading().incidents().all()?;
    }
    Ok((compared, raised))
}

/// One incident for one clearance; one that had ended is opened again and rings no second time.
fn raise(
    w: &Writing<'_>,
    clearance: &Clearance,
    now: DateTime<Utc>,
    raised: &mut Raised,
) -> munjigi_ledger::Result<()> {
    let kind = if clearance.history { IncidentKind::Review } else { IncidentKind::Question };
    let (id, is_new) = w.incidents().open(clearance.holder, clearance.id, kind, now)?;
    match kind {
        IncidentKind::Question if is_new => raised.questions.push(id),
        IncidentKind::Review if is_new => raised.reviews.push(id),
        IncidentKind::Question | IncidentKind::Review => {}
    }
    Ok(())
}
