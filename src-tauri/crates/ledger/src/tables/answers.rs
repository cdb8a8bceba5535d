//! Answers. Every one is kept; an undone one keeps its date. The newest that is not undone counts.

use chrono::{DateTime, Utc};
use munjigi_model::{Answer, AnswerId, AnswerKind, HolderId, IncidentId, OrderId};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::Result;
use crate::columns::{millis, moment, moment_or_none, word};
use crate::migrations::Step;

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 1,
    sql: "CREATE TABLE answer (
        id           INTEGER PRIMARY KEY,
        holder_id    INTEGER NOT NULL REFERENCES holder (id),
        incident_id  INTEGER NOT NULL REFERENCES incident (id),
        kind         TEXT NOT NULL CHECK (kind IN ('mine', 'family', 'gift', 'agent', 'return', 'not_mine', 'unsure')),
        order_id     INTEGER REFERENCES orders (id),
        at           INTEGER NOT NULL, -- Unix ms
        undone_at    INTEGER
    ) STRICT;
    CREATE INDEX answer_incident ON answer (incident_id);
    CREATE INDEX answer_order ON answer (order_id) WHERE order_id IS NOT NULL;",
}];

/// Answers, to read.
pub struct Answers<'a>(pub(crate) &'a Connection);

impl Answers<'_> {
    /// All answers to an incident, oldest first, undone ones too.
    ///
    /// # Errors
    /// Those of the database.
    pub fn of(&self, incident: IncidentId) -> Result<Vec<Answer>> {
        let mut statement =
            self.0.prepare_cached("SELECT * FROM answer WHERE incident_id = ?1 ORDER BY id")?;
        statement.query_and_then([incident.0], read)?.collect()
    }

    /// The answer that counts, for each incident that has one.
    ///
    /// # Errors
    /// Those of the database.
    pub fn in_force(&self) -> Result<Vec<Answer>> {
        let mut statement = self.0.prepare_cached(
            "SELECT * FROM answer a WHERE undone_at IS NULL AND id =
             (SELECT max(id) FROM answer b WHERE b.incident_id = a.incident_id AND b.undone_at IS NULL) ORDER BY incident_id",
        )?;
        statement.query_and_then([], read)?.collect()
    }
}

fn read(row: &Row<'_>) -> Result<Answer> {
    Ok(Answer {
        id: AnswerId(row.get("id")?),
        incident: IncidentId(row.get("incident_id")?),
        kind: word(row, "kind")?,
        order: row.get::<_, Option<i64>>("order_id")?.map(OrderId),
        at: moment(row, "at")?,
        undone_at: moment_or_none(row, "undone_at")?,
    })
}

/// Answers, to write.
pub struct AnswersMut<'a>(pub(crate) &'a Connection);

impl AnswersMut<'_> {
    /// Keeps an answer.
    ///
    /// # Errors
    /// Those of the database.
    pub fn add(
        &self,
        holder: HolderId,
        incident: IncidentId,
        kind: AnswerKind,
        order: Option<OrderId>,
        now: DateTime<Utc>,
    ) -> Result<AnswerId> {
        self.0.execute(
            "INSERT INTO answer (holder_id, incident_id, kind, order_id, at) VALUES (?1, ?2, ?3, ?4, ?5)",
            (holder.0, incident.0, kind.as_str(), order.map(|o| o.0), millis(now)),
        )?;
        Ok(AnswerId(self.0.last_insert_rowid()))
    }

    /// Takes back the answer that counts; `None` where there is none.
    ///
    /// # Errors
    /// Those of the database.
    pub fn undo(&self, incident: IncidentId, now: DateTime<Utc>) -> Result<Option<AnswerId>> {
        let last: Option<i64> = self
            .0
            .query_row(
                "SELECT max(id) FROM answer WHERE incident_id = ?1 AND undone_at IS NULL",
                [incident.0],
                |row| row.get(0),
            )
            .optional()?
            .flatten();
        let Some(id) = last else { return Ok(None) };
        self.0.execute("UPDATE answer SET undone_at = ?2 WHERE id = ?1", (id, millis(now)))?;
        Ok(Some(AnswerId(id)))
    }
}

/// Gives the answers of an incident to another one.
pub(super) fn move_to(conn: &Connection, from: IncidentId, to: IncidentId) -> Result<()> {
    conn.execute("UPDATE answer SET incident_id = ?2 WHERE incident_id = ?1", (from.0, to.0))?;
    Ok(())
}
