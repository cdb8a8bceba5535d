//! `review`: what to look through of the past.

use munjigi_engine::review;
use munjigi_wire::{Review, ReviewGroup};
use munjigi_words::Word;
use serde::Serialize;

use super::{ledger, now};
use crate::Result;
use crate::args::Global;
use crate::exit::Exit;
use crate::lang::{lang, say};
use crate::output::{Output, printable};

/// What `review --json` gives.
#[derive(Serialize)]
struct Listed {
    review: Option<Review>,
}

/// Ends 1 while something is left to look through.
pub fn run(global: &Global, out: Output) -> Result<Exit> {
    let ledger = ledger(global)?;
    let listed = Listed { review: review::review(&ledger, lang(), now())? };
    out.result(&listed, |listed| listed.review.as_ref().map_or_else(|| say(Word::CliReviewNone), told));
    let is_open = listed.review.is_some_and(|review| review.open > 0);
    Ok(if is_open { Exit::Ask } else { Exit::Quiet })
}

fn told(review: &Review) -> String {
    let all = review.clearances as u64;
    if review.no_orders {
        return say(Word::ImportHistoryNoOrders { all });
    }
    let head = say(Word::ImportHistory { all, matched: review.matched as u64, review: review.open as u64 });
    let groups = review.groups.iter().map(|group| format!("\n  {}", printable(&one(group))));
    head + &groups.collect::<String>()
}

fn one(group: &ReviewGroup) -> String {
    let or = |text: &Option<String>, unknown| text.clone().unwrap_or_else(|| say(unknown));
    say(Word::CliReviewGroup {
        month: &or(&group.month, Word::CliDayUnknown),
        courier: &or(&group.courier, Word::CliCourierUnknown),
        count: group.incidents.len() as u64,
        ids: &group.incidents.join(" "),
    })
}
