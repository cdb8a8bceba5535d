//! A parcel of the case, with what proves it and what happened to it.

use std::collections::HashMap;

use munjigi_ledger::Reading;
use munjigi_model::{Answer, EvidenceId, Incident, Source};
use munjigi_report::{Content, Event, Evidence, Parcel, Seen};
use unipass::cargo_progress::{self, CargoProgress};

/// A parcel without its events, which stand in the bytes of evidence; `places`: where each piece stands among the evidence.
pub(super) fn parcel(
    r: &Reading<'_>,
    incident: &Incident,
    answer: &Answer,
    places: &HashMap<EvidenceId, usize>,
) -> munjigi_ledger::Result<Parcel> {
    let clearance = r.clearances().get(incident.clearance)?;
    let sightings = r.sightings().of_clearance(incident.clearance)?.into_iter();
    let seen = sightings.map(|sighting| Seen {
        source: sighting.source,
        as_of: sighting.as_of,
        brought_at: sighting.seen_at,
        evidence: sighting.evidence.and_then(|id| places.get(&id).copied()),
        place: sighting.place,
        said: sighting.said,
    });
    Ok(Parcel {
        incident: incident.id,
        facts: clearance.facts,
        first_seen_at: clearance.first_seen_at,
        asked_at: incident.opened_at,
        answered_at: answer.at,
        occasion: incident.by_hand.map(|(occasion, _)| occasion),
        note: incident.note.clone(),
        events: Vec::new(),
        seen: seen.collect(),
    })
}

/// What the newest answer of UNI-PASS that can still be read says: each answer has all events until then.
pub(super) fn events(seen: &[Seen], evidence: &[Evidence]) -> Vec<Event> {
    let answers = seen.iter().rev().filter(|seen| seen.source == Source::CargoProgress);
    let mut answers = answers.filter_map(|seen| progress(&evidence.get(seen.evidence?)?.content));
    answers.next().map_or_else(Vec::new, |progress| progress.events.iter().map(event).collect())
}

fn progress(content: &Content) -> Option<CargoProgress> {
    let Content::Whole(bytes) = content else { return None };
    match cargo_progress::read(bytes) {
        cargo_progress::Answer::One(progress) => Some(*progress),
        cargo_progress::Answer::Many(_)
        | cargo_progress::Answer::NoRecord
        | cargo_progress::Answer::Refused { .. }
        | cargo_progress::Answer::NotUnderstood(_) => None,
    }
}

fn event(event: &cargo_progress::Event) -> Event {
    let detail: Vec<&str> =
        [&event.movement, &event.basis].into_iter().flatten().map(String::as_str).collect();
    Event {
        at: event.at().map(|at| at.to_utc()),
        what: event.kind.clone().unwrap_or_default(),
        place: event.warehouse.clone(),
        number: event.declaration_no.clone(),
        detail: (!detail.is_empty()).then(|| detail.join(" · ")),
    }
}
