//! Names by which a file of a folder is left alone.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::Ledger;

/// Ends of names that programs give to what they have not finished: it is waited for under its own name.
const UNFINISHED: [&str; 9] = [
    ".crdownload", // Chrome, Edge, Whale
    ".part",       // Firefox, KDE
    ".partial",
    ".download", // Safari
    ".opdownload",
    ".tmp",
    ".temp",
    ".!qb",
    "~", // editors' copies
];

/// Whether a file of this name may be one to read. Hidden ones are their program's own, and so are the marks that office programs lay
/// beside a file that is open in them (`~$orders.xlsx`).
pub fn may_be_read(name: &str) -> bool {
    let lower = name.to_lowercase();
    !name.starts_with('.') && !name.starts_with("~$") && !UNFINISHED.iter().any(|end| lower.ends_with(end))
}

/// The ledger's own files. To note that they cannot be read would change them: there would be no end of it.
#[derive(Clone, Debug)]
pub struct OwnFiles {
    folder: PathBuf,
    begin_with: OsString,
}

impl OwnFiles {
    /// Those of a ledger: its file, and all whose names begin with that file's.
    pub fn of(ledger: &Ledger) -> Self {
        let path = ledger.path();
        let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Self {
            folder: super::whole_path(folder).unwrap_or_else(|_| folder.to_path_buf()),
            begin_with: path.file_name().unwrap_or_default().to_owned(),
        }
    }

    /// Whether this is one of them.
    pub fn has(&self, path: &Path) -> bool {
        let begins_alike =
            |name: &std::ffi::OsStr| name.as_encoded_bytes().starts_with(self.begin_with.as_encoded_bytes());
        path.parent() == Some(self.folder.as_path()) && path.file_name().is_some_and(begins_alike)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_finished_is_waited_for_under_its_own_name() {
        for name in ["orders.csv", "Inbox", "통관 목록.html", "part.txt", "a.part.csv", "download"] {
            assert!(may_be_read(name), "{name}");
        }
        for name in [
            "orders.csv.crdownload",
            "Unconfirmed 482913.CRDOWNLOAD",
            "orders.csv.part",
            "orders.csv.download",
            "orders.tmp",
            "orders.csv~",
            "~$orders.xlsx",
            ".orders.csv.swp",
            ".DS_Store",
        ] {
            assert!(!may_be_read(name), "{name}");
        }
    }
}
