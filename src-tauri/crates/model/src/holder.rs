//! The person a code belongs to.

use crate::HolderId;

/// A holder (명의인): the owner, or family in the same household. Everything but a label is optional, and the label is
/// the person's own choice ("나", "엄마").
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Its row.
    pub id: HolderId,
    /// What the person calls the holder.
    pub label: String,
}
