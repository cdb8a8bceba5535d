//! What was there before the watch began is history: it is reviewed and never rung.

use chrono::{DateTime, Utc};
use munjigi_ledger::Reading;
use munjigi_model::{ClearanceFacts, HolderId, KstDate};

/// The first day that is watched.
pub(crate) struct Boundary {
    /// Nothing was read before this.
    is_first: bool,
    /// The first day watched; before any coverage, the newest day that some list showed.
    before: Option<KstDate>,
}

impl Boundary {
    /// For the rows of a list.
    pub(crate) fn of_lists(r: &Reading<'_>, holder: HolderId) -> munjigi_ledger::Result<Self> {
        let before = match r.coverage().watched_since(holder)? {
            Some(since) => Some(since),
            // Pages of a first list that is brought in parts: what is older than its newest row is history too.
            None => r.clearances().newest_listed_day(holder)?.map(|day| day.plus(1)),
        };
        Ok(Self { is_first: before.is_none() && !r.sightings().any_list(holder)?, before })
    }

    /// For what messages tell of. Whoever lives by them alone watches from the day on which the first was brought.
    pub(crate) fn of_notices(
        r: &Reading<'_>,
        holder: HolderId,
        now: DateTime<Utc>,
    ) -> munjigi_ledger::Result<Self> {
        let lists = Self::of_lists(r, holder)?;
        if lists.before.is_some() {
            return Ok(lists);
        }
        let known = r.clearances().all()?;
        let of_holder = known.iter().filter(|clearance| clearance.holder == holder);
        let since = of_holder.map(|clearance| clearance.first_seen_at).min().unwrap_or(now);
        Ok(Self { is_first: false, before: Some(KstDate::of(since)) })
    }

    pub(crate) fn is_history(&self, facts: &ClearanceFacts) -> bool {
        self.is_first || matches!((facts.day(), self.before), (Some(day), Some(before)) if day < before)
    }
}
