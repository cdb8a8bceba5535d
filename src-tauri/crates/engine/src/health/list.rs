//! The clearance list.

use chrono::{DateTime, Utc};
use munjigi_ledger::Reading;
use munjigi_model::{KstDate, Source as From};
use munjigi_wire::HealthState;
use munjigi_words::Word;

use super::{Health, Source, Why};
use crate::sight::{Freshness, Sight};

/// The page «해외직구 통관정보조회», by paste, file and folder: the one source that shows all that cleared.
pub(super) struct ClearanceList;

impl Source for ClearanceList {
    fn word(&self) -> &'static str {
        From::ClearanceList.as_str()
    }

    fn name(&self) -> Word<'static> {
        Word::SourceClearanceList
    }

    fn health(&self, r: &Reading<'_>, now: DateTime<Utc>) -> munjigi_ledger::Result<Health> {
        let sight = Sight::of(r, r.holders().first()?, KstDate::of(now))?;
        let state = match sight.freshness {
            Freshness::Fresh if sight.gaps.is_empty() => HealthState::Healthy,
            Freshness::Fresh | Freshness::Stale => HealthState::Stale,
            Freshness::Blind => HealthState::Blind,
        };
        let why = match sight.until {
            None => Why::Said(Word::SourceHealthListNever),
            Some(day) if state == HealthState::Healthy => Why::SeenUntil(day),
            Some(_) if sight.freshness == Freshness::Fresh => Why::Said(Word::SourceHealthListGaps),
            Some(day) => Why::NothingAfter(day),
        };
        Ok(Health { state, last_good: r.sightings().newest(From::ClearanceList)?, next_try: None, why })
    }
}
