//! Until when the orders of each shop are known: how new the newest look at them was, whether or not it showed anything new.

use chrono::{DateTime, Utc};
use munjigi_model::{HolderId, MerchantKey};
use rusqlite::Connection;

use crate::Result;
use crate::columns::{millis, moment};
use crate::migrations::Step;

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 4,
    // Of what was imported before, the newest word of a source counts as the newest look: see `orders::shops` for the lesser of the two.
    sql: "CREATE TABLE shop_seen (
        holder_id     INTEGER NOT NULL REFERENCES holder (id),
        merchant_key  TEXT NOT NULL,
        until         INTEGER NOT NULL, -- Unix ms: an order of a later day may be missing
        PRIMARY KEY (holder_id, merchant_key)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO shop_seen (holder_id, merchant_key, until)
        SELECT holder_id, merchant_key, max(min(as_of, imported)) FROM
            (SELECT o.id, o.holder_id, o.merchant_key, o.as_of, max(s.as_of) AS imported
             FROM orders o JOIN sighting s ON s.order_id = o.id AND s.source <> 'person'
             WHERE o.merchant_key <> '' AND o.merchant_key NOT LIKE '#%' GROUP BY o.id)
        GROUP BY holder_id, merchant_key;",
}];

/// Until when the orders of a shop are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShopSeen {
    /// Whose orders.
    pub holder: HolderId,
    /// At which shop.
    pub merchant: MerchantKey,
    /// The moment of which the newest look speaks.
    pub until: DateTime<Utc>,
}

/// Looks at shops, to read.
pub struct ShopsSeen<'a>(pub(crate) &'a Connection);

impl ShopsSeen<'_> {
    /// The newest look at each shop.
    ///
    /// # Errors
    /// Those of the database.
    pub fn all(&self) -> Result<Vec<ShopSeen>> {
        let mut statement =
            self.0.prepare_cached("SELECT * FROM shop_seen ORDER BY holder_id, merchant_key")?;
        let rows = statement.query_and_then([], |row| {
            Ok(ShopSeen {
                holder: HolderId(row.get("holder_id")?),
                merchant: MerchantKey::of(&row.get::<_, String>("merchant_key")?),
                until: moment(row, "until")?,
            })
        })?;
        rows.collect()
    }
}

/// Looks at shops, to write.
pub struct ShopsSeenMut<'a>(pub(crate) &'a Connection);

impl ShopsSeenMut<'_> {
    /// Notes a look at a shop's orders. An older one than is known changes nothing; a shop that nobody names is none.
    ///
    /// # Errors
    /// Those of the database.
    pub fn note(&self, holder: HolderId, merchant: &MerchantKey, until: DateTime<Utc>) -> Result<()> {
        if merchant.is_empty() {
            return Ok(());
        }
        let mut note = self.0.prepare_cached(
            "INSERT INTO shop_seen (holder_id, merchant_key, until) VALUES (?1, ?2, ?3)
             ON CONFLICT DO UPDATE SET until = excluded.until WHERE excluded.until > until",
        )?;
        note.execute((holder.0, merchant.as_str(), millis(until)))?;
        Ok(())
    }
}
