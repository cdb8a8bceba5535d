//! `incidents` and `answer`.

use std::collections::BTreeSet;

use munjigi_engine::{check, full_day, incidents, review, state_line};
use munjigi_model::{AnswerKind, IncidentId, OrderId};
use munjigi_wire::{Incident, IncidentState, Reason};
use munjigi_words::Word;
use serde::Serialize;

use super::{clearance, ledger, now, or_dash};
use crate::args::Global;
use crate::exit::{Exit, Failure};
use crate::lang::{lang, say};
use crate::output::{Output, table};
use crate::{Result, given};

/// What `incidents --json` gives.
#[derive(Serialize)]
struct Listed {
    incidents: Vec<Incident>,
}

pub fn list(global: &Global, out: Output, all: bool) -> Result<Exit> {
    let ledger = ledger(global)?;
    let checked = check::check(&ledger, now())?;
    let listed = Listed { incidents: if all { incidents::all(&ledger, now())? } else { checked.incidents } };
    out.result(&listed, |listed| match listed.incidents.as_slice() {
        [] => format!("{}\n{}", state_line(&checked.check, lang()), say(Word::CliNoIncidents)),
        incidents => format!("{}\n{}", table_of(incidents), say(Word::CliHowToAnswer)),
    });
    Ok(checked.check.state.into())
}

/// The incidents as people read them.
pub fn table_of(incidents: &[Incident]) -> String {
    let header = [
        Word::CliColumnNumber,
        Word::CliColumnWhat,
        Word::CliColumnDay,
        Word::NounWaybill,
        Word::NounForm,
        Word::NounStage,
        Word::CliColumnWhy,
    ];
    let rows = incidents.iter().map(|incident| {
        let clearance = &incident.clearance;
        vec![
            incident.id.clone(),
            state(incident),
            clearance.accepted_on.as_deref().map_or_else(|| "–".to_owned(), |day| full_day(day, lang())),
            or_dash(clearance.hbl.clone()),
            clearance::form(&clearance.form),
            clearance::stage(clearance),
            incident.reasons.iter().map(reason).collect::<Vec<_>>().join("; "),
        ]
    });
    table(&header.map(say), rows)
}

fn state(incident: &Incident) -> String {
    match (incident.state, &incident.answer) {
        (IncidentState::Explained, _) => say(Word::VerdictConfirmed),
        (IncidentState::Answered, Some(answer)) => match &answer.order_label {
            Some(label) => format!("{} ({label})", answer_word(&answer.kind)),
            None => answer_word(&answer.kind),
        },
        (IncidentState::Open | IncidentState::Answered, _) if incident.kind == "review" => {
            say(Word::CliReview)
        }
        (IncidentState::Open | IncidentState::Answered, _) => say(Word::VerdictAsk),
    }
}

fn reason(reason: &Reason) -> String {
    let order = order_of(reason.order.as_deref(), reason.order_label.as_deref());
    match reason.code.as_str() {
        "person_said" => say(Word::ReasonPersonSaid),
        "person_unsure" => say(Word::ReasonPersonUnsure),
        "same_number" => say(Word::ReasonSameNumber { order: &order }),
        "same_number_cancelled" => say(Word::ReasonSameNumberCancelled { order: &order }),
        "same_number_other_time" => say(Word::ReasonSameNumberOtherTime { order: &order }),
        "several_under_one_number" => say(Word::ReasonSeveralUnderOneNumber),
        "no_order_has_number" => say(Word::ReasonNoOrderHasNumber),
        "no_number" => say(Word::ReasonNoNumber),
        other => other.to_owned(),
    }
}

/// An order, as the commands take it and as a person calls it.
fn order_of(id: Option<&str>, label: Option<&str>) -> String {
    match (id, label) {
        (Some(id), Some(label)) => format!("{id} ({label})"),
        (id, _) => id.unwrap_or_default().to_owned(),
    }
}

pub fn answer(global: &Global, out: Output, id: i64, answer: &str, order: Option<i64>) -> Result<Exit> {
    let ledger = ledger(global)?;
    let id = IncidentId(id);
    let incident = if answer == "undo" {
        incidents::undo(&ledger, id, now())?
    } else {
        let kind: AnswerKind = given::word(answer)?;
        incidents::answer(&ledger, id, kind, order.map(OrderId), now())?
    };
    out.result(&incident, |incident| match &incident.answer {
        Some(given) => say(Word::CliAnswered { incident: &incident.id, answer: &answer_word(&given.kind) }),
        None => say(Word::CliUndone { incident: &incident.id }),
    });
    Ok(Exit::Quiet)
}

/// The same answer to several. An order explains one clearance, and is not chosen for many.
pub fn answer_all(
    global: &Global,
    out: Output,
    ids: &[i64],
    answer: &str,
    order: Option<i64>,
) -> Result<Exit> {
    if order.is_some() {
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

fn answer_word(kind: &str) -> String {
    match kind.parse::<AnswerKind>() {
        Ok(AnswerKind::Mine) => say(Word::AnswerMine),
        Ok(AnswerKind::Family) => say(Word::AnswerFamily),
        Ok(AnswerKind::Gift) => say(Word::AnswerGift),
        Ok(AnswerKind::Agent) => say(Word::AnswerAgent),
        Ok(AnswerKind::Return) => say(Word::AnswerReturn),
        Ok(AnswerKind::NotMine) => say(Word::AnswerNotMine),
        Ok(AnswerKind::Unsure) => say(Word::AnswerUnsure),
        Err(_) => kind.to_owned(),
    }
}
