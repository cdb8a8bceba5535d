//! Which numbers are asked for now. What is taken here is taken by nobody else: another program on the same ledger finds it later.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use munjigi_ledger::tables::followed::Followed;
use munjigi_ledger::tables::services::ServiceState;
use munjigi_ledger::{Reading, Writing};
use munjigi_model::KstDate;
use unipass::Service;

use super::asked::Asking;
use super::errands;
use crate::breaker::{Breaker, Permission};
use crate::draws::Draws;
use crate::schedule::{self, MOST_A_DAY, State};

/// The services that are asked for numbers.
pub(super) const FOLLOWING: [Service; 2] = [Service::CargoProgress, Service::Postal];
/// How many numbers are asked for in one go. The next go is a minute later.
const IN_ONE_GO: usize = 20;
/// Requests that one number may take: this year's, the last one's, and at the end of December the next one's. With fewer left, the next day
/// is waited for.
const MOST_FOR_ONE: u32 = 3;
/// What was looked at so lately is not looked at again, whoever wishes it.
const FRESH: TimeDelta = TimeDelta::minutes(15);
/// How long what was taken stays taken. Whoever took it writes what came of it long before, or has been ended meanwhile.
pub(super) const TAKEN_FOR: TimeDelta = TimeDelta::minutes(15);

/// Takes what is due.
pub(super) fn claim(
    w: &Writing<'_>,
    with_key: &[Service],
    now: DateTime<Utc>,
    draws: &Draws,
) -> munjigi_ledger::Result<Vec<Asking>> {
    let mut taken = Vec::new();
    for service in FOLLOWING.into_iter().filter(|service| with_key.contains(service)) {
        claim_of(w, service, now, draws, &mut taken)?;
    }
    Ok(taken)
}

fn claim_of(
    w: &Writing<'_>,
    service: Service,
    now: DateTime<Utc>,
    draws: &Draws,
    taken: &mut Vec<Asking>,
) -> munjigi_ledger::Result<()> {
    let name = service.number();
    let due = w.reading().followed().due(name, now)?;
    if due.is_empty() {
        return Ok(());
    }
    let mut state = w.reading().services().get(name)?;
    let most = match breaker(&state).may_ask(now) {
        Permission::Yes => IN_ONE_GO.saturating_sub(taken.len()),
        Permission::Probe => 1,
        Permission::Not { until } => return postpone(w, due, until, draws),
    };
    let mut left = left_today(&state, now);
    let mut asked = 0;
    // The longest due come first; what is left over waits, and is the longest due then.
    for row in due.into_iter().take(most) {
        let Some(asking) = Asking::of(row, service, now) else { continue };
        let requests = asking.requests();
        if requests > left {
            break;
        }
        left -= requests;
        asked += requests;
        w.followed().put(&Followed { due: Some(now + TAKEN_FOR), ..asking.row.clone() })?;
        taken.push(asking);
    }
    if asked > 0 {
        count(&mut state, now, asked);
        state.asked_at = Some(now);
        w.services().put(name, &state)?;
    }
    Ok(())
}

/// A service that is left alone is not asked when it may be again for all that was due meanwhile at once.
fn postpone(
    w: &Writing<'_>,
    due: Vec<Followed>,
    until: DateTime<Utc>,
    draws: &Draws,
) -> munjigi_ledger::Result<()> {
    let Some(service) = due.first().map(|row| row.service.clone()) else { return Ok(()) };
    let stretch = stretch(&w.reading(), &service, until)?;
    for mut row in due {
        let at = row.due.unwrap_or(until);
        row.due = schedule::due_after_absence(&schedule_of(&row), at, until, stretch, &mut || draws.next());
        w.followed().put(&row)?;
    }
    Ok(())
}

/// Gives what was slept through a new place.
pub(super) fn wake(
    w: &Writing<'_>,
    slept_since: DateTime<Utc>,
    now: DateTime<Utc>,
    draws: &Draws,
) -> munjigi_ledger::Result<()> {
    let mut stretches = BTreeMap::new();
    for service in FOLLOWING {
        stretches.insert(service.number(), stretch(&w.reading(), service.number(), now)?);
    }
    for mut row in w.reading().followed().all()? {
        let Some(due) = row.due else { continue };
        let stretch = stretches.get(row.service.as_str()).copied().unwrap_or(1.0);
        // What had been due before has been waiting its turn, not sleeping.
        if due < slept_since {
            continue;
        }
        let new = schedule::due_after_sleep(&schedule_of(&row), due, now, stretch, &mut || draws.next());
        if new != Some(due) {
            row.due = new;
            w.followed().put(&row)?;
        }
    }
    Ok(())
}

