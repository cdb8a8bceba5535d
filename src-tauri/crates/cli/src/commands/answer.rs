//! `answer`.

use std::collections::BTreeSet;

use munjigi_engine::{incidents, report, review};
use munjigi_model::{AnswerKind, IncidentId, OrderId};
use munjigi_wire::{Answered, Change};
use munjigi_words::Word;

use super::incident::Listed;
use super::{clearance, ledger, now};
use crate::args::Global;
use crate::exit::{Exit, Failure};
use crate::lang::say;
use crate::output::{Output, printable};
use crate::{Result, given};

/// Answers one, or shows what that would change.
pub fn one(
    global: &Global,
    out: Output,
    id: i64,
    answer: &str,
    order: Option<i64>,
    dry_run: bool,
) -> Result<Exit> {
    let (id, order) = (IncidentId(id), order.map(OrderId));
    let is_undo = answer == "undo";
    if is_undo && dry_run {
        return Err(Failure::usage(say(Word::CliUnknownArgument)));
    }
    let kind: Option<AnswerKind> = if is_undo { None } else { Some(given::word(answer)?) };
    let ledger = ledger(global)?;
    let answered = match kind {
        None => incidents::undo(&ledger, id, now())?,
        Some(kind) if dry_run => incidents::preview(&ledger, id, kind, order, now())?,
        Some(kind) => incidents::answer(&ledger, id, kind, order, now())?,
    };
    out.result(&answered, |answered| {
        let head = if dry_run { say(Word::CliNotAnsweredYet) } else { said(answered) };
        format!("{head}\n{}", changes(&answered.changes, dry_run))
    });
    Ok(Exit::Quiet)
}

fn said(Answered { incident, .. }: &Answered) -> String {
    match &incident.answer {
        Some(given) => say(Word::CliAnswered { incident: &incident.id, answer: &answer_word(&given.kind) }),
        None => say(Word::CliUndone { incident: &incident.id }),
    }
}

/// The other clearances that change. That there is none is said to who asked for it alone.
fn changes(changes: &[Change], dry_run: bool) -> String {
    if changes.is_empty() {
        return if dry_run { say(Word::CliChangesNothing) } else { String::new() };
    }
    [say(Word::CliChanges)].into_iter().chain(change_lines(changes)).collect::<Vec<_>>().join("\n")
}

/// A line for each clearance that changes.
pub fn change_lines(changes: &[Change]) -> Vec<String> {
    let line = |change: &Change| {
        let was = change.was.as_deref().map(|was| clearance::verdict_of(was, &change.was_order_labels));
        printable(&say(Word::CliChange {
            clearance: &change.clearance.id,
            was: &was.unwrap_or_else(|| say(Word::CliNotJudged)),
            is: &clearance::verdict(&change.clearance),
        }))
    };
    changes.iter().map(line).collect()
}

/// The same answer to several. An order explains one clearance, and is not chosen for many.
pub fn all(
    global: &Global,
    out: Output,
    ids: &[i64],
    answer: &str,
    order: Option<i64>,
    dry_run: bool,
) -> Result<Exit> {
    if order.is_some() || dry_run {
        return Err(Failure::usage(say(Word::CliOrderForOne)));
    }
    let ledger = ledger(global)?;
    let ids: BTreeSet<IncidentId> = ids.iter().copied().map(IncidentId).collect();
    let ids = Vec::from_iter(ids);
    let is_undo = answer == "undo";
    let count = if is_undo {
        review::undo_all(&ledger, &ids, now())?
    } else {
        review::answer_all(&ledger, &ids, given::word(answer)?, now())?;
        ids.len()
    } as u64;
    let mut all = incidents::all(&ledger, now())?;
    all.retain(|incident| ids.iter().any(|id| id.to_string() == incident.id));
    out.result(&Listed { incidents: all }, |_| {
        if is_undo {
            say(Word::CliUndoneAll { count })
        } else {
            say(Word::CliAnsweredAll { count, answer: &answer_word(answer) })
        }
    });
    Ok(Exit::Quiet)
}

/// An answer as a person says it.
pub fn answer_word(kind: &str) -> String {
    kind.parse().map_or_else(|_| kind.to_owned(), |known| say(report::answer_word(known)))
}
