//! One program for each ledger: a second start on the same one raises the window of the first, and one on another ledger is another
//! program (a trial of the sample beside the person's own).

use std::path::{Path, PathBuf};

use munjigi_engine::opening;
use sha2::{Digest, Sha256};

/// How much of the digest stands in the name: enough that no two ledgers of one person ever meet.
const BYTES: usize = 16;

/// The name under which the first start is found by the next ones. On the session bus every program of the person's sees it, so it says
/// nothing of where the ledger lies.
///
/// Linux alone takes it: on Windows and macOS the plugin looks for the first start under the identifier of the program, whatever its
/// ledger.
pub fn name(identifier: &str, ledger: Option<&Path>) -> String {
    let place = ledger.map_or_else(opening::usual_place, |path| Ok(path.to_owned()));
    // Without a place there is no ledger either, and no start differs from another.
    let Ok(place) = place else { return identifier.to_owned() };
    let digest = Sha256::digest(same_however_spelled(&place).as_os_str().as_encoded_bytes());
    let digest: String = digest.iter().take(BYTES).map(|byte| format!("{byte:02x}")).collect();
    // A part of a name on the bus does not begin with a digit (D-Bus Specification, "Bus names").
    format!("{identifier}.ledger{digest}")
}

/// One spelling for all paths to a file, which need not be there yet: links are followed as far as the path exists.
fn same_however_spelled(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let there = path.ancestors().find_map(|ancestor| Some((ancestor, ancestor.canonicalize().ok()?)));
    match there {
        Some((ancestor, canonical)) => match path.strip_prefix(ancestor) {
            Ok(rest) if rest.as_os_str().is_empty() => canonical,
            Ok(rest) => canonical.join(rest),
            Err(_) => path,
        },
        None => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(path: impl AsRef<Path>) -> String {
        name("kr.munjigi.desktop", Some(path.as_ref()))
    }

    #[test]
    fn every_ledger_has_its_own_and_it_is_a_name_on_the_bus() {
        let folder = tempfile::tempdir().unwrap();
        let [one, other] = ["one", "other"].map(|file| of(folder.path().join(file)));
        assert_ne!(one, other);
        assert_ne!(one, name("kr.munjigi.desktop", None));
        for part in one.split('.') {
            assert!(!part.is_empty() && !part.starts_with(|c: char| c.is_ascii_digit()), "{one}");
            assert!(part.chars().all(|c| c.is_ascii_alphanumeric()), "{one}");
        }
        assert!(one.len() < 100, "{one}");
    }

    #[test]
    fn the_name_says_nothing_of_the_place() {
        let said = of("/home/kim/장부/ledger.munjigi");
        for part in ["home", "kim", "장부", "munjigi/"] {
            assert!(!said.contains(part), "{said}");
        }
        assert_eq!(said.len(), "kr.munjigi.desktop.ledger".len() + 2 * BYTES);
    }

    #[test]
    fn the_usual_place_is_the_same_by_its_path() {
        assert_eq!(name("x", None), name("x", opening::usual_place().ok().as_deref()));
    }

    #[test]
    fn another_spelling_is_the_same_before_and_after_the_ledger_is_made() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let plain = folder.join("sub/ledger");
        let before = of(&plain);
        assert_eq!(of(folder.join("./sub//ledger")), before);
        std::fs::create_dir(folder.join("sub")).unwrap();
        assert_eq!(of(&plain), before, "the folder is there now");
        std::fs::write(&plain, b"").unwrap();
        assert_eq!(of(&plain), before, "and the file");
        assert_eq!(of(folder.join("sub/../sub/ledger")), before);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_leads_to_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        std::fs::create_dir(folder.join("real")).unwrap();
        std::os::unix::fs::symlink(folder.join("real"), folder.join("link")).unwrap();
        assert_eq!(of(folder.join("link/ledger")), of(folder.join("real/ledger")), "not made yet");
        std::fs::write(folder.join("real/ledger"), b"").unwrap();
        std::os::unix::fs::symlink(folder.join("real/ledger"), folder.join("short")).unwrap();
        assert_eq!(of(folder.join("short")), of(folder.join("real/ledger")));
    }
}
