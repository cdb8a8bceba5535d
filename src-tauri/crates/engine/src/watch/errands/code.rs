//! Whether the person's own code is still in use, asked by itself around the end of its validity.

use chrono::{DateTime, Utc};
use munjigi_ledger::tables::codes::Code;
use munjigi_ledger::{Reading, Writing};
use unipass::{Client, Service};

use crate::code_check::{Came, Details, ask, kept, newest, wanted};
use crate::draws::Draws;
use crate::watch::turn::Turn;

const TURN: Turn = Turn { service: Service::CodeCheck, due: "code_check_due" };

pub(super) struct Errand {
    code: Code,
    who: Details,
}

pub(super) struct Answered {
    code: Code,
    who: Details,
    came: Came,
    at: DateTime<Utc>,
}

/// When there is something to do; `None` where it is never asked by itself.
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
    let Some(code) = newest(&w.reading())? else { return Ok(None) };
    let Some(who) = kept(&w.reading(), code.holder)? else { return Ok(None) };
    Ok(TURN.take(w, wanted, 1, now, draws)?.then_some(Errand { code, who }))
}

impl Errand {
    pub(super) async fn run(self, client: &Client, now: &impl Fn() -> DateTime<Utc>) -> Answered {
        let Self { code, who } = self;
        let came = ask(client, &code.pccc, &who).await;
        Answered { code, who, came, at: now() }
    }
}

impl Answered {
    pub(super) fn record(self, w: &Writing<'_>, draws: &Draws) -> munjigi_ledger::Result<bool> {
        let is_answer = self.came.is_answer();
        self.came.record(w, &self.code, &self.who, self.at, draws)?;
        if is_answer {
            TURN.end(w)?
        } else {
            TURN.fail(w, self.at, draws)?
        }
        Ok(true)
    }
}
