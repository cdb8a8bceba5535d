//! The comparison of one moment, and the incidents that follow from it.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use munjigi_ledger::tables::verdicts::KeptVerdict;
use munjigi_ledger::{Reading, Writing};
use munjigi_model::{
    Answer, AnswerKind, Clearance, ClearanceId, Closed, Incident, IncidentId, IncidentKind, KstDate,
    MerchantKey, Order, OrderId, Sighting, Verdict,
};
use munjigi_reconcile::WEIGHTS;
use munjigi_wire as wire;

use crate::case::Known;
use crate::judged::{Judged, Weighed};
use crate::sight::Sight;

/// What the comparison of one moment found.
pub(crate) struct Compared {
    pub(crate) orders: Vec<Order>,
    pub(crate) clearances: Vec<Clearance>,
    /// One for each clearance; empty while there are no orders to compare with.
    pub(crate) judgements: HashMap<ClearanceId, Judged>,
    pub(crate) incidents: Vec<Incident>,
    pub(crate) answers: HashMap<IncidentId, Answer>,
    /// Proofs that fit several clearances, those with the very same words once.
    pub(crate) unjoined: Vec<Sighting>,
    /// Where each order stands among them.
    places: HashMap<OrderId, usize>,
    /// What shops are called, by what they are compared by; asked for seldom.
    shops: OnceCell<HashMap<MerchantKey, String>>,
}

impl Compared {
    /// What was found last, where that is by today's weights and of every clearance; otherwise it is found now.
    pub(crate) fn known(r: &Reading<'_>, now: DateTime<Utc>) -> munjigi_ledger::Result<Self> {
        let (known, kept) = (Known::of(r)?, r.verdicts().all()?);
        let is_current =
            |clearance: &Clearance| kept.get(&clearance.id).is_some_and(|verdict| verdict.weights == WEIGHTS);
        if known.orders.is_empty() || !known.clearances.iter().all(is_current) {
            return Self::found(r, known, now);
        }
        let judged = kept.values().map(|verdict| Ok((verdict.clearance, Judged::read(verdict)?)));
        let judgements = judged.collect::<munjigi_ledger::Result<_>>()?;
        Self::with(r, known, judgements)
    }

    /// Compares everything now.
    fn found(r: &Reading<'_>, known: Known, now: DateTime<Utc>) -> munjigi_ledger::Result<Self> {
        let judgements = known.judge(r, KstDate::of(now))?;
        Self::with(r, known, judgements)
    }

    fn with(
        r: &Reading<'_>,
        known: Known,
        judgements: HashMap<ClearanceId, Judged>,
    ) -> munjigi_ledger::Result<Self> {
        let Known { orders, clearances, incidents, answers } = known;
        let unjoined = once(r.sightings().unjoined()?);
        let places = orders.iter().enumerate().map(|(at, order)| (order.id, at)).collect();
        let shops = OnceCell::new();
        Ok(Self { orders, clearances, judgements, incidents, answers, unjoined, places, shops })
    }

    /// The reasons of a verdict as they leave the program.
    pub(crate) fn reasons(&self, id: ClearanceId) -> Vec<wire::Reason> {
        let reasons = self.judgements.get(&id).map_or(&[][..], |judged| &judged.reasons);
        reasons.iter().map(|reason| self.reason(reason)).collect()
    }

    pub(crate) fn reason(&self, reason: &Weighed) -> wire::Reason {
        let order = reason.order.map(OrderId);
        wire::Reason {
            code: reason.code.clone(),
            order: order.map(|order| order.to_string()),
            order_label: order.and_then(|order| self.order_label(order)),
            shop: reason.shop.as_deref().map(|shop| self.shop_name(shop)),
            since: reason.since.clone(),
            bits: if reason.decides() { "0".to_owned() } else { format!("{:.1}", reason.bits) },
        }
    }

    /// What a shop is called by the newest of its orders.
    fn shop_name(&self, shop: &str) -> String {
        let shops = self.shops.get_or_init(|| {
            let names = self.orders.iter().map(|order| &order.facts.merchant);
            names.map(|name| (MerchantKey::of(name), name.clone())).collect()
        });
        shops.get(&MerchantKey::of(shop)).map_or(shop, String::as_str).to_owned()
    }

    /// What an order is called.
    pub(crate) fn order_label(&self, id: OrderId) -> Option<String> {
        self.places.get(&id).and_then(|at| self.orders.get(*at)).map(wire::order_label)
    }

