//! What a look at the watched folders brought.

use serde::{Deserialize, Serialize};

use crate::Counts;

/// What one look brought.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookedAtFolders {
    /// Files that were read.
    pub read: Vec<FolderRead>,
    /// Files that could not be read, and that were not listed as such before or have changed since.
    pub unread: Vec<FolderNotRead>,
    /// Files that may still be being written: they are read at the next look.
    pub waiting: Vec<FolderWaiting>,
}

/// A file of a folder that was read, or a mailbox that was read on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FolderRead {
    /// Its folder.
    pub folder: String,
    /// Its name.
    pub name: String,
    /// What it is, as in [`crate::Imported`].
    pub kind: String,
    /// Of a mailbox: the messages that were taken; 0 for another file.
    pub messages: usize,
    /// Orders.
    pub orders: Counts,
    /// Clearances.
    pub clearances: Counts,
    /// What carriers say of parcels.
    pub deliveries: Counts,
    /// Parts of it that were not read.
    pub unread: usize,
    /// New questions.
    pub questions: Vec<String>,
    /// New entries of the review.
    pub reviews: Vec<String>,
}

/// A file of a folder that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FolderNotRead {
    /// Its folder.
    pub folder: String,
    /// Its name.
    pub name: String,
    /// The reason, in the person's language.
    pub why: String,
}

/// A file of a folder that may still be being written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FolderWaiting {
    /// Its folder.
    pub folder: String,
    /// Its name.
    pub name: String,
}
