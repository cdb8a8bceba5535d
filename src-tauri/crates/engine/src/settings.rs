//! What the person chose of the watch. Each choice has a default, and a word by which it is named.

use chrono::Weekday;
use munjigi_ledger::Reading;

use crate::{Error, Ledger, Result, services};

/// Days after which what a list showed is stale, where the person chose none.
const STALE_AFTER: i64 = 7;
/// Days that may be chosen.
const STALE_AFTER_RANGE: std::ops::RangeInclusive<i64> = 1..=30;

/// What may be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// After how many days a list is stale: 1 to 30.
    StaleAfter,
    /// The day of the week and the hour, in Korea, of the one reminder to look at the list again: `sat 20`; `off` for none.
    Reminder,
    /// Where UNI-PASS is asked.
    UnipassAddress,
}

impl Choice {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::StaleAfter, Self::Reminder, Self::UnipassAddress];

    /// The word that names it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::StaleAfter => "stale-after",
            Self::Reminder => "reminder",
            Self::UnipassAddress => "unipass-address",
        }
    }

    /// The one of a word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.as_str() == word)
    }
}

/// What is chosen now, as it is written; what was never chosen is its default.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn all(ledger: &Ledger) -> Result<Vec<(Choice, String)>> {
    Ok(ledger.read(|r| {
        Ok(vec![
            (Choice::StaleAfter, stale_after(r)?.to_string()),
            (Choice::Reminder, reminder(r)?.map_or_else(|| "off".to_owned(), |at| at.to_string())),
            (Choice::UnipassAddress, services::base(r)?.to_string()),
        ])
    })?)
}

/// Chooses; `None` for the default.
///
/// # Errors
/// [`Error::NotUnderstood`] for what cannot be chosen.
pub fn choose(ledger: &Ledger, choice: Choice, value: Option<&str>) -> Result<()> {
    let value = value.map(str::trim);
    match choice {
        Choice::UnipassAddress => return services::set_base(ledger, value),
        Choice::StaleAfter => {
            let is_right = |text: &str| text.parse().is_ok_and(|days: i64| STALE_AFTER_RANGE.contains(&days));
            if !value.is_none_or(is_right) {
                return Err(Error::NotUnderstood { field: "stale_after" });
            }
        }
        Choice::Reminder => {
            if !value.is_none_or(|text| text == "off" || ReminderAt::parse(text).is_some()) {
                return Err(Error::NotUnderstood { field: "reminder" });
            }
        }
    }
    let value = value.map(str::to_owned);
    Ok(ledger.write(move |w| w.settings().set(choice.as_str(), value.as_deref()))?)
}

/// Days after which what a list showed is stale.
pub(crate) fn stale_after(r: &Reading<'_>) -> munjigi_ledger::Result<i64> {
    let chosen = r.settings().get(Choice::StaleAfter.as_str())?.and_then(|text| text.parse().ok());
    Ok(chosen.filter(|days| STALE_AFTER_RANGE.contains(days)).unwrap_or(STALE_AFTER))
}

/// When the person wants to be reminded; `None` where they never said.
pub(crate) fn reminder(r: &Reading<'_>) -> munjigi_ledger::Result<Option<ReminderAt>> {
    Ok(r.settings().get(Choice::Reminder.as_str())?.and_then(|text| ReminderAt::parse(&text)))
}

/// A day of the week and an hour, in Korea.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ReminderAt {
    pub(crate) weekday: Weekday,
    pub(crate) hour: u32,
}

impl ReminderAt {
    fn parse(text: &str) -> Option<Self> {
        let (weekday, hour) = text.trim().split_once(' ')?;
        let weekday = weekday.parse().ok()?;
        let hour = hour.trim().parse().ok().filter(|hour| *hour < 24)?;
        Some(Self { weekday, hour })
    }
}

impl std::fmt::Display for ReminderAt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.weekday.to_string().to_lowercase(), self.hour)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reminder_is_a_day_of_the_week_and_an_hour() {
        for (text, written) in [("sat 20", "sat 20"), (" Sunday 9 ", "sun 9"), ("MON 0", "mon 0")] {
            assert_eq!(ReminderAt::parse(text).unwrap().to_string(), written);
        }
        for text in ["", "sat", "sat 24", "20 sat", "sat -1", "off"] {
            assert_eq!(ReminderAt::parse(text), None, "{text}");
        }
    }
}
