//! Clearances by hand.

use chrono::{DateTime, Utc};
use munjigi_ledger::tables::clearances::Seen;
use munjigi_ledger::tables::sightings::Origin;
use munjigi_model::identity::{self, Place};
use munjigi_model::{ClearanceFacts, ClearanceId, Sighting, SightingId};
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
pub fn list(ledger: &Ledger, now: DateTime<Utc>) -> Result<Vec<wire::Clearance>> {
    let compared = ledger.read(|r| Compared::known(r, now))?;
    Ok(compared.clearances.iter().map(|c| compared.clearance(c)).collect())
}

/// Those of all clearances that have all of some words in their numbers, goods, days, handler or orders; at most `limit`. No words: any.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn find(ledger: &Ledger, words: &str, limit: usize, now: DateTime<Utc>) -> Result<wire::ClearancePage> {
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    let mut found = list(ledger, now)?;
    found.retain(|clearance| words.iter().all(|word| speaks_of(clearance, word)));
    let total = found.len();
    found.truncate(limit);
    Ok(wire::ClearancePage { clearances: found, total })
}

fn speaks_of(clearance: &wire::Clearance, word: &str) -> bool {
    let wire::Clearance { hbl, goods, accepted_on, arrived_on, forwarder, declaration_no, .. } = clearance;
    let texts = [hbl, goods, accepted_on, arrived_on, forwarder, declaration_no].into_iter().flatten();
    texts.chain(&clearance.order_labels).any(|text| text.to_lowercase().contains(word))
}

/// One clearance with its proofs: which source said what, and when.
///
/// # Errors
/// [`crate::Error::Ledger`], with `NoSuch`.
pub fn show(
    ledger: &Ledger,
    id: ClearanceId,
    now: DateTime<Utc>,
) -> Result<(wire::Clearance, Vec<wire::Sighting>)> {
    Ok(ledger.read(|r| {
        let clearance = r.clearances().get(id)?;
        let sightings = r.sightings().of_clearance(id)?;
        let compared = Compared::known(r, now)?;
        Ok((compared.clearance(&clearance), sightings.iter().map(wire::Sighting::from).collect()))
    })?)
}

/// Proofs that fit several clearances and wait for the person, each with the clearances that it fits now.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn unjoined(ledger: &Ledger, now: DateTime<Utc>) -> Result<Vec<wire::Unjoined>> {
    Ok(unjoined_of(&ledger.read(|r| Compared::known(r, now))?))
}

pub(crate) fn unjoined_of(compared: &Compared) -> Vec<wire::Unjoined> {
    let unjoined = |proof: &Sighting| {
        let fitting = fitting(proof, compared);
        let candidates = compared.clearances.iter().filter(|c| fitting.contains(&c.id));
        wire::Unjoined {
            proof: wire::Sighting::from(proof),
            candidates: candidates.map(|c| compared.clearance(c)).collect(),
        }
    };
    compared.unjoined.iter().map(unjoined).collect()
}

/// The clearances that a proof fits, by the rule that did not choose between them; since then there may be more of them, or fewer.
fn fitting(proof: &Sighting, compared: &Compared) -> Vec<ClearanceId> {
    let known = compared.clearances.iter().filter(|c| c.holder == proof.holder && !c.provisional);
    match identity::place(&proof.said, known.map(|c| (c.id, &c.facts))) {
        Place::Ambiguous(fitting) => fitting,
        Place::Joins(one) => vec![one],
        Place::New => Vec::new(),
    }
}

/// Joins such a proof, and those with the very same words, to the clearance that the person chose, or makes one of it (`None`). It is not
/// undone.
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
