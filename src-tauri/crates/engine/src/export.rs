//! Everything, to take away. Evidence and secrets stay in the ledger, codes are masked.

use chrono::{DateTime, Utc};
use munjigi_wire as wire;

use crate::compared::bring_up_to_date;
use crate::{Ledger, Result, codes, incidents};

/// All that a ledger holds, as of now.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn export(ledger: &Ledger, now: DateTime<Utc>) -> Result<wire::Export> {
    let (compared, check) = ledger.write(move |w| {
        let (compared, _) = bring_up_to_date(w, now)?;
        let check = compared.to_check(&w.reading(), now)?;
        Ok((compared, check))
    })?;
    let codes = codes::list(ledger)?;
    Ok(wire::Export {
        format: wire::EXPORT_FORMAT.to_owned(),
        made_at: now.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        check,
        codes,
        orders: compared.orders.iter().map(wire::Order::from).collect(),
        clearances: compared.clearances.iter().map(|c| compared.clearance(c)).collect(),
        incidents: incidents::of(&compared),
    })
}