    /// A clearance with the verdict over it.
    pub(crate) fn clearance(&self, clearance: &Clearance) -> wire::Clearance {
        let judgement = self.judgements.get(&clearance.id);
        let orders = judgement.map_or(&[][..], |j| &j.orders);
        let labels = orders.iter().filter_map(|order| self.order_label(*order)).collect();
        wire::Clearance::new(clearance, judgement.map(|j| j.verdict), orders, labels)
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
        let asked = self.incidents.iter().filter(|i| i.closed.is_none()).map(|i| i.clearance);
        let asked: HashSet<ClearanceId> = asked.collect();
        let matched = |verdict| {
            let of_it = self.judgements.values().filter(|j| j.verdict == verdict && !j.is_by_person());
            of_it.filter(|j| !asked.contains(&j.clearance)).count()
        };
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
            matched: matched(Verdict::Confirmed),
            likely: matched(Verdict::Likely),
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

/// Compares everything, keeps what it finds, raises an incident for each clearance that needs the person and has none open, and ends
/// those that are settled.
pub(crate) fn bring_up_to_date(
    w: &Writing<'_>,
    now: DateTime<Utc>,
) -> munjigi_ledger::Result<(Compared, Raised)> {
    let r = w.reading();
    let mut compared = Compared::found(&r, Known::of(&r)?, now)?;
    let before = r.verdicts().all()?;
    keep(w, &before, &compared, now)?;
    let incidents: HashMap<ClearanceId, &Incident> =
        compared.incidents.iter().map(|i| (i.clearance, i)).collect();
    let mut raised = Raised::default();
    let mut changed = false;
    for clearance in &compared.clearances {
        let incident = incidents.get(&clearance.id);
        let Some(wants) = wants(&compared, clearance.id, incident.copied()) else { continue };
        let is_open = incident.is_some_and(|i| i.closed.is_none());
        match (wants, incident) {
            (Wants::End(by), Some(incident)) if is_open => {
                w.incidents().close(incident.id, by, now)?;
                changed = true;
            }
            (Wants::Person, _) if !is_open => {
                let given_up = before.get(&clearance.id).map(Judged::read).transpose()?;
                let is_set_apart = compared.judgements.get(&clearance.id).is_some_and(Judged::is_set_apart);
                let given_up = given_up.as_ref().filter(|_| !is_set_apart).map_or(&[][..], Judged::taken_for);
                raise(w, clearance, given_up, now, &mut raised)?;
                changed = true;
            }
            (Wants::End(_) | Wants::Person, _) => {}
        }
    }
    if changed {
        compared.incidents = w.reading().incidents().all()?;
    }
    Ok((compared, raised))
}

/// Keeps the verdicts that are new or say something else than before, and no other.
fn keep(
    w: &Writing<'_>,
    before: &HashMap<ClearanceId, KeptVerdict>,
    compared: &Compared,
    now: DateTime<Utc>,
) -> munjigi_ledger::Result<()> {
    for judged in compared.judgements.values() {
        let kept = judged.kept(now)?;
        if !before.get(&judged.clearance).is_some_and(|known| known.says_the_same(&kept)) {
            w.verdicts().keep(&kept)?;
        }
    }
    for gone in before.keys().filter(|clearance| !compared.judgements.contains_key(clearance)) {
        w.verdicts().forget(*gone)?;
    }
    Ok(())
}

/// What has to become of a clearance's incident.
enum Wants {
    /// It waits for the person.
    Person,
    /// It has ended by this.
    End(Closed),
}

/// `None` where nothing can be said. What the person raised ends by their answer alone.
fn wants(compared: &Compared, clearance: ClearanceId, incident: Option<&Incident>) -> Option<Wants> {
    let answer = incident.and_then(|incident| compared.answers.get(&incident.id));
    let is_by_hand = incident.is_some_and(|incident| incident.by_hand.is_some());
    // What was answered before the person raised it again is no answer to that.
    let since = incident.and_then(|incident| incident.by_hand).map(|(_, at)| at);
    let is_settled = |answer: &Answer| answer.kind.settles() && since.is_none_or(|since| answer.at >= since);
    let judged = compared.judgements.get(&clearance);
    match judged {
        None if !is_by_hand => None,
        _ if answer.is_some_and(is_settled) => Some(Wants::End(Closed::Answered)),
        Some(judged) if !is_by_hand && !judged.verdict.needs_person() => Some(Wants::End(Closed::Explained)),
        Some(_) | None => Some(Wants::Person),
    }
}

/// One incident for one clearance; one that had ended is opened again and rings no second time. It remembers the orders that the
/// clearance was taken for until now.
fn raise(
    w: &Writing<'_>,
    clearance: &Clearance,
    given_up: &[OrderId],
    now: DateTime<Utc>,
    raised: &mut Raised,
) -> munjigi_ledger::Result<()> {
    let kind = if clearance.history { IncidentKind::Review } else { IncidentKind::Question };
    let (id, is_new) = w.incidents().open(clearance.holder, clearance.id, kind, now)?;
    if !given_up.is_empty() {
        w.incidents().note_given_up(id, given_up)?;
    }
    match kind {
        IncidentKind::Question if is_new => raised.questions.push(id),
        IncidentKind::Review if is_new => raised.reviews.push(id),
        IncidentKind::Question | IncidentKind::Review => {}
    }
    Ok(())
}
