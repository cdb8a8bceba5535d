//! Looking at everything.

use rusqlite::Connection;

use crate::store::check_sound;
use crate::tables::evidence;
use crate::{Error, Result};

/// Something that is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A page whose authentication code does not fit (SQLCipher's own check).
    Page(String),
    /// What SQLite's integrity check says.
    Structure(String),
    /// A row that refers to one that is not there.
    Reference {
        /// The table of the referring row.
        table: String,
    },
    /// A piece of evidence whose bytes do not have its hash.
    Evidence {
        /// Its number.
        id: i64,
    },
}

pub(crate) fn verify(conn: &Connection) -> Result<Vec<Fault>> {
    let mut faults = pages(conn)?;
    let seen = contents(conn);
    let cut_short = matches!(seen, Err(Error::Damaged)) || check_sound(conn).is_err();
    match seen {
        Ok(found) => faults.extend(found),
        Err(_) if cut_short => {}
        Err(error) => return Err(error),
    }
    if cut_short {
        // A damaged page ends what this connection can look at. Which page it is stands among the faults already.
        faults.push(Fault::Structure("a page cannot be read".into()));
    }
    Ok(faults)
}

fn contents(conn: &Connection) -> Result<Vec<Fault>> {
    let mut faults = structure(conn)?;
    faults.extend(references(conn)?);
    faults.extend(evidence::unlike_their_hash(conn)?.into_iter().map(|id| Fault::Evidence { id: id.0 }));
    Ok(faults)
}

/// SQLCipher reads the file itself here, past SQLite's locks: what another program folds into it in this moment can look damaged
/// once, and not twice.
fn pages(conn: &Connection) -> Result<Vec<Fault>> {
    let look = || texts(conn, "PRAGMA cipher_integrity_check");
    let mut damaged = look()?;
    if !damaged.is_empty() {
        let again = look()?;
        damaged.retain(|page| again.contains(page));
    }
    Ok(damaged.into_iter().map(Fault::Page).collect())
}

fn structure(conn: &Connection) -> Result<Vec<Fault>> {
    let said = texts(conn, "PRAGMA integrity_check")?;
    Ok(said.into_iter().filter(|t| t != "ok").map(Fault::Structure).collect())
}

fn references(conn: &Connection) -> Result<Vec<Fault>> {
    let mut statement = conn.prepare("PRAGMA foreign_key_check")?;
    let tables = statement.query_map([], |row| row.get(0))?;
    tables.map(|table| Ok(Fault::Reference { table: table? })).collect()
}

fn texts(conn: &Connection, pragma: &str) -> Result<Vec<String>> {
    let mut statement = conn.prepare(pragma)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
