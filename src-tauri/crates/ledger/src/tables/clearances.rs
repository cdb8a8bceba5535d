//! Clearances: each is what its sightings say together. Which sighting belongs to which is [`munjigi_model::identity`]'s rule.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use munjigi_model::identity::{self, Place};
use munjigi_model::{Clearance, ClearanceFacts, ClearanceId, HolderId, Kilograms, KstDate, SightingId};
use rusqlite::{Connection, Row};

use super::sightings::{self, Origin, Sightings, SightingsMut, Subject};
use super::together::{comes_last, together};
use super::{Recorded, apart, incidents, verdicts};
use crate::columns::{
    day_or_none, day_text, decimal_or_none, millis, moment, money_or_none, money_texts, word,
};
use crate::migrations::Step;
use crate::{Error, Result};

pub(crate) const STEPS: &[Step] = &[
    Step {
    schema: 1,
    sql: "CREATE TABLE clearance (
        id              INTEGER PRIMARY KEY,
        holder_id       INTEGER NOT NULL REFERENCES holder (id),
        cargo_no        TEXT,
        hbl             TEXT,             -- as it came
        hbl_key         TEXT,             -- what it is compared by
        mbl             TEXT,
        declaration_no  TEXT,
        form            TEXT NOT NULL CHECK (form IN ('list', 'import', 'postal', 'unknown')),
        stage           TEXT NOT NULL CHECK (stage IN ('unknown', 'announced', 'arrived', 'in_bond', 'declared',
                                                       'tax_due', 'held', 'cleared', 'released')),
        stage_text      TEXT,             -- the source's own word
        accepted_on     TEXT,             -- YYYY-MM-DD
        arrived_on      TEXT,
        goods           TEXT,
        weight_kg       TEXT,             -- exact decimal
        packages        INTEGER,
        country         TEXT,
        forwarder       TEXT,
        office          TEXT,
        provisional     INTEGER NOT NULL, -- 1: known without a number so far
        history         INTEGER NOT NULL, -- 1: reviewed, never rung
        as_of           INTEGER NOT NULL, -- Unix ms: the moment of which its newest sighting speaks
        first_seen_at   INTEGER NOT NULL,
        changed_at      INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX clearance_hbl ON clearance (holder_id, hbl_key) WHERE hbl_key IS NOT NULL;
    CREATE INDEX clearance_cargo_no ON clearance (holder_id, cargo_no) WHERE cargo_no IS NOT NULL;
    CREATE INDEX clearance_provisional ON clearance (holder_id) WHERE provisional = 1;",
},
    Step {
        schema: 4,
        sql: "ALTER TABLE clearance ADD COLUMN declared_amount TEXT;    -- exact decimal
    ALTER TABLE clearance ADD COLUMN declared_currency TEXT;  -- ISO 4217",
    },
];

/// What recording a sighting of a clearance did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// It has its clearance.
    Placed(Recorded<ClearanceId>),
    /// It fits several and was joined to none.
    Unjoined,
}

/// Clearances, to read.
pub struct Clearances<'a>(pub(crate) &'a Connection);

