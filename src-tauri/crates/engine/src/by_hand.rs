//! Incidents that the person raises: a parcel at the door, a bill, a message.

use chrono::{DateTime, Utc};
use munjigi_ledger::tables::clearances::Seen;
use munjigi_ledger::tables::sightings::Origin;
use munjigi_model::{ClearanceFacts, IncidentKind, KstDate, Occasion, Source};
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
        let clearance = w.reading().clearances().get(placed.id())?;
        let (id, _) = w.incidents().open(holder, clearance.id, IncidentKind::Question, now)?;
        w.incidents().note_by_hand(id, told.occasion, told.note.as_deref(), now)?;
        w.acts().note(Some(holder), "incident_add", Some(id.0), "{}", now)?;
        let (compared, _) = bring_up_to_date(w, now)?;
        incidents::one(&compared, id).map(Some)
    })?)
}
