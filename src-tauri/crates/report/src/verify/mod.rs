//! Whether a kit is still as it was made, in its folder or in its ZIP.
//!
//! The kit may come from anywhere and its manifest may be made up: nothing outside of the folder is read, no link is followed, no
//! more of a file is read than it should have, and nothing is unpacked that would not end.

mod archive;
mod check;
mod folder;

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::Sha256;

/// What was found. All names are as in the kit, with `/` between folders, and sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// Which kit it is, by its manifest. `None` where that is changed.
    pub kit: Option<String>,
    /// When it was made, by its manifest: RFC 3339 in UTC.
    pub made_at: Option<String>,
    /// The fingerprint that the manifest states.
    pub fingerprint: Option<Sha256>,
    /// Files that are not as they were made. Where `manifest.json` is one, nothing else could be checked.
    pub changed: Vec<String>,
    /// Files that are gone.
    pub missing: Vec<String>,
    /// What is no part of the kit. A folder ends in `/`; what is in it is not named.
    pub extra: Vec<String>,
    /// What could not be checked.
    pub unverifiable: Vec<Unchecked>,
    /// Whether all that goes into the fingerprint is there, and makes it.
    pub fingerprint_holds: bool,
    /// How many files are as they were made, without the manifest.
    pub checked: usize,
}

impl Verified {
    /// Whether the kit is as it was made, and all of it could be checked.
    pub fn is_whole(&self) -> bool {
        self.changed.is_empty()
            && self.missing.is_empty()
            && self.extra.is_empty()
            && self.unverifiable.is_empty()
            && self.fingerprint_holds
    }
}

/// Something that could not be checked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unchecked {
    /// Its name.
    pub name: String,
    /// Why.
    pub reason: Reason,
}

/// Why something could not be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum Reason {
    /// It was missing when the kit was made.
    #[error("it was missing when the kit was made")]
    WasMissing,
    /// It was damaged when the kit was made.
    #[error("it was damaged when the kit was made")]
    WasDamaged,
    /// A link, a folder or something else is in its place.
    #[error("what is in its place is no file")]
    NoFile,
    /// Its name would lead out of the kit, or the manifest names it twice.
    #[error("the manifest gives it a name that no file of a kit has")]
    Name,
    /// The kit would be larger than any real one.
    #[error("it is too large")]
    TooLarge,
    /// It is packed in a way that is not read here, or its checksum in the ZIP is wrong.
    #[error("the ZIP does not give it out")]
    Packing,
    /// It cannot be read.
    #[error("it cannot be read ({0})")]
    Unreadable(ErrorKind),
}

/// Why nothing could be verified. Holds no path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VerifyError {
    /// There is nothing, or it may not be read.
    #[error("it cannot be read ({0})")]
    Unreadable(ErrorKind),
    /// Neither a folder nor a ZIP.
    #[error("it is neither a folder nor a ZIP")]
    NoKit,
    /// No manifest.json, without which nothing is known of the rest.
    #[error("it has no manifest.json")]
    NoManifest,
    /// Its manifest.json is another program's.
    #[error("its manifest.json is none of Munjigi's")]
    OtherManifest,
    /// The ZIP is damaged, has one name twice, or more files than any kit.
    #[error("the ZIP is damaged")]
    DamagedZip,
}

/// Checks a kit.
///
/// # Errors
/// [`VerifyError`] where there is nothing that could be checked.
pub fn verify(path: &Path) -> Result<Verified, VerifyError> {
    let found = fs::metadata(path).map_err(|error| VerifyError::Unreadable(error.kind()))?;
    if found.is_dir() {
        check::check(&mut folder::Folder::at(path))
    } else if found.is_file() {
        check::check(&mut archive::Archive::open(path)?)
    } else {
        Err(VerifyError::NoKit)
    }
}

#[cfg(test)]
mod tests;