/// Makes all that is still looked at due, but for what was looked at a moment ago and what is left alone after failures: those wait their
/// time.
pub(super) fn bring_forward(w: &Writing<'_>, now: DateTime<Utc>) -> munjigi_ledger::Result<()> {
    for mut row in w.reading().followed().all()? {
        let is_fresh = row.asked_at.is_some_and(|at| (TimeDelta::zero()..FRESH).contains(&(now - at)));
        if row.due.is_some_and(|due| due > now) && !is_fresh && row.failures == 0 {
            row.due = Some(now);
            w.followed().put(&row)?;
        }
    }
    Ok(())
}

/// When the next number or errand is due that may be asked for.
pub(super) fn next_due(
    r: &Reading<'_>,
    with_key: &[Service],
    now: DateTime<Utc>,
) -> munjigi_ledger::Result<Option<DateTime<Utc>>> {
    let mut next: Option<DateTime<Utc>> = None;
    for service in FOLLOWING.into_iter().filter(|service| with_key.contains(service)) {
        let name = service.number();
        let Some(due) = r.followed().next_due(name)? else { continue };
        let state = r.services().get(name)?;
        let due = match breaker(&state).may_ask(now) {
            Permission::Not { until } => due.max(until),
            Permission::Yes | Permission::Probe if left_today(&state, now) < MOST_FOR_ONE => {
                due.max(KstDate::of(now).end())
            }
            Permission::Yes | Permission::Probe => due,
        };
        next = Some(next.map_or(due, |next| next.min(due)));
    }
    let errand = errands::next_due(r, with_key, now)?;
    Ok(next.into_iter().chain(errand).min())
}

/// By how much the looks at a service are stretched. A number takes one request as a rule.
pub(super) fn stretch(r: &Reading<'_>, service: &str, now: DateTime<Utc>) -> munjigi_ledger::Result<f64> {
    let rhythms = r.followed().rhythms(service)?;
    Ok(schedule::stretch(rhythms.into_iter().map(|rhythm| (rhythm.into(), 1)), now))
}

fn left_today(state: &ServiceState, now: DateTime<Utc>) -> u32 {
    let asked = if state.asked_on == Some(KstDate::of(now)) { state.asked } else { 0 };
    MOST_A_DAY.saturating_sub(asked)
}

/// Counts requests on their day.
pub(super) fn count(state: &mut ServiceState, now: DateTime<Utc>, requests: u32) {
    let today = KstDate::of(now);
    if state.asked_on != Some(today) {
        (state.asked_on, state.asked) = (Some(today), 0);
    }
    state.asked = state.asked.saturating_add(requests);
}

/// What was counted before it was asked, and then was not needed, is given back.
pub(crate) fn recount(state: &mut ServiceState, asked: u32, unasked: u32, at: DateTime<Utc>) {
    if state.asked_on == Some(KstDate::of(at)) {
        state.asked = state.asked.saturating_sub(unasked);
    } else {
        // Midnight passed while it was asked.
        count(state, at, asked);
    }
}

/// Counts requests to a service that are about to be sent; gives until when it is left alone instead, where it is.
pub(crate) fn take(
    w: &Writing<'_>,
    service: Service,
    requests: u32,
    now: DateTime<Utc>,
) -> munjigi_ledger::Result<Option<DateTime<Utc>>> {
    let mut state = w.reading().services().get(service.number())?;
    if let Permission::Not { until } = breaker(&state).may_ask(now) {
        return Ok(Some(until));
    }
    if left_today(&state, now) < requests {
        return Ok(Some(KstDate::of(now).end()));
    }
    count(&mut state, now, requests);
    state.asked_at = Some(now);
    w.services().put(service.number(), &state)?;
    Ok(None)
}

pub(super) fn breaker(state: &ServiceState) -> Breaker {
    Breaker { failures: state.failures, not_before: state.not_before }
}

/// What the schedule looks at.
pub(super) fn schedule_of(row: &Followed) -> State {
    State { phase: row.phase, since: row.since, moved_at: row.moved_at, failures: row.failures }
}
