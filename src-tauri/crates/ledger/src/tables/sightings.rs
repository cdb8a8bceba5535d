//! Sightings: one row for each proof of a clearance or of an order.
//!
//! A clearance's sighting keeps what it said, so that two sources that disagree can both be shown, and so that a clearance can be
//! taken apart again. One that fits two clearances has none: it is listed and asked about.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use munjigi_model::{
    ClearanceFacts, ClearanceId, EvidenceId, HolderId, OrderId, Sighting, SightingId, Source,
};
use rusqlite::{Connection, OptionalExtension, Row};

use super::said;
use crate::columns::{millis, moment, moment_or_none, word};
use crate::migrations::Step;
use crate::{Error, Result};

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 1,
    sql: "CREATE TABLE sighting (
        id            INTEGER PRIMARY KEY,
        holder_id     INTEGER NOT NULL REFERENCES holder (id),
        clearance_id  INTEGER REFERENCES clearance (id),
        order_id      INTEGER REFERENCES orders (id),
        source        TEXT NOT NULL,
        as_of         INTEGER NOT NULL, -- Unix ms: the moment of which it speaks
        seen_at       INTEGER NOT NULL, -- Unix ms: when it was brought
        evidence_id   INTEGER REFERENCES evidence (id),
        place         TEXT NOT NULL,    -- where in the evidence
        said          TEXT,             -- JSON: what it says of a clearance
        CHECK (clearance_id IS NULL OR order_id IS NULL),
        CHECK (order_id IS NOT NULL OR said IS NOT NULL)
    ) STRICT;
    CREATE INDEX sighting_clearance ON sighting (clearance_id) WHERE clearance_id IS NOT NULL;
    CREATE INDEX sighting_order ON sighting (order_id) WHERE order_id IS NOT NULL;
    CREATE INDEX sighting_unjoined ON sighting (as_of) WHERE clearance_id IS NULL AND order_id IS NULL;
    CREATE UNIQUE INDEX sighting_place ON sighting (evidence_id, place, as_of, holder_id, order_id IS NULL)
        WHERE evidence_id IS NOT NULL;",
}];

/// Where a fact comes from and of which moment it speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The source.
    pub source: Source,
    /// The bytes, where there are any.
    pub evidence: Option<EvidenceId>,
    /// The place in them; unique within one piece of evidence.
    pub place: String,
    /// The moment of which it speaks.
    pub as_of: DateTime<Utc>,
    /// When it was brought.
    pub seen_at: DateTime<Utc>,
}

impl Origin {
    /// The person's own word, now.
    pub fn person(now: DateTime<Utc>) -> Self {
        Self { source: Source::Person, evidence: None, place: String::new(), as_of: now, seen_at: now }
    }
}

/// One proof of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OrderSighting {
    /// The source.
    pub source: Source,
    /// The moment of which it speaks.
    pub as_of: DateTime<Utc>,
    /// The bytes, where there are any.
    pub evidence: Option<EvidenceId>,
}

/// What a sighting is a proof of.
pub(super) enum Subject<'a> {
    Order(OrderId),
    Clearance(Option<ClearanceId>, &'a ClearanceFacts),
}

/// Sightings, to read.
pub struct Sightings<'a>(pub(crate) &'a Connection);

impl Sightings<'_> {
    /// The sightings of a clearance, in the order of the moments of which they speak.
    ///
    /// # Errors
    /// Those of the database.
    pub fn of_clearance(&self, id: ClearanceId) -> Result<Vec<Sighting>> {
        let mut statement =
            self.0.prepare_cached("SELECT * FROM sighting WHERE clearance_id = ?1 ORDER BY as_of, id")?;
        statement.query_and_then([id.0], read)?.collect()
    }

    /// Sightings that fit several clearances and were joined to none.
    ///
    /// # Errors
    /// Those of the database.
    pub fn unjoined(&self) -> Result<Vec<Sighting>> {
        let mut statement = self.0.prepare_cached(
            "SELECT * FROM sighting WHERE clearance_id IS NULL AND order_id IS NULL ORDER BY as_of, id",
        )?;
        statement.query_and_then([], read)?.collect()
    }

    /// Pieces of evidence for an order, with their sources, oldest first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn of_order(&self, id: OrderId) -> Result<Vec<OrderSighting>> {
        let mut statement = self.0.prepare_cached(
            "SELECT source, as_of, evidence_id FROM sighting WHERE order_id = ?1 ORDER BY as_of, id",
        )?;
        statement
            .query_and_then([id.0], |row| {
                Ok(OrderSighting {
                    source: word(row, "source")?,
                    as_of: moment(row, "as_of")?,
                    evidence: row.get::<_, Option<i64>>("evidence_id")?.map(EvidenceId),
                })
            })?
            .collect()
    }

    /// The clearances that lists showed in some pieces of evidence, each once.
    ///
    /// # Errors
    /// Those of the database.
    pub fn clearances_of(&self, evidence: &[EvidenceId]) -> Result<Vec<ClearanceId>> {
        let mut statement = self.0.prepare_cached(
            "SELECT DISTINCT clearance_id FROM sighting
             WHERE evidence_id = ?1 AND source = 'clearance_list' AND clearance_id IS NOT NULL",
        )?;
        let mut found = BTreeSet::new();
        for one in evidence {
            for id in statement.query_map([one.0], |row| row.get(0).map(ClearanceId))? {
                found.insert(id?);
            }
        }
        Ok(found.into_iter().collect())
    }

    /// When the newest thing that a source said of clearances was brought.
    ///
    /// # Errors
    /// Those of the database.
    pub fn newest(&self, source: Source) -> Result<Option<DateTime<Utc>>> {
        self.0.query_one(
            "SELECT max(seen_at) AS at FROM sighting WHERE source = ?1",
            [source.as_str()],
            |row| Ok(moment_or_none(row, "at")),
        )?
    }

    /// Whether a clearance list was ever read for a holder.
    ///
    /// # Errors
    /// Those of the database.
    pub fn any_list(&self, holder: HolderId) -> Result<bool> {
        Ok(self.0.query_row(
            "SELECT EXISTS (SELECT 1 FROM sighting WHERE holder_id = ?1 AND source = 'clearance_list')",
            [holder.0],
            |row| row.get(0),
        )?)
    }
}

