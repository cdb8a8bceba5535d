//! Why a clearance is judged as it is.

use chrono::{DateTime, Utc};
use munjigi_model::ClearanceId;
use munjigi_reconcile::WEIGHTS;
use munjigi_wire as wire;

use crate::compared::bring_up_to_date;
use crate::{Ledger, Result, incidents};

/// A clearance with all the reasons of its verdict.
///
/// # Errors
/// [`crate::Error::Ledger`], with `NoSuch`.
pub fn why(ledger: &Ledger, id: ClearanceId, now: DateTime<Utc>) -> Result<wire::Why> {
    Ok(ledger.write(move |w| {
        let clearance = w.reading().clearances().get(id)?;
        let (compared, _) = bring_up_to_date(w, now)?;
        let judged = compared.judgements.get(&id);
        let judged_at = w.reading().verdicts().of(id)?.map(|verdict| verdict.judged_at);
        let incident = compared.incidents.iter().find(|incident| incident.clearance == id);
        Ok(wire::Why {
            clearance: compared.clearance(&clearance),
            incident: incident.map(|incident| incident.id.to_string()),
            reasons: match incident {
                Some(incident) => incidents::reasons(incident, &compared),
                None => compared.reasons(id),
            },
            unexplained: judged.map(|judged| format!("{:.3}", judged.unexplained)),
            judged_at: judged_at.map(|at| at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)),
            weights: WEIGHTS,
        })
    })?)
}
