//! Looking at everything.

use rusqlite::Connection;

use crate::Result;
use crate::tables::evidence;

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
    let mut faults: Vec<Fault> =
        texts(conn, "PRAGMA cipher_integrity_check")?.into_iter().map(Fault::Page).collect();
    faults.extend(
        texts(conn, "PRAGMA integrity_check")?.into_iter().filter(|t| t != "ok").map(Fault::Structure),
    );
    let mut references = conn.prepare("PRAGMA foreign_key_check")?;
    let tables = references.query_map([], |row| row.get::<_, String>(0))?;
    for table in tables {
        faults.push(Fault::Reference { table: table? });
    }
    faults.extend(evidence::unlike_their_hash(conn)?.into_iter().map(|id| Fault::Evidence { id: id.0 }));
    Ok(faults)
}

fn texts(conn: &Connection, pragma: &str) -> Result<Vec<String>> {
    let mut statement = conn.prepare(pragma)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
