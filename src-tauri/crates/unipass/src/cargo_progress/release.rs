//! Which packages have left customs' hands.

use super::steps::{self, Effect};
use super::{CargoProgress, Event, Form};
use crate::Stated;

/// What the release rows come to.
pub(super) struct Release<'a> {
    /// The row that took the last package out; `None` while any is left.
    pub last: Option<&'a Event>,
    /// `None` where a row does not say how many it took.
    pub packages_out: Option<u64>,
    pub packages_total: Option<u64>,
}

impl<'a> Release<'a> {
    pub fn of(progress: &'a CargoProgress) -> Self {
        let mut rows: Vec<&Event> =
            progress.events.iter().filter(|event| released_by(event).is_some()).collect();
        // One release listed twice takes its packages out once. Equal rows are neighbours: they were
        // ordered by text.
        rows.dedup();
        let packages_total = total(progress);
        Self { last: last(progress, &rows, packages_total), packages_out: out(&rows), packages_total }
    }
}

/// By which way the parcel was cleared of which this is a release. A 반출신고 alone is none: 보세운송 반출 moves
/// goods from one bonded warehouse to another.
pub(super) fn released_by(event: &Event) -> Option<Form> {
    let leaves = event.step().is_some_and(|step| step.effect == Effect::Leaves);
    event.movement.as_deref().filter(|_| leaves).and_then(steps::released_by)
}

fn last<'a>(progress: &CargoProgress, rows: &[&'a Event], total: Option<u64>) -> Option<&'a Event> {
    let newest = rows.last().copied();
    let Some(total) = total else { return newest };
    let mut least_out = 0_u64;
    for row in rows {
        // A release takes one package at least, even if it does not say so.
        least_out = least_out.saturating_add(packages(row).unwrap_or(1));
        if least_out >= total {
            return Some(row);
        }
    }
    let uncounted = rows.iter().any(|row| packages(row).is_none());
    newest.filter(|_| uncounted && says_all_out(progress))
}

fn out(rows: &[&Event]) -> Option<u64> {
    rows.iter().try_fold(0_u64, |sum, row| Some(sum.saturating_add(packages(row)?)))
}

/// The header's count; where it is empty (a guide example of 2000), the most that any event speaks of.
fn total(progress: &CargoProgress) -> Option<u64> {
    let header = progress.header.packages.as_ref().and_then(counted);
    header.or_else(|| progress.events.iter().filter_map(packages).max())
}

fn packages(event: &Event) -> Option<u64> {
    event.packages.as_ref().and_then(counted)
}

/// 0 stands where nothing was counted, as on manifest rows.
fn counted(packages: &Stated<u64>) -> Option<u64> {
    packages.value().filter(|count| *count > 0)
}

/// 진행상태 반출완료: what UNI-PASS writes when a parcel is out. It decides only where packages cannot be counted.
fn says_all_out(progress: &CargoProgress) -> bool {
    progress.header.progress.as_deref().is_some_and(|status| steps::plain(status) == "반출완료")
}
