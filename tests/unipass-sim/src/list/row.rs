//! The rows of the list.

use chrono::{DateTime, NaiveDate, Utc};

use crate::cargo::kind::Number;
use crate::cargo::{Cargo, Event};
use crate::korea;
use crate::world::World;

/// A row, as the page and the JSON both have it.
pub(super) struct Row {
    /// 수입신고수리일; none while it is in progress.
    pub accepted_on: Option<NaiveDate>,
    pub form: &'static str,
    pub declaration_no: String,
    pub mbl: String,
    pub hbl: String,
    pub state: &'static str,
    /// By which day it is found: the page has no column for it.
    pub declared_on: NaiveDate,
}

/// The rows of the person's parcels, those in progress on top, then the newest first.
///
/// Nobody has told when a parcel appears, nor what is shown between clearance and release: here it appears with its declaration or
/// list, and is in progress until its last package is out. Where a list was refused, the row turns into that of the declaration which
/// follows. Post stands in no row, for none was seen.
pub(super) fn rows(world: &World, now: DateTime<Utc>) -> Vec<Row> {
    let theirs = world.cargo.iter().filter(|cargo| cargo.is_the_persons());
    let mut rows: Vec<Row> = theirs.filter_map(|cargo| row(cargo, now)).collect();
    rows.sort_by_key(|row| std::cmp::Reverse((row.accepted_on.is_none(), row.accepted_on, row.declared_on)));
    rows
}

fn row(cargo: &Cargo, now: DateTime<Utc>) -> Option<Row> {
    let events = cargo.events_by(now);
    let first = |number| events.iter().find(|event: &&Event| event.kind.number == number);
    let (list, import) = (first(Number::List), first(Number::Import));
    let numbers = &cargo.numbers;
    let (form, declaration_no, declared) = match (import, list) {
        (Some(import), _) => ("수입신고", &numbers.import, import),
        (None, Some(list)) => ("목록통관", &numbers.list, list),
        (None, None) => return None,
    };
    let is_out = cargo.released_at().is_some_and(|at| at <= now);
    let accepted_on = cargo.cleared_at().filter(|_| is_out).map(korea::day);
    Some(Row {
        accepted_on,
        form,
        declaration_no: declaration_no.clone(),
        mbl: numbers.mbl.clone(),
        hbl: numbers.hbl.clone(),
        state: if is_out { "통관완료 후 반출" } else { "통관진행중" },
        declared_on: korea::day(declared.at),
    })
}
