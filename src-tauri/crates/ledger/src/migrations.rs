//! The schema's versions. Each table's file holds its own steps; here they are put in order.
//!
//! A step that has been merged is never edited: ledgers that were made with it are out there. A new step of any table raises
//! [`SCHEMA`] by one, and says in `meta` from which schema on a program may read and write the result.

use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use crate::{Error, Result, tables};

/// The schema that this program makes.
pub const SCHEMA: u32 = 5;

/// One table's part of one schema version.
pub(crate) struct Step {
    /// The version that it belongs to, from 1.
    pub(crate) schema: u32,
    pub(crate) sql: &'static str,
}

/// All steps, tables in the order in which they refer to each other.
fn steps() -> impl Iterator<Item = &'static Step> {
    [
        tables::meta::STEPS,
        tables::holders::STEPS,
        tables::codes::STEPS,
        tables::code_events::STEPS,
        tables::evidence::STEPS,
        tables::orders::STEPS,
        tables::items::STEPS,
        tables::waybills::STEPS,
        tables::clearances::STEPS,
        tables::sightings::STEPS,
        tables::coverage::STEPS,
        tables::incidents::STEPS,
        tables::answers::STEPS,
        tables::acts::STEPS,
        tables::secrets::STEPS,
        tables::teachings::STEPS,
        tables::unread::STEPS,
        tables::deliveries::STEPS,
        tables::list_pages::STEPS,
        tables::folders::STEPS,
        tables::folder_files::STEPS,
        tables::forwardings::STEPS,
        tables::followed::STEPS,
        tables::services::STEPS,
        tables::settings::STEPS,
        tables::customs_rates::STEPS,
        tables::code_checks::STEPS,
        tables::shops_seen::STEPS,
        tables::verdicts::STEPS,
        tables::apart::STEPS,
        tables::reporters::STEPS,
        tables::captures::STEPS,
        tables::reports::STEPS,
        tables::filings::STEPS,
    ]
    .into_iter()
    .flatten()
}

/// What SQL cannot say of one schema version, done after it.
pub(crate) fn complete(conn: &Connection, schema: u32) -> Result<()> {
    if schema == 2 { tables::orders::key_by_shop(conn) } else { Ok(()) }
}

/// The SQL of one schema version.
pub(crate) fn version(schema: u32) -> String {
    steps().filter(|s| s.schema == schema).map(|s| s.sql).collect::<Vec<_>>().join("\n")
}

/// The versions that a program knows. There is one such program; its tests play a later one.
#[derive(Clone, Copy)]
pub(crate) struct Plan {
    /// The newest.
    pub(crate) schema: u32,
    /// The SQL of each, from 1.
    pub(crate) version: fn(u32) -> String,
    /// What is done after the SQL of each.
    pub(crate) complete: fn(&Connection, u32) -> Result<()>,
}

impl Plan {
    /// This program's.
    pub(crate) const OURS: Self = Self { schema: SCHEMA, version, complete };
}

/// What a ledger says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// No table yet.
    Empty,
    /// Made by this schema or one that this program may write.
    Current,
    /// Older: to be migrated.
    Older(u32),
    /// Newer, and readable.
    ReadOnly { min_writer: u32 },
}

impl Plan {
    /// Looks at the ledger's own statement of who may read and write it, before anything else is touched.
    pub(crate) fn state(&self, conn: &Connection) -> Result<State> {
        let known = self.schema;
        let has_meta: bool =
            conn.query_row("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'meta')", [], |row| {
                row.get(0)
            })?;
        if !has_meta {
            let tables: i64 = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
            return if tables == 0 { Ok(State::Empty) } else { Err(Error::NotALedger) };
        }
        let row = conn
            .query_row("SELECT schema, min_reader, min_writer FROM meta", [], |row| {
                Ok((row.get::<_, u32>(0)?, row.get::<_, u32>(1)?, row.get::<_, u32>(2)?))
            })
            .optional()?;
        match row {
            None => Err(Error::NotALedger),
            Some((_, min_reader, _)) if min_reader > known => {
                Err(Error::TooNewToRead { needed: min_reader, known })
            }
            Some((_, _, min_writer)) if min_writer > known => Ok(State::ReadOnly { min_writer }),
            Some((schema, ..)) if schema < known => Ok(State::Older(schema)),
            Some(_) => Ok(State::Current),
        }
    }

