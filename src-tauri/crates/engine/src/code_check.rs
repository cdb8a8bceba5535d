//! Whether the person's own code is alive, and what they gave with it is its holder's (API028).
//!
//! Only the newest own code is asked about, at most once a month unless the person says that something was changed, and by itself only
//! around the end of its validity. What UNI-PASS did not look at, or did not say clearly, is *cannot see*: it says nothing of the code.

mod answer;
mod details;
mod rhythm;
mod said;

use std::time::Duration;

use chrono::{DateTime, Utc};
use munjigi_ledger::Reading;
use munjigi_ledger::tables::codes::Code;
use munjigi_model::KstDate;
use munjigi_wire as wire;
use unipass::Service;

use crate::draws::Draws;
use crate::services::{self, Access};
use crate::watch::claim::take;
use crate::{Error, Ledger, Result};

pub(crate) use answer::{Came, ask};
pub use details::{Details, forget, has_details};
pub(crate) use details::{keep, kept};
pub(crate) use rhythm::wanted;
pub use said::said;

/// What the person gives when they ask.
#[derive(Debug, Default)]
pub struct Asked {
    /// What is said to belong to the code; `None` for what was given before.
    pub details: Option<Details>,
    /// Whether the person says that something was changed since it was last asked.
    pub changed: bool,
    /// How long the request may take, where that is not as long as usual.
    pub within: Option<Duration>,
}

/// Whether it may be asked now, before anything is asked of the person.
///
/// # Errors
/// [`Error::NoCode`], [`Error::NoKey`], [`Error::CheckedLately`] with the day from which on it may be asked again.
pub fn may_ask(ledger: &Ledger, changed: bool, now: DateTime<Utc>) -> Result<()> {
    asked_about(ledger, changed, now).map(|_| ())
}

/// Asks UNI-PASS about the newest code, and keeps what was given and what was answered.
///
/// # Errors
/// Those of [`may_ask`]; [`Error::NoDetails`] where none were ever given; [`Error::LeftAlone`] while the service is not asked for anything;
/// [`Error::NoEncryption`]. That nothing can be seen is no error: it is the outcome.
pub async fn verify(
    ledger: &Ledger,
    asked: Asked,
    now: impl Fn() -> DateTime<Utc>,
    draws: &Draws,
) -> Result<wire::CodeCheck> {
    let begun = now();
    let (code, access) = asked_about(ledger, asked.changed, begun)?;
    let who = match asked.details {
        Some(who) => who,
        None => ledger.read(|r| kept(r, code.holder))?.ok_or(Error::NoDetails)?,
    };
    let client = access.client(asked.within)?;
    let (holder, given) = (code.holder, who.clone());
    let left_alone = ledger.write(move |w| {
        keep(w, holder, &given)?;
        take(w, Service::CodeCheck, 1, begun)
    })?;
    if let Some(until) = left_alone {
        return Err(Error::LeftAlone { until });
    }
    let came = ask(&client, &code.pccc, &who).await;
    if client.encryption() != access.encryption {
        services::remember(ledger, client.encryption())?;
    }
    let (at, draws, id) = (now(), draws.clone(), code.id);
    let masked = code.pccc.masked();
    let check = ledger.write(move |w| came.record(w, &code, &who, at, &draws))?;
    let again_on = ledger.read(|r| rhythm::again_on(r, id, at))?;
    Ok(answer::to_wire(&check, masked, again_on))
}

fn asked_about(ledger: &Ledger, changed: bool, now: DateTime<Utc>) -> Result<(Code, Access)> {
    let (code, access) = ledger.read(|r| Ok((newest(r)?, Access::of(r)?)))?;
    let code = code.ok_or(Error::NoCode)?;
    if !access.keys.contains_key(&Service::CodeCheck) {
        return Err(Error::NoKey { service: Service::CodeCheck });
    }
    match ledger.read(|r| rhythm::again_on(r, code.id, now))? {
        Some(again_on) if !changed && KstDate::of(now) < again_on => Err(Error::CheckedLately { again_on }),
        Some(_) | None => Ok((code, access)),
    }
}

pub(crate) fn newest(r: &Reading<'_>) -> munjigi_ledger::Result<Option<Code>> {
    Ok(r.codes().all()?.into_iter().next_back())
}
