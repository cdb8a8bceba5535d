//! The week's rates, asked for where an amount of the last half year needs them.

use chrono::{DateTime, Utc};
use munjigi_ledger::{Reading, Writing};
use munjigi_model::KstDate;
use unipass::customs_rates::{Answer, Direction, Question, Rates};
use unipass::{Client, Refusal, Service, Unavailable};

use crate::draws::Draws;
use crate::rates::keep;
use crate::watch::claim::recount;
use crate::watch::met::Met;
use crate::watch::record::KEPT_OF_STRANGE;
use crate::watch::trouble::Trouble;
use crate::watch::turn::Turn;

const TURN: Turn = Turn { service: Service::CustomsRates, due: "customs_rates_due" };
/// Amounts of older orders are reckoned no more.
const NEEDED_FOR: u64 = 180;
const WEEK: u64 = 7;

/// The days by which rates are asked for: today, and where the week before is not known either, a day of it.
pub(super) struct Errand {
    days: Vec<KstDate>,
}

pub(super) struct Answered {
    came: Came,
    /// The day that was asked for last.
    day: KstDate,
    asked: u32,
    unasked: u32,
    at: DateTime<Utc>,
}

enum Came {
    Rates { rates: Rates, body: Vec<u8> },
    NoRecord,
    Refused(Refusal),
    NotUnderstood { body: Vec<u8> },
    Unavailable(Unavailable),
}

/// When there is something to do; `None` where no amount needs a rate.
pub(super) fn next(r: &Reading<'_>, now: DateTime<Utc>) -> munjigi_ledger::Result<Option<DateTime<Utc>>> {
    let Some(wanted) = wanted(r, now)? else { return Ok(None) };
    TURN.next(r, wanted, now).map(Some)
}

pub(super) fn claim(
    w: &Writing<'_>,
    now: DateTime<Utc>,
    draws: &Draws,
) -> munjigi_ledger::Result<Option<Errand>> {
    let Some(wanted) = wanted(&w.reading(), now)? else { return Ok(None) };
    let today = KstDate::of(now);
    let before = today.minus(WEEK);
    let is_before_known = w.reading().customs_rates().newest_week(today)? >= Some(before.sunday());
    let days = if is_before_known { vec![today] } else { vec![today, before] };
    let is_taken = TURN.take(w, wanted, count(&days), now, draws)?;
    Ok(is_taken.then_some(Errand { days }))
}

/// From when on rates are wanted: of this week where they are not known, otherwise of the next one.
fn wanted(r: &Reading<'_>, now: DateTime<Utc>) -> munjigi_ledger::Result<Option<DateTime<Utc>>> {
    let today = KstDate::of(now);
    if !r.orders().is_any_paid_abroad(today.minus(NEEDED_FOR))? {
        return Ok(None);
    }
    let is_known = r.customs_rates().newest_week(today)? >= Some(today.sunday());
    let sunday = if is_known { today.sunday().plus(WEEK) } else { today.sunday() };
    Ok(Some(sunday.begin()))
}

fn count(days: &[KstDate]) -> u32 {
    u32::try_from(days.len()).unwrap_or(u32::MAX)
}

impl Errand {
    /// Asks by one day after the other, until there are rates or something is in the way.
    pub(super) async fn run(self, client: &Client, now: &impl Fn() -> DateTime<Utc>) -> Answered {
        let mut asked = 0;
        let (mut came, mut last) = (Came::NoRecord, KstDate::of(now()));
        for day in &self.days {
            asked += 1;
            last = *day;
            came = ask(client, *day).await;
            if !matches!(came, Came::NoRecord) {
                break;
            }
        }
        Answered { came, day: last, asked, unasked: count(&self.days).saturating_sub(asked), at: now() }
    }
}

async fn ask(client: &Client, day: KstDate) -> Came {
    let question = Question { day: day.into(), direction: Direction::Import };
    match client.customs_rates(&question).await {
        Ok(received) => match received.answer {
            Answer::Rates(rates) => Came::Rates { rates, body: received.body },
            Answer::NoRecord => Came::NoRecord,
            Answer::Refused { why, .. } => Came::Refused(why),
            Answer::NotUnderstood(_) => Came::NotUnderstood { body: received.body },
        },
        Err(why) => Came::Unavailable(why),
    }
}

impl Answered {
    pub(super) fn record(self, w: &Writing<'_>, draws: &Draws) -> munjigi_ledger::Result<bool> {
        let name = Service::CustomsRates.number();
        let mut state = w.reading().services().get(name)?;
        let before = state.trouble.clone();
        recount(&mut state, self.asked, self.unasked, self.at);
        let is_answered = self.meet(w, &mut Met { state: &mut state, draws })?;
        let has_rates = is_answered && matches!(self.came, Came::Rates { .. });
        let changed = has_rates || before != state.trouble;
        w.services().put(name, &state)?;
        self.place_next(w, is_answered, draws)?;
        Ok(changed)
    }

    /// Keeps what came. Gives whether it is an answer.
    fn meet(&self, w: &Writing<'_>, met: &mut Met<'_>) -> munjigi_ledger::Result<bool> {
        match &self.came {
            Came::Rates { rates, body } => {
                if !keep(w, rates, self.day)? {
                    return self.not_understood(w, met, body);
                }
                met.sees(self.at);
                Ok(true)
            }
            // One week without any means that the one before still holds. Two in a row there never were.
            Came::NoRecord
                if self.asked > 1 && w.reading().customs_rates().newest_week(self.day)?.is_some() =>
            {
                met.failed(Trouble::SuddenlyEmpty, None, self.at);
                Ok(false)
            }
            Came::NoRecord => {
                met.sees(self.at);
                Ok(true)
            }
            Came::Refused(why) => {
                met.refused(*why, self.at);
                Ok(false)
            }
            Came::NotUnderstood { body } => self.not_understood(w, met, body),
            Came::Unavailable(why) => {
                met.unavailable(why, self.at);
                Ok(false)
            }
        }
    }

    fn not_understood(
        &self,
        w: &Writing<'_>,
        met: &mut Met<'_>,
        body: &[u8],
    ) -> munjigi_ledger::Result<bool> {
        w.evidence().keep(body.get(..KEPT_OF_STRANGE).unwrap_or(body), self.at)?;
        met.failed(Trouble::NotUnderstood, None, self.at);
        Ok(false)
    }

    fn place_next(&self, w: &Writing<'_>, is_answered: bool, draws: &Draws) -> munjigi_ledger::Result<()> {
        let today = KstDate::of(self.at);
        if !is_answered {
            TURN.fail(w, self.at, draws)
        } else if w.reading().customs_rates().newest_week(today)? >= Some(today.sunday()) {
            TURN.end(w)
        } else {
            TURN.wait(w, self.at, draws)
        }
    }
}
