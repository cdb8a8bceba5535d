//! Customs codes of the holders, old ones too.

use chrono::{DateTime, Utc};
use munjigi_model::{CodeId, HolderId, KstDate, Pccc};
use rusqlite::{Connection, OptionalExtension, Row};
use zeroize::Zeroizing;

use super::Recorded;
use crate::columns::{day_or_none, day_text, millis, moment};
use crate::migrations::Step;
use crate::{Error, Result};

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 1,
    sql: "CREATE TABLE code (
        id         INTEGER PRIMARY KEY,
        holder_id  INTEGER NOT NULL REFERENCES holder (id),
        pccc       TEXT NOT NULL,
        issued_on  TEXT,             -- YYYY-MM-DD
        added_at   INTEGER NOT NULL, -- Unix ms
        UNIQUE (holder_id, pccc)
    ) STRICT;",
}];

/// A code as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Its row.
    pub id: CodeId,
    /// Whose it is.
    pub holder: HolderId,
    /// The code itself, masked wherever it is printed.
    pub pccc: Pccc,
    /// The day of issue, where the person knows it.
    pub issued_on: Option<KstDate>,
    /// When it was entered.
    pub added_at: DateTime<Utc>,
}

/// Codes, to read.
pub struct Codes<'a>(pub(crate) &'a Connection);

impl Codes<'_> {
    /// All codes, the newest last.
    ///
    /// # Errors
    /// Those of the database.
    pub fn all(&self) -> Result<Vec<Code>> {
        let mut statement = self.0.prepare_cached("SELECT * FROM code ORDER BY id")?;
        statement.query_and_then([], read)?.collect()
    }
}

fn read(row: &Row<'_>) -> Result<Code> {
    let text = Zeroizing::new(row.get::<_, String>("pccc")?);
    Ok(Code {
        id: CodeId(row.get("id")?),
        holder: HolderId(row.get("holder_id")?),
        pccc: Pccc::parse(&text).map_err(|_| Error::Value { column: "pccc" })?,
        issued_on: day_or_none(row, "issued_on")?,
        added_at: moment(row, "added_at")?,
    })
}

/// Codes, to write.
pub struct CodesMut<'a>(pub(crate) &'a Connection);

impl CodesMut<'_> {
    /// Keeps a code; the same one again changes nothing but a day of issue that was not known.
    ///
    /// # Errors
    /// Those of the database.
    pub fn add(
        &self,
        holder: HolderId,
        pccc: &Pccc,
        issued_on: Option<KstDate>,
        now: DateTime<Utc>,
    ) -> Result<Recorded<CodeId>> {
        let issued_on = day_text(issued_on, "issued_on")?;
        let known: Option<(i64, Option<String>)> = self
            .0
            .query_row(
                "SELECT id, issued_on FROM code WHERE holder_id = ?1 AND pccc = ?2",
                (holder.0, pccc.reveal()),
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()?;
        match known {
            None => {
                self.0.execute(
                    "INSERT INTO code (holder_id, pccc, issued_on, added_at) VALUES (?1, ?2, ?3, ?4)",
                    (holder.0, pccc.reveal(), &issued_on, millis(now)),
                )?;
                Ok(Recorded::New(CodeId(self.0.last_insert_rowid())))
            }
            Some((id, before)) if issued_on.is_some() && issued_on != before => {
                self.0.execute("UPDATE code SET issued_on = ?2 WHERE id = ?1", (id, &issued_on))?;
                Ok(Recorded::Updated(CodeId(id)))
            }
            Some((id, _)) => Ok(Recorded::Same(CodeId(id))),
        }
    }
}
