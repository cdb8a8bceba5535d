//! From where the ledger knows what it knows, and what could not be read.

use chrono::SecondsFormat;
use munjigi_ledger::tables::unread::UnreadRow;
use munjigi_model::{KstDate, UnreadId};
use munjigi_wire as wire;
use munjigi_words::Lang;

use crate::{Ledger, Result, unread_part};

/// How many parts that could not be read are shown at once; [`unread_count`] says how many there are.
const MOST_UNREAD: usize = 500;

/// The shops, the one whose orders are the newest first.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn shops(ledger: &Ledger) -> Result<Vec<wire::Shop>> {
    let shops = ledger.read(|r| r.orders().shops())?;
    let shop = |shop: munjigi_ledger::tables::orders::ShopKnown| wire::Shop {
        merchant: shop.merchant,
        orders: shop.orders,
        until: shop.until.map(|at| KstDate::of(at).to_string()),
    };
    Ok(shops.into_iter().map(shop).collect())
}

/// What was brought and could not be read, the newest first.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn unread(ledger: &Ledger, lang: Lang) -> Result<Vec<wire::KeptUnread>> {
    let parts = ledger.read(|r| r.unread().newest(MOST_UNREAD))?;
    Ok(parts.into_iter().map(|part| kept(part, lang)).collect())
}

/// How many parts could not be read.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn unread_count(ledger: &Ledger) -> Result<usize> {
    Ok(ledger.read(|r| r.unread().count())?)
}

/// What of the file in which a part could not be read may be shown to others: every letter and digit replaced, the form kept.
///
/// # Errors
/// [`crate::Error::Ledger`] with `NoSuch`, [`crate::Error::Unreadable`] where nothing of it can be hidden (a picture, an archive).
pub fn sample(ledger: &Ledger, unread: UnreadId) -> Result<wire::Sample> {
    let bytes = ledger.read(|r| {
        let part = r.unread().get(unread)?;
        r.evidence().bytes(part.evidence)
    })?;
    Ok(wire::Sample { text: munjigi_intake::redacted(&bytes)? })
}

fn kept(unread: UnreadRow, lang: Lang) -> wire::KeptUnread {
    let munjigi_ledger::tables::unread::UnreadPart { place, why, column } = unread.part;
    let part = wire::UnreadPart { place, why, column };
    wire::KeptUnread {
        id: unread.id.to_string(),
        kind: unread.kind,
        brought_at: unread.brought_at.to_rfc3339_opts(SecondsFormat::Secs, true),
        said: unread_part(&part, lang),
        part,
    }
}
