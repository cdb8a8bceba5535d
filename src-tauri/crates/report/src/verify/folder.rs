//! A kit in a folder.

use std::fs::{self, DirEntry};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::check::{Found, Hashed, LARGEST_MANIFEST, Names, Place, hashed};
use super::{Reason, VerifyError};
use crate::manifest;

pub(super) struct Folder<'p> {
    root: &'p Path,
}

impl<'p> Folder<'p> {
    pub fn at(root: &'p Path) -> Self {
        Self { root }
    }

    /// Only for names that were found: each is a file in a folder, and none of them a link.
    fn path(&self, name: &str) -> PathBuf {
        self.root.join(name.split('/').collect::<PathBuf>())
    }
}

impl Place for Folder<'_> {
    fn manifest(&mut self) -> Result<Option<Vec<u8>>, VerifyError> {
        let path = self.root.join(manifest::NAME);
        let unreadable = |error: std::io::Error| {
            let is_gone = error.kind() == ErrorKind::NotFound;
            if is_gone { VerifyError::NoManifest } else { VerifyError::Unreadable(error.kind()) }
        };
        let found = fs::symlink_metadata(&path).map_err(unreadable)?;
        if !found.is_file() {
            return Err(VerifyError::NoManifest);
        }
        if found.len() > LARGEST_MANIFEST {
            return Err(VerifyError::OtherManifest);
        }
        let mut bytes = Vec::new();
        let file = fs::File::open(&path).map_err(unreadable)?;
        file.take(LARGEST_MANIFEST).read_to_end(&mut bytes).map_err(unreadable)?;
        Ok(Some(bytes))
    }

    fn look(&mut self, names: &Names<'_>) -> Found {
        let mut found = Found::default();
        look_into(self.root, "", names, &mut found);
        found
    }

    fn hash(&mut self, name: &str, most: u64) -> Result<Hashed, Reason> {
        let unreadable = |error: std::io::Error| Reason::Unreadable(error.kind());
        hashed(fs::File::open(self.path(name)).map_err(unreadable)?, most).map_err(unreadable)
    }
}

/// Goes only into folders that the manifest names files in: so it ends, and a folder that is not of the kit stays the person's.
fn look_into(folder: &Path, prefix: &str, names: &Names<'_>, found: &mut Found) {
    let look = |entry: std::io::Result<DirEntry>| look_at(&entry?, prefix, names, found);
    let read = fs::read_dir(folder).and_then(|mut entries| entries.try_for_each(look));
    if let Err(error) = read {
        let of_it = names.files.iter().filter(|name| name.starts_with(prefix));
        found.odd.extend(of_it.map(|name| ((*name).to_owned(), Reason::Unreadable(error.kind()))));
    }
}

fn look_at(entry: &DirEntry, prefix: &str, names: &Names<'_>, found: &mut Found) -> std::io::Result<()> {
    let kind = entry.file_type()?;
    let file_name = entry.file_name();
    let name = format!("{prefix}{}", file_name.to_string_lossy());
    // A name that is no text only looks like one of the manifest's.
    let is_text = file_name.to_str().is_some();
    let is_file = is_text && names.files.contains(name.as_str());
    let is_folder = is_text && names.folders.contains(name.as_str());
    if kind.is_file() && is_file {
        found.files.insert(name);
    } else if kind.is_dir() && is_folder {
        look_into(&entry.path(), &format!("{name}/"), names, found);
    } else if is_file || is_folder {
        found.odd.insert(name, Reason::NoFile);
    } else if kind.is_dir() {
        found.extra.push(format!("{name}/"));
    } else if name != manifest::NAME {
        found.extra.push(name);
    }
    Ok(())
}
