//! UNI-PASS's services.

use chrono::{DateTime, TimeDelta, Utc};
use munjigi_ledger::{Reading, Writing};
use munjigi_wire::HealthState;
use munjigi_words::Word;
use unipass::Service;

use super::{Health, Source, Why};
use crate::services::{self, Access};
use crate::watch::trouble::Trouble;

/// An outage as long as this is no hiccup: what was seen last says nothing of today.
const BLIND_AFTER: TimeDelta = TimeDelta::hours(24);
/// The slowest rhythm comes round sooner: the program did not run, or what is due is more than may be asked for.
const NOT_LATELY: TimeDelta = TimeDelta::days(7);
/// The person is told of the same source at most so often.
const TOLD_AGAIN_AFTER: TimeDelta = TimeDelta::hours(24);

/// A service of the Open API. It answers for what it is asked about and for nothing else.
pub(super) struct UnipassService(pub(super) Service);

impl Source for UnipassService {
    fn word(&self) -> &'static str {
        match self.0 {
            Service::CargoProgress => "cargo_progress",
            Service::CustomsRates => "customs_rates",
            Service::CodeCheck => "code_check",
            Service::Postal => "postal",
        }
    }

    fn name(&self) -> Word<'static> {
        match self.0 {
            Service::CargoProgress => Word::SourceHealthNameCargoProgress,
            Service::CustomsRates => Word::SourceHealthNameCustomsRates,
            Service::CodeCheck => Word::SourceHealthNameCodeCheck,
            Service::Postal => Word::SourceHealthNamePostal,
        }
    }

    fn health(&self, r: &Reading<'_>, now: DateTime<Utc>) -> munjigi_ledger::Result<Health> {
        let access = Access::of(r)?;
        let state = r.services().get(self.0.number())?;
        let due = r.followed().next_due(self.0.number())?;
        let health = |health, why| Health {
            state: health,
            last_good: state.answered_at,
            next_try: due.max(state.not_before.filter(|_| due.is_some())),
            why: Why::Said(why),
        };
        if !access.keys.contains_key(&self.0) {
            return Ok(Health { next_try: None, ..health(HealthState::Off, self.what_a_key_adds()) });
        }
        let trouble = state.trouble.as_deref().map(Trouble::of_word);
        Ok(match (trouble, state.answered_at) {
            (None, None) => health(HealthState::Off, Word::SourceHealthNotAskedYet),
            (None, Some(at)) if due.is_some() && now - at > NOT_LATELY => {
                health(HealthState::Stale, Word::SourceHealthNotLately)
            }
            (None, Some(_)) if services::is_by_systems(&access) => {
                health(HealthState::Healthy, Word::SourceHealthAnswersBySystems)
            }
            (None, Some(_)) => health(HealthState::Healthy, Word::SourceHealthAnswers),
            (Some(trouble), answered) => {
                let passes = trouble.is_some_and(Trouble::passes);
                let is_recent = answered.is_some_and(|at| now - at < BLIND_AFTER);
                let seen = if passes && is_recent { HealthState::Stale } else { HealthState::Blind };
                health(seen, trouble.map_or(Word::SourceHealthNotUnderstood, sentence))
            }
        })
    }
}

impl UnipassService {
    fn what_a_key_adds(&self) -> Word<'static> {
        match self.0 {
            Service::CargoProgress => Word::SourceHealthNoKeyCargoProgress,
            Service::CustomsRates => Word::SourceHealthNoKeyCustomsRates,
            Service::CodeCheck => Word::SourceHealthNoKeyCodeCheck,
            Service::Postal => Word::SourceHealthNoKeyPostal,
        }
    }
}

fn sentence(trouble: Trouble) -> Word<'static> {
    match trouble {
        Trouble::Status => Word::SourceHealthStatus,
        Trouble::TimedOut => Word::SourceHealthTimedOut,
        Trouble::Connection => Word::SourceHealthConnection,
        Trouble::Encryption => Word::SourceHealthEncryption,
        Trouble::KeyRefused => Word::SourceHealthKeyRefused,
        Trouble::Refused => Word::SourceHealthRefused,
        Trouble::NotUnderstood => Word::SourceHealthNotUnderstood,
        Trouble::SuddenlyEmpty => Word::SourceHealthSuddenlyEmpty,
    }
}

/// The services of whose trouble the person was not told yet.
pub(super) fn untold(r: &Reading<'_>, now: DateTime<Utc>) -> munjigi_ledger::Result<Vec<Service>> {
    let mut untold = Vec::new();
    for service in Service::ALL {
        let state = r.services().get(service.number())?;
        let Some(word) = &state.trouble else { continue };
        let mends_itself = Trouble::of_word(word).is_some_and(Trouble::passes);
        let was_told = state.told_at.is_some_and(|told| {
            state.trouble_at.is_some_and(|since| told >= since) || (now - told).abs() < TOLD_AGAIN_AFTER
        });
        if !mends_itself && !was_told {
            untold.push(service);
        }
    }
    Ok(untold)
}

pub(super) fn tell(w: &Writing<'_>, service: Service, now: DateTime<Utc>) -> munjigi_ledger::Result<()> {
    let mut state = w.reading().services().get(service.number())?;
    state.told_at = Some(now);
    w.services().put(service.number(), &state)
}
