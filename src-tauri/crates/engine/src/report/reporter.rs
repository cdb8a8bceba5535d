//! Who reports. Nothing of it is needed: what is not said is left for the person to write in.

use chrono::{DateTime, Utc};
use munjigi_ledger::tables::reporters::Reporter;
use munjigi_wire as wire;

use super::written;
use crate::{Error, Ledger, Result, codes};

/// What the person said of themselves so far.
///
/// # Errors
/// [`Error::Ledger`].
pub fn get(ledger: &Ledger) -> Result<wire::Reporter> {
    let who = ledger.read(|r| match r.holders().first()? {
        Some(holder) => r.reporters().of(holder),
        None => Ok(Reporter::default()),
    })?;
    Ok(to_wire(who))
}

/// Keeps what the person says of themselves, in the place of what they said before. An empty field is not said.
///
/// # Errors
/// [`Error::NotUnderstood`] names the field: `name`, `phone`, `home`, `mail`. Nothing of what was given stands in it.
pub fn set(ledger: &Ledger, who: &wire::Reporter, now: DateTime<Utc>) -> Result<wire::Reporter> {
    let read =
        |text: &Option<String>, field| written(text.as_deref()).map_err(|_| Error::NotUnderstood { field });
    let who = Reporter {
        name: read(&who.name, "name")?,
        phone: read(&who.phone, "phone")?,
        address: read(&who.address, "home")?,
        mail: read(&who.mail, "mail")?,
    };
    let kept = who.clone();
    ledger.write(move |w| {
        let holder = codes::owner(w, now)?;
        w.reporters().set(holder, &kept)?;
        w.acts().note(Some(holder), "reporter_set", None, "{}", now)
    })?;
    Ok(to_wire(who))
}

fn to_wire(who: Reporter) -> wire::Reporter {
    wire::Reporter { name: who.name, phone: who.phone, address: who.address, mail: who.mail }
}
