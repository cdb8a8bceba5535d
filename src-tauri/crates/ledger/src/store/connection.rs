//! Opening one connection.

use std::path::{Path, PathBuf};
use std::sync::Once;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::key::DataKey;
use crate::{Error, Result};

/// SQLCipher's page size; an encrypted file has a whole number of pages.
const PAGE: u64 = 4096;
/// Statements that a connection keeps prepared: more than one job uses, so that a long import prepares each of its own once.
const STATEMENTS: usize = 64;

/// Where a ledger lies, and what its connections need.
#[derive(Clone)]
pub(crate) struct Site {
    pub(crate) path: PathBuf,
    pub(crate) key: DataKey,
    /// How long a connection waits for another program's transaction.
    pub(crate) busy: Duration,
}

/// What a connection may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Changes nothing, whatever the file turns out to be.
    Look,
    /// Reads what is known to be a ledger. Where it is the last to close it folds the log in and takes it away.
    Read,
    Write,
    /// Makes the file where it is missing.
    Make,
}

impl Site {
    pub(crate) fn new(path: &Path, key: &DataKey) -> Self {
        // To SQLite some names mean something else than a file (`:memory:`); none of them begins at the root.
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        Self { path, key: key.clone(), busy: Duration::from_secs(5) }
    }

    /// Whether anything lies there. An empty file is what a first start leaves that was cut off: it holds nothing to lose.
    pub(crate) fn is_taken(&self) -> bool {
        is_taken(&self.path)
    }

    /// Whether it cannot be a ledger by its outside alone: a folder, or less than one page.
    pub(crate) fn is_no_ledger(&self) -> bool {
        self.path.metadata().is_ok_and(|about| !about.is_file() || about.len() < PAGE)
    }

    /// Opens a connection and proves that the key is right.
    ///
    /// [`Error::WrongKey`] here means wrong key, damage of the first page, or another kind of file: SQLCipher cannot tell them apart.
    pub(crate) fn connect(&self, access: Access) -> Result<Connection> {
        let flags = match access {
            Access::Look => OpenFlags::SQLITE_OPEN_READ_ONLY,
            Access::Read | Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
            Access::Make => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        };
        if access == Access::Make {
            make_private(&self.path)?;
        }
        begin_sqlcipher();
        let conn = Connection::open_with_flags(&self.path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        conn.busy_timeout(self.busy)?;
        conn.set_prepared_statement_cache_capacity(STATEMENTS);
        conn.execute_batch(&self.key.pragma()).map_err(without_words)?;
        match conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0)) {
            Ok(_) => {}
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) => {
                return Err(Error::WrongKey);
            }
            Err(error) => return Err(error.into()),
        }
        // Facts that a person was told are saved must survive a power cut: FULL, also in WAL mode.
        conn.execute_batch(
            "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA synchronous = FULL;",
        )?;
        match access {
            Access::Look => {}
            Access::Read => conn.execute_batch("PRAGMA query_only = ON;")?,
            Access::Write | Access::Make => {
                conn.execute_batch("PRAGMA secure_delete = ON;")?;
                let mode: String = conn.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
                if mode != "wal" {
                    return Err(Error::ReadOnly);
                }
            }
        }
        Ok(conn)
    }

    /// Whether the file is not made of whole pages. A ledger may be so after a power cut, where its first page still opens.
    pub(crate) fn is_not_of_pages(&self) -> bool {
        self.path.metadata().is_ok_and(|about| about.len() % PAGE != 0)
    }

    /// Whether the file is a database without encryption.
    ///
    /// SQLite itself looks at it. Opening and closing the file here would drop the locks that connections of this process hold on
    /// it (<https://www.sqlite.org/howtocorrupt.html>, 2.2).
    pub(crate) fn is_plain(&self) -> bool {
        begin_sqlcipher();
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
        Connection::open_with_flags(as_it_lies(&self.path), flags)
            .and_then(|conn| conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())))
            .is_ok()
    }
}

/// Makes SQLCipher ready and silent, once for the whole process.
///
/// SQLite says that it is ready before SQLCipher within it is (`sqlite3_initialize` and `sqlcipher_extra_init`, 4.14): of two threads
/// that open their first connections at once, the second one's key was refused. And SQLCipher writes words of its own about a wrong
/// key to stderr, unless it is told not to.
fn begin_sqlcipher() {
    static BEGUN: Once = Once::new();
    BEGUN.call_once(|| {
        // Where this fails, so does the connection that it is for, and says why.
        let _ = Connection::open_in_memory()
            .and_then(|conn| conn.execute_batch("PRAGMA cipher_log_level = NONE;"));
    });
}

