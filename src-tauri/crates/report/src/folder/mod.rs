//! How a kit is written: a folder, and a ZIP of the same beside it. Whole or not at all, and never over something that is there.

mod archive;
mod error;
mod unfinished;

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::Files;
pub use error::WriteError;
use unfinished::Unfinished;

/// Names that are tried: `kit`, `kit-2`, `kit-3` …
const MOST_NAMES: usize = 1000;

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The folder.
    pub folder: PathBuf,
    /// The ZIP beside it.
    pub zip: PathBuf,
}

/// Writes a kit into `parent`, which is made where it is not there, under `name` or the first of `name-2`, `name-3` … that is free;
/// `name` is one part of a path and holds nothing personal. The entries of the ZIP are of `made_at`.
///
/// Only the person may read it (Unix): it holds their code.
///
/// # Errors
/// [`WriteError`]; nothing half-made is left then.
pub fn write(
    parent: &Path,
    name: &str,
    files: &Files,
    made_at: DateTime<Utc>,
) -> Result<Written, WriteError> {
    let (written, mut unfinished) = begin(parent, name)?;
    for (file, bytes) in files.iter() {
        unfinished.write(file, bytes)?;
    }
    unfinished.write_zip(&archive::packed(files, made_at)?)?;
    unfinished.finish(&written)?;
    Ok(written)
}

/// Writes letters that are no kit: a folder alone, under the first name that is free, as [`write()`] does.
///
/// # Errors
/// Those of [`write()`].
pub fn write_alone(parent: &Path, name: &str, files: &Files) -> Result<PathBuf, WriteError> {
    let (written, mut unfinished) = begin(parent, name)?;
    for (file, bytes) in files.iter() {
        unfinished.write(file, bytes)?;
    }
    unfinished.finish_folder(&written.folder)?;
    Ok(written.folder)
}

impl Written {
    /// Takes it away again, where what belongs to it could not be written. What cannot be taken away stays.
    pub fn remove(&self) {
        let _ = fs::remove_dir_all(&self.folder);
        let _ = fs::remove_file(&self.zip);
    }
}

/// Takes the first name that is free.
fn begin(parent: &Path, name: &str) -> Result<(Written, Unfinished), WriteError> {
    folders().recursive(true).create(parent).map_err(|error| WriteError::Folder(error.kind()))?;
    for n in 1..=MOST_NAMES {
        let name = if n == 1 { name.to_owned() } else { format!("{name}-{n}") };
        let written = Written { folder: parent.join(&name), zip: parent.join(format!("{name}.zip")) };
        if is_taken(&written.folder)? || is_taken(&written.zip)? {
            continue;
        }
        match Unfinished::begin(parent, &name) {
            Ok(unfinished) => return Ok((written, unfinished)),
            // Of another run, or of one that was cut off: it is not ours to take away.
            Err(WriteError::Folder(ErrorKind::AlreadyExists)) => {}
            Err(error) => return Err(error),
        }
    }
    Err(WriteError::NoNameLeft)
}

/// A link to nowhere is something that is there, too.
fn is_taken(path: &Path) -> Result<bool, WriteError> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(WriteError::Folder(error.kind())),
    }
}

/// A new file with these bytes, on the disk and not only on its way there.
fn write_file(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn make_folder(path: &Path) -> std::io::Result<()> {
    folders().create(path)
}

/// What makes folders that only the person may look into.
fn folders() -> fs::DirBuilder {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "only Unix has modes"))]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

#[cfg(test)]
mod tests;
