//! Giving up a link that is wrong: the parcel is not of that order, whatever the comparison finds, and is asked about from then on.

use chrono::{DateTime, Utc};
use munjigi_model::ClearanceId;
use munjigi_wire as wire;

use crate::compared::{Compared, bring_up_to_date};
use crate::{Error, Ledger, Result, incidents};

/// Takes a clearance from the orders that it is linked to without a word of the person. Gives the question that is asked then.
///
/// # Errors
/// [`Error::Ledger`] with `NoSuch`; [`Error::NotLinked`] where no order is linked to it but by the person's own answer.
pub fn unlink(ledger: &Ledger, id: ClearanceId, now: DateTime<Utc>) -> Result<wire::Incident> {
    let asked = ledger.write(move |w| {
        let clearance = w.reading().clearances().get(id)?;
        let compared = Compared::known(&w.reading(), now)?;
        let orders = compared.judgements.get(&id).map_or(&[][..], |judged| judged.taken_for());
        if orders.is_empty() {
            return Ok(None);
        }
        for order in orders {
            w.apart().set(clearance.holder, id, *order, now)?;
        }
        w.acts().note(Some(clearance.holder), "unlink", Some(id.0), "{}", now)?;
        let (compared, _) = bring_up_to_date(w, now)?;
        let incident = compared.incidents.iter().find(|incident| incident.clearance == id);
        incident.map(|incident| incidents::one(&compared, incident.id)).transpose()
    })?;
    asked.ok_or(Error::NotLinked)
}

/// Takes that back: it may be of those orders again. Gives the clearance as it is judged then.
///
/// # Errors
/// [`Error::Ledger`] with `NoSuch`; [`Error::NothingToUndo`].
pub fn undo(ledger: &Ledger, id: ClearanceId, now: DateTime<Utc>) -> Result<wire::Clearance> {
    let linked = ledger.write(move |w| {
        let clearance = w.reading().clearances().get(id)?;
        if w.apart().undo(id, now)? == 0 {
            return Ok(None);
        }
        w.acts().note(Some(clearance.holder), "unlink_undo", Some(id.0), "{}", now)?;
        let (compared, _) = bring_up_to_date(w, now)?;
        Ok(Some(compared.clearance(&clearance)))
    })?;
    linked.ok_or(Error::NothingToUndo)
}
