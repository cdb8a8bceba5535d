//! Notifications: each question rings once, ever.
//!
//! What rang is written in the ledger, so that neither a restart, another program nor another import makes it ring again. A review of
//! the history never rings. A question that was answered before anybody was there to ring for it does not ring either.

use chrono::{DateTime, Utc};
use munjigi_model::IncidentId;
use munjigi_wire as wire;

use crate::compared::bring_up_to_date;
use crate::{Ledger, Result, incidents};

/// The open questions that have not rung, the oldest first. From now on they have: who takes them rings for them, or gives them back.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn take(ledger: &Ledger, now: DateTime<Utc>) -> Result<Vec<wire::Incident>> {
    // Nearly always there is none, and a look costs no write.
    if ledger.read(|r| r.incidents().unnotified())?.is_empty() {
        return Ok(Vec::new());
    }
    Ok(ledger.write(move |w| {
        let (compared, _) = bring_up_to_date(w, now)?;
        let silent = w.reading().incidents().unnotified()?;
        for incident in &silent {
            w.incidents().mark_notified(incident.id, Some(now))?;
        }
        let ids: Vec<String> = silent.iter().map(|i| i.id.to_string()).collect();
        Ok(incidents::of(&compared).into_iter().filter(|i| ids.contains(&i.id)).collect())
    })?)
}

/// Gives back a question that could not be rung for, so that it may ring later.
///
/// # Errors
/// [`crate::Error::Ledger`], with `NoSuch`.
pub fn give_back(ledger: &Ledger, id: IncidentId) -> Result<()> {
    Ok(ledger.write(move |w| w.incidents().mark_notified(id, None))?)
}
