//! Who reports. Nothing of it is needed: what is not said is left for the person to write in.

use chrono::{DateTime, Utc};
use munjigi_ledger::tables::reporters::Reporter;
use munjigi_wire as wire;

use super::written::{line, lines};
use crate::{Ledger, Result, codes};

/// What the person said of themselves so far.
///
/// # Errors
/// [`crate::Error::Ledger`].
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
/// [`crate::Error::NotUnderstood`] names the field: `name`, `phone`, `home`, `mail`. Nothing of what was given stands in it.
pub fn set(ledger: &Ledger, who: &wire::Reporter, now: DateTime<Utc>) -> Result<wire::Reporter> {
    let who = Reporter {
        name: line(who.name.as_deref(), "name")?,
        phone: line(who.phone.as_deref(), "phone")?,
        address: lines(who.address.as_deref(), "home")?,
        mail: line(who.mail.as_deref(), "mail")?,
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
