//! The tables, one file each.

pub mod acts;
pub mod answers;
pub mod apart;
pub mod captures;
pub mod clearances;
pub mod code_checks;
pub mod code_events;
pub mod codes;
pub mod coverage;
pub mod customs_rates;
pub mod deliveries;
pub mod evidence;
pub mod filings;
pub mod folder_files;
pub mod folders;
pub mod followed;
pub(crate) mod forwardings;
pub mod holders;
pub mod incidents;
pub(crate) mod items;
pub mod list_pages;
mod merging;
pub(crate) mod meta;
pub mod orders;
pub mod reporters;
pub mod reports;
mod said;
pub mod secrets;
pub mod services;
pub mod settings;
pub mod shops_seen;
pub mod sightings;
pub mod teachings;
mod together;
pub mod unread;
pub mod verdicts;
pub(crate) mod waybills;

/// What recording something that may already be known did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recorded<Id> {
    /// It was not known.
    New(Id),
    /// It was known, and a fact of it changed.
    Updated(Id),
    /// It was known, and nothing changed.
    Same(Id),
}

impl<Id: Copy> Recorded<Id> {
    /// The row.
    pub fn id(self) -> Id {
        match self {
            Self::New(id) | Self::Updated(id) | Self::Same(id) => id,
        }
    }
}