impl Clearances<'_> {
    /// One clearance.
    ///
    /// # Errors
    /// [`Error::NoSuch`].
    pub fn get(&self, id: ClearanceId) -> Result<Clearance> {
        let mut statement = self.0.prepare_cached("SELECT * FROM clearance WHERE id = ?1")?;
        statement.query_and_then([id.0], read)?.next().ok_or(Error::NoSuch { what: "clearance" })?
    }

    /// All of them: those under way first, then the newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn all(&self) -> Result<Vec<Clearance>> {
        let mut statement = self.0.prepare_cached(
            "SELECT * FROM clearance ORDER BY accepted_on IS NOT NULL, ifnull(accepted_on, arrived_on) DESC, id DESC",
        )?;
        statement.query_and_then([], read)?.collect()
    }

    /// The newest day of acceptance among what lists showed of a holder.
    ///
    /// # Errors
    /// Those of the database.
    pub fn newest_listed_day(&self, holder: HolderId) -> Result<Option<KstDate>> {
        self.0.query_one(
            "SELECT max(accepted_on) AS day FROM clearance c WHERE holder_id = ?1
             AND EXISTS (SELECT 1 FROM sighting s WHERE s.clearance_id = c.id AND s.source = 'clearance_list')",
            [holder.0],
            |row| Ok(day_or_none(row, "day")),
        )?
    }

    /// Those that lists showed as accepted in a span of days.
    ///
    /// # Errors
    /// Those of the database.
    pub fn listed_in(&self, holder: HolderId, from: KstDate, to: KstDate) -> Result<Vec<ClearanceId>> {
        let mut statement = self.0.prepare_cached(
            "SELECT id FROM clearance c WHERE holder_id = ?1 AND accepted_on BETWEEN ?2 AND ?3
             AND EXISTS (SELECT 1 FROM sighting s WHERE s.clearance_id = c.id AND s.source = 'clearance_list') ORDER BY id",
        )?;
        let rows = statement
            .query_map((holder.0, from.to_string(), to.to_string()), |row| row.get(0).map(ClearanceId))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn read(row: &Row<'_>) -> Result<Clearance> {
    Ok(Clearance {
        id: ClearanceId(row.get("id")?),
        holder: HolderId(row.get("holder_id")?),
        facts: ClearanceFacts {
            cargo_no: row.get("cargo_no")?,
            hbl: row.get("hbl")?,
            mbl: row.get("mbl")?,
            declaration_no: row.get("declaration_no")?,
            form: word(row, "form")?,
            stage: word(row, "stage")?,
            stage_text: row.get("stage_text")?,
            accepted_on: day_or_none(row, "accepted_on")?,
            arrived_on: day_or_none(row, "arrived_on")?,
            goods: row.get("goods")?,
            weight: decimal_or_none(row, "weight_kg")?.map(Kilograms),
            packages: row.get("packages")?,
            country: row.get("country")?,
            forwarder: row.get("forwarder")?,
            office: row.get("office")?,
            declared: money_or_none(row, "declared_amount", "declared_currency")?,
        },
        provisional: row.get("provisional")?,
        history: row.get("history")?,
        first_seen_at: moment(row, "first_seen_at")?,
        changed_at: moment(row, "changed_at")?,
    })
}

/// Clearances, to write.
pub struct ClearancesMut<'a>(pub(crate) &'a Connection);

