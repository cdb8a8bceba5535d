//! Watched folders.

use chrono::{DateTime, Utc};
use munjigi_ledger::Reading;
use munjigi_wire::HealthState;
use munjigi_words::Word;

use super::{Health, Source, Why};

/// The folders that the person lets be watched.
pub(super) struct Folders;

impl Source for Folders {
    fn word(&self) -> &'static str {
        "folders"
    }

    fn name(&self) -> Word<'static> {
        Word::SourcesFolders
    }

    fn health(&self, r: &Reading<'_>, _: DateTime<Utc>) -> munjigi_ledger::Result<Health> {
        let folders = r.folders().all()?;
        let mut last_good = None;
        let mut is_gone = false;
        for folder in &folders {
            let files = r.folder_files().all(folder.id)?;
            last_good = last_good.max(files.iter().map(|file| file.read_at).max());
            is_gone |= !std::path::Path::new(&folder.path).is_dir();
        }
        let (state, why) = if folders.is_empty() {
            (HealthState::Off, Word::SourceHealthFoldersNone)
        } else if is_gone {
            (HealthState::Blind, Word::SourceHealthFoldersGone)
        } else {
            (HealthState::Healthy, Word::SourceHealthFoldersWatched)
        };
        Ok(Health { state, last_good, next_try: None, why: Why::Said(why) })
    }
}
