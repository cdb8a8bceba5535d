//! Clearances by hand.

use chrono::{DateTime, Utc};
use munjigi_ledger::tables::clearances::Seen;
use munjigi_ledger::tables::sightings::Origin;
use munjigi_model::{ClearanceFacts, ClearanceId, SightingId};
use munjigi_wire as wire;

use crate::compared::{Compared, bring_up_to_date};
use crate::{Ledger, Result, codes};

/// Adds a clearance that the person knows of. Gives `None` where it fits several known ones and waits in [`unjoined`].
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn add(ledger: &Ledger, facts: ClearanceFacts, now: DateTime<Utc>) -> Result<Option<wire::Clearance>> {
    Ok(ledger.write(move |w| {
        let holder = codes::owner(w, now)?;
        let seen = w.clearances().record(holder, &facts, &Origin::person(now), false)?;
        w.clearances().merge_provisional(holder)?;
        let (compared, _) = bring_up_to_date(w, now)?;
        let Seen::Placed(placed) = seen else { return Ok(None) };
        w.acts().note(Some(holder), "clearance_add", Some(placed.id().0), "{}", now)?;
        let clearance = w.reading().clearances().get(placed.id())?;
        Ok(Some(compared.clearance(&clearance)))
    })?)
}

/// All clearances: those under way first, then the newest.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn list(ledger: &Ledger) -> Result<Vec<wire::Clearance>> {
    let compared = ledger.read(Compared::of)?;
    Ok(compared.clearances.iter().map(|c| compared.clearance(c)).collect())
}

/// One clearance with its proofs: which source said what, and when.
///
/// # Errors
/// [`crate::Error::Ledger`], with `NoSuch`.
pub fn show(ledger: &Ledger, id: ClearanceId) -> Result<(wire::Clearance, Vec<wire::Sighting>)> {
    Ok(ledger.read(|r| {
        let clearance = r.clearances().get(id)?;
        let sightings = r.sightings().of_clearance(id)?;
        Ok((Compared::of(r)?.clearance(&clearance), sightings.iter().map(wire::Sighting::from).collect()))
    })?)
}

/// Proofs that fit several clearances and wait for the person.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn unjoined(ledger: &Ledger) -> Result<Vec<wire::Sighting>> {
    Ok(ledger.read(|r| r.sightings().unjoined())?.iter().map(wire::Sighting::from).collect())
}

/// Joins such a proof to the clearance that the person chose, or makes one of it (`None`).
///
/// # Errors
/// [`crate::Error::Ledger`], with `NoSuch`.
pub fn join(
    ledger: &Ledger,
    sighting: SightingId,
    to: Option<ClearanceId>,
    now: DateTime<Utc>,
) -> Result<ClearanceId> {
    Ok(ledger.write(move |w| {
        let id = w.clearances().join_unjoined(sighting, to)?;
        w.acts().note(None, "clearance_join", Some(id.0), "{}", now)?;
        bring_up_to_date(w, now)?;
        Ok(id)
    })?)
}
