//! Names by which a file of a folder is left alone.

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
