//! Why a kit could not be written.

use std::io::ErrorKind;

/// Why a kit could not be written. Holds no path and nothing personal: names are those of files in a kit.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// No folder can be made there.
    #[error("no folder can be made there ({0})")]
    Folder(ErrorKind),
    /// A file of the kit cannot be written.
    #[error("{name} cannot be written ({kind})")]
    File {
        /// Its name in the kit.
        name: String,
        /// Why.
        kind: ErrorKind,
    },
    /// The ZIP cannot be written.
    #[error("the ZIP cannot be written ({0})")]
    Zip(ErrorKind),
    /// The kit was written and cannot be given its name.
    #[error("the kit cannot be given its name ({0})")]
    Rename(ErrorKind),
    /// The name and those with numbers are all taken.
    #[error("a thousand kits of this name are there")]
    NoNameLeft,
}

impl WriteError {
    /// Why, as the system says it: [`ErrorKind::StorageFull`], [`ErrorKind::PermissionDenied`] …
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Folder(kind) | Self::File { kind, .. } | Self::Zip(kind) | Self::Rename(kind) => *kind,
            Self::NoNameLeft => ErrorKind::AlreadyExists,
        }
    }
}
