//! The watch: the numbers that are followed are asked for at UNI-PASS, politely, and what comes is written down.
//!
//! One [`Watch::tick`] takes what is due by the ledger (`watch/claim.rs`), asks at most two at once (`asked.rs`), and writes all that came in
//! one transaction (`record.rs`). When to look again is [`schedule`](crate::schedule)'s, when a service is left alone
//! [`breaker`](crate::breaker)'s; both keep their state in the ledger, so that neither a restart nor a second program asks sooner.
//! Beside the numbers there are errands (`errands.rs`): the week's exchange rates, and the person's own code around its expiry.
//!
//! **What it never does.** It adds no coverage and makes no clearance: UNI-PASS says of a number how far its parcel is, never under whose
//! code, and its silence proves nothing. What it fills in is the clearance that a list or a notice showed.

mod asked;
pub(crate) mod claim;
mod errands;
mod following;
pub(crate) mod met;
pub(crate) mod read;
mod record;
pub(crate) mod trouble;
mod turn;

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use futures_util::future::{Either, select};
use munjigi_ledger::StateOfWriting;
use munjigi_model::KstDate;
use munjigi_wire as wire;
use tokio::sync::Notify;
use unipass::Client;

use self::errands::Errands;
pub(crate) use following::service_of;
pub(crate) use record::said;

use crate::compared::bring_up_to_date;
use crate::draws::Draws;
use crate::services::{self, Access};
use crate::{Error, Ledger, Result};

/// Timers stand still while a machine sleeps: so the clock is looked at once a minute, and never further away.
const LOOKS_AT_THE_CLOCK: Duration = Duration::from_secs(60);
/// Whatever the ledger says, the processor is not kept busy.
const SHORTEST_REST: Duration = Duration::from_secs(1);
/// Longer than this between two looks at the clock, and the machine has slept.
const SLEPT: TimeDelta = TimeDelta::minutes(5);
/// What is left over in one go is taken up again after so long.
const NEXT_GO: TimeDelta = TimeDelta::minutes(1);

/// Under which name it is kept when the person last wished to look at once.
const ASKED_NOW_AT: &str = "asked_now_at";
/// How often they may.
const ASKED_NOW_EVERY: TimeDelta = TimeDelta::minutes(30);

/// Follows the numbers of a ledger.
pub struct Watch<Now> {
    ledger: Ledger,
    now: Now,
    draws: Draws,
    client: Option<(Access, Client)>,
    within: Option<Duration>,
    roused: Arc<Notify>,
    /// The ledger's state when it was last looked what is to be followed.
    looked_at: Option<StateOfWriting>,
    /// On which day that was: orders grow old.
    looked_on: Option<KstDate>,
    ticked_at: Option<DateTime<Utc>>,
}

/// All that is under way is asked for at the next tick, whether it is due or not. That is the person's wish, and limited too.
///
/// # Errors
/// [`Error::TooSoon`] says when it may be wished again.
pub fn ask_now(ledger: &Ledger, now: DateTime<Utc>) -> Result<()> {
    let last = ledger.read(|r| r.settings().get(ASKED_NOW_AT))?;
    let last = last.and_then(|text| DateTime::parse_from_rfc3339(&text).ok()).map(|last| last.to_utc());
    if let Some(last) = last.filter(|last| (TimeDelta::zero()..ASKED_NOW_EVERY).contains(&(now - *last))) {
        return Err(Error::TooSoon { until: last + ASKED_NOW_EVERY });
    }
    Ok(ledger.write(move |w| {
        w.settings().set(ASKED_NOW_AT, Some(&now.to_rfc3339()))?;
        claim::bring_forward(w, now)
    })?)
}

/// What one tick did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticked {
    /// How many numbers were asked for.
    pub asked: usize,
    /// Whether anything that a person sees is other than before.
    pub changed: bool,
    /// When there is something to do again; `None` where nothing is followed.
    pub next: Option<DateTime<Utc>>,
}

impl Ticked {
    /// In the shape that leaves the program.
    pub fn to_wire(&self) -> wire::Watched {
        let next = self.next.map(|next| next.to_rfc3339_opts(SecondsFormat::Secs, true));
        wire::Watched { asked: self.asked, next }
    }
}

impl<Now: Fn() -> DateTime<Utc>> Watch<Now> {
    /// A watch over a ledger. Nothing is asked yet.
    pub fn new(ledger: Ledger, now: Now, draws: Draws) -> Self {
        Self {
            ledger,
            now,
            draws,
            client: None,
            within: None,
            roused: Arc::default(),
            looked_at: None,
            looked_on: None,
            ticked_at: None,
        }
    }

    /// How long one request may take, where that is not as long as usual.
    #[must_use]
    pub fn within(self, within: Duration) -> Self {
        Self { within: Some(within), ..self }
    }

    /// By whom [`run`](Self::run) is roused to tick before its time. That makes nothing due: [`ask_now`] does.
    #[must_use]
    pub fn roused_by(self, roused: Arc<Notify>) -> Self {
        Self { roused, ..self }
    }

