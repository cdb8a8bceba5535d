//! Where nothing may be written. To the superuser everything may be, so the other program is then nobody's.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use munjigi_ledger::Ledger;
use munjigi_ledger::key::KeysFile;

use crate::child::{MARK, Other, key, note, noted};

/// The user that owns nothing, on Linux and macOS.
const NOBODY: u32 = 65_534;

pub fn folder() {
    let place = Place::new();
    let ledger = place.ledger();
    // A ledger is there, and one is to be made; in both cases nothing changes.
    for path in [&ledger, &place.locked().join("new")] {
        place.lock(0o555, 0o444);
        assert_eq!(place.told_of(path), "ReadOnly");
    }
    place.unlock();
    place.assert_as_it_was();
    assert_eq!(place.names(), ["ledger", "ledger.keys"]);
}

pub fn file() {
    let place = Place::new();
    let ledger = place.ledger();
    place.lock(0o777, 0o444);
    assert_eq!(place.told_of(&ledger), "ReadOnly");
    // The file of keys may be written, and the ledger may not: it can be read, and a write says why not.
    fs::set_permissions(KeysFile::path_for(&ledger), Permissions::from_mode(0o666)).unwrap();
    let told = place.told_of(&ledger);
    assert!(["[7]ReadOnly", "ReadOnly"].contains(&told.as_str()), "{told}");
    place.unlock();
    place.assert_as_it_was();
    let ledger = Ledger::open(&ledger, &key()).unwrap();
    note(&ledger, 8).unwrap();
    assert_eq!(noted(&ledger), [7, 8], "once it may be written it is");
    assert_eq!(ledger.verify().unwrap(), []);
}

/// A folder that everybody may enter, with a copy of this program, and in it a folder with a ledger.
struct Place {
    folder: tempfile::TempDir,
    before: Vec<u8>,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
        let program = folder.path().join("program");
        fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
        fs::set_permissions(&program, Permissions::from_mode(0o755)).unwrap();
        fs::create_dir(folder.path().join("locked")).unwrap();
        let mut place = Self { folder, before: Vec::new() };
        note(&Ledger::open(&place.ledger(), &key()).unwrap(), 7).unwrap();
        place.before = fs::read(place.ledger()).unwrap();
        place
    }

    fn locked(&self) -> std::path::PathBuf {
        self.folder.path().join("locked")
    }

    fn ledger(&self) -> std::path::PathBuf {
        self.locked().join("ledger")
    }

    fn lock(&self, folder: u32, files: u32) {
        for entry in fs::read_dir(self.locked()).unwrap() {
            fs::set_permissions(entry.unwrap().path(), Permissions::from_mode(files)).unwrap();
        }
        fs::set_permissions(self.locked(), Permissions::from_mode(folder)).unwrap();
    }

    fn unlock(&self) {
        self.lock(0o755, 0o644);
    }

    /// What another program that opens it and writes is told.
    fn told_of(&self, path: &Path) -> String {
        let mut command = Command::new(self.folder.path().join("program"));
        command.args([MARK, "open"]).arg(path);
        let is_superuser = fs::metadata(self.folder.path()).unwrap().uid() == 0;
        if is_superuser {
            command.uid(NOBODY).gid(NOBODY);
        }
        let (well, said, told) = Other::from(&mut command).end();
        assert!(!well && told.is_empty(), "{said}{told}");
        said.replace('\n', "")
    }

    fn assert_as_it_was(&self) {
        assert!(fs::read(self.ledger()).unwrap() == self.before);
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.locked()).unwrap();
        let mut names: Vec<_> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}