fn read(row: &Row<'_>) -> Result<Sighting> {
    let text: String = row.get("said")?;
    Ok(Sighting {
        id: SightingId(row.get("id")?),
        holder: HolderId(row.get("holder_id")?),
        clearance: row.get::<_, Option<i64>>("clearance_id")?.map(ClearanceId),
        source: word(row, "source")?,
        as_of: moment(row, "as_of")?,
        seen_at: moment(row, "seen_at")?,
        evidence: row.get::<_, Option<i64>>("evidence_id")?.map(EvidenceId),
        place: row.get("place")?,
        said: said::read(&text)?,
    })
}

/// Sightings, to write.
pub struct SightingsMut<'a>(pub(crate) &'a Connection);

impl SightingsMut<'_> {
    /// One sighting.
    ///
    /// # Errors
    /// [`Error::NoSuch`].
    pub fn get(&self, id: SightingId) -> Result<Sighting> {
        let mut statement =
            self.0.prepare_cached("SELECT * FROM sighting WHERE id = ?1 AND said IS NOT NULL")?;
        statement.query_and_then([id.0], read)?.next().ok_or(Error::NoSuch { what: "sighting" })?
    }
}

/// Adds a sighting; the same place of the same evidence, speaking of the same moment, is the same sighting.
pub(super) fn add(conn: &Connection, holder: HolderId, subject: Subject<'_>, origin: &Origin) -> Result<()> {
    let (order, clearance, said) = match subject {
        Subject::Order(id) => (Some(id.0), None, None),
        Subject::Clearance(id, facts) => (None, id.map(|id| id.0), Some(said::write(facts)?)),
    };
    let mut insert = conn.prepare_cached(
        "INSERT INTO sighting (holder_id, clearance_id, order_id, source, as_of, seen_at, evidence_id, place, said)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING",
    )?;
    insert.execute(rusqlite::params![
        holder.0,
        clearance,
        order,
        origin.source.as_str(),
        millis(origin.as_of),
        millis(origin.seen_at),
        origin.evidence.map(|e| e.0),
        origin.place,
        said,
    ])?;
    Ok(())
}

/// The order of a holder that was read at this very place before.
pub(super) fn order_at(conn: &Connection, holder: HolderId, origin: &Origin) -> Result<Option<OrderId>> {
    let Some(evidence) = origin.evidence else { return Ok(None) };
    let mut find = conn.prepare_cached(
        "SELECT order_id FROM sighting
         WHERE evidence_id = ?1 AND place = ?2 AND holder_id = ?3 AND order_id IS NOT NULL LIMIT 1",
    )?;
    Ok(find.query_row((evidence.0, &origin.place, holder.0), |row| row.get(0)).optional()?.map(OrderId))
}

/// Whether this very sighting is known: its clearance, or `None` inside where it was joined to none.
pub(super) fn known(
    conn: &Connection,
    holder: HolderId,
    origin: &Origin,
) -> Result<Option<Option<ClearanceId>>> {
    let Some(evidence) = origin.evidence else { return Ok(None) };
    let mut find = conn.prepare_cached(
        "SELECT clearance_id FROM sighting
         WHERE evidence_id = ?1 AND place = ?2 AND as_of = ?3 AND holder_id = ?4 AND order_id IS NULL",
    )?;
    let row = find.query_row((evidence.0, &origin.place, millis(origin.as_of), holder.0), |row| {
        row.get::<_, Option<i64>>(0)
    });
    Ok(row.optional()?.map(|clearance| clearance.map(ClearanceId)))
}

/// The one of these clearances that a sighting with the very same words belongs to.
pub(super) fn with_the_same_words(
    conn: &Connection,
    among: &[ClearanceId],
    facts: &ClearanceFacts,
) -> Result<Option<ClearanceId>> {
    let said = said::write(facts)?;
    let mut find =
        conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM sighting WHERE clearance_id = ?1 AND said = ?2)")?;
    let mut found = None;
    for id in among {
        if find.query_row((id.0, &said), |row| row.get(0))? {
            if found.is_some() {
                return Ok(None);
            }
            found = Some(*id);
        }
    }
    Ok(found)
}

/// Gives an unjoined sighting, and those with the very same words, their clearance.
pub(super) fn join_alike(conn: &Connection, sighting: SightingId, to: ClearanceId) -> Result<()> {
    conn.execute(
        "UPDATE sighting SET clearance_id = ?2
         WHERE clearance_id IS NULL AND order_id IS NULL
           AND (holder_id, said) = (SELECT holder_id, said FROM sighting WHERE id = ?1)",
        (sighting.0, to.0),
    )?;
    Ok(())
}

/// Gives the sightings of a clearance that is merged away to the one that stays.
pub(super) fn move_to(conn: &Connection, from: ClearanceId, to: ClearanceId) -> Result<()> {
    conn.execute("UPDATE sighting SET clearance_id = ?2 WHERE clearance_id = ?1", (from.0, to.0))?;
    Ok(())
}
