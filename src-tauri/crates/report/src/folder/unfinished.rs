//! A kit that is being written, under names that nobody takes for a kit. What is not finished is taken away again.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::{WriteError, Written, is_taken, make_folder, write_file};

pub(super) struct Unfinished {
    folder: PathBuf,
    zip: PathBuf,
    /// Folders in it that were made, to be brought to the disk.
    folders: BTreeSet<PathBuf>,
    /// What is ours to take away where it does not come to its end.
    ours: Vec<PathBuf>,
}

impl Unfinished {
    /// Makes `.name.part`, which must not be there.
    pub fn begin(parent: &Path, name: &str) -> Result<Self, WriteError> {
        let folder = parent.join(format!(".{name}.part"));
        let zip = parent.join(format!(".{name}.zip.part"));
        if is_taken(&zip)? {
            return Err(WriteError::Folder(ErrorKind::AlreadyExists));
        }
        make_folder(&folder).map_err(|error| WriteError::Folder(error.kind()))?;
        Ok(Self { ours: vec![folder.clone()], folders: BTreeSet::from([folder.clone()]), folder, zip })
    }

    /// Writes a file of the kit.
    pub fn write(&mut self, name: &str, bytes: &[u8]) -> Result<(), WriteError> {
        self.try_write(name, bytes)
            .map_err(|error| WriteError::File { name: name.to_owned(), kind: error.kind() })
    }

    fn try_write(&mut self, name: &str, bytes: &[u8]) -> std::io::Result<()> {
        let mut parts: Vec<_> = name.split('/').collect();
        let file = parts.pop().unwrap_or_default();
        let mut path = self.folder.clone();
        for part in parts {
            path.push(part);
            if self.folders.insert(path.clone()) {
                make_folder(&path)?;
            }
        }
        write_file(&path.join(file), bytes)
    }

    /// Writes the ZIP beside it.
    pub fn write_zip(&mut self, bytes: &[u8]) -> Result<(), WriteError> {
        let result = write_file(&self.zip, bytes).map_err(|error| WriteError::Zip(error.kind()));
        // What came there meanwhile is another's.
        if result != Err(WriteError::Zip(ErrorKind::AlreadyExists)) {
            self.ours.push(self.zip.clone());
        }
        result
    }

    /// Gives folder and ZIP their names, which must still be free.
    pub fn finish(self, written: &Written) -> Result<(), WriteError> {
        let (folder, zip) = (self.folder.clone(), self.zip.clone());
        self.take_names(&[(folder, &written.folder), (zip, &written.zip)])
    }

    /// Gives the folder its name, where there is no ZIP.
    pub fn finish_folder(self, name: &Path) -> Result<(), WriteError> {
        let folder = self.folder.clone();
        self.take_names(&[(folder, name)])
    }

    fn take_names(mut self, names: &[(PathBuf, &Path)]) -> Result<(), WriteError> {
        self.rename(names).map_err(|error| WriteError::Rename(error.kind()))?;
        // They have their names: there is nothing left to take away.
        self.ours.clear();
        Ok(())
    }

    fn rename(&mut self, names: &[(PathBuf, &Path)]) -> std::io::Result<()> {
        for folder in &self.folders {
            sync_folder(folder)?;
        }
        for (from, to) in names {
            // Renaming would write over a file, and over an empty folder.
            if is_taken(to).map_err(|error| std::io::Error::from(error.kind()))? {
                return Err(ErrorKind::AlreadyExists.into());
            }
            fs::rename(from, to)?;
            self.ours.push(to.to_path_buf());
        }
        self.folder.parent().map_or(Ok(()), sync_folder)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        for path in &self.ours {
            // It may be the disk itself that fails: then there is nobody to tell.
            let _ = match fs::symlink_metadata(path) {
                Ok(found) if found.is_dir() => fs::remove_dir_all(path),
                Ok(_) => fs::remove_file(path),
                Err(error) => Err(error),
            };
        }
    }
}

/// A name is on the disk when its folder is. Windows and some network drives have no such thing, and a folder that may be written to
/// may be closed to reading.
fn sync_folder(path: &Path) -> std::io::Result<()> {
    if !cfg!(unix) {
        return Ok(());
    }
    let has_no_such_thing = [ErrorKind::InvalidInput, ErrorKind::Unsupported, ErrorKind::PermissionDenied];
    match fs::File::open(path).and_then(|folder| folder.sync_all()) {
        Err(error) if has_no_such_thing.contains(&error.kind()) => Ok(()),
        result => result,
    }
}
