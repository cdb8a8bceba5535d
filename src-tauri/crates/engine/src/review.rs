//! The review of what cleared before the watch began: grouped by month and courier, so that a person answers for many at once.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::{DateTime, Utc};
use munjigi_model::{
    AnswerKind, Clearance, ClearanceId, Incident, IncidentId, IncidentKind, Leg, Verdict, Waybill,
};
use munjigi_wire as wire;
use munjigi_words::Lang;

use crate::compared::{Compared, bring_up_to_date};
use crate::{Error, Ledger, Result};

/// The review; `None` while there is no history.
///
/// # Errors
/// [`Error::Ledger`].
pub fn review(ledger: &Ledger, lang: Lang, now: DateTime<Utc>) -> Result<Option<wire::Review>> {
    Ok(ledger.write(move |w| Ok(of(&bring_up_to_date(w, now)?.0, lang)))?)
}

/// Answers several incidents alike: all of them or none.
///
/// # Errors
/// [`Error::Ledger`] with `NoSuch`.
pub fn answer_all(
    ledger: &Ledger,
    incidents: &[IncidentId],
    kind: AnswerKind,
    now: DateTime<Utc>,
) -> Result<()> {
    let ids = incidents.to_vec();
    Ok(ledger.write(move |w| {
        for id in ids {
            let incident = w.reading().incidents().get(id)?;
            w.answers().add(incident.holder, id, kind, None, now)?;
            let detail = format!("{{\"kind\":\"{}\"}}", kind.as_str());
            w.acts().note(Some(incident.holder), "answer", Some(id.0), &detail, now)?;
        }
        bring_up_to_date(w, now).map(drop)
    })?)
}

/// Takes back the answers in force of several incidents; one that has none is left as it is. Gives how many were taken back.
///
/// # Errors
/// [`Error::Ledger`] with `NoSuch`; [`Error::NothingToUndo`] where none of them has one.
pub fn undo_all(ledger: &Ledger, incidents: &[IncidentId], now: DateTime<Utc>) -> Result<usize> {
    let ids = incidents.to_vec();
    let undone = ledger.write(move |w| {
        let mut undone = 0;
        for id in ids {
            let incident = w.reading().incidents().get(id)?;
            if w.answers().undo(id, now)?.is_some() {
                undone += 1;
                w.acts().note(Some(incident.holder), "answer_undo", Some(id.0), "{}", now)?;
            }
        }
        bring_up_to_date(w, now)?;
        Ok(undone)
    })?;
    if undone == 0 { Err(Error::NothingToUndo) } else { Ok(undone) }
}

/// How the history compares.
pub(crate) struct Past {
    pub(crate) clearances: usize,
    pub(crate) matched: usize,
    pub(crate) answered: usize,
    pub(crate) open: usize,
    pub(crate) no_orders: bool,
}

/// How the history compares; `None` while there is none.
pub(crate) fn past(compared: &Compared) -> Option<Past> {
    let history: Vec<&Clearance> = compared.clearances.iter().filter(|clearance| clearance.history).collect();
    if history.is_empty() {
        return None;
    }
    let incidents = by_clearance(compared);
    let (mut matched, mut answered, mut open) = (0, 0, 0);
    for clearance in &history {
        let incident = incidents.get(&clearance.id);
        let is_answered =
            incident.and_then(|it| compared.answers.get(&it.id)).is_some_and(|answer| answer.kind.settles());
        let verdict = compared.judgements.get(&clearance.id).map(|judgement| judgement.verdict);
        if is_answered {
            answered += 1;
        } else if incident.is_some_and(|it| is_open_review(it)) {
            open += 1;
        } else if matches!(verdict, Some(Verdict::Confirmed | Verdict::Likely)) {
            matched += 1;
        }
    }
    Some(Past { clearances: history.len(), matched, answered, open, no_orders: compared.orders.is_empty() })
}

/// As it leaves the program.
pub(crate) fn of(compared: &Compared, lang: Lang) -> Option<wire::Review> {
    let Past { clearances, matched, answered, open, no_orders } = past(compared)?;
    Some(wire::Review { clearances, matched, answered, open, no_orders, groups: groups(compared, lang) })
}

/// The open ones by month and courier: the newest month first, in it the courier of most.
fn groups(compared: &Compared, lang: Lang) -> Vec<wire::ReviewGroup> {
    let incidents = by_clearance(compared);
    let mut groups: BTreeMap<(Option<String>, Option<String>), Vec<String>> = BTreeMap::new();
    for clearance in compared.clearances.iter().filter(|clearance| clearance.history) {
        let Some(incident) = incidents.get(&clearance.id).filter(|it| is_open_review(it)) else { continue };
        let month = clearance.facts.day().map(|day| month(&day.to_string()));
        match groups.entry((month, courier(clearance, lang))) {
            Entry::Occupied(mut known) => known.get_mut().push(incident.id.to_string()),
            Entry::Vacant(new) => drop(new.insert(vec![incident.id.to_string()])),
        }
    }
    let mut groups: Vec<wire::ReviewGroup> = groups
        .into_iter()
        .map(|((month, courier), incidents)| wire::ReviewGroup { month, courier, incidents })
        .collect();
    groups
        .sort_by(|one, other| (&other.month, other.incidents.len()).cmp(&(&one.month, one.incidents.len())));
    groups
}

/// `2026-10` of `2026-10-31`.
fn month(day: &str) -> String {
    day.rsplit_once('-').map_or(day, |(month, _)| month).to_owned()
}

/// Who brought it: by the customs record, else by the one company whose numbers look like this.
fn courier(clearance: &Clearance, lang: Lang) -> Option<String> {
    let facts = &clearance.facts;
    facts.forwarder.clone().or_else(|| {
        let waybill = Waybill::parse(facts.hbl.as_deref()?, Leg::Korea).ok()?;
        let company = waybill.carriers().first()?.carrier;
        Some(if lang == Lang::Ko { company.name_ko() } else { company.name_en() }.to_owned())
    })
}

fn is_open_review(incident: &Incident) -> bool {
    incident.kind == IncidentKind::Review && incident.closed.is_none()
}

fn by_clearance(compared: &Compared) -> BTreeMap<ClearanceId, &Incident> {
    compared.incidents.iter().map(|incident| (incident.clearance, incident)).collect()
}
