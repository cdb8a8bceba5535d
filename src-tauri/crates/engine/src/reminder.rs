//! The one reminder a week to look at the list again. It is no alarm: a list that is stale shows nothing but that nobody has looked.

use chrono::{DateTime, Datelike, FixedOffset, NaiveTime, TimeDelta, Utc};
use munjigi_model::KstDate;
use munjigi_wire as wire;

use crate::settings::{self, ReminderAt};
use crate::sight::Sight;
use crate::{Ledger, Result};

/// Under which name it is kept when the person was last reminded.
const REMINDED_AT: &str = "reminded_at";
/// Who has looked within so many days before the hour need not be reminded.
const LOOKED_WITHIN: i64 = 3;

/// The reminder that is to be given now, if any. From now on it has been given.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn take(ledger: &Ledger, now: DateTime<Utc>) -> Result<Option<wire::Reminder>> {
    // Nearly always there is none, and a look costs no write.
    if ledger.read(|r| due(r, now))?.is_none() {
        return Ok(None);
    }
    Ok(ledger.write(move |w| {
        let reminder = due(&w.reading(), now)?;
        if reminder.is_some() {
            w.settings().set(REMINDED_AT, Some(&now.to_rfc3339()))?;
        }
        Ok(reminder)
    })?)
}

fn due(
    r: &munjigi_ledger::Reading<'_>,
    now: DateTime<Utc>,
) -> munjigi_ledger::Result<Option<wire::Reminder>> {
    let Some(at) = settings::reminder(r)? else { return Ok(None) };
    let hour = last(at, now);
    let reminded = r.settings().get(REMINDED_AT)?.and_then(|text| DateTime::parse_from_rfc3339(&text).ok());
    // What lies in the future was written by a clock that has been set back since.
    if reminded.is_some_and(|reminded| (hour..=now).contains(&reminded.to_utc())) {
        return Ok(None);
    }
    let until = Sight::of(r, r.holders().first()?, KstDate::of(now))?.until;
    let has_looked = until.is_some_and(|until| KstDate::of(hour).days_since(until) < LOOKED_WITHIN);
    Ok((!has_looked).then(|| wire::Reminder { until: until.map(|day| day.to_string()) }))
}

/// The last time that it was this hour on this day of the week.
fn last(at: ReminderAt, now: DateTime<Utc>) -> DateTime<Utc> {
    let korea = FixedOffset::east_opt(9 * 60 * 60).expect("nine hours are within a day");
    let today = now.with_timezone(&korea).date_naive();
    let since = (7 + today.weekday().num_days_from_monday() - at.weekday.num_days_from_monday()) % 7;
    let midnight = (today - TimeDelta::days(since.into())).and_time(NaiveTime::MIN);
    let hour = (midnight + TimeDelta::hours(at.hour.into()) - TimeDelta::hours(9)).and_utc();
    if hour <= now { hour } else { hour - TimeDelta::days(7) }
}

#[cfg(test)]
mod tests {
    use chrono::Weekday;

    use super::*;

    #[test]
    fn the_last_hour_of_a_weekday() {
        let at = |text: &str| DateTime::parse_from_rfc3339(text).unwrap().to_utc();
        let last = |now: &str| last(ReminderAt { weekday: Weekday::Sat, hour: 20 }, at(now));
        // 21 November 2026 is a Saturday.
        assert_eq!(last("2026-11-21T20:00:00+09:00"), at("2026-11-21T20:00:00+09:00"));
        assert_eq!(last("2026-11-21T19:59:59+09:00"), at("2026-11-14T20:00:00+09:00"));
        assert_eq!(last("2026-11-27T23:00:00+09:00"), at("2026-11-21T20:00:00+09:00"));
    }
}
