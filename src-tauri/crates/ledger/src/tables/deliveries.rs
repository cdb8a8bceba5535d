//! Deliveries: what carriers say of parcels. A carrier's word shows where a parcel is and never that nothing else cleared.

use chrono::{DateTime, Utc};
use munjigi_model::{DeliveryId, EvidenceId, HolderId, Leg, Waybill, WaybillKey};
use rusqlite::{Connection, Row};

use super::Recorded;
use super::sightings::Origin;
use crate::columns::{millis, moment};
use crate::migrations::Step;
use crate::{Error, Result};

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 2,
    sql: "CREATE TABLE delivery (
        id             INTEGER PRIMARY KEY,
        holder_id      INTEGER NOT NULL REFERENCES holder (id),
        number         TEXT NOT NULL, -- capital letters and digits
        key            TEXT NOT NULL, -- what it is compared by
        carrier        TEXT,          -- as the source names it
        status         TEXT NOT NULL, -- a word of the reader
        as_of          INTEGER NOT NULL, -- Unix ms: the moment of which the newest word speaks
        evidence_id    INTEGER REFERENCES evidence (id), -- of that word
        place          TEXT NOT NULL, -- of that word
        first_seen_at  INTEGER NOT NULL,
        changed_at     INTEGER NOT NULL,
        UNIQUE (holder_id, key)
    ) STRICT;",
}];

/// What a source says of a parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delivery<'a> {
    /// The carrier, as the source names it.
    pub carrier: Option<&'a str>,
    /// Its number.
    pub waybill: &'a Waybill,
    /// How far it is: a word of the reader.
    pub status: &'a str,
}

/// A parcel, as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryRow {
    /// Its row.
    pub id: DeliveryId,
    /// Whose it is.
    pub holder: HolderId,
    /// The carrier, as a source names it.
    pub carrier: Option<String>,
    /// Its number. The leg is not kept.
    pub waybill: Waybill,
    /// How far it is: a word of the reader.
    pub status: String,
    /// The moment of which the newest word speaks.
    pub as_of: DateTime<Utc>,
    /// The bytes of that word.
    pub evidence: Option<EvidenceId>,
    /// The place in them.
    pub place: String,
    /// When it became known.
    pub first_seen_at: DateTime<Utc>,
    /// When a fact of it last changed.
    pub changed_at: DateTime<Utc>,
}

/// Deliveries, to read.
pub struct Deliveries<'a>(pub(crate) &'a Connection);

impl Deliveries<'_> {
    /// All of them, those last spoken of first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn all(&self) -> Result<Vec<DeliveryRow>> {
        let mut statement = self.0.prepare_cached("SELECT * FROM delivery ORDER BY as_of DESC, id DESC")?;
        statement.query_and_then([], read)?.collect()
    }

    /// What is known of one parcel of a holder.
    ///
    /// # Errors
    /// Those of the database.
    pub fn of(&self, holder: HolderId, key: &WaybillKey) -> Result<Option<DeliveryRow>> {
        let mut statement =
            self.0.prepare_cached("SELECT * FROM delivery WHERE holder_id = ?1 AND key = ?2")?;
        statement.query_and_then((holder.0, key.as_str()), read)?.next().transpose()
    }
}

fn read(row: &Row<'_>) -> Result<DeliveryRow> {
    let number: String = row.get("number")?;
    Ok(DeliveryRow {
        id: DeliveryId(row.get("id")?),
        holder: HolderId(row.get("holder_id")?),
        carrier: row.get("carrier")?,
        waybill: Waybill::parse(&number, Leg::Unknown).map_err(|_| Error::Value { column: "number" })?,
        status: row.get("status")?,
        as_of: moment(row, "as_of")?,
        evidence: row.get::<_, Option<i64>>("evidence_id")?.map(EvidenceId),
        place: row.get("place")?,
        first_seen_at: moment(row, "first_seen_at")?,
        changed_at: moment(row, "changed_at")?,
    })
}

/// Deliveries, to write.
pub struct DeliveriesMut<'a>(pub(crate) &'a Connection);

impl DeliveriesMut<'_> {
    /// Records what a source says of a parcel. Older news fills in a carrier that nobody has named, and overrules nothing.
    ///
    /// # Errors
    /// Those of the database.
    pub fn record(
        &self,
        holder: HolderId,
        said: &Delivery<'_>,
        origin: &Origin,
    ) -> Result<Recorded<DeliveryId>> {
        let Some(known) = Deliveries(self.0).of(holder, &said.waybill.key())? else {
            return self.insert(holder, said, origin).map(Recorded::New);
        };
        let is_newer = millis(origin.as_of) >= millis(known.as_of);
        let carrier = match (&known.carrier, said.carrier) {
            (Some(before), Some(now)) => Some(if is_newer { now } else { before.as_str() }),
            (before, now) => before.as_deref().or(now),
        };
        let status = if is_newer { said.status } else { &known.status };
        let changed = carrier != known.carrier.as_deref() || status != known.status;
        if changed {
            let mut update = self.0.prepare_cached(
                "UPDATE delivery SET carrier = ?2, status = ?3, changed_at = max(changed_at, ?4) WHERE id = ?1",
            )?;
            update.execute((known.id.0, carrier, status, millis(origin.seen_at)))?;
        }
        // Later words are measured by the newest that spoke, whether or not it said anything new.
        if millis(origin.as_of) > millis(known.as_of) || (is_newer && changed) {
            self.0
                .prepare_cached("UPDATE delivery SET as_of = ?2, evidence_id = ?3, place = ?4 WHERE id = ?1")?
                .execute((
                    known.id.0,
                    millis(origin.as_of),
                    origin.evidence.map(|evidence| evidence.0),
                    &origin.place,
                ))?;
        }
        Ok(if changed { Recorded::Updated(known.id) } else { Recorded::Same(known.id) })
    }

    fn insert(&self, holder: HolderId, said: &Delivery<'_>, origin: &Origin) -> Result<DeliveryId> {
        let mut insert = self.0.prepare_cached(
            "INSERT INTO delivery (holder_id, number, key, carrier, status, as_of, evidence_id, place, first_seen_at, changed_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9)",
        )?;
        insert.execute(rusqlite::params![
            holder.0,
            said.waybill.number(),
            said.waybill.key().as_str(),
            said.carrier,
            said.status,
            millis(origin.as_of),
            origin.evidence.map(|evidence| evidence.0),
            origin.place,
            millis(origin.seen_at),
        ])?;
        Ok(DeliveryId(self.0.last_insert_rowid()))
    }
}
