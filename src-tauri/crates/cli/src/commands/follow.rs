//! `follow`: numbers that the person follows, and what is known of all that are followed.

use munjigi_engine::{follow, moment};
use munjigi_model::Leg;
use munjigi_wire::FollowedNumber;
use munjigi_words::Word;
use serde::Serialize;

use super::{ledger, now, or_dash};
use crate::Result;
use crate::args::{FollowArgs, Global};
use crate::exit::Exit;
use crate::given;
use crate::lang::{lang, say};
use crate::output::{Output, printable, table};

/// What `follow --json` gives.
#[derive(Serialize)]
struct Listed {
    followed: Vec<FollowedNumber>,
}

pub fn run(global: &Global, out: Output, how: &FollowArgs) -> Result<Exit> {
    let ledger = ledger(global)?;
    let Some(number) = &how.number else {
        out.result(&Listed { followed: follow::list(&ledger, lang())? }, listed);
        return Ok(Exit::Quiet);
    };
    let waybill = given::waybill(number, Leg::Unknown)?;
    if how.stop {
        follow::leave(&ledger, follow::find(&ledger, &waybill)?)?;
        out.result(&Listed { followed: follow::list(&ledger, lang())? }, |_| say(Word::CliFollowStopped));
        return Ok(Exit::Quiet);
    }
    let id = match &how.parcel {
        Some(cargo_no) => {
            let id = follow::find(&ledger, &waybill)?;
            follow::choose(&ledger, id, cargo_no, now())?;
            id
        }
        None => follow::follow(&ledger, &waybill, now())?,
    };
    out.result(&follow::show(&ledger, id, lang())?, one);
    Ok(Exit::Quiet)
}

fn listed(Listed { followed }: &Listed) -> String {
    if followed.is_empty() {
        return say(Word::CliFollowNone);
    }
    let header = [
        Word::NounWaybill,
        Word::CliColumnStatus,
        Word::CliColumnGoods,
        Word::CliColumnAnswered,
        Word::CliColumnNext,
    ];
    table(&header.map(say), followed.iter().map(row))
}

fn row(one: &FollowedNumber) -> Vec<String> {
    vec![
        one.number.clone(),
        status(one),
        or_dash(one.goods.clone()),
        or_dash(one.answered_at.as_deref().map(moment)),
        or_dash(one.next.as_deref().map(moment)),
    ]
}

fn one(one: &FollowedNumber) -> String {
    let mut lines = vec![format!("{}: {}", one.number, printable(&status(one)))];
    lines.extend(one.goods.as_deref().map(printable));
    lines.extend(one.parcels.iter().map(|parcel| {
        let about = [parcel.arrived_on.clone(), parcel.port.clone()].into_iter().flatten();
        format!("  {} · {}", parcel.cargo_no, printable(&about.collect::<Vec<_>>().join(" · ")))
    }));
    lines.extend(one.next.as_deref().map(|next| say(Word::CliWatchNext { at: &moment(next) })));
    lines.join("\n")
}

fn status(one: &FollowedNumber) -> String {
    match &one.stage_text {
        Some(text) => format!("{} ({text})", one.said),
        None => one.said.clone(),
    }
}