impl ClearancesMut<'_> {
    /// Records a sighting: it joins the clearance that it belongs to, or makes one.
    ///
    /// `history`: whether a clearance that it makes is history.
    ///
    /// # Errors
    /// Those of the database.
    pub fn record(
        &self,
        holder: HolderId,
        said: &ClearanceFacts,
        origin: &Origin,
        history: bool,
    ) -> Result<Seen> {
        if let Some(known) = sightings::known(self.0, holder, origin)? {
            return Ok(known.map_or(Seen::Unjoined, |id| Seen::Placed(Recorded::Same(id))));
        }
        let has_number = said.cargo_no.is_some() || said.hbl_key().is_some();
        let place = if has_number { self.place(holder, said)? } else { self.place_of_notice(holder, said)? };
        match place {
            Place::Joins(id) => Ok(Seen::Placed(self.join(holder, id, said, origin)?)),
            Place::New => {
                let id = self.insert(holder, said, origin, history)?;
                sightings::add(self.0, holder, Subject::Clearance(Some(id), said), origin)?;
                Ok(Seen::Placed(Recorded::New(id)))
            }
            // The same words again belong where they belonged before, so that a person who chose is not asked at each import.
            Place::Ambiguous(fitting) => match sightings::with_the_same_words(self.0, &fitting, said)? {
                Some(id) => Ok(Seen::Placed(self.join(holder, id, said, origin)?)),
                None => {
                    sightings::add(self.0, holder, Subject::Clearance(None, said), origin)?;
                    Ok(Seen::Unjoined)
                }
            },
        }
    }

    /// Adds what is said of a number to the one clearance that it fits, and makes none: UNI-PASS says of a number how far its parcel is,
    /// and never under whose code. What fits several is left out too: it would ask the person what nobody brought.
    ///
    /// # Errors
    /// Those of the database.
    pub fn add_to_known(
        &self,
        holder: HolderId,
        said: &ClearanceFacts,
        origin: &Origin,
    ) -> Result<Option<Recorded<ClearanceId>>> {
        if let Some(known) = sightings::known(self.0, holder, origin)? {
            return Ok(known.map(Recorded::Same));
        }
        match self.place(holder, said)? {
            Place::Joins(id) => Ok(Some(self.join(holder, id, said, origin)?)),
            Place::New | Place::Ambiguous(_) => Ok(None),
        }
    }

    /// Joins a sighting that fitted several to the clearance that the person chose, or makes one of it (`None`). Unjoined sightings
    /// with the very same words go with it.
    ///
    /// # Errors
    /// [`Error::NoSuch`] where the sighting is not there or has its clearance already, or the clearance is another holder's.
    pub fn join_unjoined(&self, sighting: SightingId, to: Option<ClearanceId>) -> Result<ClearanceId> {
        let found = SightingsMut(self.0).get(sighting)?;
        if found.clearance.is_some() {
            return Err(Error::NoSuch { what: "sighting" });
        }
        let holder =
            self.0.query_row("SELECT holder_id FROM sighting WHERE id = ?1", [sighting.0], |r| r.get(0))?;
        let holder = HolderId(holder);
        let id = match to {
            Some(id) if Clearances(self.0).get(id)?.holder != holder => {
                return Err(Error::NoSuch { what: "clearance" });
            }
            Some(id) => id,
            None => {
                let origin = Origin {
                    source: found.source,
                    evidence: found.evidence,
                    place: found.place,
                    as_of: found.as_of,
                    seen_at: found.seen_at,
                };
                self.insert(holder, &found.said, &origin, false)?
            }
        };
        sightings::join_alike(self.0, sighting, id)?;
        self.tell_together(id, found.seen_at)?;
        Ok(id)
    }

    /// Merges each notice without a number into the one list row that fits it. A row that two notices want is taken by neither.
    ///
    /// # Errors
    /// Those of the database.
    pub fn merge_provisional(&self, holder: HolderId) -> Result<usize> {
        let rows = self.rows_without_notice(holder)?;
        let mut wanted: HashMap<ClearanceId, Vec<Clearance>> = HashMap::new();
        for notice in self.select("holder_id = ?1 AND provisional = 1", holder)? {
            if let Some(row) = identity::row_of_notice(&notice.facts, rows.iter().map(|r| (r.id, &r.facts))) {
                wanted.entry(row).or_default().push(notice);
            }
        }
        let mut merged = 0;
        for (row, notices) in wanted {
            if let [notice] = notices.as_slice() {
                self.merge(notice, row)?;
                merged += 1;
            }
        }
        Ok(merged)
    }

    /// A merge leaves one record, with all sightings and answers of both.
    fn merge(&self, notice: &Clearance, row: ClearanceId) -> Result<()> {
        sightings::move_to(self.0, notice.id, row)?;
        incidents::take_over(self.0, notice.id, row)?;
        verdicts::forget(self.0, notice.id)?;
        apart::move_to(self.0, notice.id, row)?;
        self.0.execute(
            "UPDATE clearance SET first_seen_at = min(first_seen_at, ?2) WHERE id = ?1",
            (row.0, millis(notice.first_seen_at)),
        )?;
        self.0.execute("DELETE FROM clearance WHERE id = ?1", [notice.id.0])?;
        self.tell_together(row, notice.changed_at)?;
        Ok(())
    }

    fn place(&self, holder: HolderId, said: &ClearanceFacts) -> Result<Place> {
        let mut statement = self.0.prepare_cached(
            "SELECT * FROM clearance WHERE holder_id = ?1 AND provisional = 0 AND (hbl_key = ?2 OR cargo_no = ?3) ORDER BY id",
        )?;
        let key = said.hbl_key();
        let known: Vec<Clearance> = statement
            .query_and_then((holder.0, key.as_ref().map(|k| k.as_str()), &said.cargo_no), read)?
            .collect::<Result<_>>()?;
        Ok(identity::place(said, known.iter().map(|c| (c.id, &c.facts))))
    }

    fn place_of_notice(&self, holder: HolderId, said: &ClearanceFacts) -> Result<Place> {
        let rows = self.rows_without_notice(holder)?;
        let row_of = |facts| identity::row_of_notice(facts, rows.iter().map(|r| (r.id, &r.facts)));
        let Some(row) = row_of(said) else { return Ok(Place::New) };
        let rivals = self.select("holder_id = ?1 AND provisional = 1", holder)?;
        let is_wanted = rivals.iter().any(|rival| row_of(&rival.facts) == Some(row));
        Ok(if is_wanted { Place::New } else { Place::Joins(row) })
    }

    /// List rows that no notice has spoken of yet: one notice speaks of one parcel.
    fn rows_without_notice(&self, holder: HolderId) -> Result<Vec<Clearance>> {
        self.select(
            "holder_id = ?1 AND provisional = 0 AND NOT EXISTS
             (SELECT 1 FROM sighting s WHERE s.clearance_id = clearance.id AND s.source = 'notice')",
            holder,
        )
    }

    fn select(&self, which: &str, holder: HolderId) -> Result<Vec<Clearance>> {
        let mut statement =
            self.0.prepare_cached(&format!("SELECT * FROM clearance WHERE {which} ORDER BY id"))?;
        statement.query_and_then([holder.0], read)?.collect()
    }

    fn join(
        &self,
        holder: HolderId,
        id: ClearanceId,
        said: &ClearanceFacts,
        origin: &Origin,
    ) -> Result<Recorded<ClearanceId>> {
        sightings::add(self.0, holder, Subject::Clearance(Some(id), said), origin)?;
        let before = Clearances(self.0).get(id)?.facts;
        let as_of: i64 =
            self.0.query_row("SELECT as_of FROM clearance WHERE id = ?1", [id.0], |row| row.get(0))?;
        let changed = if comes_last(origin.source, millis(origin.as_of) >= as_of) {
            let mut facts = before.clone();
            let changed = facts.take_newer(said, origin.source);
            self.write_facts(id, &facts, origin.as_of, changed.then_some(origin.seen_at))?;
            changed
        } else {
            self.tell_together(id, origin.seen_at)?
        };
        Ok(if changed { Recorded::Updated(id) } else { Recorded::Same(id) })
    }

    /// Makes a clearance say what all its sightings say. Gives whether that is something new.
    fn tell_together(&self, id: ClearanceId, now: DateTime<Utc>) -> Result<bool> {
        let before = Clearances(self.0).get(id)?;
        let sightings = Sightings(self.0).of_clearance(id)?;
        let facts = together(&sightings);
        let as_of = sightings.last().map_or(now, |newest| newest.as_of);
        let changed = facts != before.facts;
        self.write_facts(id, &facts, as_of, changed.then_some(now))?;
        Ok(changed)
    }

    fn insert(
        &self,
        holder: HolderId,
        said: &ClearanceFacts,
        origin: &Origin,
        history: bool,
    ) -> Result<ClearanceId> {
        let mut insert = self.0.prepare_cached(
            "INSERT INTO clearance (holder_id, form, stage, provisional, history, as_of, first_seen_at, changed_at)
             VALUES (?1, ?2, ?3, 1, ?4, ?5, ?6, ?6)",
        )?;
        insert.execute(rusqlite::params![
            holder.0,
            said.form.as_str(),
            said.stage.as_str(),
            history,
            millis(origin.as_of),
            millis(origin.seen_at)
        ])?;
        let id = ClearanceId(self.0.last_insert_rowid());
        self.write_facts(id, said, origin.as_of, None)?;
        Ok(id)
    }

    /// Writes all facts. With a number among them it is provisional no longer. `changed_at`: none where no fact changed; it never
    /// goes back.
    fn write_facts(
        &self,
        id: ClearanceId,
        facts: &ClearanceFacts,
        as_of: DateTime<Utc>,
        changed_at: Option<DateTime<Utc>>,
    ) -> Result<()> {
        let mut update = self.0.prepare_cached(
            "UPDATE clearance SET cargo_no = ?2, hbl = ?3, hbl_key = ?4, mbl = ?5, declaration_no = ?6, form = ?7, stage = ?8, stage_text = ?9,
                accepted_on = ?10, arrived_on = ?11, goods = ?12, weight_kg = ?13, packages = ?14, country = ?15, forwarder = ?16, office = ?17,
                as_of = ?18, changed_at = max(changed_at, ifnull(?19, changed_at)), provisional = (?2 IS NULL AND ?4 IS NULL),
                declared_amount = ?20, declared_currency = ?21
             WHERE id = ?1",
        )?;
        let (declared, currency) = money_texts(facts.declared.as_ref());
        update.execute(rusqlite::params![
            id.0,
            facts.cargo_no,
            facts.hbl,
            facts.hbl_key().map(|k| k.as_str().to_owned()),
            facts.mbl,
            facts.declaration_no,
            facts.form.as_str(),
            facts.stage.as_str(),
            facts.stage_text,
            day_text(facts.accepted_on, "accepted_on")?,
            day_text(facts.arrived_on, "arrived_on")?,
            facts.goods,
            facts.weight.map(|w| w.0.to_string()),
            facts.packages,
            facts.country,
            facts.forwarder,
            facts.office,
            millis(as_of),
            changed_at.map(millis),
            declared,
            currency,
        ])?;
        Ok(())
    }
}
