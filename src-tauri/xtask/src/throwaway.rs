//! A folder that is gone when it is let go of, and on Unix also when this program is ended by Ctrl-C or killed.

use std::collections::hash_map::RandomState;
use std::fs;
use std::hash::{BuildHasher, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Child;

use crate::command::Run;
use crate::trouble::Trouble;

/// Its standard input ends when this program is no more, however it ended. What else ends in that moment may still be writing: so it is
/// tried again.
const BROOM: &str =
    r#"trap '' INT HUP TERM; read -r _; for _ in 1 2 3; do rm -rf -- "$0" && exit; sleep 1; done"#;

pub struct Throwaway {
    folder: PathBuf,
    broom: Option<Child>,
}

impl Throwaway {
    /// Makes a new folder that only this person can open.
    pub fn make(name: &str) -> Result<Self, Trouble> {
        let folder = std::env::temp_dir().join(format!("{name}-{:08x}", random_number() >> 32));
        make_private(&folder).map_err(|cause| Trouble::File {
            doing: "making",
            path: folder.clone(),
            cause,
        })?;
        // Without one the folder is still removed by whoever lets go of it.
        let broom = if cfg!(unix) {
            Run::of("sh").with(["-c", BROOM]).with([&folder]).start_piped().ok()
        } else {
            None
        };
        Ok(Self { folder, broom })
    }

    pub fn path(&self) -> &Path {
        &self.folder
    }

    /// Writes 32 random bytes: a ledger's data key.
    pub fn key_file(&self, name: &str) -> Result<PathBuf, Trouble> {
        let path = self.folder.join(name);
        let key: Vec<u8> = (0..4).flat_map(|_| random_number().to_le_bytes()).collect();
        fs::write(&path, key).map_err(|cause| Trouble::File {
            doing: "writing",
            path: path.clone(),
            cause,
        })?;
        Ok(path)
    }
}

impl Drop for Throwaway {
    fn drop(&mut self) {
        if let Some(broom) = &mut self.broom {
            // Closes its standard input first.
            let _ = broom.wait();
        }
        if let Err(cause) = fs::remove_dir_all(&self.folder)
            && cause.kind() != io::ErrorKind::NotFound
        {
            eprintln!("{} could not be removed: {cause}", self.folder.display());
        }
    }
}

#[cfg(unix)]
fn make_private(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().mode(0o700).create(folder)
}

/// The temporary folder of Windows is the person's own, and what is made in it inherits that.
#[cfg(not(unix))]
fn make_private(folder: &Path) -> io::Result<()> {
    fs::create_dir(folder)
}

/// From the seed that the standard library takes from the system for its hash maps. It is no key for anything worth
/// hiding, but the only ledger under it holds checked-in sample data, and a dependency is saved (see Cargo.toml).
fn random_number() -> u64 {
    RandomState::new().build_hasher().finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_throwaway_has_a_key_and_leaves_nothing() {
        let throwaway = Throwaway::make("munjigi-xtask-test").unwrap();
        let folder = throwaway.path().to_path_buf();
        let one = fs::read(throwaway.key_file("one").unwrap()).unwrap();
        let other = fs::read(throwaway.key_file("other").unwrap()).unwrap();
        assert_eq!(one.len(), 32);
        assert_ne!(one, other);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
        }
        drop(throwaway);
        assert!(!folder.exists());
    }
}
