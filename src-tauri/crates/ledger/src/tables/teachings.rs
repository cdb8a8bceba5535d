//! Teachings: what the person taught of files. They hold names of columns, labels and senders, never what stands under them.

use std::fmt;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row};

use crate::columns::{millis, moment, word};
use crate::migrations::Step;
use crate::{Error, Result};

pub(crate) const STEPS: &[Step] = &[Step {
    schema: 2,
    sql: "CREATE TABLE teaching (
        id         INTEGER PRIMARY KEY,
        kind       TEXT NOT NULL CHECK (kind IN ('columns', 'page', 'sender')),
        key        TEXT NOT NULL,    -- which files it is of: a header, a page, a sender
        body       TEXT NOT NULL,    -- JSON, in the words of the reader that it is for
        taught_at  INTEGER NOT NULL, -- Unix ms
        UNIQUE (kind, key)
    ) STRICT;",
}];

/// Of what the person taught something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TeachingKind {
    /// What the columns of a table mean.
    Columns,
    /// What the labels of a page mean.
    Page,
    /// What the labels of a sender's messages mean.
    Sender,
}

impl TeachingKind {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Columns, Self::Page, Self::Sender];

    /// The word that stands for it in the ledger.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Columns => "columns",
            Self::Page => "page",
            Self::Sender => "sender",
        }
    }
}

impl std::str::FromStr for TeachingKind {
    type Err = Error;

    fn from_str(word: &str) -> Result<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == word).ok_or(Error::Value { column: "kind" })
    }
}

impl fmt::Display for TeachingKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One thing that the person taught.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Teaching {
    /// Of what.
    pub kind: TeachingKind,
    /// Which files it is of.
    pub key: String,
    /// JSON, in the words of the reader that it is for.
    pub body: String,
    /// When it was last taught.
    pub taught_at: DateTime<Utc>,
}

/// Teachings, to read.
pub struct Teachings<'a>(pub(crate) &'a Connection);

impl Teachings<'_> {
    /// All of them, in the order in which they were first taught.
    ///
    /// # Errors
    /// Those of the database.
    pub fn all(&self) -> Result<Vec<Teaching>> {
        let mut statement = self.0.prepare_cached("SELECT * FROM teaching ORDER BY id")?;
        statement.query_and_then([], read)?.collect()
    }

    /// One of them.
    ///
    /// # Errors
    /// Those of the database.
    pub fn get(&self, kind: TeachingKind, key: &str) -> Result<Option<Teaching>> {
        let mut statement = self.0.prepare_cached("SELECT * FROM teaching WHERE kind = ?1 AND key = ?2")?;
        statement.query_and_then((kind.as_str(), key), read)?.next().transpose()
    }
}

fn read(row: &Row<'_>) -> Result<Teaching> {
    Ok(Teaching {
        kind: word(row, "kind")?,
        key: row.get("key")?,
        body: row.get("body")?,
        taught_at: moment(row, "taught_at")?,
    })
}

/// Teachings, to write.
pub struct TeachingsMut<'a>(pub(crate) &'a Connection);

impl TeachingsMut<'_> {
    /// Keeps one; taught anew of the same files it takes the place of the former. Gives whether anything is other than before.
    ///
    /// # Errors
    /// Those of the database.
    pub fn keep(&self, kind: TeachingKind, key: &str, body: &str, now: DateTime<Utc>) -> Result<bool> {
        let mut keep = self.0.prepare_cached(
            "INSERT INTO teaching (kind, key, body, taught_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (kind, key) DO UPDATE SET body = excluded.body, taught_at = excluded.taught_at
             WHERE body <> excluded.body",
        )?;
        Ok(keep.execute((kind.as_str(), key, body, millis(now)))? > 0)
    }

    /// Forgets one. Gives whether it was there.
    ///
    /// # Errors
    /// Those of the database.
    pub fn forget(&self, kind: TeachingKind, key: &str) -> Result<bool> {
        let mut forget = self.0.prepare_cached("DELETE FROM teaching WHERE kind = ?1 AND key = ?2")?;
        Ok(forget.execute((kind.as_str(), key))? > 0)
    }
}