/// A file by the name under which SQLite neither locks it nor puts a log beside it (<https://www.sqlite.org/uri.html>).
fn as_it_lies(path: &Path) -> String {
    let mut uri = String::from("file:");
    if cfg!(windows) {
        uri.push('/');
    }
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' => uri.push(char::from(*byte)),
            b'\\' if cfg!(windows) => uri.push('/'),
            byte if byte.is_ascii_alphanumeric() => uri.push(char::from(*byte)),
            byte => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri + "?immutable=1"
}

/// Whether anything lies at a path; see [`Site::is_taken`].
pub(crate) fn is_taken(path: &Path) -> bool {
    path.metadata().is_ok_and(|about| !about.is_file() || about.len() > 0)
}

/// Makes sure that all that was read from a connection so far was really there.
///
/// SQLCipher gives a page whose authentication fails to SQLite as zeros and refuses only the pages after it, for good: a text whose
/// last page is damaged reads "well", with a hole in it (seen with SQLCipher 4.14). Asking for one page more tells.
pub(crate) fn check_sound(conn: &Connection) -> Result<()> {
    let asked = conn
        .prepare_cached("SELECT count(*) FROM meta")
        .and_then(|mut statement| statement.query_row([], |row| row.get::<_, i64>(0)));
    match asked.map_err(Error::from) {
        Ok(_) => Ok(()),
        // After these SQLite reads no more pages either, until the transaction has ended.
        Err(told @ (Error::DiskFull | Error::Io(_) | Error::ReadOnly)) => Err(told),
        Err(_) => Err(Error::Damaged),
    }
}

/// An error without its text: the text may repeat the statement, and the statement is the key.
fn without_words(error: rusqlite::Error) -> Error {
    let code = if let rusqlite::Error::SqlInputError { error, .. } = &error {
        Some(*error)
    } else {
        error.sqlite_error().copied()
    };
    let code = code.unwrap_or(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_ERROR));
    rusqlite::Error::SqliteFailure(code, None).into()
}

/// A new ledger is for its owner's eyes, whatever the umask.
fn make_private(path: &Path) -> Result<()> {
    let mut options = std::fs::OpenOptions::new();
    // Only a file that nobody can have open yet is opened and closed here; why, see `is_another_kind`.
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(Error::making(path, error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_a_refused_key_never_repeats_it() {
        let refused = |sql: &str| Connection::open_in_memory().unwrap().execute_batch(sql).unwrap_err();
        let error = refused("PRAGMA key = \"x'abab'\" nonsense");
        assert!(format!("{error:?}").contains("abab"), "what this guards against");
        let told = without_words(error);
        assert!(!format!("{told} {told:?}").contains("abab"));
    }

    #[test]
    fn every_connection_has_its_settings() {
        let folder = tempfile::tempdir().unwrap();
        let site = Site::new(&folder.path().join("ledger"), &DataKey::from_bytes([7; 32]));
        for access in [Access::Make, Access::Write, Access::Read, Access::Look] {
            let conn = site.connect(access).unwrap();
            let set = |name: &str| -> i64 {
                conn.query_row(&format!("PRAGMA {name}"), [], |row| row.get(0)).unwrap()
            };
            let [keys, trusted, full, busy] =
                ["foreign_keys", "trusted_schema", "synchronous", "busy_timeout"].map(set);
            assert_eq!((keys, trusted, full, busy), (1, 0, 2, 5000), "{access:?}");
            assert_eq!(set("secure_delete"), 1, "{access:?}");
            assert_eq!(set("query_only"), i64::from(access == Access::Read), "{access:?}");
            let mode: String = conn.query_row("PRAGMA journal_mode", [], |row| row.get(0)).unwrap();
            assert_eq!(mode, "wal", "{access:?}");
            let writes = conn.execute_batch("CREATE TABLE tried (id INTEGER); DROP TABLE tried;");
            assert_eq!(writes.is_ok(), matches!(access, Access::Make | Access::Write), "{access:?}");
        }
    }

    #[test]
    fn nothing_is_ever_sorted_into_an_unencrypted_file() {
        let conn = Connection::open_in_memory().unwrap();
        let has = |option: &str| -> bool {
            conn.query_row("SELECT sqlite_compileoption_used(?1)", [option], |row| row.get(0)).unwrap()
        };
        assert!(has("TEMP_STORE=2") || has("TEMP_STORE=3"));
    }
}
