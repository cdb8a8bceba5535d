//! Who reports: what a holder chose to say of themselves to an office. All of it is personal and none of it is needed.

use std::fmt;

use munjigi_model::HolderId;
use rusqlite::Connection;

use crate::Result;
use crate::migrations::Step;

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 5,
    sql: "CREATE TABLE reporter (
        holder_id  INTEGER PRIMARY KEY REFERENCES holder (id),
        name       TEXT,
        phone      TEXT,
        address    TEXT,
        mail       TEXT
    ) STRICT;",
}];

/// Who reports, as far as they chose to say.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Reporter {
    /// Name.
    pub name: Option<String>,
    /// Phone number.
    pub phone: Option<String>,
    /// Address.
    pub address: Option<String>,
    /// Mail address.
    pub mail: Option<String>,
}

impl fmt::Debug for Reporter {
    /// All of it is personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reporter").finish_non_exhaustive()
    }
}

/// Reporters, to read.
pub struct Reporters<'a>(pub(crate) &'a Connection);

impl Reporters<'_> {
    /// What a holder said of themselves; nothing where they never did.
    ///
    /// # Errors
    /// Those of the database.
    pub fn of(&self, holder: HolderId) -> Result<Reporter> {
        let mut find = self.0.prepare_cached("SELECT * FROM reporter WHERE holder_id = ?1")?;
        let found = find
            .query_and_then([holder.0], |row| {
                Ok(Reporter {
                    name: row.get("name")?,
                    phone: row.get("phone")?,
                    address: row.get("address")?,
                    mail: row.get("mail")?,
                })
            })?
            .next();
        found.unwrap_or_else(|| Ok(Reporter::default()))
    }
}

/// Reporters, to write.
pub struct ReportersMut<'a>(pub(crate) &'a Connection);

impl ReportersMut<'_> {
    /// Keeps what a holder says of themselves, in the place of what they said before.
    ///
    /// # Errors
    /// Those of the database.
    pub fn set(&self, holder: HolderId, who: &Reporter) -> Result<()> {
        self.0.execute(
            "INSERT INTO reporter (holder_id, name, phone, address, mail) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT DO UPDATE SET name = excluded.name, phone = excluded.phone, address = excluded.address,
                 mail = excluded.mail",
            (holder.0, &who.name, &who.phone, &who.address, &who.mail),
        )?;
        Ok(())
    }
}
