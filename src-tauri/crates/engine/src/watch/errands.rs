//! What is asked for beside the numbers: the week's exchange rates, and whether the person's own code is still in use.

mod code;
mod rates;

use chrono::{DateTime, Utc};
use munjigi_ledger::{Reading, Writing};
use unipass::{Client, Service};

use crate::draws::Draws;

/// The errands that are taken.
pub(super) struct Errands {
    rates: Option<rates::Errand>,
    code: Option<code::Errand>,
}

/// What came of them.
pub(super) struct Done {
    rates: Option<rates::Answered>,
    code: Option<code::Answered>,
}

/// When there is something to do.
pub(super) fn next_due(
    r: &Reading<'_>,
    with_key: &[Service],
    now: DateTime<Utc>,
) -> munjigi_ledger::Result<Option<DateTime<Utc>>> {
    let has_key = |service| with_key.contains(&service);
    let rates = if has_key(Service::CustomsRates) { rates::next(r, now)? } else { None };
    let code = if has_key(Service::CodeCheck) { code::next(r, now)? } else { None };
    Ok(rates.into_iter().chain(code).min())
}

impl Errands {
    /// Takes those whose turn has come.
    pub(super) fn claim(
        w: &Writing<'_>,
        with_key: &[Service],
        now: DateTime<Utc>,
        draws: &Draws,
    ) -> munjigi_ledger::Result<Self> {
        let has_key = |service| with_key.contains(&service);
        Ok(Self {
            rates: if has_key(Service::CustomsRates) { rates::claim(w, now, draws)? } else { None },
            code: if has_key(Service::CodeCheck) { code::claim(w, now, draws)? } else { None },
        })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rates.is_none() && self.code.is_none()
    }

    /// Runs them, one after the other.
    pub(super) async fn run(self, client: &Client, now: &impl Fn() -> DateTime<Utc>) -> Done {
        let mut done = Done { rates: None, code: None };
        if let Some(errand) = self.rates {
            done.rates = Some(errand.run(client, now).await);
        }
        if let Some(errand) = self.code {
            done.code = Some(errand.run(client, now).await);
        }
        done
    }
}

impl Done {
    /// Writes what came. Gives whether anything that a person sees is other than before.
    pub(super) fn record(self, w: &Writing<'_>, draws: &Draws) -> munjigi_ledger::Result<bool> {
        let mut changed = false;
        if let Some(answered) = self.rates {
            changed |= answered.record(w, draws)?;
        }
        if let Some(answered) = self.code {
            changed |= answered.record(w, draws)?;
        }
        Ok(changed)
    }
}
