//! One folder made like another, touching only what differs: whoever goes by a file's time sees a change only where there is one.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;

/// Makes `to` hold what `from` holds, and nothing else.
pub fn make(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    let wanted = names(from)?;
    for gone in names(to)?.difference(&wanted) {
        remove(&to.join(gone))?;
    }
    for name in &wanted {
        let (from, to) = (from.join(name), to.join(name));
        if from.is_dir() != to.is_dir() && to.exists() {
            remove(&to)?;
        }
        if from.is_dir() {
            make(&from, &to)?;
        } else if fs::read(&to).ok() != Some(fs::read(&from)?) {
            fs::copy(&from, &to)?;
        }
    }
    Ok(())
}

fn names(folder: &Path) -> io::Result<BTreeSet<OsString>> {
    fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name())).collect()
}

fn remove(path: &Path) -> io::Result<()> {
    if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;
    use crate::throwaway::Throwaway;

    #[test]
    fn a_twin_has_the_same_and_keeps_the_time_of_what_did_not_change() {
        let throwaway = Throwaway::make("munjigi-xtask-test").unwrap();
        let (from, to) = (throwaway.path().join("from"), throwaway.path().join("to"));
        let write = |path: std::path::PathBuf, text: &str| {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write(from.join("same"), "same");
        write(from.join("assets/new"), "new");
        write(from.join("changed"), "after");
        write(from.join("kind/of"), "a folder now");
        write(to.join("same"), "same");
        write(to.join("changed"), "before");
        write(to.join("gone/with/all"), "old");
        write(to.join("kind"), "a file");
        let long_ago = SystemTime::UNIX_EPOCH;
        let same = fs::File::options().write(true).open(to.join("same")).unwrap();
        same.set_modified(long_ago).unwrap();

        make(&from, &to).unwrap();

        assert_eq!(names(&to).unwrap(), names(&from).unwrap());
        for file in ["same", "assets/new", "changed", "kind/of"] {
            assert_eq!(fs::read(to.join(file)).unwrap(), fs::read(from.join(file)).unwrap(), "{file}");
        }
        assert_eq!(fs::metadata(to.join("same")).unwrap().modified().unwrap(), long_ago);
    }
}
