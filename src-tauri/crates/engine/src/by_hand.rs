//! Incidents that the person raises: a parcel at the door, a bill, a message.

use chrono::{DateTime, Utc};
use munjigi_ledger::Writing;
use munjigi_ledger::tables::clearances::Seen;
use munjigi_ledger::tables::sightings::Origin;
use munjigi_model::{ClearanceFacts, ClearanceId, IncidentKind, KstDate, Occasion, Source};
use munjigi_wire as wire;

use crate::compared::bring_up_to_date;
use crate::{Ledger, Result, codes, incidents};

/// What the person tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it is.
    pub occasion: Occasion,
    /// The day on which it came.
    pub day: KstDate,
    /// The parcel's number, as it is written.
    pub number: Option<String>,
    /// A note.
    pub note: Option<String>,
}

/// Raises the question about the parcel that the person tells of: the clearance that it belongs to by its number, or by its day alone,
/// else one of its own. It is open until they answer it, and never rings. `None` where its number fits several clearances and waits
/// among the proofs to place.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn raise(ledger: &Ledger, told: Told, now: DateTime<Utc>) -> Result<Option<wire::Incident>> {
    Ok(ledger.write(move |w| {
        let holder = codes::owner(w, now)?;
        let facts = ClearanceFacts {
            hbl: told.number.clone(),
            accepted_on: Some(told.day),
            ..ClearanceFacts::default()
        };
        // As a message: the day on which something is noticed is no fact of the parcel, and only stands in where nobody says a better one.
        let origin = Origin { source: Source::Notice, ..Origin::person(now) };
        let Seen::Placed(placed) = w.clearances().record(holder, &facts, &origin, false)? else {
            return Ok(None);
        };
        ask_about(w, placed.id(), told.occasion, told.note.as_deref(), now).map(Some)
    })?)
}

/// Raises the question about a clearance that is known.
///
/// # Errors
/// [`crate::Error::Ledger`], with `NoSuch`.
pub fn doubt(
    ledger: &Ledger,
    id: ClearanceId,
    occasion: Occasion,
    now: DateTime<Utc>,
) -> Result<wire::Incident> {
    Ok(ledger.write(move |w| ask_about(w, id, occasion, None, now))?)
}

fn ask_about(
    w: &Writing<'_>,
    id: ClearanceId,
    occasion: Occasion,
    note: Option<&str>,
    now: DateTime<Utc>,
) -> munjigi_ledger::Result<wire::Incident> {
    let clearance = w.reading().clearances().get(id)?;
    let (incident, _) = w.incidents().open(clearance.holder, id, IncidentKind::Question, now)?;
    w.incidents().note_by_hand(incident, occasion, note, now)?;
    w.acts().note(Some(clearance.holder), "incident_add", Some(incident.0), "{}", now)?;
    let (compared, _) = bring_up_to_date(w, now)?;
    incidents::one(&compared, incident)
}