    /// Asks for what is due, once.
    ///
    /// # Errors
    /// [`crate::Error::Ledger`], [`crate::Error::NoEncryption`]. What UNI-PASS does not answer is no error: it is written down.
    pub async fn tick(&mut self) -> Result<Ticked> {
        let now = (self.now)();
        self.wake(now)?;
        let mut changed = self.look_what_to_follow(now)?;
        let access = self.ledger.read(Access::of)?;
        let with_key: Vec<_> = access.keys.keys().copied().collect();
        let mut ticked = Ticked::default();
        if self.is_anything_due(&with_key, now)? {
            let (services, draws) = (with_key.clone(), self.draws.clone());
            let (taken, errands, rows) = self.ledger.write(move |w| {
                let before = w.rows_written();
                let taken = claim::claim(w, &services, now, &draws)?;
                let errands = Errands::claim(w, &services, now, &draws)?;
                Ok((taken, errands, w.rows_written() - before))
            })?;
            self.wrote(rows);
            ticked.asked = taken.len();
            if !taken.is_empty() || !errands.is_empty() {
                changed |= self.ask(&access, taken, errands).await?;
            }
        }
        let next = self.ledger.read(|r| claim::next_due(r, &with_key, (self.now)()))?;
        ticked.next = next.map(|next| if ticked.asked > 0 { next.max(now + NEXT_GO) } else { next });
        ticked.changed = changed || ticked.asked > 0;
        Ok(ticked)
    }

    /// Ticks until it is ended, at least once a minute. `tell` hears of every tick, and of what the ledger refused; that is tried again by
    /// itself.
    pub async fn run(mut self, ended: impl Future<Output = ()>, mut tell: impl FnMut(Result<Ticked>)) {
        let mut ended = pin!(ended);
        // Nobody knows what was due while it did not run.
        self.ticked_at = Some(DateTime::UNIX_EPOCH);
        loop {
            let ticked = match select(ended.as_mut(), pin!(self.tick())).await {
                // What was taken and not written stays taken for a while, and is then asked for again.
                Either::Left(_) => return,
                Either::Right((ticked, _)) => ticked,
            };
            let next = ticked.as_ref().ok().and_then(|ticked| ticked.next);
            tell(ticked);
            let wait = next.and_then(|next| (next - (self.now)()).max(TimeDelta::zero()).to_std().ok());
            let wait = wait.map_or(LOOKS_AT_THE_CLOCK, |wait| wait.clamp(SHORTEST_REST, LOOKS_AT_THE_CLOCK));
            let (asleep, roused) = (pin!(tokio::time::sleep(wait)), pin!(self.roused.notified()));
            if let Either::Left(_) = select(ended.as_mut(), select(asleep, roused)).await {
                return;
            }
        }
    }

    /// After a sleep, what was due meanwhile is not asked for at once.
    fn wake(&mut self, now: DateTime<Utc>) -> Result<()> {
        let before = self.ticked_at.replace(now);
        let Some(before) = before.filter(|before| !(TimeDelta::zero()..SLEPT).contains(&(now - *before)))
        else {
            return Ok(());
        };
        let draws = self.draws.clone();
        Ok(self.ledger.write(move |w| claim::wake(w, before.min(now), now, &draws))?)
    }

    fn look_what_to_follow(&mut self, now: DateTime<Utc>) -> Result<bool> {
        let today = KstDate::of(now);
        let is_as_it_was = self.looked_at == Some(self.ledger.state_of_writing()?);
        if is_as_it_was && self.looked_on == Some(today) {
            return Ok(false);
        }
        self.looked_on = Some(today);
        let draws = self.draws.clone();
        let changed = self.ledger.write(move |w| {
            let changed = following::bring_up_to_date(w, now, &draws)?;
            if changed {
                bring_up_to_date(w, now)?;
            }
            Ok(changed)
        })?;
        self.looked_at = Some(self.ledger.state_of_writing()?);
        Ok(changed)
    }

    fn is_anything_due(&self, with_key: &[unipass::Service], now: DateTime<Utc>) -> Result<bool> {
        let next = self.ledger.read(|r| claim::next_due(r, with_key, now))?;
        Ok(next.is_some_and(|next| next <= now))
    }

    async fn ask(&mut self, access: &Access, taken: Vec<asked::Asking>, errands: Errands) -> Result<bool> {
        if self.client.as_ref().is_none_or(|(made_of, _)| made_of != access) {
            self.client = Some((access.clone(), access.client(self.within)?));
        }
        let Some((_, client)) = &self.client else { return Ok(false) };
        let answered = asked::ask_all(client, taken, &self.now).await;
        let done = errands.run(client, &self.now).await;
        let encryption = client.encryption();
        if encryption != access.encryption {
            services::remember(&self.ledger, encryption)?;
        }
        let (now, draws) = ((self.now)(), self.draws.clone());
        let (changed, rows) = self.ledger.write(move |w| {
            let before = w.rows_written();
            let mut changed = record::record(w, answered, &draws)?;
            if changed {
                bring_up_to_date(w, now)?;
            }
            changed |= done.record(w, &draws)?;
            Ok((changed, w.rows_written() - before))
        })?;
        // What is new of a clearance may end that it is followed.
        if changed {
            self.looked_at = None;
        } else {
            self.wrote(rows);
        }
        Ok(changed)
    }

    /// What the watch writes itself is no reason to look again what is to be followed.
    fn wrote(&mut self, rows: u64) {
        self.looked_at = self.looked_at.map(|state| state.after(rows));
    }
}
