//! Everything, to take away. Evidence and secrets stay in the ledger, codes are masked.

use chrono::{DateTime, Utc};
use munjigi_wire as wire;

use crate::check::{Compared, check};
use crate::{Ledger, Result, codes, incidents};

/// All that a ledger holds, as of now.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn export(ledger: &Ledger, now: DateTime<Utc>) -> Result<wire::Export> {
    let check = check(ledger, now)?;
    let codes = codes::list(ledger)?;
    let compared = ledger.read(Compared::of)?;
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
