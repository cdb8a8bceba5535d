//! What lies in a folder and was not read yet. Nothing below it and nothing behind a link is looked at: what the person chose is this
//! folder.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};
use std::{fs, io};

use chrono::{DateTime, Utc};
use munjigi_ledger::tables::folder_files::FolderFile;

use super::name::{OwnFiles, may_be_read};
use super::ripening::Shape;
use super::why;

/// A file that is to be read.
#[derive(Clone, Debug)]
pub struct Found {
    /// Its name in the folder.
    pub name: String,
    pub path: PathBuf,
    /// What it was like when it was found.
    pub shape: Shape,
    /// What is known of it from an earlier reading.
    pub known: Option<FolderFile>,
}

/// The files of a folder that are new or have changed, by name.
///
/// # Errors
/// Those of the system, where the folder cannot be listed.
pub fn found(folder: &Path, known: Vec<FolderFile>, own: &OwnFiles) -> io::Result<Vec<Found>> {
    let mut known: HashMap<String, FolderFile> =
        known.into_iter().map(|file| (file.name.clone(), file)).collect();
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        // What the system gives no name of now is there at the next look; it keeps no other file from being read.
        let Ok(path) = entry.map(|entry| entry.path()) else { continue };
        let Some(name) = name_of(&path, own) else { continue };
        let Some(shape) = shape(&path).filter(|shape| shape.bytes > 0) else { continue };
        let known = known.remove(&name);
        if !known.as_ref().is_some_and(|known| is_as_it_was(known, shape)) {
            found.push(Found { name, path, shape, known });
        }
    }
    found.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(found)
}

/// The name of a file that may be read; `None` for one that is left alone.
pub fn name_of(path: &Path, own: &OwnFiles) -> Option<String> {
    let name = path.file_name()?.to_string_lossy().into_owned();
    (may_be_read(&name) && !own.has(path)).then_some(name)
}

/// What a file is like; `None` where it is none: a folder, a link, a pipe, or nothing.
pub fn shape(path: &Path) -> Option<Shape> {
    let metadata = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file)?;
    Some(Shape { bytes: metadata.len(), modified_at: moment(metadata.modified().ok()?) })
}

/// To the millisecond, as the ledger keeps it. A moment that no calendar has is the earliest.
fn moment(at: SystemTime) -> DateTime<Utc> {
    let milliseconds = match at.duration_since(UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_millis()).ok(),
        Err(before) => i64::try_from(before.duration().as_millis()).ok().map(|before| -before),
    };
    milliseconds.and_then(DateTime::from_timestamp_millis).unwrap_or_default()
}

/// Whether a file is what it was when it was read. What the system refused then may be open now.
pub fn is_as_it_was(known: &FolderFile, shape: Shape) -> bool {
    known.bytes == shape.bytes
        && known.modified_at == shape.modified_at
        && known.why.as_deref() != Some(why::REFUSED)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn no_moment_of_a_file_is_too_strange() {
        assert_eq!(moment(UNIX_EPOCH + Duration::from_micros(1_500_900)).timestamp_millis(), 1500);
        assert_eq!(moment(UNIX_EPOCH - Duration::from_secs(1)).timestamp(), -1);
        if let Some(far) = UNIX_EPOCH.checked_add(Duration::from_secs(1 << 60)) {
            assert_eq!(moment(far), DateTime::<Utc>::default());
        }
    }
}
