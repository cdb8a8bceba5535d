//! Notices that something cleared.

use chrono::{DateTime, Utc};
use munjigi_ledger::Reading;
use munjigi_model::Source as From;
use munjigi_wire::HealthState;
use munjigi_words::Word;

use super::{Health, Source, Why};

/// Messages that the person brings. A notice proves a clearance; that none came proves nothing.
pub(super) struct Notices;

impl Source for Notices {
    fn word(&self) -> &'static str {
        From::Notice.as_str()
    }

    fn name(&self) -> Word<'static> {
        Word::SourceNotice
    }

    fn health(&self, r: &Reading<'_>, _: DateTime<Utc>) -> munjigi_ledger::Result<Health> {
        let last_good = r.sightings().newest(From::Notice)?;
        let (state, why) = match last_good {
            Some(_) => (HealthState::Healthy, Word::SourceHealthNoticesSome),
            None => (HealthState::Off, Word::SourceHealthNoticesNone),
        };
        Ok(Health { state, last_good, next_try: None, why: Why::Said(why) })
    }
}
