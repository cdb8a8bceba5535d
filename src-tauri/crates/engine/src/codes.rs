//! Customs codes, and the holder that they belong to.

use chrono::{DateTime, Utc};
use munjigi_ledger::Writing;
use munjigi_ledger::tables::code_events::CodeEvent;
use munjigi_ledger::tables::codes::Code;
use munjigi_model::{HolderId, KstDate, Pccc};
use munjigi_wire as wire;

use crate::compared::bring_up_to_date;
use crate::{Ledger, Result, suspensions};

/// The one holder that is made at first use. It has no name until the person gives it one.
pub(crate) fn owner(w: &Writing<'_>, now: DateTime<Utc>) -> munjigi_ledger::Result<HolderId> {
    w.holders().first_or_make("", now)
}

/// Keeps a code.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn add(
    ledger: &Ledger,
    pccc: Pccc,
    issued_on: Option<KstDate>,
    now: DateTime<Utc>,
) -> Result<wire::Code> {
    Ok(ledger.write(move |w| {
        use munjigi_ledger::tables::Recorded;
        let holder = owner(w, now)?;
        let recorded = w.codes().add(holder, &pccc, issued_on, now)?;
        if let Recorded::New(id) = recorded {
            w.code_events().add(holder, id, "entered", None, now)?;
        }
        // The day of issue ends the life of the code before it, and may speak against what came since.
        bring_up_to_date(w, now)?;
        let codes = w.reading().codes().all()?;
        let code = codes.into_iter().find(|c| c.id == recorded.id());
        let code = code.ok_or(munjigi_ledger::Error::NoSuch { what: "code" })?;
        Ok(to_wire(&code, &w.reading().code_events().of(code.id)?))
    })?)
}

/// All codes, masked.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn list(ledger: &Ledger) -> Result<Vec<wire::Code>> {
    Ok(ledger.read(|r| {
        let codes = r.codes().all()?;
        codes.iter().map(|code| Ok(to_wire(code, &r.code_events().of(code.id)?))).collect()
    })?)
}

/// The newest code unmasked: shown only because the person asked to see it.
///
/// # Errors
/// [`crate::Error::Ledger`], with `NoSuch`.
pub fn newest(ledger: &Ledger) -> Result<Pccc> {
    let codes = ledger.read(|r| r.codes().all())?;
    Ok(codes.into_iter().next_back().map(|c| c.pccc).ok_or(munjigi_ledger::Error::NoSuch { what: "code" })?)
}

pub(crate) fn to_wire(code: &Code, events: &[CodeEvent]) -> wire::Code {
    let suspended = suspensions::of(events)
        .into_iter()
        .map(|it| wire::Suspended { from: it.from.to_string(), to: it.to.map(|to| to.to_string()) });
    wire::Code {
        suspended: suspended.collect(),
        id: code.id.to_string(),
        holder: code.holder.to_string(),
        masked: code.pccc.masked(),
        issued_on: code.issued_on.map(|d| d.to_string()),
        added_at: code.added_at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
    }
}