    /// Brings a ledger to the newest version: all of it in one transaction, or nothing.
    pub(crate) fn migrate(&self, conn: &mut Connection) -> Result<()> {
        let transaction = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let from = match self.state(&transaction)? {
            State::Empty => 0,
            State::Older(schema) => schema,
            State::Current | State::ReadOnly { .. } => return Ok(()),
        };
        // A step may rebuild a table that others refer to; the references are looked at when all is done.
        transaction.execute_batch("PRAGMA defer_foreign_keys = ON;")?;
        for schema in from + 1..=self.schema {
            transaction.execute_batch(&(self.version)(schema))?;
            (self.complete)(&transaction, schema)?;
        }
        let dangling = transaction.prepare("PRAGMA foreign_key_check")?.exists([])?;
        if dangling || self.state(&transaction)? != State::Current {
            return Err(Error::Faulted);
        }
        Ok(transaction.commit()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made() -> Connection {
        let mut conn = Connection::open_in_memory().unwrap();
        conn.execute_batch("PRAGMA foreign_keys = ON;").unwrap();
        Plan::OURS.migrate(&mut conn).unwrap();
        conn
    }

    #[test]
    fn every_step_has_a_version_that_this_program_makes() {
        assert!(steps().all(|s| (1..=SCHEMA).contains(&s.schema)));
        assert!((1..=SCHEMA).all(|v| steps().any(|s| s.schema == v)));
    }

    #[test]
    fn the_schema_is_made_and_states_itself() {
        let conn = made();
        assert_eq!(Plan::OURS.state(&conn).unwrap(), State::Current);
        let written: u32 = conn.query_row("SELECT schema FROM meta", [], |r| r.get(0)).unwrap();
        assert_eq!(written, SCHEMA, "a new version raises meta.schema in its own step");
    }

    #[test]
    fn all_tables_are_strict() {
        let conn = made();
        let loose: Vec<String> = conn
            .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND strict = 0")
            .unwrap()
            .query_map([], |r| r.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert!(loose.is_empty(), "not STRICT: {loose:?}");
    }

    #[test]
    fn a_columns_words_are_the_models() {
        use munjigi_model::{
            AnswerKind, Closed, Form, IncidentKind, Leg, Occasion, OrderStatus, Phase, Stage, Verdict,
        };

        use crate::columns::words;
        use crate::tables::teachings::TeachingKind;
        let sql =
            (1..=SCHEMA).map(version).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
        for words in [
            words(AnswerKind::ALL, AnswerKind::as_str),
            words(Closed::ALL, Closed::as_str),
            words(Form::ALL, Form::as_str),
            words(IncidentKind::ALL, IncidentKind::as_str),
            words(Leg::ALL, Leg::as_str),
            words(Occasion::ALL, Occasion::as_str),
            words(OrderStatus::ALL, OrderStatus::as_str),
            words(Phase::ALL, Phase::as_str),
            words(Stage::ALL, Stage::as_str),
            words(Verdict::ALL, Verdict::as_str),
            words(TeachingKind::ALL, TeachingKind::as_str),
        ] {
            assert!(sql.contains(&format!("IN ({words})")), "no column takes exactly {words}");
        }
    }

    #[test]
    fn a_newer_ledger_is_told_by_what_it_asks_for() {
        let conn = made();
        conn.execute_batch("UPDATE meta SET schema = 9, min_reader = 1, min_writer = 8").unwrap();
        assert_eq!(Plan::OURS.state(&conn).unwrap(), State::ReadOnly { min_writer: 8 });
        conn.execute_batch("UPDATE meta SET min_reader = 7").unwrap();
        assert!(matches!(Plan::OURS.state(&conn), Err(Error::TooNewToRead { needed: 7, known: SCHEMA })));
        conn.execute_batch("UPDATE meta SET min_reader = 1, min_writer = 1").unwrap();
        assert_eq!(Plan::OURS.state(&conn).unwrap(), State::Current, "newer, and it says that we may");
        conn.execute_batch("UPDATE meta SET schema = 0").unwrap();
        assert_eq!(Plan::OURS.state(&conn).unwrap(), State::Older(0));
    }

    #[test]
    fn another_database_is_not_a_ledger() {
        let conn = Connection::open_in_memory().unwrap();
        assert_eq!(Plan::OURS.state(&conn).unwrap(), State::Empty);
        conn.execute_batch("CREATE TABLE photos (id INTEGER)").unwrap();
        assert!(matches!(Plan::OURS.state(&conn), Err(Error::NotALedger)));
    }
}
