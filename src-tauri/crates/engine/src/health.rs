//! The sources, and whether each can be seen by.
//!
//! **None but the clearance list says that nothing else cleared.** A healthy service answers for the numbers that it is asked about; the
//! state that a person sees is never computed from it.

mod folders;
mod list;
mod notices;
mod service;

use chrono::{DateTime, SecondsFormat, Utc};
use munjigi_ledger::Reading;
use munjigi_model::KstDate;
use munjigi_wire as wire;
use munjigi_words::{Lang, Word};
use unipass::Service;

use crate::{Ledger, Result, full_day};

/// Something from which sightings come.
pub(crate) trait Source {
    /// The word that names it.
    fn word(&self) -> &'static str;
    /// What it is called.
    fn name(&self) -> Word<'static>;
    /// Whether it can be seen by, at a moment.
    fn health(&self, r: &Reading<'_>, now: DateTime<Utc>) -> munjigi_ledger::Result<Health>;
}

/// How a source is.
pub(crate) struct Health {
    pub(crate) state: wire::HealthState,
    pub(crate) last_good: Option<DateTime<Utc>>,
    pub(crate) next_try: Option<DateTime<Utc>>,
    pub(crate) why: Why,
}

/// Why a source is as it is.
pub(crate) enum Why {
    /// A sentence.
    Said(Word<'static>),
    /// All was seen up to this day.
    SeenUntil(KstDate),
    /// Nothing was seen after this day.
    NothingAfter(KstDate),
}

impl Why {
    fn say(self, lang: Lang) -> String {
        match self {
            Self::Said(word) => lang.say(word),
            Self::SeenUntil(day) => {
                lang.say(Word::SourceHealthListSeen { until: &full_day(&day.to_string(), lang) })
            }
            Self::NothingAfter(day) => {
                lang.say(Word::SourceHealthListOld { until: &full_day(&day.to_string(), lang) })
            }
        }
    }
}

/// All sources: the one that shows everything first.
fn sources() -> Vec<Box<dyn Source>> {
    let mut sources: Vec<Box<dyn Source>> = vec![Box::new(list::ClearanceList)];
    sources.extend(Service::ALL.map(|service| Box::new(service::UnipassService(service)) as Box<dyn Source>));
    sources.push(Box::new(notices::Notices));
    sources.push(Box::new(folders::Folders));
    sources
}

/// What a service of UNI-PASS is called.
pub fn name(service: Service) -> Word<'static> {
    service::UnipassService(service).name()
}

/// Which source a service of UNI-PASS is, as in [`wire::SourceHealth`].
pub fn word(service: Service) -> &'static str {
    service::UnipassService(service).word()
}

/// How each source is, in the person's language.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn of_sources(ledger: &Ledger, lang: Lang, now: DateTime<Utc>) -> Result<Vec<wire::SourceHealth>> {
    Ok(ledger.read(|r| {
        let health = |source: Box<dyn Source>| {
            let health = source.health(r, now)?;
            Ok(wire::SourceHealth {
                source: source.word().to_owned(),
                name: lang.say(source.name()),
                health: health.state,
                reason: health.why.say(lang),
                last_good: health.last_good.map(moment),
                next_try: health.next_try.map(moment),
            })
        };
        sources().into_iter().map(health).collect()
    })?)
}

/// Sources by which nothing can be seen since the person was last told, and which do not mend by themselves as an outage does. From now on
/// they have been told.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn take_trouble(ledger: &Ledger, lang: Lang, now: DateTime<Utc>) -> Result<Vec<wire::SourceTrouble>> {
    if ledger.read(|r| service::untold(r, now))?.is_empty() {
        return Ok(Vec::new());
    }
    Ok(ledger.write(move |w| {
        let mut told = Vec::new();
        for service in service::untold(&w.reading(), now)? {
            let source = service::UnipassService(service);
            let health = source.health(&w.reading(), now)?;
            told.push(wire::SourceTrouble {
                source: source.word().to_owned(),
                name: lang.say(source.name()),
                reason: health.why.say(lang),
            });
            service::tell(w, service, now)?;
        }
        Ok(told)
    })?)
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
